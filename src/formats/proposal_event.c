/* proposal_event: the members of the proposed event as text: what was given of it, what events of its type have, and
 * what was said of it. Without its day, which is set when the case has been read. Must not know what it will mean. */
#include "proposal_part.h"

#include "json/json.h"

struct member {
    struct text name, json;
};

struct members {
    struct member *items;
    size_t count, room;
};

/* A name that is not there yet. */
static void add(struct arena *arena, struct members *members, struct member member)
{
    members->items =
        arena_room(arena, members->items, members->count, &members->room, sizeof member);
    members->items[members->count++] = member;
}

static void put(struct arena *arena, struct members *members, struct member member, bool replace)
{
    for (size_t i = 0; i < members->count; i++) {
        if (!text_equal(members->items[i].name, member.name))
            continue;
        if (replace)
            members->items[i] = member;
        return;
    }
    add(arena, members, member);
}

static void add_word(struct builder *json, struct text value, bool is_number)
{
    int32_t number;
    if (is_number && text_to_number(value, &number))
        builder_add_number(json, number);
    else
        json_add_string(json, value);
}

static void add_list(struct builder *json, struct text values, bool is_number)
{
    builder_add_char(json, '[');
    while (values.size) {
        struct text one = text_trim(text_cut(&values, ','));
        if (one.size == 0)
            continue;
        json_add_comma(json);
        add_word(json, one, is_number);
    }
    builder_add_char(json, ']');
}

static void add_value(struct builder *json, const struct proposal_word *word)
{
    switch (vocabulary_attribute_type(word->attribute)) {
    case TYPE_WHOS:
    case TYPE_PERSONS:
    case TYPE_ENUM_LIST:
        add_list(json, word->value, false);
        return;
    case TYPE_REFS:
        add_list(json, word->value, true);
        return;
    case TYPE_REF:
    case TYPE_INT:
        add_word(json, word->value, true);
        return;
    case TYPE_BOOL:
        builder_add_string(json, text_is(word->value, "nej") ? "false" : "true");
        return;
    default:
        add_word(json, word->value, false);
    }
}

/* "Until" is the end of what is decided, or the new last day of what is put off. */
static int attribute_of(struct json_node *event, int attribute)
{
    int kind = vocabulary_kind(json_word(json_member(event, "kind")));
    bool put_off =
        attribute == ATTRIBUTE_VALID_UNTIL && kind >= 0 && !vocabulary_kind_allows(kind, attribute);
    return put_off ? ATTRIBUTE_UNTIL : attribute;
}

static void put_words(struct arena *arena, struct members *members, struct json_node *event,
                      struct proposal_words words, bool replace)
{
    for (size_t i = 0; i < words.count; i++) {
        int attribute = attribute_of(event, words.items[i].attribute);
        struct builder json;
        builder_init(&json, arena);
        add_value(&json, &words.items[i]);
        struct text name = text_of(vocabulary_attribute_name(attribute));
        put(arena, members, (struct member){name, builder_text(&json)}, replace);
    }
}

static void add_members(struct builder *json, const struct members *members)
{
    for (size_t i = 0; i < members->count; i++) {
        json_add_name(json, members->items[i].name);
        builder_add(json, members->items[i].json);
    }
}

/* Attributes that are no record are left to whoever reads the case: it says what they should be. */
static struct text attributes_of(struct arena *arena, struct json_node *event,
                                 struct proposal_words typed, struct proposal_words said)
{
    struct json_node *given = json_member(event, "attributes");
    struct members members = {0};
    struct builder json;
    if (given && !json_is(given, JSON_KIND_RECORD))
        return json_written(arena, given, JSON_ORDER_KEPT);
    JSON_EACH(attribute, given)
    {
        add(arena, &members,
            (struct member){attribute->name, json_written(arena, attribute, JSON_ORDER_KEPT)});
    }
    put_words(arena, &members, event, typed, false);
    put_words(arena, &members, event, said, true);
    builder_init(&json, arena);
    builder_add_char(&json, '{');
    add_members(&json, &members);
    builder_add_char(&json, '}');
    return builder_text(&json);
}

struct text proposal_event(struct arena *arena, struct json_node *event,
                           struct proposal_words typed, struct proposal_words said)
{
    static const struct text attributes = {"attributes", sizeof "attributes" - 1};
    struct members members = {0};
    struct builder json;
    JSON_EACH(member, event)
    {
        bool timed = text_is(member->name, "date") || text_is(member->name, "time") ||
                     text_is(member->name, "precision");
        if (!timed)
            add(arena, &members,
                (struct member){member->name, json_written(arena, member, JSON_ORDER_KEPT)});
    }
    put(arena, &members, (struct member){attributes, attributes_of(arena, event, typed, said)},
        true);
    builder_init(&json, arena);
    add_members(&json, &members);
    return builder_text(&json);
}
