// npm run perf:page [-- --in=build/perf --out=build/perf/index.html]: one page of all that the laboratory has measured,
// for somebody who was not there: what was measured, how, on what machine, and what it means.
//
// What is made of each instrument's report stands in perf/page_sections.ts; what has not been run is said to be missing.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf, type Reports } from './page_sections.js';
import { readReport, RESULTS } from './report_file.js';

/** The reports that lie in a folder. */
function readReports(folder: string): Reports {
  const read = (name: string): unknown => readReport(join(folder, `${name}.json`));
  return Object.fromEntries(['programs', 'overhead', 'startup', 'memory', 'growth', 'signals', 'second_tier'].map((name) => [name, read(name)])) as unknown as Reports;
}

const { values: options } = parseArgs({ options: { in: { type: 'string', default: RESULTS }, out: { type: 'string' } } });
const out = options.out ?? join(options.in, 'index.html');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, pageOf(readReports(options.in)));
console.log(out);
