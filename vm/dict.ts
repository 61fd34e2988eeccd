// PyDict: the storage of a dict. Its Python face is vm/objects/dict.ts.
//
// Entries lie in two dense arrays in the order of insertion; a deleted entry
// leaves a hole until the next compaction, as in CPython's combined table. What
// finds an entry is one of two indexes:
//
// * plain: a Map from a normalised key to the entry. Every key whose equality
//   JavaScript can decide is normalised by plainKey(): a narrow str is itself, an
//   int is its number or bigint, True is 1, a float with an integral value is that
//   int, any other float its double, nan the box itself (equal to nothing but
//   itself, as `is` finds it), and an object whose type keeps object's __eq__ and
//   __hash__ is itself.
// * hashed: a Map from hash() to the newest entry with that hash, chained through
//   `chain`. The dict changes over, for good, when it first meets a key that is
//   not plain (a tuple, an instance with an __eq__ of its own ...).
//
// keysVersion changes whenever a key is added, removed or moved, never when only a
// value changes: an inline cache guarded on it may keep an entry's position.

import { PyFloat, WideStr, type IntValue } from './values.js';
import type { PyObject, PyType } from './types.js';

/** hash(key) and `a is b or a == b`, handed in by vm/abstract.ts. Both MAY RUN PYTHON. */
export interface KeyProtocol {
  hash(key: PyObject): IntValue;
  equal(a: PyObject, b: PyObject): boolean;
  /** True when the type has object's own __eq__ and __hash__. */
  hasIdentityKey(key: PyObject): boolean;
}

let protocol: KeyProtocol;

export function setKeyProtocol(p: KeyProtocol): void {
  protocol = p;
}

export function keyProtocol(): KeyProtocol {
  return protocol;
}

/** What a Map finds `key` by, or undefined when only hash() and == can tell. */
export function plainKey(key: PyObject): unknown {
  switch (typeof key) {
    case 'string': case 'number': case 'bigint': return key;
    case 'boolean': return key ? 1 : 0;
    default:
      if (key === null) return key;
      if (key instanceof PyFloat) return plainFloatKey(key);
      if (key instanceof WideStr) return undefined;
      return protocol.hasIdentityKey(key) ? key : undefined;
  }
}

function plainFloatKey(key: PyFloat): unknown {
  if (key.ob_type !== PyFloat.prototype.ob_type) return undefined;
  const d = key.value;
  if (d !== d) return key;
  return Number.isInteger(d) && !Number.isSafeInteger(d) ? BigInt(d) : d;
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
  private hashes: IntValue[] | null = null;
  private chain: number[] = [];

  /** The entry's position, or -1. MAY RUN PYTHON unless the dict is plain and so is the key. */
  find(key: PyObject): number {
    if (this.hashes === null) {
      const plain = plainKey(key);
      if (plain !== undefined) return this.index.get(plain) ?? -1;
      if (this.used === 0) {
        protocol.hash(key); // unhashable raises even when there is nothing to find
        return -1;
      }
      const hash = protocol.hash(key);
      this.becomeHashed();
      return this.findHashed(key, hash);
    }
    return this.findHashed(key, protocol.hash(key));
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
        if (i !== undefined) this.values[i] = value;
        else this.index.set(plain, this.append(key, value));
        return;
      }
    }
    const hash = protocol.hash(key);
    if (this.hashes === null) this.becomeHashed();
    const i = this.findHashed(key, hash);
    if (i >= 0) this.values[i] = value;
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
    const key = this.keys[i]!;
    const value = this.values[i]!;
    if (this.hashes === null) this.index.delete(plainKey(key));
    else this.unchain(i);
    this.keys[i] = undefined;
    this.values[i] = undefined;
    this.used--;
    this.keysVersion = nextKeysVersion++;
    if (this.used === 0) this.clear();
    else this.trimTail();
    return value;
  }

  clear(): void {
    this.keys = [];
    this.values = [];
    this.used = 0;
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
    if (this.used === 0 && other.hashes === null && this !== other) {
      this.copyPlainFrom(other);
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
    while (i < keys.length) {
      if (keys[i] !== undefined) return i;
      i++;
    }
    return -1;
  }

  /** Position of the last entry; -1 when empty. */
  lastEntry(): number {
    let i = this.keys.length - 1;
    while (i >= 0 && this.keys[i] === undefined) i--;
    return i;
  }

  /** The entries as they stand now. Not a view. */
  *entries(): IterableIterator<[PyObject, PyObject]> {
    for (let i = this.nextEntry(0); i >= 0; i = this.nextEntry(i + 1)) {
      yield [this.keys[i]!, this.values[i]!];
    }
  }

  private append(key: PyObject, value: PyObject): number {
    if (this.keys.length > 16 && this.keys.length > 2 * this.used) this.compact();
    this.keys.push(key);
    this.values.push(value);
    this.used++;
    this.keysVersion = nextKeysVersion++;
    return this.keys.length - 1;
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
  }

  private copyPlainFrom(other: PyDict): void {
    this.keys = other.keys.slice();
    this.values = other.values.slice();
    this.index = new Map(other.index);
    this.hashes = null;
    this.chain = [];
    this.used = other.used;
    this.keysVersion = nextKeysVersion++;
  }

  private compact(): void {
    const { keys, values } = this;
    const hashes = this.hashes;
    this.keys = [];
    this.values = [];
    this.index = new Map();
    this.chain = [];
    if (hashes !== null) this.hashes = [];
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
    const hashes = this.keys.map((key) => (key === undefined ? 0 : protocol.hash(key)));
    this.index = new Map();
    this.hashes = [];
    this.chain = [];
    for (let i = 0; i < hashes.length; i++) {
      if (this.keys[i] !== undefined) this.insertHashed(hashes[i]!, i);
      else {
        this.hashes[i] = 0;
        this.chain[i] = -1;
      }
    }
  }

  private insertHashed(hash: IntValue, i: number): void {
    this.hashes![i] = hash;
    this.chain[i] = this.index.get(hash) ?? -1;
    this.index.set(hash, i);
  }

  private findHashed(key: PyObject, hash: IntValue): number {
    for (;;) {
      const version = this.keysVersion;
      let i = this.index.get(hash) ?? -1;
      while (i >= 0) {
        const candidate = this.keys[i]!;
        const found = protocol.equal(candidate, key);
        // __eq__ may have changed the dict under us: then look again, as lookdict() does.
        if (this.keysVersion !== version) break;
        if (found) return i;
        i = this.chain[i]!;
      }
      if (this.keysVersion === version) return -1;
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
