"""Strings: the classes of characters, templates, and formatting that can be changed.

What most programs need of strings are the methods of str.
"""

import _string

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word capitalized; without a separator, runs of white space become one space."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class _Merged:
    """Two mappings, the first of which is asked first."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        try:
            return self.first[key]
        except KeyError:
            return self.second[key]


def _is_name_start(c):
    return c == '_' or c in ascii_letters


def _is_name_part(c):
    return c == '_' or c in ascii_letters or c in digits


class Template:
    """A string with $names.

    `$$` is a dollar sign, `$name` and `${name}` are placeholders. A subclass may change the
    delimiter, the pattern of a name, or the whole pattern with its four named groups.
    """

    delimiter = '$'
    idpattern = r'[_a-z][_a-z0-9]*'
    flags = None

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Yields (kind, text, position): 'text', 'escaped', 'named' or 'invalid'."""
        cls = type(self)
        if hasattr(cls, 'pattern') or cls.idpattern != Template.idpattern or cls.flags is not None:
            return self._matched_pieces(cls)
        return self._scanned_pieces()

    def _matched_pieces(self, cls):
        """The pieces by a regular expression, for patterns of a subclass's own."""
        import re
        pattern = getattr(cls, 'pattern', None)
        if pattern is None:
            pattern = r'%(d)s(?:(?P<escaped>%(d)s)|(?P<named>%(id)s)|{(?P<braced>%(id)s)}|(?P<invalid>))' % {
                'd': re.escape(cls.delimiter), 'id': cls.idpattern}
        flags = re.IGNORECASE if cls.flags is None else cls.flags
        start = 0
        for match in re.compile(pattern, flags | re.VERBOSE).finditer(self.template):
            yield 'text', self.template[start:match.start()], start
            start = match.end()
            name = match.group('named') or match.group('braced')
            if name is not None:
                yield 'named', name, match.start()
            elif match.group('escaped') is not None:
                yield 'escaped', match.group(), match.start()
            elif match.group('invalid') is not None:
                yield 'invalid', match.group(), match.start('invalid') - len(self.delimiter)
            else:
                raise ValueError('Unrecognized named group in pattern', match.re)
        yield 'text', self.template[start:], start

    def _scanned_pieces(self):
        """The pieces as the pattern of Template itself would find them."""
        text = self.template
        delimiter = self.delimiter
        start = 0
        while True:
            at = text.find(delimiter, start)
            if at < 0:
                yield 'text', text[start:], start
                return
            yield 'text', text[start:at], start
            after = at + len(delimiter)
            if text.startswith(delimiter, after):
                start = after + len(delimiter)
                yield 'escaped', text[at:start], at
                continue
            braced = text.startswith('{', after)
            end = first = after + braced
            if end < len(text) and _is_name_start(text[end]):
                while end < len(text) and _is_name_part(text[end]):
                    end += 1
            if end == first or braced and not text.startswith('}', end):
                start = after
                yield 'invalid', text[at:after], at
                continue
            start = end + braced
            yield 'named', text[first:end], at

    def _invalid(self, position):
        at = position + len(self.delimiter)
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len(''.join(lines[:-1]))
        return ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines), column))

    def _mapping(self, args, kws):
        if len(args) > 1:
            raise TypeError('Too many positional arguments')
        if not args:
            return kws
        return _Merged(kws, args[0]) if kws else args[0]

    def substitute(*args, **kws):
        """The text with every placeholder replaced; KeyError for what has no value."""
        self, args = _self_and_args('substitute', args)
        mapping = self._mapping(args, kws)
        parts = []
        for kind, text, position in self._pieces():
            if kind == 'named':
                text = str(mapping[text])
            elif kind == 'escaped':
                text = self.delimiter
            elif kind == 'invalid':
                raise self._invalid(position)
            parts.append(text)
        return ''.join(parts)

    def safe_substitute(*args, **kws):
        """The same, but what has no value or is no placeholder stays as it is."""
        self, args = _self_and_args('safe_substitute', args)
        mapping = self._mapping(args, kws)
        parts = []
        end = 0
        pieces = list(self._pieces())
        for i, (kind, text, position) in enumerate(pieces):
            if kind == 'named':
                try:
                    text = str(mapping[text])
                except KeyError:
                    stop = pieces[i + 1][2] if i + 1 < len(pieces) else len(self.template)
                    text = self.template[position:stop]
            elif kind == 'escaped':
                text = self.delimiter
            parts.append(text)
        return ''.join(parts)


def _self_and_args(name, args):
    """`self` is taken by position alone, so that 'self' may be a placeholder's name."""
    if not args:
        raise TypeError("descriptor '%s' of 'Template' object needs an argument" % name)
    return args[0], args[1:]


class Formatter:
    """str.format() in steps that a subclass may change."""

    def format(*args, **kwargs):
        if not args:
            raise TypeError("descriptor 'format' of 'Formatter' object needs an argument")
        self, *args = args
        if args:
            format_string, *args = args
        elif 'format_string' in kwargs:
            import warnings
            format_string = kwargs.pop('format_string')
            warnings.warn("Passing 'format_string' as keyword argument is deprecated", DeprecationWarning, stacklevel=2)
        else:
            raise TypeError("format() missing 1 required positional argument: 'format_string'")
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The text, and the next automatic number (False once fields were numbered by hand)."""
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_name, auto_arg_index = self._number(field_name, auto_arg_index)
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def _number(self, field_name, auto_arg_index):
        if field_name == '':
            if auto_arg_index is False:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            return str(auto_arg_index), auto_arg_index + 1
        if field_name.isdigit():
            if auto_arg_index:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            return field_name, False
        return field_name, auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """For subclasses that mind."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """Yields (literal text, field name, format spec, conversion)."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field's name stands for, and the key of the argument it came from."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
