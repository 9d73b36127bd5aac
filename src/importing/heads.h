/* heads: the headings of a list as they were confirmed, and those of the file that is read now. Inside the room. */
#ifndef IMPORTING_HEADS_H
#define IMPORTING_HEADS_H

#include "part.h"

/* The headings of a saved list and those of the file. */
struct heads {
    struct text *columns, *saved; /* of the mapping, and the heading of each */
    const struct text *here;
    size_t saved_count, here_count, found;
};

/* The saved list that most of the headings are of, at least half of them; NULL when none is. */
const struct import_choice *find_saved(struct import_cases *cases, const struct list_bytes *list,
                                       const struct import_saved *saved, struct heads *heads_out);

/* Each heading that is gone, with the nearest; true when there is one. */
bool refuse_gone_headings(struct import_cases *cases, const struct list_bytes *bytes,
                          const struct import_choice *saved, const struct heads *heads);

/* rename.c: "COLUMN=HEADING" by line, and each of the two. */
struct text *heading_pairs(struct arena *arena, struct text headings, size_t *count_out);
struct text pair_heading(struct text pair);
struct text pair_column(struct text pair);

/* The heading becomes the best name of a column of the mapping (its text); false when it has no such column. */
bool rename_column(struct arena *arena, struct text *mapping, struct text column,
                   struct text heading);

/* "NEW=OLD|NEW=OLD": OLD is a heading as it was confirmed, or the mapping's own name of the column. false after
 * refusing one that is neither. */
bool choice_rename(struct import_cases *cases, struct import_choice *choice);

#endif
