// marshal: CPython's bytes read, ours read back, bad bytes refused with CPython's words.

import test from 'ava';

import { ELLIPSIS, FrozenSetConst, TupleConst } from '../../compiler/code.js';
import type { Constant } from '../../compiler/code.js';
import { compileModule } from '../../compiler/compile.js';
import { dumps, loadCode, loads } from '../../compiler/marshal.js';
import { MarshalError } from '../../compiler/marshal_reader.js';
import { PycError, pycBody, pycBytes, readPycHeader } from '../../compiler/pyc.js';
import { constantRepr } from '../../compiler/repr.js';
import { parse } from '../../grammar/parse.js';
import { PyComplex, PyFloat, mkStr, mkStrFromCodePoints } from '../../vm/values.js';
import { listing } from './listing.js';

const CONSTANTS: Constant[] = [
  null, true, false, ELLIPSIS, 0, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53 - 1, 2n ** 53n,
  -(10n ** 40n), new PyFloat(1.5), new PyFloat(-0), new PyFloat(Infinity), new PyFloat(NaN), new PyComplex(1, -2),
  '', 'name_1', 'not a name', 'é', '\u2028', mkStr('\u{1f600}'), mkStrFromCodePoints([0xdc80, 0x41]), 'x'.repeat(300),
  new Uint8Array(), Uint8Array.of(0, 255), new TupleConst([]), new TupleConst(['a', new TupleConst(['a', 1])]),
  new TupleConst(Array.from({ length: 300 }, (_, i) => i)), new FrozenSetConst([1, 'a']),
];

test('every constant comes back as it was', (t) => {
  for (const v of CONSTANTS) t.is(constantRepr(loads(dumps(v))), constantRepr(v));
  const all = new TupleConst(CONSTANTS);
  t.is(constantRepr(loads(dumps(all))), constantRepr(all));
});

const SOURCE = 'def f(a, *, b=1):\n    "doc"\n    return lambda: (a, b, 2.5, 10 ** 20, "\\U0001f600")\n';

test('a code object comes back whole, through a .pyc too', (t) => {
  const code = compileModule(parse(SOURCE, 'x.py', 'exec'), 'x.py');
  t.is(listing(loadCode(dumps(code))), listing(code));
  const pyc = pycBytes(dumps(code), { mtime: 2 ** 32 - 1, size: 7 });
  t.is(listing(loadCode(pycBody(pyc))), listing(code));
  t.deepEqual(readPycHeader(pyc, 'x'), { mtime: 2 ** 32 - 1, size: 7 });
});

test('bytes written by CPython are read, references included', (t) => {
  t.is(constantRepr(loads(bytes('a9 02 e9 05000000 72 01000000'))), '(5, 5)');
  const tuple = loads(bytes('a9 03 da 01 61 72 01000000 ec 04000000 ff7f ff7f ff7f ff7f'));
  t.is(constantRepr(tuple), "('a', 'a', 1152921504606846975)");
  t.is(constantRepr(loads(bytes('be 02000000 e9 01000000 e9 02000000'))), 'frozenset({1, 2})');
  t.is(constantRepr(loads(bytes('66 03 312e35'))), '1.5');
  t.is(constantRepr(loads(bytes('75 03000000 eda080'))), "'\\ud800'");
});

test('bad data is refused with the words of CPython', (t) => {
  const cases: [hex: string, type: string, message: string][] = [
    ['', 'EOFError', 'EOF read where object expected'],
    ['7a', 'EOFError', 'EOF read where object expected'],
    ['3f', 'ValueError', 'bad marshal data (unknown type code)'],
    ['69 01', 'EOFError', 'marshal data too short'],
    ['28 03000000 4e', 'EOFError', 'EOF read where object expected'],
    ['73 ffffffff', 'ValueError', 'bad marshal data (bytes object size out of range)'],
    ['72 00000000', 'ValueError', 'bad marshal data (invalid reference)'],
    ['6c 01000000 0080', 'ValueError', 'bad marshal data (digit out of range in long)'],
    ['6c 01000000 0000', 'ValueError', 'bad marshal data (unnormalized long data)'],
    ['6c 00000080', 'ValueError', 'bad marshal data (long size out of range)'],
    ['28 ffffffff', 'ValueError', 'bad marshal data (tuple size out of range)'],
    ['30', 'TypeError', 'NULL object in marshal data for object'],
    ['66 03 616263', 'ValueError', 'could not convert string to float: abc'],
    ['28 01000000'.repeat(2001) + '4e', 'ValueError', 'recursion limit exceeded'],
  ];
  for (const [hex, type, message] of cases) {
    const e = t.throws(() => loads(bytes(hex)), { instanceOf: MarshalError }, hex.slice(0, 40));
    t.deepEqual([e!.type, e!.message], [type, message]);
  }
});

test('a .pyc of another version or cut short is refused', (t) => {
  const cases: [hex: string, type: string, message: string][] = [
    ['420d0d0a 00000000', 'ImportError', "bad magic number in 'm': b'B\\r\\r\\n'"],
    ['330d', 'ImportError', "bad magic number in 'm': b'3\\r'"],
    ['330d0d0a 0000', 'EOFError', "reached EOF while reading timestamp in 'm'"],
    ['330d0d0a 00000000 00', 'EOFError', "reached EOF while reading size of source in 'm'"],
  ];
  for (const [hex, type, message] of cases) {
    const e = t.throws(() => readPycHeader(bytes(hex), 'm'), { instanceOf: PycError });
    t.deepEqual([e!.type, e!.message], [type, message]);
  }
});

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}
