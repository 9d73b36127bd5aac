/* rows: what the files that make rows share. Inside the room. */
#ifndef FEATURES_DEVIATIONS_ROWS_H
#define FEATURES_DEVIATIONS_ROWS_H

#include "part.h"

#define RUN(statement, ...) \
    store_run(projecting->store, projecting->arena, &statement, VALUES(__VA_ARGS__))

typedef struct fault *rows_maker(struct projecting *projecting, const struct happened *happened);

/* row_report.c: what begins, whom it concerns, and what it may be besides. */
rows_maker row_report, row_find, row_name_case, row_concern, row_sort, row_settle;

/* rows_handling.c: what is judged and done. */
rows_maker row_acknowledge, row_move, row_assess, row_judge, row_second, row_assign, row_park,
    row_link, row_group, row_join, row_factor, row_reply, row_refrain, row_feedback, row_close,
    row_reopen;

/* rows_measures.c: measures, as far as a deviation needs them. */
rows_maker rows_of_measures;

/* What the guideline in force on a day says. */
struct guide {
    struct text name; /* size 0 = none is in force */
    int32_t acknowledge_days, answer_days, recur_days;
};
struct fault *rows_guide(struct projecting *projecting, int32_t day,
                         struct guide *guide_out) MUST_USE;

/* The day so many days later; null when there is no guideline. */
struct value rows_day_after(struct projecting *projecting, const struct guide *guide, int32_t day,
                            int32_t days);

#endif
