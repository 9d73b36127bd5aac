/* sample_entries: for tests only. Sixty-four entries with each kind of the ledger's own, four cases, and parts of five
 * units, one of which is erased. */
#include "sample.h"

#include <string.h>

enum { CASES = 4, ERASED_UNIT = 0x71 };

struct leaf_id sample_id(uint8_t first)
{
    struct leaf_id id = {0};
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (uint8_t)(first + i);
    return id;
}

bool sample_is_act(size_t number)
{
    return number <= SAMPLE_ADOPTED || (number >= SAMPLE_ERASURE && number < SAMPLE_ACTS_END);
}

static struct digest policy_of(uint8_t first)
{
    struct digest digest;
    memset(digest.bytes, first, sizeof digest.bytes);
    return digest;
}

/* The kind of an act by where it stands. */
static enum act_kind kind_at(size_t number)
{
    static const enum act_kind later[] = {ACT_ERASURE_PERFORMED, ACT_ROLE_ENDED,
                                          ACT_HOLD_PLACED,       ACT_HOLD_LIFTED,
                                          ACT_EPOCH_BEGUN,       ACT_AUDIT_RECORDED};
    static const enum act_kind first[] = {ACT_LEDGER_BEGUN, ACT_ROLE_GIVEN, ACT_ROLE_GIVEN,
                                          ACT_POLICY_ADOPTED};
    return number <= SAMPLE_ADOPTED ? first[number] : later[number - SAMPLE_ERASURE];
}

static struct act act_at(size_t number)
{
    static struct leaf_id unit;
    struct act act = {.kind = kind_at(number),
                      .actor = sample_id(0x10),
                      .capacity = TEXT_LITERAL("system"),
                      .policy = policy_of(0xA1),
                      .units = &unit,
                      .unit_count = 1,
                      .ground = TEXT_LITERAL("lagen om gallring"),
                      .decision = TEXT_LITERAL("SN 2026:7"),
                      .epoch = 2};
    unit = sample_id(act.kind == ACT_ERASURE_PERFORMED ? ERASED_UNIT : 0x72);
    if (number == SAMPLE_ROLE || number == SAMPLE_OTHER_ROLE || number == SAMPLE_ENDED) {
        act.actor = sample_id(number == SAMPLE_ROLE ? 0x20 : 0x30);
        act.capacity = number == SAMPLE_ROLE ? TEXT_LITERAL("handlaggare") : TEXT_LITERAL("chef");
        ensure(day_parse(number == SAMPLE_ENDED ? TEXT_LITERAL("2026-03-31")
                                                : TEXT_LITERAL("2026-01-01"),
                         &act.day));
    }
    if (number == SAMPLE_ADOPTED)
        act.policy = policy_of(0xA2);
    return act;
}

/* Seals a text as the next part of the leaf; the file is put away unless its unit is the erased one. */
static void add_part(struct sample *sample, struct leaf *leaf, const struct part_place *place,
                     const struct seal_key *key, struct text text)
{
    struct part_chance chance;
    struct text sealed;
    memset(&chance, (int)(leaf->sequence + 16 * place->number + leaf->stream.bytes[0]),
           sizeof chance);
    part_seal_with(sample->arena, sample->hasher, key, place, text, &chance,
                   &leaf->parts[leaf->part_count++], &sealed);
    struct text path = part_text(sample->arena, &leaf->parts[leaf->part_count - 1].hash);
    if (place->unit.bytes[0] != ERASED_UNIT)
        sample_put(sample, path, sealed);
}

static void add_sealed(struct sample *sample, struct leaf *leaf, uint8_t unit)
{
    struct seal_key key;
    struct part_place place = {.tenant = leaf->tenant,
                               .kind = leaf->kind,
                               .class = TEXT_LITERAL("akt"),
                               .stream = leaf->stream,
                               .unit = sample_id(unit),
                               .sequence = leaf->sequence,
                               .number = leaf->part_count};
    memset(key.bytes, unit, sizeof key.bytes);
    add_part(sample, leaf, &place, &key, TEXT_LITERAL("Det som inte alla ska se."));
}

