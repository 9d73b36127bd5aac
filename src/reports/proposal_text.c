/* proposal_text: the sheet as text, in the order in which a decision is prepared, what is lacking first in each part.
 * Must not judge. */
#include "proposal_part.h"

const char *const proposal_part_keys[PROPOSAL_PARTS] = {
    [PART_RIGHT] = "proposal.part.right",     [PART_BASIS] = "proposal.part.basis",
    [PART_PARTIES] = "proposal.part.parties", [PART_CONTENT] = "proposal.part.content",
    [PART_HINDER] = "proposal.part.hinder",
};

const char *const proposal_answer_keys[PROPOSAL_ANSWERS] = {
    [PROPOSAL_LACKING] = "proposal.answer.lacking",
    [PROPOSAL_UNKNOWN] = "proposal.answer.unknown",
    [PROPOSAL_NOT_CHECKED] = "proposal.answer.not-checked",
    [PROPOSAL_HELD] = "proposal.answer.held",
};

static void answer_row(struct builder *out, const struct proposal_sheet *sheet,
                       enum proposal_answer answer, struct text text)
{
    proposal_row(out, text_of(words_text(sheet->language, proposal_answer_keys[answer])),
                 ANSWER_COLUMNS, text);
}

static void below(struct builder *out, struct text text)
{
    proposal_row(out, (struct text){"", 0}, ANSWER_COLUMNS, text);
}

struct text proposal_party(struct arena *arena, const struct proposal_sheet *sheet, int32_t party)
{
    struct builder name;
    builder_init(&name, arena);
    proposal_add_party(&name, sheet->proposal->proposed->dossier, party);
    return paper_clean(arena, builder_text(&name));
}

static struct builder headed(struct builder *out, const struct proposal_sheet *sheet,
                             const struct proposal_line *line)
{
    struct builder row = say_piece(out);
    struct text party = proposal_party(out->arena, sheet, line->party);
    builder_add(&row, party);
    builder_add_string(&row, party.size ? ": " : "");
    builder_add(&row, proposal_line_title(out->arena, sheet, line));
    return row;
}

static void add_lacking(struct builder *out, const struct proposal_sheet *sheet,
                        const struct proposal_line *line)
{
    struct builder row = headed(out, sheet, line), remedy = say_piece(out), step = say_piece(out);
    builder_add_string(&row, " (");
    builder_add(&row, proposal_sources(out->arena, sheet->language, &line->duty->rule));
    builder_add_char(&row, ')');
    proposal_row(out,
                 text_of(words_text(sheet->language, line->part == PART_HINDER
                                                         ? "proposal.answer.hinder"
                                                         : proposal_answer_keys[PROPOSAL_LACKING])),
                 ANSWER_COLUMNS, builder_text(&row));
    if (line->doubtful) {
        struct builder doubt = say_piece(out);
        say_with(&doubt, sheet->language, "proposal.unsettled",
                 proposal_doubt(out->arena, sheet, line), (struct text){"", 0});
        below(out, builder_text(&doubt));
    }
    proposal_add_remedy(&remedy, sheet->language, sheet->proposal, line);
    say_with(&step, sheet->language, "proposal.next-step", builder_text(&remedy),
             (struct text){"", 0});
    below(out, paper_clean(out->arena, builder_text(&step)));
}

static void add_unknown(struct builder *out, const struct proposal_sheet *sheet,
                        const struct proposal_line *line)
{
    struct builder row = headed(out, sheet, line), missing = say_piece(out), step = say_piece(out);
    answer_row(out, sheet, PROPOSAL_UNKNOWN, builder_text(&row));
    proposal_add_missing(&missing, sheet->language, sheet->proposal, line);
    say_with(&step, sheet->language, "proposal.missing", builder_text(&missing),
             (struct text){"", 0});
    below(out, paper_clean(out->arena, builder_text(&step)));
}

/* The duty, and after a dash the fact that shows it. */
static void add_held_words(struct builder *row, const struct proposal_sheet *sheet,
                           const struct proposal_line *line)
{
    struct builder fact = say_piece(row);
    builder_add(row, proposal_line_title(row->arena, sheet, line));
    proposal_add_fact(&fact, sheet->language, sheet->proposal, line);
    if (!fact.size)
        return;
    builder_add_string(row, " – ");
    builder_add(row, paper_clean(row->arena, builder_text(&fact)));
}

