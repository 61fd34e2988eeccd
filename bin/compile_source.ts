// Source text → code object: where grammar and compiler meet. Handed to the VM, which
// imports neither.

import { readFileSync } from 'node:fs';
import { callMethod, str } from '../vm/abstract.js';
import { DeprecationWarningType, excMatches, ExceptionType, SyntaxWarningType } from '../vm/errors.js';
import { importModule } from '../vm/import.js';
import { decodeSource } from '../vm/source_lines.js';
import { asStrValue, PyBaseException, PyBytes } from '../vm/object.js';
import { decodeObject } from '../vm/objects/codecs.js';
import { tstate } from '../vm/thread_state.js';
import type { PyType } from '../vm/types.js';
import { mkStr, strText } from '../vm/values.js';
import type { SourceCompiler } from '../vm/interpreter.js';
import { CO_FUTURE_BARRY_AS_BDFL, type CodeObject } from '../compiler/code.js';
import { compileModule, type CompileOptions } from '../compiler/compile.js';
import type { Mod } from '../grammar/ast.js';
import type { ParseHooks } from '../grammar/compiling.js';
import { parse, type ParseMode } from '../grammar/parse.js';
import { DecodeError } from '../grammar/source.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { writeAll } from './descriptors.js';

export type OptimizeLevel = 0 | 1 | 2;

/** compile()'s flag: a source that ends inside a block is not complete. */
const PyCF_DONT_IMPLY_DEDENT = 0x0200;

/** Where the parser's warnings go, and what it writes. */
export const parseHooks: ParseHooks = { warn: deprecationWarning, decode, writeStderr: (text) => writeAll(2, text) };

/** Compile a source; throws PySyntaxError. `flags` are CO_FUTURE_* bits that hold from the start. */
export function compileSource(
  source: string | Uint8Array, filename: string, mode: ParseMode, flags: number, optimize: OptimizeLevel,
): CodeObject {
  return compileTree(parseSource(source, filename, mode, flags), filename, flags, optimize);
}

/** Parse a source; throws PySyntaxError. */
export function parseSource(source: string | Uint8Array, filename: string, mode: ParseMode, flags: number): Mod {
  return parse(source, filename, mode, {
    barryAsBdfl: (flags & CO_FUTURE_BARRY_AS_BDFL) !== 0,
    dontImplyDedent: (flags & PyCF_DONT_IMPLY_DEDENT) !== 0,
    ...parseHooks,
  });
}

/** Compile a program that CPython would read from a file line by line, which shows in some errors. */
export function compileScript(source: Uint8Array, filename: string, optimize: OptimizeLevel): CodeObject {
  return compileTree(parse(asReadByLines(source), filename, 'exec', { fromFile: true, ...parseHooks }), filename, 0, optimize);
}

/** CPython's line reader ends a line at a NUL byte: the rest of it and its newline are not seen. */
function asReadByLines(source: Uint8Array): Uint8Array {
  if (!source.includes(0)) return source;
  return Buffer.from(Buffer.from(source).toString('latin1').replace(/\0[^\n]*\n?/g, ''), 'latin1');
}

/** Compile a syntax tree; throws PySyntaxError. MAY RUN PYTHON: a warning. */
export function compileTree(mod: Mod, filename: string, flags: number, optimize: OptimizeLevel): CodeObject {
  const { recursion_limit: recursionLimit, recursion_depth: recursionDepth } = tstate;
  const options: CompileOptions = { flags, optimize, recursionLimit, recursionDepth };
  try {
    return compileModule(mod, filename, { ...options, warn: (message, lineno) => warnExplicit(SyntaxWarningType, message, filename, lineno) });
  } catch (error) {
    if (!(error instanceof PySyntaxError) || error.lineno === null) throw error;
    const text = textOfFile(filename);
    if (text === undefined) throw error;
    return compileModule(mod, filename, { ...options, source: text }); // the same error, with its line
  }
}

/** The text of a file that an error quotes; undefined for what is no file, such as '<string>'. */
function textOfFile(filename: string): string | undefined {
  try {
    return decodeSource(readFileSync(filename));
  } catch {
    return undefined;
  }
}

/** PyUnicode_Decode for the parser: undefined if there is no such codec. MAY RUN PYTHON. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return strText(asStrValue(decodeObject(new PyBytes(bytes), encoding, 'strict'))!);
  } catch (exc) {
    if (!excMatches(exc, ExceptionType)) throw exc;
    const complaint = strText(str(exc));
    if (complaint === `unknown encoding: ${encoding}`) return undefined;
    throw new DecodeError(complaint);
  }
}

/** A warning of the parser: returned where the filters make an error of it. MAY RUN PYTHON. */
function deprecationWarning(message: string, filename: string, lineno: number): object | undefined {
  try {
    warnExplicit(DeprecationWarningType, message, filename, lineno);
  } catch (exc) {
    if (exc instanceof PyBaseException && excMatches(exc, DeprecationWarningType)) return exc;
    throw exc;
  }
  return undefined;
}

/** PyErr_WarnExplicitObject: raises where the filters make an error of it. MAY RUN PYTHON. */
function warnExplicit(category: PyType, message: string, filename: string, lineno: number): void {
  try {
    callMethod(importModule('warnings'), 'warn_explicit', mkStr(message), category, mkStr(filename), lineno);
  } catch (exc) {
    if (exc instanceof PyBaseException) exc.traceback = null; // CPython warns in C: there are no frames of the library
    throw exc;
  }
}

export const sourceCompiler: SourceCompiler = { compileSource, parseSource, compileTree };
