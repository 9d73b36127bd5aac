/* opening: a list is opened once it is known which mapping it is read with and what its columns are. Must not know what
 * its rows are. */
#include "part.h"

/* What the columns are read as holds, or is said now. */
static struct fault *confirm(struct import_cases *cases, const struct list *list,
                             bool *confirmed_out)
{
    *confirmed_out = false;
    cases->column_count = list_used_columns(list, cases->arena, &cases->columns);
    cases->ignored_count = list_ignored_columns(list, &cases->ignored);
    if (!choice_holds(cases, &cases->choice, cases->columns, cases->column_count))
        return NULL;
    TRY(choice_confirm(cases, &cases->choice, cases->columns, cases->column_count, confirmed_out));
    cases->notes_listing = *confirmed_out && !cases->dry_run;
    return NULL;
}

/* "LISTA.xlsx/Blad1": the sheet that is read is the first one that is shown. */
static void name_sheet(struct import_cases *cases, const struct sheet *sheet)
{
    struct builder file;
    struct text name;
    bool visible = false;
    for (size_t i = 0; !visible && sheet_name(sheet, i, &name, &visible);)
        i++;
    if (!visible)
        return;
    builder_init(&file, cases->arena);
    builder_add_string(&file, cases->file);
    builder_add_char(&file, '/');
    builder_add(&file, name);
    cases->file = builder_string(&file);
}

/* Which mapping, and what the columns are; *list_out NULL: nothing is to be read, and why stands in the answer. */
static struct fault *open_list(struct import_cases *cases, const struct list_bytes *bytes,
                               struct sheet *sheet, struct list **list_out,
                               enum import_end *end_out)
{
    struct problem problem;
    struct list *list;
    bool confirmed;
    name_sheet(cases, sheet);
    TRY(choose_mapping(cases, bytes, &cases->choice, end_out));
    if (*end_out != IMPORT_READ)
        return NULL;
    *end_out = IMPORT_UNREAD;
    if (!list_open(cases->arena, cases->choice.mapping, sheet, &list, &problem)) {
        import_refuse(cases, &problem);
        return NULL;
    }
    TRY(confirm(cases, list, &confirmed));
    if (confirmed) {
        *list_out = list;
        *end_out = IMPORT_READ;
    }
    return NULL;
}

struct fault *import_with_list(struct import_cases *cases, struct text bytes, list_work *work,
                               void *context, enum import_end *end_out)
{
    const struct list_bytes of_list = {bytes, sheet_is_workbook(bytes) ? SHEET_XLSX : SHEET_CSV};
    struct problem problem;
    struct sheet *sheet = NULL;
    struct list *list = NULL;
    struct fault *fault = NULL;
    cases->outcomes.arena = cases->arena;
    cases->is_whole = true;
    *end_out = IMPORT_UNREAD;
    if (sheet_open(cases->arena, bytes, of_list.format, &sheet, &problem))
        fault = open_list(cases, &of_list, sheet, &list, end_out);
    else
        import_refuse(cases, &problem);
    if (!fault && list)
        fault = work(cases, list, bytes, context);
    sheet_close(sheet);
    return fault;
}
