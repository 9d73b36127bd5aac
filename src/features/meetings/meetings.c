/* meetings: the one table that names all of the feature. */
#include "part.h"
#include "meetings_sql.h"

#define OPEN STATE_PLANNED "|" STATE_HELD

static const struct action register_body = {
    .name = "register-body", .event = &body_registered, .begins = true, .again = true};
static const struct action plan_meeting = {.name = "plan-meeting",
                                           .event = &meeting_planned,
                                           .begins = true,
                                           .from = STATE_PLANNED,
                                           .again = true};
static const struct action add_item = {
    .name = "add-item", .event = &item_added, .from = OPEN, .again = true};
static const struct action hold_meeting = {
    .name = "hold-meeting", .event = &meeting_held, .from = OPEN, .again = true};
static const struct action decide_item = {
    .name = "decide-item", .event = &item_decided, .from = STATE_HELD, .again = true};
static const struct action report_delegated = {
    .name = "report-delegated", .event = &delegated_reported, .from = OPEN, .again = true};
static const struct action adjust_minutes = {
    .name = "adjust-minutes", .event = &minutes_adjusted, .from = STATE_HELD, .again = true};
static const struct action cancel_meeting = {
    .name = "cancel-meeting", .event = &meeting_cancelled, .from = STATE_PLANNED, .again = true};

static const struct action *const actions[] = {&register_body,  &plan_meeting,   &add_item,
                                               &hold_meeting,   &decide_item,    &report_delegated,
                                               &adjust_minutes, &cancel_meeting, NULL};
static const struct event_kind *const events[] = {
    &body_registered,    &meeting_planned,  &meeting_held,      &item_added, &item_decided,
    &delegated_reported, &minutes_adjusted, &meeting_cancelled, NULL};

static const struct input in_calendar[] = {{.name = "body", .type = INPUT_THING, .of = "body"},
                                           {.name = "from", .type = INPUT_DAY},
                                           {.name = "to", .type = INPUT_DAY}};
static const struct input of_meeting[] = {MEETING};
static const struct view bodies = {.name = "bodies", .statement = &bodies_list};
static const struct view meetings = {
    .name = "meetings", .filters = in_calendar, .filter_count = 3, .statement = &meetings_list};
static const struct view agenda = {.name = "agenda",
                                   .filters = of_meeting,
                                   .filter_count = 1,
                                   .statement = &agenda_list,
                                   .personal = true};
static const struct input of_sheet[] = {MEETING, {.name = "item", .type = INPUT_KEY}};
static const struct view case_sheet = {.name = "case-sheet",
                                       .filters = of_sheet,
                                       .filter_count = 2,
                                       .statement = &sheet_list,
                                       .personal = true,
                                       .waits = true};
static const struct view minutes = {.name = "minutes",
                                    .filters = of_meeting,
                                    .filter_count = 1,
                                    .statement = &minutes_list,
                                    .personal = true};
static const struct view presence = {.name = "presence",
                                     .filters = of_meeting,
                                     .filter_count = 1,
                                     .statement = &presence_list,
                                     .personal = true};
static const struct view reported = {.name = "reported",
                                     .filters = of_meeting,
                                     .filter_count = 1,
                                     .statement = &reported_list,
                                     .personal = true};
static const struct view *const views[] = {&bodies,  &meetings, &agenda,   &case_sheet,
                                           &minutes, &presence, &reported, NULL};
static const struct step *const later[] = {&meetings_facts, NULL};

const struct feature meetings_feature = {.name = "meetings",
                                         .tables = &meetings_tables,
                                         .later = later,
                                         .clear = &meetings_clear,
                                         .events = events,
                                         .actions = actions,
                                         .projection = &meetings_rows,
                                         .views = views};
