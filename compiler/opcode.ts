// One row per instruction of CPython 3.6: name, number, stack effect, operand.
//
// Answers to Include/opcode.h, Lib/opcode.py and PyCompile_OpcodeStackEffect of
// compile.c. The enum, opname[], the disassembler and the stack-depth pass all
// come from here; an opcode is known to the compiler by its row and to the VM by
// its `case` in vm/ceval.ts (ORDER OP).
//
// Stack pictures read ( before -- after ), the top at the right. Every instruction
// is two bytes: opcode, oparg; EXTENDED_ARG in front widens the oparg.

export const enum Op {
  /** Drop the top of stack.                                        ( v -- ) */
  POP_TOP = 1,
  /** Swap the two topmost values.                                  ( a b -- b a ) */
  ROT_TWO = 2,
  /** Move the top below the next two.                              ( a b c -- c a b ) */
  ROT_THREE = 3,
  /** Push the top again.                                           ( v -- v v ) */
  DUP_TOP = 4,
  /** Push the two topmost values again, in order.                  ( a b -- a b a b ) */
  DUP_TOP_TWO = 5,
  /** Do nothing; the peephole's placeholder, gone before code is made.  ( -- ) */
  NOP = 9,
  /** Push `+v`.                                                    ( v -- +v ) */
  UNARY_POSITIVE = 10,
  /** Push `-v`.                                                    ( v -- -v ) */
  UNARY_NEGATIVE = 11,
  /** Push `not v`.                                                 ( v -- not v ) */
  UNARY_NOT = 12,
  /** Push `~v`.                                                    ( v -- ~v ) */
  UNARY_INVERT = 15,
  /** Push `v @ w`.                                                 ( v w -- v@w ) */
  BINARY_MATRIX_MULTIPLY = 16,
  /** Push the result of `v @= w`.                                  ( v w -- v@w ) */
  INPLACE_MATRIX_MULTIPLY = 17,
  /** Push `v ** w`.                                                ( v w -- v**w ) */
  BINARY_POWER = 19,
  /** Push `v * w`.                                                 ( v w -- v*w ) */
  BINARY_MULTIPLY = 20,
  /** Push `v % w`; str formatting too.                             ( v w -- v%w ) */
  BINARY_MODULO = 22,
  /** Push `v + w`.                                                 ( v w -- v+w ) */
  BINARY_ADD = 23,
  /** Push `v - w`.                                                 ( v w -- v-w ) */
  BINARY_SUBTRACT = 24,
  /** Push `v[w]`.                                                  ( v w -- v[w] ) */
  BINARY_SUBSCR = 25,
  /** Push `v // w`.                                                ( v w -- v//w ) */
  BINARY_FLOOR_DIVIDE = 26,
  /** Push `v / w`.                                                 ( v w -- v/w ) */
  BINARY_TRUE_DIVIDE = 27,
  /** Push the result of `v //= w`.                                 ( v w -- v//w ) */
  INPLACE_FLOOR_DIVIDE = 28,
  /** Push the result of `v /= w`.                                  ( v w -- v/w ) */
  INPLACE_TRUE_DIVIDE = 29,
  /** Replace an asynchronous iterable by its asynchronous iterator.  ( v -- aiter(v) ) */
  GET_AITER = 50,
  /** Push the awaitable of the next item; the iterator stays.      ( it -- it awaitable ) */
  GET_ANEXT = 51,
  /** Push `__aexit__` of a manager, bound, and the awaitable of its `__aenter__()`.  ( mgr -- exit awaitable ) */
  BEFORE_ASYNC_WITH = 52,
  /** Push the result of `v += w`.                                  ( v w -- v+w ) */
  INPLACE_ADD = 55,
  /** Push the result of `v -= w`.                                  ( v w -- v-w ) */
  INPLACE_SUBTRACT = 56,
  /** Push the result of `v *= w`.                                  ( v w -- v*w ) */
  INPLACE_MULTIPLY = 57,
  /** Push the result of `v %= w`.                                  ( v w -- v%w ) */
  INPLACE_MODULO = 59,
  /** `v[w] = u`.                                                   ( u v w -- ) */
  STORE_SUBSCR = 60,
  /** `del v[w]`.                                                   ( v w -- ) */
  DELETE_SUBSCR = 61,
  /** Push `v << w`.                                                ( v w -- v<<w ) */
  BINARY_LSHIFT = 62,
  /** Push `v >> w`.                                                ( v w -- v>>w ) */
  BINARY_RSHIFT = 63,
  /** Push `v & w`.                                                 ( v w -- v&w ) */
  BINARY_AND = 64,
  /** Push `v ^ w`.                                                 ( v w -- v^w ) */
  BINARY_XOR = 65,
  /** Push `v | w`.                                                 ( v w -- v|w ) */
  BINARY_OR = 66,
  /** Push the result of `v **= w`.                                 ( v w -- v**w ) */
  INPLACE_POWER = 67,
  /** Replace a value by its iterator.                              ( v -- iter(v) ) */
  GET_ITER = 68,
  /** As GET_ITER, but let a generator pass, and a coroutine where one is allowed.  ( v -- it ) */
  GET_YIELD_FROM_ITER = 69,
  /** Hand a value to sys.displayhook: the interactive prompt.      ( v -- ) */
  PRINT_EXPR = 70,
  /** Push builtins.__build_class__.                                ( -- f ) */
  LOAD_BUILD_CLASS = 71,
  /** Send the top into the iterator below it; yield what it yields and come back here, or push its result.
   *  ( it v -- result ) */
  YIELD_FROM = 72,
  /** Replace a value by what `await` iterates over.                ( v -- it ) */
  GET_AWAITABLE = 73,
  /** Push the result of `v <<= w`.                                 ( v w -- v<<w ) */
  INPLACE_LSHIFT = 75,
  /** Push the result of `v >>= w`.                                 ( v w -- v>>w ) */
  INPLACE_RSHIFT = 76,
  /** Push the result of `v &= w`.                                  ( v w -- v&w ) */
  INPLACE_AND = 77,
  /** Push the result of `v ^= w`.                                  ( v w -- v^w ) */
  INPLACE_XOR = 78,
  /** Push the result of `v |= w`.                                  ( v w -- v|w ) */
  INPLACE_OR = 79,
  /** Unwind to the innermost loop block and leave it.              ( -- ) */
  BREAK_LOOP = 80,
  /** Call `__exit__` for the reason on the stack (none, or an exception's three); push what it returned. The effect
   *  is an upper bound.  ( exit why -- why res ) */
  WITH_CLEANUP_START = 81,
  /** Swallow the exception if the result of `__exit__` is true.    ( res -- ) */
  WITH_CLEANUP_FINISH = 82,
  /** Return the top of stack.                                      ( v -- ) */
  RETURN_VALUE = 83,
  /** Copy a module's public names into the locals.                 ( module -- ) */
  IMPORT_STAR = 84,
  /** Make sure that the locals have `__annotations__`.             ( -- ) */
  SETUP_ANNOTATIONS = 85,
  /** Yield the top of stack; what is sent in takes its place.      ( v -- sent ) */
  YIELD_VALUE = 86,
  /** Remove the top of the block stack.                            ( -- ) */
  POP_BLOCK = 87,
  /** Go on with what a finally clause interrupted: None, a reason code, or an exception. The effect is an estimate.
   *  ( why -- ) */
  END_FINALLY = 88,
  /** Leave an except clause: restore the exception handled before it.  ( -- ) */
  POP_EXCEPT = 89,
  /** `name = v` in the locals mapping.                             ( v -- ) */
  STORE_NAME = 90,
  /** `del name` in the locals mapping.                             ( -- ) */
  DELETE_NAME = 91,
  /** Push the `oparg` items of a sequence, the first on top.       ( v -- item[n-1] ... item[0] ) */
  UNPACK_SEQUENCE = 92,
  /** Push the next item; or, at the end, drop the iterator and jump.  ( it -- it item ) */
  FOR_ITER = 93,
  /** Unpack with a star: low byte items before it, the rest after.  ( v -- items ) */
  UNPACK_EX = 94,
  /** `v.name = u`.                                                 ( u v -- ) */
  STORE_ATTR = 95,
  /** `del v.name`.                                                 ( v -- ) */
  DELETE_ATTR = 96,
  /** `name = v` in the globals.                                    ( v -- ) */
  STORE_GLOBAL = 97,
  /** `del name` in the globals.                                    ( -- ) */
  DELETE_GLOBAL = 98,
  /** Push `co_consts[oparg]`.                                      ( -- c ) */
  LOAD_CONST = 100,
  /** Push the value of a name: locals, globals, builtins.          ( -- v ) */
  LOAD_NAME = 101,
  /** Push a tuple of the top `oparg` values.                       ( items -- tuple ) */
  BUILD_TUPLE = 102,
  /** Push a list of the top `oparg` values.                        ( items -- list ) */
  BUILD_LIST = 103,
  /** Push a set of the top `oparg` values.                         ( items -- set ) */
  BUILD_SET = 104,
  /** Push a dict of the top `oparg` pairs.                         ( k v ... -- dict ) */
  BUILD_MAP = 105,
  /** Push `v.name`.                                                ( v -- v.name ) */
  LOAD_ATTR = 106,
  /** Push the result of comparison `cmp_op[oparg]`.                ( v w -- res ) */
  COMPARE_OP = 107,
  /** Import a module; the two operands are the level and the from-list.  ( level fromlist -- module ) */
  IMPORT_NAME = 108,
  /** Push `module.name`; the module stays.                         ( module -- module v ) */
  IMPORT_FROM = 109,
  /** Jump forward by `oparg` bytes.                                ( -- ) */
  JUMP_FORWARD = 110,
  /** If the top is false, jump and keep it; else drop it.          ( v -- [v] ) */
  JUMP_IF_FALSE_OR_POP = 111,
  /** If the top is true, jump and keep it; else drop it.           ( v -- [v] ) */
  JUMP_IF_TRUE_OR_POP = 112,
  /** Jump to byte `oparg`.                                         ( -- ) */
  JUMP_ABSOLUTE = 113,
  /** Jump to `oparg` if the top is false.                          ( v -- ) */
  POP_JUMP_IF_FALSE = 114,
  /** Jump to `oparg` if the top is true.                           ( v -- ) */
  POP_JUMP_IF_TRUE = 115,
  /** Push the value of a name: globals, builtins.                  ( -- v ) */
  LOAD_GLOBAL = 116,
  /** Unwind to the innermost loop block and jump to `oparg`.       ( -- ) */
  CONTINUE_LOOP = 119,
  /** Push a loop block that ends at `oparg` bytes from here.       ( -- ) */
  SETUP_LOOP = 120,
  /** Push an except block with its handler `oparg` bytes ahead. The effect leaves room for an exception's three
   *  values and the three it replaces.  ( -- ) */
  SETUP_EXCEPT = 121,
  /** Push a finally block with its handler `oparg` bytes ahead. Effect as SETUP_EXCEPT.  ( -- ) */
  SETUP_FINALLY = 122,
  /** Push a local variable.                                        ( -- v ) */
  LOAD_FAST = 124,
  /** Set a local variable.                                         ( v -- ) */
  STORE_FAST = 125,
  /** Unbind a local variable.                                      ( -- ) */
  DELETE_FAST = 126,
  /** `__annotations__[name] = v`.                                  ( v -- ) */
  STORE_ANNOTATION = 127,
  /** `raise`: 0 re-raises, 1 raises an exception, 2 raises one with its cause.  ( [exc [cause]] -- ) */
  RAISE_VARARGS = 130,
  /** Call with `oparg` positional arguments.                       ( f args -- res ) */
  CALL_FUNCTION = 131,
  /** Make a function; bits of oparg: 1 defaults, 2 keyword-only defaults, 4 annotations, 8 closure.
   *  ( [defaults] [kwdefaults] [annotations] [closure] code qualname -- f ) */
  MAKE_FUNCTION = 132,
  /** Push a slice of two or three operands.                        ( start stop [step] -- slice ) */
  BUILD_SLICE = 133,
  /** Push the cell itself.                                         ( -- cell ) */
  LOAD_CLOSURE = 135,
  /** Push the contents of a cell.                                  ( -- v ) */
  LOAD_DEREF = 136,
  /** Set the contents of a cell.                                   ( v -- ) */
  STORE_DEREF = 137,
  /** Empty a cell.                                                 ( -- ) */
  DELETE_DEREF = 138,
  /** Call with `oparg` arguments, the last of them named by the tuple on top.  ( f args names -- res ) */
  CALL_FUNCTION_KW = 141,
  /** Call with an iterable of arguments and, if bit 1 is set, a mapping of named ones.  ( f args [kwargs] -- res ) */
  CALL_FUNCTION_EX = 142,
  /** Enter a context manager: push `__exit__`, a finally block and what `__enter__()` returned.  ( mgr -- exit v ) */
  SETUP_WITH = 143,
  /** Eight more bits for the next instruction's oparg.             ( -- ) */
  EXTENDED_ARG = 144,
  /** Append the top to the list `oparg` values below it.           ( v -- ) */
  LIST_APPEND = 145,
  /** Add the top to the set `oparg` values below it.               ( v -- ) */
  SET_ADD = 146,
  /** Add an item to the dict `oparg` values below it; the key is on top.  ( v k -- ) */
  MAP_ADD = 147,
  /** Push a class body's name: locals first, then the cell.        ( -- v ) */
  LOAD_CLASSDEREF = 148,
  /** Join `oparg` iterables to a list.                             ( its -- list ) */
  BUILD_LIST_UNPACK = 149,
  /** Join `oparg` mappings to a dict.                              ( maps -- dict ) */
  BUILD_MAP_UNPACK = 150,
  /** As BUILD_MAP_UNPACK, for a call's `**`: a key given twice is an error.  ( maps -- dict ) */
  BUILD_MAP_UNPACK_WITH_CALL = 151,
  /** Join `oparg` iterables to a tuple.                            ( its -- tuple ) */
  BUILD_TUPLE_UNPACK = 152,
  /** Join `oparg` iterables to a set.                              ( its -- set ) */
  BUILD_SET_UNPACK = 153,
  /** Push a finally block below what `__aenter__()` gave.          ( v -- v ) */
  SETUP_ASYNC_WITH = 154,
  /** Format a value for an f-string; bits 0-1 conversion (str, repr, ascii), bit 2 a spec is on top.
   *  ( v [spec] -- str ) */
  FORMAT_VALUE = 155,
  /** Push a dict of `oparg` values, its keys the tuple on top.     ( values keys -- dict ) */
  BUILD_CONST_KEY_MAP = 156,
  /** Join `oparg` strs.                                            ( strs -- str ) */
  BUILD_STRING = 157,
  /** As BUILD_TUPLE_UNPACK, for a call's `*`: the error text names the function.  ( its -- tuple ) */
  BUILD_TUPLE_UNPACK_WITH_CALL = 158,
}

