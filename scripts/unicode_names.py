"""Writes grammar/unicode_names.z, the names of characters, from a CPython 3.6, whose Unicode is 9.0.

    python3.6 scripts/unicode_names.py

The file is zlib-compressed text, one name a line: `NAME` for the code point after
the last one, else `HEX;NAME`; the aliases come last. Hangul syllables and unified
ideographs are left out: grammar/unicode_name.ts computes them.
"""
import ctypes
import sys
import unicodedata
import zlib

# Where unicodedata keeps the aliases: private-use code points, seen by its C interface only.
ALIASES = range(0xF0000, 0xF0200)


class NameAPI(ctypes.Structure):
    _fields_ = [
        ('size', ctypes.c_int),
        ('getname', ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_uint32, ctypes.c_char_p,
                                      ctypes.c_int, ctypes.c_int)),
    ]


def alias_names():
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype = ctypes.c_void_p
    get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    api = NameAPI.from_address(get_pointer(unicodedata.ucnhash_CAPI, b'unicodedata.ucnhash_CAPI'))
    for code in ALIASES:
        buffer = ctypes.create_string_buffer(256)
        if api.getname(None, code, buffer, 256, 1):
            name = buffer.value.decode('ascii')
            found = unicodedata.lookup(name)
            if len(found) == 1:
                yield ord(found), name


def lines():
    expected = -1
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), '')
        if name == '' or name.startswith(('HANGUL SYLLABLE ', 'CJK UNIFIED IDEOGRAPH-')):
            continue
        yield name if code == expected else '%x;%s' % (code, name)
        expected = code + 1
    for code, name in alias_names():
        yield '%x;%s' % (code, name)


text = '\n'.join(lines())
with open('grammar/unicode_names.z', 'wb') as f:
    f.write(zlib.compress(text.encode('ascii'), 9))
