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

/* The key of a public part, which everybody can reckon, stands in ledger->key only meanwhile. */
static struct fault *seal(struct growth *growth, struct leaf *leaf, size_t number,
                          struct ledger_part part, struct text *sealed_out)
{
    struct ledger *ledger = growth->ledger;
    const struct seal_key *key = NULL;
    if (part_bucket(part.text.size) == 0 || part_bucket(part.text.size) > BUCKET_MOST)
        growth->refusal = LEDGER_TOO_LARGE;
    else
        TRY(units_key(growth, &leaf->stream, &part, &key));
    if (growth->refusal != LEDGER_DONE)
        return NULL;
    leaf->parts[number].class = part.class;
    leaf->parts[number].unit = part.unit;
    struct part_place place = part_place_of(leaf, number);
    part_seal(growth->scratch, ledger->hasher, key, &place, part.text, &leaf->parts[number],
              sealed_out);
    secret_wipe(ledger->key, sizeof *ledger->key);
    return NULL;
}

static struct fault *put_entry(struct growth *growth, const struct leaf *leaf)
{
    struct builder bytes;
    struct digest hash;
    builder_init(&bytes, growth->scratch);
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

/* After its entry: a part that refers to a row that is not there yet is looked for once more when it comes. */
static struct fault *put_parts(struct growth *growth, const struct leaf *leaf,
                               const struct text *sealed)
{
    int64_t number = (int64_t)growth->frontier.size - 1;
    for (size_t i = 0; i < leaf->part_count; i++)
        TRY(store_run(growth->ledger->store, growth->arena, &ledger_put_part,
                      VALUES(value_integer(number), value_integer((int64_t)i),
                             value_blob(id_text(&leaf->parts[i].unit)),
                             value_blob(digest_text(&leaf->parts[i].hash)),
                             value_blob(sealed[i]))));
    return NULL;
}

static struct fault *add(struct growth *growth, const struct ledger_event *event)
{
    struct leaf leaf = describe(growth, event);
    arena_reset(growth->scratch);
    TRY(places_take(growth, &event->stream, &leaf.sequence));
    leaf.parts = arena_new_many(growth->scratch, event->part_count, struct leaf_part);
    struct text *sealed = arena_new_many(growth->scratch, event->part_count, struct text);
    for (size_t i = 0; i < event->part_count && growth->refusal == LEDGER_DONE; i++)
        TRY(seal(growth, &leaf, i, event->parts[i], &sealed[i]));
    if (growth->refusal == LEDGER_DONE)
        TRY(put_entry(growth, &leaf));
    growth->leaf = leaf;
    return growth->refusal == LEDGER_DONE ? put_parts(growth, &leaf, sealed) : NULL;
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
    TRY(growth_begin_adding(&growth, ledger, arena));
    for (size_t i = 0; i < count && !fault; i++) {
        if (i % UNITS_AT_ONCE == 0)
            fault = units_fetch(&growth, events + i, count - i);
        if (!fault)
            fault = growth_add(&growth, &events[i]);
    }
    return growth_end(&growth, fault, answer_out);
}
