/* text_tail: the end of the text report, first half: totals, and what cannot be determined grouped by the fact that is
 * missing. Counts only; a case or a person is never named here. */
#include "part.h"

enum { NUMBER_START = 38, NUMBER_COLUMNS = 8 };

static void add_total(struct builder *out, const char *indent, const char *label, int64_t number)
{
    struct builder line;

    builder_init(&line, out->arena);
    builder_add_string(&line, indent);
    builder_add_string(&line, label);
    paper_left(out, builder_text(&line), NUMBER_START);
    paper_number(out, number, NUMBER_COLUMNS);
    builder_add_char(out, '\n');
}

static void add_total_text(struct builder *out, enum language language, const char *key, struct text value)
{
    struct builder line;

    builder_init(&line, out->arena);
    builder_add_string(&line, "  ");
    builder_add_string(&line, words_text(language, key));
    paper_left(out, builder_text(&line), NUMBER_START);
    builder_add_string(out, "  ");
    builder_add(out, value);
    builder_add_char(out, '\n');
}

static void add_duties(struct builder *out, enum language language, const struct report_counts *counts)
{
    add_total(out, "  ", words_text(language, "report.tail.checked"), counts->checked);
    add_total(out, "    ", words_text(language, "report.tail.held"), counts->held);
    for (int status = 0; status < STATUS_COUNT; status++)
        add_total(out, "    ", phrase_status(language, (enum status)status), counts->statuses[status]);
}

static void add_coverage(struct builder *out, enum language language, const struct report_counts *counts)
{
    int32_t permille = counts_coverage_permille(counts);
    struct text number = phrase_coverage(out->arena, language, permille < 0 ? 0 : permille);
    struct builder value;

    if (permille < 0)
        return;
    builder_init(&value, out->arena);
    words_add(&value, language, "report.tail.coverage-value", &number, 1);
    add_total_text(out, language, "report.tail.coverage", builder_text(&value));
}

static void add_verdict_of_nothing(struct builder *out, enum language language, const struct report_counts *counts)
{
    const char *key = "report.tail.no-findings";

    if (counts->checked == 0)
        key = "report.tail.nothing-checked";
    else if (counts->statuses[STATUS_FAULT] || counts->statuses[STATUS_DOUBT] || counts->statuses[STATUS_COMING])
        return;
    paper_paragraph(out, TEXT_LITERAL("  "), 2, text_of(words_text(language, key)));
}

static void add_totals(struct builder *out, enum language language, const struct report_counts *counts)
{
    paper_heading(out, text_of(words_text(language, "report.tail.totals")), '=');
    add_total(out, "  ", words_text(language, "report.tail.cases"), counts->cases);
    add_total(out, "  ", words_text(language, "report.tail.cases-with-fault"), counts->cases_with_fault);
    add_total(out, "  ", words_text(language, "report.tail.events"), counts->events);
    add_total(out, "  ", words_text(language, "report.tail.problems"), counts->problems);
    add_duties(out, language, counts);
    if (counts->as_of_first != DAY_NONE)
        add_total_text(out, language, "report.tail.as-of-span",
                       phrase_as_of(out->arena, language, counts->as_of_first, counts->as_of_last));
    add_coverage(out, language, counts);
    add_verdict_of_nothing(out, language, counts);
    builder_add_char(out, '\n');
}

/* "97 frister i 90 ärenden: uppgift om "beslut om förlängning" saknas" */
static void add_group(struct builder *out, enum language language, const struct report_counts *counts, size_t group)
{
    struct builder line;

    builder_init(&line, out->arena);
    words_add_count(&line, language, "report.tail.unknown-findings", counts->missing[group].findings);
    builder_add_char(&line, ' ');
    words_add_count(&line, language, "report.tail.unknown-cases", counts->missing[group].cases);
    builder_add_string(&line, ": ");
    builder_add(&line, phrase_group(out->arena, language, group));
    paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, builder_text(&line));
}

static void add_unknown(struct builder *out, enum language language, const struct report_counts *counts)
{
    size_t groups[REPORT_GROUPS];
    size_t count = order_groups(counts, groups);
    struct builder line;

    paper_heading(out, text_of(words_text(language, "report.tail.unknown")), '=');
    builder_init(&line, out->arena);
    if (count) {
        words_add_count(&line, language, "report.tail.unknown-sum", counts->statuses[STATUS_UNKNOWN]);
        builder_add_char(&line, ' ');
        builder_add_string(&line, words_text(language, "report.tail.unknown-several"));
    } else {
        builder_add_string(&line, words_text(language, counts->checked ? "report.tail.unknown-none"
                                                                       : "report.tail.unknown-nothing"));
    }
    paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
    for (size_t index = 0; index < count; index++)
        add_group(out, language, counts, groups[index]);
    builder_add_char(out, '\n');
}

void text_tail(struct builder *out, enum language language, const struct report_head *head,
               const struct report_counts *counts)
{
    add_totals(out, language, counts);
    add_unknown(out, language, counts);
    text_checked(out, language, head, counts);
    text_unchecked(out, language, head, counts);
    text_sources(out, language, head);
}
