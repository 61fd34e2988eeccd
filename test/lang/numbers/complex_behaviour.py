# complex: arithmetic, powers, text both ways, formats and refusals.

class HasComplex:
    def __complex__(self): return 1+2j
class BadComplex:
    def __complex__(self): return 5
class HasFloat:
    def __float__(self): return 2.5
class Sub(complex):
    pass

for text in '''1j * 1j; (1+2j) * (3-4j); (1+2j) / (3-4j); 1j / 0; (1+2j) - 1; 2.5 + 1j; 10**20 * 1j; -(0j); +1j; abs(3+4j); abs(complex('inf'));
        (1+2j) ** 2; (1+2j) ** -2; (1+2j) ** 0.5; (1+2j) ** (1+1j); 0j ** 0; 0j ** 2; 0j ** -1; 0j ** 1j; 2 ** 1j; (1e200+1j) ** 2.5; pow(1j, 2, 3);
        1j // 1; 1j % 1; divmod(1j, 1); 1j < 2; 1j == 1; 1+0j == 1; 1+0j == 1.0; 2**53+1 == complex(2**53); 1j != 'a'; int(1j); float(1j); bool(0j); bool(-0.0j);
        complex(); complex(1); complex(1.5, 2); complex('1+2j'); complex(' ( 1-2J ) '); complex('j'); complex('-j'); complex('1e5-1e-5j'); complex('inf-nanj');
        complex('1_0+2_0j'); complex('1__0'); complex(''); complex('1 +2j'); complex('1+'); complex('(1'); complex('1+2j', 3); complex(1, '2'); complex([]); complex(1, []);
        complex(HasComplex()); complex(BadComplex()); complex(HasFloat(), HasFloat()); complex(1j, 2j); complex(real=1, imag=2); complex(1, 2, 3); complex(b'1');
        complex(-0.0, -0.0); complex(0.0, -0.0); complex('nan'); complex(1e16, 1e-5); (1+2j).conjugate(); (1+2j).real; (1+2j).imag; hash(1j); hash(1+0j); hash(-1-1j); hash(1.5+2.5j);
        Sub(1, 2) + 1; type(Sub(1, 2) + 1); type(complex(Sub(1, 2))); Sub('1j'); (1+2j).__getnewargs__();
        format(1+2j); format(1+2j, '>12'); format(1+2j, '.2f'); format(1.5j, '.3'); format(-0j, ''); format(1+2j, '+.1e'); format(1e10+1j, ','); format(1+2j, '010'); format(1+2j, '=10'); format(1+2j, 'd');
        format(1j, '^#12.1'); {1+0j: 'a'}[1]; [1, 2j].index(2j); sum([1j, 2])'''.split(';'):
    try:
        print(text.strip(), '=', repr(eval(text.strip())))
    except Exception as exc:
        print(text.strip(), '!', type(exc).__name__, exc.args)
