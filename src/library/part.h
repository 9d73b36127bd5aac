/* part: what this room's files share: the objects behind the handles. Inside this room only. */
#ifndef LIBRARY_PART_H
#define LIBRARY_PART_H

#include "library/reda_case.h"

#include "authority/authority.h"
#include "formats/formats.h"
#include "register/register.h"
#include "rules/rules.h"
#include "words/words.h"

struct reda_lawbook {
    struct arena *arena;
    const struct rulebook *book; /* NULL: see problems */
    const struct catalogue *catalogue;
    struct rule_problems problems;
};

struct reda_register {
    struct arena *arena;
    struct register_rows rows;
    struct register_problems problems;
    const struct reda_text *sentences;         /* of each problem in each language */
    const struct reda_text *const *conditions; /* of each row */
};

struct reda_authority {
    struct arena *arena;
    const struct reda_lawbook *lawbook;
    const struct authority_book *book;
    const struct register_rows *rows;
    int32_t type_count;
};

/* What was found in the last case, in an arena that the next one empties. */
struct reda_judgement {
    struct arena *kept; /* of this alone */
    struct arena *arena;
    const struct reda_lawbook *lawbook;
    const struct authority_book *authority; /* NULL without a register */
    bool has_case, has_problem;
    struct problem problem;
    struct dossier dossier;
    struct findings findings;
    struct said *said; /* findings in each language, as far as they have been asked for */
};

/* memory.c */
struct text library_copy(struct arena *arena, struct reda_text given);
struct text library_name(struct arena *arena, struct reda_text given);
struct reda_text library_worded(struct arena *arena, enum reda_language language,
                                const struct problem *problem);

/* authority.c */
struct reda_answer library_answer(const struct authority *answer);

/* clock.c, rule.c: the number of what the rooms below know by address; -1 for NULL. */
int32_t library_clock_number(const struct reda_lawbook *lawbook, const struct clock *clock);
int32_t library_rule_number(const struct reda_lawbook *lawbook, const struct rule *rule);
struct reda_due library_due(const struct due *due, enum reda_language language);
struct reda_source library_source(const struct law_source *source);

/* finding.c */
struct said *library_nothing_said(struct arena *arena, size_t finding_count);

static inline struct reda_text handed(struct text text)
{
    return (struct reda_text){text.bytes, text.size};
}

static inline struct text taken(struct reda_text given)
{
    return given.bytes ? (struct text){given.bytes, given.size} : (struct text){"", 0};
}

static inline bool is_language(enum reda_language language)
{
    return language == REDA_SWEDISH || language == REDA_ENGLISH;
}

/* -1 or an index. */
static inline bool within(int32_t index, size_t count)
{
    return index >= -1 && index < (int64_t)count;
}

static inline bool is_row(int32_t index, size_t count)
{
    return index >= 0 && (size_t)index < count;
}

#endif
