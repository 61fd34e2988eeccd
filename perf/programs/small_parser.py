# A parser for arithmetic with variables and functions, and an evaluator of its trees: a scanner over single characters,
# recursive descent, tuples, dispatch by name. SIZE is the number of formulas.
import sys


class Scanner:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.kind = ''
        self.value = ''
        self.advance()

    def advance(self):
        text = self.text
        at = self.at
        while at < len(text) and text[at] == ' ':
            at += 1
        start = at
        if at == len(text):
            self.kind = 'end'
        elif text[at].isdigit():
            while at < len(text) and text[at].isdigit():
                at += 1
            self.kind = 'number'
        elif text[at].isalpha():
            while at < len(text) and (text[at].isalpha() or text[at] == '_'):
                at += 1
            self.kind = 'name'
        else:
            at += 1
            self.kind = text[start]
        self.value = text[start:at]
        self.at = at

    def accept(self, kind):
        if self.kind != kind:
            return False
        self.advance()
        return True

    def expect(self, kind):
        if not self.accept(kind):
            raise SyntaxError('expected %s, found %s' % (kind, self.kind))


class Parser:
    LEVELS = ['+-', '*%']

    def __init__(self, text):
        self.scanner = Scanner(text)

    def parse(self):
        tree = self.binary(0)
        self.scanner.expect('end')
        return tree

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        tree = self.binary(level + 1)
        while self.scanner.kind in self.LEVELS[level]:
            operator = self.scanner.kind
            self.scanner.advance()
            tree = (operator, tree, self.binary(level + 1))
        return tree

    def unary(self):
        if self.scanner.accept('-'):
            return ('negate', self.unary())
        return self.primary()

    def primary(self):
        scanner = self.scanner
        value = scanner.value
        if scanner.accept('number'):
            return ('number', int(value))
        if scanner.accept('('):
            tree = self.binary(0)
            scanner.expect(')')
            return tree
        scanner.expect('name')
        if not scanner.accept('('):
            return ('name', value)
        arguments = []
        while not scanner.accept(')'):
            arguments.append(self.binary(0))
            scanner.accept(',')
        return ('call', value, arguments)


class Evaluator:
    def __init__(self, names):
        self.names = names
        self.functions = {'max': max, 'min': min, 'twice': lambda n: 2 * n}

    def visit(self, tree):
        kind = tree[0]
        if kind == 'number':
            return tree[1]
        if kind == 'name':
            return self.names[tree[1]]
        if kind == 'call':
            return self.functions[tree[1]](*[self.visit(argument) for argument in tree[2]])
        if kind == 'negate':
            return -self.visit(tree[1])
        left = self.visit(tree[1])
        right = self.visit(tree[2])
        if kind == '+':
            return left + right
        if kind == '-':
            return left - right
        if kind == '*':
            return left * right % 1000003
        return left % right if right else 0


def main(size):
    evaluator = Evaluator({'alpha': 17, 'beta': 4, 'gamma': 99})
    checksum = 0
    failures = 0
    for i in range(size):
        text = '(alpha + %d) * beta - max(%d, gamma %% 7, twice(beta)) * -(3 + alpha * (%d - 12))' % (i, i % 50, i % 9)
        if i % 10 == 0:
            text += ' )'
        try:
            checksum = (checksum * 3 + evaluator.visit(Parser(text).parse())) % 1000003
        except SyntaxError:
            failures += 1
    return [checksum, failures]


EXPECTED = {20: [86101, 2], 900: [109672, 90], 5500: [729701, 550]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 5500
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('small_parser', SIZE, result)
