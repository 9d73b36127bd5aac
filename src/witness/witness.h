/* witness: what a witness of logs answers (c2sp.org/tlog-witness): it signs a log's state when it has seen that it
 * begins with the one it signed last, and has that on disk before it answers. One process holds its folder; one thread
 * at a time may ask. Must not know a network or a clock. */
#ifndef WITNESS_WITNESS_H
#define WITNESS_WITNESS_H

#include "crypt/crypt.h"
#include "os/os.h"
#include "tlog/tlog.h"

/* A new folder for its owner alone: the witness's name and its key. A fault when something stands there already. */
struct fault *witness_make(struct arena *arena, const struct crypt *crypt, const char *folder,
                           struct text name) MUST_USE;

struct witness;

/* The logs that it knows, by their keys; a log may have several. A fault when a text is no log's key, or another
 * process holds the folder. The arena must live until witness_close. */
struct fault *witness_open(struct arena *arena, const struct crypt *crypt, const struct disk *disk,
                           const char *folder, const struct text *logs, size_t count,
                           struct witness **witness_out) MUST_USE;
void witness_close(struct witness *witness); /* NULL is accepted */

/* Its name and public key. */
const struct verifier_key *witness_key(const struct witness *witness);

/* In the words of HTTP. type is the Content-Type, NULL for plain text. */
struct witness_answer {
    unsigned status;
    const char *type;
    struct text body;
};

/* The body of add-checkpoint at a second since 1970: 200 and the signature; 400 unreadable, or old beyond the size; 403
 * not signed by the log; 404 a log that is not known; 409 and the size it has come to, when old is another or the log
 * shows itself in two ways; 422 the proof does not lead there. A fault: nothing was signed. */
struct fault *witness_add_checkpoint(struct witness *witness, struct arena *arena, struct text body,
                                     uint64_t second, struct witness_answer *answer_out) MUST_USE;

/* "<hexadecimal SHA-256 of the origin>/checkpoint": the newest state it has signed, with signatures; 404 when none. */
struct fault *witness_checkpoint(struct witness *witness, struct arena *arena, struct text path,
                                 struct witness_answer *answer_out) MUST_USE;

/* Both by method and path below the root: POST /add-checkpoint, GET /<…>/checkpoint; else 404 or 405. */
struct fault *witness_answer_request(struct witness *witness, struct arena *arena, bool is_post,
                                     struct text path, struct text body, uint64_t second,
                                     struct witness_answer *answer_out) MUST_USE;

#endif
