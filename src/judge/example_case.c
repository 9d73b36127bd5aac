/* example_case: an example of a rule as a small case, ready to be judged. Must not know what it should show. */
#include "try.h"

#include <string.h>

static int32_t domain_of(const struct duty *duty, const struct example *example)
{
    if (example->domain >= 0)
        return example->domain;
    struct text law = duty->rule.sources[0].law;
    return text_starts(law, "lvu") || text_starts(law, "luo") ? DOMAIN_LVU
           : text_starts(law, "lvm")                          ? DOMAIN_LVM
                                                              : DOMAIN_SOL_CHILD;
}

/* The party with the role (the first, or the one that is counted out) when the example names such; else the role. */
static int32_t person_of(const struct example *example, const struct example_value *from)
{
    int32_t left = from->which ? from->which : 1;
    for (size_t i = 0; i < example->party_count; i++)
        if (example->parties[i].role == from->number && --left == 0)
            return (int32_t)i;
    return WHO_ROLE + from->number;
}

/* A list grows by what is said again of the same attribute. */
static void set_item(struct arena *arena, struct attribute_value *value, int32_t item)
{
    int32_t *items = arena_new_many(arena, value->count + 1u, int32_t);
    if (value->count)
        memcpy(items, value->as.items, value->count * sizeof *items);
    items[value->count++] = item;
    value->as.items = items;
}

static struct attribute_value *value_slot(struct event *event, struct attribute_value *values,
                                          int32_t attribute)
{
    for (size_t i = 0; i < event->value_count; i++)
        if (values[i].attribute == attribute)
            return &values[i];
    word_set_add(&event->present, attribute);
    return &values[event->value_count++];
}

static void set_value(struct arena *arena, const struct example *example,
                      struct attribute_value *value, const struct example_value *from)
{
    enum attribute_type type = vocabulary_attribute_type(from->attribute);
    int32_t number = value_is_person(type) ? person_of(example, from) : from->number;
    value->attribute = (uint8_t)from->attribute;
    if (value_is_list(type)) {
        set_item(arena, value, number);
    } else if (type == TYPE_LAGRUM) {
        value->as.lagrum = from->lagrum;
    } else if (type == TYPE_TEXT || type == TYPE_KEY) {
        value->as.text = from->text;
    } else {
        value->as.number = number;
    }
}

static void set_values(struct arena *arena, const struct example *example, struct event *event,
                       const struct example_event *from)
{
    struct attribute_value *values =
        arena_new_many(arena, from->value_count, struct attribute_value);
    for (size_t i = 0; i < from->value_count; i++)
        set_value(arena, example, value_slot(event, values, from->values[i].attribute),
                  &from->values[i]);
    event->values = values;
}

static void set_event(struct arena *arena, const struct example *example, struct event *event,
                      const struct example_event *from)
{
    *event = (struct event){.kind = (uint8_t)from->kind,
                            .minute = (int16_t)from->minute,
                            .date = DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    if (from->place == EXAMPLE_ON)
        event->date = from->first;
    if (from->place == EXAMPLE_BETWEEN) {
        event->not_before = from->first;
        event->not_after = from->last;
    }
    if (from->place == EXAMPLE_OFFSET) {
        event->after = from->origin;
        event->has_offset = true;
        event->offset = from->offset;
        event->offset_bound = (uint8_t)from->bound;
    }
    event->kinds_complete = from->complete;
    event->attributes_complete = from->attributes_complete;
    set_values(arena, example, event, from);
}

static void set_parties(struct arena *arena, struct dossier *dossier, const struct example *example)
{
    dossier->party_count = example->party_count;
    dossier->parties = arena_new_many(arena, example->party_count, struct party);
    for (size_t i = 0; i < example->party_count; i++) {
        const struct example_party *from = &example->parties[i];
        dossier->parties[i] = (struct party){.role = from->role,
                                             .relation = -1,
                                             .employment = from->employment,
                                             .birth_date = from->born,
                                             .birth_year = -1,
                                             .age = -1,
                                             .age_min = -1,
                                             .age_max = -1,
                                             .protected_identity = from->protected_identity,
                                             .acting = from->acting,
                                             .degree = from->degree,
                                             .appointed_from = from->from,
                                             .appointed_until = from->until};
    }
}

static void set_order(struct arena *arena, struct dossier *dossier, const struct example *example)
{
    dossier->order_row_count = example->grant_count;
    dossier->order_rows = arena_new_many(arena, example->grant_count, struct order_row);
    for (size_t i = 0; i < example->grant_count; i++)
        dossier->order_rows[i] =
            (struct order_row){.role = example->grants[i].role,
                               .decision_type = example->grants[i].decision_type,
                               .kind = -1,
                               .measure = -1,
                               .condition = example->grants[i].condition,
                               .valid_from = DAY_NONE,
                               .valid_until = DAY_NONE};
}

struct dossier example_dossier(struct arena *arena, const struct duty *duty,
                               const struct example *example)
{
    struct dossier dossier = {.id = TEXT_LITERAL("exempel"),
                              .domain = domain_of(duty, example),
                              .kinds_complete = example->complete,
                              .all_complete = example->all_complete,
                              .parties_complete = example->parties_complete,
                              .order_complete = example->order_complete,
                              .evaluate_as_of = example->as_of};
    dossier.events = arena_new_many(arena, example->event_count, struct event);
    dossier.event_count = example->event_count;
    for (size_t i = 0; i < example->event_count; i++)
        set_event(arena, example, &dossier.events[i], &example->events[i]);
    set_parties(arena, &dossier, example);
    set_order(arena, &dossier, example);
    return dossier;
}
