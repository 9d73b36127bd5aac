/* explanation_changes: what would have changed the answer, in words. Each clause stands after the heading of its
 * outcome: "Plikten hade hållits om" + "… hade skett senast 2012-08-09". What is past has another tense than what is
 * still open. Must not try anything: counterfactual has. */
#include "explanation_part.h"

static const char *const outcome_words[THEN_COUNT] = {
    [THEN_OPEN] = "open",     [THEN_KEPT] = "kept",       [THEN_NOT_CONCERNED] = "not-concerned",
    [THEN_COMING] = "coming", [THEN_UNKNOWN] = "unknown", [THEN_DOUBT] = "doubt",
    [THEN_FAULT] = "fault",
};

static const char *const change_words[IF_COUNT] = {
    [IF_MOVED] = "moved",
    [IF_ADDED] = "added",
    [IF_ENDED] = "ended",
    [IF_EXTENDED] = "extended",
    [IF_REMOVED] = "removed",
    [IF_OTHER_PERSON] = "other-person",
    [IF_VALUE] = "value",
    [IF_NO_VALUE] = "no-value",
    [IF_OPEN_RECORD] = "open-record",
    [IF_OPEN_VALUES] = "open-values",
    [IF_OPEN_PARTIES] = "open-parties",
    [IF_OPEN_ORDER] = "open-order",
    [IF_CLOSED_RECORD] = "closed-record",
    [IF_STILL_NOTHING] = "still-nothing",
    [IF_DEGREE] = "degree",
    [IF_EMPLOYED] = "employed",
    [IF_AGE] = "age",
    [IF_APPOINTED] = "appointed",
};

const char *then_word(enum then outcome)
{
    return outcome_words[outcome];
}

const char *supposed_word(enum supposed change)
{
    return change_words[change];
}

/* "if.past.moved", "then.open.kept" */
static const char *tensed(struct arena *arena, const char *prefix, const struct finding *finding,
                          const char *word)
{
    struct builder key;
    builder_init(&key, arena);
    builder_add_string(&key, prefix);
    builder_add_string(&key, finding_is_broken(finding) ? "past." : "open.");
    builder_add_string(&key, word);
    return builder_string(&key);
}

const char *explanation_heading(struct arena *arena, enum language language,
                                const struct finding *finding, enum then outcome)
{
    return words_text(language, tensed(arena, "then.", finding, outcome_words[outcome]));
}

/* "senast 2012-08-09", "2012-08-09 eller senare", "2012-08-09", "någon dag 2012-08-02 till 2012-08-09" */
static struct text days_of(struct arena *arena, enum language language,
                           const struct counterfactual *change)
{
    struct builder out;
    struct text days[] = {day_words(arena, change->first), day_words(arena, change->last)};
    const char *key = change->from_the_start          ? "if.days.latest"
                      : change->to_the_end            ? "if.days.earliest"
                      : change->first == change->last ? "if.days.on"
                                                      : "if.days.between";
    builder_init(&out, arena);
    if (change->first != DAY_NONE)
        words_add(&out, language, key, days, 2);
    return builder_text(&out);
}

enum { VALUES_TOLD = 12 };

static struct text value_word(struct arena *arena, enum language language,
                              const struct dossier *dossier, const struct counterfactual *change,
                              int32_t word)
{
    enum attribute_type type = vocabulary_attribute_type(change->attribute);
    int words = vocabulary_attribute_enum(change->attribute);
    struct builder out;
    builder_init(&out, arena);
    if (type == TYPE_BOOL)
        say(&out, language, word ? "if.yes" : "if.no");
    else if (type == TYPE_REF || type == TYPE_REFS)
        explain_event(&out, language, dossier, word);
    else
        builder_add_string(&out, vocabulary_enum_value_name(words >= 0 ? words : ENUM_ROLE, word));
    return builder_text(&out);
}

