/* people: the one table that names all of the feature. */
#include "part.h"
#include "people_sql.h"

static const struct action register_person = {
    .name = "register-person", .event = &person_registered, .begins = true, .again = true};
static const struct action employ = {.name = "employ", .event = &person_employed, .again = true};
static const struct action qualify = {.name = "qualify", .event = &person_qualified, .again = true};
static const struct action appoint = {.name = "appoint", .event = &person_appointed, .again = true};
static const struct action leave = {.name = "leave", .event = &person_left};
static const struct action register_post = {
    .name = "register-post", .event = &post_registered, .begins = true, .again = true};
static const struct action register_unit = {
    .name = "register-unit", .event = &unit_registered, .begins = true, .again = true};
static const struct action register_role = {
    .name = "register-role", .event = &role_registered, .begins = true, .again = true};
static const struct action register_agreement = {
    .name = "register-agreement", .event = &agreement_registered, .begins = true, .again = true};

static const struct action *const actions[] = {&register_role,   &register_unit,
                                               &register_post,   &register_agreement,
                                               &register_person, &employ,
                                               &qualify,         &appoint,
                                               &leave,           NULL};
static const struct event_kind *const events[] = {&role_registered,   &unit_registered,
                                                  &post_registered,   &agreement_registered,
                                                  &person_registered, &person_employed,
                                                  &person_qualified,  &person_appointed,
                                                  &person_left,       NULL};

static const struct input on_day[] = {{.name = "day", .type = INPUT_DAY}};
static const struct input of_person[] = {
    {.name = "person", .type = INPUT_THING, .of = "person", .required = true}};
static const struct view people = {.name = "people",
                                   .filters = on_day,
                                   .filter_count = 1,
                                   .statement = &people_list,
                                   .personal = true};
static const struct view handover = {.name = "handover",
                                     .filters = of_person,
                                     .filter_count = 1,
                                     .statement = &handover_list,
                                     .personal = true};
static const struct view *const views[] = {&people, &handover, NULL};

const struct feature people_feature = {.name = "people",
                                       .tables = &people_tables,
                                       .clear = &people_clear,
                                       .events = events,
                                       .actions = actions,
                                       .projection = &people_rows,
                                       .views = views};
