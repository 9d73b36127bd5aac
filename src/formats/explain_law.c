/* explain_law: which provisions a finding rests on and how surely they were read. Must not know any law. */
#include "explain_part.h"

static const char *const mark_keys[] = {
    [MARK_VERIFIED] = "mark.verified",
    [MARK_VERIFIED_ONCE] = "mark.verified-once",
    [MARK_INTERPRETATION] = "mark.interpretation",
    [MARK_MEMORY] = "mark.memory",
};

const char *explain_mark(enum language language, enum mark mark)
{
    return words_text(language, mark_keys[mark]);
}

void explain_source(struct builder *builder, enum language language,
                    const struct law_source *source)
{
    if (source->name.size) {
        builder_add(builder, source->name);
        builder_add_char(builder, ' ');
    }
    builder_add(builder, source->place);
    builder_add_string(builder, " (");
    builder_add(builder, source->law);
    builder_add_string(builder, ") [");
    builder_add_string(builder, explain_mark(language, source->mark));
    builder_add_char(builder, ']');
}

struct source_list {
    const struct law_source **items;
    size_t count;
};

static void collect(struct source_list *list, const struct law_source *source)
{
    for (size_t i = 0; i < list->count; i++)
        if (text_equal(list->items[i]->law, source->law) &&
            text_equal(list->items[i]->place, source->place))
            return;
    if (source->law.size && list->count < EXPLAIN_SOURCES)
        list->items[list->count++] = source;
}

static void collect_rule(struct source_list *list, const struct rule *rule)
{
    for (size_t i = 0; i < rule->source_count; i++)
        collect(list, &rule->sources[i]);
}

static struct source_list sources_of_readings(const struct finding *finding,
                                              const struct law_source *items[EXPLAIN_SOURCES])
{
    struct source_list list = {items, 0};
    collect_rule(&list, finding->rule);
    for (size_t i = 0; i < finding->reading_count; i++) {
        if (finding->readings[i].rule)
            collect_rule(&list, finding->readings[i].rule);
        if (finding->readings[i].clock)
            collect(&list, &finding->readings[i].clock->source);
    }
    return list;
}

size_t explain_source_list(const struct finding *finding,
                           const struct law_source *sources_out[EXPLAIN_SOURCES])
{
    struct source_list list = sources_of_readings(finding, sources_out);
    const struct ceiling_span *span = finding->decider ? finding->decider->span : NULL;
    for (size_t i = 0; span && i < span->source_count; i++)
        collect(&list, &span->sources[i]);
    return list.count;
}

void explain_sources(struct builder *builder, enum language language, const struct finding *finding)
{
    const struct law_source *items[EXPLAIN_SOURCES];
    struct source_list list = sources_of_readings(finding, items);
    for (size_t i = 0; i < list.count; i++) {
        if (i)
            builder_add_string(builder, "; ");
        explain_source(builder, language, list.items[i]);
    }
}
