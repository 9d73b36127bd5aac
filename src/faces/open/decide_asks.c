/* decide_asks: what the decision must rest on and say, who must be heard and told, and which times it starts, with
 * their last days. Must not count a day: the judge does. */
#include "decide_part.h"

#include "decide_answer_html.h"

static void add_group(const struct decide *decide, struct decide_answer_html_group *groups,
                      size_t *count, const char *key, const struct demand_list *list)
{
    struct decide_answer_html_item *items =
        arena_new_many(decide->visit->arena, list->count + 1, struct decide_answer_html_item);
    if (!list->count)
        return;
    for (size_t i = 0; i < list->count; i++)
        items[i] = (struct decide_answer_html_item){.title = list->items[i].title,
                                                    .remedy = list->items[i].remedy,
                                                    .law = list->items[i].sources};
    groups[*count].label = say_text(decide->visit, key);
    groups[*count].demands.items = items;
    groups[(*count)++].demands.count = list->count;
}

/* "måndag 30 november 2026" */
static struct text long_day(const struct decide *decide, int32_t day)
{
    struct builder words;
    builder_init(&words, decide->visit->arena);
    authority_day(&words, decide->visit->language, day);
    return builder_text(&words);
}

static void add_times(const struct decide *decide, const struct demand_sheet *sheet,
                      struct decide_answer_html *data)
{
    struct decide_answer_html_time *times =
        arena_new_many(decide->visit->arena, sheet->time_count + 1, struct decide_answer_html_time);
    for (size_t i = 0; i < sheet->time_count; i++) {
        const struct demand_time *one = &sheet->times[i];
        times[i] = (struct decide_answer_html_time){
            .title = one->title, .day = one->day, .period = one->period, .law = one->sources};
        if (one->day != DAY_NONE)
            times[i].day_words = long_day(decide, one->day);
    }
    data->times.items = times;
    data->times.count = sheet->time_count;
}

void decide_asks(const struct decide *decide, struct decide_answer_html *data)
{
    enum { GROUPS = 3 };
    struct arena *arena = decide->visit->arena;
    const struct authority_request *request = &decide->asked.request;
    const struct demands_ask ask = {
        .type = request->type,
        .day = request->day,
        .minute = request->minute,
        .role = decide->asked.answer.verdict == AUTHORITY_YES ? request->role : -1,
        .urgent = request->facts[FACT_URGENT] == KNOWN_YES};
    struct proposal proposal;
    struct demand_sheet sheet;
    if (!demands_of(arena, decide->visit->web->setup->rules, NULL, decide->view.rows->roles, &ask,
                    &proposal))
        return;
    demand_sheet_fill(arena, decide->visit->language, &proposal, &sheet);
    struct decide_answer_html_group *groups =
        arena_new_many(arena, GROUPS, struct decide_answer_html_group);
    add_group(decide, groups, &data->asks.count, "web.decide.basis", &sheet.basis);
    add_group(decide, groups, &data->asks.count, "web.decide.parties", &sheet.parties);
    add_group(decide, groups, &data->asks.count, "web.decide.content", &sheet.content);
    data->asks.items = groups;
    add_times(decide, &sheet, data);
}
