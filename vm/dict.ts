// PyDict: the storage of a dict. Its Python face is vm/objects/dict.ts.
//
// Entries lie in two dense arrays in the order of insertion; a deleted entry
// leaves a hole until the next compaction, as in CPython's combined table. What
// finds an entry is one of two indexes:
//
// * plain: a Map from a normalised key to the entry. Every key whose equality
//   JavaScript can decide is normalised by plainKey(): a str is its UTF-16 text, an
//   int is its number or bigint, True is 1, a float with an integral value is that
//   int, any other float its double, nan the box itself (equal to nothing but
//   itself, as `is` finds it), an instance of a subclass of str or int that keeps
//   their __eq__ and __hash__ is its value, and an object whose type keeps object's
//   __eq__ and __hash__ is itself.
// * hashed: a table of entry numbers, probed by 32 bits of hash() as CPython probes its
//   own. A dict is hashed while all its keys are small ints (for them a table is faster
//   than a Map), and from the moment it meets a key that is not plain (a tuple, an
//   instance with an __eq__ of its own ...) until it is cleared.
//
// keysVersion changes whenever a key is added, removed or moved, never when only a
// value changes: an inline cache guarded on it may keep an entry's position.

import { PyFloat, WideStr, type IntValue } from './values.js';
import type { PyObject, PyType, Slots } from './types.js';

/** hash(key) and `a is b or a == b`, handed in by vm/abstract.ts. Both MAY RUN PYTHON. */
export interface KeyProtocol {
  hash(key: PyObject): IntValue;
  equal(a: PyObject, b: PyObject): boolean;
  /** What JavaScript may know a heap object by instead of hash() and ==, or undefined. */
  plainObjectKey(key: PyObject): unknown;
}

let protocol: KeyProtocol;

export function setKeyProtocol(p: KeyProtocol): void {
  protocol = p;
}

export function keyProtocol(): KeyProtocol {
  return protocol;
}

/** A tuple as a key: vm/objects/tuple.ts knows better ways than hash() and ==. */
export interface TupleKeys {
  tp_hash: Slots['tp_hash'];
  /** keyHash(), without a BigInt in between. */
  hash32(key: PyObject): number;
  /** v == w for two values whose tp_hash is the above. */
  equal(v: PyObject, w: PyObject): boolean;
}

let tuples: TupleKeys;

export function setTupleKeys(t: TupleKeys): void {
  tuples = t;
}

function isTupleKey(key: PyObject): boolean {
  return typeof key === 'object' && key !== null && key.ob_type.tp_hash === tuples.tp_hash;
}

/** What a Map finds `key` by, or undefined when only hash() and == can tell. */
export function plainKey(key: PyObject): unknown {
  switch (typeof key) {
    case 'string': case 'number': case 'bigint': return key;
    case 'boolean': return key ? 1 : 0;
    default:
      if (key === null) return key;
      if (key instanceof PyFloat) return plainFloatKey(key);
      if (key instanceof WideStr) return plainWideKey(key);
      return protocol.plainObjectKey(key);
  }
}

function plainFloatKey(key: PyFloat): unknown {
  if (key.ob_type !== PyFloat.prototype.ob_type) return undefined;
  const d = key.value;
  if (d !== d) return key;
  return Number.isInteger(d) && !Number.isSafeInteger(d) ? BigInt(d) : d;
}

/** The UTF-16 text: no narrow str has such. Lone surrogates could read as a pair, so they are hashed. */
function plainWideKey(key: WideStr): unknown {
  for (const c of key.codePoints) if (c >= 0xd800 && c <= 0xdfff) return undefined;
  return key.utf16;
}

/** The two halves of hash(key), folded into one signed number. MAY RUN PYTHON. */
export function keyHash(key: PyObject): number {
  if (typeof key === 'number') return intHash(key);
  if (isTupleKey(key)) return tuples.hash32(key);
  const hash = protocol.hash(key);
  return typeof hash === 'number' ? foldHash(hash) : Number(BigInt.asIntN(32, hash ^ (hash >> 32n)));
}

function intHash(n: number): number {
  return n >= 0 && n <= 0x7fffffff ? n | 0 : foldHash(n === -1 ? -2 : n);
}

function foldHash(hash: number): number {
  return (hash | 0) ^ (Math.floor(hash / 4294967296) | 0);
}

let nextKeysVersion = 1;

/** In a table: a slot that was never used, and one whose entry was deleted. */
const EMPTY = -1;
const DUMMY = -2;
const MINSIZE = 8;
const PERTURB_SHIFT = 5;
/** More entries than this no Map of the engine holds: then the dict is hashed. */
const MAX_MAP = 2 ** 24 - 1;
/** The index of a dict that has not had a key yet. Never written to. */
const NO_INDEX = new Map<unknown, number>();
/** The index of a dict that dropIndex() was called for. Never written to. */
const DROPPED = new Map<unknown, number>();
/** The hashes of a dict that is plain. Never written to. */
const NO_HASHES: number[] = [];

