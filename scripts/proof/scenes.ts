// The scenes that are explored: which signals come, what their handlers do, and what the JavaScript thread does meanwhile.
//
// Each goes on, by itself, until every handler of the system is done and the loop has run past its Atomics.load.

import type { SceneOptions } from './scene.js';

const USR1 = 10;
const USR2 = 12;
const ALRM = 14;
const RTMIN = 34;

export const SCENES: readonly SceneOptions[] = [
  { name: 'one signal, polls', signals: [USR1], handlers: 'return', calls: [['poll'], ['poll']] },
  { name: 'one signal, direct checks', signals: [USR1], handlers: 'return', calls: [['repr'], ['poll'], ['repr']] },
  { name: 'one signal, the loop', signals: [USR1], handlers: 'return', calls: [['loop']] },
  { name: 'the same signal twice', signals: [USR1, USR1], handlers: 'return', calls: [['poll'], ['repr'], ['poll']] },
  { name: 'two signals, polls and direct checks', signals: [USR1, USR2], handlers: 'return', calls: [['poll'], ['repr'], ['poll']] },
  { name: 'two signals, handlers raise in polls', signals: [USR1, USR2], handlers: 'raise', calls: [['poll'], ['poll']] },
  { name: 'two signals, handlers raise in direct checks', signals: [USR1, USR2], handlers: 'raise', calls: [['repr'], ['poll']], policy: '3.10' },
  { name: 'Python handlers raise in direct checks', signals: [USR1, USR2], handlers: 'python, raise', calls: [['repr'], ['poll']], policy: '3.10' },
  { name: 'the same as CPython 3.6.15: the second may wait', signals: [USR1, USR2], handlers: 'python, raise', calls: [['repr'], ['poll']], mayWait: true },
  { name: 'the same as CPython 3.6.3: the second may wait', signals: [USR1, USR2], handlers: 'python, raise', calls: [['repr'], ['poll']], policy: '3.6.3', mayWait: true },
  { name: 'two signals, handlers in Python', signals: [USR1, USR2], handlers: 'python', calls: [['poll'], ['repr']] },
  { name: 'two signals, handlers check directly', signals: [USR1, USR2], handlers: 'repr', calls: [['poll'], ['repr']] },
  { name: 'handlers call signal.signal()', signals: [USR1, USR2], handlers: 'reinstall', calls: [['poll'], ['repr']] },
  { name: 'signal.signal() after a trip', signals: [USR1], handlers: 'return', calls: [['kill oneself'], ['signal', USR1, 'raise']] },
  { name: 'signal.signal(), 3.6.15', signals: [USR1, USR1], handlers: 'return', calls: [['signal', USR1, 'raise'], ['poll'], ['signal', USR1, 'return']] },
  { name: 'signal.signal(), 3.6.3', signals: [USR1, USR1], handlers: 'return', calls: [['signal', USR1, 'raise'], ['poll'], ['signal', USR1, 'return']], policy: '3.6.3' },
  { name: 'SIG_IGN while it trips', signals: [USR1, USR2], handlers: 'return', calls: [['signal', USR1, 'ignore'], ['poll'], ['signal', USR1, 'return']] },
  { name: 'wakeup fd, then repr()', signals: [USR1, USR2], handlers: 'return', calls: [['read, repr'], ['read, repr']], wakeupFd: true },
  { name: 'wakeup fd, then polls', signals: [USR1, USR2], handlers: 'return', calls: [['read'], ['poll'], ['read'], ['poll']], wakeupFd: true },
  { name: 'full wakeup pipe', signals: [USR1, USR2], handlers: 'return', calls: [['poll'], ['read'], ['poll']], wakeupFd: true, pipe: 1 },
  { name: 'set_wakeup_fd()', signals: [USR1, USR2], handlers: 'return', calls: [['set_wakeup_fd', true], ['read, repr'], ['set_wakeup_fd', false], ['read']] },
  { name: 'sleep', signals: [USR1], handlers: 'return', calls: [['poll'], ['sleep']] },
  { name: 'sleep, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['sleep'], ['poll'], ['sleep']] },
  { name: 'sleep, the signal lands on the thread that waits', signals: [USR1], handlers: 'return', calls: [['poll'], ['sleep']], lands: [USR1] },
  { name: 'sleep, one of two lands on the thread that waits', signals: [USR1, USR2], handlers: 'return', calls: [['sleep'], ['sleep']], lands: [USR2] },
  { name: 'sleep, a signal that does not trip ends the wait', signals: [USR1], handlers: 'return', calls: [['sleep']], strays: 2 },
  { name: 'blocking section', signals: [USR1], handlers: 'return', calls: [['poll'], ['section', 'waits']] },
  { name: 'blocking section, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['section', 'waits'], ['section', 'waits']] },
  { name: 'blocking section that ends by itself', signals: [USR1], handlers: 'return', calls: [['section', 'ends by itself'], ['section', 'ends by itself']] },
  { name: 'deferred', signals: [USR1], handlers: 'return', calls: [['run', 'defers']] },
  { name: 'deferred, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'defers']] },
  { name: 'deferred, the same signal twice', signals: [USR1, USR1], handlers: 'return', calls: [['run', 'defers']] },
  { name: 'deferred, real-time signals', signals: [RTMIN, RTMIN], handlers: 'return', calls: [['run', 'defers_queued']] },
  { name: 'deferred, three real-time signals', signals: [RTMIN, RTMIN, RTMIN], handlers: 'return', calls: [['run', 'defers_queued']], large: true },
  { name: 'deferred, handlers raise', signals: [USR1, USR2], handlers: 'raise', calls: [['run', 'defers'], ['poll']] },
  { name: 'deferred, handlers in Python', signals: [USR1, USR2], handlers: 'python', calls: [['run', 'defers']], large: true },
  { name: 'deferred, one of two', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'defers_some']] },
  { name: 'restored', signals: [USR1], handlers: 'return', calls: [['run', 'restores']] },
  { name: 'restored, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'restores']], large: true },
  { name: 'allow', signals: [USR1], handlers: 'return', calls: [['run', 'allows']] },
  { name: 'allow, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'allows']], large: true },
  { name: 'atomic', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'calls_atomic']] },
  { name: 'atomic, handlers raise', signals: [USR1, USR2], handlers: 'raise', calls: [['run', 'calls_atomic']] },
  { name: 'deferred in a generator', signals: [USR1], handlers: 'return', calls: [['run', 'generates']] },
  { name: 'deferred in a generator, two signals', signals: [USR1, USR2], handlers: 'return', calls: [['run', 'generates']], large: true },
  { name: 'queued calls, more than a poll runs', signals: [USR1], handlers: 'return', calls: [['add calls', 40], ['poll']] },
  { name: 'three signals, polls', signals: [USR1, USR2, ALRM], handlers: 'return', calls: [['poll'], ['poll']] },
  { name: 'three signals, direct checks', signals: [USR1, USR2, ALRM], handlers: 'return', calls: [['repr'], ['poll']] },
  { name: 'three signals, handlers raise', signals: [USR1, USR2, ALRM], handlers: 'raise', calls: [['poll']], large: true },
  { name: 'three signals, wakeup fd', signals: [USR1, USR2, ALRM], handlers: 'return', calls: [['read, repr'], ['poll']], wakeupFd: true, large: true },
  { name: 'three signals, sleep', signals: [USR1, USR2, ALRM], handlers: 'return', calls: [['sleep']], large: true },
];
