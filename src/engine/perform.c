/* perform: append, rows, commit. Each deed in a savepoint of the one transaction of its batch. Must not know what
 * an action means. */
#include "deeds.h"

#include "os/os.h"

/* Rows are made of the entry as whoever reads it again is told it. */
static struct fault *make_rows(struct way *way, struct ledger_told *told,
                               const struct ledger_part *parts)
{
    struct happened happened;
    told->parts = arena_new_many(way->arena, told->leaf.part_count, struct text);
    for (size_t i = 0; i < told->leaf.part_count; i++)
        told->parts[i] = parts[i].text;
    ensure(happened_read(way->engine, way->arena, told, &happened));
    folds_follow(way->engine, told);
    return project(way->engine, way->engine->store, way->arena, &told->leaf, &happened, NULL);
}

/* A person can act from the day that somebody has registered them. */
static struct fault *give_role(struct way *way, struct ledger_batch *batch)
{
    if (!text_is(TEXT_LITERAL(THING_PERSON), way->deed->action->event->thing) || way->thing.found)
        return NULL;
    struct ledger_actor actor = {way->thing.stream, TEXT_LITERAL("staff")};
    return ledger_batch_give_role(batch, &actor, (int32_t)(clock_seconds() / MOMENT_SECONDS));
}

static struct fault *append(struct way *way, struct ledger_batch *batch)
{
    struct ledger_part parts[WAY_PARTS];
    struct ledger_told told;
    size_t count = way_parts(way, parts);
    const struct event_kind *event = way->deed->action->event;
    if (!way->thing.found)
        chance_fill(&way->thing.stream, sizeof way->thing.stream);
    TRY(give_role(way, batch));
    TRY(way_find_units(way, parts, count));
    struct ledger_event written = {.stream = way->thing.stream,
                                   .kind = text_of(event->name),
                                   .actor = &way->actor,
                                   .policy = &way->engine->policy,
                                   .parts = parts,
                                   .part_count = count};
    TRY(ledger_batch_add(batch, &written, &told, &way->answer->ledger));
    way->answer->entry = told.number;
    if (way->answer->ledger.refusal != LEDGER_DONE) {
        way_ends(way, DEED_REFUSED);
        return NULL;
    }
    return make_rows(way, &told, parts);
}

static struct fault *finish_case(struct batch *batch)
{
    if (!batch->has_changed)
        return NULL;
    batch->has_changed = false;
    return batch->after
               ? deadlines_put(batch->engine->store, batch->arena, &batch->changed, batch->after)
               : deadlines_write(batch->engine, batch->engine->store, batch->arena,
                                 &batch->changed);
}

/* What was done changes what others are judged by, or the case that it was done in. */
static struct fault *note_change(struct batch *batch, const struct way *way)
{
    struct engine *engine = batch->engine;
    uint64_t size = ledger_batch_size(batch->ledger);
    if (!way_is_of_case(way))
        engine->moved.others = size;
    if (kind_has_rows(way->deed->action->event)) {
        engine->moved.people = size;
        people_forget(engine);
        return deadlines_forget(engine, batch->arena);
    }
    if (!way_is_of_case(way))
        return NULL;
    if (batch->has_changed && !leaf_id_equal(&batch->changed, &way->thing.stream))
        TRY(finish_case(batch));
    batch->changed = way->thing.stream;
    batch->after = way->after;
    batch->has_changed = true;
    return NULL;
}

struct fault *deeds_prepare(struct engine *engine, struct arena *arena, const struct deed *deed,
                            struct prepared *prepared_out)
{
    *prepared_out = (struct prepared){
        .way = {.engine = engine, .arena = arena, .deed = deed, .answer = &prepared_out->answer}};
    bool is_known;
    TRY(once_look(&prepared_out->way, &is_known));
    if (is_known)
        return NULL;
    noted_begin(engine, &prepared_out->noted);
    struct fault *fault = way_prepare(&prepared_out->way, &prepared_out->goes_on);
    noted_end(engine);
    return fault || !prepared_out->goes_on ? fault : way_note_units(&prepared_out->way);
}

struct fault *deeds_expect(struct batch *batch, const struct prepared *const *prepared,
                           size_t count)
{
    size_t unit_count = 0;
    struct leaf_id *units = arena_new_many(batch->arena, count * WAY_PARTS, struct leaf_id);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < prepared[i]->way.unit_count; j++)
            units[unit_count++] = prepared[i]->way.units[j];
    return ledger_batch_expect(batch->ledger, units, unit_count);
}

