/* ours: what src/tlog says of the files that the verifiers of others are given, so that all can be held against each
 * other. Says "accepted" (exit 0) or "refused: key, line" (exit 1).
 * Usage: ours proof POLICY PROOF ENTRY      ours growth POLICY OLD-NOTE REQUEST */
#include "tlog/tlog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct judging {
    struct arena *arena;
    struct hasher *hasher;
    struct policy policy;
    struct flaw flaw;
};

static struct text contents(struct arena *arena, const char *path)
{
    enum { MOST = 1 << 20 };
    char *bytes = arena_allocate(arena, MOST);
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    size_t size = fread(bytes, 1, MOST, file);
    fclose(file);
    return (struct text){bytes, size};
}

static bool judge_proof(struct judging *judging, struct text whole, struct text entry)
{
    struct proof_file proof;
    struct digest leaf;
    struct checkpoint checkpoint;
    tree_leaf(judging->hasher, entry, &leaf);
    return proof_parse(judging->arena, whole, &proof, &judging->flaw) &&
           proof_verify(judging->arena, judging->hasher, &proof, &leaf, &judging->policy,
                        &checkpoint, &judging->flaw);
}

/* As a witness does: the old note is one it has signed, the new one has only the log's line. */
static bool judge_growth(struct judging *judging, struct text older, struct text body)
{
    struct policy without = judging->policy;
    struct note old_note, new_note;
    struct checkpoint old_one, new_one;
    struct witness_request request;
    without.quorum = POLICY_NONE;
    return note_parse(judging->arena, older, &old_note, &judging->flaw) &&
           policy_accepts(judging->arena, &judging->policy, &old_note, &old_one, &judging->flaw) &&
           witness_parse(body, &request, &judging->flaw) &&
           note_parse(judging->arena, request.note, &new_note, &judging->flaw) &&
           policy_accepts(judging->arena, &without, &new_note, &new_one, &judging->flaw) &&
           request.old_size == old_one.size &&
           checkpoint_follows(judging->hasher, &old_one, &new_one, &request.path, &judging->flaw);
}

int main(int count, char **words)
{
    struct judging judging = {.arena = arena_open(0)};
    struct crypt *crypt;
    if (count != 5 || (strcmp(words[1], "proof") != 0 && strcmp(words[1], "growth") != 0) ||
        crypt_open(judging.arena, &crypt) || hasher_open(crypt, judging.arena, &judging.hasher)) {
        fprintf(stderr,
                "usage: ours proof POLICY PROOF ENTRY | ours growth POLICY OLD-NOTE REQUEST\n");
        return 2;
    }
    struct text one = contents(judging.arena, words[3]), two = contents(judging.arena, words[4]);
    bool accepted =
        policy_parse(judging.arena, judging.hasher, contents(judging.arena, words[2]),
                     &judging.policy, &judging.flaw) &&
        (words[1][0] == 'p' ? judge_proof(&judging, one, two) : judge_growth(&judging, one, two));
    if (accepted)
        puts("accepted");
    else
        printf("refused: %s, line %zu\n",
               judging.flaw.kind ? flaw_key(judging.flaw.kind) : "another size", judging.flaw.line);
    hasher_close(judging.hasher);
    crypt_close(crypt);
    arena_close(judging.arena);
    return accepted ? 0 : 1;
}
