# dis and opcode: listings, Instruction, Bytecode, tracebacks, code_info, labels and lines, stack effects, errors.
import dis
import io
import opcode
import re
import sys
import types


def show(call, *args, **kwargs):
    out = io.StringIO()
    try:
        result = call(*args, file=out, **kwargs)
    except BaseException as e:
        print(type(e).__name__, e)
        return
    print(re.sub(' at 0x[0-9a-f]+', ' at 0x', out.getvalue()), end='')
    if result is not None:
        print('->', result)


def attempt(call, *args, **kwargs):
    try:
        print(re.sub(' at 0x[0-9a-f]+', ' at 0x', repr(call(*args, **kwargs))))
    except BaseException as e:
        print(type(e).__name__, e)


def f(a, *args, b=1, **kwargs):
    free = a
    for i in range(10):
        if i > b:
            try:
                print(f'{i} {a!r:>{b}} {b:x}')
            except (OSError, ValueError) as e:
                continue
            finally:
                del free
        elif i in {1, 2, 3}:
            break
    with a as c:
        free = -1 + 2j
    return lambda x: free


class C:
    x = 1
    def method(self): return self.x
    @staticmethod
    def static(): pass
    @classmethod
    def cls(cls): return cls
    @property
    def prop(self): return 5
    class Inner:
        def inner(self): ...
    lambda_ = lambda self: 0


def gen():
    x = yield 1
    return x


async def coro(c):
    async with c as d:
        async for e in d:
            await e


async def agen():
    yield 1


print('dis')
for thing in (f, C, C().method, C.method, gen, gen(), f.__code__, coro, agen, '1 + x', 'x = 1\ny = 2\n', b'd\x00S\x00',
              bytearray(b'd\x00|\x01e\x02r\x04\x88\x01k\x01n\x02\x9b\x05\x90\x01d\x02S\x00'), C.static, C.__dict__['cls'], 1, [], None, 'a b', b'',
              types.SimpleNamespace(a=f, b=1)):
    print('---', type(thing).__name__)
    show(dis.dis, thing)
attempt(dis.dis, 1, 2)
show(dis.disassemble, f.__code__, 4)
show(dis.disco, gen.__code__, lasti=2)
show(dis.dis, 'x = 1\n' * 3)

print('distb')
show(dis.distb)
def raises(): 1 / 0
def calls():
    try:
        raises()
    except ZeroDivisionError as e:
        return e.__traceback__
tb = calls()
show(dis.distb, tb)
bytecode = dis.Bytecode.from_traceback(tb)
print(bytecode.current_offset)
print(bytecode.dis())
sys.last_traceback = tb
show(dis.distb)
show(dis.dis)

print('code_info')
for thing in (f, gen, coro, agen, C.method, 'x', 'x = 1', (lambda: 0).__code__):
    print(re.sub(' at 0x[0-9a-f]+', ' at 0x', dis.code_info(thing).replace(__file__, 'FILE')))
attempt(dis.code_info, 1)
attempt(dis.code_info, C)
show(dis.show_code, gen)
for flags in (0, 1, 3, 64, 0x400, 0x83, 0x2043, 1 << 31, 1 << 40, (1 << 40) + 1, -1):
    attempt(dis.pretty_flags, flags)

print('instructions')
for instruction in dis.get_instructions(f, first_line=100):
    attempt(lambda: instruction)
print(list(dis.get_instructions('a.b', first_line=None))[1])
attempt(lambda: list(dis.get_instructions(1)))
print(dis.Instruction._fields, dis.Instruction.__mro__[1].__name__)
i = next(iter(dis.Bytecode('x')))
print(i, repr(i._disassemble()), repr(i._disassemble(0)), repr(i._disassemble(5, True)), i == tuple(i))

print('Bytecode')
b = dis.Bytecode(f, first_line=10, current_offset=6)
print(b.first_line, b.current_offset, b.codeobj is f.__code__, len(list(b)))
print(repr(dis.Bytecode('x+1')), repr(dis.Bytecode(len.__name__)))
print(re.sub(' at 0x[0-9a-f]+', ' at 0x', b.dis()))
print(dis.Bytecode('x').info())
attempt(dis.Bytecode, 1)
attempt(dis.Bytecode, 'x', 1)
attempt(dis.Bytecode)

print('labels and lines')
print(dis.findlabels(f.__code__.co_code), list(dis.findlinestarts(f.__code__)))
print(list(dis.findlinestarts(compile('\n' * 300 + 'x\n' + '\n' * 200 + 'y', 'f', 'exec'))))
print(list(dis.findlinestarts(compile('(a,\n' + 'b +' * 200 + '\nc)\nd', 'f', 'exec'))))
long = compile('if a:\n' + ' x = y\n' * 200, 'f', 'exec')
print(dis.findlabels(long.co_code), list(dis._unpack_opargs(long.co_code))[:4])

print('opcode')
for name in opcode.__all__:
    if name != 'stack_effect':
        print(name, getattr(opcode, name))
print([name for name in dis.__all__ if not hasattr(dis, name)], len(dis.__all__))
print(dis.COMPILER_FLAG_NAMES)
def effect(*args):
    try:
        return opcode.stack_effect(*args)
    except ValueError as e:
        return str(e)
for name, op in opcode.opmap.items():
    print(name, [effect(op, arg) for arg in (0, 3, 1000)] if op >= opcode.HAVE_ARGUMENT else effect(op))
print({effect(op) for op in range(90)} - set(range(-9, 9)), {effect(op, 0) for op in range(256)} - set(range(-9, 9)) == {
    'stack_effect: opcode does not permit oparg but oparg was specified', 'invalid opcode or oparg'})
for args in ((), ('x',), (100, 'x'), (1.0,), (-1,), (300, 1), (1, 2, 3)):
    attempt(opcode.stack_effect, *args)
