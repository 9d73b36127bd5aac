/* coverage: what the law asks of the product (law/krav.csv), one requirement a row with the rules that answer for it
 * or why there are none; and what the municipality's lawyer has signed (law/granskning.csv). Must not know how a rule
 * is tried. */
#ifndef RULES_COVERAGE_H
#define RULES_COVERAGE_H

#include "rule.h"

struct rulebook;

/* Why a requirement has no rule. */
enum no_rule {
    HAS_RULE,
    RULE_TO_COME,  /* regel skrivs */
    NO_NUMBER,     /* inget tal: the law gives nothing that can be counted */
    NOT_SEEN,      /* syns inte: what it asks cannot be seen in a case record */
    A_JUDGEMENT,   /* avvägning: a human weighs it */
    ANOTHERS_DUTY, /* annans sak: of a court, another authority, a provider or the party */
    NOT_READ,      /* oläst: that act, or its wording of the day, has not been read */
    OUTSIDE_THE_CASE, /* utanför akten: of the board's system, held by other controls than a case's timeline */
    NO_RULE_COUNT
};

struct requirement {
    struct text id;                     /* "skydd-genast": never changed */
    struct text area;                   /* "skyddsbedömning" */
    struct text now, before, from_2027; /* lagrum; size 0 = none */
    struct text says;                   /* in our own words */
    const struct text *patterns;        /* over rule ids: "sol-20-2-*" */
    size_t pattern_count;
    enum no_rule why;
    struct text remark;
    int32_t line; /* in krav.csv */
};

enum review_outcome { REVIEW_AGREES, REVIEW_AGREES_WITH_REMARK, REVIEW_DIFFERS };

/* What a lawyer compared: one row of law/granskning.csv. */
struct sign_off {
    struct text pattern; /* rule id, or a pattern over them */
    struct text role;    /* "kommunjurist"; never a name */
    int32_t day;
    struct text compared; /* with what */
    enum review_outcome outcome;
    struct text sum; /* SHA-256 of what was compared, hexadecimal */
    struct text remark;
};

/* A name of faults, from law/koder.csv. */
struct fault_code {
    struct text code, says;
};

/* NULL when it does not stand in the table. */
const struct fault_code *rulebook_find_code(const struct rulebook *book, struct text code);

size_t rulebook_requirement_count(const struct rulebook *book);
const struct requirement *rulebook_requirement(const struct rulebook *book, size_t index);
size_t rulebook_review_count(const struct rulebook *book);
const struct sign_off *rulebook_review(const struct rulebook *book, size_t index);

/* * in the pattern stands for any letters, none included. */
bool pattern_names(struct text pattern, struct text id);

/* "regel skrivs", as law/krav.csv has it. */
const char *no_rule_name(enum no_rule why);

#endif
