/* proposal_json: the sheet as one object. Must not judge, and says nothing that the text does not. */
#include "authority_json.h"
#include "proposal_part.h"

static void add_event(struct builder *out, const struct proposal_sheet *sheet, const char *name,
                      int32_t index)
{
    json_name(out, name);
    if (index < 0) {
        builder_add_string(out, "null");
        return;
    }
    const struct event *event = &sheet->proposal->proposed->dossier->events[index];
    builder_add_char(out, '{');
    json_add_number(out, "event", index);
    json_text(out, "kind", text_of(vocabulary_kind_name(event->kind)));
    json_day(out, "date", event->date);
    builder_add_char(out, '}');
}

static void add_rule(struct builder *out, const struct proposal_sheet *sheet,
                     const struct rule *rule, int32_t party)
{
    const struct dossier *dossier = sheet->proposal->proposed->dossier;
    json_text(out, "rule", rule->id);
    json_text(out, "code", rule->code);
    json_text(out, "title", phrase_duty(out->arena, sheet->language, rule));
    json_text(out, "source", phrase_rule_sources(out->arena, sheet->language, rule));
    json_text_or_null(out, "party",
                      party >= 0 ? dossier->parties[party].ref : (struct text){"", 0});
}

static void add_line(struct builder *out, const struct proposal_sheet *sheet,
                     const struct proposal_line *line)
{
    struct builder fact = say_piece(out), missing = say_piece(out), remedy = say_piece(out);
    bool lacking = line->answer == PROPOSAL_LACKING, held = line->answer == PROPOSAL_HELD;
    if (held)
        proposal_add_fact(&fact, sheet->language, sheet->proposal, line);
    else if (lacking)
        proposal_add_remedy(&remedy, sheet->language, sheet->proposal, line);
    else
        proposal_add_missing(&missing, sheet->language, sheet->proposal, line);
    json_item(out);
    json_text(out, "answer", text_of(proposal_answer_word(line->answer)));
    json_bool(out, "unsettled", line->doubtful);
    add_rule(out, sheet, &line->duty->rule, line->party);
    json_text_or_null(out, "because",
                      line->doubtful
                          ? phrase_doubt_reason(out->arena, sheet->language,
                                                sheet->proposal->proposed->dossier, line->finding)
                          : (struct text){"", 0});
    add_event(out, sheet, "shown_by", held ? line->shown : -1);
    json_text_or_null(out, "fact", builder_text(&fact));
    json_text_or_null(out, "missing", builder_text(&missing));
    json_text_or_null(out, "next_step", builder_text(&remedy));
    builder_add_char(out, '}');
}

static void add_part(struct builder *out, const struct proposal_sheet *sheet,
                     enum proposal_part part)
{
    const struct proposal *proposal = sheet->proposal;
    json_list(out, proposal_part_word(part));
    for (size_t i = 0; i < proposal->line_count; i++) {
        const struct proposal_line *line = &proposal->lines[i];
        if (line->part == part && proposal_tells(sheet, line))
            add_line(out, sheet, line);
    }
    builder_add_char(out, ']');
}

static void add_right(struct builder *out, const struct proposal_sheet *sheet)
{
    enum proposal_answer answer;
    struct builder whole = say_piece(out);
    bool told = proposal_right(sheet, &answer);
    json_text_or_null(out, "authority_answer",
                      told ? text_of(proposal_answer_word(answer)) : (struct text){"", 0});
    json_name(out, "authority");
    if (!sheet->asked) {
        builder_add_string(out, "null");
        return;
    }
    authority_check_json(&whole, sheet->view, sheet->asked);
    builder_add(out, text_trim(builder_text(&whole)));
}

static void add_start(struct builder *out, const struct proposal_sheet *sheet,
                      const struct proposal_start *start)
{
    const struct clock *clock = start->duty->rule.clock;
    struct builder ends = say_piece(out);
    proposal_add_bounds(&ends, sheet->language, &start->duty->stops);
    json_item(out);
    add_rule(out, sheet, &start->duty->rule, start->party);
    json_day(out, "nominal", start->nominal);
    json_day(out, "latest", start->day);
    json_text_or_null(out, "period",
                      clock ? explain_period(out->arena, sheet->language, clock, clock->period)
                            : (struct text){"", 0});
    json_text_or_null(out, "label",
                      clock ? text_of(label_name(clock->label)) : (struct text){"", 0});
    json_bool(out, "again", start->duty->recurring);
    json_bool(out, "to_somebody", start->to_somebody);
    json_text_or_null(out, "kept_by", proposal_stops(out->arena, sheet->language, start));
    json_text_or_null(out, "ended_by", builder_text(&ends));
    json_bool(out, "next_meeting_unknown", start->no_meeting);
    builder_add_char(out, '}');
}

static void add_starts_list(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposal *proposal = sheet->proposal;
    json_list(out, "starts");
    for (size_t i = 0; i < proposal->start_count; i++)
        add_start(out, sheet, &proposal->starts[i]);
    builder_add_char(out, ']');
}

static void add_change(struct builder *out, const struct proposal_sheet *sheet,
                       const struct proposal_change *change)
{
    const struct finding *finding = change->after ? change->after : change->before;
    json_item(out);
    json_text(out, "change", text_of(proposal_change_word(change->kind)));
    json_text(out, "status", text_of(status_name(finding->status)));
    add_rule(out, sheet, finding->rule, finding->party);
    json_day(out, "before", change->before ? change->before->date : DAY_NONE);
    json_day(out, "after", change->after ? change->after->date : DAY_NONE);
    builder_add_char(out, '}');
}

static void add_changes_list(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposal *proposal = sheet->proposal;
    json_list(out, "changes");
    for (size_t i = 0; i < proposal->change_count; i++)
        add_change(out, sheet, &proposal->changes[i]);
    builder_add_char(out, ']');
}

static void add_totals(struct builder *out, const struct proposal_sheet *sheet)
{
    struct proposal_totals totals = proposal_totals(sheet);
    json_name(out, "totals");
    builder_add_char(out, '{');
    for (size_t i = 0; i < PROPOSAL_ANSWERS; i++)
        json_add_number(out, proposal_answer_word((enum proposal_answer)i),
                        (int64_t)totals.counts[i]);
    json_add_number(out, "unsettled", (int64_t)totals.doubtful);
    builder_add_char(out, '}');
}

static void add_unchecked(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct text *items;
    size_t count = proposal_unchecked(out->arena, sheet, &items);
    json_texts(out, "not_checked", items, count);
}

void proposal_json(struct builder *out, const struct proposal_sheet *sheet)
{
    const struct proposed *proposed = sheet->proposal->proposed;
    builder_add_char(out, '{');
    json_text(out, "case", proposed->dossier->id);
    json_text(out, "proposal", proposal_name(out->arena, sheet));
    add_event(out, sheet, "event", proposed->event);
    json_text_or_null(out, "by", sheet->by);
    add_totals(out, sheet);
    add_right(out, sheet);
    for (int part = 0; part < PROPOSAL_PARTS; part++)
        add_part(out, sheet, (enum proposal_part)part);
    add_starts_list(out, sheet);
    add_changes_list(out, sheet);
    add_unchecked(out, sheet);
    builder_add_string(out, "}\n");
}
