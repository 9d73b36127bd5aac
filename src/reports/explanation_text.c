/* explanation_text: the page. What was found first, then why, then what would have changed it, last the law. */
#include "explanation_part.h"

enum { HANG = 4 };

static void add_heading(struct builder *out, enum language language, const char *key)
{
    builder_add_string(out, "\n  ");
    say(out, language, key);
    builder_add_char(out, '\n');
}

/* Every line of the text as a paragraph of its own. */
static void add_lines(struct builder *out, struct text lines)
{
    while (lines.size) {
        struct text line = text_cut(&lines, '\n');
        if (line.size)
            paper_paragraph(out, TEXT_LITERAL("    "), HANG, line);
    }
}

static void add_item(struct builder *out, struct text text)
{
    paper_paragraph(out, TEXT_LITERAL("    - "), HANG + 2, paper_clean(out->arena, text));
}

static void add_status(struct builder *out, enum language language,
                       const struct explanation *explanation, const struct finding *finding)
{
    struct builder lead = say_piece(out);
    if (finding_is_broken(finding)) { /* the other sentences begin with their own word */
        builder_add_string(&lead, phrase_status(language, finding->status));
        builder_add_string(&lead, ": ");
    }
    paper_paragraph(out, builder_text(&lead), 2, phrase_sentence(out->arena, language, finding));
    if (finding->party >= 0) {
        struct builder person = say_piece(out);
        say_with(&person, language, "explanation.person",
                 explanation->dossier->parties[finding->party].ref,
                 text_of(vocabulary_enum_value_name(
                     ENUM_ROLE, explanation->dossier->parties[finding->party].role)));
        paper_paragraph(out, TEXT_LITERAL("  "), 2, paper_clean(out->arena, builder_text(&person)));
    }
    struct text late = explanation_late(out->arena, language, explanation->dossier, finding);
    if (late.size)
        paper_paragraph(out, TEXT_LITERAL("  "), 2, paper_clean(out->arena, late));
}

static void add_computed(struct builder *out, enum language language,
                         const struct explanation *explanation, const struct finding *finding)
{
    struct text computed = phrase_computed(out->arena, language, explanation->dossier, finding);
    if (!computed.size)
        return;
    add_heading(out, language,
                finding->decider ? "explanation.heading.tried" : "explanation.heading.computed");
    add_lines(out, computed);
    add_lines(out, explanation_days(out->arena, language, explanation, finding));
}

static void add_facts(struct builder *out, enum language language,
                      const struct explanation *explanation, const struct finding *finding)
{
    add_heading(out, language, "explanation.heading.facts");
    for (size_t i = 0; i < finding->fact_count; i++)
        add_item(out, explanation_fact(out->arena, language, explanation->dossier, finding,
                                       finding->facts[i]));
}

static void add_missing(struct builder *out, enum language language,
                        const struct explanation *explanation, const struct finding *finding)
{
    if (finding->missing_count == 0)
        return;
    add_heading(out, language, "explanation.heading.missing");
    for (size_t i = 0; i < finding->missing_count; i++)
        add_item(out,
                 phrase_missing(out->arena, language, explanation->dossier, &finding->missing[i]));
}

static void add_changes(struct builder *out, enum language language,
                        const struct explanation *explanation, const struct explained *explained)
{
    const struct counterfactuals *changes = &explained->changes;
    add_heading(out, language,
                finding_is_broken(explained->finding) ? "explanation.heading.changes"
                                                      : "explanation.heading.decides");
    for (size_t i = 0; i < changes->count; i++) {
        const struct counterfactual *change = &changes->items[i];
        if (i == 0 || change->outcome != changes->items[i - 1].outcome) {
            paper_paragraph(out, TEXT_LITERAL("    "), HANG,
                            text_of(explanation_heading(out->arena, language, explained->finding,
                                                        change->outcome)));
        }
        add_item(out, explanation_change(out->arena, language, explanation->dossier,
                                         explained->finding, change));
    }
    paper_paragraph(out, TEXT_LITERAL("    "), HANG,
                    explanation_basis(out->arena, language, changes));
}