static bool goes_on(const struct proposal_sheet *sheet, size_t index)
{
    const struct proposal_line *line = &sheet->proposal->lines[index];
    return line[-1].part == line->part && line[-1].answer == line->answer &&
           line[-1].party == line->party && line->party >= 0;
}

/* All that is held for one person is one row. */
static void add_held(struct builder *out, const struct proposal_sheet *sheet, size_t index)
{
    const struct proposal *proposal = sheet->proposal;
    struct builder row = say_piece(out);
    if (index > 0 && goes_on(sheet, index))
        return;
    struct text party = proposal_party(out->arena, sheet, proposal->lines[index].party);
    builder_add(&row, party);
    builder_add_string(&row, party.size ? ": " : "");
    for (size_t i = index; i < proposal->line_count; i++) {
        if (i > index && !goes_on(sheet, i))
            break;
        builder_add_string(&row, i > index ? "; " : "");
        add_held_words(&row, sheet, &proposal->lines[i]);
    }
    answer_row(out, sheet, PROPOSAL_HELD, builder_text(&row));
}

static bool same_reason(const struct proposal_line *one, const struct proposal_line *other)
{
    return one->part == other->part && one->answer == PROPOSAL_NOT_CHECKED &&
           other->answer == PROPOSAL_NOT_CHECKED && one->missing.kind == other->missing.kind &&
           one->missing.attribute == other->missing.attribute;
}

/* What one silence of the record leaves unchecked is one row. */
static void add_unchecked(struct builder *out, const struct proposal_sheet *sheet, size_t index)
{
    const struct proposal *proposal = sheet->proposal;
    const struct proposal_line *line = &proposal->lines[index];
    struct builder row = say_piece(out), missing = say_piece(out);
    for (size_t i = 0; i < index; i++)
        if (same_reason(&proposal->lines[i], line) && proposal_tells(sheet, &proposal->lines[i]))
            return;
    for (size_t i = index; i < proposal->line_count; i++) {
        const struct proposal_line *other = &proposal->lines[i];
        if (!same_reason(line, other) || !proposal_tells(sheet, other))
            continue;
        struct builder name = headed(out, sheet, other);
        builder_add_string(&row, row.size ? "; " : "");
        builder_add(&row, builder_text(&name));
    }
    proposal_add_missing(&missing, sheet->language, proposal, line);
    builder_add_string(&row, ": ");
    builder_add(&row, paper_clean(out->arena, builder_text(&missing)));
    builder_add_char(&row, '.');
    answer_row(out, sheet, PROPOSAL_NOT_CHECKED, builder_text(&row));
}

/* The existing answer: who may, why, who instead, and the next step. */
static void add_right(struct builder *out, const struct proposal_sheet *sheet)
{
    enum proposal_answer answer;
    struct builder because = say_piece(out);
    if (!proposal_right(sheet, &answer))
        return;
    if (answer == PROPOSAL_NOT_CHECKED) {
        answer_row(out, sheet, answer, proposal_right_unchecked(sheet));
        return;
    }
    say_capital(&because, authority_because(out->arena, sheet->view, &sheet->asked->request,
                                            &sheet->asked->answer));
    answer_row(out, sheet, answer, builder_text(&because));
    if (answer == PROPOSAL_HELD)
        return;
    struct builder around = say_piece(out);
    struct answer_pieces first = answer_begin(out->arena), missing = answer_begin(out->arena);
    authority_first(&first, sheet->view, sheet->asked);
    answer_text(&around, sheet->view, &first);
    struct text lines = text_trim(builder_text(&around));
    below(out, paper_clean(out->arena, lines));
    if (answer == PROPOSAL_UNKNOWN)
        authority_missing(&missing, sheet->view, sheet->asked->answer.missing);
    answer_text(out, sheet->view, &missing);
}

static void add_part(struct builder *out, const struct proposal_sheet *sheet,
                     enum proposal_part part)
{
    const struct proposal *proposal = sheet->proposal;
    size_t size;
    builder_add_char(out, '\n');
    say(out, sheet->language, proposal_part_keys[part]);
    builder_add_char(out, '\n');
    size = out->size;
    if (part == PART_RIGHT)
        add_right(out, sheet);
    for (size_t i = 0; i < proposal->line_count; i++) {
        const struct proposal_line *line = &proposal->lines[i];
        if (line->part != part || !proposal_tells(sheet, line))
            continue;
        if (line->answer == PROPOSAL_LACKING)
            add_lacking(out, sheet, line);
        else if (line->answer == PROPOSAL_UNKNOWN)
            add_unknown(out, sheet, line);
        else if (line->answer == PROPOSAL_NOT_CHECKED)
            add_unchecked(out, sheet, i);
        else
            add_held(out, sheet, i);
    }
    if (out->size == size)
        proposal_note(out, sheet, part == PART_HINDER ? "proposal.no-hinder" : "proposal.no-rule");
}

