/* register: the files of a municipality as an object, and what in them cannot be used. Must not judge anything. */
#include "part.h"

/* All at once, since nothing may change when others ask. */
static const struct reda_text *word_problems(struct arena *arena,
                                             const struct register_problems *problems)
{
    struct reda_text *sentences =
        arena_new_many(arena, problems->count * REDA_LANGUAGES, struct reda_text);
    for (size_t i = 0; i < problems->count; i++)
        for (int language = 0; language < REDA_LANGUAGES; language++)
            sentences[i * REDA_LANGUAGES + (size_t)language] =
                library_worded(arena, (enum reda_language)language, &problems->items[i].problem);
    return sentences;
}

static const struct reda_text *word_row(struct arena *arena, const struct register_rows *rows,
                                        const struct order_line *row)
{
    struct reda_text *words = arena_new_many(arena, row->condition_count, struct reda_text);
    for (size_t i = 0; i < row->condition_count; i++) {
        struct builder condition;
        builder_init(&condition, arena);
        register_write_condition(&condition, rows, &row->conditions[i]);
        words[i] = handed(builder_text(&condition));
    }
    return words;
}

static const struct reda_text *const *word_conditions(struct arena *arena,
                                                      const struct register_rows *rows)
{
    const struct reda_text **words =
        arena_new_many(arena, rows->row_count, const struct reda_text *);
    for (size_t i = 0; i < rows->row_count; i++)
        words[i] = word_row(arena, rows, &rows->rows[i]);
    return words;
}

struct reda_register *reda_register_open(const struct reda_lawbook *lawbook,
                                         const struct reda_file *files, size_t count)
{
    if (!reda_lawbook_usable(lawbook))
        return NULL;
    if (!files)
        count = 0;
    struct arena *arena = arena_open(0);
    struct reda_register *reg = arena_new(arena, struct reda_register);
    struct register_file *given = arena_new_many(arena, count, struct register_file);
    for (size_t i = 0; i < count; i++)
        given[i] = (struct register_file){library_name(arena, files[i].name),
                                          library_copy(arena, files[i].bytes)};
    reg->arena = arena;
    reg->problems = register_read(arena, given, count, lawbook->catalogue, &reg->rows);
    reg->sentences = word_problems(arena, &reg->problems);
    reg->conditions = word_conditions(arena, &reg->rows);
    return reg;
}

void reda_register_close(struct reda_register *reg)
{
    if (reg)
        arena_close(reg->arena);
}

size_t reda_register_problem_count(const struct reda_register *reg)
{
    return reg ? reg->problems.count : 0;
}

bool reda_register_problem_at(const struct reda_register *reg, size_t index,
                              enum reda_language language, struct reda_problem *problem_out)
{
    if (index >= reda_register_problem_count(reg) || !is_language(language))
        return false;
    const struct register_problem *found = &reg->problems.items[index];
    *problem_out =
        (struct reda_problem){.file = handed(found->file),
                              .line = found->problem.line,
                              .place = handed(found->problem.place),
                              .sentence = reg->sentences[index * REDA_LANGUAGES + (size_t)language],
                              .lost = found->lost};
    return true;
}
