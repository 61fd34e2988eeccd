// A scene: an interpreter whose shared words are the explorer's, a script of calls into the VM, and the invariants.
//
// The calls are the real ones: the loop's poll is the entry of a Python function, signal.signal() and set_wakeup_fd() are the
// module's, repr() checks directly. What the addon does for them is played here on the same world.

import { readFileSync } from 'node:fs';
import { host, sysHost } from '../../bin/host.js';
import { callObject, findAttr, repr } from '../../vm/abstract.js';
import { newException, RuntimeErrorType } from '../../vm/errors.js';
import { addPendingCall, LocalQueue, pendingOf } from '../../vm/eval_breaker.js';
import { evalCode, Interpreter } from '../../vm/interpreter.js';
import { PyBaseException, PyBuiltinFunction, PyModule } from '../../vm/object.js';
import { makePolicy, type PolicyName } from '../../vm/policy.js';
import { takeSignals } from '../../vm/process_signals.js';
import * as layout from '../../vm/signal_state.js';
import { handlersOf, SIG_IGN } from '../../vm/signals.js';
import { CALL_AGAIN_AFTER } from '../../vm/thread_state.js';
import type { PyObject } from '../../vm/types.js';
import { loadNative, type Native } from '../../native/index.js';
import { Explorer, OF_THE_PROOF, Pruned, type Counts } from './explorer.js';
import { instrumentAtomics, sharedWords } from './shared_words.js';
import { tripProgram } from './trip_order.js';
import { Violation, Worlds, type World } from './world.js';

/** What a handler does when it runs. */
export type HandlerKind = 'return' | 'raise' | 'python' | 'python, raise' | 'repr' | 'reinstall' | 'ignore';

/** One call of the JavaScript thread, by name, with its arguments. */
export type Call =
  | readonly ['poll']
  | readonly ['repr']
  | readonly ['signal', signum: number, kind: HandlerKind]
  | readonly ['set_wakeup_fd', on: boolean]
  | readonly ['read']
  | readonly ['read, repr']
  | readonly ['sleep']
  | readonly ['add calls', n: number]
  | readonly ['handlers done']
  | readonly ['kill oneself']
  | readonly ['loop'];

export interface SceneOptions {
  readonly name: string;
  readonly signals: readonly number[];
  readonly handlers: HandlerKind;
  readonly calls: readonly Call[];
  readonly policy?: PolicyName;
  readonly wakeupFd?: boolean;
  readonly pipe?: number;
  /** At rest a signal may still wait, as on CPython 3.6.15: see checkLeavesBreaker in vm/policy.ts. */
  readonly mayWait?: boolean;
  /** Left out of the quick selection. */
  readonly large?: boolean;
}

const PYTHON = `
def poll(): pass
def loop():
    for i in (1, 2, 3): pass
def handler(signum): pass
def raising(signum):
    raise RuntimeError
`;

/** Backward jumps between two Atomics.loads of the loop, in a scene. */
const ATOMIC_EVERY = 3;

/** More calls than the queue takes. */
const QUEUE = 31;

/** One interpreter for all scenes of a process: its state is put back before each call. */
class Stage {
  explorer!: Explorer;
  scene!: Scene;
  readonly words = sharedWords(() => this.explorer);
  readonly interp: Interpreter;
  readonly functions = new Map<string, PyObject>();

  constructor(policy: PolicyName) {
    this.explorer = new Explorer(new Worlds({ program: [], signals: [], wakeupFd: false, pipe: 0 }));
    instrumentAtomics(this.words, () => this.explorer, (w, word, value) => {
      if (this.scene !== undefined) this.scene.storing(w, word, value);
      this.explorer.worlds.store(w, word, value);
    });
    playNative(() => this.scene);
    takeSignals(this.words, true);
    // The addon's ring works under a lock; what is explored is who looks at it, and when.
    pendingOf(this.words).queue = new LocalQueue();
    this.interp = new Interpreter(host);
    this.interp.start({ signalState: this.words, policy: makePolicy(policy), sys: { ...sysHost, argv: [''], path: [] } });
    this.interp.enter(() => {
      const { mainDict } = this.interp;
      evalCode(this.interp.compile(PYTHON, '<scene>', 'exec'), mainDict, mainDict);
      for (const name of ['poll', 'loop', 'handler', 'raising']) this.functions.set(name, mainDict.getStr(name)!);
      this.interp.tstate.callAgainAfter = 2;
      callObject(this.functions.get('loop')!, []); // the training run is not explored
    });
    this.interp.tstate.callAgainAfter = CALL_AGAIN_AFTER;
  }

