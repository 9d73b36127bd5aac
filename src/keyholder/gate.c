/* gate: see gate.h. The pepper keeps a stolen database from being guessed at without this folder. */
#include "gate.h"

#include "vault.h"

#include <string.h>

static const char pepper_file[] = "pepper", codes_file[] = "codes", name_file[] = "name";

struct fault *gate_make(struct arena *arena, const struct shelf *shelf)
{
    TRY(vault_put_key(shelf, arena, pepper_file));
    TRY(vault_put_key(shelf, arena, codes_file));
    return shelf_put(shelf, arena, name_file, TEXT_LITERAL("reda gatekeeper 1\n"));
}

struct fault *gate_open(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                        struct gate *gate_out)
{
    void *secret;
    bool whole = false;
    *gate_out = (struct gate){.shelf = *shelf};
    TRY(shelf_has(shelf, arena, name_file, &whole));
    if (!whole)
        return fault_new(arena, "fault.keyholder-unfinished", shelf->folder, NULL);
    TRY(shelf_lock(shelf, arena, name_file, "fault.keyholder-locked", &gate_out->lock));
    TRY(hasher_open(crypt, arena, &gate_out->hasher));
    TRY(secret_open(arena, sizeof *gate_out->keys, &secret));
    gate_out->keys = secret;
    TRY(shelf_read_key(shelf, arena, pepper_file, gate_out->keys->pepper));
    return shelf_read_key(shelf, arena, codes_file, gate_out->keys->codes.bytes);
}

void gate_close(struct gate *gate)
{
    secret_close(gate->keys);
    hasher_close(gate->hasher);
    if (gate->lock.disk)
        disk_close(&gate->lock);
    *gate = (struct gate){0};
}

struct fault *gate_stretch(struct gate *gate, struct arena *arena, const uint8_t who[GATE_WHO_SIZE],
                           struct text password, const struct gate_password *made,
                           uint8_t hash_out[PASSWORD_HASH_SIZE])
{
    const struct text pieces[] = {{(const char *)who, GATE_WHO_SIZE}, password};
    struct text pepper = {(const char *)gate->keys->pepper, sizeof gate->keys->pepper};
    hasher_hmac(gate->hasher, pepper, pieces, 2, &gate->keys->peppered);
    struct fault *fault = password_stretch(arena, made->cost, digest_text(&gate->keys->peppered),
                                           made->salt, hash_out);
    secret_wipe(&gate->keys->peppered, sizeof gate->keys->peppered);
    return fault;
}

void gate_derive(struct gate *gate, const uint8_t who[GATE_WHO_SIZE], struct text use,
                 struct seal_key *key_out)
{
    const struct text pieces[] = {
        TEXT_LITERAL("reda key for "), use, {(const char *)who, GATE_WHO_SIZE}};
    struct text secret = {(const char *)gate->keys->codes.bytes, sizeof gate->keys->codes.bytes};
    hasher_hmac(gate->hasher, secret, pieces, 3, &gate->keys->peppered);
    memcpy(key_out->bytes, gate->keys->peppered.bytes, sizeof key_out->bytes);
    secret_wipe(&gate->keys->peppered, sizeof gate->keys->peppered);
}

/* A sealed secret cannot be moved to another account. */
static struct text label_of(const uint8_t who[GATE_WHO_SIZE], char room[GATE_WHO_SIZE + 5])
{
    memcpy(room, "totp:", 5);
    memcpy(room + 5, who, GATE_WHO_SIZE);
    return (struct text){room, GATE_WHO_SIZE + 5};
}

void gate_draw(struct gate *gate, const uint8_t who[GATE_WHO_SIZE], struct gate_secret *secret_out,
               struct gate_sealed *sealed_out)
{
    char room[GATE_WHO_SIZE + 5];
    struct seal_nonce nonce;
    chance_fill(nonce.bytes, sizeof nonce.bytes);
    chance_fill(secret_out->bytes, sizeof secret_out->bytes);
    memcpy(sealed_out->bytes, nonce.bytes, sizeof nonce.bytes);
    struct text plain = {(const char *)secret_out->bytes, sizeof secret_out->bytes};
    seal_shut(&gate->keys->codes, &nonce, label_of(who, room), plain,
              sealed_out->bytes + sizeof nonce.bytes);
}

/* The number that six digits are; -1 = they are not. */
static int64_t number_of(struct text code)
{
    int32_t number;
    if (code.size != TOTP_DIGITS || !text_to_number(code, &number))
        return -1;
    return number;
}

int64_t gate_code(struct gate *gate, const uint8_t who[GATE_WHO_SIZE],
                  const struct gate_sealed *sealed, struct text code, int64_t step, int64_t used)
{
    char room[GATE_WHO_SIZE + 5];
    struct seal_nonce nonce;
    struct gate_secret *secret = &gate->keys->secret;
    int64_t number = number_of(code), found = -1;
    memcpy(nonce.bytes, sealed->bytes, sizeof nonce.bytes);
    struct text shut = {(const char *)sealed->bytes + sizeof nonce.bytes,
                        sizeof sealed->bytes - sizeof nonce.bytes};
    if (!seal_open(&gate->keys->codes, &nonce, label_of(who, room), shut, secret->bytes))
        return -1;
    for (int64_t at = step - 1; at <= step + 1; at++) {
        struct text key = {(const char *)secret->bytes, sizeof secret->bytes};
        bool same = at >= 0 && totp_code(key, (uint64_t)at, TOTP_DIGITS) == number;
        if (same && at > used && found < 0)
            found = at;
    }
    secret_wipe(secret, sizeof *secret);
    return found;
}
