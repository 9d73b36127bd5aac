/* sheet_rows: what the judge says of a decision that waits, as rows of its sheet. Must not judge. */
#include "sheet.h"

static struct builder piece(const struct sheet *sheet)
{
    struct builder out;
    builder_init(&out, sheet->arena);
    return out;
}

static struct text party_of(const struct sheet *sheet, const struct proposal *proposal,
                            int32_t party)
{
    struct builder out = piece(sheet);
    proposal_add_party(&out, proposal->proposed->dossier, party);
    return builder_text(&out);
}

struct sheet_row sheet_duty(const struct sheet *sheet, const struct proposal *proposal,
                            const struct rule *rule, int32_t party)
{
    return (struct sheet_row){.what = explain_duty(sheet->arena, sheet->language, rule),
                              .concerns = party_of(sheet, proposal, party),
                              .day = DAY_NONE};
}

static struct text sources_of(const struct sheet *sheet, const struct rule *rule)
{
    struct builder out = piece(sheet);
    for (size_t i = 0; i < rule->source_count; i++) {
        builder_add_string(&out, i ? "; " : "");
        explain_source(&out, sheet->language, &rule->sources[i]);
    }
    return builder_text(&out);
}

/* Whoever reads a sheet has no command at hand: who may stands below. */
static const char *own_remedy(const struct duty *duty)
{
    return duty->decider == DECIDER_URGENCY_RECORDED          ? "sheet.remedy.urgency"
           : duty->decider && duty->decider != DECIDER_DEGREE ? "sheet.remedy.decider"
                                                              : NULL;
}

/* The next step of what is lacking; which fact is missing of what is not known. */
static struct text next_of(const struct sheet *sheet, const struct proposal *proposal,
                           const struct proposal_line *line)
{
    struct builder out = piece(sheet), missing = piece(sheet);
    const char *own = own_remedy(line->duty);
    if (line->answer == PROPOSAL_LACKING && own)
        return text_of(words_text(sheet->language, own));
    if (line->answer == PROPOSAL_LACKING) {
        proposal_add_remedy(&out, sheet->language, proposal, line);
        return builder_text(&out);
    }
    proposal_add_missing(&missing, sheet->language, proposal, line);
    struct text said = builder_text(&missing);
    words_add(&out, sheet->language, "proposal.missing", &said, 1);
    return builder_text(&out);
}

static void add_open(struct sheet *sheet, const struct proposal *proposal, enum proposal_part part,
                     enum proposal_answer answer)
{
    for (size_t i = 0; i < proposal->line_count; i++) {
        const struct proposal_line *line = &proposal->lines[i];
        if (line->part != part || line->answer != answer)
            continue;
        struct sheet_row row = sheet_duty(sheet, proposal, &line->duty->rule, line->party);
        row.part = proposal_part_word(part);
        row.verdict = line->doubtful ? "doubtful" : proposal_answer_word(answer);
        row.law = sources_of(sheet, &line->duty->rule);
        row.next = next_of(sheet, proposal, line);
        sheet_add(sheet, &row);
    }
}

static void add_row(struct sheet *sheet, const char *part, const char *verdict, struct text what)
{
    const struct sheet_row row = {.part = part, .verdict = verdict, .what = what, .day = DAY_NONE};
    sheet_add(sheet, &row);
}

/* What was checked, and what was not, in one row each: as visible as what is lacking. */
static void add_together(struct sheet *sheet, const struct proposal *proposal,
                         enum proposal_part part, enum proposal_answer answer)
{
    struct builder out = piece(sheet);
    for (size_t i = 0; i < proposal->line_count; i++) {
        const struct proposal_line *line = &proposal->lines[i];
        if (line->part != part || line->answer != answer)
            continue;
        struct text party = party_of(sheet, proposal, line->party);
        builder_add_string(&out, out.size ? "; " : "");
        builder_add(&out, party);
        builder_add_string(&out, party.size ? ": " : "");
        builder_add(&out, explain_duty(sheet->arena, sheet->language, &line->duty->rule));
    }
    if (out.size)
        add_row(sheet, proposal_part_word(part), proposal_answer_word(answer), builder_text(&out));
}

