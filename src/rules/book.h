/* book: what the compiler of rules builds up, file by file. Inside this room only; outsiders see rules.h. */
#ifndef RULES_BOOK_H
#define RULES_BOOK_H

#include "catalogue_part.h"
#include "reader.h"

enum {
    BOOK_CLOCKS = 300,
    BOOK_DUTIES = 600,
    BOOK_DERIVED = 300,
    BOOK_PROVISIONS = 1200,
    BOOK_GAPS = 600,
    BOOK_REQUIREMENTS = 600,
    BOOK_REVIEWS = 2000,
    BOOK_CODES = 400,
    BOOK_PHRASES = 600,
    BOOK_ERAS = 12
};

/* A row of ordlista: words of the law language to a word of the timelines. */
struct phrase {
    struct text words;
    int32_t word; /* KIND_... or ATTRIBUTE_... */
    bool is_kind;
};

struct derived {
    struct text name;
    struct pattern pattern;
    struct rule_source text; /* where it was written, from its first line */
    int32_t line;
    bool resolved;
};

struct book_clock {
    struct clock clock;
    const struct clock_example *examples;
    size_t example_count;
    struct text source; /* file */
    int32_t line;
};

struct rulebook {
    struct arena *arena;
    /* The letters and examples were tried when the law was built in: the examples are only counted. */
    bool proven;
    struct phrase phrases[BOOK_PHRASES];
    size_t phrase_count;
    struct law_source provisions[BOOK_PROVISIONS];
    size_t provision_count;
    struct derived derived[BOOK_DERIVED];
    size_t derived_count;
    struct book_clock clocks[BOOK_CLOCKS];
    size_t clock_count;
    struct duty duties[BOOK_DUTIES];
    size_t duty_count;
    struct law_gap gaps[BOOK_GAPS];
    size_t gap_count;
    struct requirement requirements[BOOK_REQUIREMENTS];
    size_t requirement_count;
    struct sign_off reviews[BOOK_REVIEWS];
    size_t review_count;
    struct fault_code codes[BOOK_CODES];
    size_t code_count;
    int32_t eras[BOOK_ERAS]; /* first days on which a rule begins or has ended, in order */
    size_t era_count;
    struct duty_list on_any_day[KIND_COUNT];
    struct duty_list by_kind[BOOK_ERAS + 1][KIND_COUNT];
    struct duty_list by_type[BOOK_ERAS + 1][DECISION_TYPE_COUNT]; /* of a decision */
    struct catalogue catalogue;
};

/* false with a problem when the law has more of something than the book holds. */
bool book_has_room(struct reader *reader, size_t count, size_t limit);
/* true when the line begins no plikt, frist or härlett of its own. */
bool inside_statement(const struct reader *reader);

/* ordlista: one file. */
void lexicon_read(struct rulebook *book, struct reader *reader);
/* The longest phrase at the reader's place: true and consumed. */
bool lexicon_kind(const struct rulebook *book, struct reader *reader, int32_t *kind_out);
bool lexicon_attribute(const struct rulebook *book, struct reader *reader, int32_t *attribute_out);
/* The first phrase for a kind or an attribute, as a reader of rules knows it. */
struct text lexicon_words(const struct rulebook *book, int32_t word, bool is_kind);

/* <law>/sources: its provisions. */
void sources_read(struct rulebook *book, struct reader *reader);
/* "lvu-1990 7 § [tolkning]" after källa; false with a problem. */
bool source_parse(struct rulebook *book, struct reader *reader, struct law_source *source_out);
/* The provision as read; NULL when it does not stand in <law>/sources. */
const struct law_source *source_find(const struct rulebook *book, struct text law,
                                     struct text place);
bool mark_find(struct text words, enum mark *mark_out);

/* härlett: first all names are collected, then each is read when it is needed. */
void derived_collect(struct rulebook *book, struct reader *reader);
void derived_resolve_all(struct rulebook *book, struct rule_problems *problems);
/* The derived name (the longest) or phrase at the reader's place. A name that has no meaning yet sets waiting. */
bool name_parse(struct rulebook *book, struct reader *reader, struct pattern *pattern_out);

struct alternative alternative_of(int32_t kind, const struct test *tests, size_t count);
/* MÖNSTER: alternatives from one line; adds to those given. */
bool pattern_parse(struct rulebook *book, struct reader *reader, struct pattern *pattern);
void pattern_join(struct arena *arena, struct pattern *pattern, const struct pattern *more);
/* MÖNSTER with its ties: ", om detta, samma utredning, dessförinnan ...". */
bool bound_parse(struct rulebook *book, struct reader *reader, struct bound *bound_out);
/* An attribute that the kind never has would make the test silently true or false: false with a problem. */
bool tests_fit(const struct rulebook *book, struct reader *reader, const struct pattern *pattern,
               const struct test *tests, size_t count);
/* VILLKOR: tests joined by "och". */
bool tests_parse(struct rulebook *book, struct reader *reader, const struct test **tests_out,
                 size_t *count_out);
/* The words that an attribute's value is one of: ENUM_ROLE of persons, -1 = none. */
int enumeration_of(int32_t attribute);
/* The longest word of an enumeration at the reader's place; -1 with a problem. */
int32_t value_parse(struct reader *reader, int enumeration);
bool provision_parse(struct reader *reader, struct lagrum *lagrum_out);

/* Small letters a-z, digits and hyphens; in a pattern also *. */
bool names_rules(struct text name, bool star);
/* krav.csv, granskning.csv and koder.csv. */
void requirements_read(struct rulebook *book, struct reader *reader);
void reviews_read(struct rulebook *book, struct reader *reader);
void codes_read(struct rulebook *book, struct reader *reader);

/* index: which duties an event can start. */
void index_duties(struct rulebook *book);
void clock_read(struct rulebook *book, struct reader *reader);
void duty_read(struct rulebook *book, struct reader *reader, enum rule_sort sort);
bool example_parse(struct rulebook *book, struct reader *reader, struct example *example_out);
/* "part ROLL ...", "parterna kompletta", "ROLL får BESLUTSTYP", "ordningen komplett": true when the item was one of
 * these. */
bool example_people(struct reader *reader, struct example *example);
void validity_parse(struct reader *reader, int32_t *from_out, int32_t *to_out);

#endif
