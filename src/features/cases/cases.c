/* cases: the one table that names all of the feature. */
#include "part.h"
#include "cases_sql.h"

static const struct action open_case = {"open-case", &case_opened, .begins = true};
static const struct action add_party = {"add-party", &party_added, .again = true};
static const struct action change_party = {"change-party", &party_added, .again = true};
static const struct action add_order_row = {.name = "add-order-row", .event = &order_row_added};
static const struct action register_event = {"register-event", &event_registered, told_event,
                                             TOLD_EVENT, .judged = JUDGED_FACT};
static const struct action correct_event = {"correct-event", &event_corrected, told_correction,
                                            TOLD_CORRECTION, .judged = JUDGED_FACT};
static const struct action declare_complete = {"declare-complete", &completeness_declared,
                                               .again = true};
static const struct action assign_case = {"assign-case", &case_assigned, .again = true};
static const struct action close_case = {"close-case", &case_closed, .again = true};
static const struct action open_affair = {"open-affair", &affair_opened, .begins = true};
static const struct action join_affair = {"join-affair", &affair_joined, .again = true};
static const struct action close_affair = {"close-affair", &affair_closed, .again = true};

static const struct action *const actions[] = {
    &open_case,     &add_party,        &change_party, &add_order_row, &register_event,
    &correct_event, &declare_complete, &assign_case,  &close_case,    &open_affair,
    &join_affair,   &close_affair,     NULL};
static const struct event_kind *const events[] = {
    &case_opened,     &party_added,           &order_row_added, &event_registered,
    &event_corrected, &completeness_declared, &case_assigned,   &case_closed,
    &affair_opened,   &affair_joined,         &affair_closed,   NULL};

static const struct input of_list[] = {{.name = "domain", .type = INPUT_KEY},
                                       {.name = "open", .type = INPUT_BOOL}};
static const struct input of_case[] = {CASES_CASE};
static const struct input of_affair[] = {{.name = "affair", .type = INPUT_THING, .of = "affair"}};
static const struct view cases = {"cases",    of_list,          2,
                                  &case_list, .personal = true, .of_cases = &case_list_some};
static const struct view timeline = {"timeline", of_case, 1, &case_event_list, .personal = true};
static const struct view parties = {"parties", of_case, 1, &party_list, .personal = true};
static const struct view affairs = {"affairs", of_affair, 1, &affair_list, .personal = true};
static const struct step *const later[] = {&cases_birth_month, &cases_in_order, NULL};
static const struct view *const views[] = {&cases, &timeline, &parties, &affairs, NULL};

const struct feature cases_feature = {.name = "cases",
                                      .tables = &cases_tables,
                                      .later = later,
                                      .clear = &cases_clear,
                                      .events = events,
                                      .actions = actions,
                                      .projection = &cases_rows,
                                      .views = views};
