/* proposal_lines: which lines a sheet has, how many of each answer, their words and their rows on the page. Must not
 * know their order. */
#include "proposal_part.h"

/* The case has a delegation order of its own, and the judge has held the decider against it. */
static bool order_is_judged(const struct proposal *proposal)
{
    for (size_t i = 0; i < proposal->line_count; i++)
        if (proposal->lines[i].duty->decider == DECIDER_ORDER &&
            proposal->lines[i].answer != PROPOSAL_NOT_CHECKED)
            return true;
    return false;
}

static enum proposal_answer answer_of(const struct authority *answer)
{
    const uint32_t outside = 1u << FACT_LAW | 1u << FACT_ORDER;
    if (answer->verdict == AUTHORITY_YES)
        return PROPOSAL_HELD;
    if (answer->verdict != AUTHORITY_UNKNOWN)
        return PROPOSAL_LACKING;
    return answer->missing & ~outside ? PROPOSAL_UNKNOWN : PROPOSAL_NOT_CHECKED;
}

bool proposal_right(const struct proposal_sheet *sheet, enum proposal_answer *answer_out)
{
    *answer_out = sheet->asked ? answer_of(&sheet->asked->answer) : PROPOSAL_NOT_CHECKED;
    bool by_case = sheet->asked && !sheet->view->has_register &&
                   *answer_out == PROPOSAL_NOT_CHECKED && order_is_judged(sheet->proposal);
    return !by_case;
}

bool proposal_tells(const struct proposal_sheet *sheet, const struct proposal_line *line)
{
    enum proposal_answer right;
    enum decider_test test = line->duty->decider;
    bool same = test == DECIDER_CEILING || test == DECIDER_ORDER || test == DECIDER_TENURE ||
                test == DECIDER_APPOINTMENT;
    if (!same || !proposal_right(sheet, &right))
        return true;
    return right != PROPOSAL_LACKING && line->answer != PROPOSAL_NOT_CHECKED;
}

struct proposal_totals proposal_totals(const struct proposal_sheet *sheet)
{
    struct proposal_totals totals = {.doubtful = 0};
    const struct proposal *proposal = sheet->proposal;
    enum proposal_answer right;
    for (size_t i = 0; i < proposal->line_count; i++)
        if (proposal_tells(sheet, &proposal->lines[i])) {
            totals.counts[proposal->lines[i].answer]++;
            totals.doubtful += proposal->lines[i].doubtful;
        }
    if (proposal_right(sheet, &right)) {
        totals.counts[right]++;
        totals.right_open = right == PROPOSAL_NOT_CHECKED;
        totals.doubtful += sheet->asked && sheet->asked->answer.verdict == AUTHORITY_UNSETTLED;
    }
    for (size_t i = 0; i < proposal->start_count; i++)
        totals.counts[PROPOSAL_UNKNOWN] += proposal->starts[i].no_meeting;
    return totals;
}

struct text proposal_right_unchecked(const struct proposal_sheet *sheet)
{
    const struct authority_case *asked = sheet->asked;
    const char *key = !sheet->by.size                          ? "proposal.right.nobody"
                      : !asked                                 ? "proposal.right.no-type"
                      : asked->answer.missing & 1u << FACT_LAW ? "proposal.right.no-law"
                      : sheet->view->has_register              ? "proposal.right.no-order"
                                                               : "proposal.right.no-register";
    return text_of(words_text(sheet->language, key));
}

struct text proposal_sources(struct arena *arena, enum language language, const struct rule *rule)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < rule->source_count; i++) {
        const struct law_source *source = &rule->sources[i];
        builder_add_string(&out, i ? "; " : "");
        builder_add(&out, source->name.size ? source->name : source->law);
        builder_add_char(&out, ' ');
        builder_add(&out, source->place);
        if (source->mark == MARK_VERIFIED)
            continue;
        builder_add_string(&out, " [");
        builder_add_string(&out, explain_mark(language, source->mark));
        builder_add_char(&out, ']');
    }
    return paper_clean(arena, builder_text(&out));
}

struct text proposal_doubt(struct arena *arena, const struct proposal_sheet *sheet,
                           const struct proposal_line *line)
{
    struct text reason = line->finding->rule->strength_reason;
    struct builder out;
    if (!reason.size)
        return phrase_doubt_reason(arena, sheet->language, sheet->proposal->proposed->dossier,
                                   line->finding);
    builder_init(&out, arena);
    builder_add(&out, reason);
    builder_add_char(&out, '.');
    return paper_clean(arena, builder_text(&out));
}

/* What the decision would meet is said as the rule says it when it is broken: its name is what should be. */
struct text proposal_line_title(struct arena *arena, const struct proposal_sheet *sheet,
                                const struct proposal_line *line)
{
    if (line->part != PART_HINDER || line->answer != PROPOSAL_LACKING)
        return phrase_duty(arena, sheet->language, &line->duty->rule);
    struct text sentence = phrase_sentence(arena, sheet->language, line->finding);
    bool stop = sentence.size && sentence.bytes[sentence.size - 1] == '.';
    return (struct text){sentence.bytes, sentence.size - stop};
}

struct text proposal_name(struct arena *arena, const struct proposal_sheet *sheet)
{
    const struct proposed *proposed = sheet->proposal->proposed;
    const struct event *event = &proposed->dossier->events[proposed->event];
    const struct attribute_value *type = event_value(event, ATTRIBUTE_DECISION_TYPE);
    struct builder out;
    if (type)
        return text_of(vocabulary_enum_value_name(ENUM_DECISION_TYPE, type->as.number));
    builder_init(&out, arena);
    explain_event(&out, sheet->language, proposed->dossier, proposed->event);
    struct text whole = text_after(builder_text(&out), 1);
    return paper_clean(arena, text_cut(&whole, '"'));
}

size_t proposal_unchecked(struct arena *arena, const struct proposal_sheet *sheet,
                          const struct text **items_out)
{
    static const char *const keys[] = {"proposal.unchecked.merits", "proposal.unchecked.documents",
                                       "proposal.unchecked.disqualified",
                                       "proposal.unchecked.rules"};
    enum { COUNT = sizeof keys / sizeof *keys };
    struct text *items = arena_new_many(arena, COUNT, struct text);
    for (size_t i = 0; i < COUNT; i++)
        items[i] = text_of(words_text(sheet->language, keys[i]));
    *items_out = items;
    return COUNT;
}

void proposal_row(struct builder *out, struct text label, size_t columns, struct text text)
{
    struct builder lead = say_piece(out);
    builder_add_string(&lead, "  ");
    paper_left(&lead, label, columns - 2);
    paper_paragraph(out, builder_text(&lead), columns, text);
}

void proposal_note(struct builder *out, const struct proposal_sheet *sheet, const char *key)
{
    paper_paragraph(out, TEXT_LITERAL("  "), 2, text_of(words_text(sheet->language, key)));
}
