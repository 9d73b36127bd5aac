/* explanation_sheet: the words of one finding in full, in the order in which they are read: what was found, how it was
 * counted, on what, what is missing, what would have changed it, the law. The one place that chooses them; text and
 * pages only lay them out. Must not judge. */
#include "explanation_part.h"

struct lines {
    struct arena *arena;
    struct text *items;
    size_t count, room;
};

static void add_line(struct lines *lines, struct text line)
{
    lines->items =
        arena_room(lines->arena, lines->items, lines->count, &lines->room, sizeof *lines->items);
    lines->items[lines->count++] = paper_clean(lines->arena, line);
}

/* Every line of the text by itself; empty ones are none. */
static void add_lines(struct lines *lines, struct text text)
{
    while (text.size) {
        struct text line = text_cut(&text, '\n');
        if (line.size)
            add_line(lines, line);
    }
}

static struct text person_of(struct arena *arena, enum language language,
                             const struct dossier *dossier, const struct finding *finding)
{
    struct builder person;
    builder_init(&person, arena);
    if (finding->party >= 0)
        say_with(
            &person, language, "explanation.person", dossier->parties[finding->party].ref,
            text_of(vocabulary_enum_value_name(ENUM_ROLE, dossier->parties[finding->party].role)));
    return paper_clean(arena, builder_text(&person));
}

static void add_computed(struct arena *arena, enum language language,
                         const struct explanation *explanation, struct explanation_sheet *sheet)
{
    struct lines lines = {.arena = arena};
    struct text computed = phrase_computed(arena, language, explanation->dossier, sheet->finding);
    add_lines(&lines, computed);
    if (computed.size)
        add_lines(&lines, explanation_days(arena, language, explanation, sheet->finding));
    sheet->computed = lines.items;
    sheet->computed_count = lines.count;
    if (lines.count)
        sheet->computed_heading =
            words_text(language, sheet->finding->decider ? "explanation.heading.tried"
                                                         : "explanation.heading.computed");
}

static void add_facts(struct arena *arena, enum language language, const struct dossier *dossier,
                      struct explanation_sheet *sheet)
{
    const struct finding *finding = sheet->finding;
    struct explained_fact *facts =
        arena_new_many(arena, finding->fact_count, struct explained_fact);
    for (size_t i = 0; i < finding->fact_count; i++)
        facts[i] = explanation_fact(arena, language, dossier, finding, finding->facts[i]);
    sheet->facts = facts;
    sheet->fact_count = finding->fact_count;
}

static void add_missing(struct arena *arena, enum language language, const struct dossier *dossier,
                        struct explanation_sheet *sheet)
{
    struct lines lines = {.arena = arena};
    for (size_t i = 0; i < sheet->finding->missing_count; i++)
        add_line(&lines, phrase_missing(arena, language, dossier, &sheet->finding->missing[i]));
    sheet->missing = lines.items;
    sheet->missing_count = lines.count;
}

static void add_changes(struct arena *arena, enum language language, const struct dossier *dossier,
                        const struct explained *explained, struct explanation_sheet *sheet)
{
    const struct counterfactuals *found = &explained->changes;
    struct explained_change *changes = arena_new_many(arena, found->count, struct explained_change);
    for (size_t i = 0; i < found->count; i++) {
        const struct counterfactual *change = &found->items[i];
        bool begins = i == 0 || change->outcome != found->items[i - 1].outcome;
        changes[i].heading =
            begins ? explanation_heading(arena, language, sheet->finding, change->outcome) : NULL;
        changes[i].clause = paper_clean(
            arena, explanation_change(arena, language, dossier, sheet->finding, change));
    }
    sheet->changes = changes;
    sheet->change_count = found->count;
    sheet->changes_heading =
        words_text(language, finding_is_broken(sheet->finding) ? "explanation.heading.changes"
                                                               : "explanation.heading.decides");
    sheet->basis = explanation_basis(arena, language, found);
}

static struct text place_of(struct arena *arena, const struct law_source *source)
{
    struct builder place;
    builder_init(&place, arena);
    builder_add(&place, source->name.size ? source->name : source->law);
    builder_add_char(&place, ' ');
    builder_add(&place, source->place);
    if (source->title.size) {
        builder_add_string(&place, ", ");
        builder_add(&place, source->title);
    }
    return paper_clean(arena, builder_text(&place));
}

static void add_law(struct arena *arena, enum language language, const struct dossier *dossier,
                    struct explanation_sheet *sheet)
{
    struct explain_source_list found = explain_every_source(sheet->finding);
    struct explained_source *sources = arena_new_many(arena, found.count, struct explained_source);
    struct lines strength = {.arena = arena};
    for (size_t i = 0; i < found.count; i++) {
        const struct law_source *source = found.items[i];
        sources[i] = (struct explained_source){
            place_of(arena, source), paper_clean(arena, source->says),
            paper_clean(arena, source->url), explanation_mark(arena, language, source->mark)};
    }
    sheet->sources = sources;
    sheet->source_count = found.count;
    add_lines(&strength, explanation_strength(arena, language, dossier, sheet->finding));
    sheet->strength = strength.items;
    sheet->strength_count = strength.count;
}

void explanation_sheet(struct arena *arena, enum language language,
                       const struct explanation *explanation, const struct explained *explained,
                       struct explanation_sheet *sheet_out)
{
    const struct dossier *dossier = explanation->dossier;
    const struct finding *finding = explained->finding;
    *sheet_out = (struct explanation_sheet){
        .finding = finding,
        .sentence = phrase_sentence(arena, language, finding),
        .person = person_of(arena, language, dossier, finding),
        .late = paper_clean(arena, explanation_late(arena, language, dossier, finding))};
    if (finding_is_broken(finding)) /* the other sentences begin with their own word */
        sheet_out->status = text_of(phrase_status(language, finding->status));
    add_computed(arena, language, explanation, sheet_out);
    add_facts(arena, language, dossier, sheet_out);
    add_missing(arena, language, dossier, sheet_out);
    add_changes(arena, language, dossier, explained, sheet_out);
    add_law(arena, language, dossier, sheet_out);
}
