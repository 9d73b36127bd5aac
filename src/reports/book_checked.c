/* book_checked: the sheet "Kontrollerat": findings per duty, the rules that were in the book with their source and
 * strength, and what was not checked. One sheet, so that nobody files the first half without the last. */
#include "book.h"

static const struct book_column code_columns[] = {
    {"report.tail.column-duty", 60, BOOK_TEXT},    {"report.tail.column-fault", 12, BOOK_TEXT},
    {"report.tail.column-doubt", 12, BOOK_TEXT},   {"report.tail.column-coming", 12, BOOK_TEXT},
    {"report.tail.column-unknown", 12, BOOK_TEXT}, {"report.column.code", 34, BOOK_TEXT},
};

static void add_code(struct report_book *book, struct text code, const int64_t *statuses)
{
    book_text(book, SHEET_CHECKED, 0, phrase_code(book->scratch, book->language, code));
    for (size_t status = 0; status < STATUS_COUNT; status++)
        book_number(book, SHEET_CHECKED, (lxw_col_t)(1 + status), statuses[status]);
    book_text(book, SHEET_CHECKED, 1 + STATUS_COUNT, code);
    book_row_end(book, SHEET_CHECKED);
}

static void add_codes(struct report_book *book, const struct rulebook *rulebook,
                      const struct report_counts *counts)
{
    static const int64_t none[STATUS_COUNT];
    size_t rows[REPORT_CODES];
    size_t count = order_codes(counts, rows);

    for (size_t index = 0; index < count; index++)
        add_code(book, counts->codes[rows[index]].code, counts->codes[rows[index]].statuses);
    for (size_t index = 0; rulebook && index < rulebook_rule_count(rulebook); index++)
        if (rule_is_first_of_code(rulebook, index) &&
            !counts_have_code(counts, rulebook_rule(rulebook, index)->code))
            add_code(book, rulebook_rule(rulebook, index)->code, none);
}

static void add_section(struct report_book *book, const char *key)
{
    book_row_end(book, SHEET_CHECKED);
    book_bold(book, SHEET_CHECKED, 0, text_of(words_text(book->language, key)));
    book_row_end(book, SHEET_CHECKED);
}

/* "2025-07-01 –" */
static struct text valid_span(struct report_book *book, const struct rule *rule)
{
    struct builder span;

    builder_init(&span, book->scratch);
    if (rule->valid_from > DAY_FIRST)
        builder_add_day(&span, rule->valid_from);
    builder_add_string(&span, " – ");
    if (rule->valid_to < DAY_LAST)
        builder_add_day(&span, rule->valid_to);
    return builder_text(&span);
}

static void add_rule(struct report_book *book, const struct rule *rule)
{
    const char *strength =
        rule->strength == STRENGTH_FAULT ? "report.strength.fault" : "report.strength.warning";

    book_text(book, SHEET_CHECKED, 0, phrase_duty(book->scratch, book->language, rule));
    book_text(book, SHEET_CHECKED, 1, text_of(words_text(book->language, strength)));
    book_text(book, SHEET_CHECKED, 2, valid_span(book, rule));
    book_text(book, SHEET_CHECKED, 5, rule->code);
    book_text(book, SHEET_CHECKED, 6, rule->id);
    book_text(book, SHEET_CHECKED, 7, phrase_rule_sources(book->scratch, book->language, rule));
    book_row_end(book, SHEET_CHECKED);
}

static void add_item(struct report_book *book, struct text item)
{
    book_text(book, SHEET_CHECKED, 0, item);
    book_row_end(book, SHEET_CHECKED);
}

static void add_gaps(struct report_book *book, const struct rulebook *rulebook)
{
    for (size_t index = 0; index < rulebook_gap_count(rulebook); index++) {
        const struct law_gap *gap = rulebook_gap(rulebook, index);

        book_text(book, SHEET_CHECKED, 0, paper_clean(book->scratch, gap->place));
        book_text(book, SHEET_CHECKED, 7, paper_clean(book->scratch, gap->reason));
        book_row_end(book, SHEET_CHECKED);
    }
}

static void add_unchecked(struct report_book *book, const struct report_head *head,
                          const struct report_counts *counts)
{
    for (size_t index = 0; unchecked_key(index); index++)
        add_item(book, text_of(words_text(book->language, unchecked_key(index))));
    for (size_t index = 0; index < head->file_count; index++)
        if (head->files[index].unused_column_count)
            add_item(book, phrase_columns(book->scratch, book->language, &head->files[index]));
    if (counts->problems) {
        struct builder line;

        builder_init(&line, book->scratch);
        words_add_count(&line, book->language, "report.unchecked.problems", counts->problems);
        add_item(book, builder_text(&line));
    }
    if (head->rulebook)
        add_gaps(book, head->rulebook);
}

void book_checked(struct report_book *book, const struct report_head *head,
                  const struct report_counts *counts)
{
    book_header(book, SHEET_CHECKED, code_columns, sizeof code_columns / sizeof code_columns[0]);
    book->sheets[SHEET_CHECKED].columns = 0;
    add_codes(book, head->rulebook, counts);
    add_section(book, "report.tail.unchecked-title");
    add_unchecked(book, head, counts);
    if (head->rulebook) {
        add_section(book, "report.sheet.rules");
        for (size_t index = 0; index < rulebook_rule_count(head->rulebook); index++)
            add_rule(book, rulebook_rule(head->rulebook, index));
    }
}
