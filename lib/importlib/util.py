"""Looking for modules without running them."""

import _imp
import sys

from . import machinery

MAGIC_NUMBER = _imp.magic_number


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the bytecode of a source file is kept; the file need not exist."""
    if debug_override is not None:
        from warnings import warn
        warn("the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning)
        if optimization is not None:
            raise TypeError('debug_override or optimization must be set to None')
        optimization = '' if debug_override else 1
    if optimization is None:
        optimization = sys.flags.optimize or ''
    level = str(optimization)
    if level and not level.isalnum():
        raise ValueError(f'{level!r} is not alphanumeric')
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    folder, slash, filename = _fspath(path).rpartition('/')
    base, dot, suffix = filename.rpartition('.')
    level = f'.opt-{level}' if level else ''
    return f'{folder}{slash}__pycache__/{base or suffix}{dot}{tag}{level}.pyc'


def source_from_cache(path):
    """The source file whose bytecode is kept at `path`; neither need exist."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    path = _fspath(path)
    folder, _, filename = path.rpartition('/')
    parent, slash, pycache = folder.rpartition('/')
    if pycache != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    dots = filename.count('.')
    if dots not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {filename!r}')
    if dots == 3:
        optimization = filename.split('.')[-2]
        if not optimization.startswith('opt-'):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f'optimization level {optimization!r} is not an alphanumeric value')
    return f"{parent}{slash}{filename.partition('.')[0]}.py"


def _fspath(path):
    from os import fspath
    return fspath(path)


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
        if location.endswith(tuple(machinery.SOURCE_SUFFIXES)):
            loader = machinery.SourceFileLoader(name, location)
        elif location.endswith(tuple(machinery.BYTECODE_SUFFIXES)):
            loader = machinery.SourcelessFileLoader(name, location)
        else:
            return None
    is_package = submodule_search_locations is not None or (
        location.rpartition('/')[2] in ('__init__.py', '__init__.pyc') and getattr(loader, 'is_package', lambda name: False)(name))
    spec = machinery.ModuleSpec(name, loader, origin=location, is_package=is_package)
    spec.has_location = True
    if location.endswith(tuple(machinery.SOURCE_SUFFIXES)):
        spec.cached = cache_from_source(location)
    elif location.endswith(tuple(machinery.BYTECODE_SUFFIXES)):
        spec.cached = location
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
