// Where a module's code comes from: its source, or a .pyc file.
//
// Lib/importlib/_bootstrap_external.py's SourceLoader and SourcelessFileLoader. Compiled
// code is kept in __pycache__/NAME.minipy-36.pyc (.opt-1 and .opt-2 under -O and -OO),
// in CPython's own format, and is valid while the source's mtime and size are what it
// says. Who may write such a file may run any code by it; what is held here is less:
// whatever its bytes, reading it ends soon, in a code object that can be run or in a
// Python exception. A cache that is cut short, stale or bad in any other way is as good
// as none. The files of minipy's own library are trusted as minipy itself is.

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { getAttr, isTrue, repr, setAttr, strObject } from './abstract.js';
import { eofError, EOFErrorType, excMatches, ImportErrorType, newException, runtimeError, SystemErrorType } from './errors.js';
import { verifyTree } from './foreign_code.js';
import { readObject, readStream, writeObject } from './marshal.js';
import { hooks } from './modules/builtins_hooks.js';
import { asIntValue, PyBaseException, PyCode } from './object.js';
import { tstate } from './thread_state.js';
import { asException } from './unwind.js';
import { mkStr, strText, type StrValue } from './values.js';
import { MAGIC_NUMBER, pycBody, pycBytes, PycError, readPycHeader, type SourceNumbers } from '../compiler/pyc.js';

/** sys.implementation.cache_tag: what is between the module's name and .pyc. */
export const CACHE_TAG = 'minipy-36';

/** cache_from_source, for the interpreter's own level of optimization. */
export function cachePath(file: string): string {
  const flags = tstate.interp.sysdict.getStr('flags');
  const level = flags === undefined ? 0 : asIntValue(getAttr(flags, 'optimize')) ?? 0;
  const slash = file.lastIndexOf('/');
  const optimization = level > 0 ? `.opt-${level}` : '';
  return `${file.slice(0, slash + 1)}__pycache__/${file.slice(slash + 1, -3)}.${CACHE_TAG}${optimization}.pyc`;
}

/** SourceLoader.get_code: from the cache when that matches the source, else compiled (and cached). `isOwn`
 *  says that the file is of minipy's library. */
export function sourceCode(file: string, isOwn: boolean): PyCode {
  const stats = statSync(file);
  const numbers = { mtime: Math.floor(stats.mtimeMs / 1000) >>> 0, size: stats.size >>> 0 };
  const cached = cachePath(file);
  const code = readCache(cached, numbers, isOwn);
  if (code !== undefined) {
    moveTo(code, file);
    return code;
  }
  const compiled = hooks().compile(readFileSync(file), file, 'exec', 0, -1);
  const noWrite = tstate.interp.sysdict.getStr('dont_write_bytecode');
  if (noWrite === undefined || !isTrue(noWrite)) writeCache(cached, compiled, numbers, stats.mode);
  return compiled;
}

/** The code in a cache file that matches the source; undefined when there is none, or none that is any good. */
function readCache(cached: string, source: SourceNumbers, isOwn: boolean): PyCode | undefined {
  const bytes = readRegular(cached);
  if (bytes === undefined) return undefined;
  try {
    const { mtime, size } = readPycHeader(bytes, cached);
    return mtime === source.mtime && size === source.size ? codeIn(bytes, isOwn) : undefined;
  } catch (error) {
    // NOT CPYTHON: there, only a bad header is as good as no cache; broken marshal data ends the import.
    if (error instanceof PycError || error instanceof PyBaseException) return undefined;
    throw error;
  }
}

/** A regular file's bytes; undefined for what is none, or may not be read. */
function readRegular(path: string): Uint8Array | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Something that the system or node refuses: no permission, no space, a file of gigabytes. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** The code object of a .pyc file, verified unless the file is minipy's own; undefined for another object.
 *  Raises Python exceptions. */
