/* keyholder: the log's signing key and the keys of epochs, in a process of its own. It signs only what provably begins
 * with what it signed last, as its own lock record on disk says: a restored old copy of the ledger gets no signature.
 * Must know no entry, no database and no clock, and never hands out a key of its own. */
#ifndef KEYHOLDER_KEYHOLDER_H
#define KEYHOLDER_KEYHOLDER_H

#include "answer.h"
#include "gatekeeper.h"
#include "crypt/crypt.h"
#include "os/os.h"
#include "tlog/tlog.h"
#include "wrapped.h"

/* A new folder for its owner alone: log.seed, epoch.1, origin and the lock record `signed` (the empty tree). A fault
 * when something stands there already, or the origin is no name that a key may have. */
struct fault *keyholder_make(struct arena *arena, const struct crypt *crypt, const char *folder,
                             struct text origin) MUST_USE;

/* Any number of threads may use it; it answers one at a time. Start it before threads, from one that lives as long as
 * it. */
struct keyholder;

/* A fault when the folder is not whole, or another process holds it. The arena must live until keyholder_stop. */
struct fault *keyholder_start(struct arena *arena, const struct crypt *crypt, const char *folder,
                              struct keyholder **keyholder_out) MUST_USE;
void keyholder_stop(struct keyholder *keyholder); /* NULL is accepted */

/* The log's name and public key; its text lives as long as the keyholder. */
const struct verifier_key *keyholder_key(const struct keyholder *keyholder);

/* The number of its process. */
int32_t keyholder_process(const struct keyholder *keyholder);

/* A fault of any call below says that nothing was answered. After fault.keyholder-gone: stop it and start another. Else
 * (a full disk) it may be asked again; what it has half done, it sees. */

/* The numbers of the epochs that are alive, from low to high; the last one is the newest, which wraps. */
struct fault *keyholder_epochs(struct keyholder *keyholder, struct arena *arena,
                               uint32_t **numbers_out, size_t *count_out) MUST_USE;

/* Wraps each key by the newest epoch; wrapped_out has room for as many. */
struct fault *keyholder_wrap(struct keyholder *keyholder, struct arena *arena,
                             const struct unit_key *keys, size_t count,
                             struct wrapped_key *wrapped_out) MUST_USE;

/* An answer for each: ANSWER_YES, or ANSWER_NO_EPOCH or ANSWER_ALTERED and a key of zeroes. keys_out belongs in memory
 * of secret_open. */
struct fault *keyholder_unwrap(struct keyholder *keyholder, struct arena *arena,
                               const struct wrapped_key *wrapped, size_t count,
                               struct unit_key *keys_out,
                               enum keyholder_answer *answers_out) MUST_USE;

/* Wraps anew by the newest epoch, in place, without a key leaving the keyholder. Answers as for keyholder_unwrap; what
 * cannot be opened stays as it is. */
struct fault *keyholder_rewrap(struct keyholder *keyholder, struct arena *arena,
                               struct wrapped_key *wrapped, size_t count,
                               enum keyholder_answer *answers_out) MUST_USE;

/* A new newest epoch; ANSWER_EPOCHS_FULL when as many as can be are alive. */
struct fault *keyholder_begin_epoch(struct keyholder *keyholder, struct arena *arena,
                                    enum keyholder_answer *answer_out,
                                    uint32_t *number_out) MUST_USE;

/* What was wrapped by it alone can never be opened again. ANSWER_NEWEST_EPOCH and ANSWER_NO_EPOCH change nothing; one
 * that was destroyed before is ANSWER_YES. */
struct fault *keyholder_destroy_epoch(struct keyholder *keyholder, struct arena *arena,
                                      uint32_t number, enum keyholder_answer *answer_out) MUST_USE;

/* What was last signed: where the proof for keyholder_sign begins. */
struct fault *keyholder_signed(struct keyholder *keyholder, struct arena *arena,
                               struct checkpoint *signed_out) MUST_USE;

/* The signature line below a checkpoint's text, to which the proof leads from what was last signed. That one may be
 * signed again (the proof is then empty). */
struct fault *keyholder_sign(struct keyholder *keyholder, struct arena *arena, struct text text,
                             const struct tree_proof *proof, enum keyholder_answer *answer_out,
                             struct text *line_out) MUST_USE;

#endif
