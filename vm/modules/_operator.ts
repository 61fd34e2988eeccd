// _operator: the operators as functions. Modules/_operator.c.

import { callObject, getAttr, isEqual, isTrue, repr, richCompare, withReprGuard } from '../abstract.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import {
  asIndex, asSsize, inplaceAdd, inplaceAnd, inplaceFloorDivide, inplaceLshift, inplaceMatrixMultiply, inplaceMultiply, inplaceOr,
  inplacePower, inplaceRemainder, inplaceRshift, inplaceSubtract, inplaceTrueDivide, inplaceXor, numberAbsolute, numberAdd,
  numberAnd, numberFloorDivide, numberInvert, numberLshift, numberMatrixMultiply, numberMultiply, numberNegative, numberOr,
  numberPositive, numberPower, numberRemainder, numberRshift, numberSubtract, numberTrueDivide, numberXor,
} from '../number.js';
import { asIntValue, asStrValue, PyInstance, PyTuple } from '../object.js';
import { contains, forEach, getItem, isSequence, lengthHint, setItem } from '../sequence.js';
import { CompareOp, typeOf, type binaryfunc, type Kwargs, type PyMethodDef, type PyObject, type PyType, type unaryfunc } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { bufferOf } from '../objects/buffer.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';
import type { ModuleDef } from './module_def.js';

function unary(name: string, f: unaryfunc, doc: string): PyMethodDef {
  return { ml_name: name, ml_meth: (_module, v: PyObject) => f(v), ml_flags: [1, 1], ml_doc: doc };
}

function binary(name: string, f: binaryfunc, doc: string): PyMethodDef {
  return { ml_name: name, ml_meth: (_module, v: PyObject, w: PyObject) => f(v, w), ml_flags: [2, 2], ml_doc: doc };
}

function comparison(name: string, op: CompareOp, text: string): PyMethodDef {
  return binary(name, (v, w) => richCompare(v, w, op), `Same as a ${text} b.`);
}

/** PyNumber_Index: what is an int already, of whatever class, is given as it is. */
function index(v: PyObject): PyObject {
  return asIntValue(v) === undefined ? asIndex(v) : v;
}

/** PySequence_Concat, for things that have no number's +. */
function concat(v: PyObject, w: PyObject): PyObject {
  const f = typeOf(v).sq_concat;
  if (f !== undefined) return f(v, w);
  if (isSequence(v) && isSequence(w)) return numberAdd(v, w);
  throw typeError(`'${typeName(v)}' object can't be concatenated`);
}

function iconcat(v: PyObject, w: PyObject): PyObject {
  const f = typeOf(v).sq_inplace_concat ?? typeOf(v).sq_concat;
  if (f !== undefined) return f(v, w);
  if (isSequence(v) && isSequence(w)) return inplaceAdd(v, w);
  throw typeError(`'${typeName(v)}' object can't be concatenated`);
}

/** PySequence_Count. */
function countOf(v: PyObject, item: PyObject): PyObject {
  let count = 0;
  forEachOf(v, (x) => {
    if (isEqual(x, item)) count++;
  });
  return count;
}

/** PySequence_Index. */
function indexOf(v: PyObject, item: PyObject): PyObject {
  let i = 0;
  let found = false;
  forEachOf(v, (x) => {
    found = isEqual(x, item);
    if (!found) i++;
    return found ? false : undefined;
  });
  if (!found) throw valueError('sequence.index(x): x not in sequence');
  return i;
}

function forEachOf(v: PyObject, f: (item: PyObject) => void | false): void {
  if (typeOf(v).tp_iter === undefined && !isSequence(v)) throw typeError(`argument of type '${typeName(v)}' is not iterable`);
  forEach(v, f);
}

function operator_setitem(_module: PyObject, v: PyObject, key: PyObject, value: PyObject): PyObject {
  setItem(v, key, value);
  return null;
}

function operator_delitem(_module: PyObject, v: PyObject, key: PyObject): PyObject {
  setItem(v, key, undefined);
  return null;
}

function operator_length_hint(_module: PyObject, v: PyObject, fallback: PyObject = 0): PyObject {
  const n = typeof fallback === 'number' ? fallback : lengthHintDefault(fallback);
  return lengthHint(v, n);
}

function lengthHintDefault(v: PyObject): number {
  if (typeof v !== 'bigint' && typeof v !== 'boolean') throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
  const n = asSsize(v, 'overflow');
  if (!Number.isSafeInteger(n)) throw overflowError('Python int too large to convert to C ssize_t');
  return n;
}

/** _compare_digest: takes as long whatever the contents are. */
function operator_compare_digest(_module: PyObject, a: PyObject, b: PyObject): PyObject {
  const s = asStrValue(a);
  const t = asStrValue(b);
  if (s !== undefined && t !== undefined) return sameBytes(asciiBytes(s), asciiBytes(t));
  const x = bufferOf(a);
  const y = bufferOf(b);
  if (x === undefined || y === undefined) {
    throw typeError(`unsupported operand types(s) or combination of types: '${typeName(a)}' and '${typeName(b)}'`);
  }
  return sameBytes(x, y);
}

