/* order_role: the role or body that a piece of a list of delegates is called, and the body that
 * a role belongs to. Must not know what else is said of it. */
#include "order_naming.h"

static struct text fold_of(const struct order_naming *naming, struct text text)
{
    return order_fold(naming->draft->importer->arena, text);
}

static int32_t find_role(const struct order_naming *naming, struct text words)
{
    return role_find(naming->draft->importer->roles, words);
}

static const struct role *role_at(const struct order_naming *naming, int32_t role)
{
    return &naming->draft->importer->roles->items[role];
}

/* "en", "två stycken": words before a role that do not change it. */
static struct text without_filler(struct order_naming *naming, struct text words)
{
    static const char *const fillers[] = {"två stycken", "den",      "det",       "en",
                                          "ett",         "två",      "tre",       "annan",
                                          "någon av",    "samtliga", "särskilda", "endast",
                                          "delegat",     "ansvarig", "berörd",    "respektive"};
    struct text folded = fold_of(naming, words);
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        size_t size = order_takes(folded, fillers[i]);
        if (size && size < words.size)
            return order_trim_signs(text_after(words, size));
    }
    return words;
}

static void set_role(struct order_naming *naming, int32_t role)
{
    naming->name.delegate.role = role;
    naming->name.named = true;
}

static void set_body(struct order_naming *naming, struct text name, enum body_kind kind)
{
    struct importer *importer = naming->draft->importer;
    struct delegate *delegate = &naming->name.delegate;
    naming->name.named = true;
    if (order_body_is_any(naming->folded)) {
        delegate->role = order_role_of_kind(importer->roles, ROLE_COMMITTEE);
        order_ask(naming->draft, "order.body-which", naming->rest);
        return;
    }
    delegate->how = DELEGATE_BODY;
    delegate->role = -1;
    delegate->body = kind == BODY_BOARD ? 0 : order_body_named(importer, name, kind, naming->seats);
}

/* The body of an elected role. "utskottet" alone is any committee; the board needs no naming. */
static void tie(struct order_naming *naming, struct text name, enum order_place place)
{
    struct importer *importer = naming->draft->importer;
    enum body_kind kind;
    if (!order_body_kind(importer, name, &kind) || kind == BODY_BOARD)
        return; /* nothing that the next role in the cell could share */
    naming->name.place = place;
    int32_t role = find_role(naming, name);
    bool any = role >= 0 && role == order_role_of_kind(importer->roles, ROLE_COMMITTEE);
    struct delegate *delegate = &naming->name.delegate;
    bool chair = role_at(naming, delegate->role)->kind == ROLE_CHAIR ||
                 role_at(naming, delegate->role)->kind == ROLE_COMMITTEE_CHAIR;
    if (any && chair) {
        int32_t other = order_role_of_kind(importer->roles, ROLE_COMMITTEE_CHAIR);
        delegate->role = other >= 0 ? other : delegate->role;
        return;
    }
    order_body_give(importer, delegate, order_body_named(importer, name, kind, -1));
}

/* "ordförande i sociala utskottet": at the first preposition with a role before it and a body
 * after it. */
static bool read_after(struct order_naming *naming, struct text words)
{
    static const char *const prepositions[] = {"i", "av", "för", "vid", "på", NULL};
    struct text folded = fold_of(naming, words);
    for (size_t from = 0, at, size; from < words.size; from += at + size) {
        if (!order_finds_any(text_after(folded, from), prepositions, &at, &size))
            return false;
        struct text head = text_trim((struct text){words.bytes, from + at});
        struct text tail = text_trim(text_after(words, from + at + size));
        int32_t role = find_role(naming, head);
        enum body_kind kind;
        if (role < 0 || !order_body_kind(naming->draft->importer, tail, &kind))
            continue;
        if (!naming->name.named)
            set_role(naming, role);
        tie(naming, tail, PLACE_AFTER);
        return true;
    }
    return false;
}

/* "socialnämndens vice ordförande": a genitive and a role. */
static bool read_before(struct order_naming *naming, struct text words)
{
    for (size_t at = 1; at + 1 < words.size; at++) {
        if (words.bytes[at] != ' ' || words.bytes[at - 1] != 's')
            continue;
        struct text name = {words.bytes, at - 1}, head = text_trim(text_after(words, at));
        int32_t role = find_role(naming, head);
        enum body_kind kind;
        if (role < 0 || !order_body_kind(naming->draft->importer, name, &kind))
            continue;
        if (!naming->name.named)
            set_role(naming, role);
        tie(naming, name, PLACE_BEFORE);
        return true;
    }
    return false;
}

/* A role that is known as it stands. The words may still name its body. */
static bool read_whole(struct order_naming *naming, struct text words)
{
    int32_t role = find_role(naming, words);
    if (role < 0)
        return false;
    const struct role *known = role_at(naming, role);
    if (known->kind == ROLE_BOARD)
        set_body(naming, words, BODY_BOARD);
    else if (known->kind == ROLE_COMMITTEE || known->kind == ROLE_PRESIDIUM)
        set_body(naming, words, known->kind == ROLE_COMMITTEE ? BODY_COMMITTEE : BODY_PRESIDIUM);
    else
        set_role(naming, role);
    if (known->kind >= ROLE_CHAIR && known->kind <= ROLE_COMMITTEE_CHAIR &&
        !read_after(naming, words))
        read_before(naming, words);
    return true;
}

/* "enhetschef barn och unga": a role, and words that only a person can read. */
static bool read_beginning(struct order_naming *naming, struct text words)
{
    for (size_t at = words.size; at-- > 1;) {
        if (words.bytes[at] != ' ')
            continue;
        int32_t role = find_role(naming, text_trim((struct text){words.bytes, at}));
        if (role < 0)
            continue;
        set_role(naming, role);
        order_conditions_read(naming->draft, text_trim(text_after(words, at)));
        return true;
    }
    return false;
}

static bool read_named_body(struct order_naming *naming, struct text words)
{
    enum body_kind kind = BODY_COMMITTEE;
    if (!order_body_kind(naming->draft->importer, words, &kind) &&
        !order_body_is_any(naming->folded))
        return false;
    set_body(naming, words, kind);
    return true;
}

bool order_role_read(struct order_naming *naming)
{
    struct text words = naming->rest, fewer = words;
    do {
        words = fewer;
        if (read_whole(naming, words) || read_after(naming, words) || read_before(naming, words))
            return true;
        fewer = without_filler(naming, words);
    } while (fewer.size < words.size);
    return read_named_body(naming, words) || read_beginning(naming, words);
}

bool order_name_is_whole(const struct order_draft *draft, struct text written)
{
    enum body_kind kind;
    return role_find(draft->importer->roles, text_trim(written)) >= 0 ||
           order_body_kind(draft->importer, text_trim(written), &kind);
}
