/* register: who is who in a municipality and who may what, over time: persons, posts, units, employments,
 * qualifications, appointments, bodies with their meetings, delegation orders with their rows, sub-delegations and
 * agreements.
 * Plain data; must know no case, no law beyond the numbers of decision types, no file and no clock. */
#ifndef REGISTER_REGISTER_H
#define REGISTER_REGISTER_H

#include "base/base.h"

#include "order.h"
#include "role.h"

/* A row holds on the days from..to (both inclusive, DAY_FIRST / DAY_LAST when open) and was known from known_from
 * on. */
struct span {
    int32_t from, to, known_from;
};

static inline bool span_holds(struct span span, int32_t day)
{
    return span.from <= day && day <= span.to;
}

/* In every struct below: key is the municipality's own name of the row, unique in its file; other members that name
 * rows are indexes, -1 = none or not stated. */
struct person {
    struct text key, name;
    struct span span;
};

struct unit {
    struct text key, name;
    int32_t parent; /* unit */
    struct span span;
};

struct post {
    struct text key, title;
    int32_t role; /* role */
    int32_t unit;
    struct span span;
};

enum employment_form {
    FORM_UNKNOWN,
    FORM_EMPLOYED,
    FORM_EMPLOYED_ELSEWHERE,
    FORM_ELECTED,
    FORM_CONTRACTOR
};

struct employment {
    int32_t person;
    enum employment_form form;
    int32_t agreement; /* of FORM_EMPLOYED_ELSEWHERE: kl-2017 9:37 */
    struct span span;
};

enum qualification_kind {
    QUALIFIED_SOCIONOM,
    QUALIFIED_OTHER_DEGREE,
    QUALIFIED_FOREIGN,
    QUALIFIED_NONE
};

/* QUALIFIED_NONE is a recorded fact: looked for and not there. No row = not known. */
struct qualification {
    int32_t person;
    enum qualification_kind kind;
    struct span span;
};

enum appointment_kind {
    APPOINTED_POST,       /* holds the post */
    APPOINTED_ACTING,     /* tf. */
    APPOINTED_SUBSTITUTE, /* vikarie */
    APPOINTED_CHAIR,
    APPOINTED_VICE_CHAIR,
    APPOINTED_SECOND_VICE_CHAIR,
    APPOINTED_MEMBER,
    APPOINTED_SUBSTITUTE_MEMBER, /* ersättare */
    APPOINTED_SPECIALLY, /* ledamot som nämnden har förordnat (lvu-1990 6 §, kl-2017 6:39) */
    APPOINTED_OFFICIAL,  /* tjänsteman som nämnden har förordnat (lvu-1990 43 §) */
    APPOINTMENT_KINDS
};

struct appointment {
    int32_t person;
    enum appointment_kind kind;
    int32_t post;         /* of the first three kinds */
    int32_t body;         /* of the others; -1 = not stated */
    const int32_t *types; /* decision types that it is limited to; type_count 0 = all */
    size_t type_count;
    int32_t decided; /* day of the board's decision; DAY_NONE */
    struct text paragraph;
    struct span span;
};

enum body_kind { BODY_BOARD, BODY_COMMITTEE, BODY_PRESIDIUM };

struct body {
    struct text key, name;
    enum body_kind kind;
    struct text capacity; /* "kommunstyrelsen som socialnämnd"; size 0 = none of its own */
    int32_t parent;       /* the board of a committee or presidium */
    int32_t seats;        /* ledamöter; -1 unknown */
    struct span span;
};

struct meeting {
    int32_t body;
    int32_t day;
    int32_t minute;  /* 0..1439, -1 unknown */
    int32_t present; /* how many of those who may vote were there; -1 not known */
    int32_t first_paragraph, last_paragraph; /* -1 unknown */
    int32_t known_from;
};

struct agreement {
    struct text key, party; /* the other municipality or region */
    int8_t deciding;        /* covers deciding: 1 yes, 0 no, -1 not stated */
    const int32_t *types;   /* type_count 0 = all */
    size_t type_count;
    struct span span;
};

struct subdelegation {
    int32_t row;                /* order row whose right is passed on */
    int32_t from;               /* role of the giver */
    int32_t role, post, person; /* the receiver: one of them, the others -1 */
    struct span span;
};

struct register_rows {
    struct person *persons;
    size_t person_count;
    struct unit *units;
    size_t unit_count;
    struct post *posts;
    size_t post_count;
    struct employment *employments;
    size_t employment_count;
    struct qualification *qualifications;
    size_t qualification_count;
    struct appointment *appointments;
    size_t appointment_count;
    struct body *bodies;
    size_t body_count;
    struct meeting *meetings;
    size_t meeting_count;
    struct order *orders;
    size_t order_count;
    struct order_line *rows;
    size_t row_count;
    struct subdelegation *subdelegations;
    size_t subdelegation_count;
    struct agreement *agreements;
    size_t agreement_count;
    const struct role_table *roles;
};

/* Index of the row with this key; -1 = none. */
int32_t register_person(const struct register_rows *rows, struct text key);
int32_t register_unit(const struct register_rows *rows, struct text key);
int32_t register_post(const struct register_rows *rows, struct text key);
int32_t register_body(const struct register_rows *rows, struct text key);
int32_t register_order(const struct register_rows *rows, struct text key);
int32_t register_agreement(const struct register_rows *rows, struct text key);

/* The word of case timelines (ENUM_ROLE) for whoever holds an appointment, for a person's first appointment that
 * holds on the day, and for a body; -1 = there is none. */
int32_t appointment_timeline_role(const struct register_rows *rows, int32_t appointment);
int32_t person_timeline_role(const struct register_rows *rows, int32_t person, int32_t day);
int32_t body_timeline_role(const struct register_rows *rows, int32_t body);

/* Is unit the other or below it on the day? Loops in the tree end after as many steps as there are units. */
bool unit_within(const struct register_rows *rows, int32_t unit, int32_t other, int32_t day);

/* The rows as they were known at the end of a day (known_from <= day); indexes stay as they are, rows not yet
 * known get an empty span (from > to), meetings no body and no day (-1, DAY_NONE). DAY_LAST = all that is known
 * now. Copies only what changes. */
const struct register_rows *register_known(struct arena *arena, const struct register_rows *rows,
                                           int32_t known_on);

/* What does not fit together in the register, for its keeper: a post held outside its time, two holders, a unit loop,
 * a chair who is no member. Each with file name, row index and text key; never hides a row. */
struct register_remark {
    const char *file; /* "posts" */
    size_t row;
    const char *key; /* "register.post-ended" ... in po/ */
    struct text first, second;
};

size_t register_remarks(struct arena *arena, const struct register_rows *rows,
                        const struct register_remark **remarks_out);

#endif
