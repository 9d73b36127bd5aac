/* register_reference: cells that name something else: a row of another file, a role, decision types.
 * What is not there is told with the nearest that is. */
#include "register_part.h"

#include "mapping_fold.h"

/* Keys tried for one misspelt one, and for all of them: a register of wrong keys must not take minutes. */
enum { NEAREST_AMONG = 2000, NEAREST_TOGETHER = 200000 };

/* Of enum register_keys: the files with the rows. */
static const char *const key_files[REGISTER_KEYS] = {"persons", "units",  "posts",
                                                     "bodies",  "orders", "agreements"};

bool register_take_key(struct register_reader *reader, size_t column, struct text *key_out)
{
    struct text cell = register_cell(reader, column);
    struct register_index *index = reader->keys[reader->table->keys];
    int64_t line;
    if (!register_need(reader, column))
        return false;
    if (!register_is_key(cell))
        return register_refuse(reader, column, "problem.register-key", cell);
    *key_out = register_keep(reader, cell);
    if (index_find(index, cell, &line) < 0)
        return true;
    register_refuse(reader, column, "problem.register-twice", cell);
    struct builder number;
    builder_init(&number, reader->arena);
    builder_add_number(&number, line);
    register_argue(reader, builder_text(&number));
    return false;
}

static bool refuse_unknown(struct register_reader *reader, size_t column, enum register_keys keys,
                           struct text key)
{
    struct text near = {"", 0};
    if (reader->compared < NEAREST_TOGETHER && reader->told < REGISTER_PROBLEMS)
        near = index_nearest(reader->keys[keys], key, NEAREST_AMONG, &reader->compared);
    const char *said = near.size             ? "problem.register-unknown-near"
                       : reader->given[keys] ? "problem.register-unknown"
                                             : "problem.register-no-file";
    register_refuse(reader, column, said, key);
    register_argue(reader, text_of(key_files[keys]));
    register_argue(reader, near);
    return false;
}

bool register_find_row(struct register_reader *reader, size_t column, enum register_keys keys,
                       struct text key, int32_t *row_out)
{
    int64_t line;
    *row_out = index_find(reader->keys[keys], key, &line);
    if (*row_out >= 0)
        return true;
    if (*row_out == INDEX_NONE)
        return refuse_unknown(reader, column, keys, key);
    struct builder number;
    builder_init(&number, reader->arena);
    builder_add_number(&number, line);
    register_refuse(reader, column, "problem.register-unknown-refused", key);
    register_argue(reader, text_of(key_files[keys]));
    register_argue(reader, builder_text(&number));
    return false;
}

bool register_take_row(struct register_reader *reader, size_t column, enum register_keys keys,
                       int32_t *row_out)
{
    struct text cell = register_cell(reader, column);
    *row_out = -1;
    return cell.size == 0 || register_find_row(reader, column, keys, cell, row_out);
}

void register_look_later(struct register_reader *reader, size_t column, size_t row)
{
    struct register_later later = {register_text(reader, column), reader->line, (int32_t)row};
    if (later.key.size)
        REGISTER_APPEND(reader, reader->later, reader->later_count, later);
}

int32_t register_found_later(struct register_reader *reader, size_t column, size_t later)
{
    int32_t found;
    reader->line = reader->later[later].line;
    reader->keeps_row = true;
    bool known =
        register_find_row(reader, column, reader->table->keys, reader->later[later].key, &found);
    reader->keeps_row = false;
    return known ? found : -1;
}

static const struct span always = {DAY_FIRST, DAY_LAST, DAY_FIRST};

int32_t register_imply(struct register_reader *reader, enum register_keys keys, struct text key)
{
    struct register_rows *rows = reader->rows;
    int32_t found = index_find(reader->keys[keys], key, NULL);
    if (found >= 0 || reader->given[keys] || key.size == 0 || !register_is_key(key))
        return found;
    struct text name = register_keep(reader, key);
    if (keys == KEYS_PERSON) {
        found = (int32_t)rows->person_count;
        struct person person = {name, name, always};
        REGISTER_APPEND(reader, rows->persons, rows->person_count, person);
    } else if (keys == KEYS_UNIT) {
        found = (int32_t)rows->unit_count;
        struct unit unit = {name, name, -1, always};
        REGISTER_APPEND(reader, rows->units, rows->unit_count, unit);
    } else if (keys == KEYS_BODY) {
        found = (int32_t)rows->body_count;
        struct body body = {name, name, BODY_COMMITTEE, {"", 0}, -1, -1, always};
        REGISTER_APPEND(reader, rows->bodies, rows->body_count, body);
    } else {
        return INDEX_NONE;
    }
    index_set(reader->keys[keys], name, found, 0);
    return found;
}

/* A register says the same few words many times. */
int32_t register_role_of(struct register_reader *reader, struct text written)
{
    int64_t asked = 0;
    int32_t role = index_find(reader->role_asked, written, &asked);
    if (asked)
        return role;
    role = role_find(&reader->role_table, written);
    index_set(reader->role_asked, register_keep(reader, written), role, 1);
    return role;
}

bool register_find_role(struct register_reader *reader, size_t column, struct text written,
                        int32_t *role_out)
{
    *role_out = register_role_of(reader, written);
    if (*role_out >= 0)
        return true;
    int32_t near = role_nearest(&reader->role_table, written);
    register_refuse(reader, column,
                    near >= 0 ? "problem.register-role-near" : "problem.register-role", written);
    register_argue(reader, near >= 0 ? reader->role_table.items[near].key : (struct text){"", 0});
    return false;
}

static bool refuse_type(struct register_reader *reader, size_t column, struct text code)
{
    int32_t near = catalogue_nearest(reader->catalogue, code);
    register_refuse(reader, column,
                    near >= 0 ? "problem.register-type-near" : "problem.register-type", code);
    register_argue(reader, near >= 0 ? catalogue_type(reader->catalogue, near)->code
                                     : (struct text){"", 0});
    return false;
}

static void take_all(struct register_reader *reader, struct register_types *types)
{
    types->all = true;
    types->count = catalogue_count(reader->catalogue);
    int32_t *items = arena_new_many(reader->arena, types->count, int32_t);
    for (size_t i = 0; i < types->count; i++)
        items[i] = (int32_t)i;
    types->items = items;
}

bool register_take_types(struct register_reader *reader, size_t column,
                         struct register_types *types_out)
{
    struct text rest = register_cell(reader, column), piece;
    size_t count;
    *types_out = (struct register_types){0};
    if (mapping_folds_to(rest, TEXT_LITERAL("alla"))) {
        take_all(reader, types_out);
        return true;
    }
    if (!register_count_pieces(reader, column, &count))
        return false;
    int32_t *items = arena_new_many(reader->arena, count, int32_t);
    while (register_next_piece(&rest, &piece)) {
        int32_t type = catalogue_find(reader->catalogue, piece);
        if (type < 0)
            return refuse_type(reader, column, piece);
        items[types_out->count++] = type;
    }
    types_out->items = items;
    return true;
}