/** Opcodes from here on use their oparg. */
export const HAVE_ARGUMENT = 90;

/** What an oparg stands for; the disassembler's hasconst, hasname, ... lists. */
export type Operand = 'none' | 'const' | 'name' | 'local' | 'free' | 'jabs' | 'jrel' | 'cmp' | 'number';

/** A number, or a function of the oparg. */
export type StackEffect = number | ((oparg: number) => number);

export type OpRow = readonly [name: string, op: Op, stackEffect: StackEffect, operand: Operand];

export const OPCODES: readonly OpRow[] = [
  ['POP_TOP', Op.POP_TOP, -1, 'none'],
  ['ROT_TWO', Op.ROT_TWO, 0, 'none'],
  ['ROT_THREE', Op.ROT_THREE, 0, 'none'],
  ['DUP_TOP', Op.DUP_TOP, 1, 'none'],
  ['DUP_TOP_TWO', Op.DUP_TOP_TWO, 2, 'none'],
  ['NOP', Op.NOP, 0, 'none'],
  ['UNARY_POSITIVE', Op.UNARY_POSITIVE, 0, 'none'],
  ['UNARY_NEGATIVE', Op.UNARY_NEGATIVE, 0, 'none'],
  ['UNARY_NOT', Op.UNARY_NOT, 0, 'none'],
  ['UNARY_INVERT', Op.UNARY_INVERT, 0, 'none'],
  ['BINARY_MATRIX_MULTIPLY', Op.BINARY_MATRIX_MULTIPLY, -1, 'none'],
  ['INPLACE_MATRIX_MULTIPLY', Op.INPLACE_MATRIX_MULTIPLY, -1, 'none'],
  ['BINARY_POWER', Op.BINARY_POWER, -1, 'none'],
  ['BINARY_MULTIPLY', Op.BINARY_MULTIPLY, -1, 'none'],
  ['BINARY_MODULO', Op.BINARY_MODULO, -1, 'none'],
  ['BINARY_ADD', Op.BINARY_ADD, -1, 'none'],
  ['BINARY_SUBTRACT', Op.BINARY_SUBTRACT, -1, 'none'],
  ['BINARY_SUBSCR', Op.BINARY_SUBSCR, -1, 'none'],
  ['BINARY_FLOOR_DIVIDE', Op.BINARY_FLOOR_DIVIDE, -1, 'none'],
  ['BINARY_TRUE_DIVIDE', Op.BINARY_TRUE_DIVIDE, -1, 'none'],
  ['INPLACE_FLOOR_DIVIDE', Op.INPLACE_FLOOR_DIVIDE, -1, 'none'],
  ['INPLACE_TRUE_DIVIDE', Op.INPLACE_TRUE_DIVIDE, -1, 'none'],
  ['GET_AITER', Op.GET_AITER, 0, 'none'],
  ['GET_ANEXT', Op.GET_ANEXT, 1, 'none'],
  ['BEFORE_ASYNC_WITH', Op.BEFORE_ASYNC_WITH, 1, 'none'],
  ['INPLACE_ADD', Op.INPLACE_ADD, -1, 'none'],
  ['INPLACE_SUBTRACT', Op.INPLACE_SUBTRACT, -1, 'none'],
  ['INPLACE_MULTIPLY', Op.INPLACE_MULTIPLY, -1, 'none'],
  ['INPLACE_MODULO', Op.INPLACE_MODULO, -1, 'none'],
  ['STORE_SUBSCR', Op.STORE_SUBSCR, -3, 'none'],
  ['DELETE_SUBSCR', Op.DELETE_SUBSCR, -2, 'none'],
  ['BINARY_LSHIFT', Op.BINARY_LSHIFT, -1, 'none'],
  ['BINARY_RSHIFT', Op.BINARY_RSHIFT, -1, 'none'],
  ['BINARY_AND', Op.BINARY_AND, -1, 'none'],
  ['BINARY_XOR', Op.BINARY_XOR, -1, 'none'],
  ['BINARY_OR', Op.BINARY_OR, -1, 'none'],
  ['INPLACE_POWER', Op.INPLACE_POWER, -1, 'none'],
  ['GET_ITER', Op.GET_ITER, 0, 'none'],
  ['GET_YIELD_FROM_ITER', Op.GET_YIELD_FROM_ITER, 0, 'none'],
  ['PRINT_EXPR', Op.PRINT_EXPR, -1, 'none'],
  ['LOAD_BUILD_CLASS', Op.LOAD_BUILD_CLASS, 1, 'none'],
  ['YIELD_FROM', Op.YIELD_FROM, -1, 'none'],
  ['GET_AWAITABLE', Op.GET_AWAITABLE, 0, 'none'],
  ['INPLACE_LSHIFT', Op.INPLACE_LSHIFT, -1, 'none'],
  ['INPLACE_RSHIFT', Op.INPLACE_RSHIFT, -1, 'none'],
  ['INPLACE_AND', Op.INPLACE_AND, -1, 'none'],
  ['INPLACE_XOR', Op.INPLACE_XOR, -1, 'none'],
  ['INPLACE_OR', Op.INPLACE_OR, -1, 'none'],
  ['BREAK_LOOP', Op.BREAK_LOOP, 0, 'none'],
  ['WITH_CLEANUP_START', Op.WITH_CLEANUP_START, 1, 'none'],
  ['WITH_CLEANUP_FINISH', Op.WITH_CLEANUP_FINISH, -1, 'none'],
  ['RETURN_VALUE', Op.RETURN_VALUE, -1, 'none'],
  ['IMPORT_STAR', Op.IMPORT_STAR, -1, 'none'],
  ['SETUP_ANNOTATIONS', Op.SETUP_ANNOTATIONS, 0, 'none'],
  ['YIELD_VALUE', Op.YIELD_VALUE, 0, 'none'],
  ['POP_BLOCK', Op.POP_BLOCK, 0, 'none'],
  ['END_FINALLY', Op.END_FINALLY, -1, 'none'],
  ['POP_EXCEPT', Op.POP_EXCEPT, 0, 'none'],
  ['STORE_NAME', Op.STORE_NAME, -1, 'name'],
  ['DELETE_NAME', Op.DELETE_NAME, 0, 'name'],
  ['UNPACK_SEQUENCE', Op.UNPACK_SEQUENCE, (o) => o - 1, 'number'],
  ['FOR_ITER', Op.FOR_ITER, 1, 'jrel'],
  ['UNPACK_EX', Op.UNPACK_EX, (o) => (o & 0xff) + (o >> 8), 'number'],
  ['STORE_ATTR', Op.STORE_ATTR, -2, 'name'],
  ['DELETE_ATTR', Op.DELETE_ATTR, -1, 'name'],
  ['STORE_GLOBAL', Op.STORE_GLOBAL, -1, 'name'],
  ['DELETE_GLOBAL', Op.DELETE_GLOBAL, 0, 'name'],
  ['LOAD_CONST', Op.LOAD_CONST, 1, 'const'],
  ['LOAD_NAME', Op.LOAD_NAME, 1, 'name'],
  ['BUILD_TUPLE', Op.BUILD_TUPLE, (o) => 1 - o, 'number'],
  ['BUILD_LIST', Op.BUILD_LIST, (o) => 1 - o, 'number'],
  ['BUILD_SET', Op.BUILD_SET, (o) => 1 - o, 'number'],
  ['BUILD_MAP', Op.BUILD_MAP, (o) => 1 - 2 * o, 'number'],
  ['LOAD_ATTR', Op.LOAD_ATTR, 0, 'name'],
  ['COMPARE_OP', Op.COMPARE_OP, -1, 'cmp'],
  ['IMPORT_NAME', Op.IMPORT_NAME, -1, 'name'],
  ['IMPORT_FROM', Op.IMPORT_FROM, 1, 'name'],
  ['JUMP_FORWARD', Op.JUMP_FORWARD, 0, 'jrel'],
  ['JUMP_IF_FALSE_OR_POP', Op.JUMP_IF_FALSE_OR_POP, 0, 'jabs'],
  ['JUMP_IF_TRUE_OR_POP', Op.JUMP_IF_TRUE_OR_POP, 0, 'jabs'],
  ['JUMP_ABSOLUTE', Op.JUMP_ABSOLUTE, 0, 'jabs'],
  ['POP_JUMP_IF_FALSE', Op.POP_JUMP_IF_FALSE, -1, 'jabs'],
  ['POP_JUMP_IF_TRUE', Op.POP_JUMP_IF_TRUE, -1, 'jabs'],
  ['LOAD_GLOBAL', Op.LOAD_GLOBAL, 1, 'name'],
  ['CONTINUE_LOOP', Op.CONTINUE_LOOP, 0, 'jabs'],
  ['SETUP_LOOP', Op.SETUP_LOOP, 0, 'jrel'],
  ['SETUP_EXCEPT', Op.SETUP_EXCEPT, 6, 'jrel'],
  ['SETUP_FINALLY', Op.SETUP_FINALLY, 6, 'jrel'],
  ['LOAD_FAST', Op.LOAD_FAST, 1, 'local'],
  ['STORE_FAST', Op.STORE_FAST, -1, 'local'],
  ['DELETE_FAST', Op.DELETE_FAST, 0, 'local'],
  ['STORE_ANNOTATION', Op.STORE_ANNOTATION, -1, 'name'],
  ['RAISE_VARARGS', Op.RAISE_VARARGS, (o) => -o, 'number'],
  ['CALL_FUNCTION', Op.CALL_FUNCTION, (o) => -o, 'number'],
  ['MAKE_FUNCTION', Op.MAKE_FUNCTION, (o) => -1 - (o & 1) - ((o >> 1) & 1) - ((o >> 2) & 1) - ((o >> 3) & 1), 'number'],
  ['BUILD_SLICE', Op.BUILD_SLICE, (o) => o === 3 ? -2 : -1, 'number'],
  ['LOAD_CLOSURE', Op.LOAD_CLOSURE, 1, 'free'],
  ['LOAD_DEREF', Op.LOAD_DEREF, 1, 'free'],
  ['STORE_DEREF', Op.STORE_DEREF, -1, 'free'],
  ['DELETE_DEREF', Op.DELETE_DEREF, 0, 'free'],
  ['CALL_FUNCTION_KW', Op.CALL_FUNCTION_KW, (o) => -o - 1, 'number'],
  ['CALL_FUNCTION_EX', Op.CALL_FUNCTION_EX, (o) => -1 - (o & 1), 'number'],
  ['SETUP_WITH', Op.SETUP_WITH, 7, 'jrel'],
  ['LIST_APPEND', Op.LIST_APPEND, -1, 'number'],
  ['SET_ADD', Op.SET_ADD, -1, 'number'],
  ['MAP_ADD', Op.MAP_ADD, -2, 'number'],
  ['LOAD_CLASSDEREF', Op.LOAD_CLASSDEREF, 1, 'free'],
  ['EXTENDED_ARG', Op.EXTENDED_ARG, 0, 'number'],
  ['BUILD_LIST_UNPACK', Op.BUILD_LIST_UNPACK, (o) => 1 - o, 'number'],
  ['BUILD_MAP_UNPACK', Op.BUILD_MAP_UNPACK, (o) => 1 - o, 'number'],
  ['BUILD_MAP_UNPACK_WITH_CALL', Op.BUILD_MAP_UNPACK_WITH_CALL, (o) => 1 - o, 'number'],
  ['BUILD_TUPLE_UNPACK', Op.BUILD_TUPLE_UNPACK, (o) => 1 - o, 'number'],
  ['BUILD_SET_UNPACK', Op.BUILD_SET_UNPACK, (o) => 1 - o, 'number'],
  ['SETUP_ASYNC_WITH', Op.SETUP_ASYNC_WITH, 6, 'jrel'],
  ['FORMAT_VALUE', Op.FORMAT_VALUE, (o) => (o & 4) === 4 ? -1 : 0, 'number'],
  ['BUILD_CONST_KEY_MAP', Op.BUILD_CONST_KEY_MAP, (o) => -o, 'number'],
  ['BUILD_STRING', Op.BUILD_STRING, (o) => 1 - o, 'number'],
  ['BUILD_TUPLE_UNPACK_WITH_CALL', Op.BUILD_TUPLE_UNPACK_WITH_CALL, (o) => 1 - o, 'number'],
];

