/* states: see states.h. */
#include "states.h"

#include <string.h>

#define ROWS "row;delegates\n1;socialchef\n2;enhetschef\n%;socialsekreterare\n"

/* p planned, h held, a adjusted, c cancelled */
const struct model meeting_model = {
    .thing = "meeting",
    .states = " phac",
    .names = {"", "planned", "held", "adjusted", "cancelled"},
    .actions = {{"plan-meeting", " p", 'p',
                 .words = {{"body", "SN"}, {"date", "2026-03-02"}, {"present", "%"}}},
                {"add-item", "ph", 0, .words = {{"item", "%"}, {"lacking", "utredning"}}},
                {"hold-meeting", "ph", 'h', .words = {{"present", "%"}, {"attending", "fa"}}},
                {"decide-item", "h", 0,
                 .words = {{"item", "%"}, {"outcome", "bifall"}, {"reservation", "fa"}}},
                {"report-delegated", "ph", 0, .words = {{"delegated", "B-%"}}},
                {"adjust-minutes", "h", 'a',
                 .words = {{"adjusted", "2026-03-05"}, {"by", "fa"}, {"last_paragraph", "%"}}},
                {"cancel-meeting", "p", 'c', .words = {{"reason", "skäl %"}}}},
    .action_count = 7};

/* d draft, n analysed, a adopted, r revoked */
const struct model order_model =
    {.thing = "order",
     .states = " dnar",
     .names = {"", "draft", "analysed", "adopted", "revoked"},
     .actions =
         {{"draft-order", " dn", 'd', .words = {{"body", "SN"}, {"rows", ROWS}}},
          {"analyse-order", "dn", 'n', .words = {{"analysed", "#"}}},
          {"adopt-order", "n", 'a', .words = {{"adopted", "2026-01-15"}, {"paragraph", "§ %"}},
           .refused = "problem.state-adopt-order"},
          {"record-adopted", "d", 'a', .words = {{"adopted", "2026-01-15"}, {"paragraph", "§ %"}}},
          {"revoke-row", "a", 0,
           .words = {{"row", "1"}, {"last_day", "2026-06-30"}, {"paragraph", "§ %"}}},
          {"subdelegate", "a", 0,
           .words = {{"row", "2"}, {"from", "enhetschef"}, {"to", "person:p%"}}},
          {"end-subdelegation", "a", 0,
           .words = {{"row", "2"},
                     {"from", "enhetschef"},
                     {"to", "person:p%"},
                     {"last_day", "2026-07-31"}}},
          {"revoke-order", "a", 'r', .words = {{"last_day", "2026-12-31"}, {"paragraph", "§ %"}}}},
     .action_count = 8};

#define WRONG                            \
    {"decision", "lvu-omhandertagande"}, \
    {                                    \
        "by", "socialsekreterare"        \
    }

/* o open, c closed, d decided, whichever came last. What has happened can be recorded in all of them, on its day, long
 * before and long after, and whoever decided it. */
const struct model decision_model =
    {.thing = "case",
     .states = " ocd",
     .names = {"", "open", "closed", "decided"},
     .actions =
         {{"open-case", " ", 'o', .words = {{"domain", "LVU"}}},
          {"close-case", "ocd", 'c', .words = {{"day", "#"}}},
          {"decide", "ocd", 'd',
           .words = {{"decision", "lvu-upphorande"}, {"by", "utskott"}, {"date", "2026-06-04"}}},
          {"register-decision", "ocd", 'd', .words = {WRONG, {"date", "2026-06-04"}}},
          {"register-decision", "ocd", 'd', .words = {WRONG, {"date", "2019-02-03"}}},
          {"register-decision", "ocd", 'd', .words = {WRONG, {"date", "2027-03-01"}}},
          {"record-dissent", "ocd", 0,
           .words = {{"event", "0"}, {"words", "Ledamoten är av annan mening (%)."}, {"by", "fa"}}},
          {"object-before", "ocd", 0,
           .words = {{"objection", "%"},
                     {"words", "Barnet har inte hörts om det här."},
                     {"by", "fa"}}}},
     .action_count = 8};

bool model_allows(const struct model_action *action, char state)
{
    return strchr(action->from, state) != NULL;
}

char model_next(const struct model_action *action, char state)
{
    return action->to ? action->to : state;
}

static struct text filled(struct arena *arena, const char *value, unsigned number)
{
    struct builder written;
    int32_t day;
    ensure(day_parse(TEXT_LITERAL("2026-01-10"), &day));
    builder_init(&written, arena);
    for (; *value; value++)
        if (*value == '%')
            builder_add_number(&written, number);
        else if (*value == '#')
            builder_add_day(&written, day + (int32_t)number);
        else
            builder_add_char(&written, *value);
    return builder_text(&written);
}

struct given *model_given(struct arena *arena, const struct model *model,
                          const struct model_action *action, struct text key, unsigned number,
                          size_t *count_out)
{
    struct given *given = arena_new_many(arena, MODEL_WORDS + 1, struct given);
    size_t count = 0;
    given[count++] = (struct given){text_of(model->thing), key};
    for (size_t i = 0; i < MODEL_WORDS && action->words[i].name; i++)
        given[count++] = (struct given){text_of(action->words[i].name),
                                        filled(arena, action->words[i].value, number)};
    *count_out = count;
    return given;
}
