/* drafts: what somebody has begun to write and has not done (docs/adr/0019). It is no event: it stands beside the
 * ledger in no entry, is in no row that is made of entries, is neither exported, verified nor compared, and goes
 * away when the deed is done (deed.draft), when whoever wrote it throws it away, so many days after it was last
 * changed, or with the thing that it is about when that is erased. Nobody but its own person is told that it is
 * there; who that is, the face has to know. A part of engine.h, which is to be included. */
#ifndef ENGINE_DRAFTS_H
#define ENGINE_DRAFTS_H

#include "leaf/leaf.h"

struct engine;
struct given;

enum { DRAFTS_DAYS = 30, DRAFTS_DAYS_MOST = 366, DRAFTS_MOST = 200, DRAFT_WORDS_MOST = 10000 };
#define DRAFT_BYTES_MOST ((size_t)8 * 1024 * 1024)

struct drafted {
    struct leaf_id id; /* drawn by chance */
    struct text person, action;
    struct text thing,
        key; /* what it is about: key size 0 = not said, or not in a form that a key can have */
    int64_t changed;           /* second since 1970 */
    struct text sender;        /* who has handed it over; size 0 = nobody */
    const struct given *given; /* as it was typed, also what cannot be used; NULL in a list */
    size_t given_count;
};

enum drafts_end {
    DRAFTS_DONE,
    DRAFTS_ABSENT, /* there is none of the id, or it is another person's: nobody is told which */
    DRAFTS_NOBODY, /* the register has no such person */
    DRAFTS_FULL,   /* the person has DRAFTS_MOST of them already */
    DRAFTS_LARGE   /* more than DRAFT_WORDS_MOST words or DRAFT_BYTES_MOST bytes of them */
};

/* Keeps person, action (a name of the engine's) and words, durably when it answers: in place of the draft of that
 * id, or, of id NULL, as a new one; or, where said->id is not all zeros (a form's own, drawn by chance when it was
 * shown), as the one of that id, whether or not it is there already. */
struct fault *drafts_save(struct engine *engine, struct arena *arena, const struct leaf_id *id,
                          const struct drafted *said, struct leaf_id *id_out,
                          enum drafts_end *end_out) MUST_USE;

/* With its words; they are the arena's. DRAFTS_DONE or DRAFTS_ABSENT. */
struct fault *drafts_read(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, struct drafted *drafted_out,
                          enum drafts_end *end_out) MUST_USE;

/* All of the person's, the one that was changed last first. */
struct fault *drafts_list(struct engine *engine, struct arena *arena, struct text person,
                          struct drafted **items_out, size_t *count_out) MUST_USE;

/* Throws it away. DRAFTS_DONE or DRAFTS_ABSENT. */
struct fault *drafts_drop(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, enum drafts_end *end_out) MUST_USE;

/* Hands it over: it is the receiver's from now on, and no longer the person's. May the receiver see what it is about?
 * That is for the face to ask before. DRAFTS_DONE, DRAFTS_ABSENT, DRAFTS_NOBODY or DRAFTS_FULL (the receiver's). */
struct fault *drafts_send(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, struct text receiver,
                          enum drafts_end *end_out) MUST_USE;

/* How many days a draft is kept after it was last changed: DRAFTS_DAYS until somebody has said 1 to
 * DRAFTS_DAYS_MOST. */
struct fault *drafts_days(struct engine *engine, struct arena *arena, int32_t *days_out) MUST_USE;
struct fault *drafts_keep(struct engine *engine, struct arena *arena, int32_t days) MUST_USE;

#endif
