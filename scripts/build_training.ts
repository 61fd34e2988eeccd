// Compiles the VM's training program to dist/vm/training.marshal (see vm/training.ts).

import { readFileSync, writeFileSync } from 'node:fs';
import { compileModule } from '../compiler/compile.js';
import { dumps } from '../compiler/marshal.js';
import { parse } from '../grammar/parse.js';

const program = parse(readFileSync('vm/training.py', 'utf8'), '<training>', 'exec');
writeFileSync('dist/vm/training.marshal', dumps(compileModule(program, '<training>')));
