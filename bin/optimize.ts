// Asks V8 to compile a function in the background. V8 has no other way to be told than a syntax of its own, which it reads
// while a flag is set. It ends the process if it is asked in a way that it does not expect, so only those are asked that
// have been tried.

import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

type AnyFunction = (...args: never[]) => unknown;

const TRIED = ['20', '24', '26'];
const isTried = TRIED.includes(process.versions.node.split('.')[0]!);

let ask: ((f?: AnyFunction) => void) | undefined;

function makeAsk(): (f?: AnyFunction) => void {
  setFlagsFromString('--allow-natives-syntax');
  try {
    const made = new Script('(f) => { if (f !== undefined) { %PrepareFunctionForOptimization(f); %OptimizeFunctionOnNextCall(f, "concurrent"); }; }').runInThisContext() as (f?: AnyFunction) => void;
    made(); // a function's body is compiled by its first call
    return made;
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

/** The next call of `f` starts its compilation, for the types that it has met. */
export function optimizeSoon(f: AnyFunction): void {
  if (!isTried) return;
  ask ??= makeAsk();
  ask(f);
}
