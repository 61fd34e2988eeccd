"""The instructions of code objects, and which of them can follow which: for CPython 3.6's wordcode."""

import opcode
from types import CodeType

EXTENDED_ARG = opcode.EXTENDED_ARG
CONDITIONAL = {'POP_JUMP_IF_FALSE', 'POP_JUMP_IF_TRUE', 'JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP'}
WITH_FINALLY = {'SETUP_FINALLY', 'SETUP_WITH', 'SETUP_ASYNC_WITH'}


def instructions(code):
    """f_lasti -> (name, operand, offset after it), EXTENDED_ARG prefixes being part of their instruction."""
    result, prefix, start = {}, 0, None
    co_code = code.co_code
    for i in range(0, len(co_code), 2):
        start = i if start is None else start
        operand = co_code[i + 1] | prefix
        if co_code[i] == EXTENDED_ARG:
            prefix = operand << 8
        else:
            result[start] = (opcode.opname[co_code[i]], operand, i + 2)
            prefix, start = 0, None
    return result


def leaving(blocks):
    """Where BREAK_LOOP or CONTINUE_LOOP leads: the blocks from the loop on, or None when a finally comes first."""
    while blocks and blocks[-1][0] not in ('loop', 'finally'):
        blocks = blocks[:-1]
    return blocks if blocks and blocks[-1][0] == 'loop' else None


def successors(code):
    """Pairs (f_lasti, f_lasti) that come one after the other without an exception. Only what can be reached."""
    ins = instructions(code)
    edges, seen, work = set(), set(), [(0, ())]
    while work:
        at, blocks = work.pop()
        if at in seen:
            continue
        seen.add(at)
        name, operand, after = ins[at]
        targets = [(after, blocks)]
        if name == 'JUMP_FORWARD':
            targets = [(after + operand, blocks)]
        elif name == 'JUMP_ABSOLUTE':
            targets = [(operand, blocks)]
        elif name in ('RETURN_VALUE', 'RAISE_VARARGS'):
            targets = []
        elif name in CONDITIONAL:
            targets.append((operand, blocks))
        elif name == 'FOR_ITER':
            targets.append((after + operand, blocks))
        elif name in ('BREAK_LOOP', 'CONTINUE_LOOP'):
            loop = leaving(blocks)
            targets = []
            if loop is not None:
                targets = [(loop[-1][1], loop[:-1])] if name == 'BREAK_LOOP' else [(operand, loop)]
        elif name == 'SETUP_LOOP':
            targets = [(after, blocks + (('loop', after + operand),))]
            work.append((after + operand, blocks))
        elif name == 'SETUP_EXCEPT' or name in WITH_FINALLY:
            kind = 'except' if name == 'SETUP_EXCEPT' else 'finally'
            targets = [(after, blocks + ((kind, after + operand),))]
            work.append((after + operand, blocks + (('handler', 0),)))
        elif name in ('POP_BLOCK', 'POP_EXCEPT'):
            targets = [(after, blocks[:-1])]
        elif name == 'END_FINALLY':
            targets = [(after, blocks[:-1] if blocks and blocks[-1][0] == 'handler' else blocks)]
        for target in targets:
            if target[0] in ins:
                edges.add((at, target[0]))
                work.append(target)
    return edges


def pairs(code):
    """Names of instructions and of what can follow them."""
    ins = instructions(code)
    return {(ins[a][0], ins[b][0]) for a, b in successors(code)}


def nested(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from nested(constant)
