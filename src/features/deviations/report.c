/* report: what is told of something that happened, could have happened or went well, and what is added to it. Nothing
 * changes the words that were reported: a correction is an addition. Whom it concerns is a reference, never a name. */
#include "part.h"

#define HARMS "ingen|lindrig|måttlig|allvarlig|vet inte"

/* What it did, or could have done: to the body, to the mind, to the right to a lawful handling; and to a child, in
 * words (of which the report's form asks when a child is concerned). */
#define CONSEQUENCE                                                                         \
    {.name = "about_child", .type = INPUT_WORD, .of = "ja|nej|vet inte", .required = true}, \
        {.name = "consequence_child", .type = INPUT_TEXT, .personal = true},                \
        {.name = "consequence_body", .type = INPUT_WORD, .of = HARMS},                      \
        {.name = "consequence_mind", .type = INPUT_WORD, .of = HARMS},                      \
    {                                                                                       \
        .name = "consequence_legal", .type = INPUT_WORD, .of = HARMS                        \
    }
/* The unit is suggested to whoever reports and confirmed by sending it. */
#define BEGINNING                                                                   \
    {.name = "deviation", .type = INPUT_KEY, .required = true},                     \
        {.name = "kind",                                                            \
         .type = INPUT_WORD,                                                        \
         .of = "avvikelse|risk|" DEVIATION_MISCONDUCT "|gott exempel",              \
         .required = true},                                                         \
        {.name = "unit", .type = INPUT_THING, .of = "unit", .required = true},      \
    {                                                                               \
        .name = "happening", .type = INPUT_TEXT, .required = true, .personal = true \
    }
#define CONCERNED                                                              \
    {                                                                          \
        .name = "concerned", .type = INPUT_THING, .of = "person", .many = true \
    }

/* On paper, or told to somebody: the day on which it came is the day from which limits run, and why it is told later
 * is said. Without a reporter it is whoever tells it. */
static const struct input of_report[] = {
    BEGINNING,
    {.name = "happened", .type = INPUT_DAY},
    {.name = "discovered", .type = INPUT_DAY},
    {.name = "done_at_once", .type = INPUT_TEXT, .personal = true},
    {.name = "about", .type = INPUT_WORD, .of = "enskild|grupp|verksamhet|annat"},
    {.name = "case", .type = INPUT_KEY, .of = "case"}, /* of a case that may be elsewhere */
    CONSEQUENCE,
    {.name = "suggestion", .type = INPUT_TEXT, .personal = true},
    CONCERNED,
    {.name = "reporter", .type = INPUT_THING, .of = "person"},
    {.name = "channel", .type = INPUT_WORD, .of = "Reda|papper|e-post|telefon|samtal|lista"},
    {.name = "arrived", .type = INPUT_DAY},
    {.name = "late_why", .type = INPUT_TEXT}};
const struct event_kind deviation_reported = {
    .name = "deviation-reported", CLASS_DEVIATION, FIELDS(of_report), .state = STATE_REPORTED};

/* A finding of the retrospective control, by its names in the case. It makes a deviation in one step; what a deviation
 * comes to says nothing of the finding, which wants its own answer (P6). */
static const struct input of_finding[] = {
    BEGINNING,
    {.name = "case", .type = INPUT_KEY, .of = "case", .required = true},
    {.name = "event", .type = INPUT_NUMBER, .required = true},
    {.name = "rule", .type = INPUT_RULE, .required = true},
    {.name = "ref", .type = INPUT_KEY},
    {.name = "date", .type = INPUT_DAY},
    {.name = "remedy",
     .type = INPUT_WORD,
     .of = "ny prövning|beslut av rätt organ|information|rättelse|inget, därför att|utreds",
     .required = true},
    {.name = "remedy_words", .type = INPUT_TEXT, .required = true, .personal = true, .least = 10},
    CONSEQUENCE};
const struct event_kind deviation_found = {
    .name = "deviation-found", CLASS_DEVIATION, FIELDS(of_finding), .state = STATE_REPORTED};

static const struct input of_adding[] = {DEVIATION, WORDS};
const struct event_kind report_added = {.name = "report-added", CLASS_DEVIATION, FIELDS(of_adding)};

static const struct input of_naming[] = {
    DEVIATION, {.name = "case", .type = INPUT_KEY, .of = "case", .required = true}};
const struct event_kind case_named = {.name = "case-named", CLASS_DEVIATION, FIELDS(of_naming)};

/* Somebody whose acts are described: does not read it, and is heard before a conclusion. */
static const struct input of_concerning[] = {
    DEVIATION,
    {.name = "concerned", .type = INPUT_THING, .of = "person", .many = true, .required = true}};
const struct event_kind deviation_concerned = {
    .name = "deviation-concerned", CLASS_DEVIATION, FIELDS(of_concerning)};
