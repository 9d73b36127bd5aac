/* vault: opening and closing it, wrapping. A key is read from disk straight into secret memory. */
#include "vault.h"

#include "names.h"

#include <string.h>

/* Whoever holds origin, which is never replaced, holds the folder. */
static struct fault *lock(struct vault *vault, struct arena *arena)
{
    bool whole = false;
    TRY(shelf_has(&vault->shelf, arena, origin_file, &whole));
    if (!whole)
        return fault_new(arena, "fault.keyholder-unfinished", vault->shelf.folder, NULL);
    return shelf_lock(&vault->shelf, arena, origin_file, "fault.keyholder-locked", &vault->lock);
}

static struct fault *read_signer(struct vault *vault, struct arena *arena)
{
    struct text origin;
    TRY(shelf_read(&vault->shelf, arena, origin_file, &origin));
    TRY(shelf_read_key(&vault->shelf, arena, seed_file, vault->keys->seed.bytes));
    sign_pair_from_seed(&vault->keys->seed, &vault->keys->pair);
    secret_wipe(&vault->keys->seed, sizeof vault->keys->seed);
    struct text name = text_cut(&origin, '\n');
    if (key_make(vault->hasher, name, KEY_LOG, &vault->keys->pair.public_key, &vault->key))
        return NULL;
    return fault_new(arena, "fault.shelf-file", shelf_path(&vault->shelf, arena, origin_file),
                     NULL);
}

/* One epoch that is alive; of one that was put aside the destruction is brought to its end. */
static struct fault *read_epoch(struct vault *vault, struct arena *arena, uint32_t number)
{
    bool is_alive = false, is_aside = false;
    const char *name = shelf_numbered(arena, epoch_file, number);
    TRY(shelf_has(&vault->shelf, arena, name, &is_alive));
    TRY(shelf_has_aside(&vault->shelf, arena, name, &is_aside));
    if (!is_alive)
        return is_aside ? shelf_destroy(&vault->shelf, arena, name) : NULL;
    if (vault->epoch_count == EPOCHS_MOST)
        return fault_new(arena, "fault.shelf-file", shelf_path(&vault->shelf, arena, name), NULL);
    TRY(shelf_read_key(&vault->shelf, arena, name, vault->keys->epochs[vault->epoch_count].bytes));
    vault->epochs[vault->epoch_count++] = number;
    return NULL;
}

/* The number of the newest stands in a file, so that a number is never used twice. */
static struct fault *read_epochs(struct vault *vault, struct arena *arena)
{
    struct text written;
    int32_t newest = 0;
    TRY(shelf_read(&vault->shelf, arena, newest_file, &written));
    if (text_to_number(text_cut(&written, '\n'), &newest) && newest <= EPOCHS_EVER)
        for (int32_t number = 1; number <= newest; number++)
            TRY(read_epoch(vault, arena, (uint32_t)number));
    if (vault->epoch_count > 0 && vault->epochs[vault->epoch_count - 1] == (uint32_t)newest)
        return NULL;
    return fault_new(arena, "fault.shelf-file", shelf_path(&vault->shelf, arena, newest_file),
                     NULL);
}

struct fault *vault_open(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                         struct vault *vault_out)
{
    void *secret;
    *vault_out = (struct vault){.shelf = *shelf};
    TRY(lock(vault_out, arena));
    TRY(hasher_open(crypt, arena, &vault_out->hasher));
    TRY(secret_open(arena, sizeof *vault_out->keys, &secret));
    vault_out->keys = secret;
    TRY(read_signer(vault_out, arena));
    TRY(read_epochs(vault_out, arena));
    return vault_signed(vault_out, arena, &vault_out->answered);
}

void vault_close(struct vault *vault)
{
    secret_close(vault->keys);
    hasher_close(vault->hasher);
    if (vault->lock.disk)
        disk_close(&vault->lock);
    *vault = (struct vault){0};
}

static size_t place_of(const struct vault *vault, uint32_t epoch)
{
    size_t place = 0;
    while (place < vault->epoch_count && vault->epochs[place] != epoch)
        place++;
    return place;
}

void vault_wrap(const struct vault *vault, const struct unit_key *key,
                struct wrapped_key *wrapped_out)
{
    struct seal_nonce nonce;
    size_t newest = vault->epoch_count - 1;
    chance_fill(nonce.bytes, sizeof nonce.bytes);
    wrapped_shut(key, &vault->keys->epochs[newest], vault->epochs[newest], &nonce, wrapped_out);
}

enum keyholder_answer vault_unwrap(const struct vault *vault, const struct wrapped_key *wrapped,
                                   struct unit_key *key_out)
{
    size_t place = place_of(vault, wrapped->epoch);
    *key_out = (struct unit_key){0};
    if (place == vault->epoch_count)
        return ANSWER_NO_EPOCH;
    return wrapped_open(wrapped, &vault->keys->epochs[place], key_out) ? ANSWER_YES
                                                                       : ANSWER_ALTERED;
}

enum keyholder_answer vault_rewrap(struct vault *vault, struct wrapped_key *wrapped)
{
    enum keyholder_answer answer = vault_unwrap(vault, wrapped, &vault->keys->passing);
    if (answer == ANSWER_YES)
        vault_wrap(vault, &vault->keys->passing, wrapped);
    secret_wipe(&vault->keys->passing, sizeof vault->keys->passing);
    return answer;
}
