/* text: slices and the string builder. Must not know any format that is written with them. */
#include "text.h"

#include "ensure.h"

#include <string.h>

struct text text_of(const char *zero_terminated)
{
    return (struct text){zero_terminated, strlen(zero_terminated)};
}

bool text_equal(struct text a, struct text b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.bytes, b.bytes, a.size) == 0);
}

bool text_is(struct text a, const char *zero_terminated)
{
    return text_equal(a, text_of(zero_terminated));
}

bool text_starts(struct text whole, const char *prefix)
{
    size_t size = strlen(prefix);
    return size == 0 || (whole.size >= size && memcmp(whole.bytes, prefix, size) == 0);
}

int text_compare(struct text a, struct text b)
{
    size_t common = a.size < b.size ? a.size : b.size;
    int order = common ? memcmp(a.bytes, b.bytes, common) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct text text_trim(struct text whole)
{
    while (whole.size && is_blank(whole.bytes[0]))
        whole = text_after(whole, 1);
    while (whole.size && is_blank(whole.bytes[whole.size - 1]))
        whole.size--;
    return whole;
}

struct text text_after(struct text whole, size_t skip)
{
    ensure(skip <= whole.size);
    if (skip == 0) /* an empty text may have no bytes to count from */
        return whole;
    return (struct text){whole.bytes + skip, whole.size - skip};
}

struct text text_cut(struct text *rest, char separator)
{
    const char *found = rest->size ? memchr(rest->bytes, separator, rest->size) : NULL;
    struct text before = *rest;
    if (!found) {
        *rest = text_after(*rest, rest->size);
        return before;
    }
    before.size = (size_t)(found - rest->bytes);
    *rest = text_after(*rest, before.size + 1);
    return before;
}

char *text_copy(struct arena *arena, struct text whole)
{
    char *copy = arena_allocate(arena, whole.size + 1);
    if (whole.size)
        memcpy(copy, whole.bytes, whole.size);
    return copy;
}

struct text text_kept(struct arena *arena, struct text whole)
{
    return (struct text){text_copy(arena, whole), whole.size};
}

bool text_to_number(struct text whole, int32_t *value_out)
{
    if (whole.size == 0 || whole.size > 9)
        return false;
    int32_t value = 0;
    for (size_t i = 0; i < whole.size; i++) {
        if (whole.bytes[i] < '0' || whole.bytes[i] > '9')
            return false;
        value = value * 10 + (whole.bytes[i] - '0');
    }
    *value_out = value;
    return true;
}

void builder_init(struct builder *builder, struct arena *arena)
{
    *builder = (struct builder){.arena = arena};
}

static void builder_reserve(struct builder *builder, size_t more)
{
    ensure(more <= SIZE_MAX / 4 && builder->size <= SIZE_MAX / 4);
    size_t needed = builder->size + more + 1;
    if (needed <= builder->capacity)
        return;
    size_t capacity = builder->capacity ? builder->capacity * 2 : 128;
    if (capacity < needed)
        capacity = needed;
    char *bytes = arena_allocate(builder->arena, capacity);
    if (builder->size)
        memcpy(bytes, builder->bytes, builder->size);
    builder->bytes = bytes;
    builder->capacity = capacity;
}

void builder_add(struct builder *builder, struct text piece)
{
    builder_reserve(builder, piece.size);
    if (piece.size)
        memcpy(builder->bytes + builder->size, piece.bytes, piece.size);
    builder->size += piece.size;
}

void builder_add_string(struct builder *builder, const char *zero_terminated)
{
    builder_add(builder, text_of(zero_terminated));
}

void builder_add_char(struct builder *builder, char c)
{
    builder_reserve(builder, 1);
    builder->bytes[builder->size++] = c;
}

void builder_add_number(struct builder *builder, int64_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (number < 0)
        digits[--at] = '-';
    builder_add(builder, (struct text){digits + at, sizeof digits - at});
}

void builder_clear(struct builder *builder)
{
    builder->size = 0;
}

struct text builder_text(const struct builder *builder)
{
    return (struct text){builder->bytes, builder->size};
}

char *builder_string(struct builder *builder)
{
    builder_reserve(builder, 0);
    builder->bytes[builder->size] = '\0';
    return builder->bytes;
}
