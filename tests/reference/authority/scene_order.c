/* scene_order: delegation orders that replace each other, their rows, and sub-delegations. */
#include "scene.h"

static void make_versions(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->order_count = scene_count(scene, 0, 3, 2);
    if (rows->order_count == 0 && chance_percent(&scene->chance, 80))
        rows->order_count = 1; /* no order at all, but seldom */
    rows->orders = arena_new_many(scene->arena, rows->order_count, struct order);
    for (size_t i = 0; i < rows->order_count; i++) {
        struct span span = scene_span(scene, 60);
        struct order order = {.key = scene_key(scene, "d", i),
                              .adopted = DAY_NONE,
                              .valid_from = span.from,
                              .valid_to = span.to,
                              .replaces = -1,
                              .known_from = DAY_FIRST};
        order.body = chance_percent(&scene->chance, 70) ? scene->board
                                                        : scene_pick(scene, rows->body_count, 40);
        if (chance_percent(&scene->chance, 60))
            order.replaces = scene_pick(scene, rows->order_count, 0);
        if (i == 0 && chance_percent(&scene->chance, 80))
            order.replaces = -1;
        rows->orders[i] = order;
    }
}

static struct delegate make_delegate(struct scene *scene, int32_t step)
{
    static const int32_t hows[] = {44, 24, 9, 13, 10}, scopes[] = {60, 20, 20};
    struct delegate row = {.step = step, .role = -1, .post = -1, .person = -1, .body = -1};
    const struct register_rows *rows = &scene->rows;
    row.how = (enum delegate_how)chance_weighted(&scene->chance, hows, 5);
    row.scope = (enum delegate_scope)chance_weighted(&scene->chance, scopes, 3);
    if (row.how <= DELEGATE_OR_HIGHER) {
        bool official = chance_percent(&scene->chance, row.how == DELEGATE_EXACT ? 40 : 85);
        row.role = scene_pick(scene, official ? 8 : scene_roles.count, 2);
        if (chance_percent(&scene->chance, 25))
            row.body = scene_pick(scene, rows->body_count, 0);
    }
    if (row.how == DELEGATE_POST)
        row.post = scene_pick(scene, rows->post_count, 2);
    if (row.how == DELEGATE_PERSON)
        row.person = scene_pick(scene, rows->person_count, 2);
    if (row.how == DELEGATE_BODY)
        row.body = scene_pick(scene, rows->body_count, 2);
    return row;
}

static void make_delegates(struct scene *scene, struct order_line *line)
{
    size_t count = scene_count(scene, 1, 4, 2);
    struct delegate *delegates = arena_new_many(scene->arena, count, struct delegate);
    int32_t step = chance_percent(&scene->chance, 10);
    for (size_t i = 0; i < count; i++) {
        delegates[i] = make_delegate(scene, step);
        step += chance_percent(&scene->chance, 35);
    }
    line->delegates = delegates;
    line->delegate_count = count;
}

static void remember_base(struct scene *scene, int64_t thousandths)
{
    for (int32_t year = 2025; year <= 2026; year++) {
        int64_t limit = thousandths * scene_base_ore(year) / 1000;
        scene_remember_amount(scene, limit);
        scene_remember_amount(scene, limit + 1);
    }
}

/* The number of a condition, and remembered for the requests. */
static int64_t make_number(struct scene *scene, enum condition_kind kind)
{
    static const int64_t amounts[] = {0, 500000, 2000000}, thousandths[] = {1, 333, 500, 1000};
    static const int32_t days[] = {0, 7, 30}, months[] = {0, 1, 6, 12};
    static const int32_t hours[][2] = {{480, 1020}, {450, 990}};
    struct scene_limits *limits = &scene->limits;
    if (kind == CONDITION_AMOUNT_MAX || kind == CONDITION_AMOUNT_OVER) {
        int64_t amount = amounts[chance_below(&scene->chance, 3)];
        scene_remember_amount(scene, amount);
        return amount;
    }
    if (kind == CONDITION_BASE_MAX || kind == CONDITION_BASE_OVER) {
        int64_t thousandth = thousandths[chance_below(&scene->chance, 4)];
        remember_base(scene, thousandth);
        return thousandth;
    }
    if (kind == CONDITION_DURATION_MAX) {
        int32_t limit = days[chance_below(&scene->chance, 3)];
        scene_remember_number(limits->durations, &limits->duration_count, limit);
        return limit;
    }
    if (kind == CONDITION_OFF_HOURS) {
        const int32_t *open = hours[chance_below(&scene->chance, 2)];
        scene_remember_number(limits->minutes, &limits->minute_count, open[0]);
        scene_remember_number(limits->minutes, &limits->minute_count, open[1]);
        return (int64_t)open[0] * 1440 + open[1];
    }
    return kind == CONDITION_EMPLOYED_MONTHS ? months[chance_below(&scene->chance, 4)] : 0;
}

