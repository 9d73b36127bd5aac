/* mapping_table: the statements under "register": which cells a row of the list becomes in a file of the register. */
#include "mapping_reader.h"

#include "register_file.h"

#include <string.h>

static bool begin_table(struct mapping_reader *reader, struct text rest)
{
    struct mapping *mapping = reader->mapping;
    struct builder known;
    size_t count;
    const char *const *names = register_file_names(&count);
    builder_init(&known, reader->arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&known, i ? ", " : "");
        builder_add_string(&known, names[i]);
        if (!text_is(rest, names[i]) || strncmp(names[i], "order", strlen("order")) == 0)
            continue;
        if (mapping->table_count == MAPPING_TABLES)
            return mapping_refuse(reader, "problem.mapping-too-many", rest, NULL);
        reader->block = BLOCK_TABLE;
        reader->table = &mapping->tables[mapping->table_count++];
        *reader->table = (struct mapping_table){.file = text_of(names[i])};
        return true;
    }
    return mapping_refuse(reader, "problem.mapping-register", rest, builder_string(&known));
}

/* "NAMN = KOLUMN", "NAMN = \"ORD\"" or "NAMN = KOLUMN, annars \"ORD\"". */
static bool take_field(struct mapping_reader *reader, struct text rest)
{
    struct text name, right, first, otherwise, word;
    struct mapping_table *table = reader->table;
    if (!mapping_split(rest, "=", &name, &right) || !name.size)
        return mapping_refuse(reader, "problem.mapping-statement", rest, "fält NAMN = KOLUMN");
    if (table->field_count == MAPPING_FIELDS)
        return mapping_refuse(reader, "problem.mapping-too-many", rest, NULL);
    struct mapping_field *field = &table->fields[table->field_count++];
    *field = (struct mapping_field){.name = mapping_keep(reader, name), .column = -1};
    bool two = mapping_split(right, ", annars ", &first, &otherwise);
    bool quoted = mapping_unquote(two ? otherwise : first, &word);
    if (quoted)
        field->constant = mapping_keep(reader, word);
    if (quoted && !two)
        return true;
    if (two && !quoted)
        return mapping_refuse(reader, "problem.mapping-statement", right,
                              "fält NAMN = KOLUMN, annars \"ORD\"");
    field->column = mapping_find_column(reader, first);
    return field->column >= 0;
}

static bool take_any(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_any(reader, rest, reader->table->any, &reader->table->any_count);
}

const struct statement mapping_table_statements[] = {
    {"register", BLOCK_TOP, begin_table},
    {"fält", BLOCK_TABLE, take_field},
    {"om", BLOCK_TABLE, take_any},
    {NULL, BLOCK_TOP, NULL},
};
