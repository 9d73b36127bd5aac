/* units: the units that were used lately, and their keys. Their rows are changed by an erasure, a hold and a new epoch
 * too: all is forgotten with those, and with what is given up. The keyholder is another process: it is asked once for
 * all keys of a growth that are not at hand, and once to wrap all that are new. Must not know what is sealed with
 * them. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

void units_forget(struct ledger *ledger)
{
    secret_wipe(ledger->unit_keys->of, ledger->units->ids.count * sizeof *ledger->unit_keys->of);
    secret_wipe(ledger->units, sizeof *ledger->units); /* what was wrapped may have been erased */
}

/* The units that are new get their rows. */
static struct fault *write_rows(struct growth *growth, const struct wrapped_key *wrapped)
{
    struct ledger *ledger = growth->ledger;
    struct units *units = ledger->units;
    for (size_t i = 0; i < units->new_count; i++) {
        struct unit_used *item = &units->items[units->news[i]];
        struct leaf_id *id = &units->ids.items[units->news[i]];
        struct text bytes = {(const char *)wrapped[i].bytes, WRAPPED_SIZE};
        item->wrapped = wrapped[i];
        kept_add(ledger->kept, &wrapped[i], &ledger->unit_keys->of[units->news[i]]);
        TRY(store_run(ledger->store, growth->arena, &ledger_put_unit,
                      VALUES(value_blob(id_text(id)), value_blob(id_text(&item->stream)),
                             value_text((struct text){item->class, item->class_size}),
                             value_integer(wrapped[i].epoch), value_blob(bytes))));
    }
    return NULL;
}

struct fault *units_write(struct growth *growth)
{
    struct ledger *ledger = growth->ledger;
    struct units *units = ledger->units;
    struct wrapped_key wrapped[UNITS_AT_ONCE];
    if (units->new_count == 0)
        return NULL;
    for (size_t i = 0; i < units->new_count; i++)
        ledger->unit_keys->passing[i] = ledger->unit_keys->of[units->news[i]];
    struct fault *fault = keyholder_wrap(ledger->keys, growth->arena, ledger->unit_keys->passing,
                                         units->new_count, wrapped);
    secret_wipe(ledger->unit_keys->passing, sizeof ledger->unit_keys->passing);
    if (fault)
        return fault;
    TRY(write_rows(growth, wrapped));
    units->new_count = 0;
    return NULL;
}

static struct fault *keep_row(struct growth *growth, const struct unit_row *row,
                              struct unit_used *item_out)
{
    if (row->stream.size != LEAF_ID_SIZE || row->class.size > LEAF_NAME_MOST)
        return ledger_damaged(growth->ledger, growth->arena, "unit");
    memcpy(item_out->stream.bytes, row->stream.bytes, LEAF_ID_SIZE);
    memcpy(item_out->class, row->class.bytes, row->class.size);
    item_out->class_size = row->class.size;
    item_out->is_there = true;
    item_out->is_erased = row->erased;
    item_out->wrapped = row->wrapped;
    return NULL;
}

/* Where the unit stands among those that were used, as its row is when it is the first time. */
static struct fault *find(struct growth *growth, const struct leaf_id *unit, size_t *index_out)
{
    struct ledger *ledger = growth->ledger;
    struct units *units = ledger->units;
    struct unit_used item = {0};
    struct unit_row row;
    *index_out = ids_find(&units->ids, unit);
    if (*index_out < units->ids.count)
        return NULL;
    TRY(unit_read(ledger, growth->arena, unit, &row));
    if (row.found)
        TRY(keep_row(growth, &row, &item));
    if (units->ids.count == IDS_MOST) {
        TRY(units_write(growth));
        units_forget(ledger);
    }
    *index_out = units->ids.count;
    if (item.is_there && !item.is_erased)
        item.has_key = kept_find(ledger->kept, &item.wrapped, &ledger->unit_keys->of[*index_out]);
    units->items[*index_out] = item;
    ids_add(&units->ids, unit);
    return NULL;
}

/* The keys of those that are numbered. What the keyholder does not give is asked for again when it is used, and its
 * answer is then told. */
static struct fault *unwrap(struct growth *growth, const size_t *numbers, size_t count)
{
    struct ledger *ledger = growth->ledger;
    struct units *units = ledger->units;
    struct wrapped_key wrapped[UNITS_AT_ONCE];
    enum keyholder_answer answers[UNITS_AT_ONCE];
    ensure(count > 0 && count <= UNITS_AT_ONCE);
    for (size_t i = 0; i < count; i++)
        wrapped[i] = units->items[numbers[i]].wrapped;
    TRY(keyholder_unwrap(ledger->keys, growth->arena, wrapped, count, ledger->unit_keys->passing,
                         answers));
    for (size_t i = 0; i < count; i++) {
        if (answers[i] != ANSWER_YES)
            continue;
        ledger->unit_keys->of[numbers[i]] = ledger->unit_keys->passing[i];
        units->items[numbers[i]].has_key = true;
        kept_add(ledger->kept, &wrapped[i], &ledger->unit_keys->passing[i]);
    }
    secret_wipe(ledger->unit_keys->passing, sizeof ledger->unit_keys->passing);
    return NULL;
}

