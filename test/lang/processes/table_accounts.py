# The table of calls: pwd and grp, for what every machine has and what none has.
import grp
import os
import pwd
import warnings
from fixtures.table import rows

NO_ID = 4194304001


def warned(call):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        return call(), [(w.category.__name__, str(w.message)) for w in seen]


rows('''
    # pwd
    pwd.getpwnam('root')[:4], pwd.getpwnam('root').pw_dir
    pwd.getpwuid(0) == pwd.getpwnam('root') == pwd.getpwuid(False)
    [type(field).__name__ for field in pwd.getpwuid(0)]
    pwd.getpwnam('root') in pwd.getpwall()
    type(pwd.getpwall()), type(pwd.getpwuid(0))
    os.path.expanduser('~root') == pwd.getpwnam('root').pw_dir
    pwd.struct_passwd('1234567')
    pwd.struct_passwd('123')
    pwd.struct_passwd.n_fields, pwd.struct_passwd.n_sequence_fields
    pwd.getpwnam('no such user')
    pwd.getpwnam('\\udcff')
    pwd.getpwnam('')
    pwd.getpwnam(b'root')
    pwd.getpwnam(None)
    pwd.getpwnam('ro\\0ot')
    pwd.getpwnam()
    pwd.getpwnam(name='root')
    pwd.getpwuid(NO_ID)
    pwd.getpwuid(-1)
    pwd.getpwuid(-2)
    pwd.getpwuid(2 ** 32 - 1)
    pwd.getpwuid(2 ** 32)
    pwd.getpwuid(2 ** 70)
    pwd.getpwuid('0')
    pwd.getpwuid(0.0)
    pwd.getpwall(1)

    # grp
    grp.getgrgid(0)[:1], grp.getgrgid(0).gr_gid, type(grp.getgrgid(0).gr_mem)
    grp.getgrgid(id=0) == grp.getgrnam(name='root')
    grp.getgrnam('root') in grp.getgrall()
    grp.struct_group('1234')
    grp.struct_group()
    grp.getgrnam('no such group')
    grp.getgrnam(b'root')
    grp.getgrnam('a\\0b')
    grp.getgrnam()
    grp.getgrgid(NO_ID)
    grp.getgrgid(-1)
    grp.getgrgid(-2)
    grp.getgrgid(2 ** 40)
    grp.getgrgid(2 ** 70)
    grp.getgrgid()
    grp.getgrgid(0, 0)
    grp.getgrgid(gid=0)
    warned(lambda: grp.getgrgid('0').gr_name)
    warned(lambda: grp.getgrgid(0.5).gr_name)
    grp.getgrall(2)
''', globals())
