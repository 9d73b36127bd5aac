/* explanation_facts: the events that a finding rests on, each with its number in the file, its day as far as it is
 * known, and what part it played. */
#include "explanation_part.h"

static bool is_open(int32_t day)
{
    return day <= DAY_FIRST || day >= DAY_LAST;
}

/* "någon dag 1-31 maj 2018", "någon dag 2018-05-20 till 2018-06-03" */
static void add_window(struct builder *out, enum language language, const struct event *event)
{
    struct civil first = civil_from_day(event->earliest), last = civil_from_day(event->latest);
    struct builder days = say_piece(out);
    if (first.year == last.year && first.month == last.month) {
        builder_add_number(&days, first.day);
        builder_add_char(&days, '-');
        say_month_day(&days, language, event->latest);
    } else {
        say_span(&days, language, event->earliest, event->latest);
    }
    say_with(out, language, "explanation.some-day", builder_text(&days), (struct text){"", 0});
}

struct text explanation_when(struct arena *arena, enum language language,
                             const struct dossier *dossier, int32_t event)
{
    const struct event *found = &dossier->events[event];
    struct builder out;
    builder_init(&out, arena);
    if (found->earliest == found->latest) {
        say_day(&out, language, found->earliest, DAY_NONE);
    } else if (is_open(found->earliest) || is_open(found->latest)) {
        const char *key = is_open(found->earliest) && is_open(found->latest) ? "explanation.no-day"
                          : is_open(found->earliest) ? "explanation.at-latest"
                                                     : "explanation.at-earliest";
        say_with(&out, language, key,
                 day_words(arena, is_open(found->earliest) ? found->latest : found->earliest),
                 (struct text){"", 0});
    } else {
        add_window(&out, language, found);
    }
    return builder_text(&out);
}

static bool starts_time(const struct finding *finding, int32_t event)
{
    for (size_t i = 0; i < finding->reading_count; i++)
        if (finding->readings[i].start_event == event && finding->readings[i].clock)
            return true;
    return false;
}

static bool put_off(const struct finding *finding, int32_t event)
{
    for (size_t i = 0; i < finding->reading_count; i++)
        if (finding->readings[i].extension == event)
            return true;
    return false;
}

static const char *part_played(enum language language, const struct finding *finding, int32_t event)
{
    const char *key = event == finding->facts[0] && finding->decider ? "explanation.part.decided"
                      : put_off(finding, event)                      ? "explanation.part.put-off"
                      : event == finding->facts[0] && starts_time(finding, event)
                          ? "explanation.part.start-and-time"
                      : starts_time(finding, event) ? "explanation.part.time"
                      : event == finding->facts[0]  ? "explanation.part.start"
                      : event == finding->act       ? "explanation.part.act"
                                                    : "explanation.part.used";
    return words_text(language, key);
}

struct explained_fact explanation_fact(struct arena *arena, enum language language,
                                       const struct dossier *dossier, const struct finding *finding,
                                       int32_t event)
{
    struct explained_fact fact = {.event = event};
    struct builder whole, number, what;
    builder_init(&whole, arena);
    builder_init(&number, arena);
    builder_init(&what, arena);
    builder_add_number(&number, event);
    explain_what(&what, language, &dossier->events[event]);
    fact.what = paper_clean(arena, builder_text(&what));
    fact.when = explanation_when(arena, language, dossier, event);
    fact.part = text_of(part_played(language, finding, event));
    struct text arguments[] = {builder_text(&number), fact.what, fact.when, fact.part};
    words_add(&whole, language, "explanation.fact", arguments, 4);
    fact.whole = paper_clean(arena, builder_text(&whole));
    return fact;
}
