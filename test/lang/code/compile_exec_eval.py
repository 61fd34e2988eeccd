# compile(), exec() and eval(): arguments, namespaces, inherited flags, code objects; the errors of each.
import __future__
import types


def attempt(label, call, *args, **kwargs):
    try:
        print(label, '->', repr(call(*args, **kwargs)))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e)


class Mapping:
    def __init__(self, **names):
        self.names = names
    def __getitem__(self, name):
        print('  get', name)
        return self.names[name]
    def __setitem__(self, name, value):
        print('  set', name, value)
        self.names[name] = value
    def __delitem__(self, name):
        print('  del', name)
        del self.names[name]
    def keys(self):
        return self.names.keys()


class Dict(dict):
    def __getitem__(self, name):
        print('  Dict get', name)
        return dict.__getitem__(self, name)
    def __missing__(self, name):
        print('  missing', name)
        return 42


print('compile: arguments')
attempt('none', compile)
attempt('one', compile, '1')
attempt('two', compile, '1', 'f')
attempt('seven', compile, '1', 'f', 'eval', 0, 0, 0, 0)
attempt('unknown keyword', compile, '1', 'f', 'eval', x=1)
attempt('twice', compile, '1', 'f', 'eval', source='2')
attempt('by keyword', lambda: eval(compile(source='1+1', filename='f', mode='eval', flags=0, dont_inherit=True, optimize=0)))
attempt('source int', compile, 1, 'f', 'eval')
attempt('source None', compile, None, 'f', 'eval')
attempt('source list', compile, [], 'f', 'exec')
attempt('source with nul', compile, 'a\0b', 'f', 'eval')
attempt('bytes with nul', compile, b'a\0b', 'f', 'eval')
attempt('mode', compile, '1', 'f', 'other')
attempt('mode int', compile, '1', 'f', 1)
attempt('mode None', compile, '1', 'f', None)
attempt('filename int', compile, '1', 1, 'eval')
attempt('filename None', compile, '1', None, 'eval')
attempt('filename bytes with nul', compile, '1', b'a\0', 'eval')
attempt('filename with nul', compile, '1', 'a\0', 'eval')
attempt('flags', compile, '1', 'f', 'eval', 1)
attempt('flags -1', compile, '1', 'f', 'eval', -1)
attempt('flags str', compile, '1', 'f', 'eval', 'x')
attempt('flags float', compile, '1', 'f', 'eval', 1.0)
attempt('flags None', compile, '1', 'f', 'eval', None)
attempt('flags big', compile, '1', 'f', 'eval', 2 ** 40)
attempt('dont_inherit str', compile, '1', 'f', 'eval', 0, 'x')
attempt('optimize 3', compile, '1', 'f', 'eval', 0, 0, 3)
attempt('optimize -2', compile, '1', 'f', 'eval', 0, 0, -2)
attempt('optimize None', compile, '1', 'f', 'eval', 0, 0, None)
attempt('mode and flags', compile, '1', 'f', 'other', 1)
attempt('optimize and mode', compile, '1', 'f', 'other', 0, 0, 7)
for source in ('1', b'1', bytearray(b'1'), memoryview(b'1')):
    attempt(type(source).__name__, lambda: eval(compile(source, 'f', 'eval')))
class Str(str): pass
attempt('str subclass', lambda: eval(compile(Str('5'), Str('file'), Str('eval'))))
attempt('filename bytes', lambda: compile('1', b'file', 'eval').co_filename)
class Path:
    def __fspath__(self): return 'path'
attempt('filename path', lambda: compile('1', Path(), 'eval').co_filename)

print('compile: optimize')
source = 'def f():\n    "doc"\n    assert 0, "no"\n    return __debug__\n'
for level in (-1, 0, 1, 2):
    namespace = {}
    exec(compile(source, 'f', 'exec', optimize=level), namespace)
    attempt(level, namespace['f'])
    print(namespace['f'].__doc__)

print('compile: flags')
barry = __future__.CO_FUTURE_BARRY_AS_BDFL
stop = __future__.CO_FUTURE_GENERATOR_STOP
print(hex(compile('x', 'f', 'eval', stop).co_flags), hex(compile('x', 'f', 'eval').co_flags))
attempt('<> with', lambda: eval(compile('1 <> 2', 'f', 'eval', barry)))
attempt('!= with', lambda: eval(compile('1 != 2', 'f', 'eval', barry)))
attempt('<> without', lambda: eval(compile('1 <> 2', 'f', 'eval')))
inherit = compile('''
from __future__ import generator_stop
print(hex(compile('x', 'f', 'eval').co_flags))
print(hex(compile('x', 'f', 'eval', 0, True).co_flags))
print(hex(compile('x', 'f', 'eval', dont_inherit=True, flags=0x2000).co_flags))
exec("print(hex(compile('x', 'f', 'eval').co_flags))")
def g():
    return hex(compile('lambda: x', 'f', 'eval').co_consts[0].co_flags)
print(g())
eval('print(hex((lambda: 0).__code__.co_flags))')
''', 'f', 'exec')
print(hex(inherit.co_flags))
exec(inherit, {})
attempt('inherits <>', exec, 'from __future__ import barry_as_FLUFL\nprint(eval("1 <> 2"))')
for feature in __future__.all_feature_names:
    print(feature, hex(compile('from __future__ import ' + feature, 'f', 'exec').co_flags))

