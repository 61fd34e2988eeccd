// Local time: what glibc's tzset() makes of TZ, from the zone files of the system and
// from the rules of POSIX ('EST5EDT,M3.2.0,M11.1.0').
//
// JavaScript's Date knows neither the names of zones nor whether it is summer, and takes no
// POSIX rules; hence this.

import { readFileSync } from 'node:fs';
import { breakDown, dayOfYear, isLeap, secondsFrom, type BrokenDownTime } from './time_calendar.js';

/** An offset that holds for some time. */
export interface ZonePeriod {
  /** Seconds east of UTC. */
  gmtoff: number;
  isdst: boolean;
  name: string;
}

interface Transition { at: number; period: ZonePeriod }

/** When the offset changes every year: seconds after the year's start, by the clock before the change. */
type YearlyRule = (year: number) => number;

interface PosixRules { standard: ZonePeriod; summer: ZonePeriod | undefined; start: YearlyRule; end: YearlyRule }

export class Zone {
  constructor(
    /** Before the first transition. */
    private readonly first: ZonePeriod,
    private readonly transitions: readonly Transition[],
    /** After the last. */
    private readonly rules: PosixRules | undefined,
  ) {}

  /** What holds at a time. */
  periodAt(seconds: number): ZonePeriod {
    const { transitions } = this;
    const n = transitions.length;
    if (n > 0 && seconds < transitions[0]!.at) return this.first;
    if (n > 0 && seconds < transitions[n - 1]!.at) return this.inTable(seconds);
    if (this.rules !== undefined) return periodByRules(this.rules, seconds);
    return n > 0 ? transitions[n - 1]!.period : this.first;
  }

  private inTable(seconds: number): ZonePeriod {
    let low = 0;
    let high = this.transitions.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.transitions[middle]!.at <= seconds) low = middle;
      else high = middle - 1;
    }
    return this.transitions[low]!.period;
  }

  localtime(seconds: number): BrokenDownTime {
    const { gmtoff, isdst, name } = this.periodAt(seconds);
    return breakDown(seconds, gmtoff, isdst ? 1 : 0, name);
  }

  /** mktime(): the time whose local form is that of `utc` seconds read as UTC. With isdst 0 or 1, by the offset
   *  that the zone then has for it; with -1, the one that holds. */
  secondsFor(utc: number, isdst: number): number {
    const around = [-86400, 0, 86400].map((d) => this.periodAt(utc + d));
    around.push(...[-183, 183].map((days) => this.periodAt(utc + days * 86400)));
    const holding = around.filter((p) => this.periodAt(utc - p.gmtoff).gmtoff === p.gmtoff);
    const wanted = isdst < 0 ? undefined : isdst > 0;
    const match = holding.find((p) => wanted === undefined || p.isdst === wanted);
    if (match !== undefined) return utc - match.gmtoff;
    const other = wanted === undefined ? undefined : around.find((p) => p.isdst === wanted);
    const period = other ?? holding[0] ?? around[0]!; // in the gap of spring: the offset before it
    const assumed = wanted === undefined || wanted === period.isdst ? 0 : wanted ? -3600 : 3600; // glibc: summer is one hour
    return utc - period.gmtoff + assumed;
  }
}

function periodByRules(rules: PosixRules, seconds: number): ZonePeriod {
  const { standard, summer } = rules;
  if (summer === undefined) return standard;
  const { year } = breakDown(seconds, standard.gmtoff);
  const yearStart = secondsFrom(year, 1, 1, 0, 0, 0);
  const start = yearStart + rules.start(year) - standard.gmtoff;
  const end = yearStart + rules.end(year) - summer.gmtoff;
  const isSummer = start <= end ? seconds >= start && seconds < end : seconds >= start || seconds < end;
  return isSummer ? summer : standard;
}

// POSIX TZ strings

class PosixParser {
  private at = 0;
  constructor(private readonly text: string) {}

  parse(): PosixRules | undefined {
    const name = this.zoneName();
    const offset = this.offset();
    if (name === undefined || offset === undefined) return undefined;
    const standard: ZonePeriod = { gmtoff: -offset, isdst: false, name };
    if (this.at === this.text.length) return { standard, summer: undefined, start: () => 0, end: () => 0 };
    const summerName = this.zoneName();
    if (summerName === undefined) return undefined;
    const summerOffset = this.peek(/[-+\d]/y) ? this.offset() : offset - 3600;
    if (summerOffset === undefined) return undefined;
    const summer: ZonePeriod = { gmtoff: -summerOffset, isdst: true, name: summerName };
    const start = this.rule(',M3.2.0');
    const end = this.rule(',M11.1.0');
    return start === undefined || end === undefined ? undefined : { standard, summer, start, end };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const m = pattern.exec(this.text);
    if (m !== null) this.at = pattern.lastIndex;
    return m;
  }

