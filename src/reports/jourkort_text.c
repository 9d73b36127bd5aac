/* jourkort_text: the card as plain text of 80 columns, for a printer that knows nothing else. Must
 * compute nothing. */
#include "jourkort_part.h"

enum { DAY_COLUMN = 12 };

static void add_heading(struct builder *out, enum language language, const char *key)
{
    builder_add_char(out, '\n');
    say(out, language, key);
    builder_add_char(out, '\n');
}

static void add_hung(struct builder *out, const char *lead, size_t hang, struct text text)
{
    if (text.size)
        paper_paragraph_within(out, CARD_COLUMNS, text_of(lead), hang, text);
}

static void add_title(struct builder *out, const struct authority_view *view,
                      const struct jourkort *card)
{
    struct text board = name_body(out->arena, view->rows, card->board);
    struct builder about = say_piece(out);
    say(out, view->language, "jourkort.title");
    builder_add_char(out, '\n');
    builder_add(&about, card_days_words(out->arena, view->language, card->from, card->to));
    builder_add_string(&about, board.size ? ". " : "");
    say_capital(&about, board);
    add_hung(out, "", 0, builder_text(&about));
    add_hung(out, "", 0, text_of(words_text(view->language, "authority.danger")));
}

static void add_seat(struct builder *out, const struct authority_view *view, int32_t seat)
{
    struct builder name = say_piece(out), more = say_piece(out);
    struct text tel = text_of(words_text(view->language, "jourkort.telephone"));
    struct text limits = card_limits(out->arena, view, seat);
    builder_add_string(&name, "  ");
    builder_add(&name, name_person(out->arena, view->rows, view->rows->appointments[seat].person));
    builder_add_string(&name, ", ");
    builder_add(&name, name_office(out->arena, view, seat, CLASS_MEMBER));
    paper_left(out, builder_text(&name), CARD_COLUMNS - text_letters(tel));
    builder_add(out, tel);
    builder_add_char(out, '\n');
    builder_add(&more, card_validity(out->arena, view, seat));
    builder_add_string(&more, limits.size ? ". " : "");
    builder_add(&more, limits);
    add_hung(out, "      ", 6, builder_text(&more));
}

static void add_seats(struct builder *out, const struct authority_view *view,
                      const struct jourkort *card)
{
    add_heading(out, view->language, "jourkort.seats");
    for (size_t i = 0; i < card->seat_count; i++)
        add_seat(out, view, card->seats[i]);
    if (!card->has_appointed)
        add_hung(out, "  ", 2, text_of(words_text(view->language, "jourkort.no-appointed")));
}

static void add_groups(struct builder *out, const struct authority_view *view,
                       const struct card_row *row)
{
    for (size_t i = 0; i < row->group_count;) {
        struct builder line = say_piece(out);
        i = card_line(&line, view, row, i);
        add_hung(out, "      ", 8, builder_text(&line));
    }
    if (row->law_open)
        add_hung(out, "      ", 8, text_of(words_text(view->language, "jourkort.law-open")));
    else if (row->group_count == 0)
        add_hung(out, "      ", 8, text_of(words_text(view->language, "jourkort.nobody")));
}

static void add_row(struct builder *out, const struct authority_view *view,
                    const struct card_row *row, int32_t day)
{
    struct builder types = say_piece(out);
    for (size_t i = 0; i < row->type_count; i++) {
        builder_add_string(&types, i ? "; " : "");
        builder_add(&types, card_type(out->arena, view, row->types[i], day));
    }
    struct builder capital = say_piece(out);
    say_capital(&capital, builder_text(&types));
    add_hung(out, "  ", 4, builder_text(&capital));
    add_groups(out, view, row);
}

static void add_stretches(struct builder *out, const struct authority_view *view,
                          const struct jourkort *card)
{
    add_heading(out, view->language, "jourkort.deciders");
    for (size_t i = 0; i < card->stretch_count; i++) {
        const struct card_stretch *stretch = &card->stretches[i];
        if (card->stretch_count > 1) {
            builder_add_string(out, i ? "\n" : "");
            builder_add(out,
                        card_days_words(out->arena, view->language, stretch->from, stretch->to));
            builder_add_char(out, '\n');
        }
        for (size_t row = 0; row < stretch->row_count; row++)
            add_row(out, view, &stretch->rows[row], stretch->from);
    }
}

static void add_write(struct builder *out, enum language language)
{
    add_heading(out, language, "jourkort.write");
    for (size_t i = 0; card_write_key(i); i++)
        add_hung(out, "  [ ] ", 6, text_of(words_text(language, card_write_key(i))));
}

static void add_column_titles(struct builder *out, const struct authority_view *view,
                              const struct jourkort *card)
{
    struct builder line = say_piece(out);
    for (size_t i = 0; i < card->column_count; i++) {
        builder_add_string(&line, i ? "; " : "");
        builder_add_char(&line, (char)('A' + i));
        builder_add_string(&line, ": ");
        builder_add(&line, card_column_title(out->arena, &card->columns[i]));
    }
    add_hung(out, "  ", 4, builder_text(&line));
    builder_add_string(out, "  ");
    paper_left(out, text_of(words_text(view->language, "jourkort.table.day")), DAY_COLUMN);
    for (size_t i = 0; i < card->column_count; i++) {
        const char letter[] = {(char)('A' + i), '\0'};
        paper_left(out, text_of(letter), DAY_COLUMN);
    }
    say(out, view->language, "jourkort.table.report");
    builder_add_char(out, '\n');
}

static void add_table(struct builder *out, const struct authority_view *view,
                      const struct jourkort *card)
{
    add_heading(out, view->language, "jourkort.court");
    add_column_titles(out, view, card);
    for (size_t i = 0; i < card_days(card); i++) {
        builder_add_string(out, "  ");
        paper_left(out, card_day(out->arena, view->language, card->from + (int32_t)i), DAY_COLUMN);
        for (size_t column = 0; column < card->column_count; column++)
            paper_left(out, card_day(out->arena, view->language, card->latest[i][column]),
                       DAY_COLUMN);
        builder_add(out, card_meeting(out->arena, view, card->meetings[i]));
        builder_add_char(out, '\n');
    }
}

static void add_foot(struct builder *out, const struct authority_view *view)
{
    builder_add_char(out, '\n');
    add_hung(out, "", 0, text_of(words_text(view->language, "jourkort.checked")));
    add_hung(out, "", 0, text_of(words_text(view->language, "jourkort.unchecked")));
    if (view->unread) {
        struct builder line = say_piece(out);
        words_add_count(&line, view->language, "jourkort.unread", view->unread);
        add_hung(out, "", 0, builder_text(&line));
    }
}

void jourkort_text(struct builder *out, const struct authority_view *view,
                   const struct jourkort *card)
{
    add_title(out, view, card);
    add_seats(out, view, card);
    add_stretches(out, view, card);
    add_write(out, view->language);
    add_table(out, view, card);
    add_foot(out, view);
}
