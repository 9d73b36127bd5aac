/* before: what is to be read before a decision of a case is taken: what somebody has said against it, and nobody has
 * answered (P7). Stands on the page where the decision is checked. Must not know what it says. */
#include "before.h"

#include "review_html.h"
#include "names.h"
#include "table.h"

/* Those of each feature that has such a view, as she may see it. */
struct fault *act_ask_before(struct acting *acting)
{
    struct visit *visit = acting->visit;
    const struct feature *const *features = crew_features(visit->web->setup->crew);
    const struct given given = {TEXT_LITERAL("case"), act_typed(acting, "case")};
    struct answered answered;
    size_t room = 0;
    bool may;
    acting->names = arena_new(visit->arena, struct record_names);
    if (acting->action->judged != JUDGED_DECIDE || !given.value.size)
        return NULL;
    for (size_t i = 0; features[i]; i++) {
        if (!features[i]->first)
            continue;
        TRY(visit_ask(visit, features[i]->first->name, &given, 1, &answered, &may));
        if (!may || !answered.row_count)
            continue;
        acting->before = arena_room(visit->arena, acting->before, acting->before_count, &room,
                                    sizeof *acting->before);
        acting->before[acting->before_count++] = answered;
    }
    return acting->before_count ? names_for_her(visit, acting->names) : NULL;
}

/* Persons by their names, moments by their day. */
static struct text told_of(const struct acting *acting, const char *column, struct text cell)
{
    bool is_moment = cell.size > 10 && cell.bytes[10] == 'T' && cell.bytes[cell.size - 1] == 'Z';
    if (text_is(text_of(column), "by"))
        return names_person(acting->names, cell);
    return is_moment ? names_day(acting->visit, cell) : cell;
}

static struct review_html_rows rows_of(const struct acting *acting, const struct answered *answered)
{
    const struct visit *visit = acting->visit;
    size_t columns = answered->view->statement->give_count;
    struct review_html_row *rows =
        arena_new_many(visit->arena, answered->row_count, struct review_html_row);
    for (size_t i = 0; i < answered->row_count; i++) {
        const struct record_cell *told = record_row(visit, answered, i);
        struct review_html_cell *cells =
            arena_new_many(visit->arena, columns, struct review_html_cell);
        for (size_t j = 0; j < columns; j++)
            cells[j] = (struct review_html_cell){
                .label = told[j].label,
                .text = told_of(acting, answered->view->statement->gives[j].name, told[j].text)};
        rows[i].cells = (struct review_html_cells){cells, columns};
    }
    return (struct review_html_rows){rows, answered->row_count};
}

static struct review_html_columns columns_of(const struct visit *visit, const struct view *view)
{
    size_t count = view->statement->give_count;
    struct review_html_column *columns =
        arena_new_many(visit->arena, count, struct review_html_column);
    for (size_t i = 0; i < count; i++)
        columns[i].label = visit_label(visit, "column", text_of(view->statement->gives[i].name));
    return (struct review_html_columns){columns, count};
}

struct review_html_before act_show_before(const struct acting *acting)
{
    const struct visit *visit = acting->visit;
    struct review_html_told *told =
        arena_new_many(visit->arena, acting->before_count + 1, struct review_html_told);
    for (size_t i = 0; i < acting->before_count; i++)
        told[i] = (struct review_html_told){
            .title = visit_label(visit, "view", text_of(acting->before[i].view->name)),
            .columns = columns_of(visit, acting->before[i].view),
            .rows = rows_of(acting, &acting->before[i])};
    return (struct review_html_before){told, acting->before_count};
}
