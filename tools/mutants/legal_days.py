"""Swedish legal days, worked out here from lag (1930:173) and lag (1989:253) so that a fault in the program's own calendar is seen.
Must not use the program."""
from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def easter(year):
    """The Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)


def saturday_from(year, month, day):
    first = date(year, month, day)
    return first + (5 - first.weekday()) % 7 * DAY


def closed(day):
    """Sundays, holidays, and the days that 2 § puts beside them."""
    fixed = {(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)}
    if day.weekday() >= 5 or (day.month, day.day) in fixed:
        return True
    feast = easter(day.year)
    midsummer = saturday_from(day.year, 6, 20)
    return day in (feast - 2 * DAY, feast + DAY, feast + 39 * DAY, midsummer - DAY)


def next_weekday(day):
    while closed(day):
        day += DAY
    return day


def months_after(day, months):
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
