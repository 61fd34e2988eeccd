# Dicts and sets of ints, strings and tuples: counting, grouping, inverting, merging, deleting. SIZE is the number of keys.
import sys


def keys(count):
    """Pseudo-random numbers, some of them again and again."""
    state = 12345
    result = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state >> 8 if state & 64 else state % 997)
    return result


def count_all(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def group(items):
    groups = {}
    for item in items:
        key = (item % 7, item % 11)
        if key in groups:
            groups[key].append(item)
        else:
            groups[key] = [item]
    return groups


def names(items):
    table = {}
    for item in items:
        name = 'key' + str(item % 5000)
        try:
            table[name] += 1
        except KeyError:
            table[name] = 1
    return table


def inverted(table):
    result = {}
    for key, value in table.items():
        result.setdefault(value, set()).add(key)
    return result


def graph_reach(size):
    """Breadth first through a graph given as a dict of lists."""
    edges = {n: [(n * 3 + 1) % size, (n * 5 + 2) % size, (n + size // 3) % size] for n in range(size)}
    seen = {0}
    front = [0]
    steps = 0
    while front:
        steps += 1
        following = []
        for node in front:
            for other in edges[node]:
                if other not in seen:
                    seen.add(other)
                    following.append(other)
        front = following
    return len(seen) * 100 + steps


def digest(numbers):
    checksum = 0
    for n in numbers:
        checksum = (checksum * 31 + n) % 1000003
    return [checksum]


def main(size):
    items = keys(size)
    counts = count_all(items)
    groups = group(items)
    table = names(items)
    by_count = inverted(counts)
    merged = dict(counts)
    merged.update(table)
    for item in items:
        if item & 3 == 0 and item in merged:
            del merged[item]
    common = {item % 2000 for item in items} & {item % 3001 for item in items}
    totals = [len(counts), max(counts.values()), len(groups), sum([len(g) for g in groups.values()]), len(table),
              sum([count * len(members) for count, members in by_count.items()]), len(merged), len(common)]
    return digest(totals) + [graph_reach(size)]


EXPECTED = {1000: [450267, 100012], 25000: [833199, 2500016], 150000: [212337, 1884202]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 150000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('dict_work', SIZE, result)
