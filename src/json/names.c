/* names: finds members by name, and names that a record has twice. Few members are looked through; many are sorted, so
 * that no text can make it slow. Must not know what a name means. */
#include "part.h"

#include <stdlib.h>
#include <string.h>

enum { FEW_MEMBERS = 32 };

struct json_node *json_member_named(struct json_node *record, struct text name)
{
    if (!json_is(record, JSON_KIND_RECORD))
        return NULL;
    JSON_EACH(member, record)
    {
        if (member->name.size == name.size &&
            memcmp(member->name.bytes, name.bytes, name.size) == 0)
            return member;
    }
    return NULL;
}

struct json_node *json_member(struct json_node *record, const char *name)
{
    return json_member_named(record, text_of(name));
}

/* One of 64 bits by the ends and the size of a name: two names with different bits are different. */
static inline uint64_t bit_of(struct text name)
{
    if (name.size == 0)
        return 1;
    unsigned first = (unsigned char)name.bytes[0], last = (unsigned char)name.bytes[name.size - 1];
    return UINT64_C(1) << ((first * 5 + last * 3 + name.size) & 63);
}

static const struct json_node *twice_of_few(struct json_node *record)
{
    uint64_t seen = 0;
    JSON_EACH(member, record)
    {
        uint64_t bit = bit_of(member->name);
        if ((seen & bit) && json_member_named(record, member->name) != member)
            return member;
        seen |= bit;
    }
    return NULL;
}

static int by_name(const void *one, const void *other)
{
    const struct json_node *a = *(const struct json_node *const *)one;
    const struct json_node *b = *(const struct json_node *const *)other;
    int order = text_compare(a->name, b->name);
    return order ? order : (a > b) - (a < b);
}

static const struct json_node *twice_of_many(struct arena *arena, struct json_node *record)
{
    const struct json_node **sorted =
        arena_new_many(arena, record->as.count, const struct json_node *);
    const struct json_node *twice = NULL;
    size_t count = 0;
    JSON_EACH(member, record)
    {
        sorted[count++] = member;
    }
    qsort(sorted, count, sizeof *sorted, by_name);
    for (size_t i = 1; i < count; i++)
        if (text_equal(sorted[i - 1]->name, sorted[i]->name) && (!twice || sorted[i] < twice))
            twice = sorted[i];
    return twice;
}

const struct json_node *json_twice(struct arena *arena, struct json_node *record)
{
    return record->as.count <= FEW_MEMBERS ? twice_of_few(record) : twice_of_many(arena, record);
}
