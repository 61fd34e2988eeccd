// A test that asks the oracle itself, beside the recorded one that runs everywhere: skipped, and
// shown as skipped, where no CPython 3.6.15 is installed.
import test, { type ExecutionContext } from 'ava';
import { findOracle } from '../../scripts/oracle.js';

/** Declares a test whose body gets the path of the oracle's `python3.6`. */
export function live(title: string, body: (t: ExecutionContext, oracle: string) => void | Promise<void>): void {
  const oracle = findOracle();
  if (oracle === undefined) test.skip(title, () => {});
  else test(title, (t) => body(t, oracle));
}
