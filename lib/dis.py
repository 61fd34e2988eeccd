"""Bytecode as text, and as objects that tell of one instruction each.

Answers to CPython 3.6's Lib/dis.py. `python -m dis` prints the instructions of a file.
"""

import collections
import io
import sys
import types

from opcode import *
from opcode import __all__ as _opcode_names

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code',
           'get_instructions', 'Instruction', 'Bytecode'] + _opcode_names
del _opcode_names

FORMAT_VALUE = opmap['FORMAT_VALUE']

COMPILER_FLAG_NAMES = {
    0x001: 'OPTIMIZED', 0x002: 'NEWLOCALS', 0x004: 'VARARGS', 0x008: 'VARKEYWORDS', 0x010: 'NESTED',
    0x020: 'GENERATOR', 0x040: 'NOFREE', 0x080: 'COROUTINE', 0x100: 'ITERABLE_COROUTINE', 0x200: 'ASYNC_GENERATOR',
}

# What dis() looks for in a class or a module.
_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)


# Finding the code

def _try_compile(source, name):
    """The code of an expression if it is one, else that of statements."""
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _get_code_object(x):
    """The code object of a function, method or generator; of source text; or `x` itself."""
    for attribute in ('__func__', '__code__', 'gi_code'):
        x = getattr(x, attribute, x)
    if isinstance(x, str):
        return _try_compile(x, '<disassembly>')
    if not hasattr(x, 'co_code'):
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)
    return x


# What a code object says of itself

def pretty_flags(flags):
    """The bits of co_flags by name, and those without a name as one number or as their own."""
    names = []
    for bit in (1 << i for i in range(32)):
        if flags & bit:
            flags ^= bit
            names.append(COMPILER_FLAG_NAMES.get(bit, hex(bit)))
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def _format_code_info(co):
    lines = ['%-18s %s' % (title + ':', value) for title, value in [
        ('Name', co.co_name), ('Filename', co.co_filename), ('Argument count', co.co_argcount),
        ('Kw-only arguments', co.co_kwonlyargcount), ('Number of locals', co.co_nlocals),
        ('Stack size', co.co_stacksize), ('Flags', pretty_flags(co.co_flags))]]
    for title, values, form in [
            ('Constants', co.co_consts, '%4d: %r'), ('Names', co.co_names, '%4d: %s'),
            ('Variable names', co.co_varnames, '%4d: %s'), ('Free variables', co.co_freevars, '%4d: %s'),
            ('Cell variables', co.co_cellvars, '%4d: %s')]:
        if values:
            lines.append(title + ':')
            lines += [form % pair for pair in enumerate(values)]
    return '\n'.join(lines)


def code_info(x):
    """Several lines on the code of `x`: names, sizes, flags, constants."""
    return _format_code_info(_get_code_object(x))


def show_code(co, *, file=None):
    """Print code_info()."""
    print(code_info(co), file=file)


# Instructions

_Instruction = collections.namedtuple(
    '_Instruction', 'opname opcode arg argval argrepr offset starts_line is_jump_target')

for _field, _text in [
        ('opname', 'The name of the operation'), ('opcode', 'The number of the operation'),
        ('arg', 'The operand as a number, None if there is none'), ('argval', 'What the operand stands for, or itself'),
        ('argrepr', 'The operand as people read it'), ('offset', 'Where in the bytecode it is'),
        ('starts_line', 'The source line that begins here, or None'), ('is_jump_target', 'True if something jumps here')]:
    getattr(_Instruction, _field).__doc__ = _text
del _field, _text


class Instruction(_Instruction):
    """One instruction: opname, opcode, arg, argval, argrepr, offset, starts_line, is_jump_target."""

    _OPNAME_WIDTH = 20
    _OPARG_WIDTH = 5

    def _disassemble(self, lineno_width=3, mark_as_current=False):
        """The line of a listing; a lineno_width of 0 leaves the line numbers out."""
        columns = []
        if lineno_width:
            line = '' if self.starts_line is None else '%d' % self.starts_line
            columns.append(line.rjust(lineno_width))
        columns += ['-->' if mark_as_current else '   ', '>>' if self.is_jump_target else '  ',
                    repr(self.offset).rjust(4), self.opname.ljust(self._OPNAME_WIDTH)]
        if self.arg is not None:
            columns.append(repr(self.arg).rjust(self._OPARG_WIDTH))
            if self.argrepr:
                columns.append('(' + self.argrepr + ')')
        return ' '.join(columns).rstrip()


