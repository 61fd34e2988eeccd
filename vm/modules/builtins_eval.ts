// The built-in functions that need the compiler, the loop or a frame: compile, eval, exec,
// __import__, globals, locals, vars and dir.
//
// From Python/bltinmodule.c. __build_class__ is in builtins_class.ts.

import { callMethod, callObject, findAttr, isInstance, lookupSpecial } from '../abstract.js';
import { parseArgs } from '../args.js';
import {
  CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_BARRY_AS_BDFL, CO_FUTURE_DIVISION, CO_FUTURE_GENERATOR_STOP,
  CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_WITH_STATEMENT, CO_NESTED,
} from '../../compiler/code.js';
import { PyDict } from '../dict.js';
import { systemError, typeError, typeName, valueError } from '../errors.js';
import { builtinsObject, currentFrame, fastToLocals, type Frame } from '../frame.js';
import { asCInt } from '../number.js';
import { asBytesValue, asStrValue, PyCode, PyList } from '../object.js';
import { mappingKeys, toArray } from '../sequence.js';
import { tstate } from '../thread_state.js';
import { typeOf, type Kwargs, type PyObject } from '../types.js';
import { isStr, strText, type StrValue } from '../values.js';
import { hooks, type CompileMode } from './builtins_hooks.js';
import { objectFromMod } from '../objects/ast_objects.js';
import { modFromObject } from '../objects/ast_tree.js';
import { AstType } from '../objects/ast_types.js';
import { validateMod } from '../objects/ast_validate.js';
import { bufferOf } from '../objects/buffer.js';
import { argTypeName } from '../objects/text_args.js';
import { decodeUtf8, encodeUtf8 } from '../objects/codecs_utf8.js';
import { PyCF_ONLY_AST } from './_ast.js';

/** PyCF_MASK: what `from __future__ import` of the caller passes on. */
const PyCF_MASK = CO_FUTURE_DIVISION | CO_FUTURE_ABSOLUTE_IMPORT | CO_FUTURE_WITH_STATEMENT | CO_FUTURE_PRINT_FUNCTION
  | CO_FUTURE_UNICODE_LITERALS | CO_FUTURE_BARRY_AS_BDFL | CO_FUTURE_GENERATOR_STOP;
const PyCF_DONT_IMPLY_DEDENT = 0x0200;

/** The frame that called, or SystemError. */
function callersFrame(): Frame {
  const frame = currentFrame();
  if (frame === null) throw systemError('frame does not exist');
  return frame;
}

/** PyEval_MergeCompilerFlags: the future features of the calling code. */
function inheritedFlags(): number {
  return (currentFrame()?.f_code.flags ?? 0) & PyCF_MASK;
}

/** source_as_string: the text of a str, or bytes that the compiler decodes by their cookie. */
function sourceText(v: PyObject, fname: string, what: string): StrValue | Uint8Array {
  const source = asStrValue(v) ?? bufferOf(v);
  if (source === undefined) throw typeError(`${fname}() arg 1 must be a ${what} object`);
  const bytes = isStr(source) ? encodeUtf8(source) : source; // a lone surrogate is refused
  if (bytes.includes(0)) throw valueError('source code string cannot contain null bytes');
  return source;
}

