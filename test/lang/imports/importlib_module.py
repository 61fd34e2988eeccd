# importlib: import_module, reload, find_spec and the names of the machinery.
import importlib
import importlib.util
import importlib.machinery
import importlib.abc
import os
import sys

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures')
sys.path.insert(0, here)
sys.dont_write_bytecode = True


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, str(exc).replace(here, 'HERE'))


simple = importlib.import_module('simple')
print(simple.value, importlib.import_module('.first', 'pkg').value, importlib.import_module('..first', 'pkg.sub').value)
attempt(importlib.import_module, '.first')
attempt(importlib.import_module, '...first', 'pkg')
attempt(importlib.import_module, 'nope')
attempt(importlib.import_module, 'pkg.nope')
simple.value = 5
simple.extra = 6
again = importlib.reload(simple)
print(again is simple, simple.value, simple.extra)
attempt(importlib.reload, 5)
attempt(importlib.reload, type(sys)('not_there'))
spec = importlib.util.find_spec('with_all')
print(spec.name, spec.origin.replace(here, 'HERE'), spec.loader.__class__.__name__, spec.has_location, spec.parent == '', 'with_all' in sys.modules)
print(importlib.util.find_spec('nope'), importlib.util.find_spec('pkg.sub').submodule_search_locations[0].replace(here, 'HERE'))
attempt(importlib.util.find_spec, '.x')
attempt(importlib.util.find_spec, 'simple.x')
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, 'a'))
spec.loader.exec_module(module)
print(module.a, 'with_all' in sys.modules)
spec = importlib.util.spec_from_file_location('given_name', os.path.join(here, 'simple.py'))
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module.value)
print(importlib.util.find_spec('sys').loader.__name__)
importlib.invalidate_caches()
print(importlib.__import__('os').__name__)
for name in ('ModuleSpec', 'SourceFileLoader', 'BuiltinImporter', 'PathFinder', 'SOURCE_SUFFIXES'):
    print(name, hasattr(importlib.machinery, name))
print(importlib.machinery.SOURCE_SUFFIXES, importlib.util.resolve_name('.x', 'pkg'), importlib.util.resolve_name('y', None))
s = importlib.machinery.ModuleSpec('n.m', None, origin='o')
print(s.name, s.parent, s.loader, s.origin, s.submodule_search_locations, s.has_location, s.cached)
attempt(importlib.machinery.ModuleSpec)
