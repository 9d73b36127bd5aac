/* scene_people: units, persons, posts, employments, agreements and qualifications. */
#include "scene.h"

#define KEY(name)              \
    {                          \
        name, sizeof(name) - 1 \
    }

static const struct role roles[] = {
    {.key = KEY("handläggare"), .kind = ROLE_OFFICIAL, .rank = 10},
    {.key = KEY("socialsekreterare"), .kind = ROLE_OFFICIAL, .rank = 10},
    {.key = KEY("förste socialsekreterare"), .kind = ROLE_OFFICIAL, .rank = 20},
    {.key = KEY("enhetschef"), .kind = ROLE_OFFICIAL, .rank = 30},
    {.key = KEY("områdeschef"), .kind = ROLE_OFFICIAL, .rank = 40},
    {.key = KEY("förvaltningschef"), .kind = ROLE_HEAD, .rank = 50},
    {.key = KEY("socialjour"), .kind = ROLE_OFFICIAL, .rank = 0, .out_of_hours = true},
    {.key = KEY("direktör"), .kind = ROLE_HEAD, .rank = 0},
    {.key = KEY("nämnd"), .kind = ROLE_BOARD},
    {.key = KEY("utskott"), .kind = ROLE_COMMITTEE},
    {.key = KEY("presidium"), .kind = ROLE_PRESIDIUM},
    {.key = KEY("ordförande"), .kind = ROLE_CHAIR},
    {.key = KEY("nämndordförande"), .kind = ROLE_CHAIR},
    {.key = KEY("vice ordförande"), .kind = ROLE_VICE_CHAIR},
    {.key = KEY("andre vice ordförande"), .kind = ROLE_SECOND_VICE_CHAIR},
    {.key = KEY("ledamot"), .kind = ROLE_MEMBER},
    {.key = KEY("ersättare"), .kind = ROLE_SUBSTITUTE_MEMBER},
    {.key = KEY("förordnad ledamot"), .kind = ROLE_APPOINTED_MEMBER},
    {.key = KEY("utskottets ordförande"), .kind = ROLE_COMMITTEE_CHAIR},
    {.key = KEY("den som beslutat"), .kind = ROLE_ORIGINAL},
    {.key = KEY("närmaste chef"), .kind = ROLE_SUPERIOR},
    {.key = KEY("konsult"), .kind = ROLE_CONTRACTOR},
};

enum { OFFICIAL_ROLES = 8 };

const struct role_table scene_roles = {roles, sizeof roles / sizeof *roles};

/* A tree that changes over time: a row may have ended, and its keeper may even have made a loop of it. */
static void make_units(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->unit_count = scene_count(scene, 2, 4, 2);
    rows->units = arena_new_many(scene->arena, rows->unit_count, struct unit);
    for (size_t i = 0; i < rows->unit_count; i++) {
        bool any = chance_percent(&scene->chance, 15);
        rows->units[i] =
            (struct unit){.key = scene_key(scene, "u", i), .span = scene_span(scene, 65)};
        rows->units[i].parent = scene_pick(scene, any ? rows->unit_count : i, 15);
    }
}

static void make_persons(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->person_count = scene_count(scene, 3, 8, 2);
    rows->persons = arena_new_many(scene->arena, rows->person_count, struct person);
    for (size_t i = 0; i < rows->person_count; i++)
        rows->persons[i] =
            (struct person){.key = scene_key(scene, "p", i), .span = scene_span(scene, 65)};
}

static void make_posts(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->post_count = scene_count(scene, 4, 8, 3);
    rows->posts = arena_new_many(scene->arena, rows->post_count, struct post);
    for (size_t i = 0; i < rows->post_count; i++) {
        struct post post = {.key = scene_key(scene, "t", i), .span = scene_span(scene, 65)};
        post.role = scene_pick(scene, OFFICIAL_ROLES, 2);
        if (chance_percent(&scene->chance, 3))
            post.role = scene_pick(scene, scene_roles.count, 0);
        post.unit = scene_pick(scene, rows->unit_count, 8);
        rows->posts[i] = post;
    }
}

static void make_agreements(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->agreement_count = scene_count(scene, 0, 2, 1);
    rows->agreements = arena_new_many(scene->arena, rows->agreement_count, struct agreement);
    for (size_t i = 0; i < rows->agreement_count; i++) {
        struct agreement row = {.key = scene_key(scene, "a", i), .span = scene_span(scene, 65)};
        row.deciding = (int8_t)chance_between(&scene->chance, -1, 1);
        row.type_count = scene_types(scene, true, &row.types);
        rows->agreements[i] = row;
    }
}

static void make_employments(struct scene *scene)
{
    static const int32_t weights[] = {6, 55, 20, 10, 9};
    static const int32_t months[] = {1, 6, 12};
    struct register_rows *rows = &scene->rows;
    rows->employment_count = scene_count(scene, 2, 10, 3);
    rows->employments = arena_new_many(scene->arena, rows->employment_count, struct employment);
    for (size_t i = 0; i < rows->employment_count; i++) {
        struct employment row = {.agreement = -1, .span = scene_span(scene, 50)};
        row.person = scene_pick(scene, rows->person_count, 0);
        row.form = (enum employment_form)chance_weighted(&scene->chance, weights, 5);
        if (row.form == FORM_EMPLOYED_ELSEWHERE)
            row.agreement = scene_pick(scene, rows->agreement_count, 15);
        rows->employments[i] = row;
        if (row.span.from != DAY_FIRST)
            scene_remember_number(
                scene->limits.days, &scene->limits.day_count,
                day_add(row.span.from,
                        (struct period){.months = months[chance_below(&scene->chance, 3)]}, NULL));
    }
}

static void make_qualifications(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->qualification_count = scene_count(scene, 0, 6, 2);
    rows->qualifications =
        arena_new_many(scene->arena, rows->qualification_count, struct qualification);
    for (size_t i = 0; i < rows->qualification_count; i++)
        rows->qualifications[i] =
            (struct qualification){.person = scene_pick(scene, rows->person_count, 0),
                                   .kind = (enum qualification_kind)chance_below(&scene->chance, 4),
                                   .span = scene_span(scene, 50)};
}

void scene_make_people(struct scene *scene)
{
    make_units(scene);
    make_persons(scene);
    make_posts(scene);
    make_agreements(scene);
    make_employments(scene);
    make_qualifications(scene);
}
