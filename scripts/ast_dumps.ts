// Python's ast.dump of whole files, as minipy or the oracle makes it: a process that is asked, file by file.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface AstDump {
  /** The dump, or the error of a source that is refused. */
  text: string;
  /** Whether the tree compiles to what the source compiles to: 'same code', 'other code' or 'no tree'. */
  code: string;
}

export class AstDumper {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;

  /** `command` runs Python scripts. */
  constructor(command: string) {
    this.child = spawn(command, ['scripts/ast_dump.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask(path: string): Promise<AstDump> {
    this.child.stdin.write(`${path}\n`);
    const [text, code] = [await this.lines.next(), await this.lines.next()];
    if (text.done || code.done) throw new Error(`scripts/ast_dump.py has ended at ${path}`);
    return { text: text.value, code: code.value };
  }

  close(): void {
    this.child.stdin.end();
  }
}

/** What of a text is recorded. */
export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
