# An uncaught SyntaxError shows file, line and caret, and a chain before it.
try:
    1 / 0
except ZeroDivisionError:
    exec('a = 1\nif True:\n    x = = 3\n')
