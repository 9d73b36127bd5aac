/* book_tail: the sheets that are written at close: what cannot be determined, totals, and what was checked and what
 * was not. Must know no single case. */
#include "book.h"

void book_unknown(struct report_book *book, const struct report_counts *counts)
{
    static const struct book_column columns[] = {{"report.column.fact", 70, BOOK_TEXT},
                                                 {"report.column.findings", 12, BOOK_TEXT},
                                                 {"report.column.cases", 12, BOOK_TEXT}};
    size_t groups[REPORT_GROUPS];
    size_t count = order_groups(counts, groups);

    book_header(book, SHEET_UNKNOWN, columns, 3);
    for (size_t index = 0; index < count; index++) {
        book_text(book, SHEET_UNKNOWN, 0,
                  phrase_group(book->scratch, book->language, groups[index]));
        book_number(book, SHEET_UNKNOWN, 1, counts->missing[groups[index]].findings);
        book_number(book, SHEET_UNKNOWN, 2, counts->missing[groups[index]].cases);
        book_row_end(book, SHEET_UNKNOWN);
    }
}

static void add_number(struct report_book *book, const char *label, int64_t number)
{
    book_text(book, SHEET_TOTALS, 0, text_of(label));
    book_number(book, SHEET_TOTALS, 1, number);
    book_row_end(book, SHEET_TOTALS);
}

static void add_line(struct report_book *book, const char *label, struct text value)
{
    book_text(book, SHEET_TOTALS, 0, text_of(label));
    book_text(book, SHEET_TOTALS, 1, value);
    book_row_end(book, SHEET_TOTALS);
}

static void add_key_line(struct report_book *book, const char *key, struct text value)
{
    if (value.size)
        add_line(book, words_text(book->language, key), value);
}

static void add_head(struct report_book *book, const struct report_head *head)
{
    for (size_t index = 0; index < head->file_count; index++) {
        const struct report_file *file = &head->files[index];

        add_key_line(book, "report.head.files", paper_clean(book->scratch, text_of(file->name)));
        if (file->sha256)
            add_line(book, "sha256", text_of(file->sha256));
    }
    add_key_line(book, "report.head.as-of",
                 head->as_of == DAY_NONE
                     ? text_of(words_text(book->language, "report.head.as-of-own"))
                     : day_words(book->scratch, head->as_of));
    if (head->rulebook_hash)
        add_key_line(book, "report.head.rulebook", text_of(head->rulebook_hash));
    if (head->program_version)
        add_key_line(book, "report.head.program", text_of(head->program_version));
}

static void add_coverage(struct report_book *book, const struct report_counts *counts)
{
    int32_t permille = counts_coverage_permille(counts);
    struct text number =
        phrase_coverage(book->scratch, book->language, permille < 0 ? 0 : permille);
    struct builder value;

    builder_init(&value, book->scratch);
    words_add(&value, book->language, "report.tail.coverage-value", &number, 1);
    if (permille < 0)
        add_key_line(book, "report.tail.coverage",
                     text_of(words_text(book->language, "report.tail.nothing-checked")));
    else
        add_key_line(book, "report.tail.coverage", builder_text(&value));
}

void book_totals(struct report_book *book, const struct report_head *head,
                 const struct report_counts *counts)
{
    static const struct book_column columns[] = {{"report.column.what", 44, BOOK_TEXT},
                                                 {"report.column.value", 70, BOOK_TEXT}};
    enum language language = book->language;

    book_header(book, SHEET_TOTALS, columns, 2);
    book->sheets[SHEET_TOTALS].columns = 0;
    add_head(book, head);
    add_number(book, words_text(language, "report.tail.cases"), counts->cases);
    add_number(book, words_text(language, "report.tail.cases-with-fault"),
               counts->cases_with_fault);
    add_number(book, words_text(language, "report.tail.events"), counts->events);
    add_number(book, words_text(language, "report.tail.problems"), counts->problems);
    add_number(book, words_text(language, "report.tail.checked"), counts->checked);
    add_number(book, words_text(language, "report.tail.held"), counts->held);
    for (int status = 0; status < STATUS_COUNT; status++)
        add_number(book, phrase_status(language, (enum status)status), counts->statuses[status]);
    if (counts->as_of_first != DAY_NONE)
        add_key_line(
            book, "report.tail.as-of-span",
            phrase_as_of(book->scratch, language, counts->as_of_first, counts->as_of_last));
    add_coverage(book, counts);
    add_line(book, words_text(language, "report.column.note"),
             text_of(words_text(language, "report.scope")));
}
