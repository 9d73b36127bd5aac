/* fuzz_json: any bytes at all through our reader and through jansson: both take the same and read the same. Two
 * differences are meant: a real number that is too great for a double is kept as written, which jansson refuses; and a
 * byte of zero is refused wherever it stands, which jansson overlooks after a number or a word. A broken promise stops
 * the process. */
#include "json/json.h"

#include <jansson.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool same_text(const json_t *theirs, struct text ours)
{
    return json_string_length(theirs) == ours.size &&
           memcmp(json_string_value(theirs), ours.bytes, ours.size + 1) == 0;
}

static bool same_kind(const json_t *theirs, const struct json_node *ours)
{
    static const json_type types[] = {
        [JSON_KIND_NULL] = JSON_NULL,  [JSON_KIND_FALSE] = JSON_FALSE,
        [JSON_KIND_TRUE] = JSON_TRUE,  [JSON_KIND_INTEGER] = JSON_INTEGER,
        [JSON_KIND_REAL] = JSON_REAL,  [JSON_KIND_STRING] = JSON_STRING,
        [JSON_KIND_LIST] = JSON_ARRAY, [JSON_KIND_RECORD] = JSON_OBJECT,
    };
    return json_typeof(theirs) == types[ours->kind];
}

static void check_value(struct arena *arena, const json_t *theirs, const struct json_node *ours)
{
    ensure(same_kind(theirs, ours));
    if (json_is_string(theirs))
        ensure(same_text(theirs, ours->as.text));
    if (json_is_integer(theirs))
        ensure(json_integer_value(theirs) == ours->as.integer);
    if (json_is_real(theirs))
        ensure(strtod(text_copy(arena, ours->as.text), NULL) == json_real_value(theirs));
}

/* Their values in the order of ours: each list and record, then what is inside it. */
struct pairs {
    json_t **theirs;
    size_t count, room;
};

static void push(struct arena *arena, struct pairs *pairs, json_t *value)
{
    pairs->theirs = arena_room(arena, pairs->theirs, pairs->count, &pairs->room, sizeof value);
    pairs->theirs[pairs->count++] = value;
}

/* The last one first, so that the first is taken next. */
static void push_children(struct arena *arena, struct pairs *pairs, json_t *theirs,
                          struct json_node *ours)
{
    size_t first = pairs->count;
    ensure(json_count(ours) ==
           (json_is_array(theirs) ? json_array_size(theirs) : json_object_size(theirs)));
    size_t at = 0;
    JSON_EACH(child, ours)
    {
        json_t *value = json_is_array(theirs)
                            ? json_array_get(theirs, at++)
                            : json_object_getn(theirs, child->name.bytes, child->name.size);
        ensure(value != NULL && (child->name.bytes != NULL) == json_is_object(theirs));
        push(arena, pairs, value);
    }
    for (size_t i = 0; i < (pairs->count - first) / 2; i++) {
        json_t **one = &pairs->theirs[first + i], **other = &pairs->theirs[pairs->count - 1 - i];
        json_t *kept = *one;
        *one = *other;
        *other = kept;
    }
}

static void check_same(struct arena *arena, json_t *theirs, struct json_node *ours)
{
    struct pairs pairs = {0};
    struct json_node *node = ours;
    push(arena, &pairs, theirs);
    for (; pairs.count > 0; node++) {
        json_t *value = pairs.theirs[--pairs.count];
        check_value(arena, value, node);
        if (json_has_children(node))
            push_children(arena, &pairs, value, node);
    }
    ensure(node == json_end(ours));
}

static void check_written(struct arena *arena, const struct json_node *ours, enum json_zero zero)
{
    struct builder one, other;
    builder_init(&one, arena);
    builder_init(&other, arena);
    json_write(&one, ours, JSON_ORDER_KEPT);
    struct json_node *again = json_read(arena, builder_text(&one), zero, NULL);
    ensure(again != NULL && again->size == ours->size);
    json_write(&other, again, JSON_ORDER_KEPT);
    ensure(text_equal(builder_text(&one), builder_text(&other)));
}

static void check_fault(struct text bytes, const struct json_fault *fault)
{
    ensure(fault->end <= bytes.size && fault->wrong <= JSON_WRONG_ZERO);
    ensure((fault->wrong == JSON_WRONG_TWICE) == (fault->name.bytes != NULL));
    ensure(fault->wrong != JSON_WRONG_CUT || fault->end == bytes.size);
}

static void check(struct arena *arena, struct text bytes, enum json_zero zero)
{
    size_t flags = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY;
    json_error_t error;
    struct json_fault fault = {.end = SIZE_MAX};
    flags |= zero == JSON_ZERO_ALLOWED ? JSON_ALLOW_NUL : 0;
    json_t *theirs = json_loadb(bytes.bytes, bytes.size, flags, &error);
    struct json_node *ours = json_read(arena, bytes, zero, &fault);
    bool great = !theirs && strstr(error.text, "real number overflow");
    bool has_zero = bytes.size && memchr(bytes.bytes, '\0', bytes.size);
    ensure(!has_zero || !ours);
    ensure(great || has_zero || (theirs != NULL) == (ours != NULL));
    if (theirs && ours)
        check_same(arena, theirs, ours);
    if (ours)
        check_written(arena, ours, zero);
    else
        check_fault(bytes, &fault);
    json_decref(theirs);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct text text = {size ? (const char *)bytes : "", size};
    struct arena *arena = arena_open(0);
    check(arena, text, JSON_ZERO_REFUSED);
    check(arena, text, JSON_ZERO_ALLOWED);
    arena_close(arena);
    return 0;
}
