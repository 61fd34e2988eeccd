// The laboratory's page, section by section, of the reports that there are.

import type { Growth, GrowthData } from './growth_results.js';
import { compareGrowth } from './growth_results.js';
import type { MemoryData } from './memory.js';
import { comparedVariants, meansOf, overheads, type OverheadData } from './overhead_results.js';
import { bars, details, dotPlot, escaped, legend, short, smallMultiple, STYLE, table, type Bar, type Colour, type Row, type Series } from './page_parts.js';
import { ProgramsResults, type ProgramsData } from './programs_results.js';
import type { Report } from './report_file.js';
import type { SecondTierData } from './second_tier_results.js';
import type { SignalsData } from './signals.js';
import type { StartupData } from './startup.js';
import { median, quantile } from './statistics.js';

const REFERENCE = 'CPython 3.6.15';

export interface Reports {
  readonly programs?: Report<ProgramsData>;
  readonly overhead?: Report<OverheadData>;
  readonly startup?: Report<StartupData>;
  readonly memory?: Report<MemoryData>;
  readonly growth?: Report<GrowthData>;
  readonly signals?: Report<SignalsData>;
  readonly second_tier?: Report<SecondTierData>;
}

const NODE_COLOURS: Readonly<Record<string, Colour>> = { 20: 'a', 24: 'b', 26: 'c' };
const isMinipy = (name: string): boolean => name.startsWith('minipy');
const nodeOf = (name: string): string => /node (\d+)/.exec(name)?.[1] ?? '';
const times = (n: number): string => `${short(n)}×`;
const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1)} %`;
const ms = (seconds: number): string => `${short(seconds * 1e3)} ms`;
const megabytes = (kb: number): string => `${short(kb / 1024)} MB`;

/** A section with how and when it was measured. */
function section(id: string, title: string, report: Report<unknown> | undefined, content: () => string): string {
  if (report === undefined) return `<section id="${id}"><h2>${title}</h2><p>Not measured: <code>npm run perf:${id}</code> has left no report.</p></section>`;
  const load = report.load.map((l) => l.toFixed(1)).join(' to ');
  const when = `<p><small>${escaped(report.ended.slice(0, 16).replace('T', ' '))} UTC, <code>${escaped(report.command)}</code>, commit ${escaped(report.machine.commit)}, load average ${load}${report.isQuick ? '; <b>a quick run: smaller sizes, fewer rounds, read with care</b>' : ''}</small></p>`;
  return `<section id="${id}"><h2>${title}</h2>${when}${content()}</section>`;
}

// Programs

function programMeans(results: ProgramsResults): string {
  const series: Series[] = [{ name: 'warm: later turns in one process', colour: 'a' }, { name: 'cold: the whole process, start included', colour: 'a', shape: 'ring' }, { name: 'others, warm', colour: 'd' }, { name: 'others, cold', colour: 'd', shape: 'ring' }];
  const rows = results.data.subjects.filter(({ name }) => name !== REFERENCE).map(({ name, version }): Row => ({
    label: isMinipy(name) ? name : `${name.replace(/ [\d.]+$/, '')} ${version}`,
    marks: (['cold', 'warm'] as const).flatMap((temperature, i) => {
      const mean = results.mean(name, temperature);
      return mean === undefined ? [] : [{ value: mean.value, range: [mean.low, mean.high] as const, series: (isMinipy(name) ? 0 : 2) + (1 - i), title: `${name}, ${temperature}: ${times(mean.value)} (${times(mean.low)} to ${times(mean.high)})` }];
    }),
  }));
  return dotPlot({ label: 'Geometric means over the programs', series, rows, axis: 'log', unit: times, reference: 1 });
}

function perProgram(results: ProgramsResults): string {
  const subjects = results.data.subjects.filter(({ name }) => isMinipy(name));
  const series = subjects.map(({ name }): Series => ({ name, colour: NODE_COLOURS[nodeOf(name)] ?? 'a' }));
  const rows = results.programs.map((program): Row => ({
    label: program,
    marks: subjects.flatMap(({ name }, i) => {
      const cell = results.cell(name, program, 'warm');
      if (cell === undefined || cell.ratios.length === 0) return [];
      const value = median(cell.ratios);
      return [{ value, series: i, range: [Math.min(...cell.ratios), Math.max(...cell.ratios)] as const, title: `${program}, ${name}: ${times(value)}, ${ms(cell.seconds)}` }];
    }),
  })).sort((a, b) => (b.marks[0]?.value ?? 0) - (a.marks[0]?.value ?? 0));
  return dotPlot({ label: 'Each program, warm', series, rows, axis: 'log', unit: times, reference: 1 });
}

function programTable(results: ProgramsResults, temperature: 'cold' | 'warm'): string {
  const { subjects } = results.data;
  const rows = results.programs.map((program) => [program, ...subjects.map(({ name }) => {
    const cell = results.cell(name, program, temperature);
    if (cell === undefined) return '–';
    return name === REFERENCE ? ms(cell.seconds) : cell.ratios.length === 0 ? '–' : short(median(cell.ratios));
  })]);
  const means = ['geometric mean', ...subjects.map(({ name }) => (name === REFERENCE ? '1' : short(results.mean(name, temperature)?.value ?? NaN)))];
  return table(['program', ...subjects.map(({ name }) => name)], [...rows, means]);
}

function winsTable(results: ProgramsResults): string {
  const ours = results.data.subjects.filter(({ name }) => isMinipy(name));
  const others = results.data.subjects.filter(({ name }) => !isMinipy(name));
  return table(['minipy is faster, warm, on so many programs', ...ours.map(({ name }) => name)], others.map((other) => [`than ${other.name}`, ...ours.map(({ name }) => {
    const { won, of } = results.wins(name, other.name, 'warm');
    return `${won} of ${of}`;
  })]));
}

function memoryTable(results: ProgramsResults): string {
  const { subjects } = results.data;
  const rows = results.programs.map((program) => [program, ...subjects.map(({ name }) => {
    const cell = results.cell(name, program, 'warm');
    return cell === undefined ? '–' : megabytes(cell.peak);
  })]);
  return table(['largest resident size', ...subjects.map(({ name }) => name)], rows);
}

function programsSection({ data }: Report<ProgramsData>): string {
  const results = new ProgramsResults(data);
  const missing = data.missing.length === 0 ? '' : `<p>Not there, and so left out: ${data.missing.map(({ name, why }) => `${escaped(name)} (${escaped(why)})`).join('; ')}.</p>`;
  const failures = data.failures.length === 0 ? '' : `<h3>What a subject did not run</h3>${table(['subject', 'program', 'why'], data.failures.map(({ subject, program, why }) => [subject, program, why]))}`;
  return `<p>${results.programs.length} programs written for minipy, from celestial mechanics to a small virtual machine; each checks its own result. The time is CPU time of all threads, over what ${REFERENCE} takes for the same program at the same size: <b>left of the line is faster than ${REFERENCE}</b>. A JavaScript engine compiles while a program runs, so the first turn of a process costs more than the later ones.</p>
