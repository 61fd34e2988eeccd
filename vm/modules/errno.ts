// errno: the numbers by name, and the names by number.
//
// Modules/errnomodule.c, for Linux.

import { PyDict } from '../dict.js';
import { ERRNO_ROWS } from '../errno.js';
import type { ModuleDef } from './module_def.js';

export const errno_module: ModuleDef = {
  name: 'errno',
  doc: 'The errnos of the system.',
  init: (dict) => {
    const errorcode = new PyDict();
    for (const [errno, , ...names] of ERRNO_ROWS) {
      errorcode.set(errno, names[0]!);
      for (const name of names) dict.setStr(name, errno);
    }
    dict.setStr('errorcode', errorcode);
  },
};
