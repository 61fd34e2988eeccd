// Source lines for tracebacks: finding the file and reading one line of it.
//
// _Py_FindSourceFile and _Py_DisplaySourceLine of Python/traceback.c. Reads regular
// files, whole and at once; the encoding is the cookie's, or UTF-8. Whatever goes wrong
// means that there is no line to show: a traceback must not fail for want of its source.

import { readFileSync } from 'node:fs';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/** The sources that one traceback shows, each read once. */
export class SourceLines {
  private readonly files = new Map<string, readonly string[] | undefined>();

  /** `path` is sys.path, searched by a file's base name when it is not where its name says. */
  constructor(private readonly path: readonly string[]) {}

  /** Line `lineno` (from 1) of the file, without its newline; undefined when there is none. */
  line(filename: string, lineno: number): string | undefined {
    if (!this.files.has(filename)) this.files.set(filename, readLines(filename, this.path));
    const lines = this.files.get(filename);
    const line = lines?.[lineno - 1];
    // After a final newline there is no line, only the end of the file.
    return line === '' && lineno === lines!.length ? undefined : line;
  }
}

function readLines(filename: string, path: readonly string[]): readonly string[] | undefined {
  const bytes = findSource(filename, path);
  return bytes === undefined ? undefined : decodeSource(bytes).split(/\r\n|\r|\n/);
}

function findSource(filename: string, path: readonly string[]): Buffer | undefined {
  const found = read(filename);
  if (found !== undefined) return found;
  const tail = filename.slice(filename.lastIndexOf('/') + 1);
  for (const folder of path) {
    const candidate = folder === '' || folder.endsWith('/') ? folder + tail : `${folder}/${tail}`;
    const bytes = read(candidate);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // see the head of this file
  }
}

/** The text of a source file: BOM, then a coding cookie in the first two lines, then UTF-8. */
export function decodeSource(bytes: Buffer): string {
  const head = bytes.subarray(0, 400).toString('latin1').split(/\r\n|\r|\n/, 2);
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const cookie = hasBom ? undefined : cookieOf(head);
  const latin = cookie !== undefined && /^(latin[-_]?1|iso-?8859-1|l1|cp819)$/i.test(cookie);
  const text = bytes.toString(latin ? 'latin1' : 'utf8');
  return hasBom ? text.slice(1) : text;
}

function cookieOf([first = '', second = '']: readonly string[]): string | undefined {
  const match = COOKIE.exec(first) ?? (BLANK_OR_COMMENT.test(first) ? COOKIE.exec(second) : null);
  return match?.[1];
}
