/* inspect_units: which units are held and which are erased, by the entries and by the table. Both are walked in the
 * order of their ids, so that the first row that differs is named. */
#include "inspect.h"
#include "ledger_sql.h"

#include <stdlib.h>
#include <string.h>

enum { TURNS_AT_FIRST = 64 };

void unit_set_turn(struct unit_set *set, struct arena *arena, const struct leaf_id *unit, int by)
{
    if (set->count == set->room) {
        set->room = set->room ? 2 * set->room : TURNS_AT_FIRST;
        struct unit_turn *wider = arena_new_many(arena, set->room, struct unit_turn);
        if (set->count)
            memcpy(wider, set->turns, set->count * sizeof *wider);
        set->turns = wider;
    }
    set->turns[set->count++] = (struct unit_turn){*unit, by};
}

static int by_unit(const void *a, const void *b)
{
    const struct unit_turn *one = a, *other = b;
    return memcmp(&one->unit, &other->unit, sizeof one->unit);
}

/* Each unit once, in order, and only those for which the state has not ended. */
static void settle(struct unit_set *set)
{
    size_t kept = 0;
    if (set->count)
        qsort(set->turns, set->count, sizeof *set->turns, by_unit);
    for (size_t i = 0; i < set->count;) {
        struct unit_turn sum = {set->turns[i].unit, 0};
        for (; i < set->count && by_unit(&set->turns[i], &sum) == 0; i++)
            sum.by += set->turns[i].by;
        if (sum.by > 0)
            set->turns[kept++] = sum;
    }
    set->count = kept;
}

/* Below 0 when the row comes before what the entries say next, above when after; 0 is the same unit. */
static int order_of(bool has_row, struct text row, bool is_said, const struct unit_turn *said)
{
    if (!has_row || !is_said)
        return has_row ? -1 : 1;
    size_t size = row.size < LEAF_ID_SIZE ? row.size : LEAF_ID_SIZE;
    int order = memcmp(row.bytes, said->unit.bytes, size);
    return order ? order : (row.size > LEAF_ID_SIZE) - (row.size < LEAF_ID_SIZE);
}

/* What a state is in the table: rows of a list have it, column tells that they do; state_column then says state. */
struct told {
    const struct statement *list;
    const char *column, *state_column;
    int64_t state;
};

static struct fault *compare(struct inspection *inspection, struct unit_set *set,
                             const struct told *told)
{
    struct rows *rows;
    settle(set);
    TRY(store_ask(inspection->ledger->store, inspection->arena, told->list, NO_VALUES, &rows));
    for (size_t at = 0;; at++) {
        bool more, is_said = at < set->count;
        const struct unit_turn *said = is_said ? &set->turns[at] : NULL;
        TRY(rows_next(rows, inspection->arena, &more));
        if (!more && !is_said)
            return NULL;
        struct text row =
            more ? rows_blob(rows, LEDGER_LIST_HELD_UNITS_UNIT) : (struct text){"", 0};
        int order = order_of(more, row, is_said, said);
        if (order != 0) {
            difference_is(inspection->difference, "unit", told->column,
                          row_id(inspection->arena, order < 0 ? row : id_text(&said->unit)));
            rows_close(rows);
            return NULL;
        }
        if (rows_integer(rows, LEDGER_LIST_HELD_UNITS_STATE) != told->state)
            difference_is(inspection->difference, "unit", told->state_column,
                          row_id(inspection->arena, row));
    }
}

struct fault *inspect_units(struct inspection *inspection)
{
    static const struct told held = {&ledger_list_held_units, "held", "held", 1};
    static const struct told erased = {&ledger_list_erased_units, "wrapped", "epoch", 0};
    TRY(compare(inspection, &inspection->held, &held));
    return compare(inspection, &inspection->erased, &erased);
}