export class PyDict {
  declare ob_type: PyType; // `dict` on the prototype; a subclass's instance has its own

  /** Entry arrays; a hole has `undefined` in both. */
  keys: (PyObject | undefined)[] = [];
  values: (PyObject | undefined)[] = [];
  /** len(d). */
  used = 0;
  keysVersion = nextKeysVersion++;
  /** plain. */
  private index = NO_INDEX;
  /** hashed: entry numbers, EMPTY or DUMMY; null while the dict is plain. */
  private table: Int32Array | null = null;
  /** hashed: slots of the table that are not EMPTY. */
  private fill = 0;
  /** hashed: the folded hash of each entry. */
  private hashes = NO_HASHES;
  /** hashed: all keys are numbers. */
  private onlyInts = false;
  /** All positions before it are holes, so that a dict used as a queue stays fast. */
  private head = 0;

  /** The entry's position, or -1. MAY RUN PYTHON unless the dict is plain and so is the key. */
  find(key: PyObject): number {
    if (this.table === null) {
      if (typeof key === 'string') return this.findPlain(key);
      const plain = plainKey(key);
      if (plain !== undefined) return this.findPlain(plain);
      const hash = keyHash(key); // unhashable raises even when there is nothing to find
      if (this.used === 0) return -1;
      this.becomeHashed();
      return this.findHashed(key, hash);
    }
    if (this.onlyInts) return typeof key === 'number' ? this.findInt(key) : this.findAmongInts(key);
    return this.findHashed(key, keyHash(key));
  }

  private findPlain(plain: unknown): number {
    const i = this.index.get(plain);
    if (i !== undefined) return i;
    if (this.index !== DROPPED) return -1;
    this.indexPlain();
    return this.index.get(plain) ?? -1;
  }

  get(key: PyObject): PyObject | undefined {
    const i = this.find(key);
    return i < 0 ? undefined : this.values[i];
  }

  /** get() for a name: the fast way for globals, builtins and attributes. */
  getStr(name: string): PyObject | undefined {
    if (this.table !== null) return this.get(name);
    const i = this.index.get(name);
    if (i !== undefined) return this.values[i];
    return this.index === DROPPED ? this.get(name) : undefined;
  }

  has(key: PyObject): boolean {
    return this.find(key) >= 0;
  }

  set(key: PyObject, value: PyObject): void {
    if (this.table === null) {
      if (typeof key === 'string') {
        this.setPlain(key, key, value);
        return;
      }
      if (this.used === 0 && typeof key === 'number') {
        this.becomeInts();
      } else {
        const plain = plainKey(key);
        if (plain !== undefined) {
          this.setPlain(plain, key, value);
          return;
        }
      }
    }
    if (this.onlyInts && typeof key !== 'number') {
      this.setAmongInts(key, value);
      return;
    }
    this.setHashed(key, value);
  }

  setStr(name: string, value: PyObject): void {
    this.set(name, value);
  }

  private setPlain(plain: unknown, key: PyObject, value: PyObject): void {
    const i = this.findPlain(plain);
    if (i >= 0) {
      this.values[i] = value;
      return;
    }
    if (this.used >= MAX_MAP) {
      this.becomeHashed();
      this.setHashed(key, value);
      return;
    }
    const at = this.append(key, value); // may replace the index
    if (this.index === NO_INDEX) this.index = new Map();
    this.index.set(plain, at);
  }

  private setHashed(key: PyObject, value: PyObject): void {
    const hash = keyHash(key);
    if (this.table === null) this.becomeHashed();
    const i = this.onlyInts ? this.findInt(key as number) : this.findHashed(key, hash);
    if (i >= 0) {
      this.values[i] = value;
    } else if (this.table === null) {
      this.set(key, value); // an __eq__ has cleared the dict
    } else {
      const at = this.append(key, value);
      this.hashes[at] = hash;
      this.place(at, hash);
    }
  }

  /** A key that is no number comes to a dict of ints. */
  private setAmongInts(key: PyObject, value: PyObject): void {
    const i = this.findAmongInts(key);
    if (i >= 0) {
      this.values[i] = value;
      return;
    }
    if (plainKey(key) === undefined || this.used >= MAX_MAP) this.onlyInts = false;
    else this.becomePlain();
    this.set(key, value);
  }

  /** Remove the entry and return its value, or undefined when there is none. */
  delete(key: PyObject): PyObject | undefined {
    const i = this.find(key);
    return i < 0 ? undefined : this.deleteAt(i);
  }

