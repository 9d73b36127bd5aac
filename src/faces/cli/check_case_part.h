/* check_case_part: what the files of `reda check --case` share: one question about one case. Not for other commands. */
#ifndef CLI_CHECK_CASE_PART_H
#define CLI_CHECK_CASE_PART_H

#include "check_part.h"

enum { CASE_ATTRIBUTES = CASE_WORDS + CASE_FLAGS + 6 };

/* One question about one case. */
struct case_question {
    struct cli *cli;
    struct question *question;
    const struct case_words *words;
    struct dossier plain; /* the case as it is */
    struct proposal_ask ask;
    struct proposal_word attributes[CASE_ATTRIBUTES];
    struct proposed proposed;
    struct text by;
};

void case_attribute(struct case_question *asked, int attribute, struct text value);

/* Whoever decides, said as words of the event and in the request: a person of the case (false when there is none of
 * that name), somebody of the register or a role, or as the proposal says itself. */
bool case_by_party(struct case_question *asked, struct text written);
void case_by_register(struct case_question *asked);
void case_by_proposal(struct case_question *asked);

#endif
