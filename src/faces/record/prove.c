/* prove: whoever changes who may what shows once more that it is she: password or code, at most a few minutes
 * old (access settings; five until somebody has said otherwise). It is asked where the answers are shown, so that it is
 * known what it is for. Must not know what any action means. */
#include "act.h"
#include "proof.h"

bool act_asks_proof(const struct acting *acting)
{
#ifdef PLANTED_PROOF
    return false;
#endif
    return rights_changes(crew_features(acting->visit->web->setup->crew), acting->action) &&
           !acting->visit->session.is_proven;
}

/* The session goes on under a new cookie. */
struct fault *act_prove(struct acting *acting)
{
    struct proof proof;
    TRY(proof_take(acting->visit, say_text(acting->visit, "web.prove.asked"), &proof));
    acting->unproven = proof.unproven;
    acting->is_over = proof.is_over;
    return NULL;
}
