/* events: what can happen to people, posts and units. The fields of each are the columns of its table in the register
 * (docs/register.md). */
#include "part.h"

#define DAYS                                                                            \
    {.name = "valid_from", .type = INPUT_DAY}, {.name = "valid_to", .type = INPUT_DAY}, \
    {                                                                                   \
        .name = "known_from", .type = INPUT_DAY                                         \
    }
#define PERSON                                                                  \
    {                                                                           \
        .name = "person", .type = INPUT_THING, .of = "person", .required = true \
    }

static const struct input of_person[] = {{.name = "person", .type = INPUT_KEY, .required = true},
                                         {.name = "name", .type = INPUT_TEXT, .personal = true},
                                         DAYS};
const struct event_kind person_registered = {.name = "person-registered",
                                             .thing = "person",
                                             .class = "register",
                                             FIELDS(of_person),
                                             .table = "persons",
                                             .names = 1};

static const struct input of_employment[] = {
    PERSON,
    {.name = "form",
     .type = INPUT_WORD,
     .of = "anställd|anställd i annan kommun|förtroendevald|konsult",
     .required = true},
    DAYS,
    {.name = "agreement", .type = INPUT_THING, .of = "agreement"}};
const struct event_kind person_employed = {.name = "person-employed",
                                           .thing = "person",
                                           .class = "register",
                                           FIELDS(of_employment),
                                           .table = "employments",
                                           .names = 3};

static const struct input of_qualification[] = {
    PERSON,
    {.name = "qualification",
     .type = INPUT_WORD,
     .of = "socionomexamen|annan relevant examen|utländsk examen|saknas",
     .required = true},
    DAYS};
const struct event_kind person_qualified = {.name = "person-qualified",
                                            .thing = "person",
                                            .class = "register",
                                            FIELDS(of_qualification),
                                            .table = "qualifications",
                                            .names = 3};

static const struct input of_appointment[] = {
    PERSON,
    {.name = "kind",
     .type = INPUT_WORD,
     .of = "tjänst|tf|vikarie|ordförande|vice ordförande|andre vice "
           "ordförande|ledamot|ersättare|förordnad ledamot|"
           "förordnad tjänsteman",
     .required = true},
    {.name = "post", .type = INPUT_THING, .of = "post"},
    {.name = "body", .type = INPUT_THING, .of = "body"},
    DAYS,
    {.name = "types", .type = INPUT_KEY, .many = true},
    {.name = "decided", .type = INPUT_DAY},
    {.name = "paragraph", .type = INPUT_TEXT}};
const struct event_kind person_appointed = {.name = "person-appointed",
                                            .thing = "person",
                                            .class = "register",
                                            FIELDS(of_appointment),
                                            .table = "appointments",
                                            .names = 5};

/* Whoever leaves holds nothing from the day after: neither employment nor appointment. */
static void fold_leaving(struct fold *fold, const struct happened *happened)
{
    static const char *const tables[] = {"employments", "appointments", "persons"};
    struct builder id;
    builder_init(&id, fold_arena(fold));
    builder_add(&id, happened->key);
    builder_add_char(&id, '|'); /* whose key only begins so stays */
    struct text last = happened_text(happened, "last_day");
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        fold_end(fold, tables[i], builder_text(&id), last);
}

static const struct input of_leaving[] = {
    PERSON, {.name = "last_day", .type = INPUT_DAY, .required = true}};
const struct event_kind person_left = {.name = "person-left",
                                       .thing = "person",
                                       .class = "register",
                                       FIELDS(of_leaving),
                                       .fold = fold_leaving};

static const struct input of_post[] = {{.name = "post", .type = INPUT_KEY, .required = true},
                                       {.name = "role", .type = INPUT_KEY, .required = true},
                                       {.name = "unit", .type = INPUT_THING, .of = "unit"},
                                       {.name = "title", .type = INPUT_TEXT},
                                       DAYS};
const struct event_kind post_registered = {.name = "post-registered",
                                           .thing = "post",
                                           .class = "register",
                                           FIELDS(of_post),
                                           .table = "posts",
                                           .names = 1};

static const struct input of_unit[] = {{.name = "unit", .type = INPUT_KEY, .required = true},
                                       {.name = "name", .type = INPUT_TEXT},
                                       {.name = "parent", .type = INPUT_THING, .of = "unit"},
                                       DAYS};
const struct event_kind unit_registered = {.name = "unit-registered",
                                           .thing = "unit",
                                           .class = "register",
                                           FIELDS(of_unit),
                                           .table = "units",
                                           .names = 1};

/* A word of the municipality's own for what somebody is. */
static const struct input of_role[] = {{.name = "role", .type = INPUT_KEY, .required = true},
                                       {.name = "kind", .type = INPUT_TEXT},
                                       {.name = "rank", .type = INPUT_TEXT},
                                       {.name = "synonyms", .type = INPUT_TEXT},
                                       {.name = "timeline", .type = INPUT_TEXT},
                                       {.name = "jour", .type = INPUT_TEXT},
                                       DAYS};
const struct event_kind role_registered = {.name = "role-registered",
                                           .thing = "role",
                                           .class = "register",
                                           FIELDS(of_role),
                                           .table = "roles",
                                           .names = 1};

static const struct input of_agreement[] = {
    {.name = "agreement", .type = INPUT_KEY, .required = true},
    {.name = "party", .type = INPUT_TEXT, .required = true},
    {.name = "deciding", .type = INPUT_BOOL},
    {.name = "types", .type = INPUT_KEY, .many = true},
    DAYS};
const struct event_kind agreement_registered = {.name = "agreement-registered",
                                                .thing = "agreement",
                                                .class = "register",
                                                FIELDS(of_agreement),
                                                .table = "agreements",
                                                .names = 1};
