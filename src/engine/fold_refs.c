/* fold_refs: events name each other by number. A case has them in the order of time, the ledger in the order in which
 * they were recorded: here one is made of the other. Must not know what a reference is for. */
#include "fold.h"

#include <jansson.h>

struct numbers {
    const int32_t *to;
    size_t count;
};

static bool changes(struct numbers numbers)
{
    for (size_t i = 0; i < numbers.count; i++)
        if (numbers.to[i] != (int32_t)i)
            return true;
    return false;
}

static int64_t moved(struct numbers numbers, int64_t number)
{
    bool there = number >= 0 && (uint64_t)number < numbers.count;
    return there ? numbers.to[number] : number;
}

static void move_value(json_t *value, struct numbers numbers)
{
    if (json_is_integer(value))
        json_integer_set(value, moved(numbers, json_integer_value(value)));
    for (size_t i = 0; i < json_array_size(value); i++)
        move_value(json_array_get(value, i), numbers);
}

static bool is_ref(int attribute)
{
    return attribute >= 0 && (vocabulary_attribute_type(attribute) == TYPE_REF ||
                              vocabulary_attribute_type(attribute) == TYPE_REFS);
}

static int add_bytes(const char *bytes, size_t size, void *context)
{
    builder_add(context, (struct text){bytes, size});
    return 0;
}

static struct text written(struct arena *arena, const json_t *json)
{
    struct builder out;
    builder_init(&out, arena);
    json_dump_callback(json, add_bytes, &out, JSON_COMPACT);
    return builder_text(&out);
}

struct text fold_move_refs(struct arena *arena, struct text object, const int32_t *to, size_t count)
{
    struct numbers numbers = {to, count};
    const char *name;
    json_t *value;
    if (!changes(numbers))
        return object;
    json_t *event = json_loadb(object.bytes, object.size, 0, NULL);
    move_value(json_object_get(event, "after"), numbers);
    move_value(json_object_get(event, "before"), numbers);
    json_object_foreach(json_object_get(event, "attributes"), name, value)
    {
        if (is_ref(vocabulary_attribute(text_of(name))))
            move_value(value, numbers);
    }
    struct text told = written(arena, event);
    json_decref(event);
    return told;
}

struct text fold_move_words(struct arena *arena, int attribute, struct text words,
                            const int32_t *to, size_t count)
{
    struct builder out;
    int32_t number;
    if (!is_ref(attribute))
        return words;
    builder_init(&out, arena);
    while (words.size) {
        struct text word = text_trim(text_cut(&words, ','));
        builder_add_string(&out, out.size ? "," : "");
        if (text_to_number(word, &number))
            builder_add_number(&out, moved((struct numbers){to, count}, number));
        else
            builder_add(&out, word);
    }
    return builder_text(&out);
}

struct text fold_move_findings(struct arena *arena, struct text findings, const int32_t *to,
                               size_t count)
{
    struct numbers numbers = {to, count};
    struct builder out;
    if (!changes(numbers))
        return findings;
    builder_init(&out, arena);
    while (findings.size) {
        struct text line = text_cut(&findings, '\n');
        json_t *finding = json_loadb(line.bytes, line.size, 0, NULL);
        json_t *facts = json_object_get(finding, "facts");
        move_value(json_object_get(finding, "event"), numbers);
        for (size_t i = 0; i < json_array_size(facts); i++)
            move_value(json_object_get(json_array_get(facts, i), "event"), numbers);
        builder_add(&out, written(arena, finding));
        builder_add_char(&out, '\n');
        json_decref(finding);
    }
    return builder_text(&out);
}
