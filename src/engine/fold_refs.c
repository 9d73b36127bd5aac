/* fold_refs: events name each other by number. A case has them in the order of time, the ledger in the order in which
 * they were recorded: here one is made of the other. Must not know what a reference is for. */
#include "fold.h"

#include "json/json.h"

struct text fold_move_refs(struct arena *arena, struct text object, const int32_t *to, size_t count)
{
    return event_renumbered(arena, object, (struct renumbered){to, count});
}

struct text fold_move_words(struct arena *arena, int attribute, struct text words,
                            const int32_t *to, size_t count)
{
    struct builder out;
    int32_t number;
    if (!attribute_is_ref(attribute))
        return words;
    builder_init(&out, arena);
    while (words.size) {
        struct text word = text_trim(text_cut(&words, ','));
        builder_add_string(&out, out.size ? "," : "");
        if (text_to_number(word, &number))
            builder_add_number(&out, renumbered_one((struct renumbered){to, count}, number));
        else
            builder_add(&out, word);
    }
    return builder_text(&out);
}

struct text fold_move_findings(struct arena *arena, struct text findings, const int32_t *to,
                               size_t count)
{
    struct renumbered numbers = {to, count};
    struct builder out;
    if (!renumbered_changes(numbers))
        return findings;
    builder_init(&out, arena);
    while (findings.size) {
        struct json_node *finding =
            json_read(arena, text_cut(&findings, '\n'), JSON_ZERO_REFUSED, NULL);
        renumbered_value(json_member(finding, "event"), numbers);
        JSON_EACH(fact, json_member(finding, "facts"))
        {
            renumbered_value(json_member(fact, "event"), numbers);
        }
        if (finding)
            json_write(&out, finding, JSON_ORDER_KEPT);
        builder_add_char(&out, '\n');
    }
    return builder_text(&out);
}
