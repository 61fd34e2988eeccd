// The words of the signal path as the explored VM sees them: an Int32Array's face, and Atomics that know it. The VM
// itself is unchanged: it is given these words and finds this Atomics.

import * as layout from '../../vm/signal_state.js';
import type { Explorer } from './explorer.js';
import { Violation } from './world.js';

/** What becomes of a value that the JavaScript thread stores. */
export type Stored = (w: number[], word: number, value: number) => void;

const { EVAL_BREAKER, PENDINGCALLS_TO_DO, IS_TRIPPED, GIL_DROP_REQUEST, ASYNC_EXC, WAKEUP_ERRORS } = layout;
const NAMES = new Map(Object.entries({ EVAL_BREAKER, PENDINGCALLS_TO_DO, IS_TRIPPED, GIL_DROP_REQUEST, ASYNC_EXC, WAKEUP_ERRORS }).map(([name, word]) => [word, name]));

function wordName(word: number): string {
  return NAMES.get(word) ?? (word >= layout.TRIPPED ? `TRIPPED+${word - layout.TRIPPED}` : `word ${word}`);
}

/** Words whose every access is the explorer's. The only plain accesses of the VM are loads. */
export function sharedWords(explorer: () => Explorer): Int32Array {
  return new Proxy({} as Int32Array, {
    get: (_, property) => {
      const word = Number(property as string);
      return explorer().access(`w${word}`, `plain load ${wordName(word)}`, (w) => explorer().worlds.word(w, word), word);
    },
    set: (_, property) => { throw new Violation(`a plain store to word ${String(property)}`); },
  });
}

type Operation = (word: number, value: number) => number;

/** Put an Atomics in place that leaves `words` to the explorer. */
export function instrumentAtomics(words: Int32Array, explorer: () => Explorer, stored: Stored): void {
  const real = Atomics;
  const access = (name: string, change: ((old: number, value: number) => number) | undefined, result: (old: number, value: number) => number): Operation =>
    (word, value) => {
      const { worlds } = explorer();
      // A word that no handler of this scene touches stays 0, and its accesses order nothing.
      if (worlds.place(word) === undefined && (change === undefined || change(0, value) === 0)) return 0;
      return explorer().access(`w${word}`, `Atomics.${name} ${wordName(word)}${change === undefined ? '' : ` ${value}`}`, (w) => {
        const old = worlds.word(w, word);
        if (change !== undefined) stored(w, word, change(old, value));
        return result(old, value);
      });
    };
  const ours: Readonly<Record<string, Operation>> = {
    load: access('load', undefined, (old) => old),
    store: access('store', (_, value) => value, (_, value) => value),
    exchange: access('exchange', (_, value) => value, (old) => old),
    add: access('add', (old, value) => old + value, (old) => old),
    sub: access('sub', (old, value) => old - value, (old) => old),
  };
  globalThis.Atomics = new Proxy(real, {
    get: (target, name: string) => {
      const original = target[name as 'load'] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (args[0] !== words) return original(...args);
        const operation = ours[name];
        if (operation === undefined) throw new Violation(`Atomics.${name} is not explored`);
        return operation(args[1] as number, args[2] as number);
      };
    },
  });
}
