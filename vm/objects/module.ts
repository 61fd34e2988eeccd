// Modules. Objects/moduleobject.c.

import { callObject, findAttr, genericFindAttr, getAttr, isTrue, repr, str } from '../abstract.js';
import { parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { attributeError, typeError, typeName } from '../errors.js';
import { asStrValue, PyList, PyModule } from '../object.js';
import { ModuleType, PyType, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { defineType } from './type.js';

/** PyModule_NewObject. */
export function newModule(name: string, doc: PyObject = null): PyModule {
  const module = new PyModule(new PyDict());
  initDict(module, mkStr(name), doc);
  return module;
}

function initDict(module: PyModule, name: PyObject, doc: PyObject): void {
  const d = module.md_dict;
  d.setStr('__name__', name);
  d.setStr('__doc__', doc);
  d.setStr('__package__', null);
  d.setStr('__loader__', null);
  d.setStr('__spec__', null);
}

function module_init(self: PyModule, args: PyObject[], kwargs: Kwargs): void {
  const [name, doc] = parseArgs('module.__init__', ['name', 'doc'], 1, args, kwargs);
  if (asStrValue(name!) === undefined) throw typeError(`module.__init__() argument 1 must be str, not ${typeName(name!)}`);
  initDict(self, name!, doc ?? null);
}

function module_getattro(self: PyModule, name: string): PyObject {
  const value = genericFindAttr(self, name);
  if (value !== undefined) return value;
  const moduleName = self.md_dict.getStr('__name__');
  const text = moduleName === undefined ? undefined : asStrValue(moduleName);
  throw attributeError(text === undefined ? `module has no attribute '${name}'` : `module '${strText(text)}' has no attribute '${name}'`);
}

/** module_repr: importlib's _module_repr, by what the module, or a class of its own, says of itself. */
function module_repr(self: PyModule): PyObject {
  const loader = findAttr(self, '__loader__') ?? null;
  const spec = findAttr(self, '__spec__') ?? null;
  const name = findAttr(spec !== null ? spec : self, spec !== null ? 'name' : '__name__') ?? null;
  const nameText = name === null ? "'?'" : strText(repr(name));
  if (loader instanceof PyType && loader.tp_name === 'BuiltinImporter') return mkStr(`<module ${nameText} (built-in)>`);
  const origin = findAttr(spec !== null ? spec : self, spec !== null ? 'origin' : '__file__') ?? null;
  if (origin === null) return mkStr(loader === null ? `<module ${nameText}>` : `<module ${nameText} (${strText(repr(loader))})>`);
  const isFile = spec === null || isTrue(getAttr(spec, 'has_location'));
  return mkStr(isFile ? `<module ${nameText} from ${strText(repr(origin))}>` : `<module ${nameText} (${strText(str(origin))})>`);
}

function textOf(self: PyModule, attribute: string): string | undefined {
  const value = self.md_dict.getStr(attribute);
  const text = value === undefined ? undefined : asStrValue(value);
  return text === undefined ? undefined : strText(text);
}

function module_dir(self: PyModule): PyObject {
  const d = getAttr(self, '__dict__');
  if (!(d instanceof PyDict)) throw typeError(`${textOf(self, '__name__') ?? '?'}.__dict__ is not a dictionary`);
  const dir = d.getStr('__dir__');
  return dir === undefined ? new PyList([...d.entries()].map(([name]) => name)) : callObject(dir, []);
}

defineType(ModuleType, {
  isBase: true,
  hasDict: true,
  slots: {
    tp_new: (type: PyType) => new PyModule(new PyDict(), type),
    tp_init: module_init,
    tp_repr: module_repr,
    tp_getattro: module_getattro,
  },
  methods: [{ ml_name: '__dir__', ml_meth: module_dir, ml_flags: [0, 0], ml_doc: '__dir__() -> list: specialized dir() implementation' }],
  getset: [{ name: '__dict__', get: (self: PyModule) => self.md_dict, isMember: true }],
});

