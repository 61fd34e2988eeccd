// The modules that are part of the VM, by name: PyImport_Inittab.

import './ready_types.js';
import { _abc_module } from './modules/_abc.js';
import { _ast_module } from './modules/_ast.js';
import { _bisect_module } from './modules/_bisect.js';
import { _codecs_module } from './modules/_codecs.js';
import { _collections_module } from './modules/_collections.js';
import { _deferral_module } from './modules/_deferral.js';
import { _functools_module } from './modules/_functools.js';
import { _heapq_module } from './modules/_heapq.js';
import { _imp_module } from './modules/_imp.js';
import { _inject_module } from './modules/_inject.js';
import { _io_module } from './modules/_io.js';
import { _opcode_module } from './modules/_opcode.js';
import { _operator_module } from './modules/_operator.js';
import { _posixsubprocess_module } from './modules/_posixsubprocess.js';
import { _random_module } from './modules/_random.js';
import { _sha512_module } from './modules/_sha512.js';
import { _signal_module } from './modules/_signal.js';
import { _socket_module } from './modules/_socket.js';
import { _sre_module } from './modules/_sre.js';
import { _string_module } from './modules/_string.js';
import { _testinternal_module } from './modules/_testinternal.js';
import { _thread_module } from './modules/_thread.js';
import { _weakref_module } from './modules/_weakref.js';
import { atexit_module } from './modules/atexit.js';
import { builtins_module } from './modules/builtins.js';
import { errno_module } from './modules/errno.js';
import { faulthandler_module } from './modules/faulthandler.js';
import { fcntl_module } from './modules/fcntl.js';
import { gc_module } from './modules/gc.js';
import { grp_module } from './modules/grp.js';
import { itertools_module } from './modules/itertools.js';
import { marshal_module } from './modules/marshal.js';
import { math_module } from './modules/math.js';
import type { ModuleDef } from './modules/module_def.js';
import { posix_module } from './modules/posix.js';
import { pwd_module } from './modules/pwd.js';
import { resource_module } from './modules/resource.js';
import { select_module } from './modules/select.js';
import { sys_module } from './modules/sys.js';
import { termios_module } from './modules/termios.js';
import { time_module } from './modules/time.js';

const inittab: ReadonlyMap<string, ModuleDef> = new Map([
  _abc_module, _ast_module, _bisect_module, _codecs_module, _collections_module, _deferral_module, _functools_module, _heapq_module, _imp_module, _inject_module,
  _io_module, _opcode_module, _operator_module,
  _posixsubprocess_module, _random_module, _sha512_module, _signal_module, _socket_module, _sre_module, _string_module, _thread_module, _weakref_module, atexit_module, builtins_module,
  errno_module, faulthandler_module, fcntl_module, gc_module, grp_module, itertools_module, marshal_module, math_module, posix_module, pwd_module, resource_module, select_module, sys_module,
  termios_module, time_module,
].map((def) => [def.name, def]));

export function findBuiltinModule(name: string): ModuleDef | undefined {
  // Not in the table: programs see it in no list.
  if (name === _testinternal_module.name && process.env.MINIPY_TESTINTERNAL === '1') return _testinternal_module;
  return inittab.get(name);
}

export function builtinModuleNames(): readonly string[] {
  return [...inittab.keys()];
}
