/* packed: see packed.h. The order of the cells is the order of the columns in book.c. */
#include "packed.h"

enum { CELL_END = 0x1F, ROW_END = 0x1E };

static void add_cell(struct builder *out, struct text cell)
{
    builder_add(out, cell);
    builder_add_char(out, CELL_END);
}

static void add_broken(struct builder *out, enum language language, const struct dossier *dossier,
                       const struct finding *finding)
{
    const struct rule *rule = finding->rule;
    struct arena *arena = out->arena;

    builder_add_char(out, ROW_FINDING);
    add_cell(out, paper_clean(arena, dossier->id));
    add_cell(out, text_of(phrase_status(language, finding->status)));
    add_cell(out, phrase_duty(arena, language, rule));
    add_cell(out, phrase_sentence(arena, language, finding));
    add_cell(out, phrase_concerns(arena, language, dossier, finding));
    add_cell(out,
             finding->status == STATUS_COMING ? TEXT_LITERAL("") : day_words(arena, finding->date));
    add_cell(out, day_words(arena, finding_latest(finding)));
    add_cell(out, phrase_sources(arena, language, finding));
    add_cell(out, phrase_computed(arena, language, dossier, finding));
    add_cell(out, phrase_doubt_reason(arena, language, dossier, finding));
    add_cell(out, phrase_all_missing(arena, language, dossier, finding));
    for (int blank = 0; blank < 4;
         blank++) /* filled in by people: what is done, by whom, when, effect */
        add_cell(out, TEXT_LITERAL(""));
    add_cell(out, paper_clean(arena, dossier->authority));
    add_cell(out, day_words(arena, dossier->as_of));
    add_cell(out, paper_clean(arena, rule->id));
    add_cell(out, paper_clean(arena, rule->code));
    add_cell(out, phrase_days_over(arena, dossier, finding));
    add_cell(out, phrase_lateness(language, dossier, finding));
    builder_add_char(out, ROW_END);
}

static void add_missing(struct builder *out, enum language language, const struct dossier *dossier,
                        const struct finding *finding, struct text missing)
{
    builder_add_char(out, ROW_MISSING);
    add_cell(out, paper_clean(out->arena, dossier->id));
    add_cell(out, missing);
    add_cell(out, phrase_duty(out->arena, language, finding->rule));
    add_cell(out, phrase_concerns(out->arena, language, dossier, finding));
    add_cell(out, phrase_sources(out->arena, language, finding));
    add_cell(out, paper_clean(out->arena, dossier->authority));
    add_cell(out, paper_clean(out->arena, finding->rule->id));
    builder_add_char(out, ROW_END);
}

static void add_unknown(struct builder *out, enum language language, const struct dossier *dossier,
                        const struct finding *finding)
{
    for (size_t index = 0; index < finding->missing_count; index++)
        add_missing(out, language, dossier, finding,
                    phrase_missing(out->arena, language, dossier, &finding->missing[index]));
    if (finding->missing_count == 0)
        add_missing(out, language, dossier, finding,
                    phrase_group(out->arena, language, REPORT_UNNAMED));
}

void packed_case(struct builder *out, enum language language, const struct dossier *dossier,
                 const struct findings *findings)
{
    for (size_t index = 0; index < findings->count; index++) {
        if (findings->items[index].status == STATUS_UNKNOWN)
            add_unknown(out, language, dossier, &findings->items[index]);
        else
            add_broken(out, language, dossier, &findings->items[index]);
    }
}

void packed_problem(struct builder *out, enum language language, const char *file,
                    const struct problem *problem)
{
    struct builder line;

    builder_init(&line, out->arena);
    if (problem->line > 0)
        builder_add_number(&line, problem->line);
    builder_add_char(out, ROW_PROBLEM);
    add_cell(out, paper_clean(out->arena, text_of(file)));
    add_cell(out, builder_text(&line));
    add_cell(out, paper_clean(out->arena, problem->place));
    add_cell(out, phrase_problem(out->arena, language, problem));
    builder_add_char(out, ROW_END);
}

bool report_row_next(struct text *rest, struct report_row *row_out)
{
    struct text row;

    if (!rest->size)
        return false;
    row = text_cut(rest, ROW_END);
    ensure(row.size);
    row_out->kind = (enum report_row_kind)row.bytes[0];
    row = text_after(row, 1);
    for (row_out->count = 0; row.size; row_out->count++) {
        ensure(row_out->count < REPORT_ROW_CELLS);
        row_out->cells[row_out->count] = text_cut(&row, CELL_END);
    }
    return true;
}
