/* told_compare: the same event told twice: by a list, and by what has been recorded. Whoever records knows more than a
 * list (who decided, on what), so that only what the list says is held against it. Must not know what a member means,
 * but for the days. */
#include "told.h"

#include "timeline_part.h"

#include <string.h>

static struct text shown(struct arena *arena, const json_t *value)
{
    struct builder written;
    builder_init(&written, arena);
    if (!value)
        return (struct text){"", 0};
    if (json_is_string(value)) {
        struct text word = {json_string_value(value), json_string_length(value)};
        return (struct text){text_copy(arena, word), word.size};
    }
    timeline_write_json(&written, value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_SORT_KEYS);
    return builder_text(&written);
}

static bool tell(struct arena *arena, const char *name, const json_t *told, const json_t *there,
                 struct told_difference *difference_out)
{
    *difference_out = (struct told_difference){text_of(text_copy(arena, text_of(name))),
                                               shown(arena, told), shown(arena, there)};
    return true;
}

/* Each item of the list is in the other. */
static bool is_within(const json_t *told, const json_t *there)
{
    for (size_t i = 0; i < json_array_size(told); i++) {
        bool found = false;
        for (size_t j = 0; j < json_array_size(there) && !found; j++)
            found = json_equal(json_array_get(told, i), json_array_get(there, j));
        if (!found)
            return false;
    }
    return true;
}

/* Days are written so that letters sort as they do. */
static bool is_kept_limit(const char *name, const json_t *limit, const json_t *there)
{
    const char *day = json_string_value(json_object_get(there, "date"));
    const char *bound = json_string_value(limit);
    if (!day || !bound)
        return false;
    return (strcmp(name, "not_before") == 0 && strcmp(bound, day) <= 0) ||
           (strcmp(name, "not_after") == 0 && strcmp(day, bound) <= 0);
}

static bool is_same(const char *name, const json_t *told, const json_t *there)
{
    const json_t *other = json_object_get(there, name);
    if (strcmp(name, "record_complete") == 0)
        return is_within(told, other);
    return (other && json_equal(told, other)) || is_kept_limit(name, told, there);
}

static bool members_differ(struct arena *arena, json_t *told, const json_t *there,
                           struct told_difference *difference_out)
{
    const char *name;
    json_t *value;
    json_object_foreach(told, name, value)
    {
        if (strcmp(name, "attributes") != 0 && !is_same(name, value, there))
            return tell(arena, name, value, json_object_get(there, name), difference_out);
    }
    return false;
}

bool event_differs(struct arena *arena, struct text told, struct text there,
                   struct told_difference *difference_out)
{
    json_t *one = json_loadb(told.bytes, told.size, 0, NULL);
    json_t *other = json_loadb(there.bytes, there.size, 0, NULL);
    ensure(one && other); /* both have been read as events */
    const json_t *facts = json_object_get(other, "attributes");
    bool differs = members_differ(arena, one, other, difference_out) ||
                   members_differ(arena, json_object_get(one, "attributes"), facts, difference_out);
    json_decref(one);
    json_decref(other);
    return differs;
}

/* Words that only the other's list has stay in it. */
static void keep_words(json_t *one, const json_t *other)
{
    json_t *words = json_object_get(one, "record_complete");
    const json_t *kept = json_object_get(other, "record_complete");
    for (size_t i = 0; words && i < json_array_size(kept); i++) {
        json_t *alone = json_pack("[O]", json_array_get(kept, i));
        if (!is_within(alone, words))
            json_array_extend(words, alone);
        json_decref(alone);
    }
}

struct text event_merged(struct arena *arena, struct text told, struct text there)
{
    struct builder written;
    json_t *one = json_loadb(told.bytes, told.size, 0, NULL);
    json_t *other = json_loadb(there.bytes, there.size, 0, NULL);
    ensure(one && other);
    if (json_object_get(one, "date")) { /* a day is known: no limits are */
        json_object_del(other, "not_before");
        json_object_del(other, "not_after");
    }
    keep_words(one, other);
    json_object_update_recursive(other, one);
    builder_init(&written, arena);
    timeline_write_json(&written, other, JSON_COMPACT | JSON_SORT_KEYS);
    json_decref(one);
    json_decref(other);
    return builder_text(&written);
}
