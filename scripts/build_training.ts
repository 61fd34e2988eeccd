// Compiles the VM's training program to dist/vm/training.marshal (see vm/training.ts).

import { readFileSync, writeFileSync } from 'node:fs';
import { compileSource } from '../bin/compile_source.js';
import { dumps } from '../compiler/marshal.js';

writeFileSync('dist/vm/training.marshal', dumps(compileSource(readFileSync('vm/training.py', 'utf8'), '<training>', 'exec', 0, 0)));