static void add_source(struct builder *out, enum language language, const struct law_source *source)
{
    struct builder place = say_piece(out);
    builder_add(&place, source->name.size ? source->name : source->law);
    builder_add_char(&place, ' ');
    builder_add(&place, source->place);
    if (source->title.size) {
        builder_add_string(&place, ", ");
        builder_add(&place, source->title);
    }
    add_item(out, builder_text(&place));
    if (source->says.size)
        paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2,
                        paper_clean(out->arena, source->says));
    if (source->url.size)
        paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2,
                        paper_clean(out->arena, source->url));
    paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2,
                    explanation_mark(out->arena, language, source->mark));
}

static void add_law(struct builder *out, enum language language, const struct dossier *dossier,
                    const struct finding *finding)
{
    struct explain_source_list sources = explain_every_source(finding);
    add_heading(out, language, "explanation.heading.law");
    for (size_t i = 0; i < sources.count; i++)
        add_source(out, language, sources.items[i]);
    add_heading(out, language, "explanation.heading.strength");
    add_lines(out, explanation_strength(out->arena, language, dossier, finding));
    add_heading(out, language, "explanation.heading.rule");
    struct builder rule = say_piece(out);
    say_with(&rule, language, "explanation.rule", finding->rule->id, finding->rule->code);
    add_lines(out, builder_text(&rule));
}

static void add_title(struct builder *out, enum language language,
                      const struct explanation *explanation)
{
    const struct dossier *dossier = explanation->dossier;
    struct builder title = say_piece(out);
    struct text id = paper_clean(out->arena, dossier->id);
    words_add(&title, language, "report.case.title", &id, 1);
    if (dossier->authority.size) {
        builder_add_string(&title, ", ");
        builder_add(&title, paper_clean(out->arena, dossier->authority));
    }
    if (dossier->as_of != DAY_NONE) {
        struct text day = phrase_day(out->arena, dossier->as_of);
        builder_add_string(&title, ", ");
        words_add(&title, language, "report.case.as-of", &day, 1);
    }
    paper_heading(out, builder_text(&title), '=');
    struct builder line = say_piece(out), where = say_piece(out);
    builder_add_number(&line, explanation->line);
    say_with(&where, language, explanation->line ? "explanation.where" : "explanation.where-list",
             paper_clean(out->arena, text_of(explanation->file)), builder_text(&line));
    paper_paragraph(out, TEXT_LITERAL(""), 0, builder_text(&where));
    builder_add_char(out, '\n');
}

static void add_answers(struct builder *out, enum language language,
                        const struct explanation *explanation)
{
    paper_paragraph(out, TEXT_LITERAL(""), 0,
                    paper_clean(out->arena, explanation_none(out->arena, language, explanation)));
    if (explanation->answer_count)
        add_heading(out, language, "explanation.heading.answers");
    for (int concerned = 1; concerned >= 0; concerned--)
        for (size_t i = 0; i < explanation->answer_count; i++)
            if ((explanation->answers[i].outcome != THEN_NOT_CONCERNED) == concerned)
                add_item(out, explanation_answer(out->arena, language, explanation->dossier,
                                                 &explanation->answers[i]));
}

void explanation_text(struct builder *out, enum language language,
                      const struct explanation *explanation)
{
    add_title(out, language, explanation);
    if (explanation->count == 0)
        add_answers(out, language, explanation);
    for (size_t i = 0; i < explanation->count; i++) {
        const struct explained *explained = &explanation->items[i];
        if (i)
            builder_add_string(out, "\n\n");
        add_status(out, language, explanation, explained->finding);
        add_computed(out, language, explanation, explained->finding);
        add_facts(out, language, explanation, explained->finding);
        add_missing(out, language, explanation, explained->finding);
        add_changes(out, language, explanation, explained);
        add_law(out, language, explanation->dossier, explained->finding);
    }
}
