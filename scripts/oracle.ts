// The oracle, CPython 3.6, as a process that answers questions about syntax trees.

import { execFileSync, spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { existsSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';

export interface OracleRequest {
  path?: string;
  source?: string;
  /** `source` is latin-1 for bytes. */
  bytes?: true;
  mode?: string;
  filename?: string;
  flags?: number;
}

export interface OracleAnswer {
  dump?: string;
  error?: [type: string, msg: string, lineno: number | null, offset: number | null, text: string | null];
}

/** The path of a python3.6: $MINIPY_ORACLE or pyenv's 3.6.15; undefined where there is none. */
export function findOracle(): string | undefined {
  const pyenv = spawnSync('pyenv', ['prefix', '3.6.15'], { encoding: 'utf8' }).stdout?.trim();
  const candidates = [process.env.MINIPY_ORACLE, pyenv ? `${pyenv}/bin/python3.6` : undefined,
    `${process.env.PYENV_ROOT ?? `${process.env.HOME}/.pyenv`}/versions/3.6.15/bin/python3.6`];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** findOracle(); where there is none, end the process with a sentence. */
export function requireOracle(): string {
  const python = findOracle();
  if (python !== undefined) return python;
  console.error('no python3.6 found: set MINIPY_ORACLE to its path');
  process.exit(2);
}

export class Oracle {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly replies: AsyncIterator<string>;
  private readonly lines: Interface;

  constructor(python = requireOracle()) {
    this.child = spawn(python, ['scripts/oracle_ast_dump.py'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.lines = createInterface({ input: this.child.stdout });
    this.replies = this.lines[Symbol.asyncIterator]();
  }

  async ask(request: OracleRequest): Promise<OracleAnswer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const reply = await this.replies.next();
    if (reply.done) throw new Error('the oracle has ended');
    return JSON.parse(reply.value) as OracleAnswer;
  }

  close(): void {
    this.child.stdin.end();
  }
}

/** The oracle's standard library; without an oracle minipy's own. */
export function standardLibrary(): string {
  const oracle = findOracle();
  return oracle === undefined ? 'lib' : execFileSync(oracle, ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], { encoding: 'utf8' }).trim();
}
