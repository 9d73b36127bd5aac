/* list: rows to cases, one at a time. Must not know how a table is stored. */
#include "list_part.h"

#include "sheet_problem.h"

/* More cells than the header has: a separator inside a text has moved everything after it one column to the
 * right. */
static bool check_width(const struct row *row)
{
    const struct list *list = row->list;
    if (sheet_format_of(list->sheet) != SHEET_CSV)
        return true; /* cells of a workbook stand where they stand; notes beside the table are common */
    for (size_t i = list->header_count; i < list->cell_count; i++)
        if (text_trim(list->cells[i]).size) {
            sheet_refuse_cell(row->problem, row->arena, row->number, i, "problem.list-extra-cell");
            sheet_argue(row->problem, sheet_quotable(row->arena, list->cells[i]));
            return false;
        }
    return true;
}

/* "2026-0001", "2026-0001 (rad 7)" when it has come before, "rad 7" when it is missing. */
static struct text case_id(struct row *row)
{
    struct text number = row->readings[row->list->mapping->case_column].word;
    struct builder id;
    builder_init(&id, row->arena);
    builder_add(&id, number);
    bool alone = number.size && (row->list->mapping->gathers || seen_add(row->list->seen, number));
    if (!alone) {
        builder_add_string(&id, number.size ? " (rad " : "rad ");
        builder_add_number(&id, row->number);
        builder_add_string(&id, number.size ? ")" : "");
    }
    return builder_text(&id);
}

static void take_parties(struct row *row, struct dossier *dossier)
{
    const struct mapping *mapping = row->list->mapping;
    dossier->party_count = mapping->party_count;
    dossier->parties = arena_new_many(row->arena, mapping->party_count, struct party);
    for (size_t i = 0; i < mapping->party_count; i++)
        dossier->parties[i] = (struct party){
            .ref = mapping->parties[i].ref,
            .role = mapping->parties[i].role,
            .relation = -1,
            .employment = -1,
            .birth_date = DAY_NONE,
            .birth_year = -1,
            .age = -1,
            .age_min = -1,
            .age_max = -1,
            .protected_identity = -1,
            .acting = -1,
            .degree = -1,
            .appointed_from = DAY_NONE,
            .appointed_until = DAY_NONE,
        };
}

static struct text authority_of(struct row *row)
{
    const struct mapping *mapping = row->list->mapping;
    if (mapping->authority_column < 0)
        return mapping->authority;
    struct text written = row->readings[mapping->authority_column].written;
    return text_kept(row->arena, written);
}

static void take_completeness(const struct row *row, struct dossier *dossier)
{
    const struct mapping *mapping = row->list->mapping;
    for (size_t i = 0; i < mapping->complete_count; i++) {
        struct condition condition = mapping->completes[i].condition;
        bool present = condition.column < 0 || row->list->positions[condition.column] >= 0;
        if (condition.column < 0 || present == condition.wanted)
            word_set_add(&dossier->kinds_complete, mapping->completes[i].kind);
    }
}

static bool build_case(struct row *row, struct dossier *dossier_out)
{
    *dossier_out = (struct dossier){
        .domain = row->list->mapping->domain, .evaluate_as_of = DAY_NONE, .as_of = DAY_NONE};
    if (!list_build_events(row, dossier_out))
        return false;
    dossier_out->id = case_id(row);
    dossier_out->authority = authority_of(row);
    take_parties(row, dossier_out);
    take_completeness(row, dossier_out);
    return true;
}

/* Next row that is not empty; false at the end or on a problem. */
static bool next_row(struct row *row)
{
    struct list *list = row->list;
    while (sheet_next(list->sheet, list->cells, &list->cell_count, &row->number, row->problem)) {
        if (list_take_cells(row))
            continue;
        if (!list_is_outside(row))
            return true;
        list->outside++;
    }
    return false;
}

enum list_step list_read_row(struct row *row)
{
    struct list *list = row->list;
    int32_t number = list->mapping->case_column;
    row->readings = arena_new_many(row->arena, list->mapping->column_count, struct reading);
    *row->problem = (struct problem){0};
    list->number = (struct text){"", 0};
    if (!next_row(row)) {
        *row->problem =
            problem_kept(row->arena, row->problem); /* its words live until the next row */
        return row->problem->key ? LIST_PROBLEM : LIST_END;
    }
    list->row = row->number;
    if (number >= 0)
        list->number = row->readings[number].written;
    return check_width(row) && list_read_cells(row) ? LIST_CASE : LIST_PROBLEM;
}

enum list_step list_next_row(struct list *list, struct arena *arena, struct dossier *dossier_out,
                             struct problem *problem_out)
{
    struct row row = {.list = list, .arena = arena, .problem = problem_out};
    enum list_step step = list_read_row(&row);
    return step == LIST_CASE && !build_case(&row, dossier_out) ? LIST_PROBLEM : step;
}

int64_t list_row_number(const struct list *list)
{
    return list->row;
}

struct text list_case_number(const struct list *list)
{
    return list->number;
}

const struct mapping *list_mapping(const struct list *list)
{
    return list->mapping;
}

size_t list_ignored_columns(const struct list *list, const struct text **names_out)
{
    *names_out = list->ignored.items;
    return list->ignored.count;
}

size_t list_absent_columns(const struct list *list, const struct text **names_out)
{
    *names_out = list->absent.items;
    return list->absent.count;
}

int64_t list_rows_outside(const struct list *list)
{
    return list->outside;
}
