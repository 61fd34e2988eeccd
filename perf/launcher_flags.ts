// The flags under which minipy runs, for processes that measure parts of it without the launcher.

import { readFileSync } from 'node:fs';

/** The flags that the launcher gives to node. */
export function launcherFlags(): string[] {
  const line = readFileSync('bin/minipy', 'utf8').split('\n').findLast((text) => text.startsWith('exec '))!;
  return ['--stack-size=7500', ...[...line.matchAll(/ (--[a-z-]+(?:=\w+)?)(?= )/g)].map(([, flag]) => flag!)];
}
