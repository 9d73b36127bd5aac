/* acting: what all pages of a form ask of it. Must not know what any action means. */
#include "act.h"

struct text act_typed(const struct acting *acting, const char *name)
{
    for (size_t i = 0; i < acting->typed.count; i++)
        if (text_is(acting->typed.items[i].name, name))
            return acting->typed.items[i].value;
    return (struct text){"", 0};
}

struct text act_back(const struct acting *acting)
{
    struct text key = act_typed(acting, "case");
    return key.size ? case_url(acting->visit, key) : TEXT_LITERAL("/start");
}

struct text act_findings(struct visit *visit, size_t faults, size_t doubts)
{
    if (!faults && !doubts)
        return (struct text){"", 0};
    return say_filled(visit, "web.act.would", number_words(visit->arena, (int64_t)faults),
                      number_words(visit->arena, (int64_t)doubts));
}

bool act_is_checked(const struct action *action)
{
    return action->judged == JUDGED_DECIDE || action->judged == JUDGED_FACT;
}

bool action_decides(const struct action *action)
{
    return action->judged == JUDGED_DECIDE || text_is(text_of(action->name), "register-decision");
}

void act_set_form(struct acting *acting, const struct leaf_id *id)
{
    acting->form = *id;
    hex_letters((struct text){(const char *)id->bytes, sizeof id->bytes}, acting->form_letters);
    acting->form_letters[FORM_LETTERS] = '\0';
}

void act_new_form(struct acting *acting)
{
    struct leaf_id id;
    chance_fill(&id, sizeof id);
    act_set_form(acting, &id);
}
