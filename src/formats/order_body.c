/* order_body: the board of an order and the committees that it names. Must not know who sits in
 * them. */
#include "order_who.h"

#include <string.h>

int32_t order_role_of_kind(const struct role_table *roles, enum role_kind kind)
{
    for (size_t i = 0; i < roles->count; i++)
        if (roles->items[i].kind == kind)
            return (int32_t)i;
    return -1;
}

static int32_t add_body(struct importer *importer, struct body body)
{
    struct register_rows *rows = &importer->out->rows;
    if (rows->body_count == importer->body_room) {
        importer->body_room = importer->body_room ? 2 * importer->body_room : 8;
        struct body *more = arena_new_many(importer->arena, importer->body_room, struct body);
        if (rows->body_count)
            memcpy(more, rows->bodies, rows->body_count * sizeof *more);
        rows->bodies = more;
    }
    body.span = (struct span){DAY_FIRST, DAY_LAST, DAY_FIRST};
    rows->bodies[rows->body_count] = body;
    return (int32_t)rows->body_count++;
}

int32_t order_body_board(struct importer *importer, struct text name)
{
    struct body board = {.kind = BODY_BOARD, .parent = -1, .seats = -1};
    board.name = board.key = text_kept(importer->arena, name);
    return importer->out->rows.body_count ? 0 : add_body(importer, board);
}

static bool is_kind(const struct role *role, enum body_kind *kind_out)
{
    if (role->kind != ROLE_BOARD && role->kind != ROLE_COMMITTEE && role->kind != ROLE_PRESIDIUM)
        return false;
    *kind_out = role->kind == ROLE_BOARD       ? BODY_BOARD
                : role->kind == ROLE_COMMITTEE ? BODY_COMMITTEE
                                               : BODY_PRESIDIUM;
    return true;
}

static bool ends_with(struct text text, const char *ending)
{
    struct text end = text_of(ending);
    return text.size >= end.size && text_is(text_after(text, text.size - end.size), ending);
}

/* The kind that the last word of a name gives away. */
static bool kind_of_word(struct text plain, enum body_kind *kind_out)
{
    static const struct {
        const char *ending;
        enum body_kind kind;
    } endings[] = {{"utskott", BODY_COMMITTEE},      {"utskottet", BODY_COMMITTEE},
                   {"delegationen", BODY_COMMITTEE}, {"presidiet", BODY_PRESIDIUM},
                   {"presidium", BODY_PRESIDIUM},    {"nämnd", BODY_BOARD},
                   {"nämnden", BODY_BOARD},          {"styrelse", BODY_BOARD},
                   {"styrelsen", BODY_BOARD}};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(plain, endings[i].ending)) {
            *kind_out = endings[i].kind;
            return true;
        }
    return false;
}

bool order_body_kind(const struct importer *importer, struct text name, enum body_kind *kind_out)
{
    int32_t role = role_find(importer->roles, name);
    if (role >= 0)
        return is_kind(&importer->roles->items[role], kind_out);
    return kind_of_word(order_plain(importer->arena, name), kind_out);
}

bool order_body_is_any(struct text folded)
{
    static const char *const phrases[] = {"det utskott",    "respektive utskott",
                                          "berört utskott", "ansvarigt utskott",
                                          "inom vilket",    NULL};
    return order_has_any(folded, phrases);
}

/* "utskottet" and "utskott" are one name. */
static struct text key_of(struct importer *importer, struct text name)
{
    int32_t role = role_find(importer->roles, name);
    enum body_kind kind;
    if (role >= 0 && is_kind(&importer->roles->items[role], &kind))
        return importer->roles->items[role].key;
    struct text plain = order_plain(importer->arena, name);
    if (ends_with(plain, "utskottet"))
        plain.size -= 2;
    return plain;
}

int32_t order_body_named(struct importer *importer, struct text name, enum body_kind kind,
                         int32_t seats)
{
    struct register_rows *rows = &importer->out->rows;
    struct text key = key_of(importer, text_trim(name));
    for (size_t i = 0; i < rows->body_count; i++)
        if (text_equal(rows->bodies[i].key, key)) {
            if (seats > 0)
                rows->bodies[i].seats = seats;
            return (int32_t)i;
        }
    struct body body = {.kind = kind, .parent = 0, .seats = seats};
    body.name = text_kept(importer->arena, text_trim(name));
    body.key = key;
    return add_body(importer, body);
}

void order_body_give(const struct importer *importer, struct delegate *delegate, int32_t body)
{
    delegate->body = body;
    if (importer->roles->items[delegate->role].kind != ROLE_CHAIR ||
        importer->out->rows.bodies[body].kind != BODY_COMMITTEE)
        return;
    int32_t role = order_role_of_kind(importer->roles, ROLE_COMMITTEE_CHAIR);
    delegate->role = role >= 0 ? role : delegate->role;
}