function codeIn(bytes: Uint8Array, isOwn: boolean): PyCode | undefined {
  let code: unknown;
  try {
    code = readObject(pycBody(bytes), isOwn);
  } catch (error) {
    throw asException(error); // a key that contains itself overflows the engine's stack
  }
  if (!(code instanceof PyCode)) return undefined;
  if (!isOwn) verifyTree(code);
  return code;
}

/** _fix_co_filename: the source may lie elsewhere than when it was compiled. */
function moveTo(root: PyCode, file: string): void {
  const old = root.code.co_filename;
  if (old === file) return;
  const todo = [root];
  for (let co = todo.pop(); co !== undefined; co = todo.pop()) {
    if (co.code.co_filename !== old) continue; // also for one that was here before
    co.code.co_filename = file;
    for (const c of co.co_consts) if (c instanceof PyCode) todo.push(c);
  }
}

/** SourceFileLoader.set_data: written to a file of its own and renamed, so that a reader never sees half
 *  of it. The source's permissions are the cache's, and its owner may write. */
function writeCache(cached: string, code: PyCode, source: SourceNumbers, sourceMode: number): void {
  const temporary = `${cached}.${process.pid}`;
  let isThere = false;
  try {
    mkdirSync(cached.slice(0, cached.lastIndexOf('/')), { recursive: true });
    const fd = openSync(temporary, 'wx', (sourceMode | 0o200) & 0o666);
    isThere = true;
    try {
      writeFileSync(fd, pycBytes(writeObject(code), source));
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, cached);
  } catch (error) {
    if (isThere) unlinkSync(temporary);
    // A folder that cannot be written to is common (installed packages), and so is code that is nested too
    // deeply for marshal: no cache then.
    if (!isSystemError(error) && !(error instanceof PyBaseException)) throw error;
  }
}

/** SourcelessFileLoader.get_code. */
export function sourcelessCode(name: string, path: string): PyCode {
  const bytes = readFileSync(path);
  try {
    readPycHeader(bytes, name);
  } catch (error) {
    if (!(error instanceof PycError)) throw error;
    if (error.type === 'EOFError') throw newException(EOFErrorType, mkStr(error.message));
    throw cacheError(error.message, name, path);
  }
  let code: PyCode | undefined;
  try {
    code = codeIn(bytes, false);
  } catch (exc) {
    if (!excMatches(exc, SystemErrorType)) throw exc;
    throw cacheError(strText(strObject(exc) as StrValue), name, path);
  }
  if (code === undefined) throw cacheError(`Non-code object in ${strText(repr(mkStr(path)))}`, name, path);
  return code;
}

/** maybe_pyc_file: by its name, or by the first half of the magic number. */
export function isPycFile(path: string, bytes: Uint8Array): boolean {
  return path.endsWith('.pyc') || (bytes[0] === MAGIC_NUMBER[0] && bytes[1] === MAGIC_NUMBER[1]);
}

/** run_pyc_file: the code of a .pyc that is run as the main program. Raises Python exceptions. */
export function pycProgram(bytes: Uint8Array): PyCode {
  let at = 0;
  const read = (n: number): Uint8Array | undefined => {
    at += n;
    return at > bytes.length ? undefined : bytes.subarray(at - n, at);
  };
  const magic = read(4);
  if (magic?.some((b, i) => b !== MAGIC_NUMBER[i])) throw runtimeError('Bad magic number in .pyc file');
  if (read(8) === undefined) throw eofError('EOF read where not expected'); // of the source, which need not be there
  let code: unknown;
  try {
    code = readStream(read);
  } catch (error) {
    throw asException(error);
  }
  if (!(code instanceof PyCode)) throw runtimeError('Bad code object in .pyc file');
  verifyTree(code);
  return code;
}

function cacheError(message: string, name: string, path: string): PyBaseException {
  const exc = newException(ImportErrorType, mkStr(message));
  setAttr(exc, 'name', mkStr(name));
  setAttr(exc, 'path', mkStr(path));
  return exc;
}
