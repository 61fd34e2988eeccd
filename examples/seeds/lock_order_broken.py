"""Two functions take the same two locks, each in its own order.

SBCL, "More deadlocks". A has M and asks for N, B has N and asks for M.

    minipy --inject 10@lock_second#0 lock_order_broken.py      each has its first when the other asks for its second
"""
from shared.stage import main
from shared.two_locks import M, N, no_deadlock as holds, run


def play():
    run((M, N), (N, M))


if __name__ == '__main__':
    main(play, holds)
