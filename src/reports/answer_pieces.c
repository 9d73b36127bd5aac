/* answer_pieces: an answer about deciders as pieces, for a page, and the same pieces on the narrow page of a terminal.
 * Must not know what they say. */
#include "authority_part.h"

struct answer_pieces answer_begin(struct arena *arena)
{
    return (struct answer_pieces){.arena = arena};
}

struct builder answer_piece(const struct answer_pieces *out)
{
    struct builder piece;
    builder_init(&piece, out->arena);
    return piece;
}

void answer_labelled(struct answer_pieces *out, enum answer_part part, struct text label,
                     struct text text)
{
    if (!text.size && part != ANSWER_GAP)
        return;
    out->items = arena_room(out->arena, out->items, out->count, &out->room, sizeof *out->items);
    out->items[out->count++] = (struct answer_piece){part, FACT_COUNT, label, text};
}

void answer_labelled_by(struct answer_pieces *out, enum language language, enum answer_part part,
                        const char *label_key, struct text text)
{
    answer_labelled(out, part, text_of(words_text(language, label_key)), text);
}

void answer_add(struct answer_pieces *out, enum answer_part part, struct text text)
{
    answer_labelled(out, part, (struct text){"", 0}, text);
}

void answer_gap(struct answer_pieces *out)
{
    answer_add(out, ANSWER_GAP, (struct text){"", 0});
}

const char *face_key(struct arena *arena, const struct authority_view *view, const char *key)
{
    struct builder own;
    builder_init(&own, arena);
    builder_add_string(&own, key);
    builder_add_string(&own, ".page");
    const char *page = builder_string(&own);
    return view->on_page && words_has(page) ? page : key;
}

/* With the option that answers it. */
static void missing_text(struct builder *out, const struct authority_view *view,
                         const struct answer_piece *piece)
{
    struct builder line = say_piece(out);
    const char *option = fact_option(piece->fact);
    const char *key = option ? "authority.missing.option" : "authority.missing.plain";
    if (piece->fact == FACT_ORDER && !view->has_register)
        key = "authority.missing.register";
    say_with(&line, view->language, key, piece->text, text_of(option ? option : ""));
    say_item(out, builder_text(&line));
}

static void piece_text(struct builder *out, const struct authority_view *view,
                       const struct answer_piece *piece)
{
    struct builder lead = say_piece(out);
    switch (piece->part) {
    case ANSWER_GAP:
        builder_add_char(out, '\n');
        break;
    case ANSWER_QUESTION:
    case ANSWER_GROUND:
        say_labelled(out, piece->label, piece->text);
        break;
    case ANSWER_MISSING:
        missing_text(out, view, piece);
        break;
    case ANSWER_NEAREST:
        say_item(out, piece->text);
        break;
    case ANSWER_DECIDER:
        paper_right(&lead, piece->label, 3);
        builder_add_string(&lead, ". ");
        paper_paragraph_within(out, NARROW_COLUMNS, builder_text(&lead), 5, piece->text);
        break;
    default:
        say_paragraph(out, piece->text);
        break;
    }
}

void answer_text(struct builder *out, const struct authority_view *view,
                 const struct answer_pieces *pieces)
{
    for (size_t i = 0; i < pieces->count; i++)
        piece_text(out, view, &pieces->items[i]);
}
