/* table: the table by itself, and held against what there is. */
#include "table.h"

#include <string.h>

const char *thing_kind(enum right_thing thing)
{
    static const char *const kinds[] = {[RIGHT_CASE] = "case",     [RIGHT_MEETING] = "meeting",
                                        [RIGHT_PERSON] = "person", [RIGHT_OBJECTION] = "objection",
                                        [RIGHT_AFFAIR] = "affair", [RIGHT_DEVIATION] = "deviation",
                                        [RIGHT_HOUSE] = NULL};
    return kinds[thing];
}

const struct right_row *rights_table(size_t *count_out)
{
    *count_out = table_count;
    return table_rows;
}

const struct right_row *rights_row(const char *name, bool is_action)
{
    for (size_t i = 0; i < table_count; i++)
        if (table_rows[i].is_action == is_action && strcmp(table_rows[i].name, name) == 0)
            return &table_rows[i];
    return NULL;
}

bool rights_cell(const struct right_row *row, enum right_role role, enum tie tie)
{
    ensure(role < RIGHT_ROLES && tie < TIES);
    return (row->ties[role] >> tie & 1) != 0;
}

bool rights_changes(const struct feature *const *features, const struct action *action)
{
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->actions[j]; j++)
            if (features[i]->actions[j] == action)
                return strcmp(features[i]->name, "rights") == 0;
    return false;
}

static bool has_input(const struct input *inputs, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(name, inputs[i].name))
            return true;
    return false;
}

/* All of the names, "+" between. */
static bool has_inputs(const struct input *inputs, size_t count, const char *names)
{
    bool has = true;
    struct text rest = text_of(names ? names : "");
    while (rest.size)
        has = has_input(inputs, count, text_cut(&rest, '+')) && has;
    return has;
}

static bool has_column(const struct view *view, const char *name)
{
    for (size_t i = 0; i < view->statement->give_count; i++)
        if (strcmp(view->statement->gives[i].name, name) == 0)
            return true;
    return false;
}

/* Its rows are of many cases, or of one that it was not asked for. A view of one deviation names it in its row. */
static bool tells_of_cases(const struct right_row *row, const struct view *view)
{
    bool is_of_one =
        row->thing == RIGHT_DEVIATION && view->filter_count == 1 && view->filters[0].required;
    return view->personal && (has_column(view, "case_key") || has_column(view, "of_case") ||
                              (has_column(view, "deviation") && !is_of_one));
}

static bool fits_action(const struct right_row *row, const struct action *action)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    return has_inputs(inputs, count, row->four_eyes) && has_inputs(inputs, count, row->input);
}

static bool fits_view(const struct right_row *row, const struct view *view)
{
    bool has_rows = !row->rows_by || has_column(view, row->rows_by);
    bool has_thing = has_inputs(view->filters, view->filter_count, row->input);
    bool is_of_person = row->thing == RIGHT_PERSON; /* whose own they are */
    return has_rows && has_thing && (row->rows_by || is_of_person || !tells_of_cases(row, view));
}

static const char *lack_of_feature(const struct feature *feature)
{
    for (size_t i = 0; feature->actions[i]; i++) {
        const struct right_row *row = rights_row(feature->actions[i]->name, true);
        if (!row || !fits_action(row, feature->actions[i]))
            return feature->actions[i]->name;
    }
    for (size_t i = 0; feature->views[i]; i++) {
        const struct right_row *row = rights_row(feature->views[i]->name, false);
        if (!row || !fits_view(row, feature->views[i]))
            return feature->views[i]->name;
    }
    return NULL;
}

const char *rights_lack(const struct feature *const *features)
{
    for (size_t i = 0; features[i]; i++) {
        const char *lack = lack_of_feature(features[i]);
        if (lack)
            return lack;
    }
    for (size_t i = 0; i < table_count; i++) {
        struct text name = text_of(table_rows[i].name);
        bool is_there = table_rows[i].is_action ? feature_action(features, name) != NULL
                                                : feature_view(features, name) != NULL;
        if (!is_there)
            return table_rows[i].name;
    }
    return NULL;
}
