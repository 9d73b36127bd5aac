/* act: one action on its way through a form: what was typed, what is wrong with it, what a check says. Shared by
 * the pages of a form: itself, its check before anything is written, its receipt. Inside the room. */
#ifndef RECORD_ACT_H
#define RECORD_ACT_H

#include "fields.h"

enum { FORM_LETTERS = 32 };

struct acting {
    struct visit *visit;
    const struct action *action;
    const struct input *inputs;
    size_t input_count;
    struct typed typed;
    struct leaf_id
        form; /* the form's own: of its draft, and of what is done by it (engine/once.h) */
    char form_letters[FORM_LETTERS + 1];
    struct deed deed;
    struct deed_answer answer;
    struct text wrong, notice; /* of the form as a whole; size 0 = nothing */
    unsigned status;           /* of a page with something wrong; 0 = 422 */
    struct text unproven;      /* why she is asked again who she is (prove.c) */
    bool is_over;              /* her sign-in has ended by that */
    bool is_kept;              /* a draft has it */
    struct text unkept;        /* why it has not */
    struct answered *before;   /* to be read before it is decided (before.c) */
    size_t before_count;
    struct record_names *names; /* of who has said it, as she may see them */
};

/* acting.c */
struct text act_typed(const struct acting *acting, const char *name);
/* The case that it is about, or the start. */
struct text act_back(const struct acting *acting);
struct text act_findings(struct visit *visit, size_t faults, size_t doubts);
void act_set_form(struct acting *acting, const struct leaf_id *id);
void act_new_form(struct acting *acting);
bool act_is_checked(const struct action *action); /* the judge has something to say of it */
/* A decision, whether about to be taken or taken: the two ask for the same words. */
bool action_decides(const struct action *action);

/* form.c: the page of the form; what a new one of a decision begins with. */
void act_begin_form(struct acting *acting);
void act_show_form(struct acting *acting);

/* review.c: what will be written and what the check says of it, before it is written. Inside crew_read, while
 * the register that the check points to lives. */
void act_show_review(struct acting *acting, const struct proposal_sheet *sheet);
/* facts.c: facts that the page asked for beside its answers are answers too; true when there were any. */
bool act_add_facts(struct acting *acting);

/* kept.c: the form as a draft of whoever has signed in. What it has is what was typed, whatever it was. */
struct fault *act_keep(struct acting *acting) MUST_USE;
/* From the draft of the id in the address; *found_out false = there is none of hers, or of another action. */
struct fault *act_from_draft(struct acting *acting, bool *found_out) MUST_USE;
/* Of the form's own words: its id, whose it is. */
bool form_id_read(struct text letters, struct leaf_id *id_out);
struct text form_url(const struct visit *visit, struct text action, const struct leaf_id *id,
                     const char *word);

/* prove.c: must she show again that it is she? That she did, or what was wrong with it. */
bool act_asks_proof(const struct acting *acting);
struct fault *act_prove(struct acting *acting) MUST_USE;

/* send.c: the draft to whoever decides. */
struct fault *act_send(struct acting *acting) MUST_USE;

#endif