  private peek(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private zoneName(): string | undefined {
    const m = this.match(/<([-+A-Za-z0-9]{3,})>|([A-Za-z]{3,})/y);
    return m === null ? undefined : (m[1] ?? m[2]);
  }

  /** hh[:mm[:ss]], west positive, in seconds. */
  private offset(): number | undefined {
    const m = this.match(/([-+]?)(\d{1,3})(?::(\d{1,2}))?(?::(\d{1,2}))?/y);
    if (m === null) return undefined;
    const seconds = Number(m[2]) * 3600 + Number(m[3] ?? 0) * 60 + Number(m[4] ?? 0);
    return m[1] === '-' ? -seconds : seconds;
  }

  private rule(fallback: string): YearlyRule | undefined {
    if (this.at === this.text.length) return new PosixParser(fallback).rule('');
    const m = this.match(/,(?:M(\d+)\.(\d+)\.(\d+)|J(\d+)|(\d+))/y);
    if (m === null) return undefined;
    const time = this.match(/\//y) === null ? 7200 : this.offset();
    if (time === undefined) return undefined;
    if (m[1] !== undefined) return monthRule(Number(m[1]), Number(m[2]), Number(m[3]), time);
    if (m[4] !== undefined) {
      const day = Number(m[4]);
      return (year) => (day - 1 + (isLeap(year) && day >= 60 ? 1 : 0)) * 86400 + time;
    }
    return () => Number(m[5]) * 86400 + time;
  }
}

/** Mm.w.d: day d (Sunday is 0) of week w (5: the last) of month m. */
function monthRule(month: number, week: number, weekday: number, time: number): YearlyRule {
  return (year) => {
    const first = breakDown(secondsFrom(year, month, 1, 0, 0, 0));
    const firstWeekday = (first.weekday + 1) % 7;
    let day = 1 + ((weekday - firstWeekday + 7) % 7) + (week - 1) * 7;
    const length = month === 12 ? 31 : dayOfYear(year, month + 1, 1) - dayOfYear(year, month, 1);
    while (day > length) day -= 7;
    return dayOfYear(year, month, day) * 86400 + time;
  };
}

// Zone files: RFC 8536

interface Header { isutcnt: number; isstdcnt: number; leapcnt: number; timecnt: number; typecnt: number; charcnt: number }

function readHeader(view: DataView, at: number): Header {
  const count = (i: number): number => view.getUint32(at + 20 + 4 * i);
  return { isutcnt: count(0), isstdcnt: count(1), leapcnt: count(2), timecnt: count(3), typecnt: count(4), charcnt: count(5) };
}

function blockLength(h: Header, timeSize: number): number {
  return h.timecnt * (timeSize + 1) + h.typecnt * 6 + h.charcnt + h.leapcnt * (timeSize + 4) + h.isstdcnt + h.isutcnt;
}

function parseZoneFile(bytes: Buffer): Zone | undefined {
  if (bytes.length < 44 || bytes.toString('latin1', 0, 4) !== 'TZif') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isVersion1 = bytes[4] === 0;
  const skipped = isVersion1 ? 0 : 44 + blockLength(readHeader(view, 0), 4);
  const header = readHeader(view, skipped);
  const timeSize = isVersion1 ? 4 : 8;
  const periods = readPeriods(bytes, view, skipped + 44 + header.timecnt * (timeSize + 1), header);
  const times = skipped + 44;
  const transitions: Transition[] = [];
  for (let i = 0; i < header.timecnt; i++) {
    const at = timeSize === 4 ? view.getInt32(times + 4 * i) : Number(view.getBigInt64(times + 8 * i));
    transitions.push({ at, period: periods[bytes[times + timeSize * header.timecnt + i]!]! });
  }
  const footer = isVersion1 ? '' : bytes.toString('latin1', skipped + 44 + blockLength(header, 8)).trim();
  const first = periods.find((p) => !p.isdst) ?? periods[0]!;
  return new Zone(periods[0]!.isdst ? first : periods[0]!, transitions, footer === '' ? undefined : new PosixParser(footer).parse());
}

function readPeriods(bytes: Buffer, view: DataView, at: number, header: Header): ZonePeriod[] {
  const names = at + header.typecnt * 6;
  return Array.from({ length: header.typecnt }, (_, i) => {
    const p = at + 6 * i;
    const start = names + bytes[p + 5]!;
    return { gmtoff: view.getInt32(p), isdst: bytes[p + 4] !== 0, name: bytes.toString('latin1', start, bytes.indexOf(0, start)) };
  });
}

function loadZoneFile(path: string): Zone | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined; // there is no such zone
  }
  return parseZoneFile(bytes);
}

const fixed = (name: string): Zone => new Zone({ gmtoff: 0, isdst: false, name }, [], undefined);

/** tzset(): the zone for a value of TZ; undefined when it is not set. What cannot be understood is UTC. */
export function loadZone(tz: string | undefined): Zone {
  if (tz === undefined) return loadZoneFile('/etc/localtime') ?? fixed('UTC');
  const name = tz.startsWith(':') ? tz.slice(1) : tz;
  if (name === '') return fixed('UTC');
  const path = name.startsWith('/') ? name : `${process.env['TZDIR'] ?? '/usr/share/zoneinfo'}/${name}`;
  const zone = name.includes('..') ? undefined : loadZoneFile(path);
  if (zone !== undefined) return zone;
  const rules = new PosixParser(name).parse();
  if (rules !== undefined) return new Zone(rules.standard, [], rules);
  return fixed(/^[A-Za-z]{3,}/.exec(name)?.[0] ?? '');
}
