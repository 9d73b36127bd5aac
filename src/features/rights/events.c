/* events: what can happen to roles, and to whom a case is entrusted. That somebody asked for a role and somebody else
 * gave it, is told by the event itself; whoever recorded it stands in the entry. */
#include "part.h"

#define PERSON                                                                  \
    {                                                                           \
        .name = "person", .type = INPUT_THING, .of = "person", .required = true \
    }
#define CASE                                                                \
    {                                                                       \
        .name = "case", .type = INPUT_THING, .of = "case", .required = true \
    }
#define GIVEN_BY                                                \
    {.name = "asked_by", .type = INPUT_THING, .of = "person"},  \
    {                                                           \
        .name = "given_by", .type = INPUT_THING, .of = "person" \
    }
/* Of one unit (and those below it), for one body, or, without both, of all that the board has. */
#define ROLE                                                                                    \
    PERSON,                                                                                     \
        {.name = "right_role",                                                                  \
         .type = INPUT_WORD,                                                                    \
         .of = "handläggare|enhetschef|delegat|kvalitetsutvecklare|nämndsekreterare|ledamot|" \
               "socialchef|administratör|revisor|jourhavande|HR|press|övrig personal",          \
         .required = true},                                                                     \
        {.name = "unit", .type = INPUT_THING, .of = "unit"},                                    \
    {                                                                                           \
        .name = "body", .type = INPUT_THING, .of = "body"                                       \
    }

static const struct input of_giving[] = {
    ROLE,
    {.name = "valid_from", .type = INPUT_DAY, .required = true},
    {.name = "valid_to", .type = INPUT_DAY},
    GIVEN_BY};
const struct event_kind role_given = {
    .name = "right-given", .thing = "person", .class = "register", FIELDS(of_giving)};

static const struct input of_taking[] = {
    ROLE, {.name = "last_day", .type = INPUT_DAY, .required = true}, GIVEN_BY};
const struct event_kind role_taken = {
    .name = "right-taken", .thing = "person", .class = "register", FIELDS(of_taking)};

static const struct input of_admitting[] = {
    CASE,
    PERSON,
    {.name = "valid_from", .type = INPUT_DAY, .required = true},
    {.name = "valid_to", .type = INPUT_DAY, .required = true},
    GIVEN_BY};
const struct event_kind investigator_admitted = {
    .name = "investigator-admitted", .thing = "case", .class = "case", FIELDS(of_admitting)};

/* Whom a case is entrusted to: who works with it, or, of protected identity, who alone may know of it. */
static const struct input of_entrusting[] = {
    CASE,
    PERSON,
    {.name = "part",
     .type = INPUT_WORD,
     .of = "handläggare|medhandläggare|beslutsfattare|granskare",
     .required = true},
    {.name = "from", .type = INPUT_DAY, .required = true},
    {.name = "to", .type = INPUT_DAY}};
const struct event_kind case_entrusted = {
    .name = "case-entrusted", .thing = "case", .class = "case", FIELDS(of_entrusting)};

static const struct input of_releasing[] = {
    CASE, PERSON, {.name = "last_day", .type = INPUT_DAY, .required = true}};
const struct event_kind case_released = {
    .name = "case-released", .thing = "case", .class = "case", FIELDS(of_releasing)};