  /** Remove the entry at a position that find() or an iteration gave. */
  deleteAt(i: number): PyObject {
    const value = this.values[i]!;
    if (this.table === null) this.index.delete(plainKey(this.keys[i]!));
    else this.unplace(i);
    this.dig(i);
    this.keysVersion = nextKeysVersion++;
    if (this.used === 0) this.clear();
    else this.trimTail();
    return value;
  }

  clear(): void {
    this.keys = [];
    this.values = [];
    this.used = 0;
    this.head = 0;
    this.index = NO_INDEX;
    this.table = null;
    this.hashes = NO_HASHES;
    this.onlyInts = false;
    this.keysVersion = nextKeysVersion++;
  }

  /** Do without an index until the next look-up: a heap that is read from a file is read the faster. */
  dropIndex(): void {
    if (this.table === null && this.used > 0) this.index = DROPPED;
  }

  copy(): PyDict {
    const d = new PyDict();
    d.update(this);
    return d;
  }

  /** d.update(other) for another dict. */
  update(other: PyDict): void {
    if (this === other) return;
    if (this.used === 0) {
      this.copyFrom(other);
      return;
    }
    for (let i = 0; i < other.keys.length; i++) {
      const key = other.keys[i];
      if (key !== undefined) this.set(key, other.values[i]!);
    }
  }

  /** Position of the first entry at or after `i`, or -1. */
  nextEntry(i: number): number {
    const { keys } = this;
    if (i < this.head) i = this.head;
    while (i < keys.length) {
      if (keys[i] !== undefined) return i;
      i++;
    }
    return -1;
  }

  /** Position of the last entry; -1 when empty. */
  lastEntry(): number {
    return this.previousEntry(this.keys.length - 1);
  }

  /** Position of the last entry at or before `i`, or -1. */
  previousEntry(i: number): number {
    while (i >= 0 && this.keys[i] === undefined) i--;
    return i;
  }

  /** Make the entry at `i` the last one in order. */
  moveToEnd(i: number): void {
    if (i === this.keys.length - 1) return;
    const key = this.keys[i]!;
    const value = this.values[i]!;
    const hash = this.lift(i);
    this.settle(this.append(key, value), key, hash);
  }

  /** Make the entry at `i` the first one in order. */
  moveToFront(i: number): void {
    if (this.nextEntry(0) === i) return;
    const key = this.keys[i]!;
    const value = this.values[i]!;
    const hash = this.lift(i);
    this.trimTail();
    if (this.head === 0) this.compact(this.used + 1);
    const at = --this.head;
    this.keys[at] = key;
    this.values[at] = value;
    this.used++;
    this.keysVersion = nextKeysVersion++;
    this.settle(at, key, hash);
  }

  /** Take the entry at `i` out of the index and the arrays; its hash, if it has one. */
  private lift(i: number): number {
    const hash = this.table === null ? 0 : this.hashes[i]!;
    if (this.table !== null) this.unplace(i);
    this.dig(i);
    return hash;
  }

  /** Let the index find the entry at `at`. */
  private settle(at: number, key: PyObject, hash: number): void {
    if (this.table === null) {
      if (this.index === DROPPED) this.indexPlain();
      this.index.set(plainKey(key), at);
    } else {
      this.hashes[at] = hash;
      this.place(at, hash);
    }
  }

  /** The entries as they stand now. Not a view. */
  *entries(): IterableIterator<[PyObject, PyObject]> {
    for (let i = this.nextEntry(0); i >= 0; i = this.nextEntry(i + 1)) {
      yield [this.keys[i]!, this.values[i]!];
    }
  }

  private append(key: PyObject, value: PyObject): number {
    if (this.keys.length > 16 && this.keys.length > 2 * this.used) this.compact(0);
    this.keys.push(key);
    this.values.push(value);
    this.used++;
    this.keysVersion = nextKeysVersion++;
    return this.keys.length - 1;
  }

  /** Make a hole of an entry that no index names any more. */
  private dig(i: number): void {
    this.keys[i] = undefined;
    this.values[i] = undefined;
    this.used--;
    if (i !== this.head) return;
    while (this.head < this.keys.length && this.keys[this.head] === undefined) this.head++;
  }

  private trimTail(): void {
    while (this.keys.length > 0 && this.keys[this.keys.length - 1] === undefined) {
      this.keys.pop();
      this.values.pop();
      if (this.table !== null) this.hashes.pop();
    }
    if (this.head > this.keys.length) this.head = this.keys.length;
  }

  private copyFrom(other: PyDict): void {
    this.keys = other.keys.slice();
    this.values = other.values.slice();
    this.index = other.index === NO_INDEX || other.index === DROPPED ? other.index : new Map(other.index);
    this.table = other.table === null ? null : other.table.slice();
    this.fill = other.fill;
    this.hashes = other.table === null ? NO_HASHES : other.hashes.slice();
    this.onlyInts = other.onlyInts;
    this.used = other.used;
    this.head = other.head;
    this.keysVersion = nextKeysVersion++;
  }

