/* order_name: one piece of a list of delegates: the role, the body it belongs to, and what else
 * is said. Nobody is guessed at: what is not recognised becomes a question. */
#include "order_naming.h"

#include "order_condition.h"

#include <string.h>

static struct text fold_of(const struct order_naming *naming, struct text text)
{
    return order_fold(naming->draft->importer->arena, text);
}

static int32_t find_role(const struct order_naming *naming, struct text words)
{
    return role_find(naming->draft->importer->roles, words);
}

/* "5 ledamöter, 3 ersättare" */
static bool take_seats(struct order_naming *naming, struct text folded)
{
    size_t at, size, from;
    int32_t seats;
    if (!order_finds(folded, "ledamöter", &at, &size))
        return false;
    while (at && folded.bytes[at - 1] == ' ')
        at--;
    for (from = at; from && folded.bytes[from - 1] >= '0' && folded.bytes[from - 1] <= '9';)
        from--;
    if (!text_to_number((struct text){folded.bytes + from, at - from}, &seats))
        return false;
    naming->seats = seats;
    return true;
}

/* What brackets hold: seats, scope, "lägst", an abbreviation of the same role, or a condition. */
static void take_group(struct order_naming *naming, struct text inside)
{
    struct text folded = fold_of(naming, inside);
    size_t at, size;
    enum delegate_scope scope = order_scope_find(folded, &at, &size);
    int32_t role = find_role(naming, inside);
    if (take_seats(naming, folded) || inside.size == 0)
        return;
    if (scope != SCOPE_ALL)
        naming->name.delegate.scope = scope;
    else if (text_is(folded, "lägst") || text_is(folded, "eller högre"))
        naming->higher = true;
    else if (role < 0 || role != find_role(naming, naming->rest))
        order_conditions_read(naming->draft, inside);
}

/* The text without its brackets; what they hold is read. */
static void take_groups(struct order_naming *naming)
{
    struct builder outside;
    struct text written = naming->rest;
    const char *open = written.size ? memchr(written.bytes, '(', written.size) : NULL;
    const char *close = written.size ? memchr(written.bytes, ')', written.size) : NULL;
    if (!open || !close || close < open || find_role(naming, written) >= 0)
        return;
    size_t before = (size_t)(open - written.bytes), after = (size_t)(close - written.bytes) + 1;
    builder_init(&outside, naming->draft->importer->arena);
    builder_add(&outside, text_trim((struct text){written.bytes, before}));
    builder_add_string(&outside, " ");
    builder_add(&outside, text_trim(text_after(written, after)));
    naming->rest = order_trim_signs(builder_text(&outside));
    take_group(naming, text_trim((struct text){open + 1, after - before - 2}));
}

static void take_lowest(struct order_naming *naming)
{
    static const char *const words[] = {"lägst", "lägsta nivå", "minst"};
    struct text folded = fold_of(naming, naming->rest);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = order_takes(folded, words[i]);
        if (size == 0)
            continue;
        naming->rest = order_trim_signs(text_after(naming->rest, size));
        naming->higher = true;
        return;
    }
}

/* What is said after the name: who appointed them, in which cases, with whom. */
static void take_tail(struct order_naming *naming, struct text tail)
{
    static const char *const appointed[] = {"utsed*", "förordn*", "som nämnden", NULL};
    static const char *const idle[] = {"tillika", "i nu nämnd ordning", "i nämnd ordning", NULL};
    struct text folded = fold_of(naming, tail);
    size_t at, size;
    enum delegate_scope scope = order_scope_find(folded, &at, &size);
    if (order_has_any(folded, appointed))
        naming->appointed = true;
    else if (scope != SCOPE_ALL && at == 0)
        naming->name.delegate.scope = scope;
    else if (!order_has_any(folded, idle))
        order_conditions_read(naming->draft, tail);
}

