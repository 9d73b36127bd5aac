/* calendar: Swedish public holidays (lag 1989:253) and the computation of statutory time (lag 1930:173).
 * Every computed day carries why it became that day. The sources stand in law/kalender/sources. */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H

#include "date.h"

/* What kind of day it is for 1930:173 2 §. ORDINARY is the only weekday ("vardag"). */
enum day_kind {
    DAY_ORDINARY,
    DAY_SATURDAY,
    DAY_SUNDAY,
    DAY_NEW_YEAR,
    DAY_EPIPHANY,
    DAY_GOOD_FRIDAY,
    DAY_EASTER,
    DAY_EASTER_MONDAY,
    DAY_MAY_FIRST,
    DAY_ASCENSION,
    DAY_WHITSUN,
    DAY_WHIT_MONDAY, /* until 2004 (SFS 2004:1320) */
    DAY_NATIONAL,    /* from 2005 (SFS 2004:1320) */
    DAY_MIDSUMMER_EVE,
    DAY_MIDSUMMER,
    DAY_ALL_SAINTS,
    DAY_CHRISTMAS_EVE,
    DAY_CHRISTMAS,
    DAY_BOXING,
    DAY_NEW_YEARS_EVE,
    DAY_KIND_COUNT
};

/* Easter Sunday of a year 1..9999 (Gregorian computus; before 1583 a day that nobody kept). */
int32_t calendar_easter(int32_t year);

/* Kind of a day; where two meet (a holiday on a Sunday) the holiday's own name wins, and of two holidays the one
 * with a fixed date (första maj 2008 was Kristi himmelsfärdsdag too). */
enum day_kind calendar_day_kind(int32_t day);

/* Swedish name as in running text ("långfredagen", "Kristi himmelsfärdsdag"); "vardag" for an ordinary day. */
const char *calendar_day_name(enum day_kind kind);

/* The day itself if it is an ordinary weekday, else the first one after it. */
int32_t calendar_next_weekday(int32_t day);

/* How a limit behaves when its nominal last day is no ordinary weekday. */
enum moving {
    MOVES_NOT,        /* a maximum duration or an age limit: the nominal day stands */
    MOVES_TO_WEEKDAY, /* 1930:173 2 §: a measure may be taken the next weekday */
    MOVES_PERHAPS /* whether 2 § applies is a matter of reading: both days are kept and shown */
};

/* A computed last day with its explanation. */
struct due {
    int32_t start; /* day 0, not counted */
    struct period period;
    enum moving moving;
    int32_t nominal;            /* by 1930:173 1 § */
    int32_t latest;             /* legal latest day: after 2 § unless MOVES_NOT */
    bool rounded;               /* the end month had no such day number */
    bool moved;                 /* latest differs from nominal */
    enum day_kind nominal_kind; /* why it moved */
};

/* The last day of a period that starts on a day. Total: result clamped to DAY_FIRST..DAY_LAST. */
struct due calendar_due(int32_t start, struct period period, enum moving moving);

#endif
