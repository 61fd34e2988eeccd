// npm run same:errors -- [--count=N] [--seed=N] [--show=N] [--only=tests|mutations] [--warnings=error] [LIB]
//
// Compares what compile() says of bad sources with what the oracle says: accepted or refused, and then
// the exception's type, message, line, offset, text and, as `rest`, filename and number of arguments; and the warnings that were told.
//
// The sources are those of the oracle's own tests (error_sources.py), and --count files of the library
// LIB (the oracle's own, unless told otherwise), each with one seeded mistake (mutate.ts). A mutated
// source lies in a file of its name while it is compiled, because errors quote the file.
//
// Prints for each of the two how many agree, and --show examples of each kind of difference; ends with 1
// if the goals are missed: all verdicts, 99 % of messages and lines, 95 % of offsets.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ErrorAnswers, type Answer, type Question } from './error_answers.js';
import { mutate } from './mutate.js';
import { requireOracle } from './oracle.js';
import { Random } from './random.js';
import { sourceFiles } from './source_files.js';

const python = requireOracle();
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '3' }, only: { type: 'string' }, warnings: { type: 'string', default: 'always' },
  },
});
const library = positionals[0] ?? join(dirname(dirname(python)), 'lib/python3.6');
const filter = options.warnings === 'error' ? 'error' : 'always';
const folder = mkdtempSync(join(tmpdir(), 'same_errors_'));

/** The tests that are run for the sources that they make up. */
const RUN_TESTS = [
  'test_ast', 'test_asyncgen', 'test_builtin', 'test_bytes', 'test_class', 'test_code', 'test_codeop', 'test_compile', 'test_complex',
  'test_coroutines', 'test_decorators', 'test_descr', 'test_dictcomps', 'test_eof', 'test_exceptions', 'test_extcall', 'test_float',
  'test_flufl', 'test_fstring', 'test_funcattrs', 'test_future', 'test_generators', 'test_genexps', 'test_global', 'test_grammar',
  'test_int', 'test_keywordonlyarg', 'test_list', 'test_long', 'test_opcodes', 'test_parser', 'test_peepholer', 'test_raise', 'test_scope',
  'test_setcomps', 'test_source_encoding', 'test_string_literals', 'test_super', 'test_symtable', 'test_syntax', 'test_traceback',
  'test_tuple', 'test_types', 'test_unicode_identifiers', 'test_unpack', 'test_unpack_ex', 'test_with', 'test_yield_from',
];

interface Case {
  question: Question;
  /** Where the source is from, for the report. */
  from: string;
}

/** The sources of the tests; one that the oracle is asked in exec mode under '<test>'. */
async function* testCases(): AsyncGenerator<Case> {
  const script = join(process.cwd(), 'scripts/error_sources.py');
  const child = spawn(python, ['-W', 'ignore', script, ...RUN_TESTS], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const { from, ...source } = JSON.parse(line) as Omit<Question, 'filename'> & { from: string };
    yield { question: { ...source, filename: '<test>' }, from };
  }
}

/** Files of the library with a mistake in each. */
function* mutatedCases(count: number, seed: number): Generator<Case> {
  const files = sourceFiles(library, /\.py$/).filter((path) => !path.includes('site-packages')).sort();
  for (let i = 0; i < count; i++) {
    const random = new Random(seed, i);
    const path = random.pick(files);
    const { kind, source } = mutate(readFileSync(path, 'latin1'), random);
    const filename = join(folder, `case_${i}.py`);
    writeFileSync(filename, source, 'latin1');
    yield { question: { mode: 'exec', kind: 'bytes', source, filename }, from: `${path}, ${kind} (${i})` };
  }
}

const FIELDS = ['type', 'message', 'line', 'offset', 'text'] as const;
const COLUMNS = ['verdict', ...FIELDS, 'rest', 'warnings'] as const;
type Column = (typeof COLUMNS)[number];

/** How many of a set of cases agree, and what the others are like. */
class Report {
  private cases = 0;
  private refused = 0;
  private readonly differing = new Map<Column, number>();
  private readonly kinds = new Map<string, string[]>();

