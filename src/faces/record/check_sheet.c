/* check_sheet: see check_sheet.h. Each part of the check in its place; what is held is folded. Must not change a word
 * of what reports says. */
#include "check_sheet.h"

#include "check_sheet_html.h"

/* The parts in working order, and the three that are times and changes. */
enum { STEP_STARTS = PROPOSAL_PARTS, STEP_TOLD, STEP_CHANGES, STEPS };

static const char *kind_of(enum proposal_answer answer, bool is_doubtful)
{
    if (answer == PROPOSAL_LACKING)
        return is_doubtful ? "doubt" : "fault";
    return answer == PROPOSAL_UNKNOWN ? "doubt" : "";
}

static const char *step_key(enum proposal_answer answer)
{
    return answer == PROPOSAL_LACKING ? "web.check.next" : "web.check.missing";
}

static void add_right(const struct visit *visit, const struct proposal_pieces *pieces,
                      struct check_sheet_html_part *part)
{
    struct check_sheet_html_question *questions = arena_new_many(
        visit->arena, pieces->right_missing_count + 1, struct check_sheet_html_question);
    if (!pieces->tells_right)
        return;
    for (size_t i = 0; i < pieces->right_missing_count; i++)
        questions[i].text = pieces->right_missing[i];
    part->right = text_of(pieces->right_label);
    part->right_kind = text_of(kind_of(pieces->right, false));
    part->said = pieces->right_said;
    part->first = pieces->right_first;
    part->step = pieces->right_step;
    part->questions = (struct check_sheet_html_questions){questions, pieces->right_missing_count};
}

static void add_lines(const struct visit *visit, const struct proposal_pieces *pieces,
                      enum proposal_part which, struct check_sheet_html_part *part)
{
    struct check_sheet_html_line *lines =
        arena_new_many(visit->arena, pieces->line_count + 1, struct check_sheet_html_line);
    struct check_sheet_html_kept *held =
        arena_new_many(visit->arena, pieces->line_count + 1, struct check_sheet_html_kept);
    size_t count = 0, held_count = 0;
    for (size_t i = 0; i < pieces->line_count; i++) {
        const struct proposal_piece *one = &pieces->lines[i];
        if (one->part != which)
            continue;
        if (one->answer == PROPOSAL_HELD)
            held[held_count++] = (struct check_sheet_html_kept){
                .title = one->title, .party = one->party, .step = one->step, .law = one->law};
        else
            lines[count++] = (struct check_sheet_html_line){
                .kind = text_of(kind_of(one->answer, one->doubt.size > 0)),
                .label = text_of(one->label),
                .title = one->title,
                .party = one->party,
                .step = one->step,
                .step_label = say_text(visit, step_key(one->answer)),
                .doubt = one->doubt,
                .law = one->law};
    }
    part->lines = (struct check_sheet_html_lines){lines, count};
    part->held = (struct check_sheet_html_held){held, held_count};
    part->held_count = (int64_t)held_count;
    if (!count && !held_count && !part->right.size)
        part->none =
            say_text(visit, which == PART_HINDER ? "proposal.no-hinder" : "proposal.no-rule");
}

static void add_times(const struct visit *visit, const struct proposal_time *times, size_t count,
                      const char *none, struct check_sheet_html_part *part)
{
    struct check_sheet_html_time *placed =
        arena_new_many(visit->arena, count + 1, struct check_sheet_html_time);
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct check_sheet_html_time){.day = times[i].day,
                                                   .title = times[i].title,
                                                   .kept_by = times[i].kept_by,
                                                   .law = times[i].law};
    part->times = (struct check_sheet_html_times){placed, count};
    part->none = count ? (struct text){"", 0} : say_text(visit, none);
}

static void add_shifts(const struct visit *visit, const struct proposal_pieces *pieces,
                       struct check_sheet_html_part *part)
{
    struct check_sheet_html_shift *shifts =
        arena_new_many(visit->arena, pieces->shift_count + 1, struct check_sheet_html_shift);
    for (size_t i = 0; i < pieces->shift_count; i++)
        shifts[i] = (struct check_sheet_html_shift){text_of(pieces->shifts[i].label),
                                                    pieces->shifts[i].said};
    part->shifts = (struct check_sheet_html_shifts){shifts, pieces->shift_count};
    part->none = pieces->shift_count ? (struct text){"", 0} : say_text(visit, "proposal.no-change");
}

void check_sheet_fill(const struct visit *visit, const struct proposal_pieces *pieces,
                      struct check_sheet_html *sheet_out)
{
    struct check_sheet_html_part *parts =
        arena_new_many(visit->arena, STEPS, struct check_sheet_html_part);
    for (int i = 0; i < PROPOSAL_PARTS; i++) {
        parts[i].title = text_of(pieces->part_titles[i]);
        if (i == PART_RIGHT)
            add_right(visit, pieces, &parts[i]);
        add_lines(visit, pieces, (enum proposal_part)i, &parts[i]);
    }
    parts[STEP_STARTS].title = text_of(pieces->starts_title);
    add_times(visit, pieces->starts, pieces->start_count, "proposal.no-start", &parts[STEP_STARTS]);
    parts[STEP_TOLD].title = text_of(pieces->told_title);
    add_times(visit, pieces->told, pieces->told_count, "proposal.nobody-told", &parts[STEP_TOLD]);
    parts[STEP_CHANGES].title = text_of(pieces->changes_title);
    add_shifts(visit, pieces, &parts[STEP_CHANGES]);
    *sheet_out = (struct check_sheet_html){.totals = pieces->totals,
                                           .danger = pieces->danger,
                                           .parts = {parts, STEPS},
                                           .unchecked = pieces->unchecked};
}
