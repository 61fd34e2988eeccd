// Asynchronous generators' protocol: what `async for`, asend(), athrow() and aclose() await.
//
// The last third of Objects/genobject.c. An asynchronous generator is a PyGenerator
// (vm/objects/generator.ts): what it yields to its consumer comes out wrapped, what an
// await inside it yields to the event loop comes out bare. The awaitables of this file
// tell the two apart: a wrapped value ends the await as its result.

import { callObject } from '../abstract.js';
import { checkPositional } from '../args.js';
import {
  excMatches, GeneratorExitType, newException, runtimeError, StopAsyncIterationType, stopIteration, StopIterationType,
} from '../errors.js';
import { tstate } from '../thread_state.js';
import { AsyncGeneratorType, PyType, type HeapObject, type PyMethodDef, type PyObject, type Slots } from '../types.js';
import { generatorGetset, gen_repr, PyAsyncGenWrappedValue, resume, throwInto, type PyGenerator } from './generator.js';
import { defineType } from './type.js';

const AsyncGenASendType = new PyType('async_generator_asend');
const AsyncGenAThrowType = new PyType('async_generator_athrow');

const enum AwaitableState { INIT, ITER, CLOSED }

/** PyAsyncGenASend: what __anext__() and asend() give. */
class PyAsyncGenASend implements HeapObject {
  ob_type = AsyncGenASendType;
  state = AwaitableState.INIT;
  constructor(readonly gen: PyGenerator, readonly sendval: PyObject) {}
}

/** PyAsyncGenAThrow: what athrow() and, without arguments, aclose() give. */
class PyAsyncGenAThrow implements HeapObject {
  ob_type = AsyncGenAThrowType;
  state = AwaitableState.INIT;
  constructor(readonly gen: PyGenerator, readonly args: PyObject[] | undefined) {}
}

/** async_gen_init_hooks: tell the event loop of a generator that is about to be iterated. */
function initHooks(gen: PyGenerator): void {
  if (gen.ag_hooksInited) return;
  gen.ag_hooksInited = true;
  // NOT CPYTHON: the finalizer hook is never called, because nothing tells when the generator is dropped.
  const firstiter = tstate.async_gen_firstiter;
  if (firstiter !== null) callObject(firstiter, [gen]);
}

/** async_gen_unwrap_value: a wrapped value is the await's result, the generator's end is
 *  StopAsyncIteration; anything else goes to the event loop. `step` resumes the generator. */
function unwrapped(gen: PyGenerator, step: () => PyObject | undefined): PyObject {
  let result: PyObject | undefined;
  try {
    result = step();
  } catch (exc) {
    if (excMatches(exc, StopAsyncIterationType) || excMatches(exc, GeneratorExitType)) gen.ag_closed = true;
    throw exc;
  }
  if (result === undefined) {
    gen.ag_closed = true;
    throw newException(StopAsyncIterationType);
  }
  if (result instanceof PyAsyncGenWrappedValue) throw stopIteration(result.value);
  return result;
}

// asend() and __anext__()

/** Take a step; any exception, the result included, closes the awaitable. */
function stepASend(o: PyAsyncGenASend, step: () => PyObject | undefined): PyObject {
  try {
    return unwrapped(o.gen, step);
  } catch (exc) {
    o.state = AwaitableState.CLOSED;
    throw exc;
  }
}

function asend_send(o: PyAsyncGenASend, arg: PyObject): PyObject {
  if (o.state === AwaitableState.CLOSED) throw stopIteration(null);
  let value = arg;
  if (o.state === AwaitableState.INIT) {
    if (value === null) value = o.sendval;
    o.state = AwaitableState.ITER;
  }
  return stepASend(o, () => resume(o.gen, value));
}

function asend_throw(o: PyAsyncGenASend, type: PyObject, value?: PyObject, tb?: PyObject): PyObject {
  if (o.state === AwaitableState.CLOSED) throw stopIteration(null);
  return stepASend(o, () => throwInto(o.gen, { type, value, tb }));
}

// athrow() and aclose()

const JUST_STARTED = "can't send non-None value to a just-started coroutine";

function athrow_send(o: PyAsyncGenAThrow, arg: PyObject): PyObject {
  const { gen } = o;
  if (gen.gi_frame === null || o.state === AwaitableState.CLOSED) throw stopIteration(null);
  try {
    if (o.state === AwaitableState.INIT) {
      if (gen.ag_closed) throw stopIteration(null);
      if (arg !== null) throw runtimeError(JUST_STARTED);
      o.state = AwaitableState.ITER;
      return o.args === undefined ? stepAClose(() => startAClose(gen)) : unwrapped(gen, () => startAThrow(gen, o.args!));
    }
    if (o.args !== undefined) return unwrapped(gen, () => resume(gen, arg));
    return stepAClose(() => resume(gen, arg));
  } catch (exc) {
    throw endOfAThrow(o, exc);
  }
}

