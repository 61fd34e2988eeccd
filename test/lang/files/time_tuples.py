# time: broken-down times, zones, strftime and strptime.
import os
import time


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


os.environ['TZ'] = 'UTC'
time.tzset()
for t in (0, 1, -1, 86399, 951782400, 1234567890, 4102444800, -62135596800, 253402300799, 68256000, -1e9, 1.9, -1.5, 2**33):
    print(time.gmtime(t), time.asctime(time.gmtime(t)), time.gmtime(t).tm_zone, time.gmtime(t).tm_gmtoff)
for f in (time.gmtime, time.localtime, time.ctime):
    for a in ['x', float('nan'), 1e300, 1e18, 2**70, None]:
        if a is not None:
            attempt(f, a)
zones = ['EST+05EDT,M4.1.0,M10.5.0', 'UTC+0', 'AEST-10AEDT-11,M10.5.0,M3.5.0', 'America/New_York', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata',
         'Nope/Zip', '', 'X', '<+03>-3', 'EST5EDT', 'CET-1CEST,M3.5.0/2,M10.5.0/3', 'NZST-12NZDT,J50,J100', ':Europe/Berlin', 'Africa/Casablanca']
for tz in zones:
    os.environ['TZ'] = tz
    time.tzset()
    print(tz, time.tzname, time.timezone, time.altzone, time.daylight)
    for t in (0, 1034967600, 1026000000, 1700000000, 2**31, 2**33, -2**31, 1e9, -3000000000):
        lt = time.localtime(t)
        print(tuple(lt), lt.tm_zone, lt.tm_gmtoff, time.mktime(lt), time.strftime('%Z %z %s', lt))
for tz in ('EST+05EDT,M4.1.0,M10.5.0', 'America/New_York', 'Europe/London'):
    os.environ['TZ'] = tz
    time.tzset()
    for isdst in (-1, 0, 1):
        print(time.mktime((2002, 7, 7, 2, 30, 0, 0, 0, isdst)), time.mktime((2002, 1, 7, 2, 30, 0, 0, 0, isdst)), time.mktime((2002, 13, 40, 50, 70, -5, 0, 0, isdst)))
os.environ['TZ'] = 'UTC'
time.tzset()
t = time.gmtime(1234567890)
for c in 'aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%EOQJ':
    print(c, repr(time.strftime('%' + c, t)), repr(time.strftime('[%-' + c + '|%_6' + c + '|%09' + c + '|%^' + c + '|%#' + c + ']', t)) if c not in 'EOQJ%ntcDFrRTxXz' else '')
print(time.strftime('', t) == '', time.strftime('%'), time.strftime('100%% \u20ac %Y', t), time.strftime('%Y', (1, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime('%Y', (-5, 1, 1, 0, 0, 0, 0, 1, 0)))
print(time.strftime('%Z|%z', (2000, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime('%G-%V', time.gmtime(1230768000)), time.strftime('%G %V %u %U %W', time.gmtime(1262304000)))
for a in [(1, 2, 3), 5, (2000, 13, 1, 0, 0, 0, 0, 0, 0), (2000, 1, 32, 0, 0, 0, 0, 0, 0), (2000, 1, 1, 25, 0, 0, 0, 0, 0), (2000, 1, 1, 0, 60, 0, 0, 0, 0), (2000, 1, 1, 0, 0, 62, 0, 0, 0),
          (2000, 1, 1, 0, 0, 0, -2, 0, 0), (2000, 1, 1, 0, 0, 0, 0, 367, 0), (2000,) * 9, 'x', (2000, 0, 0, 0, 0, 0, 0, 0, 0), (2000, 1, 1, 0, 0, 0, 'x', 0, 0), (2**40, 1, 1, 0, 0, 0, 0, 1, 0)]:
    for f in (time.asctime, lambda t: time.strftime('%Y %m %d %j', t), time.mktime):
        attempt(f, a)
attempt(time.strftime, 3)
attempt(time.strftime, '%Y', None)
for text, format in [('30 Nov 00', '%d %b %y'), ('2009-02-13 23:31:30', '%Y-%m-%d %H:%M:%S'), ('Fri Feb 13 23:31:30 2009', '%c'), ('02/13/09', '%x'), ('23:31:30', '%X'), ('11 PM', '%I %p'), ('12 am', '%I %p'),
                     ('12 pm', '%I %p'), ('2009 045', '%Y %j'), ('2009 06 Fri', '%Y %W %a'), ('2009 06 5', '%Y %U %w'), ('2009 07 5', '%G %V %u'), ('+0130', '%z'), ('UTC', '%Z'), ('29 2', '%d %m'), ('100%', '%y0%%'),
                     ('2009123', '%Y%m%d'), ('  5', '%d'), (' 5', ' %d'), ('x', '%Y'), ('2000x', '%Y'), ('2000', '%'), ('2000', '%Q'), ('february', '%B'), ('MAY', '%b'), ('2009 07', '%G %V'), ('1 60', '%d %M'),
                     ('2000 366', '%Y %j'), ('0.25', '%S.%f'), ('', ''), ('12:5', '%H:%M'), ('20', '%y'), ('69', '%y'), ('68', '%y')]:
    attempt(time.strptime, text, format)
attempt(time.strptime, 'Fri Feb 13 23:31:30 2009')
attempt(time.strptime, 3, '%Y')
attempt(time.strptime)
for n in ['time', 'monotonic', 'perf_counter', 'process_time', 'clock', 'foo', 3]:
    attempt(time.get_clock_info, n)
for a in ['x', None, float('nan'), 1e300, -1, 2**63]:
    attempt(time.sleep, a)
attempt(time.clock_gettime, 99)
attempt(time.clock_gettime, 'x')
attempt(time.clock_getres, 0)
print(time.struct_time(range(9)), time.struct_time(range(11)).tm_zone, time.struct_time.n_fields, time.struct_time.n_sequence_fields)
attempt(time.struct_time, range(8))
a = time.monotonic()
time.sleep(0.01)
b = time.monotonic()
print(0.01 <= b - a < 5, time.perf_counter() >= b, time.process_time() > 0, time.clock() > 0, abs(time.time() - time.clock_gettime(time.CLOCK_REALTIME)) < 5)
