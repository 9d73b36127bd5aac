/* key: who may sign: a name with a public key, as c2sp.org/signed-note writes it. */
#ifndef TLOG_KEY_H
#define TLOG_KEY_H

#include "crypt/crypt.h"
#include "flaw.h"

/* The byte that tells kinds of signature apart. 06 (ML-DSA-44) is the next: it needs only a longer key here. */
enum key_type {
    KEY_LOG = 0x01,    /* Ed25519 over the note's text */
    KEY_WITNESS = 0x04 /* Ed25519 over a time and a checkpoint's text */
};

enum { KEY_ID_SIZE = 4 };

struct verifier_key {
    struct text name;
    uint8_t id[KEY_ID_SIZE];
    enum key_type type;
    struct sign_public public_key;
};

/* The name must be one that a key may have (else false). It is not copied. */
bool key_make(struct hasher *hasher, struct text name, enum key_type type,
              const struct sign_public *public_key, struct verifier_key *key_out);

/* "name+hex id+base64 of type and key". The name points into written. */
bool key_parse(struct hasher *hasher, struct text written, struct verifier_key *key_out,
               struct flaw *flaw_out);

void key_write(struct builder *builder, const struct verifier_key *key);

#endif
