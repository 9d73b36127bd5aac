/* sent: what is sent to IVO, exactly, and who is told. What has been sent is never changed: what comes after is a
 * completion beside it. law: sol-2025 27:6 */
#include "part.h"

/* answers: the form's own, as they were sent; documents by their checksums. One investigation may have several. */
#define SENT                                                                         \
    {.name = "notice", .type = INPUT_KEY, .required = true},                         \
        {.name = "answers", .type = INPUT_TEXT, .required = true, .personal = true}, \
        {.name = "document", .type = INPUT_HASH, .many = true, .required = true},    \
    {                                                                                \
        .name = "receipt", .type = INPUT_KEY                                         \
    }
const struct input told_notifying[TOLD_NOTIFYING] = {
    CASES_CASE, ON, {.name = "time", .type = INPUT_TIME}, SENT};
static const struct input of_notifying[] = {CASES_CASE, OBJECT, ON, SENT};
const struct event_kind ivo_notified = {.name = "ivo-notified",
                                        .thing = "case",
                                        .class = "case",
                                        FIELDS(of_notifying),
                                        .fold = cases_fold_event};

static const struct input of_completing[] = {
    CASES_CASE,
    {.name = "notice", .type = INPUT_KEY, .required = true},
    ON,
    WORDS,
    {.name = "document", .type = INPUT_HASH, .many = true},
    {.name = "receipt", .type = INPUT_KEY}};
const struct event_kind ivo_completed = {
    .name = "ivo-completed", .thing = "case", .class = "case", FIELDS(of_completing)};

static const struct input of_telling[] = {
    CASES_CASE,
    ON,
    {.name = "told",
     .type = INPUT_WORD,
     .of = "den enskilde|vårdnadshavare|den som rapporterade|nämnden|utföraren",
     .required = true},
    {.name = "informed",
     .type = INPUT_WORD,
     .of = "informerad|avstår|inte informerad, därför att",
     .required = true},
    {.name = "regret", .type = INPUT_BOOL},
    WORDS};
const struct event_kind lexsarah_told = {
    .name = "lexsarah-told", .thing = "case", .class = "case", FIELDS(of_telling)};

/* To a group; never to whom, nor what anybody felt (R60). */
static const struct input of_offering[] = {
    CASES_CASE,
    ON,
    {.name = "offered_to",
     .type = INPUT_WORD,
     .of = "barn|föräldrar|familjehem|personalgrupp|enskild personal",
     .required = true},
    {.name = "offer",
     .type = INPUT_WORD,
     .of = "erbjudet|inte erbjudet, därför att",
     .required = true},
    {.name = "support_by", .type = INPUT_TEXT, .nameless = true},
    {.name = "offer_why", .type = INPUT_TEXT, .nameless = true}};
const struct event_kind support_offered = {
    .name = "support-offered", .thing = "case", .class = "case", FIELDS(of_offering)};

/* The package that the board was given, by its checksum, and what the board made of it. */
static const struct input of_board[] = {
    CASES_CASE,
    {.name = "meeting", .type = INPUT_THING, .of = "meeting", .required = true},
    {.name = "document", .type = INPUT_HASH, .many = true, .required = true},
    {.name = "paragraph", .type = INPUT_TEXT},
    {.name = "outcome",
     .type = INPUT_WORD,
     .of = "tar del av|återremiss|uppdrag",
     .required = true},
    {.name = "assignment", .type = INPUT_TEXT, .nameless = true},
    {.name = "report_back", .type = INPUT_DAY}};
const struct event_kind board_informed = {
    .name = "board-informed", .thing = "case", .class = "case", FIELDS(of_board)};
