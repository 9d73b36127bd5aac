"""days: civil days as numbers, the Swedish calendar and the last day of a period, written from the two acts alone:
lagen (1930:173) om beräkning av lagstadgad tid and lagen (1989:253) om allmänna helgdagar. Must not know any rule."""

from datetime import date, timedelta
from functools import lru_cache

FIRST, LAST = date(1, 1, 1).toordinal(), date.max.toordinal()  # before and after every day that can be written
NOT, WEEKDAY, PERHAPS = 'inte', 'till vardag', 'kanske till vardag'


def number(text):
    """"2026-01-31" as a number; None when it is no day."""
    try:
        return date.fromisoformat(text).toordinal() if len(text) == 10 else None
    except ValueError:
        return None


def text_of(day):
    return date.fromordinal(day).isoformat() if day is not None else '-'


def days_of_month(year, month):
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def clamped(day):
    return min(max(day, FIRST), LAST)


def add(day, period):
    """1930:173 1 §: the same number in the month that many months away, else its last day; then the days."""
    months, more = period
    start = date.fromordinal(day)
    whole = start.year * 12 + start.month - 1 + months
    year, month = whole // 12, whole % 12 + 1
    if not 1 <= year <= 9999:
        return FIRST if year < 1 else LAST
    there = date(year, month, min(start.day, days_of_month(year, month)))
    return clamped(there.toordinal() + more)


def easter(year):
    """The Sunday after the ecclesiastical full moon (the method of Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def weekday_between(first, weekday):
    """The first such day of the week from a day on."""
    return first + timedelta(days=(weekday - first.weekday()) % 7)


@lru_cache(maxsize=None)
def free_days(year):
    """All days of a year that are no ordinary weekday, save Saturdays and Sundays."""
    def near_easter(days):
        return easter(year) + timedelta(days=days)
    free = {date(year, 1, 1), date(year, 1, 6), date(year, 5, 1), date(year, 12, 25), date(year, 12, 26),
            date(year, 12, 24), date(year, 12, 31), near_easter(-2), near_easter(1), near_easter(39)}
    midsummer = weekday_between(date(year, 6, 20), 5)
    free |= {midsummer, midsummer - timedelta(days=1), weekday_between(date(year, 10, 31), 5)}
    free.add(date(year, 6, 6) if year >= 2005 else near_easter(50))
    return frozenset(day.toordinal() for day in free)


def is_weekday(day):
    here = date.fromordinal(day)
    return here.weekday() < 5 and day not in free_days(here.year)


def next_weekday(day):
    """1930:173 2 §."""
    while day < LAST and not is_weekday(day):
        day += 1
    return day


def last_days(start, period, moving):
    """(nominal, latest): by 1 §, and after 2 § where it moves or may move."""
    nominal = add(start, period)
    return nominal, nominal if moving == NOT else next_weekday(nominal)


UNITS = {'dag': (0, 1), 'dagar': (0, 1), 'vecka': (0, 7), 'veckor': (0, 7), 'månad': (1, 0), 'månader': (1, 0),
         'år': (12, 0)}


def period(numbers_and_units):
    """[(4, 'månader'), (1, 'dag')] as (months, days)."""
    months = sum(UNITS[unit][0] * count for count, unit in numbers_and_units)
    return months, sum(UNITS[unit][1] * count for count, unit in numbers_and_units)
