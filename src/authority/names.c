/* names: does a delegate of a row name this capacity? */
#include "part.h"

bool namer_names_role(const struct namer *namer, int32_t role, int32_t rank)
{
    if (namer->naming == NAMES_ROLE)
        return role == namer->which;
    return namer->naming == NAMES_RANK && rank >= namer->rank;
}

/* The body in which a delegate's office is: as stated, or the board of the order. */
static int32_t body_of_office(struct asking *asking, const struct grant *grant,
                              const struct namer *namer)
{
    return namer->body >= 0 ? namer->body : body_or_board(asking, grant->board);
}

static bool is_committee(const struct asking *asking, int32_t body)
{
    return body >= 0 && asking->book->rows->bodies[body].kind == BODY_COMMITTEE;
}

static bool names_body(const struct asking *asking, const struct capacity *capacity,
                       const struct namer *namer)
{
    if (!capacity->is_body || capacity->body < 0)
        return false;
    if (namer->naming == NAMES_BODY)
        return capacity->body == namer->which;
    return (int32_t)asking->book->rows->bodies[capacity->body].kind == namer->kind &&
           (namer->body < 0 || namer->body == capacity->body);
}

static bool names_office(struct asking *asking, const struct capacity *capacity,
                         const struct grant *grant, const struct namer *namer)
{
    if (capacity->office != namer->kind)
        return false;
    if (namer->naming == NAMES_COMMITTEE_CHAIR && namer->body < 0)
        return is_committee(asking, capacity->body);
    return capacity->body == body_of_office(asking, grant, namer);
}

/* Somebody with a role of whom nothing else is known. */
static bool names_somebody(const struct asking *asking, const struct capacity *capacity,
                           const struct namer *namer)
{
    switch (namer->naming) {
    case NAMES_ROLE:
    case NAMES_RANK:
        return namer_names_role(namer, capacity->role, capacity->rank);
    case NAMES_BODY:
        return names_body(asking, capacity, namer);
    case NAMES_OFFICE:
    case NAMES_COMMITTEE_CHAIR:
    case NAMES_BODY_KIND:
    case NAMES_CONTRACTOR:
        return namer->role_kind == capacity->role_kind &&
               (namer->body < 0 || namer->body == capacity->body);
    default:
        return false;
    }
}

static bool names_relative(const struct asking *asking, const struct capacity *capacity,
                           const struct namer *namer)
{
    int32_t original = asking->request->original;
    if (namer->naming == NAMES_ORIGINAL)
        return capacity->person >= 0 && (original < 0 || original == capacity->person);
    return capacity->post >= 0 && (original < 0 || superior_of_original(asking, capacity->post));
}

bool namer_names(struct asking *asking, const struct capacity *capacity, const struct grant *grant,
                 const struct namer *namer)
{
    if (capacity->role_kind != ROLE_KINDS)
        return names_somebody(asking, capacity, namer);
    if (namer->naming == NAMES_PERSON)
        return capacity->person == namer->which;
    if (capacity->bare)
        return false;
    switch (namer->naming) {
    case NAMES_ROLE:
    case NAMES_RANK:
        return namer_names_role(namer, capacity->role, capacity->rank);
    case NAMES_OFFICE:
    case NAMES_COMMITTEE_CHAIR:
        return names_office(asking, capacity, grant, namer);
    case NAMES_BODY_KIND:
    case NAMES_BODY:
        return names_body(asking, capacity, namer);
    case NAMES_ORIGINAL:
    case NAMES_SUPERIOR:
        return names_relative(asking, capacity, namer);
    case NAMES_CONTRACTOR:
        return capacity->decider == CLASS_CONTRACTOR;
    case NAMES_POST:
        return capacity->post == namer->which;
    default:
        return false;
    }
}

static bool role_of_rank_held(const struct authority_book *book, int32_t rank, int32_t day)
{
    for (size_t role = 0; role < book->role_count; role++)
        if (book->ranks[role] >= rank && merged_holds(&book->role_held, (int32_t)role, day))
            return true;
    return false;
}

static bool office_held(struct asking *asking, const struct grant *grant, const struct namer *namer)
{
    const struct authority_book *book = asking->book;
    const struct dated *end = cabinet_end(&book->offices, namer->kind);
    for (const struct dated *row = cabinet_begin(&book->offices, namer->kind); row < end; row++) {
        if (!dated_holds(row, asking->request->day))
            continue;
        struct capacity holder = {.office = namer->kind,
                                  .body = body_or_board(asking, book->seats[row->index].body)};
        if (names_office(asking, &holder, grant, namer))
            return true;
    }
    return false;
}

bool namer_held(struct asking *asking, const struct grant *grant, const struct namer *namer)
{
    const struct authority_book *book = asking->book;
    int32_t day = asking->request->day;
    switch (namer->naming) {
    case NAMES_NOBODY:
        return false;
    case NAMES_ROLE:
        return merged_holds(&book->role_held, namer->which, day);
    case NAMES_RANK:
        return role_of_rank_held(book, namer->rank, day);
    case NAMES_OFFICE:
    case NAMES_COMMITTEE_CHAIR:
        return office_held(asking, grant, namer);
    case NAMES_POST:
        return merged_holds(&book->post_held, namer->which, day);
    case NAMES_PERSON:
        return merged_holds(&book->person_held, namer->which, day);
    default:
        return true;
    }
}

bool held_by_one_person(const struct authority_book *book, int32_t role, int32_t day)
{
    int32_t person = -1;
    const struct dated *end = cabinet_end(&book->holders, role);
    for (const struct dated *row = cabinet_begin(&book->holders, role); row < end; row++) {
        int32_t holder = book->seats[row->index].person;
        if (!dated_holds(row, day) || holder == person)
            continue;
        if (person >= 0)
            return false;
        person = holder;
    }
    return person >= 0;
}
