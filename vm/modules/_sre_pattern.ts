// SRE_Pattern and SRE_Scanner: what a compiled regular expression can do. Modules/_sre.c.
//
// sub() and its templates are in _sre_sub.ts and _sre_template.ts. MAY RUN PYTHON: all of
// these look for signals while they match.

import { getAttr, hash, isEqual, repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { DeprecationWarningType, FutureWarningType, typeError, valueError } from '../errors.js';
import { NotImplemented, PyList, PyTuple } from '../object.js';
import { PyMappingProxy } from '../objects/descr.js';
import { newCallableIter } from '../objects/iterators.js';
import { defineType } from '../objects/type.js';
import { CompareOp, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { strConcat, strLength, strSlice, type IntValue, type StrValue } from '../values.js';
import { ssizeArg } from './_sre_args.js';
import { Flag } from './_sre_constants.js';
import { matchHere, search, type MatchState } from './_sre_match.js';
import { slice, subjectOf, type Subject } from './_sre_subject.js';
import { pattern_sub, pattern_subn } from './_sre_sub.js';
import {
  advance, borrowState, groupOfState, newMatch, newState, releaseState, PatternType, PyPattern, PyScanner, ScannerType,
} from './_sre_types.js';
import { warn } from './_warnings.js';

const MAX_SSIZE = Number.MAX_SAFE_INTEGER;

/** fix_string_param: the string may be given by a name of old. */
function stringArg(string: PyObject | undefined, other: PyObject | undefined, oldName: string): PyObject {
  if (other !== undefined) {
    if (string !== undefined) throw typeError(`Argument given by name ('${oldName}') and position (1)`);
    warn(DeprecationWarningType, `The '${oldName}' keyword parameter name is deprecated.  Use 'string' instead.`, 1);
    return other;
  }
  if (string === undefined) throw typeError("Required argument 'string' (pos 1) not found");
  return string;
}

/** The arguments of most methods. */
interface Target { subject: Subject; pos: number; endpos: number }

function targetOf(fname: string, oldName: string | null, args: PyObject[], kwargs: Kwargs): Target {
  let [string, pos, endpos]: (PyObject | undefined)[] = args;
  if (kwargs !== undefined || args.length > 3 || args.length === 0) {
    const names = oldName === null ? ['string', 'pos', 'endpos'] : ['string', 'pos', 'endpos', oldName];
    const given = parseArgs(fname, names, oldName === null ? 1 : 0, args, kwargs, 3);
    [, pos, endpos] = given;
    string = oldName === null ? given[0]! : stringArg(given[0], given[3], oldName);
  }
  const from = ssizeArg(pos, 0);
  const to = ssizeArg(endpos, MAX_SSIZE);
  return { subject: subjectOf(string!), pos: from, endpos: to };
}

/** One search: a match object, or None. */
function findOne(self: PyPattern, { subject, pos, endpos }: Target, find: (state: MatchState) => boolean): PyObject {
  const state = borrowState(self, subject, pos, endpos);
  const from = state.start;
  try {
    return find(state) ? newMatch(self, subject, state, from) : null;
  } finally {
    releaseState(subject, state);
  }
}

function pattern_match(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return findOne(self, targetOf('match', 'pattern', args, kwargs), matchHere);
}

function pattern_fullmatch(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return findOne(self, targetOf('fullmatch', 'pattern', args, kwargs), matchAll);
}

function matchAll(state: MatchState): boolean {
  state.matchAll = true;
  return matchHere(state);
}

function pattern_search(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return findOne(self, targetOf('search', 'pattern', args, kwargs), search);
}

function pattern_findall(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  const { subject, pos, endpos } = targetOf('findall', 'source', args, kwargs);
  const state = newState(self, subject, pos, endpos);
  const empty = slice(subject, 0, 0);
  const found: PyObject[] = [];
  while (state.start <= state.end) {
    state.reset();
    if (!search(state)) break;
    if (self.groups <= 1) found.push(groupOfState(subject, state, self.groups, empty));
    else {
      const groups: PyObject[] = [];
      for (let i = 1; i <= self.groups; i++) groups.push(groupOfState(subject, state, i, empty));
      found.push(new PyTuple(groups));
    }
    advance(state);
  }
  return new PyList(found);
}

function pattern_split(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  const [given, maxsplit, source] = parseArgs('split', ['string', 'maxsplit', 'source'], 0, args, kwargs, 2);
  const limit = ssizeArg(maxsplit, 0);
  const string = stringArg(given, source, 'source');
  if (self.program.minWidth === 0) {
    if (self.program.maxWidth === 0) throw valueError('split() requires a non-empty pattern match.');
    warn(FutureWarningType, 'split() requires a non-empty pattern match.', 1);
  }
  const subject = subjectOf(string);
  const state = newState(self, subject, 0, MAX_SSIZE);
  const parts: PyObject[] = [];
  let last = 0;
  for (let n = 0; limit === 0 || n < limit;) {
    state.reset();
    if (!search(state)) break;
    if (state.start === state.ptr) { // an empty match splits nothing
      if (last === state.end) break;
      state.start = state.ptr + 1;
      continue;
    }
    parts.push(slice(subject, last, state.start));
    for (let i = 1; i <= self.groups; i++) parts.push(groupOfState(subject, state, i, null));
    n++;
    last = state.start = state.ptr;
  }
  parts.push(slice(subject, last, state.end));
  return new PyList(parts);
}

// Scanners

function newScanner(self: PyPattern, fname: string, args: PyObject[], kwargs: Kwargs): PyScanner {
  const { subject, pos, endpos } = targetOf(fname, null, args, kwargs);
  const state = newState(self, subject, pos, endpos);
  return new PyScanner(self, subject, state, state.start);
}

function pattern_scanner(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return newScanner(self, 'scanner', args, kwargs);
}

function pattern_finditer(self: PyPattern, args: PyObject[], kwargs: Kwargs): PyObject {
  return newCallableIter(getAttr(newScanner(self, 'finditer', args, kwargs), 'search'), null);
}

function scan(self: PyScanner, find: (state: MatchState) => boolean): PyObject {
  if (self.finished) return null;
  const { state } = self;
  state.reset();
  if (!find(state)) {
    self.finished = true;
    return null;
  }
  const match = newMatch(self.pattern, self.subject, state, self.pos);
  advance(state);
  return match;
}

function scanner_match(self: PyScanner): PyObject {
  return scan(self, (state) => state.start <= state.end && matchHere(state));
}

function scanner_search(self: PyScanner): PyObject {
  return scan(self, search);
}

defineType(ScannerType, {
  methods: [
    { ml_name: 'match', ml_meth: scanner_match, ml_flags: [0, 0] },
    { ml_name: 'search', ml_meth: scanner_search, ml_flags: [0, 0] },
  ],
  getset: [{ name: 'pattern', get: (self: PyScanner) => self.pattern, isMember: true }],
});

// The rest

function pattern_copy(): never {
  throw typeError('cannot copy this pattern object');
}

function pattern_deepcopy(): never {
  throw typeError('cannot deepcopy this pattern object');
}

const FLAG_NAMES = ['TEMPLATE', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'UNICODE', 'VERBOSE', 'DEBUG', 'ASCII'];

/** re.compile('…', re.FLAG|…): without UNICODE where it goes without saying. */
function pattern_repr(self: PyPattern): StrValue {
  let flags = self.flags;
  if (!self.isBytes && (flags & (Flag.LOCALE | Flag.UNICODE | Flag.ASCII)) === Flag.UNICODE) flags &= ~Flag.UNICODE;
  const names = FLAG_NAMES.filter((_, bit) => (flags & (1 << bit)) !== 0).map((name) => `re.${name}`);
  const others = flags >>> FLAG_NAMES.length << FLAG_NAMES.length >>> 0;
  if (others !== 0) names.push(`0x${others.toString(16)}`);
  const shown = repr(self.pattern);
  const head = strConcat('re.compile(', strLength(shown) > 200 ? strSlice(shown, 0, 200) : shown); // %.200R
  return strConcat(head, names.length === 0 ? ')' : `, ${names.join('|')})`);
}

function pattern_richcompare(self: PyPattern, other: PyObject, op: CompareOp): PyObject {
  if ((op !== CompareOp.EQ && op !== CompareOp.NE) || !(other instanceof PyPattern)) return NotImplemented;
  const same = self === other
    || (self.flags === other.flags && self.isBytes === other.isBytes && isEqual(self.pattern, other.pattern));
  return same === (op === CompareOp.EQ);
}

function pattern_hash(self: PyPattern): IntValue {
  const h = Number(BigInt.asIntN(32, BigInt(hash(self.pattern)))) ^ (self.flags << 1) ^ (self.isBytes ? 1 : 0);
  return h === -1 ? -2 : h;
}

/** A method that takes (string, pos, endpos) by position or by name. */
function applying(ml_name: string, ml_meth: PyMethodDef['ml_meth'], ml_doc: string): PyMethodDef {
  return { ml_name, ml_meth, ml_flags: 'keywords', ml_doc };
}

defineType(PatternType, {
  doc: 'Compiled regular expression objects',
  slots: { tp_repr: pattern_repr, tp_richcompare: pattern_richcompare, tp_hash: pattern_hash },
  methods: [
    applying('match', pattern_match, 'The match at the start of the string, or None.'),
    applying('fullmatch', pattern_fullmatch, 'The match of all of the string, or None.'),
    applying('search', pattern_search, 'The first match in the string, or None.'),
    applying('sub', pattern_sub, 'The string with matches replaced.'),
    applying('subn', pattern_subn, 'The string with matches replaced, and how many were.'),
    applying('findall', pattern_findall, 'A list of the matches, or of their groups.'),
    applying('split', pattern_split, 'The pieces between the matches, and the groups of the matches.'),
    applying('finditer', pattern_finditer, 'An iterator over the matches.'),
    applying('scanner', pattern_scanner, 'An object that gives one match after the other.'),
    { ml_name: '__copy__', ml_meth: pattern_copy, ml_flags: [0, 0] },
    { ml_name: '__deepcopy__', ml_meth: pattern_deepcopy, ml_flags: [1, 1] },
  ],
  getset: [
    { name: 'pattern', get: (self: PyPattern) => self.pattern, isMember: true, doc: 'what was compiled' },
    { name: 'flags', get: (self: PyPattern) => self.flags, isMember: true, doc: 'the flags, with those set inside' },
    { name: 'groups', get: (self: PyPattern) => self.groups, isMember: true, doc: 'number of groups' },
    { name: 'groupindex', get: (self: PyPattern) => new PyMappingProxy(self.groupIndex), doc: 'numbers of groups by name' },
  ],
});
