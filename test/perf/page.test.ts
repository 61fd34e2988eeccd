// The laboratory's page: of what has been measured, of little, of nothing; in a real browser, light and dark, wide and
// narrow, with nothing from elsewhere.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { compareGrowth, type GrowthData } from '../../perf/growth_results.js';
import { meansOf, overheads, type OverheadData } from '../../perf/overhead_results.js';
import { pageOf, type Reports } from '../../perf/page_sections.js';
import type { Run } from '../../perf/programs_results.js';
import type { Report } from '../../perf/report_file.js';
import { hasBrowser, launch, open, reason } from '../support/browser.js';

const folder = mkdtempSync(join(tmpdir(), 'minipy-page-'));
test.after.always(() => rmSync(folder, { recursive: true }));

function report<Data>(instrument: string, data: Data): Report<Data> {
  return {
    instrument, began: '2026-01-01T10:00:00.000Z', ended: '2026-01-01T11:00:00.000Z', load: [0.5, 1.25], command: `npm run perf:${instrument}`, isQuick: false,
    machine: { cpu: 'A <processor>', cores: 2, memoryGiB: 24, kernel: '6.1', node: '20.19.0', v8: '11.3', commit: 'abc1234' }, data,
  };
}

const REFERENCE = 'CPython 3.6.15';
const OVERHEAD: OverheadData = {
  programs: ['loop', 'calls'], nodes: [{ major: '20', version: '20.19.0' }],
  variants: [
    { label: 'none', poll: 'none', places: 'none', base: 'none', translates: false },
    { label: 'plain, 3.6.3', poll: 'plain', places: '3.6.3', base: 'none', translates: false },
    { label: 'translated, none', poll: 'none', places: 'none', base: 'translated, none', translates: true },
    { label: 'translated, plain, 3.6.3', poll: 'plain', places: '3.6.3', base: 'translated, none', translates: true },
  ],
  samples: [0, 1, 2].flatMap((round) => [
    { node: '20', variant: 'none', round, seconds: { loop: 0.01, calls: 0.01 }, ratios: { loop: 1, calls: 1 } },
    { node: '20', variant: 'plain, 3.6.3', round, seconds: { loop: 0.01, calls: 0.01 }, ratios: { loop: 1.1 + round / 100, calls: 1 } },
    { node: '20', variant: 'translated, plain, 3.6.3', round, seconds: { loop: 0.01, calls: 0.01 }, ratios: { loop: 1.03, calls: 1.03 } },
  ]),
  polls: { 'plain, 3.6.3': { loop: 1e6, calls: 2e6 }, 'translated, plain, 3.6.3': { loop: 1e6, calls: 2e6 } }, oracle: { loop: 50, calls: 60 },
};
const GROWTH: GrowthData = {
  kinds: ['linear', 'worse'], failures: [{ subject: 'minipy', kind: 'none', why: '<gone>' }],
  points: {
    minipy: { linear: [[1, 0.01], [2, 0.02], [4, 0.04], [8, 0.08]], worse: [[1, 0.01], [2, 0.04], [4, 0.16], [8, 0.64]] },
    [REFERENCE]: { linear: [[1, 0.01], [2, 0.02], [4, 0.04], [8, 0.08]], worse: [[1, 0.01], [2, 0.02], [4, 0.04], [8, 0.08]] },
  },
};
const run = (subject: string, cpu: number): Run =>
  ({ subject, program: 'nbody', size: 10, round: 0, ready: 0.1, rssAtStart: 9000, turns: [[cpu, cpu], [cpu, cpu]], peak: 50_000 });
