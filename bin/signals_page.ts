// The page of minipy signals-report: HTML and SVG as text, without a script and without anything from elsewhere.
//
// Colours are CSS variables with a value for light and one for dark; whoever wants numbers finds each drawing's in its
// tooltips and in a table.

import { latenciesOf, percentile, type Delivery, type Signals } from './signal_deliveries.js';

const WIDTH = 1000;
const GUTTER = 120; // the names of the lanes
const PLOT = WIDTH - GUTTER - 20;

const STYLE = `
:root { color-scheme: light dark; --page: #f7f7f5; --card: #fdfdfc; --ink: #15181c; --soft: #5a6068; --line: #d9dbd7;
  --wait: #2a78d6; --reach: #1baf7a; --start: #b06f00; --handled: #2a78d6; --raised: #c9302c; --joined: #767c85; }
@media (prefers-color-scheme: dark) { :root { --page: #131416; --card: #1b1d20; --ink: #eceef0; --soft: #a4abb3; --line: #34383d;
  --wait: #5a9cf0; --reach: #2fbd8b; --start: #e0a030; --handled: #5a9cf0; --raised: #f0706a; --joined: #969da6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 28px 20px 60px; }
h1 { font-size: 24px; margin: 0; } h2 { font-size: 17px; margin: 0 0 4px; } p { margin: 0 0 12px; color: var(--soft); }
section, .tiles > div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
section { margin-top: 18px; overflow-x: auto; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 12px; margin-top: 18px; }
.tiles b { display: block; font-size: 24px; font-weight: 600; } .tiles span { color: var(--soft); font-size: 13px; }
svg { display: block; min-width: 760px; margin-top: 4px; width: 100%; height: auto; }
svg text { fill: var(--soft); font-size: 12px; } svg text.name { fill: var(--ink); font-size: 13px; font-weight: 600; }
.grid { stroke: var(--line); } .mark { stroke: var(--ink); stroke-width: 1.5; }
.handled { fill: var(--handled); } .raised { fill: var(--raised); } .joined { fill: var(--joined); } .dropped, .waiting { fill: none; stroke: var(--joined); stroke-width: 2; }
.reach { fill: var(--reach); } .wait { fill: var(--wait); } .start { fill: var(--start); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 13px; color: var(--soft); margin-bottom: 8px; } .legend svg { display: inline-block; width: 12px; min-width: 12px; height: 12px; margin-right: 6px; vertical-align: -1px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; } th { text-align: right; font-weight: 600; color: var(--soft); font-size: 13px; }
td, th { padding: 5px 10px; border-bottom: 1px solid var(--line); text-align: right; } td:first-child, th:first-child, td.text, th.text { text-align: left; }
details { border-top: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; } summary b { font-variant-numeric: tabular-nums; } code { font: 13px ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.warning { color: var(--raised); font-weight: 600; }
`;

function escaped(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const short = (n: number): string => String(Number(n.toPrecision(3)));

/** Microseconds in a unit that suits them. */
export function duration(us: number): string {
  if (us >= 1e6) return `${short(us / 1e6)} s`;
  if (us >= 1e3) return `${short(us / 1e3)} ms`;
  return us >= 1 ? `${short(us)} µs` : us === 0 ? '0' : `${Math.round(us * 1e3)} ns`;
}

const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

function svg(height: number, label: string, content: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}">${content}</svg>`;
}

/** Where the microseconds of a run lie on the timeline. */
class Scale {
  private readonly span: number;

  constructor(private readonly begin: number, readonly end: number) {
    this.span = Math.max(end - begin, 1e-3);
  }

  x(us: number): number {
    return GUTTER + ((us - this.begin) / this.span) * PLOT;
  }

  /** Round distances from the begin, about six of them. */
  ticks(): number[] {
    const rough = this.span / 6;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough)!;
    return Array.from({ length: Math.floor(this.span / step) + 1 }, (_, i) => i * step);
  }

  axis(height: number): string {
    return this.ticks().map((t) => {
      const x = this.x(this.begin + t).toFixed(1);
      return `<line class="grid" x1="${x}" y1="4" x2="${x}" y2="${height - 22}"/><text x="${x}" y="${height - 6}" text-anchor="middle">${t === 0 ? '' : '+'}${duration(t)}</text>`;
    }).join('');
  }
}

