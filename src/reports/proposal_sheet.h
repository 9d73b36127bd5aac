/* proposal_sheet: what a caseworker, a chair or a program reads of a decision that is about to be taken: the right to
 * decide, what it rests on, whom it concerns, what it must say, which times it starts, what it would meet. What is
 * lacking stands first, and what was not checked is as large as what was (P4). Pure; must not judge, and never says
 * that a decision is right. */
#ifndef REPORTS_PROPOSAL_SHEET_H
#define REPORTS_PROPOSAL_SHEET_H

#include "authority_text.h"
#include "formats/formats.h"

struct proposal_sheet {
    enum language language;
    const struct proposal *proposal;
    struct text by; /* whoever decides, as asked; size 0 = nobody said */
    const struct authority_view *view;
    const struct authority_case
        *asked; /* NULL: the catalogue knows no such decision, or nobody decides */
};

/* How many lines of each answer the sheet has, the right to decide among them. */
struct proposal_totals {
    size_t counts[PROPOSAL_ANSWERS];
    size_t doubtful;
    bool
        right_open; /* nobody can say whether whoever decides may: the law or the order is not read */
};

struct proposal_totals proposal_totals(const struct proposal_sheet *sheet);

/* What the event of a proposal says that counts for the right to decide too: its minute; and, where the question does
 * not say it already, whether it was urgent and why, and whether the case was assigned. */
void asked_facts(struct authority_case *asked, const struct event *event);

/* The sheet of a proposal under the register, for whoever `by` names: a person, an organ, a role; size 0 = nobody. It
 * points into the desk and to what is given. */
struct proposal_desk {
    struct proposal_sheet sheet;
    struct authority_view view;
    struct authority_case asked;
};
void proposal_sheet_ask(struct arena *arena, enum language language,
                        const struct authority_book *authority, const struct proposal *proposal,
                        struct text by, struct proposal_desk *desk_out);

void proposal_text(struct builder *out, const struct proposal_sheet *sheet);
void proposal_json(struct builder *out, const struct proposal_sheet *sheet);

#endif
