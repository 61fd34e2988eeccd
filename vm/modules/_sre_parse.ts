// From the text of a regular expression to its tree. Lib/sre_parse.py.
//
// Errors are those of CPython 3.6: text and position are what a user sees. Warnings are
// given while parsing, so one may come before an error. MAY RUN PYTHON (for those two).

import { callMethod, repr } from '../abstract.js';
import { DeprecationWarningType, overflowError, valueError } from '../errors.js';
import { strIsIdentifier } from '../objects/str_case.js';
import { numberTextOf } from '../objects/number_text.js';
import { parseIntText } from '../objects/int_parse.js';
import { reprBytes, reprStr } from '../objects/str_repr.js';
import { enterRecursiveCall, leaveRecursiveCall, tstate } from '../thread_state.js';
import type { PyObject } from '../types.js';
import { mkStr, mkStrFromCodePoints, strText } from '../values.js';
import { At, Flag, MAXGROUPS, MAXREPEAT, reError } from './_sre_constants.js';
import { classEscape, escape } from './_sre_escape.js';
import { dump, sameNode, Sub, type Node, type SetItem, type Width } from './_sre_tree.js';
import { code, END, ESCAPED, isDigitToken, tokenLength, tokenText, Tokenizer, type Token } from './_sre_tokens.js';
import { warn } from './_warnings.js';

/** What parse() gives: the tree, the flags with those set inside, the groups. */
export interface Parsed {
  tree: Sub;
  flags: number;
  /** Group 0 included. */
  groups: number;
  groupIndex: ReadonlyMap<string, number>;
}

const FLAGS: ReadonlyMap<number, Flag> = new Map([
  ['i', Flag.IGNORECASE], ['L', Flag.LOCALE], ['m', Flag.MULTILINE], ['s', Flag.DOTALL], ['x', Flag.VERBOSE],
  ['a', Flag.ASCII], ['t', Flag.TEMPLATE], ['u', Flag.UNICODE],
].map(([char, flag]) => [code(char as string), flag as Flag]));

const GLOBAL_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE | Flag.DEBUG | Flag.TEMPLATE;

const OR = code('|');
const OPEN = code('(');
const CLOSE = code(')');
const SET_OPEN = code('[');
const SET_CLOSE = code(']');
const HASH = code('#');
const NEWLINE = code('\n');
const BRACE = code('{');
const BRACE_CLOSE = code('}');
const QUESTION = code('?');
const STAR = code('*');
const PLUS = code('+');
const DOT = code('.');
const CARET = code('^');
const DOLLAR = code('$');
const COLON = code(':');
const DASH = code('-');
const LESS = code('<');
const EQUALS = code('=');
const NOT = code('!');
const LETTER_P = code('P');

/** Thrown when VERBOSE is switched on inside: all is read again with it on. */
class Verbose extends Error {}

/** sre_parse.parse. `pattern` is a str or bytes-like. `warnLevel` says which frame a warning is for. */
export function parse(pattern: PyObject, flags: number, warnLevel: number): Parsed {
  let parser = new Parser(pattern, flags, warnLevel, true);
  let tree: Sub;
  try {
    tree = parser.parseSub((flags & Flag.VERBOSE) !== 0, 0);
  } catch (exc) {
    if (!(exc instanceof Verbose)) throw exc;
    parser = new Parser(pattern, flags | Flag.VERBOSE, warnLevel, false);
    tree = parser.parseSub(true, 0);
  }
  const fixed = fixFlags(parser.source.isText, parser.flags);
  if (parser.source.next !== END) throw parser.source.error('unbalanced parenthesis');
  if ((flags & Flag.DEBUG) !== 0) callMethod(tstate.interp.sysdict.getStr('stdout')!, 'write', mkStr(dump(tree)));
  return { tree, flags: fixed, groups: parser.groupWidths.length, groupIndex: parser.groupIndex };
}

