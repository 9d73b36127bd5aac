/* stamps: a time stamp shows to whoever trusts its authority that a state was there at a second, and so all that stands
 * in it. It is held against the text that the ledger's key has signed. Must not know who keeps the ledger, nor the
 * time: a certificate is held against that of the token. */
#include "stamps.h"

/* The size that a name ends with, as checkpoints write it; false when it ends with none. */
static bool size_of(struct arena *arena, struct text name, uint64_t *size_out)
{
    struct text digits = name;
    uint64_t size = 0;
    for (size_t i = name.size; i > 0 && digits.size == name.size; i--)
        if (name.bytes[i - 1] == '/')
            digits = text_after(name, i);
    for (size_t i = 0; i < digits.size && size < LEAF_NUMBER_END; i++)
        size = size * 10 + (uint64_t)(digits.bytes[i] - '0');
    *size_out = size;
    return size < LEAF_NUMBER_END && text_equal(digits, number_text(arena, size));
}

/* The first state that is not smaller; states stand by size. */
static size_t first_of(const struct judging *judging, uint64_t size)
{
    size_t low = 0, high = judging->state_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (judging->states[middle].checkpoint.size < size)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void remark_stamp(struct judging *judging, enum remark_kind kind, struct text path,
                         const char *why)
{
    verdict_add(judging->verdict,
                &(struct remark){.kind = kind, .entry = REMARK_NO_ENTRY, .path = path, .why = why});
}

static struct fault *verify_stamp(struct judging *judging, const struct verifier_order *order,
                                  const struct state *state, struct text token,
                                  enum stamp_verdict *said_out, int64_t *second_out)
{
    struct stamp_order asked = {.policy = order->stamp_policy, .roots = order->authorities};
    struct builder text;
    builder_init(&text, judging->arena);
    checkpoint_write(&text, &state->checkpoint);
    const struct text whole = builder_text(&text);
    hasher_sha256(judging->hasher, &whole, 1, &asked.imprint);
    return stamp_verify(judging->arena, &asked, token, said_out, second_out);
}

static void tell(struct judging *judging, struct text path, uint64_t size, enum stamp_verdict said,
                 int64_t second)
{
    struct verdict *verdict = judging->verdict;
    if (said == STAMP_GOOD) {
        verdict->stamps_good++;
        if (size >= verdict->stamped_size) {
            verdict->stamped_size = size;
            verdict->stamped_second = second;
        }
    } else if (said == STAMP_OTHER_POLICY || said == STAMP_OTHER_PURPOSE ||
               said == STAMP_UNTRUSTED) {
        remark_stamp(judging, REMARK_STAMP_UNTRUSTED, path, stamp_verdict_key(said));
    } else if (said != STAMP_UNCHECKED) {
        remark_stamp(judging, REMARK_STAMP_FALSE, path, stamp_verdict_key(said));
    }
}

/* Of a ledger that shows itself in two ways there are two states of a size: it may be of either. */
static struct fault *judge_stamp(struct judging *judging, const struct verifier_order *order,
                                 const struct ledger_note *stamp)
{
    uint64_t size;
    enum stamp_verdict said = STAMP_OTHER_IMPRINT;
    int64_t second = 0;
    bool is_sized = size_of(judging->arena, stamp->name, &size), has_state = false;
    judging->verdict->stamps++;
    for (size_t i = is_sized ? first_of(judging, size) : judging->state_count;
         i < judging->state_count && judging->states[i].checkpoint.size == size &&
         said == STAMP_OTHER_IMPRINT;
         i++) {
        has_state = true;
        TRY(verify_stamp(judging, order, &judging->states[i], stamp->note, &said, &second));
    }
    if (has_state)
        tell(judging, stamp->name, size, said, second);
    else
        remark_stamp(judging, REMARK_STAMP_STRAY, stamp->name, NULL);
    return NULL;
}

struct fault *stamps_judge(struct judging *judging, const struct verifier_order *order)
{
    struct ledger_note *stamps;
    size_t count = 0;
#ifdef PLANTED_STAMPS /* proves that the tests look: no time stamp is held against its state */
    return NULL;
#endif
    TRY(judging->source.stamps(judging->source.context, judging->arena, &stamps, &count));
    for (size_t i = 0; i < count; i++)
        TRY(judge_stamp(judging, order, &stamps[i]));
    return NULL;
}