/** PyUnicode_FSDecoder: a path as text. */
function filenameText(v: PyObject): string {
  const text = asStrValue(v);
  if (text !== undefined) return strText(text);
  const bytes = asBytesValue(v);
  if (bytes !== undefined) return strText(decodeUtf8(bytes, 'surrogateescape'));
  const fspath = lookupSpecial(v, '__fspath__');
  if (fspath === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
  return filenameText(callObject(fspath, []));
}

/** compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1). */
export function builtin_compile(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [source, filename, mode, flags, dontInherit, optimize] = parseArgs(
    'compile', ['source', 'filename', 'mode', 'flags', 'dont_inherit', 'optimize'], 3, args, kwargs,
  );
  const file = filenameText(filename!);
  if (file.includes('\0')) throw valueError('embedded null character');
  const modeText = asStrValue(mode!);
  if (modeText === undefined) throw typeError(`compile() argument 3 must be str, not ${argTypeName(mode!)}`);
  let bits = flags === undefined ? 0 : asCInt(flags);
  const inherit = dontInherit === undefined || asCInt(dontInherit) === 0;
  const level = optimize === undefined ? -1 : asCInt(optimize);
  if ((bits & ~(PyCF_MASK | CO_NESTED | PyCF_DONT_IMPLY_DEDENT | PyCF_ONLY_AST)) !== 0) {
    throw valueError('compile(): unrecognised flags');
  }
  if (level < -1 || level > 2) throw valueError('compile(): invalid optimize value');
  if (modeText !== 'exec' && modeText !== 'eval' && modeText !== 'single') {
    throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (inherit) bits |= inheritedFlags();
  const onlyAst = (bits & PyCF_ONLY_AST) !== 0;
  if (isInstance(source!, AstType)) return onlyAst ? source! : compileAst(source!, file, modeText, bits, level);
  const text = sourceText(source!, 'compile', 'string, bytes or AST');
  if (onlyAst) return objectFromMod(hooks().parse(text, file, modeText, bits));
  return hooks().compile(text, file, modeText, bits, level);
}

function compileAst(tree: PyObject, filename: string, mode: CompileMode, flags: number, optimize: number): PyObject {
  const mod = modFromObject(tree, mode);
  validateMod(mod);
  return hooks().compileTree(mod, filename, flags, optimize);
}

/** eval(source[, globals[, locals]]). */
export function builtin_eval(_module: PyObject, source: PyObject, globals: PyObject = null, locals: PyObject = null): PyObject {
  if (locals !== null && !isMapping(locals)) throw typeError('locals must be a mapping');
  if (globals !== null && !(globals instanceof PyDict)) {
    throw typeError(isMapping(globals) ? 'globals must be a real dict; try eval(expr, {}, mapping)' : 'globals must be a dict');
  }
  return evalIn('eval', source, globals, locals);
}

/** exec(source[, globals[, locals]]). */
export function builtin_exec(_module: PyObject, source: PyObject, globals: PyObject = null, locals: PyObject = null): PyObject {
  if (globals !== null && !(globals instanceof PyDict)) throw typeError(`exec() globals must be a dict, not ${typeName(globals)}`);
  if (locals !== null && !isMapping(locals)) throw typeError(`locals must be a mapping or None, not ${typeName(locals)}`);
  evalIn('exec', source, globals, locals);
  return null;
}

/** PyMapping_Check. */
function isMapping(v: PyObject): boolean {
  return typeOf(v).mp_subscript !== undefined;
}

function evalIn(fname: 'eval' | 'exec', source: PyObject, globals: PyDict | null, locals: PyObject): PyObject {
  const frame = globals === null ? callersFrame() : currentFrame();
  const globalDict = globals ?? frame!.f_globals;
  const localDict = locals ?? (globals === null ? fastToLocals(frame!) : globalDict);
  if (globalDict.getStr('__builtins__') === undefined) {
    globalDict.setStr('__builtins__', frame === null ? tstate.interp.builtins : builtinsObject(frame));
  }
  const code = source instanceof PyCode ? codeWithoutFreeVars(fname, source) : compileText(fname, source);
  return hooks().evalCode(code, globalDict, localDict);
}

function codeWithoutFreeVars(fname: string, code: PyCode): PyCode {
  if (code.nfrees > 0) throw typeError(`code object passed to ${fname}() may not contain free variables`);
  return code;
}

function compileText(fname: 'eval' | 'exec', source: PyObject): PyCode {
  let text = sourceText(source, fname, 'string, bytes or code');
  if (fname === 'eval') text = isStr(text) ? stripStart(text) : text.subarray(leadingBlanks(text));
  return hooks().compile(text, '<string>', fname, inheritedFlags(), -1);
}

function stripStart(text: StrValue): StrValue {
  return typeof text === 'string' ? text.replace(/^[ \t]+/, '') : text;
}

function leadingBlanks(text: Uint8Array): number {
  let i = 0;
  while (text[i] === 0x20 || text[i] === 0x09) i++;
  return i;
}

/** __import__(name, globals=None, locals=None, fromlist=(), level=0). */
export function builtin___import__(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [name, globals, locals, fromlist, level] = parseArgs(
    '__import__', ['name', 'globals', 'locals', 'fromlist', 'level'], 1, args, kwargs,
  );
  const text = asStrValue(name!);
  if (text === undefined) throw typeError(`__import__() argument 1 must be str, not ${typeName(name!)}`);
  const levelValue = level === undefined ? 0 : asCInt(level);
  return hooks().importName(text, globals ?? null, locals ?? null, fromlist ?? null, levelValue);
}

export function builtin_globals(): PyObject {
  return callersFrame().f_globals;
}

export function builtin_locals(): PyObject {
  return fastToLocals(callersFrame());
}

/** vars([object]). */
export function builtin_vars(_module: PyObject, v?: PyObject): PyObject {
  if (v === undefined) return builtin_locals();
  const dict = findAttr(v, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

/** dir([object]): PyObject_Dir. */
export function builtin_dir(_module: PyObject, v?: PyObject): PyObject {
  if (v === undefined) return sortedList(mappingKeys(builtin_locals()));
  const method = lookupSpecial(v, '__dir__');
  if (method === undefined) throw typeError('object does not provide __dir__');
  return sortedList(toArray(callObject(method, [])));
}

function sortedList(items: PyObject[]): PyObject {
  const list = new PyList(items);
  callMethod(list, 'sort');
  return list;
}
