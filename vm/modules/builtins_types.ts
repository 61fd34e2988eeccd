// The types that stand in builtins. They are made ready by vm/ready_types.ts.

import { ClassMethodType, PropertyType, StaticMethodType } from '../objects/descr.js';
import { EnumerateType, FilterType, MapType, ReversedType, ZipType } from '../objects/iterators.js';
import { MemoryViewType } from '../objects/memoryview.js';
import { SuperType } from '../objects/super.js';
import {
  BoolType, ByteArrayType, BytesType, ComplexType, DictType, FloatType, FrozenSetType, IntType, ListType, ObjectType,
  RangeType, SetType, SliceType, StrType, TupleType, TypeType, type PyType,
} from '../types.js';

export const builtinTypes: readonly PyType[] = [
  BoolType, ByteArrayType, BytesType, ClassMethodType, ComplexType, DictType, EnumerateType, FilterType, FloatType,
  FrozenSetType, PropertyType, IntType, ListType, MapType, MemoryViewType, ObjectType, RangeType, ReversedType, SetType, SliceType,
  StaticMethodType, StrType, SuperType, TupleType, TypeType, ZipType,
];