static void cut_tail(struct order_naming *naming)
{
    static const char *const tails[] = {"i samråd",
                                        "efter samråd",
                                        "i tilldela*",
                                        "inom ramen",
                                        "i nu nämnd ordning",
                                        "i nämnd ordning",
                                        "tillika",
                                        "inom sin",
                                        "inom sitt",
                                        "inom eget",
                                        "inom egen",
                                        "för egen",
                                        "för sin",
                                        "för eget",
                                        "inom respektive",
                                        "i egen",
                                        "utsedda",
                                        "utsedd",
                                        "förordnad",
                                        "förordnade",
                                        "som nämnden",
                                        "med minst",
                                        "med särskilt förordnande",
                                        "upp till",
                                        NULL};
    size_t at, size;
    if (find_role(naming, naming->rest) >= 0 ||
        !order_finds_any(fold_of(naming, naming->rest), tails, &at, &size) || at == 0)
        return;
    struct text tail = text_after(naming->rest, at);
    naming->rest = order_trim_signs((struct text){naming->rest.bytes, at});
    take_tail(naming, tail);
}

/* Names of persons do not belong in an order: the data that was read has them replaced. */
static bool is_person(const struct order_naming *naming)
{
    return order_has(naming->folded, "[namngiven*") || order_has(naming->folded, "namngiven*");
}

/* Someone who is told only by their relation to another. */
static bool is_unnamed_deputy(const struct order_naming *naming)
{
    static const char *const words[] = {"dennes ersättare", "dennes ställföreträdare",
                                        "ställföreträdare", "den som ersätter", NULL};
    return order_has_any(naming->folded, words);
}

/* Nobody, or a restriction in the place of a role: what the others may is not certain any more. */
static void ask_unknown(struct order_naming *naming)
{
    order_condition_add(naming->draft, CONDITION_OTHER, -1, 0);
    const struct role_table *roles = naming->draft->importer->roles;
    int32_t near = role_nearest(roles, naming->rest);
    if (near >= 0)
        order_ask_two(naming->draft, "order.role-near", naming->rest, roles->items[near].key);
    else
        order_ask(naming->draft, "order.role-unknown", naming->rest);
}

/* A member who decides alone is one that the board has appointed. */
static void appoint(struct order_naming *naming)
{
    struct order_draft *draft = naming->draft;
    struct delegate *delegate = &naming->name.delegate;
    const struct role_table *roles = draft->importer->roles;
    int32_t appointed = order_role_of_kind(roles, ROLE_APPOINTED_MEMBER);
    if (delegate->role < 0 || appointed < 0)
        return;
    bool member = roles->items[delegate->role].kind == ROLE_MEMBER;
    if (member && (naming->appointed || draft->appointed)) {
        delegate->role = appointed;
        delegate->body = -1;
    }
    if (roles->items[delegate->role].kind == ROLE_APPOINTED_MEMBER)
        order_ask(draft, "order.appointees", naming->rest);
}

struct order_name order_name_read(struct order_draft *draft, struct text written)
{
    struct order_naming naming = {.draft = draft, .seats = -1};
    naming.name.delegate = (struct delegate){.role = -1, .post = -1, .person = -1, .body = -1};
    naming.rest = order_trim_signs(written);
    naming.folded = fold_of(&naming, naming.rest);
    if (is_person(&naming)) {
        order_ask(draft, "order.named-person", naming.rest);
        return naming.name;
    }
    if (is_unnamed_deputy(&naming)) {
        order_ask(draft, "order.deputy-unnamed", naming.rest);
        return naming.name;
    }
    take_groups(&naming);
    take_lowest(&naming);
    cut_tail(&naming);
    if (!order_role_read(&naming)) {
        ask_unknown(&naming);
        return naming.name;
    }
    appoint(&naming);
    struct delegate *delegate = &naming.name.delegate;
    if (naming.higher && delegate->role >= 0 &&
        role_is_official(&draft->importer->roles->items[delegate->role]))
        delegate->how = DELEGATE_OR_HIGHER;
    return naming.name;
}
