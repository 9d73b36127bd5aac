/* reader: a rule text as lines of words, and the list of problems. Must not know what the words mean. */
#ifndef RULES_READER_H
#define RULES_READER_H

#include "rules.h"

enum { LINE_TOKENS = 160 };

struct token {
    struct text
        text; /* without quotes or brackets; points into the line, so its column can be counted when asked for */
    char kind; /* 'w' word, '"' string, '[' mark, ',' or ';' */
};

struct reader {
    struct arena *arena;
    struct rule_problems *problems;
    struct text source; /* name of the file */
    struct text whole;  /* the file as written */
    struct text rest;   /* what is left of it */
    int32_t line;
    bool indented;   /* the line continues the one above */
    struct text raw; /* the whole line without comment */
    struct token tokens[LINE_TOKENS];
    size_t count, at;     /* tokens of the line; the next one to read */
    bool failed;          /* this line already has a problem */
    bool passes_examples; /* lines that begin with "exempel" are counted, not read */
    size_t examples_passed;
    bool waiting; /* a line used a derived name whose meaning has not been read yet */
};

void reader_init(struct reader *reader, struct arena *arena, const struct rule_source *source,
                 struct rule_problems *problems);

/* Reads the next line that has words; false at the end. */
bool reader_line(struct reader *reader);
/* Of a table: the next line that is neither blank nor a remark (# first), as raw and without tokens. */
bool reader_row(struct reader *reader);
/* The tokens of a part of the line, however small: the next problem points there. */
void reader_cell(struct reader *reader, struct text part);

const struct token *reader_peek(const struct reader *reader); /* NULL at the end of the line */
const struct token *reader_next(struct reader *reader);       /* NULL at the end of the line */
/* Number of tokens from here that are exactly these words; 0 = others stand here. Takes nothing. */
size_t reader_covers(const struct reader *reader, struct text words);
/* Can words begin here at all? Asked of hundreds of phrases for every one that does. */
static inline bool reader_begins(const struct reader *reader, char letter)
{
    return reader->at < reader->count && reader->tokens[reader->at].text.size &&
           reader->tokens[reader->at].text.bytes[0] == letter;
}

bool reader_accept(struct reader *reader, const char *words); /* one or more words, all or none */
bool reader_at_end(const struct reader *reader);

/* Everything from the next token to the end of the line, as written. */
struct text reader_remainder(struct reader *reader);
/* As written, from one token to another, both included. */
struct text reader_span(const struct reader *reader, size_t first, size_t last);

/* An exact copy of a list that was gathered on the stack: most lists are far shorter than what they may hold. */
void *reader_keep(struct reader *reader, const void *items, size_t count, size_t size);

/* A problem when words are left on the line. */
void reader_end(struct reader *reader);
/* A problem at the beginning of the line: it may stand only once. */
void reader_twice(struct reader *reader, const char *line);
/* What is said next is said of the whole frist or plikt: at its first line. */
void reader_back(struct reader *reader, int32_t first_line);
/* A frist or plikt is named like its file. false with a problem when it is not; sort: "Regeln", "Fristen". */
bool reader_name(struct reader *reader, struct text id, const char *sort);

/* Adds a problem at the next token (or the end of the line). {1} and {2} in the sentence are replaced. One a line. */
void reader_problem(struct reader *reader, const char *sentence, struct text first,
                    struct text second);

bool reader_day(struct reader *reader, int32_t *day_out); /* a date, else a problem */
bool reader_period(struct reader *reader,
                   struct period *period_out); /* "4 månader", "1 vecka", "4 månader och 1 dag" */

#endif