/* "a, b eller c"; of many only the first ones. */
static struct text values_of(struct arena *arena, enum language language,
                             const struct dossier *dossier, const struct counterfactual *change)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < change->value_count && i < VALUES_TOLD; i++) {
        if (i)
            builder_add_string(&out,
                               i + 1 == change->value_count ? words_text(language, "if.or") : ", ");
        builder_add(&out, value_word(arena, language, dossier, change, change->values[i]));
    }
    if (change->value_count > VALUES_TOLD)
        say(&out, language, "if.and-more");
    return builder_text(&out);
}

static struct text kinds_of(struct arena *arena, enum language language,
                            const struct counterfactual *change)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < change->value_count; i++) {
        if (i)
            say(&out, language, "message.and");
        builder_add_char(&out, '"');
        builder_add_string(&out, explain_kind(arena, language, change->values[i]));
        builder_add_char(&out, '"');
    }
    return builder_text(&out);
}

/* "15-17"; ages with the same answer follow each other. */
static struct text ages_of(struct arena *arena, const struct counterfactual *change)
{
    struct builder out;
    builder_init(&out, arena);
    int32_t youngest = change->values[0], oldest = change->values[change->value_count - 1];
    builder_add_number(&out, youngest);
    if (oldest != youngest) {
        builder_add_char(&out, '-');
        builder_add_number(&out, oldest);
    }
    return builder_text(&out);
}

/* A stated value has words of its own only where they are known. */
static const char *clause_word(const struct counterfactual *change)
{
    if (change->change != IF_VALUE)
        return change_words[change->change];
    if (change->first != DAY_NONE)
        return "value-day";
    if (change->value_count && change->attribute == ATTRIBUTE_CONCERNS)
        return "value-concerns";
    if (change->value_count && change->attribute == ATTRIBUTE_DECIDED_BY)
        return "value-decided-by";
    return change->value_count ? "value" : "value-stated";
}

/* What the clause is about: a kind of event, an event with its day, or such an event. */
static struct text subject_of(struct arena *arena, enum language language,
                              const struct dossier *dossier, const struct counterfactual *change)
{
    struct builder what;
    builder_init(&what, arena);
    switch (change->change) {
    case IF_OPEN_RECORD:
        builder_add_string(&what, explain_kind(arena, language, change->kind));
        break;
    case IF_VALUE:
    case IF_NO_VALUE:
    case IF_OPEN_VALUES:
        explain_event(&what, language, dossier, change->event);
        break;
    case IF_AGE:
        builder_add(&what, dossier->parties[change->party].ref);
        break;
    default:
        explain_what(&what, language, &change->model);
    }
    return builder_text(&what);
}

static struct text listed_of(struct arena *arena, enum language language,
                             const struct dossier *dossier, const struct counterfactual *change)
{
    if (change->change == IF_CLOSED_RECORD)
        return kinds_of(arena, language, change);
    if (change->change == IF_AGE)
        return ages_of(arena, change);
    return values_of(arena, language, dossier, change);
}

struct text explanation_change(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct finding *finding,
                               const struct counterfactual *change)
{
    struct builder out;
    builder_init(&out, arena);
    struct text arguments[] = {
        subject_of(arena, language, dossier, change), days_of(arena, language, change),
        listed_of(arena, language, dossier, change),
        change->attribute >= 0 ? text_of(explain_attribute(arena, language, change->attribute))
                               : (struct text){"", 0},
        day_words(arena, change->until)};
    words_add(&out, language, tensed(arena, "if.", finding, clause_word(change)), arguments, 5);
    if (change->by) {
        struct text rule = explain_duty(arena, language, change->by);
        words_add(&out, language, tensed(arena, "if.", finding, "by"), &rule, 1);
    }
    if (change->instead) {
        struct text duty = explain_duty(arena, language, change->instead);
        words_add(&out, language,
                  tensed(arena, "if.", finding,
                         change->instead == finding->rule ? "next-period" : "instead"),
                  &duty, 1);
    }
    return builder_text(&out);
}

struct text explanation_basis(struct arena *arena, enum language language,
                              const struct counterfactuals *changes)
{
    struct builder out;
    builder_init(&out, arena);
    if (changes->count == 0)
        say(&out, language, changes->tried ? "if.none" : "if.not-tried");
    else
        say(&out, language, "if.basis");
    return builder_text(&out);
}
