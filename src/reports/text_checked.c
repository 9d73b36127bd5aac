/* text_checked: the end of the text report, second half: what was checked, what was not (as large, principle P4), and
 * from which files and which rulebook. Must know no single case. */
#include "part.h"

enum { COUNT_COLUMNS = 9 };

static const char *const column_keys[STATUS_COUNT] = {
    [STATUS_FAULT] = "report.tail.column-fault",
    [STATUS_DOUBT] = "report.tail.column-doubt",
    [STATUS_COMING] = "report.tail.column-coming",
    [STATUS_UNKNOWN] = "report.tail.column-unknown",
};

static void add_column_heads(struct builder *out, enum language language)
{
    for (size_t status = 0; status < STATUS_COUNT; status++)
        paper_right(out, text_of(words_text(language, column_keys[status])), COUNT_COLUMNS);
    builder_add_string(out, "  ");
    builder_add_string(out, words_text(language, "report.tail.column-duty"));
    builder_add_char(out, '\n');
}

static void add_code(struct builder *out, enum language language, const struct report_code *row)
{
    struct builder lead;

    builder_init(&lead, out->arena);
    for (size_t status = 0; status < STATUS_COUNT; status++)
        paper_number(&lead, row->statuses[status], COUNT_COLUMNS);
    builder_add_string(&lead, "  ");
    paper_paragraph(out, builder_text(&lead), STATUS_COUNT * COUNT_COLUMNS + 2,
                    phrase_code(out->arena, language, row->code));
}

/* The duties of the rulebook that gave no finding: kept, or never started; the counts cannot tell which. */
static void add_quiet_duties(struct builder *out, enum language language,
                             const struct rulebook *book, const struct report_counts *counts)
{
    struct builder line;
    size_t listed = 0;

    builder_init(&line, out->arena);
    builder_add_string(&line, words_text(language, "report.tail.no-finding"));
    builder_add_char(&line, ' ');
    builder_add_string(&line, words_text(language, "report.tail.no-finding-note"));
    builder_add_string(&line, ": ");
    for (size_t index = 0; index < rulebook_rule_count(book); index++) {
        const struct rule *rule = rulebook_rule(book, index);

        if (counts_have_code(counts, rule->code) || !rule_is_first_of_code(book, index))
            continue;
        builder_add_string(&line, listed++ ? "; " : "");
        builder_add(&line, phrase_code(out->arena, language, rule->code));
    }
    builder_add_char(&line, '.');
    if (listed)
        paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
}

static void add_sum(struct builder *out, enum language language, const struct report_counts *counts)
{
    int64_t numbers[2 + STATUS_COUNT] = {counts->checked, counts->held};
    struct text arguments[2 + STATUS_COUNT];
    struct builder line;

    for (size_t status = 0; status < STATUS_COUNT; status++)
        numbers[2 + status] = counts->statuses[status];
    for (size_t index = 0; index < 2 + STATUS_COUNT; index++) {
        struct builder digits;
        builder_init(&digits, out->arena);
        builder_add_number(&digits, numbers[index]);
        arguments[index] = builder_text(&digits);
    }
    builder_init(&line, out->arena);
    words_add(&line, language, "report.tail.checked-sum", arguments, 2 + STATUS_COUNT);
    paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
}

/* "411 händelser i 197 ärenden, prövat per 2026-11-22." */
static void add_span(struct builder *out, enum language language,
                     const struct report_counts *counts)
{
    struct builder line;

    builder_init(&line, out->arena);
    words_add_count(&line, language, "report.tail.events-in", counts->events);
    builder_add_char(&line, ' ');
    words_add_count(&line, language, "report.tail.unknown-cases", counts->cases);
    if (counts->as_of_first != DAY_NONE) {
        struct text days =
            phrase_as_of(out->arena, language, counts->as_of_first, counts->as_of_last);
        builder_add_string(&line, ", ");
        words_add(&line, language, "report.tail.judged-as-of", &days, 1);
    }
    builder_add_char(&line, '.');
    paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
}

void text_checked(struct builder *out, enum language language, const struct report_head *head,
                  const struct report_counts *counts)
{
    size_t rows[REPORT_CODES];
    size_t count = order_codes(counts, rows);

    paper_heading(out, text_of(words_text(language, "report.tail.checked-title")), '=');
    add_sum(out, language, counts);
    add_span(out, language, counts);
    if (count)
        add_column_heads(out, language);
    for (size_t index = 0; index < count; index++)
        add_code(out, language, &counts->codes[rows[index]]);
    if (head->rulebook)
        add_quiet_duties(out, language, head->rulebook, counts);
    builder_add_char(out, '\n');
}
