/* order_mapping: reads imports/delegationsordning.mapping, or a municipality's own. The
 * statements of a column are those of any mapping file; the columns are a closed list, since the
 * program has to know what each one says. */
#include "order_mapping.h"

#include "mapping_reader.h"
#include "order_shipped.h"
#include "sheet_problem.h"

#include <string.h>

static const char *const names[ORDER_FIELDS] = {
    [FIELD_NUMBER] = "nummer",
    [FIELD_DECISION] = "beslut",
    [FIELD_CITATION] = "lagrum",
    [FIELD_LAW] = "lag",
    [FIELD_CHAPTER] = "kapitel",
    [FIELD_SECTION] = "paragraf",
    [FIELD_DELEGATE] = "delegat",
    [FIELD_LOWEST] = "lägsta beslutsnivå",
    [FIELD_DEPUTY] = "ersättare",
    [FIELD_TERMS] = "villkor",
    [FIELD_CONSULTED] = "samråd",
    [FIELD_REMARK] = "anmärkning",
    [FIELD_OUTCOME] = "utfall",
    [FIELD_EVIDENCE] = "uppgiftens slag",
    [FIELD_BOARD] = "nämnd",
    [FIELD_TITLE] = "handling",
    [FIELD_VERSION] = "version",
    [FIELD_CERTAINTY] = "säkerhet",
    [FIELD_NOTE] = "källans anmärkning",
    [FIELD_ID] = "radens namn",
};

const char *order_field_name(enum order_field field)
{
    return names[field];
}

static const char *known_columns(struct arena *arena)
{
    struct builder known;
    builder_init(&known, arena);
    for (int field = 0; field < ORDER_FIELDS; field++) {
        builder_add_string(&known, field ? ", " : "");
        builder_add_string(&known, names[field]);
    }
    return builder_string(&known);
}

static int find_field(struct text name)
{
    for (int field = 0; field < ORDER_FIELDS; field++) {
        struct folded known = mapping_fold(text_of(names[field]));
        if (mapping_folds_to(name, (struct text){known.bytes, known.size}))
            return field;
    }
    return -1;
}

static bool take_title(struct mapping_reader *reader, struct text rest)
{
    reader->mapping->title = mapping_keep(reader, rest);
    return true;
}

static bool take_blanks(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_texts(reader, rest, false, &reader->mapping->blanks);
}

static bool begin_column(struct mapping_reader *reader, struct text rest)
{
    struct mapping *mapping = reader->mapping;
    if (find_field(rest) < 0)
        return mapping_refuse(reader, "order.mapping-column", rest, known_columns(reader->arena));
    struct text folded = mapping_folded_copy(reader->arena, rest);
    for (size_t i = 0; i < mapping->column_count; i++)
        if (mapping_folds_to(mapping->columns[i].name, folded))
            return mapping_refuse(reader, "problem.mapping-twice", rest, NULL);
    struct text name = mapping_keep(reader, rest);
    reader->block = BLOCK_COLUMN;
    reader->column = &mapping->columns[mapping->column_count++];
    *reader->column = (struct mapping_column){.name = name, .not_before = -1};
    return mapping_take_header(reader, name);
}

static const struct statement top_statements[] = {
    {"lista", BLOCK_TOP, take_title},
    {"tomt", BLOCK_TOP, take_blanks},
    {"kolumn", BLOCK_TOP, begin_column},
    {NULL, BLOCK_TOP, NULL},
};

static const struct statement *find_statement(struct mapping_reader *reader, struct text word)
{
    const struct statement *statement = mapping_column_statements;
    for (; reader->column && statement->word; statement++)
        if (text_is(word, statement->word))
            return statement;
    for (statement = top_statements; statement->word; statement++)
        if (text_is(word, statement->word))
            return statement;
    return NULL;
}

/* A '#' that begins the line or follows a blank begins a remark. */
static struct text without_remark(struct text line)
{
    for (size_t i = 0; i < line.size; i++)
        if (line.bytes[i] == '#' &&
            (i == 0 || line.bytes[i - 1] == ' ' || line.bytes[i - 1] == '\t'))
            line.size = i;
    return text_trim(line);
}

