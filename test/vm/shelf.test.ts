// Modules that are imported before the program begins (vm/shelf.ts): an import that takes one of them shows nothing that
// loading its file would not show.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { host, library, sysHost } from '../../bin/host.js';
import { importModule } from '../../vm/import.js';
import { evalCode, Interpreter } from '../../vm/interpreter.js';
import { PyList } from '../../vm/object.js';
import { fillShelf } from '../../vm/shelf.js';
import type { PyObject } from '../../vm/types.js';
import { mkStr } from '../../vm/values.js';

/** Each module counts how often its code has run. */
const MODULES = {
  base: 'import sys\nruns = []\nruns.append(1)\n',
  middle: 'import base\nfrom base import runs\nvalue = 1\n',
  replacing: 'import sys, base\nsys.modules["replacing.part"] = base\nfrom replacing.part import runs\n',
  cyclic: 'import back\nvalue = 1\n',
  back: 'import cyclic\n',
};

interface Prepared {
  readonly folder: string;
  readonly interp: Interpreter;
  write(name: string, text: string): void;
  /** Start the program with this sys.path, run the text, and give the value of `result`. */
  run(text: string, path?: readonly string[]): PyObject;
}

/** A prepared interpreter with these modules on its shelf. */
function prepared(t: ExecutionContext, shelved: readonly string[]): Prepared {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-shelf-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, `${name}.py`), text);
  for (const [name, text] of Object.entries(MODULES)) write(name, text);
  const interp = new Interpreter(host);
  interp.sysdict.setStr('path', new PyList([mkStr(folder), mkStr(library)]));
  interp.sysdict.setStr('dont_write_bytecode', true);
  interp.enter(() => fillShelf(interp.modules, () => shelved.forEach(importModule)));
  return {
    folder, interp, write,
    run(text, path = [folder, library]) {
      interp.start({ sys: { ...sysHost, argv: [''], path, flags: { dont_write_bytecode: 1 } }, stdio: { host: {} } });
      return interp.enter(() => {
        const d = interp.mainDict;
        evalCode(interp.compile(text, '<test>', 'exec'), d, d);
        return d.getStr('result')!;
      });
    },
  };
}

const shows = (t: ExecutionContext, made: Prepared, text: string, expected: PyObject, path?: readonly string[]): void => {
  t.deepEqual(made.run(text, path), expected);
};

test('what lies on the shelf is in sys.modules from its import on, and has run once', (t) => {
  shows(t, prepared(t, ['middle']), `
import sys
before = [name for name in ('base', 'middle') if name in sys.modules]
import middle, base
result = repr((before, [n for n in sys.modules if n in ('base', 'middle')], middle.base is base, len(base.runs), middle.__file__ == middle.__spec__.origin))
`, "([], ['middle', 'base'], True, 1, True)");
});

test('a file that has changed since is loaded, with what imports it', (t) => {
  const made = prepared(t, ['middle']);
  made.write('base', 'runs = "changed"\n');
  shows(t, made, 'import middle, base\nresult = repr((base.runs, middle.runs))', "('changed', 'changed')");
});

test('a module of that name that is found first is loaded instead', (t) => {
  const made = prepared(t, ['middle']);
  const other = mkdtempSync(join(tmpdir(), 'minipy-shelf-'));
  t.teardown(() => rmSync(other, { recursive: true }));
  writeFileSync(join(other, 'base.py'), 'runs = "other"\n');
  shows(t, made, 'import middle\nresult = repr((middle.base.__file__, middle.runs))', `('${other}/base.py', 'other')`, [other, made.folder, library]);
});

test('each is taken once: another import after a deletion runs it again', (t) => {
  shows(t, prepared(t, ['middle']), `
import sys, base
first = base
del sys.modules['base']
import base, middle
result = repr((base is first, middle.base is base, len(base.runs)))
`, '(False, True, 1)');
});

test('what a module puts into sys.modules itself is put there again', (t) => {
  shows(t, prepared(t, ['replacing']), `
import sys, replacing
result = repr((sys.modules['replacing.part'] is replacing.base, [n for n in sys.modules if n.startswith(('repl', 'base'))]))
`, "(True, ['replacing', 'base', 'replacing.part'])");
});

test('classes on the shelf are subclasses of built-in types from their import on', (t) => {
  const made = prepared(t, ['enum']);
  shows(t, made, `
before = [c.__name__ for c in int.__subclasses__()]
import enum
result = repr((before, [c.__name__ for c in int.__subclasses__()], enum.IntFlag.__mro__[1].__name__))
`, "(['bool'], ['bool', 'IntEnum', 'IntFlag'], 'int')");
});

test('modules that import each other', (t) => {
  shows(t, prepared(t, ['cyclic']), 'import back, cyclic\nresult = repr((back.cyclic is cyclic, cyclic.back is back, cyclic.value))', '(True, True, 1)');
});

test('os.environ is the environment of the process that starts', (t) => {
  const { interp } = prepared(t, ['os']);
  interp.start({ sys: { ...sysHost, argv: [''], path: [library] }, environment: { ONLY: 'this' }, stdio: { host: {} } });
  interp.enter(() => {
    const d = interp.mainDict;
    evalCode(interp.compile('import os\nresult = repr((dict(os.environ), dict(os.environb)))', '<test>', 'exec'), d, d);
  });
  t.is(interp.mainDict.getStr('result') as string, "({'ONLY': 'this'}, {b'ONLY': b'this'})");
});
