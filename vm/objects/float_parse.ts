// float from text: PyFloat_FromString and float.fromhex.

import { errorShowing, repr } from '../abstract.js';
import { overflowError, valueError, ValueErrorType } from '../errors.js';
import { scaleExact } from '../arith.js';
import type { PyObject } from '../types.js';
import { strConcat } from '../values.js';
import { numberTextOf, stripSpaces, withoutUnderscores } from './number_text.js';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The double that `v`, a str or bytes-like, spells; undefined when it is neither.
 *  MAY RUN PYTHON for the error's repr. */
export function floatFromText(v: PyObject): number | undefined {
  const text = numberTextOf(v);
  if (text === undefined) return undefined;
  const body = stripSpaces(text);
  if (body === '') throw valueError('could not convert string to float: '); // the text, which is empty, not its repr
  const d = parseFloatText(body);
  if (d === undefined) throw errorShowing(ValueErrorType, () => strConcat('could not convert string to float: ', repr(v)));
  return d;
}

/** _Py_string_to_number_with_underscores: undefined for what is not a decimal literal, inf or nan. */
export function parseFloatText(body: string): number | undefined {
  const plain = withoutUnderscores(body);
  if (plain === undefined) return undefined;
  if (DECIMAL.test(plain)) return Number(plain);
  return specialValue(plain);
}

function specialValue(text: string): number | undefined {
  const m = SPECIAL.exec(text);
  if (m === null) return undefined;
  if (m[2]!.toLowerCase() === 'nan') return NaN;
  return m[1] === '-' ? -Infinity : Infinity;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** float.fromhex: rounded half to even. */
export function floatFromHex(text: string): number {
  const body = stripSpaces(text);
  const special = specialValue(body);
  if (special !== undefined) return special;
  const m = HEX.exec(body);
  const whole = m?.[2] ?? '';
  const fraction = m?.[3] ?? '';
  if (m === null || whole + fraction === '') throw valueError('invalid hexadecimal floating-point string');
  const mantissa = BigInt('0x' + whole + fraction);
  const exponent = BigInt(m[4] ?? '0') - 4n * BigInt(fraction.length);
  const d = scaledMantissa(mantissa, exponent);
  if (d === Infinity) throw overflowError('hexadecimal value too large to represent as a float');
  return m[1] === '-' ? -d : d;
}

/** mantissa * 2**exponent, rounded once. */
function scaledMantissa(mantissa: bigint, exponent: bigint): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length;
  const top = BigInt(bits) + exponent; // the value is below 2**top
  if (top > 1024n) return Infinity;
  if (top < -1074n) return 0;
  // Cut to 53 bits, or to what a subnormal has.
  const e = Number(exponent);
  const drop = Math.max(bits - 53, -1074 - e);
  if (drop <= 0) return scaleExact(Number(mantissa), e);
  const kept = mantissa >> BigInt(drop);
  const twice = (mantissa - (kept << BigInt(drop))) * 2n;
  const unit = 1n << BigInt(drop);
  const up = twice > unit || (twice === unit && (kept & 1n) === 1n);
  return scaleExact(Number(up ? kept + 1n : kept), e + drop);
}
