// open(): the stack of streams for a file and a mode. _io_open_impl of Modules/_io/_iomodule.c.

import { callMethod, isTrue, repr, setAttr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { DeprecationWarningType, typeError, typeName, valueError } from '../errors.js';
import { asStrValue } from '../object.js';
import { asCInt } from '../number.js';
import { typeOf, type Kwargs, type PyObject, type PyType } from '../types.js';
import { mkStr, strText } from '../values.js';
import { bothOf } from './_io_base.js';
import { BufferedRandomType, BufferedReaderType, BufferedWriterType, newBuffered } from './_io_buffered_types.js';
import { FileIO, FileIOType, openFile } from './_io_fileio.js';
import { newTextIOWrapper } from './_io_text.js';
import { fsPath } from './posix_call.js';
import { warn } from './_warnings.js';

interface Mode {
  creating: boolean; reading: boolean; writing: boolean; appending: boolean; updating: boolean; text: boolean; binary: boolean; universal: boolean;
}

function parseMode(mode: string, modeObject: PyObject): Mode {
  const m: Mode = {
    creating: false, reading: false, writing: false, appending: false, updating: false, text: false, binary: false, universal: false,
  };
  const invalid = () => valueError(mkStr(`invalid mode: ${strText(repr(modeObject))}`));
  const seen = new Set<string>();
  for (const c of mode) {
    const name = LETTERS.get(c);
    if (name === undefined || seen.has(c)) throw invalid();
    seen.add(c);
    m[name] = true;
  }
  if (m.universal) {
    if (m.creating || m.writing || m.appending || m.updating) throw valueError("mode U cannot be combined with x', 'w', 'a', or '+'");
    warn(DeprecationWarningType, "'U' mode is deprecated", 1);
    m.reading = true;
  }
  if (m.text && m.binary) throw valueError("can't have text and binary mode at once");
  if (Number(m.creating) + Number(m.reading) + Number(m.writing) + Number(m.appending) > 1) {
    throw valueError('must have exactly one of create/read/write/append mode');
  }
  return m;
}

const LETTERS: ReadonlyMap<string, keyof Mode> = new Map([
  ['x', 'creating'], ['r', 'reading'], ['w', 'writing'], ['a', 'appending'], ['+', 'updating'], ['t', 'text'], ['b', 'binary'], ['U', 'universal'],
]);

function rawMode(m: Mode): string {
  return (m.creating ? 'x' : '') + (m.reading ? 'r' : '') + (m.writing ? 'w' : '') + (m.appending ? 'a' : '') + (m.updating ? '+' : '');
}

function optionalText(v: PyObject | undefined, position: number): string | undefined {
  if (v === undefined || v === null) return undefined;
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`open() argument ${position} must be str or None, not ${typeName(v)}`);
  return strText(text);
}

/** open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None). */
export function io_open(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fileArg, modeArg, bufferingArg, encodingArg, errorsArg, newlineArg, closefdArg, opener] = parseArgs(
    'open', ['file', 'mode', 'buffering', 'encoding', 'errors', 'newline', 'closefd', 'opener'], 1, args, kwargs);
  const modeText = modeArg === undefined ? 'r' : asStrValue(modeArg);
  if (modeText === undefined) throw typeError(`open() argument 2 must be str, not ${typeName(modeArg!)}`);
  const buffering = bufferingArg === undefined ? -1 : asCInt(bufferingArg);
  const encoding = optionalText(encodingArg, 4);
  const errors = optionalText(errorsArg, 5);
  const newline = optionalText(newlineArg, 6);
  const closefd = closefdArg === undefined || asCInt(closefdArg) !== 0;
  const file = isNumber(fileArg!) ? fileArg! : fsPath(fileArg!);
  const mode = parseMode(strText(modeText), modeArg ?? 'r');
  if (mode.binary) {
    if (encoding !== undefined) throw valueError("binary mode doesn't take an encoding argument");
    if (errors !== undefined) throw valueError("binary mode doesn't take an errors argument");
    if (newline !== undefined) throw valueError("binary mode doesn't take a newline argument");
  }
  const raw = openRaw(file, rawMode(mode), closefd, opener ?? null);
  return onFailureClose(raw, () => stackOver(raw, mode, modeText as PyObject, buffering, { encoding, errors, newline }));
}

/** PyNumber_Check. */
function isNumber(v: PyObject): boolean {
  const type = typeOf(v);
  return type.nb_int !== undefined || type.nb_float !== undefined;
}

function openRaw(file: PyObject, mode: string, closefd: boolean, opener: PyObject): FileIO {
  const raw = new FileIO(FileIOType);
  openFile(raw, file, mode, closefd, opener);
  return raw;
}

/** When building the stack fails, the file is closed before the error goes on. */
function onFailureClose(raw: PyObject, build: () => PyObject): PyObject {
  try {
    return build();
  } catch (exc) {
    bothOf(() => { throw exc; }, () => { callMethod(raw, 'close'); });
    throw exc; // not reached: bothOf() raises
  }
}

interface TextPart { encoding: string | undefined; errors: string | undefined; newline: string | undefined }

function stackOver(raw: FileIO, mode: Mode, modeObject: PyObject, given: number, text: TextPart): PyObject {
  const isatty = isTrue(callMethod(raw, 'isatty'));
  let buffering = given;
  const lineBuffering = buffering === 1 || (buffering < 0 && isatty);
  if (lineBuffering) buffering = -1;
  if (buffering < 0) buffering = raw.blksize;
  if (buffering < 0) throw valueError('invalid buffering size');
  if (buffering === 0) {
    if (!mode.binary) throw valueError("can't have unbuffered text I/O");
    return raw;
  }
  const buffer = newBuffered(bufferType(mode), raw, buffering);
  if (mode.binary) return buffer;
  const wrapper = newTextIOWrapper(buffer, { ...text, lineBuffering });
  setAttr(wrapper, 'mode', modeObject);
  return wrapper;
}

function bufferType(mode: Mode): PyType {
  if (mode.updating) return BufferedRandomType;
  return mode.reading ? BufferedReaderType : BufferedWriterType;
}

