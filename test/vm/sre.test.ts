// The engine of re by itself: how it uses its stack, and that it can be interrupted. What matches is
// compared with CPython by the scripts of test/lang/re.

import test from 'ava';
import '../../vm/ready_types.js';
import { setCheckSignals } from '../../vm/abstract.js';
import { swapThreadState, type ThreadState } from '../../vm/thread_state.js';
import { compileProgram } from '../../vm/modules/_sre_compile.js';
import { matchHere, MatchState, search } from '../../vm/modules/_sre_match.js';
import { parse } from '../../vm/modules/_sre_parse.js';
import type { Program } from '../../vm/modules/_sre_program.js';

/** As much of a thread state as reading a pattern needs. */
const bareThread = { recursion_depth: 0, recursion_limit: 1000 } as unknown as ThreadState;

function program(pattern: string): Program {
  const previous = swapThreadState(bareThread);
  try {
    return compileProgram(parse(pattern, 0, 1));
  } finally {
    swapThreadState(previous);
  }
}

function stateFor(compiled: Program, text: string): MatchState {
  return new MatchState(compiled, Uint16Array.from(text, (c) => c.charCodeAt(0)), 0, text.length);
}

test.serial('a match that takes ages looks for signals, and ends when a handler raises', (t) => {
  const looks = { n: 0 };
  setCheckSignals(() => {
    if (++looks.n === 10) throw new Error('stop');
  });
  const state = stateFor(program('(?:a|aa)*(?:a|aa)*c'), 'a'.repeat(300));
  t.throws(() => matchHere(state), { message: 'stop' });
  t.is(looks.n, 10);
  setCheckSignals(() => {});
});

test.serial('a short match does not look for signals', (t) => {
  setCheckSignals(() => t.fail());
  t.true(matchHere(stateFor(program('(a|b)+c'), 'abac')));
  setCheckSignals(() => {});
});

test.serial('a match inside of a signal handler of the same pattern has a stack of its own', (t) => {
  const compiled = program('(?:a|b)*c');
  const inner = { done: false };
  setCheckSignals(() => {
    if (inner.done) return;
    inner.done = true;
    t.true(matchHere(stateFor(compiled, 'ab'.repeat(5000) + 'c')));
  });
  const state = stateFor(compiled, 'ba'.repeat(20000) + 'c');
  t.true(matchHere(state));
  setCheckSignals(() => {});
  t.true(inner.done);
  t.is(state.ptr, 40001);
});

test('the stack is kept for the next match, unless it has become large', (t) => {
  const compiled = program('(?:a|b)*c');
  matchHere(stateFor(compiled, 'abc'));
  t.not(compiled.spareStack, null);
  t.true(matchHere(stateFor(compiled, 'ab'.repeat(100000) + 'c')));
  t.is(compiled.spareStack, null);
});

test('search begins at characters that can begin a match only', (t) => {
  t.deepEqual(program('\\bword(s)?').prefix, [...'word'].map((c) => c.charCodeAt(0)));
  t.true(program('(?:cat|dog)s?').firstSet!.has('d'.charCodeAt(0)));
  t.is(program('a*b').firstSet, null);
  const state = stateFor(program('(?i:x)y|dogs'), 'hot dogs');
  t.true(search(state));
  t.deepEqual([state.start, state.ptr], [4, 8]);
});
