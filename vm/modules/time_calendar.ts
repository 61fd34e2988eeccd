// Dates as numbers: the proleptic Gregorian calendar, without zones. What C's gmtime(),
// timegm() and strftime() know.

/** struct tm, with the year and the day of the year as people count them. */
export interface BrokenDownTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Monday is 0. */
  weekday: number;
  /** 1 to 366. */
  yearday: number;
  isdst: number;
  zone: string;
  gmtoff: number;
}

const CUMULATIVE_DAYS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 to the first of January of `year`. */
function daysToYear(year: number): number {
  const y = year - 1;
  return 365 * (year - 1970) + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 477;
}

/** Day of the year of a date, from 0; `month` from 1. */
export function dayOfYear(year: number, month: number, day: number): number {
  return CUMULATIVE_DAYS[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
}

/** timegm(): seconds since 1970 of a UTC date whose fields may lie outside of their ranges. */
export function secondsFrom(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const months = month - 1;
  const y = year + Math.floor(months / 12);
  const m = ((months % 12) + 12) % 12;
  const days = daysToYear(y) + dayOfYear(y, m + 1, day);
  return days * 86400 + hour * 3600 + minute * 60 + second;
}

/** gmtime() of a time that is `gmtoff` seconds east of UTC. */
export function breakDown(seconds: number, gmtoff = 0, isdst = 0, zone = 'GMT'): BrokenDownTime {
  const local = seconds + gmtoff;
  const days = Math.floor(local / 86400);
  const rest = local - days * 86400;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysToYear(year) > days) year--;
  while (daysToYear(year + 1) <= days) year++;
  const yday = days - daysToYear(year);
  let month = 12;
  while (dayOfYear(year, month, 1) > yday) month--;
  return {
    year, month, day: yday - dayOfYear(year, month, 1) + 1,
    hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60), second: rest % 60,
    weekday: (((days + 3) % 7) + 7) % 7, yearday: yday + 1, isdst, zone, gmtoff,
  };
}

/** ISO 8601's week and the year it belongs to. */
export function isoWeek(t: BrokenDownTime): { year: number; week: number } {
  const thursday = t.yearday - 1 - t.weekday + 3;
  if (thursday < 0) return { year: t.year - 1, week: Math.floor((thursday + (isLeap(t.year - 1) ? 366 : 365)) / 7) + 1 };
  const length = isLeap(t.year) ? 366 : 365;
  if (thursday >= length) return { year: t.year + 1, week: 1 };
  return { year: t.year, week: Math.floor(thursday / 7) + 1 };
}
