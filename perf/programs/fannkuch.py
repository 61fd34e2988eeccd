# Pancake flips over all permutations: list indexing, slices, small loops. SIZE is the number of pancakes.
import sys


def flips_of(stack):
    """How often the top can be flipped until a 0 lies there."""
    count = 0
    top = stack[0]
    while top:
        stack[:top + 1] = stack[top::-1]
        count += 1
        top = stack[0]
    return count


def main(size):
    order = list(range(size))
    rotations = [0] * size
    most = 0
    checksum = 0
    is_even = True
    while True:
        if order[0]:
            flips = flips_of(order[:])
            if flips > most:
                most = flips
            checksum += flips if is_even else -flips
        # The next permutation: swap the first two, or rotate a longer head.
        if is_even:
            order[0], order[1] = order[1], order[0]
        else:
            order[1], order[2] = order[2], order[1]
            for length in range(2, size):
                rotations[length] += 1
                if rotations[length] <= length:
                    break
                rotations[length] = 0
                if length == size - 1:
                    return checksum * 100 + most
                order.insert(length + 1, order.pop(0))
        is_even = not is_even


EXPECTED = {6: 4910, 8: 161622, 9: 862930}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 9
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('fannkuch', SIZE, result)
