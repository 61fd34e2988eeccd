// What site adds to builtins: exit, quit, copyright, credits, license, help.
//
// Lib/_sitebuiltins.py, native because every start would pay for a module. Not added
// with -S, nor to an embedded interpreter that does not ask for them.

import { callMethod, findAttr, getAttr } from '../abstract.js';
import { parseArgs } from '../args.js';
import type { PyDict } from '../dict.js';
import { newException, notImplementedError, SystemExitType } from '../errors.js';
import { asStrValue, PyBaseException, PyInstance, setOwnAttr } from '../object.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { fileWriteString, sysStream } from './builtins_io.js';

const QuitterType = new PyType('Quitter');
const PrinterType = new PyType('_Printer');
const HelperType = new PyType('_Helper');

/** exit(code=None): SystemExit, and no more input. */
function quitter_call(_self: PyInstance, args: PyObject[], kwargs: Kwargs): PyObject {
  const [code] = parseArgs('__call__', ['code'], 0, args, kwargs);
  closeStdin();
  throw newException(SystemExitType, code ?? null);
}

/** A program that catches the SystemExit, such as a shell written in Python, sees the end of its input. */
function closeStdin(): void {
  const stdin = sysStream('stdin') ?? null;
  if (stdin === null) return;
  try {
    callMethod(stdin, 'close');
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc; // whatever close() says: we are leaving
  }
}

function textOf(self: PyInstance): StrValue {
  return asStrValue(getAttr(self, '_text'))!;
}

function printer_call(self: PyInstance): PyObject {
  const stdout = sysStream('stdout') ?? null;
  if (stdout !== null) fileWriteString(mkStr(`${strText(textOf(self))}\n`), stdout);
  return null;
}

function helper_call(_self: PyInstance, args: PyObject[]): PyObject {
  const stdout = sysStream('stdout') ?? null;
  const doc = args.length === 0 ? undefined : findAttr(args[0]!, '__doc__');
  const text = doc === undefined ? undefined : asStrValue(doc);
  if (stdout === null || text === undefined) throw notImplementedError('help() of what has no docstring');
  fileWriteString(mkStr(`${strText(text)}\n`), stdout);
  return null;
}

const common = { hasDict: true, module: '_sitebuiltins' } as const;

defineType(QuitterType, {
  ...common, slots: { tp_repr: (self: PyInstance) => {
    const name = strText(asStrValue(getAttr(self, 'name'))!);
    return mkStr(`Use ${name}() or Ctrl-D (i.e. EOF) to exit`);
  }, tp_call: quitter_call },
});
defineType(PrinterType, { ...common, slots: { tp_repr: textOf, tp_call: printer_call } });
defineType(HelperType, {
  ...common,
  slots: { tp_repr: () => 'Type help(object) for the docstring of an object.', tp_call: helper_call },
});

const TEXTS: Readonly<Record<string, string>> = {
  copyright: 'minipy runs the Python language of CPython 3.6, whose copyright is that of the Python Software Foundation.',
  credits: 'Thanks to those who made Python, Ohm and Node.',
  license: 'minipy has the MIT license; see the file LICENSE of its package.',
};

/** setquit, setcopyright and sethelper of site.py. */
export function addSiteBuiltins(builtins: PyDict): void {
  for (const name of ['exit', 'quit']) {
    const quitter = new PyInstance(QuitterType);
    setOwnAttr(quitter, 'name', name);
    setOwnAttr(quitter, 'eof', 'Ctrl-D (i.e. EOF)');
    builtins.setStr(name, quitter);
  }
  for (const [name, text] of Object.entries(TEXTS)) {
    const printer = new PyInstance(PrinterType);
    setOwnAttr(printer, '_text', text);
    builtins.setStr(name, printer);
  }
  // NOT CPYTHON: help() shows the docstring, because there is no pydoc.
  builtins.setStr('help', new PyInstance(HelperType));
}
