"""Names of files against the shell's patterns: *, ?, [seq], [!seq]."""

import os

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Does `name` match, by the case rules of the system?"""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def filter(names, pat):
    """Those of `names` that match."""
    pat = os.path.normcase(pat)
    items = _parse(pat)
    return [name for name in names if _match(items, _text_of(name, pat))]


def fnmatchcase(name, pat):
    """Does `name` match, case and all?"""
    return _match(_parse(pat), _text_of(name, pat))


def _text_of(name, pat):
    if isinstance(name, str) != isinstance(pat, str):
        kind = 'string' if isinstance(pat, str) else 'bytes'
        raise TypeError('cannot use a %s pattern on a %s' % (kind, 'bytes-like object' if kind == 'string' else 'string-like object'))
    return name if isinstance(name, str) else str(name, 'ISO-8859-1')


def _set_end(pat, i):
    """Where the set that begins before i ends: the place of its ']', or -1."""
    j = i
    if pat[j:j+1] == '!':
        j += 1
    if pat[j:j+1] == ']':
        j += 1
    return pat.find(']', j)


def _parse(pat):
    """A list of '*', '?', one-character strings in a tuple, and (negated, [(low, high)]) for sets."""
    if isinstance(pat, bytes):
        pat = str(pat, 'ISO-8859-1')
    items = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c in '*?':
            items.append(c)
            continue
        end = _set_end(pat, i) if c == '[' else -1
        if end < 0:
            items.append((c,))
            continue
        items.append(_parse_set(pat[i:end]))
        i = end + 1
    return items


def _parse_set(text):
    negated = text[:1] == '!'
    if negated:
        text = text[1:]
    ranges = []
    i = 0
    while i < len(text):
        if text[i+1:i+2] == '-' and i + 2 < len(text):
            ranges.append((text[i], text[i+2]))
            i += 3
        else:
            ranges.append((text[i], text[i]))
            i += 1
    return negated, ranges


def _fits(item, c):
    if item == '?':
        return True
    if len(item) == 1:
        return item[0] == c
    negated, ranges = item
    return any(low <= c <= high for low, high in ranges) != negated


def _match(items, text):
    """Match greedily; after a mismatch let the last star take one character more."""
    i = n = 0
    star, resume = -1, 0
    while n < len(text):
        if i < len(items) and items[i] == '*':
            star, resume = i, n
            i += 1
        elif i < len(items) and _fits(items[i], text[n]):
            i += 1
            n += 1
        elif star >= 0:
            resume += 1
            i, n = star + 1, resume
        else:
            return False
    return all(item == '*' for item in items[i:])


def translate(pat):
    """The regular expression for a pattern."""
    import re
    out = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            out.append('.*')
        elif c == '?':
            out.append('.')
        else:
            end = _set_end(pat, i) if c == '[' else -1
            if end < 0:
                out.append(re.escape(c))
            else:
                inside = pat[i:end].replace('\\', '\\\\')
                if inside[0] == '!':
                    inside = '^' + inside[1:]
                elif inside[0] == '^':
                    inside = '\\' + inside
                out.append('[%s]' % inside)
                i = end + 1
    return '(?s:%s)\\Z' % ''.join(out)
