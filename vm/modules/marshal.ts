// marshal: values as bytes, in the format of .pyc files. Python/marshal.c's module.
//
// Reading, writing and their errors are vm/marshal.ts; here are the functions.

import { callMethod } from '../abstract.js';
import { typeError, typeName, valueError } from '../errors.js';
import { readObject, readStream, writeObject } from '../marshal.js';
import { asCInt } from '../number.js';
import { PyByteArray, PyBytes } from '../object.js';
import { requireBuffer } from '../objects/buffer.js';
import { newMemoryView } from '../objects/memoryview.js';
import { parsingByFormat } from '../args.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { MARSHAL_VERSION } from '../../compiler/marshal_writer.js';
import type { ModuleDef } from './module_def.js';

function versionOf(v: PyObject | undefined): number {
  return v === undefined ? MARSHAL_VERSION : asCInt(v);
}

function marshal_dump(_module: PyObject, value: PyObject, file: PyObject, version?: PyObject): PyObject {
  return callMethod(file, 'write', new PyBytes(writeObject(value, versionOf(version))));
}

function marshal_dumps(_module: PyObject, value: PyObject, version?: PyObject): PyObject {
  return new PyBytes(writeObject(value, versionOf(version)));
}

function marshal_load(_module: PyObject, file: PyObject): PyObject {
  // A file opened as text is found out before anything is read of it.
  const nothing = callMethod(file, 'read', 0);
  if (!(nothing instanceof PyBytes)) throw typeError(`f.read() returned not bytes but ${typeName(nothing)}`);
  return readStream((n) => readExactly(file, n));
}

/** r_string of a file: `n` bytes by its readinto(). MAY RUN PYTHON. */
function readExactly(file: PyObject, n: number): Uint8Array | undefined {
  const buffer = new PyByteArray(new Uint8Array(n));
  const got = asCInt(callMethod(file, 'readinto', newMemoryView(buffer)));
  if (got > n) throw valueError(`read() returned too much data: ${n} bytes requested, ${got} returned`);
  return got < n ? undefined : buffer.buffer.slice(0, n);
}

function marshal_loads(_module: PyObject, args: PyObject[]): PyObject {
  // Not METH_O there, which shows in the text.
  if (args.length !== 1) throw typeError(`loads() takes exactly 1 argument (${args.length} given)`);
  return readObject(requireBuffer(args[0]!));
}

const methods: readonly PyMethodDef[] = parsingByFormat([
  { ml_name: 'dump', ml_meth: marshal_dump, ml_flags: [2, 3], ml_doc: 'dump(value, file[, version]): write a value to a binary file.' },
  { ml_name: 'load', ml_meth: marshal_load, ml_flags: [1, 1], ml_doc: 'load(file): the next value of a binary file.' },
  { ml_name: 'dumps', ml_meth: marshal_dumps, ml_flags: [1, 2], ml_doc: 'dumps(value[, version]): the bytes that dump() would write.' },
  { ml_name: 'loads', ml_meth: marshal_loads, ml_flags: 'varargs', ml_doc: 'loads(bytes): the first value in a bytes-like object.' },
]);

export const marshal_module: ModuleDef = {
  name: 'marshal',
  doc: 'Plain values and code objects as bytes, in the format of .pyc files.',
  methods,
  init: (d) => d.setStr('version', MARSHAL_VERSION),
};
