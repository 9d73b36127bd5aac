/* part: what the files of this room share: the frozen book, one request under way, a capacity of its decider, and a
 * claim (one way in which the capacity may have the right). The words are those of docs/behorighet.md. */
#ifndef AUTHORITY_PART_H
#define AUTHORITY_PART_H

#include "authority.h"
#include "cabinet.h"

/* Ways that the law leaves open to a class of deciders; several may stand side by side. */
enum way {
    WAY_LAW = 1,
    WAY_LAW_URGENT = 2,
    WAY_MANDATE = 4,
    WAY_ORDER = 8,
    WAY_PERHAPS_NOT = 16,
    WAY_NOT = 32,
    WAY_UNKNOWN = 64,
    WAY_NOT_SETTLED = 128 /* a single member where the law has no urgent rule of its own */
};

/* One version of the law for a type. */
struct law_version {
    uint8_t ways[DECIDER_CLASSES];            /* set of enum way */
    uint8_t when_not_urgent[DECIDER_CLASSES]; /* what WAY_NOT_SETTLED is then */
    bool weighty;
};

/* Days on which the same orders are in force: from the day until the next era. */
struct era {
    int32_t from;
    int32_t board; /* -1 */
    bool orders;   /* some order is in force */
};

/* How a delegate names deciders. */
enum naming {
    NAMES_NOBODY,          /* a role, post or person that is not stated */
    NAMES_BOARD,           /* never by order, always there */
    NAMES_ROLE,            /* officials with the role */
    NAMES_RANK,            /* officials of the rank or a higher one */
    NAMES_OFFICE,          /* an appointment of a kind in a body */
    NAMES_COMMITTEE_CHAIR, /* chair of the body or of any committee */
    NAMES_BODY_KIND,       /* a committee or presidium */
    NAMES_ORIGINAL,
    NAMES_SUPERIOR,
    NAMES_CONTRACTOR,
    NAMES_POST,
    NAMES_PERSON,
    NAMES_BODY
};

struct namer {
    enum naming naming;
    enum delegate_scope scope;
    int32_t step;
    int32_t which;            /* role, post, person or body, by naming */
    int32_t kind;             /* appointment or body kind, by naming */
    enum role_kind role_kind; /* ROLE_KINDS when it names no role */
    int32_t rank;             /* of an official role; 0 = not known */
    int32_t body;             /* stated with the role; -1 */
};

/* A row of an order, made ready. */
struct grant {
    const struct namer *namers;
    const struct order_condition *conditions;
    int32_t namer_count, condition_count;
    int32_t row, order, unit;
    int32_t board; /* of the order; -1 = the board of the day */
    enum outcome outcome;
    enum order_rule rule;
    bool subdelegable;
    bool deputised; /* its order has rules for deputies */
};

/* An appointment made ready; role, rank and unit of its post. */
struct seat {
    enum appointment_kind kind;
    int32_t person, post, body, role, rank, unit;
    const int32_t *types;
    size_t type_count;
};

struct authority_book {
    const struct catalogue *catalogue;
    const struct register_rows *rows;
    /* the law */
    size_t type_count;
    const struct law_version *law;
    struct cabinet law_of_type;
    const bool *needs_degree; /* by type */
    /* people */
    const struct seat *seats;                         /* by appointment */
    struct cabinet seats_of_person;                   /* on days when they give a capacity */
    struct cabinet appointments;                      /* by person, all that have a day */
    struct cabinet employments;                       /* by person */
    struct cabinet qualifications;                    /* by person */
    struct cabinet offices;                           /* appointments by enum appointment_kind */
    struct cabinet holders;                           /* appointments to posts, by role */
    struct cabinet role_held, post_held, person_held; /* days, merged */
    struct cabinet posts_of_unit;                     /* official ones with a rank */
    size_t role_count;
    const int32_t *ranks; /* by role; 0 = no official or not known */
    /* bodies: meetings by body, from = day, to = minute */
    struct cabinet meetings;
    /* orders */
    size_t era_count;
    const struct era *eras;
    const struct grant *grants; /* by row */
    struct cabinet grants_of_type, mandates_of_type, subdelegations_of_type;
    const bool *is_named;          /* by person: some row or sub-delegation names the person */
    struct cabinet rules_of_order; /* rows with a rule for deputies or sub-delegation */
};

/* One part of a claim: does it hold, what is said when not, which facts are missing when that is not known. */
struct part {
    enum known value;
    enum authority_reason reason;
    uint32_t missing;
};

enum sitting { SITTING_FINE, SITTING_NOT_QUORATE, SITTING_DOUBTFUL, SITTING_NONE };

enum { NO_OFFICE = -1, NO_BODY = -1 };

