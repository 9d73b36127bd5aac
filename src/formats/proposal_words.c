/* proposal_words: what a line of a proposal says in words: the fact that shows it, what is missing, the next step. Must
 * not know where it is written. */
#include "explain.h"
#include "proposal_part.h"

enum { MOST_WORDS = 3 };

const char *proposal_answer_word(enum proposal_answer answer)
{
    static const char *const words[] = {[PROPOSAL_LACKING] = "lacking",
                                        [PROPOSAL_UNKNOWN] = "unknown",
                                        [PROPOSAL_NOT_CHECKED] = "not-checked",
                                        [PROPOSAL_HELD] = "held"};
    return words[answer];
}

const char *proposal_part_word(enum proposal_part part)
{
    static const char *const words[] = {[PART_RIGHT] = "right",
                                        [PART_BASIS] = "basis",
                                        [PART_PARTIES] = "parties",
                                        [PART_CONTENT] = "content",
                                        [PART_HINDER] = "hinder"};
    return words[part];
}

const char *proposal_change_word(enum proposal_change_kind kind)
{
    static const char *const words[] = {
        [CHANGE_MENDED] = "mended", [CHANGE_MOVED] = "moved", [CHANGE_CREATED] = "created"};
    return words[kind];
}

static struct builder piece(const struct builder *out)
{
    struct builder fresh;
    builder_init(&fresh, out->arena);
    return fresh;
}

/* "a, b eller c" one by one; more than a few are left out. */
static bool add_item(struct builder *out, enum language language, size_t *count, struct text item)
{
    if (*count == MOST_WORDS)
        return false;
    if ((*count)++)
        builder_add_string(out, words_text(language, "proposal.or"));
    builder_add(out, item);
    return true;
}

static void add_values(struct builder *out, enum language language, const struct test *test)
{
    int words = vocabulary_attribute_enum(test->attribute);
    size_t count = 0;
    for (int word = 0; word < vocabulary_enum_size(words); word++)
        if (word_set_has(&test->set, word) &&
            !add_item(out, language, &count, text_of(vocabulary_enum_value_name(words, word))))
            return;
}

static bool names_values(const struct test *test)
{
    return test->attribute >= 0 && (test->kind == TEST_ANY_OF || test->kind == TEST_CONTAINS) &&
           vocabulary_attribute_enum(test->attribute) >= 0;
}

/* "handling upprättad (vårdplan)" */
static struct text alternative_text(struct arena *arena, enum language language,
                                    const struct alternative *alternative)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add_string(&out, explain_kind(arena, language, alternative->kind));
    for (size_t i = 0; i < alternative->test_count; i++)
        if (names_values(&alternative->tests[i])) {
            builder_add_string(&out, " (");
            add_values(&out, language, &alternative->tests[i]);
            builder_add_char(&out, ')');
            break;
        }
    return builder_text(&out);
}

/* The same words, or the same event once with further words and once without. */
static bool stands(const struct text *items, size_t count, struct text item)
{
    struct text more = item, name = text_trim(text_cut(&more, '('));
    for (size_t i = 0; i < count; i++) {
        struct text other_more = items[i], other_name = text_trim(text_cut(&other_more, '('));
        bool bare = !more.size || !other_more.size;
        if (text_equal(items[i], item) || (bare && text_equal(name, other_name)))
            return true;
    }
    return false;
}

void proposal_add_bounds(struct builder *out, enum language language, const struct bounds *bounds)
{
    struct text items[MOST_WORDS];
    size_t count = 0;
    for (size_t i = 0; i < bounds->count; i++) {
        const struct pattern *pattern = &bounds->items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++) {
            struct text item = alternative_text(out->arena, language, &pattern->alternatives[j]);
            if (count == MOST_WORDS || stands(items, count, item))
                continue;
            items[count] = item;
            add_item(out, language, &count, item);
        }
    }
}

void proposal_add_party(struct builder *out, const struct dossier *dossier, int32_t index)
{
    if (index < 0)
        return;
    const struct party *party = &dossier->parties[index];
    builder_add_string(out, vocabulary_enum_value_name(ENUM_ROLE, party->role));
    builder_add_char(out, ' ');
    builder_add(out, party->ref);
    if (party->relation < 0)
        return;
    builder_add_string(out, " (");
    builder_add_string(out, vocabulary_enum_value_name(ENUM_RELATION, party->relation));
    builder_add_char(out, ')');
}

