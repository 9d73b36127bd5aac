/* text_case: what the text report says of one case. Faults first, then unsettled law, then what is coming soon; limits
 * far away are only counted, and so is what cannot be determined: that is told grouped by the missing fact (principle
 * P4). A case of which nothing is listed has no heading. */
#include "part.h"

enum { FIELD_HANG = 19 };

static void add_field(struct builder *out, enum language language, const char *key,
                      struct text value)
{
    struct builder lead;

    if (!value.size)
        return;
    builder_init(&lead, out->arena);
    paper_blank(&lead, FIELD_INDENT);
    paper_left(&lead, text_of(words_text(language, key)), FIELD_HANG - FIELD_INDENT);
    paper_paragraph(out, builder_text(&lead), FIELD_HANG, value);
}

static void add_case_title(struct builder *out, enum language language,
                           const struct dossier *dossier)
{
    struct text id = paper_clean(out->arena, dossier->id);
    struct text day = day_words(out->arena, dossier->as_of);
    struct builder title;

    builder_init(&title, out->arena);
    words_add(&title, language, "report.case.title", &id, 1);
    if (dossier->authority.size) {
        builder_add_string(&title, ", ");
        builder_add(&title, paper_clean(out->arena, dossier->authority));
    }
    if (day.size) {
        builder_add_string(&title, ", ");
        words_add(&title, language, "report.case.as-of", &day, 1);
    }
    paper_heading(out, builder_text(&title), '-');
}

static void add_rule(struct builder *out, enum language language, const struct rule *rule)
{
    struct builder name;

    builder_init(&name, out->arena);
    builder_add(&name, rule->id);
    builder_add_string(&name, " (");
    builder_add(&name, rule->code);
    builder_add_char(&name, ')');
    add_field(out, language, "report.case.rule", paper_clean(out->arena, builder_text(&name)));
}

static void add_broken(struct builder *out, enum language language, const struct dossier *dossier,
                       const struct finding *finding)
{
    struct builder lead;

    builder_init(&lead, out->arena);
    builder_add_string(&lead, "  ");
    builder_add_string(&lead, phrase_status(language, finding->status));
    builder_add_string(&lead, ": ");
    paper_paragraph(out, builder_text(&lead), FIELD_INDENT,
                    phrase_sentence(out->arena, language, finding));
    add_field(out, language, "report.case.concerns",
              phrase_concerns(out->arena, language, dossier, finding));
    add_field(out, language, "report.case.since", day_words(out->arena, finding->date));
    add_field(out, language, "report.case.source", phrase_sources(out->arena, language, finding));
    add_field(out, language, "report.case.computed",
              phrase_computed(out->arena, language, dossier, finding));
    add_field(out, language, "report.case.why-doubt",
              phrase_doubt_reason(out->arena, language, dossier, finding));
    add_field(out, language, "report.case.missing",
              phrase_all_missing(out->arena, language, dossier, finding));
    add_rule(out, language, finding->rule);
    builder_add_char(out, '\n');
}

static void add_coming(struct builder *out, enum language language, const struct dossier *dossier,
                       const struct finding *finding)
{
    struct text concerns = phrase_concerns(out->arena, language, dossier, finding);
    struct text arguments[3] = {
        day_words(out->arena, finding->date),
        phrase_duty(out->arena, language, finding->rule),
        phrase_sources(out->arena, language, finding),
    };
    struct builder line;

    builder_init(&line, out->arena);
    words_add(&line, language,
              finding->date == DAY_NONE ? "report.case.coming-no-day" : "report.case.coming",
              arguments, 3);
    if (concerns.size) {
        builder_add_char(&line, ' ');
        words_add(&line, language, "message.concerns", &concerns, 1);
    }
    paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, builder_text(&line));
}

static void add_line_to_fill(struct builder *out, enum language language, const char *key,
                             size_t letters)
{
    builder_add_string(out, words_text(language, key));
    builder_add_char(out, ' ');
    for (size_t letter = 0; letter < letters; letter++)
        builder_add_char(out, '_');
}

/* Principle P6: a fault asks what is done for the person, by whom, when and with what effect. */
static void add_remedy(struct builder *out, enum language language)
{
    builder_add_string(out, "  ");
    add_line_to_fill(out, language, "report.case.remedy", 58);
    builder_add_string(out, "\n  ");
    add_line_to_fill(out, language, "report.case.owner", 22);
    builder_add_string(out, "  ");
    add_line_to_fill(out, language, "report.case.when", 12);
    builder_add_string(out, "  ");
    add_line_to_fill(out, language, "report.case.effect", 18);
    builder_add_string(out, "\n\n");
}

static bool is_listed(const struct dossier *dossier, const struct finding *finding)
{
    return finding->status != STATUS_UNKNOWN && !coming_is_far(dossier, finding);
}

static void add_status(struct builder *out, enum language language, const struct dossier *dossier,
                       const struct findings *findings, enum status status)
{
    for (size_t index = 0; index < findings->count; index++) {
        const struct finding *finding = &findings->items[index];

        if (finding->status != status || !is_listed(dossier, finding))
            continue;
        if (status == STATUS_COMING)
            add_coming(out, language, dossier, finding);
        else
            add_broken(out, language, dossier, finding);
    }
}

/* Coming limits far away are one line; add_status has listed the others. */
static void add_far(struct builder *out, enum language language, const struct dossier *dossier,
                    const struct findings *findings)
{
    struct builder count, days, line;
    int64_t far = 0;

    for (size_t index = 0; index < findings->count; index++)
        far += coming_is_far(dossier, &findings->items[index]);
    if (!far)
        return;
    builder_init(&count, out->arena);
    builder_init(&days, out->arena);
    builder_init(&line, out->arena);
    words_add_count(&count, language, "report.case.limits", far);
    builder_add_number(&days, REPORT_LISTED_DAYS);
    words_add(&line, language, "report.case.coming-far",
              (struct text[]){builder_text(&count), builder_text(&days)}, 2);
    paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, builder_text(&line));
}

void text_case(struct builder *out, enum language language, const struct dossier *dossier,
               const struct findings *findings)
{
    static const enum status order[] = {STATUS_FAULT, STATUS_DOUBT, STATUS_COMING};
    size_t listed = 0;

    for (size_t index = 0; index < findings->count; index++)
        listed += is_listed(dossier, &findings->items[index]);
    if (!listed)
        return;
    add_case_title(out, language, dossier);
    for (size_t index = 0; index < sizeof order / sizeof order[0]; index++)
        add_status(out, language, dossier, findings, order[index]);
    add_far(out, language, dossier, findings);
    if (findings_have(findings, STATUS_COMING))
        builder_add_char(out, '\n');
    if (findings_have(findings, STATUS_FAULT))
        add_remedy(out, language);
}