/* "2 saknas, 1 okänt, 3 inte kontrollerade, 12 kontrollerade. 3 tider börjar." */
struct text proposal_totals_said(struct arena *arena, const struct proposal_sheet *sheet)
{
    static const char *const keys[PROPOSAL_ANSWERS] = {
        [PROPOSAL_LACKING] = "proposal.count.lacking",
        [PROPOSAL_UNKNOWN] = "proposal.count.unknown",
        [PROPOSAL_NOT_CHECKED] = "proposal.count.not-checked",
        [PROPOSAL_HELD] = "proposal.count.held"};
    struct proposal_totals totals = proposal_totals(sheet);
    struct builder row;
    builder_init(&row, arena);
    for (size_t i = 0; i < PROPOSAL_ANSWERS; i++) {
        builder_add_string(&row, i ? ", " : "");
        words_add_count(&row, sheet->language, keys[i], (int64_t)totals.counts[i]);
    }
    builder_add_string(&row, ". ");
    words_add_count(&row, sheet->language, "proposal.count.starts",
                    (int64_t)proposal_start_count(sheet->proposal));
    return builder_text(&row);
}

/* A protective decision, and nobody has been told yet what to do if somebody is in danger now. */
bool proposal_warns(const struct proposal_sheet *sheet)
{
    enum proposal_answer right;
    bool said =
        proposal_right(sheet, &right) && (right == PROPOSAL_LACKING || right == PROPOSAL_UNKNOWN);
    int32_t decision = sheet->proposal->proposed->type;
    return !said && decision >= 0 && catalogue_type(sheet->view->catalogue, decision)->protective;
}

static void add_head(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposed *proposed = sheet->proposal->proposed;
    const struct event *event = &proposed->dossier->events[proposed->event];
    struct builder title = say_piece(out), when = say_piece(out), who = say_piece(out);
    struct text name = proposal_name(out->arena, sheet);
    say_with(&title, sheet->language, "proposal.title", name, (struct text){"", 0});
    paper_heading(out, builder_text(&title), '-');
    say_moment(&when, sheet->language, event->date, event->minute, DAY_NONE);
    struct text arguments[] = {paper_clean(out->arena, proposed->dossier->id), builder_text(&when),
                               paper_clean(out->arena, sheet->by)};
    words_add(&who, sheet->language, sheet->by.size ? "proposal.who" : "proposal.who-nobody",
              arguments, 3);
    paper_paragraph(out, (struct text){"", 0}, 0, builder_text(&who));
    paper_paragraph(out, (struct text){"", 0}, 0, proposal_totals_said(out->arena, sheet));
    if (proposal_warns(sheet))
        paper_paragraph(out, (struct text){"", 0}, 0,
                        text_of(words_text(sheet->language, "authority.danger")));
}

struct text proposal_unchecked_said(struct arena *arena, const struct proposal_sheet *sheet)
{
    const struct text *items;
    size_t count = proposal_unchecked(arena, sheet, &items);
    struct builder list, row;
    builder_init(&list, arena);
    builder_init(&row, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&list, i ? ", " : "");
        builder_add(&list, items[i]);
    }
    say_with(&row, sheet->language, "proposal.unchecked", builder_text(&list),
             (struct text){"", 0});
    return builder_text(&row);
}

void proposal_text(struct builder *out, const struct proposal_sheet *sheet)
{
    add_head(out, sheet);
    add_part(out, sheet, PART_RIGHT);
    add_part(out, sheet, PART_BASIS);
    add_part(out, sheet, PART_PARTIES);
    add_part(out, sheet, PART_CONTENT);
    proposal_starts(out, sheet);
    proposal_told(out, sheet);
    add_part(out, sheet, PART_HINDER);
    proposal_changes(out, sheet);
    builder_add_char(out, '\n');
    paper_paragraph(out, (struct text){"", 0}, 0, proposal_unchecked_said(out->arena, sheet));
}
