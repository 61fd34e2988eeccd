"""CPython's side of perf/compile.ts: lines and CPU seconds of compile() over the files named on stdin."""

import json
import sys
import time
import warnings

warnings.simplefilter('ignore')
lines, seconds = 0, 0.0
for path in sys.stdin.read().splitlines():
    with open(path, 'rb') as f:
        source = f.read()
    start = time.process_time()
    try:
        compile(source, path, 'exec', 0, True)
    except (SyntaxError, ValueError):
        continue
    seconds += time.process_time() - start
    lines += source.count(b'\n')
print(json.dumps({'lines': lines, 'seconds': seconds}))
