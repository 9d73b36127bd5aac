/* test_scene: a small municipality with a law of its own, built row by row. The catalogue is the test's own (a type for
 * each kind of ceiling), so that no law file can break these tests; every row holds always unless a test says so. */
#ifndef AUTHORITY_TEST_SCENE_H
#define AUTHORITY_TEST_SCENE_H

#include "part.h"
#include "test_ceilings.h"

#include <string.h>

enum scene_role {
    CASEWORKER,
    SENIOR,
    UNIT_HEAD,
    HEAD,
    TEAM_LEAD, /* of the same rank as SENIOR */
    LAWYER,    /* official without rank */
    BOARD_ROLE,
    COMMITTEE_ROLE,
    PRESIDIUM_ROLE,
    CHAIR,
    VICE_CHAIR,
    SECOND_VICE,
    MEMBER,
    SUBSTITUTE_MEMBER,
    APPOINTED,
    COMMITTEE_CHAIR,
    ORIGINAL,
    SUPERIOR,
    CONTRACTOR,
    SCENE_ROLES
};

enum { SCENE_MOST = 16 };

struct scene {
    struct arena *arena;
    struct catalogue catalogue;
    struct role_table roles;
    struct register_rows rows;
    const struct authority_book *book; /* after scene_open */
    struct authority answer;           /* of the last expect */
};

#define SPAN_ALWAYS ((struct span){DAY_FIRST, DAY_LAST, DAY_FIRST})

static const struct role scene_roles[SCENE_ROLES] = {
    [CASEWORKER] = {.kind = ROLE_OFFICIAL, .rank = 10},
    [SENIOR] = {.kind = ROLE_OFFICIAL, .rank = 20},
    [UNIT_HEAD] = {.kind = ROLE_OFFICIAL, .rank = 30},
    [HEAD] = {.kind = ROLE_HEAD, .rank = 50},
    [TEAM_LEAD] = {.kind = ROLE_OFFICIAL, .rank = 20},
    [LAWYER] = {.kind = ROLE_OFFICIAL},
    [BOARD_ROLE] = {.kind = ROLE_BOARD},
    [COMMITTEE_ROLE] = {.kind = ROLE_COMMITTEE},
    [PRESIDIUM_ROLE] = {.kind = ROLE_PRESIDIUM},
    [CHAIR] = {.kind = ROLE_CHAIR},
    [VICE_CHAIR] = {.kind = ROLE_VICE_CHAIR},
    [SECOND_VICE] = {.kind = ROLE_SECOND_VICE_CHAIR},
    [MEMBER] = {.kind = ROLE_MEMBER},
    [SUBSTITUTE_MEMBER] = {.kind = ROLE_SUBSTITUTE_MEMBER},
    [APPOINTED] = {.kind = ROLE_APPOINTED_MEMBER},
    [COMMITTEE_CHAIR] = {.kind = ROLE_COMMITTEE_CHAIR},
    [ORIGINAL] = {.kind = ROLE_ORIGINAL},
    [SUPERIOR] = {.kind = ROLE_SUPERIOR},
    [CONTRACTOR] = {.kind = ROLE_CONTRACTOR},
};

/* Room for SCENE_MOST rows of each kind. */
static inline void scene_init(struct scene *scene)
{
    memset(scene, 0, sizeof *scene);
    scene->arena = arena_open(0);
    ceilings_init(&scene->catalogue);
    scene->roles = (struct role_table){scene_roles, SCENE_ROLES};
    scene->rows.roles = &scene->roles;
#define ROOM(file, row) scene->rows.file = arena_new_many(scene->arena, SCENE_MOST, struct row)
    ROOM(persons, person);
    ROOM(units, unit);
    ROOM(posts, post);
    ROOM(employments, employment);
    ROOM(qualifications, qualification);
    ROOM(appointments, appointment);
    ROOM(bodies, body);
    ROOM(meetings, meeting);
    ROOM(orders, order);
    ROOM(rows, order_line);
    ROOM(subdelegations, subdelegation);
    ROOM(agreements, agreement);
#undef ROOM
}

