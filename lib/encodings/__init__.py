"""The search function for codecs.

The text codecs are built into _codecs, which knows their aliases too; a module of
this package with a function getregentry() adds another one.
"""

import _codecs
import codecs


class CodecRegistryError(LookupError, SystemError):
    pass


_aliases = {
    'hex': 'hex_codec',
    'rot13': 'rot_13',
}


def normalize_encoding(encoding):
    """Runs of anything but letters, digits and dots become one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    words = []
    word = ''
    for c in encoding:
        if c.isalnum() or c == '.':
            word += c
        elif word:
            words.append(word)
            word = ''
    if word:
        words.append(word)
    return '_'.join(words)


def _builtin(module, name):
    """The CodecInfo of a codec of _codecs."""
    def encode(input, errors='strict'):
        return _codecs._encode(module, input, errors)

    def decode(input, errors='strict'):
        return _codecs._decode(module, input, errors, True)

    def decode_some(input, errors='strict', final=False):
        return _codecs._decode(module, input, errors, final)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return _codecs._encode(module, input, self.errors)[0]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        _buffer_decode = staticmethod(decode_some)

    class StreamWriter(codecs.StreamWriter):
        def encode(self, input, errors='strict'):
            return _codecs._encode(module, input, errors)

    class StreamReader(codecs.StreamReader):
        def decode(self, input, errors='strict'):
            return _codecs._decode(module, input, errors, False)

    if module in _marked:
        IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader = _marked[module](module)
    return codecs.CodecInfo(name=name, encode=encode, decode=decode,
                            incrementalencoder=IncrementalEncoder, incrementaldecoder=IncrementalDecoder,
                            streamwriter=StreamWriter, streamreader=StreamReader)


def _with_order(module):
    """utf_16 and utf_32: a mark at the start of a stream decides for all of it."""
    encode_with = getattr(_codecs, module + '_encode')
    ex_decode = getattr(_codecs, module + '_ex_decode')
    native = -1

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors='strict'):
            codecs.IncrementalEncoder.__init__(self, errors)
            self.started = False

        def encode(self, input, final=False):
            order = native if self.started else 0
            self.started = True
            return encode_with(input, self.errors, order)[0]

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started else 2

        def setstate(self, state):
            self.started = not state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        order = 0

        def _buffer_decode(self, input, errors, final):
            output, consumed, order = ex_decode(input, errors, self.order, final)
            if self.order == 0:
                if order == 0 and consumed >= 2:
                    raise UnicodeError(module.replace('_', '-').upper() + " stream does not start with BOM")
                self.order = order
            return output, consumed

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.order = 0

        def getstate(self):
            buffer = codecs.BufferedIncrementalDecoder.getstate(self)[0]
            return (buffer, 2 if self.order == 0 else int(self.order != native))

        def setstate(self, state):
            codecs.BufferedIncrementalDecoder.setstate(self, state)
            self.order = {0: native, 1: -native}.get(state[1], 0)

    class StreamWriter(codecs.StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            order = native if self.started else 0
            self.started = True
            return encode_with(input, errors, order)

        def reset(self):
            self.started = False

    class StreamReader(codecs.StreamReader):
        order = 0

        def decode(self, input, errors='strict'):
            output, consumed, order = ex_decode(input, errors, self.order, False)
            if self.order == 0:
                if order == 0 and consumed >= 2:
                    raise UnicodeError(module.replace('_', '-').upper() + " stream does not start with BOM")
                self.order = order
            return output, consumed

        def reset(self):
            codecs.StreamReader.reset(self)
            self.order = 0

    return IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader


def _with_signature(module):
    """utf_8_sig: a mark at the start of a stream and nowhere else."""
    def decode_first(input, errors, first, final):
        if first and len(input) < 3 and codecs.BOM_UTF8.startswith(input) and not final:
            return "", 0, True
        used = module if first else 'utf_8'
        return _codecs._decode(used, input, errors, final) + (False,)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors='strict'):
            codecs.IncrementalEncoder.__init__(self, errors)
            self.first = 1

        def encode(self, input, final=False):
            used = module if self.first else 'utf_8'
            self.first = 0
            return _codecs._encode(used, input, self.errors)[0]

        def reset(self):
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        first = 1

        def _buffer_decode(self, input, errors, final):
            output, consumed, first = decode_first(input, errors, self.first, final)
            self.first = int(first)
            return output, consumed

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.first = 1

        def getstate(self):
            return (codecs.BufferedIncrementalDecoder.getstate(self)[0], self.first)

        def setstate(self, state):
            codecs.BufferedIncrementalDecoder.setstate(self, state)
            self.first = state[1]

    class StreamWriter(codecs.StreamWriter):
        first = True

        def encode(self, input, errors='strict'):
            used = module if self.first else 'utf_8'
            self.first = False
            return _codecs._encode(used, input, errors)

        def reset(self):
            self.first = True

    class StreamReader(codecs.StreamReader):
        first = True

        def decode(self, input, errors='strict'):
            output, consumed, self.first = decode_first(input, errors, self.first, False)
            return output, consumed

        def reset(self):
            codecs.StreamReader.reset(self)
            self.first = True

    return IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader


_marked = {'utf_16': _with_order, 'utf_32': _with_order, 'utf_8_sig': _with_signature}


_cache = {}


def search_function(encoding):
    """The CodecInfo for a name, found or not found before or now."""
    if encoding not in _cache:
        _cache[encoding] = _search(encoding)
    return _cache[encoding]


def _search(encoding):
    found = _codecs._find(encoding)
    if found is not None:
        return _builtin(*found)
    name = normalize_encoding(encoding)
    name = _aliases.get(name, name)
    if not name or '.' in name or not name.isidentifier():
        return None
    try:
        module = __import__('encodings.' + name, fromlist=['getregentry'], level=0)
    except ImportError:
        return None
    getregentry = getattr(module, 'getregentry', None)
    return None if getregentry is None else getregentry()


codecs.register(search_function)
