/* proposal_times: the times that a decision starts, who is to be told by when, and what becomes of the rest of the
 * case. Must not count any day: the judge did. */
#include "proposal_part.h"

struct text proposal_stops(struct arena *arena, enum language language,
                           const struct proposal_start *start)
{
    struct builder out;
    builder_init(&out, arena);
    proposal_add_bounds(&out, language, &start->duty->fulfilments);
    return paper_clean(arena, builder_text(&out));
}

static void heading(struct builder *out, const struct proposal_sheet *sheet, const char *key)
{
    builder_add_char(out, '\n');
    say(out, sheet->language, key);
    builder_add_char(out, '\n');
}

static struct text day_label(struct builder *out, const struct proposal_sheet *sheet,
                             const struct proposal_start *start)
{
    struct builder label = say_piece(out);
    if (start->day != DAY_NONE)
        builder_add_day(&label, start->day);
    else
        say(&label, sheet->language,
            start->no_meeting ? "proposal.day.unknown" : "proposal.day.none");
    return builder_text(&label);
}

/* Several rules may say the same of one act, and one rule of several persons: it is told once. */
bool proposal_is_repeated(const struct proposal *proposal, size_t index)
{
    const struct proposal_start *start = &proposal->starts[index];
    for (size_t i = 0; i < index; i++) {
        const struct proposal_start *other = &proposal->starts[i];
        bool same = text_equal(other->duty->rule.title, start->duty->rule.title);
        if (other->day == start->day &&
            (other->duty == start->duty || (same && other->party == start->party)))
            return true;
    }
    return false;
}

size_t proposal_start_count(const struct proposal *proposal)
{
    size_t count = 0;
    for (size_t i = 0; i < proposal->start_count; i++)
        count += !proposal_is_repeated(proposal, i);
    return count;
}

/* ", för vårdnadshavare vh1 (mor)" */
static void add_names(struct builder *row, const struct proposal_sheet *sheet, struct text names)
{
    if (names.size)
        say_with(row, sheet->language, "proposal.for", paper_clean(row->arena, names),
                 (struct text){"", 0});
}

static void add_whom(struct builder *row, const struct proposal_sheet *sheet, int32_t party)
{
    struct builder name = say_piece(row);
    proposal_add_party(&name, sheet->proposal->proposed->dossier, party);
    add_names(row, sheet, builder_text(&name));
}

/* Everybody whom one time is about. */
void proposal_add_everybody(struct builder *row, const struct proposal_sheet *sheet, size_t index)
{
    const struct proposal *proposal = sheet->proposal;
    const struct proposal_start *start = &proposal->starts[index];
    struct builder names = say_piece(row);
    for (size_t i = index; i < proposal->start_count; i++) {
        const struct proposal_start *other = &proposal->starts[i];
        if (other->duty != start->duty || other->day != start->day || other->party < 0)
            continue;
        builder_add_string(&names, names.size ? ", " : "");
        proposal_add_party(&names, proposal->proposed->dossier, other->party);
    }
    add_names(row, sheet, builder_text(&names));
}

/* The period, and why the day is another than the counted one. */
void proposal_add_period(struct builder *row, const struct proposal_sheet *sheet,
                         const struct proposal_start *start)
{
    const struct clock *clock = start->duty->rule.clock;
    if (clock) {
        struct text period = explain_period(row->arena, sheet->language, clock, clock->period);
        builder_add_string(row, ", ");
        builder_add(row, period);
        builder_add_string(row, clock->label == LABEL_LAW ? "" : ", ");
        builder_add_string(row, clock->label == LABEL_LAW ? "" : label_name(clock->label));
    }
    if (start->duty->recurring)
        say(row, sheet->language, "proposal.again");
    if (start->nominal == DAY_NONE || start->nominal == start->day)
        return;
    say_with(row, sheet->language, "proposal.nominal", day_words(row->arena, start->nominal),
             (struct text){"", 0});
}

