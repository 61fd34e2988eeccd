# Planets around a sun: float arithmetic on lists, by small steps of time. SIZE is the number of steps.
import sys

DAY = 365.24
SOLAR = 4 * 3.141592653589793 ** 2


def make_bodies():
    """Positions, velocities and masses of a sun and four planets, in a row of seven floats each."""
    sun = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR]
    planets = [
        [4.84143, -1.16032, -0.10362, 0.001660 * DAY, 0.007699 * DAY, -0.0000690 * DAY, 9.5479e-4 * SOLAR],
        [8.34336, 4.12479, -0.40352, -0.002767 * DAY, 0.004998 * DAY, 0.0000230 * DAY, 2.8588e-4 * SOLAR],
        [12.89436, -15.11115, -0.22330, 0.002964 * DAY, 0.002378 * DAY, -0.0000296 * DAY, 4.3662e-5 * SOLAR],
        [15.37969, -25.91931, 0.17925, 0.002680 * DAY, 0.001628 * DAY, -0.0000951 * DAY, 5.1513e-5 * SOLAR],
    ]
    for axis in (3, 4, 5):
        sun[axis] = -sum([planet[axis] * planet[6] for planet in planets]) / SOLAR
    return [sun] + planets


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a[0] - b[0]
        dy = a[1] - b[1]
        dz = a[2] - b[2]
        squared = dx * dx + dy * dy + dz * dz
        pull = dt / (squared * squared ** 0.5)
        m = b[6] * pull
        a[3] -= dx * m
        a[4] -= dy * m
        a[5] -= dz * m
        m = a[6] * pull
        b[3] += dx * m
        b[4] += dy * m
        b[5] += dz * m
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def energy(bodies, pairs):
    total = 0.0
    for x, y, z, vx, vy, vz, mass in bodies:
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
    for a, b in pairs:
        total -= a[6] * b[6] / ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2) ** 0.5
    return total


def main(size):
    bodies = make_bodies()
    pairs = [(bodies[i], bodies[j]) for i in range(5) for j in range(i + 1, 5)]
    for step in range(size):
        advance(bodies, pairs, 0.01)
    return round(energy(bodies, pairs) * 1e6)


EXPECTED = {100: -169058, 12000: -169060, 75000: -169082}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 75000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('nbody', SIZE, result)
