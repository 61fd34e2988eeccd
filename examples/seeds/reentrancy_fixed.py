"""A handler prints while main prints, and there is nothing to be torn.

Lecture 08, "Async-signal-safe". What may be called from a handler has no state between its calls
that belongs to all, like write(2). This printf() has no buffer: it makes its line by itself and
hands it over in one step.

    minipy --inject 10@printf#3 reentrancy_fixed.py
"""
from shared.words import each_word_once as holds, print_with, run, written


def printf(text):
    line = text + ' '
    written.append(line)  # as os.write(), one call of native code


def play():
    print_with(printf)


if __name__ == '__main__':
    run(play, holds)
