/* test_town: a register that a test builds row by row. Every row holds always unless the test says
 * other. */
#ifndef AUTHORITY_TEST_TOWN_H
#define AUTHORITY_TEST_TOWN_H

#include "analysis.h"
#include "test_catalogue.h"

#include <string.h>

enum { TOWN_ROWS = 400 };

/* The roles that every town has, by index. */
enum town_role {
    CASEWORKER,
    UNIT_HEAD,
    DIRECTOR,
    BOARD,
    COMMITTEE,
    CHAIR,
    VICE_CHAIR,
    APPOINTED,
    CONTRACTOR,
    ORIGINAL,
    TOWN_ROLES
};

static const struct role town_roles[TOWN_ROLES] = {
    [CASEWORKER] = {.key = {"socialsekreterare", 17}, .kind = ROLE_OFFICIAL, .rank = 10},
    [UNIT_HEAD] = {.key = {"enhetschef", 10}, .kind = ROLE_OFFICIAL, .rank = 30},
    [DIRECTOR] = {.key = {"socialchef", 10}, .kind = ROLE_HEAD, .rank = 50},
    [BOARD] = {.key = {"nämnden", 8}, .kind = ROLE_BOARD},
    [COMMITTEE] = {.key = {"utskott", 7}, .kind = ROLE_COMMITTEE},
    [CHAIR] = {.key = {"ordförande", 11}, .kind = ROLE_CHAIR},
    [VICE_CHAIR] = {.key = {"vice ordförande", 16}, .kind = ROLE_VICE_CHAIR},
    [APPOINTED] = {.key = {"förordnad ledamot", 18}, .kind = ROLE_APPOINTED_MEMBER},
    [CONTRACTOR] = {.key = {"konsult", 7}, .kind = ROLE_CONTRACTOR},
    [ORIGINAL] = {.key = {"ursprunglig beslutsfattare", 26}, .kind = ROLE_ORIGINAL},
};
static const struct role_table town_role_table = {town_roles, TOWN_ROLES};

struct town {
    struct arena *arena;
    struct catalogue *catalogue;
    struct register_rows rows;
};

static const struct span always = {DAY_FIRST, DAY_LAST, DAY_FIRST};

static inline struct span between(int32_t from, int32_t to)
{
    return (struct span){from, to, DAY_FIRST};
}

static inline int32_t date(int32_t year, int32_t month, int32_t day)
{
    return day_from_civil((struct civil){year, month, day});
}

static inline struct town town_open(void)
{
    struct arena *arena = arena_open(0);
    struct town town = {arena, arena_new(arena, struct catalogue), {.roles = &town_role_table}};
    town.rows.persons = arena_new_many(arena, TOWN_ROWS, struct person);
    town.rows.units = arena_new_many(arena, TOWN_ROWS, struct unit);
    town.rows.posts = arena_new_many(arena, TOWN_ROWS, struct post);
    town.rows.employments = arena_new_many(arena, TOWN_ROWS, struct employment);
    town.rows.appointments = arena_new_many(arena, TOWN_ROWS, struct appointment);
    town.rows.bodies = arena_new_many(arena, TOWN_ROWS, struct body);
    town.rows.meetings = arena_new_many(arena, 2000, struct meeting);
    town.rows.orders = arena_new_many(arena, TOWN_ROWS, struct order);
    town.rows.rows = arena_new_many(arena, TOWN_ROWS, struct order_line);
    town.rows.subdelegations = arena_new_many(arena, TOWN_ROWS, struct subdelegation);
    town.rows.agreements = arena_new_many(arena, TOWN_ROWS, struct agreement);
    return town;
}

static inline void town_close(struct town *town)
{
    arena_close(town->arena);
}

static inline int32_t town_unit(struct town *town, int32_t parent)
{
    town->rows.units[town->rows.unit_count] = (struct unit){.parent = parent, .span = always};
    return (int32_t)town->rows.unit_count++;
}

static inline int32_t town_post(struct town *town, int32_t role, int32_t unit, struct span span)
{
    town->rows.posts[town->rows.post_count] =
        (struct post){.role = role, .unit = unit, .span = span};
    return (int32_t)town->rows.post_count++;
}

static inline int32_t town_person(struct town *town, enum employment_form form)
{
    int32_t person = (int32_t)town->rows.person_count++;
    town->rows.persons[person].span = always;
    town->rows.employments[town->rows.employment_count++] =
        (struct employment){.person = person, .form = form, .agreement = -1, .span = always};
    return person;
}

