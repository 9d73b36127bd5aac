/* duty_read: plikt, one duty in one file. A table of lines; "eller" continues the line above. */
#include "duty_lines.h"

static const struct text nothing = {0};

/* once: the line may stand only once (its "eller" lines belong to it). */
static const struct duty_line lines[] = {
    {"rubrik", line_title, true},
    {"källa", line_source, false},
    {"gäller", line_validity, true},
    {"styrka", line_strength, true},
    {"när", line_trigger, true},
    {"räknat från", line_anchor, true},
    {"bara om", line_condition, false},
    {"inte om", line_exception, false},
    {"upphör vid", line_stop, false},
    {"upphör med", line_end, true},
    {"för varje", line_selector, true},
    {"ska aldrig", line_never, true},
    {"ska inte", line_forbidden, false},
    {"ska", line_required, false},
    {"visas av", line_evidence, false},
    {"kräver", line_necessary, false},
    {"inom dagen barnet fyller", line_due_age, true},
    {"inom dagen i", line_due_day, true},
    {"inom", line_clock, true},
    {"behörighet", line_decider, true},
    {"förlängs till dagen i", line_extension, false},
    {"återkommer", line_recurring, true},
    {"fullständigt om", line_complete, true},
    {"prövas bara i fullständig akt", line_only_complete, true},
    {"frånvaro visas av", line_absence, true},
    {"ersätter", line_replaces, true},
    {"löper över", line_transition, true},
    {"annars", line_fault, true},
    {"exempel", line_example, false},
};

static void take_line(struct duty_draft *draft, size_t index)
{
    draft->continues = NULL;
    if ((draft->seen >> index & 1) && lines[index].once)
        reader_twice(draft->reader, lines[index].words);
    draft->seen |= UINT32_C(1) << index;
    if (!draft->reader->failed)
        lines[index].read(draft);
}

static void read_line(struct duty_draft *draft)
{
    struct reader *reader = draft->reader;
    if (reader_accept(reader, "eller")) {
        if (draft->continues)
            draft->continues(draft);
        else
            reader_problem(reader, "'eller' fortsätter raden ovanför, men den kan inte fortsättas.",
                           nothing, nothing);
        return;
    }
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (reader_accept(reader, lines[i].words)) {
            take_line(draft, i);
            return;
        }
    reader_problem(reader,
                   "'{1}' är ingen rad i en plikt: se law/README.md för raderna och deras ordning.",
                   reader->tokens[0].text, nothing);
}

static void check_whole(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    struct text id = duty->rule.id;
    struct reader *reader = draft->reader;
    reader_back(reader, draft->line);
    if (duty->rule.source_count == 0)
        reader_problem(reader, "Regeln '{1}' saknar källa: skriv 'källa LAG LAGRUM'.", id, nothing);
    else if (duty->trigger.count == 0)
        reader_problem(reader, "Regeln '{1}' saknar när: skriv vilken händelse som väcker plikten.",
                       id, nothing);
    else if (duty->fulfilments.count == 0 && !duty->decider && !duty->at_once)
        reader_problem(reader, "Regeln '{1}' saknar ska: skriv vad som ska (eller inte ska) följa.",
                       id, nothing);
    else if (duty->decider && (duty->fulfilments.count || duty->rule.clock))
        reader_problem(reader,
                       "Regeln '{1}' prövar behörighet och har därför varken 'ska' eller 'inom'.",
                       id, nothing);
    else if (!duty->rule.clock && !duty->forbidden && !duty->decider && !duty->at_once &&
             duty->due_attribute < 0 && !duty->due_age)
        reader_problem(reader, "Regeln '{1}' saknar inom: skriv 'inom FRIST'.", id, nothing);
    else if (duty->rule.code.size == 0)
        reader_problem(reader, "Regeln '{1}' saknar annars: skriv 'annars KOD \"mening\"'.", id,
                       nothing);
    else if (duty->example_count == 0)
        reader_problem(reader, "Regeln '{1}' saknar exempel: en regel utan exempel laddas inte.",
                       id, nothing);
}

/* A duty is never surer than what it rests on (principle P2), and a local goal, advice or practice is no law (P16). */
static void weigh_strength(struct duty *duty)
{
    enum mark weakest = duty->rule.clock ? duty->rule.clock->source.mark : MARK_VERIFIED;
    for (size_t i = 0; i < duty->rule.source_count; i++)
        if (duty->rule.sources[i].mark > weakest)
            weakest = duty->rule.sources[i].mark;
    enum authority_label label = duty->rule.clock ? duty->rule.clock->label : LABEL_LAW;
    bool is_law = label == LABEL_LAW || label == LABEL_REGULATION;
    if (weakest == MARK_VERIFIED && is_law)
        return;
    duty->rule.strength = STRENGTH_WARNING;
    if (duty->rule.strength_reason.size == 0)
        duty->rule.strength_reason = text_of(is_law ? mark_name(weakest) : label_name(label));
}

/* The name is the file's, and no other duty has it. */
static void check_name(const struct rulebook *book, struct reader *reader, struct text id)
{
    if (reader_name(reader, id, "Regeln"))
        for (size_t i = 0; i + 1 < book->duty_count; i++)
            if (text_equal(book->duties[i].rule.id, id))
                reader_problem(reader,
                               "Regeln '{1}' finns redan i en annan fil: välj ett annat namn.", id,
                               nothing);
}

void duty_read(struct rulebook *book, struct reader *reader, enum rule_sort sort)
{
    if (!book_has_room(reader, book->duty_count, BOOK_DUTIES))
        return;
    struct duty *duty = &book->duties[book->duty_count++];
    struct duty_draft draft = {book, reader, duty, NULL, 0, reader->line};
    duty->rule = (struct rule){.id = reader_remainder(reader),
                               .sort = sort,
                               .valid_from = DAY_FIRST,
                               .valid_to = DAY_LAST,
                               .text = reader->whole};
    duty->transition.from = DAY_NONE;
    duty->end_attribute = -1;
    duty->due_attribute = -1;
    check_name(book, reader, duty->rule.id);
    while (reader_line(reader)) {
        read_line(&draft);
        reader_end(reader);
    }
    duty->example_count += reader->examples_passed;
    weigh_strength(duty);
    mark_at_once(duty);
    default_complete(&draft);
    check_whole(&draft);
}
