/* authority_text: what a person at night, or a program, reads of "may I decide?" and "who may?".
 * First what may be done and the next safe step, then why, then what was checked and, as large,
 * what was not (P4). Pure; must not judge: every verdict comes from the room authority, and
 * "behörighet finns" is never said of the decision itself. */
#ifndef REPORTS_AUTHORITY_TEXT_H
#define REPORTS_AUTHORITY_TEXT_H

#include "authority/authority.h"
#include "words/words.h"

/* What the answers stand on. */
struct authority_view {
    enum language language;
    const struct register_rows *rows;
    const struct catalogue *catalogue;
    bool has_register; /* false: only the ceiling of the law has been asked; no order was read */
    int32_t known_on;  /* the register as it was known that day; DAY_LAST = all of it */
    int64_t unread;    /* rows of the register that could not be used */
    bool on_page;      /* a form asks, not a command: no options are named */
};

/* One question and what the engine said of it. candidates: see authority_around. */
struct authority_case {
    struct authority_request request;
    struct text urgent_reason; /* as given; size 0 = none */
    struct authority answer;   /* of the asked decider; not read by who */
    const struct authority_candidate *candidates;
    size_t candidate_count;
    /* who, when nobody may: deciders that came nearest, with answers of no or unsettled */
    const struct authority_candidate *nearest;
    size_t nearest_count;
};

/* Everybody to turn to: as authority_who, and the bodies that do not meet on the day but may when
 * they meet next (their answer is of that day). Memory from the arena. */
size_t authority_around(struct arena *arena, const struct authority_book *book,
                        const struct authority_request *request,
                        const struct authority_candidate **candidates_out);

/* An answer in pieces, in the order in which they are read. A piece of MISSING has the word of the fact ("urgent") as
 * label and the question as text; of GROUND and QUESTION the label is for people. */
enum answer_part {
    ANSWER_TITLE,
    ANSWER_FIRST,  /* may it be done, by whom instead */
    ANSWER_STEP,   /* the next safe step */
    ANSWER_DANGER, /* if somebody is in danger now */
    ANSWER_QUESTION,
    ANSWER_BECAUSE, /* the verdict in its fixed words, and why */
    ANSWER_MISSING_TITLE,
    ANSWER_MISSING,
    ANSWER_GROUND,  /* row, post, law */
    ANSWER_HEADING, /* of deciders that follow */
    ANSWER_DECIDER, /* label: its number */
    ANSWER_NEAREST,
    ANSWER_CHECKED,
    ANSWER_UNCHECKED,
    ANSWER_GAP /* a blank line on paper */
};

struct answer_piece {
    enum answer_part part;
    enum authority_fact fact; /* of MISSING */
    struct text label, text;
};

struct answer_pieces {
    struct arena *arena;
    struct answer_piece *items;
    size_t count, room;
};

void authority_check_pieces(struct answer_pieces *out, const struct authority_view *view,
                            const struct authority_case *asked);
void authority_who_pieces(struct answer_pieces *out, const struct authority_view *view,
                          const struct authority_case *asked);

/* "Får jag besluta?" */
void authority_check_text(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked);
void authority_check_json(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked);

/* "Vem får besluta?" */
void authority_who_text(struct builder *out, const struct authority_view *view,
                        const struct authority_case *asked);
void authority_who_json(struct builder *out, const struct authority_view *view,
                        const struct authority_case *asked);

/* "torsdag 3 december 2026" */
void authority_day(struct builder *out, enum language language, int32_t day);

/* "LVU 6 § (lvu-1990) [verifierad]; SoL 30:7 ..."; the provisions and the mark where no source is
 * named. */
void authority_span_sources(struct builder *out, enum language language,
                            const struct ceiling_span *span);

/* What the law allows at most, as sentences. */
void authority_span_ceiling(struct builder *out, enum language language,
                            const struct ceiling_span *span);

#endif