static inline void scene_close(struct scene *scene)
{
    arena_close(scene->arena);
}

#define SCENE_ADD(scene, file, number, ...) \
    ((scene)->rows.file[(scene)->rows.number] = __VA_ARGS__, (int32_t)(scene)->rows.number++)

static inline int32_t scene_unit(struct scene *scene, int32_t parent)
{
    return SCENE_ADD(scene, units, unit_count,
                     (struct unit){.parent = parent, .span = SPAN_ALWAYS});
}

static inline int32_t scene_person(struct scene *scene, enum employment_form form)
{
    int32_t person = SCENE_ADD(scene, persons, person_count, (struct person){.span = SPAN_ALWAYS});
    if (form != FORM_UNKNOWN)
        SCENE_ADD(scene, employments, employment_count,
                  (struct employment){person, form, -1, SPAN_ALWAYS});
    return person;
}

static inline int32_t scene_body(struct scene *scene, enum body_kind kind)
{
    return SCENE_ADD(scene, bodies, body_count,
                     (struct body){.kind = kind, .parent = -1, .seats = 5, .span = SPAN_ALWAYS});
}

static inline struct appointment *scene_appoint(struct scene *scene, int32_t person,
                                                enum appointment_kind kind, int32_t post,
                                                int32_t body)
{
    int32_t index = SCENE_ADD(
        scene, appointments, appointment_count,
        (struct appointment){
            .person = person, .kind = kind, .post = post, .body = body, .span = SPAN_ALWAYS});
    return &scene->rows.appointments[index];
}

static inline struct appointment *scene_seat(struct scene *scene, int32_t person,
                                             enum appointment_kind kind, int32_t body)
{
    return scene_appoint(scene, person, kind, -1, body);
}

/* A post with that role in a unit (-1) and its holder. */
static inline struct appointment *scene_post(struct scene *scene, int32_t person,
                                             enum scene_role role, int32_t unit)
{
    int32_t post =
        SCENE_ADD(scene, posts, post_count,
                  (struct post){.role = (int32_t)role, .unit = unit, .span = SPAN_ALWAYS});
    return scene_appoint(scene, person, APPOINTED_POST, post, -1);
}

static inline int32_t scene_official(struct scene *scene, enum scene_role role)
{
    int32_t person = scene_person(scene, FORM_EMPLOYED);
    scene_post(scene, person, role, -1);
    return person;
}

static inline int32_t scene_politician(struct scene *scene, enum appointment_kind kind,
                                       int32_t body)
{
    int32_t person = scene_person(scene, FORM_ELECTED);
    scene_seat(scene, person, kind, body);
    return person;
}

static inline int32_t scene_order(struct scene *scene, int32_t body)
{
    return SCENE_ADD(
        scene, orders, order_count,
        (struct order){
            .body = body, .valid_from = DAY_FIRST, .valid_to = DAY_LAST, .replaces = -1});
}

static inline struct delegate to_role(enum scene_role role)
{
    return (struct delegate){.role = (int32_t)role, .post = -1, .person = -1, .body = -1};
}

static inline struct delegate to(enum delegate_how how, int32_t which)
{
    return (struct delegate){.how = how,
                             .role = how <= DELEGATE_OR_HIGHER ? which : -1,
                             .post = how == DELEGATE_POST ? which : -1,
                             .person = how == DELEGATE_PERSON ? which : -1,
                             .body = how == DELEGATE_BODY ? which : -1};
}

static inline struct delegate at_step(int32_t step, struct delegate delegate)
{
    delegate.step = step;
    return delegate;
}

static inline struct delegate in_scope(enum delegate_scope scope, struct delegate delegate)
{
    delegate.scope = scope;
    return delegate;
}

static inline struct delegate in_body(int32_t body, struct delegate delegate)
{
    delegate.body = body;
    return delegate;
}

