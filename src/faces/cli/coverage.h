/* coverage: the requirements of the law with the rules that answer for them, what is wrong with that table, and what a
 * lawyer has signed. Inside law*.c and coverage*.c; must not know how it is shown. */
#ifndef CLI_COVERAGE_H
#define CLI_COVERAGE_H

#include "lawbook.h"
#include "rules/rules.h"

/* How far a person has answered for a rule. */
enum signing {
    SIGNED_NOT,            /* not compared by a lawyer, and some source is not even read twice */
    SIGNED_NOT_READ_TWICE, /* not compared by a lawyer; every source read twice */
    SIGNED_LOST,           /* compared, but changed since */
    SIGNED_DIFFERS,        /* compared: does not say what the law says */
    SIGNED_WITH_REMARK,
    SIGNED,
    SIGNING_COUNT
};

struct signature {
    enum signing signing;
    const struct sign_off *review; /* NULL when there is none */
};

/* One requirement with its rules; rules are indexes of the rulebook. */
struct covered {
    const struct requirement *row;
    const size_t *rules;
    size_t rule_count;
};

/* Something to put right in the table: place is a row of it or empty, word a pattern, rule or code. */
struct coverage_remark {
    const char *key;
    struct text place, word;
};

struct coverage {
    const struct lawbook *law;
    const struct covered *rows;
    size_t row_count;
    const struct signature *signatures; /* by rule */
    const struct coverage_remark *remarks;
    size_t remark_count;
};

struct fault *coverage_gather(struct cli *cli, const struct lawbook *law,
                              struct coverage *coverage_out) MUST_USE;

/* How many rules stand at a signing, and how many rows have a rule that may give a fault, only warnings, none. */
size_t coverage_signed(const struct coverage *coverage, enum signing signing);
bool coverage_gives_faults(const struct coverage *coverage, const struct covered *row);

/* "inte granskad av jurist"; a day and role when there is a review. */
struct text signing_words(struct cli *cli, struct signature signature);
const char *signing_key(enum signing signing);
/* What to put right, as a sentence. */
struct text remark_words(struct cli *cli, const struct coverage_remark *remark);

void coverage_text(struct cli *cli, const struct coverage *coverage);
void coverage_csv(struct cli *cli, const struct coverage *coverage);

/* The concepts of the law by name, cut out of its files once for all sums of a run. */
struct concepts *review_concepts(struct arena *arena, const struct lawbook *law);
/* SHA-256 of what a lawyer compares: each named rule as written, its periods and the concepts it is built of. */
struct fault *review_sum(struct cli *cli, const struct lawbook *law, struct concepts *concepts,
                         struct text pattern, const char **sum_out) MUST_USE;
/* --review: one row of granskning.csv to fill in for each rule that the pattern names. */
int review_rows(struct cli *cli, const struct lawbook *law, const char *pattern);

#endif
