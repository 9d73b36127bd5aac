/* list_register: the rows of a list as files of the register, each row where it stood. Must not know what a column of
 * the register means. */
#include "list_part.h"

#include "list_register.h"

#include "sheet_problem.h"

bool mapping_is_register(const struct mapping *mapping)
{
    return mapping->table_count > 0;
}

/* A file being written: one line a row of the list, and the same words once. */
struct writing {
    struct builder csv;
    struct seen *seen;
    int64_t line; /* the next to be written */
};

static void begin(struct arena *arena, const struct mapping_table *table, struct writing *writing)
{
    builder_init(&writing->csv, arena);
    writing->seen = seen_open(arena);
    writing->line = 2;
    for (size_t i = 0; i < table->field_count; i++)
        sheet_add_cell(&writing->csv, table->fields[i].name);
    builder_add_char(&writing->csv, '\n');
}

/* What a cell says, as the register writes it. */
static struct text value_of(const struct row *row, const struct mapping_field *field)
{
    const struct reading *reading = field->column >= 0 ? &row->readings[field->column] : NULL;
    struct builder out;
    if (!reading || !reading->given)
        return field->constant;
    builder_init(&out, row->arena);
    bool is_time = text_is(field->name, "time");
    switch (row->list->mapping->columns[field->column].type) {
    case COLUMN_DAY:
    case COLUMN_MOMENT:
    case COLUMN_CLOCK:
        if (is_time && reading->minute >= 0)
            builder_add_minute(&out, reading->minute);
        else if (!is_time && reading->day != DAY_NONE)
            builder_add_day(&out, reading->day);
        break;
    case COLUMN_NUMBER:
        builder_add_number(&out, reading->number);
        break;
    case COLUMN_FLAG:
        builder_add_string(&out, reading->number ? "ja" : "nej");
        break;
    case COLUMN_WORD:
        builder_add(&out, reading->word);
        break;
    case COLUMN_TEXT:
        for (size_t i = 0; i < reading->written.size; i++) {
            char letter = reading->written.bytes[i];
            builder_add_char(&out, letter == '\n' || letter == '\r' ? ' ' : letter);
        }
    }
    return out.size ? builder_text(&out) : field->constant;
}

static bool is_wanted(const struct row *row, const struct mapping_table *table)
{
    bool any = table->any_count == 0;
    for (size_t i = 0; i < table->any_count && !any; i++)
        any = row->readings[table->any[i]].given;
    return any;
}

static void write_row(const struct row *row, const struct mapping_table *table,
                      const struct register_keys *keys, struct writing *writing)
{
    struct builder cells;
    builder_init(&cells, row->arena);
    for (size_t i = 0; i < table->field_count; i++) {
        struct text value = value_of(row, &table->fields[i]);
        sheet_add_cell(&cells, keys->key_of
                                   ? keys->key_of(keys->context, table->fields[i].name, value)
                                   : value);
    }
    if (!is_wanted(row, table) || !seen_add(writing->seen, builder_text(&cells)))
        return;
    for (; writing->line < row->number; writing->line++)
        builder_add_char(&writing->csv, '\n');
    builder_add(&writing->csv, builder_text(&cells));
    builder_add_char(&writing->csv, '\n');
    writing->line++;
}

static void refuse(struct arena *arena, struct register_list *out, const struct problem *problem)
{
    out->problems =
        arena_room(arena, out->problems, out->problem_count, &out->room, sizeof *out->problems);
    out->problems[out->problem_count++] = problem_kept(arena, problem);
}

struct register_list list_register(struct list *list, struct arena *arena,
                                   const struct register_keys *keys)
{
    const struct mapping *mapping = list->mapping;
    struct register_list out = {.count = mapping->table_count};
    struct writing *writings = arena_new_many(arena, mapping->table_count, struct writing);
    struct register_file *files = arena_new_many(arena, mapping->table_count, struct register_file);
    struct arena *scratch = arena_open(0);
    for (size_t i = 0; i < mapping->table_count; i++)
        begin(arena, &mapping->tables[i], &writings[i]);
    for (;;) {
        struct problem problem = {0};
        struct row row = {.list = list, .arena = scratch, .problem = &problem};
        arena_reset(scratch);
        enum list_step step = list_read_row(&row);
        if (step == LIST_END)
            break;
        if (step == LIST_PROBLEM)
            refuse(arena, &out, &problem);
        for (size_t i = 0; step == LIST_CASE && i < mapping->table_count; i++)
            write_row(&row, &mapping->tables[i], keys, &writings[i]);
    }
    arena_close(scratch);
    for (size_t i = 0; i < mapping->table_count; i++)
        files[i] = (struct register_file){mapping->tables[i].file, builder_text(&writings[i].csv)};
    out.files = files;
    return out;
}
