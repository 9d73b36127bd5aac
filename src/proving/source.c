/* source: see proving.h. */
#include "proving.h"

#include "verifier/verifier.h"

enum { NOTES_AT_FIRST = 64 };

struct origin {
    const struct ledger *ledger;
    struct text policy;
};

static struct fault *newest(void *context, struct arena *arena, struct text *note_out,
                            bool *found_out)
{
    const struct origin *origin = context;
    uint64_t size;
    TRY(ledger_raw_note(origin->ledger, arena, &size, note_out));
    *found_out = size > 0;
    return NULL;
}

/* "checkpoints/64". */
static struct text name_of(struct arena *arena, const char *folder, uint64_t size)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, folder);
    builder_add_char(&name, '/');
    builder_add_number(&name, (int64_t)size);
    return builder_text(&name);
}

static void push(struct arena *arena, struct ledger_note **notes, size_t *count, size_t *room,
                 struct ledger_note note)
{
    if (*count == *room) {
        *room = *room ? 2 * *room : NOTES_AT_FIRST;
        struct ledger_note *wider = arena_new_many(arena, *room, struct ledger_note);
        for (size_t i = 0; i < *count; i++)
            wider[i] = (*notes)[i];
        *notes = wider;
    }
    (*notes)[(*count)++] = note;
}

/* The row after a size; size 0 = there is none. */
typedef struct fault *next_row(const struct ledger *ledger, struct arena *arena, uint64_t after,
                               uint64_t *size_out, struct text *bytes_out);

static struct fault *all_rows(const struct origin *origin, struct arena *arena, const char *folder,
                              next_row *next, struct ledger_note **notes_out, size_t *count_out)
{
    size_t room = 0;
    uint64_t size = 0;
    *notes_out = NULL;
    *count_out = 0;
    for (;;) {
        struct text bytes;
        TRY(next(origin->ledger, arena, size, &size, &bytes));
        if (size == 0)
            return NULL;
        push(arena, notes_out, count_out, &room,
             (struct ledger_note){name_of(arena, folder, size), bytes});
    }
}

static struct fault *checkpoints(void *context, struct arena *arena, struct ledger_note **notes_out,
                                 size_t *count_out)
{
    return all_rows(context, arena, "checkpoints", ledger_raw_next_note, notes_out, count_out);
}

static struct fault *stamps(void *context, struct arena *arena, struct ledger_note **stamps_out,
                            size_t *count_out)
{
    return all_rows(context, arena, "stamp", ledger_raw_next_stamp, stamps_out, count_out);
}

static struct fault *policy(void *context, struct arena *arena, struct text *policy_out,
                            bool *found_out)
{
    const struct origin *origin = context;
    (void)arena;
    *policy_out = origin->policy;
    *found_out = origin->policy.size > 0;
    return NULL;
}

static struct text at_most(struct text bytes, size_t most)
{
    return bytes.size > most ? (struct text){bytes.bytes, most + 1} : bytes;
}

static struct fault *tile(void *context, struct arena *arena, const struct tile_name *name,
                          size_t most, struct text *bytes_out, bool *found_out)
{
    const struct origin *origin = context;
    TRY(ledger_raw_tile(origin->ledger, arena, name, bytes_out, found_out));
    if (*found_out)
        *bytes_out = at_most(*bytes_out, most);
    return NULL;
}

static struct fault *part(void *context, struct arena *arena, const struct digest *hash,
                          size_t most, struct text *bytes_out, bool *found_out)
{
    const struct origin *origin = context;
    TRY(ledger_raw_part(origin->ledger, arena, hash, bytes_out, found_out));
    if (*found_out)
        *bytes_out = at_most(*bytes_out, most);
    return NULL;
}

void proving_source(struct arena *arena, const struct ledger *ledger, struct text written,
                    struct ledger_source *source_out)
{
    struct origin *origin = arena_new(arena, struct origin);
    *origin = (struct origin){ledger, written};
    *source_out = (struct ledger_source){origin, newest, checkpoints, stamps, policy, tile, part};
}
