/* import_heads: the headings of a list as they were confirmed, and those of the file that is read now. */
#ifndef CLI_IMPORT_HEADS_H
#define CLI_IMPORT_HEADS_H

#include "import_cases_part.h"

/* The lists that somebody has said the columns of. */
struct saved {
    struct choice *items;
    size_t count;
};

/* The headings of a saved list and those of the file. */
struct heads {
    struct text *columns, *saved; /* of the mapping, and the heading of each */
    const struct text *here;
    size_t saved_count, here_count, found;
};

/* The saved list that most of the headings are of, at least half of them; NULL when none is. */
const struct choice *find_saved(struct cases *cases, const struct list_bytes *list,
                                const struct saved *saved, struct heads *heads_out);

/* Each heading that is gone, with the nearest; true when there is one. */
bool tell_gone_headings(struct cases *cases, const struct list_bytes *bytes,
                        const struct choice *saved, const struct heads *heads);

/* import_rename.c: "COLUMN=HEADING" by line, and each of the two. */
struct text *heading_pairs(struct arena *arena, struct text headings, size_t *count_out);
struct text pair_heading(struct text pair);
struct text pair_column(struct text pair);

/* --heading "NEW=OLD|NEW=OLD": OLD is a heading as it was confirmed, or the mapping's own name of the column. false
 * after refusing one that is neither. */
bool choice_rename(struct cases *cases, struct choice *choice, int *code_out);

#endif
