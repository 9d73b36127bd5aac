/* closing: what whoever reported is told in the beginning and at the end, which routine failed, and the end itself. */
#include "part.h"

static const struct input of_feedback[] = {
    DEVIATION,
    {.name = "stage", .type = INPUT_WORD, .of = "början|slut", .required = true},
    {.name = "date", .type = INPUT_DAY, .required = true},
    WORDS};
const struct event_kind feedback_given = {
    .name = "feedback-given", CLASS_DEVIATION, FIELDS(of_feedback)};

/* routine: the governing document that was to prevent it, or "vet inte". exception: why it is closed although
 * something is lacking; the board sees it. */
static const struct input of_closing[] = {
    DEVIATION,
    {.name = "date", .type = INPUT_DAY, .required = true},
    {.name = "conclusion", .type = INPUT_TEXT, .required = true, .personal = true, .least = 10},
    {.name = "routine", .type = INPUT_KEY, .required = true},
    {.name = "routine_version", .type = INPUT_KEY},
    {.name = "exception", .type = INPUT_TEXT, .nameless = true, .least = 10}};
const struct event_kind deviation_closed = {
    .name = "deviation-closed", CLASS_DEVIATION, FIELDS(of_closing), .state = STATE_CLOSED};

static const struct input of_reopening[] = {DEVIATION, WHY};
const struct event_kind deviation_reopened = {
    .name = "deviation-reopened", CLASS_DEVIATION, FIELDS(of_reopening), .state = STATE_REOPENED};
