# tempfile and shutil.
import os
import shutil
import stat
import tempfile


def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
        print(r if not isinstance(r, str) else r.replace(d, 'D'))
    except Exception as e:
        print(type(e).__name__, str(e).replace(d, 'D'))


def tree(top):
    for path, dirs, files in sorted(os.walk(top)):
        for name in sorted(files):
            full = os.path.join(path, name)
            print(full[len(d):], 'link' if os.path.islink(full) else open(full).read(), oct(os.lstat(full).st_mode & 0o777))
        if not files and not dirs:
            print(path[len(d):] + '/')


print(tempfile.gettempdir(), tempfile.gettempdirb(), tempfile.gettempprefix(), tempfile.tempdir)
fd, name = tempfile.mkstemp('.suf', 'pre')
print(os.path.basename(name)[:3], name[-4:], len(os.path.basename(name)), oct(os.fstat(fd).st_mode), os.get_inheritable(fd), os.path.isabs(name))
os.close(fd)
os.remove(name)
d = tempfile.mkdtemp()
print(oct(os.stat(d).st_mode), len(os.path.basename(d)))
b = tempfile.mkdtemp(dir=os.fsencode(d))
print(type(b))
os.rmdir(b)
attempt(tempfile.mkstemp, b'x', 'y')
with tempfile.NamedTemporaryFile('w+', dir=d) as f:
    print(f.write('text'), f.seek(0), f.read(), os.path.exists(f.name), f.mode, f.closed, os.path.dirname(f.name) == d)
print(os.path.exists(f.name), f.closed)
f = tempfile.NamedTemporaryFile(dir=d, delete=False, suffix='.keep')
f.write(b'kept')
f.close()
print(os.path.exists(f.name), open(f.name).read())
os.remove(f.name)
with tempfile.TemporaryFile() as f:
    print(f.write(b'abc\n'), f.seek(0), list(f), os.fstat(f.fileno()).st_nlink)
with tempfile.TemporaryDirectory() as t:
    os.makedirs(t + '/a/b')
    open(t + '/a/b/c', 'w').close()
    print(os.path.isdir(t))
print(os.path.exists(t))
with tempfile.SpooledTemporaryFile(max_size=5, mode='w+') as f:
    f.write('abc')
    print(f.name, f._rolled)
    f.write('defgh')
    print(f._rolled, f.seek(0), f.read())

os.chdir(d)
os.makedirs('src/sub/empty')
for name, text in [('src/one.txt', '1'), ('src/two.py', '2'), ('src/sub/three.txt', '3')]:
    with open(name, 'w') as f:
        f.write(text)
os.chmod('src/two.py', 0o755)
os.symlink('one.txt', 'src/link')
attempt(shutil.copyfile, 'src/one.txt', 'copy')
attempt(shutil.copyfile, 'src/one.txt', 'src/one.txt')
attempt(shutil.copyfile, 'nothing', 'copy')
attempt(shutil.copyfile, 'src', 'copy2')
attempt(shutil.copy, 'src/two.py', 'copied')
attempt(shutil.copy, 'src/two.py', 'src/sub')
os.utime('src/one.txt', (10**9, 10**9 + 5))
attempt(shutil.copy2, 'src/one.txt', 'with_times')
print(os.stat('with_times').st_mtime, os.stat('src/one.txt').st_mtime)
attempt(shutil.copytree, 'src', 'dst')
attempt(shutil.copytree, 'src', 'dst')
attempt(shutil.copytree, 'src', 'dst2', symlinks=True, ignore=shutil.ignore_patterns('*.py', 'sub'))
tree(d)
os.mkdir('into')
attempt(shutil.move, 'copy', 'into')
attempt(shutil.move, 'with_times', 'into/copy2')
attempt(shutil.move, 'src', 'src/sub/x')
attempt(shutil.move, 'copied', 'into/nodir/x')
attempt(shutil.rmtree, 'nothing')
attempt(shutil.rmtree, 'dst/link')
errors = []
shutil.rmtree('nothing', onerror=lambda f, path, info: errors.append((path, info[0].__name__)))
print(errors)
shutil.rmtree('nothing', ignore_errors=True)
attempt(shutil.rmtree, 'dst')
attempt(shutil.rmtree, 'into')
print(sorted(os.listdir()))
os.mkfifo('fifo')
attempt(shutil.copyfile, 'fifo', 'x')
print(shutil.which('sh'), shutil.which('no-such-command'), shutil.which('/bin/sh'), shutil.which('sh', path=''))
os.environ['COLUMNS'] = '100'
os.environ['LINES'] = '30'
print(shutil.get_terminal_size(), shutil.disk_usage('/')._fields, issubclass(shutil.SameFileError, shutil.Error))
os.chdir('/')
shutil.rmtree(d)
print(os.path.exists(d))
