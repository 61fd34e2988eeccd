// Arrays as V8 likes to meet them: all of one class.
//
// V8 knows an array of small integers from one of doubles, one of any values, and each of these with holes. Code
// compiled for one has to be compiled again when it meets another, and the loop takes a tenth of a second or more. So
// arrays of Python objects are of any values, whatever is in them, and have no holes: not `new Array(n)`.

/** The array itself, now one of any values. */
export function withTaggedElements<T>(items: T[]): T[] {
  if (items.length === 0) return items;
  const first = items[0]!;
  items[0] = NO_NUMBER as T;
  items[0] = first;
  return items;
}

/** Makes an array that it is put into one of any values. */
export const NO_NUMBER: unknown = Object.freeze({});

/** Copied for a new empty array: `[]` would be one of small integers until something else is put into it. */
export const NO_ITEMS: never[] = withTaggedElements<never>([0 as never]);
NO_ITEMS.length = 0;

/** n > 0 copies of the items, of which there are some, one after the other. */
export function repeated<T>(items: readonly T[], n: number): T[] {
  const total = n * items.length;
  let out = items.slice();
  while (2 * out.length <= total) out = out.concat(out);
  return out.length === total ? out : out.concat(out.slice(0, total - out.length));
}

/** n places without a value, maybe one or two more. V8 makes an array literal in place, together with the object that holds it; a
 *  copy of any length takes a call. */
export function unset(n: number): undefined[] {
  const _ = undefined; // a variable: a literal of constants only would be copied when it is first written to
  switch ((n + 1) >> 1) {
    case 0: case 1: return [_, _];
    case 2: return [_, _, _, _];
    case 3: return [_, _, _, _, _, _];
    case 4: return [_, _, _, _, _, _, _, _];
    case 5: return [_, _, _, _, _, _, _, _, _, _];
    case 6: return [_, _, _, _, _, _, _, _, _, _, _, _];
    default: return filled(n, undefined);
  }
}

/** n times the value. */
export function filled<T>(n: number, value: T): T[] {
  return n === 0 ? [] : repeated(withTaggedElements([value]), n);
}
