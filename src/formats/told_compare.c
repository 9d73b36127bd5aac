/* told_compare: the same event told twice: by a list, and by what has been recorded. Whoever records knows more than a
 * list (who decided, on what), so that only what the list says is held against it. Must not know what a member means,
 * but for the days. */
#include "told.h"

#include "json/json.h"

#include <stdlib.h>

/* Alike for values that say the same. */
static struct text written(struct arena *arena, const struct json_node *value)
{
    return value ? json_written(arena, value, JSON_ORDER_BY_NAME) : TEXT_LITERAL("");
}

static struct text shown(struct arena *arena, const struct json_node *value)
{
    return json_is(value, JSON_KIND_STRING) ? json_word(value) : written(arena, value);
}

static bool is_equal(struct arena *arena, const struct json_node *one,
                     const struct json_node *other)
{
    return one && other && text_equal(written(arena, one), written(arena, other));
}

static bool is_among(struct arena *arena, const struct json_node *item, struct json_node *list)
{
    JSON_EACH(other, list)
    {
        if (is_equal(arena, item, other))
            return true;
    }
    return false;
}

/* Each item of the list is in the other. */
static bool is_within(struct arena *arena, struct json_node *told, struct json_node *there)
{
    JSON_EACH(item, told)
    {
        if (!is_among(arena, item, there))
            return false;
    }
    return true;
}

/* Days are written so that letters sort as they do. */
static bool is_kept_limit(struct text name, const struct json_node *limit, struct json_node *there)
{
    struct text day = json_word(json_member(there, "date")), bound = json_word(limit);
    if (!day.size || !bound.size)
        return false;
    return (text_is(name, "not_before") && text_compare(bound, day) <= 0) ||
           (text_is(name, "not_after") && text_compare(day, bound) <= 0);
}

static bool is_same(struct arena *arena, struct json_node *told, struct json_node *there)
{
    struct json_node *other = json_member_named(there, told->name);
    if (text_is(told->name, "record_complete"))
        return is_within(arena, told, other);
    return is_equal(arena, told, other) || is_kept_limit(told->name, told, there);
}

static bool members_differ(struct arena *arena, struct json_node *told, struct json_node *there,
                           struct told_difference *difference_out)
{
    JSON_EACH(value, told)
    {
        if (text_is(value->name, "attributes") || is_same(arena, value, there))
            continue;
        *difference_out = (struct told_difference){
            value->name, shown(arena, value), shown(arena, json_member_named(there, value->name))};
        return true;
    }
    return false;
}

/* Of text that has been read as an event. */
static struct json_node *event_read(struct arena *arena, struct text event)
{
    struct json_node *node = json_read(arena, event, JSON_ZERO_REFUSED, NULL);
    ensure(node);
    return node;
}

bool event_differs(struct arena *arena, struct text told, struct text there,
                   struct told_difference *difference_out)
{
    struct json_node *one = event_read(arena, told), *other = event_read(arena, there);
    return members_differ(arena, one, other, difference_out) ||
           members_differ(arena, json_member(one, "attributes"), json_member(other, "attributes"),
                          difference_out);
}

/* Words that only the other's list has stay in it. */
static void add_words(struct builder *merged, struct json_node *told, struct json_node *there)
{
    builder_add_char(merged, '[');
    JSON_EACH(word, told)
    {
        json_add_comma(merged);
        json_write(merged, word, JSON_ORDER_BY_NAME);
    }
    JSON_EACH(word, there)
    {
        if (is_among(merged->arena, word, told))
            continue;
        json_add_comma(merged);
        json_write(merged, word, JSON_ORDER_BY_NAME);
    }
    builder_add_char(merged, ']');
}

static int by_bytes(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* The names that either has, each once, in the order of their bytes. */
static struct text *names_of(struct arena *arena, struct json_node *one, struct json_node *other,
                             size_t *count_out)
{
    struct text *names = arena_new_many(arena, json_count(one) + json_count(other), struct text);
    *count_out = 0;
    JSON_EACH(member, one)
    {
        names[(*count_out)++] = member->name;
    }
    JSON_EACH(member, other)
    {
        if (!json_member_named(one, member->name))
            names[(*count_out)++] = member->name;
    }
    if (*count_out)
        qsort(names, *count_out, sizeof *names, by_bytes);
    return names;
}

static void add_facts(struct builder *merged, struct json_node *told, struct json_node *there)
{
    size_t count;
    const struct text *names = names_of(merged->arena, told, there, &count);
    builder_add_char(merged, '{');
    for (size_t i = 0; i < count; i++) {
        const struct json_node *own = json_member_named(told, names[i]);
        json_add_name(merged, names[i]);
        json_write(merged, own ? own : json_member_named(there, names[i]), JSON_ORDER_BY_NAME);
    }
    builder_add_char(merged, '}');
}

/* A day is known: no limits are. */
static bool is_past_limit(struct json_node *told, struct text name)
{
    bool is_limit = text_is(name, "not_before") || text_is(name, "not_after");
    return is_limit && json_member(told, "date") && !json_member_named(told, name);
}

static void add_value(struct builder *merged, struct text name, struct json_node *own,
                      struct json_node *other)
{
    if (own && text_is(name, "record_complete"))
        add_words(merged, own, other);
    else if (own && other && text_is(name, "attributes"))
        add_facts(merged, own, other);
    else
        json_write(merged, own ? own : other, JSON_ORDER_BY_NAME);
}

struct text event_merged(struct arena *arena, struct text told, struct text there)
{
    struct json_node *one = event_read(arena, told), *other = event_read(arena, there);
    struct builder merged;
    size_t count;
    const struct text *names = names_of(arena, one, other, &count);
    builder_init(&merged, arena);
    builder_add_char(&merged, '{');
    for (size_t i = 0; i < count; i++) {
        if (is_past_limit(one, names[i]))
            continue;
        json_add_name(&merged, names[i]);
        add_value(&merged, names[i], json_member_named(one, names[i]),
                  json_member_named(other, names[i]));
    }
    builder_add_char(&merged, '}');
    return builder_text(&merged);
}