static bool read_line(struct mapping_reader *reader, struct text line)
{
    struct text rest = without_remark(line);
    if (rest.size == 0)
        return true;
    size_t size = 0;
    while (size < rest.size && rest.bytes[size] != ' ' && rest.bytes[size] != '\t')
        size++;
    struct text word = {rest.bytes, size};
    rest = text_trim(text_after(rest, size));
    const struct statement *statement = find_statement(reader, word);
    if (!statement)
        return mapping_refuse(reader, "problem.mapping-unknown", word,
                              "lista, tomt, kolumn, heter, krävs, typ, värde, annars");
    if (rest.size == 0 && strcmp(statement->word, "krävs") != 0)
        return mapping_refuse(reader, "problem.mapping-empty", word, NULL);
    return statement->read(reader, rest);
}

/* A header that two columns claim could be read as either. */
static bool check_headers(struct mapping_reader *reader)
{
    const struct mapping *mapping = reader->mapping;
    for (size_t first = 0; first < mapping->column_count; first++)
        for (size_t second = first + 1; second < mapping->column_count; second++)
            for (size_t i = 0; i < mapping->columns[first].headers.count; i++)
                for (size_t j = 0; j < mapping->columns[second].headers.count; j++)
                    if (text_equal(mapping->columns[first].headers.items[i],
                                   mapping->columns[second].headers.items[j]))
                        return mapping_refuse(reader, "problem.mapping-header-twice",
                                              mapping->columns[first].names.items[i], NULL);
    return true;
}

static bool check_whole(struct mapping_reader *reader)
{
    struct text nothing = {"", 0};
    if (reader->mapping->title.size == 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "lista");
    if (reader->mapping->column_count == 0)
        return mapping_refuse(reader, "problem.mapping-lacks", nothing, "kolumn");
    return check_headers(reader);
}

static bool check_bytes(struct mapping_reader *reader, struct text text)
{
    struct text nothing = {"", 0};
    if (text.size > MAPPING_BYTES)
        return mapping_refuse(reader, "problem.mapping-too-long", nothing, NULL);
    size_t fault = text_utf8_fault(text);
    if (fault == text.size && !memchr(text.bytes, 0, text.size))
        return true;
    for (size_t i = 0; i < fault; i++)
        reader->line += text.bytes[i] == '\n';
    return mapping_refuse(reader, "problem.mapping-not-utf8", nothing, NULL);
}

static void note_fields(struct importer *importer)
{
    for (int field = 0; field < ORDER_FIELDS; field++)
        importer->columns[field] = -1;
    for (size_t i = 0; i < importer->mapping->column_count; i++) {
        int field = find_field(importer->mapping->columns[i].name);
        ensure(field >= 0);
        importer->fields[i] = (enum order_field)field;
        importer->columns[field] = (int32_t)i;
    }
}

bool order_mapping_read(struct importer *importer, struct text text, struct problem *problem_out)
{
    size_t count;
    struct mapping *mapping = arena_new(importer->arena, struct mapping);
    mapping->columns = arena_new_many(importer->arena, MAPPING_COLUMNS, struct mapping_column);
    struct mapping_reader reader = {
        .arena = importer->arena, .mapping = mapping, .problem = problem_out, .line = 1};
    importer->mapping = mapping;
    if (text.size == 0)
        text = order_mapping_source(&count)->text;
    if (text_starts(text, "\xEF\xBB\xBF"))
        text = text_after(text, 3);
    if (!check_bytes(&reader, text))
        return false;
    for (; text.size; reader.line++)
        if (!read_line(&reader, text_cut(&text, '\n')))
            return false;
    if (!check_whole(&reader))
        return false;
    note_fields(importer);
    return true;
}

struct text order_mapping_word(const struct importer *importer, enum order_field field,
                               struct text written)
{
    const struct mapping_column *column = &importer->mapping->columns[importer->columns[field]];
    for (size_t i = 0; i < column->translation_count; i++)
        if (mapping_folds_to(written, column->translations[i].written))
            return column->translations[i].word;
    return written;
}
