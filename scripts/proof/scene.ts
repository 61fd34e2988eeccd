// A scene: an interpreter whose shared words are the explorer's, a script of calls into the VM, and the invariants.
//
// The calls are the real ones: the loop's poll is the entry of a Python function, signal.signal() and set_wakeup_fd() are the
// module's, repr() checks directly. What the addon does for them is played here on the same world.

import { readFileSync } from 'node:fs';
import { host, sysHost } from '../../bin/host.js';
import { callObject, findAttr, repr } from '../../vm/abstract.js';
import { deferralOf } from '../../vm/deferred_signals.js';
import { setOfSignals, type Deferral, type WaitingSignal } from '../../vm/deferral.js';
import { newException, RuntimeErrorType } from '../../vm/errors.js';
import { addPendingCall, LocalQueue, pendingOf } from '../../vm/eval_breaker.js';
import { evalCode, Interpreter } from '../../vm/interpreter.js';
import type { Frame } from '../../vm/frame.js';
import { PyBaseException, PyBuiltinFunction, PyModule } from '../../vm/object.js';
import { makePolicy, type PolicyName } from '../../vm/policy.js';
import { takeSignals } from '../../vm/process_signals.js';
import * as layout from '../../vm/signal_state.js';
import { handlersOf, SIG_IGN } from '../../vm/signals.js';
import { CALL_AGAIN_AFTER } from '../../vm/thread_state.js';
import type { PyObject } from '../../vm/types.js';
import { loadNative, type Native } from '../../native/index.js';
import { Explorer, type Counts } from './explorer.js';
import { PlayedNative } from './played_native.js';
import { PROGRAM, SECTIONS } from './scene_program.js';
import { instrumentAtomics, sharedWords } from './shared_words.js';
import { checkApplyMask, handlerProgram, isRealTime, kickProgram, nudgesFirst, tripProgram } from './trip_order.js';
import { Visits } from './visits.js';
import { OF_THE_PROOF, Violation, Worlds, type World } from './world.js';

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
  | readonly ['loop']
  /** A system call in a blocking section; by itself: what it waits for is there. */
  | readonly ['section', how: 'waits' | 'ends by itself']
  /** A function of scene_program.ts that defers signals. */
  | readonly ['run', name: (typeof SECTIONS)[number]];

export interface SceneOptions {
  readonly name: string;
  readonly signals: readonly number[];
  readonly handlers: HandlerKind;
  readonly calls: readonly Call[];
  readonly policy?: PolicyName;
  readonly wakeupFd?: boolean;
  readonly pipe?: number;
  /** At rest a signal may still wait, as on CPython 3.6: see checkLeavesBreaker in vm/policy.ts. */
  readonly mayWait?: boolean;
  /** Signals that land on the JavaScript thread where it waits in ppoll(), and how many come there that do not trip. */
  readonly lands?: readonly number[];
  readonly strays?: number;
  /** Left out of the quick selection. */
  readonly large?: boolean;
}

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
  /** For the scenes that defer signals. */
  deferral!: Deferral;

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
      for (const [name, f] of Object.entries(this.builtins())) mainDict.setStr(name, f);
      evalCode(this.interp.compile(PROGRAM, '<scene>', 'exec'), mainDict, mainDict);
      for (const name of ['poll', 'loop', 'handler', 'raising', ...SECTIONS]) this.functions.set(name, mainDict.getStr(name)!);
      this.interp.tstate.callAgainAfter = 2;
      callObject(this.functions.get('loop')!, []); // the training run is not explored
      this.deferral = deferralOf();
      this.interp.tstate.deferral = null;
    });
    this.interp.tstate.callAgainAfter = CALL_AGAIN_AFTER;
  }

  /** By which the program tells where it is. */
  private builtins(): Record<string, PyObject> {
    return {
      inside: builtin('inside', (on) => { this.explorer.judged(() => { this.scene.inside(on === true); }); }),
      due: builtin('due', (only) => { this.explorer.judged(() => { this.scene.due(only as number); }); }),
      settled: builtin('settled', () => { this.explorer.judged(() => { this.scene.settled(); }); }),
    };
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
  native.setWakeupFd = (fd) => scene().native.setWakeupFd(fd);
  native.takeWakeupErrors = () => scene().native.takeWakeupErrors();
  native.keptInfo = () => false;
  native.sigPending = () => scene().native.sigPending();
  native.takeHeldBack = (mask) => scene().native.takeHeldBack(mask);
  native.releaseHeldBack = (mask) => scene().native.releaseHeldBack(mask);
}

