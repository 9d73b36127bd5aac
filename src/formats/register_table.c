/* register_table: the rows of one file: its header, each row in turn, and what stands in columns that
 * nobody knows. Must not know what the columns mean. */
#include "register_part.h"

#include "mapping_fold.h"
#include "sheet_problem.h"

static struct text table_name(const struct register_reader *reader)
{
    return text_of(reader->table->name);
}

static bool is_column(const struct register_table *table, size_t column, struct text header)
{
    struct folded folded = mapping_fold(header);
    return folded.size && mapping_folds_to(text_of(table->columns[column]),
                                           (struct text){folded.bytes, folded.size});
}

/* false when two columns have the name: nobody can tell which was meant. */
static bool locate(struct register_reader *reader, size_t column)
{
    reader->positions[column] = -1;
    for (size_t i = 0; i < reader->header_count; i++) {
        if (!is_column(reader->table, column, reader->header[i]))
            continue;
        if (reader->positions[column] >= 0)
            return register_refuse_file(reader, table_name(reader), "problem.register-column-twice",
                                        reader->header[i]);
        reader->positions[column] = (int32_t)i;
    }
    return true;
}

static void join(struct builder *joined, struct text name)
{
    if (name.size == 0)
        return;
    builder_add_string(joined, joined->size ? ", " : "");
    builder_add(joined, name);
}

static struct text headers_found(struct register_reader *reader)
{
    struct builder joined;
    builder_init(&joined, reader->arena);
    for (size_t i = 0; i < reader->header_count && joined.size < 200; i++)
        join(&joined, sheet_quotable(reader->arena, reader->header[i]));
    return builder_text(&joined);
}

static bool refuse_missing(struct register_reader *reader, size_t column)
{
    register_refuse_file(reader, table_name(reader), "problem.register-column-missing",
                         text_of(reader->table->columns[column]));
    sheet_argue(reader->last, headers_found(reader));
    return false;
}

/* A column that nothing is read from is told, with the one it may have been meant as. */
static void note_unknown(struct register_reader *reader, size_t at)
{
    const struct register_table *table = reader->table;
    struct text near = {"", 0};
    for (size_t i = 0; i < table->column_count; i++) {
        if (reader->positions[i] == (int32_t)at)
            return;
        unsigned edits = word_distance(reader->header[at], text_of(table->columns[i]));
        if (reader->positions[i] < 0 && edits <= 2 && text_letters(reader->header[at]) > 3)
            near = text_of(table->columns[i]);
    }
    if (reader->header[at].size == 0)
        return;
    register_note_file(reader, table_name(reader),
                       near.size ? "problem.register-column-near"
                                 : "problem.register-column-unknown",
                       reader->header[at]);
    sheet_argue(reader->last, near);
}

static bool take_header(struct register_reader *reader)
{
    reader->header_count = reader->cell_count;
    for (size_t i = 0; i < reader->cell_count; i++)
        reader->header[i] = register_keep(reader, text_trim(reader->cells[i]));
    ensure(reader->table->column_count <= REGISTER_COLUMNS);
    for (size_t i = 0; i < reader->table->column_count; i++)
        if (!locate(reader, i))
            return false;
    for (size_t i = COLUMN_OWN; i < COLUMN_OWN + reader->table->needed; i++)
        if (reader->positions[i] < 0)
            return refuse_missing(reader, i);
    for (size_t i = 0; i < reader->header_count; i++)
        note_unknown(reader, i);
    return true;
}

/* The next row that is not empty; false at the end. Broken rows are told on the way. */
static bool next_row(struct register_reader *reader)
{
    struct problem problem;
    for (;;) {
        if (!sheet_next(reader->sheet, reader->cells, &reader->cell_count, &reader->line,
                        &problem)) {
            if (!problem.key)
                return false;
            register_tell_sheet(reader, &problem);
            continue;
        }
        for (size_t i = 0; i < reader->cell_count; i++)
            if (text_trim(reader->cells[i]).size)
                return true;
    }
}

/* More cells than the header has: a separator inside a text has moved what stands after it. */
static bool check_width(struct register_reader *reader)
{
    if (sheet_format_of(reader->sheet) != SHEET_CSV)
        return true; /* cells of a workbook stand where they stand */
    for (size_t i = reader->header_count; i < reader->cell_count; i++) {
        struct text cell = text_trim(reader->cells[i]);
        if (cell.size)
            return register_refuse_file(reader, table_name(reader), "problem.list-extra-cell",
                                        cell);
    }
    return true;
}

/* A row that names a refused one can then be told so. */
static void note_refused_key(struct register_reader *reader)
{
    enum register_keys keys = reader->table->keys;
    struct text key = register_cell(reader, COLUMN_OWN);
    if (keys != KEYS_NONE && key.size && index_find(reader->keys[keys], key, NULL) == INDEX_NONE)
        index_set(reader->keys[keys], register_keep(reader, key), INDEX_REFUSED, reader->line);
}

static void take_rows(struct register_reader *reader)
{
    for (size_t count = 0; next_row(reader); count++) {
        if (count == REGISTER_ROWS) {
            register_refuse_file(reader, table_name(reader), "problem.register-too-many-rows",
                                 table_name(reader));
            return;
        }
        if (reader->table->keys != KEYS_NONE)
            reader->given[reader->table->keys] = true;
        if (!check_width(reader) || !reader->table->take(reader))
            note_refused_key(reader);
    }
}

static void tell_uncounted(struct register_reader *reader)
{
    if (reader->told <= REGISTER_PROBLEMS)
        return;
    struct builder number;
    builder_init(&number, reader->arena);
    builder_add_number(&number, (int64_t)(reader->told - REGISTER_PROBLEMS));
    reader->told = 0;
    reader->line = 0;
    register_refuse_file(reader, table_name(reader), "problem.register-more-problems",
                         builder_text(&number));
}

void register_read_table(struct register_reader *reader, const struct register_table *table,
                         struct sheet *sheet)
{
    reader->table = table;
    reader->sheet = sheet;
    reader->told = 0;
    reader->later_count = 0;
    if (next_row(reader) && take_header(reader))
        take_rows(reader);
    if (table->finish)
        table->finish(reader);
    tell_uncounted(reader);
}
