// SRE_Match: what was found, and where. Modules/_sre.c.

import { repr } from '../abstract.js';
import { checkPositional, parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { ExceptionType, excMatches, indexError, typeError } from '../errors.js';
import { PyTuple } from '../object.js';
import { asSsize, isIndex } from '../number.js';
import { defineType } from '../objects/type.js';
import type { Kwargs, PyObject } from '../types.js';
import { strConcat, type StrValue } from '../values.js';
import { slice } from './_sre_subject.js';
import { expandTemplate, parseTemplate } from './_sre_template.js';
import { MatchType, type PyMatch } from './_sre_types.js';

/** match_getindex: the number of a group that is given by number or name. */
function groupIndex(self: PyMatch, key: PyObject | undefined): number {
  if (key === undefined) return 0;
  let i = -1;
  try {
    if (isIndex(key)) i = asSsize(key, 'index');
    else {
      const found = self.re.groupIndex.get(key);
      if (typeof found === 'number') i = found;
    }
  } catch (exc) {
    // What is no key of a dict is no name of a group.
    if (!excMatches(exc, ExceptionType)) throw exc;
  }
  if (i < 0 || i > self.re.groups) throw indexError('no such group');
  return i;
}

function groupText(self: PyMatch, i: number, absent: PyObject): PyObject {
  const from = self.spans[i * 2]!;
  return from < 0 ? absent : slice(self.subject, from, self.spans[i * 2 + 1]!);
}

function match_group(self: PyMatch, args: PyObject[]): PyObject {
  if (args.length <= 1) return groupText(self, groupIndex(self, args[0]), null);
  return new PyTuple(args.map((key) => groupText(self, groupIndex(self, key), null)));
}

function match_getitem(self: PyMatch, key: PyObject): PyObject {
  return groupText(self, groupIndex(self, key), null);
}

function match_groups(self: PyMatch, args: PyObject[], kwargs: Kwargs): PyObject {
  const [absent = null] = parseArgs('groups', ['default'], 0, args, kwargs);
  const groups: PyObject[] = [];
  for (let i = 1; i <= self.re.groups; i++) groups.push(groupText(self, i, absent));
  return new PyTuple(groups);
}

function match_groupdict(self: PyMatch, args: PyObject[], kwargs: Kwargs): PyObject {
  const [absent = null] = parseArgs('groupdict', ['default'], 0, args, kwargs);
  const groups = new PyDict();
  for (const [name, i] of self.re.groupIndex.entries()) groups.set(name, groupText(self, i as number, absent));
  return groups;
}

function match_start(self: PyMatch, args: PyObject[]): PyObject {
  checkPositional('start', args, 0, 1);
  return self.spans[groupIndex(self, args[0]) * 2]!;
}

function match_end(self: PyMatch, args: PyObject[]): PyObject {
  checkPositional('end', args, 0, 1);
  return self.spans[groupIndex(self, args[0]) * 2 + 1]!;
}

function span(self: PyMatch, i: number): PyTuple {
  return new PyTuple([self.spans[i * 2]!, self.spans[i * 2 + 1]!]);
}

function match_span(self: PyMatch, args: PyObject[]): PyObject {
  checkPositional('span', args, 0, 1);
  return span(self, groupIndex(self, args[0]));
}

function match_expand(self: PyMatch, args: PyObject[], kwargs: Kwargs): PyObject {
  const [template] = parseArgs('expand', ['template'], 1, args, kwargs);
  return expandTemplate(parseTemplate(self.re, template!, 2), self);
}

function match_copy(): never {
  throw typeError('cannot copy this match object');
}

function match_deepcopy(): never {
  throw typeError('cannot deepcopy this match object');
}

function match_repr(self: PyMatch): StrValue {
  const [from, to] = self.spans;
  return strConcat(strConcat(`<_sre.SRE_Match object; span=(${from}, ${to}), match=`, repr(groupText(self, 0, null))), '>');
}

function match_lastgroup(self: PyMatch): PyObject {
  return self.lastindex < 0 ? null : (self.re.indexGroup[self.lastindex] ?? null);
}

function match_regs(self: PyMatch): PyObject {
  if (self.regs === undefined) {
    const spans: PyObject[] = [];
    for (let i = 0; i <= self.re.groups; i++) spans.push(span(self, i));
    self.regs = new PyTuple(spans);
  }
  return self.regs;
}

defineType(MatchType, {
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  slots: { tp_repr: match_repr, mp_subscript: match_getitem },
  methods: [
    { ml_name: 'group', ml_meth: match_group, ml_flags: 'varargs', ml_doc: 'group([group, ...]) -> the text of a group, or a tuple of several' },
    { ml_name: 'start', ml_meth: match_start, ml_flags: 'varargs', ml_doc: 'start([group]) -> where the group begins' },
    { ml_name: 'end', ml_meth: match_end, ml_flags: 'varargs', ml_doc: 'end([group]) -> where the group ends' },
    { ml_name: 'span', ml_meth: match_span, ml_flags: 'varargs', ml_doc: 'span([group]) -> (start, end)' },
    { ml_name: 'groups', ml_meth: match_groups, ml_flags: 'keywords', ml_doc: 'The texts of all groups, from 1 on.' },
    { ml_name: 'groupdict', ml_meth: match_groupdict, ml_flags: 'keywords', ml_doc: 'The texts of the named groups, by name.' },
    { ml_name: 'expand', ml_meth: match_expand, ml_flags: 'keywords', ml_doc: 'The template with the groups put in, as sub() does.' },
    { ml_name: '__copy__', ml_meth: match_copy, ml_flags: [0, 0] },
    { ml_name: '__deepcopy__', ml_meth: match_deepcopy, ml_flags: [1, 1] },
  ],
  getset: [
    { name: 'string', get: (self: PyMatch) => self.subject.object, isMember: true, doc: 'what was searched' },
    { name: 're', get: (self: PyMatch) => self.re, isMember: true, doc: 'the pattern that has matched' },
    { name: 'pos', get: (self: PyMatch) => self.pos, isMember: true, doc: 'where the search began' },
    { name: 'endpos', get: (self: PyMatch) => self.endpos, isMember: true, doc: 'where the search was to end' },
    { name: 'lastindex', get: (self: PyMatch) => (self.lastindex < 0 ? null : self.lastindex), doc: 'the group that ended last' },
    { name: 'lastgroup', get: match_lastgroup, doc: 'the name of the group that ended last' },
    { name: 'regs', get: match_regs, doc: 'the spans of all groups, 0 included' },
  ],
});
