// os.listdir(), os.scandir() and DirEntry.
//
// A directory is read to its end at once and closed, in the kernel's order; so an iterator
// that is dropped half-way leaves no descriptor open, and nothing here can block.

import { opendirSync } from 'node:fs';
import { isTrue, repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { excMatches, FileNotFoundErrorType } from '../errors.js';
import { PyInstance, PyList } from '../object.js';
import { getItem } from '../sequence.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { loadNative } from '../../native/index.js';
import { checked, fsCall, kernelPath, nameLike, pathArgument, type PathArgument } from './posix_call.js';
import { statOf } from './posix_stat.js';

const S_IFMT = 0o170000, S_IFDIR = 0o040000, S_IFREG = 0o100000, S_IFLNK = 0o120000;

type Kind = 'dir' | 'file' | 'symlink' | 'other' | 'unknown';

interface RawEntry { name: Uint8Array; kind: Kind }

function readDirectory(path: PathArgument): RawEntry[] {
  const options = { encoding: 'buffer' as BufferEncoding, bufferSize: 1024 };
  const at = kernelPath(path);
  return fsCall(() => {
    const dir = opendirSync(at as unknown as string, options);
    try {
      const entries: RawEntry[] = [];
      for (let e = dir.readSync(); e !== null; e = dir.readSync()) {
        const kind = e.isDirectory() ? 'dir' : e.isFile() ? 'file' : e.isSymbolicLink() ? 'symlink'
          : e.isFIFO() || e.isSocket() || e.isBlockDevice() || e.isCharacterDevice() ? 'other' : 'unknown';
        entries.push({ name: e.name as unknown as Uint8Array, kind });
      }
      return entries;
    } finally {
      dir.closeSync();
    }
  }, path.object);
}

function os_listdir(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg] = parseArgs('listdir', ['path'], 0, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'listdir', allowFd: true, nullable: true });
  if (pathArg === undefined || pathArg === null) path.object = null;
  if (path.bytes === undefined) checked(loadNative().getInheritable(path.fd)); // is it open at all?
  return new PyList(readDirectory(path).map((entry) => nameLike(path, entry.name)));
}

// DirEntry

export const DirEntryType = new PyType('posix.DirEntry');
DirEntryType.tp_qualname = 'DirEntry';

class DirEntry extends PyInstance {
  statResult: PyObject | undefined;
  lstatResult: PyObject | undefined;
  constructor(readonly name: PyObject, readonly path: PyObject, readonly kind: Kind) { super(DirEntryType); }
}

function joinPath(directory: PathArgument, name: Uint8Array): PyObject {
  const prefix = directory.bytes!;
  const slash = prefix.length > 0 && prefix[prefix.length - 1] !== 0x2f;
  return nameLike(directory, Buffer.concat([prefix, Buffer.from(slash ? '/' : ''), name]));
}

function direntry_lstat(self: DirEntry): PyObject {
  return (self.lstatResult ??= statOf(pathArgument(self.path, { fname: 'DirEntry.stat' }), -1, false));
}

function statFollowing(self: DirEntry): PyObject {
  if (self.statResult === undefined) {
    self.statResult = direntry_is_symlink(self) ? statOf(pathArgument(self.path, { fname: 'DirEntry.stat' }), -1, true) : direntry_lstat(self);
  }
  return self.statResult;
}

function followOption(fname: string, args: PyObject[], kwargs: Kwargs): boolean {
  const [follow] = parseArgs(fname, ['follow_symlinks'], 0, args, kwargs, 0);
  return follow === undefined || isTrue(follow);
}

function direntry_stat(self: DirEntry, args: PyObject[], kwargs: Kwargs): PyObject {
  return followOption('stat', args, kwargs) ? statFollowing(self) : direntry_lstat(self);
}

function modeOf(stat: PyObject): number {
  return Number(getItem(stat, 0));
}

