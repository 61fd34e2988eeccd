// The scheduler: runs the real TypeScript of the signal path under every interleaving with signal handlers.
//
// The JavaScript thread is one function call deep in the VM when it touches a shared word, so it cannot be stopped
// there; but the handlers can be run there, by us. Each access (shared_words.ts) comes to access(), which chooses how
// far the handlers have got by then and, for a plain load, which older value is seen. A call is run again and again until
// all choices are made (stateless search); what was reached before, with the same reads behind it and the same world,
// is not continued twice. Between two calls the state is explicit, so each call is explored from each state once.

import { OF_THE_PROOF, Violation, type Resource, type World, type Worlds } from './world.js';

/** One thing that happens at an access: the world it happens in and, for a plain load, the value seen. */
interface Choice {
  readonly world: World;
  readonly seen: number | undefined;
}

interface Branch {
  readonly choices: readonly Choice[];
  next: number;
}

/** Unwinds a run whose continuation is known. */
export class Pruned extends Error {}

export interface Counts {
  states: number;
  runs: number;
  accesses: number;
}

export class Explorer {
  readonly counts: Counts = { states: 0, runs: 0, accesses: 0 };
  world: World;
  /** The steps of the run that is under way, for the reader of a violation. */
  trace: string[] = [];
  private path: Branch[] = [];
  private depth = 0;
  private visited = new Set<string>();
  private reads = '';
  private running = false;
  /** A plain load has given an older value. */
  sawStale = false;
  /** Why the run that is under way has ended, for code of the VM that catches what is thrown at it. */
  private over: Pruned | Violation | undefined;

  constructor(readonly worlds: Worlds) {
    this.world = worlds.initial();
  }

  /** An access of the JavaScript thread to what is shared. `perform` changes the world and gives the result. */
  access(resource: Resource, what: string, perform: (world: number[]) => number, plain?: number, toEnd = false, when?: (w: World) => boolean): number {
    if (!this.running) return this.perform(resource, perform, plain);
    if (this.over !== undefined) throw this.over;
    this.counts.accesses++;
    const { world, seen } = this.choose(resource, plain, toEnd, when);
    if (seen !== undefined) this.sawStale = true;
    this.note(world);
    this.world = world;
    const result = seen ?? this.perform(resource, perform, plain);
    this.reads += `${result},`;
    this.trace.push(`    ${what}${seen === undefined ? '' : ' (stale)'} -> ${result}`);
    return result;
  }

  private perform(resource: Resource, perform: (world: number[]) => number, plain: number | undefined): number {
    const world = [...this.world];
    const result = this.judged(() => perform(world));
    if (plain === undefined && resource !== OF_THE_PROOF) this.worlds.synchronize(world);
    this.world = world;
    return result;
  }

  /** What `f` gives; the first violation ends the run. */
  judged<T>(f: () => T): T {
    try {
      return f();
    } catch (error) {
      if (error instanceof Violation) this.over ??= error;
      throw error;
    }
  }

  private choose(resource: Resource, plain: number | undefined, toEnd: boolean, when: ((w: World) => boolean) | undefined): Choice {
    const known = this.path[this.depth];
    if (known !== undefined) {
      this.depth++;
      return known.choices[known.next]!;
    }
    const choices: Choice[] = [];
    for (const world of this.worlds.before(this.world, resource, toEnd, when)) {
      const key = `${this.reads}|${world.join()}`;
      if (this.visited.has(key)) continue;
      this.visited.add(key);
      this.counts.states++;
      choices.push({ world, seen: undefined });
      if (plain !== undefined) choices.push(...this.staleValues(world, plain).map((seen) => ({ world, seen })));
    }
    if (choices.length === 0) {
      throw (this.over = new Pruned());
    }
    this.path.push({ choices, next: 0 });
    this.depth++;
    return choices[0]!;
  }

  private staleValues(world: World, word: number): number[] {
    const at = this.worlds.place(word);
    if (at === undefined) return [];
    const bits = world[this.worlds.stale + at]!;
    return [0, 1, 2, 3].filter((value) => (bits & (1 << value)) !== 0 && value !== world[at]);
  }

  /** Say in the trace what the handlers did. */
  private note(world: World): void {
    if (world === this.world) return;
    this.worlds.options.signals.forEach((signum, actor) => {
      const [before, after] = [this.world, world].map((w) => this.worlds.describe(w, actor));
      if (before !== after) this.trace.push(`  signal ${signum}: from "${before}" to "${after}"`);
    });
  }

  /** Run `call` from `start` under every choice. `prepare` puts what is not in the world back; `ended` is told each
   *  world that it ends in. Throws Violation. */
  explore(start: World, prepare: () => void, call: () => void, ended: (world: World) => void): void {
    this.path = [];
    this.visited = new Set();
    do {
      [this.depth, this.reads, this.trace, this.over] = [0, '', [], undefined];
      this.world = start;
      prepare();
      this.counts.runs++;
      this.running = true;
      try {
        call();
        if (this.over !== undefined) throw this.over;
        this.running = false;
        ended(this.world);
      } catch (error) {
        if (!(error instanceof Pruned)) throw error;
      } finally {
        this.running = false;
      }
    } while (this.advance());
  }

  /** To the next choice that has not been made; false if there is none. */
  private advance(): boolean {
    for (let last = this.path.at(-1); last !== undefined; last = this.path.at(-1)) {
      if (++last.next < last.choices.length) return true;
      this.path.pop();
    }
    return false;
  }
}
