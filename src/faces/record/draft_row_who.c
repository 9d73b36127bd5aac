/* draft_row_who: who decides by an item and on which conditions, as boxes, with ways to add what is missing. Must not
 * judge. */
#include "draft_row.h"

#include "draft_row_html.h"

/* Conditions that need no figure; docs/register.md has all. */
static const char *const usual[] = {"brådskande",     "samråd",          "tilldelat ärende",
                                    "samtycke finns", "inom riktlinjer", "underlag finns"};
enum { USUAL = sizeof usual / sizeof *usual };

/* Words for posts, as the municipality's register has them. */
struct words_of_roles {
    const struct visit *visit;
    struct field_select_html_option *options;
    size_t count;
};

static struct fault *read_roles(void *context, struct engine *engine, struct arena *arena)
{
    struct words_of_roles *roles = context;
    const struct authority_book *book;
    TRY(engine_people(engine, arena, &book));
    const struct role_table *table = authority_register(book)->roles;
    roles->options =
        arena_new_many(roles->visit->arena, table->count + 1, struct field_select_html_option);
    for (size_t i = 0; i < table->count; i++) {
        struct text word = text_kept(roles->visit->arena, table->items[i].key);
        roles->options[roles->count++] = (struct field_select_html_option){word, false, word};
    }
    return NULL;
}

static struct boxes_html ticked(const struct draft_row *row, const char *name, struct text cell,
                                size_t more)
{
    const struct visit *visit = row->page.base.visit;
    struct boxes_html boxes = {.name = text_of(name)};
    struct boxes_html_box *items =
        arena_new_many(visit->arena, cell.size + more + 1, struct boxes_html_box);
    size_t count = 0;
    while (cell.size) {
        struct text piece = text_trim(text_cut(&cell, '|'));
        if (!piece.size)
            continue;
        items[count] =
            (struct boxes_html_box){.number = number_words(visit->arena, (int64_t)count + 1),
                                    .value = piece,
                                    .label = orders_holders(visit, &row->page.base.names, piece),
                                    .is_chosen = true};
        count++;
    }
    boxes.boxes = (struct boxes_html_boxes){items, count};
    return boxes;
}

static struct text named(const struct visit *visit, const char *name, const char *end)
{
    struct builder whole;
    builder_init(&whole, visit->arena);
    builder_add_string(&whole, name);
    builder_add_string(&whole, end);
    return builder_text(&whole);
}

static struct field_select_html reach_field(struct visit *visit, const char *name)
{
    static const char *const words[] = {"lägst", "egen enhet", "eget område"};
    static const char *const keys[] = {"web.order-row.at-least", "web.order-row.own-unit",
                                       "web.order-row.own-area"};
    enum { WORDS = sizeof words / sizeof *words };
    struct field_select_html_option *options =
        arena_new_many(visit->arena, WORDS, struct field_select_html_option);
    for (size_t i = 0; i < WORDS; i++)
        options[i] =
            (struct field_select_html_option){text_of(words[i]), false, say_text(visit, keys[i])};
    return (struct field_select_html){.name = named(visit, name, "-hur"),
                                      .label = say_text(visit, "web.order-row.reach"),
                                      .is_optional = true,
                                      .options = {options, WORDS}};
}

static struct draft_holders_html holders(const struct draft_row *row, const char *name,
                                         const char *hint, const struct words_of_roles *roles)
{
    struct visit *visit = row->page.base.visit;
    struct draft_holders_html field = {.name = text_of(name),
                                       .label = visit_title(visit, "column", text_of(name)),
                                       .hint = say_text(visit, hint),
                                       .kept = ticked(row, name, *draft_row_cell(row, name), 0),
                                       .reach = reach_field(visit, name)};
    field.has = field.kept.boxes.count > 0;
    field.is_open = !field.has && text_is(text_of(name), "delegates");
    field.body = names_body_field(visit, &row->page.base.names, "body", (struct text){"", 0});
    field.body.name = named(visit, name, "-organ");
    field.body.is_optional = true;
    field.role = (struct field_select_html){.name = named(visit, name, "-roll"),
                                            .label = say_text(visit, "web.order-row.role"),
                                            .is_optional = true,
                                            .options = {roles->options, roles->count}};
    field.own = (struct field_text_html){.name = named(visit, name, "-annan"),
                                         .label = say_text(visit, "web.order-row.own"),
                                         .hint = say_text(visit, "web.order-row.own-hint"),
                                         .is_optional = true};
    return field;
}

/* Those that the item has, then those that are usual. */
static struct boxes_html conditions(const struct draft_row *row)
{
    struct boxes_html boxes = ticked(row, "conditions", *draft_row_cell(row, "conditions"), USUAL);
    struct boxes_html_box *items = (void *)(uintptr_t)boxes.boxes.items;
    size_t had = boxes.boxes.count;
    for (size_t i = 0; i < USUAL; i++) {
        bool is_there = false;
        for (size_t j = 0; j < had; j++)
            is_there |= text_is(items[j].value, usual[i]);
        if (is_there)
            continue;
        items[boxes.boxes.count] = (struct boxes_html_box){
            .number = number_words(row->page.base.visit->arena, (int64_t)boxes.boxes.count + 1),
            .value = text_of(usual[i]),
            .label = text_of(usual[i])};
        boxes.boxes.count++;
    }
    return boxes;
}

struct fault *draft_row_who(const struct draft_row *row, struct draft_row_html *data)
{
    struct visit *visit = row->page.base.visit;
    struct words_of_roles roles = {.visit = visit};
    TRY(crew_read(visit->web->setup->crew, visit->arena, read_roles, &roles));
    data->delegates = holders(row, "delegates", "web.order-row.delegates-hint", &roles);
    data->deputies = holders(row, "deputies", "web.order-row.deputies-hint", &roles);
    data->conditions = conditions(row);
    data->amount = (struct field_text_html){
        .name = TEXT_LITERAL("belopp"),
        .label = say_text(visit, "web.order-row.amount"),
        .width = TEXT_LITERAL("short"),
        .inputmode = TEXT_LITERAL("numeric"),
        .is_optional = true,
        .error = row->wrong_amount,
        .value = row->wrong_amount.size ? posted(visit, "belopp") : (struct text){"", 0}};
    data->length = (struct field_text_html){.name = TEXT_LITERAL("langd"),
                                            .label = say_text(visit, "web.order-row.length"),
                                            .hint = say_text(visit, "web.order-row.length-hint"),
                                            .width = TEXT_LITERAL("short"),
                                            .is_optional = true};
    data->others = (struct field_long_html){.name = TEXT_LITERAL("villkor"),
                                            .label = say_text(visit, "web.order-row.others"),
                                            .hint = say_text(visit, "web.order-row.others-hint"),
                                            .is_optional = true};
    return NULL;
}
