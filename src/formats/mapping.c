/* mapping: a mapping file (imports/NAME.mapping) to tables: a statement a line, checked against the
 * vocabulary at once. Must know no list and no cell. */
#include "mapping_reader.h"

#include "sheet_problem.h"

#include <string.h>

static const struct statement *const statements[] = {
    mapping_top_statements,
    mapping_column_statements,
    mapping_event_statements,
    mapping_table_statements,
};
enum { STATEMENT_TABLES = 4 };

/* A '#' that begins the line or follows a blank begins a comment. */
static struct text without_comment(struct text line)
{
    for (size_t i = 0; i < line.size; i++)
        if (line.bytes[i] == '#' &&
            (i == 0 || line.bytes[i - 1] == ' ' || line.bytes[i - 1] == '\t'))
            line.size = i;
    return text_trim(line);
}

/* The statement of a word in one of the blocks; a word may mean different things in two blocks. */
static const struct statement *find_statement(struct text word, unsigned blocks)
{
    for (size_t table = 0; table < STATEMENT_TABLES; table++)
        for (const struct statement *statement = statements[table]; statement->word; statement++)
            if ((statement->block & blocks) && text_is(word, statement->word))
                return statement;
    return NULL;
}

static const char *known_words(struct mapping_reader *reader)
{
    struct builder words;
    builder_init(&words, reader->arena);
    for (size_t table = 0; table < STATEMENT_TABLES; table++)
        for (const struct statement *statement = statements[table]; statement->word; statement++) {
            builder_add_string(&words, words.size ? ", " : "");
            builder_add_string(&words, statement->word);
        }
    return builder_string(&words);
}

static struct text cut_word(struct text *rest)
{
    size_t size = 0;
    while (size < rest->size && rest->bytes[size] != ' ' && rest->bytes[size] != '\t')
        size++;
    struct text word = {rest->bytes, size};
    *rest = text_trim(text_after(*rest, size));
    return word;
}

static bool read_line(struct mapping_reader *reader, struct text line)
{
    struct text rest = without_comment(line);
    if (rest.size == 0)
        return true;
    struct text word = cut_word(&rest);
    const struct statement *statement = find_statement(word, reader->block);
    if (!statement)
        statement = find_statement(word, BLOCK_TOP);
    if (!statement && find_statement(word, BLOCK_COLUMN | BLOCK_EVENT | BLOCK_TABLE))
        return mapping_refuse(reader, "problem.mapping-misplaced", word,
                              find_statement(word, BLOCK_COLUMN)  ? "kolumn"
                              : find_statement(word, BLOCK_EVENT) ? "händelse"
                                                                  : "register");
    if (!statement)
        return mapping_refuse(reader, "problem.mapping-unknown", word, known_words(reader));
    if (rest.size == 0 && strcmp(statement->word, "krävs") != 0)
        return mapping_refuse(reader, "problem.mapping-empty", word, NULL);
    return statement->read(reader, rest);
}

/* A header that two columns claim could be read as either. */
static bool check_headers(struct mapping_reader *reader, size_t first, size_t second)
{
    const struct texts *one = &reader->mapping->columns[first].headers,
                       *other = &reader->mapping->columns[second].headers;
    for (size_t i = 0; i < one->count; i++)
        for (size_t j = 0; j < other->count; j++)
            if (text_equal(one->items[i], other->items[j]))
                return mapping_refuse(reader, "problem.mapping-header-twice", one->items[i], NULL);
    return true;
}

static bool check_all_headers(struct mapping_reader *reader)
{
    size_t count = reader->mapping->column_count;
    for (size_t first = 0; first < count; first++)
        for (size_t second = first + 1; second < count; second++)
            if (!check_headers(reader, first, second))
                return false;
    return true;
}

static bool check_whole(struct mapping_reader *reader)
{
    const struct mapping *mapping = reader->mapping;
    struct text nothing = {"", 0};
    if (mapping->title.size == 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "lista");
    if (mapping->table_count && mapping->event_count)
        return mapping_refuse(reader, "problem.mapping-both", nothing, NULL);
    if (mapping->table_count)
        return check_all_headers(reader);
    if (mapping->domain < 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "område");
    if (mapping->case_column < 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "ärende");
    if (mapping->event_count == 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "händelse");
    return check_all_headers(reader);
}

static struct mapping *new_mapping(struct arena *arena)
{
    struct mapping *mapping = arena_new(arena, struct mapping);
    mapping->domain = mapping->authority_column = mapping->case_column = -1;
    mapping->columns = arena_new_many(arena, MAPPING_COLUMNS, struct mapping_column);
    mapping->events = arena_new_many(arena, MAPPING_EVENTS, struct mapping_event);
    mapping->tables = arena_new_many(arena, MAPPING_TABLES, struct mapping_table);
    return mapping;
}

/* Letters and size of the whole file. */
static bool check_bytes(struct mapping_reader *reader, struct text text)
{
    if (text.size > MAPPING_BYTES)
        return mapping_refuse(reader, "problem.mapping-too-long", (struct text){"", 0}, NULL);
    size_t fault = text_utf8_fault(text);
    if (fault == text.size && (text.size == 0 || !memchr(text.bytes, 0, text.size)))
        return true;
    for (size_t i = 0; i < fault; i++)
        reader->line += text.bytes[i] == '\n';
    return mapping_refuse(reader, "problem.mapping-not-utf8", (struct text){"", 0}, NULL);
}

bool mapping_parse(struct arena *arena, struct text text, const struct mapping **mapping_out,
                   struct problem *problem_out)
{
    struct mapping *mapping = new_mapping(arena);
    struct mapping_reader reader = {
        .arena = arena, .mapping = mapping, .problem = problem_out, .line = 1, .block = BLOCK_TOP};
    *mapping_out = mapping;
    *problem_out = (struct problem){0};
    if (text_starts(text, "\xEF\xBB\xBF"))
        text = text_after(text, 3);
    if (!check_bytes(&reader, text))
        return false;
    for (; text.size; reader.line++)
        if (!read_line(&reader, text_cut(&text, '\n')))
            return false;
    return check_whole(&reader);
}
