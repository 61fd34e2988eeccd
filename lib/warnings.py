"""Warnings: issue them, filter them, show them.

A warning is matched against `filters` from the front: (action, message, category, module, line),
where message and module are compiled patterns or None and line 0 means any. Each module that warns
keeps a registry, `__warningregistry__`, of what it has shown.
"""

import sys

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
    'catch_warnings',
]

_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')

filters = []
_defaultaction = defaultaction = 'default'
_onceregistry = onceregistry = {}
# Changes with the filters: registries made before are then stale.
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """One warning as it is shown or recorded."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, sys.stderr by default. May be replaced."""
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning. May be replaced."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _show(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass  # nobody is there to be warned


def _format(msg):
    text = '%s:%s: %s: %s\n' % (msg.filename, msg.lineno, msg.category.__name__, msg.message)
    line = msg.line
    if line is None:
        line = _source_line(msg.filename, msg.lineno)
    if line:
        text += '  %s\n' % line.strip()
    return text


def _source_line(filename, lineno):
    try:
        import linecache
        return linecache.getline(filename, lineno)
    except Exception:
        return None  # a warning must not fail for want of its source


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Show a warning through showwarning(), if that was replaced."""
    show = globals().get('showwarning', _showwarning_orig)
    if show is _showwarning_orig:
        _show(msg)
        return
    if not callable(show):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    """The text of a warning, by formatwarning() if that was replaced."""
    format = globals().get('formatwarning', _formatwarning_orig)
    if format is _formatwarning_orig:
        return _format(msg)
    return format(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Insert a filter at the front; message and module are regular expressions."""
    assert action in _ACTIONS, 'invalid action: %r' % (action,)
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a filter for all messages and modules at the front."""
    assert action in _ACTIONS, 'invalid action: %r' % (action,)
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """A -W option that cannot be used."""


def _processoptions(args):
    """The -W options of the command line."""
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as msg:
            print('Invalid -W option ignored:', msg, file=sys.stderr)


def _setoption(arg):
    """action:message:category:module:line, all but the first optional."""
    parts = [part.strip() for part in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError('too many fields (max 5): %r' % (arg,))
    action, message, category, module, lineno = parts + [''] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module)
    if module:
        module += '$'
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError('invalid lineno %r' % (lineno,)) from None
    else:
        lineno = 0
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    """The action that the text abbreviates."""
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for name in ('default', 'always', 'ignore', 'module', 'once', 'error'):
        if name.startswith(action):
            return name
    raise _OptionError('invalid action: %r' % (action,))


def _getcategory(category):
    """The warning class of that name; in another module by its dotted name."""
    if not category:
        return Warning
    module, dot, name = category.rpartition('.')
    if not dot:
        import builtins
        owner = builtins
    else:
        try:
            owner = __import__(module, None, None, [name])
        except ImportError:
            raise _OptionError('invalid module name: %r' % (module,)) from None
    cls = getattr(owner, name, None)
    if cls is None:
        raise _OptionError('unknown warning category: %r' % (category,))
    if not issubclass(cls, Warning):
        raise _OptionError('invalid warning category: %r' % (category,))
    return cls


def _is_internal_frame(frame):
    """True for frames of the import machinery."""
    filename = frame.f_code.co_filename
    return 'importlib' in filename and '_bootstrap' in filename


def _next_external_frame(frame):
    frame = frame.f_back
    while frame is not None and _is_internal_frame(frame):
        frame = frame.f_back
    return frame


def _frame_of_level(stacklevel):
    """The frame that a warning of this level is about, or None when the stack is not that deep.
    Called by warn(): level 1 is its caller."""
    frame = sys._getframe(2)
    internal = _is_internal_frame(frame)
    for _ in range(stacklevel - 1):
        frame = frame.f_back if internal else _next_external_frame(frame)
        if frame is None:
            return None
    return frame


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning, or ignore it, or raise it as an exception: as the filters say."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    frame = _frame_of_level(stacklevel)
    globals = sys.__dict__ if frame is None else frame.f_globals
    lineno = 1 if frame is None else frame.f_lineno
    module = globals.get('__name__', '<string>')
    filename = globals.get('__file__')
    if filename:
        if filename.lower().endswith('.pyc'):
            filename = filename[:-1]
    else:
        if module == '__main__':
            argv = getattr(sys, 'argv', ['__main__'])
            filename = argv[0] if argv else '__main__'
        filename = filename or module
    registry = globals.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, globals, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """warn() with the place given."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _find_action(text, category, module, lineno)
    if action == 'ignore':
        registry[key] = 1
        return
    import linecache
    linecache.getlines(filename, module_globals)
    if action == 'error':
        raise message
    if _was_shown(action, text, category, key, registry):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _find_action(text, category, module, lineno):
    for action, msg, cat, mod, ln in filters:
        if ((msg is None or msg.match(text)) and issubclass(category, cat) and
                (mod is None or mod.match(module)) and ln in (0, lineno)):
            return action
    return globals().get('defaultaction', _defaultaction)


def _was_shown(action, text, category, key, registry):
    """Has a warning like this been shown as often as the action allows? Notes that it is now."""
    if action == 'always':
        return False
    if action == 'default':
        registry[key] = 1
        return False
    if action == 'once':
        place, anywhere = globals().get('onceregistry', _onceregistry), (text, category)
    elif action == 'module':
        place, anywhere = registry, (text, category, 0)
    else:
        raise RuntimeError('Unrecognized action (%r) in warnings.filters:\n %s' % (action, filters))
    registry[key] = 1
    if place.get(anywhere):
        return True
    place[anywhere] = 1
    return False


class catch_warnings:
    """with catch_warnings(record=True) as log: filters and showwarning() are restored afterwards; with
    `record`, warnings are appended to the list instead of being shown."""

    def __init__(self, *, record=False, module=None):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append('module=%r' % self._module)
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg = module._showwarnmsg
        if not self._record:
            return None
        log = []
        module._showwarnmsg = log.append
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg = self._showwarnmsg


def _default_filters():
    for category in (ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        simplefilter('ignore', category=category)
    level = sys.flags.bytes_warning
    simplefilter('error' if level > 1 else 'default' if level else 'ignore', category=BytesWarning, append=True)
    simplefilter('ignore', category=ResourceWarning, append=True)


_default_filters()
_processoptions(sys.warnoptions)
