# The bytecode cache: where it is, when it is used, modules without source, py_compile and compileall.
import compileall
import importlib
import importlib.machinery
import importlib.util
import marshal
import os
import py_compile
import sys
import tempfile

tag = sys.implementation.cache_tag


def shown(text):
    return str(text).replace(tag, 'TAG').replace(folder, 'FOLDER')


folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
sys.dont_write_bytecode = False
os.umask(0o022)


def write(name, text, mtime=1500000000):
    path = os.path.join(folder, name)
    with open(path, 'w') as file:
        file.write(text)
    os.utime(path, (mtime, mtime))
    return path


def fresh(name):
    sys.modules.pop(name, None)
    importlib.invalidate_caches()
    return importlib.import_module(name)


path = write('one.py', 'value = 1\ndef f(): return value\n')
os.chmod(path, 0o640)
one = fresh('one')
print(one.value, shown(one.__cached__), one.__cached__ == importlib.util.cache_from_source(path))
with open(one.__cached__, 'rb') as file:
    data = file.read()
print(data[:4] == importlib.util.MAGIC_NUMBER, int.from_bytes(data[4:8], 'little'), int.from_bytes(data[8:12], 'little'))
print(oct(os.stat(one.__cached__).st_mode & 0o777), os.listdir(os.path.dirname(one.__cached__)) == [f'one.{tag}.pyc'])
print(marshal.loads(data[12:]).co_names, shown(marshal.loads(data[12:]).co_filename))


def replace_cache(source):
    """The cache says something else than the source, to see whether it is used."""
    code = compile(source, path, 'exec')
    with open(one.__cached__, 'wb') as file:
        file.write(data[:12] + marshal.dumps(code))


replace_cache('value = "cached"')
print(fresh('one').value)
write('one.py', 'value = 1\ndef f(): return value\n', 1500000001)
print(fresh('one').value)
replace_cache('value = "cached"')  # with the old mtime
write('one.py', 'value = 22\ndef f(): return value\n', 1500000000)
print(fresh('one').value)  # another size
with open(one.__cached__, 'wb') as file:
    file.write(b'\0\0\0\0' + data[4:])
print(fresh('one').value)
with open(one.__cached__, 'wb') as file:
    file.write(data[:7])
print(fresh('one').value)
with open(one.__cached__, 'rb') as file:
    print(len(file.read()) > 12)

# not written
os.unlink(one.__cached__)
sys.dont_write_bytecode = True
print(fresh('one').value, os.path.exists(one.__cached__))
sys.dont_write_bytecode = False

# the source has moved since: tracebacks show where it is now
fresh('one')
other = os.path.join(folder, 'other')
os.mkdir(other)
os.rename(path, os.path.join(other, 'one.py'))
os.rename(os.path.join(folder, '__pycache__'), os.path.join(other, '__pycache__'))
sys.path.insert(0, other)
one = fresh('one')
print(shown(one.__file__), shown(one.f.__code__.co_filename))

# modules without source
print(shown(py_compile.compile(os.path.join(other, 'one.py'), os.path.join(folder, 'two.pyc'))))
two = fresh('two')
print(two.f(), shown(two.__file__), shown(two.__cached__), type(two.__loader__).__name__, two.__loader__.get_source('two'))
print(isinstance(two.__loader__, importlib.machinery.SourcelessFileLoader), two.__loader__.is_package('two'))
os.mkdir(os.path.join(folder, 'package'))
py_compile.compile(os.path.join(other, 'one.py'), os.path.join(folder, 'package', '__init__.pyc'))
py_compile.compile(os.path.join(other, 'one.py'), os.path.join(folder, 'package', 'inner.pyc'))
import package.inner
print(shown(package.__path__), package.inner.value, package.__loader__.is_package('package'))
with open(os.path.join(folder, 'two.pyc'), 'rb') as file:
    data = file.read()
for bad in (b'', b'abcd', data[:4], data[:9], data[:12], data[:40], data[:12] + b'N', data[:12] + b'?', b'x' + data[1:]):
    with open(os.path.join(folder, 'bad.pyc'), 'wb') as file:
        file.write(bad)
    try:
        fresh('bad')
    except Exception as e:
        print(type(e).__name__, shown(e), getattr(e, 'name', None), shown(getattr(e, 'path', None)))

# names of caches
for args in [('/a/b.py',), ('b.py', None), ('/a/x.y.py',), ('x',)]:
    print(shown(importlib.util.cache_from_source(*args)))
for optimization in ['', 0, 1, 2, 'abc', 'a-b', 1.5]:
    try:
        print(shown(importlib.util.cache_from_source('x.py', optimization=optimization)))
    except ValueError as e:
        print(e)
for name in [f'/a/__pycache__/b.{tag}.pyc', f'__pycache__/b.{tag}.opt-2.pyc', 'x', '/a/b.pyc', '/a/__pycache__/b.pyc', '/a/__pycache__/b.c.d.pyc',
             '/a/__pycache__/b.c.opt-.pyc', '/a/__pycache__/b.c.opt-1.e.pyc']:
    try:
        print(importlib.util.source_from_cache(name))
    except ValueError as e:
        print(e)

# py_compile, compileall
bad = write('wrong.py', 'x =\n')
try:
    py_compile.compile(bad, doraise=True)
except py_compile.PyCompileError as e:
    print(shown(e), e.exc_type_name, shown(e.exc_value), shown(e.file))
print(shown(py_compile.compile(os.path.join(other, 'one.py'), optimize=2)))
os.symlink('nowhere', os.path.join(folder, 'link.pyc'))
for target in ('link.pyc', 'other'):
    try:
        py_compile.compile(os.path.join(other, 'one.py'), os.path.join(folder, target))
    except FileExistsError as e:
        print(shown(e))
os.chdir(folder)
print(compileall.compile_dir('.', quiet=2), compileall.compile_dir('other'), compileall.compile_dir('other', force=True))
print(compileall.compile_file('other/one.py', legacy=True), os.path.exists('other/one.pyc'), compileall.compile_file('nothing.py'))
print(compileall.compile_dir('missing'))