  signalModule(name: string): PyObject {
    return findAttr(this.interp.modules.getStr('_signal') as PyModule, name)!;
  }
}

function builtin(name: string, f: (arg: PyObject) => void): PyBuiltinFunction {
  const ml_meth = (_m: PyObject, arg: PyObject): PyObject => { f(arg); return null; };
  return new PyBuiltinFunction({ ml_name: name, ml_meth, ml_flags: [1, 2] }, null);
}

/** The addon's part, on the scene's world. What concerns dispositions is left out: a trip that comes after
 *  signal.signal() has set SIG_IGN is more than the kernel would allow. */
function playNative(scene: () => Scene): void {
  const native = loadNative() as { -readonly [K in keyof Native]: Native[K] };
  native.attach = () => 1;
  native.use = () => {};
  native.start = () => {};
  native.setDisposition = () => 0;
  native.getDisposition = () => 'default';
  native.getBlocking = () => 0;
  native.setWakeupFd = (fd) => scene().setWakeupFd(fd);
  native.takeWakeupErrors = () => scene().takeWakeupErrors();
}

let stage: Stage | undefined;

/** Where a script stands between two calls. */
interface Rest {
  readonly world: World;
  readonly call: number;
  readonly kinds: readonly HandlerKind[];
  /** Queued calls. */
  readonly queued: number;
  /** Calls of 'loop' at the end that a handler has left by an exception. */
  readonly raised: number;
  readonly before: Rest | undefined;
  readonly trace: readonly string[];
}

export interface SceneResult extends Counts {
  readonly rests: number;
  readonly violation: string | undefined;
}

export class Scene {
  private readonly explorer: Explorer;
  private readonly worlds: Worlds;
  private readonly calls: readonly Call[];
  private kinds: HandlerKind[] = [];
  private raised = 0;
  /** The signal whose handler is being set. */
  private setting: number | undefined;
  private readonly stage: Stage;

  constructor(readonly options: SceneOptions, nativeSource = readFileSync('native/signal_state.cc', 'utf8')) {
    const policy = options.policy ?? '3.6.15';
    stage ??= new Stage(policy);
    this.stage = stage;
    (stage.interp as { policy: unknown }).policy = makePolicy(policy);
    this.worlds = new Worlds({
      program: tripProgram(nativeSource), signals: options.signals, wakeupFd: options.wakeupFd ?? false, pipe: options.pipe ?? 3,
    });
    this.explorer = new Explorer(this.worlds);
    // In the end the handlers have all done their part, and the loop runs on.
    this.calls = [...options.calls, ['handlers done'], ['loop'], ['poll']];
  }

  /** Explore it all; the first violation ends it. */
  run(): SceneResult {
    this.stage.explorer = this.explorer;
    this.stage.scene = this;
    const first: Rest = {
      world: this.worlds.initial(), call: 0, kinds: this.worlds.signums.map(() => this.options.handlers), queued: 0, raised: 0, before: undefined, trace: [],
    };
    const seen = new Set<string>();
    const open = [first];
    let violation: string | undefined;
    for (let rest = open.pop(); rest !== undefined && violation === undefined; rest = open.pop()) {
      const from = rest;
      const add = (next: Rest): void => {
        const key = [next.world.join(), next.call, next.kinds.join(), next.queued, next.raised].join('|');
        if (seen.has(key)) return;
        seen.add(key);
        if (next.call < this.calls.length) open.push(next);
      };
      try {
        this.stage.interp.enter(() => this.exploreFrom(from, add));
      } catch (error) {
        if (!(error instanceof Violation)) throw error;
        violation = this.story(from, error.message);
      }
    }
    return { ...this.explorer.counts, rests: seen.size, violation };
  }

