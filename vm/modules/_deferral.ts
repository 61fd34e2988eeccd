// _deferral: sections that hold signals back, for lib/minipy/signals.py. minipy's own.
//
// Entering and leaving are native, so no poll comes between a call of __enter__() and the section, or between the
// section and what __exit__() does. Which sections are in force is vm/deferral.ts.

import { callObject, checkSignals, isTrue } from '../abstract.js';
import { deferralOf } from '../deferred_signals.js';
import { ASYNC_EXCEPTIONS, DEFERRABLE, setOfSignals, SYNCHRONOUS, type Mark, type Section, type SignalSet } from '../deferral.js';
import { runtimeError, typeError, typeName, valueError } from '../errors.js';
import { frameLine, type Frame } from '../frame.js';
import { asCInt, asDouble, asSsize } from '../number.js';
import { NOT_PREPARED, PyBaseException, PyCode, PyInstance, type HoldingSection } from '../object.js';
import { newSet } from '../objects/set_object.js';
import { defineType } from '../objects/type.js';
import { newStructSeq } from '../objects/structseq.js';
import { ownedNative } from '../process_signals.js';
import { toArray } from '../sequence.js';
import { ASYNC_EXC, ASYNC_OBJECT, EVAL_BREAKER, NSIG } from '../signal_state.js';
import { tstate } from '../thread_state.js';
import { BaseExceptionType, isSubtype, PyType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkFloat, mkStr } from '../values.js';
import { addr2line } from '../../compiler/code.js';
import { sigqueue, sigsuspend, StructSiginfoType } from './_signal_masks.js';
import { writeStderr } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';

/** A section that `with` enters; it can be entered again, also while it is in force. */
class PySection extends PyInstance {
  readonly marks: Mark[] = [];

  constructor(type: PyType, readonly section: Section) {
    super(type);
  }
}

const DeferredType = new PyType('deferred');
const AllowType = new PyType('allow');
const RestoredType = new PyType('restored');

/** The set that these arguments name; all that can wait if there are none. */
function signalsOf(args: readonly PyObject[], all: SignalSet): SignalSet {
  if (args.length === 0) return all;
  const set = setOfSignals(args.map(signalOf));
  if ((set & SYNCHRONOUS) !== 0n) throw valueError('synchronous signals (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS) are never held back');
  if ((set & ~DEFERRABLE) !== 0n) throw valueError('SIGKILL and SIGSTOP cannot be held back');
  return set;
}

function signalOf(v: PyObject): number {
  const signum = asCInt(v);
  if (signum < 1 || signum >= NSIG) throw valueError('signal number out of range');
  return signum;
}

const ALL = DEFERRABLE | ASYNC_EXCEPTIONS;

function onlyKeyword(fname: string, kwargs: Kwargs): boolean {
  for (const name of kwargs?.keys() ?? []) {
    if (name !== 'escalate') throw typeError(`${fname}() got an unexpected keyword argument '${name}'`);
  }
  return isTrue(kwargs?.get('escalate') ?? false);
}

/** deferred(*signals, escalate=False). */
function deferred_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const escalates = onlyKeyword('deferred', kwargs);
  return new PySection(type, { kind: 'hold', signals: signalsOf(args, ALL), escalates, name: 'deferred()' });
}

/** allow(*signals). */
function allow_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if ((kwargs?.size ?? 0) > 0) throw typeError('allow() takes no keyword arguments');
  return new PySection(type, { kind: 'allow', signals: signalsOf(args, ALL) });
}

function deferred_restored(self: PySection): PyObject {
  return new PySection(RestoredType, { kind: 'restore', of: self.section as HoldingSection });
}

function section_enter(self: PySection): PyObject {
  const d = deferralOf();
  const mark = d.enter(self.section);
  self.marks.push(mark);
  if (self.section.kind === 'hold') {
    mark.isEntering = false;
    return self;
  }
  try {
    d.leave(); // what may come through now
    lookNow();
  } catch (exc) {
    self.marks.pop();
    d.exit(mark);
    throw exc;
  } finally {
    mark.isEntering = false;
  }
  return self;
}

function section_exit(self: PySection): PyObject {
  const mark = self.marks.pop();
  if (mark === undefined) throw runtimeError(`${typeName(self)} section has not been entered`);
  deferralOf().exit(mark);
  lookNow();
  return null;
}

/** Run what is due at once. In a handler at the next poll: handlers do not nest. Nor do these: a poll in the first of several
 *  would run the others inside of it, and their effects would come in the opposite order. MAY RUN PYTHON. */
function lookNow(): void {
  const ts = tstate;
  if (ts.busy) return;
  ts.busy = true;
  try {
    checkSignals();
  } finally {
    ts.busy = false;
  }
}

const enterAndExit: readonly PyMethodDef[] = [
  { ml_name: '__enter__', ml_meth: section_enter, ml_flags: [0, 0] },
  { ml_name: '__exit__', ml_meth: section_exit, ml_flags: 'varargs' },
];

defineType(DeferredType, {
  module: 'minipy.signals',
  doc: 'deferred(*signals, escalate=False): a section in which these signals, or all, wait.',
  slots: { tp_new: deferred_new },
  methods: [
    ...enterAndExit,
    { ml_name: 'restored', ml_meth: deferred_restored, ml_flags: [0, 0], ml_doc: 'A section in which only those signals wait that wait outside of this one.' },
  ],
});
defineType(AllowType, {
  module: 'minipy.signals',
  doc: 'allow(*signals): a section in which these signals, or all, do not wait because of the innermost deferred() or @atomic around it.',
  slots: { tp_new: allow_new },
  methods: enterAndExit,
});
defineType(RestoredType, { module: 'minipy.signals', doc: 'What deferred.restored() gives.', methods: enterAndExit });

