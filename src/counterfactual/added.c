/* added: what if something more had been in the record: what the duty asks for, what ends it, what puts it off, what
 * the law excepts. */
#include "part.h"

enum { ALTERNATIVES = 6, EXCEPTIONS_TOLD = 3, DAYS_BEFORE = 3, LONG_BEFORE = 300 };

/* What the first day tried says holds on every earlier day too: nothing follows a start before it happened, and what
 * must come before it may come long before. */
static bool same_long_before(struct search *search, struct dossier *copy, int32_t added,
                             const struct stretch *first)
{
    struct day_span span = days_to_try(search);
    if (first->first >= span.from)
        return begins_with_start(search, span);
    event_set_day(&copy->events[added], first->first - LONG_BEFORE);
    return retry(search, copy).outcome == first->said.outcome;
}

/* One way of keeping or ending it: told when it gives another answer on some day. */
static bool ask_alternative(struct search *search, const struct alternative *alternative,
                            struct day_span span, enum supposed supposed)
{
    struct stretch stretches[STRETCHES];
    struct event event = invent(search, alternative);
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(supposed, -1);
    size_t before = search->count;
    int32_t added = copy_add(search, copy, &event);
    size_t count = stretches_of(search, copy, added, span, false, stretches);
    change.model = copy->events[added];
    change.kind = event.kind;
    change.to_the_end = ends_today(search, span);
    change.from_the_start = count && same_long_before(search, copy, added, &stretches[0]);
    keep_stretches(search, &change, stretches, count, span);
    return search->count > before;
}

/* What must come before the start is tried on the last days before it. */
static struct day_span span_of(const struct search *search, const struct bound *bound)
{
    struct day_span span = days_to_try(search);
    if (span.from > span.to)
        return span;
    if (bound->position == POSITION_BY_DAY)
        return (struct day_span){span.from - DAYS_BEFORE, span.from};
    bool before = bound->position == POSITION_BEFORE || bound->position == POSITION_ONGOING;
    return before ? (struct day_span){span.from - DAYS_BEFORE, span.from - 1} : span;
}

/* Of several words for the same step the first that counts is enough. */
static bool ask_bound(struct search *search, const struct bound *bound, enum supposed supposed)
{
    struct day_span span = span_of(search, bound);
    for (size_t i = 0; i < bound->pattern.count && i < ALTERNATIVES; i++) {
        const struct alternative *alternative = &bound->pattern.alternatives[i];
        if (!kept_kind(search, alternative->kind) &&
            ask_alternative(search, alternative, span, supposed))
            return true;
    }
    return false;
}

static void ask_fact_said(struct search *search, const struct test *test)
{
    int32_t trigger = search->inquiry->finding->facts[0];
    struct dossier *copy = copy_of(search);
    if (test->attribute < 0)
        return;
    satisfy(search, &copy->events[trigger], test);
    keep_said(search, copy, trigger, test->attribute, true);
}

/* What the event itself should have said, fact by fact. */
static void ask_said(struct search *search, const struct pattern *pattern)
{
    const struct dossier *dossier = search->inquiry->dossier;
    int kind = dossier->events[search->inquiry->finding->facts[0]].kind;
    for (size_t i = 0; i < pattern->count; i++)
        for (size_t j = 0; j < pattern->alternatives[i].test_count; j++)
            if (pattern->alternatives[i].kind == kind)
                ask_fact_said(search, &pattern->alternatives[i].tests[j]);
}

void ask_added(struct search *search, const struct bounds *bounds, enum supposed supposed)
{
    for (size_t i = 0; i < bounds->count; i++)
        if (bounds->items[i].position == POSITION_SELF)
            ask_said(search, &bounds->items[i].pattern);
        else
            ask_bound(search, &bounds->items[i], supposed);
}

void ask_exceptions(struct search *search)
{
    size_t told = 0;
    for (size_t i = 0; i < search->duty->exception_count && told < EXCEPTIONS_TOLD; i++)
        if (search->duty->exceptions[i].bound.position == POSITION_SELF)
            ask_said(search, &search->duty->exceptions[i].bound.pattern);
        else
            told += ask_bound(search, &search->duty->exceptions[i].bound, IF_ADDED);
}

/* Up to which day would the time have had to be put off? To the late act, else to the day of judging. */
static int32_t needed_until(const struct search *search)
{
    const struct dossier *dossier = search->inquiry->dossier;
    int32_t act = search->inquiry->finding->act;
    if (act >= 0 && dossier->events[act].latest < DAY_LAST)
        return dossier->events[act].latest;
    return dossier->as_of;
}

void ask_extensions(struct search *search)
{
    struct day_span span = days_to_try(search);
    for (size_t i = 0; i < search->duty->extensions.count; i++) {
        const struct bound *bound = &search->duty->extensions.items[i];
        struct stretch stretches[STRETCHES];
        struct event event = invent(search, &bound->pattern.alternatives[0]);
        struct dossier *copy = copy_of(search);
        struct counterfactual change = change_of(IF_EXTENDED, -1);
        change.until = needed_until(search);
        event_set_value(
            search->arena, &event,
            (struct attribute_value){.attribute = ATTRIBUTE_UNTIL, .as = {.number = change.until}});
        int32_t added = copy_add(search, copy, &event);
        size_t count = stretches_of(search, copy, added, span, false, stretches);
        change.model = copy->events[added];
        change.kind = event.kind;
        change.from_the_start = begins_with_start(search, span);
        change.to_the_end = ends_today(search, span);
        keep_stretches(search, &change, stretches, count, span);
    }
}
