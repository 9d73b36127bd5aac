/* order: a delegation order as data: versions, rows, who may, under which conditions. A board keeps it as a table; the
 * ceilings of the law stand above it (rules/catalogue.h). */
#ifndef REGISTER_ORDER_H
#define REGISTER_ORDER_H

#include "base/base.h"

struct order {
    struct text key, title;
    int32_t body;    /* the board that gave it */
    int32_t adopted; /* DAY_NONE unknown */
    struct text paragraph;
    int32_t valid_from, valid_to; /* DAY_FIRST / DAY_LAST when open */
    int32_t replaces;             /* order; it ends the day before this one begins; -1 */
    int32_t known_from;
};

enum delegate_how {
    DELEGATE_EXACT,     /* the role itself */
    DELEGATE_OR_HIGHER, /* printed as the lowest level: an official of the same or a higher rank */
    DELEGATE_POST,
    DELEGATE_PERSON,
    DELEGATE_BODY
};

enum delegate_scope {
    SCOPE_ALL,
    SCOPE_UNIT, /* only cases of the post's own unit */
    SCOPE_AREA  /* cases of the post's unit and those below it */
};

/* Delegates of one step decide each alone, never jointly. step 0 is the delegate; step n the n-th deputy, who decides
 * only when everybody of the steps before is absent. */
struct delegate {
    enum delegate_how how;
    enum delegate_scope scope;
    int32_t step;
    int32_t role, post, person,
        body; /* by how; body also limits a chair or committee role; -1 = not stated */
};

enum condition_kind {
    CONDITION_AMOUNT_MAX,  /* number: öre */
    CONDITION_AMOUNT_OVER, /* number: öre; only above it */
    CONDITION_BASE_MAX,    /* number: thousandths of the prisbasbelopp of the decision's year */
    CONDITION_BASE_OVER,
    CONDITION_DURATION_MAX, /* number: days */
    CONDITION_URGENT,       /* the board or committee cannot be awaited */
    CONDITION_CONSULTED,    /* samråd with role, recorded */
    CONDITION_ASSIGNED,     /* in cases assigned to the delegate */
    CONDITION_CONSENT,
    CONDITION_GUIDELINES, /* within a guideline that somebody has to read */
    CONDITION_DOCUMENT,   /* a prerequisite document exists */
    CONDITION_OFF_HOURS, /* number: office opens * 1440 + closes, in minutes; Saturdays and holidays count as off */
    CONDITION_EMPLOYED_MONTHS, /* number: months of unbroken employment (probation) */
    CONDITION_OTHER, /* a condition as written that the program cannot read: never certain */
    CONDITION_KINDS
};

struct order_condition {
    enum condition_kind kind;
    int32_t role; /* CONDITION_CONSULTED, -1 = anybody */
    int64_t number;
};

enum outcome { OUTCOME_ANY, OUTCOME_APPROVED, OUTCOME_REFUSED };

/* A general provision of the order. */
enum order_rule {
    RULE_NONE,         /* an ordinary row: a grant */
    RULE_URGENT_CHAIR, /* mandate of kl-2017 6:39 to the delegates of the row (chair, appointed member) */
    RULE_SUPERIOR_DEPUTY, /* in a delegate's absence any official of higher rank */
    RULE_SINGLE_DEPUTY,   /* the same where only one person holds the delegate's role */
    RULE_SUBDELEGATION,   /* the delegates of the row may pass on what they hold */
    RULE_REPORT_NEXT,     /* decisions are reported at the board's next meeting */
    RULE_OTHER            /* as written; no bearing on who decides */
};

struct order_line {
    int32_t order;
    struct text key; /* as the board numbers it; not unique over versions */
    enum order_rule rule;
    const int32_t *types; /* decision types of the catalogue */
    size_t type_count;    /* of a rule: 0 = every type */
    enum outcome outcome;
    int32_t unit;                     /* only cases of this unit and those below it; -1 = all */
    const struct delegate *delegates; /* by step */
    size_t delegate_count;
    const struct order_condition *conditions;
    size_t condition_count;
    bool subdelegable;
    int32_t valid_from, valid_to; /* within the order's own time */
    int32_t known_from;
    struct text decision, law, who, deputy, terms; /* as written */
};

#endif