/* The attributes of the event itself that a duty asks for: "skäl", "bedömt: flyttningsförbud". */
static struct text own_words(struct arena *arena, enum language language, const struct duty *duty)
{
    struct builder out;
    size_t count = 0;
    builder_init(&out, arena);
    for (size_t i = 0; i < duty->fulfilments.count; i++) {
        const struct bound *bound = &duty->fulfilments.items[i];
        if (bound->position != POSITION_SELF)
            continue;
        const struct alternative *own = &bound->pattern.alternatives[0];
        for (size_t j = 0; j < own->test_count; j++) {
            const struct test *test = &own->tests[j];
            struct builder item = piece(&out);
            if (test->attribute < 0)
                continue;
            builder_add_string(&item, explain_attribute(arena, language, test->attribute));
            if (names_values(test)) {
                builder_add_string(&item, item.size ? ": " : "");
                add_values(&item, language, test);
            }
            add_item(&out, language, &count, builder_text(&item));
        }
    }
    return builder_text(&out);
}

/* "flyttningsförbud" */
static struct text assessment_words(struct arena *arena, enum language language,
                                    const struct test *test)
{
    struct builder out;
    builder_init(&out, arena);
    add_values(&out, language, test);
    return builder_text(&out);
}

/* Documents of a kind that would keep it as well: "återföreningsplan". */
static struct text document_words(struct arena *arena, enum language language,
                                  const struct bounds *bounds)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < bounds->count; i++) {
        const struct pattern *pattern = &bounds->items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++)
            for (size_t k = 0; k < pattern->alternatives[j].test_count; k++) {
                const struct test *test = &pattern->alternatives[j].tests[k];
                if (test->attribute != ATTRIBUTE_DOCUMENT_TYPE || !names_values(test))
                    continue;
                builder_add_string(&out, out.size ? ", " : "");
                add_values(&out, language, test);
            }
    }
    return builder_text(&out);
}

void proposal_add_fact(struct builder *out, enum language language, const struct proposal *proposal,
                       const struct proposal_line *line)
{
    int32_t event = proposal->proposed->event;
    if (line->shown >= 0 && line->shown != event) {
        explain_event(out, language, proposal->proposed->dossier, line->shown);
        return;
    }
    const struct test *assessed = duty_assessment(line->duty);
    if (assessed) {
        struct text question = assessment_words(out->arena, language, assessed);
        words_add(out, language, "proposal.assesses-itself", &question, 1);
    } else if (duty_asks_itself(line->duty)) {
        builder_add_string(out, words_text(language, "proposal.says-itself"));
    }
}

void proposal_add_missing(struct builder *out, enum language language,
                          const struct proposal *proposal, const struct proposal_line *line)
{
    const struct missing_fact *missing = &line->missing;
    if (line->answer == PROPOSAL_NOT_CHECKED && missing->kind >= 0) {
        struct text kind = text_of(explain_kind(out->arena, language, missing->kind));
        words_add(out, language, "proposal.not-declared", &kind, 1);
    } else if (missing->event >= 0 || missing->kind >= 0 || missing->attribute >= 0) {
        explain_missing(out, language, proposal->proposed->dossier, missing);
    } else {
        builder_add_string(out, words_text(language, "proposal.law-not-read"));
    }
}

static const char *decider_remedy(enum decider_test test)
{
    return test == DECIDER_URGENCY_RECORDED ? "proposal.remedy.urgency"
           : test == DECIDER_DEGREE         ? "proposal.remedy.degree"
                                            : "proposal.remedy.decider";
}

/* Whose consent, hearing or word it is. */
static void add_step(struct builder *out, enum language language, const struct dossier *dossier,
                     const struct proposal_line *line)
{
    struct builder step = piece(out), party = piece(out);
    proposal_add_bounds(&step, language, &line->duty->fulfilments);
    proposal_add_party(&party, dossier, line->party);
    struct text arguments[] = {builder_text(&step), builder_text(&party)};
    words_add(out, language, party.size ? "proposal.remedy.step-for" : "proposal.remedy.step",
              arguments, 2);
}

void proposal_add_remedy(struct builder *out, enum language language,
                         const struct proposal *proposal, const struct proposal_line *line)
{
    const struct duty *duty = line->duty;
    const struct test *assessed = duty_assessment(duty);
    if (duty->decider) {
        builder_add_string(out, words_text(language, decider_remedy(duty->decider)));
    } else if (assessed) {
        struct text words[] = {assessment_words(out->arena, language, assessed),
                               document_words(out->arena, language, &duty->fulfilments)};
        words_add(out, language,
                  words[1].size ? "proposal.remedy.assess-or-write" : "proposal.remedy.assess",
                  words, 2);
    } else if (duty_asks_itself(duty)) {
        struct text own = own_words(out->arena, language, duty);
        words_add(out, language, "proposal.remedy.write", &own, 1);
    } else if (duty->forbidden || duty->fulfilments.count == 0 || duty_looks_ahead(duty)) {
        builder_add_string(out, words_text(language, "proposal.remedy.wait"));
    } else {
        add_step(out, language, proposal->proposed->dossier, line);
    }
}
