/* scene: what every maker of rows needs: days that meet, spans, lists of types; and requests near the boundaries. */
#include "scene.h"

int32_t scene_day(struct scene *scene)
{
    return scene->days[chance_below(&scene->chance, SCENE_DAYS)];
}

/* Open at both ends with the percentage; sometimes, as in a register of an earlier day, without a single day. */
struct span scene_span(struct scene *scene, int32_t percent_open)
{
    static const int32_t weights[] = {0, 40, 36, 20, 4};
    struct span span = {DAY_FIRST, DAY_LAST, DAY_FIRST};
    if (chance_percent(&scene->chance, percent_open))
        return span;
    int32_t shape = chance_weighted(&scene->chance, weights, 5);
    int32_t one = scene_day(scene), other = scene_day(scene);
    if (shape == 1 || shape == 3)
        span.from = one < other ? one : other;
    if (shape == 2 || shape == 3)
        span.to = (one < other ? other : one) - chance_below(&scene->chance, 2);
    if (shape == 4)
        span = (struct span){one, one - 1 - chance_below(&scene->chance, 9), DAY_FIRST};
    return span;
}

int32_t scene_pick(struct scene *scene, size_t count, int32_t percent_none)
{
    if (count == 0 || chance_percent(&scene->chance, percent_none))
        return -1;
    return chance_below(&scene->chance, (int32_t)count);
}

size_t scene_count(struct scene *scene, int32_t least, int32_t most, int32_t tiny)
{
    if (scene->size == SCENE_TINY)
        return (size_t)chance_between(&scene->chance, least < tiny ? least : tiny, tiny);
    return (size_t)chance_between(&scene->chance, least, most);
}

/* A few types of the law, each once; none = all of them where that may be written. */
size_t scene_types(struct scene *scene, bool may_be_all, const int32_t **types_out)
{
    int32_t *types = arena_new_many(scene->arena, SCENE_TYPES, int32_t);
    size_t count = 0;
    if (!may_be_all || chance_percent(&scene->chance, 40))
        for (int32_t i = 0; i < scene->type_count; i++)
            if (chance_percent(&scene->chance, 55))
                types[count++] = i;
    *types_out = types;
    return count;
}

struct text scene_key(struct scene *scene, const char *letter, size_t number)
{
    struct builder builder;
    builder_init(&builder, scene->arena);
    builder_add_string(&builder, letter);
    builder_add_number(&builder, (int64_t)number);
    return builder_text(&builder);
}

void scene_remember_amount(struct scene *scene, int64_t amount_ore)
{
    if (scene->limits.amount_count < SCENE_NUMBERS)
        scene->limits.amounts[scene->limits.amount_count++] = amount_ore;
}

void scene_remember_number(int32_t *numbers, int32_t *count, int32_t number)
{
    if (*count < SCENE_NUMBERS)
        numbers[(*count)++] = number;
}

void scene_make_register(struct scene *scene)
{
    arena_reset(scene->arena);
    scene->rows = (struct register_rows){.roles = &scene_roles};
    scene->limits = (struct scene_limits){.amount_count = 0};
    scene_make_people(scene);
    scene_make_offices(scene);
    scene_make_orders(scene);
}

/* A limit, or the number beside it; -1 = not known. */
static int32_t near_number(struct scene *scene, const int32_t *numbers, int32_t count)
{
    if (count == 0 || chance_percent(&scene->chance, 20))
        return -1;
    int32_t number = numbers[chance_below(&scene->chance, count)];
    number += chance_between(&scene->chance, -1, 1);
    return number < 0 ? 0 : number;
}

static int64_t near_amount(struct scene *scene)
{
    if (scene->limits.amount_count == 0 || chance_percent(&scene->chance, 20))
        return -1;
    int64_t amount =
        scene->limits.amounts[chance_below(&scene->chance, scene->limits.amount_count)];
    amount += chance_between(&scene->chance, -1, 1);
    return amount < 0 ? 0 : amount;
}

static int32_t near_day(struct scene *scene)
{
    int32_t beside = chance_between(&scene->chance, -1, 1);
    if (scene->limits.day_count && chance_percent(&scene->chance, 15))
        return beside + scene->limits.days[chance_below(&scene->chance, scene->limits.day_count)];
    return scene_day(scene) + beside;
}

/* Mostly a person asks; sometimes nobody. */
static void choose_decider(struct scene *scene, struct authority_request *request)
{
    static const int32_t weights[] = {72, 13, 14, 1};
    switch (chance_weighted(&scene->chance, weights, 4)) {
    case 0:
        request->person = scene_pick(scene, scene->rows.person_count, 0);
        return;
    case 1:
        request->body = scene_pick(scene, scene->rows.body_count, 0);
        return;
    case 2:
        request->role = scene_pick(scene, scene_roles.count, 0);
        return;
    default:
        return;
    }
}

struct authority_request scene_request(struct scene *scene)
{
    const struct scene_limits *limits = &scene->limits;
    struct authority_request request = {.person = -1, .body = -1, .role = -1};
    request.type = chance_below(&scene->chance, scene->type_count);
    request.day = near_day(scene);
    request.minute = near_number(scene, limits->minutes, limits->minute_count);
    if (chance_percent(&scene->chance, 5))
        request.minute = chance_percent(&scene->chance, 50) ? 0 : 1439;
    choose_decider(scene, &request);
    request.unit = scene_pick(scene, scene->rows.unit_count, 15);
    request.original = scene_pick(scene, scene->rows.person_count, 25);
    request.duration_days = near_number(scene, limits->durations, limits->duration_count);
    request.amount_ore = near_amount(scene);
    request.outcome = (enum outcome)chance_below(&scene->chance, 3);
    for (size_t i = 0; i < REQUEST_FACTS; i++)
        request.facts[i] = (uint8_t)chance_below(&scene->chance, 3);
    if (chance_percent(&scene->chance, 80))
        request.facts[FACT_DISQUALIFIED] = (uint8_t)chance_below(&scene->chance, 2);
    if (chance_percent(&scene->chance, 50))
        request.facts[FACT_WEIGHTY] = (uint8_t)chance_below(&scene->chance, 2);
    return request;
}
