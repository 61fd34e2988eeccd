"""Two functions take the same two locks, both in the same order.

SBCL, "More deadlocks": "they should do so in the same order". Who has M gets N.

    minipy --inject 10@lock_second#0 lock_order_fixed.py
"""
from shared.stage import main
from shared.two_locks import M, N, no_deadlock as holds, run


def play():
    run((M, N), (M, N))


if __name__ == '__main__':
    main(play, holds)
