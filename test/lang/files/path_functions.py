# os.path, glob and fnmatch.
import fnmatch
import glob
import os
import os.path as p


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


paths = ['', '/', '//', '///', 'a', 'a/', '/a', '//a', '///a', 'a/b', 'a//b', 'a/b/', './a', '../a', 'a/../b', '/..', '/../a', 'a/./b', '.', '..', './', '.a', 'a.b', 'a.b.c', '.a.b', '..a', '...', 'a.', 'd.x/a',
         '/a/b/c/../../..', 'a/b/../../..', '//a/..', '~', 'foo.tar.gz', '/a/.b', '....jpg']
for s in paths:
    print(repr(s), p.split(s), p.splitext(s), p.basename(s), p.dirname(s), p.normpath(s), p.isabs(s), p.splitdrive(s), p.normcase(s))
    b = s.encode()
    print(p.split(b), p.splitext(b), p.basename(b), p.dirname(b), p.normpath(b), p.isabs(b))
    for t in ('', 'x', '/x', '..'):
        print(p.join(s, t), p.join(s, t, 'z'), p.commonprefix([s, t]), end=' ')
    print()
os.chdir('/tmp')
for s in ('a', '/a', '../x', '', '.', 'a/../../..'):
    print(p.abspath(s), p.abspath(s.encode()), p.realpath(s))
for s, start in [('a', None), ('/a/b', '/a'), ('/a', '/a/b/c'), ('/a', '/a'), ('.', '..'), ('a/b', 'c/d'), ('/', '/x')]:
    print(p.relpath(s, start) if start else p.relpath(s))
attempt(p.relpath, '')
attempt(p.relpath, 'a', b'a')
for ps in [['/a/b', '/a/c'], ['/a/b', '/a/b/c'], ['a/b', 'a/c'], ['a', 'b'], ['/', '/a'], ['/a/./b', '/a/b'], [b'/a/b', b'/a']]:
    print(p.commonpath(ps))
attempt(p.commonpath, [])
attempt(p.commonpath, ['/a', 'a'])
attempt(p.commonpath, ['/a', b'/a'])
print(p.commonprefix(['/usr/lib', '/usr/local']), p.commonprefix([]), p.commonprefix([[1, 2, 3], [1, 2, 4]]), p.commonprefix([b'ab', b'ac']))
os.environ['HOME'] = '/home/me'
os.environ['MINIPY_X'] = 'ex'
for s in ['~', '~/a', '~root', '~root/a', '~nobodyhere/a', 'a~', '', b'~', b'~/a']:
    print(repr(p.expanduser(s)), end=' ')
print()
for s in ['$MINIPY_X', '${MINIPY_X}', '$MINIPY_X/a', 'a${MINIPY_X}b', '$MINIPY_XY', '${NOPE_}', '$', '$$', '${', '${MINIPY_X', '$1', '', '$MINIPY_X$MINIPY_X', b'$MINIPY_X', '$\xe9', '${}', '$-']:
    print(repr(p.expandvars(s)), end=' ')
print()
for f in (p.join, p.split, p.exists, p.basename, p.isabs, p.normpath, p.splitext, p.abspath, p.expanduser, p.normcase, p.getsize, p.isdir):
    attempt(f, None)
    attempt(f, 3.5)
attempt(p.join, 'a', b'b')
attempt(p.join, b'a', 'b')
attempt(p.join, 'a', None)
attempt(p.join)
print(p.exists('/'), p.exists('/nope'), p.isdir('/'), p.isfile('/'), p.islink('/'), p.ismount('/'), p.ismount('/nope'), p.lexists('/nope'), p.samefile('/', '/..'), p.isdir(b'/'), p.exists(9999))
attempt(p.getsize, '/nope')
attempt(p.samefile, '/nope', '/')

for name, pattern in [('abc', '*'), ('abc', 'a*'), ('abc', '*c'), ('abc', 'a?c'), ('abc', '???'), ('abc', '??'), ('abc', '[a-c]bc'), ('abc', '[!a]bc'), ('abc', '[!b]bc'), ('a]c', 'a[]]c'), ('a[c', 'a[c'), ('abc', 'ab[c'), ('', '*'),
                      ('', ''), ('a', ''), ('ABC', 'abc'), ('a\nb', 'a*b'), ('a-c', 'a[-x]c'), ('a-c', 'a[x-]c'), ('aXbXc', 'a*b*c'), ('aaa', '*a*a*a*'), ('a^c', 'a[^]c'), ('\\', '[\\]'), (b'abc', b'a*'), ('-', '[--0]'), ('a]', '[!]]]')]:
    print(fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern), end=' ')
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'))

d = '/tmp/minipy_test_glob'
for sub in ('a/b/c', 'a/.hidden', 'x'):
    os.makedirs(p.join(d, sub), exist_ok=True)
for f in ('one.py', 'two.py', 'three.txt', '.dot.py', 'a/four.py', 'a/b/five.py', 'a/b/c/six.py', 'a/.hidden/seven.py', 'x/[1].py'):
    open(p.join(d, f), 'w').close()
if not p.lexists(d + '/broken'):
    os.symlink('nowhere', d + '/broken')
os.chdir(d)
for pattern in ['*', '*.py', '.*', '?', '*/', '*/*.py', '*/*/*', 'a/four.py', 'nope', 'a', 'a/', '[ot]*', '**', '**/*.py', 'a/**', 'a/**/', '**/', 'x/[[]*', glob.escape('x/[1].py'), 'broken', 'three.*', './*.py', d + '/*.txt', b'*.py', '**/b/**', 'one.py/', '.']:
    for recursive in (False, True):
        print(pattern, recursive, sorted(glob.glob(pattern, recursive=recursive)), len(list(glob.iglob(pattern, recursive=recursive))))
print(glob.escape('a*b?c[d]'), glob.escape(b'*'), glob.has_magic('a*'), glob.has_magic('a'))
print(p.realpath('broken'), p.islink('broken'), p.exists('broken'), p.lexists('broken'))
os.symlink('loop2', 'loop1')
os.symlink('loop1', 'loop2')
print(p.realpath('loop1'), p.realpath('a/../one.py'))
os.remove('loop1')
os.remove('loop2')