print('compile: modes')
attempt('eval of a statement', compile, 'x = 1', 'f', 'eval')
attempt('exec of nothing', lambda: exec(compile('', 'f', 'exec')))
attempt('eval of nothing', compile, '', 'f', 'eval')
attempt('single of nothing', compile, '', 'f', 'single')
attempt('single of two', compile, '1\n2\n', 'f', 'single')
attempt('single prints', exec, compile('1 + 1; "x"; None', 'f', 'single'))
attempt('eval keeps comments out', lambda: eval('1 # one'))
attempt('eval with blanks', eval, ' \t 1 + 1')
attempt('eval with newline in front', eval, '\n1')
attempt('eval with newlines behind', eval, '1\n\n\n')
attempt('exec with an indent', exec, ' x = 1')
attempt('exec of \\r\\n', exec, 'x = 1\r\nprint(x)\r\n')
attempt('cookie', eval, b'# coding: latin-1\n"\xe9"')
attempt('cookie in a str', eval, '# coding: ascii\n"\xe9"')
attempt('bad cookie', eval, b'# coding: nowhere\n1')

print('eval: arguments')
attempt('none', eval)
attempt('four', eval, '1', {}, {}, {})
attempt('keyword', eval, '1', globals={})
attempt('source', eval, 1)
attempt('globals list', eval, '1', [])
attempt('globals mapping', eval, '1', Mapping())
attempt('globals int', eval, '1', 1)
attempt('locals int', eval, '1', {}, 1)
attempt('locals list', eval, '1', {}, [1])
attempt('locals None', eval, 'sorted(locals()) == sorted(globals())', {'x': 1}, None)
attempt('globals None', eval, 'len', None, {'len': 5})
attempt('a dict as locals', eval, 'x + y', {'x': 1, 'y': 2}, {'y': 30})
attempt('a mapping as locals', eval, 'x + y', {'y': 2}, Mapping(x=1))
attempt('a Dict as locals', eval, 'x + y', {'y': 2}, Dict(x=1))
attempt('a Dict as globals', eval, 'x + y', Dict(x=1, y=5))
attempt('a Dict as globals, missing', eval, '[x for _ in (1,)]', Dict(y=5))

print('exec: arguments')
attempt('none', exec)
attempt('four', exec, '1', {}, {}, {})
attempt('keyword', exec, '1', globals={})
attempt('source', exec, 1)
attempt('globals list', exec, '1', [])
attempt('globals mapping', exec, '1', Mapping())
attempt('locals int', exec, '1', {}, 1)
attempt('a mapping as locals', exec, 'x = y; del x; print(len)', {'y': 2}, Mapping(y=7, len=0))
attempt('a mapping without it', exec, 'print(nothing)', {}, Mapping())
attempt('del of a missing name', exec, 'del nothing', {}, Mapping())
attempt('del of a missing name', exec, 'del nothing', {}, {})
attempt('a Dict as locals', exec, 'x = y; print(x)', {}, Dict())
attempt('class in a mapping', exec, 'class C:\n  z = y', {}, Mapping(y=7))
attempt('import into a mapping', exec, 'from __future__ import division', {}, Mapping())
attempt('annotations in a mapping', exec, 'x: int = 1', {}, Mapping())

print('code objects')
def outer():
    free = 1
    def inner(): return free
    return inner
def two(a, b=2): return a, b
def gen(): yield 1
attempt('exec with free', exec, outer().__code__)
attempt('eval with free', eval, outer().__code__)
attempt('exec with arguments', exec, two.__code__)
attempt('eval with arguments', eval, two.__code__, {})
attempt('eval without', eval, (lambda: 5).__code__)
attempt('exec gives None', exec, (lambda: 5).__code__)
print(type(eval(gen.__code__)))
attempt('eval of exec code', eval, compile('v = 9; print(v)', 'f', 'exec'))
attempt('exec of eval code', exec, compile('1', 'f', 'eval'))
def star(*a, **k): return a, k
attempt('star', eval, star.__code__)
def kwonly(*, k): return k
attempt('keyword only', eval, kwonly.__code__)
def cells():
    x = 3
    return (lambda: x)()
attempt('cells', eval, cells.__code__)

print('__builtins__')
namespace = {}
exec('x = 1', namespace)
print(sorted(namespace), type(namespace['__builtins__']), namespace['__builtins__'] is __builtins__.__dict__)
namespace = {'__builtins__': {}}
attempt('no builtins', eval, 'len("x")', namespace)
attempt('own builtins', eval, 'len("x")', {'__builtins__': {'len': lambda s: 'mine'}})
attempt('module as builtins', eval, 'len("x")', {'__builtins__': types.SimpleNamespace})
attempt('builtins None', eval, '1', {'__builtins__': None})
attempt('builtins None and a name', eval, 'len', {'__builtins__': None})
attempt('no class statement', exec, 'class C: pass', {'__builtins__': {}})
attempt('no import', exec, 'import sys', {'__builtins__': {}})
namespace = {}
exec('def f(): return len("xy")', namespace)
namespace['__builtins__'] = {}
attempt('builtins are looked up at the call', namespace['f'])
local = {}
eval('1', namespace, local)
print(local)

def uses_len():
    return len('xy')
attempt('a function without builtins', types.FunctionType(uses_len.__code__, {}))
attempt('a function with None as builtins', types.FunctionType(uses_len.__code__, {'__builtins__': Dict(len=lambda s: 'Dict')}))

print('namespaces')
def function():
    x = 1
    exec('x = 2; y = 3')
    print(x, sorted(locals()))
    print(eval('y'), eval('x'))
function()
class Class:
    exec('attribute = 5')
print(Class.attribute)
def keeps():
    a = 1
    d = {}
    exec('def g(): return a', d, locals())
    return d, sorted(n for n in locals())
print(keeps()[1])
exec('global made\nmade = 8')
print(made)
attempt('a function does not see locals', exec, 'y = 1\ndef f(): return y\nprint(f())', {}, {})
attempt('a comprehension neither', eval, '[q for _ in (1,)]', {}, {'q': 1})
