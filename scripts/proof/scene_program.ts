// The Python functions of the scenes. inside(True) and inside(False) enclose what no handler may interrupt, settled() comes where those
// that were due at inside(False), or due(), must have run; see scene.ts. The loop looks after each of these calls. Sections that name their signals hold 10 and 12.

/** Those that defer signals. */
export const SECTIONS = ['defers', 'defers_some', 'defers_queued', 'restores', 'allows', 'calls_atomic', 'generates'] as const;

export const PROGRAM = `
import _deferral

def poll(): pass
def loop():
    for i in (1, 2, 3): pass
def handler(signum): pass
def raising(signum):
    raise RuntimeError

def defers():
    with _deferral.deferred(10, 12):
        inside(True)
        inside(False)
    settled(0)

def defers_queued():
    with _deferral.deferred(34):
        inside(True)
        inside(False)
    settled(0)

def defers_some():
    with _deferral.deferred(12):
        due(10)
        settled(0)

def restores():
    with _deferral.deferred(10, 12) as section:
        inside(True)
        inside(False)
        with section.restored():
            settled(0)
            due(0)
            settled(0)
        inside(True)
        inside(False)
    settled(0)

def allows():
    with _deferral.deferred(10, 12):
        inside(True)
        inside(False)
        with _deferral.allow(10, 12):
            settled(0)
        inside(True)
        inside(False)
    settled(0)

def atomic():
    due(0)

atomic.__code__ = _deferral.atomic_code(atomic.__code__, (10, 12), False)

def calls_atomic():
    atomic()
    settled(0)

def generator():
    with _deferral.deferred(10, 12):
        inside(True)
        inside(False)
        yield

def generates():
    for x in generator():
        settled(0)
        due(0)
        settled(0)
`;