/** DirEntry_test_mode: by the kind the directory told, else by stat(); a file that is gone is of no kind. */
function testMode(self: DirEntry, follow: boolean, kind: Kind, bits: number): boolean {
  const isLink = self.kind === 'symlink';
  if (self.kind !== 'unknown' && !(follow && isLink)) return self.kind === kind;
  try {
    return (modeOf(follow ? statFollowing(self) : direntry_lstat(self)) & S_IFMT) === bits;
  } catch (exc) {
    if (excMatches(exc, FileNotFoundErrorType)) return false;
    throw exc;
  }
}

function direntry_is_symlink(self: DirEntry): boolean {
  return self.kind === 'unknown' ? testMode(self, false, 'symlink', S_IFLNK) : self.kind === 'symlink';
}

defineType(DirEntryType, {
  module: 'posix', doc: 'An entry of a directory, as scandir() gives it.',
  slots: { tp_repr: (self: DirEntry) => mkStr(`<DirEntry ${strText(repr(self.name))}>`) },
  methods: [
    { ml_name: 'is_dir', ml_meth: (self: DirEntry, args: PyObject[], kw: Kwargs) => testMode(self, followOption('is_dir', args, kw), 'dir', S_IFDIR), ml_flags: 'keywords' },
    { ml_name: 'is_file', ml_meth: (self: DirEntry, args: PyObject[], kw: Kwargs) => testMode(self, followOption('is_file', args, kw), 'file', S_IFREG), ml_flags: 'keywords' },
    { ml_name: 'is_symlink', ml_meth: direntry_is_symlink, ml_flags: [0, 0] },
    { ml_name: 'stat', ml_meth: direntry_stat, ml_flags: 'keywords' },
    { ml_name: 'inode', ml_meth: (self: DirEntry) => getItem(direntry_lstat(self), 1), ml_flags: [0, 0] },
    { ml_name: '__fspath__', ml_meth: (self: DirEntry) => self.path, ml_flags: [0, 0] },
  ],
  getset: [
    { name: 'name', get: (self: DirEntry) => self.name },
    { name: 'path', get: (self: DirEntry) => self.path },
  ],
});

// scandir()

const ScandirIteratorType = new PyType('posix.ScandirIterator');
ScandirIteratorType.tp_qualname = 'ScandirIterator';

class ScandirIterator extends PyInstance {
  next = 0;
  constructor(readonly directory: PathArgument, public entries: readonly RawEntry[]) { super(ScandirIteratorType); }
}

function scandir_iternext(self: ScandirIterator): PyObject | undefined {
  const entry = self.entries[self.next++];
  if (entry === undefined) return undefined;
  return new DirEntry(nameLike(self.directory, entry.name), joinPath(self.directory, entry.name), entry.kind);
}

function scandir_close(self: ScandirIterator): PyObject {
  self.entries = [];
  return null;
}

defineType(ScandirIteratorType, {
  module: 'posix',
  slots: { tp_iter: (self: ScandirIterator) => self, tp_iternext: scandir_iternext },
  methods: [
    { ml_name: '__enter__', ml_meth: (self: ScandirIterator) => self, ml_flags: [0, 0] },
    { ml_name: '__exit__', ml_meth: scandir_close, ml_flags: 'varargs' },
    { ml_name: 'close', ml_meth: scandir_close, ml_flags: [0, 0] },
  ],
});

function os_scandir(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg] = parseArgs('scandir', ['path'], 0, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'scandir', nullable: true });
  return new ScandirIterator(path, readDirectory(path));
}

export const scandir_methods: readonly PyMethodDef[] = [
  { ml_name: 'listdir', ml_meth: os_listdir, ml_flags: 'keywords', ml_doc: 'listdir(path=None) -> the names in a directory' },
  { ml_name: 'scandir', ml_meth: os_scandir, ml_flags: 'keywords', ml_doc: 'scandir(path=None) -> an iterator of DirEntry' },
];

