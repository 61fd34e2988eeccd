"""What `python -m dis` prints for files: run it with CPython 3.6 and with minipy.

For each path on stdin one line of JSON: {"path", "listing"}, or {"path", "error"} where the
file is refused, and then "decoded", the listing of the code that compile() makes of its
bytes, if it makes one. Addresses and the order of sets are left out of the listings, and
what is not ASCII is escaped, since what is printable hangs on Unicode's version.
"""

import dis
import io
import re
import sys
import warnings


def listing(disassemble):
    sys.stdout = io.StringIO()
    try:
        disassemble()
        text = sys.stdout.getvalue()
    finally:
        sys.stdout = sys.__stdout__
    text = re.sub(' at 0x[0-9a-f]+, file', ' at 0x0, file', text)
    text = re.sub(r'\(frozenset\(\{(.*)\}\)\)', lambda m: '(frozenset %s)' % ''.join(sorted(m.group(1))), text)
    return text.encode('ascii', 'backslashreplace').decode()


def as_json(fields):
    """The strings of a dict; json.dumps() without json, which minipy may not have."""
    def quoted(s):
        return '"%s"' % s.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
    return '{%s}' % ', '.join(quoted(k) + ': ' + quoted(v) for k, v in fields.items())


def main():
    warnings.simplefilter('ignore')
    for path in sys.stdin.read().splitlines():
        sys.argv = ['dis.py', path]
        result = {'path': path}
        try:
            result['listing'] = listing(dis._test)
        except Exception as e:
            result['error'] = '%s: %s' % (type(e).__name__, e)
            with open(path, 'rb') as f:
                source = f.read()
            try:
                code = compile(source, path, 'exec')
                result['decoded'] = listing(lambda: dis.dis(code))
            except Exception:
                pass    # not of interest: "error" tells it
        print(as_json(result), flush=True)


if __name__ == '__main__':
    main()
