"""Looking for modules without running them."""

import _imp
import sys

from . import machinery


def resolve_name(name, package):
    """The absolute name of one that may begin with dots."""
    stripped = name.lstrip('.')
    level = len(name) - len(stripped)
    if level == 0:
        return name
    if not package:
        raise ValueError(f'no package specified for {name!r} (required for relative module names)')
    parts = package.split('.')
    if level > len(parts):
        raise ValueError('attempted relative import beyond top-level package')
    base = '.'.join(parts[:len(parts) - level + 1])
    return f'{base}.{stripped}' if stripped else base


def find_spec(name, package=None):
    """The spec of a module, or None; its parents are imported, it itself is not."""
    fullname = resolve_name(name, package)
    if fullname not in sys.modules:
        parent = fullname.rpartition('.')[0]
        path = __import__(parent, fromlist=['__path__']).__path__ if parent else None
        return _imp.find_spec(fullname, path)
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a module that `loader` loads."""
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    return machinery.ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """A spec for the module in a file; None for a file that is no Python source."""
    if loader is None:
        if not location.endswith(tuple(machinery.SOURCE_SUFFIXES)):
            return None
        loader = machinery.SourceFileLoader(name, location)
    is_package = submodule_search_locations is not None or (
        location.rpartition('/')[2] == '__init__.py' and getattr(loader, 'is_package', lambda name: False)(name))
    spec = machinery.ModuleSpec(name, loader, origin=location, is_package=is_package)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
    elif is_package:
        spec.submodule_search_locations.append(location.rpartition('/')[0])
    return spec


def module_from_spec(spec):
    """A new module with the attributes that its spec gives it; its code has not run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module
