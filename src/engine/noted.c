/* noted: see noted.h. Must not know what was judged. */
#include "noted.h"

#include "os/os.h"

void noted_begin(struct engine *engine, struct noted *noted)
{
    *noted = (struct noted){.size = engine->size, .people = UINT64_MAX, .day = clock_today()};
    engine->noted = noted;
}

void noted_end(struct engine *engine)
{
    engine->noted = NULL;
}

/* In one snapshot a stream is always as long. */
void noted_add_stream(struct engine *engine, const struct leaf_id *stream, uint64_t next)
{
    struct noted *noted = engine->noted;
    for (size_t i = 0; noted && i < noted->stream_count; i++)
        if (leaf_id_equal(&noted->streams[i].stream, stream))
            return;
    if (noted && noted->stream_count == NOTED_STREAMS)
        noted->all = true;
    else if (noted)
        noted->streams[noted->stream_count++] = (struct noted_stream){*stream, next};
}

void noted_add_lack(struct engine *engine, struct text kind, struct text key)
{
    struct noted *noted = engine->noted;
    if (noted && noted->lack_count == NOTED_LACKS)
        noted->all = true;
    else if (noted)
        noted->lacks[noted->lack_count++] = (struct noted_lack){kind, key};
}

void noted_add_register(struct engine *engine, uint64_t read_at)
{
    if (engine->noted && read_at < engine->noted->people)
        engine->noted->people = read_at;
}

void noted_add_others(struct engine *engine)
{
    if (engine->noted)
        engine->noted->others = true;
}

void noted_add_all(struct engine *engine)
{
    if (engine->noted)
        engine->noted->all = true;
}

/* What many are judged by at once is known without asking. */
static bool common_holds(const struct moved *moved, const struct noted *noted, uint64_t size)
{
    return noted->day == clock_today() && noted->size >= moved->all &&
           noted->people >= moved->people && (!noted->others || noted->size >= moved->others) &&
           (!noted->all || noted->size == size);
}

struct fault *noted_holds(struct engine *engine, struct arena *arena, const struct noted *noted,
                          uint64_t size, bool *holds_out)
{
    uint64_t next;
    struct thing thing;
    *holds_out = common_holds(&engine->moved, noted, size);
    for (size_t i = 0; i < noted->stream_count && *holds_out; i++) {
        TRY(ledger_stream_size(engine->ledger, arena, &noted->streams[i].stream, &next));
        *holds_out = next == noted->streams[i].next;
    }
    for (size_t i = 0; i < noted->lack_count && *holds_out; i++) {
        TRY(thing_get(engine->store, arena, noted->lacks[i].kind, noted->lacks[i].key, &thing));
        *holds_out = !thing.found;
    }
    return NULL;
}
