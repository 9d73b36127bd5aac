/* history: duty 4: what entries say against what earlier ones said: streams without gaps, policies that were adopted,
 * roles that were held. Inside the room. */
#ifndef VERIFIER_HISTORY_H
#define VERIFIER_HISTORY_H

#include "parts.h"

struct spell;

/* known: no earlier entry was passed over, so what is lacking is lacking. */
struct history {
    struct judging *judging;
    struct parts *parts;
    struct keyed streams, roles, policies;
    struct spell *spells;
    size_t count, room;
    bool known;
};

void history_open(struct history *history, struct judging *judging, struct parts *parts);
void history_close(struct history *history);

/* The next entry, whose hash is right. */
struct fault *history_take(struct history *history, struct arena *arena, uint64_t number,
                           const struct leaf *leaf) MUST_USE;

/* An entry that nobody can read. */
void history_pass_over(struct history *history);

#endif
