/* order_import: a municipality's own delegation order to rows of the register. Every row of the
 * table gets one fate; headings within it lend their law to what follows. Must not judge the
 * order. */
#include "order_header.h"
#include "order_line.h"
#include "order_mapping.h"
#include "order_own.h"
#include "order_row.h"
#include "order_table.h"
#include "order_type.h"
#include "order_who.h"

#include "order_number.h"
#include "sheet_problem.h"

enum { MOST_ROWS = 10000 };

/* A day that the row's document or the lines above the table state after one of the phrases. */
static int32_t stated_day(struct importer *importer, const char *const *phrases)
{
    struct text version = order_fold(importer->arena, order_table_cell(importer, FIELD_VERSION));
    int32_t day = order_day_after(version, phrases);
    return day != DAY_NONE ? day
                           : order_day_after(order_fold(importer->arena, importer->above), phrases);
}

/* "Delegationsordning för socialnämnden": the first word above the table that is a board. */
static struct text board_above(struct importer *importer)
{
    struct text above = importer->above;
    enum body_kind kind;
    while (above.size) {
        struct text line = text_cut(&above, '\n');
        while (line.size) {
            struct text word = text_trim(text_cut(&line, ' '));
            if (word.size && order_body_kind(importer, word, &kind) && kind == BODY_BOARD)
                return word;
        }
    }
    return (struct text){"", 0};
}

static struct text first_of(struct text first, struct text second, struct text third,
                            struct text fourth)
{
    return first.size ? first : second.size ? second : third.size ? third : fourth;
}

static int32_t first_day(int32_t first, int32_t second, int32_t third)
{
    return first != DAY_NONE ? first : second != DAY_NONE ? second : third;
}

/* The first row and what stands above the table name the board and the document, where the
 * context does not. */
static void begin_order(struct importer *importer)
{
    static const char *const adopted[] = {"antag*", "besluta*", "fastställ*", NULL};
    static const char *const begins[] = {"gäller från", "gäller fr", "gällande från", NULL};
    const struct import_context *context = importer->context;
    struct text board = order_table_keep(importer, order_table_cell(importer, FIELD_BOARD));
    struct text title = order_table_keep(importer, order_table_cell(importer, FIELD_TITLE));
    struct text above = importer->above;
    struct order *order = arena_new(importer->arena, struct order);
    order->title = first_of(context->title, title, text_trim(text_cut(&above, '\n')),
                            importer->mapping->title);
    order->key = context->order_key.size ? context->order_key : TEXT_LITERAL("delegationsordning");
    order->body = order_body_board(
        importer, first_of(context->board, board, board_above(importer), TEXT_LITERAL("nämnden")));
    order->adopted = first_day(context->adopted, stated_day(importer, adopted), DAY_NONE);
    order->valid_from = first_day(context->valid_from, stated_day(importer, begins),
                                  order->adopted != DAY_NONE ? order->adopted : DAY_FIRST);
    order->valid_to = first_day(context->valid_to, DAY_LAST, DAY_LAST);
    order->replaces = -1;
    order->known_from = DAY_FIRST;
    importer->out->rows.orders = order;
    importer->out->rows.order_count = 1;
}

/* Only a number and words: a heading, if the next number goes on from it. */
static bool is_bare(const struct order_draft *draft)
{
    const struct import_row *item = draft->item;
    return draft->fields[FIELD_NUMBER].size && draft->line.rule == RULE_NONE && !item->law.size &&
           !item->who.size && !item->deputy.size && !item->terms.size;
}

/* "1 Allmänt" before "1.1": no row after all. */
static void drop_heading(struct importer *importer)
{
    struct order_import *out = importer->out;
    struct text number = order_table_cell(importer, FIELD_NUMBER);
    if (!importer->bare || out->count == 0)
        return;
    struct import_row *item = &importer->items[out->count - 1];
    struct text before = item->number;
    while (before.size && before.bytes[before.size - 1] == '.')
        before.size--;
    if (number.size <= before.size + 1 || number.bytes[before.size] != '.' ||
        !text_equal((struct text){number.bytes, before.size}, before))
        return;
    importer->heading = item->decision;
    order_line_drop(importer);
}

static void read_row(struct importer *importer, int64_t row)
{
    if (importer->out->rows.order_count == 0)
        begin_order(importer);
    drop_heading(importer);
    struct order_draft whole = {.importer = importer, .item = order_line_item(importer, row)};
    struct order_draft *draft = &whole;
    draft->line = (struct order_line){
        .unit = -1, .valid_from = DAY_FIRST, .valid_to = DAY_LAST, .known_from = DAY_FIRST};
    order_table_take(draft);
    order_row_read(draft);
    draft->item->fate = draft->refused ? IMPORT_REFUSED
                        : draft->asked ? IMPORT_QUESTIONED
                                       : IMPORT_TAKEN;
    if (!draft->refused)
        order_line_add(draft);
    order_line_count(importer->out, draft->item->fate);
    importer->bare = !draft->refused && is_bare(draft);
}

/* A row that cannot be read at all is refused with what the table says of it. */
static void refuse_row(struct importer *importer, const struct problem *problem)
{
    struct import_row *item = order_line_item(importer, problem->line);
    order_line_tell(item, problem);
    item->fate = IMPORT_REFUSED;
    order_line_count(importer->out, IMPORT_REFUSED);
}

static void read_rows(struct importer *importer)
{
    struct problem problem;
    int64_t row;
    while (importer->out->count < MOST_ROWS) {
        if (sheet_next(importer->sheet, importer->cells, &importer->cell_count, &row, &problem)) {
            if (order_table_kind(importer) == ORDER_ROW)
                read_row(importer, row);
        } else if (problem.key) {
            refuse_row(importer, &problem);
        } else {
            break;
        }
    }
}

/* An order has hundreds of rows; what has more is another list. */
static bool check_end(struct importer *importer, struct problem *problem_out)
{
    int64_t row;
    if (importer->out->count < MOST_ROWS)
        return true;
    if (!sheet_next(importer->sheet, importer->cells, &importer->cell_count, &row, problem_out) &&
        !problem_out->key)
        return true;
    return sheet_refuse(problem_out, MOST_ROWS, "order.too-long");
}

bool order_import_read(struct arena *arena, struct sheet *sheet, struct text mapping,
                       const struct import_context *context, const struct catalogue *catalogue,
                       const struct role_table *roles, struct order_import *import_out,
                       struct problem *problem_out)
{
    struct importer *importer = arena_new(arena, struct importer);
    *importer = (struct importer){.arena = arena,
                                  .context = context,
                                  .catalogue = catalogue,
                                  .roles = roles,
                                  .out = import_out,
                                  .sheet = sheet};
    *import_out = (struct order_import){.rows.roles = roles};
    *problem_out = (struct problem){0};
    if (!order_mapping_read(importer, mapping, problem_out) ||
        !order_header_find(importer, problem_out))
        return false;
    if (importer->own) {
        order_own_read(importer);
        return check_end(importer, problem_out);
    }
    order_type_open(importer);
    read_rows(importer);
    return check_end(importer, problem_out);
}
