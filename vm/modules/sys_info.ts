// The constants of sys: versions, limits, flags and what the command line decided.
//
// From Python/sysmodule.c; sys.ts has the functions.

import { PyDict } from '../dict.js';
import { CACHE_TAG } from '../import_cache.js';
import { PyList, PyTuple } from '../object.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { newNamespace } from '../objects/namespace.js';
import type { PyObject } from '../types.js';
import { mkFloat, mkStr } from '../values.js';

/** The CPython release whose language and library this is. */
const VERSION_INFO = [3, 6, 15, 'final', 0] as const;
const HEXVERSION = 0x03060ff0;
const PYTHON_API_VERSION = 1013;

const VersionInfoType = makeStructSeqType({
  name: 'sys.version_info',
  doc: 'Version information as a named tuple.',
  fields: [['major'], ['minor'], ['micro'], ['releaselevel'], ['serial']],
  constructible: false,
});

/** The names of sys.flags, in order. */
const FLAG_NAMES = [
  'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment',
  'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated',
] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

const FlagsType = makeStructSeqType({
  name: 'sys.flags',
  doc: 'Command line flags.',
  fields: FLAG_NAMES.map((name) => [name] as const),
  constructible: false,
});

const FloatInfoType = makeStructSeqType({
  name: 'sys.float_info',
  doc: 'Limits and precision of float.',
  fields: [
    ['max'], ['max_exp'], ['max_10_exp'], ['min'], ['min_exp'], ['min_10_exp'], ['dig'], ['mant_dig'], ['epsilon'], ['radix'], ['rounds'],
  ],
});

const IntInfoType = makeStructSeqType({
  name: 'sys.int_info',
  doc: 'How CPython stores int.',
  fields: [['bits_per_digit'], ['sizeof_digit']],
});

const HashInfoType = makeStructSeqType({
  name: 'sys.hash_info',
  doc: 'Parameters of the hash of numbers.',
  fields: [['width'], ['modulus'], ['inf'], ['nan'], ['imag'], ['algorithm'], ['hash_bits'], ['seed_bits'], ['cutoff']],
});

const ThreadInfoType = makeStructSeqType({
  name: 'sys.thread_info',
  doc: 'The implementation of threads.',
  fields: [['name'], ['lock'], ['version']],
});

export const AsyncgenHooksType = makeStructSeqType({
  name: 'asyncgen_hooks',
  doc: 'Hooks of asynchronous generators.',
  fields: [['firstiter'], ['finalizer']],
});

/** What is the same in every run. */
export function addConstants(dict: PyDict): void {
  const constants: Record<string, PyObject> = {
    version_info: newStructSeq(VersionInfoType, [...VERSION_INFO]),
    hexversion: HEXVERSION,
    api_version: PYTHON_API_VERSION,
    copyright: 'minipy runs the Python language of CPython 3.6, whose copyright is that of the Python Software Foundation.',
    platform: 'linux',
    byteorder: 'little',
    maxsize: 2n ** 63n - 1n,
    maxunicode: 0x10ffff,
    float_repr_style: 'short',
    abiflags: '',
    _git: new PyTuple(['minipy', '', '']),
    float_info: newStructSeq(FloatInfoType, floatInfo()),
    int_info: newStructSeq(IntInfoType, [30, 4]),
    hash_info: newStructSeq(HashInfoType, [64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash24', 64, 128, 0]),
    thread_info: newStructSeq(ThreadInfoType, ['pthread', 'semaphore', null]),
    implementation: newNamespace({
      _multiarch: 'x86_64-linux-gnu',
      cache_tag: CACHE_TAG,
      hexversion: HEXVERSION,
      name: 'minipy',
      version: newStructSeq(VersionInfoType, [...VERSION_INFO]),
    }),
    meta_path: new PyList([]),
    path_hooks: new PyList([]),
    path_importer_cache: new PyDict(),
  };
  for (const [name, value] of Object.entries(constants)) dict.setStr(name, value);
}

function floatInfo(): PyObject[] {
  const { MAX_VALUE, EPSILON } = Number;
  return [mkFloat(MAX_VALUE), 1024, 308, mkFloat(2 ** -1022), -1021, -307, 15, 53, mkFloat(EPSILON), 2, 1];
}

/** How the program was started. */
export interface SysConfig {
  /** minipy's own version and what it runs on, for sys.version. */
  minipyVersion: string;
  hostVersion: string;
  executable: string;
  prefix: string;
  argv: readonly string[];
  path: readonly string[];
  builtinModuleNames: readonly string[];
  flags?: Readonly<Partial<Record<FlagName, number>>>;
  warnoptions?: readonly string[];
  xoptions?: readonly string[];
}

/** Set what depends on how the program was started. Texts are UTF-16. */
export function configureSys(dict: PyDict, config: SysConfig): void {
  const strings = (texts: readonly string[]): PyObject[] => texts.map((text) => mkStr(text));
  const flags = FLAG_NAMES.map((name) => config.flags?.[name] ?? 0);
  const values: Record<string, PyObject> = {
    version: `3.6.15 (minipy ${config.minipyVersion}) \n[${config.hostVersion}]`,
    flags: newStructSeq(FlagsType, flags),
    dont_write_bytecode: (config.flags?.dont_write_bytecode ?? 0) !== 0,
    executable: mkStr(config.executable),
    argv: new PyList(strings(config.argv)),
    path: new PyList(strings(config.path)),
    builtin_module_names: new PyTuple(strings([...config.builtinModuleNames].sort())),
    warnoptions: new PyList(strings(config.warnoptions ?? [])),
    _xoptions: xoptions(config.xoptions ?? []),
    prefix: mkStr(config.prefix),
    exec_prefix: mkStr(config.prefix),
    base_prefix: mkStr(config.prefix),
    base_exec_prefix: mkStr(config.prefix),
  };
  for (const [name, value] of Object.entries(values)) dict.setStr(name, value);
}

/** -X name or -X name=value. */
function xoptions(options: readonly string[]): PyObject {
  const dict = new PyDict();
  for (const option of options) {
    const at = option.indexOf('=');
    if (at < 0) dict.setStr(option, true);
    else dict.setStr(option.slice(0, at), mkStr(option.slice(at + 1)));
  }
  return dict;
}
