/* rule: what the reader of a finding needs to know of a rule and its clock. */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include "base/base.h"

struct rulebook;

/* How sure the law behind a rule is, from its source line. The weakest mark of a rule counts. */
enum mark { MARK_VERIFIED, MARK_VERIFIED_ONCE, MARK_INTERPRETATION, MARK_MEMORY };
enum strength { STRENGTH_FAULT, STRENGTH_WARNING };

/* Where a limit stands in the order of law (principle P16). */
enum authority_label { LABEL_LAW, LABEL_REGULATION, LABEL_ADVICE, LABEL_PRACTICE, LABEL_LOCAL };

struct law_source {
    struct text law;   /* "lvu-1990" */
    struct text name;  /* "LVU" */
    struct text title; /* "lag (1990:52) med särskilda bestämmelser om vård av unga" */
    struct text place; /* "7 §" or "20:3" */
    struct text says;  /* what the provision says, in our own words */
    struct text url;
    enum mark mark; /* the weaker of the provision's mark and the rule's own */
};

/* frist: a statutory period. */
struct clock {
    struct text id;           /* "lvu-7" */
    struct text title;        /* "Underställning till förvaltningsrätten" */
    struct text from;         /* "beslutet": the day that is day 0, in words */
    struct period period;     /* of the limit; weeks are days */
    struct text period_words; /* "1 vecka" as written */
    enum moving moving;
    int32_t valid_from, valid_to; /* day of the start event; DAY_FIRST / DAY_LAST when open */
    struct text successor;   /* id of the clock that takes over after valid_to; size 0 = none */
    struct text predecessor; /* filled from the other's successor */
    struct law_source source;
    enum authority_label label;
};

/* What a rule is about: the word that begins its file, and the order in which a decision is prepared. */
enum rule_sort {
    SORT_DUTY,    /* plikt: something must follow, or must not */
    SORT_BASIS,   /* underlag: what a decision must rest on */
    SORT_PARTY,   /* part: told, heard, asked, each of them */
    SORT_CONTENT, /* innehåll: what a decision or document must say */
    SORT_STATE,   /* tillstånd: what may not be while something is or is not in force */
    SORT_COUNT
};

enum { REPLACED_CODES = 6 };

/* plikt: one duty, as the reader of a finding needs it. */
struct rule {
    struct text id; /* file name */
    enum rule_sort sort;
    struct text code;   /* "DEADLINE_SUBMIT_7D" */
    struct text family; /* the coarser code that this one belongs to; size 0 = none */
    /* Codes whose findings about the same person (or event) only follow from this fault. */
    struct text replaced[REPLACED_CODES];
    size_t replaced_count;
    struct text sentence; /* Swedish sentence of the fault */
    const struct law_source *sources;
    size_t source_count;
    enum strength strength;
    struct text strength_reason; /* why it is only a warning; size 0 when a fault */
    int32_t valid_from, valid_to;
    const struct clock *clock; /* NULL when the duty has no period of its own */
    struct text title;         /* short name of the duty in Swedish; size 0 = none */
    struct text text;          /* the whole rule as written */
};

/* A place in the law that has no rule, and why: a row of krav.csv without rules. */
struct law_gap {
    struct text place, reason;
};

#endif
