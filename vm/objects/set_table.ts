// SetTable: the storage of a set. Its Python face is vm/objects/set.ts.
//
// Answers to the first part of Objects/setobject.c. A set has no order of its own, but
// people see the one it comes in, so the table probes, grows and reuses slots exactly
// as CPython 3.6 does: sets of ints, floats, tuples ... print in the same order.
//
// Keys whose hash differs from run to run in CPython (strs, and objects hashed by their
// address) need no such care: a set of nothing else keeps them in a PyDict, in order of
// insertion, and finds them without hashing. It turns into a table when another key comes.

import { keyProtocol, plainKey, PyDict } from '../dict.js';
import { EllipsisType, PyType, TPFLAGS_HEAPTYPE, typeOf, type HeapObject, type PyObject } from '../types.js';
import { PyFloat, WideStr, type IntValue } from '../values.js';
import { Word64 } from './hash64.js';

const MINSIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;

/** Stands in the slot of a deleted key; its hash is -1, which no key has. */
class Dummy implements HeapObject { ob_type: PyType = EllipsisType; }
const DUMMY = new Dummy();

/** True for what plainKey() gives when a PyDict may keep the key. */
function isUnordered(plain: unknown): boolean {
  switch (typeof plain) {
    case 'string': return true;
    case 'object': return !(plain instanceof PyFloat);
    default: return false;
  }
}

export class SetTable {
  /** Not null: all keys are in it, and the table below is not in use. */
  private names: PyDict | null = null;
  private keys: (PyObject | undefined)[] = [];
  /** The hash of each slot's key; empty as long as all keys are small ints, which tell it themselves. */
  private hashLo: number[] = [];
  private hashHi: number[] = [];
  private onlyInts = true;
  /** Number of slots - 1; -1 before the first key. */
  private mask = -1;
  /** Slots with a key or a dummy. */
  private fill = 0;
  private tableUsed = 0;
  /** Where pop() goes on searching. */
  private finger = 0;

  /** len(s). */
  get used(): number {
    return this.names === null ? this.tableUsed : this.names.used;
  }

  /** Position of the first key at or after `i`, or -1. */
  next(i: number): number {
    if (this.names !== null) return this.names.nextEntry(i);
    for (; i <= this.mask; i++) {
      const key = this.keys[i];
      if (key !== undefined && key !== DUMMY) return i;
    }
    return -1;
  }

  /** The key at a position that next() gave. */
  at(i: number): PyObject {
    return this.names === null ? this.keys[i]! : this.names.keys[i]!;
  }

  /** set_contains_key. MAY RUN PYTHON; unhashable raises. */
  has(key: PyObject): boolean {
    if (this.names !== null) return (typeof key === 'string' ? this.names.find(key) : this.findName(this.names, key)) >= 0;
    return this.find(key, this.hashLoOf(key), this.hi) >= 0;
  }

  /** set_add_key. */
  add(key: PyObject): void {
    if (this.mask < 0) {
      if (typeof key === 'string' && this.names !== null) {
        this.names.set(key, null);
        return;
      }
      const plain = plainKey(key);
      if (plain !== undefined && isUnordered(plain)) {
        (this.names ??= new PyDict()).set(key, null);
        return;
      }
    }
    const lo = this.hashLoOf(key);
    const { hi } = this;
    if (this.mask < 0) this.becomeTable();
    this.insert(key, lo, hi);
  }

  /** set_discard_key: false when it was not there. */
  discard(key: PyObject): boolean {
    if (this.names !== null) {
      const i = this.findName(this.names, key);
      if (i >= 0) this.names.deleteAt(i);
      return i >= 0;
    }
    const i = this.find(key, this.hashLoOf(key), this.hi);
    if (i < 0) return false;
    this.bury(i);
    return true;
  }

  /** set_pop; the set is not empty. */
  pop(): PyObject {
    if (this.names !== null) {
      const first = this.names.nextEntry(0);
      const name = this.names.keys[first]!;
      this.names.deleteAt(first);
      return name;
    }
    let i = this.finger & this.mask;
    while (this.keys[i] === undefined || this.keys[i] === DUMMY) i = i === this.mask ? 0 : i + 1;
    const key = this.keys[i]!;
    this.bury(i);
    this.finger = i + 1;
    return key;
  }

  clear(): void {
    this.names = null;
    this.keys = [];
    this.hashLo = [];
    this.hashHi = [];
    this.onlyInts = true;
    this.mask = -1;
    this.fill = 0;
    this.tableUsed = 0;
    this.finger = 0;
  }

  /** set_swap_bodies with a table that nobody uses any more. */
  takeOver(other: SetTable): void {
    this.names = other.names;
    this.keys = other.keys;
    this.hashLo = other.hashLo;
    this.hashHi = other.hashHi;
    this.onlyInts = other.onlyInts;
    this.mask = other.mask;
    this.fill = other.fill;
    this.tableUsed = other.tableUsed;
    this.finger = other.finger;
  }

