/* actions: the one table that names all of the feature. */
#include "part.h"
#include "actions_sql.h"

#define TO_DO STATE_PLANNED "|" STATE_REOPENED
#define HAS_BEEN STATE_DONE "|" STATE_JUDGED

static const struct action plan_measure = {
    .name = "plan-measure", .event = &measure_planned, .begins = true};
static const struct action join_measure = {
    .name = "join-measure", .event = &measure_joined, .from = TO_DO "|" HAS_BEEN, .again = true};
static const struct action change_measure = {.name = "change-measure",
                                             .event = &measure_changed,
                                             .from = TO_DO,
                                             .again = true,
                                             .lacks = &measure_change_lacks};
static const struct action do_measure = {
    .name = "do-measure", .event = &measure_done, .from = TO_DO};
static const struct action judge_effect = {.name = "judge-effect",
                                           .event = &measure_judged,
                                           .from = HAS_BEEN,
                                           .again = true,
                                           .lacks = &measure_judge_lacks};
static const struct action reopen_measure = {
    .name = "reopen-measure", .event = &measure_reopened, .from = HAS_BEEN};
static const struct action withdraw_measure = {
    .name = "withdraw-measure", .event = &measure_withdrawn, .from = TO_DO};

static const struct action *const actions[] = {&plan_measure,     &join_measure, &change_measure,
                                               &do_measure,       &judge_effect, &reopen_measure,
                                               &withdraw_measure, NULL};
static const struct event_kind *const events[] = {
    &measure_planned, &measure_joined,   &measure_changed,   &measure_done,
    &measure_judged,  &measure_reopened, &measure_withdrawn, NULL};

static const struct input of_list[] = {{.name = "open", .type = INPUT_BOOL},
                                       {.name = "before", .type = INPUT_DAY},
                                       {.name = "owner_post", .type = INPUT_THING, .of = "post"}};
static const struct input of_measure[] = {MEASURE};
static const struct view measures = {
    .name = "measures", .filters = of_list, .filter_count = 3, .statement = &measure_list};
static const struct view measure_history = {.name = "measure-history",
                                            .filters = of_measure,
                                            .filter_count = 1,
                                            .statement = &measure_step_list};
static const struct view measure_deviations = {.name = "measure-deviations",
                                               .filters = of_measure,
                                               .filter_count = 1,
                                               .statement = &measure_deviation_list,
                                               .personal = true};
static const struct view *const views[] = {&measures, &measure_history, &measure_deviations, NULL};

const struct feature actions_feature = {.name = "actions",
                                        .tables = &actions_tables,
                                        .clear = &actions_clear,
                                        .events = events,
                                        .actions = actions,
                                        .projection = &actions_rows,
                                        .views = views};
