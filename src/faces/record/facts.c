/* facts: facts of a decision that nobody has said and that would tell more, as fields beside its check; and
 * their answers, which are answers of the form too. Must not know what any fact means. */
#include "fields.h"
#include "facts.h"

#include "review_html.h"

#include <string.h>

#define FACT_FIELD "fakta-"

enum { FACTS_MOST = 8 };

bool act_add_facts(struct acting *acting)
{
    struct visit *visit = acting->visit;
    const struct http_fields *form = &visit->request->form;
    struct given *items =
        arena_new_many(visit->arena, acting->typed.count + form->count + 1, struct given);
    size_t count = acting->typed.count;
    for (size_t i = 0; i < count; i++)
        items[i] = acting->typed.items[i];
    for (size_t i = 0; i < form->count; i++) {
        struct text name = form->items[i].name, value = text_trim(form->items[i].value);
        struct builder fact;
        if (!text_starts(name, FACT_FIELD) || !value.size)
            continue;
        builder_init(&fact, visit->arena);
        builder_add(&fact, text_after(name, strlen(FACT_FIELD)));
        builder_add_char(&fact, '=');
        builder_add(&fact, value);
        items[count++] = (struct given){TEXT_LITERAL("fact"), builder_text(&fact)};
    }
    bool any = count > acting->typed.count;
    acting->typed = (struct typed){items, count};
    return any;
}

static bool is_wanted(const struct proposal_pieces *pieces, size_t index)
{
    int attribute = pieces->lines[index].attribute;
    if (attribute < 0 || value_is_person(vocabulary_attribute_type(attribute)) ||
        vocabulary_attribute_type(attribute) == TYPE_REF ||
        vocabulary_attribute_type(attribute) == TYPE_REFS)
        return false;
    for (size_t i = 0; i < index; i++)
        if (pieces->lines[i].attribute == attribute)
            return false;
    return true;
}

static void add_option(struct visit *visit, struct field_select_html *select, size_t most,
                       struct text value, struct text label)
{
    struct field_select_html_option *options = (void *)(uintptr_t)select->options.items;
    if (!options)
        options = arena_new_many(visit->arena, most, struct field_select_html_option);
    options[select->options.count++] =
        (struct field_select_html_option){.value = value, .label = label};
    select->options.items = options;
}

static void add_values(struct visit *visit, int attribute, struct field_select_html *select)
{
    int words = vocabulary_attribute_enum(attribute);
    int size = words >= 0 ? vocabulary_enum_size(words) : 0;
    if (vocabulary_attribute_type(attribute) == TYPE_BOOL) {
        add_option(visit, select, 2, TEXT_LITERAL("ja"), say_text(visit, "web.view.yes"));
        add_option(visit, select, 2, TEXT_LITERAL("nej"), say_text(visit, "web.view.no"));
    }
    for (int word = 0; word < size; word++) {
        struct text name = text_of(vocabulary_enum_value_name(words, word));
        add_option(visit, select, (size_t)size, name, name);
    }
}

static struct review_html_field want_of(struct visit *visit, const struct proposal_piece *piece)
{
    struct builder name;
    builder_init(&name, visit->arena);
    builder_add_string(&name, FACT_FIELD);
    builder_add_string(&name, vocabulary_attribute_name(piece->attribute));
    struct review_html_field field = {.select = {.name = builder_text(&name),
                                                 .label = piece->asks,
                                                 .hint = piece->title,
                                                 .is_optional = true},
                                      .line = {.name = builder_text(&name),
                                               .label = piece->asks,
                                               .hint = piece->title,
                                               .is_optional = true}};
    add_values(visit, piece->attribute, &field.select);
    field.is_select = field.select.options.count > 0;
    field.is_text = !field.is_select;
    return field;
}

void facts_wanted(struct visit *visit, const struct proposal_pieces *pieces,
                  struct review_html_wants *wants_out)
{
    struct review_html_field *fields =
        arena_new_many(visit->arena, FACTS_MOST, struct review_html_field);
    size_t count = 0;
    for (size_t i = 0; i < pieces->line_count && count < FACTS_MOST; i++)
        if (is_wanted(pieces, i))
            fields[count++] = want_of(visit, &pieces->lines[i]);
    *wants_out = (struct review_html_wants){fields, count};
}
