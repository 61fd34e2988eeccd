// Injection: a signal raised just before a chosen instruction, `--inject` and `_inject`.
//
// The injecting loop, a variant that scripts/build_variants.ts makes of vm/ceval.ts,
// comes to beforeInstruction() after the poll and before the instruction, so the handler
// runs at the next place where the loop looks. The loop of every day knows nothing of
// this. What is counted is bytecode as the compiler made it: one for an instruction with
// its EXTENDED_ARG prefixes, one each time a YIELD_FROM is run again; fused instructions
// are taken apart. minipy's own library is not counted: its bytecode is not CPython's.

import { signalPendingCalls } from './eval_breaker.js';
import { replaceLoop, type Loop } from './eval_frame.js';
import { Frame } from './frame.js';
import { asStrValue, PyModule, type PyCode } from './object.js';
import { ownedNative } from './process_signals.js';
import { quicken } from './quicken.js';
import { NSIG, TRIPPED, tripSignal } from './signal_state.js';
import { signalTrace } from './signal_trace.js';
import { tstate, type InterpreterState, type ThreadState } from './thread_state.js';
import { strText } from './values.js';
import { addr2line } from '../compiler/code.js';
import { Op } from '../compiler/opcode.js';

/** Where a signal is to be raised: `SIGNUM@PLACE`. */
export interface InjectionPoint {
  readonly signum: number;
  readonly place:
    | { readonly kind: 'script'; readonly n: number }
    | { readonly kind: 'function'; readonly name: string; readonly k: number }
    | { readonly kind: 'offset'; readonly name: string; readonly offset: number }
    | { readonly kind: 'line'; readonly file: string; readonly line: number };
}

/** What is no injection point; the message is a sentence for the user. */
export class BadInjectionPoint extends Error {}

