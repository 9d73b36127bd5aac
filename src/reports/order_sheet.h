/* order_sheet: what a board reads of its delegation order: in one line what is wrong, then each
 * remark in plain words with the row as printed, the ceiling, from when to when and what to do;
 * questions row by row; what was not checked. The last line counts every row of the input. Must not
 * judge: the remarks come from the room authority. */
#ifndef REPORTS_ORDER_SHEET_H
#define REPORTS_ORDER_SHEET_H

#include "authority/authority.h"
#include "authority_text.h"
#include "formats/formats.h"

/* How many rows of the input went where; together all of them. */
struct order_fates {
    int64_t taken, questioned, refused;
};

struct order_sheet {
    struct authority_view view; /* of the order analysed; has_register: people and meetings too */
    const struct rulebook *book;
    const char *file;
    int32_t from, to;
    struct order_fates fates;
    /* Rows of an imported order; NULL when the order stood in a register: then problems say what
     * could not be read. */
    const struct order_import *import;
    const struct register_problem *problems;
    size_t problem_count;
    const struct register_remark *register_remarks;
    size_t register_remark_count;
    const struct order_remark *remarks;
    size_t remark_count;
    /* Against an older order; NULL = not asked for. */
    const char *against;
    const struct register_rows *older;
    const struct order_change *changes;
    size_t change_count;
    int32_t change_day;
};

/* What stands first: what is certain, what is not, what was tried and against what. */
struct order_brief {
    struct text certain, uncertain, about, against;
};
struct order_brief order_sheet_brief(struct arena *arena, const struct order_sheet *sheet);

/* One remark to a reader, those that a board must act on first. subject: the row as printed, or what it is about;
 * types: the decisions, where the subject does not say them. What is not said has size 0. */
struct order_item {
    struct text title; /* of its kind, the same for all of the kind */
    struct text subject, types, says, law, remedy;
    struct text row;               /* as it is numbered; size 0 = of no row */
    bool is_finding, is_forbidden; /* something to act on; what the law certainly does not allow */
};
size_t order_sheet_items(struct arena *arena, const struct order_sheet *sheet,
                         const struct order_item **items_out);

/* What it changes against the older one, a sentence for whoever gets the same answers for the same decisions. */
size_t order_sheet_changes(struct arena *arena, const struct order_sheet *sheet,
                           const struct text **items_out);

/* "Rad 14 i filen (nummer 3.2)" */
struct text order_sheet_place(struct arena *arena, enum language language,
                              const struct import_row *row);
/* What was checked, in one sentence; and one by one what was not. */
struct text order_sheet_checked(const struct order_sheet *sheet);
size_t order_sheet_unchecked(struct arena *arena, const struct order_sheet *sheet,
                             const struct text **items_out);

void order_sheet_text(struct builder *out, const struct order_sheet *sheet);
void order_sheet_json(struct builder *out, const struct order_sheet *sheet);

/* "rows 87: imported 70, questioned 14, refused 3\n": for programs, the same in every language. */
void order_sheet_last_line(struct builder *out, const struct order_fates *fates);

/* The questions of one imported row, with its place, a line each. */
void order_sheet_questions(struct builder *out, enum language language,
                           const struct import_row *row);
/* One question as a sentence. */
struct text order_sheet_question(struct arena *arena, enum language language,
                                 const struct import_question *question);

/* Something a board has to act on: not what is only unknown. */
bool order_sheet_is_finding(const struct order_remark *remark);

#endif