static void add_start(struct builder *out, const struct proposal_sheet *sheet, size_t index)
{
    const struct proposal_start *start = &sheet->proposal->starts[index];
    struct builder row = say_piece(out), stops = say_piece(out);
    const struct rule *rule = &start->duty->rule;
    builder_add(&row, phrase_duty(out->arena, sheet->language, rule));
    proposal_add_everybody(&row, sheet, index);
    builder_add_string(&row, " (");
    builder_add(&row, proposal_sources(out->arena, sheet->language, rule));
    proposal_add_period(&row, sheet, start);
    builder_add_char(&row, ')');
    proposal_row(out, day_label(out, sheet, start), DAY_COLUMNS, builder_text(&row));
    struct builder ends = say_piece(out);
    proposal_add_bounds(&ends, sheet->language, &start->duty->stops);
    say_with(&stops, sheet->language, ends.size ? "proposal.stopped-or" : "proposal.stopped",
             proposal_stops(out->arena, sheet->language, start), builder_text(&ends));
    if (start->no_meeting)
        say(&stops, sheet->language, "proposal.no-meeting");
    proposal_row(out, (struct text){"", 0}, DAY_COLUMNS, builder_text(&stops));
}

void proposal_starts(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposal *proposal = sheet->proposal;
    size_t told = 0;
    heading(out, sheet, "proposal.part.starts");
    for (size_t i = 0; i < proposal->start_count; i++) {
        const struct proposal_start *start = &proposal->starts[i];
        bool timed = start->day != DAY_NONE || start->no_meeting || !start->to_somebody;
        if (!timed || proposal_is_repeated(proposal, i))
            continue;
        add_start(out, sheet, i);
        told++;
    }
    if (!told)
        proposal_note(out, sheet, "proposal.no-start");
}

void proposal_told(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposal *proposal = sheet->proposal;
    size_t told = 0;
    heading(out, sheet, "proposal.part.told");
    for (size_t i = 0; i < proposal->start_count; i++) {
        const struct proposal_start *start = &proposal->starts[i];
        if (!start->to_somebody || proposal_is_repeated(proposal, i))
            continue;
        struct builder row = say_piece(out);
        builder_add(&row, phrase_duty(out->arena, sheet->language, &start->duty->rule));
        proposal_add_everybody(&row, sheet, i);
        if (start->day == DAY_NONE && !start->no_meeting) {
            builder_add_string(&row, " (");
            builder_add(&row, proposal_sources(out->arena, sheet->language, &start->duty->rule));
            builder_add_char(&row, ')');
        }
        proposal_row(out, day_label(out, sheet, start), DAY_COLUMNS, builder_text(&row));
        told++;
    }
    if (!told)
        proposal_note(out, sheet, "proposal.nobody-told");
}

struct text proposal_change_said(struct arena *arena, const struct proposal_sheet *sheet,
                                 const struct proposal_change *change, const char **label_out)
{
    static const char *const keys[] = {[CHANGE_MENDED] = "proposal.change.mended",
                                       [CHANGE_MOVED] = "proposal.change.moved",
                                       [CHANGE_CREATED] = "proposal.change.created"};
    bool ends = change->kind == CHANGE_MENDED && change->before->status == STATUS_COMING;
    const struct finding *finding = change->after ? change->after : change->before;
    struct builder row, days;
    builder_init(&row, arena);
    builder_init(&days, arena);
    builder_add_string(&row, phrase_status(sheet->language, finding->status));
    builder_add_string(&row, ": ");
    builder_add(&row, phrase_duty(arena, sheet->language, finding->rule));
    add_whom(&row, sheet, finding->party);
    if (change->kind == CHANGE_MOVED)
        say_with(&days, sheet->language, "proposal.change.days",
                 day_words(arena, change->before->date), day_words(arena, change->after->date));
    else if (finding->date != DAY_NONE)
        say_with(&days, sheet->language, "proposal.change.day", day_words(arena, finding->date),
                 (struct text){"", 0});
    builder_add(&row, builder_text(&days));
    *label_out = words_text(sheet->language, ends ? "proposal.change.ended" : keys[change->kind]);
    return builder_text(&row);
}

static void add_change(struct builder *out, const struct proposal_sheet *sheet,
                       const struct proposal_change *change)
{
    const char *label;
    struct text row = proposal_change_said(out->arena, sheet, change, &label);
    proposal_row(out, text_of(label), ANSWER_COLUMNS, row);
}

void proposal_changes(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposal *proposal = sheet->proposal;
    heading(out, sheet, "proposal.part.changes");
    for (size_t i = 0; i < proposal->change_count; i++)
        add_change(out, sheet, &proposal->changes[i]);
    if (!proposal->change_count)
        proposal_note(out, sheet, "proposal.no-change");
}
