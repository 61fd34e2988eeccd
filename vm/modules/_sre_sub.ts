// Pattern.sub and Pattern.subn. pattern_subx of Modules/_sre.c. MAY RUN PYTHON: the
// replacement may be a function.

import { callObject, isCallable } from '../abstract.js';
import { parseArgs } from '../args.js';
import { asStrValue, PyTuple } from '../object.js';
import { acquire, bufferOf, release } from '../objects/buffer.js';
import type { Kwargs, PyObject } from '../types.js';
import { strText } from '../values.js';
import { ssizeArg } from './_sre_args.js';
import { search } from './_sre_match.js';
import { slice, subjectOf, type Subject } from './_sre_subject.js';
import { compileTemplate, expandTemplate, GroupPart, joinParts } from './_sre_template.js';
import { advance, newMatch, newState, type PyMatch, type PyPattern } from './_sre_types.js';

/** What a match is replaced by: always the same, or made from the match. */
type Replacement = { literal: PyObject } | { make: (match: PyMatch) => PyObject };

/** A template without a backslash stands for itself, and so does one that has no groups. */
function replacementOf(self: PyPattern, repl: PyObject): Replacement {
  if (isCallable(repl)) return { make: (match) => callObject(repl, [match]) };
  const text = asStrValue(repl);
  if (text !== undefined ? !strText(text).includes('\\') : bufferOf(repl)?.includes(0x5c) === false) return { literal: repl };
  const template = compileTemplate(self, repl, 1);
  if (template.length === 1 && !(template[0] instanceof GroupPart)) return { literal: template[0] as PyObject };
  return { make: (match) => expandTemplate(template, match) };
}

function substitute(self: PyPattern, fname: string, args: PyObject[], kwargs: Kwargs): { result: PyObject; n: number } {
  const [repl, string, count] = parseArgs(fname, ['repl', 'string', 'count'], 2, args, kwargs);
  const limit = ssizeArg(count, 0);
  const replacement = replacementOf(self, repl!);
  const subject = subjectOf(string!);
  acquire(string!);
  try {
    return replaceAll(self, subject, replacement, limit);
  } finally {
    release(string!);
  }
}

function replaceAll(self: PyPattern, subject: Subject, replacement: Replacement, limit: number): { result: PyObject; n: number } {
  const state = newState(self, subject, 0, Number.MAX_SAFE_INTEGER);
  const parts: PyObject[] = [];
  let n = 0;
  let last = 0;
  while (limit === 0 || n < limit) {
    state.reset();
    if (!search(state)) break;
    if (last < state.start) parts.push(slice(subject, last, state.start));
    // An empty match right after another match is none.
    if (last !== state.ptr || last !== state.start || n === 0) {
      const item = 'literal' in replacement ? replacement.literal : replacement.make(newMatch(self, subject, state, 0));
      if (item !== null) parts.push(item);
      last = state.ptr;
      n++;
    }
    advance(state);
  }
  if (last < state.end) parts.push(slice(subject, last, state.end));
  return { result: joinParts(subject.text !== undefined, parts), n };
}

export function pattern_sub(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return substitute(self, 'sub', args, kwargs).result;
}

export function pattern_subn(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  const { result, n } = substitute(self, 'subn', args, kwargs);
  return new PyTuple([result, n]);
}
