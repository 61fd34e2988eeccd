// The layouts of heap objects: what Include/*.h declares, as classes.
//
// Only fields and what keeps them consistent live here; what an object can do is in
// the file of vm/objects that is named like it. Being below the protocols
// (vm/abstract.ts) lets errors, protocols and objects share the layouts without a
// circle of imports.

import { addr2line, type CodeObject } from '../compiler/code.js';
import { PyDict } from './dict.js';
import { quicken } from './quicken.js';
import { filled, unset, withTaggedElements } from './elements.js';
import { MAX_SHAPE_SLOTS, MOST_FORESEEN, type Shape } from './shapes.js';
import {
  BaseExceptionType, BuiltinFunctionType, CellType, CodeType, DictType, EllipsisType, FunctionType, ListType,
  MethodDescriptorType, MethodType, ModuleType, NotImplementedType, SliceType, TracebackType, TupleType, FloatType,
  ComplexType, StrType, BytesType, ByteArrayType,
  type HeapObject, type NativeFunction, type PyMethodDef, type PyObject, type PyType,
} from './types.js';
import { PyComplex, PyFloat, WideStr, type IntValue, type StrValue } from './values.js';

PyFloat.prototype.ob_type = FloatType;
PyComplex.prototype.ob_type = ComplexType;
WideStr.prototype.ob_type = StrType;
PyDict.prototype.ob_type = DictType;

/** Of all that have no attributes yet, and are not known to get any. */
const NO_SLOTS: (PyObject | undefined)[] = [];

/** An object that may have attributes of its own: an instance of a class, and every
 *  built-in object whose type can be subclassed or has a __dict__. */
export class PyInstance implements HeapObject {
  ob_type: PyType;
  /** null: no __dict__. See vm/shapes.ts. */
  ob_shape: Shape | null;
  /** Values of attributes, by the shape's places; there may be more places. */
  ob_slots: (PyObject | undefined)[];
  /** Values of __slots__ members, by the member's number; undefined is unset. */
  ob_members: (PyObject | undefined)[] | null;

  constructor(type: PyType) {
    this.ob_type = type;
    if (type.tp_hasDict) {
      const shape = (this.ob_shape = type.tp_rootShape);
      this.ob_slots = shape.foreseen === 0 ? NO_SLOTS : unset(shape.foreseen);
    } else {
      this.ob_shape = null;
      this.ob_slots = NO_SLOTS;
    }
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<PyObject | undefined>(type.tp_nmembers).fill(undefined);
  }