static void make_conditions(struct scene *scene, struct order_line *line)
{
    static const int32_t counts[] = {55, 28, 13, 4};
    size_t count = (size_t)chance_weighted(&scene->chance, counts, 4);
    struct order_condition *conditions =
        arena_new_many(scene->arena, count, struct order_condition);
    for (size_t i = 0; i < count; i++) {
        conditions[i].kind = (enum condition_kind)chance_below(&scene->chance, CONDITION_KINDS);
        conditions[i].role = -1;
        if (conditions[i].kind == CONDITION_CONSULTED)
            conditions[i].role = scene_pick(scene, scene_roles.count, 40);
        conditions[i].number = make_number(scene, conditions[i].kind);
    }
    line->conditions = conditions;
    line->condition_count = count;
}

static void make_row(struct scene *scene, struct order_line *line)
{
    static const int32_t rules[] = {76, 8, 4, 4, 4, 2, 2};
    static const int32_t outcomes[] = {76, 12, 12};
    struct span span = scene_span(scene, 70);
    *line =
        (struct order_line){.valid_from = span.from, .valid_to = span.to, .known_from = DAY_FIRST};
    line->order = scene_pick(scene, scene->rows.order_count, 0);
    line->rule = (enum order_rule)chance_weighted(&scene->chance, rules, 7);
    line->type_count = scene_types(scene, line->rule != RULE_NONE, &line->types);
    line->outcome = (enum outcome)chance_weighted(&scene->chance, outcomes, 3);
    line->unit = scene_pick(scene, scene->rows.unit_count, 75);
    line->subdelegable = chance_percent(&scene->chance, 40);
    make_delegates(scene, line);
    make_conditions(scene, line);
}

static void make_rows(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->row_count = rows->order_count ? scene_count(scene, 5, 25, 4) : 0;
    rows->rows = arena_new_many(scene->arena, rows->row_count, struct order_line);
    for (size_t i = 0; i < rows->row_count; i++) {
        make_row(scene, &rows->rows[i]);
        rows->rows[i].key = scene_key(scene, "", i);
    }
}

/* A role that may be the giver's: mostly a head, mostly one that the row names. */
static int32_t make_giver(struct scene *scene, const struct order_line *line)
{
    int32_t named = line->delegates[0].role;
    if (named >= 0 && chance_percent(&scene->chance, 40))
        return named;
    if (chance_percent(&scene->chance, 75))
        return chance_percent(&scene->chance, 75) ? 5 : 7;
    return scene_pick(scene, scene_roles.count, 2);
}

static void make_subdelegations(struct scene *scene)
{
    struct register_rows *rows = &scene->rows;
    rows->subdelegation_count = rows->row_count ? scene_count(scene, 0, 4, 2) : 0;
    rows->subdelegations =
        arena_new_many(scene->arena, rows->subdelegation_count, struct subdelegation);
    for (size_t i = 0; i < rows->subdelegation_count; i++) {
        struct subdelegation row = {
            .role = -1, .post = -1, .person = -1, .span = scene_span(scene, 50)};
        row.row = scene_pick(scene, rows->row_count, 0);
        row.from = make_giver(scene, &rows->rows[row.row]);
        int32_t to = chance_below(&scene->chance, 3);
        if (to == 0)
            row.role = scene_pick(scene, 8, 0);
        else if (to == 1)
            row.post = scene_pick(scene, rows->post_count, 0);
        else
            row.person = scene_pick(scene, rows->person_count, 0);
        rows->subdelegations[i] = row;
    }
}

void scene_make_orders(struct scene *scene)
{
    make_versions(scene);
    make_rows(scene);
    make_subdelegations(scene);
}
