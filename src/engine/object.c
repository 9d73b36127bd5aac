/* object: members of JSON objects as texts, for features that make rows of them. Must not know what they mean. */
#include "part.h"

#include <jansson.h>

static struct text text_of_member(struct arena *arena, const json_t *member)
{
    struct builder number;
    if (json_is_string(member)) {
        struct text word = {json_string_value(member), json_string_length(member)};
        return (struct text){text_copy(arena, word), word.size};
    }
    if (!json_is_integer(member))
        return TEXT_LITERAL("");
    builder_init(&number, arena);
    builder_add_number(&number, json_integer_value(member));
    return builder_text(&number);
}

/* A name, or of a list a number from 0. */
static const json_t *step_into(struct arena *arena, const json_t *member, struct text name)
{
    int32_t at;
    if (json_is_array(member))
        return text_to_number(name, &at) ? json_array_get(member, (size_t)at) : NULL;
    return json_object_get(member, text_copy(arena, name));
}

struct text object_member(struct arena *arena, struct text object, const char *path)
{
    json_t *json = json_loadb(object.bytes, object.size, 0, NULL);
    const json_t *member = json;
    struct text rest = text_of(path);
    while (rest.size)
        member = step_into(arena, member, text_cut(&rest, '.'));
    struct text text = text_of_member(arena, member);
    json_decref(json);
    return text;
}
