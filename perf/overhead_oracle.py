"""CPython's side of perf/overhead.ts: operations per second of the programs that it is given as JSON on stdin."""

import json
import sys
import time

names = {}
answers = {}
programs = json.load(sys.stdin)
for name, source in programs.items():
    exec(source, names)
for name in programs:
    run = names[name]
    best = 0
    for sample in range(5):
        count = 0
        began = now = time.process_time()
        while now - began < float(sys.argv[1]) / 5:
            run()
            count += 1
            now = time.process_time()
        best = max(best, count / (now - began))
    answers[name] = best
print(json.dumps(answers))
