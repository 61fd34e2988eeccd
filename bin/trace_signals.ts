// --trace-signals: where the steps of signals go, as lines of text on stderr or as a trace file.
//
// vm/signal_trace.ts collects the steps and hands them over when it empties its ring. The file is in Chrome's trace
// format, an array of events; it is whole after each batch, so a program that is killed leaves what it had handed over.
// bin/signals_report.ts reads it again.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { loadNative } from '../native/index.js';
import { attachSignalTrace, newSignalTrace, setSignalTrace, SignalTrace, Step, type TracedStep, type TraceReader } from '../vm/signal_trace.js';
import { opname } from '../compiler/opcode.js';
import { DescriptorError } from './descriptors.js';

/** The steps' names in a trace file. */
const STEP_NAMES: Readonly<Record<Step, string>> = {
  [Step.ARRIVED]: 'arrived', [Step.FORWARDED]: 'forwarded', [Step.TRIPPED]: 'tripped', [Step.BREAKER]: 'breaker set',
  [Step.WAKEUP_BYTE]: 'wakeup byte', [Step.INJECTED]: 'injected', [Step.POLL]: 'poll seen', [Step.SKIPPED]: 'skipped',
  [Step.POSTPONED]: 'put off', [Step.CHECKED]: 'checked', [Step.ENTERED]: 'handler entered', [Step.LEFT]: 'handler left',
  [Step.RAISED]: 'handler raised', [Step.DROPPED]: 'dropped', [Step.HELD_BACK]: 'held back', [Step.FETCHED]: 'fetched',
};

const SIGRTMIN = 34;
const FIRST_NAMES = new Map(Object.entries(constants.signals).reverse().map(([name, signum]) => [signum, name]));

/** SIGUSR1, SIGRTMIN+3. */
export function signalName(signum: number): string {
  return FIRST_NAMES.get(signum) ?? (signum === SIGRTMIN ? 'SIGRTMIN' : `SIGRTMIN+${signum - SIGRTMIN}`);
}

/** What the threads of this process are called; in a child of fork(), with its pid. */
class Threads {
  private readonly names = new Map<number, string>();
  private readonly suffix: string;

  constructor(readonly pid: number) {
    this.suffix = pid === process.pid ? '' : `/${pid}`; // to node the child is still its parent
  }

  nameOf(thread: number): string {
    let name = this.names.get(thread);
    if (name === undefined) this.names.set(thread, name = this.find(thread));
    return name;
  }

  private find(thread: number): string {
    if (thread === this.pid) return `main${this.suffix}`;
    if (thread === loadNative().personaTid()) return `persona${this.suffix}`;
    try {
      return `${readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()}/${thread}`;
    } catch {
      return `thread/${thread}`; // it has ended
    }
  }
}

/** What happened, in words; the name of the signal comes before where there is one. */
function textOf(traced: TracedStep, threads: Threads): string {
  const { step, argument, place, label } = traced;
  const where = place === undefined ? '' : ` at ${place.file}:${place.line}+${place.offset} in ${place.name}`;
  switch (step) {
    case Step.ARRIVED: return `arrived${senderText(argument, threads.pid)}`;
    case Step.FORWARDED: return `forwarded to ${threads.nameOf(argument)}`;
    case Step.TRIPPED: return argument === 0 ? 'tripped' : 'tripped again: becomes one with the one that waits';
    case Step.BREAKER: return 'breaker set';
    case Step.WAKEUP_BYTE: return argument === 0 ? 'wakeup byte written' : `wakeup byte not written: ${loadNative().strerror(argument)}`;
    case Step.INJECTED: return `injected${where}`;
    case Step.POLL: return `poll seen${where}${argument === 0 ? ', nothing has tripped' : ''}`;
    case Step.SKIPPED: return `skipped before ${opname[argument] ?? argument}${where}`;
    case Step.POSTPONED: return `poll put off${where}: handlers are running`;
    case Step.CHECKED: return `checked without a poll${where}`;
    case Step.ENTERED: return `handler ${label} entered${where}`;
    case Step.LEFT: return 'handler left';
    case Step.RAISED: return `handler raised ${label}`;
    case Step.HELD_BACK: return `held back by a section${where}`;
    case Step.FETCHED: return 'fetched from the kernel';
    case Step.DROPPED: return 'dropped: it has no handler now';
  }
}

function senderText(pid: number, own: number): string {
  if (pid === 0) return ' from the kernel';
  return pid === own ? ' from this process' : ` from process ${pid}`;
}

const lostText = (lost: number): string => `${lost} ${lost === 1 ? 'step' : 'steps'} lost: the trace was full`;

/** Nanoseconds as seconds, all digits. */
function secondsText(nanoseconds: bigint): string {
  const digits = String(nanoseconds).padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

const A_MOMENT = 1; // millisecond

const neverNotified = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Write all of it to stderr without a look for signals: Python code must not run in between. What nobody reads any more
 *  is lost. */
function writeLines(text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(2, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(neverNotified(), 0, 0, A_MOMENT); // stderr does not block, and its reader is slow
    }
  }
}

