"""Abstract base classes for finders and loaders."""

import abc

from . import machinery


class Finder(metaclass=abc.ABCMeta):
    """What looks for modules."""


class MetaPathFinder(Finder):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        pass


class PathEntryFinder(Finder):
    """A finder for one entry of sys.path."""

    def find_spec(self, fullname, target=None):
        raise NotImplementedError

    def invalidate_caches(self):
        pass


class Loader(metaclass=abc.ABCMeta):
    """What makes a module from its spec."""

    def create_module(self, spec):
        return None

    def module_repr(self, module):
        raise NotImplementedError


class InspectLoader(Loader):
    """A loader that can tell about a module without running it."""

    def is_package(self, fullname):
        raise ImportError

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        exec(self.get_code(module.__spec__.name), module.__dict__)


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.PathFinder)
InspectLoader.register(machinery.SourceFileLoader)
InspectLoader.register(machinery.BuiltinImporter)
