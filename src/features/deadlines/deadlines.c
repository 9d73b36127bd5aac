/* deadlines: the one table that names all of the feature. It has no events: a limit is put off by a decision,
 * which is an event of the case. */
#include "part.h"
#include "deadlines_sql.h"

#define CASE                                              \
    {                                                     \
        .name = "case", .type = INPUT_THING, .of = "case" \
    }
#define PERIOD                                             \
    {.name = "from", .type = INPUT_DAY, .required = true}, \
    {                                                      \
        .name = "to", .type = INPUT_DAY, .required = true  \
    }
#define UNIT                                              \
    {                                                     \
        .name = "unit", .type = INPUT_THING, .of = "unit" \
    }
static const struct input of_board[] = {
    {.name = "not_before", .type = INPUT_DAY}, {.name = "before", .type = INPUT_DAY}, CASE};
static const struct view deadlines = {.name = "deadlines",
                                      .filters = of_board,
                                      .filter_count = 3,
                                      .statement = &deadlines_list,
                                      .personal = true,
                                      .of_cases = &deadlines_list_some,
                                      .limits = true};
static const struct input of_case[] = {CASE};
static const struct view extensions = {.name = "extensions",
                                       .filters = of_case,
                                       .filter_count = 1,
                                       .statement = &extension_list,
                                       .personal = true,
                                       .of_cases = &extension_list_some,
                                       .limits = true};
/* How many, by time and unit of work: never by person. */
static const struct input of_forecast[] = {
    PERIOD, {.name = "per", .type = INPUT_WORD, .of = "dag|vecka"}, UNIT};
static const struct view forecast = {.name = "deadline-forecast",
                                     .filters = of_forecast,
                                     .filter_count = 4,
                                     .statement = &forecast_list,
                                     .personal = false,
                                     .limits = true};
static const struct input of_rules[] = {PERIOD};
static const struct view by_rule = {.name = "deadline-rules",
                                    .filters = of_rules,
                                    .filter_count = 2,
                                    .statement = &limit_rules_list,
                                    .personal = false};
static const struct input of_unmet[] = {PERIOD, UNIT};
static const struct view unmet = {.name = "deadline-meetings",
                                  .filters = of_unmet,
                                  .filter_count = 3,
                                  .statement = &unmet_list,
                                  .personal = true,
                                  .of_cases = &unmet_list_some,
                                  .limits = true};
static const struct view *const views[] = {&deadlines, &extensions, &forecast,
                                           &by_rule,   &unmet,      NULL};
static const struct step *const later[] = {&deadlines_in_order, NULL};
static const struct event_kind *const events[] = {NULL};
static const struct action *const actions[] = {NULL};

const struct feature deadlines_feature = {.name = "deadlines",
                                          .tables = &deadlines_tables,
                                          .later = later,
                                          .clear = &deadlines_clear,
                                          .events = events,
                                          .actions = actions,
                                          .projection = &deadlines_rows,
                                          .views = views};
