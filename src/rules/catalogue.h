/* catalogue: the decisions of the social services and how far the law lets each be delegated
 * (law/beslutstyper.csv). One row of the file is one decision type under one version of the law;
 * the rows of a type follow each other in time. */
#ifndef RULES_CATALOGUE_H
#define RULES_CATALOGUE_H

#include "rule.h"
#include "vocabulary/vocabulary.h"

struct pattern;

/* Who decides, as far as the law tells them apart. */
enum decider_class {
    CLASS_BOARD,            /* nämnden */
    CLASS_COMMITTEE,        /* utskott */
    CLASS_CHAIR,            /* nämndens ordförande, or who acts as such (kl-2017 6:22) */
    CLASS_APPOINTED_MEMBER, /* ledamot som nämnden har förordnat */
    CLASS_MEMBER, /* any other elected: vice chair, member, ersättare, chair of a committee, presidium */
    CLASS_EMPLOYEE, /* of the municipality, or of another one by agreement (kl-2017 9:37) */
    CLASS_APPOINTED_OFFICIAL, /* tjänsteman som nämnden har förordnat (lvu-1990 43 §) */
    CLASS_CONTRACTOR,         /* hired from a company */
    DECIDER_CLASSES
};

/* What the law says of a class for a decision. */
enum permission {
    MAY_BY_LAW, /* needs no order */
    MAY_BY_LAW_URGENT, /* the statute's own rule for chair or appointed member when the board cannot be awaited */
    MAY_BY_MANDATE_URGENT, /* kl-2017 6:39: urgent, and the board has given the mandate */
    MAY_BY_ORDER,          /* delegable */
    MAY_NOT,
    MAY_PERHAPS_NOT, /* forbidden by a reading that is not settled */
    MAY_UNKNOWN      /* the law of that day has not been read */
};

enum ceiling { CEILING_BOARD, CEILING_COMMITTEE, CEILING_EMPLOYEE, CEILING_UNKNOWN }; /* N U T ? */

enum urgent_rule {
    URGENT_NONE,     /* no rule of its own; kl-2017 6:39 is then not settled for N and U */
    URGENT_STATUTE,  /* O */
    URGENT_MANDATE,  /* KL39 */
    URGENT_FORBIDDEN /* no single member, whatever the hurry (fb-1949 6:13 a) */
};

/* One version of the law for a type. */
struct ceiling_span {
    int32_t type;
    int32_t valid_from, valid_to;
    const struct lagrum *provisions; /* as orders cite it */
    size_t provision_count;
    const struct law_source *sources;
    size_t source_count;
    enum ceiling ceiling;
    enum urgent_rule urgent;
    uint32_t unsettled; /* bit per decider_class: what forbids it is a reading, not settled law */
    uint32_t
        by_law; /* bit per decider_class: the statute itself lets it decide, urgent or not (lvu-1990 43 §) */
    bool official_appointed; /* by_law holds an official appointed by the board */
    bool weighty;            /* delegable unless of principle or greater weight (kl-2017 6:38 3) */
    enum mark mark;          /* the weakest of its sources and its own */
    struct text note;
};

struct decision_type {
    struct text code;  /* "lvu-omhandertagande" */
    struct text name;  /* "Omedelbart omhändertagande" */
    bool needs_degree; /* sol-2025 25:1 */
    bool appealable, protective;
    const struct text *words; /* folded: an order's text that holds one of them means this type */
    size_t word_count;
    const struct pattern *pattern; /* events of a timeline that are such decisions; NULL = none */
    int32_t first_span, span_count;
};

struct catalogue;
struct rulebook;

/* Of a compiled rulebook; a rulebook without the file has an empty one. */
const struct catalogue *rulebook_catalogue(const struct rulebook *book);

size_t catalogue_count(const struct catalogue *catalogue);
const struct decision_type *catalogue_type(const struct catalogue *catalogue, int32_t type);
/* -1 = none; nearest: code or name nearest to a misspelt word. */
int32_t catalogue_find(const struct catalogue *catalogue, struct text code);
int32_t catalogue_nearest(const struct catalogue *catalogue, struct text written);
/* The types that events of a kind may be decisions of. */
const int32_t *catalogue_types_for(const struct catalogue *catalogue, int kind, size_t *count_out);
const struct ceiling_span *catalogue_span(const struct catalogue *catalogue, int32_t span);
/* The law for a type on a day; NULL when none is known. */
const struct ceiling_span *catalogue_on(const struct catalogue *catalogue, int32_t type,
                                        int32_t day);

/* Prisbasbelopp of a year in öre (law/basbelopp.csv); -1 = not in the table. */
int64_t catalogue_base_amount_ore(const struct catalogue *catalogue, int32_t year);

/* The table of docs/behorighet.md. Chair and appointed member under N or U without an urgent rule
 * of the statute: MAY_UNKNOWN (when nothing was urgent it is MAY_NOT, says the page). NULL = no
 * law is known for the day. */
enum permission span_permits(const struct ceiling_span *span, enum decider_class decider);

#endif
