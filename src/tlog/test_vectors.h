/* test_vectors: for tests only. The ledger's example log (key seed 00..1f), witness (seed 20..3f) and proof of
 * entry 5 of 8, and a way to change one thing in a text. */
#ifndef TLOG_TEST_VECTORS_H
#define TLOG_TEST_VECTORS_H

#include "test_log.h"

#define LOG_NAME "kommun.example/kvalitet/ledger"
#define LOG_VKEY LOG_NAME "+0fd1a7ec+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define WITNESS_VKEY "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
#define LOG_LINE                                                                                \
    "\xE2\x80\x94 " LOG_NAME " D9Gn7D0vhoMQOmJu/YXf4hdDPnVPJhAo0VLRSeoJ79lLPvrtytJ72/IrjZvlxT/" \
    "wTfFvqBfNxS6nb//LxMUCynEl6wY=\n"
#define WITNESS_LINE                                                                               \
    "\xE2\x80\x94 witness.example/w1 IDJKvgAAAABpVbkAxvVqxed2U5X6fA9mT2iX+G5Y9qgFEl1ruXfWbvw0c65z" \
    "TaqQWlbtUJUlzqUKq+PCJ3NbSEPiL0ruYZlvW9hjBg==\n"
#define CHECKPOINT_TEXT LOG_NAME "\n8\nymt7PmdKyGwQJ7Wch8Bk/DvCezEylMdfg70F/dE/Dc8=\n"
#define CHECKPOINT_NOTE CHECKPOINT_TEXT "\n" LOG_LINE WITNESS_LINE
#define HASH_1 "6p/BobbhkbRg0NYwbj6HDBc/OTMPE82htwz8cr3DmLo=\n"
#define HASH_2 "OY6960bhee7/rO9GNf0wQQlU4Wm4jiJ0H6ls/7ECKoU=\n"
#define HASH_3 "vdHF/1WxnLaw58dhv5psyqJ/u/wHt08fq7bpEaC9KrM=\n"
#define PROOF_TEXT "c2sp.org/tlog-proof@v1\nindex 5\n" HASH_1 HASH_2 HASH_3 "\n" CHECKPOINT_NOTE
#define POLICY_TEXT "log " LOG_VKEY "\nwitness w1 " WITNESS_VKEY "\nquorum w1\n"

enum { COSIGNED_SECOND = 1767225600 };

static inline void pair_from(uint8_t first, struct sign_pair *pair_out)
{
    struct sign_seed seed;
    for (size_t i = 0; i < sizeof seed.bytes; i++)
        seed.bytes[i] = (uint8_t)(first + i);
    sign_pair_from_seed(&seed, pair_out);
}

/* The text with the first `from` in it exchanged for `to`; from must be there. "" changes nothing. */
static inline struct text changed(struct text whole, const char *from, const char *to)
{
    size_t size = strlen(from), at = 0;
    struct builder made;
    builder_init(&made, arena);
    while (at < whole.size && !text_starts(text_after(whole, at), from))
        at++;
    ensure(at + size <= whole.size);
    builder_add(&made, (struct text){whole.bytes, at});
    builder_add_string(&made, to);
    builder_add(&made, text_after(whole, at + size));
    return builder_text(&made);
}

#endif
