/* list_judge: a list (CSV or workbook) judged row by row, through the mapping that fits best. Must know no file, no
 * screen and no form: rows come as bytes, and what is said of them goes to a page. */
#ifndef DESK_LIST_JUDGE_H
#define DESK_LIST_JUDGE_H

#include "judging.h"

/* Which mappings a list may be read with. */
struct mappings {
    const struct mapping **items;
    const char **names;
    struct text *texts; /* the files themselves */
    size_t count;
};

/* All that ship with the program, or the one of that name (word NULL = all); room for one more. */
struct mappings mappings_shipped(struct arena *arena, const char *word);
/* The same of lists of the register. */
struct mappings mappings_of_registers(struct arena *arena, const char *word);
void mappings_add(struct mappings *mappings, const char *name, const struct mapping *mapping,
                  struct text text);
/* The name of one of them; NULL = none. */
const char *mappings_name(const struct mappings *mappings, const struct mapping *mapping);

/* Hands over the page when it is full and empties it; NULL = it grows to the end. */
typedef struct fault *list_taker(void *context, struct arena *arena, struct page *page);

struct list_judging {
    const struct plan *plan;
    const struct mappings *mappings;
    int32_t day;      /* the list is judged as of it */
    const char *file; /* as shown */
    struct arena *arena;
    struct page *page;
    list_taker *take;
    void *context;
};

/* What of a list was read from which column. In the arena of the judging. */
struct list_reading {
    const char *mapping; /* NULL: the list could not be opened, and the page has the problem */
    const struct list_column *used;
    size_t used_count;
    const struct text *ignored; /* headings */
    size_t ignored_count;
    const struct text *absent; /* columns of the mapping that the list does not have */
    size_t absent_count;
};

/* Faults are of `take` alone. */
struct fault *list_judge(const struct list_judging *judging, struct text bytes,
                         enum sheet_format format, struct list_reading *reading_out) MUST_USE;

#endif
