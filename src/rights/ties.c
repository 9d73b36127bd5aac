/* ties: see ties.h. */
#include "table.h"
#include "ties.h"

#include <string.h>

enum { BIT_OWN = 1 << TIE_OWN, BIT_AREA = 1 << TIE_AREA, BIT_NONE = 1 << TIE_NONE };

struct fault *ties_ask(const struct rights_source *source, struct arena *arena, const char *view,
                       const struct given *given, size_t given_count, struct answered *answered_out)
{
    TRY(source->ask(source->context, arena, view, given, given_count, answered_out));
    if (answered_out->problem_count)
        answered_out->row_count = 0;
    return NULL;
}

struct text ties_cell(const struct answered *answered, size_t row, size_t column)
{
    return answered->cells[row * answered->view->statement->give_count + column];
}

/* A role for one case alone is none for another. */
static bool is_for(const struct held_role *role, struct text key)
{
    return !role->case_key.size || text_equal(role->case_key, key);
}

static bool has_area(const struct held_role *role)
{
    return !role->unit.size && !role->case_key.size;
}

/* What one row of case-ties says, for one role. */
static uint8_t bit_of(const struct held_role *role, struct text tie, struct text key)
{
    if (text_is(tie, "own"))
        return BIT_OWN;
    if (text_is(tie, "loose"))
        return 1 << TIE_LOOSE;
    if (text_is(tie, "told"))
        return 1 << TIE_TOLD;
    if (text_is(tie, "unit"))
        return role->unit.size && text_equal(role->unit, key) ? 1 << TIE_UNIT : 0;
    if (text_is(tie, "body"))
        return role->body.size && text_equal(role->body, key) ? 1 << TIE_MEETING : 0;
    return 0;
}

static void gather(const struct known_person *known, struct text key, const struct answered *ties,
                   bool is_of_guarded, uint8_t *bits_out)
{
    bool is_there = false, is_guarded = false, is_barred = false;
    for (size_t i = 0; i < ties->row_count; i++) {
        struct text tie = ties_cell(ties, i, 0);
        is_there = is_there || text_is(tie, "there");
        is_guarded = is_guarded || text_is(tie, "guarded");
        is_barred = is_barred || text_is(tie, "barred");
    }
    for (size_t r = 0; r < known->role_count; r++) {
        const struct held_role *role = &known->roles[r];
        uint8_t bits = (uint8_t)(BIT_NONE | (has_area(role) ? BIT_AREA : 0));
        for (size_t i = 0; i < ties->row_count; i++)
            bits |= bit_of(role, ties_cell(ties, i, 0), ties_cell(ties, i, 1));
        if (is_guarded && !is_of_guarded)
            bits &= BIT_OWN;
        bits_out[r] = is_there && !is_barred && is_for(role, key) ? bits : 0;
    }
}

static struct fault *ask_ties(const struct rights_source *source, struct arena *arena,
                              const struct known_person *known, const char *kind, struct text key,
                              struct answered *ties_out)
{
    const struct given given[] = {
        {TEXT_LITERAL("case"), key},
        {TEXT_LITERAL("day"), day_words(arena, known->day)},
        {TEXT_LITERAL("person"), known->person},
        {TEXT_LITERAL("since"), day_words(arena, known->day - TIES_AFTER_MEETING)},
        {TEXT_LITERAL("kind"), text_of(kind)}};
    return ties_ask(source, arena, "case-ties", given, sizeof given / sizeof *given, ties_out);
}

struct fault *ties_of_case(const struct rights_source *source, struct arena *arena,
                           const struct known_person *known, struct text key, bool is_of_guarded,
                           uint8_t *bits_out)
{
    struct answered ties;
    TRY(ask_ties(source, arena, known, thing_kind(RIGHT_CASE), key, &ties));
    gather(known, key, &ties, is_of_guarded, bits_out);
    return NULL;
}

struct fault *ties_of_thing(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, enum right_thing thing,
                            struct text key, uint8_t *bits_out)
{
    struct answered ties;
    TRY(ask_ties(source, arena, known, thing_kind(thing), key, &ties));
    gather(known, (struct text){"", 0}, &ties, false, bits_out);
    return NULL;
}

struct fault *ties_of_meeting(const struct rights_source *source, struct arena *arena,
                              const struct known_person *known, struct text key, uint8_t *bits_out)
{
    struct answered ties;
    const struct given given[] = {{TEXT_LITERAL("kind"), TEXT_LITERAL("meeting")},
                                  {TEXT_LITERAL("key"), key}};
    TRY(ties_ask(source, arena, "thing-ties", given, 2, &ties));
    for (size_t r = 0; r < known->role_count; r++) {
        const struct held_role *role = &known->roles[r];
        bits_out[r] = ties.row_count && !role->case_key.size
                          ? (uint8_t)(BIT_NONE | (has_area(role) ? BIT_AREA : 0))
                          : 0;
        for (size_t i = 0; i < ties.row_count; i++)
            bits_out[r] |= bit_of(role, ties_cell(&ties, i, 0), ties_cell(&ties, i, 1));
    }
    return NULL;
}

void ties_of_person(const struct known_person *known, struct text key, uint8_t *bits_out)
{
    bool is_own = key.size && text_equal(key, known->person);
    for (size_t r = 0; r < known->role_count; r++)
        bits_out[r] = (uint8_t)((is_own ? BIT_OWN : 0) | (key.size ? BIT_NONE : 0) |
                                (has_area(&known->roles[r]) ? BIT_AREA : 0));
}

bool ties_may(const struct known_person *known, const struct right_row *row, const uint8_t *bits)
{
    for (size_t r = 0; r < known->role_count; r++)
        if (row->ties[known->roles[r].role] & bits[r])
            return true;
    return false;
}
