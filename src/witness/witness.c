/* witness: making one, and taking hold of its folder. Must not know what it is asked. */
#include "part.h"

#include <string.h>

static const char seed_file[] = "witness.seed", name_file[] = "name";

static struct fault *put_seed(const struct shelf *shelf, struct arena *arena)
{
    void *seed;
    TRY(secret_open(arena, SIGN_SEED_SIZE, &seed));
    chance_fill(seed, SIGN_SEED_SIZE);
    struct fault *fault = shelf_put(shelf, arena, seed_file, (struct text){seed, SIGN_SEED_SIZE});
    secret_close(seed);
    return fault;
}

/* The name last: a folder without it is not whole. */
struct fault *witness_fill(const struct shelf *shelf, struct arena *arena, struct text name)
{
    struct builder line;
    TRY(put_seed(shelf, arena));
    builder_init(&line, arena);
    builder_add(&line, name);
    builder_add_char(&line, '\n');
    return shelf_put(shelf, arena, name_file, builder_text(&line));
}

struct fault *witness_make(struct arena *arena, const struct crypt *crypt, const char *folder,
                           struct text name)
{
    struct shelf shelf = {&disk_of_machine, folder};
    struct verifier_key key;
    struct sign_public none = {0};
    struct hasher *hasher;
    TRY(hasher_open(crypt, arena, &hasher));
    bool may = key_make(hasher, name, KEY_WITNESS, &none, &key) && name.size <= NAME_MOST;
    hasher_close(hasher);
    if (!may)
        return fault_new(arena, "fault.witness-name", text_copy(arena, name), NULL);
    TRY(folder_make(arena, folder));
    return witness_fill(&shelf, arena, name);
}

static struct fault *read_pair(struct witness *witness, struct arena *arena)
{
    void *seed, *pair;
    TRY(secret_open(arena, sizeof *witness->pair, &pair));
    witness->pair = pair;
    TRY(secret_open(arena, SIGN_SEED_SIZE, &seed));
    struct fault *fault =
        shelf_read_key(&witness->shelf, arena, seed_file, ((struct sign_seed *)seed)->bytes);
    if (!fault)
        sign_pair_from_seed(seed, witness->pair);
    secret_close(seed);
    return fault;
}

static struct fault *read_self(struct witness *witness, struct arena *arena)
{
    struct text name;
    TRY(read_pair(witness, arena));
    TRY(shelf_read(&witness->shelf, arena, name_file, &name));
    if (key_make(witness->hasher, text_cut(&name, '\n'), KEY_WITNESS, &witness->pair->public_key,
                 &witness->key))
        return NULL;
    return fault_new(arena, "fault.shelf-file", shelf_path(&witness->shelf, arena, name_file),
                     NULL);
}

static struct fault *read_logs(struct witness *witness, struct arena *arena,
                               const struct text *logs, size_t count)
{
    witness->logs = arena_new_many(arena, count, struct verifier_key);
    for (size_t i = 0; i < count; i++) {
        struct flaw flaw;
        const char *written = text_copy(arena, logs[i]);
        struct verifier_key *key = &witness->logs[witness->log_count++];
        if (!key_parse(witness->hasher, text_of(written), key, &flaw) || key->type != KEY_LOG ||
            key->name.size > NAME_MOST)
            return fault_new(arena, "fault.witness-log", written, NULL);
    }
    return NULL;
}

static struct fault *open_all(struct witness *witness, struct arena *arena,
                              const struct crypt *crypt, const struct text *logs, size_t count)
{
    /* whoever holds the name holds the folder */
    TRY(shelf_lock(&witness->shelf, arena, name_file, "fault.witness-locked", &witness->lock));
    TRY(memory_settle(witness, arena));
    TRY(hasher_open(crypt, arena, &witness->hasher));
    TRY(read_self(witness, arena));
    return read_logs(witness, arena, logs, count);
}

struct fault *witness_open(struct arena *arena, const struct crypt *crypt, const struct disk *disk,
                           const char *folder, const struct text *logs, size_t count,
                           struct witness **witness_out)
{
    struct witness *witness = arena_new(arena, struct witness);
    witness->shelf = (struct shelf){disk, text_copy(arena, text_of(folder))};
    struct fault *fault = open_all(witness, arena, crypt, logs, count);
    if (fault)
        witness_close(witness);
    else
        *witness_out = witness;
    return fault;
}

void witness_close(struct witness *witness)
{
    if (!witness)
        return;
    secret_close(witness->pair);
    hasher_close(witness->hasher);
    if (witness->lock.disk)
        disk_close(&witness->lock);
    witness->pair = NULL;
    witness->hasher = NULL;
}

const struct verifier_key *witness_key(const struct witness *witness)
{
    return &witness->key;
}
