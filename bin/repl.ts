// The interactive prompt. PyRun_InteractiveLoop of Python/pythonrun.c, with the plain line reader of
// Parser/myreadline.c: no editing, no history.
//
// A statement is collected line by line until the parser has what it wants; the lines come from fd 0 by reads that
// signals end. Prompts go to fd 2, as CPython's do where there is no readline.

import { callMethod, callObject, findAttr, strObject } from '../vm/abstract.js';
import { excMatches, newException, SyntaxErrorType, UnicodeErrorType } from '../vm/errors.js';
import { evalCode, type Interpreter } from '../vm/interpreter.js';
import { writeStderr } from '../vm/modules/builtins_io.js';
import { asStrValue, PyBaseException, PyBytes, PyTuple, type PyCode } from '../vm/object.js';
import { newCode } from '../vm/objects/code.js';
import { fromSyntaxError, osError } from '../vm/objects/exceptions.js';
import { asException } from '../vm/unwind.js';
import { mkStr, strText } from '../vm/values.js';
import { CO_FUTURE_BARRY_AS_BDFL } from '../compiler/code.js';
import { PyCF_MASK } from '../compiler/compile.js';
import type { Mod } from '../grammar/ast.js';
import { parse, parseInteractive, type ParseFlags } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { compileTree, parseHooks } from './compile_source.js';
import { DescriptorError, readFile, readSome, writeAll } from './descriptors.js';
import { attempt, compiled, flushIO, reportException, runFileSource } from './execute.js';
import { hostVersion, version } from './host.js';

const FILENAME = '<stdin>';

/** What a prompt has read: a statement, or why there is none. */
type Input = { code: PyCode } | 'end of file';

/** Lines from standard input, past the buffers of sys.stdin, as C's stdio beside it. */
class LineReader {
  private pending: Uint8Array = new Uint8Array(0);
  private readonly buffer = new Uint8Array(4096);

  /** PyOS_StdioReadline: the line with its newline; without one if the file ends so; empty at its end.
   *  MAY RUN PYTHON: handlers of signals, whose exceptions end it. */
  readLine(prompt: string): Uint8Array {
    writeAll(2, prompt);
    for (;;) {
      const newline = this.pending.indexOf(0x0a);
      if (newline >= 0) return this.take(newline + 1);
      const n = this.readSome();
      if (n === 0) return this.take(this.pending.length);
      this.pending = Buffer.concat([this.pending, this.buffer.subarray(0, n)]);
    }
  }

  private readSome(): number {
    try {
      return readSome(0, this.buffer);
    } catch (error) {
      if (error instanceof DescriptorError) return 0; // closed: nothing more will come
      throw error;
    }
  }

  private take(length: number): Uint8Array {
    const taken = this.pending.slice(0, length);
    this.pending = this.pending.slice(length);
    return taken;
  }
}

/** PyRun_InteractiveLoop: read, evaluate and print until end of file or SystemExit; the exit status. */
export function interact(interp: Interpreter, { banner }: { banner: boolean }): number {
  if (banner) writeStderr(`minipy ${version} (Python 3.6.15) [${hostVersion}] on linux\n`);
  const { sysdict } = interp;
  if (sysdict.getStr('ps1') === undefined) sysdict.setStr('ps1', '>>> ');
  if (sysdict.getStr('ps2') === undefined) sysdict.setStr('ps2', '... ');
  const prompt = new Prompt(interp);
  for (;;) {
    try {
      const input = prompt.read();
      if (input === 'end of file') return 0;
      evalCode(input.code, interp.mainDict, interp.mainDict);
    } catch (thrown) {
      const status = reportException(asException(thrown));
      if (status !== undefined) return status;
    }
    flushIO();
  }
}

class Prompt {
  private readonly lines = new LineReader();
  /** Future statements hold from their line on. */
  private flags = 0;

  constructor(private readonly interp: Interpreter) {}

