# One-way constraints between variables, planned by strength and propagated: polymorphic methods, lists of objects,
# inheritance, after the idea of the DeltaBlue benchmark. SIZE is the length of the chain.
import sys

REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, value):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK
        self.mark = 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength
        for variable in self.variables():
            variable.constraints.append(self)

    def variables(self):
        raise NotImplementedError

    def inputs_known(self, mark):
        for variable in self.variables():
            if variable is not self.output and variable.mark != mark:
                return False
        return True

    def remove(self):
        for variable in self.variables():
            variable.constraints.remove(self)
        self.output.determined_by = None


class Fixed(Constraint):
    """The variable keeps what it is given."""

    def __init__(self, variable, strength):
        self.output = variable
        Constraint.__init__(self, strength)

    def variables(self):
        return (self.output,)

    def execute(self):
        pass


class Linear(Constraint):
    """output = source * factor + offset, in either direction."""

    def __init__(self, source, output, factor, offset, strength):
        self.source = source
        self.output = output
        self.factor = factor
        self.offset = offset
        Constraint.__init__(self, strength)

    def variables(self):
        return (self.source, self.output)

    def execute(self):
        self.output.value = self.source.value * self.factor + self.offset


class Equal(Linear):
    def __init__(self, source, output, strength):
        Linear.__init__(self, source, output, 1, 0, strength)

    def execute(self):
        self.output.value = self.source.value


class Maximum(Constraint):
    def __init__(self, sources, output, strength):
        self.sources = sources
        self.output = output
        Constraint.__init__(self, strength)

    def variables(self):
        return self.sources + [self.output]

    def execute(self):
        self.output.value = max([source.value for source in self.sources])


class Planner:
    def __init__(self):
        self.mark = 0

    def plan(self, first):
        """Constraints in an order in which each one's inputs come before it."""
        self.mark += 1
        mark = self.mark
        plan = []
        todo = [first]
        while todo:
            constraint = todo.pop()
            output = constraint.output
            if output.mark == mark or not constraint.inputs_known(mark):
                continue
            if output.determined_by is not None and output.determined_by.strength < constraint.strength:
                continue
            output.determined_by = constraint
            output.strength = constraint.strength
            output.mark = mark
            plan.append(constraint)
            for other in output.constraints:
                if other is not constraint and other.output.mark != mark:
                    todo.append(other)
        return plan


def chain(planner, length):
    """A value travels along a chain of equalities."""
    variables = [Variable(0) for i in range(length)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED)
    edit = Fixed(variables[0], STRONG)
    plan = planner.plan(edit)
    for value in range(10):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        assert variables[-1].value == value
    edit.remove()
    return len(plan)


def projection(planner, length):
    """Every source is scaled into a target, and the targets are compared in groups."""
    total = 0
    sources = [Variable(i) for i in range(length)]
    targets = [Variable(0) for i in range(length)]
    for i in range(length):
        Linear(sources[i], targets[i], 10, 1000 - i, REQUIRED)
    tops = []
    for i in range(0, length, 4):
        top = Variable(0)
        Maximum(targets[i:i + 4], top, NORMAL)
        tops.append(top)
    for turn in range(4):
        for source in sources:
            source.value += turn
            edit = Fixed(source, STRONG)
            for constraint in planner.plan(edit):
                constraint.execute()
            edit.remove()
        for top in tops:
            for constraint in top.constraints:
                constraint.execute()
            total += top.value
    return total


def main(size):
    planner = Planner()
    planned = sum([chain(planner, size) for turn in range(6)])
    return [planned, projection(planner, size)]


EXPECTED = {20: [120, 22480], 1200: [7200, 7720800], 7000: [42000, 227738000]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 7000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('constraints', SIZE, result)