function startAClose(gen: PyGenerator): PyObject | undefined {
  gen.ag_closed = true;
  return throwInto(gen, { type: GeneratorExitType }, false);
}

function startAThrow(gen: PyGenerator, args: PyObject[]): PyObject | undefined {
  checkPositional('athrow', args, 1, 3);
  return throwInto(gen, { type: args[0]!, value: args[1], tb: args[2] }, false);
}

/** A generator that is being closed may await, but not yield. */
function stepAClose(step: () => PyObject | undefined): PyObject {
  const result = step();
  if (result === undefined) throw newException(StopAsyncIterationType);
  if (result instanceof PyAsyncGenWrappedValue) throw runtimeError('async generator ignored GeneratorExit');
  return result;
}

/** What the generator's end means to who awaits: aclose() is done, and GeneratorExit is no error. */
function endOfAThrow(o: PyAsyncGenAThrow, exc: unknown): unknown {
  const isClose = o.args === undefined;
  if (excMatches(exc, StopAsyncIterationType)) {
    o.state = AwaitableState.CLOSED;
    return isClose ? newException(StopIterationType) : exc;
  }
  if (excMatches(exc, GeneratorExitType)) {
    o.state = AwaitableState.CLOSED;
    return newException(StopIterationType);
  }
  return exc;
}

function athrow_throw(o: PyAsyncGenAThrow, type: PyObject, value?: PyObject, tb?: PyObject): PyObject {
  if (o.state === AwaitableState.INIT) throw runtimeError(JUST_STARTED); // 3.6's text, out of place as it is
  if (o.state === AwaitableState.CLOSED) throw stopIteration(null);
  const step = (): PyObject | undefined => throwInto(o.gen, { type, value, tb });
  return o.args === undefined ? stepAClose(step) : unwrapped(o.gen, step);
}

// The types

function awaitable_close(o: PyAsyncGenASend | PyAsyncGenAThrow): PyObject {
  o.state = AwaitableState.CLOSED;
  return null;
}

function awaitableSlots<T extends HeapObject>(send: (o: T, arg: PyObject) => PyObject): Slots {
  return { tp_iter: (o: T) => o, tp_iternext: (o: T) => send(o, null), am_await: (o: T) => o };
}

function awaitableMethods<T extends HeapObject>(
  send: (o: T, arg: PyObject) => PyObject, throwing: (o: T, type: PyObject, value?: PyObject, tb?: PyObject) => PyObject,
): PyMethodDef[] {
  return [
    { ml_name: 'send', ml_meth: send, ml_flags: [1, 1], ml_doc: 'send(arg) -> go on with arg as the result of what was awaited' },
    { ml_name: 'throw', ml_meth: throwing, ml_flags: [1, 3], ml_doc: 'throw(type[, value[, tb]]) -> go on by raising it there' },
    { ml_name: 'close', ml_meth: awaitable_close, ml_flags: [0, 0], ml_doc: 'close() -> never go on' },
  ];
}

defineType(AsyncGenASendType, { slots: awaitableSlots(asend_send), methods: awaitableMethods(asend_send, asend_throw) });
defineType(AsyncGenAThrowType, { slots: awaitableSlots(athrow_send), methods: awaitableMethods(athrow_send, athrow_throw) });

function async_gen_anext(gen: PyGenerator): PyObject {
  initHooks(gen);
  return new PyAsyncGenASend(gen, null);
}

function async_gen_asend(gen: PyGenerator, value: PyObject): PyObject {
  initHooks(gen);
  return new PyAsyncGenASend(gen, value);
}

function async_gen_athrow(gen: PyGenerator, args: PyObject[]): PyObject {
  initHooks(gen);
  return new PyAsyncGenAThrow(gen, args);
}

function async_gen_aclose(gen: PyGenerator): PyObject {
  initHooks(gen);
  return new PyAsyncGenAThrow(gen, undefined);
}

defineType(AsyncGeneratorType, {
  slots: { tp_repr: gen_repr, am_aiter: (gen: PyGenerator) => gen, am_anext: async_gen_anext },
  methods: [
    { ml_name: 'asend', ml_meth: async_gen_asend, ml_flags: [1, 1], ml_doc: 'asend(v) -> awaitable of the next value, v being the result of the yield' },
    { ml_name: 'athrow', ml_meth: async_gen_athrow, ml_flags: 'varargs', ml_doc: 'athrow(type[, value[, tb]]) -> awaitable that raises it there' },
    { ml_name: 'aclose', ml_meth: async_gen_aclose, ml_flags: [0, 0], ml_doc: 'aclose() -> awaitable that raises GeneratorExit there' },
  ],
  getset: generatorGetset('ag', 'await'),
});
