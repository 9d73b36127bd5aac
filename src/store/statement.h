/* statement: SQL as tools/make-statements makes it of a .sql file, and the values that go in. Must not hold any SQL. */
#ifndef STORE_STATEMENT_H
#define STORE_STATEMENT_H

#include "base/base.h"

enum value_type { VALUE_INTEGER, VALUE_TEXT, VALUE_BLOB };

/* A parameter or a column, as its file declares it. */
struct field {
    const char *name;
    enum value_type type;
    bool may_be_null;
};

/* One statement. Only generated code makes any. */
struct statement {
    const char *name;
    const char *sql;        /* SQLite's */
    const char *postgresql; /* the same to PostgreSQL */
    const struct field *takes;
    size_t take_count;
    const struct field *gives;
    size_t give_count;
    bool gives_many; /* a server is to hand them over in portions */
};

struct statement_list {
    const struct statement *const *statements;
    size_t count;
};

/* A step that brings a file from an earlier version to its own number. Never changed once a file has taken it. */
struct step {
    int32_t number;
    const char *name;
    const char *sql;
    const char *postgresql;
};

/* Statements without parameters and rows. */
struct script {
    const char *name;
    const char *sql;
    const char *postgresql;
};

/* What a program's file looks like: steps in order of their numbers, from one or many rooms. The first step sets
 * application_id; other files are refused. */
struct schema {
    int32_t application_id;
    const struct step *const *steps;
    size_t count;
    int32_t
        least; /* a reader is content with a file that has come so far; 0 = it must have taken all steps */
};

/* A value for a parameter. Bytes must live until the call that takes it returns. */
struct value {
    enum value_type type;
    bool is_null;
    int64_t integer;
    struct text bytes;
};

static inline struct value value_integer(int64_t integer)
{
    return (struct value){.type = VALUE_INTEGER, .integer = integer};
}

static inline struct value value_text(struct text text)
{
    return (struct value){.type = VALUE_TEXT, .bytes = text};
}

static inline struct value value_blob(struct text bytes)
{
    return (struct value){.type = VALUE_BLOB, .bytes = bytes};
}

static inline struct value value_null(void)
{
    return (struct value){.is_null = true};
}

/* The two last arguments of store_run and store_ask: the values of the parameters, in order. */
#define VALUES(...)                      \
    (const struct value[]){__VA_ARGS__}, \
        sizeof((const struct value[]){__VA_ARGS__}) / sizeof(struct value)
#define NO_VALUES NULL, 0

#endif
