/* draft_row_types: which decisions an item is about: those that are chosen, those that were searched for, and all
 * others by law, each once on the page, with how far the law lets it be delegated. Must not judge. */
#include "draft_row.h"

#include "desk/desk.h"

#include "draft_row_html.h"

enum { MOST_MATCHES = 20 };

/* Boxes that are being filled; each type stands in one list alone. */
struct choosing {
    const struct visit *visit;
    const struct catalogue *catalogue;
    int32_t day;
    bool *is_placed;
};

static struct text ceiling_words(const struct choosing *choosing, int32_t type)
{
    static const char *const keys[] = {[CEILING_BOARD] = "authority.ceiling.board",
                                       [CEILING_COMMITTEE] = "authority.ceiling.committee",
                                       [CEILING_EMPLOYEE] = "authority.ceiling.employee",
                                       [CEILING_UNKNOWN] = "authority.ceiling.unknown"};
    const struct ceiling_span *span = catalogue_on(choosing->catalogue, type, choosing->day);
    struct arena *arena = choosing->visit->arena;
    struct builder said;
    builder_init(&said, arena);
    builder_add(&said, type_provisions(arena, choosing->catalogue, type, choosing->day));
    builder_add_string(&said, said.size ? ". " : "");
    builder_add_string(&said,
                       say_key(choosing->visit, keys[span ? span->ceiling : CEILING_UNKNOWN]));
    return builder_text(&said);
}

static void place(struct choosing *choosing, struct boxes_html *boxes, int32_t type, bool is_chosen)
{
    struct boxes_html_box *items = (void *)(uintptr_t)boxes->boxes.items;
    const struct decision_type *one = catalogue_type(choosing->catalogue, type);
    choosing->is_placed[type] = true;
    items[boxes->boxes.count++] =
        (struct boxes_html_box){.number = number_words(choosing->visit->arena, type),
                                .value = one->code,
                                .label = one->name,
                                .hint = ceiling_words(choosing, type),
                                .is_chosen = is_chosen};
}

static struct boxes_html boxes_for(const struct choosing *choosing, size_t most)
{
    struct boxes_html boxes = {.name = TEXT_LITERAL("types")};
    boxes.boxes.items = arena_new_many(choosing->visit->arena, most + 1, struct boxes_html_box);
    return boxes;
}

/* A word that the catalogue does not have stays as it was written, so that it is told and not lost. */
static void place_chosen(struct choosing *choosing, struct text types, struct boxes_html *boxes)
{
    size_t unknown = catalogue_count(choosing->catalogue);
    while (types.size) {
        struct text code = text_trim(text_cut(&types, '|'));
        int32_t type = catalogue_find(choosing->catalogue, code);
        if (type >= 0 && !choosing->is_placed[type]) {
            place(choosing, boxes, type, true);
        } else if (type < 0 && code.size) {
            struct boxes_html_box *items = (void *)(uintptr_t)boxes->boxes.items;
            bool is_all = text_is(code, "alla");
            items[boxes->boxes.count++] = (struct boxes_html_box){
                .number = number_words(choosing->visit->arena, (int64_t)unknown++),
                .value = code,
                .label = is_all ? say_text(choosing->visit, "web.order-row.all-types") : code,
                .is_chosen = true};
        }
    }
}

static void place_matches(struct choosing *choosing, struct text sought, struct boxes_html *boxes)
{
    int32_t types[MOST_MATCHES];
    size_t count = types_with(choosing->visit->arena, choosing->catalogue, sought, choosing->day,
                              types, MOST_MATCHES);
    for (size_t i = 0; i < count; i++)
        if (!choosing->is_placed[types[i]])
            place(choosing, boxes, types[i], false);
}

static void place_others(struct choosing *choosing, struct draft_row_html *data)
{
    size_t count = catalogue_count(choosing->catalogue);
    struct draft_row_html_group *groups =
        arena_new_many(choosing->visit->arena, TYPE_LAWS, struct draft_row_html_group);
    for (size_t law = 0; law < TYPE_LAWS; law++) {
        groups[law].label = say_text(choosing->visit, type_law_key(law));
        groups[law].boxes = boxes_for(choosing, count);
        for (size_t i = 0; i < count; i++)
            if (!choosing->is_placed[i] &&
                type_law(catalogue_type(choosing->catalogue, (int32_t)i)->code) == law)
                place(choosing, &groups[law].boxes, (int32_t)i, false);
    }
    data->groups = (struct draft_row_html_groups){groups, TYPE_LAWS};
}

void draft_row_types(const struct draft_row *row, struct draft_row_html *data)
{
    const struct visit *visit = row->page.base.visit;
    const struct catalogue *catalogue = rulebook_catalogue(visit->web->setup->rules);
    size_t count = catalogue_count(catalogue);
    struct choosing choosing = {visit, catalogue, row->page.base.today,
                                arena_new_many(visit->arena, count + 1, bool)};
    struct text types = *draft_row_cell(row, "types");
    for (size_t i = 0; i < count; i++)
        choosing.is_placed[i] = false;
    data->chosen = boxes_for(&choosing, count + types.size); /* a piece has a letter at least */
    data->matches = boxes_for(&choosing, MOST_MATCHES);
    place_chosen(&choosing, types, &data->chosen);
    data->has_types = data->chosen.boxes.count > 0;
    data->sought = posted(visit, "sok");
    if (data->sought.size)
        place_matches(&choosing, data->sought, &data->matches);
    data->has_matches = data->matches.boxes.count > 0;
    if (data->sought.size && !data->has_matches)
        data->nothing = say_filled(visit, "web.decide.none", data->sought, (struct text){"", 0});
    place_others(&choosing, data);
}
