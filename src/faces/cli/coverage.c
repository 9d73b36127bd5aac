/* coverage: see coverage.h. */
#include "coverage.h"

#include "law_words.h"

static size_t count_named(const struct rulebook *rules, struct text pattern)
{
    size_t count = 0;
    for (size_t i = 0; i < rulebook_rule_count(rules); i++)
        count += pattern_names(pattern, rulebook_rule(rules, i)->id);
    return count;
}

static bool row_names(const struct requirement *row, struct text id)
{
    for (size_t i = 0; i < row->pattern_count; i++)
        if (pattern_names(row->patterns[i], id))
            return true;
    return false;
}

static void gather_rows(struct arena *arena, const struct rulebook *rules,
                        struct coverage *coverage)
{
    size_t rule_count = rulebook_rule_count(rules);
    coverage->row_count = rulebook_requirement_count(rules);
    struct covered *rows = arena_new_many(arena, coverage->row_count, struct covered);
    for (size_t i = 0; i < coverage->row_count; i++) {
        const struct requirement *row = rulebook_requirement(rules, i);
        size_t *named = arena_new_many(arena, rule_count, size_t), count = 0;
        for (size_t rule = 0; rule < rule_count; rule++)
            if (row_names(row, rulebook_rule(rules, rule)->id))
                named[count++] = rule;
        rows[i] = (struct covered){row, named, count};
    }
    coverage->rows = rows;
}

static bool is_in_a_row(const struct coverage *coverage, size_t rule)
{
    for (size_t i = 0; i < coverage->row_count; i++)
        for (size_t at = 0; at < coverage->rows[i].rule_count; at++)
            if (coverage->rows[i].rules[at] == rule)
                return true;
    return false;
}

struct remark_list {
    struct coverage_remark *items;
    size_t count;
};

static void remark(struct remark_list *list, const char *key, struct text place, struct text word)
{
    list->items[list->count++] = (struct coverage_remark){key, place, word};
}

static void remark_rows(const struct rulebook *rules, const struct coverage *coverage,
                        struct remark_list *list)
{
    for (size_t i = 0; i < coverage->row_count; i++) {
        const struct requirement *row = coverage->rows[i].row;
        for (size_t at = 0; at < row->pattern_count; at++)
            if (!count_named(rules, row->patterns[at]))
                remark(list, "coverage.remark.pattern", row->id, row->patterns[at]);
    }
    for (size_t i = 0; i < rulebook_review_count(rules); i++)
        if (!count_named(rules, rulebook_review(rules, i)->pattern))
            remark(list, "coverage.remark.review", (struct text){0},
                   rulebook_review(rules, i)->pattern);
}

static void gather_remarks(struct arena *arena, const struct rulebook *rules,
                           struct coverage *coverage)
{
    size_t most = 2 * rulebook_rule_count(rules) + rulebook_review_count(rules);
    for (size_t i = 0; i < coverage->row_count; i++)
        most += coverage->rows[i].row->pattern_count;
    struct remark_list list = {arena_new_many(arena, most, struct coverage_remark), 0};
    remark_rows(rules, coverage, &list);
    for (size_t i = 0; i < rulebook_rule_count(rules); i++) {
        const struct rule *rule = rulebook_rule(rules, i);
        if (!is_in_a_row(coverage, i))
            remark(&list, "coverage.remark.rule", (struct text){0}, rule->id);
        if (!rulebook_find_code(rules, rule->code))
            remark(&list, "coverage.remark.code", rule->id, rule->code);
    }
    coverage->remarks = list.items;
    coverage->remark_count = list.count;
}

/* The review of the latest day; of several that day the last in the file. -1 = none */
static int32_t last_review(const struct rulebook *rules, struct text id)
{
    int32_t last = -1;
    for (size_t i = 0; i < rulebook_review_count(rules); i++) {
        const struct sign_off *review = rulebook_review(rules, i);
        if (pattern_names(review->pattern, id) &&
            (last < 0 || review->day >= rulebook_review(rules, (size_t)last)->day))
            last = (int32_t)i;
    }
    return last;
}

