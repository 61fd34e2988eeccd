// One process of perf/profile.ts: runs a program several times, the last time under V8's profiler, and prints the share
// of the samples by function as JSON. Started with V8's tracing flags, V8 prints what it compiles and throws away as well.
//
//   node dist/perf/profile_child.js PROGRAM SIZE TURNS

import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import '../vm/ceval.js';
import { sourceCompiler } from '../bin/compile_source.js';
import { callObject } from '../vm/abstract.js';
import { evalCode, Interpreter } from '../vm/interpreter.js';

const [program = '', size = '', turns = '3'] = process.argv.slice(2);
const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: ['lib'] } });

function runOnce(): void {
  interp.enter(() => { callObject(interp.mainDict.getStr('main')!, [Number(size)]); });
}

interp.enter(() => {
  const d = interp.mainDict;
  evalCode(interp.compile(readFileSync(program, 'utf8').split(/^SIZE = /m)[0]!, program, 'exec'), d, d);
});
/** CPU seconds of V8's helper threads so far: compiling and collecting garbage, beside the program. */
function helperSeconds(): number {
  const others = readdirSync('/proc/self/task').filter((tid) => tid !== String(process.pid));
  return others.reduce((sum, tid) => sum + Number(readFileSync(`/proc/self/task/${tid}/schedstat`, 'latin1').split(' ')[0]) / 1e9, 0);
}

const all = { cpu: process.cpuUsage(), helpers: helperSeconds() };
for (let turn = 1; turn < Number(turns); turn++) runOnce();
const warmUp = process.cpuUsage(all.cpu);
const inHelpers = helperSeconds() - all.helpers;
console.log('MARK last turn');
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
const began = process.cpuUsage();
runOnce();
const used = process.cpuUsage(began);
const { profile } = await session.post('Profiler.stop');
session.disconnect();
const nameOf = new Map(profile.nodes.map(({ id, callFrame: { url, functionName } }) => [id, functionName.startsWith('(') || !url.startsWith('file:') ? functionName || 'node' : `${functionName || 'anonymous'} (${basename(url, '.js')})`]));
const shares: Record<string, number> = {};
for (const id of profile.samples ?? []) shares[nameOf.get(id)!] = (shares[nameOf.get(id)!] ?? 0) + 1 / profile.samples!.length;
console.log(`PROFILE ${JSON.stringify({ seconds: (used.user + used.system) / 1e6, warmUp: (warmUp.user + warmUp.system) / 1e6, inHelpers, shares })}`);
