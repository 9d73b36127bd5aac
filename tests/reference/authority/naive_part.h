/* naive_part: what the parts of the naive evaluator share: the question, a capacity of the decider, a candidate. */
#ifndef REFERENCE_NAIVE_PART_H
#define REFERENCE_NAIVE_PART_H

#include "naive.h"

/* The request with what holds for all of it. */
struct asked {
    const struct catalogue *catalogue;
    const struct register_rows *rows;
    const struct authority_request *request;
    int32_t type, day;
    int32_t span;                   /* -1 = no row of the law for that day */
    const struct ceiling_span *law; /* NULL = none */
    int32_t board;                  /* the board of the day; -1 */
};

/* A capacity in which the decider may act. -1 = none. */
struct capacity {
    enum decider_class decider;
    int32_t person, appointment, post, unit, role, body;
    bool is_body;               /* the body itself decides */
    bool by_role;               /* anybody who holds the role */
    bool is_bare;               /* the person alone, only for delegates named as a person */
    enum appointment_kind seat; /* of a person's office; APPOINTMENT_KINDS = none */
    enum role_kind kind;        /* of a body or a role that asks; ROLE_KINDS = none */
    enum known form;            /* of CLASS_EMPLOYEE, CLASS_APPOINTED_OFFICIAL */
    enum authority_fact form_fact;
    enum known member; /* of CLASS_APPOINTED_MEMBER */
    int32_t step;      /* a vice chair who acts as chair: 1, 2 */
    enum known absent; /* of such a vice chair */
};

/* How near a no is to a yes: the first group first. */
enum nearness { NEAR, NEAR_NO_ROW, NEAR_FORBIDDEN };

struct candidate {
    struct authority answer;
    enum nearness nearness;
    int32_t noes; /* parts that are no */
    int32_t first_unknown_condition;
    uint32_t facts; /* parts that are not known */
    bool unsettled;
    enum authority_reason unsettled_reason;
};

/* The best candidate so far. */
struct best {
    bool found;
    struct candidate candidate;
};

/* naive_find.c: what holds on the day, by looking through all rows. */
bool naive_holds(const struct asked *asked, struct span span);
bool naive_listed(const int32_t *types, size_t count, int32_t type);
bool naive_order_in_force(const struct asked *asked, int32_t order);
bool naive_any_order(const struct asked *asked);
bool naive_row_in_force(const struct asked *asked, const struct order_line *line);
bool naive_row_covers(const struct asked *asked, const struct order_line *line);
int32_t naive_board(const struct asked *asked);
int32_t naive_law(const struct asked *asked);
bool naive_within(const struct asked *asked, int32_t unit, int32_t other);
int32_t naive_superior(const struct asked *asked, int32_t post);
bool naive_is_official(const struct asked *asked, int32_t role);
/* Of the first three kinds: the post that the appointment gives on the day; -1 = none. */
int32_t naive_post_of(const struct asked *asked, const struct appointment *appointment);
/* As appointed, or the board of the day. */
int32_t naive_body_of(const struct asked *asked, const struct appointment *appointment);
bool naive_seat_is_held(const struct asked *asked, enum appointment_kind kind, int32_t body);
const struct employment *naive_employment(const struct asked *asked, int32_t person);
enum known naive_fact(const struct asked *asked, enum authority_fact fact);

/* What the law says of a class: which kinds of candidates there are. */
struct law_says {
    bool by_law, by_law_urgent, by_mandate, by_order, perhaps_not, not, unknown;
};

/* naive_law.c */
struct law_says naive_law_says(const struct asked *asked, enum decider_class decider);

/* naive_form.c: the form of employment of the capacity's person, and the class that it makes of a bare person or a
 * post. */
void naive_employ(const struct asked *asked, struct capacity *capacity);
enum decider_class naive_class_by_form(const struct asked *asked, int32_t person);

/* naive_capacity.c: each in turn is given to consider. */
typedef void naive_consider(const struct asked *asked, const struct capacity *capacity,
                            struct best *best);
void naive_capacities(const struct asked *asked, naive_consider *consider, struct best *best);
/* The person without any post or seat. */
struct capacity naive_bare(const struct asked *asked);
struct capacity naive_nobody(void);

/* naive_candidate.c: a candidate is the weakest of its parts. */
struct candidate naive_candidate(const struct asked *asked, const struct capacity *capacity,
                                 enum authority_reason right);
void naive_part(struct candidate *candidate, enum known value, enum authority_reason no,
                enum authority_fact fact);
void naive_condition(struct candidate *candidate, enum known value, enum authority_fact fact,
                     int32_t condition);
/* Quorum and meeting of a body. */
void naive_sitting(const struct asked *asked, const struct capacity *capacity,
                   struct candidate *candidate);
void naive_compete(struct best *best, struct candidate *candidate, bool perhaps_not);

/* naive_name.c: does a delegate name the capacity? Sets *guess_out when that hangs on the original, who is not
 * known. */
bool naive_names(const struct asked *asked, const struct order_line *line,
                 const struct delegate *delegate, const struct capacity *capacity, bool *guess_out);
/* Does anybody hold what the delegate names? */
bool naive_is_held(const struct asked *asked, const struct order_line *line,
                   const struct delegate *delegate);
bool naive_same_or_higher(const struct asked *asked, const struct delegate *delegate, int32_t role);

/* naive_condition.c: unit, outcome and conditions of a row. */
void naive_terms(const struct asked *asked, const struct capacity *capacity,
                 const struct order_line *line, struct candidate *candidate);
void naive_unit(const struct asked *asked, int32_t unit, bool whole_area,
                struct candidate *candidate);

/* naive_row.c: candidates by order and by sub-delegation. */
void naive_by_order(const struct asked *asked, const struct capacity *capacity, bool perhaps_not,
                    struct best *best);

#endif
