/* register_workbook: a register from one workbook: a sheet of each name. Must not know what is in any of them. */
#include "register_part.h"

#include "sheet_problem.h"

struct tabs {
    int32_t of_table[REGISTER_TABLES]; /* the sheet it is read from, -1 = none */
    size_t found;
    struct builder others; /* names of the sheets that have no place in a register */
};

static void add_other(struct builder *others, struct text name)
{
    builder_add_string(others, others->size ? ", " : "");
    builder_add(others, name);
}

/* A sheet of a known name is read, if it is shown and is the first of the name; others are told. */
static void note_tab(struct register_reader *reader, struct tabs *tabs, int32_t index,
                     struct text name, bool visible)
{
    size_t table = 0;
    const struct register_table *named = register_table_named(name);
    while (named && register_tables[table] != named)
        table++;
    bool twice = named && tabs->of_table[table] >= 0;
    if (!named) {
        add_other(&tabs->others, sheet_quotable(reader->arena, name));
        register_note_file(reader, name, "problem.register-sheet-unknown", name);
    } else if (!visible || twice) {
        register_refuse_file(
            reader, name,
            visible ? "problem.register-sheet-twice" : "problem.register-sheet-hidden", name);
    } else {
        tabs->of_table[table] = index;
        tabs->found++;
    }
}

static void note_tabs(struct register_reader *reader, struct sheet *sheet, struct tabs *tabs)
{
    struct text name;
    bool visible;
    reader->line = 0;
    reader->told = 0;
    for (size_t i = 0; i < REGISTER_TABLES; i++)
        tabs->of_table[i] = -1;
    tabs->found = 0;
    builder_init(&tabs->others, reader->arena);
    for (size_t i = 0; sheet_name(sheet, i, &name, &visible); i++)
        note_tab(reader, tabs, (int32_t)i, name, visible);
}

static void refuse_no_sheet(struct register_reader *reader, const struct tabs *tabs)
{
    struct builder wanted;
    size_t count;
    const char *const *names = register_file_names(&count);
    builder_init(&wanted, reader->arena);
    for (size_t i = 0; i < count; i++)
        add_other(&wanted, text_of(names[i]));
    register_refuse_file(reader, (struct text){"", 0}, "problem.register-no-sheet",
                         builder_text(&tabs->others));
    sheet_argue(reader->last, builder_text(&wanted));
}

static void read_tab(struct register_reader *reader, const struct register_table *table,
                     struct sheet *sheet, int32_t tab)
{
    struct problem problem;
    reader->table = table;
    reader->told = 0;
    if (sheet_select(sheet, (size_t)tab, &problem))
        register_read_table(reader, table, sheet);
    else
        register_tell_sheet(reader, &problem);
}

bool register_read_workbook(struct arena *arena, struct text bytes,
                            const struct catalogue *catalogue, struct register_rows *rows_out,
                            struct register_problems *problems_out, struct problem *problem_out)
{
    struct register_reader *reader = arena_new(arena, struct register_reader);
    struct sheet *sheet;
    struct tabs tabs;
    register_begin(reader, arena, catalogue, rows_out);
    *problems_out = (struct register_problems){0};
    bool open = sheet_open(arena, bytes, SHEET_XLSX, &sheet, problem_out);
    if (open) {
        note_tabs(reader, sheet, &tabs);
        for (size_t i = 0; i < REGISTER_TABLES; i++)
            if (tabs.of_table[i] >= 0)
                read_tab(reader, register_tables[i], sheet, tabs.of_table[i]);
        if (tabs.found == 0)
            refuse_no_sheet(reader, &tabs);
        *problems_out = register_end(reader);
    }
    sheet_close(sheet);
    return open;
}