static inline struct delegate or_higher(enum scene_role role)
{
    struct delegate delegate = to_role(role);
    delegate.how = DELEGATE_OR_HIGHER;
    return delegate;
}

/* A row about one type (-1 = none stated) with copies of its delegates. */
static inline struct order_line *scene_row_of(struct scene *scene, int32_t order, int32_t type,
                                              const struct delegate *delegates, size_t count)
{
    int32_t *types = arena_new(scene->arena, int32_t);
    struct delegate *copies = arena_new_many(scene->arena, count, struct delegate);
    *types = type;
    if (count)
        memcpy(copies, delegates, count * sizeof *copies);
    int32_t index = SCENE_ADD(scene, rows, row_count,
                              (struct order_line){.order = order,
                                                  .types = types,
                                                  .type_count = type >= 0,
                                                  .unit = -1,
                                                  .delegates = copies,
                                                  .delegate_count = count,
                                                  .valid_from = DAY_FIRST,
                                                  .valid_to = DAY_LAST});
    return &scene->rows.rows[index];
}

#define scene_row(scene, order, type, ...)                                   \
    scene_row_of((scene), (order), (type), (struct delegate[]){__VA_ARGS__}, \
                 sizeof((struct delegate[]){__VA_ARGS__}) / sizeof(struct delegate))

static inline struct order_line *scene_rule(struct scene *scene, int32_t order,
                                            enum order_rule rule)
{
    struct order_line *row = scene_row_of(scene, order, -1, NULL, 0);
    row->rule = rule;
    return row;
}

static inline void scene_condition(struct scene *scene, struct order_line *row,
                                   enum condition_kind kind, int64_t number)
{
    struct order_condition *conditions =
        arena_new_many(scene->arena, row->condition_count + 1, struct order_condition);
    if (row->condition_count)
        memcpy(conditions, row->conditions, row->condition_count * sizeof *conditions);
    conditions[row->condition_count++] = (struct order_condition){kind, -1, number};
    row->conditions = conditions;
}

static inline void scene_meeting(struct scene *scene, int32_t body, int32_t day, int32_t minute,
                                 int32_t present)
{
    SCENE_ADD(scene, meetings, meeting_count,
              (struct meeting){body, day, minute, present, -1, -1, DAY_FIRST});
}

static inline struct authority_request ask_of_person(enum scene_type type, int32_t person)
{
    struct authority_request request = authority_ask((int32_t)type, TUESDAY);
    request.person = person;
    return request;
}

static inline struct authority_request ask_of_body(enum scene_type type, int32_t body)
{
    struct authority_request request = authority_ask((int32_t)type, TUESDAY);
    request.body = body;
    return request;
}

static inline struct authority_request ask_of_role(enum scene_type type, enum scene_role role)
{
    struct authority_request request = authority_ask((int32_t)type, TUESDAY);
    request.role = (int32_t)role;
    return request;
}

static inline struct authority_request with(struct authority_request request,
                                            enum authority_fact fact, enum known value)
{
    request.facts[fact] = (uint8_t)value;
    return request;
}

static inline struct authority_request on_day(struct authority_request request, int32_t day)
{
    request.day = day;
    return request;
}

static inline void scene_reopen(struct scene *scene)
{
    scene->book = authority_open(scene->arena, &scene->catalogue, &scene->rows);
}

/* Opens the book at the first question; a test that changes the register afterwards calls scene_reopen. */
static inline bool scene_answers(struct scene *scene, struct authority_request request,
                                 enum authority_verdict verdict, enum authority_reason reason)
{
    if (!scene->book)
        scene_reopen(scene);
    scene->answer = authority_check(scene->book, &request);
    return scene->answer.verdict == verdict && scene->answer.reason == reason;
}

#define expect(scene, request, expected, why)                                             \
    do {                                                                                  \
        if (!scene_answers((scene), (request), AUTHORITY_##expected, REASON_##why))       \
            fail_msg("line %d: verdict %d, reason %d", __LINE__, (scene)->answer.verdict, \
                     (scene)->answer.reason);                                             \
    } while (0)

#endif
