/* ledger: an append-only ledger in a database file: entries that are proven, and sealed parts that whoever has the keys
 * can open, and erase without spoiling a proof (docs/ledger.md). One process writes, many read; a ledger belongs to one
 * thread at a time. Must know no meaning of an event but of its own kinds. What the ledger says no to is a refusal,
 * plain data; what fails is a fault. */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "batch.h"
#include "event.h"
#include "told.h"

#include "keyholder/keyholder.h"
#include "os/os.h"
#include "tlog/tlog.h"

struct ledger;
struct step;

/* Where a ledger stands. NULL, or a member that is NULL: the machine's disk, the keys in PATH.keys, no other tables. */
struct ledger_ground {
    const struct disk *disk; /* of a test */
    struct keyholder *keys;  /* of a test; the ledger neither starts nor stops it */
    const struct step *const
        *steps; /* of the tables that others keep beside, by their numbers, all from 200 on */
    size_t step_count;
};

/* A new database with its first entry, and the folder PATH.keys. Nothing may stand there. Of a server PATH is what
 * follows # in its address. */
struct fault *ledger_make(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct text origin, const struct digest *policy,
                          struct ledger **ledger_out) MUST_USE;

/* For the one writer, with its keys. */
struct fault *ledger_open(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct ledger **ledger_out) MUST_USE;

/* For reading; without keys, unless the ground has another ledger's (ledger_keys), which must be open as long. */
struct fault *ledger_read(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct ledger **ledger_out) MUST_USE;
void ledger_close(struct ledger *ledger); /* NULL is accepted */

/* A policy that trusts this ledger's key alone (c2sp.org/tlog-policy); of a ledger with keys. */
void ledger_policy(const struct ledger *ledger, struct builder *builder);

/* Its name, as in its checkpoints; lives as long as the ledger. */
struct text ledger_origin(const struct ledger *ledger);

/* Its keys, for others that read the same ledger in other threads; of a ledger with keys. */
struct keyholder *ledger_keys(const struct ledger *ledger);

/* A commit has failed: nothing more is appended, and what it said is known when the ledger is opened anew. */
bool ledger_is_spoilt(const struct ledger *ledger);

/* The file itself, for rows of others: written only inside a batch, read at any time. */
struct store *ledger_store(const struct ledger *ledger);

/* Who began it. */
const struct ledger_actor *ledger_founder(const struct ledger *ledger);

/* How many entries it has now. */
struct fault *ledger_size(const struct ledger *ledger, struct arena *arena,
                          uint64_t *size_out) MUST_USE;

/* All of the events or, with a fault or a refusal, none. When it answers they are on disk, and what is on disk has been
 * read again. */
struct fault *ledger_append(struct ledger *ledger, struct arena *arena,
                            const struct ledger_event *events, size_t count,
                            struct ledger_answer *answer_out) MUST_USE;

/* The same, once for each key of 16 to 64 bytes drawn by chance: whoever lost the answer (a connection that broke, a
 * server that was replaced) asks again with the key and gets the answer it would have had; nothing is appended then. */
struct fault *ledger_append_once(struct ledger *ledger, struct arena *arena, struct text key,
                                 const struct ledger_event *events, size_t count,
                                 struct ledger_answer *answer_out) MUST_USE;

/* Has the keyholder sign the ledger as it is, and keeps the note. */
struct fault *ledger_checkpoint(struct ledger *ledger, struct arena *arena,
                                struct ledger_answer *answer_out) MUST_USE;

/* What a time stamp (RFC 3161) of the newest checkpoint is to be of; *size_out 0 = nothing is signed yet. */
struct fault *ledger_newest_imprint(const struct ledger *ledger, struct arena *arena,
                                    uint64_t *size_out, struct digest *imprint_out) MUST_USE;

/* The checkpoint whose text has that SHA-256, by its size; 0 = none. */
struct fault *ledger_find_imprint(const struct ledger *ledger, struct arena *arena,
                                  const struct digest *imprint, uint64_t *size_out) MUST_USE;

/* Keeps a token beside the checkpoint of that size. Whoever calls has found it good (crypt/stamp.h). */
struct fault *ledger_keep_stamp(struct ledger *ledger, struct arena *arena, uint64_t size,
                                struct text token, struct ledger_answer *answer_out) MUST_USE;

/* A file that proves the entry to whoever has the policy (c2sp.org/tlog-proof), by the newest checkpoint. */
struct fault *ledger_prove(const struct ledger *ledger, struct arena *arena, uint64_t number,
                           struct text *proof_out, struct ledger_answer *answer_out) MUST_USE;

/* The bytes of an entry. */
struct fault *ledger_entry(const struct ledger *ledger, struct arena *arena, uint64_t number,
                           struct text *leaf_out, struct ledger_answer *answer_out) MUST_USE;

