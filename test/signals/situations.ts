// The places where a program may be when Ctrl-C comes. Used by ctrl_c.test.ts and by perf/ctrl_c.ts.
//
// Each program prints its pid on the line where it then stays, so that the traceback is the same whether
// the signal comes before or during the call.

export interface Situation {
  readonly name: string;
  /** {READY} is where it says its pid; {FOLDER} is an empty folder. */
  readonly source: string;
  /** The oracle does not look for signals there, and would go on for ages. */
  readonly departs?: true;
  /** It waits in a system call there. */
  readonly waits?: true;
  /** How deep it is when the signal comes varies, so only the ends of the traceback are compared. */
  readonly varies?: true;
}

const READY = "print('pid', os.getpid(), flush=True)";

export const SITUATIONS: readonly Situation[] = [
  { name: 'while True: pass', source: `import os\n${READY}\nwhile True: pass\n`, varies: true },
  {
    name: 'a recursive function',
    source: `import os\ndef f(n):\n    if n:\n        return f(n - 1) + f(n - 1)\n    return 0\n${READY}; f(200)\n`,
    varies: true,
  },
  { name: 'time.sleep(100)', source: `import os, time\n${READY}; time.sleep(100)\n`, waits: true },
  { name: 'sys.stdin.readline()', source: `import os, sys\n${READY}; sys.stdin.readline()\n`, waits: true },
  { name: 'os.read of an empty pipe', source: `import os\nr, w = os.pipe()\n${READY}; os.read(r, 1)\n`, waits: true },
  { name: 'select.select([], [], [])', source: `import os, select\n${READY}; select.select([], [], [])\n`, waits: true },
  {
    name: 'a long list comprehension',
    source: `import os\n${READY}; [i * i for i in iter(int, 1) if i]\n`,
    varies: true,
  },
  { name: 'sum(range(10**12))', source: `import os\n${READY}; sum(range(10**12))\n`, departs: true },
  {
    name: 'a deep yield-from chain',
    source: `import os\ndef chain(n):\n    if n:\n        yield from chain(n - 1)\n    else:\n        while True: yield 1\n`
      + `g = chain(200)\nnext(g)\n${READY}\nfor x in g: pass\n`,
    varies: true,
  },
  {
    name: 'os.write to a full pipe',
    source: `import os\nr, w = os.pipe()\n${READY}; os.write(w, b'x' * (1 << 20))\n`,
    waits: true,
  },
  {
    name: 'open of a FIFO',
    source: `import os\nos.mkfifo('{FOLDER}/fifo')\n${READY}; open('{FOLDER}/fifo')\n`,
    waits: true,
  },
  {
    name: 'os.waitpid of a sleeping child',
    source: `import os\npid = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '100')\n${READY}; os.waitpid(pid, 0)\n`,
    waits: true,
  },
];