def _unpack_opargs(code):
    """(offset, opcode, operand) of each instruction; what EXTENDED_ARG adds is in the operand."""
    extended_arg = 0
    for offset in range(0, len(code), 2):
        op = code[offset]
        arg = None
        if op >= HAVE_ARGUMENT:
            arg = extended_arg | code[offset + 1]
            extended_arg = arg << 8 if op == EXTENDED_ARG else 0
        yield offset, op, arg


def _get_const_info(const_index, const_list):
    """Value and repr of a constant; of its index where the constants are not known."""
    value = const_index if const_list is None else const_list[const_index]
    return value, repr(value)


def _get_name_info(name_index, name_list):
    """A name, twice; its index and the repr of that where the names are not known."""
    if name_list is None:
        return name_index, repr(name_index)
    name = name_list[name_index]
    return name, name


def _format_value_info(arg):
    """FORMAT_VALUE: the conversion, and whether a format is on the stack."""
    conversion, with_format = (None, str, repr, ascii)[arg & 3], bool(arg & 4)
    words = [conversion.__name__] if conversion else []
    if with_format:
        words.append('with format')
    return (conversion, with_format), ', '.join(words)


def _get_instructions_bytes(code, varnames=None, names=None, constants=None, cells=None, linestarts=None, line_offset=0):
    """The instructions in a bytes object, with as much about their operands as is told."""
    labels = set(findlabels(code))
    for offset, op, arg in _unpack_opargs(code):
        line = linestarts.get(offset) if linestarts is not None else None
        if line is not None:
            line += line_offset
        value, text = arg, ''
        if arg is None:
            pass
        elif op in hasconst:
            value, text = _get_const_info(arg, constants)
        elif op in hasname:
            value, text = _get_name_info(arg, names)
        elif op in hasjrel:
            value = offset + 2 + arg
            text = 'to ' + repr(value)
        elif op in haslocal:
            value, text = _get_name_info(arg, varnames)
        elif op in hascompare:
            value = text = cmp_op[arg]
        elif op in hasfree:
            value, text = _get_name_info(arg, cells)
        elif op == FORMAT_VALUE:
            value, text = _format_value_info(arg)
        yield Instruction(opname[op], op, arg, value, text, offset, line, offset in labels)


def _instructions_of(co, line_offset=0):
    return _get_instructions_bytes(
        co.co_code, co.co_varnames, co.co_names, co.co_consts, co.co_cellvars + co.co_freevars,
        dict(findlinestarts(co)), line_offset)


def get_instructions(x, *, first_line=None):
    """Iterate over the instructions of a function, method, generator, source text or code object.

    first_line is the number that the first line is to have.
    """
    co = _get_code_object(x)
    return _instructions_of(co, 0 if first_line is None else first_line - co.co_firstlineno)


def findlabels(code):
    """The offsets in a bytes object that something jumps to, in the order of the jumps."""
    labels = []
    for offset, op, arg in _unpack_opargs(code):
        if arg is None:
            continue
        if op in hasjrel:
            label = offset + 2 + arg
        elif op in hasjabs:
            label = arg
        else:
            continue
        if label not in labels:
            labels.append(label)
    return labels


def findlinestarts(code):
    """(offset, line) wherever a line begins that is not the one before."""
    last_line, line, offset = None, code.co_firstlineno, 0
    steps = iter(code.co_lnotab)
    for byte_step, line_step in zip(steps, steps):
        if byte_step:
            if line != last_line:
                yield offset, line
                last_line = line
            offset += byte_step
        line += line_step - 0x100 if line_step >= 0x80 else line_step
    if line != last_line:
        yield offset, line


# Listings

