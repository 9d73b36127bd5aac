/* decide_said: the answer in the pieces that reports makes for every face, each at its place on the page. Must not
 * change a word of it. */
#include "decide_part.h"

#include "decide_answer_html.h"

static const char *fact_name(enum authority_fact fact)
{
    for (size_t i = 0; i < decide_fact_count; i++)
        if (decide_facts[i].fact == fact)
            return decide_facts[i].name;
    return NULL;
}

static struct decide_answer_html_fact question_of(const struct decide *decide,
                                                  const struct answer_piece *piece)
{
    const char *name = fact_name(piece->fact);
    struct decide_answer_html_fact fact = {.question = piece->text};
    if (name) {
        fact.yes_url = decide_url(decide, name, "ja");
        fact.no_url = decide_url(decide, name, "nej");
    }
    return fact;
}

struct placed {
    struct decide_answer_html *data;
    struct decide_answer_html_fact *facts;
    struct decide_answer_html_ground *grounds;
};

static void place(const struct decide *decide, const struct answer_piece *piece,
                  struct placed *placed)
{
    struct decide_answer_html *data = placed->data;
    if (piece->part == ANSWER_FIRST)
        data->first = piece->text;
    else if (piece->part == ANSWER_STEP)
        data->step = piece->text;
    else if (piece->part == ANSWER_DANGER)
        data->danger = piece->text;
    else if (piece->part == ANSWER_BECAUSE)
        data->because = piece->text;
    else if (piece->part == ANSWER_CHECKED)
        data->checked = piece->text;
    else if (piece->part == ANSWER_UNCHECKED)
        data->unchecked = piece->text;
    else if (piece->part == ANSWER_MISSING_TITLE)
        data->missing_title = piece->text;
    else if (piece->part == ANSWER_MISSING)
        placed->facts[data->missing.count++] = question_of(decide, piece);
    else if (piece->part == ANSWER_QUESTION || piece->part == ANSWER_GROUND)
        placed->grounds[data->grounds.count++] =
            (struct decide_answer_html_ground){piece->label, piece->text};
}

static const char *kind_of(enum authority_verdict verdict)
{
    return verdict == AUTHORITY_YES ? "done" : verdict == AUTHORITY_NO ? "fault" : "doubt";
}

static void add_answer(struct decide *decide, struct decide_answer_html *data)
{
    struct arena *arena = decide->visit->arena;
    struct answer_pieces pieces = {.arena = arena};
    authority_check_pieces(&pieces, &decide->view, &decide->asked);
    struct placed placed = {
        data, arena_new_many(arena, pieces.count + 1, struct decide_answer_html_fact),
        arena_new_many(arena, pieces.count + 1, struct decide_answer_html_ground)};
    data->missing.items = placed.facts;
    data->grounds.items = placed.grounds;
    data->kind = text_of(kind_of(decide->asked.answer.verdict));
    for (size_t i = 0; i < pieces.count; i++)
        place(decide, &pieces.items[i], &placed);
}

static bool is_of_who(const struct answer_piece *piece)
{
    return piece->part == ANSWER_HEADING || piece->part == ANSWER_DECIDER ||
           piece->part == ANSWER_NEAREST || piece->part == ANSWER_MISSING;
}

/* Only a register knows who holds what. */
static void add_who(const struct decide *decide, struct decide_answer_html *data)
{
    struct arena *arena = decide->visit->arena;
    struct answer_pieces pieces = {.arena = arena};
    if (!decide->view.has_register)
        return;
    authority_who_pieces(&pieces, &decide->view, &decide->asked);
    struct decide_answer_html_line *lines =
        arena_new_many(arena, pieces.count + 1, struct decide_answer_html_line);
    for (size_t i = 0; i < pieces.count; i++)
        if (is_of_who(&pieces.items[i])) {
            struct decide_answer_html_line *line = &lines[data->who.count++];
            bool heads = pieces.items[i].part == ANSWER_HEADING;
            *(heads ? &line->heading : &line->text) = pieces.items[i].text;
        }
    data->who.items = lines;
}

void decide_said(struct decide *decide, struct decide_answer_html *data)
{
    struct authority_case *asked = &decide->asked;
    struct arena *arena = decide->visit->arena;
    if (asked->request.role < 0 && asked->request.body < 0)
        return;
    asked->answer = authority_check(decide->book, &asked->request);
    asked->candidate_count =
        authority_around(arena, decide->book, &asked->request, &asked->candidates);
    add_answer(decide, data);
    add_who(decide, data);
}
