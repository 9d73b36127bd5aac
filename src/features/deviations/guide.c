/* guide: what a municipality has decided of how deviations are handled, as versions: the one in force on the day on
 * which a report came governs it (R5). And the factors of the work that causes are found among: none is a person. */
#include "part.h"

/* Days are local targets, never the law's: it says at once (sol-2025 27:5). law: sol-2025 27:5 */
static const struct input of_guideline[] = {
    {.name = "guideline", .type = INPUT_KEY, .required = true},
    {.name = "valid_from", .type = INPUT_DAY, .required = true},
    {.name = "adopted", .type = INPUT_DAY},
    {.name = "paragraph", .type = INPUT_TEXT},
    {.name = "acknowledge_days", .type = INPUT_NUMBER, .required = true},
    {.name = "answer_days", .type = INPUT_NUMBER, .required = true},
    {.name = "recur_days", .type = INPUT_NUMBER, .required = true},
    {.name = "second_from", .type = INPUT_WORD, .of = SEVERITIES, .required = true},
    {.name = "assessor_post", .type = INPUT_THING, .of = "post"},
    {.name = "lexsarah_post", .type = INPUT_THING, .of = "post"}};
const struct event_kind guideline_adopted = {
    .name = "guideline-adopted", .thing = "guideline", .class = "register", FIELDS(of_guideline)};

static const struct input of_factor[] = {
    {.name = "factor", .type = INPUT_KEY, .required = true},
    {.name = "name", .type = INPUT_TEXT, .required = true, .nameless = true},
    {.name = "group", .type = INPUT_TEXT, .nameless = true},
    {.name = "valid_from", .type = INPUT_DAY},
    {.name = "valid_to", .type = INPUT_DAY}};
const struct event_kind factor_registered = {
    .name = "factor-registered", .thing = "factor", .class = "register", FIELDS(of_factor)};