  /** What console.log and Node's error printer show: never the whole graph. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `<${this.ob_type.tp_name} object>`;
  }
}

/** The attributes of a subclass instance whose layout cannot extend PyInstance (float,
 *  complex, dict): the same fields, so the attribute code does not tell them apart. */
export type HasAttributes = Pick<PyInstance, 'ob_type' | 'ob_shape' | 'ob_slots' | 'ob_members'>;

/** `v` as an object that may have attributes, or undefined. */
export function asInstance(v: PyObject): HasAttributes | undefined {
  if (v instanceof PyInstance) return v;
  if (typeof v === 'object' && v !== null && (v as Partial<HasAttributes>).ob_shape !== undefined) {
    return v as HasAttributes;
  }
  return undefined;
}

/** An attribute in the instance's own dict, or undefined. */
export function getOwnAttr(o: HasAttributes, name: string): PyObject | undefined {
  const shape = o.ob_shape;
  if (shape === null) return undefined;
  if (shape.isDict) return (o.ob_slots[0] as PyDict).getStr(name);
  const i = shape.index.get(name);
  return i === undefined ? undefined : o.ob_slots[i];
}

/** Set an attribute in the instance's own dict; the instance has one. */
export function setOwnAttr(o: HasAttributes, name: string, value: PyObject): void {
  const shape = o.ob_shape!;
  if (shape.isDict) {
    (o.ob_slots[0] as PyDict).setStr(name, value);
    return;
  }
  const i = shape.index.get(name);
  if (i !== undefined) o.ob_slots[i] = value;
  else if (shape.names.length >= MAX_SHAPE_SLOTS) instanceDict(o).setStr(name, value);
  else {
    addSlot(o, shape.names.length, value);
    o.ob_shape = shape.with(name);
  }
}

/** The value of an attribute that is added, in the place behind the others. */
export function addSlot(o: HasAttributes, index: number, value: PyObject): void {
  const slots = o.ob_slots;
  if (index < slots.length) slots[index] = value;
  else if (index >= MOST_FORESEEN) slots.push(value);
  else {
    o.ob_type.tp_rootShape.foreseen = Math.max(o.ob_type.tp_rootShape.foreseen, index + 1);
    const more: (PyObject | undefined)[] = unset(index + 1);
    for (let i = 0; i < index; i++) more[i] = slots[i];
    more[index] = value;
    o.ob_slots = more;
  }
}

/** Delete from the instance's own dict; false when it is not there. */
export function delOwnAttr(o: HasAttributes, name: string): boolean {
  if (getOwnAttr(o, name) === undefined) return false;
  return instanceDict(o).delete(name) !== undefined;
}

/** The instance's __dict__ as a real dict: from now on it holds the attributes. */
export function instanceDict(o: HasAttributes): PyDict {
  const shape = o.ob_shape!;
  if (shape.isDict) return o.ob_slots[0] as PyDict;
  const d = new PyDict();
  shape.names.forEach((name, i) => d.setStr(name, o.ob_slots[i]!));
  setInstanceDict(o, d);
  return d;
}

/** o.__dict__ = d. */
export function setInstanceDict(o: HasAttributes, d: PyDict): void {
  o.ob_shape = o.ob_shape!.asDict();
  o.ob_slots = [d];
}

/** An instance of a subclass of int. */
export class IntInstance extends PyInstance {
  constructor(type: PyType, readonly value: IntValue) { super(type); }
}

/** An instance of a subclass of str. */
export class StrInstance extends PyInstance {
  constructor(type: PyType, readonly value: StrValue) { super(type); }
}

/** An instance of a subclass of float. */
export class FloatInstance extends PyFloat implements HasAttributes {
  override ob_type: PyType;
  ob_shape: Shape | null;
  ob_slots: (PyObject | undefined)[] = NO_SLOTS;
  ob_members: (PyObject | undefined)[] | null;
  constructor(type: PyType, value: number) {
    super(value);
    this.ob_type = type;
    this.ob_shape = type.tp_hasDict ? type.tp_rootShape : null;
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<undefined>(type.tp_nmembers).fill(undefined);
  }
}

/** An instance of a subclass of complex. */
export class ComplexInstance extends PyComplex implements HasAttributes {
  override ob_type: PyType;
  ob_shape: Shape | null;
  ob_slots: (PyObject | undefined)[] = NO_SLOTS;
  ob_members: (PyObject | undefined)[] | null;
  constructor(type: PyType, real: number, imag: number) {
    super(real, imag);
    this.ob_type = type;
    this.ob_shape = type.tp_hasDict ? type.tp_rootShape : null;
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<undefined>(type.tp_nmembers).fill(undefined);
  }
}

/** An instance of a subclass of dict. */
export class DictInstance extends PyDict implements HasAttributes {
  override ob_type: PyType;
  ob_shape: Shape | null;
  ob_slots: (PyObject | undefined)[] = NO_SLOTS;
  ob_members: (PyObject | undefined)[] | null;
  constructor(type: PyType) {
    super();
    this.ob_type = type;
    this.ob_shape = type.tp_hasDict ? type.tp_rootShape : null;
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<undefined>(type.tp_nmembers).fill(undefined);
  }
}

/** The int in an int, a bool or an instance of a subclass of int; else undefined. */
export function asIntValue(v: PyObject): IntValue | undefined {
  switch (typeof v) {
    case 'number': case 'bigint': return v;
    case 'boolean': return v ? 1 : 0;
    default: return v instanceof IntInstance ? v.value : undefined;
  }
}

/** The str in a str or an instance of a subclass of str; else undefined. */
export function asStrValue(v: PyObject): StrValue | undefined {
  if (typeof v === 'string' || v instanceof WideStr) return v;
  return v instanceof StrInstance ? v.value : undefined;
}

export class PyEllipsis implements HeapObject { ob_type = EllipsisType; }
export class PyNotImplemented implements HeapObject { ob_type = NotImplementedType; }
export const Ellipsis = new PyEllipsis();
export const NotImplemented = new PyNotImplemented();

/** PyTupleObject: as small as it can be, for calls and loops make many. */
export class PyTuple implements HeapObject {
  declare ob_type: PyType; // `tuple` on the prototype; a subclass's instance has its own
  constructor(readonly items: readonly PyObject[]) {
    if (items.length > 0 && typeof items[0] === 'number') withTaggedElements(items as PyObject[]);
  }
}
PyTuple.prototype.ob_type = TupleType;

/** An instance of a subclass of tuple. */
export class TupleInstance extends PyTuple implements HasAttributes {
  override ob_type: PyType;
  ob_shape: Shape | null;
  ob_slots: (PyObject | undefined)[] = NO_SLOTS;
  ob_members: (PyObject | undefined)[] | null;
  constructor(type: PyType, items: readonly PyObject[]) {
    super(items);
    this.ob_type = type;
    this.ob_shape = type.tp_hasDict ? type.tp_rootShape : null;
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<undefined>(type.tp_nmembers).fill(undefined);
  }
}
export const EMPTY_TUPLE = new PyTuple([]);

/** PyListObject: a PyInstance, but made by a constructor of its own, for many are made. V8 compiles stores into objects of one class in
 *  line, and PyInstance's constructor makes dozens. */
export class PyList implements HasAttributes {
  ob_type: PyType;
  ob_shape: Shape | null;
  ob_slots: (PyObject | undefined)[];
  ob_members: (PyObject | undefined)[] | null;

