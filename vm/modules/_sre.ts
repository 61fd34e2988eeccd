// _sre: compiles regular expressions. Modules/_sre.c and the Python modules below it
// (sre_parse, sre_compile), whose work is done natively: see _sre_parse.ts for the text,
// _sre_compile.ts for the program and _sre_match.ts for the matching.
//
// NOT CPYTHON: compile() takes the expression itself and not its code, because there is no
// Python code in between.

import { typeError } from '../errors.js';
import { PyDict } from '../dict.js';
import { asStrValue } from '../object.js';
import { asCInt, asIndex } from '../number.js';
import { bufferOf } from '../objects/buffer.js';
import { toArray } from '../sequence.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { mkStr } from '../values.js';
import type { ModuleDef } from './module_def.js';
import { MAXGROUPS, MAXREPEAT } from './_sre_constants.js';
import { lowerMap } from './_sre_case.js';
import { compileProgram } from './_sre_compile.js';
import { parse, type Parsed } from './_sre_parse.js';
import { Sub, type Node } from './_sre_tree.js';
import { PyPattern } from './_sre_types.js';
import './_sre_matchobject.js';
import './_sre_pattern.js';

/** The frame that a warning about a pattern is for: the caller of re's function that compiles. */
const WARN_LEVEL = 3;

function newPattern(pattern: PyObject, isBytes: boolean, parsed: Parsed): PyPattern {
  const groups = parsed.groups - 1;
  const groupIndex = new PyDict();
  const indexGroup: PyObject[] = new Array<PyObject>(groups + 1).fill(null);
  for (const [name, group] of parsed.groupIndex) {
    groupIndex.set(mkStr(name), group);
    indexGroup[group] = mkStr(name);
  }
  return new PyPattern(pattern, isBytes, parsed.flags, compileProgram(parsed), groups, groupIndex, indexGroup);
}

function requirePattern(pattern: PyObject): void {
  if (asStrValue(pattern) === undefined && bufferOf(pattern) === undefined) {
    throw typeError('first argument must be string or compiled pattern');
  }
}

/** compile(pattern, flags=0) -> a pattern object. */
function sre_compile(_module: PyObject, pattern: PyObject, flags: PyObject = 0): PyObject {
  requirePattern(pattern);
  const given = Number(asIndex(flags));
  const parsed = parse(pattern, given, WARN_LEVEL);
  return newPattern(pattern, asStrValue(pattern) === undefined, { ...parsed, flags: parsed.flags | given });
}

/** compile_lexicon(phrases, flags=0) -> a pattern that matches any of the phrases, each a group of its own. */
function sre_compileLexicon(_module: PyObject, phrases: PyObject, flags: PyObject = 0): PyObject {
  const given = Number(asIndex(flags));
  let isBytes = false;
  const items = toArray(phrases).map((phrase, i): Sub => {
    requirePattern(phrase);
    isBytes = asStrValue(phrase) === undefined;
    const node: Node = { op: 'SUBPATTERN', group: i + 1, addFlags: 0, delFlags: 0, body: parse(phrase, given, WARN_LEVEL).tree };
    return new Sub([node]);
  });
  const tree = new Sub([{ op: 'BRANCH', items }]);
  return newPattern(null, isBytes, { tree, flags: given, groups: items.length + 1, groupIndex: new Map() });
}

function sre_getlower(_module: PyObject, character: PyObject, flags: PyObject): PyObject {
  return lowerMap(asCInt(flags))(asCInt(character));
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'compile', ml_meth: sre_compile, ml_flags: [1, 2], ml_doc: 'compile(pattern, flags=0) -> a pattern object' },
  { ml_name: 'compile_lexicon', ml_meth: sre_compileLexicon, ml_flags: [1, 2], ml_doc: 'compile_lexicon(phrases, flags=0) -> a pattern with a group for each phrase' },
  { ml_name: 'getcodesize', ml_meth: () => 4, ml_flags: [0, 0], ml_doc: 'The size of a word of a program, in bytes.' },
  { ml_name: 'getlower', ml_meth: sre_getlower, ml_flags: [2, 2], ml_doc: 'getlower(character, flags) -> its lower case' },
];

export const _sre_module: ModuleDef = {
  name: '_sre',
  methods,
  init(dict: PyDict): void {
    dict.set('MAGIC', 20140917);
    dict.set('CODESIZE', 4);
    dict.set('MAXREPEAT', MAXREPEAT);
    dict.set('MAXGROUPS', MAXGROUPS);
  },
};
