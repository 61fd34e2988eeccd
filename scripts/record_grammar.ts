// Records what the oracle says of test/grammar/sources.ts, for machines without one:
//
//   node dist/scripts/record_grammar.js

import { writeFileSync } from 'node:fs';
import { REQUESTS } from '../test/grammar/sources.js';
import { Oracle, type OracleAnswer } from './oracle.js';

const oracle = new Oracle();
const answers: OracleAnswer[] = [];
for (const request of REQUESTS) answers.push(await oracle.ask(request));
oracle.close();
const lines = REQUESTS.map((request, i) => JSON.stringify({ request, answer: answers[i] }));
writeFileSync('test/grammar/recorded.json', `[\n${lines.join(',\n')}\n]\n`);
