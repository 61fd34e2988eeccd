// The opcodes of await, async for and yield from: getting hold of the right iterator.

import { runtimeError, stopIteration, typeError, typeName } from './errors.js';
import { currentFrame, type Frame } from './frame.js';
import { PyBaseException } from './object.js';
import { getAwaitableIter, isCoroutine, PyGenerator, warnDeprecated, yieldFromOf } from './objects/generator.js';
import { getIter } from './sequence.js';
import { defineType } from './objects/type.js';
import { AsyncGeneratorType, CoroutineType, GeneratorType, PyType, typeOf, type HeapObject, type PyObject } from './types.js';
import { Op } from '../compiler/opcode.js';
import { CO_COROUTINE, CO_ITERABLE_COROUTINE } from '../compiler/code.js';

/** GET_YIELD_FROM_ITER. */
export function getYieldFromIter(v: PyObject, f: Frame): PyObject {
  if (isCoroutine(v) && v.ob_type === CoroutineType) {
    if ((f.f_code.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) === 0) {
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return v;
  }
  return v instanceof PyGenerator && v.ob_type === GeneratorType ? v : getIter(v);
}

/** GET_AWAITABLE. */
export function getAwaitable(v: PyObject): PyObject {
  if (!isCoroutine(v) && typeOf(v).am_await === undefined) checkAsyncWith(v);
  const it = getAwaitableIter(v);
  if (it instanceof PyGenerator && it.ob_type === CoroutineType && yieldFromOf(it) !== undefined) {
    throw runtimeError('coroutine is being awaited already');
  }
  return it;
}

/** format_awaitable_error: what __aenter__ or __aexit__ gave cannot be awaited. */
function checkAsyncWith(v: PyObject): void {
  const f = currentFrame()!;
  const previous = f.f_code.code.co_code[f.f_lasti - 2];
  const method = previous === Op.BEFORE_ASYNC_WITH ? '__aenter__' : previous === Op.WITH_CLEANUP_START ? '__aexit__' : undefined;
  if (method === undefined) return;
  throw typeError(`'async with' received an object from ${method} that does not implement __await__: ${typeName(v)}`);
}

/** GET_AITER, with 3.6's fallback for an __aiter__ that returns an awaitable. */
export function getAiter(v: PyObject): PyObject {
  const type = typeOf(v);
  if (type.am_aiter === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${type.tp_name}`);
  }
  const it = type.am_aiter(v);
  if (typeOf(it).am_anext !== undefined) return new PyAIterWrapper(it);
  let awaitable: PyObject;
  try {
    awaitable = getAwaitableIter(it);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    throw invalidFrom('__aiter__', it, exc);
  }
  warnDeprecated(`'${type.tp_name}' implements legacy __aiter__ protocol; __aiter__ should return an asynchronous iterator, not awaitable`);
  return awaitable;
}

/** GET_ANEXT. */
export function getAnext(aiter: PyObject): PyObject {
  const type = typeOf(aiter);
  if (type === AsyncGeneratorType) return type.am_anext!(aiter);
  if (type.am_anext === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${type.tp_name}`);
  }
  const awaitable = type.am_anext(aiter);
  try {
    return getAwaitableIter(awaitable);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    throw invalidFrom('__anext__', awaitable, exc);
  }
}

function invalidFrom(method: string, v: PyObject, cause: PyBaseException): PyBaseException {
  const error = typeError(`'async for' received an invalid object from ${method}: ${typeName(v)}`);
  error.cause = cause;
  error.context = cause;
  error.suppress_context = true;
  return error;
}

const AIterWrapperType = new PyType('aiter_wrapper');

/** An awaitable that is ready: 3.6 awaits what __aiter__ gives, even when it is the iterator itself. */
class PyAIterWrapper implements HeapObject {
  ob_type = AIterWrapperType;
  constructor(readonly aiter: PyObject) {}
}

defineType(AIterWrapperType, {
  slots: {
    tp_iter: (w: PyAIterWrapper) => w,
    tp_iternext: (w: PyAIterWrapper) => { throw stopIteration(w.aiter); },
    am_await: (w: PyAIterWrapper) => w,
  },
});
