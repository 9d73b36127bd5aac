/* mapping: what a mapping file says, as plain tables. Inside the room; others know only its name (list.h). */
#ifndef FORMATS_MAPPING_H
#define FORMATS_MAPPING_H

#include "dossier/dossier.h"
#include "list.h"

enum {
    MAPPING_COLUMNS = 64,
    MAPPING_EVENTS = 32,
    MAPPING_PARTIES = 8,
    MAPPING_FACTS = 16,
    MAPPING_COMPLETES = 16,
    MAPPING_LIMITS = 4,
    MAPPING_TABLES = 8,
    MAPPING_FIELDS = 24,
    MAPPING_TEXTS = 200,
    MAPPING_TRANSLATIONS = 400,
    MAPPING_BYTES = 256 * 1024
};

struct texts {
    const struct text *items;
    size_t count;
};

enum column_type {
    COLUMN_TEXT,   /* as it stands */
    COLUMN_DAY,    /* a date; a time of day is passed over */
    COLUMN_MOMENT, /* a date, and a time of day where one is given (midnight counts as none) */
    COLUMN_CLOCK,  /* a time of day alone */
    COLUMN_WORD,   /* one of a few values, translated */
    COLUMN_NUMBER,
    COLUMN_FLAG /* yes or no */
};

/* A value as the list writes it (folded) and the word it stands for; word of size 0 = says nothing. */
struct translation {
    struct text written, word;
};

struct mapping_column {
    struct text name; /* as the mapping calls it */
    enum column_type type;
    bool required;
    struct texts headers;   /* folded, the most wanted first */
    struct texts names;     /* the same as written, for people */
    struct texts outside;   /* folded values of rows that do not belong here */
    struct texts day_forms; /* count 0 = those of the mapping */
    struct translation *translations;
    size_t translation_count;
    bool has_otherwise; /* a value that is not translated means this word */
    struct text otherwise;
    int32_t not_before; /* column whose day comes first, -1 = none */
};

/* Holds when the column is there (case: the list has it; event: the cell has a value) or is not. */
struct condition {
    int32_t column; /* -1 = always holds */
    bool wanted;
};

struct completeness {
    int32_t kind;
    struct condition condition;
};

/* One attribute: from a column, or else a constant. */
struct mapping_fact {
    int32_t attribute;
    int32_t column;                  /* -1 = constant alone */
    struct attribute_value constant; /* of an empty cell; attribute UINT8_MAX = none */
};

struct mapping_event {
    int32_t kind;
    int32_t any[MAPPING_LIMITS]; /* happened when one of these columns has a value; none = always */
    size_t any_count;
    int32_t choice_column; /* and this column says this word; -1 = no such condition */
    struct text choice;
    int32_t day, clock;       /* columns, -1 = none */
    int32_t earliest, latest; /* columns with limits of an unknown day, -1 = none */
    struct mapping_fact facts[MAPPING_FACTS];
    size_t fact_count;
    struct completeness completes[MAPPING_COMPLETES];
    size_t complete_count;
};

struct mapping_party {
    struct text ref;
    int32_t role;
};

/* A cell of a file of the register: from a column, or else a constant. */
struct mapping_field {
    struct text name;
    int32_t column; /* -1 = the constant alone */
    struct text constant;
};

/* A file of the register that each row has a row of. */
struct mapping_table {
    struct text file;
    int32_t any[MAPPING_LIMITS]; /* when one of these columns has a value; none = always */
    size_t any_count;
    struct mapping_field fields[MAPPING_FIELDS];
    size_t field_count;
};

struct mapping {
    struct text title;
    bool gathers;   /* a row is an event: those of one number are one case */
    int32_t domain; /* -1 until said */
    struct text authority;
    int32_t authority_column, case_column; /* -1 = none */
    struct texts day_forms, blanks;
    struct mapping_column *columns;
    size_t column_count;
    struct mapping_event *events;
    size_t event_count;
    struct mapping_table *tables; /* of a list of the register, which has no events */
    size_t table_count;
    struct mapping_party parties[MAPPING_PARTIES];
    size_t party_count;
    struct completeness completes[MAPPING_COMPLETES];
    size_t complete_count;
};

/* Where each column of the mapping stands in a header row (-1 = not there). Returns how many were found. */
size_t mapping_locate(const struct mapping *mapping, const struct text *header, size_t count,
                      int32_t *positions_out);

/* First required column that was not found, -1 = none. */
int mapping_missing(const struct mapping *mapping, const int32_t *positions);

#endif
