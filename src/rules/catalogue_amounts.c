/* catalogue_amounts: basbelopp.csv, the prisbasbelopp of each year. Must not know what is measured
 * with it. */
#include "book.h"

/* "2026;59200;minne": kronor. */
static void read_amount(struct catalogue *catalogue, struct law_table *table)
{
    int32_t year, kronor;
    enum mark mark;
    if (!text_to_number(table->cells[0], &year) || year < BASE_FIRST_YEAR ||
        year >= BASE_FIRST_YEAR + BASE_YEARS)
        table_problem(table, 0, "'{1}' är inget år: skriv det som 2026.", table->cells[0]);
    else if (!text_to_number(table->cells[1], &kronor) || kronor == 0)
        table_problem(table, 1, "'{1}' är inget belopp: skriv hela kronor, utan blanksteg.",
                      table->cells[1]);
    else if (catalogue->base_amounts_ore[year - BASE_FIRST_YEAR])
        table_problem(table, 0, "Året {1} står redan i tabellen: ta bort den ena raden.",
                      table->cells[0]);
    else if (cell_mark(table, 2, &mark))
        catalogue->base_amounts_ore[year - BASE_FIRST_YEAR] = (int64_t)kronor * 100;
}

void base_amounts_read(struct rulebook *book, struct reader *reader)
{
    static const char *const columns[] = {"år", "belopp", "märke"};
    struct law_table table;
    if (!table_open(&table, reader, columns, sizeof columns / sizeof *columns))
        return;
    while (table_row(&table))
        read_amount(&book->catalogue, &table);
}