<h3>All programs together (geometric mean)</h3>${programMeans(results)}${missing}
<h3>Program by program, minipy, warm</h3>${perProgram(results)}${winsTable(results)}${failures}
${details('All numbers, warm', programTable(results, 'warm'))}${details('All numbers, cold', programTable(results, 'cold'))}${details('Memory', memoryTable(results))}`;
}

// Overhead

function overheadSection({ data }: Report<OverheadData>): string {
  const variants = comparedVariants(data);
  const series = data.nodes.map(({ major, version }): Series => ({ name: `node ${version}`, colour: NODE_COLOURS[major] ?? 'a' }));
  const rowOf = ({ label }: { label: string }): Row => ({
    label,
    marks: data.nodes.map(({ major }, i) => {
      const { mean } = meansOf(data, major, label);
      return { value: (mean.value - 1) * 100, range: [(mean.low - 1) * 100, (mean.high - 1) * 100] as const, series: i, title: `${label}, node ${major}: ${percent(mean.value)} (${percent(mean.low)} to ${percent(mean.high)})` };
    }),
  });
  // Apart, since one kind takes a few percent and the other hundreds.
  const plots = [variants.filter(({ poll }) => poll !== 'atomic'), variants.filter(({ poll }) => poll === 'atomic')].filter((group) => group.length > 0)
    .map((group) => dotPlot({ label: 'Cost of polling', series, rows: group.map(rowOf), axis: 'linear', unit: (n) => `${short(n)} %`, reference: 0 }));
  const tables = data.nodes.map(({ major }) => details(`Program by program, node ${major}`, table(
    ['percent over no polls', ...data.programs, 'mean', 'millions of polls a second', 'nanoseconds a poll'],
    variants.map(({ label }) => {
      const { mean, pollsPerSecond, nanosecondsPerPoll } = meansOf(data, major, label);
      const costs = Number.isNaN(nanosecondsPerPoll) ? ['–', '–'] : [short(pollsPerSecond / 1e6), nanosecondsPerPoll.toFixed(2)];
      return [label, ...data.programs.map((program) => percent(overheads(data, major, label, program).value)), percent(mean.value), ...costs];
    }))));
  const counts = data.polls['plain, 3.6.3'];
  const theirs = data.oracle === undefined || counts === undefined ? '' : `<p>Nobody can take the polls out of CPython without building it anew. At the places where CPython 3.6 looks it does ${short(Math.min(...data.programs.map((p) => data.oracle![p]! * counts[p]! / 1e6)))} to ${short(Math.max(...data.programs.map((p) => data.oracle![p]! * counts[p]! / 1e6)))} million polls a second in these programs.</p>`;
  return `<p>Between two instructions the loop looks at a word in shared memory, to see whether a signal waits. These are ${data.programs.length} small programs under loops that look in different ways, over a loop that never looks (and so never hears of a signal while it is busy); below, marked <b>translated</b>, the same with hot code translated to JavaScript, as minipy runs it, over translations without polls. <b>plain</b> is an ordinary load, <b>atomic</b> an <code>Atomics.load</code>; the places are those of CPython 3.6 (most instructions), of 3.10 (function entries, backward jumps, after calls), or backward jumps only. Whiskers are 95 % confidence intervals. <b>none, again</b> is the loop without polls in a second process, and 3.6.3 and 3.6.15 are the same loop while no signal comes: what differs there is chance.</p>
