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
// * hashed: a Map from the low 32 bits of hash() to the newest entry with those bits,
//   chained through `chain`. The dict changes over, until it is cleared, when it first
//   meets a key that is not plain (a tuple, an instance with an __eq__ of its own ...).
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
  /** The low 32 bits of a hash that would else be made as a BigInt. */
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

/** The low 32 bits of hash(key), as a signed number. MAY RUN PYTHON. */
export function keyHash(key: PyObject): number {
  if (typeof key === 'number') return key === -1 ? -2 : key | 0;
  if (isTupleKey(key)) return tuples.hash32(key);
  const hash = protocol.hash(key);
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

let nextKeysVersion = 1;

export class PyDict {
  declare ob_type: PyType; // `dict` on the prototype; a subclass's instance has its own

  /** Entry arrays; a hole has `undefined` in both. */
  keys: (PyObject | undefined)[] = [];
  values: (PyObject | undefined)[] = [];
  /** len(d). */
  used = 0;
  keysVersion = nextKeysVersion++;
  private index = new Map<unknown, number>();
  /** hashed: for each entry its hash and the next entry with the same hash, or -1. */
  private hashes: number[] | null = null;
  private chain: number[] = [];
  /** All positions before it are holes, so that a dict used as a queue stays fast. */
  private head = 0;

  /** The entry's position, or -1. MAY RUN PYTHON unless the dict is plain and so is the key. */
  find(key: PyObject): number {
    if (this.hashes === null) {
      if (typeof key === 'string') return this.index.get(key) ?? -1;
      const plain = plainKey(key);
      if (plain !== undefined) return this.index.get(plain) ?? -1;
      const hash = keyHash(key); // unhashable raises even when there is nothing to find
      if (this.used === 0) return -1;
      this.becomeHashed();
      return this.findHashed(key, hash);
    }
    return this.findHashed(key, keyHash(key));
  }

  get(key: PyObject): PyObject | undefined {
    const i = this.find(key);
    return i < 0 ? undefined : this.values[i];
  }

  /** get() for a name: the fast way for globals, builtins and attributes. */
  getStr(name: string): PyObject | undefined {
    if (this.hashes !== null) return this.get(name);
    const i = this.index.get(name);
    return i === undefined ? undefined : this.values[i];
  }

  has(key: PyObject): boolean {
    return this.find(key) >= 0;
  }

  set(key: PyObject, value: PyObject): void {
    if (this.hashes === null) {
      const plain = plainKey(key);
      if (plain !== undefined) {
        const i = this.index.get(plain);
        if (i !== undefined) {
          this.values[i] = value;
        } else {
          const at = this.append(key, value); // may replace the index
          this.index.set(plain, at);
        }
        return;
      }
    }
    const hash = keyHash(key);
    if (this.hashes === null) this.becomeHashed();
    const i = this.findHashed(key, hash);
    if (i >= 0) this.values[i] = value;
    else if (this.hashes === null) this.set(key, value); // an __eq__ has cleared the dict
    else this.insertHashed(hash, this.append(key, value));
  }

  setStr(name: string, value: PyObject): void {
    this.set(name, value);
  }

  /** Remove the entry and return its value, or undefined when there is none. */
  delete(key: PyObject): PyObject | undefined {
    const i = this.find(key);
    return i < 0 ? undefined : this.deleteAt(i);
  }

  /** Remove the entry at a position that find() or an iteration gave. */
  deleteAt(i: number): PyObject {
    const value = this.values[i]!;
    if (this.hashes === null) this.index.delete(plainKey(this.keys[i]!));
    else this.unchain(i);
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
    this.index = new Map();
    this.hashes = null;
    this.chain = [];
    this.keysVersion = nextKeysVersion++;
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
    if (this.hashes === null) {
      this.dig(i);
      const at = this.append(key, value); // may replace the index
      this.index.set(plainKey(key), at);
    } else {
      const hash = this.hashes[i]!;
      this.unchain(i);
      this.dig(i);
      this.insertHashed(hash, this.append(key, value));
    }
  }

  /** Make the entry at `i` the first one in order. */
  moveToFront(i: number): void {
    if (this.nextEntry(0) === i) return;
    const key = this.keys[i]!;
    const value = this.values[i]!;
    const hash = this.hashes === null ? 0 : this.hashes[i]!;
    if (this.hashes !== null) this.unchain(i);
    this.dig(i);
    this.trimTail();
    if (this.head === 0) this.compact(this.used + 1);
    const at = --this.head;
    this.keys[at] = key;
    this.values[at] = value;
    this.used++;
    this.keysVersion = nextKeysVersion++;
    if (this.hashes === null) this.index.set(plainKey(key), at);
    else this.insertHashed(hash, at);
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
      if (this.hashes !== null) {
        this.hashes.pop();
        this.chain.pop();
      }
    }
    if (this.head > this.keys.length) this.head = this.keys.length;
  }

  private copyFrom(other: PyDict): void {
    this.keys = other.keys.slice();
    this.values = other.values.slice();
    this.index = new Map(other.index);
    this.hashes = other.hashes === null ? null : other.hashes.slice();
    this.chain = other.chain.slice();
    this.used = other.used;
    this.head = other.head;
    this.keysVersion = nextKeysVersion++;
  }

  /** Rewrite the arrays with no holes but `room` of them in front. */
  private compact(room: number): void {
    const { keys, values } = this;
    const hashes = this.hashes;
    this.keys = new Array<undefined>(room).fill(undefined);
    this.values = new Array<undefined>(room).fill(undefined);
    this.head = room;
    this.index = new Map();
    this.chain = new Array<number>(hashes === null ? 0 : room).fill(-1);
    if (hashes !== null) this.hashes = new Array<number>(room).fill(0);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      const at = this.keys.push(key) - 1;
      this.values.push(values[i]);
      if (hashes === null) this.index.set(plainKey(key), at);
      else this.insertHashed(hashes[i]!, at);
    }
  }

  private becomeHashed(): void {
    const hashes = this.keys.map((key) => (key === undefined ? 0 : keyHash(key)));
    this.index = new Map();
    this.hashes = hashes;
    this.chain = new Array<number>(hashes.length).fill(-1);
    for (let i = 0; i < hashes.length; i++) {
      if (this.keys[i] !== undefined) this.insertHashed(hashes[i]!, i);
    }
  }

  private insertHashed(hash: number, i: number): void {
    this.hashes![i] = hash;
    this.chain[i] = this.index.get(hash) ?? -1;
    this.index.set(hash, i);
  }

  private findHashed(key: PyObject, hash: number): number {
    restart: for (;;) {
      const { keys } = this;
      let i = this.index.get(hash) ?? -1;
      while (i >= 0) {
        const candidate = keys[i]!;
        if (candidate === key) return i;
        const found = isTupleKey(candidate) && isTupleKey(key) ? tuples.equal(candidate, key) : protocol.equal(candidate, key);
        // __eq__ may have changed the dict under us: then look again, as lookdict() does.
        if (this.hashes === null) return this.find(key); // it was cleared
        if (this.keys !== keys || keys[i] !== candidate) continue restart;
        if (found) return i;
        i = this.chain[i]!;
      }
      return -1;
    }
  }

  private unchain(at: number): void {
    const hash = this.hashes![at]!;
    let i = this.index.get(hash)!;
    if (i === at) {
      if (this.chain[at]! >= 0) this.index.set(hash, this.chain[at]!);
      else this.index.delete(hash);
      return;
    }
    while (this.chain[i] !== at) i = this.chain[i]!;
    this.chain[i] = this.chain[at]!;
  }
}
