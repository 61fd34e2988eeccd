// Replacement templates: what backslashes mean in the second argument of sub() and in
// Match.expand(). parse_template and expand_template of Lib/sre_parse.py.

import { callMethod } from '../abstract.js';
import { DeprecationWarningType, indexError, typeError, typeName } from '../errors.js';
import { asStrValue, PyBytes, PyTuple } from '../object.js';
import { bufferOf } from '../objects/buffer.js';
import { strIsIdentifier } from '../objects/str_case.js';
import type { PyObject } from '../types.js';
import { mkStr, mkStrFromCodePoints, strText } from '../values.js';
import { MAXGROUPS } from './_sre_constants.js';
import { octalValue } from './_sre_escape.js';
import { groupNumber, quoted } from './_sre_parse.js';
import { slice } from './_sre_subject.js';
import { code, controlEscape, END, ESCAPED, isAsciiLetter, isDigitToken, isOctalToken, tokenText, Tokenizer } from './_sre_tokens.js';
import type { PyMatch, PyPattern } from './_sre_types.js';
import { warn } from './_warnings.js';

/** Literals, and numbers of groups, in order. */
export type Template = readonly (PyObject | GroupPart)[];

export class GroupPart {
  constructor(readonly group: number) {}
}

const LETTER_G = code('g');

/** The template with its parts; parsed once for a pattern. `warnLevel` says which frame a warning is for. */
export function compileTemplate(pattern: PyPattern, source: PyObject, warnLevel: number): Template {
  const text = asStrValue(source);
  const key = text === undefined ? undefined : `${typeof text}:${strText(text)}`;
  const known = key === undefined ? undefined : pattern.templates.get(key);
  if (known !== undefined) return known as Template;
  const template = parseTemplate(pattern, source, warnLevel);
  if (pattern.templates.size >= 64) pattern.templates.clear();
  if (key !== undefined) pattern.templates.set(key, template);
  return template;
}

export function parseTemplate(pattern: PyPattern, source: PyObject, warnLevel: number): Template {
  if (asStrValue(source) === undefined && bufferOf(source) === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(source)} found`);
  }
  return new TemplateParser(pattern, new Tokenizer(source), warnLevel).parse();
}

class TemplateParser {
  private readonly parts: (PyObject | GroupPart)[] = [];
  private literal: number[] = [];

  constructor(private readonly pattern: PyPattern, private readonly source: Tokenizer, private readonly warnLevel: number) {}

  parse(): Template {
    const { source } = this;
    for (let token = source.get(); token !== END; token = source.get()) {
      if (token < ESCAPED) this.literal.push(token);
      else this.escape(token - ESCAPED);
    }
    this.endLiteral();
    return this.parts;
  }

  private escape(ch: number): void {
    const { source, literal } = this;
    if (ch === LETTER_G) this.namedGroup();
    else if (ch === 0x30) literal.push(parseInt('0' + source.getWhile(2, isOctalToken), 8) & 0xff);
    else if (isDigitToken(ch)) this.numberEscape(ch);
    else {
      const control = controlEscape(ch);
      if (control !== undefined) {
        literal.push(control);
        return;
      }
      if (isAsciiLetter(ch)) warn(DeprecationWarningType, `bad escape \\${tokenText(ch)}`, this.warnLevel);
      literal.push(0x5c, ch);
    }
  }

  private namedGroup(): void {
    const { source } = this;
    if (!source.match('<')) throw source.error('missing <');
    const name = source.getUntil('>');
    if (strIsIdentifier(mkStr(name.text))) {
      const index = this.pattern.groupIndex.get(mkStr(name.text));
      if (index === undefined) throw indexError(`unknown group name ${quoted(name.text)}`);
      this.addGroup(Number(index), name.length + 1);
      return;
    }
    const group = groupNumber(name.text);
    if (group === undefined) throw source.error(`bad character in group name ${quoted(name.text)}`, name.length + 1);
    if (group >= MAXGROUPS) throw source.error(`invalid group reference ${group}`, name.length + 1);
    this.addGroup(group, name.length + 1);
  }

  /** One or two digits are a group; three octal ones are a character. */
  private numberEscape(ch: number): void {
    const { source } = this;
    let digits = tokenText(ch);
    if (isDigitToken(source.next)) {
      const second = source.get();
      digits += tokenText(second);
      if (isOctalToken(ch) && isOctalToken(second) && isOctalToken(source.next)) {
        digits += tokenText(source.get());
        this.literal.push(octalValue(source, digits));
        return;
      }
    }
    this.addGroup(Number(digits), digits.length);
  }

  private addGroup(group: number, offset: number): void {
    if (group > this.pattern.groups) throw this.source.error(`invalid group reference ${group}`, offset);
    this.endLiteral();
    this.parts.push(new GroupPart(group));
  }

  private endLiteral(): void {
    if (this.literal.length === 0) return;
    this.parts.push(this.source.isText ? mkStrFromCodePoints(this.literal) : new PyBytes(Uint8Array.from(this.literal)));
    this.literal = [];
  }
}

/** expand_template: the template with the groups of a match put in. */
export function expandTemplate(template: Template, match: PyMatch): PyObject {
  const { subject, spans } = match;
  const empty: PyObject = subject.text === undefined ? new PyBytes(new Uint8Array(0)) : '';
  const parts = template.map((part) => {
    if (!(part instanceof GroupPart)) return part;
    const from = spans[part.group * 2]!;
    return from < 0 ? empty : slice(subject, from, spans[part.group * 2 + 1]!);
  });
  return joinParts(subject.text !== undefined, parts);
}

/** ''.join or b''.join. */
export function joinParts(isText: boolean, parts: readonly PyObject[]): PyObject {
  if (isText && parts.every((part) => typeof part === 'string')) return (parts as readonly string[]).join('');
  const empty: PyObject = isText ? '' : new PyBytes(new Uint8Array(0));
  return callMethod(empty, 'join', new PyTuple(parts));
}

