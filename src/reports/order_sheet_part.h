/* order_sheet_part: what the files of the sheet share. Not for other rooms. */
#ifndef REPORTS_ORDER_SHEET_PART_H
#define REPORTS_ORDER_SHEET_PART_H

#include "authority_part.h"
#include "order_sheet.h"

enum { SHEET_WIDTH = 80 };

/* Remarks that are one thing to a reader: the same kind, row, delegate and days for several
 * decision types. */
struct sheet_group {
    const struct order_remark *first;
    const int32_t *types;
    size_t type_count;
};

/* Groups in the order of the remarks, those of one kind together. */
size_t sheet_groups(struct arena *arena, const struct order_sheet *sheet,
                    struct sheet_group **groups_out);

/* Index of the input row that a line of the order was made from; the line itself when the order
 * stood in a register; -1 for no line. */
int32_t sheet_input_row(const struct order_sheet *sheet, int32_t line);

/* The row's printed number, or its place in the file where it has none. */
struct text sheet_number(struct arena *arena, const struct order_sheet *sheet, int32_t line);
/* "Rad 14 \"Beslut att …\" (14 § LVU)"; the row of the sheet where the order has no numbers of its
 * own. */
struct text sheet_row(struct arena *arena, const struct order_sheet *sheet, int32_t line);
/* The delegate of the remark as printed. */
struct text sheet_delegate(struct arena *arena, const struct order_sheet *sheet,
                           const struct order_remark *remark);
struct text sheet_types(struct arena *arena, const struct order_sheet *sheet,
                        const struct sheet_group *group);
/* "hela tiden", "22/12 till 7/1" with years where the interval has several */
struct text sheet_days(struct arena *arena, const struct order_sheet *sheet, int32_t from,
                       int32_t to);

/* The law that the remark is about; NULL = none. */
const struct ceiling_span *sheet_span(const struct order_sheet *sheet,
                                      const struct sheet_group *group);
/* A chair or appointed member whom the law lets decide in a hurry, named by a row that does not say
 * so. */
bool sheet_is_only_urgent(const struct order_sheet *sheet, const struct sheet_group *group);

/* What is wrong, what the law says, what to do instead. */
struct text sheet_says(struct arena *arena, const struct order_sheet *sheet,
                       const struct sheet_group *group);
struct text sheet_law(struct arena *arena, const struct order_sheet *sheet,
                      const struct sheet_group *group);
struct text sheet_remedy(struct arena *arena, const struct order_sheet *sheet,
                         const struct sheet_group *group);
const char *remark_word(enum remark_kind kind);

void sheet_brief(struct builder *out, const struct order_sheet *sheet);
void sheet_remarks(struct builder *out, const struct order_sheet *sheet);
void sheet_questions(struct builder *out, const struct order_sheet *sheet);
void sheet_changes(struct builder *out, const struct order_sheet *sheet);
void sheet_unchecked(struct builder *out, const struct order_sheet *sheet);

struct text change_says(struct arena *arena, const struct order_sheet *sheet,
                        const struct order_change *change);
/* What the sheet says nothing about, one by one; NULL at the end. */
const char *sheet_unchecked_key(const struct order_sheet *sheet, size_t index);

void sheet_paragraph(struct builder *out, const char *lead, size_t hang, struct text text);
void sheet_titled(struct builder *out, struct text title);
void sheet_heading(struct builder *out, enum language language, const char *key);

#endif
