/* perform: append, rows, commit. Each deed in a savepoint of the one transaction of its batch. Must not know what
 * an action means. */
#include "way.h"

#include "os/os.h"

static struct fault *add_part(struct way *way, const char *class, struct text words,
                              struct ledger_part *parts, size_t *count)
{
    if (!words.size)
        return NULL;
    struct ledger_part *part = &parts[(*count)++];
    *part = (struct ledger_part){.class = text_of(class), .text = words};
    return thing_unit(way->engine->store, way->arena, &way->thing.stream, part->class, &part->unit);
}

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
    return project(way->engine, way->engine->store, way->arena, &told->leaf, &happened);
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
    struct ledger_part parts[3];
    struct ledger_told told;
    size_t count = 0;
    const struct event_kind *event = way->deed->action->event;
    if (!way->thing.found)
        chance_fill(&way->thing.stream, sizeof way->thing.stream);
    TRY(give_role(way, batch));
    TRY(add_part(way, event->class, way->body, parts, &count));
    TRY(add_part(way, CLASS_VERDICT, way->weighed.verdict, parts, &count));
    TRY(add_part(way, CLASS_OPERATOR, way->deed->operator, parts, &count));
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

/* The case that the deeds before have changed: what runs in it is written once, when they are done with it. */
struct batch {
    struct engine *engine;
    struct arena *arena;
    struct ledger_batch *ledger;
    struct leaf_id changed;
    bool has_changed;
};

static struct fault *finish_case(struct batch *batch)
{
    if (!batch->has_changed)
        return NULL;
    batch->has_changed = false;
    return deadlines_write(batch->engine, batch->engine->store, batch->arena, &batch->changed);
}

/* What was done changes what others are judged by, or the case that it was done in. */
static struct fault *note_change(struct batch *batch, const struct way *way)
{
    if (kind_has_rows(way->deed->action->event)) {
        people_forget(batch->engine);
        return deadlines_forget(batch->engine, batch->arena);
    }
    if (!way_is_of_case(way))
        return NULL;
    if (batch->has_changed && !leaf_id_equal(&batch->changed, &way->thing.stream))
        TRY(finish_case(batch));
    batch->changed = way->thing.stream;
    batch->has_changed = true;
    return NULL;
}

static struct fault *one(struct batch *batch, const struct deed *deed, struct deed_answer *answer)
{
    struct way way = {
        .engine = batch->engine, .arena = batch->arena, .deed = deed, .answer = answer};
    bool goes_on;
    *answer = (struct deed_answer){0};
    TRY(way_prepare(&way, &goes_on));
    if (!goes_on)
        return answer->end == DEED_REPEATED ? drafts_done(batch->engine, batch->arena, deed) : NULL;
    TRY(ledger_batch_mark(batch->ledger));
    TRY(append(&way, batch->ledger));
    if (answer->end != DEED_DONE)
        return ledger_batch_undo(batch->ledger);
    TRY(drafts_done(batch->engine, batch->arena, deed));
    TRY(ledger_batch_keep(batch->ledger));
    return note_change(batch, &way);
}

static struct fault *all(struct engine *engine, struct arena *arena, struct ledger_batch *ledger,
                         const struct deed *deeds, size_t count, struct deed_answer *answers)
{
    struct batch batch = {.engine = engine, .arena = arena, .ledger = ledger};
    for (size_t i = 0; i < count; i++)
        TRY(one(&batch, &deeds[i], &answers[i]));
    TRY(finish_case(&batch));
    return project_note(engine, engine->store, arena, ledger_batch_size(ledger));
}

struct fault *engine_perform(struct engine *engine, struct arena *arena, const struct deed *deeds,
                             size_t count, struct deed_answer *answers)
{
    struct ledger_batch *batch;
    struct ledger_answer answer;
    TRY(ledger_batch_begin(engine->ledger, arena, &batch));
    struct fault *fault = all(engine, arena, batch, deeds, count, answers);
    fault = ledger_batch_end(batch, fault, &answer);
    if (fault)
        engine_forget(engine);
    return fault;
}

struct fault *engine_try(struct engine *engine, struct arena *arena, const struct deed *deeds,
                         size_t count, struct deed_answer *answers)
{
    struct ledger_batch *batch;
    TRY(ledger_batch_begin(engine->ledger, arena, &batch));
    struct fault *fault = all(engine, arena, batch, deeds, count, answers);
    ledger_batch_give_up(batch);
    engine_forget(engine);
    return fault;
}
