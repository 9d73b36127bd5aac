/* decide: what the files of "Får jag besluta?" share. Not for other pages. */
#ifndef OPEN_DECIDE_H
#define OPEN_DECIDE_H

#include "faces/page/page.h"

enum { DECIDE_ERRORS = 4 };

/* What is wrong with a word of the question: the name of its field. */
struct decide_error {
    const char *field;
    struct text message;
};

/* The question as the address has it. */
struct decide {
    struct visit *visit;
    const struct catalogue *catalogue;
    struct authority_view view;
    const struct authority_book *book;
    struct authority_case asked;
    struct text type_words, who, day_words, minute_words, order_words; /* as written */
    struct decide_error errors[DECIDE_ERRORS];
    size_t error_count;
};

/* A fact that is answered with yes or no in the address. */
struct decide_fact {
    enum authority_fact fact;
    const char *name;
};
extern const struct decide_fact decide_facts[];
extern const size_t decide_fact_count;

/* Reads the question; the type is -1 when no decision, or none that is known, was asked about. */
void decide_read(struct visit *visit, struct decide *decide_out);

/* The address of the question with one word more, or another. name NULL: as it is. */
struct text decide_url(const struct decide *decide, const char *name, const char *value);

/* To choose the decision: by words, from those often asked about, from the whole list. */
void decide_pick(struct decide *decide);
/* The question, and its answer when it is known who asks. */
void decide_answer(struct decide *decide);

#endif