${plots.join('')}${theirs}${tables.join('')}`;
}

// Start-up

function startupSection({ data }: Report<StartupData>): string {
  const charts = data.cases.map(({ name, text }) => {
    const rows = data.subjects.map(({ name: subject, node }): Bar => {
      const own = data.seconds[subject]![name]!;
      const over = node === undefined ? '' : `, ${ms(median(own) - median(data.seconds[node]![name]!))} over node`;
      return { label: subject, value: median(own), colour: isMinipy(subject) ? NODE_COLOURS[nodeOf(subject)] ?? 'a' : 'd', text: `${ms(median(own))}${over}` };
    });
    return `<h3>${escaped(text)}</h3>${bars(text, rows)}`;
  });
  const spread = table(['quartiles, ms', ...data.cases.map(({ name }) => name)], data.subjects.map(({ name }) => [name, ...data.cases.map((c) => [0.25, 0.75].map((share) => short(quantile(data.seconds[name]![c.name]!, share) * 1e3)).join(' – '))]));
  return `<p>CPU time of a whole process, beside <code>node -e 0</code> on the same Node and CPython. minipy starts from a snapshot of node's heap that is made when it is installed, and reads the bytecode of imported modules from <code>__pycache__</code>; “no bytecode” compiles them anew, “neither” does without both.</p>${charts.join('')}${details('Spread', spread)}`;
}

// Memory

function memorySection({ data }: Report<MemoryData>): string {
  const start = Object.entries(data.atStart).map(([name, kb]): Bar => ({ label: name, value: kb, colour: isMinipy(name) ? NODE_COLOURS[nodeOf(name)] ?? 'a' : 'd', text: megabytes(kb) }));
  const kinds = Object.keys(Object.values(data.bytes)[0] ?? {});
  const rows = kinds.map((kind) => [kind, ...data.subjects.map((name) => short(data.bytes[name]![kind]!))]);
  const million = Object.entries(data.million).map(([name, { rss, peak, seconds }]) => [name, megabytes(rss), megabytes(peak), `${short(seconds)} s`]);
  return `<h3>Resident size with nothing to do</h3>${bars('Resident size at the start', start)}<h3>Bytes for one of a kind</h3><p>What a process grows by for each further one that it holds, found by comparing two counts: the garbage collector's reserve is in it. An element of a list is counted where one stands in the list for each of the kind.</p>${table(['', ...data.subjects], rows)}<h3>A program that makes a million objects and keeps them</h3>${table(['', 'held', 'largest', 'CPU'], million)}`;
}

// Growth

function noteOf({ ours, theirs, ratio, isWorse }: Growth): string {
  const exponents = `${ours === undefined ? '–' : ours.toFixed(2)} / ${theirs === undefined ? '–' : theirs.toFixed(2)}`;
  return `${exponents}${ratio === undefined ? '' : `, ${times(ratio)}`}${isWorse ? ', grows faster' : ''}`;
}

