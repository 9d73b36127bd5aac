/* sample: for tests only. A small ledger made by docs/ledger.md, in memory, as the files that an export has; and a
 * source over them. The entries can be changed before they are signed, and the files after. */
#ifndef VERIFIER_SAMPLE_H
#define VERIFIER_SAMPLE_H

#include "judging.h"
#include "verify.h"

enum { SAMPLE_SIZE = 64, SAMPLE_PAST = 40, SAMPLE_FILES_MOST = 4096 };

/* Where things stand in the sample. */
enum {
    SAMPLE_BEGUN = 0,
    SAMPLE_ROLE = 1,
    SAMPLE_OTHER_ROLE = 2,
    SAMPLE_ADOPTED = 3,
    SAMPLE_ERASURE = 44,
    SAMPLE_ENDED = 45,
    SAMPLE_AUDIT = 49,
    SAMPLE_ACTS_END = 50 /* cases stand between SAMPLE_ADOPTED and SAMPLE_ERASURE, and after this */
};

struct sample_file {
    struct text path;
    char *bytes;
    size_t size;
    bool gone;
};

struct sample {
    struct arena *arena;
    struct crypt *crypt;
    struct hasher *hasher;
    struct sample_file files[SAMPLE_FILES_MOST];
    size_t file_count;
    struct text *entries;
    struct leaf *leaves;
    struct digest *hashes;
    size_t count;
    struct sign_pair log_pair, witness_pair;
    struct verifier_key log_key, witness_key;
    struct text policy;
};

/* Changes an entry before it is written. */
typedef void sample_change(size_t number, struct leaf *leaf);

#define SAMPLE_ORIGIN "kommun.example/kvalitet/ledger"

struct sample *sample_open(void);
void sample_close(struct sample *sample);

/* Entries and sealed parts; change may be NULL. The parts of the erased unit are not there. */
void sample_entries(struct sample *sample, size_t count, sample_change *change);
void sample_set_entry(struct sample *sample, size_t number, struct text entry);

/* Tiles and bundles of a size; signed notes. */
void sample_tiles(struct sample *sample, size_t size);
void sample_sign(struct sample *sample, const char *path, size_t size);

/* Tiles and checkpoints of a past size and of all, and the policy. */
void sample_export(struct sample *sample, size_t past);

/* All of it, of 64 entries. */
struct sample *sample_made(sample_change *change);

/* The file, or NULL. */
struct sample_file *sample_find(struct sample *sample, struct text path);
void sample_put(struct sample *sample, struct text path, struct text bytes);

/* Below a folder that is there. */
void sample_write_folder(const struct sample *sample, const char *folder);

struct ledger_source sample_source(struct sample *sample);

/* By the sample's own policy, as trusted from elsewhere. */
void sample_verify(struct sample *sample, struct arena *arena, struct verdict *verdict_out);

/* The actor, stream and unit of those letters. */
struct leaf_id sample_id(uint8_t first);

bool sample_is_act(size_t number);

#endif
