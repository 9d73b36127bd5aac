/* list: rows of a list to dossiers through a mapping (imports/NAME.mapping): which column says what. */
#ifndef FORMATS_LIST_H
#define FORMATS_LIST_H

#include "dossier/dossier.h"
#include "sheet.h"

struct mapping;

/* Reads a mapping file. false with a problem naming its line. */
bool mapping_parse(struct arena *arena, struct text text, const struct mapping **mapping_out,
                   struct problem *problem_out);

/* What the list is called ("Utredningar som gäller barn"). */
struct text mapping_title(const struct mapping *mapping);

/* The columns that it knows, by its own names, in its order. Returns their number. */
struct mapping_need {
    struct text name;
    bool is_required;
};
size_t mapping_needs(const struct mapping *mapping, struct arena *arena,
                     const struct mapping_need **needs_out);

/* How well a header row fits a mapping: number of its columns found, or -1 when a required one is missing. */
int mapping_fits(const struct mapping *mapping, const struct text *header, size_t count);

/* The mapping files that ship with the program, the default first: name without ending ("utredningar"), and
 * text. */
struct mapping_source {
    struct text name, text;
};

const struct mapping_source *mapping_shipped(size_t *count_out);

struct list;

/* A list over a sheet: finds the header among its first rows. false with a problem that names the missing
 * column and the ones found. */
bool list_open(struct arena *arena, const struct mapping *mapping, struct sheet *sheet,
               struct list **list_out, struct problem *problem_out);

/* The same with the mapping, out of several, whose columns the header holds most of. */
bool list_open_best(struct arena *arena, const struct mapping *const *mappings,
                    size_t mapping_count, struct sheet *sheet, struct list **list_out,
                    struct problem *problem_out);

enum list_step { LIST_CASE, LIST_PROBLEM, LIST_END };

/* Next case in the arena given (not yet placed), or a row that cannot be used. Empty rows are passed over. A
 * case number that has been seen before gives a case of its own, "2026-0001 (rad 7)"; a row without one is
 * "rad 7". Of a list with a row an event (the mapping says "rad händelse") the rows of one number are one case, given
 * when all have been read; its row is the first of them. The list says nothing of its own day, so an empty cell means
 * "not as of the day it is judged". */
enum list_step list_next(struct list *list, struct arena *arena, struct dossier *dossier_out,
                         struct problem *problem_out);

/* The mapping in use. */
const struct mapping *list_mapping(const struct list *list);

/* Of the row that list_next last gave: its number, and the case number that stands in it (size 0 = none), which lives
 * until the next call. */
int64_t list_row_number(const struct list *list);
struct text list_case_number(const struct list *list);

/* A column of the mapping and the heading that it is read under. */
struct list_column {
    struct text name, heading;
};

/* Those that the list has, in the order of the mapping. Returns their number. */
size_t list_used_columns(const struct list *list, struct arena *arena,
                         const struct list_column **columns_out);

/* Two headings that count as one: capitals, blanks and signs do not matter. */
bool list_same_heading(struct text one, struct text other);

/* Among the first rows of a sheet the one where most of the words stand as headings. How many do; 0 = none, and no
 * row. The rows up to there are then read. */
size_t list_find_headings(struct arena *arena, struct sheet *sheet, const struct text *words,
                          size_t word_count, const struct text **headings_out, size_t *count_out);

/* Headers of the columns that nothing is read from. Returns their number. */
size_t list_ignored_columns(const struct list *list, const struct text **names_out);

/* Optional columns of the mapping that the list does not have, by the mapping's names. Returns their number.
 */
size_t list_absent_columns(const struct list *list, const struct text **names_out);

/* Rows passed over so far since the mapping says that they belong to another list ("utanför"). */
int64_t list_rows_outside(const struct list *list);

#endif
