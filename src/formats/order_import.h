/* order_import: a municipality's own delegation order (CSV or Excel, any headings) to rows of
 * the register. Every row of the file is accounted for: imported, imported with a question, or
 * refused with a reason. Must not judge the order. */
#ifndef FORMATS_ORDER_IMPORT_H
#define FORMATS_ORDER_IMPORT_H

#include "register_file.h"
#include "sheet.h"

enum import_fate { IMPORT_TAKEN, IMPORT_QUESTIONED, IMPORT_REFUSED };

/* What a person has to answer or know about a row: text key "order.<what>" (or "problem.<what>"
 * of a row that the table or the register cannot read) with arguments. A taken row may carry
 * what is good to know; a row is questioned when something has to be answered. */
struct import_question {
    const char *key;
    struct text arguments[3];
    size_t argument_count;
};

enum { IMPORT_QUESTIONS = 6 };

struct import_row {
    int64_t line; /* row of the sheet */
    enum import_fate fate;
    struct text number, decision, law, who, deputy, terms; /* as written */
    int32_t first_line; /* lines of the order made from it: index in rows.rows */
    int32_t line_count;
    struct import_question questions[IMPORT_QUESTIONS];
    size_t question_count;
};

/* What the file itself does not say; size 0 / DAY_NONE = not given. */
struct import_context {
    struct text order_key, title, board;
    int32_t adopted, valid_from, valid_to;
};

struct order_import {
    struct register_rows
        rows; /* one order, its board and the committees it names, roles, lines; no people */
    const struct import_row *items;
    size_t count;
    size_t taken, questioned, refused;  /* together count */
    const struct text *ignored_columns; /* headings that nothing is read from */
    size_t ignored_column_count;
};

/* mapping: text of a mapping file (imports/delegationsordning.mapping has the form), size 0 =
 * columns are recognised by their headings. A table with the headings of order_rows
 * (docs/register.md) is read as that form, with every order that it names. false with a problem
 * that names the missing column and the headings found. */
bool order_import_read(struct arena *arena, struct sheet *sheet, struct text mapping,
                       const struct import_context *context, const struct catalogue *catalogue,
                       const struct role_table *roles, struct order_import *import_out,
                       struct problem *problem_out);

/* One provision or several as an order cites them, e.g. "6, 6a, 9 och 11 §§, 31 d § 2 st. LVU
 * samt 13 § LVM". What cannot be read is left in *rest_out (size 0 = all was read). Returns the
 * number of provisions. */
enum { CITATION_PROVISIONS = 24 };
struct citation {
    struct lagrum provision;
    uint16_t
        edition; /* 1980, 1990, 2001, 2017, 2025 ...: year of the act where it is written or follows; 0 unknown */
};
size_t citation_parse(struct arena *arena, struct text written, struct citation *citations_out,
                      struct text *rest_out);

#endif
