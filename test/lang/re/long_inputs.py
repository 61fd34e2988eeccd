# Strings and nesting far beyond what a recursive matcher could take.
import re

n = 300000
print(re.match('(?:ab)*', 'ab' * n).end(), re.match('(?:a|b)*c', 'ab' * n + 'c').end(), re.match('(a|b)*?c', 'ab' * n + 'c').span(1))
print(re.match('(?:a|b)*c', 'ab' * n), re.search('(?:a?b)+c', 'ab' * 300), re.match('.*(.)', 'x' * n).span(1), re.match('(?s:.)*?y', 'x' * n + 'y').end())
print(re.match('((a)|b)*', 'ab' * n).groups(), re.match('(?:(?=a)a|(?!a)b)*', 'ab' * n).end())
print(len(re.findall('[^,]+', 'ab,' * n)), len(re.sub('b', '', 'ab' * n)), len(re.split('b', 'ab' * n)))
print(re.match('(' * 200 + 'a' + ')' * 200, 'a').groups() == ('a',) * 200, re.match('(?:' * 150 + 'a' + ')*' * 150, 'aaa').end())
print(re.compile('|'.join('word%d' % i for i in range(2000))).search('x word1999').group(), re.compile('a' * 20000).match('a' * 20000).end())
try:
    re.compile('(' * 5000 + ')' * 5000)
except RecursionError:
    print('RecursionError')
