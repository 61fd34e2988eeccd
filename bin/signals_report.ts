// minipy signals-report FILE.json -o report.html: a page about a trace of --trace-signals.
//
// This reads the command line and the trace; what the steps amount to is bin/signal_deliveries.ts, how it looks is
// bin/signals_page.ts.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { writeAll } from './descriptors.js';
import { deliveriesOf } from './signal_deliveries.js';
import { pageOf } from './signals_page.js';
import type { TraceEvent } from './trace_signals.js';

const USAGE = 'usage: minipy signals-report FILE.json [-o REPORT.html]';
const HELP = `${USAGE}

Make a page about the signals of a program that ran under --trace-signals=FILE.json: a timeline for
each signal, a histogram of the times from arrival to handler, and the slowest deliveries step by
step. One file that needs no network. Without -o it is written beside the trace, as FILE.html.
`;

/** A trace that cannot be read; the message is a sentence. */
class BadTrace extends Error {}

/** The events of a trace file. */
export function readTrace(text: string): TraceEvent[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new BadTrace('it is not JSON');
  }
  const isEvent = (event: unknown): boolean => {
    const { ph, ts, args } = (event ?? {}) as Partial<TraceEvent>;
    return typeof ph === 'string' && typeof ts === 'number' && typeof args === 'object';
  };
  if (!Array.isArray(parsed) || !parsed.every(isEvent)) throw new BadTrace('it is no trace of --trace-signals');
  return parsed as TraceEvent[];
}

interface ReportOptions {
  readonly input: string;
  readonly output: string;
}

function reportOptions(argv: readonly string[]): ReportOptions | undefined {
  const files: string[] = [];
  let output: string | undefined;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '-o') output = argv[++i] ?? '';
    else if (word.startsWith('-')) return undefined;
    else files.push(word);
  }
  const [input] = files;
  if (input === undefined || files.length > 1 || output === '') return undefined;
  return { input, output: output ?? `${input.replace(/\.json$/, '')}.html` };
}

/** Run the command; the exit status. */
export function signalsReport(argv: readonly string[]): number {
  if (argv.includes('-h') || argv.includes('--help')) {
    writeAll(1, HELP);
    return 0;
  }
  const options = reportOptions(argv);
  if (options === undefined) {
    writeAll(2, `${USAGE}\n`);
    return 2;
  }
  try {
    const events = readTrace(readFileSync(options.input, 'utf8'));
    writeFileSync(options.output, pageOf(deliveriesOf(events), basename(options.input)));
    return 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof BadTrace) && code === undefined) throw error;
    writeAll(2, `minipy: signals-report: ${error instanceof BadTrace ? `${options.input}: ${message}` : message}\n`);
    return 1;
  }
}
