// _string: what string.Formatter needs of str.format. The end of Objects/unicodeobject.c.

import { typeError, typeName } from '../errors.js';
import { asStrValue, PyTuple } from '../object.js';
import { conversionText, fieldNameSplit, MarkupIterator, type FieldNameIterator } from '../objects/str_format.js';
import { defineType } from '../objects/type.js';
import { PyType, type HeapObject, type PyObject } from '../types.js';
import type { StrValue } from '../values.js';
import type { ModuleDef } from './module_def.js';

const FormatterIteratorType = new PyType('formatteriterator');
const FieldNameIteratorType = new PyType('fieldnameiterator');

class PyFormatterIter implements HeapObject {
  ob_type = FormatterIteratorType;
  constructor(readonly markup: MarkupIterator) {}
}

class PyFieldNameIter implements HeapObject {
  ob_type = FieldNameIteratorType;
  constructor(readonly steps: FieldNameIterator) {}
}

/** (literal_text, field_name, format_spec, conversion). */
function formatteriter_next(it: PyFormatterIter): PyObject | undefined {
  const m = it.markup.next();
  if (m === undefined) return undefined;
  const { field } = m;
  if (field === undefined) return new PyTuple([m.literal, null, null, null]);
  return new PyTuple([m.literal, field.name, field.spec, conversionText(field.conversion)]);
}

/** (is_attribute, name or index). */
function fieldnameiter_next(it: PyFieldNameIter): PyObject | undefined {
  const step = it.steps.next();
  return step === undefined ? undefined : new PyTuple([step.isAttribute, step.index ?? step.name]);
}

defineType(FormatterIteratorType, { slots: { tp_iter: (it: PyFormatterIter) => it, tp_iternext: formatteriter_next } });
defineType(FieldNameIteratorType, { slots: { tp_iter: (it: PyFieldNameIter) => it, tp_iternext: fieldnameiter_next } });

function strArgument(v: PyObject): StrValue {
  const s = asStrValue(v);
  if (s === undefined) throw typeError(`expected str, got ${typeName(v)}`);
  return s;
}

function formatter_parser(_: PyObject, text: PyObject): PyObject {
  return new PyFormatterIter(new MarkupIterator(strArgument(text)));
}

function formatter_field_name_split(_: PyObject, name: PyObject): PyObject {
  const { first, index, rest } = fieldNameSplit(strArgument(name));
  return new PyTuple([index ?? first, new PyFieldNameIter(rest)]);
}

export const _string_module: ModuleDef = {
  name: '_string',
  doc: 'string helper module',
  methods: [
    { ml_name: 'formatter_parser', ml_meth: formatter_parser, ml_flags: [1, 1], ml_doc: 'The parts of a format string, one after the other.' },
    { ml_name: 'formatter_field_name_split', ml_meth: formatter_field_name_split, ml_flags: [1, 1], ml_doc: 'A field name taken apart.' },
  ],
};
