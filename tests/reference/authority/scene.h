/* scene: small random laws, registers and requests, all of them from a seed and crowded round the same few days and
 * numbers, so that boundaries meet. Knows the structs and the compiler of rulebooks, not who may decide. */
#ifndef REFERENCE_SCENE_H
#define REFERENCE_SCENE_H

#include "authority/authority.h"
#include "chance.h"

#include <stdio.h>

enum {
    SCENE_DAYS = 8,     /* days round which everything happens */
    SCENE_NUMBERS = 12, /* how many limits of each sort are remembered */
    SCENE_TYPES = 6
};

enum scene_size { SCENE_USUAL, SCENE_TINY };

/* The numbers at which an answer may turn. */
struct scene_limits {
    int64_t amounts[SCENE_NUMBERS];
    int32_t amount_count;
    int32_t minutes[SCENE_NUMBERS];
    int32_t minute_count;
    int32_t durations[SCENE_NUMBERS];
    int32_t duration_count;
    int32_t days[SCENE_NUMBERS]; /* besides those of the scene: after months of employment */
    int32_t day_count;
};

struct scene {
    struct chance chance;
    enum scene_size size;
    struct arena *law_arena, *arena;
    int32_t days[SCENE_DAYS];
    const struct catalogue *catalogue;
    int32_t type_count;
    struct text law_text; /* as compiled */
    struct register_rows rows;
    int32_t board; /* a body that is one */
    struct scene_limits limits;
};

extern const struct role_table scene_roles;

/* A new law; then registers under it; then requests about the register. */
void scene_make_law(struct scene *scene);
void scene_make_register(struct scene *scene);
struct authority_request scene_request(struct scene *scene);

/* A day, a span, a type list, an index or -1, as the maker of rows needs them. */
int32_t scene_day(struct scene *scene);
struct span scene_span(struct scene *scene, int32_t percent_open);
size_t scene_types(struct scene *scene, bool may_be_all, const int32_t **types_out);
int32_t scene_pick(struct scene *scene, size_t count, int32_t percent_none);
struct text scene_key(struct scene *scene, const char *letter, size_t number);
/* How many: in a tiny scene fewer. */
size_t scene_count(struct scene *scene, int32_t least, int32_t most, int32_t tiny);
void scene_remember_amount(struct scene *scene, int64_t amount_ore);
void scene_remember_number(int32_t *numbers, int32_t *count, int32_t number);

/* scene_people.c, scene_office.c, scene_order.c: parts of the register. */
void scene_make_people(struct scene *scene);
void scene_make_offices(struct scene *scene);
void scene_make_orders(struct scene *scene);

/* Prisbasbelopp of the scenes: 2025 and 2026 only. */
int64_t scene_base_ore(int32_t year);

/* scene_print.c: for a person who looks for the error. */
_Noreturn void scene_bad_law(const struct scene *scene, const struct rule_problems *problems);
void scene_print(FILE *out, const struct scene *scene);
void scene_print_request(FILE *out, const struct authority_request *request);
void scene_print_answer(FILE *out, const char *title, const struct authority *answer);
const char *scene_reason(enum authority_reason reason);
const char *scene_verdict(enum authority_verdict verdict);
const char *scene_fact(uint32_t fact);
const char *scene_class(enum decider_class decider);

#endif
