// The Python files that a comparison goes through, and a seeded sample of them.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The path itself, or the .py files under a folder, in the order of their names. */
export function pythonFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => {
    if (name === '__pycache__') return [];
    const inner = join(path, name);
    return statSync(inner).isDirectory() ? pythonFiles(inner) : name.endsWith('.py') ? [inner] : [];
  });
}

/** `count` of the items, or all: the same ones for the same seed. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const rest = [...items];
  let state = seed >>> 0;
  const chosen: T[] = [];
  while (chosen.length < count && rest.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Knuth's and Lewis's generator
    const i = Math.floor((state / 2 ** 32) * rest.length);
    chosen.push(rest[i]!);
    rest[i] = rest.at(-1)!;
    rest.pop();
  }
  return chosen;
}
