/* batch: several deeds in one transaction, and the rows of others beside them. A part of ledger.h, which is to be
 * included. Must know no meaning of a deed or a row. */
#ifndef LEDGER_BATCH_H
#define LEDGER_BATCH_H

#include "event.h"
#include "told.h"

/* Between mark and keep or undo a deed is there whole or not at all. After a refusal or a fault it must be undone;
 * ledger_batch_end ends it all, with the fault that it is to be given up for or NULL. Memory is the arena's of
 * ledger_batch_begin. */
struct ledger;
struct ledger_batch;
struct store;
struct fault *ledger_batch_begin(struct ledger *ledger, struct arena *arena,
                                 struct ledger_batch **batch_out) MUST_USE;
struct fault *ledger_batch_mark(struct ledger_batch *batch) MUST_USE;
struct fault *ledger_batch_keep(struct ledger_batch *batch) MUST_USE;
struct fault *ledger_batch_undo(struct ledger_batch *batch) MUST_USE;
/* Units that parts of this batch will probably be sealed with, new ones too: the keys of those that are there are asked
 * for at once. */
struct fault *ledger_batch_expect(struct ledger_batch *batch, const struct leaf_id *units,
                                  size_t count) MUST_USE;
/* The entry as it was written, without texts of parts; good until the next one. */
struct fault *ledger_batch_add(struct ledger_batch *batch, const struct ledger_event *event,
                               struct ledger_told *told_out,
                               struct ledger_answer *answer_out) MUST_USE;
/* Keys and sealed parts of the units are deleted, and an entry says so; rows of others that were made of them are to go
 * in the same transaction. All or none: of the unit that is refused the answer has the number. When the batch has ended
 * well, ledger_forget. */
struct fault *ledger_batch_erase(struct ledger_batch *batch, const struct leaf_id *units,
                                 size_t count, struct text ground, struct text decision,
                                 struct ledger_answer *answer_out) MUST_USE;
/* The ledger's size as it will be. */
uint64_t ledger_batch_size(const struct ledger_batch *batch);

/* From a day on, or to a last day, entries may say that the actor had its capacity. */
struct fault *ledger_batch_give_role(struct ledger_batch *batch, const struct ledger_actor *actor,
                                     int32_t from) MUST_USE;
struct fault *ledger_batch_end_role(struct ledger_batch *batch, const struct ledger_actor *actor,
                                    int32_t last) MUST_USE;
struct fault *ledger_batch_end(struct ledger_batch *batch, struct fault *fault,
                               struct ledger_answer *answer_out) MUST_USE;
/* Ends it all the same, and nothing has been done. */
void ledger_batch_give_up(struct ledger_batch *batch);

#endif