function asciiBytes(s: StrValue): Uint8Array {
  const text = strText(s);
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) throw typeError('comparing strings with non-ASCII characters is not supported');
  }
  return Uint8Array.from(text, (ch) => ch.charCodeAt(0));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i] ?? 0) ^ b[i]!;
  return difference === 0;
}

const functions: readonly PyMethodDef[] = [
  unary('truth', isTrue, 'True if the value is true.'),
  unary('not_', (v) => !isTrue(v), 'Same as not a.'),
  unary('index', index, 'Same as a.__index__().'),
  unary('abs', numberAbsolute, 'Same as abs(a).'),
  unary('neg', numberNegative, 'Same as -a.'),
  unary('pos', numberPositive, 'Same as +a.'),
  unary('inv', numberInvert, 'Same as ~a.'),
  unary('invert', numberInvert, 'Same as ~a.'),
  binary('is_', (v, w) => v === w, 'Same as a is b.'),
  binary('is_not', (v, w) => v !== w, 'Same as a is not b.'),
  binary('add', numberAdd, 'Same as a + b.'),
  binary('sub', numberSubtract, 'Same as a - b.'),
  binary('mul', numberMultiply, 'Same as a * b.'),
  binary('matmul', numberMatrixMultiply, 'Same as a @ b.'),
  binary('floordiv', numberFloorDivide, 'Same as a // b.'),
  binary('truediv', numberTrueDivide, 'Same as a / b.'),
  binary('mod', numberRemainder, 'Same as a % b.'),
  binary('pow', (v, w) => numberPower(v, w, null), 'Same as a ** b.'),
  binary('lshift', numberLshift, 'Same as a << b.'),
  binary('rshift', numberRshift, 'Same as a >> b.'),
  binary('and_', numberAnd, 'Same as a & b.'),
  binary('xor', numberXor, 'Same as a ^ b.'),
  binary('or_', numberOr, 'Same as a | b.'),
  binary('iadd', inplaceAdd, 'Same as a += b.'),
  binary('isub', inplaceSubtract, 'Same as a -= b.'),
  binary('imul', inplaceMultiply, 'Same as a *= b.'),
  binary('imatmul', inplaceMatrixMultiply, 'Same as a @= b.'),
  binary('ifloordiv', inplaceFloorDivide, 'Same as a //= b.'),
  binary('itruediv', inplaceTrueDivide, 'Same as a /= b.'),
  binary('imod', inplaceRemainder, 'Same as a %= b.'),
  binary('ipow', inplacePower, 'Same as a **= b.'),
  binary('ilshift', inplaceLshift, 'Same as a <<= b.'),
  binary('irshift', inplaceRshift, 'Same as a >>= b.'),
  binary('iand', inplaceAnd, 'Same as a &= b.'),
  binary('ixor', inplaceXor, 'Same as a ^= b.'),
  binary('ior', inplaceOr, 'Same as a |= b.'),
  binary('concat', concat, 'Same as a + b, for sequences.'),
  binary('iconcat', iconcat, 'Same as a += b, for sequences.'),
  binary('contains', (v, w) => contains(v, w), 'Same as b in a (note the order).'),
  binary('countOf', countOf, 'How often b occurs in a.'),
  binary('indexOf', indexOf, 'The first index of b in a.'),
  binary('getitem', getItem, 'Same as a[b].'),
  { ml_name: 'setitem', ml_meth: operator_setitem, ml_flags: [3, 3], ml_doc: 'Same as a[b] = c.' },
  { ml_name: 'delitem', ml_meth: operator_delitem, ml_flags: [2, 2], ml_doc: 'Same as del a[b].' },
  comparison('lt', CompareOp.LT, '<'),
  comparison('le', CompareOp.LE, '<='),
  comparison('eq', CompareOp.EQ, '=='),
  comparison('ne', CompareOp.NE, '!='),
  comparison('gt', CompareOp.GT, '>'),
  comparison('ge', CompareOp.GE, '>='),
  { ml_name: 'length_hint', ml_meth: operator_length_hint, ml_flags: [1, 2], ml_doc: 'An estimate of the number of items.' },
  { ml_name: '_compare_digest', ml_meth: operator_compare_digest, ml_flags: [2, 2], ml_doc: 'a == b, in a time that does not tell where they differ.' },
];

// itemgetter, attrgetter, methodcaller

const ItemGetterType = moduleType('operator.itemgetter');
const AttrGetterType = moduleType('operator.attrgetter');
const MethodCallerType = moduleType('operator.methodcaller');

