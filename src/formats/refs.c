/* refs: see refs.h. */
#include "refs.h"

#include "vocabulary/vocabulary.h"

bool renumbered_changes(struct renumbered numbers)
{
    for (size_t i = 0; i < numbers.count; i++)
        if (numbers.to[i] != (int32_t)i)
            return true;
    return false;
}

int64_t renumbered_one(struct renumbered numbers, int64_t number)
{
    bool there = number >= 0 && (uint64_t)number < numbers.count;
    return there ? numbers.to[number] : number;
}

bool attribute_is_ref(int attribute)
{
    return attribute >= 0 && (vocabulary_attribute_type(attribute) == TYPE_REF ||
                              vocabulary_attribute_type(attribute) == TYPE_REFS);
}

/* Whoever is told of each number may change it. */
typedef void number_visit(void *context, struct json_node *number);

static void visit_value(struct json_node *value, number_visit *visit, void *context)
{
    for (struct json_node *node = value; node != json_end(value); node++)
        if (json_is(node, JSON_KIND_INTEGER))
            visit(context, node);
}

static void visit_event(struct json_node *event, number_visit *visit, void *context)
{
    visit_value(json_member(event, "after"), visit, context);
    visit_value(json_member(event, "before"), visit, context);
    JSON_EACH(value, json_member(event, "attributes"))
    {
        if (attribute_is_ref(vocabulary_attribute(value->name)))
            visit_value(value, visit, context);
    }
}

static void renumber(void *context, struct json_node *number)
{
    const struct renumbered *numbers = context;
    number->as.integer = renumbered_one(*numbers, number->as.integer);
}

void renumbered_value(struct json_node *value, struct renumbered numbers)
{
    visit_value(value, renumber, &numbers);
}

struct text event_renumbered(struct arena *arena, struct text event, struct renumbered numbers)
{
    if (!renumbered_changes(numbers))
        return event;
    struct json_node *read = json_read(arena, event, JSON_ZERO_REFUSED, NULL);
    if (!read)
        return event;
    visit_event(read, renumber, &numbers);
    return json_written(arena, read, JSON_ORDER_KEPT);
}

struct telling {
    refs_each *each;
    void *context;
};

static void tell(void *context, struct json_node *number)
{
    const struct telling *telling = context;
    telling->each(telling->context, number->as.integer);
}

void event_refs(struct arena *arena, struct text event, refs_each *each, void *context)
{
    struct telling telling = {each, context};
    struct json_node *read = json_read(arena, event, JSON_ZERO_REFUSED, NULL);
    if (read)
        visit_event(read, tell, &telling);
}
