/* passing: what can happen to a right that is passed on from a row of an adopted order. */
#include "part.h"

static void fold_passed(struct fold *fold, const struct happened *happened)
{
    static const char *const columns[] = {"order",      "row",      "from",      "to",
                                          "valid_from", "valid_to", "known_from"};
    enum { COUNT = sizeof columns / sizeof *columns, NAMES = 5 };
    struct text values[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        values[i] = happened_text(happened, columns[i]);
    fold_row(fold, "subdelegations", order_id(fold_arena(fold), happened, columns, NAMES), columns,
             values, COUNT);
}

#define PASSED                                                   \
    ORDER, {.name = "row", .type = INPUT_KEY, .required = true}, \
        {.name = "from", .type = INPUT_KEY, .required = true},   \
    {                                                            \
        .name = "to", .type = INPUT_KEY, .required = true        \
    }

static const struct input of_passing[] = {PASSED,
                                          {.name = "valid_from", .type = INPUT_DAY},
                                          {.name = "valid_to", .type = INPUT_DAY},
                                          {.name = "known_from", .type = INPUT_DAY}};
const struct event_kind right_passed = {.name = "right-passed",
                                        .thing = "order",
                                        .class = "register",
                                        FIELDS(of_passing),
                                        .names = 5,
                                        .fold = fold_passed};

static void fold_ended(struct fold *fold, const struct happened *happened)
{
    static const char *const names[] = {"order", "row", "from", "to"};
    fold_end(fold, "subdelegations", order_id(fold_arena(fold), happened, names, 4),
             happened_text(happened, "last_day"));
}

static const struct input of_ending[] = {PASSED,
                                         {.name = "last_day", .type = INPUT_DAY, .required = true}};
const struct event_kind right_ended = {.name = "right-ended",
                                       .thing = "order",
                                       .class = "register",
                                       FIELDS(of_ending),
                                       .names = 4,
                                       .fold = fold_ended};
