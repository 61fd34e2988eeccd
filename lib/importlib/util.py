"""Looking for modules without running them."""

import _imp
import sys


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
