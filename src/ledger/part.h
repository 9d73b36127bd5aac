/* part: what the files of the ledger share: the open ledger, a growth under way, rows, tiles. Inside the room. */
#ifndef LEDGER_PART_H
#define LEDGER_PART_H

#include "ids.h"
#include "ledger.h"

#include "store/store.h"

enum { KEPT_KEYS = 64 };

struct kept_key {
    struct wrapped_key wrapped;
    struct unit_key key;
};

/* kept.c: keys of units that were used lately; the oldest makes room. */
struct kept_keys {
    size_t next, count;
    struct kept_key items[KEPT_KEYS];
    struct unit_key passing[KEPT_KEYS]; /* from the keyholder */
};
bool kept_find(const struct kept_keys *kept, const struct wrapped_key *wrapped,
               struct unit_key *key_out);
void kept_add(struct kept_keys *kept, const struct wrapped_key *wrapped,
              const struct unit_key *key);
void kept_wipe(struct kept_keys *kept);

/* places.c: where streams stand. */
struct place {
    uint64_t next;
    bool is_new, has_moved; /* there is no row yet; its row is behind */
};
struct places {
    struct ids ids;
    struct place items[IDS_MOST];
};

/* units.c: units that were used lately. */
enum { UNITS_AT_ONCE = 64 };
struct unit_used {
    struct leaf_id stream;
    struct wrapped_key wrapped;
    char class[LEAF_NAME_MOST];
    size_t class_size;
    bool is_there, is_erased, has_key;
};
struct units {
    struct ids ids;
    struct unit_used items[IDS_MOST];
    size_t new_count, news[UNITS_AT_ONCE]; /* numbers of those without a row */
};

/* Their keys by the same numbers, and those that pass to and from the keyholder. In memory of secret_open. */
struct unit_keys {
    struct unit_key of[IDS_MOST], passing[UNITS_AT_ONCE];
};

struct ledger {
    struct arena *arena;   /* lives as long as the ledger */
    struct arena *scratch; /* of a writer, for one entry */
    const char *path;
    struct ledger_ground ground;
    const struct schema *schema;
    struct store *store;
    struct crypt *crypt;
    struct hasher *hasher;
    struct keyholder *keys;      /* NULL of a reader */
    struct unit_key *key;        /* of a unit while it is used: in memory of secret_open */
    struct kept_keys *kept;      /* the same memory */
    struct unit_keys *unit_keys; /* the same memory; of a writer, as units and places */
    struct units *units;
    struct places *places;
    struct tiles *tiles;   /* of a growth that fills some; NULL until then */
    struct tiles *signing; /* of what was signed last; the same */
    struct text origin;
    struct leaf_id own_stream;   /* of the ledger's own entries */
    struct ledger_actor founder; /* who began it */
    struct digest policy;        /* in force */
    struct frontier frontier;
    int64_t epoch;
    const struct disk *disk; /* NULL = the machine's */
    bool is_writer, has_keys_of_others;
    bool
        is_spoilt; /* a commit failed: whether it is there is known only when the file is opened anew */
};

/* open.c: the ledger's own tables, then those of others. ground may be NULL. */
const struct schema *ledger_schema(struct arena *arena, const struct ledger_ground *ground);

/* What is being appended in one transaction. Until growth_end nothing of the ledger itself is changed. */
struct growth {
    struct ledger *ledger;
    struct arena *arena, *scratch; /* scratch: of one entry */
    struct frontier frontier;
    uint64_t old_size;
    int64_t epoch;
    struct digest policy;
    enum ledger_refusal refusal;
    enum keyholder_answer keys; /* why, of LEDGER_KEYHOLDER */
    struct leaf leaf;           /* of the last entry; its parts stand in scratch */
    size_t unit;                /* which one is refused, of an erasure or a hold */
    bool only_adds;
};

struct fault *growth_begin(struct growth *growth, struct ledger *ledger,
                           struct arena *arena) MUST_USE;
/* For entries alone: no row of a unit that is there is changed, so that what is known of units stays true. */
struct fault *growth_begin_adding(struct growth *growth, struct ledger *ledger,
                                  struct arena *arena) MUST_USE;
/* From here on rows of units that are there are changed too. */
void growth_changes(struct growth *growth);
/* What is remembered of streams and units: of what is given up it would be wrong. */
void growth_forget(struct growth *growth);
/* Sets the refusal when it is said no to; the rest of the growth is then given up by growth_end. */
struct fault *growth_add(struct growth *growth, const struct ledger_event *event) MUST_USE;
/* An entry of the ledger's own kinds, in its own stream, with one public part. */
struct fault *growth_say(struct growth *growth, const struct act *act) MUST_USE;
/* Nothing has been done. */
void growth_give_up(struct growth *growth);
/* Writes tiles and head, reads it all again and commits; or gives all up, because of the fault, a refusal or a failure
 * of its own. */
struct fault *growth_end(struct growth *growth, struct fault *fault,
                         struct ledger_answer *answer_out) MUST_USE;

/* Entries from one size to another are what their rows say, and lead from one tree to the other's root. */
struct fault *ledger_reread(const struct ledger *ledger, struct arena *arena,
                            const struct frontier *before, uint64_t size,
                            const struct digest *root) MUST_USE;

