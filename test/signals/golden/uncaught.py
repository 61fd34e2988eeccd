# An exception that nobody catches: frames that only pass it on.

def deepest(d):
    return d['missing']


def middle(d):
    x = deepest(d)
    return x


def top(d):
    return [middle(d)]


out('before')
top({})
out('never')
