// grp: the groups that the machine knows. Modules/grpmodule.c.

import { callObject, repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { DeprecationWarningType } from '../errors.js';
import { asIntValue, PyList } from '../object.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { IntType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { loadNative, type GroupRow } from '../../native/index.js';
import { warn } from './_warnings.js';
import type { ModuleDef } from './module_def.js';
import { fromId, idArgument } from './posix_ids.js';
import { accountField, accountName, noAccount } from './pwd.js';

type Module = PyObject;

const GroupType = makeStructSeqType({
  name: 'grp.struct_group',
  doc: 'A group: what getgrnam(), getgrgid() and getgrall() return, by name or as a tuple.',
  fields: [['gr_name', 'group name'], ['gr_passwd', 'password'], ['gr_gid', 'group id'], ['gr_mem', 'group members']],
});

function mkgrent([name, password, gid, members]: GroupRow): PyObject {
  return newStructSeq(GroupType, [accountField(name), accountField(password), accountField(gid), new PyList(members.map(accountField))]);
}

/** getgrgid(id) -> the group of that number. What is no int is made one, with a warning. */
function grp_getgrgid(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [id] = parseArgs('getgrgid', ['id'], 1, args, kwargs);
  const isInt = asIntValue(id!) !== undefined;
  if (!isInt) warn(DeprecationWarningType, mkStr('group id must be int, not %.200'), 1); // as CPython's own words have it
  const gid = idArgument(isInt ? id! : callObject(IntType, [id!]), 'gid');
  const row = loadNative().getgrgid(gid);
  if (row === null) throw noAccount('getgrgid', `gid not found: ${fromId(gid)}`);
  return mkgrent(row);
}

/** getgrnam(name) -> the group of that name, or KeyError. */
function grp_getgrnam(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [name] = parseArgs('getgrnam', ['name'], 1, args, kwargs);
  const row = loadNative().getgrnam(accountName(name!, 'getgrnam() argument 1'));
  if (row === null) throw noAccount('getgrnam', `name not found: ${strText(repr(name!))}`);
  return mkgrent(row);
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'getgrgid', ml_meth: grp_getgrgid, ml_flags: 'keywords', ml_doc: 'getgrgid(id) -> struct_group' },
  { ml_name: 'getgrnam', ml_meth: grp_getgrnam, ml_flags: 'keywords', ml_doc: 'getgrnam(name) -> struct_group' },
  { ml_name: 'getgrall', ml_meth: () => new PyList(loadNative().getgrall().map(mkgrent)), ml_flags: [0, 0], ml_doc: 'All groups.' },
];

export const grp_module: ModuleDef = {
  name: 'grp',
  doc: 'The groups that the machine knows.',
  methods,
  init: (dict) => dict.setStr('struct_group', GroupType),
};
