/* duty_read: plikt, one duty in one file. A table of lines; "eller" continues the line above. */
#include "duty_lines.h"

static const struct text nothing = {0};

static const struct duty_line lines[] = {
    {"rubrik", line_title},
    {"källa", line_source},
    {"gäller", line_validity},
    {"styrka", line_strength},
    {"när", line_trigger},
    {"räknat från", line_anchor},
    {"bara om", line_condition},
    {"inte om", line_exception},
    {"upphör vid", line_stop},
    {"upphör med", line_end},
    {"ska inte", line_forbidden},
    {"ska", line_fulfilment},
    {"visas av", line_evidence},
    {"kräver", line_necessary},
    {"inom", line_clock},
    {"förlängs till dagen i", line_extension},
    {"återkommer", line_recurring},
    {"fullständigt om", line_complete},
    {"prövas bara i fullständig akt", line_only_complete},
    {"löper över", line_transition},
    {"annars", line_fault},
    {"exempel", line_example},
};

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
            draft->continues = NULL;
            lines[i].read(draft);
            return;
        }
    reader_problem(reader,
                   "'{1}' är ingen rad i en plikt: se law/README.md för raderna och deras ordning.",
                   reader->tokens[0].text, nothing);
}

static void check_end(struct reader *reader)
{
    if (!reader->failed && !reader_at_end(reader))
        reader_problem(reader,
                       "Raden fortsätter med '{1}' som inte väntades här: ta bort det eller skriv "
                       "det på en egen rad.",
                       reader_peek(reader)->text, nothing);
}

static void check_whole(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    struct text id = duty->rule.id;
    struct reader *reader = draft->reader;
    reader->failed = false;
    if (duty->rule.source_count == 0)
        reader_problem(reader, "Regeln '{1}' saknar källa: skriv 'källa LAG LAGRUM'.", id, nothing);
    else if (duty->trigger.count == 0)
        reader_problem(reader, "Regeln '{1}' saknar när: skriv vilken händelse som väcker plikten.",
                       id, nothing);
    else if (duty->fulfilments.count == 0)
        reader_problem(reader, "Regeln '{1}' saknar ska: skriv vad som ska (eller inte ska) följa.",
                       id, nothing);
    else if (!duty->rule.clock)
        reader_problem(reader, "Regeln '{1}' saknar inom: skriv 'inom FRIST'.", id, nothing);
    else if (duty->rule.code.size == 0)
        reader_problem(reader, "Regeln '{1}' saknar annars: skriv 'annars KOD \"mening\"'.", id,
                       nothing);
    else if (duty->example_count == 0)
        reader_problem(reader, "Regeln '{1}' saknar exempel: en regel utan exempel laddas inte.",
                       id, nothing);
}

/* A duty is never surer than what it rests on (principle P2). */
static void weigh_strength(struct duty *duty)
{
    enum mark weakest = duty->rule.clock ? duty->rule.clock->source.mark : MARK_VERIFIED;
    for (size_t i = 0; i < duty->rule.source_count; i++)
        if (duty->rule.sources[i].mark > weakest)
            weakest = duty->rule.sources[i].mark;
    if (weakest == MARK_VERIFIED)
        return;
    duty->rule.strength = STRENGTH_WARNING;
    if (duty->rule.strength_reason.size == 0)
        duty->rule.strength_reason = text_of(mark_name(weakest));
}

/* When nothing else is said, absence is known when all kinds that could fulfil, or all that must
 * come first, are complete. */
static void default_complete(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    if (duty->complete_count || duty->fulfilments.count == 0)
        return;
    struct word_set *sets = arena_new_many(draft->reader->arena, 2, struct word_set);
    const struct bounds *groups[] = {&duty->fulfilments, &duty->necessary};
    for (size_t group = 0; group < 2; group++)
        for (size_t i = 0; i < groups[group]->count; i++) {
            const struct pattern *pattern = &groups[group]->items[i].pattern;
            sets[group].bits[0] |= pattern->kinds.bits[0];
            sets[group].bits[1] |= pattern->kinds.bits[1];
        }
    duty->complete = sets;
    duty->complete_count = duty->necessary.count ? 2 : 1;
}

void duty_read(struct rulebook *book, struct reader *reader)
{
    ensure(book->duty_count < BOOK_DUTIES);
    struct duty *duty = &book->duties[book->duty_count++];
    struct duty_draft draft = {book, reader, duty, NULL};
    duty->rule = (struct rule){.id = reader_remainder(reader),
                               .valid_from = DAY_FIRST,
                               .valid_to = DAY_LAST,
                               .text = reader->whole};
    duty->transition.from = DAY_NONE;
    duty->end_attribute = -1;
    struct text file = reader->source;
    text_cut(&file, '/');
    if (!text_equal(file, duty->rule.id))
        reader_problem(reader, "Regeln heter '{1}' men filen '{2}': namnen ska vara lika.",
                       duty->rule.id, file);
    while (reader_line(reader)) {
        read_line(&draft);
        check_end(reader);
    }
    weigh_strength(duty);
    default_complete(&draft);
    check_whole(&draft);
}
