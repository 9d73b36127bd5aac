/* analysis_part: what the parts of the analysis share: sets of days, break points, the days on
 * which a row is in force. Must not know who reads the remarks. */
#ifndef AUTHORITY_ANALYSIS_PART_H
#define AUTHORITY_ANALYSIS_PART_H

#include "analysis.h"

/* Both inclusive; from > to: no day. */
struct days {
    int32_t from, to;
};

static inline struct days days_both(struct days a, struct days b)
{
    return (struct days){a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to};
}

static inline bool days_hold(struct days days, int32_t day)
{
    return days.from <= day && day <= days.to;
}

static inline struct days span_days(struct span span)
{
    return (struct days){span.from, span.to};
}

/* A set of days as stretches. Added in the order of days the stretches are sorted, and neighbours
 * are one. */
struct day_set {
    struct arena *arena;
    struct days *items;
    size_t count, capacity;
};

void day_set_add(struct day_set *set, struct days days);
/* Puts stretches that were added in any order in order. */
void day_set_order(struct day_set *set);
void day_set_remove(struct day_set *set, struct days days);
bool day_set_meets(const struct day_set *set, struct days days);

/* The first days of new pieces: within a piece nothing changes. */
struct breaks {
    struct arena *arena;
    int32_t *items;
    size_t count, capacity;
};

void breaks_add(struct breaks *breaks, int32_t day);
/* Where something that holds on these days begins and where it is gone. */
void breaks_add_days(struct breaks *breaks, struct days days);
/* To be done after the last one is added. */
void breaks_order(struct breaks *breaks);
/* How many breaks there are up to the day. */
size_t breaks_until(const struct breaks *breaks, int32_t day);
/* The first break after the day; DAY_LAST + 1 when there is none. */
int32_t breaks_next(const struct breaks *breaks, int32_t day);

struct analysis {
    const struct authority_book *book;
    const struct catalogue *catalogue;
    const struct register_rows *rows;
    struct arena *arena;
    struct analysis_request request;
    struct days scope;       /* the interval, and of one order its own days */
    struct days *order_days; /* of each order: when it is in force */
    struct days *row_days;   /* of each row: likewise */
    int32_t *type_rows;      /* the rows of each type, from type_first[type] */
    size_t *type_first;      /* one more than there are types */
    size_t type_count;
    struct order_remark *remarks;
    size_t remark_count, remark_capacity;
};

/* A remark of nothing yet. */
struct order_remark remark_of(enum remark_kind kind);
/* Keeps it for the days within the scope. */
void analysis_remark(struct analysis *analysis, struct order_remark remark, struct days days);

/* Pieces with the same answer that follow each other become one; by kind, then row, type and
 * day. */
void remarks_join(struct analysis *analysis);

/* Is the row looked at (of the order asked for), and a grant or a mandate? */
bool row_in_scope(const struct analysis *analysis, size_t row);
bool row_grants(const struct order_line *row);
bool row_has_type(const struct order_line *row, int32_t type);
bool row_has_condition(const struct order_line *row, enum condition_kind kind);

/* How the law stands to a delegate, best first. */
enum standing {
    STANDS,
    STANDS_URGENT, /* only in urgent cases, and the row does not say so */
    STANDS_UNREAD,
    STANDS_UNSETTLED,
    STANDS_NOT
};

enum standing delegate_standing(const struct analysis *analysis, int32_t row, size_t delegate,
                                int32_t type, int32_t day);
/* Where the classes of a named person can change. */
void breaks_add_person(struct breaks *breaks, const struct analysis *analysis, int32_t person);
bool delegate_is_body(const struct analysis *analysis, const struct delegate *delegate);
bool delegate_is_board(const struct analysis *analysis, const struct delegate *delegate);

/* The days on which somebody holds what the delegate names; false when that cannot be known. */
bool delegate_held(const struct analysis *analysis, int32_t order, const struct delegate *delegate,
                   struct day_set *held_out);
/* Is the role's post gone, or only its holder? */
enum gap_reason vacancy_reason(const struct analysis *analysis, const struct delegate *delegate,
                               int32_t day);

/* Amounts above `over` up to `max`, in öre. */
struct tier {
    int64_t over, max;
};

