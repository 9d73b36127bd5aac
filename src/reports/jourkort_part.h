/* jourkort_part: what is on the card, between the hand that computes it and those that write it.
 * Not for other rooms. */
#ifndef REPORTS_JOURKORT_PART_H
#define REPORTS_JOURKORT_PART_H

#include "authority_part.h"
#include "jourkort.h"

enum { CARD_COLUMNS = 80, CARD_CLOCKS = 5 };

/* Decisions that the same people may take under the same conditions. */
struct card_row {
    int32_t *types;
    size_t type_count;
    struct decider_group *groups; /* without the board where somebody nearer may */
    size_t group_count;
    bool
        law_open; /* of some the law has not been read, or its reading is open: they are not listed */
};

/* Days on which nothing of it changes. */
struct card_stretch {
    int32_t from, to;
    struct card_row *rows;
    size_t row_count;
};

/* Clocks that end on the same day whichever day of the card the decision is taken. */
struct card_column {
    const struct clock *clocks[CARD_CLOCKS]; /* of the first day */
    size_t count;
};

struct jourkort {
    int32_t from, to;
    int32_t board;        /* of the first day; -1 */
    const int32_t *types; /* most urgent first */
    size_t type_count;
    struct card_stretch *stretches;
    size_t stretch_count;
    const int32_t *seats; /* appointments of chairs, vice chairs, appointed members and officials */
    size_t seat_count;
    bool has_appointed; /* one of them is a member whom the board has appointed */
    struct card_column columns[CARD_CLOCKS];
    size_t column_count;
    int32_t (*latest)[CARD_CLOCKS]; /* [day][column]; DAY_NONE = no such clock that day */
    int32_t *meetings;              /* [day]: the board's next meeting; -1 */
};

/* Nothing is open at ten in the evening: conditions on office hours are met as they are by night.
 * */
enum { EVENING_MINUTE = 22 * 60 };

/* Days of the card. */
static inline size_t card_days(const struct jourkort *card)
{
    return (size_t)(card->to - card->from) + 1;
}

/* Fills in the stretches of a card whose days and types are known. */
void card_fill_stretches(struct arena *arena, const struct authority_view *view,
                         const struct authority_book *book, struct jourkort *card);

/* "Omedelbart omhändertagande (6 § LVU)": its provisions on that day. */
struct text card_type(struct arena *arena, const struct authority_view *view, int32_t type,
                      int32_t day);
/* "torsdag 17 december 2026" or "17 december 2026 – 3 januari 2027" */
struct text card_days_words(struct arena *arena, enum language language, int32_t from, int32_t to);
/* One line of a row: who under which condition, and who stands in for them. Answers the group that
 * the next line begins with. */
size_t card_line(struct builder *out, const struct authority_view *view, const struct card_row *row,
                 size_t index);
/* The office, or the body with its meetings. Names stand in the list of people; who of the
 * officials is on duty the register does not say. */
struct text card_label(struct arena *arena, const struct authority_view *view,
                       const struct decider_group *group);
/* Of a seat "till 2026-12-31, § 7", and what it is limited to; each may be empty. */
struct text card_validity(struct arena *arena, const struct authority_view *view, int32_t seat);
struct text card_limits(struct arena *arena, const struct authority_view *view, int32_t seat);
/* "LVU 7 §, LVU 27 §" */
struct text card_column_title(struct arena *arena, const struct card_column *column);
/* "mån 28/12"; empty for DAY_NONE */
struct text card_day(struct arena *arena, enum language language, int32_t day);
struct text card_meeting(struct arena *arena, const struct authority_view *view, int32_t meeting);
/* What must always be written down, one by one; NULL at the end. */
const char *card_write_key(size_t index);

#endif
