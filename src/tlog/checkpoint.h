/* checkpoint: the state of a log in three lines (c2sp.org/tlog-checkpoint), and whether one state may follow
 * another. */
#ifndef TLOG_CHECKPOINT_H
#define TLOG_CHECKPOINT_H

#include "flaw.h"
#include "tree.h"

struct checkpoint {
    struct text origin; /* the log's name, which is also its key's */
    uint64_t size;
    struct digest root;
};

void checkpoint_write(struct builder *builder, const struct checkpoint *checkpoint);

/* The text of a note. Lines after the root are refused: nobody audits them. */
bool checkpoint_parse(struct text text, struct checkpoint *checkpoint_out, struct flaw *flaw_out);

/* May new follow old, by the proof? false with FLAW_ROLLBACK or FLAW_FORK when the log contradicts itself: then both
 * notes are evidence. Signatures are note_verify's. */
bool checkpoint_follows(struct hasher *hasher, const struct checkpoint *old_one,
                        const struct checkpoint *new_one, const struct tree_proof *proof,
                        struct flaw *flaw_out);

#endif
