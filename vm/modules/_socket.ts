// The _socket module: its functions, constants and exceptions. Modules/socketmodule.c. lib/socket.py is what programs
// import.

import { parsingByFormat } from '../args.js';
import { OSErrorType } from '../errors.js';
import { asCInt } from '../number.js';
import { loadNative } from '../../native/index.js';
import type { PyMethodDef, PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';
import { checked } from './posix_call.js';
import { socketConstants } from './_socket_constants.js';
import { socket_CMSG_LEN, socket_CMSG_SPACE } from './_socket_data.js';
import { GaiErrorType, HErrorType, TimeoutType } from './_socket_errors.js';
import { names_methods } from './_socket_names.js';
import { SocketType, socket_getdefaulttimeout, socket_setdefaulttimeout, socket_socketpair } from './_socket_object.js';

function socket_dup(_module: PyObject, fd: PyObject): PyObject {
  return checked(loadNative().dup(asCInt(fd)));
}

const methods: readonly PyMethodDef[] = parsingByFormat([
  { ml_name: 'CMSG_LEN', ml_meth: socket_CMSG_LEN, ml_flags: [1, 1], ml_doc: 'CMSG_LEN(length) -> length with its header' },
  { ml_name: 'CMSG_SPACE', ml_meth: socket_CMSG_SPACE, ml_flags: [1, 1], ml_doc: 'CMSG_SPACE(length) -> room for it in a buffer' },
  { ml_name: 'dup', ml_meth: socket_dup, ml_flags: [1, 1], ml_doc: 'dup(fd) -> fd' },
  { ml_name: 'getdefaulttimeout', ml_meth: socket_getdefaulttimeout, ml_flags: [0, 0], ml_doc: 'The timeout of new sockets, or None.' },
  { ml_name: 'setdefaulttimeout', ml_meth: socket_setdefaulttimeout, ml_flags: [1, 1], ml_doc: 'Set the timeout of new sockets.' },
  { ml_name: 'socketpair', ml_meth: socket_socketpair, ml_flags: [0, 3], ml_doc: 'socketpair([family[, type[, proto]]]) -> two connected sockets' },
]);

export const _socket_module: ModuleDef = {
  name: '_socket',
  doc: 'Sockets, and the names of hosts.',
  methods: [...methods, ...names_methods],
  init(dict) {
    for (const [name, value] of Object.entries(socketConstants)) dict.setStr(name, value);
    dict.setStr('has_ipv6', true);
    dict.setStr('error', OSErrorType);
    dict.setStr('herror', HErrorType);
    dict.setStr('gaierror', GaiErrorType);
    dict.setStr('timeout', TimeoutType);
    dict.setStr('SocketType', SocketType);
    dict.setStr('socket', SocketType);
  },
};
