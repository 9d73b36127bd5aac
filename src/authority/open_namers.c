/* open_namers: the delegates of a row, each with the one comparison that it asks for. */
#include "part.h"

static const struct role *role_of(const struct authority_book *book, int32_t role)
{
    ensure(role < (int32_t)book->role_count);
    return role < 0 ? NULL : &book->rows->roles->items[role];
}

static enum naming naming_of_official(const struct namer *namer, enum delegate_how how)
{
    return how == DELEGATE_OR_HIGHER && namer->rank > 0 ? NAMES_RANK : NAMES_ROLE;
}

/* The kinds of role that are no post of officials: what each names, and of which kind. */
static const struct {
    enum naming naming;
    int32_t kind;
} other_kinds[ROLE_KINDS] = {
    [ROLE_BOARD] = {NAMES_BOARD, 0},
    [ROLE_COMMITTEE] = {NAMES_BODY_KIND, BODY_COMMITTEE},
    [ROLE_PRESIDIUM] = {NAMES_BODY_KIND, BODY_PRESIDIUM},
    [ROLE_CHAIR] = {NAMES_OFFICE, APPOINTED_CHAIR},
    [ROLE_VICE_CHAIR] = {NAMES_OFFICE, APPOINTED_VICE_CHAIR},
    [ROLE_SECOND_VICE_CHAIR] = {NAMES_OFFICE, APPOINTED_SECOND_VICE_CHAIR},
    [ROLE_MEMBER] = {NAMES_OFFICE, APPOINTED_MEMBER},
    [ROLE_SUBSTITUTE_MEMBER] = {NAMES_OFFICE, APPOINTED_SUBSTITUTE_MEMBER},
    [ROLE_APPOINTED_MEMBER] = {NAMES_OFFICE, APPOINTED_SPECIALLY},
    [ROLE_COMMITTEE_CHAIR] = {NAMES_COMMITTEE_CHAIR, APPOINTED_CHAIR},
    [ROLE_ORIGINAL] = {NAMES_ORIGINAL, 0},
    [ROLE_SUPERIOR] = {NAMES_SUPERIOR, 0},
    [ROLE_CONTRACTOR] = {NAMES_CONTRACTOR, 0},
};

static void name_by_role(const struct authority_book *book, struct namer *namer,
                         const struct delegate *delegate)
{
    const struct role *role = role_of(book, delegate->role);
    if (!role)
        return;
    namer->which = delegate->role;
    namer->rank = book->ranks[delegate->role];
    namer->role_kind = role->kind;
    if (role_is_official(role)) {
        namer->naming = naming_of_official(namer, delegate->how);
    } else {
        namer->naming = other_kinds[role->kind].naming;
        namer->kind = other_kinds[role->kind].kind;
    }
}

static void name_directly(struct namer *namer, enum naming naming, int32_t which, size_t count)
{
    ensure(which < (int32_t)count);
    namer->which = which;
    namer->naming = which < 0 && naming != NAMES_BODY ? NAMES_NOBODY : naming;
}

static struct namer namer_of(const struct authority_book *book, const struct delegate *delegate)
{
    struct namer namer = {.naming = NAMES_NOBODY,
                          .scope = delegate->scope,
                          .step = delegate->step,
                          .which = -1,
                          .role_kind = ROLE_KINDS,
                          .body = delegate->body};
    ensure(delegate->body < (int32_t)book->rows->body_count);
    switch (delegate->how) {
    case DELEGATE_EXACT:
    case DELEGATE_OR_HIGHER:
        name_by_role(book, &namer, delegate);
        break;
    case DELEGATE_POST:
        name_directly(&namer, NAMES_POST, delegate->post, book->rows->post_count);
        break;
    case DELEGATE_PERSON:
        name_directly(&namer, NAMES_PERSON, delegate->person, book->rows->person_count);
        break;
    case DELEGATE_BODY:
        name_directly(&namer, NAMES_BODY, delegate->body, book->rows->body_count);
        break;
    }
    return namer;
}

const struct namer *open_namers(const struct authority_book *book, struct arena *arena,
                                const struct order_line *line)
{
    struct namer *namers = arena_new_many(arena, line->delegate_count, struct namer);
    for (size_t i = 0; i < line->delegate_count; i++)
        namers[i] = namer_of(book, &line->delegates[i]);
    return namers;
}
