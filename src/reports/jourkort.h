/* jourkort: one page to print and pin up: who may take the protective and urgent decisions tonight,
 * what must be written down, when it must be in court. Works on paper. Asks the room authority day
 * by day; must not judge itself. */
#ifndef REPORTS_JOURKORT_H
#define REPORTS_JOURKORT_H

#include "authority_text.h"

/* Longer cards do not fit a page. */
enum { JOURKORT_DAYS = 31 };

struct jourkort;

/* The card for the evenings from..to. Memory from the arena; view, book and rules must outlive it.
 * */
const struct jourkort *jourkort_make(struct arena *arena, const struct authority_view *view,
                                     const struct authority_book *book,
                                     const struct rulebook *rules, int32_t from, int32_t to);

/* Nobody may take some decision on some of the days, as far as the register says. */
bool jourkort_has_gap(const struct jourkort *card);

/* The card in pieces, in the order in which they are read; all of it is kept in the arena of the card's days. */
enum jourkort_part {
    JOURKORT_ABOUT,   /* the days; more: the board */
    JOURKORT_SEAT,    /* an elected, by name and office; more: until when, and for what */
    JOURKORT_NO_SEAT, /* no member has been appointed */
    JOURKORT_STRETCH, /* days on which what follows holds; of a card with several */
    JOURKORT_TYPES,   /* decisions, and who may take them: */
    JOURKORT_WHO,
    JOURKORT_WRITE, /* what must always be written down */
    JOURKORT_LATEST /* a day; more: when it must be where, if the decision is taken that day */
};
struct jourkort_piece {
    enum jourkort_part part;
    struct text text, more;
};
size_t jourkort_pieces(struct arena *arena, const struct authority_view *view,
                       const struct jourkort *card, const struct jourkort_piece **pieces_out);

/* 80 columns wide. */
void jourkort_text(struct builder *out, const struct authority_view *view,
                   const struct jourkort *card);
/* One page of HTML that needs no other file, A4 when printed, black on white. */
void jourkort_html(struct builder *out, const struct authority_view *view,
                   const struct jourkort *card);

#endif