/* How many entries a stream has: the place of its next one. 0 = there is no such stream. */
struct fault *ledger_stream_size(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t *size_out) MUST_USE;

/* All streams with their sizes, in the order of their ids; the arena's. */
struct ledger_stream {
    struct leaf_id stream;
    uint64_t size;
};
struct fault *ledger_streams(const struct ledger *ledger, struct arena *arena,
                             struct ledger_stream **streams_out, size_t *count_out) MUST_USE;

/* A part opened, by a ledger with keys; a public one by any. */
struct fault *ledger_open_part(const struct ledger *ledger, struct arena *arena, uint64_t number,
                               size_t position, struct part_opened *opened_out,
                               struct ledger_answer *answer_out) MUST_USE;

/* Deletes keys and sealed parts of the units for good in this file, and says so in an entry. All or none. */
struct fault *ledger_erase(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct ledger_answer *answer_out) MUST_USE;

/* Lets go of what was erased: no page of it stands in the log or the file any longer, unless a reader holds it: then it
 * lingers until the reader is done. */
struct fault *ledger_forget(struct ledger *ledger, struct arena *arena, bool *lingers_out) MUST_USE;

/* What is erased together: parts of one class in one stream. */
struct ledger_unit {
    struct leaf_id unit, stream;
    struct text class;
    bool found, held, erased;
};
struct fault *ledger_find_unit(const struct ledger *ledger, struct arena *arena,
                               const struct leaf_id *unit, struct ledger_unit *unit_out) MUST_USE;
/* All units of a stream, in the order in which its entries name them; the arena's. */
struct fault *ledger_list_units(const struct ledger *ledger, struct arena *arena,
                                const struct leaf_id *stream, struct ledger_unit **units_out,
                                size_t *count_out) MUST_USE;

/* A unit that is held is not erased. */
struct fault *ledger_hold(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                          size_t count, struct text ground,
                          struct ledger_answer *answer_out) MUST_USE;
struct fault *ledger_lift(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                          size_t count, struct text ground,
                          struct ledger_answer *answer_out) MUST_USE;

/* Wraps the keys of all units that live anew and destroys the old epoch's key: what older copies hold of erased units
 * can then be opened by nobody. */
struct fault *ledger_new_epoch(struct ledger *ledger, struct arena *arena,
                               struct ledger_answer *answer_out) MUST_USE;

/* Where a row is not what the entries say; table NULL = nowhere. */
struct ledger_difference {
    const char *table, *column;
    struct text row; /* a number, two, or an id in hexadecimal letters */
    bool is_missing; /* the row itself */
};

/* Makes the tables again in thought and answers the first difference. With keys it also tries each wrapped key. */
struct fault *ledger_inspect(const struct ledger *ledger, struct arena *arena,
                             struct ledger_difference *difference_out) MUST_USE;

/* All questions until ledger_snapshot_end see the ledger as it is at the first of them, also while another writes. */
struct fault *ledger_snapshot(const struct ledger *ledger, struct arena *arena) MUST_USE;
void ledger_snapshot_end(const struct ledger *ledger);

/* The rows as the files of an export, for whoever verifies: nothing of it is judged. */
struct fault *ledger_raw_note(const struct ledger *ledger, struct arena *arena, uint64_t *size_out,
                              struct text *note_out) MUST_USE;
/* The checkpoint after a size; size 0 = there is none. */
struct fault *ledger_raw_next_note(const struct ledger *ledger, struct arena *arena, uint64_t after,
                                   uint64_t *size_out, struct text *note_out) MUST_USE;
/* The time stamp after a size, in the same way. */
struct fault *ledger_raw_next_stamp(const struct ledger *ledger, struct arena *arena,
                                    uint64_t after, uint64_t *size_out,
                                    struct text *token_out) MUST_USE;
struct fault *ledger_raw_tile(const struct ledger *ledger, struct arena *arena,
                              const struct tile_name *name, struct text *bytes_out,
                              bool *found_out) MUST_USE;
struct fault *ledger_raw_part(const struct ledger *ledger, struct arena *arena,
                              const struct digest *hash, struct text *bytes_out,
                              bool *found_out) MUST_USE;

/* Brings a folder (docs/ledger.md) up to the newest checkpoint; makes it where there is none. policy: the file that
 * says whose signatures count. */
struct fault *ledger_export(const struct ledger *ledger, struct arena *arena, const char *folder,
                            struct text policy, struct ledger_answer *answer_out) MUST_USE;

/* A copy without keys under a name that must be free; it has been read and is whole. */
struct fault *ledger_backup(const struct ledger *ledger, struct arena *arena,
                            const char *path) MUST_USE;

/* A backup becomes the database at a path that must be free. The keys are not in it. */
struct fault *ledger_restore(struct arena *arena, const char *backup,
                             const struct ledger_ground *ground, const char *path) MUST_USE;

#endif
