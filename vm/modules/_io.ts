// The _io module: the streams' types and open(). Modules/_io/_iomodule.c; lib/io.py is its face.

import { BlockingIOErrorType } from '../errors.js';
import type { PyType } from '../types.js';
import { BufferedIOBaseType, DEFAULT_BUFFER_SIZE, IOBaseType, RawIOBaseType, TextIOBaseType, UnsupportedOperationType } from './_io_base.js';
import { BufferedRandomType, BufferedReaderType, BufferedRWPairType, BufferedWriterType } from './_io_buffered_types.js';
import { BytesIOType } from './_io_bytesio.js';
import { IncrementalNewlineDecoderType } from './_io_codec.js';
import { FileIOType } from './_io_fileio.js';
import { io_open } from './_io_open.js';
import { StringIOType } from './_io_stringio.js';
import { TextIOWrapperType } from './_io_text.js';
import type { ModuleDef } from './module_def.js';

const types: readonly PyType[] = [
  IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType, FileIOType, BytesIOType, StringIOType, BufferedReaderType,
  BufferedWriterType, BufferedRWPairType, BufferedRandomType, TextIOWrapperType, IncrementalNewlineDecoderType,
];

export const _io_module: ModuleDef = {
  name: '_io',
  doc: 'The streams of the io module.',
  methods: [
    { ml_name: 'open', ml_meth: io_open, ml_flags: 'keywords', ml_doc: 'open(file, mode=\'r\', ...) -> a stream over the file' },
  ],
  init(dict) {
    dict.setStr('DEFAULT_BUFFER_SIZE', DEFAULT_BUFFER_SIZE);
    dict.setStr('UnsupportedOperation', UnsupportedOperationType);
    dict.setStr('BlockingIOError', BlockingIOErrorType);
    for (const type of types) dict.setStr(type.tp_qualname, type);
  },
};
