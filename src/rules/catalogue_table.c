/* catalogue_table: a table of the law as rows of cells, as a spreadsheet program writes them. Must
 * not know what the cells mean. */
#include "catalogue_part.h"

#include <string.h>

static const struct text nothing = {0};

void table_problem(struct law_table *table, size_t column, const char *sentence, struct text first)
{
    reader_cell(table->reader, table->cells[column]);
    reader_problem(table->reader, sentence, first, nothing);
}

static void point_at(struct reader *reader, const char *place)
{
    reader_cell(reader, (struct text){place, 0});
}

/* A spreadsheet program puts quotes around a cell that holds a semicolon: neither belongs here. */
static bool is_unquoted(struct reader *reader)
{
    const char *quote = memchr(reader->raw.bytes, '"', reader->raw.size);
    if (!quote)
        return true;
    point_at(reader, quote);
    reader_problem(reader,
                   "Citattecken används inte i tabellen: skriv texten utan \" och utan semikolon.",
                   nothing, nothing);
    return false;
}

static size_t header_of(const struct law_table *table, struct text word)
{
    for (size_t i = 0; i < table->header_count; i++)
        if (text_is(word, table->headers[i]))
            return i;
    return table->header_count;
}

/* Takes the name of one column; what it is called is told once. */
static bool take_header(struct law_table *table, struct text word, size_t place, bool *seen)
{
    size_t header = header_of(table, word);
    reader_cell(table->reader, word);
    if (header == table->header_count)
        reader_problem(table->reader, "Kolumnen '{1}' känns inte igen: rätta namnet i rubriken.",
                       word, nothing);
    else if (seen[header])
        reader_problem(table->reader, "Kolumnen '{1}' står två gånger: ta bort den ena.", word,
                       nothing);
    else {
        seen[header] = true;
        table->places[header] = place;
        return true;
    }
    return false;
}

static bool take_headers(struct law_table *table, struct text row)
{
    bool seen[TABLE_COLUMNS] = {false};
    size_t place = 0;
    bool whole = true;
    while (whole && place <= table->header_count && row.size)
        whole = take_header(table, text_trim(text_cut(&row, ';')), place++, seen);
    for (size_t i = 0; whole && i < table->header_count; i++) {
        if (seen[i])
            continue;
        point_at(table->reader, table->reader->raw.bytes);
        reader_problem(table->reader, "Kolumnen '{1}' saknas: skriv den i rubriken.",
                       text_of(table->headers[i]), nothing);
        whole = false;
    }
    return whole;
}

bool table_open(struct law_table *table, struct reader *reader, const char *const *headers,
                size_t count)
{
    ensure(count <= TABLE_COLUMNS);
    *table = (struct law_table){.reader = reader, .headers = headers, .header_count = count};
    if (reader_row(reader))
        return is_unquoted(reader) && take_headers(table, reader->raw);
    reader_back(reader, 1);
    reader_problem(reader, "Tabellen är tom: skriv kolumnernas namn på första raden.", nothing,
                   nothing);
    return false;
}

static bool take_cells(struct law_table *table)
{
    struct text row = table->reader->raw, cells[TABLE_COLUMNS];
    size_t count = 1;
    for (size_t i = 0; i < row.size; i++)
        count += row.bytes[i] == ';';
    if (count != table->header_count) {
        point_at(table->reader, row.bytes);
        reader_problem(
            table->reader,
            count < table->header_count
                ? "Raden har färre semikolon än rubriken: varje kolumn ska ha sin plats, "
                  "också när den är tom."
                : "Raden har fler semikolon än rubriken: skriv komma eller punkt inne i "
                  "en kolumn.",
            nothing, nothing);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        cells[i] = text_trim(text_cut(&row, ';'));
    for (size_t i = 0; i < count; i++)
        table->cells[i] = cells[table->places[i]];
    return true;
}

bool table_row(struct law_table *table)
{
    while (reader_row(table->reader)) {
        if (is_unquoted(table->reader) && take_cells(table))
            return true;
        table->stumbled = true;
    }
    return false;
}
