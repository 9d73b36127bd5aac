/* choose: which mapping a list is read with: the one that somebody has said, found again by the headings. When
 * a heading is another one than then, nothing is read until somebody says what it means. Must not know what a column
 * means. */
#include "heads.h"

static struct fault *read_text(const struct import_record *record, struct arena *arena,
                               struct import_choice *saved)
{
    struct answered answered;
    const struct given of_list = {TEXT_LITERAL("list"), text_of(saved->name)};
    TRY(record_ask(record, arena, "list-mapping", &of_list, 1, &answered));
    ensure(answered.row_count <= 1); /* none: it is not hers to see */
    if (answered.row_count)
        saved->text = answered.cells[0];
    return NULL;
}

struct fault *import_saved_lists(const struct import_record *record, struct arena *arena,
                                 struct import_saved *saved_out)
{
    struct answered answered;
    TRY(record_ask(record, arena, "lists", NULL, 0, &answered));
    *saved_out = (struct import_saved){
        arena_new_many(arena, answered.row_count, struct import_choice), answered.row_count};
    for (size_t i = 0; i < answered.row_count; i++) {
        const struct text *row = &answered.cells[i * answered.view->statement->give_count];
        saved_out->items[i] = (struct import_choice){.name = text_copy(arena, row[0]),
                                                     .headings = row[1],
                                                     .confirmed = row[2],
                                                     .document = row[3]};
        TRY(read_text(record, arena, &saved_out->items[i]));
    }
    return NULL;
}

/* Nobody has said anything of such a list: the mapping that ships and fits is proposed, and tried when nothing is
 * written. */
static enum import_end propose(struct import_cases *cases, const struct list_bytes *bytes,
                               struct import_choice *choice_out)
{
    struct arena *arena = cases->arena;
    struct mappings mappings =
        cases->of_register ? mappings_of_registers(arena, NULL) : mappings_shipped(arena, NULL);
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    bool fits = sheet_open(arena, bytes->bytes, bytes->format, &sheet, &problem) &&
                list_open_best(arena, mappings.items, mappings.count, sheet, &list, &problem);
    if (!fits)
        import_refuse(cases, &problem);
    sheet_close(sheet);
    if (!fits)
        return IMPORT_UNREAD;
    for (size_t i = 0; i < mappings.count; i++)
        if (mappings.items[i] == list_mapping(list))
            *choice_out =
                (struct import_choice){.name = mappings.names[i], .text = mappings.texts[i]};
    return cases->dry_run ? IMPORT_READ : IMPORT_UNCONFIRMED;
}

/* A list that was read before, by its headings. */
static enum import_end take_saved(struct import_cases *cases, const struct list_bytes *list,
                                  const struct import_choice *found, const struct heads *heads,
                                  struct import_choice *choice_out)
{
    *choice_out = *found;
    choice_out->is_said = cases->renamed != NULL;
    return choice_out->is_said || !refuse_gone_headings(cases, list, found, heads) ? IMPORT_READ
                                                                                   : IMPORT_UNREAD;
}

/* Those that are of the kind that is asked about. */
static void keep_kind(struct import_cases *cases, struct import_saved *saved)
{
    size_t kept = 0;
    for (size_t i = 0; i < saved->count; i++) {
        const struct mapping *mapping;
        struct problem problem;
        bool is_read = mapping_parse(cases->arena, saved->items[i].text, &mapping, &problem);
        if (!is_read || mapping_is_register(mapping) == cases->of_register)
            saved->items[kept++] = saved->items[i];
    }
    saved->count = kept;
}

static enum import_end choose(struct import_cases *cases, const struct list_bytes *list,
                              const struct import_saved *saved, struct import_choice *choice_out)
{
    struct heads heads = {0};
    const struct import_choice *found = NULL;
    struct problem problem;
    enum import_end end = IMPORT_READ;
    *choice_out = cases->said;
    if (!cases->said.name)
        found = find_saved(cases, list, saved, &heads);
    if (found)
        end = take_saved(cases, list, found, &heads, choice_out);
    else if (!cases->said.name)
        end = propose(cases, list, choice_out);
    if (end != IMPORT_READ)
        return end;
    if (cases->renamed && !choice_rename(cases, choice_out))
        return IMPORT_UNREAD;
    static const struct problem other = {.key = "problem.import-other-kind"};
    if (!mapping_parse(cases->arena, choice_out->text, &choice_out->mapping, &problem))
        import_refuse(cases, &problem);
    else if (mapping_is_register(choice_out->mapping) != cases->of_register)
        import_refuse(cases, &other);
    else
        return IMPORT_READ;
    return IMPORT_UNREAD;
}

struct fault *choose_mapping(struct import_cases *cases, const struct list_bytes *list,
                             struct import_choice *choice_out, enum import_end *end_out)
{
    struct import_saved saved;
    *choice_out = (struct import_choice){0};
    TRY(import_saved_lists(cases->record, cases->arena, &saved));
    keep_kind(cases, &saved);
    *end_out = choose(cases, list, &saved, choice_out);
    return NULL;
}
