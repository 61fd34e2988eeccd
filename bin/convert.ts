// Values between JavaScript and Python, for embedding programs: the types that both have.

import { PyDict } from '../vm/dict.js';
import { asIntValue, asStrValue, PyBytes, PyList, PyTuple } from '../vm/object.js';
import { typeOf, type PyObject } from '../vm/types.js';
import { isFloat, mkFloat, mkInt, mkStr, strText } from '../vm/values.js';

/** What crosses the border. */
export type HostValue = null | boolean | number | bigint | string | Uint8Array | HostValue[] | Map<HostValue, HostValue>;

/** None, bool, int, float, str, bytes, list, dict: see Interpreter.set(). Throws TypeError for anything else. */
export function toPython(value: HostValue): PyObject {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : mkFloat(value);
  if (typeof value === 'bigint') return mkInt(value);
  if (typeof value === 'string') return mkStr(value);
  if (value instanceof Uint8Array) return new PyBytes(value.slice());
  if (Array.isArray(value)) return new PyList(value.map(toPython));
  if (value instanceof Map) {
    const dict = new PyDict();
    for (const [key, item] of value) dict.set(toPython(key), toPython(item));
    return dict;
  }
  throw new TypeError(`minipy: no Python value for ${Object.prototype.toString.call(value)}`);
}

/** See Interpreter.get(). Throws TypeError for a value of another type. */
export function fromPython(value: PyObject): HostValue {
  if (value === null || typeof value === 'boolean') return value;
  if (isFloat(value)) return value.value;
  const int = asIntValue(value);
  if (int !== undefined) return int;
  const text = asStrValue(value);
  if (text !== undefined) return strText(text);
  if (value instanceof PyBytes) return value.value.slice();
  if (value instanceof PyList || value instanceof PyTuple) return [...value.items].map(fromPython);
  if (value instanceof PyDict) return new Map([...value.entries()].map(([key, item]) => [fromPython(key), fromPython(item)]));
  throw new TypeError(`minipy: no JavaScript value for a Python '${typeOf(value).tp_name}'`);
}