let stage: Stage | undefined;

/** Where a script stands between two calls. */
interface Rest {
  readonly world: World;
  readonly call: number;
  readonly kinds: readonly HandlerKind[];
  /** Queued calls. */
  readonly queued: number;
  /** Signals that wait for the end of a section. */
  readonly waiting: readonly WaitingSignal[];
  /** Calls of 'loop' at the end that a handler has left by an exception. */
  readonly raised: number;
  readonly before: Rest | undefined;
  readonly trace: readonly string[];
}

export interface SceneResult extends Counts {
  readonly rests: number;
  /** So many situations the scene must have met. */
  readonly visits: number;
  readonly violation: string | undefined;
}

function source(name: string): string {
  return readFileSync(`native/${name}`, 'utf8');
}

/** What handlers and the persona do in this scene. */
function worldsOf(options: SceneOptions, nativeSource: string): Worlds {
  const serial = options.calls.some(([call]) => call === 'run');
  const trip = tripProgram(nativeSource);
  if (serial) checkApplyMask(source('persona.cc'));
  return new Worlds({
    program: serial ? handlerProgram(trip, source('handler.cc')) : trip,
    signals: options.signals, wakeupFd: options.wakeupFd ?? false, pipe: options.pipe ?? 3, serial,
    ...(options.lands === undefined ? {} : { lands: options.lands }),
    ...(options.strays === undefined ? {} : { strays: options.strays }),
    ...(options.calls.some(([call]) => call === 'section') ? { kicks: kickProgram(source('persona.cc')), nudgesFirst: nudgesFirst(source('handler.cc')) } : {}),
  });
}

export class Scene {
  private readonly explorer: Explorer;
  private readonly worlds: Worlds;
  private readonly calls: readonly Call[];
  private kinds: HandlerKind[] = [];
  private raised = 0;
  /** The signal whose handler is being set. */
  private setting: number | undefined;
  /** No handler may run here. */
  private isInside = false;
  /** The signals whose handlers must have run when the program says that it is settled. */
  private expected = new Set<number>();
  /** Of real-time signals: how many had been sent, and handled, when the section began; and how many runs it owes in the end. */
  private readonly atEntry = new Map<number, { readonly sent: number; readonly runs: number }>();
  private readonly owedRuns = new Map<number, number>();
  private callNumber = 0;
  readonly native: PlayedNative;
  private readonly visits: Visits;
  private readonly stage: Stage;

  constructor(readonly options: SceneOptions, nativeSource = source('signal_state.cc')) {
    const policy = options.policy ?? '3.6.15';
    stage ??= new Stage(policy);
    this.stage = stage;
    (stage.interp as { policy: unknown }).policy = makePolicy(policy);
    this.worlds = worldsOf(options, nativeSource);
    this.explorer = new Explorer(this.worlds);
    this.visits = new Visits(options, makePolicy(policy));
    this.native = new PlayedNative(this.explorer, this.worlds, (what) => { this.visits.saw(what); });
    // In the end the handlers have all done their part, and the loop runs on.
    this.calls = [...options.calls, ['handlers done'], ['loop'], ['poll']];
  }

