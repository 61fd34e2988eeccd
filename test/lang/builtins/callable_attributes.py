# A call through an attribute of the instance, of the class, of a module and of a property, again and again.
import sys


class Holder:
    shared = staticmethod(lambda v: ('shared', v))

    def __init__(self, f):
        self.f = f

    def call(self, v):
        return self.f(v)

    @property
    def made(self):
        return lambda v: ('made', v)

    def method(self, v):
        return 'method', v


h = Holder(lambda v: ('own', v))
for i in range(4):
    print(h.call(i), h.f(i), h.shared(i), h.made(i), h.method(i), sys.intern('x'))
    if i == 1:
        h.method = lambda v: ('hidden', v)
    if i == 2:
        del h.method
        h.f = abs
        h.call = str
