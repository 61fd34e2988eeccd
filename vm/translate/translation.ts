// The second tier: which regions of bytecode are hot, and their translations to JavaScript.
//
// The loop comes by each time it has counted so many backward jumps and calls (noteHot). A region that is found hot is
// translated twice: the first translation only looks at what kinds of values there are, the second relies on it. A loop
// is entered at its jump back, a function at a place of its own behind its last instruction: there the interpreter
// finds an ENTER. Translations call each other directly.

import type { Frame } from '../frame.js';
import { CALL_AGAIN, loopIsReplaced, type RAISED } from '../eval_frame.js';
import { signalTrace } from '../signal_trace.js';
import { NOT_PREPARED, type PyCode, type PyFunction } from '../object.js';
import { Quick } from '../quicken.js';
import { EVAL_BREAKER } from '../signal_state.js';
import type { PyDict } from '../dict.js';
import type { InterpreterState, ThreadState } from '../thread_state.js';
import type { PyObject } from '../types.js';
import { CO_ANY_GENERATOR, CO_GENERATOR, CO_OPTIMIZED } from '../../compiler/code.js';
import { Op } from '../../compiler/opcode.js';
import { filled } from '../elements.js';
import { instructionsOf, jumpTarget, loopsOf, Untranslatable, type Loop } from './flow.js';
import { Profile } from './profile.js';
import type { Outcome } from './runtime.js';
import { LOOKED } from './exit.js';
import { expected, type Kind } from './kinds.js';
import { seenOf } from './seen.js';
import { compileLoopInTime } from '../training.js';
import { WATCHED } from './translator.js';

/** Times that a region is found hot until it is translated; each stands for a thousand jumps or calls. */
const HOT = 2;
/** Calls that do not come from the loop until a function is translated. */
const CALLS_TO_BE_HOT = 60;
/** Code of more instructions is left to the interpreter. */
export const LONGEST = 2500;
/** Kilobytes of JavaScript's stack for each translation on top of another, with what it needs to call. */
const STACK_OF_ONE = 6;
/** Calls beyond so many are interpreted, which takes no stack. */
const MOST_NESTED = 1200;
/** Times that a loop is left for an instruction that is not translated, until it is not entered any more. */
const MOST_CUTS = 300;
/** Wrong guesses until a translation is made anew. */
const MOST_MISSES = 40;
/** Translations of one region. */
const MOST_VERSIONS = 6;

/** Runs a translation in its frame; one that is light also without, called by the frame `back` with the function's arguments. */
export type Run = {
  (ts: ThreadState, f: Frame): Outcome;
  (ts: ThreadState, f: null, back: Frame, ...args: (PyObject | undefined)[]): Outcome;
};

/** What a translation gives when an exception is handled in its frame: the handler is at f_next. */
export const HANDLED = Symbol('handled');

/** One translation of one region. */
export class Translation {
  run!: Run;
  /** A call of a function with these globals can run it without a frame: Translator.isLight. */
  lightGlobals: PyDict | undefined = undefined;
  /** For each instruction that may raise, the blocks that are open. */
  blocks: readonly (readonly number[] | undefined)[] = [];
  /** It is to be made anew before it is entered again. */
  isStale = false;
  /** Calls that a translation that only watches still serves. */
  budget = isEager ? 2 : WATCHED;
  private misses = 0;
  private cuts = 0;
  isHopeless = false;

  constructor(readonly profile: Profile) {}

  /** Left behind an instruction whose result was to be of that kind, or for a look there. */
  leftBehind(at: number, kind: Kind, result: PyObject | undefined): void {
    const seen = seenOf(result);
    if (expected(seen) === kind) return;
    this.profile.seen[at]! |= seen;
    this.miss();
  }

  /** The inline cache at an instruction has not helped. */
  missedCache(at: number): void {
    if (this.profile.misses[at]! < 255) this.profile.misses[at]!++;
    this.miss();
  }

  /** A loop has come to an instruction that is not translated. */
  cut(): void {
    if (++this.cuts === MOST_CUTS) this.isHopeless = this.isStale = true;
  }

  miss(): void {
    if (++this.misses === MOST_MISSES) this.isStale = true;
  }
}

/** A region that is hot. */
interface HotRegion {
  readonly entry: number;
  /** The last instruction of a loop; -1 for a function, and for a generator behind a yield. */
  readonly last: number;
  /** Left to the interpreter. */
  isForgotten: boolean;
  profile: Profile;
  current: Translation | undefined;
  versions: number;
}

/** What is known of one code object. */
class Translations {
  readonly loops: readonly Loop[];
  readonly heat = new Map<number, number>();
  /** By the instruction at which they are entered; the function's own is `whole`. */
  readonly regions: (HotRegion | undefined)[];
  /** The function's own, when it is there. */
  whole: HotRegion | undefined;
  entries = 0;