static bool is_read_twice(const struct rule *rule)
{
    return rule_mark(rule) == MARK_VERIFIED &&
           (!rule->clock || rule->clock->source.mark == MARK_VERIFIED);
}

/* The sums of reviews, each worked out when the first rule asks: one review may stand for every rule of the law. */
struct sums {
    const struct lawbook *law;
    struct concepts *concepts;
    const char **items; /* by review; NULL = not asked yet */
};

static struct sums sums_open(struct arena *arena, const struct lawbook *law)
{
    size_t count = rulebook_review_count(law->rules);
    return (struct sums){law, review_concepts(arena, law),
                         arena_new_many(arena, count, const char *)};
}

static struct fault *sign(struct cli *cli, struct sums *sums, const struct rule *rule,
                          struct signature *signature)
{
    static const enum signing outcomes[] = {[REVIEW_AGREES] = SIGNED,
                                            [REVIEW_AGREES_WITH_REMARK] = SIGNED_WITH_REMARK,
                                            [REVIEW_DIFFERS] = SIGNED_DIFFERS};
    const struct lawbook *law = sums->law;
    int32_t last = last_review(law->rules, rule->id);
    *signature = (struct signature){is_read_twice(rule) ? SIGNED_NOT_READ_TWICE : SIGNED_NOT, NULL};
    if (last < 0)
        return NULL;
    const struct sign_off *review = rulebook_review(law->rules, (size_t)last);
    const char **sum = &sums->items[last];
    if (!*sum)
        TRY(review_sum(cli, law, sums->concepts, review->pattern, sum));
    signature->review = review;
    signature->signing = text_is(review->sum, *sum) ? outcomes[review->outcome] : SIGNED_LOST;
    return NULL;
}

struct fault *coverage_gather(struct cli *cli, const struct lawbook *law,
                              struct coverage *coverage_out)
{
    size_t count = rulebook_rule_count(law->rules);
    struct signature *signatures = arena_new_many(cli->arena, count, struct signature);
    struct sums sums = sums_open(cli->arena, law);
    *coverage_out = (struct coverage){.law = law, .signatures = signatures};
    gather_rows(cli->arena, law->rules, coverage_out);
    gather_remarks(cli->arena, law->rules, coverage_out);
    for (size_t i = 0; i < count; i++)
        TRY(sign(cli, &sums, rulebook_rule(law->rules, i), &signatures[i]));
    return NULL;
}

size_t coverage_signed(const struct coverage *coverage, enum signing signing)
{
    size_t count = 0;
    for (size_t i = 0; i < rulebook_rule_count(coverage->law->rules); i++)
        count += coverage->signatures[i].signing == signing;
    return count;
}

bool coverage_gives_faults(const struct coverage *coverage, const struct covered *row)
{
    for (size_t i = 0; i < row->rule_count; i++)
        if (rulebook_rule(coverage->law->rules, row->rules[i])->strength == STRENGTH_FAULT)
            return true;
    return false;
}

const char *signing_key(enum signing signing)
{
    static const char *const keys[SIGNING_COUNT] = {
        [SIGNED_NOT] = "signing.not",
        [SIGNED_NOT_READ_TWICE] = "signing.not-read-twice",
        [SIGNED_LOST] = "signing.lost",
        [SIGNED_DIFFERS] = "signing.differs",
        [SIGNED_WITH_REMARK] = "signing.with-remark",
        [SIGNED] = "signing.agrees",
    };
    return keys[signing];
}

struct text signing_words(struct cli *cli, struct signature signature)
{
    struct builder words;
    builder_init(&words, cli->arena);
    builder_add_string(&words, words_text(cli->language, signing_key(signature.signing)));
    if (signature.review) {
        builder_add_string(&words, " (");
        builder_add(&words, signature.review->role);
        builder_add_char(&words, ' ');
        builder_add_day(&words, signature.review->day);
        builder_add_char(&words, ')');
    }
    return builder_text(&words);
}

struct text remark_words(struct cli *cli, const struct coverage_remark *remark)
{
    const struct text arguments[] = {remark->word, remark->place};
    struct builder words;
    builder_init(&words, cli->arena);
    words_add(&words, cli->language, remark->key, arguments, 2);
    return builder_text(&words);
}
