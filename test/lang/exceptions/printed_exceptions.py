# sys.excepthook: every shape of exception that can be printed.
import sys


class E(Exception):
    def __str__(self):
        return ''


class F(Exception):
    def __repr__(self):
        return 'rr'


def t(f):
    try: f()
    except BaseException as e: sys.excepthook(type(e), e, e.__traceback__)
def a(): raise E
def b(): raise F(1)
def c(): raise KeyError
def d(): exec("def f():\n  x\n y")
def e(): compile('print 1', 'nofile.py', 'exec')
def f(): eval('"é" +* 3')
def g(): raise SyntaxError('m', ('f', 'x', None, 't'))
def h(): raise SyntaxError('m')
def i(): raise SyntaxError('m', ('nofile', 3, 5, 'abc def\n'))
def j(): raise OSError(2,'No','f')
def k(): raise SystemExit(4)
def l(): raise KeyboardInterrupt
def m(): open('/nonexistent')
def n(): int('x')
def o(): import nosuch
def p(): raise type('Cls',(Exception,),{'__module__':5})
def q(): raise type('Cls',(Exception,),{'__module__':'a.b'})(1)
def r(): 
    x = E()
    x.__cause__ = x
    raise x
def s(): raise ValueError('a\nb') from None
def u(): '\udc80'.encode()
def v(): b'\xff'.decode()
def w(): exec('raise ValueError', {})
def y(): exec(compile('1/0',__file__,'exec'))
def z(): exec(compile('\n'*500+'1/0',__file__,'exec'))
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,u,v,w,y,z): t(fn)
sys.excepthook(1,2,3)
sys.excepthook(ValueError,ValueError('x'),None)
