"""A handler prints while main prints, into the same buffer.

Lecture 08, "Reentrant code". printf() gathers text in a buffer that belongs to all. If a signal
comes in the middle of it and the handler calls printf() too, what main has half done is lost, or
written twice: "remember those weird double-prints".

    minipy --inject 10@flush#3 reentrancy_broken.py        when the buffer has been written and not yet emptied
"""
from shared.words import each_word_once as holds, print_with, run, written

buffer = ''


def printf(text):
    global buffer
    buffer = buffer + text + ' '
    flush()


def flush():
    global buffer
    written.append(buffer)
    buffer = ''


def play():
    print_with(printf)


if __name__ == '__main__':
    run(play, holds)
