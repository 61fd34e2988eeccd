// Where a line ends, by the newline mode of a text stream. _PyIO_find_line_ending.

import { codePointAt, strLength, type StrValue } from '../values.js';

export interface LineMode {
  /** Line ends were translated: only '\n' counts. */
  translated: boolean;
  /** '\n', '\r' and '\r\n' all end a line. */
  universal: boolean;
  /** Otherwise this does. */
  readnl: string;
}

/** `end`: just past the line's end, or -1; then `consumed` is how far is surely not an end. */
export interface LineEnd { end: number; consumed: number }

const CR = 13;
const LF = 10;

function indexOfChar(s: StrValue, code: number, from: number): number {
  return typeof s === 'string' ? s.indexOf(String.fromCharCode(code), from) : s.codePoints.indexOf(code, from);
}

/** The first line end at or after `start`. */
export function findLineEnding(mode: LineMode, s: StrValue, start: number): LineEnd {
  const length = strLength(s);
  if (mode.translated || (!mode.universal && mode.readnl === '\n')) {
    const at = indexOfChar(s, LF, start);
    return { end: at < 0 ? -1 : at + 1, consumed: length };
  }
  return mode.universal ? universalEnd(s, start, length) : givenEnd(mode.readnl, s, start, length);
}

/** The decoder holds back a '\r' that may begin '\r\n', so here a '\r' at the end of the text is a line end. */
function universalEnd(s: StrValue, start: number, length: number): LineEnd {
  for (let i = start; i < length; i++) {
    const c = codePointAt(s, i);
    if (c === LF) return { end: i + 1, consumed: length };
    if (c !== CR) continue;
    return { end: i + 1 < length && codePointAt(s, i + 1) === LF ? i + 2 : i + 1, consumed: length };
  }
  return { end: -1, consumed: length };
}

function givenEnd(readnl: string, s: StrValue, start: number, length: number): LineEnd {
  const first = readnl.charCodeAt(0);
  for (let i = indexOfChar(s, first, start); i >= 0; i = indexOfChar(s, first, i + 1)) {
    if (readnl.length === 1) return { end: i + 1, consumed: length };
    if (i + 1 >= length) return { end: -1, consumed: i }; // its second half may be in the next chunk
    if (codePointAt(s, i + 1) === readnl.charCodeAt(1)) return { end: i + 2, consumed: length };
  }
  return { end: -1, consumed: length };
}
