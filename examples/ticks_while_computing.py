"""A busy program that a timer visits: the handler runs while the loop computes.

The handler sees the program's variables through the frame that it interrupts, and the
program goes on as if nothing had happened: the result is what it is without signals.
"""
import signal

visits = 0
grew = True
last = -1


def on_tick(signum, frame):
    global visits, grew, last
    visits += 1
    while frame is not None and frame.f_code.co_name != 'count_primes':
        frame = frame.f_back
    if frame is not None:
        seen = frame.f_locals.get('n', 0)
        grew = grew and seen >= last
        last = seen


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def count_primes(limit):
    found = 0
    for n in range(limit):
        if is_prime(n):
            found += 1
    return found


without = count_primes(2000)
signal.signal(signal.SIGALRM, on_tick)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
rounds = 0
while visits < 10:
    last = -1
    assert count_primes(2000) == without
    rounds += 1
signal.setitimer(signal.ITIMER_REAL, 0)

print('primes below 2000:', without)
print('visited at least 10 times:', visits >= 10)
print('n never went backwards:', grew)
