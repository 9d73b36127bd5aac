/* events: a lex Sarah matter up to its decision. The report, the conclusion of the investigation and the decision are
 * events of the case too, which the judge reads. law: sol-2025 27:2–6 */
#include "part.h"

/* From a deviation, or from a provider (who is named as an organisation). insight: the day on which it was known; days
 * to a notification are shown from it. */
#define RECEIVED                                                                     \
    {.name = "deviation", .type = INPUT_THING, .of = "deviation", .many = true},     \
        {.name = "provider", .type = INPUT_TEXT},                                    \
        {.name = "receiver", .type = INPUT_THING, .of = "person", .required = true}, \
        {.name = "statute", .type = INPUT_WORD, .of = "SoL|LSS", .required = true},  \
        {.name = "insight", .type = INPUT_DAY, .required = true},                    \
    {                                                                                \
        .name = "happening", .type = INPUT_TEXT, .required = true, .personal = true  \
    }
const struct input told_receiving[TOLD_RECEIVING] = {
    CASES_CASE, ON, {.name = "time", .type = INPUT_TIME}, RECEIVED};
static const struct input of_receiving[] = {CASES_CASE, OBJECT, ON, RECEIVED};
const struct event_kind lexsarah_received = {.name = "lexsarah-received",
                                             .thing = "case",
                                             .class = "case",
                                             FIELDS(of_receiving),
                                             .fold = cases_fold_event,
                                             .state = STATE_OPEN};

static const struct input of_remedy[] = {CASES_CASE,
                                         ON,
                                         {.name = "remedied",
                                          .type = INPUT_WORD,
                                          .of = "den enskilde|andra enskilda|verksamheten",
                                          .required = true},
                                         WORDS};
const struct event_kind lexsarah_remedied = {
    .name = "lexsarah-remedied", .thing = "case", .class = "case", FIELDS(of_remedy)};

/* Who investigates is not concerned, has said so in words, and may come from outside: then the firm and the end stand
 * here. Investigating is no exercise of authority. */
static const struct input of_investigator[] = {
    CASES_CASE,
    {.name = "person", .type = INPUT_THING, .of = "person", .required = true},
    {.name = "from", .type = INPUT_DAY, .required = true},
    {.name = "to", .type = INPUT_DAY},
    {.name = "declaration", .type = INPUT_TEXT, .required = true, .personal = true, .least = 10},
    {.name = "firm", .type = INPUT_TEXT},
    {.name = "secrecy_signed", .type = INPUT_DAY}};
const struct event_kind investigator_appointed = {
    .name = "investigator-appointed", .thing = "case", .class = "case", FIELDS(of_investigator)};

/* The workbench: each part may be written again and again; a fact, an assessment, or that nobody knows. */
static const struct input of_writing[] = {
    CASES_CASE,
    {.name = "investigated", .type = INPUT_WORD, .of = INVESTIGATED, .required = true},
    {.name = "says", .type = INPUT_WORD, .of = "uppgift|bedömning|vet inte", .required = true},
    WORDS,
    {.name = "source", .type = INPUT_TEXT, .required = true, .personal = true}};
const struct event_kind investigation_written = {
    .name = "investigation-written", .thing = "case", .class = "case", FIELDS(of_writing)};

#define CONCLUDED                                                                                   \
    {.name = "assessment",                                                                          \
     .type = INPUT_WORD,                                                                            \
     .of = "inget missförhållande|missförhållande|påtaglig risk|allvarligt missförhållande|" \
           "påtaglig risk för ett allvarligt missförhållande",                                      \
     .required = true},                                                                             \
        WHY
const struct input told_concluding[TOLD_CONCLUDING] = {CASES_CASE, ON, CONCLUDED};
static const struct input of_concluding[] = {CASES_CASE, OBJECT, ON, CONCLUDED};
const struct event_kind lexsarah_concluded = {.name = "lexsarah-concluded",
                                              .thing = "case",
                                              .class = "case",
                                              FIELDS(of_concluding),
                                              .fold = cases_fold_event};

/* Serious, and so to be notified: decided by the post that the order names, through the check. */
#define DECIDING(decisions)                                                                        \
    CASES_CASE, {.name = "decision", .type = INPUT_WORD, .of = decisions, .required = true}, ON,   \
        {.name = "time", .type = INPUT_TIME}, {.name = "by", .type = INPUT_KEY, .required = true}, \
        {.name = "fact", .type = INPUT_FACT, .many = true}, WHY,                                   \
    {                                                                                              \
        .name = "reason", .type = INPUT_TEXT                                                       \
    }
const struct input told_deciding[TOLD_DECIDING] = {DECIDING("lex-sarah-anmalan")};
static const struct input of_decision[] = {
    CASES_CASE, OBJECT, ON, WHY, {.name = "reason", .type = INPUT_TEXT}};
const struct event_kind lexsarah_decided = {.name = "lexsarah-decided",
                                            .thing = "case",
                                            .class = "case",
                                            FIELDS(of_decision),
                                            .fold = cases_fold_event};

/* Not serious: whoever decided it, and why. */
const struct input told_settling[TOLD_DECIDING] = {DECIDING("lex-sarah-allvarligt")};
const struct event_kind lexsarah_settled = {.name = "lexsarah-settled",
                                            .thing = "case",
                                            .class = "case",
                                            FIELDS(of_decision),
                                            .fold = cases_fold_event};

static const struct input of_closing[] = {CASES_CASE, ON, WORDS};
const struct event_kind lexsarah_closed = {.name = "lexsarah-closed",
                                           .thing = "case",
                                           .class = "case",
                                           FIELDS(of_closing),
                                           .state = STATE_CLOSED};
