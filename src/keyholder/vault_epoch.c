/* vault_epoch: epochs begin and are destroyed, on disk before anybody is told. Must not know what they wrap. */
#include "vault.h"

#include "names.h"

#include <string.h>

/* The key first, then the number that makes it count: a key without its number is written over by the next. */
static struct fault *put_epoch(struct vault *vault, struct arena *arena, uint32_t number,
                               struct seal_key *key)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add_number(&line, number);
    builder_add_char(&line, '\n');
    TRY(shelf_put(&vault->shelf, arena, shelf_numbered(arena, epoch_file, number),
                  (struct text){(const char *)key->bytes, sizeof key->bytes}));
    return shelf_put(&vault->shelf, arena, newest_file, builder_text(&line));
}

struct fault *vault_begin_epoch(struct vault *vault, struct arena *arena,
                                enum keyholder_answer *answer_out, uint32_t *number_out)
{
    size_t place = vault->epoch_count;
    uint32_t number = vault->epochs[place - 1] + 1;
    bool has_room = place < EPOCHS_MOST && number <= EPOCHS_EVER;
    *answer_out = has_room ? ANSWER_YES : ANSWER_EPOCHS_FULL;
    if (*answer_out != ANSWER_YES)
        return NULL;
    struct seal_key *key = &vault->keys->epochs[place];
    chance_fill(key->bytes, sizeof key->bytes);
    TRY(put_epoch(vault, arena, number, key));
    vault->epochs[place] = number;
    vault->epoch_count++;
    *number_out = number;
    return NULL;
}

/* Out of memory: those after it move down. */
static void forget(struct vault *vault, size_t place)
{
    struct seal_key *keys = vault->keys->epochs;
    size_t after = --vault->epoch_count - place;
    memmove(&keys[place], &keys[place + 1], after * sizeof *keys);
    memmove(&vault->epochs[place], &vault->epochs[place + 1], after * sizeof *vault->epochs);
    secret_wipe(&keys[vault->epoch_count], sizeof *keys);
}

struct fault *vault_destroy_epoch(struct vault *vault, struct arena *arena, uint32_t number,
                                  enum keyholder_answer *answer_out)
{
    uint32_t newest = vault->epochs[vault->epoch_count - 1];
    *answer_out = number == newest                 ? ANSWER_NEWEST_EPOCH
                  : number == 0 || number > newest ? ANSWER_NO_EPOCH
                                                   : ANSWER_YES;
    if (*answer_out != ANSWER_YES)
        return NULL;
    TRY(shelf_destroy(&vault->shelf, arena, shelf_numbered(arena, epoch_file, number)));
    for (size_t place = 0; place < vault->epoch_count; place++)
        if (vault->epochs[place] == number)
            forget(vault, place);
    return NULL;
}
