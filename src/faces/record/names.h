/* names: persons, bodies and decisions by the names that people know, for pages whose views tell keys. Not for
 * other rooms. */
#ifndef RECORD_NAMES_H
#define RECORD_NAMES_H

#include "faces/page/page.h"

struct record_name {
    struct text key, name;
    bool is_board; /* of a body */
    int32_t seats; /* of a body; -1 unknown */
};
struct record_names {
    struct record_name *persons, *bodies, *units;
    size_t person_count, body_count, unit_count;
};

/* As the register has them now. */
struct fault *names_know(const struct visit *visit, struct record_names *names_out) MUST_USE;
/* The same when she may see the register's, else none. */
struct fault *names_for_her(const struct visit *visit, struct record_names *names_out) MUST_USE;

/* The name, or the key itself; a body that is not there is NULL. */
struct text names_person(const struct record_names *names, struct text key);
const struct record_name *names_body(const struct record_names *names, struct text key);
struct text names_body_name(const struct record_names *names, struct text key);
struct text names_unit(const struct record_names *names, struct text key);
/* Whoever decided: a person, a body, or the word of a role. */
struct text names_decider(const struct record_names *names, struct text word);
/* Keys with ", " between. */
struct text names_persons(const struct visit *visit, const struct record_names *names,
                          struct text keys);
/* A type of the catalogue by its code; other words as they stand. */
struct text names_decision(const struct visit *visit, struct text code);
/* "torsdag 26 november 2026", also of a time of that day; what is no day as it stands. */
struct text names_day(const struct visit *visit, struct text day);
/* A body to choose, none chosen when value has size 0. */
struct field_select_html names_body_field(struct visit *visit, const struct record_names *names,
                                          const char *name, struct text value);

#endif
