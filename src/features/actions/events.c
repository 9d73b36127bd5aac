/* events: what can happen to a measure. It is of the work: no field is about a person but who did it and who judged
 * it. */
#include "part.h"

#define WHY(letters)                                                                              \
    {                                                                                             \
        .name = "why", .type = INPUT_TEXT, .required = true, .least = (letters), .nameless = true \
    }
#define BY                                                                  \
    {                                                                       \
        .name = "by", .type = INPUT_THING, .of = "person", .required = true \
    }
#define ON                                                  \
    {                                                       \
        .name = "date", .type = INPUT_DAY, .required = true \
    }
enum { SAYS_SOMETHING = 10 }; /* a dash is no answer */

static const struct input of_planning[] = {
    {.name = "measure", .type = INPUT_KEY, .required = true},
    {.name = "kind",
     .type = INPUT_WORD,
     .of = "omedelbar|korrigerande|förebyggande|förbättring",
     .required = true},
    {.name = "measure_text", .type = INPUT_TEXT, .required = true, .nameless = true},
    {.name = "owner_post", .type = INPUT_THING, .of = "post", .required = true},
    {.name = "due", .type = INPUT_DAY, .required = true},
    {.name = "deviation", .type = INPUT_THING, .of = "deviation", .many = true},
    {.name = "indicator", .type = INPUT_TEXT, .nameless = true},
    {.name = "indicator_before", .type = INPUT_TEXT, .nameless = true}};
const struct event_kind measure_planned = {.name = "measure-planned",
                                           .thing = "measure",
                                           .class = "measure",
                                           FIELDS(of_planning),
                                           .state = STATE_PLANNED};

static const struct input of_joining[] = {
    MEASURE, {.name = "deviation", .type = INPUT_THING, .of = "deviation", .required = true}};
const struct event_kind measure_joined = {
    .name = "measure-joined", .thing = "measure", .class = "measure", FIELDS(of_joining)};

static const struct input of_change[] = {MEASURE,
                                         {.name = "owner_post", .type = INPUT_THING, .of = "post"},
                                         {.name = "due", .type = INPUT_DAY},
                                         WHY(0)};
const struct event_kind measure_changed = {
    .name = "measure-changed", .thing = "measure", .class = "measure", FIELDS(of_change)};

static const struct input of_doing[] = {
    MEASURE, ON, BY, {.name = "words", .type = INPUT_TEXT, .nameless = true}};
const struct event_kind measure_done = {.name = "measure-done",
                                        .thing = "measure",
                                        .class = "measure",
                                        FIELDS(of_doing),
                                        .state = STATE_DONE};

/* alone: why nobody else than who did it could judge it. */
static const struct input of_judging[] = {
    MEASURE,
    ON,
    BY,
    {.name = "effect",
     .type = INPUT_WORD,
     .of = "effekt|delvis effekt|ingen effekt|går inte att bedöma",
     .required = true},
    WHY(SAYS_SOMETHING),
    {.name = "indicator_after", .type = INPUT_TEXT, .nameless = true},
    {.name = "alone", .type = INPUT_TEXT, .least = SAYS_SOMETHING, .nameless = true}};
const struct event_kind measure_judged = {.name = "measure-judged",
                                          .thing = "measure",
                                          .class = "measure",
                                          FIELDS(of_judging),
                                          .state = STATE_JUDGED};

static const struct input of_reopening[] = {
    MEASURE, WHY(SAYS_SOMETHING), {.name = "deviation", .type = INPUT_THING, .of = "deviation"}};
const struct event_kind measure_reopened = {.name = "measure-reopened",
                                            .thing = "measure",
                                            .class = "measure",
                                            FIELDS(of_reopening),
                                            .state = STATE_REOPENED};

static const struct input of_withdrawing[] = {MEASURE, WHY(SAYS_SOMETHING)};
const struct event_kind measure_withdrawn = {.name = "measure-withdrawn",
                                             .thing = "measure",
                                             .class = "measure",
                                             FIELDS(of_withdrawing),
                                             .state = STATE_WITHDRAWN};
