# Import in all its forms, and what goes wrong with it.
import os
import sys

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures')
sys.path.insert(0, here)
sys.dont_write_bytecode = True


def attempt(src):
    ns = {}
    try:
        exec(src, ns)
    except BaseException as exc:
        text = str(exc).replace(here, 'HERE')
        print(src, '=>', type(exc).__name__, text, getattr(exc, 'name', None), str(getattr(exc, 'path', None)).replace(here, 'HERE'),
              repr(exc.__cause__), repr(exc.__context__))
    else:
        ns.pop('__builtins__')
        print(src, '=>', sorted((k, v if isinstance(v, (str, int)) else getattr(v, '__name__', type(v).__name__)) for k, v in ns.items()))


attempt('import simple')
attempt('import simple as s')
attempt('from simple import value')
attempt('from simple import value as v, _private')
attempt('from simple import missing')
attempt('from simple import *')
attempt('from with_all import *')
attempt('from bad_all import *')
attempt('from bad_all_type import *')
attempt('import no_such_module')
attempt('import no_such_module.sub')
attempt('import simple.sub')
attempt('from simple.sub import x')
attempt('from no_such import x')
attempt('import raises')
attempt('import raises')
attempt('import syntax_error')
print('raises' in sys.modules, 'syntax_error' in sys.modules)
attempt('import replaces; x = replaces.attr')
attempt('import removes')
attempt('import pkg')
attempt('import pkg.first')
attempt('import pkg.first as pf')
attempt('import pkg.sub.deep as d')
attempt('from pkg import first, name_in_init, renamed')
attempt('from pkg import sub')
attempt('from pkg import second')
attempt('from pkg import third')
attempt('from pkg import missing')
attempt('import pkg.missing')
attempt('from pkg.missing import x')
attempt('import pkg.first.deeper')
attempt('from pkg.sub import *')
attempt('from pkg import imports_error')
attempt('import pkg.imports_error')
attempt('import circ')
attempt('import space.inside, space')
attempt('from . import x')
attempt('from .simple import x')
attempt('from .. import x')
attempt('import sys as s, os.path as p')
attempt('from os import path, sep')
attempt('from os.path import join as j')
attempt('import os.path')
import pkg.sub.deep, space, simple
import pkg as p
print(p.sub.deep.up, pkg.__name__, pkg.__package__, pkg.sub.__package__, pkg.first.__package__, simple.__package__ == '')
print(simple.__doc__, simple.__spec__.name, simple.__spec__.parent == '', pkg.__spec__.parent, pkg.__spec__.submodule_search_locations == pkg.__path__,
      os.path.basename(simple.__file__), simple.__loader__.name, sys.__name__)
print(repr(simple).replace(here, 'HERE'), repr(pkg).replace(here, 'HERE'), repr(sys), hasattr(space, '__file__'))
print([os.path.basename(x) for x in space.__path__], space.__spec__.submodule_search_locations == space.__path__)


# __import__
print(__import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__, __import__('pkg.sub.deep').__name__,
      __import__('pkg.sub', fromlist=['deep']).__name__, __import__('sub', {'__package__': 'pkg', '__name__': 'pkg.x'}, None, ['deep'], 1).__name__,
      __import__('sub.deep', {'__package__': 'pkg', '__name__': 'pkg.x'}, None, [], 1).__name__, __import__('', {'__package__': 'pkg'}, None, ['first'], 1).__name__)
for args in ((), (1,), ('',), ('os', {}, {}, [], -1), ('x', {}, {}, [], 1), ('x', {'__package__': 'pkg'}, {}, [], 3), ('x', {'__package__': 5}, {}, [], 1), ('sys', 5),
             ('pkg', {}, {}, [1]), ('pkg', {}, {}, ['']), ('x', {'__name__': 'a.b'}, {}, [], 1), ('x', {'__package__': 'nope_parent'}, {}, [], 1)):
    try:
        print(args, __import__(*args).__name__)
    except Exception as exc:
        print(args, type(exc).__name__, exc)
sys.modules['blocked'] = None
attempt('import blocked')
sys.modules['fake.sub'] = sys
attempt('import fake.sub')
sys.modules['fake'] = type(sys)('fake')
attempt('import fake.sub')
attempt('import fake.sub as fs')
attempt('from fake import sub')
attempt('import fake.other')
import builtins
old = builtins.__import__
def traced(name, globals=None, locals=None, fromlist=(), level=0):
    print('__import__', name, fromlist, level)
    return old(name, globals, locals, fromlist, level)
builtins.__import__ = traced
import sys, os.path as osp
from os import path as pth, sep
from os.path import *
builtins.__import__ = old
def in_function():
    import sys as inner
    from os import path
    global os
    import os
    return inner is sys, path is os.path
print(in_function())
class InClass:
    import sys
    from os import path as p
print(InClass.sys is sys, InClass.p is os.path)
attempt('def f():\n  from os import *')
exec('import sys; x = sys.byteorder', {}, {})
m = type(sys)('made', 'its doc')
print(m, m.__doc__, m.__dict__, m.__name__, m.__spec__)
m.x = 1
print(m.x, sorted(dir(m)))
for action in (lambda: m.missing, lambda: sys.missing, lambda: type(sys)(), lambda: type(sys)(1), lambda: delattr(m, 'missing'), lambda: setattr(m, '__dict__', {})):
    try:
        print(action())
    except Exception as exc:
        print(type(exc).__name__, exc)
del m.__name__
try:
    m.missing
except AttributeError as exc:
    print(exc)
class SubModule(type(sys)):
    @property
    def prop(self): return 'prop'
    def __getattr__(self, name): return 'getattr ' + name
s = SubModule('submodule')
print(s.prop, s.missing, s)
m.__class__ = SubModule
print(m.prop)


# finders and loaders of one's own
class Finder:
    def find_spec(self, name, path, target=None):
        if name.startswith('virtual'):
            print('find_spec', name, path)
            from importlib.machinery import ModuleSpec
            return ModuleSpec(name, self, is_package=name == 'virtual')
    def create_module(self, spec): return None
    def exec_module(self, module):
        module.made_by = 'finder'
        if module.__name__ == 'virtual.bad': raise KeyError('exec')
sys.meta_path.insert(0, Finder())
attempt('import virtual; x = virtual.made_by')
attempt('import virtual.sub; x = virtual.sub.made_by')
attempt('from virtual import bad')
attempt('import virtual.bad')
attempt('import othername')
import virtual
print(virtual.__spec__, virtual.__path__, virtual.__package__, virtual.__loader__ is sys.meta_path[0]) if 0 else print(virtual.__path__, virtual.__package__)
