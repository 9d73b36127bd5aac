/* crew_drafts: drafts for many threads: what changes them is the writer's, what reads them a reader's. Those that are
 * too old are taken away first. Must not know what stands in them. */
#include "crew_part.h"

struct asked {
    struct text person, receiver;
    const struct leaf_id *id; /* NULL = a new one, or all */
    const struct drafted *said;
    struct leaf_id *id_out;
    struct drafted *drafted_out, **items_out;
    size_t *count_out;
    enum drafts_end *end_out;
    bool has_old;
};

static struct fault *save(void *context, struct engine *engine, struct arena *arena)
{
    struct asked *asked = context;
    return drafts_save(engine, arena, asked->id, asked->said, asked->id_out, asked->end_out);
}

struct fault *crew_save_draft(struct crew *crew, struct arena *arena, const struct leaf_id *id,
                              const struct drafted *said, struct leaf_id *id_out,
                              enum drafts_end *end_out)
{
    struct asked asked = {.id = id, .said = said, .id_out = id_out, .end_out = end_out};
    return crew_write(crew, arena, save, &asked);
}

static struct fault *drop(void *context, struct engine *engine, struct arena *arena)
{
    struct asked *asked = context;
    return drafts_drop(engine, arena, asked->person, asked->id, asked->end_out);
}

struct fault *crew_drop_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, enum drafts_end *end_out)
{
    struct asked asked = {.person = person, .id = id, .end_out = end_out};
    return crew_write(crew, arena, drop, &asked);
}

static struct fault *send(void *context, struct engine *engine, struct arena *arena)
{
    struct asked *asked = context;
    return drafts_send(engine, arena, asked->person, asked->id, asked->receiver, asked->end_out);
}

struct fault *crew_send_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, struct text receiver,
                              enum drafts_end *end_out)
{
    struct asked asked = {.person = person, .receiver = receiver, .id = id, .end_out = end_out};
    return crew_write(crew, arena, send, &asked);
}

static struct fault *sweep(void *context, struct engine *engine, struct arena *arena)
{
    (void)context;
    return drafts_sweep(engine, arena);
}

/* One of them, or all of the person's. */
static struct fault *look(void *context, struct engine *engine, struct arena *arena)
{
    struct asked *asked = context;
    TRY(drafts_old(engine, arena, &asked->has_old));
    if (asked->has_old)
        return NULL;
    return asked->id
               ? drafts_read(engine, arena, asked->person, asked->id, asked->drafted_out,
                             asked->end_out)
               : drafts_list(engine, arena, asked->person, asked->items_out, asked->count_out);
}

static struct fault *look_until(struct crew *crew, struct arena *arena, struct asked *asked)
{
    do {
        TRY(crew_read(crew, arena, look, asked));
        if (asked->has_old)
            TRY(crew_write(crew, arena, sweep, NULL));
    } while (asked->has_old);
    return NULL;
}

struct fault *crew_read_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, struct drafted *drafted_out,
                              enum drafts_end *end_out)
{
    struct asked asked = {
        .person = person, .id = id, .drafted_out = drafted_out, .end_out = end_out};
    return look_until(crew, arena, &asked);
}

struct fault *crew_list_drafts(struct crew *crew, struct arena *arena, struct text person,
                               struct drafted **items_out, size_t *count_out)
{
    struct asked asked = {.person = person, .items_out = items_out, .count_out = count_out};
    return look_until(crew, arena, &asked);
}