function bySignal(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<number, Delivery[]>();
  for (const delivery of deliveries) groups.set(delivery.signum, [...(groups.get(delivery.signum) ?? []), delivery]);
  return new Map([...groups].sort(([a], [b]) => a - b).map(([, group]) => [group[0]!.signal, group]));
}

// The timeline

const LANE = 54;

/** What begins within one pixel is drawn once, and its tooltip counts it. */
function byPixel(deliveries: readonly Delivery[], at: (d: Delivery) => number | undefined, scale: Scale): [number, Delivery[]][] {
  const columns = new Map<number, Delivery[]>();
  for (const delivery of deliveries) {
    const t = at(delivery);
    if (t === undefined) continue;
    const x = Math.round(scale.x(t));
    const column = columns.get(x);
    if (column === undefined) columns.set(x, [delivery]);
    else column.push(delivery);
  }
  return [...columns];
}

function laneOf(name: string, deliveries: readonly Delivery[], y: number, scale: Scale): string {
  const arrivals = byPixel(deliveries, (d) => d.arrived, scale).map(([x, here]) => {
    const joined = here.every(({ outcome }) => outcome === 'joined');
    const title = here.length === 1 ? `arrived at ${duration(here[0]!.arrived)}: ${here[0]!.outcome}` : `${here.length} arrived at ${duration(here[0]!.arrived)}`;
    return `<g><title>${escaped(title)}</title><path ${joined ? 'class="joined"' : ''} fill="var(--ink)" d="M${x} ${y + 24}l-4 -9h8z"/></g>`;
  });
  const runs = byPixel(deliveries, (d) => (d.outcome === 'joined' ? undefined : d.entered), scale).map(([x, here]) => {
    const last = here.at(-1)!;
    const width = Math.max(3, scale.x(last.left ?? scale.end) - scale.x(here[0]!.entered!));
    const raised = here.find((d) => d.raised !== undefined);
    const what = `${last.handler}, ${duration((last.left ?? scale.end) - last.entered!)}${raised === undefined ? '' : `, raised ${raised.raised}`}`;
    const title = here.length === 1 ? what : `${plural(here.length, 'run')} of ${what}`;
    return `<rect class="${raised === undefined ? 'handled' : 'raised'}" x="${x}" y="${y + 27}" width="${width.toFixed(1)}" height="14" rx="1.5"><title>${escaped(title)}</title></rect>`;
  });
  const never = byPixel(deliveries, (d) => (d.outcome === 'dropped' || d.outcome === 'waiting' ? d.arrived : undefined), scale).map(([x, [first]]) =>
    `<circle class="${first!.outcome}" cx="${x}" cy="${y + 34}" r="5"><title>${first!.outcome === 'dropped' ? 'dropped: no handler' : 'no handler ran before the end'}</title></circle>`);
  const label = `<text class="name" x="0" y="${y + 26}">${escaped(name)}</text><text x="0" y="${y + 42}">${plural(deliveries.length, 'arrival')}</text>`;
  return `${label}<line class="grid" x1="${GUTTER}" y1="${y + LANE - 4}" x2="${WIDTH}" y2="${y + LANE - 4}"/>${arrivals.join('')}${runs.join('')}${never.join('')}`;
}

function legend(entries: readonly (readonly [shape: string, text: string])[]): string {
  return `<div class="legend">${entries.map(([shape, text]) => `<span><svg viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>${text}</span>`).join('')}</div>`;
}

function timeline({ deliveries, begin, end }: Signals): string {
  const scale = new Scale(begin, end);
  const lanes = [...bySignal(deliveries)];
  const height = lanes.length * LANE + 34;
  const content = lanes.map(([name, group], i) => laneOf(name, group, i * LANE, scale)).join('');
  return `<section id="timeline"><h2>Timeline</h2><p>When each signal arrived, and when its handler ran. The first step was ${duration(begin)} after the start of the trace.</p>${legend([
    ['<path fill="var(--ink)" d="M6 11l-5 -10h10z"/>', 'arrived'], ['<path class="joined" d="M6 11l-5 -10h10z"/>', 'arrived, became one with an earlier one'],
    ['<rect class="handled" width="12" height="12" rx="2"/>', 'handler'], ['<rect class="raised" width="12" height="12" rx="2"/>', 'handler that raised'],
    ['<circle class="waiting" cx="6" cy="6" r="5"/>', 'no handler ran'],
  ])}${svg(height, 'Timeline of each signal', scale.axis(height) + content)}</section>`;
}

