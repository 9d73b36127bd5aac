/* told: see told.h. */
#include "told.h"

#include "timeline.h"

#include "json/json.h"

struct teller {
    struct arena *arena;
    struct told_word *words;
    size_t count, room;
};

static struct text word_of(struct arena *arena, const struct json_node *value)
{
    struct builder number;
    if (json_is(value, JSON_KIND_TRUE) || json_is(value, JSON_KIND_FALSE))
        return json_is(value, JSON_KIND_TRUE) ? TEXT_LITERAL("ja") : TEXT_LITERAL("nej");
    if (!json_is(value, JSON_KIND_INTEGER))
        return json_word(value);
    builder_init(&number, arena);
    builder_add_number(&number, value->as.integer);
    return builder_text(&number);
}

static void add(struct teller *teller, struct text name, const struct json_node *value)
{
    teller->words = arena_room(teller->arena, teller->words, teller->count, &teller->room,
                               sizeof *teller->words);
    teller->words[teller->count++] = (struct told_word){name, word_of(teller->arena, value)};
}

static struct told_piece piece_of(struct arena *arena, struct json_node *record)
{
    struct teller teller = {.arena = arena};
    JSON_EACH(value, record)
    {
        if (!json_is(value, JSON_KIND_LIST)) {
            add(&teller, value->name, value);
            continue;
        }
        JSON_EACH(item, value)
        {
            add(&teller, value->name, item);
        }
    }
    return (struct told_piece){teller.words, teller.count};
}

static const struct told_piece *pieces_of(struct arena *arena, struct json_node *list,
                                          size_t *count_out)
{
    struct told_piece *pieces = arena_new_many(arena, json_count(list), struct told_piece);
    *count_out = 0;
    JSON_EACH(record, list)
    {
        pieces[(*count_out)++] = piece_of(arena, record);
    }
    return pieces;
}

static const struct text *texts_of(struct arena *arena, struct json_node *list, size_t *count_out)
{
    struct text *texts = arena_new_many(arena, json_count(list), struct text);
    *count_out = 0;
    JSON_EACH(item, list)
    {
        texts[(*count_out)++] = json_is(item, JSON_KIND_STRING)
                                    ? json_word(item)
                                    : json_written(arena, item, JSON_ORDER_BY_NAME);
    }
    return texts;
}

static struct text member(struct json_node *json, const char *name)
{
    const struct json_node *value = json_member(json, name);
    return json_is(value, JSON_KIND_STRING) ? json_word(value) : (struct text){0};
}

bool case_tell(struct arena *arena, struct text line, int64_t number, struct told_case *told_out,
               struct problem *problem_out)
{
    struct dossier dossier;
    if (!timeline_parse(arena, line, number, &dossier, problem_out))
        return false;
    struct json_node *json = json_read(arena, line, JSON_ZERO_REFUSED, NULL);
    ensure(json);
    struct told_case told = {.id = member(json, "id"),
                             .authority = member(json, "authority"),
                             .domain = member(json, "domain")};
    told.parties = pieces_of(arena, json_member(json, "parties"), &told.party_count);
    told.order = pieces_of(arena, json_member(json, "delegation_order"), &told.order_count);
    told.events = texts_of(arena, json_member(json, "events"), &told.event_count);
    told.complete = texts_of(arena, json_member(json, "record_complete"), &told.complete_count);
    *told_out = told;
    return true;
}
