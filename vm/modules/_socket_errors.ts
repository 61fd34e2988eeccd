// The exceptions of _socket, and how the resolver's errors become them. set_error, set_gaierror and set_herror of
// Modules/socketmodule.c.

import { newException, OSErrorType } from '../errors.js';
import type { PyBaseException } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { loadNative } from '../../native/index.js';
import { PyType } from '../types.js';

function subclass(name: string): PyType {
  return defineType(new PyType(name), { base: OSErrorType, isBase: true, hasDict: true, module: 'socket' });
}

export const HErrorType = subclass('herror');
export const GaiErrorType = subclass('gaierror');
export const TimeoutType = subclass('timeout');

export function timedOut(): PyBaseException {
  return newException(TimeoutType, 'timed out');
}

/** An OSError of a text alone. */
export function plainError(message: string): PyBaseException {
  return newException(OSErrorType, message);
}

/** set_gaierror: EAI_… is negative, an errno positive. */
export function gaiError(error: number): PyBaseException {
  return error > 0 ? osError(error) : newException(GaiErrorType, error, loadNative().gaiStrerror(error));
}

export function hostError(error: number): PyBaseException {
  return newException(HErrorType, error, loadNative().hstrerror(error));
}
