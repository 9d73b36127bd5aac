/* duty_lines: what each line of a plikt adds. Must not know how a duty is tried. */
#include "duty_lines.h"

#include <string.h>

enum { ITEM_LIMIT = 24, SOURCE_LIMIT = 6, EXAMPLE_LIMIT = 60 };

static const struct text nothing = {0};

/* Lists double when they are full: most stay short, and the law has thousands of them. */
static void *slot(struct reader *reader, const void **items, size_t *count, size_t size,
                  size_t limit)
{
    if (*count == limit) {
        reader_problem(reader, "Regeln har för många sådana rader: dela upp den.", nothing,
                       nothing);
        return NULL;
    }
    bool full = (*count & (*count - 1)) == 0; /* nothing, or a power of two */
    if (full) {
        void *wider = arena_allocate_many(reader->arena, *count ? *count * 2 : 1, size);
        if (*count)
            memcpy(wider, *items, *count * size);
        *items = wider;
    }
    unsigned char *first;
    memcpy(&first, items, sizeof first);
    return first + size * (*count)++;
}

static struct bound *add_bound(struct duty_draft *draft, struct bounds *bounds)
{
    const void *items = bounds->items;
    struct bound *bound = slot(draft->reader, &items, &bounds->count, sizeof *bound, ITEM_LIMIT);
    bounds->items = items;
    if (bound && !duty_bound(draft, bound))
        bounds->count--;
    return bound;
}

void line_title(struct duty_draft *draft)
{
    const struct token *title = reader_next(draft->reader);
    draft->duty->rule.title = title ? title->text : nothing;
}

void line_source(struct duty_draft *draft)
{
    struct rule *rule = &draft->duty->rule;
    const void *items = rule->sources;
    struct law_source *source =
        slot(draft->reader, &items, &rule->source_count, sizeof *source, SOURCE_LIMIT);
    rule->sources = items;
    if (source && !source_parse(draft->book, draft->reader, source))
        rule->source_count--;
}

void line_validity(struct duty_draft *draft)
{
    validity_parse(draft->reader, &draft->duty->rule.valid_from, &draft->duty->rule.valid_to);
}

void line_strength(struct duty_draft *draft)
{
    struct reader *reader = draft->reader;
    struct rule *rule = &draft->duty->rule;
    if (reader_accept(reader, "varning")) {
        rule->strength = STRENGTH_WARNING;
        const struct token *reason = reader_next(reader);
        if (!reason || reason->kind != '"')
            reader_problem(reader,
                           "Skriv varför regeln bara är en varning: styrka varning \"läsarten är "
                           "inte prövad\".",
                           nothing, nothing);
        else
            rule->strength_reason = reason->text;
    } else if (!reader_accept(reader, "brist")) {
        reader_problem(reader, "Skriv 'styrka brist' eller 'styrka varning \"skäl\"'.", nothing,
                       nothing);
    }
}

void line_trigger(struct duty_draft *draft)
{
    pattern_parse(draft->book, draft->reader, &draft->duty->trigger);
    draft->continues = line_trigger;
}

/* The anchor's pattern grows with "eller"; its ties stand on the first line. */
static void more_anchor(struct duty_draft *draft)
{
    pattern_parse(draft->book, draft->reader, &draft->duty->anchor.pattern);
    draft->continues = more_anchor;
}

void line_anchor(struct duty_draft *draft)
{
    bound_parse(draft->book, draft->reader, &draft->duty->anchor);
    draft->continues = more_anchor;
}

void line_condition(struct duty_draft *draft)
{
    add_bound(draft, &draft->duty->conditions);
}

void line_exception(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    struct reader *reader = draft->reader;
    const void *items = duty->exceptions;
    struct exception *exception =
        slot(reader, &items, &duty->exception_count, sizeof *exception, ITEM_LIMIT);
    duty->exceptions = items;
    draft->continues = line_exception;
    if (!exception || !duty_bound(draft, &exception->bound))
        return;
    if (reader_accept(reader, ", annars okänt"))
        exception->kind = EXCEPTION_EXCLUDE;
    else if (reader_accept(reader, ", annars tveksamt"))
        exception->kind = EXCEPTION_DOUBT;
}

void line_stop(struct duty_draft *draft)
{
    add_bound(draft, &draft->duty->stops);
    draft->continues = line_stop;
}

static void line_fulfilment(struct duty_draft *draft)
{
    add_bound(draft, &draft->duty->fulfilments);
    draft->continues = line_fulfilment;
}

static void refuse_both(struct duty_draft *draft)
{
    reader_problem(draft->reader, "Regeln har både 'ska' och 'ska inte': skriv två regler.",
                   nothing, nothing);
}

void line_required(struct duty_draft *draft)
{
    if (draft->duty->forbidden)
        refuse_both(draft);
    else
        line_fulfilment(draft);
}

