// The posix module, which lib/os.py shows as os. Modules/posixmodule.c.

import { parsingByFormat } from '../args.js';
import { PyDict } from '../dict.js';
import { PyList } from '../object.js';
import { OSErrorType } from '../errors.js';
import type { ModuleDef } from './module_def.js';
import { conf_dicts, conf_methods } from './posix_conf.js';
import { posix_constants } from './posix_constants.js';
import { fds_methods, TerminalSizeType } from './posix_fds.js';
import { files_methods } from './posix_files.js';
import { fork_methods } from './posix_fork.js';
import { ids_methods } from './posix_ids.js';
import { fillEnvironment, process_methods, TimesResultType, UnameResultType } from './posix_process.js';
import { sched_methods, SchedParamType } from './posix_sched.js';
import { spawn_methods } from './posix_spawn.js';
import { transfer_methods } from './posix_transfer.js';
import { wait_methods, WaitidResultType } from './posix_wait.js';
import { DirEntryType, scandir_methods } from './posix_scandir.js';
import { StatResultType, stat_methods, StatvfsResultType } from './posix_stat.js';
import { xattr_methods } from './posix_xattr.js';

const methods = parsingByFormat([
  ...fds_methods, ...transfer_methods, ...files_methods, ...scandir_methods, ...stat_methods, ...xattr_methods, ...conf_methods,
  ...process_methods, ...ids_methods, ...sched_methods, ...fork_methods, ...wait_methods, ...spawn_methods,
]);

export const posix_module: ModuleDef = {
  name: 'posix',
  doc: 'What the operating system offers. Use the os module.',
  methods,
  init(dict) {
    for (const [name, value] of Object.entries(posix_constants)) dict.setStr(name, value);
    for (const [name, names] of conf_dicts()) dict.setStr(name, names);
    dict.setStr('environ', new PyDict());
    dict.setStr('error', OSErrorType);
    dict.setStr('sched_param', SchedParamType);
    dict.setStr('stat_result', StatResultType);
    dict.setStr('statvfs_result', StatvfsResultType);
    dict.setStr('terminal_size', TerminalSizeType);
    dict.setStr('times_result', TimesResultType);
    dict.setStr('uname_result', UnameResultType);
    dict.setStr('waitid_result', WaitidResultType);
    dict.setStr('DirEntry', DirEntryType);
    dict.setStr('_have_functions', new PyList([]));
  },
  start(dict) {
    fillEnvironment(dict.getStr('environ') as PyDict);
  },
};
