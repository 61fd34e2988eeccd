"""How the midterm questions are run: once, or many times, counting the outputs."""
import collections
import sys

from shared.turns import AsItComes, output_of


def main(program, possible):
    if len(sys.argv) == 1:
        print('One of the possible outputs:' if output_of(program, AsItComes) in possible else 'Impossible!')
        print(*sorted(possible), sep='\n')
        return
    outputs = collections.Counter(output_of(program, AsItComes) for _ in range(int(sys.argv[1])))
    for output, times in sorted(outputs.items()):
        print('%6d %s%s' % (times, output, '' if output in possible else ' (impossible!)'))
