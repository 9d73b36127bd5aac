/* vault_make: a new folder's files, keys drawn by chance in secret memory. Must not know how a process gets them. */
#include "vault.h"

#include "names.h"

struct fault *vault_put_key(const struct shelf *shelf, struct arena *arena, const char *name)
{
    void *secret;
    TRY(secret_open(arena, SHELF_KEY_SIZE, &secret));
    chance_fill(secret, SHELF_KEY_SIZE);
    struct fault *fault = shelf_put(shelf, arena, name, (struct text){secret, SHELF_KEY_SIZE});
    secret_close(secret);
    return fault;
}

/* The empty tree is what was last signed. */
static struct fault *put_first_record(const struct shelf *shelf, struct arena *arena,
                                      struct hasher *hasher, struct text origin)
{
    struct builder text;
    struct checkpoint empty = {.origin = origin};
    tree_empty(hasher, &empty.root);
    builder_init(&text, arena);
    checkpoint_write(&text, &empty);
    return shelf_put(shelf, arena, record_file, builder_text(&text));
}

static struct fault *put_all(struct arena *arena, const struct shelf *shelf, struct hasher *hasher,
                             struct text origin)
{
    struct builder line;
    TRY(vault_put_key(shelf, arena, seed_file));
    TRY(vault_put_key(shelf, arena, shelf_numbered(arena, epoch_file, 1)));
    TRY(shelf_put(shelf, arena, newest_file, TEXT_LITERAL("1\n")));
    TRY(put_first_record(shelf, arena, hasher, origin));
    builder_init(&line, arena);
    builder_add(&line, origin);
    builder_add_char(&line, '\n');
    return shelf_put(shelf, arena, origin_file, builder_text(&line));
}

struct fault *vault_make(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                         struct text origin)
{
    struct hasher *hasher;
    struct verifier_key key;
    struct sign_public none = {0};
    TRY(hasher_open(crypt, arena, &hasher));
    bool may = key_make(hasher, origin, KEY_LOG, &none, &key) && origin.size < SHELF_TEXT_MOST / 2;
    struct fault *fault =
        may ? put_all(arena, shelf, hasher, origin)
            : fault_new(arena, "fault.keyholder-origin", text_copy(arena, origin), NULL);
    hasher_close(hasher);
    return fault;
}
