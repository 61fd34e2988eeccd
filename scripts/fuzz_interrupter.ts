// A Worker of npm run fuzz:pyc: interrupts mutated code that runs too long.

import { workerData } from 'node:worker_threads';

import { interruptFrom, type InterruptHandle } from '../bin/interrupt.js';

/** `running` holds the number of what runs, or 0. */
const { handle, running, after } = workerData as { handle: InterruptHandle; running: Int32Array; after: number };

let seen = 0;
setInterval(() => {
  const now = Atomics.load(running, 0);
  if (now !== 0 && now === seen) interruptFrom(handle);
  seen = now;
}, after);
