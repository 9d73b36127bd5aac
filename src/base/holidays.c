/* holidays: what day it is by lag (1989:253) om allmänna helgdagar, and the eves that 1930:173 2 § puts beside
 * them. Every day is computed from its own number: no table, no memory, so any thread may ask. Must not know limits. */
#include "calendar.h"

#include "date_proof.h"
#include "ensure.h"

enum { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

/* law: 1989:253 as amended by 2004:1320 (annandag pingst out, nationaldagen in) */
enum { NATIONAL_DAY_SINCE = 2005 };

/*@ requires 1 <= year <= 9999;
    assigns \nothing;
    ensures number_of(year, 3, 22) <= \result <= number_of(year, 4, 25);
    ensures (\result + 719162) % 7 == SUNDAY; */
/* The first Sunday after the ecclesiastical full moon that falls on or next after 21 March. */
int32_t calendar_easter(int32_t year)
{
    ensure(year >= 1 && year <= 9999);
    int32_t golden = year % 19; /* the moon repeats itself after 19 years */
    int32_t century = year / 100;
    int32_t dropped_leap_days = century - century / 4;
    int32_t moon_drift = (8 * century + 13) / 25;
    int32_t full_moon = (19 * golden + dropped_leap_days - moon_drift + 15) % 30;
    /* The calendar of moons has 29 places for 30 ages: the last two are pushed back a day. */
    if (full_moon == 29 || (full_moon == 28 && golden > 10))
        full_moon--;
    int32_t day = day_from_civil((struct civil){year, 3, 21}) + full_moon;
    return day + 7 - (day_weekday(day) + 1) % 7;
}

/*@ requires exists(civil.year, civil.month, civil.day);
    assigns \nothing;
    ensures 0 <= \result < DAY_KIND_COUNT; */
static enum day_kind fixed_kind(struct civil civil)
{
    switch (civil.month * 100 + civil.day) {
    case 101:
        return DAY_NEW_YEAR;
    case 106:
        return DAY_EPIPHANY;
    case 501:
        return DAY_MAY_FIRST;
    case 606:
        return civil.year >= NATIONAL_DAY_SINCE ? DAY_NATIONAL : DAY_ORDINARY;
    case 1224:
        return DAY_CHRISTMAS_EVE;
    case 1225:
        return DAY_CHRISTMAS;
    case 1226:
        return DAY_BOXING;
    case 1231:
        return DAY_NEW_YEARS_EVE;
    default:
        return DAY_ORDINARY;
    }
}

/*@ requires exists(civil.year, civil.month, civil.day) && number_of(civil.year, civil.month, civil.day) == day;
    assigns \nothing;
    ensures 0 <= \result < DAY_KIND_COUNT; */
/* Easter day lies between 22 March and 25 April, so its company lies in March to June. */
static enum day_kind easter_kind(int32_t day, struct civil civil)
{
    if (civil.month < 3 || civil.month > 6)
        return DAY_ORDINARY;
    switch (day - calendar_easter(civil.year)) {
    case -2:
        return DAY_GOOD_FRIDAY;
    case 0:
        return DAY_EASTER;
    case 1:
        return DAY_EASTER_MONDAY;
    case 39:
        return DAY_ASCENSION;
    case 49:
        return DAY_WHITSUN;
    case 50:
        return civil.year < NATIONAL_DAY_SINCE ? DAY_WHIT_MONDAY : DAY_ORDINARY;
    default:
        return DAY_ORDINARY;
    }
}

/*@ assigns \nothing;
    ensures 0 <= \result < DAY_KIND_COUNT; */
/* The Saturdays that bear a name, and the Friday before the first of them. */
static enum day_kind named_weekend_kind(int weekday, struct civil civil)
{
    if (weekday == FRIDAY && civil.month == 6 && civil.day >= 19 && civil.day <= 25)
        return DAY_MIDSUMMER_EVE;
    if (weekday != SATURDAY)
        return DAY_ORDINARY;
    if (civil.month == 6 && civil.day >= 20 && civil.day <= 26)
        return DAY_MIDSUMMER;
    if ((civil.month == 10 && civil.day == 31) || (civil.month == 11 && civil.day <= 6))
        return DAY_ALL_SAINTS;
    return DAY_ORDINARY;
}

/*@ requires in_range(day);
    assigns \nothing;
    ensures 0 <= \result < DAY_KIND_COUNT;
    ensures (day + 719162) % 7 >= SATURDAY ==> \result != DAY_ORDINARY; */
enum day_kind calendar_day_kind(int32_t day)
{
    struct civil civil = civil_from_day(day);
    int weekday = day_weekday(day);
    enum day_kind kind = fixed_kind(civil);
    if (kind == DAY_ORDINARY)
        kind = named_weekend_kind(weekday, civil);
    if (kind == DAY_ORDINARY && weekday != TUESDAY && weekday != WEDNESDAY && weekday != SATURDAY)
        kind = easter_kind(day, civil);
    if (kind == DAY_ORDINARY && weekday >= SATURDAY)
        kind = weekday == SUNDAY ? DAY_SUNDAY : DAY_SATURDAY;
    return kind;
}

/*@ requires 0 <= kind < DAY_KIND_COUNT;
    assigns \nothing; */
const char *calendar_day_name(enum day_kind kind)
{
    static const char *const names[DAY_KIND_COUNT] = {
        [DAY_ORDINARY] = "vardag",
        [DAY_SATURDAY] = "lördag",
        [DAY_SUNDAY] = "söndag",
        [DAY_NEW_YEAR] = "nyårsdagen",
        [DAY_EPIPHANY] = "trettondedag jul",
        [DAY_GOOD_FRIDAY] = "långfredagen",
        [DAY_EASTER] = "påskdagen",
        [DAY_EASTER_MONDAY] = "annandag påsk",
        [DAY_MAY_FIRST] = "första maj",
        [DAY_ASCENSION] = "Kristi himmelsfärdsdag",
        [DAY_WHITSUN] = "pingstdagen",
        [DAY_WHIT_MONDAY] = "annandag pingst",
        [DAY_NATIONAL] = "nationaldagen",
        [DAY_MIDSUMMER_EVE] = "midsommarafton",
        [DAY_MIDSUMMER] = "midsommardagen",
        [DAY_ALL_SAINTS] = "alla helgons dag",
        [DAY_CHRISTMAS_EVE] = "julafton",
        [DAY_CHRISTMAS] = "juldagen",
        [DAY_BOXING] = "annandag jul",
        [DAY_NEW_YEARS_EVE] = "nyårsafton",
    };
    ensure((unsigned)kind < DAY_KIND_COUNT);
    return names[kind];
}