enum { NO_AMOUNT = -1 };

/* The prisbasbelopp of the day's year, -1 when that year is not in the table. */
int64_t base_ore_on(const struct analysis *analysis, int32_t day);
/* So many thousandths of it, rounded down; -1 when it is not known. */
int64_t base_limit_ore(int64_t base_ore, int64_t thousandths);
/* Limits that cannot be computed are left out. */
struct tier row_tier_of(const struct order_line *row, int64_t base_ore);

/* The cases of a gap: a type, in a unit, of an amount. */
struct cell {
    int32_t type, unit;
    struct tier tier;
    size_t tier_index;
    int64_t amount_ore; /* one of the tier, -1 unknown */
};

/* What the judge says of a person or a body (the other is -1) for such a case, of which nothing
 * more is known. */
struct authority cell_ask(const struct analysis *analysis, const struct cell *cell, int32_t day,
                          int32_t person, int32_t body);

/* What the answers for a type hang on. */
struct terrain {
    const struct analysis *analysis;
    struct days window;
    struct day_set ordered; /* of the window: days with an order; of others nothing can be said */
    struct breaks always;   /* where the answer for any type can change */
    struct breaks changes;  /* for the type under way, apart from persons */
    bool by_unit;           /* rows of the type look at the unit */
    int64_t *amounts;       /* limits of its rows in öre, least first */
    size_t amount_count, amount_capacity;
    uint8_t *places; /* of each tier on each piece of days: which limits of that piece lie below */
    size_t place_count, place_capacity;
};

void terrain_open(struct terrain *terrain, const struct analysis *analysis, struct days window);
void terrain_take_type(struct terrain *terrain, int32_t type);
/* The tiers: up to each limit, and one above all. */
int64_t terrain_amount_ore(const struct terrain *terrain, size_t tier);
/* On a day tiers with the same place are alike for everybody; 0 = like no other. */
uint8_t terrain_place(const struct terrain *terrain, size_t tier, int32_t day);

/* Everybody who might decide alone: asked about a type, then about each unit of it (-1 = none),
 * then each tier of that. */
struct people;
struct people *people_open(struct analysis *analysis);
void people_take_type(struct people *people, int32_t type, const struct terrain *terrain);
void people_take_unit(struct people *people, int32_t unit, struct days days);
/* The days on which nobody may; doubtful_out: somebody might, by a reading that is not settled. */
void people_cover(struct people *people, const struct cell *cell, const struct day_set **open_out,
                  const struct day_set **doubtful_out);

/* On which days of a stretch bodies can decide, and what the order had meant instead. */
struct calendar;
struct outlook {
    struct day_set meets;  /* an allowed body meets */
    struct day_set silent; /* it is not known when some allowed body meets */
    bool delegated;        /* the order, or the law itself, means somebody to decide alone */
};

struct calendar *calendar_open(struct analysis *analysis);
void calendar_look(struct calendar *calendar, const struct cell *cell, const struct breaks *changes,
                   struct days days, struct outlook *outlook_out);
/* The body that is first to meet after the day and may decide, else one that may; -1. */
int32_t calendar_next_body(struct calendar *calendar, const struct cell *cell, int32_t day);
/* Whose absence leaves the type without a decider on the day; false when nobody single was
 * meant. */
bool cell_vacancy(const struct analysis *analysis, const struct cell *cell, int32_t day,
                  enum gap_reason *gap_out, int32_t *role_out);

/* What the gaps of the cells of one type have in common becomes one remark. */
struct gap_list {
    struct order_remark *items;
    size_t count, capacity;
};

void gaps_join(struct gap_list *gaps, size_t unit_count);

/* Each finds remarks of its kinds. */
void analyse_law(struct analysis *analysis);
void analyse_stale(struct analysis *analysis);
void analyse_dead(struct analysis *analysis);
void analyse_twins(struct analysis *analysis);
void analyse_roles(struct analysis *analysis);
void analyse_mandates(struct analysis *analysis);
void analyse_gaps(struct analysis *analysis);

/* Does one delegate name everybody that the other names? */
bool delegate_covers(const struct analysis *analysis, const struct delegate *wide,
                     const struct delegate *narrow);

#endif
