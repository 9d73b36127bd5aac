/* jourkort_pieces: the card in pieces, for pages. Must compute nothing. */
#include "jourkort_part.h"

struct pieces {
    struct arena *arena;
    const struct authority_view *view;
    const struct jourkort *card;
    struct jourkort_piece *items;
    size_t count, room;
};

static void add(struct pieces *pieces, enum jourkort_part part, struct text text, struct text more)
{
    pieces->items = arena_room(pieces->arena, pieces->items, pieces->count, &pieces->room,
                               sizeof *pieces->items);
    pieces->items[pieces->count++] = (struct jourkort_piece){part, text_kept(pieces->arena, text),
                                                             text_kept(pieces->arena, more)};
}

static void add_key(struct pieces *pieces, enum jourkort_part part, const char *key)
{
    add(pieces, part, text_of(words_text(pieces->view->language, key)), (struct text){"", 0});
}

static struct builder begin(const struct pieces *pieces)
{
    struct builder out;
    builder_init(&out, pieces->arena);
    return out;
}

static void add_seat(struct pieces *pieces, int32_t seat)
{
    const struct register_rows *rows = pieces->view->rows;
    struct builder name = begin(pieces), more = begin(pieces);
    struct text limits = card_limits(pieces->arena, pieces->view, seat);
    builder_add(&name, name_person(pieces->arena, rows, rows->appointments[seat].person));
    builder_add_string(&name, ", ");
    builder_add(&name, name_office(pieces->arena, pieces->view, seat, CLASS_MEMBER));
    builder_add(&more, card_validity(pieces->arena, pieces->view, seat));
    builder_add_string(&more, more.size && limits.size ? ". " : "");
    builder_add(&more, limits);
    add(pieces, JOURKORT_SEAT, builder_text(&name), builder_text(&more));
}

static void add_row(struct pieces *pieces, const struct card_row *row, int32_t day)
{
    struct builder types = begin(pieces), capital = begin(pieces);
    for (size_t i = 0; i < row->type_count; i++) {
        builder_add_string(&types, i ? "; " : "");
        builder_add(&types, card_type(pieces->arena, pieces->view, row->types[i], day));
    }
    say_capital(&capital, builder_text(&types));
    add(pieces, JOURKORT_TYPES, builder_text(&capital), (struct text){"", 0});
    for (size_t i = 0; i < row->group_count;) {
        struct builder line = begin(pieces);
        i = card_line(&line, pieces->view, row, i);
        add(pieces, JOURKORT_WHO, builder_text(&line), (struct text){"", 0});
    }
    if (row->law_open)
        add_key(pieces, JOURKORT_WHO, "jourkort.law-open");
    else if (row->group_count == 0)
        add_key(pieces, JOURKORT_WHO, "jourkort.nobody");
}

static void add_stretches(struct pieces *pieces)
{
    const struct jourkort *card = pieces->card;
    for (size_t i = 0; i < card->stretch_count; i++) {
        const struct card_stretch *stretch = &card->stretches[i];
        if (card->stretch_count > 1)
            add(pieces, JOURKORT_STRETCH,
                card_days_words(pieces->arena, pieces->view->language, stretch->from, stretch->to),
                (struct text){"", 0});
        for (size_t row = 0; row < stretch->row_count; row++)
            add_row(pieces, &stretch->rows[row], stretch->from);
    }
}

/* "LVU 7 §: fre 27/11; ...: mån 21/12" */
static void add_latest(struct pieces *pieces, size_t day)
{
    const struct jourkort *card = pieces->card;
    enum language language = pieces->view->language;
    struct builder more = begin(pieces);
    for (size_t i = 0; i < card->column_count; i++) {
        struct text latest = card_day(pieces->arena, language, card->latest[day][i]);
        if (!latest.size)
            continue;
        builder_add_string(&more, more.size ? "; " : "");
        builder_add(&more, card_column_title(pieces->arena, &card->columns[i]));
        builder_add_string(&more, ": ");
        builder_add(&more, latest);
    }
    builder_add_string(&more, more.size ? "; " : "");
    builder_add(&more, text_of(words_text(language, "jourkort.table.report")));
    builder_add_string(&more, ": ");
    builder_add(&more, card_meeting(pieces->arena, pieces->view, card->meetings[day]));
    add(pieces, JOURKORT_LATEST, card_day(pieces->arena, language, card->from + (int32_t)day),
        builder_text(&more));
}

size_t jourkort_pieces(struct arena *arena, const struct authority_view *view,
                       const struct jourkort *card, const struct jourkort_piece **pieces_out)
{
    struct pieces pieces = {.arena = arena, .view = view, .card = card};
    struct builder board = begin(&pieces);
    say_capital(&board, name_body(arena, view->rows, card->board));
    add(&pieces, JOURKORT_ABOUT, card_days_words(arena, view->language, card->from, card->to),
        builder_text(&board));
    for (size_t i = 0; i < card->seat_count; i++)
        add_seat(&pieces, card->seats[i]);
    if (!card->has_appointed)
        add_key(&pieces, JOURKORT_NO_SEAT, "jourkort.no-appointed");
    add_stretches(&pieces);
    for (size_t i = 0; card_write_key(i); i++)
        add_key(&pieces, JOURKORT_WRITE, card_write_key(i));
    for (size_t i = 0; i < card_days(card); i++)
        add_latest(&pieces, i);
    *pieces_out = pieces.items;
    return pieces.count;
}
