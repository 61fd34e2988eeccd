// minipy signals-report: what a trace amounts to, and the page in a real browser, light and dark.
//
// The browser: test/support/browser.ts.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ava from 'ava';
import { deliveriesOf, latenciesOf, percentile, type Delivery } from '../../bin/signal_deliveries.js';
import { duration, pageOf } from '../../bin/signals_page.js';
import type { TraceEvent } from '../../bin/trace_signals.js';
import { hasBrowser, launch, open, reason } from '../support/browser.js';
import { endAll, MINIPY, Scratch, start } from '../signals/support.js';

const test = ava.serial; // endAll() ends what any test has started
const scratch = new Scratch();
ava.afterEach.always(endAll);
ava.after.always(() => scratch.remove());

/** A trace in short: [microseconds, step, signal, other arguments]. */
function trace(...steps: readonly (readonly [number, string, number, Record<string, string | number>?])[]): TraceEvent[] {
  return steps.map(([ts, step, signum, more]) => ({
    name: step, ph: 'i', pid: 1, tid: 1, ts, args: { step, text: step, ...(signum !== 0 && { signum, signal: `SIG${signum}` }), ...more },
  }));
}

const facts = ({ signum, arrived, entered, left, outcome }: Delivery) => [signum, arrived, entered, left, outcome];

const trip = (at: number, signum: number) => [[at, 'arrived', signum], [at + 1, 'tripped', signum], [at + 2, 'breaker set', signum]] as const;

test('one signal: arrived, tripped, seen, handled', (t) => {
  const { deliveries, runs } = deliveriesOf(trace(...trip(10, 10), [15, 'poll seen', 0], [16, 'handler entered', 10, { label: 'f', place: 'x.py:1+2', function: 'g' }], [20, 'handler left', 10]));
  t.deepEqual(deliveries.map(facts), [[10, 10, 16, 20, 'handled']]);
  t.deepEqual(deliveries[0]!.moments.map(({ step }) => step), ['arrived', 'tripped', 'breaker set', 'poll seen', 'handler entered', 'handler left']);
  t.deepEqual([deliveries[0]!.handler, deliveries[0]!.place, runs], ['f', 'x.py:1+2 in g', 1]);
});

test('a forwarded signal is one, from its first arrival', (t) => {
  const { deliveries } = deliveriesOf(trace([1, 'arrived', 8], [2, 'forwarded', 8], ...trip(5, 8), [9, 'handler entered', 8], [10, 'handler left', 8]));
  t.deepEqual(deliveries.map(facts), [[8, 1, 9, 10, 'handled']]);
});

test('equal signals are answered by one run; one that trips while the handler runs, by the next', (t) => {
  const { deliveries, runs } = deliveriesOf(trace(...trip(0, 10), ...trip(5, 10), [9, 'handler entered', 10], ...trip(10, 10), [14, 'handler left', 10], [15, 'handler entered', 10], [16, 'handler left', 10]));
  t.deepEqual(deliveries.map(facts), [[10, 0, 9, 14, 'handled'], [10, 5, 9, 14, 'joined'], [10, 10, 15, 16, 'handled']]);
  t.is(runs, 2);
});

test('handlers that nest, that raise, that are not there, that never ran; and lost steps', (t) => {
  const { deliveries, lost, runs } = deliveriesOf(trace(
    ...trip(0, 10), [4, 'handler entered', 10], ...trip(5, 12), [8, 'checked', 0], [9, 'handler entered', 12], [10, 'handler raised', 12, { label: 'KeyError' }],
    [11, 'handler raised', 10, { label: 'KeyError' }], ...trip(20, 15), [24, 'dropped', 15], ...trip(30, 1), [40, 'lost', 0, { count: 7 }],
  ));
  t.deepEqual(deliveries.map(facts), [[10, 0, 4, 11, 'raised'], [12, 5, 9, 10, 'raised'], [15, 20, undefined, undefined, 'dropped'], [1, 30, undefined, undefined, 'waiting']]);
  t.deepEqual([lost, runs], [7, 2]);
});

test('signals that a section held back: the flag and what the kernel kept have a run each', (t) => {
  const { deliveries } = deliveriesOf(trace(...trip(0, 34), [4, 'held back', 34], [10, 'fetched', 34], [11, 'fetched', 34],
    ...[20, 30, 40].flatMap((ts) => [[ts, 'handler entered', 34], [ts + 1, 'handler left', 34]] as const)));
  t.deepEqual(deliveries.map(facts), [[34, 0, 20, 21, 'handled'], [34, 10, 30, 31, 'handled'], [34, 11, 40, 41, 'handled']]);
});