  constructor(code: PyCode) {
    this.loops = loopsOf(code);
    this.regions = filled<HotRegion | undefined>(code.quickened.length, undefined);
  }
}

function translationsOf(code: PyCode): Translations {
  return (code.translations ??= new Translations(code)) as Translations;
}

/** JavaScript frames of translations on top of each other. */
export let mostNested = 0;
let isOn = false; // until there is a program to run: nothing is translated while a snapshot is made
let isEager = false;

/** MINIPY_TRANSLATE: 'off' leaves everything to the interpreter; 'eager', for tests, next to nothing. `stack` is the size of
 *  JavaScript's stack in kilobytes. */
export function setTranslating(mode: string | undefined, stack: number): void {
  mostNested = Math.min(MOST_NESTED, Math.floor(stack / STACK_OF_ONE));
  isOn = mode !== 'off';
  isEager = mode === 'eager';
}

/** How an interpreter looks, and at what: translations have it for constants, since code objects are one interpreter's. */
export type Looking = Pick<InterpreterState, 'policy' | 'signalState'>;

/** From a translation's text to a function: handed in by vm/ceval.ts, for it lies above. */
type Compile = (t: Translation, f: Frame, interp: Looking, entry: number, last: number) => Translation;
let compile: Compile;

export function setCompiler(f: Compile): void {
  compile = f;
}

function mayTranslate(ts: ThreadState, code: PyCode): boolean {
  return mayRun(ts, code) && (code.flags & CO_ANY_GENERATOR) === 0;
}

/** Translations of this code have a place in this process. */
function mayRun(ts: ThreadState, code: PyCode): boolean {
  return isOn && signalTrace === null && !ts.training && code.atomic === null && !code.isForeign && code.quickened !== NOT_PREPARED
    && !ts.interp.policy.backEdgesOnly && code.quickened.length <= LONGEST;
}

/** The loop has counted a thousand jumps and calls, and is about to run the instruction at `next` in `f`. */
export function noteHot(ts: ThreadState, f: Frame, next: number): void {
  const code = f.f_code;
  if (!mayTranslate(ts, code)) return;
  const known = translationsOf(code);
  // The outermost loop first; who still comes by then is in an inner one, or in one that is never entered, for its body always jumps back on
  // a condition: then the function's next call may be.
  const around = known.loops.filter(({ header, last }) => header <= next && next <= last);
  const loop = around.find(({ header }) => known.regions[header] === undefined);
  const isFunction = (code.code.co_flags & CO_OPTIMIZED) !== 0 && known.whole === undefined;
  if (loop === undefined && (!isFunction || around.some(({ header }) => known.regions[header]?.current !== undefined))) return;
  const place = loop?.header ?? 0;
  const heat = (known.heat.get(place) ?? 0) + 1;
  known.heat.set(place, heat);
  if (heat < HOT && !isEager) return;
  if (loop === undefined) openFunction(code, known);
  else openLoop(code, known, loop);
}

/** A function that translations or built-in functions call, a signal handler maybe: count it, and let it have a translation of its own from
 *  the next call on. */
function countEntry(ts: ThreadState, code: PyCode): void {
  if (++code.entries !== (isEager ? 1 : CALLS_TO_BE_HOT) || (code.flags & CO_OPTIMIZED) === 0 || !mayTranslate(ts, code)) return;
  const known = translationsOf(code);
  if (known.whole === undefined) openFunction(code, known);
}

function newRegion(code: PyCode, entry: number, last: number): HotRegion {
  return { entry, last, isForgotten: false, profile: new Profile(code.quickened.length, code.nlocals), current: undefined, versions: 0 };
}

function openFunction(code: PyCode, known: Translations): void {
  known.whole = newRegion(code, 0, -1);
  // Entered behind a look that the first instruction might do without.
  if (instructionsOf(code)[0]!.op === Op.SETUP_FINALLY) return;
  code.start = code.quickened.length << 1;
  code.quickened.push(Quick.ENTER);
}

/** What stands in the place of a jump to a translated loop: its argument is a byte offset. */
function enterAt(header: number): number {
  return Quick.ENTER | (header << 9);
}

function openLoop(code: PyCode, known: Translations, loop: Loop): void {
  known.regions[loop.header] = newRegion(code, loop.header, loop.last);
  for (const instruction of instructionsOf(code)) {
    if (instruction?.op !== Op.JUMP_ABSOLUTE || jumpTarget(instruction) !== loop.header || instruction.at < loop.header) continue;
    const at = instruction.next - 1;
    code.quickened[at] = enterAt(loop.header);
    unfuse(code, at);
  }
}

