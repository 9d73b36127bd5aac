/* rules: the law as sentences. Sources in Swedish go in; a flat, frozen rulebook comes out, or problems with
 * file, line, column and what to write instead. Must know no case, no file and no clock. */
#ifndef RULES_RULES_H
#define RULES_RULES_H

#include "catalogue.h"
#include "coverage.h"
#include "duty.h"
#include "rule.h"

/* One source text, e.g. name "lvu-1990/lvu-7". Both texts must outlive the rulebook. */
struct rule_source {
    struct text name;
    struct text text;
};

struct rule_problem {
    struct text source;   /* name of the source */
    int32_t line, column; /* from 1 */
    const char *sentence; /* Swedish: what is wrong and what to write instead */
};

struct rule_problems {
    struct rule_problem *items;
    size_t count;
};

/* Compiles all sources. On problems answers NULL and the problems, all of them; memory from the arena. */
const struct rulebook *rulebook_compile(struct arena *arena, const struct rule_source *sources,
                                        size_t count, struct rule_problems *problems_out);

/* false of a proven law: its examples are not there to be tried. */
bool rulebook_has_examples(const struct rulebook *book);

/* The same of a law that was tried when it was built in: its examples are counted, not read, and its letters are
 * UTF-8. */
const struct rulebook *rulebook_compile_proven(struct arena *arena,
                                               const struct rule_source *sources, size_t count,
                                               struct rule_problems *problems_out);

size_t rulebook_clock_count(const struct rulebook *book);
const struct clock *rulebook_clock(const struct rulebook *book, size_t index);
const struct clock *rulebook_find_clock(const struct rulebook *book, struct text id);
size_t rulebook_rule_count(const struct rulebook *book);
const struct rule *rulebook_rule(const struct rulebook *book, size_t index);
const struct rule *rulebook_find_rule(const struct rulebook *book, struct text id);
size_t rulebook_gap_count(const struct rulebook *book);
const struct law_gap *rulebook_gap(const struct rulebook *book, size_t index);

/* The clock that counts from a start day: the named one, or its successor or predecessor when the named one was
 * not in force that day; NULL when none was. */
const struct clock *rulebook_clock_on(const struct rulebook *book, const struct clock *named,
                                      int32_t start);

/* A start day and the legal latest day that the law's author expects. */
struct clock_example {
    int32_t start, latest;
    int32_t line;
};

const struct clock_example *rulebook_clock_examples(const struct rulebook *book, size_t index,
                                                    size_t *count_out);

/* Swedish names of marks, strengths and labels, for every reader of the law. */
const char *mark_name(enum mark mark);
const char *strength_name(enum strength strength);
/* "plikt" "underlag" "part" "innehåll" "tillstånd" */
const char *sort_name(enum rule_sort sort);
const char *label_name(enum authority_label label);

#endif
