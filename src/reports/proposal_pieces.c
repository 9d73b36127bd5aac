/* proposal_pieces: see proposal_pieces.h. Must not judge. */
#include "proposal_part.h"

/* What the decision itself would have to say, when nobody has said it: where that is what is unknown, or what the duty
 * asks of it. */
static int attribute_of(const struct proposal_sheet *sheet, const struct proposal_line *line)
{
    const struct bounds *bounds = &line->duty->fulfilments;
    if (line->answer == PROPOSAL_UNKNOWN || line->answer == PROPOSAL_NOT_CHECKED)
        return line->missing.event == sheet->proposal->proposed->event ? line->missing.attribute
                                                                       : -1;
    for (size_t i = 0; line->answer == PROPOSAL_LACKING && i < bounds->count; i++) {
        const struct pattern *pattern = &bounds->items[i].pattern;
        if (bounds->items[i].position == POSITION_SELF && pattern->count &&
            pattern->alternatives[0].test_count)
            return pattern->alternatives[0].tests[0].attribute;
    }
    return -1;
}

static struct text step_of(struct arena *arena, const struct proposal_sheet *sheet,
                           const struct proposal_line *line)
{
    struct builder step;
    builder_init(&step, arena);
    if (line->answer == PROPOSAL_LACKING)
        proposal_add_remedy(&step, sheet->language, sheet->proposal, line);
    else if (line->answer == PROPOSAL_HELD)
        proposal_add_fact(&step, sheet->language, sheet->proposal, line);
    else
        proposal_add_missing(&step, sheet->language, sheet->proposal, line);
    return paper_clean(arena, builder_text(&step));
}

static struct proposal_piece piece_of(struct arena *arena, const struct proposal_sheet *sheet,
                                      const struct proposal_line *line)
{
    bool hinders = line->part == PART_HINDER && line->answer == PROPOSAL_LACKING;
    struct proposal_piece piece = {
        .part = line->part,
        .answer = line->answer,
        .label = words_text(sheet->language, hinders ? "proposal.answer.hinder"
                                                     : proposal_answer_keys[line->answer]),
        .party = proposal_party(arena, sheet, line->party),
        .title = proposal_line_title(arena, sheet, line),
        .law = proposal_sources(arena, sheet->language, &line->duty->rule),
        .step = step_of(arena, sheet, line),
        .attribute = attribute_of(sheet, line)};
    if (line->doubtful)
        piece.doubt = proposal_doubt(arena, sheet, line);
    if (piece.attribute >= 0) {
        struct builder asks;
        builder_init(&asks, arena);
        say_capital(&asks, text_of(explain_attribute(arena, sheet->language, piece.attribute)));
        piece.asks = builder_text(&asks);
    }
    return piece;
}

static void add_lines(struct arena *arena, const struct proposal_sheet *sheet,
                      struct proposal_pieces *pieces)
{
    const struct proposal *proposal = sheet->proposal;
    pieces->lines = arena_new_many(arena, proposal->line_count + 1, struct proposal_piece);
    for (size_t i = 0; i < proposal->line_count; i++)
        if (proposal_tells(sheet, &proposal->lines[i]))
            pieces->lines[pieces->line_count++] = piece_of(arena, sheet, &proposal->lines[i]);
}

static struct proposal_time time_of(struct arena *arena, const struct proposal_sheet *sheet,
                                    size_t index)
{
    const struct proposal_start *start = &sheet->proposal->starts[index];
    struct builder title, law, day;
    builder_init(&title, arena);
    builder_init(&law, arena);
    builder_init(&day, arena);
    builder_add(&title, phrase_duty(arena, sheet->language, &start->duty->rule));
    proposal_add_everybody(&title, sheet, index);
    builder_add(&law, proposal_sources(arena, sheet->language, &start->duty->rule));
    proposal_add_period(&law, sheet, start);
    if (start->day != DAY_NONE)
        builder_add_day(&day, start->day);
    else
        say(&day, sheet->language,
            start->no_meeting ? "proposal.day.unknown" : "proposal.day.none");
    return (struct proposal_time){builder_text(&day), builder_text(&title), builder_text(&law),
                                  proposal_stops(arena, sheet->language, start)};
}

static void add_times(struct arena *arena, const struct proposal_sheet *sheet,
                      struct proposal_pieces *pieces)
{
    const struct proposal *proposal = sheet->proposal;
    pieces->starts = arena_new_many(arena, proposal->start_count + 1, struct proposal_time);
    pieces->told = arena_new_many(arena, proposal->start_count + 1, struct proposal_time);
    for (size_t i = 0; i < proposal->start_count; i++) {
        const struct proposal_start *start = &proposal->starts[i];
        if (proposal_is_repeated(proposal, i))
            continue;
        if (start->day != DAY_NONE || start->no_meeting || !start->to_somebody)
            pieces->starts[pieces->start_count++] = time_of(arena, sheet, i);
        if (start->to_somebody)
            pieces->told[pieces->told_count++] = time_of(arena, sheet, i);
    }
    pieces->shifts = arena_new_many(arena, proposal->change_count + 1, struct proposal_shift);
    for (size_t i = 0; i < proposal->change_count; i++) {
        struct proposal_shift *shift = &pieces->shifts[pieces->shift_count++];
        shift->said = proposal_change_said(arena, sheet, &proposal->changes[i], &shift->label);
    }
}

