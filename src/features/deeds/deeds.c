/* deeds: a row of every event, and the view of one person's own. Must not know what any event means. */
#include "deeds.h"

#include "deeds_sql.h"
#include "engine/feature_words.h"

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    const struct text actor = {(const char *)happened->actor.bytes, sizeof happened->actor.bytes};
    return store_run(projecting->store, projecting->arena, &deed_put,
                     VALUES(value_integer((int64_t)happened->entry),
                            value_text(happened_recorded(projecting->arena, happened)),
                            value_blob(actor), value_text(text_of(happened->kind->name)),
                            value_text(text_of(happened->kind->thing)), value_text(happened->key)));
}

static const struct input of_mine[] = {
    {.name = "person", .type = INPUT_THING, .of = "person", .required = true},
    {.name = "below", .type = INPUT_NUMBER},
    {.name = "most", .type = INPUT_NUMBER}};
static const struct view my_deeds = {.name = "my-deeds",
                                     .filters = of_mine,
                                     .filter_count = 3,
                                     .statement = &deed_list,
                                     .personal = true};

static const struct event_kind *const events[] = {NULL};
static const struct action *const actions[] = {NULL};
static const struct view *const views[] = {&my_deeds, NULL};
static const struct projection rows = {"deeds_1", apply};

const struct feature deeds_feature = {.name = "deeds",
                                      .tables = &deeds_tables,
                                      .clear = &deeds_clear,
                                      .events = events,
                                      .actions = actions,
                                      .projection = &rows,
                                      .views = views};