/* Adds the unit to the numbers when its key must be asked for. */
static struct fault *want(struct growth *growth, const struct leaf_id *unit, size_t *numbers,
                          size_t *count)
{
    struct unit_used *items = growth->ledger->units->items;
    size_t index;
    TRY(find(growth, unit, &index));
    if (!items[index].is_there || items[index].is_erased || items[index].has_key)
        return NULL;
    for (size_t i = 0; i < *count; i++)
        if (numbers[i] == index)
            return NULL;
    numbers[(*count)++] = index;
    return NULL;
}

/* Room for so many more, or the first of them would be gone again. */
static struct fault *make_room(struct growth *growth, size_t count)
{
    if (growth->ledger->units->ids.count + count <= IDS_MOST)
        return NULL;
    TRY(units_write(growth));
    units_forget(growth->ledger);
    return NULL;
}

struct fault *units_fetch(struct growth *growth, const struct ledger_event *events, size_t count)
{
    size_t numbers[UNITS_AT_ONCE] = {0}, wanted = 0, looked = 0;
    TRY(make_room(growth, UNITS_AT_ONCE));
    for (size_t i = 0; i < count && i < UNITS_AT_ONCE; i++)
        for (size_t j = 0; j < events[i].part_count && looked < UNITS_AT_ONCE; j++, looked++)
            if (!text_is(events[i].parts[j].class, PART_PUBLIC))
                TRY(want(growth, &events[i].parts[j].unit, numbers, &wanted));
    return wanted > 1 ? unwrap(growth, numbers, wanted) : NULL;
}

struct fault *units_expect(struct growth *growth, const struct leaf_id *units, size_t count)
{
    size_t numbers[UNITS_AT_ONCE] = {0}, wanted = 0;
    count = count < IDS_MOST ? count : IDS_MOST;
    TRY(make_room(growth, count));
    for (size_t i = 0; i < count; i++) {
        TRY(want(growth, &units[i], numbers, &wanted));
        if (wanted == UNITS_AT_ONCE || (wanted > 1 && i + 1 == count)) {
            TRY(unwrap(growth, numbers, wanted));
            wanted = 0;
        }
    }
    return NULL;
}

static struct fault *draw_key(struct growth *growth, const struct leaf_id *stream,
                              const struct ledger_part *part, size_t index)
{
    struct ledger *ledger = growth->ledger;
    struct units *units = ledger->units;
    struct unit_used *item = &units->items[index];
    struct unit_key *key = &ledger->unit_keys->of[index];
    struct unit_row row = {.found = true, .stream = id_text(stream), .class = part->class};
    memcpy(key->unit, part->unit.bytes, UNIT_SIZE);
    chance_fill(&key->key, sizeof key->key);
    TRY(keep_row(growth, &row, item));
    item->has_key = true;
    units->news[units->new_count++] = index;
    return units->new_count == UNITS_AT_ONCE ? units_write(growth) : NULL;
}

static struct fault *known_key(struct growth *growth, const struct leaf_id *stream,
                               const struct ledger_part *part, size_t index)
{
    struct ledger *ledger = growth->ledger;
    struct unit_used *item = &ledger->units->items[index];
    if (item->is_erased)
        growth->refusal = LEDGER_ERASED;
    else if (!leaf_id_equal(&item->stream, stream) ||
             !text_equal((struct text){item->class, item->class_size}, part->class))
        growth->refusal = LEDGER_OTHER_UNIT;
    if (growth->refusal != LEDGER_DONE || item->has_key)
        return NULL;
    TRY(unit_key_of(ledger, growth->arena, &item->wrapped, &growth->keys));
    if (growth->keys != ANSWER_YES) {
        growth->refusal = LEDGER_KEYHOLDER;
        return NULL;
    }
    ledger->unit_keys->of[index] = *ledger->key;
    item->has_key = true;
    return NULL;
}

struct fault *units_key(struct growth *growth, const struct leaf_id *stream,
                        struct ledger_part *part, const struct seal_key **key_out)
{
    struct ledger *ledger = growth->ledger;
    size_t index;
    if (text_is(part->class, PART_PUBLIC)) {
        part_public_unit(ledger->hasher, ledger->origin, &part->unit);
        part_public_key(ledger->hasher, ledger->origin, &ledger->key->key);
        *key_out = &ledger->key->key;
        return NULL;
    }
    TRY(find(growth, &part->unit, &index));
    *key_out = &ledger->unit_keys->of[index].key;
    if (ledger->units->items[index].is_there)
        return known_key(growth, stream, part, index);
    return draw_key(growth, stream, part, index);
}
