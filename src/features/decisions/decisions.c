/* decisions: the one table that names all of the feature. */
#include "part.h"
#include "decisions_sql.h"

#define TOLD(judgement) .inputs = told_decision, .input_count = TOLD_DECISION, .judged = judgement
static const struct action decide = {
    .name = "decide", .event = &decision_taken, TOLD(JUDGED_DECIDE)};
static const struct action register_decision = {
    .name = "register-decision", .event = &decision_registered, TOLD(JUDGED_FACT)};
static const struct action record_dissent = {.name = "record-dissent", .event = &dissent_recorded};
static const struct action object_before = {
    .name = "object-before", .event = &objection_raised, .begins = true};
static const struct action answer_objection = {.name = "answer-objection",
                                               .event = &objection_answered};
static const struct action set_gate = {
    .name = "set-gate", .event = &gate_set, .begins = true, .joins = true, .again = true};
static const struct action state_remedy = {
    .name = "state-remedy", .event = &remedy_stated, .answers = true};

static const struct action *const actions[] = {
    &decide,           &register_decision, &record_dissent, &object_before,
    &answer_objection, &set_gate,          &state_remedy,   NULL};
static const struct event_kind *const events[] = {&decision_taken,     &decision_registered,
                                                  &dissent_recorded,   &objection_raised,
                                                  &objection_answered, &gate_set,
                                                  &remedy_stated,      NULL};

#define CASE                                                                \
    {                                                                       \
        .name = "case", .type = INPUT_THING, .of = "case", .required = true \
    }
static const struct input of_case[] = {CASE};
static const struct input of_findings[] = {{.name = "case", .type = INPUT_THING, .of = "case"},
                                           {.name = "handled", .type = INPUT_BOOL}};
static const struct view decisions = {"decisions", of_case, 1, &act_list, .personal = true};
static const struct input of_days[] = {{.name = "from", .type = INPUT_DAY},
                                       {.name = "to", .type = INPUT_DAY}};
static const struct view delegated = {.name = "delegated",
                                      .filters = of_days,
                                      .filter_count = 2,
                                      .statement = &delegated_list,
                                      .personal = true,
                                      .of_cases = &delegated_list_some};
static const struct view documents = {"documents", of_case, 1, &document_list, .personal = true};
static const struct view dissents = {"dissents", of_case, 1, &dissent_list, .personal = true};
static const struct view objections = {"objections", of_case, 1, &objection_list, .personal = true};
static const struct view unanswered = {.name = "unanswered",
                                       .filters = of_case,
                                       .filter_count = 1,
                                       .statement = &objection_open,
                                       .personal = true};
static const struct view gates = {"gates", NULL, 0, &gate_list, .personal = false};
static const struct view findings = {.name = "findings",
                                     .filters = of_findings,
                                     .filter_count = 2,
                                     .statement = &finding_list,
                                     .personal = true,
                                     .of_cases = &finding_list_some};
static const struct step *const later[] = {&decisions_in_order, NULL};
static const struct view *const views[] = {&decisions, &delegated,  &documents,
                                           &dissents,  &objections, &unanswered,
                                           &gates,     &findings,   NULL};

const struct feature decisions_feature = {.name = "decisions",
                                          .tables = &decisions_tables,
                                          .later = later,
                                          .clear = &decisions_clear,
                                          .events = events,
                                          .actions = actions,
                                          .projection = &decisions_rows,
                                          .views = views,
                                          .first = &unanswered,
                                          .gates = &gate_mode};
