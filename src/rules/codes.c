/* codes: reads law/koder.csv, the names of the faults and what each means in plain words. Must not know which rules use
 * them. */
#include "book.h"

enum column { COLUMN_CODE, COLUMN_SAYS, COLUMNS };

static bool is_code(struct text code)
{
    for (size_t i = 0; i < code.size; i++) {
        char c = code.bytes[i];
        if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_')
            return false;
    }
    return code.size > 0;
}

static void read_code(struct rulebook *book, struct law_table *table)
{
    struct fault_code code = {table->cells[COLUMN_CODE], table->cells[COLUMN_SAYS]};
    if (!is_code(code.code))
        table_problem(table, COLUMN_CODE,
                      "Koden '{1}' ska skrivas med stora bokstäver A-Z, siffror och _.", code.code);
    else if (!code.says.size)
        table_problem(table, COLUMN_SAYS, "Koden '{1}' saknar betydelse: skriv vad felet är.",
                      code.code);
    else if (rulebook_find_code(book, code.code))
        table_problem(table, COLUMN_CODE, "Koden '{1}' står redan i tabellen: ta bort den ena.",
                      code.code);
    else if (book_has_room(table->reader, book->code_count, BOOK_CODES))
        book->codes[book->code_count++] = code;
}

void codes_read(struct rulebook *book, struct reader *reader)
{
    static const char *const headers[COLUMNS] = {"kod", "betyder"};
    struct law_table table;
    if (!table_open(&table, reader, headers, COLUMNS))
        return;
    while (table_row(&table))
        read_code(book, &table);
}
