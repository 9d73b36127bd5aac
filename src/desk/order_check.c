/* order_check: see order_check.h. Must not judge: the room authority analyses. */
#include "desk.h"

bool order_bytes_read(struct arena *arena, struct text bytes, struct text mapping,
                      const struct import_context *context, const struct catalogue *catalogue,
                      const struct role_table *roles, struct order_import *import_out,
                      struct problem *problem_out)
{
    struct sheet *sheet = NULL; /* to be closed also when it could not be opened */
    enum sheet_format format = sheet_is_workbook(bytes) ? SHEET_XLSX : SHEET_CSV;
    bool is_read = sheet_open(arena, bytes, format, &sheet, problem_out) &&
                   order_import_read(arena, sheet, mapping, context, catalogue, roles, import_out,
                                     problem_out);
    if (!is_read)
        *problem_out = problem_kept(arena, problem_out); /* its words are the sheet's */
    sheet_close(sheet);
    return is_read;
}

struct order_fates order_fates_of(const struct order_import *import)
{
    return (struct order_fates){(int64_t)import->taken, (int64_t)import->questioned,
                                (int64_t)import->refused};
}

/* A coming order is compared from the day it begins: before that it grants nothing. */
static int32_t change_day(const struct register_rows *rows, int32_t from)
{
    int32_t day = from;
    for (size_t i = 0; i < rows->order_count; i++)
        if (rows->orders[i].valid_from > day && rows->orders[i].valid_from < DAY_LAST)
            day = rows->orders[i].valid_from;
    return day;
}

void order_sheet_fill(struct arena *arena, struct order_sheet *sheet)
{
    const struct catalogue *catalogue = sheet->view.catalogue;
    const struct authority_book *book = authority_open(arena, catalogue, sheet->view.rows);
    const struct analysis_request asked = {.from = sheet->from,
                                           .to = sheet->to,
                                           .order = -1,
                                           .has_register = sheet->view.has_register,
                                           .book = sheet->book};
    if (sheet->view.rows->row_count) /* an order without a row has nothing to remark on */
        sheet->remark_count = order_analyse(book, arena, &asked, &sheet->remarks);
    if (!sheet->against)
        return;
    const struct authority_book *older = authority_open(arena, catalogue, sheet->older);
    sheet->change_day = change_day(sheet->view.rows, sheet->from);
    sheet->change_count = order_compare(older, book, arena, sheet->change_day, &sheet->changes);
}

bool order_sheet_has_finding(const struct order_sheet *sheet)
{
    for (size_t i = 0; i < sheet->remark_count; i++)
        if (order_sheet_is_finding(&sheet->remarks[i]))
            return true;
    return false;
}
