# ast.literal_eval: what is a literal, and what is not.
import ast

GOOD = [
    '1', '-1', '+1', '--1', '1.5', '-2j', '1 + 2j', '-1 - 2j', '1 + 2', '1 - 2.5', 'True', 'None', 'False', '"a"', "'a' 'b'", 'b"a"', '(1,)', '()', '(1, (2, 3))',
    '[1, [2], []]', '{1, 2} - 0' , '{1}', '{}', '{1: 2, "a": [3]}', '{(1, 2): {3}}', ' 1', '\t1', '(1\n)', '-True', '1 + True', '10 ** 2', 'a', 'f()', '1 if 1 else 2', 'not 1', '~1',
    '...', 'f"a"', 'f"{1}"', '[x for x in y]', '{**{}}', '(*(), 1)', '"a" + "b"', '1 * 2', '-"a"', '{[]: 1}', '{[]}', 'lambda: 1', '1 + a', '1 2', '', '1\n2', '__import__("os")', '"\\x"',
]
for source in GOOD:
    try:
        value = ast.literal_eval(source)
        print(ascii(source), type(value).__name__, repr(value))
    except (ValueError, SyntaxError, TypeError) as e:
        print(ascii(source), type(e).__name__, str(e).split(' at 0x')[0])

# Trees.
print(ast.literal_eval(ast.parse('[1, 2]', mode='eval')), ast.literal_eval(ast.parse('[1, 2]').body[0].value))
print(ast.literal_eval(ast.Constant((1, [2]))), ast.literal_eval(ast.UnaryOp(ast.USub(), ast.Constant(3))))
print(ast.literal_eval(ast.Dict([ast.Num(1)], [ast.Str('a'), ast.Str('b')])))
for bad in [ast.parse('1'), ast.Load(), None, 1, b'1', ast.UnaryOp(ast.USub(), ast.Constant('a')), ast.BinOp(ast.Num(1), ast.Mult(), ast.Num(1))]:
    try:
        print(ast.literal_eval(bad))
    except ValueError as e:
        print(str(e).split(' at 0x')[0])

class Special(ast.Num):
    pass

print(ast.literal_eval(Special(7)))
