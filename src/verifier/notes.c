/* notes: the policy, then each signed note by it, then the states against each other. The newest checkpoint is what the
 * entries must make; when it cannot be used, the largest stored one is. */
#include "notes.h"

#include <stdlib.h>

/* Room for all notes there are; has: is there a policy to judge them by? */
struct notes {
    struct judging *judging;
    struct policy policy;
    bool has_newest;
};

static void remark_flaw(struct judging *judging, enum remark_kind kind, struct text path,
                        const struct flaw *flaw)
{
    verdict_add(judging->verdict, &(struct remark){.kind = kind,
                                                   .entry = REMARK_NO_ENTRY,
                                                   .path = path,
                                                   .why = flaw_key(flaw->kind),
                                                   .line = flaw->line});
}

static void remark_file(struct judging *judging, enum remark_kind kind, struct text path,
                        struct text expected, struct text found)
{
    verdict_add(judging->verdict, &(struct remark){.kind = kind,
                                                   .entry = REMARK_NO_ENTRY,
                                                   .path = path,
                                                   .expected = expected,
                                                   .found = found});
}

static const struct text nothing = {"", 0};

/* The policy that is trusted, or the ledger's own. */
static struct fault *read_policy(struct notes *notes, const struct verifier_order *order,
                                 bool *usable_out)
{
    struct judging *judging = notes->judging;
    struct text own = nothing, path = TEXT_LITERAL("policy");
    struct flaw flaw;
    bool found;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the source's own, none of what it was given */
    TRY(judging->source.policy(judging->source.context, judging->arena, &own, &found));
    if (!found)
        remark_file(judging, REMARK_POLICY_MISSING, path, nothing, nothing);
    else if (order->policy && !text_equal(own, *order->policy))
        remark_file(judging, REMARK_POLICY_DIFFERS, path, nothing, nothing);
    *usable_out = found || order->policy;
    if (!*usable_out)
        return NULL;
    *usable_out = policy_parse(judging->arena, judging->hasher,
                               order->policy ? *order->policy : own, &notes->policy, &flaw);
    if (!*usable_out)
        remark_flaw(judging, REMARK_POLICY_UNREADABLE, path, &flaw);
    return NULL;
}

/* Not signed by those who were asked for is another thing than bytes that nobody signed. */
static bool is_distrust(enum flaw_kind kind)
{
    return kind == FLAW_SIGNATURE_UNKNOWN || kind == FLAW_ORIGIN_UNKNOWN || kind == FLAW_QUORUM ||
           kind == FLAW_POLICY_NO_LOG;
}

/* A state when the note is good, else a remark. */
static bool take_note(struct notes *notes, const struct ledger_note *signed_note, bool stored)
{
    struct judging *judging = notes->judging;
    struct state *state = &judging->states[judging->state_count];
    struct note note;
    struct flaw flaw;
    *state =
        (struct state){.name = signed_note->name, .stored = stored, .number = judging->state_count};
    if (note_parse(judging->arena, signed_note->note, &note, &flaw) &&
        policy_accepts(judging->arena, &notes->policy, &note, &state->checkpoint, &flaw)) {
        judging->state_count++;
        judging->verdict->checkpoints++;
        return true;
    }
    remark_flaw(judging,
                is_distrust(flaw.kind) ? REMARK_CHECKPOINT_UNTRUSTED : REMARK_CHECKPOINT_FALSE,
                signed_note->name, &flaw);
    return false;
}

/* The name ends with the size. */
static void check_name(struct judging *judging, const struct state *state)
{
    struct text said = state->name, size = number_text(judging->arena, state->checkpoint.size);
    for (size_t i = said.size; i > 0; i--)
        if (said.bytes[i - 1] == '/') {
            said = text_after(said, i);
            break;
        }
    if (!text_equal(said, size))
        remark_file(judging, REMARK_CHECKPOINT_NAME, state->name, said, size);
}

/* Of one size, those that were read first stand last. */
static int by_size(const void *a, const void *b)
{
    const struct state *one = a, *other = b;
    uint64_t size = one->checkpoint.size, other_size = other->checkpoint.size;
    return size != other_size ? (size > other_size) - (size < other_size)
                              : (one->number < other->number) - (one->number > other->number);
}

