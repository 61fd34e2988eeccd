"""Calls: the recursive Fibonacci numbers."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(34) == 5702887
