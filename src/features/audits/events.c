/* events: a control that was run, and a finding that somebody has explained. */
#include "part.h"

#include "features/cases/cases.h"

/* The same control is run again and again; each run is an event of its own. */
#define CONTROL                                                \
    {.name = "control", .type = INPUT_KEY, .required = true},  \
        {.name = "from", .type = INPUT_DAY, .required = true}, \
        {.name = "to", .type = INPUT_DAY, .required = true},   \
        {.name = "unit", .type = INPUT_THING, .of = "unit"},   \
        {.name = "decision", .type = INPUT_TEXT},              \
    {                                                          \
        .name = "as_of", .type = INPUT_DAY                     \
    }
const struct input told_control[TOLD_CONTROL] = {CONTROL};

/* The object says by which law, as of which day, how much was looked at and how many findings each rule gave. Whom they
 * are about stands in the verdict, sealed apart. */
static const struct input of_control[] = {
    CONTROL, {.name = "object", .type = INPUT_OBJECT, .required = true}};
const struct event_kind control_run = {
    .name = "control-run", .thing = "control", .class = "control", FIELDS(of_control)};

/* A finding as the control names it. It stays, with the reason beside it. */
static const struct input of_explanation[] = {
    CASES_CASE,
    {.name = "event", .type = INPUT_NUMBER, .required = true},
    {.name = "rule", .type = INPUT_RULE, .required = true},
    {.name = "ref", .type = INPUT_KEY},
    {.name = "date", .type = INPUT_DAY},
    {.name = "why", .type = INPUT_TEXT, .required = true}};
const struct event_kind finding_explained = {
    .name = "finding-explained", .thing = "case", .class = "case", FIELDS(of_explanation)};