function growthSection({ data }: Report<GrowthData>): string {
  const charts = data.kinds.map((kind) => {
    const growth = compareGrowth(data, kind);
    return smallMultiple(kind, noteOf(growth), growth.isWorse, [{ colour: 'd', points: data.points[REFERENCE]?.[kind] ?? [] }, { colour: 'a', points: data.points.minipy?.[kind] ?? [] }]);
  });
  const worse = data.kinds.filter((kind) => compareGrowth(data, kind).isWorse);
  const failures = data.failures.map(({ subject, kind, why }) => `<p class="bad">${escaped(subject)} does not do ${escaped(kind)}: ${escaped(why)}</p>`).join('');
  return `<p>Each kind of work at four sizes, each twice the one before; time upwards, both axes logarithmic. The numbers are the exponents, minipy's / CPython's (1: in proportion, 2: by the square), and minipy's time over CPython's at the largest size. ${worse.length === 0 ? '<b>Nothing grows faster than in CPython.</b>' : `<b>Grows faster than in CPython: ${worse.map(escaped).join(', ')}.</b>`}</p>${legend([{ name: 'minipy', colour: 'a' }, { name: REFERENCE, colour: 'd' }])}${failures}<div class="multiples">${charts.join('')}</div>`;
}

// Signals

function signalsSection({ data }: Report<SignalsData>): string {
  const series = data.subjects.map((name): Series => ({ name, colour: isMinipy(name) ? 'a' : 'd' }));
  const competitors = Object.keys(data.latency[data.subjects[0]!]!);
  const latency = competitors.flatMap((n) => data.subjects.map((name, i): Row => {
    const own = data.latency[name]![n]!;
    const [low, middle, high] = [0.01, 0.5, 0.99].map((share) => quantile(own, share)) as [number, number, number];
    return { label: `${n} competitors, ${name}`, marks: [{ value: middle, range: [low, high], series: i, title: `median ${short(middle)} µs, p1 ${short(low)} µs, p99 ${short(high)} µs` }] };
  }));
  const builtins = Object.keys(data.yielding[data.subjects[0]!]!);
  const yielding = builtins.map((builtin): Row => ({ label: builtin, marks: data.subjects.map((name, i) => {
    const [waited, whole] = data.yielding[name]![builtin]!;
    return { value: Math.max(waited * 1e3, 0.01), series: i, title: `${name}: ${ms(waited)} of a call of ${ms(whole)}` };
  }) }));
  const rates = data.paced[data.subjects[0]!]!.map(([rate], i) => [`timer, ${rate} a second: ticks with a handler run`, ...data.subjects.map((name) => `${short((100 * data.paced[name]![i]![1]) / rate)} %`)]);
  return `${table(['', ...data.subjects], [
    ['signals to itself, for each second of CPU', ...data.subjects.map((name) => short(data.self[name]!))], ...rates,
    ['flood: signals sent a second', ...data.subjects.map((name) => short(data.flood[name]!.sent))],
    ['flood: handler runs a second', ...data.subjects.map((name) => short(data.flood[name]!.handled))],
    ['flood: work still done', ...data.subjects.map((name) => `${short((100 * data.flood[name]!.work) / data.flood[name]!.workAlone)} %`)],
  ])}<p>Signals that come while one of the same number waits become one, in CPython as in minipy: a handler run may answer many.</p>
<h3>From kill() to the handler, in a busy loop, while others want the same processor</h3>${dotPlot({ label: 'Latency under load', series, rows: latency, axis: 'log', unit: (n) => `${short(n)} µs` })}
<h3>How long a builtin keeps a signal waiting</h3><p>The signal is due a quarter of the way into the call. CPython runs most builtins to their end first.</p>${dotPlot({ label: 'Time to yield', series, rows: yielding, axis: 'log', unit: (n) => `${short(n)} ms` })}`;
}

// Second tier

function secondTierSection({ data }: Report<SecondTierData>): string {
  const series: Series[] = [{ name: 'interpreter', colour: 'a' }, { name: 'translated by hand', colour: 'b' }];
  if (data.programs.some(({ oracle }) => oracle.length === 0)) return `<p>${REFERENCE} was not there to compare with.</p>`;
  const rows = data.programs.map(({ name, interpreter, translated, oracle }): Row => ({ label: name, marks: [interpreter, translated].map((own, i) => {
    const value = median(own) / median(oracle);
    return { value, series: i, title: `${name}, ${series[i]!.name}: ${times(value)}` };
  }) }));
  return `<p>What a second tier could bring: three functions whose bytecode was translated to JavaScript by hand, with every poll kept and frames written back whenever something could look at them. Time over ${REFERENCE}'s. <code>docs/performance.md</code> tells more.</p>${dotPlot({ label: 'Second tier', series, rows, axis: 'log', unit: times, reference: 1 })}${table(['', 'interpreter', 'translated', 'translated, without polls', REFERENCE], data.programs.map(({ name, interpreter, translated, unpolled, oracle }) => [name, ...[interpreter, translated, unpolled, oracle].map((own) => ms(median(own)))]))}`;
}

