/* fold_refs: events name each other by number. A case has them in the order of time, the ledger in the order in which
 * they were recorded: here one is made of the other. Must not know what a reference is for. */
#include "fold.h"

#include "json/json.h"

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

/* A number, or a list of them; whatever else stands inside is left as it is. */
static void move_value(struct json_node *value, struct numbers numbers)
{
    for (struct json_node *node = value; node != json_end(value); node++)
        if (json_is(node, JSON_KIND_INTEGER))
            node->as.integer = moved(numbers, node->as.integer);
}

static bool is_ref(int attribute)
{
    return attribute >= 0 && (vocabulary_attribute_type(attribute) == TYPE_REF ||
                              vocabulary_attribute_type(attribute) == TYPE_REFS);
}

struct text fold_move_refs(struct arena *arena, struct text object, const int32_t *to, size_t count)
{
    struct numbers numbers = {to, count};
    if (!changes(numbers))
        return object;
    struct json_node *event = json_read(arena, object, JSON_ZERO_REFUSED, NULL);
    if (!event)
        return object;
    move_value(json_member(event, "after"), numbers);
    move_value(json_member(event, "before"), numbers);
    JSON_EACH(value, json_member(event, "attributes"))
    {
        if (is_ref(vocabulary_attribute(value->name)))
            move_value(value, numbers);
    }
    return json_written(arena, event, JSON_ORDER_KEPT);
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
        struct json_node *finding =
            json_read(arena, text_cut(&findings, '\n'), JSON_ZERO_REFUSED, NULL);
        move_value(json_member(finding, "event"), numbers);
        JSON_EACH(fact, json_member(finding, "facts"))
        {
            move_value(json_member(fact, "event"), numbers);
        }
        if (finding)
            json_write(&out, finding, JSON_ORDER_KEPT);
        builder_add_char(&out, '\n');
    }
    return builder_text(&out);
}
