"""time.strptime(): a text taken apart by a strftime() format, in the C locale."""

import time

__all__ = ['_strptime_time']

_days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
_compounds = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'r': '%I:%M:%S %p', 'D': '%m/%d/%y', 'T': '%H:%M:%S',
              'R': '%H:%M'}

# Numbers: most digits, smallest, largest.
_numbers = {'d': (2, 1, 31), 'H': (2, 0, 23), 'I': (2, 1, 12), 'j': (3, 1, 366), 'm': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61),
            'U': (2, 0, 53), 'W': (2, 0, 53), 'V': (2, 1, 53), 'w': (1, 0, 6), 'u': (1, 1, 7), 'y': (2, 0, 99)}
# These must have all their digits.
_fixed = {'Y': 4, 'G': 4, 'y': 2}


def _choices(letter, data, i):
    """(value, end) for every way to read what `letter` stands for at data[i:], the longest first."""
    if letter in _numbers or letter in _fixed:
        return _number_choices(letter, data, i)
    if letter == 'f':
        return [(int(data[i:j].ljust(6, '0')), j) for j in range(i + 6, i, -1) if _is_digits(data[i:j], j - i)]
    if letter in 'aA':
        return _name_choices(_days, letter == 'a', data, i)
    if letter in 'bB':
        return _name_choices(_months, letter == 'b', data, i)
    if letter == 'p':
        return [(n, i + 2) for n, text in enumerate(('am', 'pm')) if data[i:i+2].lower() == text]
    if letter == 'Z':
        return _zone_choices(data, i)
    if letter == 'z':
        return _offset_choices(data, i)
    if letter == '%':
        return [(None, i + 1)] if data[i:i+1] == '%' else []
    return None


def _is_digits(text, n):
    return len(text) == n and text.isdigit()


def _number_choices(letter, data, i):
    if letter in _fixed:
        n = _fixed[letter]
        return [(int(data[i:i+n]), i + n)] if _is_digits(data[i:i+n], n) else []
    most, low, high = _numbers[letter]
    found = []
    for n in range(most, 0, -1):
        if _is_digits(data[i:i+n], n) and low <= int(data[i:i+n]) <= high:
            found.append((int(data[i:i+n]), i + n))
    if letter == 'd' and data[i:i+1] == ' ' and _is_digits(data[i+1:i+2], 1) and data[i+1] != '0':
        found.append((int(data[i+1]), i + 2))
    return found


def _name_choices(names, short, data, i):
    found = []
    for n, name in enumerate(names):
        if short:
            name = name[:3]
        if data[i:i+len(name)].lower() == name:
            found.append((n, i + len(name)))
    return sorted(found, key=lambda choice: -choice[1])


def _zone_choices(data, i):
    found = []
    for isdst, names in ((0, {'utc', 'gmt', time.tzname[0].lower()}), (1, {time.tzname[1].lower()} if time.daylight else set())):
        for name in names:
            if name and data[i:i+len(name)].lower() == name:
                found.append(((isdst, name), i + len(name)))
    return sorted(found, key=lambda choice: -choice[1])


def _offset_choices(data, i):
    sign, digits = data[i:i+1], data[i+1:i+5]
    if sign and sign in '+-' and _is_digits(digits, 4) and int(digits[2:]) < 60:
        seconds = (int(digits[:2]) * 60 + int(digits[2:])) * 60
        return [(-seconds if sign == '-' else seconds, i + 5)]
    return []


def _expand(format):
    """The format as a list of letters of directives, ' ' for any white space, and ('x',) for a character."""
    items = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if items[-1:] != [' ']:
                items.append(' ')
        elif c != '%':
            items.append((c.lower(),))
        elif i == len(format):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            letter = format[i]
            i += 1
            if letter in _compounds and letter in 'cxX':
                items.extend(_expand(_compounds[letter]))
            elif letter in _numbers or letter in _fixed or letter in 'faAbBpZz%':
                items.append(letter)
            else:
                if letter == '\\':
                    letter = '\\\\'
                raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))
    return items