  private exploreFrom(rest: Rest, add: (next: Rest) => void): void {
    const call = this.calls[rest.call]!;
    let again = false;
    this.explorer.explore(rest.world, () => this.putBack(rest), () => {
      this.explorer.trace.push(call.join(' '));
      again = this.perform(call);
    }, (world) => {
      if (rest.call === this.calls.length - 1) this.checkRest(world);
      const queued = pendingOf(this.stage.words).queue.length;
      if (queued > QUEUE) throw new Violation(`${queued} calls are queued`);
      const raised = this.raised + Number(again);
      if (raised > this.options.signals.length) throw new Violation('handlers raise without an end');
      add({ world, call: rest.call + (again ? 0 : 1), kinds: [...this.kinds], queued, raised, before: rest, trace: this.explorer.trace });
    });
  }

  /** The state of the VM, as it is between two calls. */
  private putBack(rest: Rest): void {
    const { tstate } = this.stage.interp;
    Object.assign(tstate, { frame: null, recursion_depth: 0, exc_info: null, busy: false, overflowed: false, callAgainAfter: CALL_AGAIN_AFTER });
    this.kinds = [...rest.kinds];
    this.raised = rest.raised;
    this.setting = undefined;
    const handlers = handlersOf();
    this.worlds.signums.forEach((signum, i) => { handlers[signum] = this.handler(this.kinds[i]!); });
    const pending = pendingOf(this.stage.words);
    while (pending.queue.length > 0) pending.queue.take();
    for (let i = 0; i < rest.queued; i++) pending.queue.push(() => {});
    pending.reportWakeupErrors = () => { this.takeWakeupErrors(); };
  }

  private story(rest: Rest, message: string): string {
    const traces: (readonly string[])[] = [this.explorer.trace];
    for (let r: Rest | undefined = rest; r !== undefined; r = r.before) traces.unshift(r.trace);
    return [...traces.flat(), message].join('\n');
  }

  // The JavaScript thread

  /** Make one call. True: a handler raised out of the loop at the end, which is run again. */
  private perform(call: Call): boolean {
    try {
      this.call(call);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      return call[0] === 'loop';
    }
    if (this.stage.interp.tstate.busy) throw new Violation('busy is still set');
    return false;
  }

  private call(call: Call): void {
    const { functions, interp } = this.stage;
    switch (call[0]) {
      case 'poll': callObject(functions.get('poll')!, []); break;
      case 'loop':
        interp.tstate.callAgainAfter = ATOMIC_EVERY;
        callObject(functions.get('loop')!, []);
        break;
      case 'repr': repr(0); break;
      case 'signal': this.signal(call[1], call[2]); break;
      case 'set_wakeup_fd': callObject(this.stage.signalModule('set_wakeup_fd'), [call[1] ? 3 : -1]); break;
      case 'read': this.read(); break;
      case 'read, repr': this.readThenRepr(); break;
      case 'sleep': this.sleep(); break;
      case 'add calls': for (let i = 0; i < call[1]; i++) addPendingCall(this.stage.words, () => {}); break;
      // Signals to oneself have been taken when kill() returns: the persona has said so.
      case 'kill oneself': this.explorer.access('persona', 'kill', () => 0, undefined, true); break;
      case 'handlers done': this.explorer.access(OF_THE_PROOF, 'handlers done', () => 0, undefined, true); break;
    }
  }

  private handler(kind: HandlerKind): PyObject {
    switch (kind) {
      case 'ignore': return SIG_IGN;
      default: return builtin(kind, (signum) => {
        this.handlerRuns(signum as number);
        if (kind === 'raise') throw newException(RuntimeErrorType, 'handler');
        // It has run once it was called: the poll at its entry may bring another handler's exception, on CPython as well.
        if (kind === 'python') callObject(this.stage.functions.get('handler')!, [signum]);
        if (kind === 'python, raise') callObject(this.stage.functions.get('raising')!, [signum]);
        if (kind === 'repr') repr(0);
        if (kind === 'reinstall') this.explorer.judged(() => this.signal(signum as number, 'return'));
      });
    }
  }

