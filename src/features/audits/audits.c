/* audits: the one table that names all of the feature. */
#include "part.h"
#include "audits_sql.h"

#include "features/cases/cases.h"

static const struct action run_control = {.name = "run-control",
                                          .event = &control_run,
                                          .inputs = told_control,
                                          .input_count = TOLD_CONTROL,
                                          .begins = true,
                                          .joins = true,
                                          .judged = JUDGED_ALL,
                                          .among = &cases_controlled};
static const struct action explain_finding = {
    .name = "explain-finding", .event = &finding_explained, .again = true, .among = &finding_named};
static const struct action *const actions[] = {&run_control, &explain_finding, NULL};
static const struct event_kind *const events[] = {&control_run, &finding_explained, NULL};

#define CONTROL                                                                   \
    {                                                                             \
        .name = "control", .type = INPUT_THING, .of = "control", .required = true \
    }
static const struct input of_list[] = {{.name = "control", .type = INPUT_THING, .of = "control"}};
static const struct input of_run[] = {CONTROL, {.name = "run", .type = INPUT_NUMBER}};
/* From one finding to all that were decided so: whoever asks says what it is for, and nobody is named. */
static const struct input of_more[] = {{.name = "purpose", .type = INPUT_TEXT, .required = true},
                                       CONTROL,
                                       CASES_CASE,
                                       {.name = "event", .type = INPUT_NUMBER, .required = true},
                                       {.name = "rule", .type = INPUT_RULE, .required = true},
                                       {.name = "from", .type = INPUT_DAY},
                                       {.name = "to", .type = INPUT_DAY}};
static const struct view controls = {"controls", of_list, 1, &control_list, .personal = false};
static const struct view counts = {"control-counts", of_run, 2, &control_count_list,
                                   .personal = false};
static const struct view findings = {"control-findings", of_run, 2, &control_finding_list,
                                     .personal = true};
static const struct view diff = {"control-diff", of_run, 2, &control_diff_list, .personal = true};
static const struct view more_like = {"more-like", of_more, 7, &more_like_list, .personal = true};
static const struct view ledger_states = {"ledger-states", NULL, 0, &ledger_state_list,
                                          .personal = false};
static const struct view *const views[] = {&controls,  &counts,        &findings, &diff,
                                           &more_like, &ledger_states, NULL};

const struct feature audits_feature = {.name = "audits",
                                       .tables = &audits_tables,
                                       .clear = &audits_clear,
                                       .events = events,
                                       .actions = actions,
                                       .projection = &audits_rows,
                                       .views = views};