def _match(items, data):
    """The values of the directives and where the match ends, or None. Like a regular expression it goes back
    to shorter choices where the longer lead nowhere."""
    trail = []  # (number of the item, the choices not tried yet, the values before)
    k, i, values = 0, 0, []
    while True:
        if k == len(items):
            return values, i
        item = items[k]
        if item == ' ':
            end = i
            while end < len(data) and data[end].isspace():
                end += 1
            choices = [(None, end)] if end > i else []
            letter = None
        elif isinstance(item, tuple):
            choices = [(None, i + 1)] if data[i:i+1].lower() == item[0] else []
            letter = None
        else:
            choices = _choices(item, data, i)
            letter = item
        while not choices:
            if not trail:
                return None
            k, choices, letter, values = trail.pop()
        value, i = choices[0]
        trail.append((k, choices[1:], letter, values))
        values = values + [(letter, value)] if letter is not None else values
        k += 1


_before_month = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ordinal(year, month, day):
    """Days since the year 1 began, that day counted."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _before_month[month - 1] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    year = n * 400 // 146097 + 1
    while _ordinal(year, 1, 1) > n:
        year -= 1
    month = 12
    while _ordinal(year, month, 1) > n:
        month -= 1
    return year, month, n - _ordinal(year, month, 1) + 1


def _day_of_week_in_year(year, week, weekday, monday_first):
    """The day of the year for a week of %U or %W and a weekday."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0 + 7 * (week - 1) + weekday


def _year_of(found):
    if 'Y' in found:
        return found['Y']
    if 'y' in found:
        return found['y'] + (1900 if found['y'] > 68 else 2000)
    return None


def _hour_of(found):
    if 'I' not in found:
        return found.get('H', 0)
    hour = found['I'] % 12
    return hour + 12 if found.get('p') == 1 else hour


def _weekday_of(found):
    for letter in 'aA':
        if letter in found:
            return found[letter]
    if 'w' in found:
        return (found['w'] - 1) % 7
    return found['u'] - 1 if 'u' in found else None


def _isdst_of(found):
    if 'Z' not in found:
        return -1
    isdst, name = found['Z']
    if time.tzname[0] == time.tzname[1] and time.daylight and name not in ('utc', 'gmt'):
        return -1
    return isdst


def _check_iso(found, format):
    if 'G' in found and 'j' in found:
        raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    if 'G' in found and ('V' not in found or _weekday_of(found) is None):
        raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                         "('%A', '%a', '%w', or '%u').")
    if 'V' in found and 'G' not in found:
        if _weekday_of(found) is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _parse(data_string, format):
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(index, type(arg)))
    matched = _match(_expand(format), data_string)
    if matched is None:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    values, end = matched
    if end != len(data_string):
        raise ValueError("unconverted data remains: %s" % data_string[end:])
    return dict(values)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time for a text."""
    found = _parse(data_string, format)
    _check_iso(found, format)
    year = _year_of(found)
    month = found['m'] if 'm' in found else found['b'] + 1 if 'b' in found else found['B'] + 1 if 'B' in found else 1
    day = found.get('d', 1)
    weekday = _weekday_of(found)
    julian = found.get('j')
    leap_year_fix = False
    if year is None and month == 2 and day == 29:
        year = 1904  # a leap year, for a date without a year
        leap_year_fix = True
    elif year is None:
        year = 1900
    if julian is None and weekday is not None:
        if 'U' in found or 'W' in found:
            monday_first = 'W' in found
            julian = _day_of_week_in_year(year, found['W'] if monday_first else found['U'], weekday, monday_first)
        elif 'G' in found:
            fourth = _ordinal(found['G'], 1, 4)
            year, month, day = _from_ordinal(fourth - (fourth + 6) % 7 + 7 * (found['V'] - 1) + weekday)
            julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if julian is None:
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        year, month, day = _from_ordinal(julian - 1 + _ordinal(year, 1, 1))
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    if leap_year_fix:
        year = 1900
    return time.struct_time((year, month, day, _hour_of(found), found.get('M', 0), found.get('S', 0), weekday, julian, _isdst_of(found),
                             time.tzname[_isdst_of(found)] if _isdst_of(found) >= 0 else None, found.get('z')))