void sheet_add_lines(struct sheet *sheet, const struct proposal *proposal)
{
    for (enum proposal_answer answer = 0; answer < PROPOSAL_ANSWERS; answer++)
        for (enum proposal_part part = 0; part < PROPOSAL_PARTS; part++) {
            if (answer == PROPOSAL_LACKING || answer == PROPOSAL_UNKNOWN)
                add_open(sheet, proposal, part, answer);
            else
                add_together(sheet, proposal, part, answer);
        }
}

/* Several rules may say the same of one act. */
static bool was_said(const struct proposal *proposal, size_t index)
{
    const struct proposal_start *start = &proposal->starts[index];
    for (size_t i = 0; i < index; i++) {
        const struct proposal_start *other = &proposal->starts[i];
        if (other->day == start->day && other->party == start->party &&
            text_equal(other->duty->rule.title, start->duty->rule.title))
            return true;
    }
    return false;
}

static void add_limit(struct sheet *sheet, struct sheet_row row, const char *verdict, int32_t day)
{
    row.part = "limit";
    row.verdict = verdict;
    row.day = day;
    sheet_add(sheet, &row);
}

static void add_change(struct sheet *sheet, const struct proposal *proposal,
                       const struct proposal_change *change)
{
    const struct finding *finding = change->after ? change->after : change->before;
    bool coming = finding->status == STATUS_COMING;
    const char *answer = change->kind == CHANGE_MENDED  ? coming ? "kept" : "mended"
                         : change->kind == CHANGE_MOVED ? "moved"
                         : coming                       ? "starts"
                                                        : "breaks";
    add_limit(sheet, sheet_duty(sheet, proposal, finding->rule, finding->party), answer,
              finding->date);
}

/* A meeting that nobody has planned yet is as unknown as any other fact. */
void sheet_add_times(struct sheet *sheet, const struct proposal *proposal)
{
    for (size_t i = 0; i < proposal->change_count; i++)
        add_change(sheet, proposal, &proposal->changes[i]);
    for (size_t i = 0; i < proposal->start_count; i++) {
        const struct proposal_start *start = &proposal->starts[i];
        if (!was_said(proposal, i))
            add_limit(sheet, sheet_duty(sheet, proposal, &start->duty->rule, start->party),
                      start->no_meeting ? "unknown" : "starts", start->day);
    }
}

static struct text name_or_key(struct text name, struct text key)
{
    return name.size ? name : key;
}

/* Of a body also the day on which it meets next. */
static void add_body(struct sheet *sheet, const struct authority_candidate *candidate)
{
    const struct register_rows *rows = authority_register(sheet->authority);
    const struct body *body = &rows->bodies[candidate->body];
    int32_t next = candidate->next_meeting;
    const struct sheet_row row = {.part = "who",
                                  .verdict = candidate->answer.verdict == AUTHORITY_YES ? "may"
                                                                                        : "perhaps",
                                  .what = name_or_key(body->name, body->key),
                                  .day = next < 0 ? DAY_NONE : rows->meetings[next].day};
    sheet_add(sheet, &row);
}

static void add_person(const struct sheet *sheet, struct builder *persons,
                       const struct authority_candidate *candidate)
{
    const struct register_rows *rows = authority_register(sheet->authority);
    const struct person *person = &rows->persons[candidate->person];
    builder_add_string(persons, persons->size ? ", " : "");
    builder_add(persons, name_or_key(person->name, person->key));
}

/* Those who certainly may; when there are none, those of whom a fact is missing. */
void sheet_add_who(struct sheet *sheet, const struct proposal *proposal)
{
    const struct proposed *proposed = proposal->proposed;
    const struct authority_candidate *candidates;
    struct builder persons = piece(sheet);
    if (proposed->type < 0 || !people_for_judge(sheet->authority))
        return;
    struct authority_request request =
        authority_ask(proposed->type, proposed->dossier->events[proposed->event].date);
    size_t count = authority_who(sheet->authority, sheet->arena, &request, &candidates);
    bool certain = count && candidates[0].answer.verdict == AUTHORITY_YES;
    for (size_t i = 0; i < count; i++) {
        if (certain && candidates[i].answer.verdict != AUTHORITY_YES)
            continue;
        if (candidates[i].body >= 0)
            add_body(sheet, &candidates[i]);
        else
            add_person(sheet, &persons, &candidates[i]);
    }
    if (persons.size)
        add_row(sheet, "who", certain ? "may" : "perhaps", builder_text(&persons));
    if (!count)
        add_row(sheet, "who", "lacking", text_of(words_text(sheet->language, "sheet.nobody")));
}
