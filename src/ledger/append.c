/* append: an event becomes an entry: it gets its place in its stream, its parts are sealed, and its hash joins the
 * tree. Must not know what an event means. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

enum { BUCKET_MOST = 64 * 1024 * 1024 }; /* what a row of the store bears */

static const int64_t day_seconds = MOMENT_SECONDS;

static struct moment now(bool by_day)
{
    int64_t second = clock_seconds();
    int32_t day = (int32_t)(second / day_seconds);
    return (struct moment){day, by_day ? MOMENT_DAY_ALONE : (int32_t)(second % day_seconds)};
}

static struct fault *take_place(struct growth *growth, const struct leaf_id *stream,
                                uint64_t *sequence_out)
{
    struct rows *rows;
    bool found;
    const struct ledger *ledger = growth->ledger;
    TRY(ledger_ask(ledger, growth->arena, &ledger_get_stream, VALUES(value_blob(id_text(stream))),
                   &rows, &found));
    *sequence_out = found ? (uint64_t)rows_integer(rows, LEDGER_GET_STREAM_NEXT) : 0;
    rows_close(rows);
    return store_run(ledger->store, growth->arena, found ? &ledger_move_stream : &ledger_put_stream,
                     VALUES(value_blob(id_text(stream))));
}

static struct leaf describe(const struct growth *growth, const struct ledger_event *event)
{
    const struct ledger *ledger = growth->ledger;
    const struct ledger_actor *actor = event->actor ? event->actor : &ledger->founder;
    struct moment recorded = now(event->by_day);
    return (struct leaf){.actor = actor->id,
                         .capacity = actor->capacity,
                         .has_cause = event->has_cause,
                         .has_correlation = event->has_correlation,
                         .cause = event->cause,
                         .correlation = event->correlation,
                         .effective = event->has_effective ? event->effective : recorded,
                         .kind = event->kind,
                         .part_count = event->part_count,
                         .policy = growth->policy,
                         .recorded = recorded,
                         .stream = event->stream,
                         .tenant = ledger->origin};
}

/* Seals a part with the key of its unit, which stands in ledger->key only meanwhile. */
static struct fault *seal(struct growth *growth, struct leaf *leaf, size_t number,
                          struct ledger_part part)
{
    struct ledger *ledger = growth->ledger;
    struct text sealed;
    if (part_bucket(part.text.size) == 0 || part_bucket(part.text.size) > BUCKET_MOST)
        growth->refusal = LEDGER_TOO_LARGE;
    else
        TRY(unit_key_for(growth, &leaf->stream, &part));
    if (growth->refusal != LEDGER_DONE)
        return NULL;
    leaf->parts[number].class = part.class;
    leaf->parts[number].unit = part.unit;
    struct part_place place = part_place_of(leaf, number);
    part_seal(growth->arena, ledger->hasher, &ledger->key->key, &place, part.text,
              &leaf->parts[number], &sealed);
    secret_wipe(ledger->key, sizeof *ledger->key);
    return store_run(ledger->store, growth->arena, &ledger_put_part,
                     VALUES(value_integer((int64_t)growth->frontier.size),
                            value_integer((int64_t)number), value_blob(id_text(&part.unit)),
                            value_blob(digest_text(&leaf->parts[number].hash)),
                            value_blob(sealed)));
}

static struct fault *put(struct growth *growth, const struct leaf *leaf)
{
    struct builder bytes;
    struct digest hash;
    builder_init(&bytes, growth->arena);
    if (!leaf_write(&bytes, leaf)) {
        growth->refusal = LEDGER_TOO_LARGE;
        return NULL;
    }
    tree_leaf(growth->ledger->hasher, builder_text(&bytes), &hash);
    TRY(store_run(growth->ledger->store, growth->arena, &ledger_put_entry,
                  VALUES(value_integer((int64_t)growth->frontier.size),
                         value_blob(id_text(&leaf->stream)), value_integer((int64_t)leaf->sequence),
                         value_blob(builder_text(&bytes)), value_blob(digest_text(&hash)))));
    frontier_append(&growth->frontier, growth->ledger->hasher, &hash);
    return NULL;
}

static struct fault *add(struct growth *growth, const struct ledger_event *event)
{
    struct leaf leaf = describe(growth, event);
    TRY(take_place(growth, &event->stream, &leaf.sequence));
    leaf.parts = arena_new_many(growth->arena, event->part_count, struct leaf_part);
    for (size_t i = 0; i < event->part_count && growth->refusal == LEDGER_DONE; i++)
        TRY(seal(growth, &leaf, i, event->parts[i]));
    return growth->refusal == LEDGER_DONE ? put(growth, &leaf) : NULL;
}

struct fault *growth_say(struct growth *growth, const struct act *act)
{
    struct builder said;
    builder_init(&said, growth->arena);
    act_write(&said, act);
    struct ledger_part part = {.class = TEXT_LITERAL(PART_PUBLIC), .text = builder_text(&said)};
    struct ledger_event event = {.stream = growth->ledger->own_stream,
                                 .kind = text_of(act_kind_name(act->kind)),
                                 .parts = &part,
                                 .part_count = 1};
    return growth->refusal == LEDGER_DONE ? add(growth, &event) : NULL;
}

/* An entry names a rulebook only after it was adopted. */
struct fault *growth_add(struct growth *growth, const struct ledger_event *event)
{
    if (growth->refusal != LEDGER_DONE)
        return NULL;
    if (event->policy && !digest_equal(event->policy, &growth->policy)) {
        struct act act = {.kind = ACT_POLICY_ADOPTED, .policy = *event->policy};
        TRY(growth_say(growth, &act));
        growth->policy = *event->policy;
    }
    return add(growth, event);
}

struct fault *ledger_append(struct ledger *ledger, struct arena *arena,
                            const struct ledger_event *events, size_t count,
                            struct ledger_answer *answer_out)
{
    struct growth growth;
    struct fault *fault = NULL;
    TRY(growth_begin(&growth, ledger, arena));
    for (size_t i = 0; i < count && !fault; i++)
        fault = growth_add(&growth, &events[i]);
    return growth_end(&growth, fault, answer_out);
}
