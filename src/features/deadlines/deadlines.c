/* deadlines: the one table that names all of the feature. It has no events: a limit is put off by a decision,
 * which is an event of the case. */
#include "deadlines.h"
#include "deadlines_sql.h"

static const struct input filters[] = {{.name = "before", .type = INPUT_DAY},
                                       {.name = "case", .type = INPUT_THING, .of = "case"}};
static const struct view deadlines = {.name = "deadlines",
                                      .filters = filters,
                                      .filter_count = 2,
                                      .statement = &deadlines_list,
                                      .personal = true};
static const struct view *const views[] = {&deadlines, NULL};
static const struct event_kind *const events[] = {NULL};
static const struct action *const actions[] = {NULL};

const struct feature deadlines_feature = {
    .name = "deadlines", .events = events, .actions = actions, .views = views};
