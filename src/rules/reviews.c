/* reviews: reads law/granskning.csv, what the lawyer of the municipality has compared and found. Must not know
 * whether a rule has been changed since. */
#include "book.h"

#include <string.h>

enum { SUM_LETTERS = 64 };

bool names_rules(struct text name, bool star)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.bytes[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && !(star && c == '*'))
            return false;
    }
    return name.size > 0;
}

enum review_column {
    REVIEW_RULE,
    REVIEW_ROLE,
    REVIEW_DAY,
    REVIEW_COMPARED,
    REVIEW_OUTCOME,
    REVIEW_SUM,
    REVIEW_REMARK,
    REVIEW_COLUMNS
};

static const char *const review_headers[REVIEW_COLUMNS] = {
    [REVIEW_RULE] = "regel",           [REVIEW_ROLE] = "roll",      [REVIEW_DAY] = "dag",
    [REVIEW_COMPARED] = "jämfört med", [REVIEW_OUTCOME] = "utfall", [REVIEW_SUM] = "kontrollsumma",
    [REVIEW_REMARK] = "anmärkning",
};

static bool outcome_read(struct law_table *table, enum review_outcome *outcome_out)
{
    static const char *const words[] = {[REVIEW_AGREES] = "stämmer",
                                        [REVIEW_AGREES_WITH_REMARK] = "stämmer med förbehåll",
                                        [REVIEW_DIFFERS] = "stämmer inte"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is(table->cells[REVIEW_OUTCOME], words[i])) {
            *outcome_out = (enum review_outcome)i;
            return true;
        }
    table_problem(table, REVIEW_OUTCOME,
                  "'{1}' är inget utfall: skriv stämmer, stämmer med förbehåll eller stämmer inte.",
                  table->cells[REVIEW_OUTCOME]);
    return false;
}

static bool is_sum(struct text sum)
{
    for (size_t i = 0; i < sum.size; i++)
        if (!memchr("0123456789abcdef", sum.bytes[i], 16))
            return false;
    return sum.size == SUM_LETTERS;
}

static bool review_is_whole(struct law_table *table, const struct sign_off *review)
{
    if (!names_rules(review->pattern, true))
        table_problem(table, REVIEW_RULE,
                      "'{1}' är inget regelnamn: skriv som 'lvu-7-understallning'.",
                      review->pattern);
    else if (!review->role.size || !review->compared.size)
        table_problem(table, REVIEW_ROLE,
                      "Granskningen av '{1}' ska säga i vilken roll den gjordes och vad regeln "
                      "jämfördes med.",
                      review->pattern);
    else if (!is_sum(review->sum))
        table_problem(table, REVIEW_SUM,
                      "'{1}' är ingen kontrollsumma: ta raden från 'reda law --review REGEL'.",
                      review->sum);
    else if (review->outcome != REVIEW_AGREES && !review->remark.size)
        table_problem(
            table, REVIEW_REMARK,
            "Granskningen av '{1}' ska säga vad som inte stämmer eller vilket förbehållet är.",
            review->pattern);
    return !table->reader->failed;
}

void reviews_read(struct rulebook *book, struct reader *reader)
{
    struct law_table table;
    if (!table_open(&table, reader, review_headers, REVIEW_COLUMNS))
        return;
    while (table_row(&table)) {
        struct sign_off row = {.pattern = table.cells[REVIEW_RULE],
                               .role = table.cells[REVIEW_ROLE],
                               .compared = table.cells[REVIEW_COMPARED],
                               .sum = table.cells[REVIEW_SUM],
                               .remark = table.cells[REVIEW_REMARK]};
        reader_cell(reader, table.cells[REVIEW_DAY]);
        if (!reader_day(reader, &row.day) || !outcome_read(&table, &row.outcome) ||
            !review_is_whole(&table, &row) ||
            !book_has_room(reader, book->review_count, BOOK_REVIEWS))
            continue;
        book->reviews[book->review_count++] = row;
    }
}