// The histogram

/** Boundaries 1, 2, 5, 10 … microseconds around the latencies. */
function boundaries(latencies: readonly number[]): number[] {
  const bounds: number[] = [];
  for (let power = -3; power < 10; power++) bounds.push(...[1, 2, 5].map((m) => m * 10 ** power));
  const first = bounds.findLastIndex((b) => b <= latencies[0]!);
  const last = bounds.findIndex((b) => b > latencies.at(-1)!);
  return bounds.slice(Math.max(first, 0), last + 1);
}

const BARS = 200;

function histogram({ deliveries }: Signals): string {
  const latencies = latenciesOf(deliveries);
  const bounds = boundaries(latencies);
  const counts = bounds.slice(1).map((upper, i) => latencies.filter((us) => us >= bounds[i]! && us < upper).length);
  const width = Math.min(120, (WIDTH - 40) / counts.length);
  const most = Math.max(...counts);
  const bars = counts.map((count, i) => {
    const x = 20 + i * width;
    const height = count === 0 ? 0 : Math.max(2, (count / most) * BARS);
    const bar = count === 0 ? '' : `<rect class="handled" x="${(x + 2).toFixed(1)}" y="${(24 + BARS - height).toFixed(1)}" width="${(width - 4).toFixed(1)}" height="${height.toFixed(1)}" rx="3"><title>${plural(count, 'signal')}: ${duration(bounds[i]!)} to ${duration(bounds[i + 1]!)}</title></rect>
<text x="${(x + width / 2).toFixed(1)}" y="${(18 + BARS - height).toFixed(1)}" text-anchor="middle">${count.toLocaleString('en')}</text>`;
    return `${bar}<text x="${x.toFixed(1)}" y="${BARS + 44}" text-anchor="middle">${duration(bounds[i]!)}</text>`;
  }).join('');
  const right = 20 + counts.length * width;
  const end = `<text x="${right.toFixed(1)}" y="${BARS + 44}" text-anchor="middle">${duration(bounds.at(-1)!)}</text><line class="mark" x1="20" y1="${BARS + 24.5}" x2="${right.toFixed(1)}" y2="${BARS + 24.5}"/>`;
  return `<section id="latency"><h2>Latency</h2><p>How many signals took how long from their arrival to their handler's first instruction.</p>${svg(BARS + 56, 'Histogram of latencies', bars + end)}</section>`;
}

// Tables

