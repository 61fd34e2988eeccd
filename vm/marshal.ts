// Python objects as bytes and back: marshal for the `marshal` module and for imports.
//
// The half of Python/marshal.c that knows objects; the format itself is in
// compiler/marshal_reader.ts and compiler/marshal_writer.ts. A code object that comes
// from bytes is foreign (see PyCode): its bytecode is looked at before it runs, at the
// latest when its first frame is made.

import { hash } from './abstract.js';
import { PyDict } from './dict.js';
import { withTaggedElements } from './elements.js';
import { newException, EOFErrorType, MemoryErrorType, StopIterationType, SystemErrorType, TypeErrorType, ValueErrorType } from './errors.js';
import { Ellipsis, EMPTY_TUPLE, PyBytes, PyCode, PyList, PyTuple } from './object.js';
import { bufferOf } from './objects/buffer.js';
import { decodeUtf8 } from './objects/codecs_utf8.js';
import { newFrozenSet, newSet, PySet, setKeys } from './objects/set_object.js';
import {
  BytesType, ComplexType, DictType, FloatType, FrozenSetType, ListType, SetType, TupleType, typeOf, type PyType, type PyObject,
} from './types.js';
import { mkStr, PyComplex, PyFloat, strText, WideStr } from './values.js';
import { CodeObject } from '../compiler/code.js';
import { badField } from '../compiler/marshal.js';
import { MarshalError, MarshalReader, type CodeParts, type MarshalErrorType, type Values } from '../compiler/marshal_reader.js';
import { MARSHAL_VERSION, MarshalWriter } from '../compiler/marshal_writer.js';

const ERROR_TYPES: Readonly<Record<MarshalErrorType, PyType>> = {
  ValueError: ValueErrorType, EOFError: EOFErrorType, TypeError: TypeErrorType, SystemError: SystemErrorType, MemoryError: MemoryErrorType,
};

/** The Python exception for what reading or writing threw. */
export function fromMarshalError(error: unknown): unknown {
  if (!(error instanceof MarshalError)) return error;
  const type = ERROR_TYPES[error.type];
  return error.message === '' ? newException(type) : newException(type, mkStr(error.message));
}

/** PyMarshal_ReadObjectFromString: the first object in `bytes`. Code objects are foreign unless the bytes
 *  are minipy's own. Raises Python exceptions. */
export function readObject(bytes: Uint8Array, isOwn = false): PyObject {
  return readFrom(new MarshalReader(isOwn ? ownObjects : objects, bytes));
}

/** read_object. */
function readFrom(reader: MarshalReader<PyObject>): PyObject {
  try {
    return reader.object('object');
  } catch (error) {
    throw fromMarshalError(error);
  }
}

/** Gives n bytes, or undefined when there are fewer. May raise Python exceptions. */
export type ReadBytes = (n: number) => Uint8Array | undefined;

/** Reads objects as a stream gives bytes. */
class StreamReader extends MarshalReader<PyObject> {
  constructor(private readonly read: ReadBytes) {
    super(objects, new Uint8Array());
  }

  protected override more(n: number): Uint8Array {
    const bytes = this.read(n);
    if (bytes === undefined) throw new MarshalError('EOFError', 'EOF read where not expected');
    return bytes;
  }
}

/** marshal.load: the next object of a stream, of which no byte more is read than it takes. */
export function readStream(read: ReadBytes): PyObject {
  return readFrom(new StreamReader(read));
}

/** PyMarshal_WriteObjectToString. Raises Python exceptions. */
export function writeObject(v: PyObject, version = MARSHAL_VERSION): Uint8Array {
  const writer = new ObjectWriter(version);
  try {
    writer.object(v);
  } catch (error) {
    throw fromMarshalError(error);
  }
  return writer.finish();
}

