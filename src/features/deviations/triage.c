/* triage: the first reading and what is judged of a report. The five questions find what else a report may be, whose
 * limit then runs from the day on which the report came (P9). */
#include "part.h"

#define QUESTION(asked)                                       \
    {                                                         \
        .name = (asked), .type = INPUT_BOOL, .required = true \
    }
static const struct input of_sorting[] = {
    DEVIATION,
    QUESTION("is_concern"),
    QUESTION("is_appeal"),
    QUESTION("is_application"),
    QUESTION("is_disclosure"),
    QUESTION("is_damages"),
    {.name = "reading", .type = INPUT_TEXT, .personal = true}};
const struct event_kind deviation_sorted = {
    .name = "deviation-sorted", CLASS_DEVIATION, FIELDS(of_sorting), .state = STATE_RECEIVED};

/* Where it went, by its reference there. */
static const struct input of_settling[] = {
    DEVIATION,
    {.name = "question",
     .type = INPUT_WORD,
     .of = "orosanmälan|överklagande|ansökan|begäran om handlingar|skadestånd",
     .required = true},
    {.name = "words", .type = INPUT_TEXT, .required = true},
    {.name = "reference", .type = INPUT_KEY}};
const struct event_kind item_settled = {
    .name = "item-settled", CLASS_DEVIATION, FIELDS(of_settling)};

static const struct input of_acknowledging[] = {DEVIATION, WORDS};
const struct event_kind deviation_acknowledged = {
    .name = "deviation-acknowledged", CLASS_DEVIATION, FIELDS(of_acknowledging)};

static const struct input of_moving[] = {
    DEVIATION, {.name = "unit", .type = INPUT_THING, .of = "unit", .required = true}, WHY};
const struct event_kind deviation_moved = {
    .name = "deviation-moved", CLASS_DEVIATION, FIELDS(of_moving)};

/* definition: the severity whose definition on the screen fits best; an assessment that departs from it says why. */
static const struct input of_assessing[] = {
    DEVIATION,
    {.name = "definition", .type = INPUT_WORD, .of = SEVERITIES, .required = true},
    {.name = "severity", .type = INPUT_WORD, .of = SEVERITIES, .required = true},
    {.name = "departs_why", .type = INPUT_TEXT, .personal = true, .least = 10},
    {.name = "likelihood", .type = INPUT_WORD, .of = "sällan|ibland|ofta|vet inte"},
    {.name = "kind",
     .type = INPUT_WORD,
     .of = "avvikelse|risk|" DEVIATION_MISCONDUCT "|gott exempel"},
    BY};
const struct event_kind deviation_assessed = {
    .name = "deviation-assessed", CLASS_DEVIATION, FIELDS(of_assessing), .state = STATE_ASSESSED};

/* Signed, and with reasons also for no (R6). It can be judged anew. law: sol-2025 27:2–6 */
static const struct input of_lexsarah[] = {
    DEVIATION, {.name = "lexsarah", .type = INPUT_BOOL, .required = true}, WHY, BY};
const struct event_kind lexsarah_judged = {
    .name = "lexsarah-judged", CLASS_DEVIATION, FIELDS(of_lexsarah)};

/* A no that is grave, or about a child, is seen by somebody else; where there is nobody, alone says why (P11). */
static const struct input of_second[] = {
    DEVIATION,
    {.name = "agrees", .type = INPUT_BOOL, .required = true},
    WHY,
    BY,
    {.name = "alone", .type = INPUT_TEXT, .personal = true, .least = 10}};
const struct event_kind lexsarah_seconded = {
    .name = "lexsarah-seconded", CLASS_DEVIATION, FIELDS(of_second)};