/* May, or may if it cannot wait or if somebody is away: whoever gets the question knows that. */
static bool may_take_it(const struct authority *answer)
{
    uint32_t settled_by_them = 1u << FACT_URGENT | 1u << FACT_ABSENT;
    return answer->verdict == AUTHORITY_YES ||
           (answer->verdict == AUTHORITY_UNKNOWN && !(answer->missing & ~settled_by_them));
}

/* Persons, but for whoever was asked about; and whether a body takes it up when it meets. */
static void add_others(struct arena *arena, const struct proposal_sheet *sheet,
                       struct proposal_pieces *pieces)
{
    const struct authority_case *asked = sheet->asked;
    const struct register_rows *rows = sheet->view->rows;
    pieces->others = arena_new_many(arena, asked->candidate_count + 1, struct proposal_other);
    for (size_t i = 0; i < asked->candidate_count; i++) {
        const struct authority_candidate *one = &asked->candidates[i];
        bool may = may_take_it(&one->answer);
        pieces->has_body |= may && one->body >= 0;
        if (may && one->body < 0 && one->person != asked->request.person)
            pieces->others[pieces->other_count++] = (struct proposal_other){
                rows->persons[one->person].key, name_person(arena, rows, one->person)};
    }
}

static void add_first(struct arena *arena, const struct proposal_sheet *sheet,
                      struct proposal_pieces *pieces)
{
    struct answer_pieces first = answer_begin(arena), missing = answer_begin(arena);
    authority_first(&first, sheet->view, sheet->asked);
    for (size_t i = 0; i < first.count; i++)
        if (first.items[i].part == ANSWER_FIRST)
            pieces->right_first = first.items[i].text;
        else if (first.items[i].part == ANSWER_STEP)
            pieces->right_step = first.items[i].text;
    if (pieces->right == PROPOSAL_UNKNOWN)
        authority_missing(&missing, sheet->view, sheet->asked->answer.missing);
    struct text *questions = arena_new_many(arena, missing.count + 1, struct text);
    for (size_t i = 0; i < missing.count; i++)
        if (missing.items[i].part == ANSWER_MISSING)
            questions[pieces->right_missing_count++] = missing.items[i].text;
    pieces->right_missing = questions;
    add_others(arena, sheet, pieces);
}

static void add_right(struct arena *arena, const struct proposal_sheet *sheet,
                      struct proposal_pieces *pieces)
{
    struct builder because;
    builder_init(&because, arena);
    pieces->tells_right = proposal_right(sheet, &pieces->right);
    if (!pieces->tells_right)
        return;
    pieces->right_label = words_text(sheet->language, proposal_answer_keys[pieces->right]);
    if (pieces->right == PROPOSAL_NOT_CHECKED) {
        pieces->right_said = proposal_right_unchecked(sheet);
        return;
    }
    say_capital(&because, authority_because(arena, sheet->view, &sheet->asked->request,
                                            &sheet->asked->answer));
    pieces->right_said = builder_text(&because);
    if (pieces->right != PROPOSAL_HELD)
        add_first(arena, sheet, pieces);
}

/* The numbers of the paper are the page's own list. */
static const char *title_of(const struct proposal_sheet *sheet, const char *key)
{
    const char *title = words_text(sheet->language, key);
    while ((*title >= '0' && *title <= '9') || *title == ' ')
        title++;
    return title;
}

void proposal_pieces(struct arena *arena, const struct proposal_sheet *sheet,
                     struct proposal_pieces *pieces_out)
{
    *pieces_out =
        (struct proposal_pieces){.name = proposal_name(arena, sheet),
                                 .totals = proposal_totals_said(arena, sheet),
                                 .unchecked = proposal_unchecked_said(arena, sheet),
                                 .starts_title = title_of(sheet, "proposal.part.starts"),
                                 .told_title = title_of(sheet, "proposal.part.told"),
                                 .changes_title = title_of(sheet, "proposal.part.changes")};
    for (size_t i = 0; i < PROPOSAL_PARTS; i++)
        pieces_out->part_titles[i] = title_of(sheet, proposal_part_keys[i]);
    if (proposal_warns(sheet))
        pieces_out->danger = text_of(words_text(sheet->language, "authority.danger"));
    add_right(arena, sheet, pieces_out);
    add_lines(arena, sheet, pieces_out);
    add_times(arena, sheet, pieces_out);
}