const objects: Values<PyObject> = {
  none: null,
  ellipsis: Ellipsis,
  stopIteration: StopIterationType,
  bool: (v) => v,
  int: (v) => v,
  float: (v) => new PyFloat(v),
  complex: (real, imag) => new PyComplex(real, imag),
  bytes: (bytes) => new PyBytes(bytes),
  str: (s) => s,
  utf8: (bytes) => decodeUtf8(bytes, 'surrogatepass'),
  tuple: (items) => new PyTuple(items),
  list: (items) => new PyList(items),
  dict: () => new PyDict(),
  setItem: (dict, key, value) => {
    hash(key); // for its TypeError
    (dict as PyDict).set(key, value);
  },
  set: () => newSet(),
  add: (set, item) => (set as PySet).table.add(item),
  frozenset: (items) => newFrozenSet(items),
  code: (parts) => {
    const co = codeOf(parts);
    co.isForeign = true;
    return co;
  },
};

const ownObjects: Values<PyObject> = { ...objects, code: codeOf, sharesBytes: true };

const NO_CONSTANTS: never[] = [];

function codeOf(parts: CodeParts<PyObject>): PyCode {
  const co = new PyCode(new CodeObject({
    ...parts,
    co_code: bytesField(parts.co_code),
    co_consts: NO_CONSTANTS, // as values below
    co_names: namesField(parts.co_names),
    co_varnames: namesField(parts.co_varnames),
    co_freevars: namesField(parts.co_freevars),
    co_cellvars: namesField(parts.co_cellvars),
    co_filename: nameField(parts.co_filename),
    co_name: nameField(parts.co_name),
    co_lnotab: bytesField(parts.co_lnotab),
  }));
  co.co_consts = withTaggedElements(tupleField(parts.co_consts) as PyObject[]);
  return co;
}

function bytesField(v: PyObject): Uint8Array {
  if (!(v instanceof PyBytes)) throw badField('bytes');
  return v.value;
}

function tupleField(v: PyObject): readonly PyObject[] {
  if (!(v instanceof PyTuple)) throw badField('a tuple');
  return v.items;
}

function namesField(v: PyObject): string[] {
  return tupleField(v).map(nameField);
}

function nameField(v: PyObject): string {
  if (typeof v !== 'string' && !(v instanceof WideStr)) throw badField('a str');
  return strText(v);
}

class ObjectWriter extends MarshalWriter<PyObject> {
  protected override typed(v: PyObject): void {
    if (v === null) this.singleton('N');
    else if (typeof v === 'boolean') this.singleton(v ? 'T' : 'F');
    else if (v === Ellipsis) this.singleton('.');
    else if (v === StopIterationType) this.singleton('S');
    else if (typeof v === 'number' || typeof v === 'bigint') this.int(v);
    else if (typeof v === 'string' || v instanceof WideStr) this.str(v);
    else if (!this.refersBack(v)) this.boxed(v);
  }

  /** w_complex_object: exact types only, but of whatever else has a buffer its bytes. */
  private boxed(v: PyObject): void {
    switch (typeOf(v)) {
      case FloatType: return this.float((v as PyFloat).value);
      case ComplexType: return this.complex((v as PyComplex).real, (v as PyComplex).imag);
      case BytesType: return this.buffer((v as PyBytes).value);
      case TupleType: return this.tuple((v as PyTuple).items);
      case ListType: return this.items('[', (v as PyList).items);
      case DictType: return this.dict((v as PyDict).entries());
      case SetType: return this.items('<', setKeys(v as PySet));
      case FrozenSetType: return this.items('>', setKeys(v as PySet));
      default:
    }
    if (v instanceof PyCode) return this.codeObject(v);
    const bytes = bufferOf(v);
    if (bytes === undefined) throw new MarshalError('ValueError', 'unmarshallable object');
    this.buffer(bytes);
  }

  private codeObject(v: PyCode): void {
    const co = v.code;
    const objectFields = (): void => {
      this.object(new PyBytes(co.co_code));
      this.object(v.co_consts.length === 0 ? EMPTY_TUPLE : new PyTuple(v.co_consts));
      for (const names of [co.co_names, co.co_varnames, co.co_freevars, co.co_cellvars]) {
        this.object(names.length === 0 ? EMPTY_TUPLE : new PyTuple(names.map(mkStr)));
      }
      this.object(mkStr(co.co_filename));
      this.object(mkStr(co.co_name));
    };
    this.code(co, objectFields, () => this.object(new PyBytes(co.co_lnotab)));
  }
}
