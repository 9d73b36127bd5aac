/* explanation_text: the page. What was found first, then why, then what would have changed it, last the law. */
#include "explanation_part.h"

enum { HANG = 4 };

static void add_title_line(struct builder *out, const char *title)
{
    builder_add_string(out, "\n  ");
    builder_add_string(out, title);
    builder_add_char(out, '\n');
}

static void add_heading(struct builder *out, enum language language, const char *key)
{
    add_title_line(out, words_text(language, key));
}

static void add_lines(struct builder *out, const struct text *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        paper_paragraph(out, TEXT_LITERAL("    "), HANG, lines[i]);
}

static void add_item(struct builder *out, struct text text)
{
    paper_paragraph(out, TEXT_LITERAL("    - "), HANG + 2, paper_clean(out->arena, text));
}

static void add_status(struct builder *out, const struct explanation_sheet *sheet)
{
    struct builder lead = say_piece(out);
    if (sheet->status.size) {
        builder_add(&lead, sheet->status);
        builder_add_string(&lead, ": ");
    }
    paper_paragraph(out, builder_text(&lead), 2, sheet->sentence);
    if (sheet->person.size)
        paper_paragraph(out, TEXT_LITERAL("  "), 2, sheet->person);
    if (sheet->late.size)
        paper_paragraph(out, TEXT_LITERAL("  "), 2, sheet->late);
}

static void add_why(struct builder *out, enum language language,
                    const struct explanation_sheet *sheet)
{
    if (sheet->computed_count) {
        add_title_line(out, sheet->computed_heading);
        add_lines(out, sheet->computed, sheet->computed_count);
    }
    add_heading(out, language, "explanation.heading.facts");
    for (size_t i = 0; i < sheet->fact_count; i++)
        add_item(out, sheet->facts[i].whole);
    if (sheet->missing_count)
        add_heading(out, language, "explanation.heading.missing");
    for (size_t i = 0; i < sheet->missing_count; i++)
        add_item(out, sheet->missing[i]);
}

static void add_changes(struct builder *out, const struct explanation_sheet *sheet)
{
    add_title_line(out, sheet->changes_heading);
    for (size_t i = 0; i < sheet->change_count; i++) {
        if (sheet->changes[i].heading)
            paper_paragraph(out, TEXT_LITERAL("    "), HANG, text_of(sheet->changes[i].heading));
        add_item(out, sheet->changes[i].clause);
    }
    paper_paragraph(out, TEXT_LITERAL("    "), HANG, sheet->basis);
}

static void add_law(struct builder *out, enum language language,
                    const struct explanation_sheet *sheet)
{
    add_heading(out, language, "explanation.heading.law");
    for (size_t i = 0; i < sheet->source_count; i++) {
        const struct explained_source *source = &sheet->sources[i];
        add_item(out, source->place);
        if (source->says.size)
            paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2, source->says);
        if (source->url.size)
            paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2, source->url);
        paper_paragraph(out, TEXT_LITERAL("      "), HANG + 2, source->mark);
    }
    add_heading(out, language, "explanation.heading.strength");
    add_lines(out, sheet->strength, sheet->strength_count);
    add_heading(out, language, "explanation.heading.rule");
    struct builder rule = say_piece(out);
    say_with(&rule, language, "explanation.rule", sheet->finding->rule->id,
             sheet->finding->rule->code);
    paper_paragraph(out, TEXT_LITERAL("    "), HANG, builder_text(&rule));
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
        struct text day = day_words(out->arena, dossier->as_of);
        builder_add_string(&title, ", ");
        words_add(&title, language, "report.case.as-of", &day, 1);
    }
    paper_heading(out, builder_text(&title), '=');
    struct builder line = say_piece(out), where = say_piece(out);
    builder_add_number(&line, explanation->line);
    const char *key = !explanation->file  ? "explanation.where-record"
                      : explanation->line ? "explanation.where"
                                          : "explanation.where-list";
    say_with(&where, language, key,
             paper_clean(out->arena, text_of(explanation->file ? explanation->file : "")),
             builder_text(&line));
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
        struct explanation_sheet sheet;
        explanation_sheet(out->arena, language, explanation, &explanation->items[i], &sheet);
        if (i)
            builder_add_string(out, "\n\n");
        add_status(out, &sheet);
        add_why(out, language, &sheet);
        add_changes(out, &sheet);
        add_law(out, language, &sheet);
    }
}
