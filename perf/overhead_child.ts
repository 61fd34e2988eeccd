// One process of perf/overhead.ts: runs the small programs with one loop variant and prints operations per second, or
// polls per operation, as JSON. A process each, so that V8's feedback is the variant's own.
//
//   node dist/perf/overhead_child.js FILE|default POLICY SECONDS|count

// Benchmark takes process.hrtime for its clock when it is loaded: here CPU time, since the machine has other work.
process.hrtime = Object.assign((since?: [number, number]): [number, number] => {
  const { user, system } = process.cpuUsage();
  const [seconds, nanoseconds] = since ?? [0, 0];
  const now = (user + system) * 1000 - seconds * 1e9 - nanoseconds;
  return [Math.floor(now / 1e9), now % 1e9];
}, { bigint: () => 0n });

const { default: Benchmark } = await import('benchmark');
await import('../vm/ceval.js');
const { sourceCompiler } = await import('../bin/compile_source.js');
const { callObject } = await import('../vm/abstract.js');
const { setLoop } = await import('../vm/eval_frame.js');
const { evalCode, Interpreter } = await import('../vm/interpreter.js');
const { makePolicy } = await import('../vm/policy.js');
const { OVERHEAD_PROGRAMS } = await import('./overhead_programs.js');

const [file = 'default', policy = '3.6.3', what = '0.5'] = process.argv.slice(2);
const counted = globalThis as unknown as { polls: number };
counted.polls = 0;
if (file !== 'default') setLoop((await import(`../vm/ceval_${file}.js`)) as Parameters<typeof setLoop>[0]);

const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ policy: makePolicy(policy as '3.6.3'), sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] } });

interp.enter(() => {
  const d = interp.mainDict;
  const functions = Object.entries(OVERHEAD_PROGRAMS).map(([name, source]) => {
    evalCode(interp.compile(source, name, 'exec'), d, d);
    return [name, d.getStr(name)!] as const;
  });
  const answers: Record<string, number> = {};
  const warmUp = what === 'count' ? 1 : 30;
  for (let i = 0; i < warmUp; i++) for (const [, run] of functions) callObject(run, []); // all of them first, or the order would tell
  if (what === 'count') {
    for (const [name, run] of functions) {
      counted.polls = 0;
      callObject(run, []);
      answers[name] = counted.polls;
    }
  } else {
    const suite = new Benchmark.Suite();
    for (const [name, run] of functions) suite.add(name, () => { callObject(run, []); }, { maxTime: Number(what) });
    suite.on('cycle', (event: { target: unknown }) => {
      const { name, hz } = event.target as { name: string; hz: number };
      answers[name] = hz;
    });
    suite.run();
  }
  console.log(JSON.stringify(answers));
});