function perSignal({ deliveries }: Signals): string {
  const rows = [...bySignal(deliveries)].map(([name, group]) => {
    const count = (...outcomes: Delivery['outcome'][]) => group.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const latencies = latenciesOf(group);
    const times = latencies.length === 0 ? ['–', '–', '–'] : [percentile(latencies, 0.5), percentile(latencies, 0.99), latencies.at(-1)!].map(duration);
    const cells = [group.length, count('handled', 'raised'), count('joined'), count('raised'), count('dropped', 'waiting')].map((n) => n.toLocaleString('en'));
    return `<tr><td>${escaped(name)}</td>${[...cells, ...times].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<section id="signals"><h2>By signal</h2><table><tr><th>signal</th><th>arrived</th><th>handler runs</th><th>joined</th><th>raised</th><th>no handler</th><th>p50</th><th>p99</th><th>max</th></tr>${rows.join('')}</table></section>`;
}

// The slowest

const SHOWN = 12;

interface Phases {
  readonly reach: number;
  readonly wait: number;
  readonly start: number;
}

/** Where the time from arrival to handler went. */
function phasesOf({ arrived, entered, moments }: Delivery): Phases {
  const tripped = moments.find(({ step }) => step === 'tripped')?.ts ?? arrived;
  const looked = moments.findLast(({ step, ts }) => (step === 'poll seen' || step === 'checked') && ts <= entered!)?.ts ?? tripped;
  return { reach: Math.max(0, tripped - arrived), wait: Math.max(0, looked - tripped), start: entered! - Math.max(looked, tripped) };
}

const PHASES: readonly (readonly [keyof Phases, string])[] = [
  ['reach', 'arrival to trip (forwarding included)'], ['wait', 'trip to the poll or check that saw it'], ['start', 'from there to the handler, other handlers included'],
];

function bar(delivery: Delivery, longest: number): string {
  const phases = phasesOf(delivery);
  let x = 0;
  const segments = PHASES.map(([phase, text]) => {
    const width = (phases[phase] / longest) * WIDTH;
    const rect = `<rect class="${phase}" x="${x.toFixed(1)}" y="1" width="${Math.max(1, width - 1).toFixed(1)}" height="14"><title>${text}: ${duration(phases[phase])}</title></rect>`;
    x += width;
    return rect;
  });
  return svg(16, PHASES.map(([phase, text]) => `${text}: ${duration(phases[phase])}`).join('; '), segments.join(''));
}

function steps({ arrived, moments }: Delivery): string {
  const rows = moments.map(({ text, ts }) => `<tr><td class="text">${escaped(text)}</td><td>+${(ts - arrived).toFixed(3)} µs</td></tr>`);
  return `<table><tr><th class="text">step</th><th>since arrival</th></tr>${rows.join('')}</table>`;
}

function slowest({ deliveries }: Signals): string {
  const latency = ({ arrived, entered }: Delivery): number => entered! - arrived;
  const chosen = deliveries.filter(({ entered }) => entered !== undefined).sort((a, b) => latency(b) - latency(a)).slice(0, SHOWN);
  const rows = chosen.map((delivery, i) => `<details${i === 0 ? ' open' : ''}><summary><b>${duration(latency(delivery))}</b> ${escaped(delivery.signal)} at ${duration(delivery.arrived)}, <code>${escaped(delivery.handler!)}</code> at <code>${escaped(delivery.place!)}</code>${bar(delivery, latency(chosen[0]!))}</summary>${steps(delivery)}</details>`);
  const shapes = PHASES.map(([phase, text]) => [`<rect class="${phase}" width="12" height="12" rx="2"/>`, text] as const);
  return `<section id="slowest"><h2>The slowest</h2><p>Where the time went, and every step.</p>${legend(shapes)}${rows.join('')}</section>`;
}

function tiles({ deliveries, runs, lost }: Signals): string {
  const latencies = latenciesOf(deliveries);
  const time = (us: number | undefined): string => (us === undefined || latencies.length === 0 ? '–' : duration(us));
  const entries = [
    ['signals arrived', deliveries.length.toLocaleString('en')], ['handler runs', runs.toLocaleString('en')],
    ['became one with another', deliveries.filter(({ outcome }) => outcome === 'joined').length.toLocaleString('en')],
    ['latency, median', time(percentile(latencies, 0.5))], ['latency, p99', time(percentile(latencies, 0.99))], ['latency, longest', time(latencies.at(-1))],
  ];
  const warning = lost === 0 ? '' : `<p class="warning">${plural(lost, 'step')} lost: the ring was full. What is shown is not all.</p>`;
  return `<div class="tiles">${entries.map(([name, value]) => `<div><b>${value}</b><span>${name}</span></div>`).join('')}</div>${warning}`;
}

/** The whole page. */
export function pageOf(signals: Signals, name: string): string {
  const { deliveries } = signals;
  const isAnswered = deliveries.some(({ entered }) => entered !== undefined);
  const body = deliveries.length === 0 ? '<section><p>No signal arrived.</p></section>'
    : timeline(signals) + perSignal(signals) + (isAnswered ? histogram(signals) + slowest(signals) : '');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Signals: ${escaped(name)}</title><style>${STYLE}</style></head>
<body><main><h1>Signals of a run</h1><p><code>${escaped(signals.program)}</code></p>${tiles(signals)}${body}</main></body></html>
`;
}
