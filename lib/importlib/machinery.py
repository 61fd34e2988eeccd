"""The classes behind the import statement, under their names in CPython.

There is no finder for frozen or extension modules: minipy has neither.
"""

import _imp
import importlib

SOURCE_SUFFIXES = ['.py']
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []

ModuleSpec = type(_imp.__spec__)
BuiltinImporter = _imp.__loader__
SourceFileLoader = type(importlib.__loader__)
SourcelessFileLoader = _imp.SourcelessFileLoader


class PathFinder:
    """Looks along sys.path, or a package's __path__."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        spec = _imp.find_spec(fullname, path)
        return None if spec is None or spec.loader is BuiltinImporter else spec

    @classmethod
    def invalidate_caches(cls):
        pass


def all_suffixes():
    """The endings of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
