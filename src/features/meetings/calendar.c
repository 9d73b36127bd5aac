/* calendar: what can happen to a meeting as a whole, and the row that the register has of it. Who was there is told by
 * name; the register wants only how many. */
#include "part.h"

static void fold_planned(struct fold *fold, const struct happened *happened)
{
    static const char *const columns[] = {
        "body", "date", "time", "present", "first_paragraph", "last_paragraph", "known_from"};
    enum { COUNT = sizeof columns / sizeof *columns };
    struct text values[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        values[i] = happened_text(happened, columns[i]);
    fold_row(fold, "meetings", happened->key, columns, values, COUNT);
}

/* A date that is moved is planned anew, under the same key. */
static const struct input of_planning[] = {
    {.name = "meeting", .type = INPUT_KEY, .required = true},
    {.name = "body", .type = INPUT_THING, .of = "body", .required = true},
    {.name = "date", .type = INPUT_DAY, .required = true},
    {.name = "time", .type = INPUT_TIME},
    {.name = "present", .type = INPUT_NUMBER}, /* expected */
    {.name = "first_paragraph", .type = INPUT_NUMBER},
    {.name = "last_paragraph", .type = INPUT_NUMBER},
    {.name = "known_from", .type = INPUT_DAY}};
const struct event_kind meeting_planned = {.name = "meeting-planned",
                                           .thing = "meeting",
                                           .class = "register",
                                           FIELDS(of_planning),
                                           .fold = fold_planned,
                                           .state = STATE_PLANNED};

static void fold_said(struct fold *fold, const struct happened *happened, const char *column)
{
    struct text said = happened_text(happened, column);
    if (said.size)
        fold_cells(fold, "meetings", happened->key, &column, &said, 1);
}

static void fold_held(struct fold *fold, const struct happened *happened)
{
    fold_said(fold, happened, "present");
    fold_said(fold, happened, "first_paragraph");
    fold_said(fold, happened, "last_paragraph");
}

static const struct input of_holding[] = {
    MEETING,
    {.name = "present", .type = INPUT_NUMBER, .required = true}, /* of those who may vote */
    {.name = "attending", .type = INPUT_THING, .of = "person", .many = true},
    {.name = "absent", .type = INPUT_THING, .of = "person", .many = true},
    {.name = "disqualified", .type = INPUT_THING, .of = "person", .many = true},
    {.name = "first_paragraph", .type = INPUT_NUMBER},
    {.name = "last_paragraph", .type = INPUT_NUMBER}};
const struct event_kind meeting_held = {.name = "meeting-held",
                                        .thing = "meeting",
                                        .class = "register",
                                        FIELDS(of_holding),
                                        .fold = fold_held,
                                        .state = STATE_HELD};

static const struct input of_adjusting[] = {
    MEETING,
    {.name = "adjusted", .type = INPUT_DAY, .required = true},
    {.name = "by", .type = INPUT_THING, .of = "person", .many = true, .required = true},
    {.name = "first_paragraph", .type = INPUT_NUMBER},
    {.name = "last_paragraph", .type = INPUT_NUMBER}};
const struct event_kind minutes_adjusted = {.name = "minutes-adjusted",
                                            .thing = "meeting",
                                            .class = "register",
                                            FIELDS(of_adjusting),
                                            .fold = fold_held,
                                            .state = STATE_ADJUSTED};

/* Nobody decides at a meeting that is not held: the register has it no longer. */
static void fold_cancelled(struct fold *fold, const struct happened *happened)
{
    fold_drop(fold, "meetings", happened->key);
}

static const struct input of_cancelling[] = {MEETING, {.name = "reason", .type = INPUT_TEXT}};
const struct event_kind meeting_cancelled = {.name = "meeting-cancelled",
                                             .thing = "meeting",
                                             .class = "register",
                                             FIELDS(of_cancelling),
                                             .fold = fold_cancelled,
                                             .state = STATE_CANCELLED};
