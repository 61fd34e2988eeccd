// The types that stand in builtins. Importing them here makes them ready.

import { ClassMethodType, PropertyType, StaticMethodType } from '../objects/descr.js';
import {
  BoolType, ByteArrayType, BytesType, ComplexType, DictType, FloatType, FrozenSetType, IntType, ListType, ObjectType,
  RangeType, SetType, SliceType, StrType, TupleType, TypeType, type PyType,
} from '../types.js';

export const builtinTypes: readonly PyType[] = [
  BoolType, ByteArrayType, BytesType, ClassMethodType, ComplexType, DictType, FloatType, FrozenSetType, PropertyType,
  IntType, ListType, ObjectType, RangeType, SetType, SliceType, StaticMethodType, StrType, TupleType, TypeType,
];
