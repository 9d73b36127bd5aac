/* names: finds what features have by its name. Must not know any name. */
#include "reads.h"

#include <string.h>

static size_t count_kinds(const struct feature *const *features)
{
    size_t count = 0;
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->events[j]; j++)
            count++;
    return count;
}

struct named_kinds named_kinds_of(struct arena *arena, const struct feature *const *features)
{
    struct named_kind *items = arena_new_many(arena, count_kinds(features), struct named_kind);
    size_t count = 0;
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->events[j]; j++) {
            const struct event_kind *kind = features[i]->events[j];
            items[count++] = (struct named_kind){text_of(kind->name), kind};
        }
    return (struct named_kinds){items, count};
}

const struct event_kind *event_find(const struct engine *engine, struct text name)
{
    for (size_t i = 0; i < engine->kinds.count; i++)
        if (text_equal(name, engine->kinds.items[i].name))
            return engine->kinds.items[i].kind;
    return NULL;
}

const struct action *feature_action(const struct feature *const *features, struct text name)
{
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->actions[j]; j++)
            if (text_is(name, features[i]->actions[j]->name))
                return features[i]->actions[j];
    return NULL;
}

const struct view *feature_view(const struct feature *const *features, struct text name)
{
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->views[j]; j++)
            if (text_is(name, features[i]->views[j]->name))
                return features[i]->views[j];
    return text_is(name, reads_view.name)        ? &reads_view
           : text_is(name, case_reads_view.name) ? &case_reads_view
                                                 : NULL;
}

const struct action *engine_action(const struct engine *engine, struct text name)
{
    return feature_action(engine->features, name);
}

const struct view *engine_view(const struct engine *engine, struct text name)
{
    return feature_view(engine->features, name);
}

const struct feature *const *engine_features(const struct engine *engine)
{
    return engine->features;
}

const struct input *input_find(const struct input *inputs, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(name, inputs[i].name))
            return &inputs[i];
    return NULL;
}

const struct input *action_inputs(const struct action *action, size_t *count_out)
{
    *count_out = action->inputs ? action->input_count : action->event->field_count;
    return action->inputs ? action->inputs : action->event->fields;
}