  private signal(signum: number, kind: HandlerKind): void {
    const { worlds, explorer } = this;
    const cameBefore = worlds.signums.includes(signum) && explorer.world[worlds.owed(signum)] === 1 && worlds.allDone(explorer.world);
    const runs = explorer.world[worlds.runs(signum)];
    this.setting = signum;
    callObject(this.stage.signalModule('signal'), [signum, this.handler(kind)]);
    this.setting = undefined;
    if (cameBefore && this.stage.interp.policy.runsOldHandlerFirst && explorer.world[worlds.runs(signum)] === runs) {
      throw new Violation(`signal.signal() did not run the old handler of signal ${signum} (bpo-30057)`);
    }
    this.kinds[worlds.signums.indexOf(signum)] = kind;
  }

  /** Drain the pipe: a readable byte says that the flags are set. */
  private read(): number[] {
    const { worlds, explorer } = this;
    let bytes: number[] = [];
    explorer.access('pipe', 'read', (w) => {
      bytes = worlds.drain(w);
      for (const signum of bytes) {
        if (++w[worlds.bytesRead(signum)]! > w[worlds.trips(signum)]!) throw new Violation(`the byte of signal ${signum} is readable before tripped[] is set`);
        if (w[worlds.owed(signum)] === 0) continue;
        for (const word of [layout.TRIPPED + signum, layout.IS_TRIPPED, layout.PENDINGCALLS_TO_DO, layout.EVAL_BREAKER]) {
          if (worlds.word(w, word) === 0) throw new Violation(`the byte of signal ${signum} is readable and word ${word} is not set`);
        }
      }
      return bytes.length;
    });
    return bytes;
  }

  /** bpo-31119: once the byte is read, the next direct check has run the handler. */
  private readThenRepr(): void {
    const bytes = this.read();
    repr(0);
    const { worlds, explorer } = this;
    for (const signum of bytes) {
      if (explorer.world[worlds.runs(signum)] === 0) throw new Violation(`the byte of signal ${signum} was read, and repr() has not run its handler`);
    }
  }

  /** A blocking call without a deadline: poll_until() of native/blocking.cc. */
  private sleep(): void {
    const { worlds, explorer } = this;
    const { waiting, rung } = worlds;
    const isTripped = (): boolean => explorer.access(`w${layout.IS_TRIPPED}`, 'is_tripped()', (w) => worlds.word(w, layout.IS_TRIPPED)) !== 0;
    for (const step of waitOrder()) {
      switch (step) {
        case 'announce': explorer.access('waiting', 'waiting + 1', (w) => ++w[waiting]!); break;
        case 'look': if (isTripped()) return this.awake(); break;
        case 'wait':
          if (explorer.access('wake', 'ppoll', (w) => w[rung]!) === 1) break;
          // Asleep. The handlers that still come do so now; if none rings, this sleeps on.
          explorer.access(OF_THE_PROOF, 'asleep', () => 0, undefined, true);
          if (explorer.world[rung] === 1) break;
          if (worlds.signums.some((signum) => explorer.world[worlds.owed(signum)] === 1)) throw new Violation('asleep for ever, and a signal has tripped');
          throw new Pruned(); // nothing comes any more
        case 'silence': explorer.access('wake', 'silence', (w) => (w[rung] = 0)); break;
      }
    }
    this.awake();
  }

  private awake(): void {
    this.explorer.access('waiting', 'waiting - 1', (w) => --w[this.worlds.waiting]!);
    repr(0); // checkSignals(), as every blocking call does when it is interrupted
  }

  setWakeupFd(fd: number): void {
    this.explorer.access('wakeup_fd', `wakeup_fd.store(${fd})`, (w) => (w[this.worlds.wakeupFd] = fd === -1 ? 0 : 1));
  }