/** Read `SIGNUM@N`, `SIGNUM@FILE:LINE`, `SIGNUM@FUNCTION+OFFSET` or `SIGNUM@FUNCTION#K`; throws BadInjectionPoint. */
export function parseInjectionPoint(text: string): InjectionPoint {
  const [, signal, where] = /^(\d+)@(.+)$/s.exec(text) ?? [];
  const [, name, mark, digits] = /^(?:(.+)([#+:]))?(\d+)$/s.exec(where ?? '') ?? [];
  const n = Number(digits);
  if (signal === undefined || !Number.isSafeInteger(n)) {
    throw new BadInjectionPoint(`bad injection point '${text}': SIGNUM@N, SIGNUM@FILE:LINE, SIGNUM@FUNCTION+OFFSET or SIGNUM@FUNCTION#K is expected`);
  }
  const signum = Number(signal);
  if (signum < 1 || signum >= NSIG) throw new BadInjectionPoint(`bad injection point '${text}': no signal has the number ${signal}`);
  switch (mark) {
    case '#': return { signum, place: { kind: 'function', name: name!, k: n } };
    case '+': return { signum, place: { kind: 'offset', name: name!, offset: n } };
    case ':': return { signum, place: { kind: 'line', file: name!, line: n } };
    default:
      if (n === 0) throw new BadInjectionPoint(`bad injection point '${text}': the first instruction is number 1`);
      return { signum, place: { kind: 'script', n } };
  }
}

/** Instructions run so far in the frames that have this counter. */
interface Counter {
  count: number;
}

/** One point under way: raised at most once. `hits` says whether it is here, for a frame whose counters are up to date. */
interface Armed {
  readonly signum: number;
  raised: boolean;
  readonly hits: (f: Frame) => boolean;
}

/** What concerns one code object; null where nothing does. */
interface Watch {
  readonly counters: readonly Counter[];
  readonly points: readonly Armed[];
}

class Injection {
  private readonly script: Counter = { count: 0 };
  private readonly functions = new Map<string, Counter>();
  private readonly watches = new Map<PyCode, Watch | null>();
  private readonly armed: readonly Armed[];
  private readonly library: string;

  constructor(readonly interp: InterpreterState, private readonly points: readonly InjectionPoint[]) {
    this.library = `${textOf(interp.sysdict.getStr('prefix'))}/lib/`;
    for (const { place } of points) if (place.kind === 'function') this.functions.set(place.name, { count: 0 });
    this.armed = points.map((point) => ({ signum: point.signum, raised: false, hits: this.test(point) }));
  }

  /** Instructions that the first counting point has counted, or else the script's; and signals raised. */
  result(): { counted: number; raised: number } {
    const counting = this.points.map(({ place }) => place).find(({ kind }) => kind === 'script' || kind === 'function');
    const counter = counting?.kind === 'function' ? this.functions.get(counting.name)! : this.script;
    return { counted: counter.count, raised: this.armed.filter(({ raised }) => raised).length };
  }

  /** The frame's instruction at f_lasti is about to run. */
  before(f: Frame): void {
    let watch = this.watches.get(f.f_code);
    if (watch === undefined) this.watches.set(f.f_code, watch = this.watch(f.f_code));
    if (watch === null) return;
    for (const counter of watch.counters) counter.count++;
    for (const point of watch.points) {
      if (point.raised || !point.hits(f)) continue;
      point.raised = true;
      raiseSignal(this.interp, point.signum);
    }
  }

  private watch({ code }: PyCode): Watch | null {
    const { co_filename, co_name } = code;
    const ours = co_filename.startsWith(this.library);
    const counters: Counter[] = [];
    if (!ours && co_filename === scriptName()) counters.push(this.script);
    if (!ours && this.functions.has(co_name)) counters.push(this.functions.get(co_name)!);
    const points = this.armed.filter((_, i) => {
      const { place } = this.points[i]!;
      switch (place.kind) {
        case 'script': return counters.includes(this.script);
        case 'line': return co_filename === place.file || co_filename.endsWith(`/${place.file}`);
        default: return !ours && co_name === place.name;
      }
    });
    return counters.length + points.length === 0 ? null : { counters, points };
  }

  private test({ place }: InjectionPoint): (f: Frame) => boolean {
    switch (place.kind) {
      case 'script': return () => this.script.count === place.n;
      case 'function': {
        const counter = this.functions.get(place.name)!;
        return () => counter.count === place.k + 1;
      }
      case 'offset': return (f) => f.f_lasti <= place.offset && place.offset <= endOfInstruction(f);
      case 'line': return (f) => addr2line(f.f_code.code, f.f_lasti) === place.line;
    }
  }
}

/** The offset of the opcode itself: f_lasti is that of its first prefix. */
function endOfInstruction(f: Frame): number {
  const { co_code } = f.f_code.code;
  let offset = f.f_lasti;
  while (co_code[offset] === Op.EXTENDED_ARG) offset += 2;
  return offset;
}

/** The co_filename of the script's code: that of the outermost frame, unless a library runs the script (`-m`). */
function scriptName(): string {
  const main = tstate.interp.modules.getStr('__main__');
  const file = main instanceof PyModule ? textOf(main.md_dict.getStr('__file__')) : '';
  if (file !== '') return file;
  let f = tstate.frame as Frame;
  while (f.f_back !== null) f = f.f_back;
  return f.f_code.code.co_filename;
}

function textOf(v: unknown): string {
  const text = asStrValue(v as never);
  return text === undefined ? '' : strText(text);
}

/** raise(3), as a tracer inside of CPython would: blocked, ignored and default signals do what they do there. */
function raiseSignal(interp: InterpreterState, signum: number): void {
  if (signalTrace !== null) signalTrace.injected(signum);
  const native = ownedNative();
  if (native === undefined) tripSignal(interp.signalState, signum);
  else native.raiseSignal(signum);
}

/** The injection under way, for the injecting loop to look at. */
export let armed: Injection | undefined;

/** Set the points, with all counts at 0. The injecting loop must be in place. */
export function armInjection(interp: InterpreterState, points: readonly InjectionPoint[]): void {
  armed = new Injection(interp, points);
}

/** Count no more; what has been counted and raised since armInjection(). */
export function disarmInjection(): { counted: number; raised: number } {
  const result = armed?.result() ?? { counted: 0, raised: 0 };
  armed = undefined;
  return result;
}

/** What the injecting loop does before each instruction, while `armed` is defined. */
export function beforeInstruction(ts: ThreadState, f: Frame): void {
  if (!ts.training && armed!.interp === ts.interp) armed!.before(f);
}

const unfusedCode = new WeakMap<PyCode, number[]>();

/** The frame's code as the injecting loop runs it: without the instructions that do the work of two, and without an ENTER at
 *  which a new frame would begin. */
export function unfused(f: Frame): number[] {
  const co = f.f_code;
  if (f.f_next === co.start) f.f_next = 0;
  let code = unfusedCode.get(co);
  if (code === undefined) unfusedCode.set(co, code = quicken(co.code.co_code, co.isForeign, false).code);
  return code;
}

/** Let the injecting loop take over in a program that runs already. Loops under way leave at their next poll, so the
 *  breaker is set now, and again whenever the injecting loop returns to what may be one of them; but not where a tripped
 *  signal waits without the breaker (Policy.checkLeavesBreaker), and would be seen too early. */
export function injectFromNowOn(loop: Loop, ts: ThreadState): void {
  const words = ts.interp.signalState;
  const setBreaker = (): void => {
    if (!words.includes(1, TRIPPED)) signalPendingCalls(words);
  };
  replaceLoop({
    evalFrame: (f, thrown) => {
      try {
        return loop.evalFrame(f, thrown);
      } finally {
        setBreaker();
      }
    },
    goOn: (t) => {
      try {
        return loop.goOn(t);
      } finally {
        setBreaker();
      }
    },
  });
  setBreaker();
}
