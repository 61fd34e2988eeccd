// One process of perf/overhead.ts: runs the small programs with one loop variant, a process each so that V8's feedback is
// the variant's own.
//
//   node dist/perf/overhead_child.js FILE|default POLICY POLL TRANSLATE time|count
//
// `count` prints polls per operation, as JSON. `time` warms up, says "ready", and then answers each line of standard
// input, the name of a program, with the seconds of CPU time that one operation takes, by a turn of the benchmark package.

// Benchmark takes process.hrtime for its clock when it is loaded: here CPU time, since the machine has other work.
process.hrtime = Object.assign((since?: [number, number]): [number, number] => {
  const { user, system } = process.cpuUsage();
  const [seconds, nanoseconds] = since ?? [0, 0];
  const now = (user + system) * 1000 - seconds * 1e9 - nanoseconds;
  return [Math.floor(now / 1e9), now % 1e9];
}, { bigint: () => 0n });

const { readSync } = await import('node:fs');
const { default: Benchmark } = await import('benchmark');
await import('../vm/ceval.js');
const { sourceCompiler } = await import('../bin/compile_source.js');
const { callObject } = await import('../vm/abstract.js');
const { setLoop } = await import('../vm/eval_frame.js');
const { evalCode, Interpreter } = await import('../vm/interpreter.js');
const { makePolicy } = await import('../vm/policy.js');
const { setTranslating } = await import('../vm/translate/translation.js');
const { OVERHEAD_PROGRAMS } = await import('./overhead_programs.js');

const [file = 'default', policy = '3.6.3', poll = 'plain', translate = 'off', what = 'time'] = process.argv.slice(2);
/** CPU seconds for which each program runs first, and at least so often: by then V8 has compiled what it is going to. */
const WARM_SECONDS = 0.15;
const WARM_TURNS = 100;

const counted = globalThis as unknown as { polls: number };
counted.polls = 0;
if (file !== 'default') setLoop((await import(`../vm/ceval_${file}.js`)) as Parameters<typeof setLoop>[0]);
setTranslating(translate, Number(/--stack-size=(\d+)/.exec(process.execArgv.join(' '))![1]));

const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({
  policy: makePolicy(policy as '3.6.3', poll as 'plain'),
  sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] },
});

/** The lines that come on standard input, as they come. */
function* requests(): Generator<string> {
  const buffer = Buffer.alloc(256);
  for (let text = ''; ;) {
    const length = readSync(0, buffer);
    if (length === 0) return;
    const lines = (text + buffer.toString('latin1', 0, length)).split('\n');
    text = lines.pop()!;
    yield* lines;
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interp.enter(() => {
  const d = interp.mainDict;
  const programs = new Map(Object.entries(OVERHEAD_PROGRAMS).map(([name, source]) => {
    evalCode(interp.compile(source, name, 'exec'), d, d);
    const run = d.getStr(name)!;
    return [name, () => { callObject(run, []); }];
  }));
  if (what === 'count') {
    const answers: Record<string, number> = {};
    for (const run of programs.values()) run();
    for (const [name, run] of programs) {
      counted.polls = 0;
      run();
      answers[name] = counted.polls;
    }
    console.log(JSON.stringify(answers));
    return;
  }
  // In turn, or the order would tell.
  for (let turn = 0, until = cpuSeconds() + WARM_SECONDS * programs.size; turn < WARM_TURNS || cpuSeconds() < until; turn++) {
    for (const run of programs.values()) run();
  }
  const timers = new Map([...programs].map(([name, run]) => [name, new Benchmark(name, run, { minTime: 0.002, maxTime: 0.008, minSamples: 3 })]));
  console.log('ready');
  for (const name of requests()) {
    const timer = timers.get(name)!;
    timer.run();
    console.log(String(timer.stats.mean));
  }
});
