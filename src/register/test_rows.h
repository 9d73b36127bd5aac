/* test_rows: a small register for the tests of this room, without faults. */
#ifndef REGISTER_TEST_ROWS_H
#define REGISTER_TEST_ROWS_H

#include "register.h"

#include <string.h>

#define ALWAYS              \
    {                       \
        0, 20000, DAY_FIRST \
    }
#define KEY(literal) TEXT_LITERAL(literal)
#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

enum { ROLE_AT_HEAD, ROLE_AT_CASEWORKER };

/* Each test changes what it is about. */
struct small {
    struct role roles[2];
    struct role_table table;
    struct person persons[3];
    struct unit units[3];
    struct post posts[2];
    struct employment employments[3];
    struct appointment appointments[4];
    struct body bodies[2];
    struct meeting meetings[2];
    struct order orders[2];
    struct order_line lines[1];
    struct subdelegation subdelegations[1];
    struct agreement agreements[1];
    struct register_rows rows;
};

static inline void small_people(struct small *small)
{
    *small = (struct small){
        .roles = {{.key = KEY("socialchef"), .kind = ROLE_HEAD, .rank = 50},
                  {.key = KEY("handläggare"), .kind = ROLE_OFFICIAL, .rank = 10}},
        .persons = {{KEY("anna"), KEY("Anna"), ALWAYS},
                    {KEY("bo"), KEY("Bo"), ALWAYS},
                    {KEY("cia"), KEY("Cia"), ALWAYS}},
        .units = {{KEY("ifo"), KEY("IFO"), -1, ALWAYS},
                  {KEY("barn"), KEY("Barn"), 0, ALWAYS},
                  {KEY("vuxen"), KEY("Vuxen"), 0, ALWAYS}},
        .posts = {{KEY("chef"), KEY("Chef"), ROLE_AT_HEAD, 0, ALWAYS},
                  {KEY("h1"), KEY("Handläggare"), ROLE_AT_CASEWORKER, 1, ALWAYS}},
        .employments = {{0, FORM_EMPLOYED, -1, ALWAYS},
                        {1, FORM_EMPLOYED_ELSEWHERE, 0, ALWAYS},
                        {2, FORM_ELECTED, -1, ALWAYS}},
        .agreements = {{KEY("avtal"), KEY("Grannby"), 1, NULL, 0, ALWAYS}},
    };
}

static inline void small_bodies(struct small *small)
{
    static const struct body bodies[] = {
        {KEY("sn"), KEY("Socialnämnden"), BODY_BOARD, {"", 0}, -1, 9, ALWAYS},
        {KEY("su"), KEY("Utskottet"), BODY_COMMITTEE, {"", 0}, 0, 5, ALWAYS}};
    static const struct appointment appointments[] = {
        {.person = 0, .kind = APPOINTED_POST, .post = 0, .body = -1, .span = ALWAYS},
        {.person = 1, .kind = APPOINTED_POST, .post = 1, .body = -1, .span = ALWAYS},
        {.person = 2, .kind = APPOINTED_CHAIR, .post = -1, .body = 0, .span = ALWAYS},
        {.person = 2, .kind = APPOINTED_CHAIR, .post = -1, .body = 1, .span = ALWAYS}};
    memcpy(small->bodies, bodies, sizeof bodies);
    memcpy(small->appointments, appointments, sizeof appointments);
    small->meetings[0] = (struct meeting){0, 100, 540, 9, 1, 20, DAY_FIRST};
    small->meetings[1] = (struct meeting){1, 120, 540, 3, 1, 9, DAY_FIRST};
}

static inline void small_orders(struct small *small)
{
    for (int32_t i = 0; i < 2; i++)
        small->orders[i] = (struct order){.key = i ? KEY("2025") : KEY("2024"),
                                          .body = 0,
                                          .valid_from = i ? 500 : 0,
                                          .valid_to = 20000,
                                          .replaces = i - 1,
                                          .known_from = DAY_FIRST};
    small->lines[0] = (struct order_line){.order = 1,
                                          .key = KEY("1.1"),
                                          .unit = -1,
                                          .valid_from = 0,
                                          .valid_to = 20000,
                                          .known_from = DAY_FIRST};
    small->subdelegations[0] =
        (struct subdelegation){0, ROLE_AT_HEAD, ROLE_AT_CASEWORKER, -1, -1, ALWAYS};
}

static inline void small_init(struct small *small)
{
    small_people(small);
    small_bodies(small);
    small_orders(small);
    small->table = (struct role_table){small->roles, COUNT(small->roles)};
    small->rows = (struct register_rows){
        .persons = small->persons,
        .person_count = COUNT(small->persons),
        .units = small->units,
        .unit_count = COUNT(small->units),
        .posts = small->posts,
        .post_count = COUNT(small->posts),
        .employments = small->employments,
        .employment_count = COUNT(small->employments),
        .appointments = small->appointments,
        .appointment_count = COUNT(small->appointments),
        .bodies = small->bodies,
        .body_count = COUNT(small->bodies),
        .meetings = small->meetings,
        .meeting_count = COUNT(small->meetings),
        .orders = small->orders,
        .order_count = COUNT(small->orders),
        .rows = small->lines,
        .row_count = COUNT(small->lines),
        .subdelegations = small->subdelegations,
        .subdelegation_count = COUNT(small->subdelegations),
        .agreements = small->agreements,
        .agreement_count = COUNT(small->agreements),
        .roles = &small->table,
    };
}

#endif
