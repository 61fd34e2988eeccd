# Decoding and encoding of odd input in many codecs with every error handler: the positions and
# reasons of the errors, what stands in place of them, and where decoding goes on.

class R:
    s = 12345
    def next(self, n):
        self.s = (self.s * 1103515245 + 12345) % 2147483648
        return (self.s >> 8) % n
r = R()
pool = [0,0x41,0x7f,0x80,0xbf,0xc0,0xc1,0xc2,0xdf,0xe0,0xa0,0x9f,0xed,0xee,0xef,0xbb,0xbf,0xf0,0x90,0x8f,0xf4,0xf5,0xff,0xfe,0xd8,0xdc,0x5c,0x75,0x55,0x78,0x30,0x31,0x0a,0x10,0x11]
encs = ['utf-8','utf-8-sig','utf-16','utf-16-le','utf-16-be','utf-32','utf-32-le','utf-32-be','ascii','latin-1','cp1252','cp037','unicode_escape','raw_unicode_escape','koi8-r','mac_roman']
errs = ['strict','ignore','replace','surrogateescape','surrogatepass','backslashreplace']
for n in range(40):
    b = bytes(pool[r.next(len(pool))] for i in range(r.next(9)))
    for e in encs:
        er = errs[r.next(len(errs))]
        try: res = ascii(b.decode(e, er))
        except UnicodeDecodeError as x: res = ascii(x.args)
        except Exception as x: res = type(x).__name__ + str(x)
        print(b, e, er, res)
cps = ['a','\x00','\x7f','\x80','\xff','\u0100','\u20ac','\ud800','\udc80','\udcff','\udfff','\ue000','\ufffd','\uffff','\U00010000','\U0010ffff','\\','\n','\u0416']
errs += ['xmlcharrefreplace']
for n in range(30):
    s = ''.join(cps[r.next(len(cps))] for i in range(r.next(7)))
    for e in encs:
        er = errs[r.next(len(errs))]
        try: res = ascii(s.encode(e, er))
        except UnicodeEncodeError as x: res = ascii(x.args)
        except Exception as x: res = type(x).__name__ + str(x)
        print(ascii(s), e, er, res)
