/* jourkort: asks for every evening of the card who may take each urgent decision, joins days and
 * decisions that are alike, and computes the last days in court. Must know no words. */
#include "jourkort_part.h"

/* The decisions of a night, most urgent first; every protective type of the catalogue follows. */
static const char *const night_types[] = {
    "lvu-omhandertagande",
    "lvu-omhandertagande-6a",
    "lvu-placering",
    "lvu-omplacering",
    "lvu-vistas-hemma",
    "lvu-flyttningsforbud-tillfalligt",
    "lvu-utreseforbud-tillfalligt",
    "lvu-omhandertagande-upphor",
    "lvu-polis-lakarundersokning",
    "lvu-polis-verkstallighet",
    "lps-omedelbar",
    "lvm-omhandertagande",
    "sol-skyddsbedomning",
    "sol-inleda-utredning",
};

/* What they start: the time within which the court must have them. */
static const char *const card_clocks[CARD_CLOCKS] = {"lvu-7", "lvu-27", "lvu-31d", "lps-4-3",
                                                     "lvm-15"};

static bool is_listed(const int32_t *types, size_t count, int32_t type)
{
    for (size_t i = 0; i < count; i++)
        if (types[i] == type)
            return true;
    return false;
}

/* To send a decision to the court is no decision: whoever does it, it must be done in time. */
static bool is_execution(struct text code)
{
    static const char ending[] = "-understallning";
    size_t size = sizeof ending - 1;
    return code.size > size && text_is(text_after(code, code.size - size), ending);
}

static void list_types(struct arena *arena, const struct catalogue *catalogue,
                       struct jourkort *card)
{
    size_t all = catalogue_count(catalogue);
    int32_t *types = arena_new_many(arena, all + 1, int32_t);
    for (size_t i = 0; i < sizeof night_types / sizeof *night_types; i++) {
        int32_t type = catalogue_find(catalogue, text_of(night_types[i]));
        if (type >= 0 && !is_listed(types, card->type_count, type))
            types[card->type_count++] = type;
    }
    for (int32_t type = 0; (size_t)type < all; type++)
        if (catalogue_type(catalogue, type)->protective &&
            !is_execution(catalogue_type(catalogue, type)->code) &&
            !is_listed(types, card->type_count, type))
            types[card->type_count++] = type;
    card->types = types;
}

static bool is_seat(const struct appointment *appointment)
{
    return appointment->kind == APPOINTED_CHAIR || appointment->kind == APPOINTED_VICE_CHAIR ||
           appointment->kind == APPOINTED_SECOND_VICE_CHAIR ||
           appointment->kind == APPOINTED_SPECIALLY || appointment->kind == APPOINTED_OFFICIAL;
}

static void list_seats(struct arena *arena, const struct register_rows *rows, struct jourkort *card)
{
    int32_t *seats = arena_new_many(arena, rows->appointment_count + 1, int32_t);
    for (int32_t kind = 0; kind < APPOINTMENT_KINDS; kind++)
        for (size_t i = 0; i < rows->appointment_count; i++) {
            const struct appointment *held = &rows->appointments[i];
            bool of_board = held->body < 0 || rows->bodies[held->body].kind == BODY_BOARD;
            if ((int32_t)held->kind == kind && is_seat(held) && of_board &&
                held->span.from <= card->to && held->span.to >= card->from) {
                seats[card->seat_count++] = (int32_t)i;
                card->has_appointed |= held->kind == APPOINTED_SPECIALLY;
            }
        }
    card->seats = seats;
}

/* Of two readings the earlier day is the safe one. */
static int32_t latest_of(const struct rulebook *rules, const struct clock *named, int32_t day)
{
    const struct clock *clock = named ? rulebook_clock_on(rules, named, day) : NULL;
    if (!clock)
        return DAY_NONE;
    struct due due = calendar_due(day, clock->period, clock->moving);
    return due.moving == MOVES_PERHAPS ? due.nominal : due.latest;
}

static bool same_days(const struct jourkort *card, size_t column, const int32_t *latest)
{
    for (size_t day = 0; day < card_days(card); day++)
        if (card->latest[day][column] != latest[day])
            return false;
    return true;
}

static void add_clock(struct arena *arena, const struct rulebook *rules, struct jourkort *card,
                      const struct clock *named)
{
    size_t days = card_days(card), column = 0;
    int32_t *latest = arena_new_many(arena, days, int32_t);
    for (size_t day = 0; day < days; day++)
        latest[day] = latest_of(rules, named, card->from + (int32_t)day);
    while (column < card->column_count && !same_days(card, column, latest))
        column++;
    if (column == card->column_count) {
        card->column_count++;
        for (size_t day = 0; day < days; day++)
            card->latest[day][column] = latest[day];
    }
    struct card_column *of = &card->columns[column];
    const struct clock *first = rulebook_clock_on(rules, named, card->from);
    of->clocks[of->count++] = first ? first : named;
}

static void fill_days(struct arena *arena, const struct authority_book *book,
                      const struct rulebook *rules, struct jourkort *card)
{
    card->latest = arena_allocate_many(arena, card_days(card), sizeof *card->latest);
    card->meetings = arena_new_many(arena, card_days(card), int32_t);
    for (size_t i = 0; i < CARD_CLOCKS; i++) {
        const struct clock *named = rulebook_find_clock(rules, text_of(card_clocks[i]));
        if (named)
            add_clock(arena, rules, card, named);
    }
    for (size_t i = 0; i < card_days(card); i++) {
        int32_t day = card->from + (int32_t)i, board = authority_board(book, day);
        card->meetings[i] =
            board < 0 ? -1 : authority_next_meeting(book, board, day, EVENING_MINUTE);
    }
}

const struct jourkort *jourkort_make(struct arena *arena, const struct authority_view *view,
                                     const struct authority_book *book,
                                     const struct rulebook *rules, int32_t from, int32_t to)
{
    struct jourkort *card = arena_new(arena, struct jourkort);
    ensure(from <= to && to - from < JOURKORT_DAYS);
    card->from = from;
    card->to = to;
    card->board = authority_board(book, from);
    list_types(arena, view->catalogue, card);
    card_fill_stretches(arena, view, book, card);
    list_seats(arena, view->rows, card);
    fill_days(arena, book, rules, card);
    return card;
}

bool jourkort_has_gap(const struct jourkort *card)
{
    for (size_t i = 0; i < card->stretch_count; i++)
        for (size_t row = 0; row < card->stretches[i].row_count; row++)
            if (card->stretches[i].rows[row].group_count == 0)
                return true;
    return false;
}
