/* proposal_pieces: the sheet of proposal_sheet.h in pieces, for a page that places them: each line with its answer, its
 * law and the next step; each time that begins; who may decide instead. The same words as the sheet as text. Pure; must
 * not judge, and must know no page. */
#ifndef REPORTS_PROPOSAL_PIECES_H
#define REPORTS_PROPOSAL_PIECES_H

#include "proposal_sheet.h"

/* In the order in which a decision is prepared; those of one part stand together, what is lacking first. */
struct proposal_piece {
    enum proposal_part part;
    enum proposal_answer answer;
    const char *label; /* "saknas", "hinder", "okänt" ... */
    struct text party, title, law;
    struct text doubt; /* why it is not settled that it is lacking */
    struct text step;  /* of lacking the next step, of unknown what is missing, of held the fact */
    int attribute;     /* of the decision itself, that would tell; -1 = none does */
    struct text asks;  /* the attribute in words */
};

struct proposal_time {
    struct text day; /* "2026-03-02", or in words that there is none */
    struct text title, law, kept_by;
};

/* "upphör", "flyttas" ... and what becomes of another finding of the case. */
struct proposal_shift {
    const char *label;
    struct text said;
};

/* A person who may take the decision instead. */
struct proposal_other {
    struct text key, name;
};

struct proposal_pieces {
    struct text name, totals, danger, unchecked; /* danger: size 0 = it is not to be said */
    const char *part_titles[PROPOSAL_PARTS];
    const char *starts_title, *told_title, *changes_title;
    bool tells_right; /* else the lines of the part say it */
    enum proposal_answer right;
    const char *right_label;
    struct text right_said, right_first, right_step; /* why; may it be done, by whom; next step */
    const struct text *right_missing;                /* questions that would settle it */
    size_t right_missing_count;
    struct proposal_piece *lines;
    size_t line_count;
    struct proposal_time *starts, *told;
    size_t start_count, told_count;
    struct proposal_shift *shifts;
    size_t shift_count;
    struct proposal_other *others;
    size_t other_count;
    bool has_body; /* a body may take it up when it meets */
};

void proposal_pieces(struct arena *arena, const struct proposal_sheet *sheet,
                     struct proposal_pieces *pieces_out);

#endif
