/* capacity: in which capacities a decider may act on the day: a body, somebody with a role, or each appointment of a
 * person. */
#include "part.h"

static struct capacity capacity_new(enum decider_class decider)
{
    return (struct capacity){.decider = decider,
                             .appointment = -1,
                             .person = -1,
                             .post = -1,
                             .unit = -1,
                             .role = -1,
                             .body = NO_BODY,
                             .office = NO_OFFICE,
                             .meeting = -1,
                             .role_kind = ROLE_KINDS,
                             .own = {.value = KNOWN_YES}};
}

struct capacity capacity_of_body(const struct asking *asking, int32_t body)
{
    ensure((size_t)body < asking->book->rows->body_count);
    bool board = asking->book->rows->bodies[body].kind == BODY_BOARD;
    struct capacity capacity = capacity_new(board ? CLASS_BOARD : CLASS_COMMITTEE);
    capacity.body = body;
    capacity.is_body = true;
    sit(asking, &capacity);
    return capacity;
}

void ask_body(struct asking *asking, int32_t body)
{
    struct capacity capacity = capacity_of_body(asking, body);
    if (span_holds(asking->book->rows->bodies[body].span, asking->request->day))
        consider(asking, &capacity);
}

/* The only body of a kind that holds on the day; -1 when there is none or more than one. */
static int32_t only_body(const struct asking *asking, enum body_kind kind)
{
    const struct register_rows *rows = asking->book->rows;
    int32_t found = -1;
    for (size_t i = 0; i < rows->body_count; i++) {
        if (rows->bodies[i].kind != kind || !span_holds(rows->bodies[i].span, asking->request->day))
            continue;
        if (found >= 0)
            return -1;
        found = (int32_t)i;
    }
    return found;
}

struct by_kind {
    enum decider_class decider; /* DECIDER_CLASSES = none */
    enum { OF_NOTHING, OF_THE_BOARD, OF_ONLY_BODY, IS_ONLY_BODY } body;
    enum body_kind kind;
    int32_t office;
};

static const struct by_kind kinds[ROLE_KINDS] = {
    [ROLE_OFFICIAL] = {CLASS_EMPLOYEE, OF_NOTHING, 0, NO_OFFICE},
    [ROLE_HEAD] = {CLASS_EMPLOYEE, OF_NOTHING, 0, NO_OFFICE},
    [ROLE_BOARD] = {CLASS_BOARD, IS_ONLY_BODY, BODY_BOARD, NO_OFFICE},
    [ROLE_COMMITTEE] = {CLASS_COMMITTEE, IS_ONLY_BODY, BODY_COMMITTEE, NO_OFFICE},
    [ROLE_PRESIDIUM] = {CLASS_COMMITTEE, IS_ONLY_BODY, BODY_PRESIDIUM, NO_OFFICE},
    [ROLE_CHAIR] = {CLASS_CHAIR, OF_THE_BOARD, 0, APPOINTED_CHAIR},
    [ROLE_VICE_CHAIR] = {CLASS_MEMBER, OF_THE_BOARD, 0, APPOINTED_VICE_CHAIR},
    [ROLE_SECOND_VICE_CHAIR] = {CLASS_MEMBER, OF_THE_BOARD, 0, APPOINTED_SECOND_VICE_CHAIR},
    [ROLE_MEMBER] = {CLASS_MEMBER, OF_THE_BOARD, 0, APPOINTED_MEMBER},
    [ROLE_SUBSTITUTE_MEMBER] = {CLASS_MEMBER, OF_THE_BOARD, 0, APPOINTED_SUBSTITUTE_MEMBER},
    [ROLE_APPOINTED_MEMBER] = {CLASS_APPOINTED_MEMBER, OF_THE_BOARD, 0, APPOINTED_SPECIALLY},
    [ROLE_COMMITTEE_CHAIR] = {CLASS_MEMBER, OF_ONLY_BODY, BODY_COMMITTEE, APPOINTED_CHAIR},
    [ROLE_ORIGINAL] = {DECIDER_CLASSES, OF_NOTHING, 0, NO_OFFICE},
    [ROLE_SUPERIOR] = {DECIDER_CLASSES, OF_NOTHING, 0, NO_OFFICE},
    [ROLE_CONTRACTOR] = {CLASS_CONTRACTOR, OF_NOTHING, 0, NO_OFFICE},
};