// The whole

function tiles(reports: Reports): string {
  const entries: [string, string][] = [];
  if (reports.programs !== undefined) {
    const results = new ProgramsResults(reports.programs.data);
    for (const { name } of results.data.subjects.filter((s) => isMinipy(s.name))) {
      const [warm, cold] = [results.mean(name, 'warm'), results.mean(name, 'cold')];
      if (warm !== undefined && cold !== undefined) entries.push([times(warm.value), `${REFERENCE}'s time, warm, ${name} (cold ${times(cold.value)})`]);
    }
  }
  if (reports.overhead !== undefined) {
    const { data } = reports.overhead;
    for (const { label } of data.variants.filter((variant) => variant.label.endsWith('plain, 3.6.3'))) {
      const what = label.startsWith('translated') ? 'in translations' : 'in the loop';
      for (const { major } of data.nodes) entries.push([percent(meansOf(data, major, label).mean.value), `cost of polling as minipy does by default, ${what}, node ${major}`]);
    }
  }
  if (reports.startup !== undefined) {
    const { data } = reports.startup;
    const first = data.subjects.find(({ node }) => node !== undefined)!;
    entries.push([ms(median(data.seconds[first.name]!.thirty!) - median(data.seconds[first.node!]!.thirty!)), `start of a 30-line script, over node's own (${first.name})`]);
  }
  if (reports.memory !== undefined) {
    const first = reports.memory.data.subjects.find(isMinipy)!;
    entries.push([megabytes(reports.memory.data.atStart[first]!), `resident at the start (${first})`]);
  }
  return `<div class="tiles">${entries.map(([value, text]) => `<div><b>${escaped(value)}</b><span>${escaped(text)}</span></div>`).join('')}</div>`;
}

function about(reports: Reports): string {
  const any = Object.values(reports).find((report) => report !== undefined);
  if (any === undefined) return '<p>There is no report: run <code>npm run perf</code> first.</p>';
  const { cpu, cores, memoryGiB, kernel, node, v8 } = any.machine;
  return `<p>minipy runs Python 3.6 on Node.js and looks for signals where CPython does. This page tells how fast it is, what the looking costs, and how signals fare, beside other Pythons.</p>
<p><b>Machine:</b> ${escaped(cpu)}, ${cores} cores, ${memoryGiB} GiB, Linux ${escaped(kernel)}; Node ${escaped(node)} (V8 ${escaped(v8)}) where nothing else is said.</p>
<p><b>How:</b> CPU time of whole processes, all threads counted, as the operating system tells it; one processor (<code>taskset</code>); subjects in turn within each round, so that the machine's mood hits all alike; ratios are taken within a round; what is shown are medians. Times on a shared machine vary: look at the whiskers and at the load averages.</p>`;
}

const SECTIONS: readonly (readonly [id: keyof Reports, title: string])[] = [
  ['programs', 'Programs'], ['overhead', 'What polling costs'], ['startup', 'Start-up'], ['memory', 'Memory'], ['growth', 'Growth with size'], ['signals', 'Signals'], ['second_tier', 'A second tier'],
];

/** The whole page. */
export function pageOf(reports: Reports): string {
  const makers: Record<keyof Reports, () => string> = {
    programs: () => programsSection(reports.programs!), overhead: () => overheadSection(reports.overhead!), startup: () => startupSection(reports.startup!),
    memory: () => memorySection(reports.memory!), growth: () => growthSection(reports.growth!), signals: () => signalsSection(reports.signals!), second_tier: () => secondTierSection(reports.second_tier!),
  };
  const sections = SECTIONS.map(([id, title]) => section(id, title, reports[id], makers[id]));
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>minipy: the performance laboratory</title><style>${STYLE}</style></head>
<body><main><h1>minipy: the performance laboratory</h1>${about(reports)}<nav>${SECTIONS.map(([id, title]) => `<a href="#${id}">${title}</a>`).join('')}</nav>${tiles(reports)}${sections.join('')}</main></body></html>
`;
}
