// The programs of perf/overhead.ts, a function each, of about a millisecond.

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
};