  constructor(private readonly title: string) {}

  add(one: Case, theirs: Answer, ours: Answer): void {
    this.cases++;
    if (theirs.error !== null) this.refused++;
    const differs = (column: Column, a: unknown, b: unknown): void => {
      if (JSON.stringify(a) !== JSON.stringify(b)) this.differ(column, one, a, b);
    };
    if ((theirs.error === null) !== (ours.error === null)) {
      differs('verdict', theirs.error, ours.error);
    } else if (theirs.error !== null && ours.error !== null) {
      FIELDS.forEach((field, i) => differs(field, theirs.error![i], ours.error![i]));
      differs('rest', theirs.rest, ours.rest);
    }
    differs('warnings', theirs.warnings, ours.warnings);
  }

  private differ(column: Column, { from, question }: Case, theirs: unknown, ours: unknown): void {
    this.differing.set(column, (this.differing.get(column) ?? 0) + 1);
    const generic = (value: unknown): string => (column === 'message' ? JSON.stringify(value).replace(/'.*?'|\\\\u\w+|0x\w+|\d+/g, '…') : '');
    const kind = `${column}: ${generic(theirs)} / ${generic(ours)}`;
    if (!this.kinds.has(kind)) this.kinds.set(kind, []);
    const told = [theirs, ours].map((value) => JSON.stringify(value).slice(0, 300)).join('\n    minipy ');
    const source = question.source.length < 300 ? `\n    of     ${question.mode} ${question.kind} ${JSON.stringify(question.source)}` : '';
    this.kinds.get(kind)!.push(`${from}\n    oracle ${told}${source}`);
  }

  /** Whether the goals hold. */
  print(show: number): boolean {
    console.log(`\n${this.title}: ${this.cases} sources, ${this.refused} of them refused`);
    for (const column of COLUMNS) {
      const of = column === 'verdict' || column === 'warnings' ? this.cases : this.refused;
      console.log(`  ${column.padEnd(9)} ${(100 * this.share(column, of)).toFixed(3).padStart(8)} %  ${this.differing.get(column) ?? 0} differ`);
    }
    for (const [kind, examples] of this.kinds) {
      console.log(`\n  ${examples.length} x ${kind}`);
      for (const example of examples.slice(0, show)) console.log(`  - ${example}`);
    }
    const holds = (column: Column, goal: number): boolean => this.share(column, this.refused) >= goal;
    return !this.differing.has('verdict') && holds('type', 0.99) && holds('message', 0.99) && holds('line', 0.99)
      && holds('offset', 0.95) && holds('text', 0.95);
  }

  private share(column: Column, of: number): number {
    return of === 0 ? 1 : 1 - (this.differing.get(column) ?? 0) / of;
  }
}

/** How many sources are on their way at a time. */
const WINDOW = 32;

async function compare(title: string, cases: Iterable<Case> | AsyncIterable<Case>): Promise<boolean> {
  const report = new Report(title);
  const oracle = new ErrorAnswers(python, filter);
  const minipy = new ErrorAnswers(join(process.cwd(), 'bin/minipy'), filter);
  const pending: Promise<void>[] = [];
  for await (const one of cases) {
    pending.push(Promise.all([oracle.ask(one.question), minipy.ask(one.question)]).then(([theirs, ours]) => {
      report.add(one, theirs, ours);
      if (one.question.filename.startsWith(folder)) unlinkSync(one.question.filename);
    }, (error: Error) => {
      throw new Error(`${one.from}: ${error.message}`);
    }));
    if (pending.length >= WINDOW) await pending.shift();
  }
  await Promise.all(pending);
  oracle.close();
  minipy.close();
  return report.print(Number(options.show));
}

try {
  const tests = options.only === 'mutations' || await compare('sources of the tests', testCases());
  const seed = Number(options.seed);
  const mutations = options.only === 'tests'
    || await compare(`mutated library files, seed ${seed}`, mutatedCases(Number(options.count), seed));
  process.exitCode = tests && mutations ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