/** The one argument of the call of a getter. */
function soleArgument(name: string, args: PyObject[], kwargs: Kwargs): PyObject {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name} does not take keyword arguments`);
  if (args.length !== 1) throw typeError(`${name} expected 1 arguments, got ${args.length}`);
  return args[0]!;
}

class PyItemGetter extends PyInstance {
  constructor(type: PyType, readonly items: readonly PyObject[]) { super(type); }
}

function itemgetter_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError('itemgetter() does not take keyword arguments');
  if (args.length === 0) throw typeError('itemgetter expected 1 arguments, got 0');
  return new PyItemGetter(type, args);
}

function itemgetter_call(self: PyItemGetter, args: PyObject[], kwargs: Kwargs): PyObject {
  const v = soleArgument('itemgetter', args, kwargs);
  const { items } = self;
  if (items.length === 1) return getItem(v, items[0]!);
  return new PyTuple(items.map((item) => getItem(v, item)));
}

function itemgetter_repr(self: PyItemGetter): StrValue {
  return argumentsRepr(self, self.items);
}

function argumentsRepr(self: PyInstance, args: readonly PyObject[], kwargs: Kwargs = undefined): StrValue {
  const name = self.ob_type.tp_name;
  return withReprGuard(self, `${name}(...)`, () => {
    const parts = args.map((arg) => strText(repr(arg)));
    for (const [key, value] of kwargs ?? []) parts.push(`${key}=${strText(repr(value))}`);
    return mkStr(`${name}(${parts.join(', ')})`);
  });
}

class PyAttrGetter extends PyInstance {
  /** Each a dotted name, already split. */
  readonly paths: readonly (readonly string[])[];
  constructor(type: PyType, readonly names: readonly PyObject[]) {
    super(type);
    this.paths = names.map((name) => strText(asStrValue(name)!).split('.'));
  }
}

function attrgetter_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError('attrgetter() does not take keyword arguments');
  if (args.length === 0) throw typeError('attrgetter expected 1 arguments, got 0');
  for (const name of args) if (asStrValue(name) === undefined) throw typeError('attribute name must be a string');
  return new PyAttrGetter(type, args);
}

function attrgetter_call(self: PyAttrGetter, args: PyObject[], kwargs: Kwargs): PyObject {
  const v = soleArgument('attrgetter', args, kwargs);
  const { paths } = self;
  if (paths.length === 1) return followPath(v, paths[0]!);
  return new PyTuple(paths.map((path) => followPath(v, path)));
}

function followPath(v: PyObject, path: readonly string[]): PyObject {
  for (let i = 0; i < path.length; i++) v = getAttr(v, path[i]!);
  return v;
}

class PyMethodCaller extends PyInstance {
  constructor(type: PyType, readonly name: PyObject, readonly args: readonly PyObject[], readonly kwargs: Kwargs) { super(type); }
}

function methodcaller_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length < 1) throw typeError('methodcaller needs at least one argument, the method name');
  if (asStrValue(args[0]!) === undefined) throw typeError('method name must be a string');
  return new PyMethodCaller(type, args[0]!, args.slice(1), kwargs);
}

function methodcaller_call(self: PyMethodCaller, args: PyObject[], kwargs: Kwargs): PyObject {
  const v = soleArgument('methodcaller', args, kwargs);
  return callObject(getAttr(v, strText(asStrValue(self.name)!)), [...self.args], self.kwargs);
}

defineType(ItemGetterType, {
  isBase: true,
  doc: 'itemgetter(item, ...) -> a function that gives those items of its argument',
  slots: { tp_new: itemgetter_new, tp_call: itemgetter_call, tp_repr: itemgetter_repr },
  methods: [{ ml_name: '__reduce__', ml_meth: (self: PyItemGetter) => new PyTuple([self.ob_type, new PyTuple(self.items)]), ml_flags: [0, 0] }],
});

defineType(AttrGetterType, {
  isBase: true,
  doc: 'attrgetter(attr, ...) -> a function that gives those attributes, dotted or not, of its argument',
  slots: { tp_new: attrgetter_new, tp_call: attrgetter_call, tp_repr: (self: PyAttrGetter) => argumentsRepr(self, self.names) },
  methods: [{ ml_name: '__reduce__', ml_meth: (self: PyAttrGetter) => new PyTuple([self.ob_type, new PyTuple(self.names)]), ml_flags: [0, 0] }],
});

defineType(MethodCallerType, {
  isBase: true,
  doc: 'methodcaller(name, ...) -> a function that calls that method of its argument',
  slots: {
    tp_new: methodcaller_new,
    tp_call: methodcaller_call,
    tp_repr: (self: PyMethodCaller) => argumentsRepr(self, [self.name, ...self.args], self.kwargs),
  },
});

export const _operator_module: ModuleDef = {
  name: '_operator',
  doc: 'The operators as functions.',
  methods: functions,
  init: (dict) => {
    dict.setStr('itemgetter', ItemGetterType);
    dict.setStr('attrgetter', AttrGetterType);
    dict.setStr('methodcaller', MethodCallerType);
  },
};
