/* small: all requests to a tiny register; see the header. */
#include "small.h"

enum { MOST_DAYS = 3 * (SCENE_DAYS + SCENE_NUMBERS) };

struct walk {
    struct scene *scene;
    small_visit *visit;
    void *context;
    int32_t days[MOST_DAYS];
    int32_t day_count;
    enum authority_fact facts[REQUEST_FACTS]; /* those that can matter */
    int32_t fact_count;
};

static void add_day(struct walk *walk, int32_t day)
{
    for (int32_t i = 0; i < walk->day_count; i++)
        if (walk->days[i] == day)
            return;
    walk->days[walk->day_count++] = day;
}

static void collect_days(struct walk *walk)
{
    for (int32_t beside = -1; beside <= 1; beside++) {
        for (int32_t i = 0; i < SCENE_DAYS; i++)
            add_day(walk, walk->scene->days[i] + beside);
        for (int32_t i = 0; i < walk->scene->limits.day_count; i++)
            add_day(walk, walk->scene->limits.days[i] + beside);
    }
}

static bool has_condition(const struct register_rows *rows, enum condition_kind kind)
{
    for (size_t i = 0; i < rows->row_count; i++)
        for (size_t n = 0; n < rows->rows[i].condition_count; n++)
            if (rows->rows[i].conditions[n].kind == kind)
                return true;
    return false;
}

static bool has_weighty(const struct scene *scene)
{
    for (int32_t type = 0; type < scene->type_count; type++) {
        const struct decision_type *decision = catalogue_type(scene->catalogue, type);
        for (int32_t i = 0; i < decision->span_count; i++)
            if (catalogue_span(scene->catalogue, decision->first_span + i)->weighty)
                return true;
    }
    return false;
}

static void collect_facts(struct walk *walk)
{
    static const struct {
        enum authority_fact fact;
        enum condition_kind kind;
    } of[] = {{FACT_CONSULTED, CONDITION_CONSULTED},
              {FACT_ASSIGNED, CONDITION_ASSIGNED},
              {FACT_CONSENT, CONDITION_CONSENT},
              {FACT_GUIDELINES, CONDITION_GUIDELINES},
              {FACT_DOCUMENT, CONDITION_DOCUMENT}};
    walk->facts[walk->fact_count++] = FACT_URGENT;
    walk->facts[walk->fact_count++] = FACT_ABSENT;
    walk->facts[walk->fact_count++] = FACT_DISQUALIFIED;
    if (has_weighty(walk->scene))
        walk->facts[walk->fact_count++] = FACT_WEIGHTY;
    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (has_condition(&walk->scene->rows, of[i].kind))
            walk->facts[walk->fact_count++] = of[i].fact;
}

/* Counts with the facts as digits 0, 1, 2. */
static bool all_facts(struct walk *walk, struct authority_request request)
{
    int32_t combinations = 1;
    for (int32_t i = 0; i < walk->fact_count; i++)
        combinations *= 3;
    for (int32_t number = 0; number < combinations; number++) {
        struct authority_request drawn = scene_request(walk->scene);
        int32_t left = number;
        drawn.type = request.type, drawn.day = request.day;
        drawn.person = request.person, drawn.body = request.body, drawn.role = request.role;
        for (int32_t i = 0; i < walk->fact_count; i++, left /= 3)
            drawn.facts[walk->facts[i]] = (uint8_t)(left % 3);
        if (!walk->visit(walk->context, &drawn))
            return false;
    }
    return true;
}

static bool all_deciders(struct walk *walk, struct authority_request request)
{
    const struct register_rows *rows = &walk->scene->rows;
    for (int32_t i = 0; i < (int32_t)rows->person_count; i++) {
        request.person = i, request.body = request.role = -1;
        if (!all_facts(walk, request))
            return false;
    }
    for (int32_t i = 0; i < (int32_t)rows->body_count; i++) {
        request.body = i, request.person = request.role = -1;
        if (!all_facts(walk, request))
            return false;
    }
    for (int32_t i = 0; i < (int32_t)scene_roles.count; i++) {
        request.role = i, request.person = request.body = -1;
        if (!all_facts(walk, request))
            return false;
    }
    return true;
}

bool small_requests(struct scene *scene, small_visit *visit, void *context)
{
    struct walk walk = {.scene = scene, .visit = visit, .context = context};
    struct authority_request request = {.person = -1, .body = -1, .role = -1};
    collect_days(&walk);
    collect_facts(&walk);
    for (request.type = 0; request.type < scene->type_count; request.type++)
        for (int32_t i = 0; i < walk.day_count; i++) {
            request.day = walk.days[i];
            if (!all_deciders(&walk, request))
                return false;
        }
    return true;
}
