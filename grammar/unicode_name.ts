// Names of characters, for \N{...}: the code point of a name, an alias included.
// Answers to _getcode of CPython's unicodedata.c, whose Unicode is 9.0.
//
// The names lie in unicode_names.z (scripts/unicode_names.py writes it, the build
// copies it beside this module) and are read when the first one is asked for.

import { readFileSync } from 'node:fs';

let names: Map<string, number> | undefined;

function loadNames(): Map<string, number> {
  const text = process.getBuiltinModule('node:zlib').inflateSync(readFileSync(new URL('./unicode_names.z', import.meta.url))).toString('latin1');
  const found = new Map<string, number>();
  let code = 0;
  for (const line of text.split('\n')) {
    const semicolon = line.indexOf(';');
    if (semicolon >= 0) code = parseInt(line, 16);
    found.set(line.slice(semicolon + 1), code++);
  }
  return found;
}

/** The code point that has this name, in any case; undefined if none has. */
export function codePointOfName(name: string): number | undefined {
  if (name.startsWith('HANGUL SYLLABLE ')) return hangulSyllable(name.slice(16));
  if (name.startsWith('CJK UNIFIED IDEOGRAPH-')) return unifiedIdeograph(name.slice(22));
  names ??= loadNames();
  return names.get(name.replace(/[a-z]/g, (c) => c.toUpperCase()));
}

// The jamo of a Hangul syllable, in the order of their code points.
const LEADING = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'];
const VOWELS = ['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI',
  'YU', 'EU', 'YI', 'I'];
const TRAILING = ['', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS',
  'S', 'SS', 'NG', 'J', 'C', 'K', 'T', 'P', 'H'];
const SYLLABLE_BASE = 0xac00;

function hangulSyllable(name: string): number | undefined {
  const l = longestPrefix(LEADING, name);
  const afterL = name.slice(LEADING[l]!.length);
  const v = longestPrefix(VOWELS, afterL);
  if (v < 0) return undefined;
  const t = TRAILING.indexOf(afterL.slice(VOWELS[v]!.length));
  return t < 0 ? undefined : SYLLABLE_BASE + (l * VOWELS.length + v) * TRAILING.length + t;
}

/** The index of the longest part that `text` begins with; -1 if there is none. */
function longestPrefix(parts: readonly string[], text: string): number {
  let best = -1;
  parts.forEach((part, i) => {
    if (text.startsWith(part) && (best < 0 || part.length > parts[best]!.length)) best = i;
  });
  return best;
}

/** is_unified_ideograph of Unicode 9.0. */
const IDEOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4db5], [0x4e00, 0x9fd5], [0x20000, 0x2a6d6], [0x2a700, 0x2b734], [0x2b740, 0x2b81d], [0x2b820, 0x2cea1],
];

function unifiedIdeograph(hex: string): number | undefined {
  if (!/^[0-9A-F]{4,5}$/.test(hex)) return undefined;
  const code = parseInt(hex, 16);
  return IDEOGRAPHS.some(([first, last]) => code >= first && code <= last) ? code : undefined;
}