  constructor(public items: PyObject[], type: PyType = ListType) {
    this.ob_type = type;
    this.ob_shape = type.tp_hasDict ? type.tp_rootShape : null;
    this.ob_slots = NO_SLOTS;
    this.ob_members = type.tp_nmembers === 0 ? null : new Array<undefined>(type.tp_nmembers).fill(undefined);
    if (items.length > 0 && typeof items[0] === 'number') withTaggedElements(items);
  }
}
Object.setPrototypeOf(PyList.prototype, PyInstance.prototype);

export class PySlice implements HeapObject {
  ob_type = SliceType;
  constructor(readonly start: PyObject, readonly stop: PyObject, readonly step: PyObject) {}
}

/** PyCellObject: a variable shared between scopes; undefined while unbound. */
export class PyCell implements HeapObject {
  ob_type = CellType;
  constructor(public ob_ref: PyObject | undefined) {}
}

/** PyModuleObject. Its dict is an ordinary attribute dict from the start. */
export class PyModule extends PyInstance {
  constructor(readonly md_dict: PyDict, type: PyType = ModuleType) {
    super(type);
    this.ob_shape = type.tp_rootShape.asDict();
    this.ob_slots = [md_dict];
  }
}

/** In the place of what PyCode.prepare() makes. */
export const NOT_PREPARED: never[] = [];

/** PyCodeObject as the VM holds it: the compiler's CodeObject with its constants as values. */
export class PyCode implements HeapObject {
  ob_type = CodeType;
  /** Constants as Python values. */
  co_consts: PyObject[] = [];
  // Made by prepare() before the first frame: most functions of a module never run.
  /** The instructions as the loop runs them: vm/quicken.ts. */
  quickened: number[] = NOT_PREPARED;
  /** Per-instruction caches, by byte offset / 2; filled on first use. */
  caches: unknown[] = NOT_PREPARED;
  /** A fresh f_localsplus: locals, cells, free variables, then the stack, all unbound. */
  template: undefined[] = NOT_PREPARED;
  /** For each cell the number of the argument it takes over, or -1. */
  cell2arg: number[] | null = null;
  nlocals: number;
  ncells: number;
  nfrees: number;
  /** Where the value stack starts in f_localsplus. */
  stackBase: number;
  /** The number of arguments with which a call only copies them, and with fewer takes defaults: co_argcount where there are no *args, no
   *  keyword-only arguments, no cells, and where the frame runs at once; else -1. */
  simpleArgs: number;
  flags: number;
  /** Not our compiler's work: read from bytes, or put together by Python code. Its bytecode is
   *  verified before its first frame, and what goes wrong in it is not an error of ours. */
  isForeign = false;
  isVerified = false;
  /** Byte offset of a new frame's first instruction: 0, or behind the last one an ENTER (vm/translate/). */
  start = 0;
  /** Frames of it that were not entered by the loop. */
  entries = 0;
  /** What has been translated of it (vm/translate/translation.ts), or null. */
  translations: object | null = null;
  /** Of these the one that a call may run without a frame, or null. */
  light: object | null = null;
  /** The section that its frames are (vm/deferral.ts), or null. */
  atomic: AtomicCode | null = null;

