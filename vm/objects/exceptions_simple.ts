// The exception types with a field or two: StopIteration, SystemExit, ImportError, KeyError.
//
// From Objects/exceptions.c. Made ready in exceptions.ts.

import { repr } from '../abstract.js';
import { PyDict } from '../dict.js';
import { typeError } from '../errors.js';
import { PyBaseException } from '../object.js';
import type { Kwargs, PyObject } from '../types.js';
import { isStr, type StrValue } from '../values.js';
import { BaseException_init, BaseException_str, objectMember, ownState, reduceWith } from './base_exception.js';
import type { TypeSpec } from './type.js';

/** PyStopIterationObject. */
export class PyStopIteration extends PyBaseException {
  value: PyObject | undefined = undefined;
}

function StopIteration_init(self: PyStopIteration, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  self.value = args.length > 0 ? args[0]! : null;
}

export const StopIteration_spec: TypeSpec = {
  doc: 'Signal the end from iterator.__next__().',
  slots: { tp_init: StopIteration_init },
  getset: [{ ...objectMember('value', 'value'), doc: 'generator return value' }],
};

/** PySystemExitObject. */
export class PySystemExit extends PyBaseException {
  code: PyObject | undefined = undefined;
}

function SystemExit_init(self: PySystemExit, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  if (args.length === 1) self.code = args[0]!;
  else if (args.length > 1) self.code = self.args;
}

export const SystemExit_spec: TypeSpec = {
  doc: 'Request to exit from the interpreter.',
  slots: { tp_init: SystemExit_init },
  getset: [{ ...objectMember('code', 'code'), doc: 'exception code' }],
};

/** PyImportErrorObject. */
export class PyImportError extends PyBaseException {
  msg: PyObject | undefined = undefined;
  name: PyObject | undefined = undefined;
  path: PyObject | undefined = undefined;
}

function ImportError_init(self: PyImportError, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, undefined);
  for (const key of kwargs?.keys() ?? []) {
    if (key !== 'name' && key !== 'path') throw typeError(`'${key}' is an invalid keyword argument for this function`);
  }
  self.name = kwargs?.get('name');
  self.path = kwargs?.get('path');
  self.msg = args.length === 1 ? args[0]! : undefined;
}

function ImportError_str(self: PyImportError): StrValue {
  return self.msg !== undefined && isStr(self.msg) ? self.msg : BaseException_str(self);
}

function ImportError___reduce__(self: PyImportError): PyObject {
  let state: PyDict | undefined = ownState(self);
  if (self.name !== undefined || self.path !== undefined) {
    state = state === undefined ? new PyDict() : state.copy();
    if (self.name !== undefined) state.setStr('name', self.name);
    if (self.path !== undefined) state.setStr('path', self.path);
  }
  return reduceWith(self, self.args, state);
}

export const ImportError_spec: TypeSpec = {
  doc: "Import can't find module, or can't find name in module.",
  slots: { tp_init: ImportError_init, tp_str: ImportError_str },
  methods: [{ ml_name: '__reduce__', ml_meth: ImportError___reduce__, ml_flags: [0, 0] }],
  getset: [
    { ...objectMember('msg', 'msg'), doc: 'exception message' },
    { ...objectMember('name', 'name'), doc: 'module name' },
    { ...objectMember('path', 'path'), doc: 'module path' },
  ],
};

/** KeyError_str: a lone key shows as its repr, or '' could not be told from nothing. */
function KeyError_str(self: PyBaseException): StrValue {
  const { items } = self.args;
  return items.length === 1 ? repr(items[0]!) : BaseException_str(self);
}

export const KeyError_spec: TypeSpec = {
  doc: 'Mapping key not found.',
  slots: { tp_init: BaseException_init, tp_str: KeyError_str },
};
