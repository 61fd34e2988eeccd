// Struct sequences: tuples whose items have names too (sys.version_info, os.stat_result).
//
// Objects/structseq.c. A type made here is a static subtype of tuple; it may have fields
// beyond the tuple's length, which are reached by name only.

import { repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { attributeError, typeError } from '../errors.js';
import { PyTuple, TupleInstance } from '../object.js';
import { sequenceFast } from '../sequence.js';
import { PyType, TupleType, type Kwargs, type PyGetSetDef, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import './tuple.js'; // ready before what extends it
import { defineType } from './type.js';

/** PyStructSequence_Field. A null name is a visible item without a name. */
export type StructSeqField = readonly [name: string | null, doc?: string];

export interface StructSeqSpec {
  /** Module and name: 'sys.version_info'. */
  name: string;
  doc?: string;
  fields: readonly StructSeqField[];
  /** How many of the fields the tuple shows. Default: all. */
  visible?: number;
  /** Python code can make instances of it. Default: true. */
  constructible?: boolean;
}

/** An instance: a tuple and its hidden fields. */
export class PyStructSeq extends TupleInstance {
  constructor(type: PyType, items: readonly PyObject[], readonly hidden: readonly PyObject[]) { super(type, items); }
}

/** structseq_new for C code: `values` has one value for each field, or for each visible one. */
export function newStructSeq(type: PyType, values: readonly PyObject[]): PyStructSeq {
  const { visible, total } = shapeOf(type);
  const all = Array.from({ length: total }, (_, i) => values[i] ?? null);
  return new PyStructSeq(type, all.slice(0, visible), all.slice(visible));
}

interface SeqShape { visible: number; total: number; fields: readonly StructSeqField[] }

const shapes = new WeakMap<PyType, SeqShape>();

function shapeOf(type: PyType): SeqShape {
  let t: PyType | null = type;
  while (t !== null) {
    const shape = shapes.get(t);
    if (shape !== undefined) return shape;
    t = t.tp_base;
  }
  throw new Error(`${type.tp_name} is no struct sequence`);
}

/** PyStructSequence_NewType. */
export function makeStructSeqType(spec: StructSeqSpec): PyType {
  const type = new PyType(spec.name);
  const dot = spec.name.lastIndexOf('.');
  type.tp_qualname = spec.name.slice(dot + 1);
  const total = spec.fields.length;
  const visible = spec.visible ?? total;
  shapes.set(type, { visible, total, fields: spec.fields });
  const constructible = spec.constructible ?? true;
  defineType(type, {
    base: TupleType,
    ...(spec.doc !== undefined && { doc: spec.doc }),
    ...(dot >= 0 && { module: spec.name.slice(0, dot) }),
    slots: { tp_repr: structseq_repr, ...(constructible && { tp_new: structseq_new }) },
    methods: [{ ml_name: '__reduce__', ml_meth: structseq_reduce, ml_flags: [0, 0] }],
    getset: spec.fields.flatMap((field, i) => fieldMember(field, i, visible)),
    dict: {
      n_sequence_fields: visible,
      n_fields: total,
      n_unnamed_fields: spec.fields.filter(([name]) => name === null).length,
    },
  });
  if (!constructible) type.tp_new = undefined;
  return type;
}

function fieldMember([name, doc]: StructSeqField, i: number, visible: number): PyGetSetDef[] {
  if (name === null) return [];
  const get = i < visible ? (self: PyStructSeq) => self.items[i]! : (self: PyStructSeq) => self.hidden[i - visible]!;
  const set = (): never => { throw attributeError('readonly attribute'); };
  return [{ name, get, set, ...(doc !== undefined && { doc }) }];
}

/** structseq_new: from a sequence of the visible length or more, and a dict for the rest. */
function structseq_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [sequence, dict] = parseArgs('structseq', ['sequence', 'dict'], 1, args, kwargs);
  const items = sequenceFast(sequence!, 'constructor requires a sequence');
  if (dict !== undefined && !(dict instanceof PyDict)) {
    throw typeError(`${type.tp_name}() takes a dict as second arg, if any`);
  }
  const { visible, total, fields } = shapeOf(type);
  checkLength(type, items.length, visible, total);
  const hidden: PyObject[] = [];
  for (let i = visible; i < total; i++) {
    const name = fields[i]![0];
    hidden.push(items[i] ?? (name === null ? undefined : dict?.getStr(name)) ?? null);
  }
  return new PyStructSeq(type, items.slice(0, visible), hidden);
}

function checkLength(type: PyType, n: number, min: number, max: number): void {
  if (n >= min && n <= max) return;
  if (min === max) throw typeError(`${type.tp_name}() takes a ${min}-sequence (${n}-sequence given)`);
  const bound = n < min ? `at least ${min}` : `at most ${max}`;
  throw typeError(`${type.tp_name}() takes an ${bound}-sequence (${n}-sequence given)`);
}

function structseq_repr(self: PyStructSeq): PyObject {
  const named = shapeOf(self.ob_type).fields.filter(([name]) => name !== null); // as CPython: unnamed items borrow the next names
  const parts = self.items.map((item, i) => `${named[i]![0]}=${strText(repr(item))}`);
  return mkStr(`${self.ob_type.tp_name}(${parts.join(', ')})`);
}

function structseq_reduce(self: PyStructSeq): PyObject {
  const { fields, visible } = shapeOf(self.ob_type);
  const dict = new PyDict();
  self.hidden.forEach((value, i) => {
    const name = fields[visible + i]![0];
    if (name !== null) dict.setStr(name, value);
  });
  return new PyTuple([self.ob_type, new PyTuple([new PyTuple(self.items), dict])]);
}
