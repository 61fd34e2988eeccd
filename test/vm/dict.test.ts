// A dict that has dropped its index, as those in the snapshot have, is the same dict.

import test from 'ava';
import { PyDict } from '../../vm/dict.js';

const NAMES = ['one', 'two', 'three', 'four'];

function dropped(): PyDict {
  const d = new PyDict();
  NAMES.forEach((name, i) => d.setStr(name, i));
  d.dropIndex();
  return d;
}

const uses: readonly (readonly [string, (d: PyDict) => unknown])[] = [
  ['a key that is there', (d) => [d.getStr('three'), d.get('one'), d.has('two'), d.find('four')]],
  ['a key that is not there', (d) => [d.getStr('five'), d.has('six'), d.find('seven'), d.delete('eight')]],
  ['an int and a float', (d) => [d.get(1), d.find(2)]],
  ['a new value', (d) => d.setStr('two', 20)],
  ['a new key', (d) => d.setStr('five', 5)],
  ['a deletion', (d) => d.delete('one')],
  ['a deletion by position, and the key again', (d) => [d.deleteAt(1), d.has('two'), d.setStr('two', 22)]],
  ['to the end, to the front', (d) => [d.moveToEnd(0), d.moveToFront(2)]],
  ['a copy', (d) => [...d.copy().entries(), d.copy().getStr('three')]],
  ['an update of it', (d) => d.update(dropped())],
  ['cleared', (d) => [d.clear(), d.has('one'), d.setStr('one', 11)]],
];

for (const [what, use] of uses) {
  test(what, (t) => {
    const whole = new PyDict();
    NAMES.forEach((name, i) => whole.setStr(name, i));
    const d = dropped();
    t.deepEqual(use(d), use(whole));
    t.deepEqual([...d.entries()], [...whole.entries()]);
    for (const name of [...NAMES, 'five']) t.is(d.find(name), whole.find(name));
  });
}
