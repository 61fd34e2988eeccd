# What each method and constructor of a container says to each number of arguments.
def t(s):
    """Print an expression and its value or exception, without addresses."""
    try:
        text = repr(eval(s))
    except BaseException as e:
        text = '%s %s' % (type(e).__name__, e)
    while ' at 0x' in text:
        start = text.index(' at 0x')
        end = start + 6
        while end < len(text) and text[end] in '0123456789abcdef':
            end += 1
        text = text[:start] + text[end:]
    print(s, '->', text)
for m in 'append extend insert pop remove index count sort reverse copy clear __reversed__'.split():
    for a in ['', '1', '1,2', '1,2,3','1,2,3,4', 'x=1']:
        t('[].%s(%s)'%(m,a))
for m in 'index count'.split():
    for a in ['', '1', '1,2', '1,2,3','1,2,3,4', 'x=1']:
        t('().%s(%s)'%(m,a))
for m in 'get setdefault pop popitem keys update clear copy fromkeys items'.split():
    for a in ['', '1', '1,2', '1,2,3','1,2,3,4', 'x=1','[]']:
        t('{}.%s(%s)'%(m,a))
for m in 'add discard remove pop clear copy update union intersection difference symmetric_difference issubset isdisjoint'.split():
    for a in ['', '1', '1,2', 'x=1','[[]]']:
        t('set().%s(%s)'%(m,a))
for f in 'list tuple dict set frozenset range slice enumerate zip map filter reversed iter next'.split():
    for a in ['', '1', '1,2', '1,2,3','1,2,3,4', 'x=1','[1,2],x=1','None','[1],[2]', '[[1]]']:
        t('%s(%s)'%(f,a))