  constructor(readonly code: CodeObject) {
    this.nlocals = code.co_nlocals;
    this.ncells = code.co_cellvars.length;
    this.nfrees = code.co_freevars.length;
    this.stackBase = this.nlocals + this.ncells + this.nfrees;
    this.flags = code.co_flags;
    const isSimple = code.co_kwonlyargcount === 0 && this.ncells === 0 && this.nfrees === 0 && (code.co_flags & 0x2ac) === 0;
    this.simpleArgs = isSimple ? code.co_argcount : -1;
  }

  /** What only a frame needs. Returns the template. */
  prepare(): undefined[] {
    const { code } = this;
    const { code: quickened, extraStack } = quicken(code.co_code, this.isForeign);
    this.quickened = quickened;
    this.caches = filled<unknown>(quickened.length, undefined);
    this.cell2arg = this.ncells === 0 ? null : cellArguments(code);
    this.template = filled(this.stackBase + code.co_stacksize + extraStack + 1, undefined);
    return this.template;
  }
}

/** What makes a code object's frames a section that holds signals back. */
export interface AtomicCode {
  readonly section: HoldingSection;
  /** Stands for PyCode.template, which stays NOT_PREPARED: so a new frame comes to prepared() in vm/frame.ts, and
   *  other code pays nothing. */
  template: undefined[];
}

/** A set of signals that wait: bit signum; bit 0 is the asynchronous exceptions. */
export interface HoldingSection {
  readonly kind: 'hold';
  readonly signals: bigint;
  /** A second one of the same signal runs the handler at once. */
  readonly escalates: boolean;
  /** How reports name it: 'deferred()', '@atomic'. */
  readonly name: string;
}

function cellArguments(code: CodeObject): number[] | null {
  const total = code.co_argcount + code.co_kwonlyargcount + ((code.co_flags & 4) >> 2) + ((code.co_flags & 8) >> 3);
  let any = false;
  const map = code.co_cellvars.map((name) => {
    const i = code.co_varnames.indexOf(name);
    if (i < 0 || i >= total) return -1;
    any = true;
    return i;
  });
  return any ? map : null;
}

/** PyFunctionObject. */
export class PyFunction extends PyInstance {
  func_doc: PyObject;
  func_module: PyObject = null;
  func_annotations: PyDict | null = null;
  func_kwdefaults: PyDict | null = null;
  func_defaults: PyTuple | null = null;
  func_closure: PyTuple | null = null;

