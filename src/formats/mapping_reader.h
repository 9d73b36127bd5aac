/* mapping_reader: reading a mapping file line by line; one statement a line. Inside mapping*.c only. */
#ifndef FORMATS_MAPPING_READER_H
#define FORMATS_MAPPING_READER_H

#include "mapping.h"
#include "mapping_fold.h"

enum mapping_block { BLOCK_TOP = 1, BLOCK_COLUMN = 2, BLOCK_EVENT = 4, BLOCK_TABLE = 8 };

struct mapping_reader {
    struct arena *arena;
    struct mapping *mapping;
    struct problem *problem;
    int64_t line;
    enum mapping_block block;
    struct mapping_column *column; /* being described in BLOCK_COLUMN */
    struct mapping_event *event;   /* being described in BLOCK_EVENT */
    struct mapping_table *table;   /* in BLOCK_TABLE */
};

/* A statement: its first word, the blocks it may stand in, and what reads the rest of the line. */
struct statement {
    const char *word;
    enum mapping_block block;
    bool (*read)(struct mapping_reader *reader, struct text rest);
};

extern const struct statement mapping_top_statements[]; /* ends with word NULL, as do the others */
extern const struct statement mapping_column_statements[];
extern const struct statement mapping_event_statements[];
extern const struct statement mapping_table_statements[];

/* A problem with the line; about (may be empty) and instead (may be NULL) become its arguments. Always false.
 */
bool mapping_refuse(struct mapping_reader *reader, const char *key, struct text about,
                    const char *instead);

/* The column called so, declared above; -1 with a problem when there is none. */
int mapping_find_column(struct mapping_reader *reader, struct text name);

/* "A | B": columns of which one must have a value. */
bool mapping_take_any(struct mapping_reader *reader, struct text rest, int32_t *any, size_t *count);

/* The same for a statement that must name a column with a day. */
bool mapping_take_day_column(struct mapping_reader *reader, struct text name, int32_t *column_out);

/* "A | B | C": adds each piece, trimmed and copied; folded on wish. */
bool mapping_take_texts(struct mapping_reader *reader, struct text rest, bool fold,
                        struct texts *texts);

/* "A | B | C": names that the column described may have in a list. */
bool mapping_take_header(struct mapping_reader *reader, struct text rest);

/* The same for forms of days, each of which must be readable. */
bool mapping_take_day_forms(struct mapping_reader *reader, struct text rest, struct texts *forms);

/* "KIND" or "KIND, om COLUMN finns" or "KIND, om COLUMN saknas". */
bool mapping_take_completeness(struct mapping_reader *reader, struct text rest,
                               struct completeness *completes, size_t *count);

/* A constant without its quotes; false (without a problem) when it has none. */
bool mapping_unquote(struct text written, struct text *inside_out);

/* Splits at a separating text; false when it does not occur. */
bool mapping_split(struct text whole, const char *separator, struct text *before_out,
                   struct text *after_out);

struct text mapping_keep(struct mapping_reader *reader, struct text text);

/* The value that a word gives an attribute. false when the attribute cannot take it. */
bool mapping_value(struct arena *arena, const struct mapping *mapping, int32_t attribute,
                   struct text word, struct attribute_value *value_out);

#endif