/** Names by number; '<n>' where 3.6 has no such opcode, as dis prints it. */
export const opname: readonly string[] = opnames();

const effectOf: readonly (StackEffect | undefined)[] = byNumber((row) => row[2]);

/** What the oparg of each opcode stands for, by number. */
export const operandOf: readonly (Operand | undefined)[] = byNumber((row) => row[3]);

/** PyCompile_OpcodeStackEffect: the change of stack depth, an upper bound where it depends. */
export function stackEffect(op: Op, oparg: number): number {
  const effect = effectOf[op];
  return typeof effect === 'function' ? effect(oparg) : effect!;
}

function opnames(): string[] {
  const names = Array.from({ length: 256 }, (_, op) => `<${op}>`);
  for (const [name, op] of OPCODES) names[op] = name;
  return names;
}

function byNumber<T>(column: (row: OpRow) => T): (T | undefined)[] {
  const table = new Array<T | undefined>(256).fill(undefined);
  for (const row of OPCODES) table[row[1]] = column(row);
  return table;
}

/** The oparg of COMPARE_OP. */
export const enum CmpOp {
  LT = 0,
  LE = 1,
  EQ = 2,
  NE = 3,
  GT = 4,
  GE = 5,
  IN = 6,
  NOT_IN = 7,
  IS = 8,
  IS_NOT = 9,
  /** `except E:` — does the exception match? */
  EXC_MATCH = 10,
  BAD = 11,
}

/** dis.cmp_op: how each CmpOp is written. */
export const cmp_op: readonly string[] = [
  '<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not', 'exception match', 'BAD',
];