/* size 0 = there is none. */
struct ledger_head {
    uint64_t size;
    struct digest root;
    int64_t epoch;
    bool absent;
    const char *wrong; /* a column that no ledger has written; NULL = none */
};
/* As it is; ledger_read_head is for those who need a whole one. */
struct fault *ledger_look_head(const struct ledger *ledger, struct arena *arena,
                               struct ledger_head *head_out) MUST_USE;
struct fault *ledger_read_head(const struct ledger *ledger, struct arena *arena,
                               struct ledger_head *head_out) MUST_USE;

/* The newest checkpoint: its note, in the arena; size 0 = there is none. */
struct fault *ledger_last_note(const struct ledger *ledger, struct arena *arena, uint64_t *size_out,
                               struct text *note_out) MUST_USE;

/* A row of a size and bytes, in a transaction of its own; *put_out tells whether it was not there yet. */
struct fault *ledger_put_beside(struct ledger *ledger, struct arena *arena,
                                const struct statement *statement, uint64_t size, struct text bytes,
                                bool *put_out) MUST_USE;

/* A time stamp beside a size that no checkpoint can have, where no verifier looks. */
struct fault *ledger_stray_stamp(const struct ledger *ledger, struct arena *arena, bool *found_out,
                                 int64_t *size_out) MUST_USE;

/* Destroys what a new epoch that was stopped has left. */
struct fault *epoch_finish(struct ledger *ledger, struct arena *arena) MUST_USE;

/* The first row of a statement; the rows must be closed also when there is none. */
struct fault *ledger_ask(const struct ledger *ledger, struct arena *arena,
                         const struct statement *statement, const struct value *values,
                         size_t count, struct rows **rows_out, bool *found_out) MUST_USE;

struct fault *ledger_damaged_at(const struct ledger *ledger, struct arena *arena, const char *what,
                                const char *file, int line) MUST_USE;
#define ledger_damaged(ledger, arena, what) \
    ledger_damaged_at((ledger), (arena), (what), __FILE__, __LINE__)

/* Tiles of the committed rows, or of those of the transaction under way; live as long as the arena. */
struct tile_source ledger_tiles(const struct ledger *ledger, struct arena *arena);
/* The same for one who asks again and again, as the ledger grows: what has been read of tiles that stand is kept. */
struct tile_source ledger_tiles_kept(struct ledger *ledger, struct arena *arena);
struct fault *ledger_keep_tiles(struct ledger *ledger, struct arena *arena, uint64_t old_size,
                                uint64_t new_size) MUST_USE;

/* A tile out of what lies below it: the hashes of entries, or full tiles. */
struct fault *ledger_made_tile(const struct ledger *ledger, struct arena *arena,
                               const struct tile_name *name, struct text *bytes_out) MUST_USE;

/* A row of table unit. */
struct unit_row {
    bool found, held, erased, whole; /* whole: erased, or what stands there can be a wrapped key */
    struct text stream, class;
    struct wrapped_key wrapped; /* unless erased */
};
/* As it is; unit_read is for those who need a whole one. */
struct fault *unit_look(const struct ledger *ledger, struct arena *arena,
                        const struct leaf_id *unit, struct unit_row *row_out) MUST_USE;
struct fault *unit_read(const struct ledger *ledger, struct arena *arena,
                        const struct leaf_id *unit, struct unit_row *row_out) MUST_USE;

/* false when the row is none of a wrapped key. */
bool unit_wrapped(struct text unit, int64_t epoch, struct text bytes,
                  struct wrapped_key *wrapped_out);

/* Unwraps into ledger->key. */
struct fault *unit_key_of(const struct ledger *ledger, struct arena *arena,
                          const struct wrapped_key *wrapped,
                          enum keyholder_answer *answer_out) MUST_USE;

/* The number of the next entry of a stream, which it takes. */
struct fault *places_take(struct growth *growth, const struct leaf_id *stream,
                          uint64_t *sequence_out) MUST_USE;
struct fault *places_write(struct growth *growth) MUST_USE;
void places_forget(struct places *places);

/* erase.c: the units are erased, and an entry says so, in a growth under way. */
struct fault *erase_in(struct growth *growth, const struct leaf_id *units, size_t count,
                       struct text ground, struct text decision) MUST_USE;

/* Asks at once for the keys of the events' units, as far as there is room. Judges nothing. */
struct fault *units_fetch(struct growth *growth, const struct ledger_event *events,
                          size_t count) MUST_USE;
/* The same for units that will probably be used. */
struct fault *units_expect(struct growth *growth, const struct leaf_id *units,
                           size_t count) MUST_USE;
/* The key of a part's unit, good until the next is asked for; a new unit gets one, a public part its unit. */
struct fault *units_key(struct growth *growth, const struct leaf_id *stream,
                        struct ledger_part *part, const struct seal_key **key_out) MUST_USE;
/* Has the new keys wrapped, and writes their rows. */
struct fault *units_write(struct growth *growth) MUST_USE;
void units_forget(struct ledger *ledger);

static inline struct text id_text(const struct leaf_id *id)
{
    return (struct text){(const char *)id->bytes, sizeof id->bytes};
}

#endif
