# re's functions on ordinary work: replacing, splitting, finding, escaping, scanning.
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world, good day'))
print(re.sub('(?P<first>a)(b)?', r'[\g<first>\g<2>]', 'abaab'), re.sub('x*', '-', 'axb'), re.sub('', '-', 'abc'), re.subn('b*', 'x', 'xyz'))
print(re.sub('a', lambda m: m.group().upper(), 'banana', 2), re.sub('a', lambda m: None, 'banana'), re.sub('a', '', 'banana'), re.subn('a', 'b', 'xyz'))
for template in [r'\n\t\\\101\0\07', r'\g<0>', r'\g<1>', r'\1', r'\10', r'\100', r'\g<x>', r'\g', r'\g<', r'\g<>', r'\g<1', r'\g<-1>', r'\g<a b>', r'\2', r'\777', '\\', r'\g<99999999999>']:
    try:
        print(ascii(template), ascii(re.sub('(a)', template, 'ba')))
    except (re.error, IndexError) as e:
        print(ascii(template), type(e).__name__, e)
print(re.split(r'\s*([,;])\s*', 'a , b;c', 1), re.split('(-)|(,)', 'a-b,c'), re.split('b', 'abcbd', maxsplit=1), re.split('x', ''))
print(re.findall('a(b)?', 'abaab'), re.findall('(a)(b)?', 'aba'), re.findall('a|', 'bab'), re.findall(r'\w+', ''))
print([m.span() for m in re.finditer(r'\b', 'ab cd')], [m.group() for m in re.finditer(b'.', b'a\nb')])
for text in ['a b_c\0\n.[]', '\xe9\u20ac', '', b'a b_c\0\xff.']:
    print(ascii(re.escape(text)), re.fullmatch(re.escape(text), text) is not None)

# Flags inside and outside, and for a part.
print(re.findall('(?i)b', 'aBb'), re.findall('(?i:a)b', 'AbaBab'), re.findall('(?i)a(?-i:b)', 'AbaBab'), re.findall('(?s).', 'a\n'), re.findall('(?m)^.', 'a\nb'))
print(re.findall('(?x) a b # comment\n c', 'abc ab c'), re.findall('(?x: a )b', 'ab a b'), re.findall(r'(?x)[ #]\ ', 'a  # '), re.findall('^.$', 'a\nb', re.M))
print(re.findall(r'\w+', '\xe9a_1 \u0661'), re.findall(r'\w+', '\xe9a_1 \u0661', re.A), re.findall(r'\d', '1\u0661'), re.findall(rb'\w', b'a\xe9', re.L))
for pattern, text in [('k', '\u212aK'), ('\u212a', 'kK'), ('[k-l]', '\u212aL'), ('[^k]', '\u212aK'), ('\xb5', '\u03bc\u039c'), ('[\xb5]', '\u03bc\u039c'), ('s', '\u017fS'), ('ss', '\xdf\u1e9e'),
                      ('i', 'I\u0130\u0131'), ('[i]', 'I\u0130\u0131'), ('\U00010400', '\U00010428'), ('[\U00010400]', '\U00010428\U00010400'), ('[\U00010400-\U00010401]', '\U00010428\U00010400'),
                      ('\u03c3', '\u03a3\u03c2'), (r'(.)\1', 'aA'), (r'(.)\1', 'k\u212a'), (r'(.)\1', '\u03c3\u03c2')]:
    print(ascii(pattern), ascii(re.findall(pattern, text, re.I)), ascii(re.findall(pattern, text, re.I | re.A)))

# References, conditions and lookarounds.
print(re.findall(r'(a|b)\1', 'aabbab'), re.findall(r'(<)?\w+(?(1)>|$)', '<a> b <c'), re.findall(r'(?P<q>[\'"]).*?(?P=q)', '\'a"\' "b"'))
print(re.findall('a(?=b)', 'abac'), re.findall('a(?!b)', 'abac'), re.findall('(?<=a).', 'abac'), re.findall('(?<!a).', 'abac'))
print(re.match('(?:(a)|b)*', 'ab').groups(), re.match('(a)|b', 'b').groups(), re.match('(?:(a)|(b)|c)*', 'abc').groups(), re.match('((a)(b)?)*', 'aba').groups())
print(re.match(r'(a*)*', 'aaa').span(), re.match('(a|b)*?c', 'abc').groups(), re.match('(?:a?)*?$', 'aa').span(), re.match('(a{1,2}){2}', 'aaa').groups())

scanner = re.Scanner([
    (r'[a-zA-Z_]\w*', lambda s, text: ('name', text)), (r'\d+\.\d*', lambda s, text: float(text)), (r'\d+', lambda s, text: int(text)),
    (r'[-=+*/]', lambda s, text: (text, s.match.span())), (r'\s+', None), ('!', 'shout'),
])
print(scanner.scan('sum = 3*foo + 312.50!?x'))
print(re.Scanner([('(a)(b)?', lambda s, text: s.match.lastindex), ('c+', 'C')], re.I).scan('abAcCb'))

re.compile('(?P<n>a[b-d\\d]|x|y+?){2,}(?(n)e|f)(?=g)(?<!h)[^i]$', re.DEBUG)
