"""Syntax trees: make them from source, look at them, change them, write them down.

The classes of the nodes come from _ast.  compile() makes a tree with the flag PyCF_ONLY_AST,
which parse() does, and turns a tree into code.
"""

from _ast import *


def parse(source, filename='<unknown>', mode='exec'):
    """The syntax tree of a source: compile() that stops there."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


_NUM_TYPES = (int, float, complex)


def _numbers(*values):
    return all(isinstance(value, _NUM_TYPES) for value in values)


def _value(node):
    """The value of a node of a literal; ValueError for any other."""
    if isinstance(node, (Constant, NameConstant)):
        return node.value
    if isinstance(node, (Str, Bytes)):
        return node.s
    if isinstance(node, Num):
        return node.n
    if isinstance(node, Tuple):
        return tuple([_value(item) for item in node.elts])
    if isinstance(node, List):
        return [_value(item) for item in node.elts]
    if isinstance(node, Set):
        return {_value(item) for item in node.elts}
    if isinstance(node, Dict):
        return dict([(_value(key), _value(value)) for key, value in zip(node.keys, node.values)])
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _value(node.operand)
        if _numbers(operand):
            return +operand if isinstance(node.op, UAdd) else -operand
    elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _value(node.left), _value(node.right)
        if _numbers(left, right):
            return left + right if isinstance(node.op, Add) else left - right
    raise ValueError('malformed node or string: %r' % (node,))


def literal_eval(node_or_string):
    """The value of an expression that consists of literals only, in a source or a tree.

    Strings, bytes, numbers and their sums, tuples, lists, dicts, sets, booleans and None.
    Runs no code of the source, so it may come from anywhere.
    """
    node = node_or_string
    if isinstance(node, str):
        node = parse(node, mode='eval')
    if isinstance(node, Expression):
        node = node.body
    return _value(node)


def dump(node, annotate_fields=True, include_attributes=False):
    """A text that shows the whole tree, for people who debug.

    annotate_fields=False leaves the names of the fields out; include_attributes=True also
    tells the positions.
    """
    def text(value):
        if isinstance(value, list):
            return '[%s]' % ', '.join([text(item) for item in value])
        if not isinstance(value, AST):
            return repr(value)
        parts = []
        for name, field in iter_fields(value):
            parts.append(name + '=' + text(field) if annotate_fields else text(field))
        written = ', '.join(parts)
        if include_attributes and value._attributes:
            written += ', ' if parts else ' '
            written += ', '.join([name + '=' + text(getattr(value, name)) for name in value._attributes])
        return '%s(%s)' % (value.__class__.__name__, written)

    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % node.__class__.__name__)
    return text(node)


def copy_location(new_node, old_node):
    """Give new_node the position of old_node, as far as both have one; returns new_node."""
    for name in ('lineno', 'col_offset'):
        if name in old_node._attributes and name in new_node._attributes and hasattr(old_node, name):
            setattr(new_node, name, getattr(old_node, name))
    return new_node


def fix_missing_locations(node):
    """Give each node without a position that of its parent, as compile() needs one; returns node."""
    def fix(node, position):
        for name in position:
            if name in node._attributes:
                if hasattr(node, name):
                    position = dict(position, **{name: getattr(node, name)})
                else:
                    setattr(node, name, position[name])
        for child in iter_child_nodes(node):
            fix(child, position)

    fix(node, {'lineno': 1, 'col_offset': 0})
    return node


def increment_lineno(node, n=1):
    """Move a tree down by n lines; returns node."""
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
    return node


def iter_fields(node):
    """The fields of a node that it has, as pairs of name and value."""
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            continue
        yield name, value


def iter_child_nodes(node):
    """The nodes right below a node, those in its lists too."""
    for name, field in iter_fields(node):
        for child in field if isinstance(field, list) else (field,):
            if isinstance(child, AST):
                yield child


def _cleaned(text):
    """A docstring without the indentation of the code around it; as inspect.cleandoc()."""
    first, *rest = text.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in rest if line.lstrip()]
    margin = min(margins, default=0)
    lines = [first.lstrip()] + [line[margin:] for line in rest]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def get_docstring(node, clean=True):
    """The docstring of a function, class or module, or None; clean=False leaves its indentation alone."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if isinstance(first, Str):
        text = first.s
    elif isinstance(first, Constant) and isinstance(first.value, str):
        text = first.value
    else:
        return None
    return _cleaned(text) if clean else text


def walk(node):
    """A node and all below it, level by level."""
    waiting = [node]
    for node in waiting:
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor(object):
    """Goes through a tree and calls visit_KIND(node) for the kinds that a subclass defines it for.

    For other nodes it is generic_visit(), which visits what is below.  A visit_ method that
    wants that too has to call it, and what it returns is what visit() returns.
    """

    def visit(self, node):
        """Visit a node, by the method for its class."""
        method = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        """Visit what is below."""
        for name, field in iter_fields(node):
            if isinstance(field, list):
                for item in field:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(field, AST):
                self.visit(field)


class NodeTransformer(NodeVisitor):
    """A visitor that changes the tree: what a visit_ method returns takes the place of the node.

    None removes it; in a list of nodes, a list takes its place.  A node that is to stay is
    returned, and one whose lower nodes are to be visited goes through generic_visit().
    """

    def generic_visit(self, node):
        """Visit what is below and put the results there; returns node."""
        for name, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = self._visited(old)
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node

    def _visited(self, items):
        result = []
        for item in items:
            if isinstance(item, AST):
                item = self.visit(item)
                if item is None:
                    continue
                if not isinstance(item, AST):
                    result.extend(item)
                    continue
            result.append(item)
        return result
