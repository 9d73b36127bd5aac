/* body: what was said, as the text of a sealed part: a JSON object whose members are texts, or lists of texts, in
 * the order of the event's fields. Must not know what a field means. */
#include "part.h"

#include "json/json.h"

#include <string.h>

static void add_items(struct builder *builder, const struct said *said)
{
    if (!said->input->many) {
        json_add_string(builder, said->items[0]);
        return;
    }
    builder_add_char(builder, '[');
    for (size_t i = 0; i < said->count; i++) {
        builder_add_string(builder, i ? "," : "");
        json_add_string(builder, said->items[i]);
    }
    builder_add_char(builder, ']');
}

struct text body_write(struct arena *arena, const struct said *said, size_t count)
{
    struct builder body;
    builder_init(&body, arena);
    builder_add_char(&body, '{');
    for (size_t i = 0; i < count; i++) {
        if (said[i].count == 0)
            continue;
        builder_add_string(&body, body.size > 1 ? "," : "");
        json_add_string(&body, text_of(said[i].input->name));
        builder_add_char(&body, ':');
        add_items(&body, &said[i]);
    }
    builder_add_char(&body, '}');
    return builder_text(&body);
}

enum {
    SCRATCH_BYTES = 4 * 1024
}; /* an event is kept as long as its case: its words alone, not how they stood */

static bool read_items(struct arena *arena, struct json_node *value, struct said *said)
{
    bool is_list = json_is(value, JSON_KIND_LIST);
    size_t count = is_list ? json_count(value) : 1;
    struct text *items = arena_new_many(arena, count, struct text);
    struct json_node *item = is_list ? json_first(value) : value;
    for (size_t i = 0; i < count; i++, item = json_next(item)) {
        if (!json_is(item, JSON_KIND_STRING))
            return false;
        items[i] = text_kept(arena, json_word(item));
    }
    said->items = items;
    said->count = count;
    return true;
}

static bool read_fields(struct arena *arena, struct json_node *body, struct happened *happened)
{
    const struct event_kind *kind = happened->kind;
    struct said *said = arena_new_many(arena, kind->field_count, struct said);
    for (size_t i = 0; i < kind->field_count; i++) {
        struct json_node *value = json_member(body, kind->fields[i].name);
        said[i].input = &kind->fields[i];
        if (value && !read_items(arena, value, &said[i]))
            return false;
    }
    happened->said = said;
    happened->said_count = kind->field_count;
    happened->key = said[0].count ? said[0].items[0] : (struct text){0};
    return said[0].count > 0;
}

bool body_read(struct arena *arena, const struct event_kind *kind, struct text body,
               struct happened *happened)
{
    struct arena *scratch = arena_open(SCRATCH_BYTES);
    struct json_node *json = json_read(scratch, body, JSON_ZERO_ALLOWED, NULL);
    happened->kind = kind;
    bool read = json_is(json, JSON_KIND_RECORD) && read_fields(arena, json, happened);
    arena_close(scratch);
    return read;
}

struct said happened_all(const struct happened *happened, const char *input)
{
    for (size_t i = 0; i < happened->said_count; i++)
        if (strcmp(happened->said[i].input->name, input) == 0)
            return happened->said[i];
    return (struct said){0};
}

struct text happened_text(const struct happened *happened, const char *input)
{
    struct said said = happened_all(happened, input);
    return said.count ? said.items[0] : TEXT_LITERAL("");
}

struct value value_joined(struct arena *arena, const struct happened *happened, const char *input,
                          const char *between)
{
    struct builder joined;
    struct said said = happened_all(happened, input);
    builder_init(&joined, arena);
    for (size_t i = 0; i < said.count; i++) {
        builder_add_string(&joined, i ? between : "");
        builder_add(&joined, said.items[i]);
    }
    return said.count ? value_text(builder_text(&joined)) : value_null();
}

int32_t happened_day(const struct happened *happened, const char *input)
{
    int32_t day;
    return day_parse(happened_text(happened, input), &day) ? day : DAY_NONE;
}

struct text happened_recorded(struct arena *arena, const struct happened *happened)
{
    struct builder written;
    builder_init(&written, arena);
    moment_write(&written, happened->recorded);
    return builder_text(&written);
}
