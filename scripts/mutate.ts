// One small mistake put into a source, as a hand or a bad merge would make it: the material of
// same_errors.ts and fuzz_parser.ts. Works on bytes that stand for latin-1 text, so that any encoding goes through.

import { scan } from '../grammar/scanner.js';
import type { Random } from './random.js';

/** What is done to the source. */
export type Mutation = (source: string, random: Random) => string;

/** The place of one token. */
interface Span {
  start: number;
  end: number;
}

/** The tokens that have text, up to where the scanner gives up. */
function spans(source: string): Span[] {
  const { start, end } = scan(source.replace(/\r/g, ' '));
  return start.map((from, i) => ({ start: from, end: end[i]! })).filter((span) => span.end > span.start);
}

function splice(source: string, start: number, end: number, text: string): string {
  return source.slice(0, start) + text + source.slice(end);
}

const BRACKETS = '()[]{}';
export const CHARACTERS = ' \t\n\\\'"#()[]{}:;,.@=!<>+-*/%&|^~$?`0123456789abefjnorux_AFR\x00\x01\x0c\x7f\x80\xa0\xc3\xe9\xff';
export const WORDS = [
  'if', 'else', 'elif', 'for', 'in', 'not', 'is', 'while', 'def', 'class', 'lambda', 'return', 'yield', 'await', 'async', 'pass',
  'break', 'continue', 'global', 'nonlocal', 'import', 'from', 'as', 'with', 'try', 'except', 'finally', 'raise', 'assert', 'del',
  'None', 'True', 'False', '__debug__', 'print', 'exec', 'x', '0', '1.5', '0x1', '1j', '012', '""', "b''", "f'{x}'", "'\\q'", '*', '**',
  '=', '==', ':=', '->', '...', ',', ':', ';', '(', ')', '[', ']', '{', '}', '@', '!=', '<>', '\n', '\n    ', ' \\\n',
];

/** By name; a case chooses one. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'token deleted': onToken((source, { start, end }) => splice(source, start, end, '')),
  'token doubled': onToken((source, { start, end }) => splice(source, end, end, ` ${source.slice(start, end)}`)),
  'tokens swapped': swapTokens,
  'token replaced': onToken((source, { start, end }, random) => splice(source, start, end, random.pick(WORDS))),
  'token inserted': onToken((source, { start }, random) => splice(source, start, start, `${random.pick(WORDS)} `)),
  'indent changed': changeIndent,
  'bracket dropped': dropBracket,
  'character changed': (source, random) => atCharacter(source, random, 1, random.pick(CHARACTERS)),
  'character deleted': (source, random) => atCharacter(source, random, 1, ''),
  'character inserted': (source, random) => atCharacter(source, random, 0, random.pick(CHARACTERS)),
  'line deleted': (source, random) => onLine(source, random, () => ''),
  'line doubled': (source, random) => onLine(source, random, (line) => line + line),
  'cut off': (source, random) => source.slice(0, random.below(source.length + 1)),
};

function onToken(change: (source: string, span: Span, random: Random) => string): Mutation {
  return (source, random) => {
    const tokens = spans(source);
    return tokens.length === 0 ? source : change(source, random.pick(tokens), random);
  };
}

function swapTokens(source: string, random: Random): string {
  const tokens = spans(source);
  if (tokens.length < 2) return source;
  const i = random.below(tokens.length - 1);
  const [a, b] = [tokens[i]!, tokens[i + 1]!];
  const between = source.slice(a.end, b.start);
  return splice(source, a.start, b.end, source.slice(b.start, b.end) + between + source.slice(a.start, a.end));
}

/** A line with another indentation: one column, a tab, none, or that of a level more. */
function changeIndent(source: string, random: Random): string {
  return onLine(source, random, (line) => {
    const indent = /^[ \t]*/.exec(line)![0];
    const others = [indent.slice(1), `${indent} `, `${indent}    `, `\t${indent}`, `${indent}\t`, '', indent.slice(4), indent.replace(/ {8}/g, '\t')];
    return random.pick(others) + line.slice(indent.length);
  });
}

function dropBracket(source: string, random: Random): string {
  const tokens = spans(source).filter(({ start }) => BRACKETS.includes(source[start]!));
  if (tokens.length === 0) return source;
  const { start } = random.pick(tokens);
  return splice(source, start, start + 1, '');
}

function atCharacter(source: string, random: Random, width: number, text: string): string {
  const at = random.below(source.length + 1);
  return splice(source, at, at + width, text);
}

function onLine(source: string, random: Random, change: (line: string) => string): string {
  const lines = source.split(/(?<=\n)/);
  const i = random.below(lines.length);
  if (lines[i] !== undefined) lines[i] = change(lines[i]);
  return lines.join('');
}

/** The source with one mistake, and its kind. */
export function mutate(source: string, random: Random): { kind: string; source: string } {
  const kind = random.pick(Object.keys(MUTATIONS));
  return { kind, source: MUTATIONS[kind]!(source, random) };
}