  /** PyRun_InteractiveOneObject, its reading half: the next statement. Raises SyntaxError. */
  read(): Input {
    const [ps1, ps2] = [this.promptText('ps1'), this.promptText('ps2')];
    let source = '';
    for (;;) {
      const line = this.readLine(source === '' ? ps1 : ps2);
      source += line;
      if (line === '') writeStderr('\n');
      if (!line.endsWith('\n')) {
        if (line !== '') continue; // the tokenizer asks for the rest of the line
        return source === '' ? 'end of file' : this.atEndOfFile(source);
      }
      const mod = compiled(() => parseInteractive(source, FILENAME, this.parseFlags));
      if (mod !== null) return this.compile(mod);
    }
  }

  /** The file ends inside a statement: that is run if it may end there, an error if it is a string. */
  private atEndOfFile(source: string): Input {
    try {
      return this.compile(parse(source.endsWith('\n') ? source : `${source}\n`, FILENAME, 'single', this.parseFlags));
    } catch (error) {
      if (!(error instanceof PySyntaxError)) throw error;
      if (error.msg.startsWith('EOF while scanning')) throw fromSyntaxError(error);
      return 'end of file'; // E_EOF: it was not complete
    }
  }

  private get parseFlags(): ParseFlags {
    return { barryAsBdfl: (this.flags & CO_FUTURE_BARRY_AS_BDFL) !== 0, ...parseHooks };
  }

  private compile(mod: Mod): Input {
    const code = compiled(() => compileTree(mod, FILENAME, this.flags, this.interp.optimize));
    this.flags |= code.co_flags & PyCF_MASK;
    return { code: newCode(code) };
  }

  /** A line as text. Ctrl-C, or another handler that raises, gives up the whole statement, on a new line. */
  private readLine(prompt: string): string {
    let bytes: Uint8Array;
    try {
      bytes = this.lines.readLine(prompt);
    } catch (exc) {
      if (exc instanceof PyBaseException) writeStderr('\n');
      throw exc;
    }
    return bytes.length === 0 ? '' : this.decode(bytes);
  }

  /** By the encoding of sys.stdin; what it cannot decode is a SyntaxError. */
  private decode(bytes: Uint8Array): string {
    const stdin = this.interp.sysdict.getStr('stdin') ?? null;
    const encoding = stdin === null ? undefined : findAttr(stdin, 'encoding');
    try {
      const text = callMethod(new PyBytes(bytes), 'decode', encoding !== undefined && asStrValue(encoding) !== undefined ? encoding : 'utf-8');
      return strText(asStrValue(text)!);
    } catch (exc) {
      if (!excMatches(exc, UnicodeErrorType)) throw exc;
      throw newException(SyntaxErrorType, strObject(exc), new PyTuple([FILENAME, 0, 0, '']));
    }
  }

  /** str(sys.ps1); nothing where that fails. */
  private promptText(name: 'ps1' | 'ps2'): string {
    const value = this.interp.sysdict.getStr(name);
    if (value === undefined) return '';
    try {
      return strText(asStrValue(strObject(value))!);
    } catch (exc) {
      if (exc instanceof PyBaseException) return '';
      throw exc;
    }
  }
}

/** What comes before a prompt without a program: PYTHONSTARTUP and sys.__interactivehook__. The exit status if one of
 *  them asks to end. */
export function runStartup(interp: Interpreter): number | undefined {
  const path = process.env['PYTHONSTARTUP'] ?? '';
  const file = path === '' ? undefined : attempt(() => runStartupFile(interp, path));
  if (file?.exited === true) return file.status;
  const hook = interp.sysdict.getStr('__interactivehook__');
  const hooked = hook === undefined ? undefined : attempt(() => { callObject(hook, []); });
  return hooked?.exited === true ? hooked.status : undefined;
}

/** RunStartupFile. */
function runStartupFile(interp: Interpreter, path: string): void {
  let source: Uint8Array;
  try {
    source = readFile(path);
  } catch (error) {
    if (!(error instanceof DescriptorError)) throw error;
    writeStderr('Could not open PYTHONSTARTUP\n');
    throw osError(error.errno, mkStr(path));
  }
  runFileSource(interp, source, path);
}
