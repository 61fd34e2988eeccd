// strftime() as glibc has it in the C locale, with its flags and widths.

import { isoWeek, type BrokenDownTime } from './time_calendar.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

const DIRECTIVE = /%([-_0^#]*)(\d*)([EO]?)([\s\S]?)/g;

/** How a directive is padded when no flag says otherwise: a number's width and fill, or a text. */
type Piece = { text: string } | { number: number; width: number; fill: ' ' | '0' };

const num = (number: number, width = 2, fill: ' ' | '0' = '0'): Piece => ({ number, width, fill });

/** The text of a time. `mktime` gives the seconds that %s shows. */
export function strftime(format: string, t: BrokenDownTime, mktime: (t: BrokenDownTime) => number): string {
  return format.replace(DIRECTIVE, (whole: string, flags: string, width: string, _modifier: string, letter: string) => {
    if (letter === '') return whole;
    const piece = pieceFor(letter, t, mktime);
    if (letter === 'P') flags = flags.replace(/[\^#]/g, '');
    return piece === undefined ? whole : shaped(piece, flags, width);
  });
}

/** asctime() without its newline. */
export function asctime(t: BrokenDownTime): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${DAYS[t.weekday]!.slice(0, 3)} ${MONTHS[t.month - 1]!.slice(0, 3)}${String(t.day).padStart(3)} `
    + `${two(t.hour)}:${two(t.minute)}:${two(t.second)} ${t.year}`;
}

function shaped(piece: Piece, flags: string, widthText: string): string {
  const width = widthText === '' ? undefined : Number(widthText);
  const last = /[-_0]/.test(flags) ? /[-_0](?=[^-_0]*$)/.exec(flags)![0] : undefined;
  let text: string;
  if ('text' in piece) {
    text = flags.includes('^') ? piece.text.toUpperCase() : flags.includes('#') ? swapCase(piece.text) : piece.text;
    return width === undefined ? text : text.padStart(width, last === '0' ? '0' : ' ');
  }
  if (last === '-') return width === undefined ? String(piece.number) : String(piece.number).padStart(width, ' ');
  const fill = last === '_' ? ' ' : last === '0' ? '0' : piece.fill;
  const negative = piece.number < 0 && fill === '0';
  text = negative ? String(-piece.number) : String(piece.number);
  const digits = text.padStart((width ?? piece.width) - (negative ? 1 : 0), fill);
  return negative ? '-' + digits : digits;
}

/** '#': what is mixed becomes upper case, what is upper case lower. */
function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function pieceFor(letter: string, t: BrokenDownTime, mktime: (t: BrokenDownTime) => number): Piece | undefined {
  const expand = (format: string): Piece => ({ text: strftime(format, t, mktime) });
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  const sunday = (t.weekday + 1) % 7;
  switch (letter) {
    case 'a': return { text: DAYS[t.weekday]!.slice(0, 3) };
    case 'A': return { text: DAYS[t.weekday]! };
    case 'b': case 'h': return { text: MONTHS[t.month - 1]!.slice(0, 3) };
    case 'B': return { text: MONTHS[t.month - 1]! };
    case 'c': return expand('%a %b %e %H:%M:%S %Y');
    case 'C': return num(Math.floor(t.year / 100));
    case 'd': return num(t.day);
    case 'D': case 'x': return expand('%m/%d/%y');
    case 'e': return num(t.day, 2, ' ');
    case 'F': return expand('%Y-%m-%d');
    case 'g': return num(((isoWeek(t).year % 100) + 100) % 100);
    case 'G': return num(isoWeek(t).year, 1);
    case 'H': return num(t.hour);
    case 'I': return num(hour12);
    case 'j': return num(t.yearday, 3);
    case 'k': return num(t.hour, 2, ' ');
    case 'l': return num(hour12, 2, ' ');
    case 'm': return num(t.month);
    case 'M': return num(t.minute);
    case 'n': return { text: '\n' };
    case 'p': return { text: t.hour < 12 ? 'AM' : 'PM' };
    case 'P': return { text: t.hour < 12 ? 'am' : 'pm' };
    case 'r': return expand('%I:%M:%S %p');
    case 'R': return expand('%H:%M');
    case 's': return num(mktime(t), 1);
    case 'S': return num(t.second);
    case 't': return { text: '\t' };
    case 'T': case 'X': return expand('%H:%M:%S');
    case 'u': return num(t.weekday + 1, 1);
    case 'U': return num(Math.floor((t.yearday - 1 + 7 - sunday) / 7));
    case 'V': return num(isoWeek(t).week);
    case 'w': return num(sunday, 1);
    case 'W': return num(Math.floor((t.yearday - 1 + 7 - t.weekday) / 7));
    case 'y': return num(((t.year % 100) + 100) % 100);
    case 'Y': return num(t.year, 1);
    case 'z': return { text: offsetText(t.gmtoff) };
    case 'Z': return { text: t.zone };
    case '%': return { text: '%' };
    default: return undefined;
  }
}

/** +hhmm. */
export function offsetText(gmtoff: number): string {
  const minutes = Math.trunc(Math.abs(gmtoff) / 60);
  return (gmtoff < 0 ? '-' : '+') + String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
}
