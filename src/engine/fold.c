/* fold: a stream's events, one after another, into what is judged. Must not know what an event means. */
#include "fold.h"
#include "engine_sql.h"

enum { CHUNK = 256, THINGS = 1000 };

static struct fault *fold_places(struct engine *engine, struct fold *fold,
                                 const struct ledger_place *places, size_t count)
{
    struct leaf leaf;
    struct happened *happened = arena_new(fold->arena, struct happened);
    for (size_t i = 0; i < count; i++) {
        bool found;
        TRY(happened_read(engine, fold->arena, places[i].number, places[i].leaf, &leaf, happened,
                          &found));
        if (found && happened->kind->table)
            fold_own_row(fold, happened);
        if (found && happened->kind->fold)
            happened->kind->fold(fold, happened);
    }
    return NULL;
}

struct fault *fold_stream(struct engine *engine, struct fold *fold, const struct leaf_id *stream)
{
    struct ledger_place *places;
    size_t count;
    uint64_t from = 0;
    do {
        TRY(ledger_list_stream(engine->ledger, fold->arena, stream, from, CHUNK, &places, &count));
        TRY(fold_places(engine, fold, places, count));
        from += count;
    } while (count == CHUNK);
    return NULL;
}

struct fault *engine_case(struct engine *engine, struct arena *arena, struct text key,
                          struct text *line_out)
{
    struct thing thing;
    struct fold fold = {.arena = arena};
    struct folded_case folded;
    *line_out = (struct text){0};
    TRY(thing_get(engine->store, arena, TEXT_LITERAL(THING_CASE), key, &thing));
    if (!thing.found)
        return NULL;
    TRY(fold_stream(engine, &fold, &thing.stream));
    fold_write_case(&fold, &folded);
    if (folded.event_count)
        *line_out = folded.line;
    return NULL;
}

bool kind_has_rows(const struct event_kind *kind)
{
    return !text_is(text_of(THING_CASE), kind->thing) && (kind->table || kind->fold);
}

/* Each kind of thing once. */
static bool has_rows(const struct event_kind *kind, const struct event_kind *const *before,
                     size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (kind_has_rows(before[i]) && text_is(text_of(kind->thing), before[i]->thing))
            return false;
    return kind_has_rows(kind);
}

struct listed {
    struct leaf_id stream;
    struct text key;
};

static struct fault *list_things(struct engine *engine, struct arena *arena, struct text kind,
                                 struct listed **things_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0, found;
    int64_t after = -1;
    *things_out = NULL;
    *count_out = 0;
    do {
        TRY(store_ask(engine->store, arena, &thing_list,
                      VALUES(value_text(kind), value_integer(after), value_integer(THINGS)),
                      &rows));
        TRY(rows_next(rows, arena, &more));
        for (found = 0; more; found++) {
            struct text key = rows_text(rows, THING_LIST_KEY);
            *things_out = arena_room(arena, *things_out, *count_out, &room, sizeof **things_out);
            (*things_out)[(*count_out)++] = (struct listed){
                id_of(rows_blob(rows, THING_LIST_STREAM)), {text_copy(arena, key), key.size}};
            after = rows_integer(rows, THING_LIST_BEGUN);
            TRY(rows_next(rows, arena, &more));
        }
    } while (found == THINGS);
    return NULL;
}

static struct fault *fold_things(struct engine *engine, struct fold *fold, const char *kind)
{
    struct listed *things;
    size_t count;
    TRY(list_things(engine, fold->arena, text_of(kind), &things, &count));
    for (size_t i = 0; i < count; i++)
        TRY(fold_stream(engine, fold, &things[i].stream));
    return NULL;
}

struct fault *engine_keys(struct engine *engine, struct arena *arena, struct text kind,
                          const struct text **keys_out, size_t *count_out)
{
    struct listed *things;
    TRY(list_things(engine, arena, kind, &things, count_out));
    struct text *keys = arena_new_many(arena, *count_out, struct text);
    for (size_t i = 0; i < *count_out; i++)
        keys[i] = things[i].key;
    *keys_out = keys;
    return NULL;
}

struct fault *engine_register(struct engine *engine, struct arena *arena,
                              const struct register_file **files_out, size_t *count_out)
{
    struct fold fold = {.arena = arena};
    for (size_t i = 0; engine->features[i]; i++) {
        const struct event_kind *const *events = engine->features[i]->events;
        for (size_t j = 0; events[j]; j++)
            if (has_rows(events[j], events, j))
                TRY(fold_things(engine, &fold, events[j]->thing));
    }
    *files_out = fold_write_register(&fold, count_out);
    return NULL;
}
