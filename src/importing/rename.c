/* rename: a heading that is another one than before becomes the best name of its column in the mapping that is kept.
 * Must not know what a column means. */
#include "heads.h"

#include <string.h>

struct text *heading_pairs(struct arena *arena, struct text headings, size_t *count_out)
{
    struct text *pairs = NULL;
    size_t room = 0;
    *count_out = 0;
    while (headings.size) {
        pairs = arena_room(arena, pairs, *count_out, &room, sizeof *pairs);
        pairs[(*count_out)++] = text_cut(&headings, '\n');
    }
    return pairs;
}

struct text pair_heading(struct text pair)
{
    text_cut(&pair, '=');
    return pair;
}

struct text pair_column(struct text pair)
{
    return text_cut(&pair, '=');
}

/* The line of a mapping that begins the column; the text after it in *rest_out. */
static bool find_column(struct text mapping, struct text column, struct text *before_out,
                        struct text *rest_out)
{
    struct text rest = mapping;
    while (rest.size) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        bool begins = text_starts(line, "kolumn ") || text_starts(line, "kolumn\t");
        if (!begins || !text_equal(text_trim(text_after(line, strlen("kolumn"))), column))
            continue;
        *before_out = (struct text){mapping.bytes, mapping.size - rest.size};
        *rest_out = rest;
        return true;
    }
    return false;
}

/* Signs that a mapping reads otherwise do not count in headings. */
bool rename_column(struct arena *arena, struct text *mapping, struct text column,
                   struct text heading)
{
    struct builder text;
    struct text before, rest;
    builder_init(&text, arena);
    if (!find_column(*mapping, column, &before, &rest))
        return false;
    builder_add(&text, before);
    builder_add_string(&text, "  heter ");
    for (size_t i = 0; i < heading.size; i++)
        builder_add_char(&text, strchr("|#\n\r", heading.bytes[i]) ? ' ' : heading.bytes[i]);
    builder_add_char(&text, '\n');
    builder_add(&text, rest);
    *mapping = builder_text(&text);
    return true;
}

bool choice_rename(struct import_cases *cases, struct import_choice *choice)
{
    struct text words = text_of(cases->renamed);
    size_t count;
    struct text *pairs = heading_pairs(cases->arena, choice->headings, &count);
    while (words.size) {
        struct text old = text_cut(&words, '|'), fresh = text_trim(text_cut(&old, '='));
        struct text column = text_trim(old);
        for (size_t i = 0; i < count; i++)
            if (list_same_heading(pair_heading(pairs[i]), column))
                column = pair_column(pairs[i]);
        if (fresh.size && rename_column(cases->arena, &choice->text, column, fresh))
            continue;
        return import_refuse(cases, &(struct problem){.key = "problem.import-no-such-heading",
                                                      .arguments = {text_trim(old)},
                                                      .argument_count = 1});
    }
    return true;
}

/* The heading that the mapping reads the column under; size 0 = none, or it cannot read the list at all. */
static struct text read_under(const struct list_column *used, size_t count, struct text column)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(used[i].name, column))
            return used[i].heading;
    return (struct text){"", 0};
}

void import_mean(struct arena *arena, struct text bytes, const struct list_column *meant,
                 size_t count, struct text *mapping)
{
    const struct list_column *used = NULL;
    const struct mapping *parsed;
    struct problem problem;
    struct sheet *sheet = NULL;
    struct list *list;
    size_t used_count = 0;
    enum sheet_format format = sheet_is_workbook(bytes) ? SHEET_XLSX : SHEET_CSV;
    if (mapping_parse(arena, *mapping, &parsed, &problem) &&
        sheet_open(arena, bytes, format, &sheet, &problem) &&
        list_open(arena, parsed, sheet, &list, &problem))
        used_count = list_used_columns(list, arena, &used);
    sheet_close(sheet);
    for (size_t i = 0; i < count; i++)
        if (meant[i].heading.size &&
            !list_same_heading(read_under(used, used_count, meant[i].name), meant[i].heading))
            rename_column(arena, mapping, meant[i].name, meant[i].heading);
}
