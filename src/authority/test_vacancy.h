/* test_vacancy: a town around New Year with a board, a chair and a post that nobody holds for a
 * time. */
#ifndef AUTHORITY_TEST_VACANCY_H
#define AUTHORITY_TEST_VACANCY_H

#include "test_town.h"

/* A town with a board that meets on the 14th of each month of 2026 and January 2027, a chair and a
 * unit head. */
struct scene {
    struct town town;
    int32_t board, committee, order, unit, post, head, chair;
    struct found found;
};

static inline void meet_monthly(struct scene *scene, int32_t body, int32_t day_of_month)
{
    for (int32_t month = 1; month <= 12; month++)
        town_meet(&scene->town, body, date(2026, month, day_of_month));
    town_meet(&scene->town, body, date(2027, 1, day_of_month + 6));
}

static inline struct scene scene_open(void)
{
    struct scene scene = {.town = town_open()};
    struct town *town = &scene.town;
    scene.board = town_body(town, BODY_BOARD, -1);
    scene.committee = town_body(town, BODY_COMMITTEE, scene.board);
    scene.order = town_order(town, scene.board, DAY_FIRST, DAY_LAST, -1);
    scene.unit = town_unit(town, -1);
    scene.post = town_post(town, UNIT_HEAD, scene.unit, always);
    scene.head = town_person(town, FORM_EMPLOYED);
    scene.chair = town_person(town, FORM_ELECTED);
    return scene;
}

static inline int32_t add_type(struct scene *scene, enum ceiling ceiling, enum urgent_rule urgent,
                               bool protective)
{
    int32_t type = catalogue_add(
        scene->town.catalogue, "typ",
        (struct ceiling_span){
            .valid_from = DAY_FIRST, .valid_to = DAY_LAST, .ceiling = ceiling, .urgent = urgent});
    scene->town.catalogue->types[type].protective = protective;
    return type;
}

static inline void analyse(struct scene *scene)
{
    scene->found = town_analyse(&scene->town, date(2026, 12, 1), date(2027, 1, 15));
}

/* A vacancy in a post of the administration: from `from` to `to` nobody holds it. */
static inline struct scene vacancy(int32_t from, int32_t to)
{
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_EMPLOYEE, URGENT_NONE, false);
    town_row(&scene.town, scene.order, type, by_role(UNIT_HEAD));
    town_appoint(&scene.town, scene.head, APPOINTED_POST, scene.post, between(DAY_FIRST, from - 1));
    town_appoint(&scene.town, scene.head, APPOINTED_ACTING, scene.post, between(to + 1, DAY_LAST));
    return scene;
}

#endif
