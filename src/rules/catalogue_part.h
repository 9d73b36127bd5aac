/* catalogue_part: what the files that read the catalogue of decisions share: the table of a file,
 * its cells, and the catalogue as it grows. Inside catalogue*.c and rulebook.c only. */
#ifndef RULES_CATALOGUE_PART_H
#define RULES_CATALOGUE_PART_H

#include "reader.h"

enum {
    CATALOGUE_TYPES = 400,
    CATALOGUE_SPANS = 1600,
    BASE_FIRST_YEAR = 1960,
    BASE_YEARS = 200,
    TABLE_COLUMNS = 24
};

struct catalogue {
    struct decision_type types[CATALOGUE_TYPES];
    size_t type_count;
    struct ceiling_span spans[CATALOGUE_SPANS];
    size_t span_count;
    int64_t base_amounts_ore[BASE_YEARS]; /* from BASE_FIRST_YEAR; 0 = not in the table */
    const int32_t *by_kind[KIND_COUNT];   /* types whose pattern speaks of such an event */
    size_t by_kind_count[KIND_COUNT];
};

/* A table of the law: semicolons between the cells, no quotes, # before a remark; its first row
 * names the columns. */
struct law_table {
    struct reader *reader;
    const char *const *headers; /* the columns it must have, in any order */
    size_t header_count;
    size_t places[TABLE_COLUMNS];     /* by header: which cell of a row */
    struct text cells[TABLE_COLUMNS]; /* by header: of the row, without blanks at the ends */
    bool stumbled; /* the row above was told of: what this one lacks may stand there */
};

/* false with a problem when the first row does not name each column once. */
bool table_open(struct law_table *table, struct reader *reader, const char *const *headers,
                size_t count);
/* The next row that has all its cells; those that have not are told of and passed by. false at the
 * end. */
bool table_row(struct law_table *table);
/* A problem that points at a cell. */
void table_problem(struct law_table *table, size_t column, const char *sentence, struct text first);

/* Cells. Each answers false with a problem that says what may stand there. */
bool cell_ceiling(struct law_table *table, size_t column, enum ceiling *ceiling_out);
bool cell_urgent(struct law_table *table, size_t column, enum urgent_rule *urgent_out);
bool cell_classes(struct law_table *table, size_t column, uint32_t *bits_out);
bool cell_flag(struct law_table *table, size_t column, const char *yes, bool *flag_out);
bool cell_day(struct law_table *table, size_t column, int32_t open, int32_t *day_out);
bool cell_mark(struct law_table *table, size_t column, enum mark *mark_out);
bool cell_provisions(struct law_table *table, size_t column, struct ceiling_span *span);
/* Small letters, single blanks; each ends with a zero. */
bool cell_phrases(struct law_table *table, size_t column, struct decision_type *type);

struct rulebook;

/* Once all rows are read. */
void catalogue_index(struct arena *arena, struct catalogue *catalogue);

bool cell_sources(struct rulebook *book, struct law_table *table, size_t column,
                  struct ceiling_span *span);
/* MÖNSTER, eller MÖNSTER; NULL when the cell is empty. */
bool cell_pattern(struct rulebook *book, struct law_table *table, size_t column,
                  const struct pattern **pattern_out);

/* beslutstyper.csv and basbelopp.csv, when the words, names and provisions of the law are known. */
void catalogue_read(struct rulebook *book, struct reader *reader);
void base_amounts_read(struct rulebook *book, struct reader *reader);

#endif
