/* jourkort_html: the card as one page of HTML without other files: black on white, A4 when printed.
 * Every text goes through html_text. Must compute nothing. */
#include "html_text.h"
#include "jourkort_part.h"

static const char style[] =
    "@page{size:A4;margin:12mm}"
    "body{font:11pt/1.3 Arial,Helvetica,sans-serif;color:#000;background:#fff;max-width:186mm;"
    "margin:0 auto;padding:4mm}"
    "h1{font-size:18pt;margin:0}h2{font-size:12pt;margin:4mm 0 1mm;border-bottom:1pt solid #000}"
    "h3{font-size:11pt;margin:2mm 0 1mm}p{margin:1mm 0}ul{margin:1mm 0;padding-left:6mm}"
    ".danger{border:2pt solid #000;padding:1mm 2mm;font-weight:bold}"
    "dl{margin:0}dt{font-weight:bold;margin-top:2mm}dd{margin:0 0 0 6mm}"
    "dt,dd,tr,li{break-inside:avoid}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%}"
    "th,td{border:1pt solid #000;padding:0.5mm 1.5mm;text-align:left;vertical-align:top}"
    ".write{list-style:none;padding:0}.write li::before{content:\"\\2610\\00a0\"}"
    ".line{display:inline-block;min-width:30mm;border-bottom:1pt solid #000}"
    "@media print{body{font-size:9pt;padding:0;max-width:none}h1{font-size:15pt}"
    "h2{font-size:11pt;margin-top:2.5mm}dt{margin-top:1mm}th,td{padding:0.2mm 1.5mm}}";

static void element(struct builder *out, const char *name, struct text text)
{
    builder_add_char(out, '<');
    builder_add_string(out, name);
    builder_add_char(out, '>');
    html_text(out, text);
    builder_add_string(out, "</");
    builder_add_string(out, name);
    builder_add_string(out, ">\n");
}

static void element_of(struct builder *out, enum language language, const char *name,
                       const char *key)
{
    element(out, name, text_of(words_text(language, key)));
}

static void add_head(struct builder *out, const struct authority_view *view,
                     const struct jourkort *card)
{
    struct text days = card_days_words(out->arena, view->language, card->from, card->to);
    struct builder title = say_piece(out);
    say(&title, view->language, "jourkort.title");
    builder_add_string(&title, " ");
    builder_add(&title, days);
    builder_add_string(out, "<!DOCTYPE html>\n<html lang=\"");
    builder_add_string(out, view->language == LANGUAGE_SV ? "sv" : "en");
    builder_add_string(out, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                            "content=\"width=device-width, initial-scale=1\">\n"
                            "<link rel=\"icon\" href=\"data:,\">\n");
    element(out, "title", builder_text(&title));
    builder_add_string(out, "<style>");
    builder_add_string(out, style);
    builder_add_string(out, "</style>\n</head>\n<body>\n<main>\n");
    element_of(out, view->language, "h1", "jourkort.title");
    struct builder about = say_piece(out);
    struct text board = name_body(out->arena, view->rows, card->board);
    builder_add(&about, days);
    builder_add_string(&about, board.size ? ". " : "");
    say_capital(&about, board);
    element(out, "p", builder_text(&about));
    builder_add_string(out, "<p class=\"danger\">");
    html_text(out, text_of(words_text(view->language, "authority.danger")));
    builder_add_string(out, "</p>\n");
}

static void add_seat(struct builder *out, const struct authority_view *view, int32_t seat)
{
    struct text limits = card_limits(out->arena, view, seat);
    builder_add_string(out, "<li><b>");
    html_text(out, name_person(out->arena, view->rows, view->rows->appointments[seat].person));
    builder_add_string(out, "</b>, ");
    html_text(out, name_office(out->arena, view, seat, CLASS_MEMBER));
    builder_add_string(out, ", ");
    html_text(out, card_validity(out->arena, view, seat));
    builder_add_string(out, limits.size ? ". " : "");
    html_text(out, limits);
    builder_add_string(out, " ");
    html_text(out, text_of(words_text(view->language, "jourkort.telephone-short")));
    builder_add_string(out, " <span class=\"line\">&nbsp;</span></li>\n");
}

