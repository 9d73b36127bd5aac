/* register_part: what the files that read a register share. Inside register_*.c only. */
#ifndef FORMATS_REGISTER_PART_H
#define FORMATS_REGISTER_PART_H

#include "register_file.h"
#include "register_index.h"
#include "sheet.h"

enum {
    REGISTER_ROWS = 200000,   /* of one file */
    REGISTER_LIST = 1000,     /* pieces in one cell */
    REGISTER_PROBLEMS = 1000, /* told of one file */
    REGISTER_COLUMNS = 24,
    REGISTER_TABLES = 13
};

/* Rows that other rows name by their key. */
enum register_keys {
    KEYS_PERSON,
    KEYS_UNIT,
    KEYS_POST,
    KEYS_BODY,
    KEYS_ORDER,
    KEYS_AGREEMENT,
    REGISTER_KEYS,
    KEYS_NONE = REGISTER_KEYS
};

/* Columns that every file has, before its own. */
enum { COLUMN_FROM, COLUMN_TO, COLUMN_KNOWN, COLUMN_OWN };

#define REGISTER_DATED "valid_from", "valid_to", "known_from"

struct register_reader;

/* One file: its columns, and what takes a row of it into reader->rows. */
struct register_table {
    const char *name;
    const char *const *columns;
    size_t column_count;
    size_t needed;           /* so many of its own columns, the first ones, must be there */
    enum register_keys keys; /* of its own column COLUMN_OWN; KEYS_NONE = its rows have no key */
    bool (*take)(struct register_reader *reader);
    void (*finish)(struct register_reader *reader); /* after the last row; may be NULL */
};

/* A reference within a file, found when all its rows are there. */
struct register_later {
    struct text key;
    int64_t line;
    int32_t row;
};

struct register_reader {
    struct arena *arena;
    const struct catalogue *catalogue;
    struct register_rows *rows;
    struct register_index *keys[REGISTER_KEYS];
    bool given[REGISTER_KEYS]; /* the file with these rows has rows */
    struct role *roles;        /* as they stand so far */
    struct role_table role_table;
    struct register_index *role_words; /* folded words -> role */
    struct register_index *role_asked; /* words as written -> role, of those asked for so far */
    struct register_index *lines;      /* "order|row" -> the last such order row */
    int32_t *line_before;              /* of each order row: the one before with the same words */
    struct register_later *later;
    size_t later_count;
    struct register_problem *problems;
    size_t problem_count;
    /* of the file being read */
    const struct register_table *table;
    struct sheet *sheet;
    bool shipped;   /* it is the program's own */
    bool keeps_row; /* what is refused now leaves no row out */
    size_t told;
    size_t compared; /* keys compared to misspelt ones so far, of the whole register */
    struct problem *last;
    int64_t line;
    int32_t positions[REGISTER_COLUMNS]; /* in the sheet; -1 = not there */
    struct text header[SHEET_COLUMNS];
    size_t header_count;
    struct text cells[SHEET_COLUMNS];
    size_t cell_count;
};

extern const struct register_table register_roles_table, register_persons_table,
    register_units_table, register_agreements_table, register_bodies_table, register_posts_table,
    register_employments_table, register_qualifications_table, register_appointments_table,
    register_meetings_table, register_orders_table, register_rows_table,
    register_subdelegations_table;

/* In the order they are read: those that are named before those that name. */
extern const struct register_table *const register_tables[REGISTER_TABLES];

/* Room for one more item: count items, grown by doubling. */
void *register_grow(struct arena *arena, void *items, size_t count, size_t size);

#define REGISTER_APPEND(reader, items, count, item)                               \
    ((items) = register_grow((reader)->arena, (items), (count), sizeof *(items)), \
     (items)[(count)++] = (item))

void register_begin(struct register_reader *reader, struct arena *arena,
                    const struct catalogue *catalogue, struct register_rows *rows);
void register_take_shipped_roles(struct register_reader *reader);
/* The table of a file or sheet called so; NULL = none. */
const struct register_table *register_table_named(struct text name);
/* All rows of a sheet whose file this is. */
void register_read_table(struct register_reader *reader, const struct register_table *table,
                         struct sheet *sheet);