static void add_public(struct sample *sample, struct leaf *leaf, const struct act *act)
{
    struct builder json;
    struct seal_key key;
    struct part_place place = {.tenant = leaf->tenant,
                               .kind = leaf->kind,
                               .class = TEXT_LITERAL(PART_PUBLIC),
                               .stream = leaf->stream,
                               .sequence = leaf->sequence};
    builder_init(&json, sample->arena);
    act_write(&json, act);
    part_public_unit(sample->hasher, leaf->tenant, &place.unit);
    part_public_key(sample->hasher, leaf->tenant, &key);
    add_part(sample, leaf, &place, &key, builder_text(&json));
}

static void fill_act(struct sample *sample, size_t number, struct leaf *leaf)
{
    struct act act = act_at(number);
    leaf->kind = text_of(act_kind_name(act.kind));
    leaf->actor = sample_id(0x10);
    leaf->capacity = TEXT_LITERAL("system");
    leaf->stream = sample_id(0x40);
    leaf->sequence =
        number <= SAMPLE_ADOPTED ? number : number - SAMPLE_ERASURE + SAMPLE_ADOPTED + 1;
    add_public(sample, leaf, &act);
    if (number == SAMPLE_AUDIT)
        add_sealed(sample, leaf, 0x74);
}

static void fill_case(struct sample *sample, size_t number, struct leaf *leaf)
{
    size_t acts = number < SAMPLE_ERASURE ? SAMPLE_ADOPTED + 1
                                          : SAMPLE_ACTS_END - SAMPLE_ERASURE + SAMPLE_ADOPTED + 1;
    size_t place = number - acts;
    bool chief = place % 3 == 0 && number < SAMPLE_ERASURE;
    leaf->kind = TEXT_LITERAL("beslut-fattat");
    leaf->actor = sample_id(chief ? 0x30 : 0x20);
    leaf->capacity = chief ? TEXT_LITERAL("chef") : TEXT_LITERAL("handlaggare");
    leaf->stream = sample_id((uint8_t)(0x50 + place % CASES));
    leaf->sequence = place / CASES;
    leaf->has_cause = leaf->has_correlation = place % 2 == 1;
    leaf->cause = number - 1;
    leaf->correlation = sample_id(0x60);
    leaf->policy = policy_of(place % 2 ? 0xA2 : 0xA1);
    for (uint8_t i = 0; number < SAMPLE_SIZE && i < place % 4 % 3; i++)
        add_sealed(sample, leaf, (uint8_t)(0x70 + (place + i) % 4));
}

void sample_set_entry(struct sample *sample, size_t number, struct text entry)
{
    sample->entries[number] = text_kept(sample->arena, entry);
    tree_leaf(sample->hasher, entry, &sample->hashes[number]);
}

void sample_entries(struct sample *sample, size_t count, sample_change *change)
{
    sample->count = count;
    sample->entries = arena_new_many(sample->arena, count, struct text);
    sample->leaves = arena_new_many(sample->arena, count, struct leaf);
    sample->hashes = arena_new_many(sample->arena, count, struct digest);
    for (size_t i = 0; i < count; i++) {
        struct leaf *leaf = &sample->leaves[i];
        struct builder entry;
        *leaf = (struct leaf){.policy = policy_of(0xA1), .tenant = TEXT_LITERAL(SAMPLE_ORIGIN)};
        leaf->parts = arena_new_many(sample->arena, 4, struct leaf_part);
        ensure(moment_parse(TEXT_LITERAL("2026-02-03"), &leaf->effective));
        ensure(moment_parse(TEXT_LITERAL("2026-02-03T09:30:00Z"), &leaf->recorded));
        if (sample_is_act(i))
            fill_act(sample, i, leaf);
        else
            fill_case(sample, i, leaf);
        if (change)
            change(i, leaf);
        builder_init(&entry, sample->arena);
        ensure(leaf_write(&entry, leaf));
        sample_set_entry(sample, i, builder_text(&entry));
    }
}
