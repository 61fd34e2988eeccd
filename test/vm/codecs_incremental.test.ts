// Incremental coders, fed byte by byte, give what the codec gives for the whole.

import test from 'ava';
import '../../vm/ready_types.js';
import { findTextCodec } from '../../vm/objects/codecs_builtin.js';
import { IncrementalDecoder, IncrementalEncoder } from '../../vm/objects/codecs_incremental.js';
import { mkStr, strConcat, strText, type StrValue } from '../../vm/values.js';

const TEXT = mkStr('a\u00e9\u20ac\u{1f600}\ufeffz');

for (const encoding of ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be']) {
  test(`${encoding} in pieces is ${encoding} at once`, (t) => {
    const codec = findTextCodec(encoding)!;
    const whole = codec.encode(TEXT, 'strict');
    const decoder = IncrementalDecoder.make(encoding)!;
    let text: StrValue = '';
    for (const byte of whole) {
      const state = decoder.getState();
      const again = IncrementalDecoder.make(encoding)!;
      again.setState(state);
      const piece = decoder.decode(Uint8Array.of(byte));
      t.is(strText(again.decode(Uint8Array.of(byte))), strText(piece), 'a state taken up goes on the same');
      text = strConcat(text, piece);
    }
    text = strConcat(text, decoder.decode(new Uint8Array(0), true));
    t.is(strText(text), strText(TEXT));

    const encoder = IncrementalEncoder.make(encoding)!;
    const pieces = [...strText(TEXT)].flatMap((c) => [...encoder.encode(mkStr(c))]);
    t.deepEqual(pieces, [...whole], 'a byte order mark comes first and once');
  });
}

test('a sequence that is cut off is an error at the end only', (t) => {
  const decoder = IncrementalDecoder.make('utf-8', 'replace')!;
  t.is(strText(decoder.decode(Uint8Array.of(0x61, 0xe2, 0x82))), 'a');
  t.deepEqual([...decoder.getState()[0]], [0xe2, 0x82]);
  t.is(strText(decoder.decode(new Uint8Array(0), true)), '\ufffd');
});

test('an encoding that is not ours has no incremental coder', (t) => {
  t.is(IncrementalDecoder.make('no-such-encoding'), undefined);
});
