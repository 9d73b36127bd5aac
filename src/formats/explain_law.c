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

static void collect(struct explain_source_list *list, const struct law_source *source)
{
    for (size_t i = 0; i < list->count; i++)
        if (text_equal(list->items[i]->law, source->law) &&
            text_equal(list->items[i]->place, source->place))
            return;
    if (source->law.size && list->count < EXPLAIN_SOURCES)
        list->items[list->count++] = source;
}

static void collect_rule(struct explain_source_list *list, const struct rule *rule)
{
    for (size_t i = 0; i < rule->source_count; i++)
        collect(list, &rule->sources[i]);
}

struct explain_source_list explain_source_list(const struct finding *finding)
{
    struct explain_source_list list = {.count = 0};
    collect_rule(&list, finding->rule);
    for (size_t i = 0; i < finding->reading_count; i++) {
        if (finding->readings[i].rule)
            collect_rule(&list, finding->readings[i].rule);
        if (finding->readings[i].clock)
            collect(&list, &finding->readings[i].clock->source);
    }
    return list;
}

struct explain_source_list explain_every_source(const struct finding *finding)
{
    struct explain_source_list list = explain_source_list(finding);
    const struct ceiling_span *span = finding->decider ? finding->decider->span : NULL;
    for (size_t i = 0; span && i < span->source_count; i++)
        collect(&list, &span->sources[i]);
    return list;
}

void explain_sources(struct builder *builder, enum language language, const struct finding *finding)
{
    struct explain_source_list list = explain_source_list(finding);
    for (size_t i = 0; i < list.count; i++) {
        if (i)
            builder_add_string(builder, "; ");
        explain_source(builder, language, list.items[i]);
    }
}
