/* order_header: finding the heading row of a delegation order among its first rows. Must not
 * read the rows below. */
#include "order_header.h"

#include "mapping_fold.h"
#include "order_mapping.h"
#include "order_own.h"
#include "sheet_problem.h"

enum { TITLE_ROWS = 20 /* titles, dates and empty lines may stand above */ };

/* What an order cannot do without: what is decided, and by whom. The first field of each group
 * is the one asked for. */
static const enum order_field deciders[] = {FIELD_DELEGATE, FIELD_LOWEST};

/* A row that may be the heading. */
struct candidate {
    struct text *header;
    size_t count, found;
    int64_t row;
    bool own;    /* the form of docs/register.md */
    int missing; /* column of the mapping that it lacks; -1 = it is whole */
    int32_t positions[MAPPING_COLUMNS];
};

static size_t copy_cells(struct importer *importer, size_t count, struct text *copies)
{
    while (count && text_trim(importer->cells[count - 1]).size == 0)
        count--;
    for (size_t i = 0; i < count; i++) {
        struct text trimmed = text_trim(importer->cells[i]);
        copies[i] = text_kept(importer->arena, trimmed);
    }
    return count;
}

/* The column of the mapping that is missing, -1 = the row is a whole heading. */
static int missing_column(const struct importer *importer, const int32_t *positions)
{
    bool decider = false;
    int required = mapping_missing(importer->mapping, positions);
    int decision = importer->columns[FIELD_DECISION];
    if (decision >= 0 && positions[decision] < 0)
        return decision;
    for (size_t i = 0; i < sizeof deciders / sizeof *deciders; i++) {
        int column = importer->columns[deciders[i]];
        decider = decider || (column >= 0 && positions[column] >= 0);
    }
    if (!decider)
        return importer
            ->columns[importer->columns[FIELD_DELEGATE] >= 0 ? FIELD_DELEGATE : FIELD_LOWEST];
    return required;
}

static void keep_positions(struct importer *importer, const int32_t *positions)
{
    for (int field = 0; field < ORDER_FIELDS; field++) {
        int32_t column = importer->columns[field];
        importer->positions[field] = column < 0 ? -1 : positions[column];
    }
    /* Without a column for the printed provision, the one for the law holds it. */
    if (importer->positions[FIELD_CITATION] < 0 && importer->positions[FIELD_SECTION] < 0) {
        importer->positions[FIELD_CITATION] = importer->positions[FIELD_LAW];
        importer->positions[FIELD_LAW] = -1;
    }
}

static struct text join(struct arena *arena, const struct text *names, size_t count)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < count; i++) {
        struct text name = sheet_quotable(arena, names[i]);
        builder_add_string(&joined, joined.size && name.size ? ", " : "");
        builder_add(&joined, name);
    }
    return builder_text(&joined);
}

/* Names the column that is missing, how it may be called, and the headings of the row that came
 * nearest. */
static bool refuse(struct importer *importer, const struct candidate *best,
                   struct problem *problem_out)
{
    if (best->count == 0)
        return sheet_refuse(problem_out, 0, "problem.list-empty");
    const struct mapping_column *column = &importer->mapping->columns[best->missing];
    sheet_refuse(problem_out, best->row, "order.no-column");
    sheet_argue(problem_out, column->name);
    sheet_argue(problem_out, join(importer->arena, column->names.items, column->names.count));
    sheet_argue(problem_out, join(importer->arena, best->header, best->count));
    sheet_argue(problem_out, importer->mapping->title);
    return false;
}

/* Two columns with one heading, of which one is read: nobody can tell which was meant. */
static bool check_twins(struct importer *importer, int64_t row, struct problem *problem_out)
{
    for (int field = 0; field < ORDER_FIELDS; field++) {
        int32_t position = importer->positions[field];
        for (size_t j = 0; position >= 0 && j < importer->header_count; j++) {
            struct folded name = mapping_fold(importer->header[position]);
            if (j == (size_t)position ||
                !mapping_folds_to(importer->header[j], (struct text){name.bytes, name.size}))
                continue;
            sheet_refuse_cell(problem_out, importer->arena, row, j, "problem.list-header-twice");
            sheet_argue(problem_out, sheet_quotable(importer->arena, importer->header[j]));
            return false;
        }
    }
    return true;
}

static void note_ignored(struct importer *importer)
{
    struct text *ignored = arena_new_many(importer->arena, importer->header_count, struct text);
    size_t count = 0;
    for (size_t i = 0; i < importer->header_count; i++) {
        bool read = importer->header[i].size == 0;
        for (int field = 0; field < ORDER_FIELDS; field++)
            read = read || importer->positions[field] == (int32_t)i;
        if (!read)
            ignored[count++] = sheet_quotable(importer->arena, importer->header[i]);
    }
    importer->out->ignored_columns = ignored;
    importer->out->ignored_column_count = count;
}

/* A mapping file must have the columns themselves. */
static bool check_mapping(const struct importer *importer, struct problem *problem_out)
{
    bool decision = importer->columns[FIELD_DECISION] >= 0;
    if (decision &&
        (importer->columns[FIELD_DELEGATE] >= 0 || importer->columns[FIELD_LOWEST] >= 0))
        return true;
    sheet_refuse(problem_out, 0, "order.mapping-lacks");
    sheet_argue(problem_out, text_of(order_field_name(decision ? FIELD_DELEGATE : FIELD_DECISION)));
    return false;
}

/* The next row of the sheet that is not empty, as a heading; count 0 at the end. false when it
 * cannot be read. */
static bool next_candidate(struct importer *importer, struct candidate *row_out,
                           struct problem *problem_out)
{
    size_t count;
    *row_out = (struct candidate){.missing = -1};
    while (row_out->count == 0) {
        if (!sheet_next(importer->sheet, importer->cells, &count, &row_out->row, problem_out))
            return problem_out->key == NULL;
        row_out->header = arena_new_many(importer->arena, count, struct text);
        row_out->count = copy_cells(importer, count, row_out->header);
    }
    row_out->found =
        mapping_locate(importer->mapping, row_out->header, row_out->count, row_out->positions);
    row_out->own = order_own_is(row_out->header, row_out->count);
    row_out->missing = row_out->own ? -1 : missing_column(importer, row_out->positions);
    return true;
}

/* Titles above the table may name the board and the days. */
static void note_above(struct importer *importer, const struct candidate *row)
{
    struct builder above;
    builder_init(&above, importer->arena);
    builder_add(&above, importer->above);
    for (size_t i = 0; i < row->count; i++) {
        builder_add(&above, row->header[i]);
        builder_add_string(&above, row->header[i].size ? " " : "");
    }
    builder_add_string(&above, "\n");
    importer->above = builder_text(&above);
}

bool order_header_find(struct importer *importer, struct problem *problem_out)
{
    struct candidate best = {.missing = -1}, row;
    if (!check_mapping(importer, problem_out))
        return false;
    for (int tried = 0; tried < TITLE_ROWS; tried++) {
        if (!next_candidate(importer, &row, problem_out))
            return false;
        if (row.count && (best.count == 0 || row.missing < 0 || row.found > best.found))
            best = row;
        if (row.count == 0 || best.missing < 0)
            break;
        note_above(importer, &row);
    }
    if (best.count == 0 || best.missing >= 0)
        return refuse(importer, &best, problem_out);
    importer->header = best.header;
    importer->header_count = best.count;
    importer->own = best.own;
    if (best.own)
        return true;
    keep_positions(importer, best.positions);
    note_ignored(importer);
    return check_twins(importer, best.row, problem_out);
}
