/* import_mapping: which mapping a list is read with: the one that somebody has said, found again by the headings. When
 * a heading is another one than then, nothing is read until somebody says what it means. Must not know what a column
 * means. */
#include "import_heads.h"

#include "mapping.h"

#include <string.h>

static const char *const command = "import-cases";

static struct fault *read_text(struct cases *cases, struct choice *saved)
{
    struct answered answered;
    const struct given of_list = {TEXT_LITERAL("list"), text_of(saved->name)};
    TRY(cases_ask(cases, "list-mapping", &of_list, 1, &answered));
    ensure(answered.row_count == 1);
    saved->text = answered.cells[0];
    return NULL;
}

static struct fault *read_saved(struct cases *cases, struct saved *saved_out)
{
    struct answered answered;
    TRY(cases_ask(cases, "lists", NULL, 0, &answered));
    size_t width = answered.view->statement->give_count;
    *saved_out = (struct saved){
        arena_new_many(cases->cli->arena, answered.row_count, struct choice), answered.row_count};
    for (size_t i = 0; i < answered.row_count; i++) {
        const struct text *row = &answered.cells[i * width];
        saved_out->items[i] = (struct choice){.name = cli_word(cases->cli, row[0]),
                                              .headings = row[1],
                                              .confirmed = row[2],
                                              .document = row[3]};
        TRY(read_text(cases, &saved_out->items[i]));
    }
    return NULL;
}

/* A file's name without what ends it is the name of the list. */
static const char *name_of(struct cli *cli, const char *word)
{
    const char *slash = strrchr(word, '/');
    struct text name = text_of(slash ? slash + 1 : word);
    static const char ending[] = ".mapping";
    size_t size = sizeof ending - 1;
    if (name.size > size && memcmp(name.bytes + name.size - size, ending, size) == 0)
        name.size -= size;
    return cli_word(cli, name);
}

/* Windows ends a line with two letters; an event's text has one. */
static struct text without_returns(struct arena *arena, struct text text)
{
    struct builder kept;
    builder_init(&kept, arena);
    for (size_t i = 0; i < text.size; i++)
        if (text.bytes[i] != '\r')
            builder_add_char(&kept, text.bytes[i]);
    return builder_text(&kept);
}

/* --mapping: a saved one of the name, else one that ships, else a file. */
static bool take_named(struct cases *cases, const struct saved *saved, struct choice *choice_out,
                       int *code_out)
{
    struct mappings mappings;
    const char *word = cases->errand->mapping;
    const char *name = name_of(cases->cli, word);
    for (size_t i = 0; i < saved->count; i++)
        if (strcmp(saved->items[i].name, name) == 0)
            *choice_out = saved->items[i];
    choice_out->name = name;
    choice_out->is_said = true;
    if (choice_out->text.size && strcmp(word, name) == 0)
        return true;
    *code_out = CODE_UNUSABLE;
    if (!mappings_open(cases->cli, command, word, &mappings))
        return false;
    choice_out->text = without_returns(cases->cli->arena, mappings.texts[0]);
    return true;
}

/* Nobody has said anything of such a list: the mapping that ships and fits is proposed, and tried when nothing is
 * written. */
static bool propose(struct cases *cases, const struct list_bytes *bytes, struct choice *choice_out,
                    int *code_out)
{
    struct cli *cli = cases->cli;
    struct mappings mappings;
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    *code_out = CODE_UNUSABLE;
    if (!mappings_open(cli, command, NULL, &mappings))
        return false;
    bool fits = sheet_open(cli->arena, bytes->bytes, bytes->format, &sheet, &problem) &&
                list_open_best(cli->arena, mappings.items, mappings.count, sheet, &list, &problem);
    sheet_close(sheet);
    if (!fits)
        return cli_problem(cli, cases->file, &problem);
    for (size_t i = 0; i < mappings.count; i++)
        if (mappings.items[i] == list_mapping(list))
            *choice_out = (struct choice){.name = mappings.names[i], .text = mappings.texts[i]};
    if (!cases->errand->dry_run)
        cli_refuse(cli, command, "import.list-unconfirmed", choice_out->name, NULL, NULL);
    return cases->errand->dry_run;
}

/* A list that was read before, by its headings. */
static bool take_saved(struct cases *cases, const struct list_bytes *list,
                       const struct choice *found, const struct heads *heads,
                       struct choice *choice_out, int *code_out)
{
    *choice_out = *found;
    choice_out->is_said = cases->errand->heading != NULL;
    if (choice_out->is_said)
        return true;
    *code_out = CODE_UNUSABLE;
    return !tell_gone_headings(cases, list, found, heads);
}

static bool choose(struct cases *cases, const struct list_bytes *list, const struct saved *saved,
                   struct choice *choice_out, int *code_out)
{
    struct heads heads = {0};
    const struct choice *found = NULL;
    struct problem problem;
    bool chosen;
    if (!cases->errand->mapping)
        found = find_saved(cases, list, saved, &heads);
    if (cases->errand->mapping)
        chosen = take_named(cases, saved, choice_out, code_out);
    else if (found)
        chosen = take_saved(cases, list, found, &heads, choice_out, code_out);
    else
        chosen = propose(cases, list, choice_out, code_out);
    if (!chosen || (cases->errand->heading && !choice_rename(cases, choice_out, code_out)))
        return false;
    *code_out = CODE_UNUSABLE;
    return mapping_parse(cases->cli->arena, choice_out->text, &choice_out->mapping, &problem) ||
           cli_problem(cases->cli, choice_out->name, &problem);
}

struct fault *choose_mapping(struct cases *cases, const struct list_bytes *list,
                             struct choice *choice_out, int *code_out, bool *chosen_out)
{
    struct saved saved;
    *choice_out = (struct choice){0};
    TRY(read_saved(cases, &saved));
    *chosen_out = choose(cases, list, &saved, choice_out, code_out);
    return NULL;
}
