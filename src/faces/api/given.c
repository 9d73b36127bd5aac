/* given: the words of a question, from the body (an object) or from the address. Must not know what any of them means:
 * the engine judges them. */
#include "part.h"

#include <string.h>

enum { GIVEN_MOST = 10000 };

static void add(struct call *call, struct given_words *given, size_t *room, struct text name,
                struct text value)
{
    given->items = arena_room(call->arena, given->items, given->count, room, sizeof *given->items);
    given->items[given->count++] = (struct given){name, value};
}

/* One value as text; nothing of null. */
static bool word_of(struct call *call, const struct json_node *node, struct text *word_out)
{
    struct builder digits;
    switch (node->kind) {
    case JSON_KIND_STRING:
    case JSON_KIND_REAL:
        *word_out = node->as.text;
        return true;
    case JSON_KIND_TRUE:
    case JSON_KIND_FALSE:
        *word_out = node->kind == JSON_KIND_TRUE ? TEXT_LITERAL("ja") : TEXT_LITERAL("nej");
        return true;
    case JSON_KIND_INTEGER:
        builder_init(&digits, call->arena);
        builder_add_number(&digits, node->as.integer);
        *word_out = builder_text(&digits);
        return true;
    case JSON_KIND_RECORD:
        *word_out = json_written(call->arena, node, JSON_ORDER_KEPT);
        return true;
    default:
        return false;
    }
}

static bool add_member(struct call *call, struct given_words *given, size_t *room,
                       struct json_node *member)
{
    struct text word;
    if (json_is(member, JSON_KIND_NULL))
        return true;
    if (!json_is(member, JSON_KIND_LIST)) {
        if (word_of(call, member, &word))
            add(call, given, room, member->name, word);
        return true;
    }
    JSON_EACH(item, member)
    {
        if (!word_of(call, item, &word))
            return false;
        add(call, given, room, member->name, word);
    }
    return given->count <= GIVEN_MOST;
}

/* Where the text cannot be read any further. */
static struct text place_of(struct call *call, const struct json_fault *fault)
{
    struct builder number;
    builder_init(&number, call->arena);
    builder_add_number(&number, (int64_t)fault->end);
    return builder_text(&number);
}

bool given_of_body(struct call *call, struct given_words *given_out)
{
    struct json_fault fault = {0};
    size_t room = 0;
    *given_out = (struct given_words){0};
    if (!text_is(call->request->type, "application/json")) {
        answer_problem(call, 415, "type", (struct text){0});
        return false;
    }
    struct json_node *body = json_read(call->arena, call->request->body, JSON_ZERO_REFUSED, &fault);
    if (!json_is(body, JSON_KIND_RECORD)) {
        answer_problem(call, 400, "unreadable",
                       body ? (struct text){0}
                            : answer_words(call, "api.unreadable-at", place_of(call, &fault)));
        return false;
    }
    JSON_EACH(member, body)
    {
        if (add_member(call, given_out, &room, member))
            continue;
        answer_problem(call, 400, "unreadable",
                       answer_words(call, "api.unreadable-member", member->name));
        return false;
    }
    return true;
}

static const struct input *filter_of(const struct view *view, struct text name)
{
    for (size_t i = 0; i < view->filter_count; i++)
        if (text_is(name, view->filters[i].name))
            return &view->filters[i];
    return NULL;
}

bool given_of_address(struct call *call, const struct view *view, struct given_words *given_out)
{
    const struct http_fields *query = &call->request->query;
    size_t room = 0;
    *given_out = (struct given_words){0};
    for (size_t i = 0; i < query->count; i++) {
        const struct http_field *field = &query->items[i];
        const struct input *filter = filter_of(view, field->name);
        bool is_window = text_is(field->name, "$skip") || text_is(field->name, "$top");
        if (!filter && !is_window) {
            answer_problem(call, 400, "filter", answer_words(call, "api.no-filter", field->name));
            return false;
        }
        const char *tells = rights_tells(crew_features(call->api->crew), field->name);
        if (filter && (filter->personal || tells)) { /* addresses are written down on the way */
            answer_problem(call, 400, "filter", answer_words(call, "api.personal", field->name));
            return false;
        }
        add(call, given_out, &room, field->name, field->value);
    }
    return true;
}

struct text given_take(struct given_words *given, const char *name)
{
    struct text value = {0};
    size_t left = 0;
    for (size_t i = 0; i < given->count; i++)
        if (text_is(given->items[i].name, name))
            value = given->items[i].value;
        else
            given->items[left++] = given->items[i];
    given->count = left;
    return value;
}

struct text call_operator(const struct call *call)
{
    struct builder name;
    builder_init(&name, call->arena);
    builder_add_string(&name, "api:");
    hex_write(&name, (struct text){(const char *)call->bearer.id, sizeof call->bearer.id});
    return builder_text(&name);
}
