/* explanation_json: the same explanation as one object, for programs: every sentence as it stands in the text, and the
 * values it was made from. */
#include "authority_json.h"
#include "explanation_part.h"

static void add_lines(struct builder *out, struct text lines)
{
    while (lines.size) {
        struct text line = text_cut(&lines, '\n');
        if (line.size)
            json_text_item(out, paper_clean(out->arena, line));
    }
}

static void add_computed(struct builder *out, enum language language,
                         const struct explanation *explanation, const struct finding *finding)
{
    json_list(out, "computed");
    add_lines(out, phrase_computed(out->arena, language, explanation->dossier, finding));
    add_lines(out, explanation_days(out->arena, language, explanation, finding));
    builder_add_char(out, ']');
    json_list(out, "readings");
    for (size_t i = 0; i < finding->reading_count; i++) {
        const struct reading *reading = &finding->readings[i];
        json_item(out);
        json_text_or_null(out, "clock", reading->clock ? reading->clock->id : (struct text){"", 0});
        json_day(out, "start", reading->due.start);
        json_day(out, "nominal", reading->due.nominal);
        json_day(out, "latest", reading->due.latest);
        json_bool(out, "broken", reading->late);
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

static void add_facts(struct builder *out, enum language language,
                      const struct explanation *explanation, const struct finding *finding)
{
    json_list(out, "facts");
    for (size_t i = 0; i < finding->fact_count; i++) {
        const struct event *event = &explanation->dossier->events[finding->facts[i]];
        json_item(out);
        json_add_number(out, "event", finding->facts[i]);
        json_text(out, "kind", text_of(vocabulary_kind_name(event->kind)));
        json_day(out, "earliest", event->earliest);
        json_day(out, "latest", event->latest);
        json_text(
            out, "says",
            explanation_fact(out->arena, language, explanation->dossier, finding, finding->facts[i])
                .whole);
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

static void add_missing(struct builder *out, enum language language,
                        const struct explanation *explanation, const struct finding *finding)
{
    json_list(out, "missing");
    for (size_t i = 0; i < finding->missing_count; i++)
        add_lines(out,
                  phrase_missing(out->arena, language, explanation->dossier, &finding->missing[i]));
    builder_add_char(out, ']');
}

static void add_change(struct builder *out, enum language language,
                       const struct explanation *explanation, const struct finding *finding,
                       const struct counterfactual *change)
{
    json_text(out, "then", text_of(then_word(change->outcome)));
    json_text(out, "if", text_of(supposed_word(change->change)));
    if (change->event >= 0)
        json_add_number(out, "event", change->event);
    if (change->kind >= 0)
        json_text(out, "kind", text_of(vocabulary_kind_name(change->kind)));
    if (change->attribute >= 0)
        json_text(out, "attribute", text_of(vocabulary_attribute_name(change->attribute)));
    if (change->first != DAY_NONE) {
        json_day(out, "first", change->from_the_start ? DAY_NONE : change->first);
        json_day(out, "last", change->to_the_end ? DAY_NONE : change->last);
    }
    if (change->instead)
        json_text(out, "breaks", change->instead->code);
    json_text(out, "says",
              explanation_change(out->arena, language, explanation->dossier, finding, change));
}

static void add_changes(struct builder *out, enum language language,
                        const struct explanation *explanation, const struct explained *explained)
{
    json_list(out, "changes");
    for (size_t i = 0; i < explained->changes.count; i++) {
        json_item(out);
        add_change(out, language, explanation, explained->finding, &explained->changes.items[i]);
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
    json_add_number(out, "tried", (int64_t)explained->changes.tried);
}

static void add_law(struct builder *out, enum language language, const struct dossier *dossier,
                    const struct finding *finding)
{
    struct explain_source_list sources = explain_every_source(finding);
    json_list(out, "sources");
    for (size_t i = 0; i < sources.count; i++) {
        const struct law_source *source = sources.items[i];
        json_item(out);
        json_text(out, "law", source->law);
        json_text(out, "place", source->place);
        json_text_or_null(out, "title", source->title);
        json_text_or_null(out, "says", source->says);
        json_text_or_null(out, "url", source->url);
        json_text(out, "mark", text_of(mark_name(source->mark)));
        json_text(out, "mark_means", explanation_mark(out->arena, language, source->mark));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
    json_text(out, "strength", explanation_strength(out->arena, language, dossier, finding));
}

static void add_finding(struct builder *out, enum language language,
                        const struct explanation *explanation, const struct explained *explained)
{
    const struct finding *finding = explained->finding;
    struct arena *arena = out->arena;
    json_text(out, "code", finding->rule->code);
    json_text(out, "rule", finding->rule->id);
    json_add_number(out, "event", finding->event);
    if (finding->party >= 0)
        json_text(out, "party", explanation->dossier->parties[finding->party].ref);
    json_day(out, "date", finding->date);
    json_text(out, "status", text_of(status_name(finding->status)));
    json_text(out, "sentence", phrase_sentence(arena, language, finding));
    json_text_or_null(out, "late",
                      explanation_late(arena, language, explanation->dossier, finding));
    add_computed(out, language, explanation, finding);
    add_facts(out, language, explanation, finding);
    add_missing(out, language, explanation, finding);
    add_changes(out, language, explanation, explained);
    add_law(out, language, explanation->dossier, finding);
}

static void add_answers(struct builder *out, enum language language,
                        const struct explanation *explanation)
{
    json_list(out, "answers");
    for (size_t i = 0; i < explanation->answer_count; i++) {
        const struct rule_answer *answer = &explanation->answers[i];
        json_item(out);
        json_text(out, "rule", answer->rule->id);
        json_text(out, "answer", text_of(then_word(answer->outcome)));
        json_text(out, "says",
                  explanation_answer(out->arena, language, explanation->dossier, answer));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

void explanation_json(struct builder *out, enum language language,
                      const struct explanation *explanation)
{
    builder_add_char(out, '{');
    json_text(out, "case", explanation->dossier->id);
    json_day(out, "as_of", explanation->dossier->as_of);
    if (explanation->file) {
        json_text(out, "file", text_of(explanation->file));
        json_add_number(out, "line", explanation->line);
    }
    json_list(out, "findings");
    for (size_t i = 0; i < explanation->count; i++) {
        json_item(out);
        add_finding(out, language, explanation, &explanation->items[i]);
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
    if (explanation->count == 0)
        add_answers(out, language, explanation);
    builder_add_string(out, "}\n");
}
