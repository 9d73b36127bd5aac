/* delegation: the one table that names all of the feature. */
#include "part.h"
#include "delegation_sql.h"

#define UNADOPTED STATE_DRAFT "|" STATE_ANALYSED

static const struct action draft_order = {.name = "draft-order",
                                          .event = &order_drafted,
                                          .begins = true,
                                          .from = UNADOPTED,
                                          .again = true};
static const struct action analyse_order = {.name = "analyse-order",
                                            .event = &order_analysed,
                                            .inputs = told_analysis,
                                            .input_count = TOLD_ANALYSIS,
                                            .from = UNADOPTED,
                                            .again = true,
                                            .analyses = true};
static const struct action adopt_order = {.name = "adopt-order",
                                          .event = &order_adopted,
                                          .from = STATE_ANALYSED,
                                          .otherwise = "problem.state-adopt-order",
                                          .again = true};
static const struct action record_adopted = {
    .name = "record-adopted", .event = &order_adopted, .from = STATE_DRAFT, .again = true};
static const struct action revoke_order = {
    .name = "revoke-order", .event = &order_revoked, .from = STATE_ADOPTED, .again = true};
static const struct action revoke_row = {
    .name = "revoke-row", .event = &order_row_revoked, .from = STATE_ADOPTED, .again = true};
static const struct action subdelegate = {
    .name = "subdelegate", .event = &right_passed, .from = STATE_ADOPTED, .again = true};
static const struct action end_subdelegation = {
    .name = "end-subdelegation", .event = &right_ended, .from = STATE_ADOPTED, .again = true};

static const struct action *const actions[] = {&draft_order,    &analyse_order,     &adopt_order,
                                               &record_adopted, &revoke_order,      &revoke_row,
                                               &subdelegate,    &end_subdelegation, NULL};
static const struct event_kind *const events[] = {
    &order_drafted,     &order_analysed, &order_adopted, &order_revoked,
    &order_row_revoked, &right_passed,   &right_ended,   NULL};

static const struct input on_day[] = {{.name = "day", .type = INPUT_DAY},
                                      {.name = "order", .type = INPUT_THING, .of = "order"}};
static const struct input of_order[] = {ORDER};
static const struct input of_two[] = {
    {.name = "from", .type = INPUT_THING, .of = "order", .required = true},
    {.name = "to", .type = INPUT_THING, .of = "order", .required = true}};
static const struct input of_holder[] = {{.name = "day", .type = INPUT_DAY, .required = true},
                                         {.name = "holder", .type = INPUT_KEY}};
static const struct view orders = {.name = "orders", .statement = &orders_list};
static const struct view order_rows = {
    .name = "order-rows", .filters = on_day, .filter_count = 2, .statement = &order_rows_list};
static const struct view order_lines = {
    .name = "order-lines", .filters = of_order, .filter_count = 1, .statement = &order_lines_list};
static const struct view order_diff = {
    .name = "order-diff", .filters = of_two, .filter_count = 2, .statement = &order_diff_list};
static const struct view who_holds = {
    .name = "who-holds", .filters = of_holder, .filter_count = 2, .statement = &holders_list};
static const struct step *const later[] = {&delegation_analysis, &delegation_deputy, NULL};
static const struct view *const views[] = {&orders,     &order_rows, &order_lines,
                                           &order_diff, &who_holds,  NULL};

const struct feature delegation_feature = {.name = "delegation",
                                           .tables = &delegation_tables,
                                           .later = later,
                                           .clear = &delegation_clear,
                                           .events = events,
                                           .actions = actions,
                                           .projection = &delegation_rows,
                                           .views = views};