/* In what capacity the decider may act. */
struct capacity {
    enum decider_class decider;
    int32_t appointment, person, post, unit, role, rank;
    int32_t body;   /* that it is, or where its office is */
    int32_t office; /* enum appointment_kind that it counts as */
    int32_t step;   /* of an acting chair */
    int32_t meeting;
    enum role_kind role_kind; /* asked by role; else ROLE_KINDS */
    bool bare, is_body, mandated;
    enum sitting sitting;
    struct part own; /* form of employment, membership or acting */
};

/* What one way came to, part by part. */
struct claim {
    enum authority_reason reason; /* of the way */
    int32_t row, step, subdelegation;
    bool perhaps_not;
    int32_t faults; /* parts that are no */
    enum authority_reason fault;
    int32_t fault_condition, doubt_condition;
    uint32_t missing;
    bool unsettled;
    enum authority_reason doubt;
};

/* A request under way. */
struct asking {
    const struct authority_book *book;
    const struct authority_request *request;
    const struct law_version *law; /* NULL = none of that day */
    int32_t span;
    const struct era *era; /* NULL until somebody asks */
    enum employment_form form;
    int32_t employment; /* -1 */
    struct part form_part;
    struct authority best;
    int32_t best_cost; /* of a no: how far from a yes */
    bool answered;     /* some claim was weighed */
};

enum { COST_NO_ROW = 1 << 28, COST_LAW_FORBIDS = 1 << 29 };

static inline uint32_t fact_bit(enum authority_fact fact)
{
    return UINT32_C(1) << fact;
}

static inline struct part part_of_fact(const struct authority_request *request,
                                       enum authority_fact fact, enum authority_reason reason)
{
    return (struct part){(enum known)request->facts[fact], reason, fact_bit(fact)};
}

static inline bool settled_yes(const struct asking *asking)
{
    return asking->answered && asking->best.verdict == AUTHORITY_YES;
}

/* Types that something is limited to; none = all. */
bool types_cover(const int32_t *types, size_t count, int32_t type);

/* open */
void open_law(struct authority_book *book, struct arena *arena);
void open_people(struct authority_book *book, struct arena *arena);
void open_orders(struct authority_book *book, struct arena *arena);
const struct namer *open_namers(const struct authority_book *book, struct arena *arena,
                                const struct order_line *line);

/* era */
struct order_days {
    int32_t from, to;
};
void open_eras(struct authority_book *book, struct arena *arena, const struct order_days *days);
const struct era *era_on(const struct authority_book *book, int32_t day);
const struct era *asking_era(struct asking *asking);
int32_t body_or_board(struct asking *asking, int32_t body);

/* capacity */
void ask_body(struct asking *asking, int32_t body);
void ask_role(struct asking *asking, int32_t role);
void ask_person(struct asking *asking, int32_t person);
struct capacity capacity_of_body(const struct asking *asking, int32_t body);
struct capacity capacity_bare(const struct asking *asking, int32_t person);
void consider_acting_chair(struct asking *asking, const struct capacity *vice);
bool is_board_or_none(const struct asking *asking, int32_t body);
void form_of_person(struct asking *asking, int32_t person);
struct part membership(struct asking *asking, const struct capacity *capacity);

/* claims */
void consider(struct asking *asking, const struct capacity *capacity);
struct claim claim_new(enum authority_reason reason);
void claim_part(struct claim *claim, struct part part);
void claim_condition(struct claim *claim, struct part part, int32_t index);
void claim_sitting(struct claim *claim, enum sitting sitting);
void claim_weigh(struct asking *asking, const struct capacity *capacity, const struct claim *claim);
bool consider_rows(struct asking *asking, const struct capacity *capacity, bool perhaps_not);
bool consider_subdelegations(struct asking *asking, const struct capacity *capacity,
                             bool perhaps_not);

/* the parts of a row */
bool namer_names(struct asking *asking, const struct capacity *capacity, const struct grant *grant,
                 const struct namer *namer);
bool namer_names_role(const struct namer *namer, int32_t role, int32_t rank);
bool namer_held(struct asking *asking, const struct grant *grant, const struct namer *namer);
bool held_by_one_person(const struct authority_book *book, int32_t role, int32_t day);
bool order_has_rule(const struct authority_book *book, int32_t order, enum order_rule rule,
                    const struct authority_request *request);
bool superior_of_original(const struct asking *asking, int32_t post);
void claim_terms(struct claim *claim, const struct asking *asking, const struct grant *grant);
void claim_scope(struct claim *claim, const struct asking *asking, const struct capacity *capacity,
                 enum delegate_scope scope);
void claim_weight(struct claim *claim, const struct asking *asking);
struct part condition_holds(const struct asking *asking, const struct order_condition *condition);

/* meeting */
void open_meetings(struct authority_book *book, struct arena *arena);
int32_t meeting_on(const struct authority_book *book, int32_t body, int32_t day);
void sit(const struct asking *asking, struct capacity *capacity);

#endif
