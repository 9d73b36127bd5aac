/* record: what if the record had said less, or more, about being complete? */
#include "part.h"

/* Kinds whose absence may have counted. */
static struct word_set kinds_relied_on(const struct duty *duty)
{
    struct word_set kinds = {{0, 0}};
    for (size_t i = 0; i < duty->complete_count; i++)
        word_set_join(&kinds, &duty->complete[i]);
    for (size_t i = 0; i < duty->extensions.count; i++)
        word_set_join(&kinds, &duty->extensions.items[i].pattern.kinds);
    for (size_t i = 0; i < duty->exception_count; i++)
        word_set_join(&kinds, &duty->exceptions[i].bound.pattern.kinds);
    return kinds;
}

static void keep_open(struct search *search, struct dossier *copy, struct counterfactual change)
{
    struct retried said = retry(search, copy);
    if (said.outcome == THEN_UNKNOWN || said.outcome == THEN_DOUBT)
        keep(search, &change, &said);
}

static void ask_open_kinds(struct search *search)
{
    struct word_set kinds = kinds_relied_on(search->duty);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (!word_set_has(&kinds, kind))
            continue;
        struct counterfactual change = change_of(IF_OPEN_RECORD, -1);
        change.kind = kind;
        keep_open(search, copy_open_kind(search, kind), change);
    }
}

static void ask_open_values(struct search *search)
{
    const struct finding *finding = search->inquiry->finding;
    struct dossier *copy = copy_of(search);
    copy_spell_out(copy);
    for (size_t i = 0; i < copy->event_count; i++)
        copy->events[i].attributes_complete = (struct word_set){{0, 0}};
    struct retried said = retry(search, copy);
    bool names_one = said.outcome == THEN_UNKNOWN && said.missing_count &&
                     said.missing[0].attribute >= 0 && said.missing[0].event >= 0;
    struct counterfactual change = change_of(IF_OPEN_VALUES, finding->facts[0]);
    if (!names_one)
        return;
    change.event = said.missing[0].event;
    change.attribute = said.missing[0].attribute;
    change.model = search->inquiry->dossier->events[change.event];
    copy = copy_of(search);
    copy_spell_out(copy);
    word_set_drop(&copy->events[change.event].attributes_complete, change.attribute);
    keep_open(search, copy, change);
}

void ask_open_record(struct search *search)
{
    struct dossier *copy = copy_of(search);
    ask_open_kinds(search);
    ask_open_values(search);
    if (!search->duty->decider)
        return;
    copy_spell_out(copy);
    copy->parties_complete = false;
    keep_open(search, copy, change_of(IF_OPEN_PARTIES, -1));
    copy = copy_of(search);
    copy_spell_out(copy);
    copy->order_complete = false;
    for (size_t i = 0; i < copy->event_count; i++)
        copy->events[i].order_complete = false;
    keep_open(search, copy, change_of(IF_OPEN_ORDER, -1));
}

/* Closes kind after kind, as long as the absence of one more is what is missing. */
void ask_closed_record(struct search *search)
{
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_CLOSED_RECORD, -1);
    int32_t *kinds = arena_new_many(search->arena, FINDING_MISSING, int32_t);
    struct retried said = {.outcome = THEN_UNKNOWN};
    const struct finding *finding = search->inquiry->finding;
    const struct missing_fact *missing = finding->missing;
    size_t missing_count = finding->missing_count;
    while (said.outcome == THEN_UNKNOWN && change.value_count < FINDING_MISSING) {
        int32_t kind = -1;
        for (size_t i = 0; i < missing_count && kind < 0; i++)
            kind = missing[i].kind; /* no kind and an unknown age are below 0 */
        if (kind < 0 || word_set_has(&copy->kinds_complete, kind))
            return;
        word_set_add(&copy->kinds_complete, kind);
        kinds[change.value_count++] = kind;
        said = retry(search, copy);
        missing = said.missing;
        missing_count = said.missing_count;
    }
    change.values = kinds;
    keep(search, &change, &said);
}