/** atomic_code(code, signals, escalate): the same code, whose frames are sections. */
function atomic_code(_m: PyObject, code: PyObject, signals: PyObject, escalate: PyObject): PyObject {
  if (!(code instanceof PyCode)) throw typeError(`atomic_code() argument 1 must be code, not ${typeName(code)}`);
  deferralOf();
  const twin = new PyCode(code.code);
  twin.co_consts = code.co_consts;
  twin.isForeign = code.isForeign;
  twin.isVerified = code.isVerified;
  const section: HoldingSection = { kind: 'hold', signals: signalsOf(toArray(signals), ALL), escalates: isTrue(escalate), name: '@atomic' };
  twin.atomic = { section, template: NOT_PREPARED };
  return twin;
}

/** PyThreadState_SetAsyncExc: how many threads have this id. */
function async_exc(_m: PyObject, threadId: PyObject, exc: PyObject): PyObject {
  if (exc !== null && !(exc instanceof PyType && isSubtype(exc, BaseExceptionType))) {
    throw typeError(exc instanceof PyBaseException ? 'an exception class is wanted, not an instance' : 'exceptions must derive from BaseException');
  }
  if (asSsize(threadId, 'overflow') !== process.pid) return 0;
  const words = tstate.interp.signalState;
  if (exc === null && tstate.deferral !== null) tstate.deferral.asyncExc = 0;
  tstate.async_exc = exc;
  Atomics.store(words, ASYNC_EXC, exc === null ? 0 : ASYNC_OBJECT);
  if (exc !== null) Atomics.store(words, EVAL_BREAKER, 1);
  return 1;
}

/** The signals of a set, without the asynchronous exceptions. */
function signalSet(set: SignalSet): PyObject {
  const signums: number[] = [];
  for (let signum = 1; signum < NSIG; signum++) if ((set >> BigInt(signum)) & 1n) signums.push(signum);
  return newSet(signums);
}

function held(): PyObject {
  return signalSet(deferralOf().held().signals);
}

/** waiting(): signals that have come and whose handlers have not run, here and in the kernel. */
function waiting(): PyObject {
  const d = deferralOf();
  checkSignals();
  const here = setOfSignals(d.queue.map(({ signum }) => signum));
  const heldBack = d.heldBack();
  const inKernel = heldBack === 0n ? 0n : ((ownedNative()?.sigPending() ?? 0n) << 1n) & heldBack;
  return signalSet(here | inKernel);
}

function siginfo(): PyObject {
  const info = tstate.deferral?.info ?? null;
  return info === null ? null : newStructSeq(StructSiginfoType, Array.from(info));
}

/** watch(seconds, report): report(signums, seconds, holder, place), or a line on sys.stderr where it is None. */
function watch(_m: PyObject, secondsArg: PyObject, report: PyObject): PyObject {
  const d = deferralOf();
  if (secondsArg === null) {
    d.watch = null;
    return null;
  }
  const seconds = asDouble(secondsArg);
  if (!(seconds >= 0)) throw valueError('seconds must not be negative');
  d.watch = {
    seconds,
    report: (signums, waited) => {
      const holder = holderText();
      const place = placeText(tstate.frame as Frame | null);
      if (report !== null) callObject(report, [newSet([...signums]), mkFloat(waited), mkStr(holder), mkStr(place)]);
      else writeStderr(`minipy: signal ${signums.join(', ')} has waited for ${waited.toFixed(3)} s, held back by ${holder}, now ${place}\n`);
    },
  };
  if (d.queue.length > 0) d.lookSoon();
  return null;
}

function holderText(): string {
  const holder = deferralOf().holder;
  if (holder === undefined) return 'nobody';
  const { section, frame, lasti } = holder;
  const name = section.kind === 'hold' ? section.name : section.kind;
  if (frame === null) return name;
  const { code } = frame.f_code;
  return `${name} in ${code.co_name} (${code.co_filename}:${lasti < 0 ? code.co_firstlineno : addr2line(code, lasti)})`;
}

function placeText(f: Frame | null): string {
  return f === null ? 'outside of Python' : `in ${f.f_code.code.co_name} (${f.f_code.code.co_filename}:${frameLine(f)})`;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'atomic_code', ml_meth: atomic_code, ml_flags: [3, 3] },
  { ml_name: 'async_exc', ml_meth: async_exc, ml_flags: [2, 2] },
  { ml_name: 'held', ml_meth: held, ml_flags: [0, 0] },
  { ml_name: 'waiting', ml_meth: waiting, ml_flags: [0, 0] },
  { ml_name: 'siginfo', ml_meth: siginfo, ml_flags: [0, 0] },
  { ml_name: 'watch', ml_meth: watch, ml_flags: [2, 2] },
  { ml_name: 'sigsuspend', ml_meth: sigsuspend, ml_flags: [1, 1] },
  { ml_name: 'sigqueue', ml_meth: sigqueue, ml_flags: [3, 3] },
];

export const _deferral_module: ModuleDef = {
  name: '_deferral',
  doc: 'Sections that hold signals back.',
  methods,
  init: (d) => {
    d.setStr('deferred', DeferredType);
    d.setStr('allow', AllowType);
  },
};