const REPORTS: Reports = {
  programs: report('programs', {
    subjects: [REFERENCE, 'minipy, node 20', 'Skulpt'].map((name) => ({ name, version: '1.0' })), missing: [{ name: 'PyPy', why: 'it is <not> there' }],
    failures: [{ subject: 'Skulpt', program: 'life', why: 'NameError' }], runs: [run(REFERENCE, 1), run('minipy, node 20', 0.9), run('Skulpt', 4)],
  }),
  overhead: report('overhead', OVERHEAD),
  startup: report('startup', {
    cases: [{ name: 'empty', text: 'an empty script' }, { name: 'thirty', text: '30 lines' }], subjects: [{ name: 'node 20 -e 0' }, { name: 'minipy, node 20', node: 'node 20 -e 0' }],
    seconds: { 'node 20 -e 0': { empty: [0.04], thirty: [0.04] }, 'minipy, node 20': { empty: [0.07, 0.08], thirty: [0.08, 0.09] } },
  }),
  memory: report('memory', { subjects: ['minipy, node 20'], atStart: { 'minipy, node 20': 60_000 }, bytes: { 'minipy, node 20': { int: 24 } }, million: { 'minipy, node 20': { rss: 1e5, peak: 2e5, seconds: 1 } } }),
  growth: report('growth', GROWTH),
  signals: report('signals', {
    subjects: ['minipy', REFERENCE], self: { minipy: 5e4, [REFERENCE]: 2e5 }, paced: { minipy: [[1000, 990]], [REFERENCE]: [[1000, 1000]] },
    flood: { minipy: { sent: 1e5, handled: 5e4, work: 9, workAlone: 10 }, [REFERENCE]: { sent: 1e5, handled: 6e4, work: 9, workAlone: 10 } },
    latency: { minipy: { 0: [10, 20, 30] }, [REFERENCE]: { 0: [12, 22, 32] } }, yielding: { minipy: { 'sorted()': [0.001, 0.5] }, [REFERENCE]: { 'sorted()': [0.4, 0.5] } },
  }),
  second_tier: report('second_tier', { programs: [{ name: 'loop', interpreter: [2], translated: [0.2], unpolled: [0.19], oracle: [1] }] }),
};

test('overheads are of the same round, with intervals', (t) => {
  const loop = overheads(OVERHEAD, '20', 'plain, 3.6.3', 'loop');
  t.deepEqual([loop.value, loop.low, loop.high], [1.11, 1.1, 1.12]);
  t.is(meansOf(OVERHEAD, '20', 'plain, 3.6.3').pollsPerSecond, 1.5e8);
  const { mean, nanosecondsPerPoll } = meansOf(OVERHEAD, '20', 'translated, plain, 3.6.3');
  t.deepEqual([mean.value, nanosecondsPerPoll].map((x) => x.toFixed(4)), ['1.0300', '0.2184']);
});

test('what grows faster than in proportion and than in CPython is flagged', (t) => {
  t.false(compareGrowth(GROWTH, 'linear').isWorse);
  const { ours, theirs, ratio, isWorse } = compareGrowth(GROWTH, 'worse');
  t.true(Math.abs(ours! - 2) < 1e-9 && Math.abs(theirs! - 1) < 1e-9 && isWorse);
  t.is(ratio, 8);
});

const inBrowser = hasBrowser ? test : test.skip;

inBrowser(`the page of everything, in light and dark, wide and narrow${reason}`, async (t) => {
  const path = join(folder, 'all.html');
  writeFileSync(path, pageOf(REPORTS));
  t.false(/NaN|Infinity|undefined|<gone>|<not>|<processor>/.test(readFileSync(path, 'utf8')));
  const browser = await launch();
  try {
    const grounds: unknown[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, requests, complaints } = await open(browser, path, scheme);
      t.deepEqual([requests, complaints], [[`file://${path}`], []]);
      t.is(await page.locator('section').count(), 7);
      t.deepEqual(await page.locator('.tiles b').allTextContents(), ['0.9×', '5.4 %', '3.0 %', '45 ms', '58.6 MB']);
      t.is(await page.locator('#growth .bad').count(), 2);
      t.true(await page.locator('svg circle title, svg g title').count() > 10);
      const heights = await page.locator('section svg[role=img]').evaluateAll((drawings) => drawings.map((drawing) => drawing.getBoundingClientRect().height));
      t.true(heights.length >= 9 && heights.every((height) => height > 15));
      await page.locator('#programs summary').first().click();
      t.true(await page.locator('#programs details table').first().isVisible());
      grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      await page.close();
    }
    t.not(grounds[0], grounds[1]);
    const { page } = await open(browser, path, 'light', 390);
    t.true(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'drawings scroll, the page does not');
  } finally {
    await browser.close();
  }
});

inBrowser(`the page of nothing says so${reason}`, async (t) => {
  const path = join(folder, 'nothing.html');
  writeFileSync(path, pageOf({}));
  const browser = await launch();
  try {
    const { page, complaints } = await open(browser, path, 'light');
    t.deepEqual(complaints, []);
    t.regex(await page.innerText('main'), /There is no report/);
    t.is(await page.locator('section').count(), 7);
  } finally {
    await browser.close();
  }
});