  /** set_merge: add all keys of another set. */
  merge(other: SetTable): void {
    if (other === this || other.used === 0) return;
    if (other.names !== null) {
      for (let i = other.next(0); i >= 0; i = other.next(i + 1)) this.add(other.at(i));
      return;
    }
    this.becomeTable();
    if ((this.fill + other.tableUsed) * 3 >= this.mask * 2) this.resize((this.tableUsed + other.tableUsed) * 2);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.tableUsed) {
      this.keys = other.keys.slice();
      this.hashLo = other.hashLo.slice();
      this.hashHi = other.hashHi.slice();
      this.onlyInts = other.onlyInts;
      this.fill = other.fill;
      this.tableUsed = other.tableUsed;
    } else if (this.fill === 0) {
      this.fill = this.tableUsed = other.tableUsed;
      if (!other.onlyInts) this.keepHashes();
      for (let i = other.next(0); i >= 0; i = other.next(i + 1)) this.insertClean(other.keys[i]!, other.loAt(i), other.hiAt(i));
    } else {
      for (let i = other.next(0); i >= 0; i = other.next(i + 1)) this.insert(other.keys[i]!, other.loAt(i), other.hiAt(i));
    }
  }

  /** Before `extra` keys of a dict are added, `first` among them: one big resize instead of many. */
  makeRoom(extra: number, first: PyObject): void {
    if (this.mask < 0 && this.names === null && !isUnordered(plainKey(first))) this.becomeTable();
    if (this.mask >= 0 && (this.fill + extra) * 3 >= this.mask * 2) this.resize((this.tableUsed + extra) * 2);
  }

  /** After many deletions: sweep the dummies out when they are a fifth of the table. */
  sweep(): void {
    if (this.mask < 0 || (this.fill - this.tableUsed) * 5 < this.mask) return;
    this.resize(this.tableUsed > 50000 ? this.tableUsed * 2 : this.tableUsed * 4);
  }

  /** Bytes of the table outside the object. */
  get tableSize(): number {
    let size = MINSIZE;
    if (this.names === null) size = Math.max(this.mask + 1, MINSIZE);
    else while (this.names.used * 3 >= (size - 1) * 2) size *= 4;
    return size === MINSIZE ? 0 : size * 16;
  }

  /** The hash of each key into `f`, as two halves; for frozenset's own hash. */
  forEachHash(f: (lo: number, hi: number) => void): void {
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) {
      if (this.names === null) f(this.loAt(i), this.hiAt(i));
      else f(this.hashLoOf(this.at(i)), this.hi);
    }
  }

  /** The upper half of what hashLoOf() gave last; read it before any other key is hashed. */
  private hi = 0;

  private hashLoOf(key: PyObject): number {
    if (typeof key === 'number') {
      this.hi = Math.floor(key / 4294967296) | 0;
      return key === -1 ? -2 : key | 0;
    }
    const hash: IntValue = keyProtocol().hash(key);
    const word = new Word64();
    word.setHash(hash);
    this.hi = word.hi;
    return word.lo;
  }

  /** A key in a set of names. Only a class written in Python can make something equal to a
   *  name that plainKey() does not see; such a key is compared with each name of its hash,
   *  because turning into a table would upset whoever is iterating over the set. */
  private findName(names: PyDict, key: PyObject): number {
    const plain = plainKey(key);
    if (plain !== undefined) return isUnordered(plain) ? names.find(key) : -1;
    const protocol = keyProtocol();
    const hash = protocol.hash(key);
    if ((typeOf(key).tp_flags & TPFLAGS_HEAPTYPE) === 0 && !(key instanceof WideStr)) return -1;
    for (let i = names.nextEntry(0); i >= 0; i = names.nextEntry(i + 1)) {
      const name = names.keys[i]!;
      if (name === key || (protocol.hash(name) === hash && protocol.equal(name, key))) return i;
    }
    return -1;
  }

  private becomeTable(): void {
    if (this.mask >= 0) return;
    this.allocate(MINSIZE);
    const { names } = this;
    this.names = null;
    if (names === null) return;
    for (let i = names.nextEntry(0); i >= 0; i = names.nextEntry(i + 1)) {
      const name = names.keys[i]!;
      const lo = this.hashLoOf(name);
      this.insert(name, lo, this.hi);
    }
  }

  private allocate(size: number): void {
    this.keys = new Array<undefined>(size).fill(undefined);
    if (!this.onlyInts) {
      this.hashLo = new Array<number>(size).fill(0);
      this.hashHi = new Array<number>(size).fill(0);
    }
    this.mask = size - 1;
  }

  /** The lower half of the hash of the key in slot `i`; likewise hiAt(). */
  private loAt(i: number): number {
    if (!this.onlyInts) return this.hashLo[i]!;
    const n = this.keys[i] as number;
    return n === -1 ? -2 : n | 0;
  }

  private hiAt(i: number): number {
    return this.onlyInts ? Math.floor((this.keys[i] as number) / 4294967296) | 0 : this.hashHi[i]!;
  }

  /** A key that is no small int comes: from now on hashes are kept. */
  private keepHashes(): void {
    if (!this.onlyInts) return;
    const lo = new Array<number>(this.keys.length).fill(0);
    const hi = new Array<number>(this.keys.length).fill(0);
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key === undefined) continue;
      lo[i] = key === DUMMY ? -1 : this.loAt(i);
      hi[i] = key === DUMMY ? -1 : this.hiAt(i);
    }
    this.hashLo = lo;
    this.hashHi = hi;
    this.onlyInts = false;
  }

  private bury(i: number): void {
    this.keys[i] = DUMMY;
    if (!this.onlyInts) {
      this.hashLo[i] = -1;
      this.hashHi[i] = -1;
    }
    this.tableUsed--;
  }

  /** set_lookkey: the slot of `key`, or -1. */
  private find(key: PyObject, lo: number, hi: number): number {
    restart: for (;;) {
      const { keys, mask } = this;
      if (mask < 0) return -1;
      let perturbLo = lo;
      let perturbHi = hi;
      let i = lo & mask;
      for (;;) {
        const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
        for (let j = i; j <= end; j++) {
          const candidate = keys[j];
          if (candidate === undefined) return -1;
          if (candidate === key) return j;
          if (typeof candidate === 'number' && typeof key === 'number') continue;
          if (candidate !== DUMMY && this.loAt(j) === lo && this.hiAt(j) === hi) {
            const equal = keyProtocol().equal(candidate, key);
            if (this.keys !== keys || keys[j] !== candidate) continue restart;
            if (equal) return j;
          }
        }
        perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
        perturbHi >>>= PERTURB_SHIFT;
        i = (i * 5 + 1 + (perturbLo >>> 0)) & mask;
      }
    }
  }

  /** set_add_entry: nothing happens when an equal key is there. */
  private insert(key: PyObject, lo: number, hi: number): void {
    if (this.onlyInts && typeof key !== 'number') this.keepHashes();
    restart: for (;;) {
      const { keys, mask } = this;
      let perturbLo = lo;
      let perturbHi = hi;
      let i = lo & mask;
      let free = -1;
      for (;;) {
        const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
        for (let j = i; j <= end; j++) {
          const candidate = keys[j];
          if (candidate === undefined) {
            this.place(free < 0 ? j : free, free < 0, key, lo, hi);
            return;
          }
          if (candidate === key) return;
          if (candidate === DUMMY) {
            if (free < 0) free = j;
          } else if (typeof candidate === 'number' && typeof key === 'number') {
            continue;
          } else if (this.loAt(j) === lo && this.hiAt(j) === hi) {
            const equal = keyProtocol().equal(candidate, key);
            if (equal) return;
            if (this.keys !== keys || keys[j] !== candidate) continue restart;
          }
        }
        perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
        perturbHi >>>= PERTURB_SHIFT;
        i = (i * 5 + 1 + (perturbLo >>> 0)) & mask;
      }
    }
  }

  private place(i: number, isNewSlot: boolean, key: PyObject, lo: number, hi: number): void {
    this.keys[i] = key;
    if (!this.onlyInts) {
      this.hashLo[i] = lo;
      this.hashHi[i] = hi;
    }
    this.tableUsed++;
    if (!isNewSlot) return;
    this.fill++;
    if (this.fill * 3 >= this.mask * 2) this.resize(this.tableUsed > 50000 ? this.tableUsed * 2 : this.tableUsed * 4);
  }

  /** set_insert_clean: the key is not there, and there are no dummies. */
  private insertClean(key: PyObject, lo: number, hi: number): void {
    const { keys, mask } = this;
    let perturbLo = lo;
    let perturbHi = hi;
    let i = lo & mask;
    for (;;) {
      const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let j = i; j <= end; j++) {
        if (keys[j] !== undefined) continue;
        keys[j] = key;
        if (!this.onlyInts) {
          this.hashLo[j] = lo;
          this.hashHi[j] = hi;
        }
        return;
      }
      perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
      perturbHi >>>= PERTURB_SHIFT;
      i = (i * 5 + 1 + (perturbLo >>> 0)) & mask;
    }
  }

  /** set_table_resize: the smallest power of two above `minused`. */
  private resize(minused: number): void {
    let size = MINSIZE;
    while (size <= minused) size *= 2;
    const { keys, hashLo, hashHi, onlyInts } = this;
    this.allocate(size);
    this.fill = this.tableUsed;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined || key === DUMMY) continue;
      if (onlyInts) {
        const lo = this.hashLoOf(key);
        this.insertClean(key, lo, this.hi);
      } else {
        this.insertClean(key, hashLo[i]!, hashHi[i]!);
      }
    }
  }
}
