// sys.stdin, sys.stdout and sys.stderr. create_stdio and initstdio of Python/pylifecycle.c.

import { fstatSync } from 'node:fs';
import { callMethod, setAttr } from '../abstract.js';
import { loadNative } from '../../native/index.js';
import type { PyObject } from '../types.js';
import { DEFAULT_BUFFER_SIZE } from './_io_base.js';
import { Buffered } from './_io_buffered.js';
import { BufferedReaderType, BufferedWriterType, newBuffered } from './_io_buffered_types.js';
import { FileIO, FileIOType, openFile } from './_io_fileio.js';
import { newHostRaw, type HostStreams } from './_io_host.js';
import { newTextIOWrapper } from './_io_text.js';

export interface StdOptions {
  /** -u or PYTHONUNBUFFERED. */
  unbuffered?: boolean;
  /** PYTHONIOENCODING: 'encoding', 'encoding:errors' or ':errors'. */
  ioEncoding?: string | undefined;
  /** Descriptors that were closed when the process was started; node opens /dev/null in their place, and here they
   *  are closed again. */
  closed?: readonly number[];
  /** Functions of an embedding program in the place of descriptors. */
  host?: HostStreams;
}

export interface StdStreams { stdin: PyObject; stdout: PyObject; stderr: PyObject }

/** The three streams; None for a descriptor that is closed. LookupError for an unknown encoding. */
export function makeStdStreams(options: StdOptions = {}): StdStreams {
  const [encodingPart, errorsPart] = (options.ioEncoding ?? '').split(':', 2);
  const encoding = encodingPart === '' ? 'UTF-8' : encodingPart!;
  const errors = errorsPart === undefined || errorsPart === '' ? 'strict' : errorsPart;
  const unbuffered = options.unbuffered ?? false;
  for (const fd of options.closed ?? []) loadNative().close(fd);
  return {
    stdin: createStream(0, '<stdin>', { encoding, errors, unbuffered }, options.host),
    stdout: createStream(1, '<stdout>', { encoding, errors, unbuffered }, options.host),
    stderr: createStream(2, '<stderr>', { encoding, errors: 'backslashreplace', unbuffered }, options.host),
  };
}

interface StreamOptions { encoding: string; errors: string; unbuffered: boolean }

function createStream(fd: 0 | 1 | 2, name: string, options: StreamOptions, host: HostStreams = {}): PyObject {
  if (fd === 0) return host.stdin === undefined ? createStdio(fd, name, options) : createHostStream(host.stdin, undefined, name, options);
  const write = fd === 1 ? host.stdout : host.stderr;
  return write === undefined ? createStdio(fd, name, options) : createHostStream(undefined, write, name, options);
}

/** A stream over a function of the host; what is written arrives there line by line. */
function createHostStream(
  read: HostStreams['stdin'], write: HostStreams['stdout'], name: string, { encoding, errors }: StreamOptions,
): PyObject {
  const raw = newHostRaw(read, write);
  const buffer = newBuffered(write === undefined ? BufferedReaderType : BufferedWriterType, raw, DEFAULT_BUFFER_SIZE);
  setAttr(raw, 'name', name);
  const stream = newTextIOWrapper(buffer, { encoding, errors, newline: '\n', lineBuffering: true, writeThrough: false });
  setAttr(stream, 'mode', write === undefined ? 'r' : 'w');
  return stream;
}

function isValidFd(fd: number): boolean {
  try {
    fstatSync(fd);
    return true;
  } catch {
    return false; // EBADF
  }
}

function createStdio(fd: number, name: string, { encoding, errors, unbuffered }: StreamOptions): PyObject {
  if (!isValidFd(fd)) return null;
  const writes = fd !== 0;
  const raw = new FileIO(FileIOType);
  openFile(raw, fd, writes ? 'wb' : 'rb', false, null);
  const isatty = callMethod(raw, 'isatty') === true;
  const buffer: Buffered | FileIO = unbuffered && writes ? raw
    : newBuffered(writes ? BufferedWriterType : BufferedReaderType, raw, raw.blksize);
  setAttr(raw, 'name', name);
  const stream = newTextIOWrapper(buffer, {
    encoding, errors, newline: '\n', lineBuffering: isatty || unbuffered, writeThrough: unbuffered,
  });
  setAttr(stream, 'mode', writes ? 'w' : 'r');
  return stream;
}
