/* note: a text with signatures below it (c2sp.org/signed-note), and cosignatures with a time (c2sp.org/tlog-
 * cosignature). Must not know what the text says. What a note says counts only after note_verify. */
#ifndef TLOG_NOTE_H
#define TLOG_NOTE_H

#include "key.h"

enum { NOTE_SIGNATURES_MOST = 64 };

struct note_signature {
    struct text name;
    uint8_t id[KEY_ID_SIZE];
    struct text bytes; /* what follows the id: its form is the key's business */
    size_t line;
};

struct note {
    struct text text; /* with its last line end, without the empty line */
    struct note_signature *signatures;
    size_t count;
};

/* The texts point into whole, which may be of at most 1 MiB. */
bool note_parse(struct arena *arena, struct text whole, struct note *note_out,
                struct flaw *flaw_out);

/* What a known key has said of a note: at what second since 1970 (the last one), if it is a witness's. */
struct note_standing {
    bool good;
    uint64_t second;
};

/* Tries each signature whose name and id are those of a known key; others are passed over. false when one of them does
 * not hold, or none is known. A standing for each key. */
bool note_verify(struct arena *arena, const struct note *note, const struct verifier_key *keys,
                 size_t count, struct note_standing *standings_out, struct flaw *flaw_out);

/* To write a note: the text, an empty line, then each signature. The text must be one that note_parse accepts. */
void note_begin(struct builder *builder, struct text text);

/* The log's line below a text; the key is of KEY_LOG and belongs to the pair. */
void note_sign(struct builder *builder, const struct verifier_key *key,
               const struct sign_pair *pair, struct text text);

/* The witness's line below a checkpoint's text, at a second (at most 2^63 - 1); the key is of KEY_WITNESS. */
void note_cosign(struct builder *builder, const struct verifier_key *key,
                 const struct sign_pair *pair, struct text text, uint64_t second);

#endif
