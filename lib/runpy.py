"""Find a module or a file and run it as if it were the main program.

The command line's -m, and its folders with a __main__.py, come here
(_run_module_as_main).
"""

import os
import sys
from importlib.util import find_spec
from types import ModuleType

__all__ = ['run_module', 'run_path']


class _Error(Exception):
    """What the command line reports in one line, and no traceback."""


class _MainModule:
    """A module of its own in sys.modules while its code runs, and its name in sys.argv[0]."""

    def __init__(self, name, argv0):
        self.name = name
        self.argv0 = argv0
        self.module = ModuleType(name)

    def __enter__(self):
        self.replaced = [sys.modules[self.name]] if self.name in sys.modules else []
        self.old_argv0 = sys.argv[0]
        sys.modules[self.name] = self.module
        sys.argv[0] = self.argv0
        return self.module

    def __exit__(self, *exc_info):
        sys.argv[0] = self.old_argv0
        if self.replaced:
            sys.modules[self.name] = self.replaced[0]
        else:
            del sys.modules[self.name]


def _fill_namespace(namespace, name, spec, package, script, extra):
    if extra is not None:
        namespace.update(extra)
    if spec is None:
        loader, file, cached = None, script, None
    else:
        loader, file, cached = spec.loader, spec.origin, spec.cached
        if package is None:
            package = spec.parent
    namespace.update(
        __name__=name, __file__=file, __cached__=cached, __doc__=None,
        __loader__=loader, __package__=package, __spec__=spec)


def _run_in_new_module(code, extra, name, spec=None, package=None, script=None):
    with _MainModule(name, spec.origin if script is None else script) as module:
        namespace = module.__dict__
        _fill_namespace(namespace, name, spec, package, script, extra)
        exec(code, namespace)
    return namespace.copy()


def _import_parent(package, name, error):
    """The package is imported here, so that its own errors are seen as such."""
    try:
        __import__(package)
    except ImportError as exc:
        # That the package is missing is for find_spec() to say; what it misses itself is not.
        if exc.name is None or (exc.name != package and not package.startswith(exc.name + '.')):
            raise
    present = sys.modules.get(name)
    if present is not None and not hasattr(present, '__path__'):
        from warnings import warn
        warn(RuntimeWarning(
            f'{name!r} found in sys.modules after import of package {package!r}, but prior to '
            f'execution of {name!r}; this may result in unpredictable behaviour'))


def _module_details(name, error=ImportError):
    """(name, spec, code) of what is to run: for a package, of its __main__."""
    if name.startswith('.'):
        raise error('Relative module names not supported')
    package = name.rpartition('.')[0]
    if package:
        _import_parent(package, name, error)
    try:
        spec = find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as exc:
        raise error(f'Error while finding module specification for {name!r} ({type(exc).__name__}: {exc})') from exc
    if spec is None:
        raise error(f'No module named {name}')
    if spec.submodule_search_locations is not None:
        return _package_details(name, error)
    if spec.loader is None:
        raise error(f'{name!r} is a namespace package and cannot be executed')
    try:
        code = getattr(spec.loader, 'get_code', lambda name: None)(name)
    except ImportError as exc:
        raise error(str(exc)) from exc
    if code is None:
        raise error(f'No code object available for {name}')
    return name, spec, code


def _package_details(name, error):
    if name == '__main__' or name.endswith('.__main__'):
        raise error('Cannot use package as __main__ module')
    try:
        return _module_details(name + '.__main__', error)
    except error as exc:
        if name not in sys.modules:
            raise  # the package itself could not be imported
        raise error(f'{exc}; {name!r} is a package and cannot be directly executed')


def _main_details(error=ImportError):
    """_module_details('__main__'), which must not find the module that runs now."""
    running = sys.modules.pop('__main__')
    try:
        return _module_details('__main__')
    except ImportError as exc:
        if exc.name in (None, '__main__') and str(exc).startswith('No module named __main__'):
            raise error(f"can't find '__main__' module in {sys.path[0]!r}") from exc
        raise
    finally:
        sys.modules['__main__'] = running


def _run_module_as_main(name, alter_argv=True):
    """Run a module in the namespace of the real __main__."""
    try:
        if alter_argv or name != '__main__':
            name, spec, code = _module_details(name, _Error)
        else:
            name, spec, code = _main_details(_Error)
    except _Error as exc:
        sys.exit(f'{sys.executable}: {exc}')
    namespace = sys.modules['__main__'].__dict__
    if alter_argv:
        sys.argv[0] = spec.origin
    _fill_namespace(namespace, '__main__', spec, None, None, None)
    exec(code, namespace)
    return namespace


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or a package's __main__, and return the globals it leaves.

    With alter_sys, sys.argv[0] and sys.modules show it while it runs.
    """
    name, spec, code = _module_details(mod_name)
    if run_name is None:
        run_name = name
    if alter_sys:
        return _run_in_new_module(code, init_globals, run_name, spec)
    namespace = {}
    _fill_namespace(namespace, run_name, spec, None, None, init_globals)
    exec(code, namespace)
    return namespace


def _code_of_file(path):
    with open(path, 'rb') as file:
        source = file.read()
    return compile(source, path, 'exec')


def run_path(path_name, init_globals=None, run_name=None):
    """Run a script, or a folder with a __main__.py, and return the globals it leaves."""
    if run_name is None:
        run_name = '<run_path>'
    if not os.path.isdir(path_name):
        package = run_name.rpartition('.')[0]
        return _run_in_new_module(_code_of_file(path_name), init_globals, run_name, package=package, script=path_name)
    sys.path.insert(0, path_name)
    try:
        name, spec, code = _main_details()
        return _run_in_new_module(code, init_globals, run_name, spec, '', path_name)
    finally:
        try:
            sys.path.remove(path_name)
        except ValueError:
            pass  # the program has taken it away itself
