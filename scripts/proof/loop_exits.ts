// How the loop leaves each instruction, read off the compiled loop itself, so that there is no second table to keep:
// which `continue` or `break` ends each case of its switch, and which of them only after a look at the breaker.

/** What comes between this instruction and the next one, from the least to the most. */
export const enum Exit {
  /** `continue fast`: nothing. */
  FAST,
  /** `continue fast` where the breaker was looked at and is clear; a loop that looks at back edges only does not. */
  LOOKED,
  /** `break dispatch`: a poll, but not in a loop that looks at back edges only. */
  DISPATCH,
  /** `continue poll` or a change of frames: a poll in every loop. */
  POLL,
}

/** Which way out of an instruction: to the next one, by its jump forward or back, or by a jump that an addition does
 *  along with itself. */
export type Way = 'next' | 'forward' | 'back' | 'fused jump';

export interface Exits {
  readonly name: string;
  /** The least that happens on this way, in a loop that looks everywhere or at back edges only. */
  readonly least: (way: Way, backEdgesOnly: boolean) => Exit;
}

/** One `continue` and the ways it may be. */
interface Found {
  readonly exit: Exit;
  readonly ways: readonly Way[];
  /** `if (BACK_EDGES_ONLY && isBack) continue poll;` */
  readonly isBackEdge: boolean;
}

const CASE = /^( *)case (\d+) \/\* (?:Op|Quick)\.(\w+) \*\/:/;

/** The exits of each opcode of a compiled vm/ceval.ts. */
export function loopExits(source: string): Map<number, Exits> {
  const start = source.indexOf('switch (op) {');
  const lines = source.slice(start).split('\n');
  const margin = CASE.exec(lines.find((line) => CASE.test(line))!)![1]!;
  const exits = new Map<number, Exits>();
  let labels: { op: number; name: string }[] = [];
  let body: string[] = [];
  const finish = (): void => {
    const found = labels.length > 0 ? exitsOf(body, labels[0]!.name) : [];
    for (const { op, name } of labels) exits.set(op, { name, least: (way, backEdgesOnly) => leastOf(found, way, backEdgesOnly, name) });
    [labels, body] = [[], []];
  };
  for (const line of lines.slice(1)) {
    const label = CASE.exec(line);
    if (line.startsWith(`${margin}default:`)) {
      finish();
      return exits;
    }
    if (label !== null && label[1] === margin) {
      if (body.length > 0) finish();
      labels.push({ op: Number(label[2]), name: label[3]! });
      if (line.slice(label[0].length).trim() !== '') body.push(line.slice(label[0].length));
    } else body.push(line);
  }
  throw new Error('the switch of the loop has no end');
}

/** Opcodes that the loop leaves to coldInstruction(). */
export const COLD: Exits = { name: 'cold', least: () => Exit.DISPATCH };

function exitsOf(body: readonly string[], name: string): Found[] {
  const found: Found[] = [];
  body.forEach((line, i) => {
    const isBackEdge = conditions(body, i).slice(0, 2).some((c) => c.includes('if (BACK_EDGES_ONLY && isBack)'));
    for (const [, label] of line.matchAll(/\b(?:continue|break) (fast|dispatch|poll|frames);/g)) {
      found.push({ exit: exitOf(label!, body, i), ways: isBackEdge ? ['back'] : waysOf(body, i, label!, name), isBackEdge });
    }
    // The end of a call's case: the callee's frame is entered. A new call of the loop, which polls first thing, resumes a
    // suspended frame and enters the handler of what was thrown.
    const leaves = (/^ *break;$/.test(line) && name.startsWith('CALL_')) || /\b(return|throw|break frames)\b/.test(line);
    if (leaves) found.push({ exit: Exit.POLL, ways: ['next'], isBackEdge: false });
  });
  const jumps = body.filter((line) => /^ *next = oparg/.test(line)).length;
  const edges = found.filter(({ isBackEdge }) => isBackEdge).length;
  // Conditional jumps poll where they lead back: at each place where they jump, or not at all.
  return edges === jumps ? found : found.filter(({ isBackEdge }) => !isBackEdge);
}

function exitOf(label: string, body: readonly string[], at: number): Exit {
  switch (label) {
    case 'fast': return conditions(body, at).some((c) => /breaker\[BREAKER\]\) === 0/.test(c)) ? Exit.LOOKED : Exit.FAST;
    case 'dispatch': return Exit.DISPATCH;
    default: return Exit.POLL;
  }
}

/** A line and the conditions that it stands under, in its case, from the inside out. */
function conditions(body: readonly string[], at: number): string[] {
  const found = [body[at]!];
  let depth = indentation(body[at]!);
  for (let i = at - 1; i >= 0; i--) {
    if (body[i]!.trim() === '' || indentation(body[i]!) >= depth) continue;
    depth = indentation(body[i]!);
    found.push(body[i]!);
  }
  return found;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** Which ways an exit may be: any, but for the addition that does the jump behind it. */
function waysOf(body: readonly string[], at: number, label: string, name: string): Way[] {
  if (name !== 'ADD_STORE_FAST') return ['next', 'forward', 'back'];
  if (label === 'fast' && /!== \d+ \/\* Op\.JUMP_ABSOLUTE \*\/\)/.test(conditions(body, at)[1] ?? '')) return ['next'];
  // With the breaker set it is the addition alone.
  return label === 'poll' ? ['fused jump'] : label === 'dispatch' ? ['next'] : ['next', 'fused jump'];
}

function leastOf(found: readonly Found[], way: Way, backEdgesOnly: boolean, name: string): Exit {
  const here = found.filter(({ ways, isBackEdge }) => ways.includes(way) && (backEdgesOnly || !isBackEdge));
  if (here.length === 0) throw new Error(`no way out of ${name} (${way}) is known`);
  if (here.some(({ isBackEdge }) => isBackEdge)) return Exit.POLL; // taken before any other
  return Math.min(...here.map(({ exit }) => exit)) as Exit;
}
