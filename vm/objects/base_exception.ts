// BaseException: construction, attributes, chaining, str, repr and pickling.
//
// The first half of Objects/exceptions.c. The types with fields of their own are in
// exceptions_os.ts, exceptions_syntax.ts, exceptions_unicode.ts and
// exceptions_simple.ts; exceptions.ts makes the hierarchy ready. The layout is
// PyBaseException in vm/object.ts.

import { dictOf, isTrue, repr, setAttr, str } from '../abstract.js';
import { noKeywords } from '../args.js';
import { PyDict } from '../dict.js';
import { attributeError, typeError, typeName } from '../errors.js';
import { asInstance, asStrValue, EMPTY_TUPLE, PyBaseException, PyTraceback, PyTuple, setInstanceDict } from '../object.js';
import { toArray } from '../sequence.js';
import { BaseExceptionType, type Kwargs, type PyGetSetDef, type PyMethodDef, type PyObject, type PyType } from '../types.js';
import { mkStr, strConcat, strText, type StrValue } from '../values.js';
import type { TypeSpec } from './type.js';

type ExceptionLayout = new (type: PyType) => PyBaseException;

/** The class that lays out the instances of a type and of its subclasses. */
const layouts = new Map<PyType, ExceptionLayout>([[BaseExceptionType, PyBaseException]]);

export function setLayout(type: PyType, layout: ExceptionLayout): void {
  layouts.set(type, layout);
}

/** True for a type whose instances have more fields than its base's. */
export function hasOwnLayout(type: PyType): boolean {
  return layouts.has(type);
}

function layoutOf(type: PyType): ExceptionLayout {
  for (let t: PyType | null = type; t !== null; t = t.tp_base) {
    const layout = layouts.get(t);
    if (layout !== undefined) return layout;
  }
  return PyBaseException;
}

/** BaseException_new: keyword arguments are left to tp_init. */
export function BaseException_new(type: PyType, args: PyObject[]): PyBaseException {
  const exc = new (layoutOf(type))(type);
  if (args.length > 0) exc.args = new PyTuple(args);
  return exc;
}

/** BaseException_init. */
export function BaseException_init(self: PyBaseException, args: PyObject[], kwargs: Kwargs): void {
  noKeywords(self.ob_type.tp_name, kwargs);
  self.args = args.length === 0 ? EMPTY_TUPLE : new PyTuple(args);
}

/** BaseException_str: nothing, the argument, or the tuple of them. */
export function BaseException_str(self: PyBaseException): StrValue {
  const { items } = self.args;
  if (items.length === 0) return '';
  return str(items.length === 1 ? items[0]! : self.args);
}

function BaseException_repr(self: PyBaseException): PyObject {
  const name = self.ob_type.tp_name;
  return strConcat(mkStr(name.slice(name.lastIndexOf('.') + 1)), repr(self.args));
}

/** The instance's __dict__ when it holds anything, for __reduce__. */
export function ownState(self: PyBaseException): PyDict | undefined {
  const inst = asInstance(self)!;
  if (inst.ob_shape === null || (!inst.ob_shape.isDict && inst.ob_shape.names.length === 0)) return undefined;
  return dictOf(self);
}

function BaseException___reduce__(self: PyBaseException): PyObject {
  return reduceWith(self, self.args, ownState(self));
}

/** The tuple that __reduce__ gives. */
export function reduceWith(self: PyBaseException, args: PyTuple, state: PyObject | undefined): PyTuple {
  return new PyTuple(state === undefined ? [self.ob_type, args] : [self.ob_type, args, state]);
}

function BaseException___setstate__(self: PyBaseException, state: PyObject): PyObject {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
  for (const [name, value] of state.entries()) {
    const text = asStrValue(name);
    if (text === undefined) throw typeError(`attribute name must be string, not '${typeName(name)}'`);
    setAttr(self, strText(text), value);
  }
  return null;
}

function BaseException_with_traceback(self: PyBaseException, tb: PyObject): PyObject {
  set_traceback(self, tb);
  return self;
}

function set_args(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError('args may not be deleted');
  self.args = new PyTuple(toArray(value));
}

function set_traceback(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) throw typeError('__traceback__ must be a traceback or None');
  self.traceback = value;
}

function set_context(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError('__context__ may not be deleted');
  if (value !== null && !(value instanceof PyBaseException)) {
    throw typeError('exception context must be None or derive from BaseException');
  }
  self.context = value;
}

function set_cause(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError('__cause__ may not be deleted');
  if (value !== null && !(value instanceof PyBaseException)) {
    throw typeError('exception cause must be None or derive from BaseException');
  }
  setCause(self, value);
}

/** PyException_SetCause: `raise ... from cause` hides the context. */
export function setCause(exc: PyBaseException, cause: PyBaseException | null): void {
  exc.cause = cause;
  exc.suppress_context = true;
}

function set_suppress_context(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError("can't delete numeric/char attribute");
  if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
  self.suppress_context = isTrue(value);
}

function get_dict(self: PyBaseException): PyObject {
  const dict = dictOf(self);
  if (dict === undefined) throw attributeError('This object has no __dict__');
  return dict;
}

function set_dict(self: PyBaseException, value: PyObject | undefined): void {
  if (value === undefined) throw typeError('cannot delete __dict__');
  if (!(value instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  setInstanceDict(self, value);
}

/** A field of an exception as T_OBJECT members show it: unset and deleted read as None. */
export function objectMember<K extends string>(name: string, field: K): PyGetSetDef {
  type Owner = { [P in K]: PyObject | undefined };
  return {
    name,
    get: (self: Owner) => self[field] ?? null,
    set: (self: Owner, value) => { self[field] = value as Owner[K]; },
  };
}

const BaseException_methods: readonly PyMethodDef[] = [
  { ml_name: '__reduce__', ml_meth: BaseException___reduce__, ml_flags: [0, 0] },
  { ml_name: '__setstate__', ml_meth: BaseException___setstate__, ml_flags: [1, 1] },
  {
    ml_name: 'with_traceback', ml_meth: BaseException_with_traceback, ml_flags: [1, 1],
    ml_doc: 'Set self.__traceback__ to tb and return self.',
  },
];

const BaseException_getset: readonly PyGetSetDef[] = [
  { name: '__dict__', get: get_dict, set: set_dict },
  { name: 'args', get: (self: PyBaseException) => self.args, set: set_args },
  { name: '__traceback__', get: (self: PyBaseException) => self.traceback, set: set_traceback, doc: 'where the exception was raised' },
  { name: '__context__', get: (self: PyBaseException) => self.context, set: set_context, doc: 'exception context' },
  { name: '__cause__', get: (self: PyBaseException) => self.cause, set: set_cause, doc: 'exception cause' },
  { name: '__suppress_context__', get: (self: PyBaseException) => self.suppress_context, set: set_suppress_context },
];

export const BaseException_spec: TypeSpec = {
  hasDict: true,
  doc: 'Common base class for all exceptions',
  slots: { tp_new: BaseException_new, tp_init: BaseException_init, tp_str: BaseException_str, tp_repr: BaseException_repr },
  methods: BaseException_methods,
  getset: BaseException_getset,
};

/** PyExceptionClass_Check. */
export function isExceptionClass(v: PyObject): v is PyType {
  return typeof v === 'object' && v !== null && 'tp_mro' in v && (v as PyType).tp_mro.includes(BaseExceptionType);
}
