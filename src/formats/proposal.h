/* proposal: a decision that somebody is about to take, put to a case: what it would rest on, say and start, and what it
 * would mend or break. The proposed event is added to the case on its day, the judge judges the case with it and
 * without it, and what differs is sorted in the order in which a decision is prepared. Says only what the judge found:
 * must not judge, and must know no page. */
#ifndef FORMATS_PROPOSAL_H
#define FORMATS_PROPOSAL_H

#include "judge/judge.h"
#include "problem.h"
#include "words/words.h"

/* An attribute and its value as a record has it; the values of a list stand with commas between. */
struct proposal_word {
    int attribute;
    struct text value;
};

struct proposal_ask {
    struct text case_line; /* one case of case-timeline/1 */
    int64_t line;          /* its number in the file */
    struct text event; /* the proposed event as the format has it; size 0 = made of what follows */
    int32_t kind;      /* KIND_...; -1 = as events of the type have it */
    int32_t type;      /* of the catalogue; -1 = not said */
    const struct proposal_word *words; /* stand above what the event or the type says */
    size_t word_count;
    int32_t day, minute; /* stand above the event's own; DAY_NONE, -1 = not said */
    struct text
        decider; /* whoever decides, to be added to the parties if not there; size 0 = nobody */
    int32_t decider_role;
    bool
        happened; /* it has been taken: where no writing is certainly of the type, the first will do */
};

struct proposed {
    struct dossier *dossier; /* the case with the event last, placed as of its day */
    int32_t event;
    int32_t type;       /* of the catalogue; -1 = the catalogue knows no such decision */
    struct text object; /* the event as the format has it, with its day */
};

/* The case with the event, of which everything that the proposal does not say is not so. false with the problem; its
 * place begins with "events[" when it is about the case, else it is about the proposal. */
bool proposal_read(struct arena *arena, const struct rulebook *book, const struct proposal_ask *ask,
                   struct proposed *proposed_out, struct problem *problem_out);

enum proposal_part {
    PART_RIGHT,   /* may whoever decides decide */
    PART_BASIS,   /* what the decision rests on */
    PART_PARTIES, /* told, heard, asked, consenting */
    PART_CONTENT, /* what the decision says */
    PART_HINDER,  /* what it would meet */
    PROPOSAL_PARTS
};

/* In the order in which they are told: what is lacking first. */
enum proposal_answer {
    PROPOSAL_LACKING,
    PROPOSAL_UNKNOWN, /* a fact is missing, and it is named */
    PROPOSAL_NOT_CHECKED, /* the record does not say that it is complete there, or the law has not been read */
    PROPOSAL_HELD,
    PROPOSAL_ANSWERS
};

struct proposal_line {
    enum proposal_part part;
    enum proposal_answer answer;
    bool doubtful; /* lacking by a reading of the law that is not settled */
    const struct duty *duty;
    int32_t party; /* -1 = nobody in particular */
    int32_t
        shown; /* of held: the event that shows it; -1 = the proposal itself, or nothing by itself */
    struct missing_fact missing;   /* of unknown and not checked */
    const struct finding *finding; /* NULL when it gave none */
};

/* A time that the decision starts. */
struct proposal_start {
    const struct duty *duty;
    int32_t party;
    int32_t day;      /* legal latest day; DAY_NONE = none is computed */
    int32_t nominal;  /* the day that was counted to; DAY_NONE when no clock counted it */
    bool to_somebody; /* it is kept by telling somebody or handing something over */
    bool no_meeting;  /* the day is that of the next meeting, and nobody has said when that is */
    const struct finding *finding; /* NULL when no day was computed */
};

enum proposal_change_kind { CHANGE_MENDED, CHANGE_MOVED, CHANGE_CREATED };

/* What becomes of another finding of the case. */
struct proposal_change {
    enum proposal_change_kind kind;
    const struct finding *before, *after; /* NULL where there is none */
};

struct proposal {
    const struct proposed *proposed;
    struct proposal_line *lines; /* by part, then by answer, then by person */
    size_t line_count;
    struct proposal_start *starts; /* by day, those without last */
    size_t start_count;
    struct proposal_change *changes; /* those mended first */
    size_t change_count;
};

/* authority may be NULL: then the case's own order and meetings alone count. */
void proposal_judge(struct arena *arena, const struct rulebook *book,
                    const struct authority_book *authority, const struct proposed *proposed,
                    struct proposal *proposal_out);

/* "lacking" "unknown" "not-checked" "held"; "right" "basis" ...; "mended" "moved" "created": for programs and keys. */
const char *proposal_answer_word(enum proposal_answer answer);
const char *proposal_part_word(enum proposal_part part);
const char *proposal_change_word(enum proposal_change_kind kind);

/* What a pattern asks for, in few words: "handling upprättad: vårdplan eller kommunicering". */
void proposal_add_bounds(struct builder *out, enum language language, const struct bounds *bounds);
/* Who a line is about: "vårdnadshavare vh1 (mor)"; nothing for nobody in particular. */
void proposal_add_party(struct builder *out, const struct dossier *dossier, int32_t party);
/* Of held: the fact that shows it. */
void proposal_add_fact(struct builder *out, enum language language, const struct proposal *proposal,
                       const struct proposal_line *line);
/* Of unknown and not checked: what is missing. */
void proposal_add_missing(struct builder *out, enum language language,
                          const struct proposal *proposal, const struct proposal_line *line);
/* Of lacking: the next step. */
void proposal_add_remedy(struct builder *out, enum language language,
                         const struct proposal *proposal, const struct proposal_line *line);

#endif