  constructor(public func_code: PyCode, readonly func_globals: PyDict, public func_name: string, public func_qualname: PyObject) {
    super(FunctionType);
    const doc = func_code.co_consts[0];
    this.func_doc = typeof doc === 'string' || doc instanceof WideStr ? doc : null;
  }
}

/** PyMethodObject: a bound method. */
export class PyMethod implements HeapObject {
  ob_type = MethodType;
  constructor(readonly im_func: PyObject, readonly im_self: PyObject) {}
}

/** PyCFunctionObject: a built-in function, or a built-in method bound to its instance. */
export class PyBuiltinFunction implements HeapObject {
  ob_type = BuiltinFunctionType;
  readonly fn: NativeFunction;
  /** Arity as in MethodFlags; max is -1 for 'varargs' and -2 for 'keywords'. */
  readonly min: number;
  readonly max: number;

  constructor(readonly m_ml: PyMethodDef, readonly m_self: PyObject, public m_module: PyObject = null) {
    this.fn = m_ml.ml_meth;
    const flags = m_ml.ml_flags;
    this.min = typeof flags === 'string' ? 0 : flags[0];
    this.max = flags === 'varargs' ? -1 : flags === 'keywords' ? -2 : flags[1];
  }
}

/** PyMethodDescrObject: a built-in type's method, not yet bound. */
export class PyMethodDescr implements HeapObject {
  ob_type = MethodDescriptorType;
  readonly fn: NativeFunction;
  readonly min: number;
  readonly max: number;

  constructor(readonly d_type: PyType, readonly d_method: PyMethodDef) {
    this.fn = d_method.ml_meth;
    const flags = d_method.ml_flags;
    this.min = typeof flags === 'string' ? 0 : flags[0];
    this.max = flags === 'varargs' ? -1 : flags === 'keywords' ? -2 : flags[1];
  }
}

/** PyTracebackObject. */
export class PyTraceback implements HeapObject {
  ob_type = TracebackType;
  constructor(
    public tb_next: PyTraceback | null,
    /** A Frame; typed loosely because frames lie above layouts. */
    readonly tb_frame: HeapObject,
    readonly tb_lasti: number,
    private readonly code: CodeObject,
  ) {}

  /** Found out when somebody asks: most exceptions are handled and forgotten. */
  get tb_lineno(): number {
    return addr2line(this.code, this.tb_lasti);
  }
}

/** PyBaseExceptionObject: also what the VM throws. A Python exception travels through
 *  JavaScript as itself, so `catch (exc)` has the Python object in hand; it carries no
 *  JavaScript stack, which keeps raising cheap. */
export class PyBaseException extends PyInstance {
  args: PyTuple = EMPTY_TUPLE;
  traceback: PyTraceback | null = null;
  context: PyBaseException | null = null;
  cause: PyBaseException | null = null;
  suppress_context = false;

  constructor(type: PyType = BaseExceptionType) { super(type); }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `<${this.ob_type.tp_name}: ${this.args.items.map(String).join(', ')}>`;
  }
}

/** PyBytesObject. `value` is never written to once the object is out of its maker's hands. */
export class PyBytes extends PyInstance {
  constructor(readonly value: Uint8Array, type: PyType = BytesType) { super(type); }
}

/** `nullstring`: what literals and bytes() without an argument are. */
export const NULL_BYTES = new PyBytes(new Uint8Array(0));

/** PyByteArrayObject: `length` bytes in use at the start of `buffer`, the rest is room to grow. */
export class PyByteArray extends PyInstance {
  length: number;
  /** Memory views on the bytes; while there are any, the size cannot change. */
  exports = 0;

  constructor(public buffer: Uint8Array, type: PyType = ByteArrayType) {
    super(type);
    this.length = buffer.length;
  }

  /** The bytes in use, shared with the bytearray. */
  get value(): Uint8Array {
    return this.length === this.buffer.length ? this.buffer : this.buffer.subarray(0, this.length);
  }
}

/** The bytes of a bytes or bytearray or an instance of a subclass, shared; else undefined. */
export function asBytesValue(v: PyObject): Uint8Array | undefined {
  return v instanceof PyBytes || v instanceof PyByteArray ? v.value : undefined;
}
