// The parts of the laboratory's page: HTML and SVG as text, without a script and without anything from elsewhere.
//
// Colours are CSS variables with a value for light and one for dark. A drawing's exact numbers stand in its tooltips and
// in a table beside it. Drawings scroll within their section where the window is narrow.

const WIDTH = 960;
const GUTTER = 210; // the names of the rows
const RIGHT = 24;
const ROW = 24;
const TOP = 22;

export const STYLE = `
:root { color-scheme: light dark; --page: #f7f7f5; --card: #fdfdfc; --ink: #15181c; --soft: #5a6068; --line: #d9dbd7;
  --a: #2a78d6; --b: #1baf7a; --c: #b06f00; --d: #767c85; --bad: #c9302c; }
@media (prefers-color-scheme: dark) { :root { --page: #131416; --card: #1b1d20; --ink: #eceef0; --soft: #a4abb3; --line: #34383d;
  --a: #5a9cf0; --b: #2fbd8b; --c: #e0a030; --d: #969da6; --bad: #f0706a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 28px 20px 60px; }
h1 { font-size: 26px; margin: 0 0 6px; } h2 { font-size: 19px; margin: 0 0 6px; } h3 { font-size: 15px; margin: 18px 0 2px; } p, li { color: var(--soft); } p { margin: 0 0 10px; max-width: 76ch; } p b, li b { color: var(--ink); }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0 0; } a { color: var(--a); }
section, .tiles > div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
section { margin-top: 18px; } .scroll { overflow-x: auto; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-top: 18px; }
.tiles b { display: block; font-size: 25px; font-weight: 600; } .tiles span { color: var(--soft); font-size: 13px; display: block; line-height: 1.35; }
svg { display: block; min-width: 760px; width: 100%; height: auto; } .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 10px; } .multiples svg { min-width: 0; }
svg text { fill: var(--soft); font-size: 12px; } svg text.name { fill: var(--ink); font-size: 13px; } svg text.value { fill: var(--ink); }
.grid { stroke: var(--line); } .mark { stroke: var(--ink); stroke-width: 1.5; } .a { --own: var(--a); } .b { --own: var(--b); } .c { --own: var(--c); } .d { --own: var(--d); }
.dot { fill: var(--own); stroke: var(--card); stroke-width: 2; } .ring { fill: var(--card); stroke: var(--own); stroke-width: 2; } .whisker { stroke: var(--own); stroke-width: 2; } .bar { fill: var(--own); } .curve { fill: none; stroke: var(--own); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; color: var(--soft); margin: 4px 0; } .legend svg { display: inline-block; width: 13px; min-width: 13px; height: 13px; margin-right: 6px; vertical-align: -2px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; } th { text-align: right; font-weight: 600; color: var(--soft); }
td, th { padding: 4px 9px; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; } td:first-child, th:first-child { text-align: left; } td.text { text-align: left; white-space: normal; }
details { margin-top: 10px; } summary { cursor: pointer; color: var(--a); } code { font: 13px ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; } .bad { color: var(--bad); font-weight: 600; }
`;

export type Colour = 'a' | 'b' | 'c' | 'd';

export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Three digits, without an exponent. */
export function short(n: number): string {
  return Math.abs(n) >= 100 ? n.toFixed(0) : String(Number(n.toPrecision(3)));
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = (tag: string, row: readonly (string | number)[]): string => row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  return `<div class="scroll"><table><tr>${cells('th', head)}</tr>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</table></div>`;
}

export function details(summary: string, content: string): string {
  return `<details><summary>${escaped(summary)}</summary>${content}</details>`;
}

export interface Series {
  readonly name: string;
  readonly colour: Colour;
  readonly shape?: 'dot' | 'ring';
}

export function legend(series: readonly Series[]): string {
  const shapes = series.map(({ name, colour, shape }) => `<span><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="${shape ?? 'dot'} ${colour}" cx="6" cy="6" r="4.5"/></svg>${escaped(name)}</span>`);
  return `<div class="legend">${shapes.join('')}</div>`;
}

function drawing(height: number, label: string, content: string): string {
  return `<div class="scroll"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}">${content}</svg></div>`;
}

/** An axis over the width of a drawing. */
export class Axis {
  private readonly from: number;
  private readonly to: number;

  constructor(values: readonly number[], private readonly kind: 'log' | 'linear', private readonly unit: (n: number) => string) {
    const finite = values.filter((v) => Number.isFinite(v) && (kind === 'linear' || v > 0));
    const [low, high] = [Math.min(...finite), Math.max(...finite)];
    if (kind === 'log') [this.from, this.to] = [Math.log10(low) - 0.08, Math.log10(high) + 0.08];
    else [this.from, this.to] = [Math.min(0, low - (high - low) * 0.03), high + (high - Math.min(0, low)) * 0.06];
  }

  x(value: number): number {
    const at = this.kind === 'log' ? Math.log10(Math.max(value, 1e-12)) : value;
    const share = (at - this.from) / (this.to - this.from || 1);
    return GUTTER + Math.max(0, Math.min(1, share)) * (WIDTH - GUTTER - RIGHT);
  }

  private ticks(): number[] {
    if (this.kind === 'linear') {
      const raw = (this.to - this.from) / 7;
      const step = [1, 2, 2.5, 5, 10].map((m) => m * 10 ** Math.floor(Math.log10(raw))).find((s) => s >= raw)!;
      return Array.from({ length: Math.floor(this.to / step) - Math.ceil(this.from / step) + 1 }, (_, i) => (Math.ceil(this.from / step) + i) * step);
    }
    const steps = this.to - this.from > 2.2 ? [1] : this.to - this.from > 1.2 ? [1, 3] : [1, 1.5, 2, 3, 5, 7];
    const powers = Array.from({ length: 14 }, (_, i) => 10 ** (i - 7));
    return powers.flatMap((power) => steps.map((step) => step * power)).filter((t) => Math.log10(t) >= this.from && Math.log10(t) <= this.to);
  }

