# A stack machine that runs a compiled program: a loop of if and elif over small ints, lists as stacks, and the same
# with a table of methods. SIZE is how far the program looks for primes.
import sys

PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, JUMP, BRANCH, EMIT, HALT = range(12)

# Counts primes below local 0 by trial division: 1 the candidate, 2 the divisor, 3 the count.
PRIMES = [
    (PUSH, 2), (STORE, 1), (PUSH, 0), (STORE, 3),
    (LOAD, 1), (LOAD, 0), (LESS, 0), (BRANCH, 31),
    (PUSH, 2), (STORE, 2),
    (LOAD, 1), (LOAD, 2), (LOAD, 2), (MUL, 0), (LESS, 0), (BRANCH, 17), (JUMP, 22),
    (LOAD, 1), (LOAD, 2), (MOD, 0), (BRANCH, 26), (JUMP, 33),
    (LOAD, 3), (PUSH, 1), (ADD, 0), (STORE, 3),
    (LOAD, 1), (PUSH, 1), (ADD, 0), (STORE, 1), (JUMP, 4),
    (LOAD, 3), (HALT, 0),
    (LOAD, 2), (PUSH, 1), (ADD, 0), (STORE, 2), (JUMP, 10),
]


def run(code, limit):
    """BRANCH jumps when the top is false; the branch at 15 continues where divisor squared is above the candidate."""
    stack = []
    local = [limit, 0, 0, 0]
    at = 0
    steps = 0
    while True:
        op, arg = code[at]
        at += 1
        steps += 1
        if op == LOAD:
            stack.append(local[arg])
        elif op == PUSH:
            stack.append(arg)
        elif op == STORE:
            local[arg] = stack.pop()
        elif op == ADD:
            right = stack.pop()
            stack[-1] += right
        elif op == SUB:
            right = stack.pop()
            stack[-1] -= right
        elif op == MUL:
            right = stack.pop()
            stack[-1] *= right
        elif op == MOD:
            right = stack.pop()
            stack[-1] %= right
        elif op == LESS:
            right = stack.pop()
            stack[-1] = stack[-1] < right
        elif op == JUMP:
            at = arg
        elif op == BRANCH:
            if not stack.pop():
                at = arg
        elif op == HALT:
            return stack.pop(), steps


class Machine:
    """The same machine, each instruction a bound method with its operand."""

    def __init__(self, code, limit):
        self.stack = []
        self.local = [limit, 0, 0, 0]
        self.at = 0
        self.is_running = True
        methods = {PUSH: self.push, LOAD: self.load, STORE: self.store, ADD: self.add, MUL: self.mul, MOD: self.mod,
                   LESS: self.less, JUMP: self.jump, BRANCH: self.branch, HALT: self.halt}
        self.code = [(methods[op], arg) for op, arg in code]

    def run(self):
        steps = 0
        while self.is_running:
            method, arg = self.code[self.at]
            self.at += 1
            steps += 1
            method(arg)
        return self.stack.pop(), steps

    def push(self, arg):
        self.stack.append(arg)

    def load(self, arg):
        self.stack.append(self.local[arg])

    def store(self, arg):
        self.local[arg] = self.stack.pop()

    def add(self, arg):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() + right)

    def mul(self, arg):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() * right)

    def mod(self, arg):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() % right)

    def less(self, arg):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() < right)

    def jump(self, arg):
        self.at = arg

    def branch(self, arg):
        if not self.stack.pop():
            self.at = arg

    def halt(self, arg):
        self.is_running = False


def main(size):
    primes, steps = run(PRIMES, size)
    assert (primes, steps) == Machine(PRIMES, size).run()
    return [primes, steps]


EXPECTED = {50: [15, 2009], 1000: [168, 92448], 4500: [610, 671558]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 4500
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('small_vm', SIZE, result)
