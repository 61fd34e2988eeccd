// The objects of the engine as they lie in memory: SRE_Pattern, SRE_Match and SRE_Scanner.
// Modules/sre.h. What they can do is in the files of their names.

import type { PyDict } from '../dict.js';
import { moduleType } from '../objects/module_type.js';
import type { HeapObject, PyObject } from '../types.js';
import { MatchState } from './_sre_match.js';
import type { Program } from './_sre_program.js';
import { borrowUnits, checkKind, returnUnits, slice, unitsOf, type Subject } from './_sre_subject.js';

export const PatternType = moduleType('_sre.SRE_Pattern');
export const MatchType = moduleType('_sre.SRE_Match');
export const ScannerType = moduleType('_sre.SRE_Scanner');

export class PyPattern implements HeapObject {
  ob_type = PatternType;
  /** Parsed templates of sub(), by their text. */
  readonly templates = new Map<string, unknown>();

  constructor(
    readonly pattern: PyObject, readonly isBytes: boolean, readonly flags: number, readonly program: Program,
    /** Number of groups, without group 0. */
    readonly groups: number,
    readonly groupIndex: PyDict,
    /** Names by group number; None for a group without one. */
    readonly indexGroup: readonly PyObject[],
  ) {}
}

export class PyMatch implements HeapObject {
  ob_type = MatchType;
  regs: PyObject | undefined;

  constructor(
    readonly re: PyPattern, readonly subject: Subject, readonly pos: number, readonly endpos: number,
    /** Bounds of each group, -1 when it took no part. */
    readonly spans: readonly number[],
    /** -1 when there is none. */
    readonly lastindex: number,
  ) {}
}

export class PyScanner implements HeapObject {
  ob_type = ScannerType;
  /** A search has failed: there is nothing more. */
  finished = false;
  constructor(readonly pattern: PyPattern, readonly subject: Subject, readonly state: MatchState, readonly pos: number) {}
}

/** state_init: a pattern about to be applied to string[pos:endpos]. */
export function newState(pattern: PyPattern, subject: Subject, pos: number, endpos: number): MatchState {
  checkKind(pattern.isBytes, subject);
  return new MatchState(pattern.program, unitsOf(subject), clamp(pos, subject.length), clamp(endpos, subject.length));
}


/** newState() for a search that is over when the caller returns, who then calls releaseState(). */
export function borrowState(pattern: PyPattern, subject: Subject, pos: number, endpos: number): MatchState {
  checkKind(pattern.isBytes, subject);
  return new MatchState(pattern.program, borrowUnits(subject), clamp(pos, subject.length), clamp(endpos, subject.length));
}

export function releaseState(subject: Subject, state: MatchState): void {
  returnUnits(subject, state.units);
}

function clamp(i: number, n: number): number {
  return i < 0 ? 0 : i > n ? n : i;
}

/** pattern_new_match: what a successful search left in the state, as a match object. */
export function newMatch(pattern: PyPattern, subject: Subject, state: MatchState, pos: number): PyMatch {
  const { groups } = pattern;
  const spans = [state.start, state.ptr];
  for (let i = 0; i < groups; i++) {
    const isSet = i * 2 + 1 <= state.lastmark && state.marks[i * 2]! >= 0 && state.marks[i * 2 + 1]! >= 0;
    spans.push(isSet ? state.marks[i * 2]! : -1, isSet ? state.marks[i * 2 + 1]! : -1);
  }
  return new PyMatch(pattern, subject, pos, state.end, spans, state.lastindex);
}

/** state_getslice: a group of what was just found; `absent` when it took no part. */
export function groupOfState(subject: Subject, state: MatchState, group: number, absent: PyObject): PyObject {
  if (group === 0) return slice(subject, state.start, state.ptr);
  const i = (group - 1) * 2;
  const { marks } = state;
  if (i >= state.lastmark || marks[i]! < 0 || marks[i + 1]! < 0) return absent;
  return slice(subject, marks[i]!, marks[i + 1]!);
}

/** Where the next search begins: after the match, and one further when it was empty. */
export function advance(state: MatchState): void {
  state.start = state.ptr === state.start ? state.ptr + 1 : state.ptr;
}
