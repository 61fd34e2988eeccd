// The benchmark programs give what they expect, and what is computed of their times is right.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import test from 'ava';
import { ProgramsResults, type ProgramsData, type Run } from '../../perf/programs_results.js';
import { bootstrap, exponentOf, geometricMean, median, quantile } from '../../perf/statistics.js';

const FOLDER = 'perf/programs';
const RUN_ALL = `
import sys
paths, sys.argv = sys.argv[1:], ['measured']
for path in paths:
    with open(path) as f:
        names = {'__name__': 'measured'}
        exec(compile(f.read(), path, 'exec'), names)
    small = min(names['EXPECTED'])
    assert len(names['EXPECTED']) == 3 and max(names['EXPECTED']) == names['SIZE'], path
    result = names['main'](small)
    assert result == names['EXPECTED'][small], (path, result)
    print(path)
`;

test('every program runs, in its test size, and gives what it expects', (t) => {
  const paths = readdirSync(FOLDER).filter((file) => file.endsWith('.py')).map((file) => `${FOLDER}/${file}`);
  t.true(paths.length >= 22);
  const { stdout, stderr } = spawnSync('bin/minipy', ['-c', RUN_ALL, ...paths], { encoding: 'utf8' });
  t.is(stderr, '');
  t.deepEqual(stdout.trim().split('\n'), paths);
});

const run = (subject: string, program: string, round: number, size: number, ...turns: number[]): Run =>
  ({ subject, program, size, round, ready: 0.5, rssAtStart: 1000, turns: turns.map((cpu) => [cpu, cpu]), peak: 2000 + round });
const DATA: ProgramsData = {
  subjects: ['CPython 3.6.15', 'quick', 'slow'].map((name) => ({ name, version: '1' })), missing: [], failures: [],
  runs: [
    run('CPython 3.6.15', 'a', 0, 100, 1, 1), run('CPython 3.6.15', 'a', 0, 10, 0.1, 0.1), run('CPython 3.6.15', 'a', 1, 100, 2, 2), run('CPython 3.6.15', 'b', 0, 100, 1, 1),
    run('quick', 'a', 0, 100, 1.5, 0.5), run('quick', 'a', 1, 100, 1.5, 1), run('quick', 'b', 0, 100, 3, 2), run('slow', 'a', 0, 10, 2, 1),
  ],
};

test('times beside the reference are of the same round and the same size', (t) => {
  const results = new ProgramsResults(DATA);
  t.deepEqual(results.programs, ['a', 'b']);
  t.deepEqual(results.cell('quick', 'a', 'warm')?.ratios, [0.5, 0.5]);
  t.deepEqual(results.cell('slow', 'a', 'warm')?.ratios, [10]);
  t.is(results.cell('quick', 'a', 'warm')?.seconds, 0.75);
  t.deepEqual(results.cell('quick', 'a', 'cold')?.ratios, [2 / 1.5, 2 / 2.5]);
  t.is(results.cell('slow', 'b', 'warm'), undefined);
  t.is(results.mean('quick', 'warm')?.value, 1);
  t.deepEqual(results.wins('quick', 'slow', 'warm'), { won: 1, of: 1 });
});

test('medians, quantiles, means, intervals, exponents', (t) => {
  t.is(median([3, 1, 2]), 2);
  t.is(median([4, 1, 2, 3]), 2.5);
  t.is(quantile([0, 10], 0.25), 2.5);
  t.true(Math.abs(geometricMean([1, 4]) - 2) < 1e-12);
  const { value, low, high } = bootstrap([[1, 2, 3, 4, 5]], ([group]) => median(group!));
  t.is(value, 3);
  t.true(low >= 1 && low < 3 && high > 3 && high <= 5);
  t.true(Math.abs(exponentOf([[1, 3], [10, 300], [100, 30000]]) - 2) < 1e-12);
});