static struct fault *is_as_judged(struct batch *batch, struct arena *arena,
                                  const struct prepared *prepared, bool *holds_out)
{
    *holds_out = false;
    if (!prepared || !prepared->goes_on) /* what was refused may be done by now */
        return NULL;
#ifdef PLANTED_MOVED /* proves that the tests look: what was judged counts whatever has moved */
    (void)batch;
    (void)arena;
    *holds_out = true;
    return NULL;
#else
    return noted_holds(batch->engine, arena, &prepared->noted, ledger_batch_size(batch->ledger),
                       holds_out);
#endif
}

/* As it was judged, or anew. */
static struct fault *prepare(struct batch *batch, struct way *way, const struct prepared *prepared,
                             bool *goes_on)
{
    struct way fresh = *way;
    bool holds;
    TRY(is_as_judged(batch, way->arena, prepared, &holds));
    if (!holds)
        return way_prepare(way, goes_on);
    *way = prepared->way;
    way->engine = fresh.engine;
    way->answer = fresh.answer;
    *way->answer = prepared->answer;
    *goes_on = true;
    return NULL;
}

struct fault *deeds_begin(struct engine *engine, struct arena *arena, struct batch *batch_out)
{
    *batch_out = (struct batch){.engine = engine, .arena = arena, .before = engine->moved};
    return ledger_batch_begin(engine->ledger, arena, &batch_out->ledger);
}

struct fault *deeds_add(struct batch *batch, struct arena *arena, const struct deed *deed,
                        const struct prepared *prepared, struct deed_answer *answer)
{
    struct way way = {.engine = batch->engine, .arena = arena, .deed = deed, .answer = answer};
    bool goes_on, is_known;
    *answer = (struct deed_answer){0};
    TRY(once_look(&way, &is_known));
    if (is_known)
        return answer->end == DEED_USED ? NULL : drafts_done(batch->engine, arena, deed);
    TRY(prepare(batch, &way, prepared, &goes_on));
    if (!goes_on && answer->end == DEED_REPEATED)
        TRY(once_put_answer(&way));
    if (!goes_on)
        return answer->end == DEED_REPEATED ? drafts_done(batch->engine, arena, deed) : NULL;
    TRY(ledger_batch_mark(batch->ledger));
    TRY(append(&way, batch->ledger));
    if (answer->end != DEED_DONE)
        return ledger_batch_undo(batch->ledger);
    TRY(once_put_answer(&way));
    TRY(drafts_done(batch->engine, arena, deed));
    TRY(ledger_batch_keep(batch->ledger));
    return note_change(batch, &way);
}

struct fault *deeds_settle(struct batch *batch)
{
    TRY(finish_case(batch));
    return project_note(batch->engine, batch->engine->store, batch->arena,
                        ledger_batch_size(batch->ledger));
}

struct fault *deeds_end(struct batch *batch, struct fault *fault)
{
    struct ledger_answer answer;
    if (!batch->ledger)
        return fault;
    fault = ledger_batch_end(batch->ledger, fault, &answer);
    if (!fault)
        return NULL;
    batch->engine->moved = batch->before;
    engine_forget(batch->engine);
    return fault;
}

static struct fault *add_all(struct batch *batch, const struct deed *deeds, size_t count,
                             struct deed_answer *answers)
{
    for (size_t i = 0; i < count; i++)
        TRY(deeds_add(batch, batch->arena, &deeds[i], NULL, &answers[i]));
    return deeds_settle(batch);
}

struct fault *engine_perform(struct engine *engine, struct arena *arena, const struct deed *deeds,
                             size_t count, struct deed_answer *answers)
{
    struct batch batch;
    TRY(deeds_begin(engine, arena, &batch));
    return deeds_end(&batch, add_all(&batch, deeds, count, answers));
}

struct fault *engine_try(struct engine *engine, struct arena *arena, const struct deed *deeds,
                         size_t count, struct deed_answer *answers)
{
    struct batch batch;
    TRY(deeds_begin(engine, arena, &batch));
    struct fault *fault = add_all(&batch, deeds, count, answers);
    ledger_batch_give_up(batch.ledger);
    engine->moved = batch.before;
    engine_forget(engine);
    return fault;
}