/** Nothing before the instruction at `at` does its work any more. */
function unfuse(code: PyCode, at: number): void {
  const before = instructionsOf(code).find((i) => i !== undefined && i.next === at);
  const fused = code.quickened[at - 1]! & 0xff;
  if (before !== undefined && (fused === Quick.STORE_FAST_JUMP || fused === Quick.POP_TOP_JUMP)) code.quickened[at - 1] = before.op | (before.arg << 8);
}

/** The translation of a whole function, to be entered with a new frame; undefined where there is none. */
export function functionTranslation(ts: ThreadState, callee: Frame): Translation | undefined {
  const known = callee.f_code.translations as Translations | null;
  if (known === null || known.whole === undefined || loopIsReplaced()) return undefined;
  const { current } = known.whole;
  return current !== undefined && !current.isStale ? current : renewed(ts, callee, known.whole);
}

/** The translation of a generator from where its frame begins or goes on, with nothing pending; undefined where there is none. */
export function generatorTranslation(ts: ThreadState, f: Frame): Translation | undefined {
  const known = f.f_code.translations as Translations | null;
  if (known === null) return undefined;
  const region = f.f_next === 0 ? known.whole : known.regions[f.f_next >> 1];
  if (region === undefined || region.isForgotten || region.last >= 0 || ts.nested >= mostNested || ts.recursion_depth >= ts.recursion_limit
    || ts.interp.signalState[EVAL_BREAKER] !== 0 || loopIsReplaced()) return undefined;
  const { current } = region;
  return current !== undefined && !current.isStale ? current : renewed(ts, f, region);
}

/** The translation that a call of this function with `n` arguments can run without a frame, or null. */
export function lightTranslation(ts: ThreadState, func: PyFunction, n: number): Translation | null {
  const code = func.func_code;
  const light = code.light as Translation | null;
  return light !== null && n === code.simpleArgs && light.lightGlobals === func.func_globals && !light.isStale && ts.nested < mostNested
    && ts.recursion_depth < ts.recursion_limit && ts.interp.signalState[EVAL_BREAKER] === 0 && !loopIsReplaced() ? light : null;
}

/** A translation of the region as it is known now. */
function renewed(ts: ThreadState, f: Frame, region: HotRegion): Translation | undefined {
  if (region.current?.isHopeless === true) {
    forget(f.f_code, region);
    return undefined;
  }
  if (region.versions === MOST_VERSIONS || !isOn) return region.current;
  region.versions++;
  if (region.versions > 1) region.profile.isRunning = false;
  region.profile.isLast = region.versions === MOST_VERSIONS;
  try {
    const made = (region.current = compile(new Translation(region.profile), f, ts.interp, region.entry, region.last));
    if (region.last < 0 && region.entry === 0) f.f_code.light = made.lightGlobals === undefined ? null : made;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    forget(f.f_code, region);
  }
  return region.current;
}

/** Let the interpreter have a region again that cannot be translated, or is not worth it. */
function forget(code: PyCode, region: HotRegion): void {
  region.versions = MOST_VERSIONS;
  region.current = undefined;
  region.isForgotten = true;
  if (region.entry === 0) {
    code.start = 0;
    code.light = null;
  }
  for (let at = region.entry; at <= region.last; at++) {
    if (code.quickened[at] === enterAt(region.entry)) code.quickened[at] = Op.JUMP_ABSOLUTE | (region.entry << 8);
  }
}

/** A new frame of a translated function, with nothing pending: it need not go by way of the loop. Generators have been asked before
 *  (generatorTranslation()). */
export function isTranslated(ts: ThreadState, entry: Frame): boolean {
  const { start } = entry.f_code;
  if (start === 0) {
    if (entry.f_gen === null) countEntry(ts, entry.f_code);
    else countResumption(ts, entry);
    return false;
  }
  if (entry.f_next !== start || ts.interp.signalState[EVAL_BREAKER] !== 0) return false;
  entry.f_next = 0;
  return true;
}

/** A generator begins or goes on in the loop: count how often it does there, and let it have a translation from there on the next time. */
function countResumption(ts: ThreadState, { f_code: code, f_next }: Frame): void {
  if ((code.flags & CO_GENERATOR) === 0 || !isOn) return;
  const place = f_next >> 1;
  const known = translationsOf(code);
  if ((place === 0 ? known.whole : known.regions[place]) !== undefined) return;
  const heat = (known.heat.get(place) ?? 0) + 1;
  known.heat.set(place, heat);
  if (heat < CALLS_TO_BE_HOT && !isEager) return;
  const found = newRegion(code, place, -1);
  found.isForgotten = !mayRun(ts, code) || known.loops.some(({ header }) => header === place);
  if (place === 0) known.whole = found;
  else known.regions[place] = found;
}