  /** Explore it all; the first violation ends it. */
  run(): SceneResult {
    this.stage.explorer = this.explorer;
    this.stage.scene = this;
    const first: Rest = {
      world: this.worlds.initial(), call: 0, kinds: this.worlds.signums.map(() => this.options.handlers), queued: 0, waiting: [], raised: 0, before: undefined, trace: [],
    };
    const seen = new Set<string>();
    const open = [first];
    let violation: string | undefined;
    for (let rest = open.pop(); rest !== undefined && violation === undefined; rest = open.pop()) {
      const from = rest;
      const add = (next: Rest): void => {
        const key = [next.world.join(), next.call, next.kinds.join(), next.queued, next.waiting.map(({ signum, isFlag }) => `${signum}${isFlag}`).join(), next.raised].join('|');
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
    if (this.explorer.sawStale) this.visits.saw('a stale load');
    return { ...this.explorer.counts, rests: seen.size, visits: this.visits.required.size, violation: violation ?? this.visits.complaint() };
  }

  private exploreFrom(rest: Rest, add: (next: Rest) => void): void {
    const call = this.calls[rest.call]!;
    let again = false;
    this.callNumber = rest.call;
    this.visits.at(rest.call, this.come(rest.world));
    this.explorer.explore(rest.world, () => this.putBack(rest), () => {
      this.explorer.trace.push(call.join(' '));
      again = this.perform(call);
    }, (world) => {
      this.visits.at(rest.call, this.come(world));
      if (rest.call === this.calls.length - 1) this.checkRest(world);
      const queued = pendingOf(this.stage.words).queue.length;
      if (queued > QUEUE) throw new Violation(`${queued} calls are queued`);
      if (queued === QUEUE) this.visits.saw('a full queue');
      const raised = this.raised + Number(again);
      if (raised > this.options.signals.length) throw new Violation('handlers raise without an end');
      add({ world, call: rest.call + (again ? 0 : 1), kinds: [...this.kinds], queued, waiting: this.isSerial ? [...this.stage.deferral.queue] : [], raised, before: rest, trace: this.explorer.trace });
    });
  }

  /** The handlers that have begun. */
  private come(world: World): number[] {
    return this.options.signals.map((_, actor) => actor).filter((actor) => !this.worlds.isToCome(world, actor));
  }

  private get isSerial(): boolean { return this.worlds.options.serial === true; }

  /** The state of the VM, as it is between two calls. */
  private putBack(rest: Rest): void {
    const { tstate } = this.stage.interp;
    Object.assign(tstate, { frame: null, recursion_depth: 0, exc_info: null, busy: false, overflowed: false, callAgainAfter: CALL_AGAIN_AFTER });
    this.kinds = [...rest.kinds];
    this.raised = rest.raised;
    this.setting = undefined;
    this.isInside = false;
    this.expected.clear();
    this.owedRuns.clear();
    this.putBackDeferral(rest);
    const handlers = handlersOf();
    this.worlds.signums.forEach((signum, i) => { handlers[signum] = this.handler(this.kinds[i]!); });
    const pending = pendingOf(this.stage.words);
    while (pending.queue.length > 0) pending.queue.take();
    for (let i = 0; i < rest.queued; i++) pending.queue.push(() => { this.visits.saw('a queued call'); });
    pending.reportWakeupErrors = () => { this.native.takeWakeupErrors(); };
  }

  private putBackDeferral(rest: Rest): void {
    const { deferral, interp } = this.stage;
    interp.tstate.deferral = this.isSerial ? deferral : null;
    deferral.queue.splice(0, Infinity, ...rest.waiting);
    deferral.caught = setOfSignals(this.worlds.signums.filter((_, i) => this.kinds[i] !== 'ignore'));
    Object.assign(deferral, { asyncExc: 0, looksOften: false, info: null, since: -1, holder: undefined });
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
      case 'sleep': this.native.sleep(); break;
      case 'section': this.native.blockingSection(call[1] === 'ends by itself'); break;
      case 'run': callObject(functions.get(call[1])!, []); break;
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
        this.visits.saw(`call ${this.callNumber} reads the byte of ${signum}`);
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

  // Invariants

  /** A handler begins: it covers every trip up to now. */
  handlerRuns(signum: number): void {
    this.visits.saw(`call ${this.callNumber} runs the handler of ${signum}`);
    this.explorer.judged(() => { this.checkSections(signum); });
    this.explorer.access(OF_THE_PROOF, `handler of ${signum}`, (w) => {
      const { worlds } = this;
      if (++w[worlds.runs(signum)]! > w[worlds.trips(signum)]!) throw new Violation(`the handler of ${signum} runs without a trip`);
      w[worlds.owed(signum)] = 0;
      return 0;
    });
  }

  /** No handler runs where its signal is held back: between inside(True) and inside(False), and while an atomic function runs. */
  private checkSections(signum: number): void {
    if (this.isInside) throw new Violation(`the handler of ${signum} runs in a section that holds it back`);
    for (let f = this.stage.interp.tstate.frame as Frame | null; f !== null; f = f.f_back) {
      if (f.f_code.atomic !== null) throw new Violation(`the handler of ${signum} runs in an atomic function`);
    }
    const [lowest] = this.expected;
    if (lowest !== undefined && this.expected.has(signum) && signum !== lowest) throw new Violation(`the handler of ${signum} runs before that of ${lowest}, which waited as well`);
    this.expected.delete(signum);
  }

  /** inside(): a section has begun that holds all signals back, or is about to end. */
  inside(on: boolean): void {
    const { worlds, explorer } = this;
    this.isInside = on;
    for (const signum of worlds.signums.filter(isRealTime)) {
      // Those that have come before the section, and those that have been taken or kept by its end.
      const sent = explorer.access('kernel', 'sent', (w) => (on ? worlds.sent(w, signum) : worlds.taken(w, signum)));
      const runs = explorer.world[worlds.runs(signum)]!;
      if (on) this.atEntry.set(signum, { sent, runs });
      else this.owedRuns.set(signum, this.atEntry.get(signum)!.runs + sent - this.atEntry.get(signum)!.sent);
    }
    if (!on) this.due();
  }

  /** due(): what has tripped by now, or waits, must have run at the next settled(); of all signals, or of one. A system call: who
   *  knows that a signal has come has made one. What the kernel keeps behind a handler that has not tripped yet is for the run after
   *  that trip. */
  due(only = 0): void {
    const { worlds, options } = this;
    const comes = (w: World, signum: number): boolean => (only === 0 || only === signum) && options.signals.some((other, actor) =>
      other === signum && ((worlds.isKept(w, actor) && !worlds.isHandling(w)) || (worlds.done(w, actor) && w[worlds.owed(signum)] === 1)));
    const bits = this.explorer.access('kernel', 'due', (w) => worlds.signums.reduce((set, signum, i) => set | (Number(comes(w, signum)) << i), 0));
    this.expected = new Set(worlds.signums.filter((_, i) => (bits & (1 << i)) !== 0));
    if (bits !== 0) this.visits.saw('a signal that waits');
  }

  /** settled(). */
  settled(): void {
    const [waits] = this.expected;
    if (waits !== undefined) throw new Violation(`the handler of ${waits} has not run, and nothing holds it back`);
    for (const [signum, runs] of this.owedRuns) {
      if (this.explorer.world[this.worlds.runs(signum)]! < runs) throw new Violation(`of the real-time signals ${signum} that came in the section one is lost`);
    }
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
    this.options.signals.forEach((signum, actor) => {
      if (this.isSerial && !worlds.done(w, actor)) throw new Violation(`at rest the kernel keeps signal ${signum}`);
    });
    for (const signum of worlds.signums) if (w[worlds.owed(signum)] !== 0) throw new Violation(`signal ${signum} is lost`);
    if (is(layout.EVAL_BREAKER) !== 0) throw new Violation('at rest the breaker is still set');
    if (is(layout.PENDINGCALLS_TO_DO) !== 0 || is(layout.IS_TRIPPED) !== 0) throw new Violation('at rest a flag is still set');
    if (is(layout.WAKEUP_ERRORS) !== 0 || w[worlds.slots] !== 0) throw new Violation('at rest a failed write is not reported');
    if (w[worlds.reports]! > w[worlds.failures]!) throw new Violation('more writes are reported than have failed');
    if (pendingOf(this.stage.words).queue.length > 0) throw new Violation('at rest calls are still queued');
  }
}