void line_forbidden(struct duty_draft *draft)
{
    if (draft->duty->fulfilments.count && !draft->duty->forbidden) {
        refuse_both(draft);
        return;
    }
    draft->duty->forbidden = true;
    line_fulfilment(draft);
}

void line_evidence(struct duty_draft *draft)
{
    add_bound(draft, &draft->duty->evidence);
    draft->continues = line_evidence;
}

void line_necessary(struct duty_draft *draft)
{
    add_bound(draft, &draft->duty->necessary);
    draft->continues = line_necessary;
}

static const struct clock *clock_named(struct duty_draft *draft)
{
    const struct token *name = reader_next(draft->reader);
    const struct clock *clock = name ? rulebook_find_clock(draft->book, name->text) : NULL;
    if (!clock)
        reader_problem(
            draft->reader,
            "Fristen '{1}' finns inte: skriv en frist-fil med det namnet eller rätta det.",
            name ? name->text : nothing, nothing);
    return clock;
}

void line_clock(struct duty_draft *draft)
{
    draft->duty->rule.clock = clock_named(draft);
}

void line_extension(struct duty_draft *draft)
{
    struct bound *bound = add_bound(draft, &draft->duty->extensions);
    if (!bound || draft->reader->failed)
        return;
    for (size_t i = 0; i < bound->pattern.count; i++)
        if (!vocabulary_kind_allows(bound->pattern.alternatives[i].kind, ATTRIBUTE_UNTIL))
            reader_problem(draft->reader,
                           "Händelsen har ingen uppgift om ny sista dag (until): bara "
                           "förlängningar kan stå här.",
                           nothing, nothing);
}

void line_recurring(struct duty_draft *draft)
{
    draft->duty->recurring = true;
    if (reader_accept(draft->reader, "inom"))
        draft->duty->again = clock_named(draft);
}

/* "upphör med gäller till": the decision itself says its last day. */
void line_end(struct duty_draft *draft)
{
    int32_t *attribute = &draft->duty->end_attribute;
    if (!lexicon_attribute(draft->book, draft->reader, attribute) ||
        vocabulary_attribute_type(*attribute) != TYPE_DATE)
        reader_problem(draft->reader, "Skriv en uppgift som är en dag: 'upphör med gäller till'.",
                       nothing, nothing);
}

void line_complete(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    const void *items = duty->complete;
    struct word_set *set =
        slot(draft->reader, &items, &duty->complete_count, sizeof *set, ITEM_LIMIT);
    duty->complete = items;
    draft->continues = line_complete;
    if (!set)
        return;
    do {
        int32_t kind;
        if (!lexicon_kind(draft->book, draft->reader, &kind)) {
            reader_problem(draft->reader, "Skriv händelser ur ordlistan med 'och' emellan.",
                           nothing, nothing);
            return;
        }
        word_set_add(set, kind);
    } while (reader_accept(draft->reader, "och"));
}

/* "prövas bara i fullständig akt" */
void line_only_complete(struct duty_draft *draft)
{
    draft->duty->only_complete = true;
}

/* "löper över 2027-01-01 till luo-5-5 räknat från vården påbörjad, om detta; källa luo-2026 övergång 3" */
void line_transition(struct duty_draft *draft)
{
    struct reader *reader = draft->reader;
    struct transition *transition = &draft->duty->transition;
    if (!reader_day(reader, &transition->from))
        return;
    if (!reader_accept(reader, "till")) {
        reader_problem(reader,
                       "Skriv 'löper över DAG till FRIST räknat från HÄNDELSE; källa LAG LAGRUM'.",
                       nothing, nothing);
        return;
    }
    transition->clock = clock_named(draft);
    if (reader_accept(reader, "räknat från") &&
        !bound_parse(draft->book, reader, &transition->anchor))
        return;
    if (!reader_accept(reader, "; källa"))
        reader_problem(reader, "Övergången saknar källa: skriv '; källa LAG LAGRUM' sist på raden.",
                       nothing, nothing);
    else
        source_parse(draft->book, reader, &transition->source);
}

void line_fault(struct duty_draft *draft)
{
    struct reader *reader = draft->reader;
    const struct token *code = reader_next(reader);
    struct text family = nothing;
    if (code && reader_accept(reader, "under") && reader_peek(reader))
        family = reader_next(reader)->text;
    const struct token *sentence = reader_next(reader);
    if (!code || !sentence || sentence->kind != '"') {
        reader_problem(reader, "Skriv 'annars KOD \"Meningen som läsaren får.\"'.", nothing,
                       nothing);
        return;
    }
    draft->duty->rule.code = code->text;
    draft->duty->rule.family = family;
    draft->duty->rule.sentence = sentence->text;
}

void line_example(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    const void *items = duty->examples;
    struct example *example =
        slot(draft->reader, &items, &duty->example_count, sizeof *example, EXAMPLE_LIMIT);
    duty->examples = items;
    if (example && !example_parse(draft->book, draft->reader, example))
        duty->example_count--;
}
