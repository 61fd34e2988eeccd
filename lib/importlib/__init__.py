"""Importing modules by name.

The import system itself is part of minipy, not of this package: what a finder
and a loader of Lib/importlib would do, _imp and the import statement do.
"""

import _imp
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def import_module(name, package=None):
    """Import a module and return it.

    A name that begins with dots is relative to `package`.
    """
    level = len(name) - len(name.lstrip('.'))
    if level == 0:
        return _load(name)
    if not package:
        raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
    from .util import resolve_name
    return _load(resolve_name(name, package))


def _load(name):
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run the code of an imported module again, in the same namespace."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    spec = getattr(module, '__spec__', None)
    name = module.__name__ if spec is None else spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    parent = name.rpartition('.')[0]
    if parent and parent not in sys.modules:
        raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
    spec = _imp.find_spec(name, sys.modules[parent].__path__ if parent else None)
    if spec is None:
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    module.__spec__ = spec
    code = getattr(spec.loader, 'get_code', lambda name: None)(name)
    if code is not None:
        exec(code, module.__dict__)
    return sys.modules[name]


def invalidate_caches():
    """Forget what finders on sys.meta_path know of folders; ours remember nothing."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()
