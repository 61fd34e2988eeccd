// The programs of perf/overhead.ts, a function each, of about a millisecond, by what a loop does between two polls.

export const OVERHEAD_PROGRAMS: Readonly<Record<string, string>> = {
  tight_loop: `
def tight_loop():
    i = 0
    while i < 20000:
        i += 1
`,
  nested_loops: `
def nested_loops():
    total = 0
    for i in range(150):
        for j in range(100):
            total += j
    return total
`,
  calls: `
def leaf(x):
    return x

def calls():
    for i in range(5000):
        leaf(i)
`,
  recursion: `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def recursion():
    return fib(15)
`,
  attributes: `
class Point:
    def __init__(self):
        self.x = 0
    def move(self, d):
        self.x += d

def attributes():
    p = Point()
    for i in range(4000):
        p.move(i)
    return p.x
`,
  generator: `
def produce(n):
    for i in range(n):
        yield i

def generator():
    total = 0
    for x in produce(4000):
        total += x
    return total
`,
  yield_from: `
def deeper(depth, n):
    if depth:
        yield from deeper(depth - 1, n)
    else:
        for i in range(n):
            yield i

def yield_from():
    total = 0
    for x in deeper(5, 1500):
        total += x
    return total
`,
  exceptions: `
def exceptions():
    caught = 0
    for i in range(500):
        try:
            raise KeyError(i)
        except KeyError:
            caught += 1
    return caught
`,
  try_finally: `
def try_finally():
    n = 0
    for i in range(4000):
        try:
            n += i
        finally:
            n -= 1
    return n
`,
  floats: `
def floats():
    x = 0.5
    for i in range(5000):
        x = x * 3.7 * (1.0 - x)
    return x
`,
  strings: `
def strings():
    parts = []
    for i in range(1500):
        word = 'item' + str(i)
        if word.endswith('7'):
            word = word[1:3]
        parts.append(word)
    return ','.join(parts)
`,
  comprehension: `
def comprehension():
    return sum([x * x for x in range(6000) if x & 1])
`,
  list_index: `
def list_index():
    items = list(range(100))
    for turn in range(40):
        for i in range(99):
            items[i] = items[i + 1]
    return items[0]
`,
  dict_access: `
def dict_access():
    table = {}
    for i in range(3000):
        key = i % 50
        if key in table:
            table[key] += i
        else:
            table[key] = i
    return len(table)
`,
};
