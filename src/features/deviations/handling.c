/* handling: who has a deviation, what is noted of it, said to whoever reported it, found in the work, and answered by
 * those whom it concerns. Causes are factors of the work: none is a person. */
#include "part.h"

static const struct input of_assigning[] = {DEVIATION,
                                            {.name = "person", .type = INPUT_THING, .of = "person"},
                                            {.name = "post", .type = INPUT_THING, .of = "post"},
                                            {.name = "team", .type = INPUT_THING, .of = "unit"},
                                            {.name = "from", .type = INPUT_DAY, .required = true},
                                            {.name = "note", .type = INPUT_TEXT, .personal = true}};
const struct event_kind deviation_assigned = {
    .name = "deviation-assigned", CLASS_DEVIATION, FIELDS(of_assigning)};

/* It wakes by itself on the day. */
static const struct input of_parking[] = {
    DEVIATION, {.name = "until", .type = INPUT_DAY, .required = true}, WHY};
const struct event_kind deviation_parked = {
    .name = "deviation-parked", CLASS_DEVIATION, FIELDS(of_parking)};

static const struct input of_linking[] = {
    DEVIATION,
    {.name = "other", .type = INPUT_THING, .of = "deviation", .required = true},
    {.name = "link",
     .type = INPUT_WORD,
     .of = "samma händelse|liknande|följd av|dubblett",
     .required = true}};
const struct event_kind deviation_linked = {
    .name = "deviation-linked", CLASS_DEVIATION, FIELDS(of_linking)};

static const struct input of_series[] = {DEVIATION,
                                         {.name = "series", .type = INPUT_KEY, .required = true}};
const struct event_kind deviation_in_series = {
    .name = "deviation-in-series", CLASS_DEVIATION, FIELDS(of_series)};

static const struct input of_affair[] = {
    DEVIATION, {.name = "affair", .type = INPUT_THING, .of = "affair", .required = true}};
const struct event_kind deviation_in_affair = {
    .name = "deviation-in-affair", CLASS_DEVIATION, FIELDS(of_affair)};

/* A line of the timeline: a fact, somebody's assessment, or that nobody knows, and where it comes from. A class of its
 * own: it is never whoever reported who reads it, and it is erased by itself. */
static const struct input of_noting[] = {
    DEVIATION,
    {.name = "says", .type = INPUT_WORD, .of = "uppgift|bedömning|vet inte", .required = true},
    WORDS,
    {.name = "source", .type = INPUT_TEXT, .required = true, .personal = true},
    {.name = "date", .type = INPUT_DAY},
    {.name = "time", .type = INPUT_TIME}};
const struct event_kind deviation_noted = {
    .name = "deviation-noted", .thing = "deviation", .class = "deviation-notes", FIELDS(of_noting)};

static const struct input of_telling[] = {
    DEVIATION,
    {.name = "direction",
     .type = INPUT_WORD,
     .of = "till den som rapporterade|från den som rapporterade",
     .required = true},
    WORDS};
const struct event_kind message_told = {
    .name = "message-told", CLASS_DEVIATION, FIELDS(of_telling)};

static const struct input of_factor[] = {
    DEVIATION,
    {.name = "factor", .type = INPUT_THING, .of = "factor", .required = true},
    {.name = "factor_words", .type = INPUT_TEXT, .nameless = true}};
const struct event_kind factor_found = {.name = "factor-found", CLASS_DEVIATION, FIELDS(of_factor)};

static const struct input of_remedying[] = {
    DEVIATION, WORDS, {.name = "date", .type = INPUT_DAY, .required = true}};
const struct event_kind deviation_remedied = {
    .name = "deviation-remedied", CLASS_DEVIATION, FIELDS(of_remedying)};

/* Right of reply (P10): told in general terms that there is a report, and may answer before anything is concluded. */
#define WHOM                                                                    \
    {                                                                           \
        .name = "person", .type = INPUT_THING, .of = "person", .required = true \
    }
static const struct input of_inviting[] = {
    DEVIATION, WHOM, {.name = "date", .type = INPUT_DAY, .required = true}, WORDS};
const struct event_kind reply_invited = {
    .name = "reply-invited", CLASS_DEVIATION, FIELDS(of_inviting)};

static const struct input of_replying[] = {DEVIATION,
                                           WHOM,
                                           {.name = "date", .type = INPUT_DAY, .required = true},
                                           {.name = "reply",
                                            .type = INPUT_WORD,
                                            .of = "har svarat|avstår|har inte nåtts",
                                            .required = true},
                                           {.name = "words", .type = INPUT_TEXT, .personal = true}};
const struct event_kind reply_recorded = {
    .name = "reply-recorded", CLASS_DEVIATION, FIELDS(of_replying)};

/* "Ingen åtgärd, därför att" is an answer too (R9). */
static const struct input of_refraining[] = {DEVIATION, WHY};
const struct event_kind measure_refrained = {
    .name = "measure-refrained", CLASS_DEVIATION, FIELDS(of_refraining)};
