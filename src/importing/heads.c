/* heads: see heads.h. Must not know what a column means. */
#include "heads.h"

static bool stands_among(const struct text *words, size_t count, struct text word)
{
    for (size_t i = 0; i < count; i++)
        if (list_same_heading(words[i], word))
            return true;
    return false;
}

static struct heads read_heads(struct import_cases *cases, const struct list_bytes *list,
                               const struct import_choice *saved)
{
    struct arena *arena = cases->arena;
    struct heads heads = {0};
    struct sheet *sheet;
    struct problem problem;
    heads.saved = heading_pairs(arena, saved->headings, &heads.saved_count);
    heads.columns = arena_new_many(arena, heads.saved_count, struct text);
    for (size_t i = 0; i < heads.saved_count; i++) {
        heads.columns[i] = pair_column(heads.saved[i]);
        heads.saved[i] = pair_heading(heads.saved[i]);
    }
    if (sheet_open(arena, list->bytes, list->format, &sheet, &problem))
        heads.found = list_find_headings(arena, sheet, heads.saved, heads.saved_count, &heads.here,
                                         &heads.here_count);
    sheet_close(sheet);
    return heads;
}

const struct import_choice *find_saved(struct import_cases *cases, const struct list_bytes *list,
                                       const struct import_saved *saved, struct heads *heads_out)
{
    const struct import_choice *best = NULL;
    for (size_t i = 0; i < saved->count; i++) {
        struct heads heads = read_heads(cases, list, &saved->items[i]);
        if (heads.found * 2 < heads.saved_count || (best && heads.found <= heads_out->found))
            continue;
        best = &saved->items[i];
        *heads_out = heads;
    }
    return best;
}

/* The heading that the mapping itself would read the column under; size 0 = none. */
static struct text read_instead(struct import_cases *cases, const struct list_bytes *bytes,
                                const struct import_choice *saved, struct text column)
{
    struct arena *arena = cases->arena;
    const struct list_column *columns;
    const struct mapping *mapping;
    struct text heading = {"", 0};
    struct problem problem;
    struct sheet *sheet;
    struct list *list;
    if (!mapping_parse(arena, saved->text, &mapping, &problem))
        return heading;
    if (sheet_open(arena, bytes->bytes, bytes->format, &sheet, &problem) &&
        list_open(arena, mapping, sheet, &list, &problem))
        for (size_t i = list_used_columns(list, arena, &columns); i > 0; i--)
            if (text_equal(columns[i - 1].name, column))
                heading = columns[i - 1].heading;
    sheet_close(sheet);
    return heading;
}

/* Headings of the file that are none of the saved ones: one of them may be the new name. */
static const char *nearest_heading(struct import_cases *cases, const struct heads *heads,
                                   struct text gone)
{
    struct arena *arena = cases->arena;
    struct text *others = arena_new_many(arena, heads->here_count, struct text);
    size_t count = 0;
    for (size_t i = 0; i < heads->here_count; i++)
        if (heads->here[i].size && !stands_among(heads->saved, heads->saved_count, heads->here[i]))
            others[count++] = heads->here[i];
    const char *near = nearest_words(arena, gone, known_texts(others, count), 1);
    return near || count != 1 ? near : text_copy(cases->arena, others[0]);
}

bool refuse_gone_headings(struct import_cases *cases, const struct list_bytes *bytes,
                          const struct import_choice *saved, const struct heads *heads)
{
    bool any = false;
    for (size_t i = 0; i < heads->saved_count; i++) {
        if (stands_among(heads->here, heads->here_count, heads->saved[i]))
            continue;
        struct text instead = read_instead(cases, bytes, saved, heads->columns[i]);
        const char *near = instead.size ? text_copy(cases->arena, instead)
                                        : nearest_heading(cases, heads, heads->saved[i]);
        struct problem problem = {.key = near ? "problem.import-heading-near"
                                              : "problem.import-heading",
                                  .argument_count = 3};
        problem.arguments[0] = heads->saved[i];
        problem.arguments[1] = text_of(near ? near : "");
        problem.arguments[2] = text_of(saved->name);
        any = true;
        import_refuse(cases, &problem);
    }
    return any;
}
