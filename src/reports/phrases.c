/* phrases: pieces of words that the text report and the workbook say alike. Words come from po/, the account of a
 * computation from formats/explain. Must know no page and no sheet. */
#include "part.h"

static const char *const status_keys[STATUS_COUNT] = {
    [STATUS_FAULT] = "report.status.fault",
    [STATUS_DOUBT] = "report.status.doubt",
    [STATUS_COMING] = "report.status.coming",
    [STATUS_UNKNOWN] = "report.status.unknown",
};

const char *phrase_status(enum language language, enum status status)
{
    return words_text(language, status_keys[status]);
}

/* A row of the counts has lost its rule; the last row holds all codes that did not fit. */
struct text phrase_code(struct arena *arena, enum language language, struct text code)
{
    struct rule nameless = {.code = code};

    if (!code.size)
        return text_of(words_text(language, "report.tail.other-codes"));
    return phrase_duty(arena, language, &nameless);
}

struct text phrase_duty(struct arena *arena, enum language language, const struct rule *rule)
{
    return paper_clean(arena, explain_duty(arena, language, rule));
}

struct text phrase_sentence(struct arena *arena, enum language language,
                            const struct finding *finding)
{
    struct builder out;

    builder_init(&out, arena);
    explain_sentence(&out, language, finding);
    return paper_clean(arena, builder_text(&out));
}

static struct text filled(struct arena *arena, enum language language, const char *key,
                          struct text argument)
{
    struct builder out;

    builder_init(&out, arena);
    words_add(&out, language, key, &argument, 1);
    return builder_text(&out);
}

struct text phrase_group(struct arena *arena, enum language language, size_t group)
{
    int word = (int)(group % REPORT_WORDS);

    if (group >= REPORT_UNNAMED)
        return text_of(words_text(language, "report.missing.unnamed"));
    if (group >= (size_t)2 * REPORT_WORDS)
        return filled(arena, language, "report.missing.day",
                      text_of(explain_kind(arena, language, word)));
    if (group >= REPORT_WORDS)
        return filled(arena, language, "report.missing.attribute",
                      text_of(explain_attribute(arena, language, word)));
    return filled(arena, language, "report.missing.kind",
                  text_of(explain_kind(arena, language, word)));
}

/* Where a limit stands in the order of law is said first (principle P16): "Lag: LVU 7 § (lvu-1990) [verifierad]". */
static void add_label(struct builder *out, enum language language, const struct clock *clock)
{
    static const char *const keys[] = {
        [LABEL_LAW] = "report.label.law",       [LABEL_REGULATION] = "report.label.regulation",
        [LABEL_ADVICE] = "report.label.advice", [LABEL_PRACTICE] = "report.label.practice",
        [LABEL_LOCAL] = "report.label.local",
    };

    if (!clock)
        return;
    builder_add_string(out, words_text(language, keys[clock->label]));
    builder_add_string(out, ": ");
}

struct text phrase_sources(struct arena *arena, enum language language,
                           const struct finding *finding)
{
    struct builder out;

    builder_init(&out, arena);
    add_label(&out, language, finding->rule->clock);
    explain_sources(&out, language, finding);
    return paper_clean(arena, builder_text(&out));
}

struct text phrase_rule_sources(struct arena *arena, enum language language,
                                const struct rule *rule)
{
    struct builder out;

    builder_init(&out, arena);
    add_label(&out, language, rule->clock);
    for (size_t index = 0; index < rule->source_count; index++) {
        builder_add_string(&out, index ? "; " : "");
        explain_source(&out, language, &rule->sources[index]);
    }
    return paper_clean(arena, builder_text(&out));
}

/* Each line made harmless, the line breaks kept. */
static struct text clean_lines(struct arena *arena, struct text raw)
{
    struct builder out;

    builder_init(&out, arena);
    raw = text_trim(raw);
    while (raw.size) {
        if (out.size)
            builder_add_char(&out, '\n');
        builder_add(&out, paper_clean(arena, text_cut(&raw, '\n')));
    }
    return builder_text(&out);
}

struct text phrase_computed(struct arena *arena, enum language language,
                            const struct dossier *dossier, const struct finding *finding)
{
    struct builder out;

    builder_init(&out, arena);
    explain_finding(&out, language, dossier, finding);
    return clean_lines(arena, builder_text(&out));
}

struct text phrase_missing(struct arena *arena, enum language language,
                           const struct dossier *dossier, const struct missing_fact *fact)
{
    struct builder out;

    builder_init(&out, arena);
    explain_missing(&out, language, dossier, fact);
    return paper_clean(arena, builder_text(&out));
}

struct text phrase_all_missing(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct finding *finding)
{
    struct builder list;

    builder_init(&list, arena);
    for (size_t index = 0; index < finding->missing_count; index++) {
        if (index)
            builder_add_string(&list, "; ");
        builder_add(&list, phrase_missing(arena, language, dossier, &finding->missing[index]));
    }
    return builder_text(&list);
}

struct text phrase_concerns(struct arena *arena, enum language language,
                            const struct dossier *dossier, const struct finding *finding)
{
    struct builder out;

    builder_init(&out, arena);
    explain_concerns(&out, language, dossier, finding);
    return paper_clean(arena, builder_text(&out));
}

struct text phrase_doubt_reason(struct arena *arena, enum language language,
                                const struct dossier *dossier, const struct finding *finding)
{
    struct builder out;

    builder_init(&out, arena);
    explain_doubt(&out, language, dossier, finding);
    return paper_clean(arena, builder_text(&out));
}

struct text phrase_coverage(struct arena *arena, enum language language, int32_t permille)
{
    struct builder out;

    builder_init(&out, arena);
    builder_add_number(&out, permille / 10);
    builder_add_char(&out, language == LANGUAGE_SV ? ',' : '.');
    builder_add_number(&out, permille % 10);
    return builder_text(&out);
}

struct text phrase_as_of(struct arena *arena, enum language language, int32_t first, int32_t last)
{
    struct text days[2] = {day_words(arena, first), day_words(arena, last)};
    struct builder out;

    if (first == last)
        return days[0];
    builder_init(&out, arena);
    words_add(&out, language, "report.tail.as-of-to", days, 2);
    return builder_text(&out);
}

int32_t finding_latest(const struct finding *finding)
{
    if (finding->status == STATUS_COMING)
        return finding->date;
    if (finding->reading_count == 0 || finding->readings[0].due.start == DAY_NONE)
        return DAY_NONE;
    return finding->readings[0].due.latest;
}
