"""The instructions of the bytecode, by name and by number, and what their operands mean.

All of it comes from the compiler's own table, through the native module _opcode.
"""

from _opcode import stack_effect, _cmp_op, _rows

__all__ = ['cmp_op', 'hasconst', 'hasname', 'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree',
           'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasnargs', 'stack_effect']


def _with_operand(kind):
    return [number for _, number, operand in _rows if operand == kind]


cmp_op = _cmp_op

opmap = {name: number for name, number, _ in _rows}
opname = ['<%r>' % number for number in range(256)]
for _name, _number in opmap.items():
    opname[_number] = _name
del _name, _number

hasconst = _with_operand('const')
hasname = _with_operand('name')
hasjrel = _with_operand('jrel')
hasjabs = _with_operand('jabs')
haslocal = _with_operand('local')
hascompare = _with_operand('cmp')
hasfree = _with_operand('free')
hasnargs = []   # nothing is in here any more

HAVE_ARGUMENT = 90  # from here on the operand means something
EXTENDED_ARG = opmap['EXTENDED_ARG']