/** fix_flags: those that do not go with the type of the pattern, or with each other. */
export function fixFlags(isText: boolean, flags: number): number {
  if (isText) {
    if ((flags & Flag.LOCALE) !== 0) throw valueError('cannot use LOCALE flag with a str pattern');
    if ((flags & Flag.ASCII) === 0) return flags | Flag.UNICODE;
    if ((flags & Flag.UNICODE) !== 0) throw valueError('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if ((flags & Flag.UNICODE) !== 0) throw valueError('cannot use UNICODE flag with a bytes pattern');
  if ((flags & Flag.LOCALE) !== 0 && (flags & Flag.ASCII) !== 0) throw valueError('ASCII and LOCALE flags are incompatible');
  return flags;
}

/** The group that a number in brackets names; undefined when it is none. */
export function groupNumber(name: string): number | undefined {
  const n = parseIntText(numberTextOf(mkStr(name))!, 10);
  return n === undefined || n < 0 ? undefined : Number(n);
}

export function quoted(name: string): string {
  return strText(reprStr(mkStr(name)));
}

function isVerboseSpace(token: Token): boolean {
  return token === 0x20 || (token >= 9 && token <= 13);
}

class Parser {
  readonly source: Tokenizer;
  readonly groupIndex = new Map<string, number>();
  /** By group; null while the group is open. */
  readonly groupWidths: (Width | null)[] = [null];
  /** Inside of a lookbehind: the groups there were when it began. */
  private lookbehindGroups: number | null = null;

  /** `mayRestart`: VERBOSE set inside throws Verbose. */
  constructor(pattern: PyObject, public flags: number, private readonly warnLevel: number, private readonly mayRestart: boolean) {
    this.source = new Tokenizer(pattern);
  }

  /** a|b|c. */
  parseSub(verbose: boolean, nested: number): Sub {
    // Two levels, as CPython's parser is two functions that call each other.
    enterRecursiveCall('');
    enterRecursiveCall('');
    try {
      const items: Sub[] = [];
      do {
        items.push(this.parseSequence(verbose, nested + 1, nested === 0 && items.length === 0));
      } while (this.source.match('|'));
      return items.length === 1 ? items[0]! : joinBranches(items);
    } finally {
      leaveRecursiveCall();
      leaveRecursiveCall();
    }
  }

  /** The two branches of (?(group)yes|no). */
  private parseConditional(group: number, verbose: boolean, nested: number): Sub {
    const yes = this.parseSequence(verbose, nested + 1, false);
    let no: Sub | null = null;
    if (this.source.match('|')) {
      no = this.parseSequence(verbose, nested + 1, false);
      if (this.source.next === OR) throw this.source.error('conditional backref with more than two branches');
    }
    return new Sub([{ op: 'GROUPREF_EXISTS', group, yes, no }]);
  }

  /** A sequence up to | or ) or the end. `first`: it is what the pattern begins with. */
  private parseSequence(verbose: boolean, nested: number, first: boolean): Sub {
    const { source } = this;
    const nodes: Node[] = [];
    while (source.next !== END && source.next !== OR && source.next !== CLOSE) {
      const token = source.get();
      if (verbose && isVerboseSpace(token)) continue;
      if (verbose && token === HASH) {
        this.skipComment();
        continue;
      }
      if (token >= ESCAPED) {
        nodes.push(escape(source, token, (group, length) => this.numberedReference(group, length)));
        continue;
      }
      switch (token) {
        case SET_OPEN: nodes.push(this.parseSet()); break;
        case QUESTION: case STAR: case PLUS: case BRACE: this.parseRepeat(token, nodes); break;
        case DOT: nodes.push({ op: 'ANY' }); break;
        case OPEN: {
          const node = this.parseGroup(verbose, nested, first && nodes.length === 0);
          if (node !== undefined) nodes.push(node);
          break;
        }
        case CARET: nodes.push({ op: 'AT', at: At.BEGINNING }); break;
        case DOLLAR: nodes.push({ op: 'AT', at: At.END }); break;
        default: nodes.push({ op: 'LITERAL', ch: token });
      }
    }
    return new Sub(nodes);
  }

  private skipComment(): void {
    for (let token = this.source.get(); token !== END && token !== NEWLINE;) token = this.source.get();
  }

  // References to groups

  private numberedReference(group: number, escapeLength: number): Node {
    if (group >= this.groupWidths.length) throw this.source.error(`invalid group reference ${group}`, escapeLength - 1);
    return this.reference(group, escapeLength);
  }

  private reference(group: number, offset: number): Node {
    const width = this.groupWidths[group];
    if (width === null || width === undefined) throw this.source.error('cannot refer to an open group', offset);
    this.checkLookbehindGroup(group);
    return { op: 'GROUPREF', group, width };
  }

  private checkLookbehindGroup(group: number): void {
    if (this.lookbehindGroups === null) return;
    if ((this.groupWidths[group] ?? null) === null) throw this.source.error('cannot refer to an open group');
    if (group >= this.lookbehindGroups) {
      throw this.source.error('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  private namedReference(): Node {
    const { source } = this;
    const name = source.getUntil(')');
    this.requireIdentifier(name);
    return this.reference(this.knownGroup(name), name.length + 1);
  }

  private requireIdentifier(name: { text: string; length: number }): void {
    if (!strIsIdentifier(mkStr(name.text))) {
      throw this.source.error(`bad character in group name ${quoted(name.text)}`, name.length + 1);
    }
  }

  private knownGroup(name: { text: string; length: number }): number {
    const group = this.groupIndex.get(name.text);
    if (group === undefined) throw this.source.error(`unknown group name ${quoted(name.text)}`, name.length + 1);
    return group;
  }

  /** The group in (?(…). */
  private conditionGroup(): number {
    const { source } = this;
    const name = source.getUntil(')');
    if (strIsIdentifier(mkStr(name.text))) return this.knownGroup(name);
    const group = groupNumber(name.text);
    if (group === undefined) throw source.error(`bad character in group name ${quoted(name.text)}`, name.length + 1);
    if (group === 0) throw source.error('bad group number', name.length + 1);
    if (group >= MAXGROUPS) throw source.error(`invalid group reference ${group}`, name.length + 1);
    return group;
  }

  // Character classes

  private parseSet(): Node {
    const { source } = this;
    const here = source.tell() - 1;
    const set: SetItem[] = [];
    if (source.match('^')) set.push({ op: 'NEGATE' });
    const start = set.length;
    for (;;) {
      const token = source.get();
      if (token === END) throw source.error('unterminated character set', source.tell() - here);
      if (token === SET_CLOSE && set.length > start) break;
      const item = this.setItem(token);
      if (!source.match('-')) {
        set.push(item);
        continue;
      }
      const last = source.get();
      if (last === END) throw source.error('unterminated character set', source.tell() - here);
      if (last === SET_CLOSE) {
        set.push(item, { op: 'LITERAL', ch: DASH });
        break;
      }
      set.push(this.range(token, item, last));
    }
    const negated = set[0]!.op === 'NEGATE';
    const single = set[set.length - 1]!;
    if (set.length === (negated ? 2 : 1) && single.op === 'LITERAL') {
      return { op: negated ? 'NOT_LITERAL' : 'LITERAL', ch: single.ch };
    }
    return { op: 'IN', set };
  }

  private setItem(token: Token): SetItem {
    return token >= ESCAPED ? classEscape(this.source, token) : { op: 'LITERAL', ch: token };
  }

  private range(from: Token, low: SetItem, to: Token): SetItem {
    const high = this.setItem(to);
    if (low.op !== 'LITERAL' || high.op !== 'LITERAL' || high.ch < low.ch) {
      throw this.source.error(`bad character range ${tokenText(from)}-${tokenText(to)}`, tokenLength(from) + 1 + tokenLength(to));
    }
    return { op: 'RANGE', lo: low.ch, hi: high.ch };
  }

  // Repetition

  /** A quantifier: takes the last of `nodes` and puts the repeat in its place. */
  private parseRepeat(token: Token, nodes: Node[]): void {
    const { source } = this;
    const here = source.tell();
    const bounds = token === BRACE ? this.braces(here) : token === QUESTION ? [0, 1] : [token === PLUS ? 1 : 0, MAXREPEAT];
    if (bounds === undefined) {
      nodes.push({ op: 'LITERAL', ch: BRACE });
      return;
    }
    const [min, max] = bounds as [number, number];
    const item = nodes[nodes.length - 1];
    if (item === undefined || item.op === 'AT') throw source.error('nothing to repeat', source.tell() - here + 1);
    if (item.op === 'MAX_REPEAT' || item.op === 'MIN_REPEAT') {
      throw source.error('multiple repeat', source.tell() - here + 1);
    }
    const op = source.match('?') ? 'MIN_REPEAT' : 'MAX_REPEAT';
    nodes[nodes.length - 1] = { op, min, max, body: new Sub([item]) };
  }

  /** {m,n}; undefined when the brace is only a brace. */
  private braces(here: number): [number, number] | undefined {
    const { source } = this;
    if (source.next === BRACE_CLOSE) return undefined;
    const lo = source.getWhile(Infinity, isDigitToken);
    const hi = source.match(',') ? source.getWhile(Infinity, isDigitToken) : lo;
    if (!source.match('}')) {
      source.seek(here);
      return undefined;
    }
    const min = lo === '' ? 0 : Number(lo);
    const max = hi === '' ? MAXREPEAT : Number(hi);
    if (min >= MAXREPEAT || (hi !== '' && max >= MAXREPEAT)) throw overflowError('the repetition number is too large');
    if (max < min) throw source.error('min repeat greater than max repeat', source.tell() - here);
    return [min, max];
  }

  // Groups

  /** What follows an opening parenthesis; undefined when there is nothing to match. */
  private parseGroup(verbose: boolean, nested: number, first: boolean): Node | undefined {
    const { source } = this;
    const start = source.tell() - 1;
    if (!source.match('?')) return this.capturing(start, undefined, verbose, nested);
    const char = source.get();
    switch (char) {
      case END: throw source.error('unexpected end of pattern');
      case LETTER_P: return this.pythonExtension(start, verbose, nested);
      case COLON: return this.subpattern(start, null, 0, 0, verbose, nested);
      case HASH: return this.skipGroupComment(start);
      case EQUALS: case NOT: case LESS: return this.lookaround(char, start, verbose, nested);
      case OPEN: {
        const group = this.conditionGroup();
        this.checkLookbehindGroup(group);
        const body = this.parseConditional(group, verbose, nested + 1);
        this.close(start);
        return { op: 'SUBPATTERN', group: null, addFlags: 0, delFlags: 0, body };
      }
      default: {
        if (!FLAGS.has(char) && char !== DASH) throw source.error(`unknown extension ?${tokenText(char)}`, tokenLength(char) + 1);
        const flags = this.parseFlags(char);
        if (flags !== undefined) return this.subpattern(start, null, flags[0], flags[1], verbose, nested);
        this.globalFlagsSet(verbose, first);
        return undefined;
      }
    }
  }

  private close(start: number): void {
    const { source } = this;
    if (!source.match(')')) throw source.error('missing ), unterminated subpattern', source.tell() - start);
  }

  private capturing(start: number, name: { text: string; length: number } | undefined, verbose: boolean, nested: number): Node {
    const group = this.groupWidths.length;
    this.groupWidths.push(null);
    if (group >= MAXGROUPS) throw reError('too many groups');
    if (name !== undefined) this.nameGroup(name, group);
    const node = this.subpattern(start, group, 0, 0, verbose, nested);
    this.groupWidths[group] = node.body.width;
    return node;
  }

  private nameGroup(name: { text: string; length: number }, group: number): void {
    const other = this.groupIndex.get(name.text);
    if (other !== undefined) {
      const message = `redefinition of group name ${quoted(name.text)} as group ${group}; was group ${other}`;
      throw this.source.error(message, name.length + 1);
    }
    this.groupIndex.set(name.text, group);
  }

  private subpattern(
    start: number, group: number | null, addFlags: number, delFlags: number, verbose: boolean, nested: number,
  ): Node & { op: 'SUBPATTERN' } {
    const inner = (verbose || (addFlags & Flag.VERBOSE) !== 0) && (delFlags & Flag.VERBOSE) === 0;
    const body = this.parseSub(inner, nested + 1);
    this.close(start);
    return { op: 'SUBPATTERN', group, addFlags, delFlags, body };
  }

  /** (?P<name>…) and (?P=name). */
  private pythonExtension(start: number, verbose: boolean, nested: number): Node {
    const { source } = this;
    if (source.match('<')) {
      const name = source.getUntil('>');
      this.requireIdentifier(name);
      return this.capturing(start, name, verbose, nested);
    }
    if (source.match('=')) return this.namedReference();
    const char = source.get();
    if (char === END) throw source.error('unexpected end of pattern');
    throw source.error(`unknown extension ?P${tokenText(char)}`, tokenLength(char) + 2);
  }

  private skipGroupComment(start: number): undefined {
    const { source } = this;
    do {
      if (source.next === END) throw source.error('missing ), unterminated comment', source.tell() - start);
    } while (source.get() !== CLOSE);
    return undefined;
  }

  private lookaround(first: Token, start: number, verbose: boolean, nested: number): Node {
    const { source } = this;
    let char = first;
    const outer = this.lookbehindGroups;
    if (first === LESS) {
      char = source.get();
      if (char === END) throw source.error('unexpected end of pattern');
      if (char !== EQUALS && char !== NOT) throw source.error(`unknown extension ?<${tokenText(char)}`, tokenLength(char) + 2);
      this.lookbehindGroups ??= this.groupWidths.length;
    }
    const body = this.parseSub(verbose, nested + 1);
    this.lookbehindGroups = outer;
    this.close(start);
    return { op: char === EQUALS ? 'ASSERT' : 'ASSERT_NOT', dir: first === LESS ? -1 : 1, body };
  }

  // Flags

  private globalFlagsSet(verbose: boolean, first: boolean): void {
    if (!first) {
      const { chars, isText } = this.source;
      const head = Array.prototype.slice.call(chars, 0, 20) as number[];
      const shown = isText ? strText(repr(mkStrFromCodePoints(head))) : reprBytes(Uint8Array.from(head));
      const truncated = chars.length > 20 ? ' (truncated)' : '';
      warn(DeprecationWarningType, mkStr(`Flags not at the start of the expression ${shown}${truncated}`), this.warnLevel);
    }
    // NOT CPYTHON: VERBOSE set inside of (?-x:...) changes nothing, because CPython lets its internal exception for
    // reading again escape to the caller there.
    if (this.mayRestart && (this.flags & Flag.VERBOSE) !== 0 && !verbose) throw new Verbose();
  }

  /** The letters after `(?`: flags to add and to remove in a group; undefined when they are for all of the pattern. */
  private parseFlags(first: Token): [number, number] | undefined {
    const { source } = this;
    let char = first;
    let add = 0;
    if (char !== DASH) {
      do {
        add |= FLAGS.get(char)!;
        char = this.flagToken('missing -, : or )', (t) => t === CLOSE || t === DASH || t === COLON);
      } while (FLAGS.has(char));
    }
    if (char === CLOSE) {
      this.flags |= add;
      return undefined;
    }
    if ((add & GLOBAL_FLAGS) !== 0) throw source.error('bad inline flags: cannot turn on global flag', 1);
    let remove = 0;
    if (char === DASH) {
      char = this.flagToken('missing flag', () => false);
      do {
        remove |= FLAGS.get(char)!;
        char = this.flagToken('missing :', (t) => t === COLON);
      } while (char !== COLON);
    }
    if ((remove & GLOBAL_FLAGS) !== 0) throw source.error('bad inline flags: cannot turn off global flag', 1);
    if ((add & remove) !== 0) throw source.error('bad inline flags: flag turned on and off', 1);
    return [add, remove];
  }

  /** The next token, which must be a flag or end them. */
  private flagToken(missing: string, ends: (token: Token) => boolean): Token {
    const { source } = this;
    const char = source.get();
    if (char === END) throw source.error(missing);
    if (ends(char) || FLAGS.has(char)) return char;
    const isLetter = char < ESCAPED && /^\p{L}$/u.test(tokenText(char));
    throw source.error(isLetter ? 'unknown flag' : missing, tokenLength(char));
  }
}

/** An alternation: what all branches begin with goes before it, and single characters become a class. */
function joinBranches(items: readonly Sub[]): Sub {
  const nodes: Node[] = [];
  const shared = sharedPrefix(items);
  nodes.push(...items[0]!.nodes.slice(0, shared));
  const rest = items.map((item) => (shared === 0 ? item : new Sub(item.nodes.slice(shared))));
  const set = rest.map((item) => item.nodes[0]);
  if (rest.every((item) => item.nodes.length === 1) && set.every((node) => node!.op === 'LITERAL')) {
    nodes.push({ op: 'IN', set: set.map((node) => ({ op: 'LITERAL', ch: (node as Node & { op: 'LITERAL' }).ch })) });
  } else {
    nodes.push({ op: 'BRANCH', items: rest });
  }
  return new Sub(nodes);
}

function sharedPrefix(items: readonly Sub[]): number {
  for (let n = 0; ; n++) {
    const prefix = items[0]!.nodes[n];
    if (prefix === undefined) return n;
    for (const { nodes } of items) {
      const node = nodes[n];
      if (node === undefined || !sameNode(prefix, node)) return n;
    }
  }
}
