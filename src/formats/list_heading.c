/* list_heading: the headings of a list as somebody once said what they mean: found again, told one by one, and refused
 * where one stands over several columns. Must not know what a column means. */
#include "list_part.h"

#include "mapping_fold.h"
#include "sheet_problem.h"

struct text *list_copy_cells(struct arena *arena, const struct text *cells, size_t count)
{
    struct text *copies = arena_new_many(arena, count, struct text);
    for (size_t i = 0; i < count; i++) {
        struct text trimmed = text_trim(cells[i]);
        copies[i] = text_kept(arena, trimmed);
    }
    return copies;
}

size_t list_without_empty_end(const struct text *cells, size_t count)
{
    while (count && text_trim(cells[count - 1]).size == 0)
        count--;
    return count;
}

bool list_same_heading(struct text one, struct text other)
{
    struct folded folded = mapping_fold(other);
    return mapping_folds_to(one, (struct text){folded.bytes, folded.size});
}

static size_t count_words(const struct text *cells, size_t count, const struct text *words,
                          size_t word_count)
{
    size_t found = 0;
    for (size_t i = 0; i < word_count; i++) {
        bool stands = false;
        for (size_t j = 0; j < count && !stands; j++)
            stands = list_same_heading(cells[j], words[i]);
        found += stands;
    }
    return found;
}

size_t list_find_headings(struct arena *arena, struct sheet *sheet, const struct text *words,
                          size_t word_count, const struct text **headings_out, size_t *count_out)
{
    struct text *cells = arena_new_many(arena, SHEET_COLUMNS, struct text);
    struct problem problem;
    size_t count, best = 0;
    int64_t row;
    *headings_out = NULL;
    *count_out = 0;
    for (int tried = 0; tried < LIST_TITLE_ROWS && best < word_count;) {
        if (!sheet_next(sheet, cells, &count, &row, &problem))
            break; /* why a row cannot be read is told when the list is */
        count = list_without_empty_end(cells, count);
        size_t found = count_words(cells, count, words, word_count);
        tried += count > 0;
        if (found <= best)
            continue;
        best = found;
        *headings_out = list_copy_cells(arena, cells, count);
        *count_out = count;
    }
    return best;
}

size_t list_used_columns(const struct list *list, struct arena *arena,
                         const struct list_column **columns_out)
{
    const struct mapping *mapping = list->mapping;
    struct list_column *columns = arena_new_many(arena, mapping->column_count, struct list_column);
    size_t count = 0;
    for (size_t i = 0; i < mapping->column_count; i++)
        if (list->positions[i] >= 0)
            columns[count++] =
                (struct list_column){mapping->columns[i].name, list->header[list->positions[i]]};
    *columns_out = columns;
    return count;
}

static struct text area_text(struct arena *arena, const struct sheet_area *area)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add(&written, sheet_column_letters(arena, area->first_column));
    builder_add_number(&written, area->first_row);
    builder_add_char(&written, ':');
    builder_add(&written, sheet_column_letters(arena, area->last_column));
    builder_add_number(&written, area->last_row);
    return builder_text(&written);
}

bool list_check_merged(const struct list *list, struct arena *arena, int64_t row,
                       struct problem *problem_out)
{
    const struct sheet_area *areas;
    if (!sheet_merged(list->sheet, arena, row, &areas))
        return true;
    sheet_refuse_cell(problem_out, arena, row, areas[0].first_column, "problem.list-merged");
    sheet_argue(problem_out, area_text(arena, &areas[0]));
    return false;
}
