/* events: what can happen to a case and to an affair. Fields of a party and of a row of the case's own order are the
 * members that case-timeline/1 has for them; none of them can hold a name, an address, a school or a telephone. */
#include "part.h"

static void fold_opening(struct fold *fold, const struct happened *happened)
{
    fold_head(fold, "id", happened->key);
    fold_head(fold, "authority", happened_text(happened, "authority"));
    fold_head(fold, "domain", happened_text(happened, "domain"));
}

static const struct input of_opening[] = {
    {.name = "case", .type = INPUT_KEY, .required = true},
    {.name = "domain",
     .type = INPUT_WORD,
     .of = "LVU|SOL_CHILD|BISTAND|LSS|LVM|FAMILY_LAW|SECRECY|OTHER",
     .required = true},
    {.name = "authority", .type = INPUT_KEY},
    {.name = "protected", .type = INPUT_BOOL}};
const struct event_kind case_opened = {.name = "case-opened",
                                       .thing = "case",
                                       .class = "case",
                                       FIELDS(of_opening),
                                       .fold = fold_opening};

/* A date of birth only where a limit of age needs it; else the year. */
static const struct input of_party[] = {CASES_CASE,
                                        {.name = "ref", .type = INPUT_KEY, .required = true},
                                        {.name = "role", .type = INPUT_KEY, .required = true},
                                        {.name = "relation", .type = INPUT_KEY},
                                        {.name = "birth_date", .type = INPUT_DAY},
                                        {.name = "birth_year", .type = INPUT_NUMBER},
                                        {.name = "custody_of", .type = INPUT_KEY, .many = true},
                                        {.name = "protected_identity", .type = INPUT_BOOL},
                                        {.name = "employment", .type = INPUT_KEY},
                                        {.name = "degree", .type = INPUT_BOOL},
                                        {.name = "acting", .type = INPUT_BOOL},
                                        {.name = "appointed_from", .type = INPUT_DAY},
                                        {.name = "appointed_until", .type = INPUT_DAY}};
const struct event_kind party_added = {.name = "party-added",
                                       .thing = "case",
                                       .class = "case",
                                       FIELDS(of_party),
                                       .fold = fold_party,
                                       .names = 2};

static const struct input of_order_row[] = {CASES_CASE,
                                            {.name = "role", .type = INPUT_KEY, .required = true},
                                            {.name = "kind", .type = INPUT_KEY},
                                            {.name = "decision_type", .type = INPUT_KEY},
                                            {.name = "measure", .type = INPUT_KEY},
                                            {.name = "condition", .type = INPUT_KEY},
                                            {.name = "valid_from", .type = INPUT_DAY},
                                            {.name = "valid_until", .type = INPUT_DAY}};
const struct event_kind order_row_added = {.name = "order-row-added",
                                           .thing = "case",
                                           .class = "case",
                                           FIELDS(of_order_row),
                                           .fold = fold_order};

void cases_fold_event(struct fold *fold, const struct happened *happened)
{
    fold_event(fold, happened_text(happened, "object"));
}

const struct input told_event[TOLD_EVENT] = {CASES_CASE, CASES_TELLING};
static const struct input of_event[] = {CASES_CASE,
                                        {.name = "object", .type = INPUT_OBJECT, .required = true}};
const struct event_kind event_registered = {.name = "event-registered",
                                            .thing = "case",
                                            .class = "case",
                                            FIELDS(of_event),
                                            .fold = cases_fold_event};

static void fold_correcting(struct fold *fold, const struct happened *happened)
{
    fold_correction(fold, happened_text(happened, "event"), happened_text(happened, "object"));
}

#define CORRECTED                                               \
    {                                                           \
        .name = "event", .type = INPUT_NUMBER, .required = true \
    }
#define WHY                                                 \
    {                                                       \
        .name = "why", .type = INPUT_TEXT, .required = true \
    }
const struct input told_correction[TOLD_CORRECTION] = {CASES_CASE, CORRECTED, WHY, CASES_TELLING};
static const struct input of_correction[] = {
    CASES_CASE, CORRECTED, {.name = "object", .type = INPUT_OBJECT, .required = true}, WHY};
const struct event_kind event_corrected = {.name = "event-corrected",
                                           .thing = "case",
                                           .class = "case",
                                           FIELDS(of_correction),
                                           .fold = fold_correcting};

static void fold_completeness(struct fold *fold, const struct happened *happened)
{
    struct said words = happened_all(happened, "complete");
    for (size_t i = 0; i < words.count; i++)
        fold_complete(fold, words.items[i]);
}

static const struct input of_completeness[] = {
    CASES_CASE, {.name = "complete", .type = INPUT_KEY, .required = true, .many = true}};
const struct event_kind completeness_declared = {.name = "completeness-declared",
                                                 .thing = "case",
                                                 .class = "case",
                                                 FIELDS(of_completeness),
                                                 .fold = fold_completeness};

/* Which unit of work a case belongs to, from a day on: never whose case it is. */
static const struct input of_assignment[] = {
    CASES_CASE,
    {.name = "unit", .type = INPUT_THING, .of = "unit", .required = true},
    {.name = "from", .type = INPUT_DAY, .required = true}};
const struct event_kind case_assigned = {
    .name = "case-assigned", .thing = "case", .class = "case", FIELDS(of_assignment)};

/* Whatever happens afterwards can still be recorded. */
static const struct input of_closing[] = {CASES_CASE,
                                          {.name = "day", .type = INPUT_DAY, .required = true}};
const struct event_kind case_closed = {
    .name = "case-closed", .thing = "case", .class = "case", FIELDS(of_closing)};

#define AFFAIR                                                                  \
    {                                                                           \
        .name = "affair", .type = INPUT_THING, .of = "affair", .required = true \
    }
static const struct input of_affair[] = {{.name = "affair", .type = INPUT_KEY, .required = true},
                                         {.name = "day", .type = INPUT_DAY}};
const struct event_kind affair_opened = {
    .name = "affair-opened", .thing = "affair", .class = "case", FIELDS(of_affair)};

static const struct input of_joining[] = {AFFAIR, CASES_CASE};
const struct event_kind affair_joined = {
    .name = "affair-joined", .thing = "affair", .class = "case", FIELDS(of_joining)};

static const struct input of_affair_end[] = {AFFAIR,
                                             {.name = "day", .type = INPUT_DAY, .required = true}};
const struct event_kind affair_closed = {
    .name = "affair-closed", .thing = "affair", .class = "case", FIELDS(of_affair_end)};
