# Warnings: global flags that do not stand first, unknown escapes in templates, split() on
# patterns that can match nothing. Each is for the line of the caller.
import re
import warnings


def show(function, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        try:
            result = function(*args)
        except (re.error, ValueError) as e:
            result = e
    print(ascii(args), ascii(result))
    for w in seen:
        print('   ', w.category.__name__, ascii(str(w.message)))


for pattern in ['(?i)a', 'a(?i)', ' (?x)a', '(?x) (?i)a', '(?i)(?m)a', '((?i)a)', 'a|(?i)b', '(?#c)(?i)a', b'a(?i)b', 'a' * 30 + '(?s)', 'a(?i)(', '\xe9(?i)']:
    show(re.compile, pattern)
for template in [r'\a', r'\q', r'\j\k', r'\.', r'\_', r'\-', r'\x41']:
    show(re.sub, 'a', template, 'banana')
for pattern in ['', 'x*', '$', '(?=a)', 'a|', 'a?b', '(a*)+', 'a']:
    show(re.split, pattern, 'banana')
p = re.compile('a')
show(lambda: p.match(pattern='a'))
show(lambda: p.search(pattern='a'))
show(lambda: p.findall(source='aa'))
show(lambda: p.split(source='aa'))

with warnings.catch_warnings():
    warnings.simplefilter('error')
    for call in [lambda: re.compile('b(?i)'), lambda: re.sub('b', r'\y', 'b'), lambda: re.split('b*', 'b')]:
        try:
            print(call())
        except Warning as w:
            print(type(w).__name__, w)
