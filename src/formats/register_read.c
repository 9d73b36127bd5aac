/* register_read: a register from the bytes of its files. Must not know what is in any of them. */
#include "register_part.h"

#include "mapping_fold.h"

/* As docs/register.md lists them. */
static const char *const names[REGISTER_TABLES] = {
    "persons",        "units",      "posts",    "employments", "qualifications",
    "appointments",   "bodies",     "meetings", "orders",      "order_rows",
    "subdelegations", "agreements", "roles"};

const char *const *register_file_names(size_t *count_out)
{
    *count_out = REGISTER_TABLES;
    return names;
}

const struct register_table *const register_tables[REGISTER_TABLES] = {
    &register_roles_table,         &register_persons_table,        &register_units_table,
    &register_agreements_table,    &register_bodies_table,         &register_posts_table,
    &register_employments_table,   &register_qualifications_table, &register_appointments_table,
    &register_meetings_table,      &register_orders_table,         &register_rows_table,
    &register_subdelegations_table};

const struct register_table *register_table_named(struct text name)
{
    struct folded folded = mapping_fold(name);
    for (size_t i = 0; i < REGISTER_TABLES; i++)
        if (mapping_folds_to(text_of(register_tables[i]->name),
                             (struct text){folded.bytes, folded.size}))
            return register_tables[i];
    return NULL;
}

void register_begin(struct register_reader *reader, struct arena *arena,
                    const struct catalogue *catalogue, struct register_rows *rows)
{
    *rows = (struct register_rows){0};
    reader->arena = arena;
    reader->catalogue = catalogue;
    reader->rows = rows;
    for (size_t i = 0; i < REGISTER_KEYS; i++)
        reader->keys[i] = index_open(arena);
    reader->role_words = index_open(arena);
    reader->role_asked = index_open(arena);
    reader->lines = index_open(arena);
    rows->roles = &reader->role_table;
    register_take_shipped_roles(reader);
}

const struct role_table *roles_shipped(struct arena *arena)
{
    struct register_reader *reader = arena_new(arena, struct register_reader);
    struct register_rows *rows = arena_new(arena, struct register_rows);
    register_begin(reader, arena, NULL, rows);
    return rows->roles;
}

struct register_problems register_end(struct register_reader *reader)
{
    return (struct register_problems){reader->problems, reader->problem_count};
}

/* Files that nothing is read from: a name that is not known, or one that came before. */
static void tell_names(struct register_reader *reader, const struct register_file *files,
                       size_t count)
{
    const struct register_table *seen[REGISTER_TABLES];
    size_t seen_count = 0;
    reader->line = 0;
    reader->told = 0;
    for (size_t i = 0; i < count; i++) {
        const struct register_table *table = register_table_named(files[i].name);
        bool twice = false;
        for (size_t j = 0; j < seen_count; j++)
            twice |= seen[j] == table;
        if (!table || twice)
            register_refuse_file(reader, files[i].name,
                                 table ? "problem.register-file-twice"
                                       : "problem.register-file-unknown",
                                 files[i].name);
        else
            seen[seen_count++] = table;
    }
}

static void read_file(struct register_reader *reader, const struct register_table *table,
                      struct text bytes)
{
    struct sheet *sheet = NULL;
    struct problem problem;
    reader->table = table;
    reader->told = 0;
    if (sheet_open(reader->arena, bytes, SHEET_CSV, &sheet, &problem))
        register_read_table(reader, table, sheet);
    else
        register_tell_sheet(reader, &problem);
    sheet_close(sheet);
}

struct register_problems register_read(struct arena *arena, const struct register_file *files,
                                       size_t count, const struct catalogue *catalogue,
                                       struct register_rows *rows_out)
{
    struct register_reader *reader = arena_new(arena, struct register_reader);
    register_begin(reader, arena, catalogue, rows_out);
    tell_names(reader, files, count);
    for (size_t i = 0; i < REGISTER_TABLES; i++)
        for (size_t j = 0; j < count; j++)
            if (register_table_named(files[j].name) == register_tables[i]) {
                read_file(reader, register_tables[i], files[j].bytes);
                break;
            }
    return register_end(reader);
}
