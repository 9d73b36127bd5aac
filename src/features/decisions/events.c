/* events: what can happen to a decision, before it and after it. */
#include "part.h"

#include "features/cases/cases.h"

#define WORDS                                                                   \
    {                                                                           \
        .name = "words", .type = INPUT_TEXT, .required = true, .personal = true \
    }
#define WHY                                                 \
    {                                                       \
        .name = "why", .type = INPUT_TEXT, .required = true \
    }
#define EVENT                                                   \
    {                                                           \
        .name = "event", .type = INPUT_NUMBER, .required = true \
    }

/* Why it is taken although a gate says stop; what it rests on; where it was handed over; who was of another mind. */
#define BESIDE                                                                \
    {.name = "reason", .type = INPUT_TEXT},                                   \
        {.name = "document", .type = INPUT_HASH, .many = true},               \
        {.name = "delivered", .type = INPUT_TEXT},                            \
    {                                                                         \
        .name = "dissent", .type = INPUT_TEXT, .many = true, .personal = true \
    }
const struct input told_decision[TOLD_DECISION] = {CASES_CASE, CASES_TELLING, BESIDE};
static const struct input of_decision[] = {
    CASES_CASE, {.name = "object", .type = INPUT_OBJECT, .required = true}, BESIDE};
const struct event_kind decision_taken = {.name = "decision-taken",
                                          .thing = "case",
                                          .class = "case",
                                          FIELDS(of_decision),
                                          .fold = cases_fold_event};
const struct event_kind decision_registered = {.name = "decision-registered",
                                               .thing = "case",
                                               .class = "case",
                                               FIELDS(of_decision),
                                               .fold = cases_fold_event};

static const struct input of_dissent[] = {
    CASES_CASE,
    EVENT,
    WORDS,
    {.name = "by", .type = INPUT_THING, .of = "person", .required = true}};
const struct event_kind dissent_recorded = {
    .name = "dissent-recorded", .thing = "case", .class = "case", FIELDS(of_dissent)};

/* An objection is a thing of its own: nothing that happens to it takes it away. */
static const struct input of_objection[] = {
    {.name = "objection", .type = INPUT_KEY, .required = true},
    CASES_CASE,
    WORDS,
    {.name = "by", .type = INPUT_THING, .of = "person", .required = true}};
const struct event_kind objection_raised = {
    .name = "objection-raised", .thing = "objection", .class = "case", FIELDS(of_objection)};

static const struct input of_answer[] = {
    {.name = "objection", .type = INPUT_THING, .of = "objection", .required = true},
    WORDS,
    {.name = "by", .type = INPUT_THING, .of = "person", .required = true}};
const struct event_kind objection_answered = {
    .name = "objection-answered", .thing = "objection", .class = "case", FIELDS(of_answer)};

static const struct input of_gate[] = {
    {.name = "rule", .type = INPUT_RULE, .required = true},
    {.name = "mode", .type = INPUT_WORD, .of = "varna|spärra", .required = true},
    WHY};
const struct event_kind gate_set = {
    .name = "gate-set", .thing = "gate", .class = "register", FIELDS(of_gate)};

/* What is done, by whom and by when; a dash is no answer. */
enum { REMEDY_LEAST = 10 };
static const struct input of_remedy[] = {
    CASES_CASE,
    EVENT,
    {.name = "code", .type = INPUT_KEY, .required = true},
    {.name = "remedy",
     .type = INPUT_WORD,
     .of = "ny prövning|beslut av rätt organ|information|rättelse|inget, därför att",
     .required = true},
    {.name = "why", .type = INPUT_TEXT, .required = true, .least = REMEDY_LEAST},
    {.name = "owner", .type = INPUT_THING, .of = "person", .required = true},
    {.name = "date", .type = INPUT_DAY, .required = true},
    {.name = "effect", .type = INPUT_TEXT}};
const struct event_kind remedy_stated = {
    .name = "remedy-stated", .thing = "case", .class = "case", FIELDS(of_remedy)};
