// __build_class__: what a class statement calls.
//
// From Python/bltinmodule.c.

import { callObject, findAttr, repr } from '../abstract.js';
import { PyDict } from '../dict.js';
import { DeprecationWarningType, typeError, typeName } from '../errors.js';
import { asStrValue, PyCell, PyFunction, PyTuple } from '../object.js';
import { PyType, typeOf, TypeType, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { calculateMetaclass } from '../objects/type_new.js';
import { hooks } from './builtins_hooks.js';
import { warn } from './_warnings.js';

/** __build_class__(func, name, *bases, metaclass=None, **kwds) -> class. */
export function builtin___build_class__(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length < 2) throw typeError('__build_class__: not enough arguments');
  const [func, name, ...bases] = args as [PyObject, PyObject, ...PyObject[]];
  if (!(func instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
  if (asStrValue(name) === undefined) throw typeError('__build_class__: name is not a string');
  const { meta, keywords } = chooseMetaclass(bases, kwargs);
  const basesTuple = new PyTuple(bases);
  const namespace = prepareNamespace(meta, name, basesTuple, keywords);
  const cell = hooks().evalClassBody(func, namespace);
  const cls = callObject(meta, [name, basesTuple, namespace], keywords);
  if (cls instanceof PyType && cell instanceof PyCell) checkClassCell(cell, cls, name);
  return cls;
}

function chooseMetaclass(bases: readonly PyObject[], kwargs: Kwargs): { meta: PyObject; keywords: Kwargs } {
  let keywords = kwargs;
  let meta = kwargs?.get('metaclass');
  if (meta !== undefined) {
    keywords = new Map(kwargs);
    keywords.delete('metaclass');
  } else {
    meta = bases.length === 0 ? TypeType : typeOf(bases[0]!);
  }
  return { meta: meta instanceof PyType ? calculateMetaclass(meta, bases) : meta, keywords };
}

/** metaclass.__prepare__(name, bases, **keywords), which must be a mapping; a dict without it. */
function prepareNamespace(meta: PyObject, name: PyObject, bases: PyTuple, keywords: Kwargs): PyObject {
  const prepare = findAttr(meta, '__prepare__');
  if (prepare === undefined) return new PyDict();
  const namespace = callObject(prepare, [name, bases], keywords);
  if (typeOf(namespace).mp_subscript === undefined) {
    const owner = meta instanceof PyType ? meta.tp_name : '<metaclass>';
    throw typeError(`${owner}.__prepare__() must return a mapping, not ${typeName(namespace)}`);
  }
  return namespace;
}

/** The cell that __class__ and super() of the body's methods read must hold the new class. */
function checkClassCell(cell: PyCell, cls: PyType, name: PyObject): void {
  if (cell.ob_ref === cls) return;
  const asText = (v: PyObject): string => strText(repr(v));
  if (cell.ob_ref === undefined) {
    warn(DeprecationWarningType, mkStr(
      `__class__ not set defining ${asText(name)} as ${asText(cls)}. Was __classcell__ propagated to type.__new__?`), 1);
    cell.ob_ref = cls;
    return;
  }
  throw typeError(`__class__ set to ${asText(cell.ob_ref)} defining ${asText(name)} as ${asText(cls)}`);
}
