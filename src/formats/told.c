/* told: see told.h. */
#include "told.h"

#include "timeline.h"
#include "timeline_part.h"

struct teller {
    struct arena *arena;
    struct told_word *words;
    size_t count, room;
};

static struct text keep(struct arena *arena, const char *bytes, size_t size)
{
    return (struct text){text_copy(arena, (struct text){bytes, size}), size};
}

static struct text word_of(struct arena *arena, const json_t *value)
{
    struct builder number;
    if (json_is_boolean(value))
        return json_is_true(value) ? TEXT_LITERAL("ja") : TEXT_LITERAL("nej");
    if (json_is_string(value))
        return keep(arena, json_string_value(value), json_string_length(value));
    builder_init(&number, arena);
    builder_add_number(&number, json_integer_value(value));
    return builder_text(&number);
}

static void add(struct teller *teller, const char *name, const json_t *value)
{
    teller->words = arena_room(teller->arena, teller->words, teller->count, &teller->room,
                               sizeof *teller->words);
    teller->words[teller->count++] = (struct told_word){
        keep(teller->arena, name, text_of(name).size), word_of(teller->arena, value)};
}

static struct told_piece piece_of(struct arena *arena, json_t *object)
{
    const char *name;
    json_t *value;
    struct teller teller = {.arena = arena};
    json_object_foreach(object, name, value)
    {
        if (!json_is_array(value))
            add(&teller, name, value);
        for (size_t i = 0; i < json_array_size(value); i++)
            add(&teller, name, json_array_get(value, i));
    }
    return (struct told_piece){teller.words, teller.count};
}

static const struct told_piece *pieces_of(struct arena *arena, const json_t *list,
                                          size_t *count_out)
{
    size_t count = json_array_size(list);
    struct told_piece *pieces = arena_new_many(arena, count, struct told_piece);
    for (size_t i = 0; i < count; i++)
        pieces[i] = piece_of(arena, json_array_get(list, i));
    *count_out = count;
    return pieces;
}

static struct text object_of(struct arena *arena, const json_t *object)
{
    struct builder written;
    builder_init(&written, arena);
    timeline_write_json(&written, object, JSON_COMPACT | JSON_SORT_KEYS);
    return builder_text(&written);
}

static const struct text *texts_of(struct arena *arena, const json_t *list, size_t *count_out)
{
    size_t count = json_array_size(list);
    struct text *texts = arena_new_many(arena, count, struct text);
    for (size_t i = 0; i < count; i++) {
        const json_t *item = json_array_get(list, i);
        texts[i] = json_is_string(item) ? word_of(arena, item) : object_of(arena, item);
    }
    *count_out = count;
    return texts;
}

static struct text member(struct arena *arena, const json_t *json, const char *name)
{
    const json_t *value = json_object_get(json, name);
    return json_is_string(value) ? word_of(arena, value) : (struct text){0};
}

bool case_tell(struct arena *arena, struct text line, int64_t number, struct told_case *told_out,
               struct problem *problem_out)
{
    struct dossier dossier;
    if (!timeline_parse(arena, line, number, &dossier, problem_out))
        return false;
    json_t *json = json_loadb(line.bytes, line.size, 0, NULL);
    ensure(json);
    struct told_case told = {.id = member(arena, json, "id"),
                             .authority = member(arena, json, "authority"),
                             .domain = member(arena, json, "domain")};
    told.parties = pieces_of(arena, json_object_get(json, "parties"), &told.party_count);
    told.order = pieces_of(arena, json_object_get(json, "delegation_order"), &told.order_count);
    told.events = texts_of(arena, json_object_get(json, "events"), &told.event_count);
    told.complete = texts_of(arena, json_object_get(json, "record_complete"), &told.complete_count);
    json_decref(json);
    *told_out = told;
    return true;
}
