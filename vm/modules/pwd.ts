// pwd: the users that the machine knows. Modules/pwdmodule.c.

import { repr } from '../abstract.js';
import { keyError, OverflowErrorType, typeError, typeName, valueError } from '../errors.js';
import { asStrValue, PyBaseException, PyList } from '../object.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { isSubtype, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { loadNative, type UserRow } from '../../native/index.js';
import type { ModuleDef } from './module_def.js';
import { fsDecode, fsEncode } from './posix_call.js';
import { fromId, idArgument } from './posix_ids.js';

type Module = PyObject;

const PasswdType = makeStructSeqType({
  name: 'pwd.struct_passwd',
  doc: 'A user: what getpwnam(), getpwuid() and getpwall() return, by name or as a tuple.',
  fields: [
    ['pw_name', 'user name'], ['pw_passwd', 'password'], ['pw_uid', 'user id'], ['pw_gid', 'group id'],
    ['pw_gecos', 'real name'], ['pw_dir', 'home directory'], ['pw_shell', 'shell program'],
  ],
});

/** A field of a row: text in the encoding of file names, None, or an id. */
export function accountField(field: Uint8Array | number | null): PyObject {
  return field === null ? null : typeof field === 'number' ? fromId(field) : fsDecode(field);
}

function mkpwent(row: UserRow): PyObject {
  return newStructSeq(PasswdType, row.map(accountField));
}

/** The bytes of a name, which come after the test of its type. */
export function accountName(v: PyObject, refusal: string): Uint8Array {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`${refusal} must be str, not ${v === null ? 'None' : typeName(v)}`);
  const bytes = fsEncode(text);
  if (bytes.includes(0)) throw valueError('embedded null byte');
  return bytes;
}

export function noAccount(function_: string, what: string): PyBaseException {
  return keyError(mkStr(`${function_}(): ${what}`));
}

/** getpwnam(name) -> the user of that name, or KeyError. */
function pwd_getpwnam(_m: Module, name: PyObject): PyObject {
  const row = loadNative().getpwnam(accountName(name, 'getpwnam() argument'));
  if (row === null) throw noAccount('getpwnam', `name not found: ${strText(repr(name))}`);
  return mkpwent(row);
}

/** getpwuid(uid) -> the user of that number. A number that is no uid is a user that is not there. */
function pwd_getpwuid(_m: Module, uidArg: PyObject): PyObject {
  let uid: number;
  try {
    uid = idArgument(uidArg, 'uid');
  } catch (error) {
    if (error instanceof PyBaseException && isSubtype(error.ob_type, OverflowErrorType)) throw noAccount('getpwuid', 'uid not found');
    throw error;
  }
  const row = loadNative().getpwuid(uid);
  if (row === null) throw noAccount('getpwuid', `uid not found: ${fromId(uid)}`);
  return mkpwent(row);
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'getpwuid', ml_meth: pwd_getpwuid, ml_flags: [1, 1], ml_doc: 'getpwuid(uid) -> struct_passwd' },
  { ml_name: 'getpwnam', ml_meth: pwd_getpwnam, ml_flags: [1, 1], ml_doc: 'getpwnam(name) -> struct_passwd' },
  { ml_name: 'getpwall', ml_meth: () => new PyList(loadNative().getpwall().map(mkpwent)), ml_flags: [0, 0], ml_doc: 'All users.' },
];

export const pwd_module: ModuleDef = {
  name: 'pwd',
  doc: 'The users that the machine knows.',
  methods,
  init: (dict) => dict.setStr('struct_passwd', PasswdType),
};
