// The parser gives the oracle's trees, positions and errors: as recorded, and as
// the oracle says today where there is one.

import test from 'ava';
import { readFileSync } from 'node:fs';
import { dump } from '../../grammar/dump.js';
import { parse, type ParseMode } from '../../grammar/parse.js';
import { PySyntaxError } from '../../grammar/syntax_error.js';
import { Oracle, type OracleAnswer, type OracleRequest } from '../../scripts/oracle.js';
import { CO_FUTURE_BARRY_AS_BDFL, PyCF_DONT_IMPLY_DEDENT, REQUESTS } from './sources.js';
import { live } from '../support/live.js';

interface Recorded {
  request: OracleRequest;
  answer: OracleAnswer;
}

const recorded = JSON.parse(readFileSync('test/grammar/recorded.json', 'utf8')) as Recorded[];

function ours({ source, bytes, mode, flags = 0 }: OracleRequest): OracleAnswer {
  const text = bytes ? Buffer.from(source!, 'latin1') : source!;
  try {
    const tree = parse(text, '<string>', (mode ?? 'exec') as ParseMode, {
      dontImplyDedent: (flags & PyCF_DONT_IMPLY_DEDENT) !== 0, barryAsBdfl: (flags & CO_FUTURE_BARRY_AS_BDFL) !== 0,
    });
    return { dump: dump(tree, true) };
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    if (error.type === 'MemoryError') return { error: ['MemoryError', '', null, null, null] }; // s_push says why on stderr
    return { error: [error.type, error.msg, error.lineno, error.offset, error.text] };
  }
}

test('every source is recorded', (t) => {
  t.deepEqual(recorded.map((one) => one.request), [...REQUESTS]);
});

for (const [i, { request, answer }] of recorded.entries()) {
  const { source, mode = 'exec', flags = 0 } = request;
  const title = `${i} ${mode}${flags ? ` with flags 0x${flags.toString(16)}` : ''}${request.bytes ? ' of bytes' : ''}: `;
  test(title + JSON.stringify(source).slice(0, 200), (t) => t.deepEqual(ours(request), answer));
}

live('the oracle still says what is recorded', async (t) => {
  const oracle = new Oracle();
  for (const { request, answer } of recorded) t.deepEqual(await oracle.ask(request), answer);
  oracle.close();
});
