// termios: the modes of terminals. Modules/termios.c.

import { checkSignals } from '../abstract.js';
import { parsingByFormat } from '../args.js';
import { Errno, systemErrorText } from '../errno.js';
import { ExceptionType, newException, typeError } from '../errors.js';
import { asCInt, asLong } from '../number.js';
import { asIntValue, PyBytes, PyList } from '../object.js';
import { defineType } from '../objects/type.js';
import { PyType, type PyMethodDef, type PyObject } from '../types.js';
import { loadNative } from '../../native/index.js';
import { newBytes } from './_io_buffer.js';
import type { ModuleDef } from './module_def.js';
import { fileDescriptor } from './posix_call.js';
import { TERMIOS_CONSTANTS } from './termios_constants.js';

type Module = PyObject;

const NCCS = TERMIOS_CONSTANTS['NCCS']!;
const ICANON = TERMIOS_CONSTANTS['ICANON']!;
const VMIN = TERMIOS_CONSTANTS['VMIN']!;
const VTIME = TERMIOS_CONSTANTS['VTIME']!;
const CC = 6; // what of the list is c_cc; before it come four words of flags and two speeds
const LFLAG = 3;

const TermiosErrorType = defineType(new PyType('error'), { base: ExceptionType, isBase: true, hasDict: true, module: 'termios' });

/** None, or termios.error for -errno; after EINTR handlers run first, and may raise. MAY RUN PYTHON. */
function done(r: number): null {
  if (r === -Errno.EINTR) checkSignals();
  if (r < 0) throw newException(TermiosErrorType, -r, systemErrorText(-r));
  return null;
}

interface Modes { words: Int32Array; characters: Uint8Array }

function modesOf(fd: number): Modes {
  const modes = { words: new Int32Array(CC), characters: new Uint8Array(NCCS) };
  done(loadNative().tcgetattr(fd, modes.words, modes.characters));
  return modes;
}

/** tcgetattr(fd) -> [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]. In other than canonical mode two of cc are numbers. */
function termios_tcgetattr(_m: Module, fdArg: PyObject): PyObject {
  const { words, characters } = modesOf(fileDescriptor(fdArg));
  const hasNumbers = (words[LFLAG]! & ICANON) === 0;
  const cc = Array.from(characters, (c, i) => (hasNumbers && (i === VMIN || i === VTIME) ? c : newBytes(Uint8Array.of(c))));
  return new PyList([...Array.from(words, (word) => word >>> 0), new PyList(cc)]);
}

/** One of cc: bytes of length one, or a number. */
function character(v: PyObject): number {
  if (v instanceof PyBytes && v.value.length === 1) return v.value[0]!;
  if (asIntValue(v) === undefined) throw typeError('tcsetattr: elements of attributes must be characters or integers');
  return Number(BigInt.asUintN(8, BigInt(asLong(v))));
}

/** tcsetattr(fd, when, attributes): set what tcgetattr() returns. */
function termios_tcsetattr(_m: Module, fdArg: PyObject, whenArg: PyObject, attributes: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  const when = asCInt(whenArg);
  if (!(attributes instanceof PyList) || attributes.items.length !== CC + 1) throw typeError('tcsetattr, arg 3: must be 7 element list');
  modesOf(fd); // what is no terminal is told before what is wrong in the list
  const words = Int32Array.from(attributes.items.slice(0, CC), (word) => Number(BigInt.asIntN(32, BigInt(asLong(word)))));
  const cc = attributes.items[CC];
  if (!(cc instanceof PyList) || cc.items.length !== NCCS) throw typeError(`tcsetattr: attributes[6] must be ${NCCS} element list`);
  return done(loadNative().tcsetattr(fd, when, words, Uint8Array.from(cc.items, character)));
}

/** A function of a terminal and a number. */
function withNumber(name: 'tcsendbreak' | 'tcflush' | 'tcflow'): PyMethodDef {
  const ml_meth = (_m: Module, fdArg: PyObject, numberArg: PyObject): PyObject => {
    const fd = fileDescriptor(fdArg);
    return done(loadNative()[name](fd, asCInt(numberArg)));
  };
  return { ml_name: name, ml_meth, ml_flags: [2, 2] };
}

/** A function of a terminal alone, whose arguments CPython parses by a format. */
function ofTerminal(name: string, function_: (m: Module, fd: PyObject) => PyObject): PyMethodDef {
  const ml_meth = (m: Module, args: PyObject[]): PyObject => {
    if (args.length !== 1) throw typeError(`${name}() takes exactly 1 argument (${args.length} given)`);
    return function_(m, args[0]!);
  };
  return { ml_name: name, ml_meth, ml_flags: 'varargs' };
}

const methods: readonly PyMethodDef[] = parsingByFormat([
  ofTerminal('tcgetattr', termios_tcgetattr),
  { ml_name: 'tcsetattr', ml_meth: termios_tcsetattr, ml_flags: [3, 3], ml_doc: 'tcsetattr(fd, when, attributes)' },
  withNumber('tcsendbreak'),
  ofTerminal('tcdrain', (_m, fd) => done(loadNative().tcdrain(fileDescriptor(fd)))),
  withNumber('tcflush'),
  withNumber('tcflow'),
]);

export const termios_module: ModuleDef = {
  name: 'termios',
  doc: 'The modes of terminals. Every function takes a descriptor first, or what has a fileno().',
  methods,
  init(dict) {
    for (const [name, value] of Object.entries(TERMIOS_CONSTANTS)) dict.setStr(name, value);
    dict.setStr('error', TermiosErrorType);
  },
};
