// _sha512: the hash objects sha384 and sha512. Modules/sha512module.c; the digests are
// Node's own.

import type { Hash } from 'node:crypto';
import { parseArgs } from '../args.js';
import { typeError } from '../errors.js';
import { asStrValue, PyBytes, type PyModule } from '../object.js';
import { bufferOf } from '../objects/buffer.js';
import { defineType } from '../objects/type.js';
import { PyType, type HeapObject, type Kwargs, type NativeFunction, type PyGetSetDef, type PyMethodDef, type PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';

class PySha implements HeapObject {
  constructor(readonly ob_type: PyType, readonly name: string, readonly digestSize: number, readonly state: Hash) {}
}

function sha_update(self: PySha, data: PyObject): PyObject {
  self.state.update(bytesArgument(data));
  return null;
}

function bytesArgument(v: PyObject): Uint8Array {
  const bytes = bufferOf(v);
  if (bytes !== undefined) return bytes;
  if (asStrValue(v) !== undefined) throw typeError('Unicode-objects must be encoded before hashing');
  throw typeError('object supporting the buffer API required');
}

const sha_methods: readonly PyMethodDef[] = [
  { ml_name: 'copy', ml_meth: (self: PySha) => new PySha(self.ob_type, self.name, self.digestSize, self.state.copy()), ml_flags: [0, 0], ml_doc: 'Return a copy of the hash object.' },
  { ml_name: 'digest', ml_meth: (self: PySha) => new PyBytes(new Uint8Array(self.state.copy().digest())), ml_flags: [0, 0], ml_doc: 'Return the digest as bytes.' },
  { ml_name: 'hexdigest', ml_meth: (self: PySha) => self.state.copy().digest('hex'), ml_flags: [0, 0], ml_doc: 'Return the digest in hexadecimal.' },
  { ml_name: 'update', ml_meth: sha_update, ml_flags: [1, 1], ml_doc: 'Hash more bytes.' },
];

const BLOCK_SIZE = 128;

const sha_getset: readonly PyGetSetDef[] = [
  { name: 'block_size', get: () => BLOCK_SIZE },
  { name: 'digest_size', get: (self: PySha) => self.digestSize },
  { name: 'name', get: (self: PySha) => self.name },
];

const Sha384Type = defineType(new PyType('sha384'), { module: '_sha512', methods: sha_methods, getset: sha_getset });
const Sha512Type = defineType(new PyType('sha512'), { module: '_sha512', methods: sha_methods, getset: sha_getset });

function constructor(type: PyType, name: string, digestSize: number): NativeFunction {
  return (_module: PyModule, args: PyObject[], kwargs: Kwargs) => {
    const [data] = parseArgs(name, ['string'], 0, args, kwargs);
    const self = new PySha(type, name, digestSize, process.getBuiltinModule('node:crypto').createHash(name));
    if (data !== undefined) self.state.update(bytesArgument(data));
    return self;
  };
}

export const _sha512_module: ModuleDef = {
  name: '_sha512',
  methods: [
    { ml_name: 'sha384', ml_meth: constructor(Sha384Type, 'sha384', 48), ml_flags: 'keywords', ml_doc: 'Return a new SHA-384 hash object.' },
    { ml_name: 'sha512', ml_meth: constructor(Sha512Type, 'sha512', 64), ml_flags: 'keywords', ml_doc: 'Return a new SHA-512 hash object.' },
  ],
};