void ask_role(struct asking *asking, int32_t role)
{
    ensure((size_t)role < asking->book->role_count);
    enum role_kind kind = asking->book->rows->roles->items[role].kind;
    struct capacity capacity = capacity_new(kinds[kind].decider);
    if (kinds[kind].decider == DECIDER_CLASSES)
        return;
    capacity.role = role;
    capacity.role_kind = kind;
    capacity.rank = asking->book->ranks[role];
    capacity.office = kinds[kind].office;
    capacity.mandated = kind == ROLE_APPOINTED_MEMBER;
    if (kinds[kind].body == OF_THE_BOARD)
        capacity.body = asking_era(asking)->board;
    else if (kinds[kind].body != OF_NOTHING)
        capacity.body = only_body(asking, kinds[kind].kind);
    capacity.is_body = kinds[kind].body == IS_ONLY_BODY;
    if (capacity.is_body && capacity.body >= 0)
        sit(asking, &capacity);
    consider(asking, &capacity);
    consider_acting_chair(asking, &capacity);
}

static enum decider_class class_of_form(enum employment_form form)
{
    if (form == FORM_ELECTED)
        return CLASS_MEMBER;
    return form == FORM_CONTRACTOR ? CLASS_CONTRACTOR : CLASS_EMPLOYEE;
}

struct capacity capacity_bare(const struct asking *asking, int32_t person)
{
    struct capacity capacity = capacity_new(class_of_form(asking->form));
    capacity.person = person;
    capacity.bare = true;
    if (capacity.decider == CLASS_EMPLOYEE)
        capacity.own = asking->form_part;
    return capacity;
}

static struct capacity capacity_of_post(const struct asking *asking, const struct seat *seat)
{
    struct capacity capacity = capacity_bare(asking, seat->person);
    capacity.bare = false;
    capacity.post = seat->post;
    capacity.unit = seat->unit;
    capacity.role = seat->role;
    capacity.rank = seat->rank;
    return capacity;
}

static struct capacity capacity_of_office(struct asking *asking, const struct seat *seat)
{
    struct capacity capacity = capacity_new(CLASS_MEMBER);
    capacity.person = seat->person;
    capacity.office = (int32_t)seat->kind;
    capacity.body = body_or_board(asking, seat->body);
    if (seat->kind == APPOINTED_CHAIR && is_board_or_none(asking, capacity.body)) {
        capacity.decider = CLASS_CHAIR;
    } else if (seat->kind == APPOINTED_SPECIALLY) {
        capacity.decider = CLASS_APPOINTED_MEMBER;
        capacity.mandated = seat->type_count > 0;
        capacity.own = membership(asking, &capacity);
    } else if (seat->kind == APPOINTED_OFFICIAL) {
        capacity.decider = CLASS_APPOINTED_OFFICIAL;
        capacity.own = asking->form_part;
    }
    return capacity;
}

static bool is_post(enum appointment_kind kind)
{
    return kind == APPOINTED_POST || kind == APPOINTED_ACTING || kind == APPOINTED_SUBSTITUTE;
}

/* Whom no row names has no use of the bare capacity, unless all are in the dark for want of law or order. */
static bool bare_may_matter(struct asking *asking, int32_t person)
{
    return asking->book->is_named[person] || !asking->law ||
           asking->law->ways[CLASS_EMPLOYEE] & WAY_UNKNOWN || !asking_era(asking)->orders;
}

void ask_person(struct asking *asking, int32_t person)
{
    const struct authority_book *book = asking->book;
    form_of_person(asking, person);
    const struct dated *end = cabinet_end(&book->seats_of_person, person);
    for (const struct dated *row = cabinet_begin(&book->seats_of_person, person); row < end;
         row++) {
        const struct seat *seat = &book->seats[row->index];
        if (!dated_holds(row, asking->request->day) ||
            !types_cover(seat->types, seat->type_count, asking->request->type))
            continue;
        struct capacity capacity =
            is_post(seat->kind) ? capacity_of_post(asking, seat) : capacity_of_office(asking, seat);
        capacity.appointment = row->index;
        consider(asking, &capacity);
        consider_acting_chair(asking, &capacity);
        if (settled_yes(asking))
            return;
    }
    if (bare_may_matter(asking, person)) {
        struct capacity bare = capacity_bare(asking, person);
        consider(asking, &bare);
    }
}
