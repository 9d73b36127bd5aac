/* findings_json: one finding as one line of JSON. A streaming writer: it adds to the builder and keeps nothing. Must
 * not know what the words mean; explain says them. */
#include "findings_json.h"

#include "explain.h"

/* The number of an event of the case; null where the finding stands at none. */
static void add_event(struct builder *builder, int32_t event)
{
    if (event >= 0) {
        json_add_number(builder, "event", event);
        return;
    }
    json_add_name(builder, TEXT_LITERAL("event"));
    builder_add_string(builder, "null");
}

static void add_day(struct builder *builder, const char *name, int32_t day)
{
    json_add_name(builder, text_of(name));
    if (day == DAY_NONE) {
        builder_add_string(builder, "null");
        return;
    }
    builder_add_char(builder, '"');
    builder_add_day(builder, day);
    builder_add_char(builder, '"');
}

static void add_facts(struct builder *builder, const struct dossier *dossier,
                      const struct finding *finding)
{
    json_add_name(builder, TEXT_LITERAL("facts"));
    builder_add_char(builder, '[');
    for (size_t i = 0; i < finding->fact_count; i++) {
        const struct event *event = &dossier->events[finding->facts[i]];
        builder_add_string(builder, i ? ",{" : "{");
        add_event(builder, finding->facts[i]);
        json_add_text(builder, "kind", text_of(vocabulary_kind_name(event->kind)));
        json_add_name(builder, TEXT_LITERAL("date"));
        builder_add_string(builder, event->date == DAY_NONE ? "null" : "\"");
        explain_day(builder, event);
        builder_add_string(builder, event->date == DAY_NONE ? "}" : "\"}");
    }
    builder_add_char(builder, ']');
}

static void add_missing(struct builder *builder, enum language language,
                        const struct dossier *dossier, const struct finding *finding)
{
    struct builder said;
    builder_init(&said, builder->arena);
    json_add_name(builder, TEXT_LITERAL("missing"));
    builder_add_char(builder, '[');
    for (size_t i = 0; i < finding->missing_count; i++) {
        if (i)
            builder_add_char(builder, ',');
        builder_clear(&said);
        explain_missing(&said, language, dossier, &finding->missing[i]);
        json_add_string(builder, builder_text(&said));
    }
    builder_add_char(builder, ']');
}

static void add_concerns(struct builder *builder, enum language language,
                         const struct dossier *dossier, const struct finding *finding)
{
    struct builder said;
    builder_init(&said, builder->arena);
    explain_concerns(&said, language, dossier, finding);
    struct text concerns = builder_text(&said);
    if (concerns.size)
        words_add(builder, language, "message.concerns", &concerns, 1);
}

/* The sentence, whom it concerns, how it was computed and why only a doubt, in one line. */
static struct text message_of(struct arena *arena, enum language language,
                              const struct dossier *dossier, const struct finding *finding)
{
    struct builder message;
    builder_init(&message, arena);
    explain_sentence(&message, language, finding);
    builder_add_char(&message, '\n');
    add_concerns(&message, language, dossier, finding);
    builder_add_char(&message, '\n');
    explain_finding(&message, language, dossier, finding);
    builder_add_char(&message, '\n');
    explain_doubt(&message, language, dossier, finding);
    size_t kept = 0;
    for (size_t i = 0; i < message.size; i++) {
        char c = message.bytes[i];
        if (c == '\n')
            c = ' ';
        if (c != ' ' || (kept > 0 && message.bytes[kept - 1] != ' '))
            message.bytes[kept++] = c;
    }
    return text_trim((struct text){message.bytes, kept});
}

static struct text sources_of(struct arena *arena, enum language language,
                              const struct finding *finding)
{
    struct builder sources;
    builder_init(&sources, arena);
    explain_sources(&sources, language, finding);
    return builder_text(&sources);
}

static void add_finding(struct builder *builder, enum language language,
                        const struct dossier *dossier, const struct finding *finding,
                        struct text code)
{
    struct arena *arena = builder->arena;
    bool is_family = !text_equal(code, finding->rule->code);
    builder_add_char(builder, '{');
    json_add_text(builder, "case", dossier->id);
    json_add_text(builder, "code", code);
    if (is_family)
        json_add_text(builder, "specific", finding->rule->code);
    if (finding->party >= 0)
        json_add_text(builder, "party", dossier->parties[finding->party].ref);
    add_event(builder, finding->event);
    add_day(builder, "date", finding->date);
    json_add_text(builder, "status", text_of(status_name(finding->status)));
    json_add_text(builder, "rule", finding->rule->id);
    json_add_text(builder, "source", sources_of(arena, language, finding));
    json_add_text(builder, "message", message_of(arena, language, dossier, finding));
    add_facts(builder, dossier, finding);
    add_missing(builder, language, dossier, finding);
    builder_add_string(builder, "}\n");
}

/* Whoever knows only the coarser code of a fault finds it under that too. */
void findings_json_add(struct builder *builder, enum language language,
                       const struct dossier *dossier, const struct finding *finding)
{
    add_finding(builder, language, dossier, finding, finding->rule->code);
    if (finding->rule->family.size)
        add_finding(builder, language, dossier, finding, finding->rule->family);
}