  /** Lines and numbers, and a heavier line at the value that the others are seen against. */
  draw(height: number, reference?: number): string {
    const lines = this.ticks().map((t) => `<line class="grid" x1="${this.x(t).toFixed(1)}" y1="${TOP - 4}" x2="${this.x(t).toFixed(1)}" y2="${height - 4}"/><text x="${this.x(t).toFixed(1)}" y="12" text-anchor="middle">${escaped(this.unit(t))}</text>`);
    const mark = reference === undefined ? '' : `<line class="mark" x1="${this.x(reference).toFixed(1)}" y1="${TOP - 4}" x2="${this.x(reference).toFixed(1)}" y2="${height - 4}"/>`;
    return lines.join('') + mark;
  }
}

export interface Mark {
  readonly value: number;
  readonly series: number;
  readonly range?: readonly [low: number, high: number];
  readonly title: string;
}

export interface Row {
  readonly label: string;
  readonly marks: readonly Mark[];
}

export interface DotPlot {
  readonly label: string;
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
  readonly axis: 'log' | 'linear';
  readonly unit: (n: number) => string;
  readonly reference?: number;
}

/** Rows of marks over one axis. */
export function dotPlot({ label, series, rows: all, axis: kind, unit, reference }: DotPlot): string {
  const rows = all.filter(({ marks }) => marks.length > 0);
  const values = rows.flatMap(({ marks }) => marks.flatMap(({ value, range }) => [value, ...(range ?? [])]));
  if (values.length === 0) return '';
  const axis = new Axis(reference === undefined ? values : [...values, reference], kind, unit);
  const height = TOP + rows.length * ROW + 4;
  const lines = rows.map(({ label: name, marks }, i) => {
    const y = TOP + (i + 0.5) * ROW;
    const drawn = marks.map(({ value, series: s, range, title }) => {
      const { colour, shape } = series[s]!;
      const whisker = range === undefined ? '' : `<line class="whisker ${colour}" x1="${axis.x(range[0]).toFixed(1)}" y1="${y}" x2="${axis.x(range[1]).toFixed(1)}" y2="${y}"/>`;
      return `<g><title>${escaped(title)}</title>${whisker}<circle class="${shape ?? 'dot'} ${colour}" cx="${axis.x(value).toFixed(1)}" cy="${y}" r="6"/></g>`;
    });
    return `<text class="name" x="0" y="${y + 4}">${escaped(name)}</text><line class="grid" x1="${GUTTER}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}"/>${drawn.join('')}`;
  });
  return (series.length > 1 ? legend(series) : '') + drawing(height, label, axis.draw(height, reference) + lines.join(''));
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: Colour;
  readonly text: string;
}

/** Bars from nought, each with its number. */
export function bars(label: string, rows: readonly Bar[]): string {
  const most = Math.max(...rows.map(({ value }) => value));
  const drawn = rows.map(({ label: name, value, colour, text }, i) => {
    const y = i * ROW;
    const width = Math.max(2, (value / most) * (WIDTH - GUTTER - 190));
    return `<text class="name" x="0" y="${y + 16}">${escaped(name)}</text><rect class="bar ${colour}" x="${GUTTER}" y="${y + 4}" width="${width.toFixed(1)}" height="${ROW - 8}" rx="3"><title>${escaped(`${name}: ${text}`)}</title></rect><text class="value" x="${(GUTTER + width + 7).toFixed(1)}" y="${y + 16}">${escaped(text)}</text>`;
  });
  return drawing(rows.length * ROW, label, drawn.join(''));
}

export interface Curve {
  readonly colour: Colour;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A small drawing of curves over logarithmic axes. */
export function smallMultiple(title: string, note: string, isBad: boolean, curves: readonly Curve[]): string {
  const points = curves.flatMap(({ points: p }) => p);
  if (points.length === 0) return '';
  const range = (pick: 0 | 1): [number, number] => {
    const logs = points.map((p) => Math.log10(Math.max(p[pick], 1e-6)));
    return [Math.min(...logs), Math.max(...logs)];
  };
  const [[x0, x1], [y0, y1]] = [range(0), range(1)];
  const at = ([x, y]: readonly [number, number]): string =>
    `${(8 + ((Math.log10(x) - x0) / (x1 - x0 || 1)) * 134).toFixed(1)},${(78 - ((Math.log10(Math.max(y, 1e-6)) - y0) / (y1 - y0 || 1)) * 68).toFixed(1)}`;
  const drawn = curves.map(({ colour, points: p }) => `<polyline class="curve ${colour}" points="${p.map(at).join(' ')}"/>${p.map((point) => `<circle class="dot ${colour}" cx="${at(point).split(',')[0]}" cy="${at(point).split(',')[1]}" r="3.5"><title>${escaped(`${short(point[0])}: ${short(point[1] * 1e3)} ms`)}</title></circle>`).join('')}`);
  return `<figure style="margin:0"><svg viewBox="0 0 150 86" role="img" aria-label="${escaped(title)}"><rect x="1" y="1" width="148" height="84" rx="4" fill="none" class="grid"/>${drawn.join('')}</svg><figcaption style="font-size:12px;line-height:1.3"><b>${escaped(title)}</b><br><span${isBad ? ' class="bad"' : ''}>${escaped(note)}</span></figcaption></figure>`;
}
