// A process that answers what compile() says of sources: CPython or minipy, on the same program, error_answers.py.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Question {
  mode: string;
  kind: 'str' | 'bytes';
  /** Text; of bytes, as latin-1. */
  source: string;
  /** Without blanks. */
  filename: string;
  /** CO_FUTURE_* and PyCF_*; 0 if not given. */
  flags?: number;
}

export type ErrorFields = [type: string, msg: string, lineno: number | null, offset: number | null, text: string | null];

export interface Answer {
  error: ErrorFields | null;
  /** Of the error. */
  rest: [filename: string | null, args: number] | null;
  warnings: [category: string, message: string, filename: string, lineno: number][];
}

/** Longer than any one source takes. */
const TIME_LIMIT = 120_000;

const SCRIPT = 'scripts/error_answers.py';

export class ErrorAnswers {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  private ended: Error | undefined;

  /** `warnings` says what becomes of them. */
  constructor(command: string, warnings: 'always' | 'error') {
    this.child = spawn(command, [SCRIPT, warnings], { stdio: ['pipe', 'pipe', 'ignore'], env: environment() });
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()!.resolve(JSON.parse(line) as Answer));
    this.child.stdin.on('error', () => undefined); // 'close' tells what happened
    this.child.on('close', (status, signal) => this.end(new Error(`${command} has ended: ${signal ?? status}`)));
  }

  ask({ mode, kind, source, filename, flags = 0 }: Question): Promise<Answer> {
    const bytes = kind === 'bytes' ? Buffer.from(source, 'latin1') : encodeUtf8(source);
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      const timer = setTimeout(() => this.child.kill('SIGKILL'), TIME_LIMIT);
      const settled = <T>(settle: (value: T) => void) => (value: T): void => {
        clearTimeout(timer);
        settle(value);
      };
      this.waiting.push({ resolve: settled(resolve), reject: settled(reject) });
      this.child.stdin.write(`${mode} ${kind} ${flags} ${filename} ${bytes.length}\n`);
      this.child.stdin.write(bytes);
    });
  }

  close(): void {
    this.child.stdin.end();
  }

  private end(error: Error): void {
    this.ended = error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

function environment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PYTHON|LC_|LANG$)/.test(name)));
  return { ...env, LC_ALL: 'C.UTF-8' };
}

/** UTF-8 in which lone surrogates keep their place, Python's 'surrogatepass'. */
function encodeUtf8(text: string): Buffer {
  if (!/\p{Surrogate}/u.test(text)) return Buffer.from(text, 'utf8');
  return Buffer.concat(Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    return surrogate ? Buffer.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)) : Buffer.from(char, 'utf8');
  }));
}
