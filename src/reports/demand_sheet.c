/* demand_sheet: see demand_sheet.h. */
#include "demand_sheet.h"
#include "proposal_part.h"

static bool is_there(const struct demand *items, size_t count, struct text title)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(items[i].title, title))
            return true;
    return false;
}

/* The next step of what is lacking; the other answers have none. */
static struct text remedy_of(struct arena *arena, enum language language,
                             const struct proposal *proposal, const struct proposal_line *line)
{
    struct builder remedy, step;
    builder_init(&remedy, arena);
    builder_init(&step, arena);
    if (line->answer != PROPOSAL_LACKING)
        return builder_text(&step);
    proposal_add_remedy(&remedy, language, proposal, line);
    say_capital(&step, builder_text(&remedy));
    if (step.size && step.bytes[step.size - 1] != '.')
        builder_add_char(&step, '.');
    return paper_clean(arena, builder_text(&step));
}

static bool is_met_by_asking(const struct proposal_line *line)
{
    return line->answer == PROPOSAL_HELD && line->shown < 0;
}

/* Each duty once, whomever it is about. */
static struct demand_list part_of(struct arena *arena, enum language language,
                                  const struct proposal_sheet *sheet, enum proposal_part part)
{
    const struct proposal *proposal = sheet->proposal;
    struct demand *items = arena_new_many(arena, proposal->line_count + 1, struct demand);
    size_t count = 0;
    for (size_t i = 0; i < proposal->line_count; i++) {
        const struct proposal_line *line = &proposal->lines[i];
        struct text title = proposal_line_title(arena, sheet, line);
        if (line->part != part || is_there(items, count, title))
            continue;
        if (is_met_by_asking(line) && part != PART_CONTENT)
            continue;
        items[count++] =
            (struct demand){title, proposal_sources(arena, language, &line->duty->rule),
                            remedy_of(arena, language, proposal, line)};
    }
    return (struct demand_list){items, count};
}

static struct text period_of(struct arena *arena, enum language language,
                             const struct proposal_start *start)
{
    const struct clock *clock = start->duty->rule.clock;
    struct builder period;
    builder_init(&period, arena);
    if (!clock)
        return builder_text(&period);
    builder_add(&period, explain_period(arena, language, clock, clock->period));
    if (clock->label != LABEL_LAW) {
        builder_add_string(&period, ", ");
        builder_add_string(&period, label_name(clock->label));
    }
    if (start->duty->recurring)
        say(&period, language, "proposal.again");
    return builder_text(&period);
}

static bool is_told(const struct demand_time *times, size_t count, const struct demand_time *one)
{
    for (size_t i = 0; i < count; i++)
        if (times[i].day == one->day &&
            (text_equal(times[i].title, one->title) || text_equal(times[i].stops, one->stops)))
            return true;
    return false;
}

void demand_sheet_fill(struct arena *arena, enum language language, const struct proposal *proposal,
                       struct demand_sheet *sheet_out)
{
    const struct proposal_sheet sheet = {.language = language, .proposal = proposal};
    struct demand_time *times =
        arena_new_many(arena, proposal->start_count + 1, struct demand_time);
    *sheet_out = (struct demand_sheet){part_of(arena, language, &sheet, PART_BASIS),
                                       part_of(arena, language, &sheet, PART_PARTIES),
                                       part_of(arena, language, &sheet, PART_CONTENT), times, 0};
    for (size_t i = 0; i < proposal->start_count; i++) {
        const struct proposal_start *start = &proposal->starts[i];
        const struct rule *rule = &start->duty->rule;
        struct demand_time one = {
            start->day, phrase_duty(arena, language, rule), proposal_sources(arena, language, rule),
            period_of(arena, language, start), proposal_stops(arena, language, start)};
        if (!is_told(times, sheet_out->time_count, &one))
            times[sheet_out->time_count++] = one;
    }
}
