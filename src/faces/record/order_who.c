/* order_who: who may take the decisions of an item on a day: everybody whom the law and the order let, by name.
 * Must not judge: the room authority does. */
#include "order_part.h"

#include "candidates.h"

#include "order_html.h"

struct naming {
    const struct orders_page *page;
    struct text types;
    int32_t day;
    struct order_html_type *made;
    size_t count;
};

static struct candidates who(struct arena *arena, const struct authority_book *book, int32_t type,
                             int32_t day, enum known urgent)
{
    struct authority_request request = authority_ask(type, day);
    struct candidates candidates;
    request.facts[FACT_URGENT] = (uint8_t)urgent;
    candidates.count = authority_around(arena, book, &request, &candidates.items);
    return candidates;
}

static struct fault *tell(void *context, struct engine *engine, struct arena *arena)
{
    struct naming *naming = context;
    const struct visit *visit = naming->page->visit;
    const struct authority_book *book;
    struct text types = naming->types;
    TRY(engine_people(engine, arena, &book));
    const struct catalogue *catalogue = authority_catalogue(book);
    naming->made = arena_new_many(arena, catalogue_count(catalogue) + 1, struct order_html_type);
    while (types.size && naming->count < catalogue_count(catalogue)) {
        int32_t type = catalogue_find(catalogue, text_trim(text_cut(&types, '|')));
        if (type < 0)
            continue;
        struct candidates may = who(arena, book, type, naming->day, KNOWN_NO),
                          urgent = who(arena, book, type, naming->day, KNOWN_YES);
        naming->made[naming->count++] = (struct order_html_type){
            .name = catalogue_type(catalogue, type)->name,
            .may = candidates_words(visit, authority_register(book), &may, NULL),
            .urgent = candidates_words(visit, authority_register(book), &urgent, &may)};
    }
    return NULL;
}

struct fault *order_who(const struct orders_page *page, struct text types, int32_t day,
                        struct order_html *data)
{
    struct naming naming = {.page = page, .types = types, .day = day};
    TRY(crew_read(page->visit->web->setup->crew, page->visit->arena, tell, &naming));
    data->types = (struct order_html_types){naming.made, naming.count};
    return NULL;
}
