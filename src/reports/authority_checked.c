/* authority_checked: what the answer rests on, and in the same size what it does not say anything
 * about (P4). */
#include "authority_part.h"

static void add_item(struct builder *list, enum language language, const char *key)
{
    builder_add_string(list, list->size ? ", " : "");
    say(list, language, key);
}

static bool law_is_read(const struct authority_view *view, const struct authority_request *request)
{
    const struct ceiling_span *span = catalogue_on(view->catalogue, request->type, request->day);
    return span && span->ceiling != CEILING_UNKNOWN;
}

static void add_checked(struct answer_pieces *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    struct builder list = answer_piece(out), line = answer_piece(out);
    bool body = asked->request.body >= 0;
    if (law_is_read(view, &asked->request))
        add_item(&list, view->language, "authority.checked.law");
    if (view->has_register) {
        if (asked->answer.reason != REASON_NO_ORDER)
            add_item(&list, view->language, "authority.checked.order");
        add_item(&list, view->language,
                 body ? "authority.checked.meeting" : "authority.checked.appointment");
    }
    say_with(&line, view->language, "authority.checked", builder_text(&list), (struct text){"", 0});
    answer_add(out, ANSWER_CHECKED, builder_text(&line));
}

enum { MOST_UNCHECKED = 12 };

struct unchecked {
    struct text items[MOST_UNCHECKED];
    size_t count;
};

static void leave(struct unchecked *list, enum language language, const char *key)
{
    ensure(list->count < MOST_UNCHECKED);
    list->items[list->count++] = text_of(words_text(language, key));
}

/* First the facts that have no bearing on the answer because nobody has said them. */
static void leave_open_facts(struct unchecked *list, const struct authority_view *view,
                             const struct authority_case *asked)
{
    const struct authority_request *request = &asked->request;
    const struct ceiling_span *span = catalogue_on(view->catalogue, request->type, request->day);
    if (!law_is_read(view, request))
        leave(list, view->language, "authority.unchecked.law");
    if (!view->has_register || asked->answer.reason == REASON_NO_ORDER)
        leave(list, view->language, "authority.unchecked.order");
    if (request->facts[FACT_DISQUALIFIED] == NOT_KNOWN)
        leave(list, view->language, "authority.unchecked.disqualified");
    if (span && span->weighty && request->facts[FACT_WEIGHTY] == NOT_KNOWN)
        leave(list, view->language, "authority.unchecked.weighty");
    if (catalogue_type(view->catalogue, request->type)->needs_degree &&
        asked->answer.degree == NOT_KNOWN)
        leave(list, view->language, "authority.unchecked.degree");
}

size_t authority_unchecked(struct arena *arena, const struct authority_view *view,
                           const struct authority_case *asked, const struct text **items_out)
{
    static const char *const always[] = {"authority.unchecked.basis", "authority.unchecked.content",
                                         "authority.unchecked.documents"};
    struct unchecked *list = arena_new(arena, struct unchecked);
    leave_open_facts(list, view, asked);
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        leave(list, view->language, always[i]);
    if (view->unread) {
        struct builder rows;
        builder_init(&rows, arena);
        words_add_count(&rows, view->language, "authority.unchecked.rows", view->unread);
        list->items[list->count++] = builder_text(&rows);
    }
    *items_out = list->items;
    return list->count;
}

void authority_checked(struct answer_pieces *out, const struct authority_view *view,
                       const struct authority_case *asked)
{
    struct builder list = answer_piece(out), line = answer_piece(out);
    const struct text *items;
    size_t count = authority_unchecked(out->arena, view, asked, &items);
    add_checked(out, view, asked);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&list, i ? ", " : "");
        builder_add(&list, items[i]);
    }
    say_with(&line, view->language, "authority.unchecked", builder_text(&list),
             (struct text){"", 0});
    answer_add(out, ANSWER_UNCHECKED, builder_text(&line));
}

void authority_check_pieces(struct answer_pieces *out, const struct authority_view *view,
                            const struct authority_case *asked)
{
    authority_first(out, view, asked);
    authority_why(out, view, asked);
    authority_checked(out, view, asked);
}

void authority_check_text(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked)
{
    struct answer_pieces pieces = answer_begin(out->arena);
    authority_check_pieces(&pieces, view, asked);
    answer_text(out, view, &pieces);
}
