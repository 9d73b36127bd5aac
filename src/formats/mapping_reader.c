/* mapping_reader: the small pieces that statements of a mapping file are read with. Must not know any
 * statement. */
#include "mapping_reader.h"

#include "sheet_problem.h"

#include <string.h>

bool mapping_refuse(struct mapping_reader *reader, const char *key, struct text about,
                    const char *instead)
{
    sheet_refuse(reader->problem, reader->line, key);
    sheet_argue(reader->problem, sheet_quotable(reader->arena, about));
    sheet_argue(reader->problem, text_of(instead ? instead : "–"));
    return false;
}

struct text mapping_keep(struct mapping_reader *reader, struct text text)
{
    return text_kept(reader->arena, text);
}

bool mapping_split(struct text whole, const char *separator, struct text *before_out,
                   struct text *after_out)
{
    const char *found =
        whole.size ? memmem(whole.bytes, whole.size, separator, strlen(separator)) : NULL;
    *before_out = text_trim(whole);
    *after_out = (struct text){"", 0};
    if (!found)
        return false;
    size_t at = (size_t)(found - whole.bytes);
    *before_out = text_trim((struct text){whole.bytes, at});
    *after_out = text_trim(text_after(whole, at + strlen(separator)));
    return true;
}

bool mapping_unquote(struct text written, struct text *inside_out)
{
    bool quoted =
        written.size >= 2 && written.bytes[0] == '"' && written.bytes[written.size - 1] == '"';
    if (quoted)
        *inside_out = (struct text){written.bytes + 1, written.size - 2};
    return quoted;
}

static const char *known_columns(struct mapping_reader *reader)
{
    struct builder names;
    builder_init(&names, reader->arena);
    for (size_t i = 0; i < reader->mapping->column_count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add(&names, reader->mapping->columns[i].name);
    }
    return names.size ? builder_string(&names) : NULL;
}

int mapping_find_column(struct mapping_reader *reader, struct text name)
{
    struct folded wanted = mapping_fold(name);
    for (size_t i = 0; i < reader->mapping->column_count; i++)
        if (mapping_folds_to(reader->mapping->columns[i].name,
                             (struct text){wanted.bytes, wanted.size}))
            return (int)i;
    mapping_refuse(reader, "problem.mapping-no-column", name, known_columns(reader));
    return -1;
}

bool mapping_take_day_column(struct mapping_reader *reader, struct text name, int32_t *column_out)
{
    *column_out = mapping_find_column(reader, name);
    if (*column_out < 0)
        return false;
    enum column_type type = reader->mapping->columns[*column_out].type;
    return type == COLUMN_DAY || type == COLUMN_MOMENT ||
           mapping_refuse(reader, "problem.mapping-no-day", name, NULL);
}

static void append(struct arena *arena, struct texts *texts, struct text text)
{
    struct text *more = arena_new_many(arena, texts->count + 1, struct text);
    if (texts->count)
        memcpy(more, texts->items, texts->count * sizeof *more);
    more[texts->count] = text;
    *texts = (struct texts){more, texts->count + 1};
}

bool mapping_take_texts(struct mapping_reader *reader, struct text rest, bool fold,
                        struct texts *texts)
{
    while (rest.size) {
        struct text piece = text_trim(text_cut(&rest, '|'));
        struct text kept =
            fold ? mapping_folded_copy(reader->arena, piece) : mapping_keep(reader, piece);
        if (kept.size == 0)
            return mapping_refuse(reader, "problem.mapping-empty", piece, NULL);
        if (texts->count == MAPPING_TEXTS)
            return mapping_refuse(reader, "problem.mapping-too-many", piece, NULL);
        append(reader->arena, texts, kept);
    }
    return true;
}

/* ", om COLUMN finns": 1 when it holds for a present column, 0 for an absent one, -1 with a problem. */
static int take_presence(struct mapping_reader *reader, struct text *condition)
{
    static const char present[] = " finns", absent[] = " saknas";
    struct text ignored, before;
    if (mapping_split(*condition, present, &before, &ignored) && ignored.size == 0) {
        *condition = before;
        return 1;
    }
    if (mapping_split(*condition, absent, &before, &ignored) && ignored.size == 0) {
        *condition = before;
        return 0;
    }
    mapping_refuse(reader, "problem.mapping-condition", *condition, NULL);
    return -1;
}

static bool take_condition(struct mapping_reader *reader, struct text rest,
                           struct condition *condition_out)
{
    int wanted = take_presence(reader, &rest);
    *condition_out =
        (struct condition){wanted < 0 ? -1 : mapping_find_column(reader, rest), wanted == 1};
    return condition_out->column >= 0;
}

bool mapping_take_completeness(struct mapping_reader *reader, struct text rest,
                               struct completeness *completes, size_t *count)
{
    struct text word, condition;
    bool conditional = mapping_split(rest, ", om ", &word, &condition);
    struct completeness complete = {vocabulary_kind(word), {-1, true}};
    if (complete.kind < 0)
        return mapping_refuse(reader, "problem.mapping-kind", word, vocabulary_nearest_kind(word));
    if (conditional && !take_condition(reader, condition, &complete.condition))
        return false;
    if (*count == MAPPING_COMPLETES)
        return mapping_refuse(reader, "problem.mapping-too-many", word, NULL);
    completes[(*count)++] = complete;
    return true;
}

bool mapping_take_any(struct mapping_reader *reader, struct text rest, int32_t *any, size_t *count)
{
    while (rest.size) {
        struct text name = text_trim(text_cut(&rest, '|'));
        int column = mapping_find_column(reader, name);
        if (column < 0)
            return false;
        if (*count == MAPPING_LIMITS)
            return mapping_refuse(reader, "problem.mapping-too-many", name, NULL);
        any[(*count)++] = column;
    }
    return true;
}