/** One line a step: `signals: SECONDS THREAD TEXT`. */
function textReader(began: bigint, threads: Threads): TraceReader {
  return (steps, lost) => {
    const lines = steps.map((traced) => {
      const signal = traced.signum === 0 ? '' : `${signalName(traced.signum)} `;
      return `signals: ${secondsText(traced.time - began)} ${threads.nameOf(traced.thread).padEnd(7)} ${signal}${textOf(traced, threads)}\n`;
    });
    if (lost > 0) lines.push(`signals: ${lostText(lost)}\n`);
    writeLines(lines.join(''));
  };
}

/** An event of Chrome's trace format. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** i: an instant; B and E: a handler's begin and end; M: a name. */
  readonly ph: 'i' | 'B' | 'E' | 'M';
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly s?: 't';
  readonly cat?: 'signals';
  readonly args: Readonly<Record<string, string | number>>;
}

/** The event of a step; `args` hold what the report is made from. */
function eventOf(traced: TracedStep, began: bigint, threads: Threads): TraceEvent {
  const { step, signum, place, label, thread, argument } = traced;
  const isHandlers = step === Step.ENTERED || step === Step.LEFT || step === Step.RAISED;
  const text = textOf(traced, threads);
  return {
    name: signum === 0 ? text : isHandlers ? `${signalName(signum)} handler` : `${signalName(signum)} ${STEP_NAMES[step]}`,
    ...(isHandlers ? { ph: step === Step.ENTERED ? 'B' : 'E' } : { ph: 'i', s: 't' }),
    cat: 'signals', pid: threads.pid, tid: thread, ts: Number(traced.time - began) / 1000,
    args: {
      step: STEP_NAMES[step], text,
      ...(signum !== 0 && { signum, signal: signalName(signum) }),
      ...(place !== undefined && { place: `${place.file}:${place.line}+${place.offset}`, function: place.name }),
      ...(label !== undefined && { label }),
      ...(step === Step.TRIPPED && { again: argument }),
    },
  };
}

/** Writes events to a file that is a whole JSON array after each batch. It is opened for each, so that the program
 *  does not meet a descriptor that it has not opened. */
class TraceFile {
  private size = 0;
  private readonly told = new Set<number>();

  constructor(private readonly path: string, private readonly began: bigint, private readonly threads: Threads) {
    closeSync(openSync(path, 'w'));
    const { pid } = threads;
    this.append([{ name: 'process_name', ph: 'M', pid, tid: pid, ts: 0, args: { name: `minipy ${process.argv.slice(2).join(' ')}` } }]);
  }

  readonly take: TraceReader = (steps, lost) => {
    const events: TraceEvent[] = [];
    const { pid } = this.threads;
    for (const traced of steps) {
      if (!this.told.has(traced.thread)) {
        this.told.add(traced.thread);
        events.push({ name: 'thread_name', ph: 'M', pid, tid: traced.thread, ts: 0, args: { name: this.threads.nameOf(traced.thread) } });
      }
      events.push(eventOf(traced, this.began, this.threads));
    }
    if (lost > 0) {
      const ts = Number(process.hrtime.bigint() - this.began) / 1000;
      events.push({ name: lostText(lost), ph: 'i', s: 't', cat: 'signals', pid, tid: pid, ts, args: { step: 'lost', count: lost } });
    }
    this.append(events);
  };

  private append(events: readonly TraceEvent[]): void {
    const text = events.map((event) => JSON.stringify(event)).join(',\n');
    const bytes = Buffer.from(`${this.size === 0 ? '[\n' : ',\n'}${text}`);
    try {
      const fd = openSync(this.path, 'r+');
      try {
        this.size += writeSync(fd, bytes, 0, bytes.length, this.size);
        writeSync(fd, '\n]\n', this.size);
      } finally {
        closeSync(fd);
      }
    } catch (error) {
      if (this.size === 0) throw error;
      writeLines(`minipy: the trace cannot be written: ${(error as Error).message}\n`);
    }
  }
}

/** Begin the trace that --trace-signals asks for, once the signals are ours. Throws DescriptorError. */
export function startSignalTrace(file: string): void {
  const began = process.hrtime.bigint();
  const path = resolve(file);
  const readerFor = (pid: number): TraceReader => {
    const threads = new Threads(pid);
    if (file === '') return textReader(began, threads);
    return pid === process.pid ? traceFile(path, began, threads).take : readerOfChild(path, began, threads);
  };
  const ring = newSignalTrace();
  const trace = new SignalTrace(ring, process.pid, readerFor);
  attachSignalTrace(loadNative(), ring);
  setSignalTrace(trace);
}

/** A child writes to a file of its own, trace.4711.json for trace.json. It is no reason for fork() to fail. */
function readerOfChild(path: string, began: bigint, threads: Threads): TraceReader {
  try {
    return new TraceFile(`${path.replace(/\.json$/, '')}.${threads.pid}.json`, began, threads).take;
  } catch (error) {
    writeLines(`minipy: the trace cannot be written: ${(error as Error).message}\n`);
    return () => {};
  }
}

function traceFile(path: string, began: bigint, threads: Threads): TraceFile {
  try {
    return new TraceFile(path, began, threads);
  } catch (error) {
    const { errno } = error as NodeJS.ErrnoException;
    throw errno === undefined ? error : new DescriptorError(-errno);
  }
}