def dis(x=None, *, file=None):
    """Print the instructions of a class, method, function, generator, code object, source text or bytes.

    Without an argument, those of the last traceback.
    """
    if x is None:
        distb(file=file)
        return
    for attribute in ('__func__', '__code__', 'gi_code'):
        x = getattr(x, attribute, x)
    if hasattr(x, '__dict__'):
        _dis_all_in(x, file)
    elif hasattr(x, 'co_code'):
        disassemble(x, file=file)
    elif isinstance(x, (bytes, bytearray)):
        _disassemble_bytes(x, file=file)
    elif isinstance(x, str):
        _disassemble_str(x, file=file)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _dis_all_in(x, file):
    for name, value in sorted(x.__dict__.items()):
        if not isinstance(value, _have_code):
            continue
        print('Disassembly of %s:' % name, file=file)
        try:
            dis(value, file=file)
        except TypeError as problem:
            print('Sorry:', problem, file=file)
        print(file=file)


def distb(tb=None, *, file=None):
    """Print the code of a traceback's frame, and mark the instruction; by default of where the last traceback ends."""
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble')
        tb = _innermost(tb)
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def _innermost(tb):
    while tb.tb_next:
        tb = tb.tb_next
    return tb


def disassemble(co, lasti=-1, *, file=None):
    """Print the instructions of a code object; an arrow points to the one at offset `lasti`."""
    _print_instructions(_instructions_of(co), 3, lasti, file)


disco = disassemble     # its name of old


def _disassemble_bytes(code, lasti=-1, varnames=None, names=None, constants=None, cells=None, linestarts=None,
                       *, file=None, line_offset=0):
    instructions = _get_instructions_bytes(code, varnames, names, constants, cells, linestarts, line_offset)
    _print_instructions(instructions, 0 if linestarts is None else 3, lasti, file)


def _print_instructions(instructions, lineno_width, lasti, file):
    for instruction in instructions:
        if lineno_width and instruction.starts_line is not None and instruction.offset > 0:
            print(file=file)
        print(instruction._disassemble(lineno_width, instruction.offset == lasti), file=file)


def _disassemble_str(source, *, file=None):
    disassemble(_try_compile(source, '<dis>'), file=file)


class Bytecode:
    """The instructions of what dis() takes, as an iterable; and its listing and code_info()."""

    def __init__(self, x, *, first_line=None, current_offset=None):
        self.codeobj = co = _get_code_object(x)
        if first_line is None:
            self.first_line, self._line_offset = co.co_firstlineno, 0
        else:
            self.first_line, self._line_offset = first_line, first_line - co.co_firstlineno
        self._cell_names = co.co_cellvars + co.co_freevars
        self._linestarts = dict(findlinestarts(co))
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return _instructions_of(self.codeobj, self._line_offset)

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb):
        """The code in which a traceback ends."""
        tb = _innermost(tb)
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """What code_info() says."""
        return _format_code_info(self.codeobj)

    def dis(self):
        """The listing as a string."""
        lasti = -1 if self.current_offset is None else self.current_offset
        with io.StringIO() as output:
            _print_instructions(self, 3, lasti, output)
            return output.getvalue()


# The command

_USAGE = 'usage: dis.py [-h] [infile]\n'
_HELP = """
positional arguments:
  infile

optional arguments:
  -h, --help  show this help message and exit
"""


def _refuse(problem):
    sys.stderr.write('%sdis.py: error: %s\n' % (_USAGE, problem))
    sys.exit(2)


def _open_infile(arguments):
    # NOT CPYTHON: read by hand, because there is no argparse.
    for argument in arguments:
        if argument in ('-h', '--help'):
            print(_USAGE + _HELP, end='')
            sys.exit(0)
    unknown = [argument for argument in arguments if argument.startswith('-') and argument != '-'] + arguments[1:]
    if unknown:
        _refuse('unrecognized arguments: ' + ' '.join(unknown))
    if not arguments or arguments[0] == '-':
        return sys.stdin
    try:
        return open(arguments[0])
    except OSError as problem:
        _refuse("argument infile: can't open '%s': %s" % (arguments[0], problem))


def _test():
    """Disassemble a file, or standard input."""
    with _open_infile(sys.argv[1:]) as infile:
        source = infile.read()
    dis(compile(source, infile.name, 'exec'))


if __name__ == '__main__':
    _test()
