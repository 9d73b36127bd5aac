/* bodies: what can happen to a board, a committee or a presidium. The fields are the columns of the register. */
#include "part.h"

static const struct input of_body[] = {
    {.name = "body", .type = INPUT_KEY, .required = true},
    {.name = "name", .type = INPUT_TEXT},
    {.name = "kind", .type = INPUT_WORD, .of = "nämnd|utskott|presidium", .required = true},
    {.name = "capacity", .type = INPUT_TEXT},
    {.name = "parent", .type = INPUT_THING, .of = "body"},
    {.name = "seats", .type = INPUT_NUMBER},
    {.name = "valid_from", .type = INPUT_DAY},
    {.name = "valid_to", .type = INPUT_DAY},
    {.name = "known_from", .type = INPUT_DAY}};
const struct event_kind body_registered = {.name = "body-registered",
                                           .thing = "body",
                                           .class = "register",
                                           FIELDS(of_body),
                                           .table = "bodies",
                                           .names = 1};
