// The files of the source tree that reports are made of.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files at or under a folder whose names end as asked, in the order of the folders. */
export function sourceFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}
