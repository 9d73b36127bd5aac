/* items: what can happen to what stands on an agenda, and what else a meeting is told. An item that names a case and a
 * decision has a case sheet, which the judge fills whenever it is read; what somebody adds by hand stands beside it.
 * What is decided of an item may be told without one, since what has happened can always be told. */
#include "part.h"

#define ITEM                                                \
    MEETING,                                                \
    {                                                       \
        .name = "item", .type = INPUT_KEY, .required = true \
    }

static const struct input of_adding[] = {
    ITEM,
    {.name = "title", .type = INPUT_TEXT},
    {.name = "case", .type = INPUT_KEY, .of = "case"}, /* of a case that may be elsewhere */
    {.name = "decision", .type = INPUT_KEY},
    {.name = "fact", .type = INPUT_FACT, .many = true}, /* what the proposed decision says */
    {.name = "presenter", .type = INPUT_THING, .of = "person"},
    {.name = "extra", .type = INPUT_BOOL}, /* put on the agenda after the summons */
    {.name = "lacking", .type = INPUT_TEXT, .many = true}};
const struct event_kind item_added = {
    .name = "item-added", .thing = "meeting", .class = "meeting", FIELDS(of_adding), .names = 2};

static const struct input of_deciding[] = {
    ITEM,
    {.name = "outcome",
     .type = INPUT_WORD,
     .of = "bifall|avslag|återremiss|bordläggning|tar del av|uppdrag|annat",
     .required = true},
    {.name = "paragraph", .type = INPUT_NUMBER},
    {.name = "votes_for", .type = INPUT_NUMBER},
    {.name = "votes_against", .type = INPUT_NUMBER},
    {.name = "reservation", .type = INPUT_THING, .of = "person", .many = true},
    {.name = "dissent",
     .type = INPUT_THING,
     .of = "person",
     .many = true}, /* of an official, fl-2017 30 § */
    {.name = "disqualified", .type = INPUT_THING, .of = "person", .many = true},
    {.name = "wording", .type = INPUT_TEXT, .personal = true}};
const struct event_kind item_decided = {.name = "item-decided",
                                        .thing = "meeting",
                                        .class = "meeting",
                                        FIELDS(of_deciding),
                                        .names = 2};

/* Each decision by its own key; so many in all, where a list stands elsewhere. */
static const struct input of_reporting[] = {
    MEETING,
    {.name = "delegated", .type = INPUT_KEY, .many = true, .required = true},
    {.name = "paragraph", .type = INPUT_NUMBER}};
const struct event_kind delegated_reported = {
    .name = "delegated-reported", .thing = "meeting", .class = "meeting", FIELDS(of_reporting)};