static void add_seats(struct builder *out, const struct authority_view *view,
                      const struct jourkort *card)
{
    element_of(out, view->language, "h2", "jourkort.seats");
    if (card->seat_count)
        builder_add_string(out, "<ul>\n");
    for (size_t i = 0; i < card->seat_count; i++)
        add_seat(out, view, card->seats[i]);
    if (card->seat_count)
        builder_add_string(out, "</ul>\n");
    if (!card->has_appointed)
        element_of(out, view->language, "p", "jourkort.no-appointed");
}

static void add_row(struct builder *out, const struct authority_view *view,
                    const struct card_row *row, int32_t day)
{
    struct builder types = say_piece(out), capital = say_piece(out);
    for (size_t i = 0; i < row->type_count; i++) {
        builder_add_string(&types, i ? "; " : "");
        builder_add(&types, card_type(out->arena, view, row->types[i], day));
    }
    say_capital(&capital, builder_text(&types));
    element(out, "dt", builder_text(&capital));
    for (size_t i = 0; i < row->group_count;) {
        struct builder line = say_piece(out);
        i = card_line(&line, view, row, i);
        element(out, "dd", builder_text(&line));
    }
    if (row->law_open)
        element_of(out, view->language, "dd", "jourkort.law-open");
    else if (row->group_count == 0)
        element_of(out, view->language, "dd", "jourkort.nobody");
}

static void add_stretches(struct builder *out, const struct authority_view *view,
                          const struct jourkort *card)
{
    element_of(out, view->language, "h2", "jourkort.deciders");
    for (size_t i = 0; i < card->stretch_count; i++) {
        const struct card_stretch *stretch = &card->stretches[i];
        if (card->stretch_count > 1)
            element(out, "h3",
                    card_days_words(out->arena, view->language, stretch->from, stretch->to));
        builder_add_string(out, "<dl>\n");
        for (size_t row = 0; row < stretch->row_count; row++)
            add_row(out, view, &stretch->rows[row], stretch->from);
        builder_add_string(out, "</dl>\n");
    }
}

static void add_write(struct builder *out, enum language language)
{
    element_of(out, language, "h2", "jourkort.write");
    builder_add_string(out, "<ul class=\"write\">\n");
    for (size_t i = 0; card_write_key(i); i++)
        element_of(out, language, "li", card_write_key(i));
    builder_add_string(out, "</ul>\n");
}

static void add_table(struct builder *out, const struct authority_view *view,
                      const struct jourkort *card)
{
    element_of(out, view->language, "h2", "jourkort.court");
    builder_add_string(out, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html_text(out, text_of(words_text(view->language, "jourkort.court")));
    builder_add_string(out, "\">\n<table>\n<thead><tr>\n");
    element_of(out, view->language, "th", "jourkort.table.day");
    for (size_t i = 0; i < card->column_count; i++)
        element(out, "th", card_column_title(out->arena, &card->columns[i]));
    element_of(out, view->language, "th", "jourkort.table.report");
    builder_add_string(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < card_days(card); i++) {
        builder_add_string(out, "<tr>\n");
        element(out, "td", card_day(out->arena, view->language, card->from + (int32_t)i));
        for (size_t column = 0; column < card->column_count; column++)
            element(out, "td", card_day(out->arena, view->language, card->latest[i][column]));
        element(out, "td", card_meeting(out->arena, view, card->meetings[i]));
        builder_add_string(out, "</tr>\n");
    }
    builder_add_string(out, "</tbody>\n</table>\n</div>\n");
}

static void add_foot(struct builder *out, const struct authority_view *view)
{
    element_of(out, view->language, "p", "jourkort.checked");
    element_of(out, view->language, "p", "jourkort.unchecked");
    if (view->unread) {
        struct builder line = say_piece(out);
        words_add_count(&line, view->language, "jourkort.unread", view->unread);
        element(out, "p", builder_text(&line));
    }
    builder_add_string(out, "</main>\n</body>\n</html>\n");
}

void jourkort_html(struct builder *out, const struct authority_view *view,
                   const struct jourkort *card)
{
    add_head(out, view, card);
    add_seats(out, view, card);
    add_stretches(out, view, card);
    add_write(out, view->language);
    add_table(out, view, card);
    add_foot(out, view);
}
