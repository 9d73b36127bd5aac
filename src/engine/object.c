/* object: members of JSON objects as texts, for features that make rows of them. Must not know what they mean. */
#include "part.h"

#include "json/json.h"

struct json_node *object_read(struct arena *arena, struct text object)
{
    return json_read(arena, object, JSON_ZERO_REFUSED, NULL);
}

/* A name, or of a list a number from 0. */
static struct json_node *step_into(struct json_node *node, struct text name)
{
    int32_t at;
    if (!json_is(node, JSON_KIND_LIST))
        return json_member_named(node, name);
    if (!text_to_number(name, &at) || (size_t)at >= json_count(node))
        return NULL;
    node = json_first(node);
    while (at-- > 0)
        node = json_next(node);
    return node;
}

struct text object_member(struct arena *arena, struct json_node *object, const char *path)
{
    struct builder number;
    struct text rest = text_of(path);
    while (rest.size)
        object = step_into(object, text_cut(&rest, '.'));
    if (!json_is(object, JSON_KIND_INTEGER))
        return json_word(object);
    builder_init(&number, arena);
    builder_add_number(&number, object->as.integer);
    return builder_text(&number);
}
