/* scene_office: bodies, their meetings, and who is appointed to what. */
#include "scene.h"

/* At least one board somewhere among them, with committees and a presidium. */
static void make_bodies(struct scene *scene)
{
    static const int32_t weights[] = {20, 55, 25};
    struct register_rows *rows = &scene->rows;
    rows->body_count = scene_count(scene, 2, 5, 2);
    rows->bodies = arena_new_many(scene->arena, rows->body_count, struct body);
    scene->board = chance_percent(&scene->chance, 70) ? 0 : scene_pick(scene, rows->body_count, 0);
    for (int32_t i = 0; i < (int32_t)rows->body_count; i++) {
        struct body body = {.key = scene_key(scene, "o", (size_t)i), .span = scene_span(scene, 65)};
        body.kind = (enum body_kind)chance_weighted(&scene->chance, weights, 3);
        if (i == scene->board)
            body.kind = BODY_BOARD;
        body.parent = body.kind == BODY_BOARD ? -1 : scene->board;
        body.seats = chance_percent(&scene->chance, 15) ? -1 : chance_between(&scene->chance, 0, 8);
        rows->bodies[i] = body;
    }
}

static void make_meetings(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->meeting_count = scene_count(scene, 0, 10, 4);
    rows->meetings = arena_new_many(scene->arena, rows->meeting_count, struct meeting);
    for (size_t i = 0; i < rows->meeting_count; i++) {
        struct meeting row = {
            .minute = -1, .first_paragraph = -1, .last_paragraph = -1, .known_from = DAY_FIRST};
        row.body = scene_pick(scene, rows->body_count, 0);
        row.day = scene_day(scene) + chance_between(&scene->chance, -1, 1);
        row.present =
            chance_percent(&scene->chance, 30) ? -1 : chance_between(&scene->chance, 0, 6);
        rows->meetings[i] = row;
    }
}

static void make_appointment(struct scene *scene, struct appointment *row)
{
    static const int32_t weights[APPOINTMENT_KINDS] = {40, 8, 8, 8, 7, 6, 9, 5, 7, 6};
    *row = (struct appointment){.post = -1, .body = -1, .decided = DAY_NONE};
    row->person = scene_pick(scene, scene->rows.person_count, 0);
    row->kind = (enum appointment_kind)chance_weighted(&scene->chance, weights, APPOINTMENT_KINDS);
    if (row->kind <= APPOINTED_SUBSTITUTE)
        row->post = scene_pick(scene, scene->rows.post_count, 2);
    else
        row->body = scene_pick(scene, scene->rows.body_count, 40);
    if (chance_percent(&scene->chance, row->kind == APPOINTED_SPECIALLY ? 50 : 15))
        row->type_count = scene_types(scene, true, &row->types);
    row->span = scene_span(scene, 50);
}

static void make_appointments(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->appointment_count = scene_count(scene, 5, 20, 8);
    rows->appointments = arena_new_many(scene->arena, rows->appointment_count, struct appointment);
    for (size_t i = 0; i < rows->appointment_count; i++)
        make_appointment(scene, &rows->appointments[i]);
}

void scene_make_offices(struct scene *scene)
{
    make_bodies(scene);
    make_meetings(scene);
    make_appointments(scene);
}
