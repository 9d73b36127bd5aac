/* doors: the ways on that a person's roles have, views or actions, under the part of the work that each belongs
 * to. Whether she may do it to a thing is asked when she does. Must not know any view or action. */
#include "doors.h"

#include <string.h>

/* What is done every day stands first; a part of the work that has no place here, last. */
static const char *const daily[] = {"cases",      "decisions", "deadlines", "meetings",
                                    "delegation", "audits",    "rights",    "people"};
enum { DAILY = sizeof daily / sizeof *daily, OPEN_FIRST = 3 };

/* Is it about a case, and can it be done to one that is there? */
static bool is_of_case(const struct action *action)
{
    return strcmp(action->event->thing, "case") == 0 && !action->begins;
}

static struct doors_html_way deed_way(const struct visit *visit, const char *name,
                                      struct text case_key)
{
    struct builder url = url_of(visit, "/gor/", text_of(name));
    if (case_key.size)
        url_key(visit, &url, TEXT_LITERAL("case"), case_key);
    return (struct doors_html_way){builder_text(&url), visit_title(visit, "action", text_of(name))};
}

/* What she may see of herself alone is asked about her, today: of everybody she would be told that it is not there. */
static struct doors_html_way view_way(const struct visit *visit, const struct known_person *known,
                                      const struct view *view)
{
    const struct right_row *row = rights_row(view->name, false);
    struct builder url;
    bool is_own = row->thing == RIGHT_PERSON;
    for (size_t i = 0; i < known->role_count; i++)
        is_own &= (row->ties[known->roles[i].role] & ~(1u << TIE_OWN)) == 0;
    builder_init(&url, visit->arena);
    builder_add(&url, view_url(visit, text_of(view->name)));
    if (is_own)
        url_key(visit, &url, text_of(row->input ? row->input : "person"), visit->session.person);
    for (size_t i = 0; is_own && i < view->filter_count; i++)
        if (view->filters[i].required && view->filters[i].type == INPUT_DAY)
            url_word(&url, text_of(view->filters[i].name), day_words(visit->arena, clock_today()));
    return (struct doors_html_way){builder_text(&url),
                                   visit_title(visit, "view", text_of(view->name))};
}

static struct doors_html_ways sees_of(const struct visit *visit, const struct known_person *known,
                                      const struct feature *feature)
{
    size_t room = 0, count = 0;
    while (feature->views[room])
        room++;
    struct doors_html_way *ways = arena_new_many(visit->arena, room + 1, struct doors_html_way);
    for (size_t i = 0; i < room; i++)
        if (may_ever(known, feature->views[i]->name, false))
            ways[count++] = view_way(visit, known, feature->views[i]);
    return (struct doors_html_ways){ways, count};
}

static struct doors_html_deeds deeds_of(const struct visit *visit, const struct known_person *known,
                                        const struct feature *feature, enum doors which,
                                        struct text case_key)
{
    size_t room = 0, count = 0;
    while (feature->actions[room])
        room++;
    struct doors_html_deed *deeds = arena_new_many(visit->arena, room + 1, struct doors_html_deed);
    for (size_t i = 0; i < room; i++) {
        const struct action *action = feature->actions[i];
        if ((which == DOORS_OF_CASE && !is_of_case(action)) || !may_ever(known, action->name, true))
            continue;
        struct doors_html_way way = deed_way(visit, action->name, case_key);
        deeds[count++] = (struct doors_html_deed){way.url, way.label};
    }
    return (struct doors_html_deeds){deeds, count};
}

static const struct feature *named(const struct feature *const *all, const char *name)
{
    for (size_t i = 0; all[i]; i++)
        if (strcmp(all[i]->name, name) == 0)
            return all[i];
    return NULL;
}

static void add_door(const struct visit *visit, const struct known_person *known,
                     const struct feature *feature, size_t rank, enum doors which,
                     struct text case_key, struct doors_html_door *doors, size_t *count)
{
    struct doors_html_door door = {.title = visit_label(visit, "feature", text_of(feature->name)),
                                   .deeds = deeds_of(visit, known, feature, which, case_key)};
    door.is_daily = which == DOORS_OF_CASE || rank < OPEN_FIRST;
    if (which == DOORS_ALL)
        door.ways = sees_of(visit, known, feature);
    if (door.ways.count || door.deeds.count)
        doors[(*count)++] = door;
}

static bool is_daily(const struct feature *feature)
{
    bool is_one = false;
    for (size_t i = 0; i < DAILY; i++)
        is_one |= strcmp(feature->name, daily[i]) == 0;
    return is_one;
}

struct doors_html doors_make(const struct visit *visit, const struct known_person *known,
                             enum doors which, struct text case_key)
{
    const struct feature *const *all = crew_features(visit->web->setup->crew);
    size_t room = DAILY, count = 0;
    for (size_t i = 0; all[i]; i++)
        room++;
    struct doors_html_door *doors = arena_new_many(visit->arena, room, struct doors_html_door);
    for (size_t i = 0; i < DAILY; i++)
        if (named(all, daily[i]))
            add_door(visit, known, named(all, daily[i]), i, which, case_key, doors, &count);
    for (size_t i = 0; all[i]; i++)
        if (!is_daily(all[i]))
            add_door(visit, known, all[i], DAILY, which, case_key, doors, &count);
    return (struct doors_html){{doors, count}};
}
