/* people: the one table that names all of the feature. */
#include "part.h"
#include "people_sql.h"

static const struct action register_person = {"register-person", &person_registered, .begins = true,
                                              .again = true};
static const struct action employ = {"employ", &person_employed, .again = true};
static const struct action qualify = {"qualify", &person_qualified, .again = true};
static const struct action appoint = {"appoint", &person_appointed, .again = true};
static const struct action leave = {"leave", &person_left};
static const struct action register_post = {"register-post", &post_registered, .begins = true,
                                            .again = true};
static const struct action register_unit = {"register-unit", &unit_registered, .begins = true,
                                            .again = true};
static const struct action register_agreement = {"register-agreement", &agreement_registered,
                                                 .begins = true, .again = true};

static const struct action *const actions[] = {
    &register_unit,   &register_post, &register_agreement,
    &register_person, &employ,        &qualify,
    &appoint,         &leave,         NULL};
static const struct event_kind *const events[] = {
    &unit_registered,   &post_registered, &agreement_registered,
    &person_registered, &person_employed, &person_qualified,
    &person_appointed,  &person_left,     NULL};

static const struct input on_day[] = {{.name = "day", .type = INPUT_DAY}};
static const struct input of_person[] = {
    {.name = "person", .type = INPUT_THING, .of = "person", .required = true}};
static const struct view people = {"people", on_day, 1, &people_list, .personal = true};
static const struct view handover = {"handover", of_person, 1, &handover_list, .personal = true};
static const struct view *const views[] = {&people, &handover, NULL};

const struct feature people_feature = {.name = "people",
                                       .tables = &people_tables,
                                       .events = events,
                                       .actions = actions,
                                       .projection = &people_rows,
                                       .views = views};
