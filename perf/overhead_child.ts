// One cell of perf/overhead.ts: runs the small programs with one loop variant and prints
// operations per second as JSON. A process each, so that V8's feedback is the variant's own.

import Benchmark from 'benchmark';
import '../vm/ceval.js';
import { sourceCompiler } from '../bin/compile_source.js';
import { callObject } from '../vm/abstract.js';
import { setRunFrame } from '../vm/eval_frame.js';
import { evalCode, Interpreter } from '../vm/interpreter.js';
import { loopVariants } from '../vm/loop_variants.js';
import { OVERHEAD_PROGRAMS } from './overhead_programs.js';

const [variant = 'plain', maxTime = '0.5'] = process.argv.slice(2);
const load = loopVariants[variant];
if (load !== undefined) setRunFrame((await load()).evalFrame);

const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] } });

const results: Record<string, { hz: number; rme: number }> = {};
interp.enter(() => {
  const d = interp.mainDict;
  const suite = new Benchmark.Suite();
  for (const [name, source] of Object.entries(OVERHEAD_PROGRAMS)) {
    evalCode(interp.compile(source, name, 'exec'), d, d);
    const run = d.getStr(name)!;
    for (let i = 0; i < 30; i++) callObject(run, []); // warm: V8 has compiled the loop
    suite.add(name, () => { callObject(run, []); }, { maxTime: Number(maxTime) });
  }
  suite.on('cycle', (event: Benchmark.Event) => {
    const { name, hz, stats } = event.target as unknown as Benchmark;
    results[name!] = { hz: hz!, rme: stats!.rme };
  });
  suite.run();
});
console.log(JSON.stringify(results));