/* Can the state be one of the reference's past? */
static bool is_past(struct judging *judging, const struct state *state,
                    const struct state *reference)
{
    const struct checkpoint *old = &state->checkpoint, *now = &reference->checkpoint;
    if (!text_equal(old->origin, now->origin))
        remark_file(judging, REMARK_ORIGIN_OTHER, state->name, now->origin, old->origin);
    else if (old->size > now->size)
        remark_file(judging, REMARK_ROLLBACK, state->name, number_text(judging->arena, old->size),
                    number_text(judging->arena, now->size));
    else if (old->size == now->size && !digest_equal(&old->root, &now->root))
        remark_file(judging, REMARK_FORK, state->name, root_text(judging->arena, &now->root),
                    root_text(judging->arena, &old->root));
    else
        return true;
    return false;
}

/* Two of one size that say different things, below the reference. */
static void check_neighbours(struct judging *judging)
{
    for (size_t i = 1; i < judging->state_count; i++) {
        const struct state *one = &judging->states[i - 1], *other = &judging->states[i];
        if (one->checkpoint.size == other->checkpoint.size &&
            !digest_equal(&one->checkpoint.root, &other->checkpoint.root))
            remark_file(judging, REMARK_FORK, other->name,
                        root_text(judging->arena, &one->checkpoint.root),
                        root_text(judging->arena, &other->checkpoint.root));
    }
}

/* The newest when it is good, else the largest that is stored. */
static bool choose_reference(const struct notes *notes, struct state *reference_out)
{
    const struct judging *judging = notes->judging;
    bool chosen = notes->has_newest;
    if (chosen)
        *reference_out = judging->states[0];
    for (size_t i = 0; !notes->has_newest && i < judging->state_count; i++) {
        const struct state *state = &judging->states[i];
        if (state->stored && (!chosen || state->checkpoint.size > reference_out->checkpoint.size)) {
            *reference_out = *state;
            chosen = true;
        }
    }
    return chosen;
}

/* Keeps the reference's past, in order, with the reference last. */
static void settle_states(struct notes *notes)
{
    struct judging *judging = notes->judging;
    struct state reference;
    size_t kept = 0;
    if (!choose_reference(notes, &reference))
        return;
    for (size_t i = 0; i < judging->state_count; i++)
        if (is_past(judging, &judging->states[i], &reference))
            judging->states[kept++] = judging->states[i];
    judging->state_count = kept;
    qsort(judging->states, kept, sizeof *judging->states, by_size);
    check_neighbours(judging);
    judging->reference = &judging->states[kept - 1];
}

static struct fault *take_newest(struct notes *notes)
{
    struct judging *judging = notes->judging;
    struct ledger_note newest = {.name = TEXT_LITERAL("checkpoint")};
    bool found;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the source's own, none of what it was given */
    TRY(judging->source.newest(judging->source.context, judging->arena, &newest.note, &found));
    if (!found)
        remark_file(judging, REMARK_CHECKPOINT_MISSING, newest.name, nothing, nothing);
    notes->has_newest = found && take_note(notes, &newest, true);
    return NULL;
}

struct fault *notes_judge(struct judging *judging, const struct verifier_order *order)
{
    struct notes notes = {.judging = judging};
    struct ledger_note *stored;
    size_t count = 0;
    bool usable;
    TRY(read_policy(&notes, order, &usable));
    if (!usable)
        return NULL;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the source's own, none of what it was given */
    TRY(judging->source.checkpoints(judging->source.context, judging->arena, &stored, &count));
    judging->states = arena_new_many(judging->arena, count + order->seen_count + 1, struct state);
    TRY(take_newest(&notes));
    for (size_t i = 0; i < count; i++)
        if (take_note(&notes, &stored[i], true))
            check_name(judging, &judging->states[judging->state_count - 1]);
    for (size_t i = 0; i < order->seen_count; i++)
        take_note(&notes, &order->seen[i], false);
    settle_states(&notes);
    return NULL;
}
