/* lines: one block of cases a line, and what is said of them. */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include "blocks.h"
#include "desk/desk.h"

struct lines {
    struct block block;
    struct page page;
    uint64_t *sums; /* of the ids, in order */
    bool *repeated; /* by the same index: the id was used before */
    size_t case_count, case_room;
    struct arena *arena; /* of sums and repeated */
};

void lines_open(struct lines *lines);
void lines_close(struct lines *lines);

/* Judges every line of the block into the page. */
void lines_judge(struct lines *lines, const struct plan *plan, const char *file,
                 struct arena *scratch);

/* Enters the block's ids; true when one was used before, and the block must be judged again. */
bool lines_mark_repeated(struct lines *lines, struct id_set *seen);

/* The same once more, but cases marked as repeated are told as problems. */
void lines_judge_again(struct lines *lines, const struct plan *plan, const char *file,
                       struct arena *scratch);

#endif