  /** take_wakeup_errors(). */
  takeWakeupErrors(): number[] {
    const { worlds, explorer } = this;
    const taken = explorer.access('slots', 'take reports', (w) => {
      const n = w[worlds.slots]!;
      w[worlds.slots] = 0;
      w[worlds.reports]! += n;
      return n;
    });
    explorer.access(`w${layout.WAKEUP_ERRORS}`, 'wakeup_errors.fetch_sub', (w) => {
      worlds.store(w, layout.WAKEUP_ERRORS, worlds.word(w, layout.WAKEUP_ERRORS) - taken);
      return 0;
    });
    return new Array<number>(taken).fill(11);
  }

  // Invariants

  /** A handler begins: it covers every trip up to now. */
  handlerRuns(signum: number): void {
    this.explorer.access(OF_THE_PROOF, `handler of ${signum}`, (w) => {
      const { worlds } = this;
      if (++w[worlds.runs(signum)]! > w[worlds.trips(signum)]!) throw new Violation(`the handler of ${signum} runs without a trip`);
      w[worlds.owed(signum)] = 0;
      return 0;
    });
  }

  /** What the VM drops by the rules is not owed: the trip of a signal that is set anew (3.6.3), or whose handler
   *  cannot be called. */
  storing(w: number[], word: number, value: number): void {
    const signum = word - layout.TRIPPED;
    if (value !== 0 || !this.worlds.signums.includes(signum)) return;
    if (this.setting === signum && !this.stage.interp.policy.runsOldHandlerFirst) w[this.worlds.owed(signum)] = 0;
    if (this.kinds[this.worlds.signums.indexOf(signum)] === 'ignore') w[this.worlds.owed(signum)] = 0;
  }

  /** All handlers of the system are done, and the loop has run past an Atomics.load. */
  private checkRest(w: World): void {
    const { worlds } = this;
    const is = (word: number): number => worlds.word(w, word);
    if (is(layout.PENDINGCALLS_TO_DO) !== 0 && is(layout.EVAL_BREAKER) === 0) throw new Violation('at rest pendingcalls_to_do is set and eval_breaker is not');
    if (this.options.mayWait === true) return;
    for (const signum of worlds.signums) if (w[worlds.owed(signum)] !== 0) throw new Violation(`signal ${signum} is lost`);
    if (is(layout.EVAL_BREAKER) !== 0) throw new Violation('at rest the breaker is still set');
    if (is(layout.PENDINGCALLS_TO_DO) !== 0 || is(layout.IS_TRIPPED) !== 0) throw new Violation('at rest a flag is still set');
    if (is(layout.WAKEUP_ERRORS) !== 0 || w[worlds.slots] !== 0) throw new Violation('at rest a failed write is not reported');
    if (w[worlds.reports]! > w[worlds.failures]!) throw new Violation('more writes are reported than have failed');
    if (pendingOf(this.stage.words).queue.length > 0) throw new Violation('at rest calls are still queued');
  }
}

let waitSteps: string[] | undefined;

/** The order of poll_until(), read in native/blocking.cc. */
export function waitOrder(source = readFileSync('native/blocking.cc', 'utf8')): string[] {
  if (waitSteps !== undefined) return waitSteps;
  const body = source.slice(source.indexOf('int poll_until('), source.indexOf('int native_sleep_until'));
  const marks: readonly (readonly [string, string])[] = [
    ['announce', 'const Waiting waiting(state)'], ['look', 'tripped_before = state != nullptr && is_tripped(*state)'], ['wait', 'ppoll('], ['silence', 'silence('],
  ];
  const found = marks.map(([step, text]) => ({ step, at: body.indexOf(text) }));
  const missing = found.find(({ at }) => at < 0);
  if (missing !== undefined) throw new Error(`poll_until() does not ${missing.step}`);
  return (waitSteps = found.sort((a, b) => a.at - b.at).map(({ step }) => step));
}
