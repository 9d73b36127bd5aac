/* record_doors: the ways on that a person's roles have, views or actions, under the part of the work that each belongs
 * to. Whether she may do it to a thing is asked when she does. Must not know any view or action. */
#include "record_doors.h"

#include <string.h>

/* Is it about a case, and can it be done to one that is there? */
static bool is_of_case(const struct action *action)
{
    return strcmp(action->event->thing, "case") == 0 && !action->begins;
}

static size_t add_way(const struct visit *visit, struct doors_html_way *ways, size_t count,
                      const char *before, const char *kind, const char *name, struct text case_key)
{
    struct builder url = url_of(visit, before, text_of(name));
    if (case_key.size)
        url_word(&url, TEXT_LITERAL("case"), case_key);
    ways[count] =
        (struct doors_html_way){builder_text(&url), visit_title(visit, kind, text_of(name))};
    return count + 1;
}

static struct doors_html_ways ways_of(const struct visit *visit, const struct known_person *known,
                                      const struct feature *feature, enum doors which,
                                      struct text case_key)
{
    size_t room = 0, count = 0;
    for (size_t i = 0; feature->views[i]; i++)
        room++;
    for (size_t i = 0; feature->actions[i]; i++)
        room++;
    struct doors_html_way *ways = arena_new_many(visit->arena, room, struct doors_html_way);
    for (size_t i = 0; which == DOORS_SEE && feature->views[i]; i++)
        if (may_ever(known, feature->views[i]->name, false))
            count = add_way(visit, ways, count, "/vy/", "view", feature->views[i]->name, case_key);
    for (size_t i = 0; which != DOORS_SEE && feature->actions[i]; i++)
        if ((which == DOORS_DO || is_of_case(feature->actions[i])) &&
            may_ever(known, feature->actions[i]->name, true))
            count =
                add_way(visit, ways, count, "/gor/", "action", feature->actions[i]->name, case_key);
    return (struct doors_html_ways){ways, count};
}

struct doors_html doors_make(const struct visit *visit, const struct known_person *known,
                             enum doors which, struct text case_key)
{
    const struct feature *const *all = crew_features(visit->web->setup->crew);
    size_t room = 0, count = 0;
    for (size_t i = 0; all[i]; i++)
        room++;
    struct doors_html_door *doors = arena_new_many(visit->arena, room, struct doors_html_door);
    for (size_t i = 0; all[i]; i++) {
        struct doors_html_ways ways = ways_of(visit, known, all[i], which, case_key);
        if (ways.count)
            doors[count++] = (struct doors_html_door){
                visit_label(visit, "feature", text_of(all[i]->name)), ways};
    }
    return (struct doors_html){{doors, count}};
}