test('a trip without an arrival, from another thread, is a signal too', (t) => {
  const { deliveries } = deliveriesOf(trace([3, 'tripped', 2], [4, 'breaker set', 2], [9, 'handler entered', 2], [10, 'handler left', 2]));
  t.deepEqual(deliveries.map(facts), [[2, 3, 9, 10, 'handled']]);
});

test('latencies and their percentiles', (t) => {
  const many = trace(...Array.from({ length: 100 }, (_, i) => [...trip(1000 * i, 10), [1000 * i + 100 - i, 'handler entered', 10], [1000 * i + 200, 'handler left', 10]] as const).flat());
  const latencies = latenciesOf(deliveriesOf(many).deliveries);
  t.deepEqual([latencies[0], percentile(latencies, 0.5), percentile(latencies, 0.99), latencies.at(-1)], [1, 50, 99, 100]);
  t.is(percentile([], 0.5), 0);
});

test('durations have a unit that suits them', (t) => {
  t.deepEqual([0, 0.21, 1, 27.54, 1234, 22_545.9, 3.5e6].map(duration), ['0', '210 ns', '1 µs', '27.5 µs', '1.23 ms', '22.5 ms', '3.5 s']);
});

test('names from the trace do no harm to the page', (t) => {
  const page = pageOf(deliveriesOf(trace(...trip(0, 10), [5, 'handler entered', 10, { label: '<script>alert(1)</script>', place: '"&.py', function: '<module>' }])), '<b>.json');
  t.false(/<script|<b>\.json|<module>/.test(page));
});

// The page in the browser

const inBrowser = hasBrowser ? test : ava.skip;

const PROGRAM = `import os, signal
def on_usr1(signum, frame): pass
def on_usr2(signum, frame): raise ValueError('two')
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, on_usr2)
for i in range(20):
    os.kill(os.getpid(), signal.SIGUSR1)
    try: os.kill(os.getpid(), signal.SIGUSR2)
    except ValueError: pass
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
`;

/** A report of PROGRAM: its path. */
async function makeReport(): Promise<string> {
  const file = join(scratch.folder, 'trace.json');
  const report = join(scratch.folder, 'report.html');
  await start([...MINIPY, `--trace-signals=${file}`, scratch.file('program.py', PROGRAM)]).ended;
  const made = await start([MINIPY[0]!, 'signals-report', file, '-o', report]).ended;
  if (made.status !== 0) throw new Error(made.stderr);
  return report;
}

inBrowser(`the page: timelines, a histogram, the slowest; alone, in light and dark, wide and narrow${reason}`, async (t) => {
  const report = await makeReport();
  const browser = await launch();
  try {
    const grounds: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, requests, complaints } = await open(browser, report, colorScheme);
      t.deepEqual([requests, complaints], [[`file://${report}`], []]);
      t.is(await page.title(), 'Signals: trace.json');
      t.deepEqual(await page.locator('.tiles b').allTextContents().then((texts) => texts.slice(0, 3)), ['40', '40', '0']);
      t.deepEqual(await page.locator('#timeline text.name').allTextContents(), ['SIGUSR1', 'SIGUSR2']);
      t.true(await page.locator('#timeline svg rect.raised title').count() > 0);
      const bars = await page.locator('#latency svg rect').evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().height));
      t.true(bars.length > 0 && bars.every((height) => height > 1));
      const counts = await page.locator('#latency svg rect title').allTextContents();
      t.is(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0), 40);
      t.is(await page.locator('#slowest details').count(), 12);
      await page.locator('#slowest summary').nth(1).click();
      t.true(await page.locator('#slowest details').nth(1).locator('table').isVisible());
      grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      const picture = await page.screenshot({ fullPage: true });
      t.true(picture.length > 20_000);
      await page.close();
    }
    t.not(grounds[0], grounds[1]);
    const { page } = await open(browser, report, 'light', 420);
    t.true(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'drawings scroll, the page does not');
  } finally {
    await browser.close();
  }
});

inBrowser(`pages of traces with nothing in them, with one arrival, and with lost steps${reason}`, async (t) => {
  const browser = await launch();
  try {
    const cases: [TraceEvent[], RegExp][] = [
      [[], /No signal arrived/], [trace([1, 'arrived', 2]), /1 arrival/], [trace(...trip(1, 2), [9, 'lost', 0, { count: 3 }]), /3 steps lost/],
    ];
    for (const [i, [events, expected]] of cases.entries()) {
      const path = join(scratch.folder, `case${i}.html`);
      writeFileSync(path, pageOf(deliveriesOf(events), `case${i}`));
      const { page, complaints } = await open(browser, path, 'light');
      t.deepEqual(complaints, []);
      t.regex(await page.innerText('main'), expected);
      t.false(/NaN|Infinity|undefined/.test(readFileSync(path, 'utf8')));
    }
  } finally {
    await browser.close();
  }
});