/** The current frame has come to an ENTER. */
export function enterTranslation(ts: ThreadState): PyObject | typeof CALL_AGAIN | typeof RAISED {
  const f = ts.frame as Frame;
  const known = f.f_code.translations as Translations;
  const place = f.f_next >> 1;
  if (place === 0) f.f_lasti = -1;
  // So many entries, each with its loop's count begun anew: somebody else is hot.
  if ((++known.entries & 0xff) === 0) noteEntered(ts, f);
  const region = place === 0 ? known.whole : known.regions[place];
  if (region === undefined || ts.nested >= mostNested || !isOn) return CALL_AGAIN;
  const { current } = region;
  const t = current !== undefined && !current.isStale ? current : renewed(ts, f, region);
  if (t === undefined || (place !== 0 && ts.interp.signalState[EVAL_BREAKER] !== 0)) return CALL_AGAIN;
  const isEntry = f.f_isEntry;
  const { nested } = ts;
  ts.nested = nested + 1;
  let result: Outcome;
  try {
    do {
      result = t.run(ts, f);
      if (result === HANDLED) result = goOnHandling(ts);
    } while (result === CALL_AGAIN && isAtHeader(ts, f, place, t));
  } finally {
    ts.nested = nested; // also where an error of the VM's own gets through
  }
  if (result === CALL_AGAIN) noteLeft(ts);
  if (typeof result === 'symbol' || isEntry) return result;
  // The frame has returned: its caller goes on in the loop.
  const back = ts.frame as Frame;
  back.f_localsplus[back.f_stacktop++] = result;
  return CALL_AGAIN;
}

/** A translated loop has only stopped to be called again. */
function isAtHeader(ts: ThreadState, f: Frame, place: number, t: Translation): boolean {
  return place !== 0 && ts.frame === f && f.f_next >> 1 === place && f.f_lasti !== LOOKED && !t.isStale && ts.interp.signalState[EVAL_BREAKER] === 0;
}

/** An exception is handled in the current frame, at f_next: go on there in translations as long as there are any. */
export function goOnHandling(ts: ThreadState): Exclude<Outcome, typeof HANDLED> {
  const f = ts.frame as Frame;
  let result: Outcome = HANDLED;
  while (result === HANDLED) {
    const t = handlerTranslation(ts, f);
    if (t === undefined) return CALL_AGAIN;
    result = t.run(ts, f);
  }
  return result;
}

/** The translation of the handler at which the frame goes on, with nothing pending: the loop would look there. */
function handlerTranslation(ts: ThreadState, f: Frame): Translation | undefined {
  const { f_code: code } = f;
  const place = f.f_next >> 1;
  const known = translationsOf(code);
  const region = known.regions[place];
  if (region === undefined) {
    const heat = (known.heat.get(place) ?? 0) + 1;
    known.heat.set(place, heat);
    if (heat >= CALLS_TO_BE_HOT || isEager) openHandler(ts, code, known, place);
    return undefined;
  }
  if (region.isForgotten || ts.interp.signalState[EVAL_BREAKER] !== 0 || loopIsReplaced()) return undefined;
  const { current } = region;
  return current !== undefined && !current.isStale ? current : renewed(ts, f, region);
}

/** A handler's region goes to the function's end, with all loops that it is in; in a module it ends with the outermost of them. */
function openHandler(ts: ThreadState, code: PyCode, known: Translations, place: number): void {
  const isFunction = (code.code.co_flags & CO_OPTIMIZED) !== 0;
  const loop = known.loops.find(({ header, last }) => header <= place && place <= last);
  const region = newRegion(code, place, isFunction ? -1 : (loop?.last ?? place));
  region.isForgotten = !mayRun(ts, code) || (!isFunction && loop === undefined) || known.loops.some(({ header }) => header === place);
  known.regions[place] = region;
}

/** A translation has left the frame that is current now: if that is in a loop, it is hot. */
export function noteLeft(ts: ThreadState): void {
  const f = ts.frame as Frame;
  const known = f.f_code.translations as Translations | null;
  if (known?.whole === undefined || (f.f_code.flags & CO_ANY_GENERATOR) !== 0) return;
  const loop = known.loops.find(({ header }) => header === f.f_next >> 1);
  if (loop !== undefined && known.regions[loop.header] === undefined) openLoop(f.f_code, known, loop);
}

/** What calls this function, or runs this loop over and over, is hot itself. */
function noteEntered(ts: ThreadState, f: Frame): void {
  compileLoopInTime();
  const known = translationsOf(f.f_code);
  if (f.f_next === 0) {
    const back = f.f_back;
    if (back !== null && !f.f_isEntry) noteHot(ts, back, back.f_next >> 1);
  } else if (known.whole === undefined) {
    noteHot(ts, f, 0);
  }
}
