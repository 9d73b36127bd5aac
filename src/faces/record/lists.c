/* lists: inputs of a form whose words stand in a list: kinds of events, and the decisions that the law knows. A
 * word that is in none stays as it was typed. Must not know what any action means. */
#include "fields.h"

void field_add_option(struct visit *visit, struct record_field *field, size_t *room,
                      struct text value, struct text label)
{
    struct field_select_html_option *options =
        arena_room(visit->arena, (void *)(uintptr_t)field->options, field->option_count, room,
                   sizeof *options);
    options[field->option_count++] =
        (struct field_select_html_option){value, text_equal(value, field->value), label};
    field->options = options;
}

static void add_kinds(struct visit *visit, struct record_field *field, size_t *room)
{
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        struct text name = text_of(vocabulary_kind_name(kind));
        field_add_option(visit, field, room, name,
                         report_cell(visit->arena, visit->language, "kind", name));
    }
}

static void add_decisions(struct visit *visit, struct record_field *field, size_t *room)
{
    const struct catalogue *catalogue = rulebook_catalogue(visit->web->setup->rules);
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct decision_type *type = catalogue_type(catalogue, (int32_t)i);
        if (type->pattern) /* cases have words for it */
            field_add_option(visit, field, room, type->code, type->name);
    }
}

static const struct {
    const char *name;
    void (*add)(struct visit *visit, struct record_field *field, size_t *room);
} lists[] = {{"kind", add_kinds}, {"decision", add_decisions}};

enum { LISTS = sizeof lists / sizeof *lists };

static size_t list_of(const struct input *input)
{
    size_t i = 0;
    while (i < LISTS && !text_is(text_of(input->name), lists[i].name))
        i++;
    return i;
}

bool field_has_list(const struct input *input)
{
    return list_of(input) < LISTS && !input->many && input->type != INPUT_WORD;
}

void field_add_list(struct visit *visit, struct record_field *field)
{
    size_t room = 0;
    bool is_there = !field->value.size;
    lists[list_of(field->input)].add(visit, field, &room);
    for (size_t i = 0; i < field->option_count; i++)
        is_there |= field->options[i].is_chosen;
    if (!is_there)
        field_add_option(visit, field, &room, field->value, field->value);
}