struct register_problems register_end(struct register_reader *reader);

/* Telling: {1} is the column, {2} what is written, further arguments by register_argue. refuse: the
 * row is left out (always false); note: it is read all the same (always true). */
bool register_refuse(struct register_reader *reader, size_t column, const char *key,
                     struct text written);
bool register_note(struct register_reader *reader, size_t column, const char *key,
                   struct text written);
/* Of the file as a whole: {1} is what is given. */
bool register_refuse_file(struct register_reader *reader, struct text file, const char *key,
                          struct text about);
void register_note_file(struct register_reader *reader, struct text file, const char *key,
                        struct text about);
void register_tell_sheet(struct register_reader *reader, const struct problem *problem);
void register_argue(struct register_reader *reader, struct text argument);

/* Cells. Each take gives false with a problem told. */
struct text register_cell(const struct register_reader *reader, size_t column); /* trimmed */
struct text register_keep(struct register_reader *reader, struct text text);
struct text register_text(struct register_reader *reader, size_t column); /* the cell, kept */
/* Can the text stand in a list as one thing? */
bool register_is_key(struct text written);
bool register_take_key(struct register_reader *reader, size_t column, struct text *key_out);
/* The row that a cell names; empty: -1. */
bool register_take_row(struct register_reader *reader, size_t column, enum register_keys keys,
                       int32_t *row_out);
bool register_find_row(struct register_reader *reader, size_t column, enum register_keys keys,
                       struct text key, int32_t *row_out);
/* Of a file that is not there: a bare row with the key, so that an order alone can be read. -1 = cannot be. */
int32_t register_imply(struct register_reader *reader, enum register_keys keys, struct text key);
/* Keeps what a row says of another row of its own file until all are there; then that row, or -1 when
 * there is none. */
void register_look_later(struct register_reader *reader, size_t column, size_t row);
int32_t register_found_later(struct register_reader *reader, size_t column, size_t later);
/* The role that a word means; -1 = none. */
int32_t register_role_of(struct register_reader *reader, struct text written);
bool register_find_role(struct register_reader *reader, size_t column, struct text written,
                        int32_t *role_out);
bool register_need(struct register_reader *reader, size_t column); /* false when it is empty */
void register_note_unused(struct register_reader *reader, size_t column);
bool register_take_day(struct register_reader *reader, size_t column, int32_t empty,
                       int32_t *day_out);
bool register_take_span(struct register_reader *reader, struct span *span_out);
/* Index of the word in the list; empty: -1. */
bool register_take_word(struct register_reader *reader, size_t column, const char *const *words,
                        size_t count, int32_t *word_out);
bool register_take_number(struct register_reader *reader, size_t column, int32_t *number_out);
bool register_take_minute(struct register_reader *reader, size_t column, int32_t *minute_out);

struct register_types {
    const int32_t *items;
    size_t count;
    bool all; /* "alla" is written: items are those of the catalogue */
};
bool register_take_types(struct register_reader *reader, size_t column,
                         struct register_types *types_out);

/* SCOPE_ALL when the words are none of a scope. */
enum delegate_scope register_scope_of(struct text written);

/* "a | b": the next piece that is not empty; false at the end. */
bool register_next_piece(struct text *rest, struct text *piece_out);
/* Number of pieces; false when there are too many. */
bool register_count_pieces(struct register_reader *reader, size_t column, size_t *count_out);

/* "lägst enhetschef (egen enhet)", with step 0. board: of the order, for bodies that no file describes. */
bool register_take_delegate(struct register_reader *reader, size_t column, struct text written,
                            struct delegate *delegate_out);
bool register_take_delegates(struct register_reader *reader, size_t column, size_t deputy_column,
                             struct order_line *line);
/* Conditions of a row; what only a person can read is added to line->terms. */
bool register_take_conditions(struct register_reader *reader, size_t column,
                              struct order_line *line);

#endif
