/* rights: the one table that names all of the feature. */
#include "part.h"
#include "rights_sql.h"

static const struct action give_role = {.name = "give-role", .event = &role_given, .again = true};
static const struct action take_role = {.name = "take-role", .event = &role_taken, .again = true};
static const struct action admit_investigator = {
    .name = "admit-investigator", .event = &investigator_admitted, .again = true};
static const struct action entrust_case = {
    .name = "entrust-case", .event = &case_entrusted, .again = true};
static const struct action release_case = {
    .name = "release-case", .event = &case_released, .again = true};
static const struct action *const actions[] = {&give_role,    &take_role,    &admit_investigator,
                                               &entrust_case, &release_case, NULL};
static const struct event_kind *const events[] = {
    &role_given, &role_taken, &investigator_admitted, &case_entrusted, &case_released, NULL};

#define PERSON                                                                  \
    {                                                                           \
        .name = "person", .type = INPUT_THING, .of = "person", .required = true \
    }
#define CASE                                                                \
    {                                                                       \
        .name = "case", .type = INPUT_THING, .of = "case", .required = true \
    }
#define DAY                                                \
    {                                                      \
        .name = "day", .type = INPUT_DAY, .required = true \
    }
#define SINCE                                                \
    {                                                        \
        .name = "since", .type = INPUT_DAY, .required = true \
    }
static const struct input of_roles[] = {{.name = "day", .type = INPUT_DAY},
                                        {.name = "person", .type = INPUT_THING, .of = "person"}};
static const struct view roles = {.name = "roles",
                                  .filters = of_roles,
                                  .filter_count = 2,
                                  .statement = &right_role_list,
                                  .personal = true};
static const struct input of_case[] = {CASE};
static const struct view case_people = {.name = "case-people",
                                        .filters = of_case,
                                        .filter_count = 1,
                                        .statement = &right_case_people,
                                        .personal = true};
static const struct input of_mine[] = {PERSON, DAY};
static const struct view my_cases = {.name = "my-cases",
                                     .filters = of_mine,
                                     .filter_count = 2,
                                     .statement = &right_my_cases,
                                     .personal = true};

#define MOST                                 \
    {                                        \
        .name = "most", .type = INPUT_NUMBER \
    }
/* What the room rights asks before it says yes or no: shown to nobody. */
static const struct input of_person[] = {{.name = "person", .type = INPUT_KEY, .required = true},
                                         DAY};
static const struct input of_ties[] = {{.name = "kind", .type = INPUT_KEY},
                                       {.name = "case", .type = INPUT_KEY, .required = true},
                                       DAY,
                                       {.name = "person", .type = INPUT_KEY, .required = true},
                                       SINCE};
static const struct input of_known[] = {
    {.name = "person", .type = INPUT_KEY, .required = true}, DAY, SINCE, MOST};
static const struct input of_among[] = {{.name = "person", .type = INPUT_KEY, .required = true},
                                        DAY,
                                        {.name = "among", .type = INPUT_TEXT, .required = true},
                                        SINCE};
static const struct input of_most[] = {MOST};
static const struct input of_thing[] = {{.name = "kind", .type = INPUT_KEY, .required = true},
                                        {.name = "key", .type = INPUT_KEY, .required = true}};
static const struct view held_roles = {
    .name = "held-roles", .filters = of_person, .filter_count = 2, .statement = &right_held_roles};
static const struct view case_ties = {
    .name = "case-ties", .filters = of_ties, .filter_count = 5, .statement = &right_case_ties};
static const struct view known_cases = {
    .name = "known-cases", .filters = of_known, .filter_count = 4, .statement = &right_known_cases};
static const struct view known_among = {
    .name = "known-among", .filters = of_among, .filter_count = 4, .statement = &right_among};
static const struct view thing_ties = {
    .name = "thing-ties", .filters = of_thing, .filter_count = 2, .statement = &right_thing_ties};
static const struct view guarded_cases = {.name = "guarded-cases",
                                          .filters = of_most,
                                          .filter_count = 1,
                                          .statement = &right_guarded_list};
static const struct view loose_cases = {
    .name = "loose-cases", .filters = of_most, .filter_count = 1, .statement = &right_loose_list};
static const struct view *const views[] = {&roles,       &case_people, &my_cases,   &held_roles,
                                           &case_ties,   &known_cases, &thing_ties, &guarded_cases,
                                           &loose_cases, &known_among, NULL};

static const struct step *const later[] = {&rights_by_unit, &rights_things, NULL};

const struct feature rights_feature = {.name = "rights",
                                       .tables = &rights_tables,
                                       .later = later,
                                       .clear = &rights_clear,
                                       .events = events,
                                       .actions = actions,
                                       .projection = &rights_projection,
                                       .views = views};
