/* decide_pick: which decision is it about? By words as people write them, from those that are asked about at night, or
 * from the list of all, by law. */
#include "decide.h"

#include "decide_pick_html.h"

enum { MOST_MATCHES = 20 };

/* Asked about when nobody is at the office: the child's protection first. */
static const char *const usual[] = {"lvu-omhandertagande", "sol-skyddsbedomning",
                                    "lvu-placering",       "lvu-polis-verkstallighet",
                                    "lvu-umgange",         "lvm-omhandertagande"};

static struct decide_pick_html_choice choice_of(const struct decide *decide, int32_t type)
{
    const struct decision_type *one = catalogue_type(decide->catalogue, type);
    return (struct decide_pick_html_choice){
        one->code, one->name,
        type_provisions(decide->visit->arena, decide->catalogue, type, decide->asked.request.day)};
}

static void fill_groups(const struct decide *decide, struct decide_pick_html *data)
{
    struct arena *arena = decide->visit->arena;
    size_t count = catalogue_count(decide->catalogue);
    struct decide_pick_html_group *groups =
        arena_new_many(arena, TYPE_LAWS, struct decide_pick_html_group);
    for (size_t law = 0; law < TYPE_LAWS; law++) {
        struct decide_pick_html_choice *choices =
            arena_new_many(arena, count + 1, struct decide_pick_html_choice);
        size_t chosen = 0;
        for (size_t i = 0; i < count; i++)
            if (type_law(catalogue_type(decide->catalogue, (int32_t)i)->code) == law)
                choices[chosen++] = choice_of(decide, (int32_t)i);
        groups[law].label = say_text(decide->visit, type_law_key(law));
        groups[law].choices.items = choices;
        groups[law].choices.count = chosen;
    }
    data->groups.items = groups;
    data->groups.count = TYPE_LAWS;
}

static void fill_usual(const struct decide *decide, struct decide_pick_html *data)
{
    enum { COUNT = sizeof usual / sizeof *usual };
    struct decide_pick_html_one *items =
        arena_new_many(decide->visit->arena, COUNT, struct decide_pick_html_one);
    size_t count = 0;
    for (size_t i = 0; i < COUNT; i++) {
        int32_t type = catalogue_find(decide->catalogue, text_of(usual[i]));
        if (type < 0)
            continue;
        struct decide_pick_html_choice choice = choice_of(decide, type);
        items[count++] = (struct decide_pick_html_one){choice.code, choice.name, choice.law};
    }
    data->usual.items = items;
    data->usual.count = count;
}

static size_t fill_matches(const struct decide *decide, struct decide_pick_html *data)
{
    int32_t types[MOST_MATCHES];
    size_t count = types_with(decide->visit->arena, decide->catalogue, data->sought,
                              decide->asked.request.day, types, MOST_MATCHES);
    struct decide_pick_html_match *items =
        arena_new_many(decide->visit->arena, count + 1, struct decide_pick_html_match);
    for (size_t i = 0; i < count; i++) {
        struct decide_pick_html_choice choice = choice_of(decide, types[i]);
        items[i] = (struct decide_pick_html_match){choice.code, choice.name, choice.law};
    }
    data->matches.items = items;
    data->matches.count = count;
    return count;
}

void decide_pick(struct decide *decide)
{
    struct visit *visit = decide->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct text sought = asked(visit, "sok");
    struct decide_pick_html data = {.page = frame(visit, NULL, false),
                                    .sought = sought.size ? sought : decide->type_words};
    if (data.sought.size && !fill_matches(decide, &data))
        data.nothing = say_filled(visit, "web.decide.none", data.sought, (struct text){"", 0});
    fill_usual(decide, &data);
    fill_groups(decide, &data);
    decide_pick_html_write(&out, &data);
    page_send(visit, 200, &page);
}