  /** Rewrite the arrays with no holes but `room` of them in front. */
  private compact(room: number): void {
    const { keys, values, hashes } = this;
    this.keys = new Array<undefined>(room).fill(undefined);
    this.values = new Array<undefined>(room).fill(undefined);
    this.hashes = this.table === null ? NO_HASHES : new Array<number>(room).fill(0);
    this.head = room;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      this.keys.push(key);
      this.values.push(values[i]);
      if (this.table !== null) this.hashes.push(hashes[i]!);
    }
    if (this.table === null) this.indexPlain();
    else this.rebuild();
  }

  private indexPlain(): void {
    this.index = new Map();
    for (let i = this.head; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key !== undefined) this.index.set(plainKey(key), i);
    }
  }

  private becomePlain(): void {
    this.table = null;
    this.hashes = NO_HASHES;
    this.onlyInts = false;
    this.indexPlain();
  }

  /** The first key of an empty dict is a number. */
  private becomeInts(): void {
    this.table = new Int32Array(MINSIZE).fill(EMPTY);
    this.hashes = [];
    this.fill = 0;
    this.onlyInts = true;
  }

  private becomeHashed(): void {
    this.hashes = this.keys.map((key) => (key === undefined ? 0 : keyHash(key)));
    this.index = NO_INDEX;
    this.onlyInts = false;
    this.rebuild();
  }

  /** Make the table anew, at most half full. */
  private rebuild(): void {
    let size = MINSIZE;
    while (size < this.used * 2) size *= 2;
    this.table = new Int32Array(size).fill(EMPTY);
    this.fill = 0;
    for (let i = this.head; i < this.keys.length; i++) {
      if (this.keys[i] !== undefined) this.place(i, this.hashes[i]!);
    }
  }

  /** Give an entry its slot. */
  private place(entry: number, hash: number): void {
    const table = this.table!;
    if ((this.fill + 1) * 3 > table.length * 2) {
      this.rebuild(); // with this entry, which is in the arrays already
      return;
    }
    const mask = table.length - 1;
    let i = hash & mask;
    for (let perturb = hash >>> 0; table[i] !== EMPTY; perturb >>>= PERTURB_SHIFT) i = (i * 5 + perturb + 1) & mask;
    table[i] = entry;
    this.fill++;
  }

  private unplace(entry: number): void {
    const table = this.table!;
    const mask = table.length - 1;
    const hash = this.hashes[entry]!;
    let i = hash & mask;
    for (let perturb = hash >>> 0; table[i] !== entry; perturb >>>= PERTURB_SHIFT) i = (i * 5 + perturb + 1) & mask;
    table[i] = DUMMY;
  }

  private findInt(n: number): number {
    const { keys } = this;
    const table = this.table!;
    const mask = table.length - 1;
    const hash = intHash(n);
    let i = hash & mask;
    for (let perturb = hash >>> 0; ; perturb >>>= PERTURB_SHIFT) {
      const entry = table[i]!;
      if (entry === EMPTY) return -1;
      if (entry !== DUMMY && keys[entry] === n) return entry;
      i = (i * 5 + perturb + 1) & mask;
    }
  }

  /** find() of a key that is no number in a dict of ints. */
  private findAmongInts(key: PyObject): number {
    if (typeof key === 'string') return -1;
    const plain = plainKey(key);
    if (plain === undefined) return this.findHashed(key, keyHash(key));
    return typeof plain === 'number' ? this.findInt(plain) : -1;
  }

  /** lookdict. */
  private findHashed(key: PyObject, hash: number): number {
    restart: for (;;) {
      const { keys, hashes } = this;
      const table = this.table!;
      const mask = table.length - 1;
      let i = hash & mask;
      for (let perturb = hash >>> 0; ; perturb >>>= PERTURB_SHIFT) {
        const entry = table[i]!;
        if (entry === EMPTY) return -1;
        if (entry !== DUMMY) {
          const candidate = keys[entry]!;
          if (hashes[entry] === hash) { // first: V8 compares small ints at once, and calls for values of any kind
            if (candidate === key) return entry;
            const found = isTupleKey(candidate) && isTupleKey(key) ? tuples.equal(candidate, key) : protocol.equal(candidate, key);
            // __eq__ may have changed the dict under us: then look again.
            if (this.table === null) return this.find(key); // it was cleared
            if (this.table !== table || this.keys !== keys || keys[entry] !== candidate) continue restart;
            if (found) return entry;
          }
        }
        i = (i * 5 + perturb + 1) & mask;
      }
    }
  }
}