static inline struct appointment *town_appoint(struct town *town, int32_t person,
                                               enum appointment_kind kind, int32_t where,
                                               struct span span)
{
    struct appointment *appointment = &town->rows.appointments[town->rows.appointment_count++];
    bool post = kind <= APPOINTED_SUBSTITUTE;
    *appointment = (struct appointment){.person = person,
                                        .kind = kind,
                                        .post = post ? where : -1,
                                        .body = post ? -1 : where,
                                        .decided = DAY_NONE,
                                        .span = span};
    return appointment;
}

static inline int32_t town_body(struct town *town, enum body_kind kind, int32_t parent)
{
    town->rows.bodies[town->rows.body_count] =
        (struct body){.kind = kind, .parent = parent, .seats = -1, .span = always};
    return (int32_t)town->rows.body_count++;
}

static inline void town_meet(struct town *town, int32_t body, int32_t day)
{
    town->rows.meetings[town->rows.meeting_count++] =
        (struct meeting){body, day, -1, -1, -1, -1, DAY_FIRST};
}

static inline int32_t town_order(struct town *town, int32_t board, int32_t from, int32_t to,
                                 int32_t replaces)
{
    town->rows.orders[town->rows.order_count] = (struct order){.body = board,
                                                               .adopted = DAY_NONE,
                                                               .valid_from = from,
                                                               .valid_to = to,
                                                               .replaces = replaces,
                                                               .known_from = DAY_FIRST};
    return (int32_t)town->rows.order_count++;
}

static inline struct delegate by_role(int32_t role)
{
    return (struct delegate){.role = role, .post = -1, .person = -1, .body = -1};
}

static inline struct delegate by_lowest(int32_t role)
{
    struct delegate delegate = by_role(role);
    delegate.how = DELEGATE_OR_HIGHER;
    return delegate;
}

static inline struct delegate by_post(int32_t post)
{
    return (struct delegate){
        .how = DELEGATE_POST, .role = -1, .post = post, .person = -1, .body = -1};
}

static inline struct delegate by_person(int32_t person)
{
    return (struct delegate){
        .how = DELEGATE_PERSON, .role = -1, .post = -1, .person = person, .body = -1};
}

static inline struct delegate as_deputy(struct delegate delegate, int32_t step)
{
    delegate.step = step;
    return delegate;
}

static inline struct delegate in_unit(struct delegate delegate)
{
    delegate.scope = SCOPE_UNIT;
    return delegate;
}

/* A row of one type for one delegate; the test adds what else it needs. */
static inline struct order_line *town_row(struct town *town, int32_t order, int32_t type,
                                          struct delegate delegate)
{
    struct order_line *row = &town->rows.rows[town->rows.row_count++];
    int32_t *types = arena_new_many(town->arena, 8, int32_t);
    struct delegate *delegates = arena_new_many(town->arena, 8, struct delegate);
    types[0] = type;
    delegates[0] = delegate;
    *row = (struct order_line){.order = order,
                               .types = types,
                               .type_count = type >= 0,
                               .unit = -1,
                               .delegates = delegates,
                               .delegate_count = 1,
                               .conditions = arena_new_many(town->arena, 8, struct order_condition),
                               .valid_from = DAY_FIRST,
                               .valid_to = DAY_LAST,
                               .known_from = DAY_FIRST};
    return row;
}

/* The lists of a row belong to the test: it may write in them. */
static inline void row_type(struct order_line *row, int32_t type)
{
    memcpy((char *)(uintptr_t)&row->types[row->type_count++], &type, sizeof type);
}

static inline void row_delegate(struct order_line *row, struct delegate delegate)
{
    memcpy((char *)(uintptr_t)&row->delegates[row->delegate_count++], &delegate, sizeof delegate);
}

static inline void row_condition(struct order_line *row, enum condition_kind kind, int64_t number)
{
    struct order_condition condition = {kind, -1, number};
    memcpy((char *)(uintptr_t)&row->conditions[row->condition_count++], &condition,
           sizeof condition);
}

/* What an analysis found. */
struct found {
    const struct order_remark *items;
    size_t count;
};

static inline struct found town_analyse(struct town *town, int32_t from, int32_t to)
{
    struct found found;
    const struct authority_book *book = authority_open(town->arena, town->catalogue, &town->rows);
    struct analysis_request request = {.from = from, .to = to, .order = -1, .has_register = true};
    found.count = order_analyse(book, town->arena, &request, &found.items);
    return found;
}

static inline size_t count_kind(const struct found *found, enum remark_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < found->count; i++)
        count += found->items[i].kind == kind;
    return count;
}

/* The n-th remark of a kind, from 0; NULL. */
static inline const struct order_remark *find_kind(const struct found *found, enum remark_kind kind,
                                                   size_t n)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].kind == kind && n-- == 0)
            return &found->items[i];
    return NULL;
}

#endif
