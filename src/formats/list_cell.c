/* list_cell: cells to what they say, by the type of their column. Must not know events. */
#include "list_part.h"

#include "list_day.h"
#include "mapping_fold.h"
#include "sheet_problem.h"

#include <string.h>

bool list_refuse(struct row *row, size_t column, const char *key)
{
    const struct list *list = row->list;
    size_t position = (size_t)list->positions[column];
    sheet_refuse_cell(row->problem, row->arena, row->number, position, key);
    sheet_argue(row->problem, sheet_quotable(row->arena, list->header[position]));
    sheet_argue(row->problem, sheet_quotable(row->arena, row->readings[column].written));
    return false;
}

/* Without blanks at both ends, hard ones (U+00A0) too. */
static struct text trim(struct text cell)
{
    for (;;) {
        cell = text_trim(cell);
        if (text_starts(cell, "\xC2\xA0"))
            cell = text_after(cell, 2);
        else if (cell.size >= 2 && memcmp(cell.bytes + cell.size - 2, "\xC2\xA0", 2) == 0)
            cell.size -= 2;
        else
            return cell;
    }
}

/* Signs count here ("-" may mean empty); only the size of letters does not. */
static bool is_same(struct text one, struct text other)
{
    bool same = one.size == other.size;
    for (size_t i = 0; i < one.size && same; i++)
        same = letter_small(i ? one.bytes[i - 1] : 0, one.bytes[i]) ==
               letter_small(i ? other.bytes[i - 1] : 0, other.bytes[i]);
    return same;
}

/* A cell that only says that it is empty. */
static bool is_blank(const struct mapping *mapping, struct text cell)
{
    for (size_t i = 0; i < mapping->blanks.count; i++)
        if (is_same(cell, mapping->blanks.items[i]))
            return true;
    return false;
}

static struct text cell_at(const struct list *list, int32_t position)
{
    bool there = position >= 0 && (size_t)position < list->cell_count;
    struct text cell = there ? trim(list->cells[position]) : (struct text){"", 0};
    return is_blank(list->mapping, cell) ? (struct text){"", 0} : cell;
}

bool list_take_cells(struct row *row)
{
    const struct list *list = row->list;
    bool empty = true;
    for (size_t i = 0; i < list->mapping->column_count; i++) {
        struct text cell = cell_at(list, list->positions[i]);
        row->readings[i] = (struct reading){
            .written = cell, .given = cell.size > 0, .day = DAY_NONE, .minute = -1};
        empty &= cell.size == 0;
    }
    return empty;
}

static bool is_among(struct text cell, const struct texts *folded)
{
    if (folded->count == 0)
        return false;
    struct folded name = mapping_fold(cell);
    for (size_t i = 0; i < folded->count; i++)
        if (text_equal((struct text){name.bytes, name.size}, folded->items[i]))
            return true;
    return false;
}

bool list_is_outside(const struct row *row)
{
    const struct mapping *mapping = row->list->mapping;
    for (size_t i = 0; i < mapping->column_count; i++)
        if (row->readings[i].given &&
            is_among(row->readings[i].written, &mapping->columns[i].outside))
            return true;
    return false;
}

static const struct texts *forms_of(const struct mapping *mapping, size_t column)
{
    if (mapping->columns[column].day_forms.count)
        return &mapping->columns[column].day_forms;
    return mapping->day_forms.count ? &mapping->day_forms : &list_day_forms;
}

static struct text join(struct arena *arena, const struct texts *texts)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < texts->count; i++) {
        builder_add_string(&joined, i ? ", " : "");
        builder_add(&joined, texts->items[i]);
    }
    return builder_text(&joined);
}

static bool read_day(struct row *row, size_t column)
{
    struct reading *reading = &row->readings[column];
    const struct texts *forms = forms_of(row->list->mapping, column);
    switch (list_day_read(reading->written, forms, &reading->day, &reading->minute)) {
    case DAY_READ:
        break;
    case DAY_NEVER_WAS:
        return list_refuse(row, column, "problem.list-no-such-day");
    case DAY_ELSEWHERE:
        return list_refuse(row, column, "problem.list-time-zone");
    case DAY_IN_NO_FORM:
        list_refuse(row, column, "problem.list-day");
        sheet_argue(row->problem, join(row->arena, forms));
        return false;
    }
    bool wanted = row->list->mapping->columns[column].type == COLUMN_MOMENT;
    if (!wanted || reading->minute == 0)
        reading->minute = -1;
    return true;
}

static struct text known_words(struct arena *arena, const struct mapping_column *column)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < column->translation_count; i++) {
        bool again =
            i > 0 && text_equal(column->translations[i].word, column->translations[i - 1].word);
        builder_add_string(&joined, again || i == 0 ? "" : ", ");
        if (!again)
            builder_add(&joined, column->translations[i].word);
    }
    return builder_text(&joined);
}

static bool read_word(struct row *row, size_t index)
{
    const struct mapping_column *column = &row->list->mapping->columns[index];
    struct reading *reading = &row->readings[index];
    struct folded folded = mapping_fold(reading->written);
    for (size_t i = 0; i < column->translation_count; i++)
        if (text_equal((struct text){folded.bytes, folded.size}, column->translations[i].written)) {
            reading->word = column->translations[i].word;
            return true;
        }
    reading->word = column->otherwise;
    if (column->has_otherwise)
        return true;
    list_refuse(row, index, "problem.list-word");
    sheet_argue(row->problem, known_words(row->arena, column));
    return false;
}

static bool read_flag(struct row *row, size_t column)
{
    static const struct text yes[] = {TEXT_LITERAL("ja"),   TEXT_LITERAL("j"), TEXT_LITERAL("sant"),
                                      TEXT_LITERAL("true"), TEXT_LITERAL("x"), TEXT_LITERAL("1")};
    static const struct text no[] = {TEXT_LITERAL("nej"), TEXT_LITERAL("n"), TEXT_LITERAL("falskt"),
                                     TEXT_LITERAL("false"), TEXT_LITERAL("0")};
    struct reading *reading = &row->readings[column];
    reading->number = is_among(reading->written, &(struct texts){yes, 6});
    return reading->number || is_among(reading->written, &(struct texts){no, 5}) ||
           list_refuse(row, column, "problem.list-flag");
}

static bool read_cell(struct row *row, size_t column)
{
    struct reading *reading = &row->readings[column];
    switch (row->list->mapping->columns[column].type) {
    case COLUMN_DAY:
    case COLUMN_MOMENT:
        return read_day(row, column);
    case COLUMN_CLOCK:
        return list_clock_read(reading->written, &reading->minute) ||
               list_refuse(row, column, "problem.list-clock");
    case COLUMN_WORD:
        return read_word(row, column);
    case COLUMN_NUMBER:
        return text_to_number(reading->written, &reading->number) ||
               list_refuse(row, column, "problem.list-number");
    case COLUMN_FLAG:
        return read_flag(row, column);
    case COLUMN_TEXT:
        reading->word = reading->written;
        return true;
    }
    return true;
}

/* A day that must not come before another day of the row. */
static bool check_order(struct row *row, size_t column)
{
    int32_t earlier = row->list->mapping->columns[column].not_before;
    const struct reading *first = earlier >= 0 ? &row->readings[earlier] : NULL;
    if (!first || !first->given || row->readings[column].day >= first->day)
        return true;
    list_refuse(row, column, "problem.list-order");
    sheet_argue(row->problem,
                sheet_quotable(row->arena, row->list->header[row->list->positions[earlier]]));
    sheet_argue(row->problem, sheet_quotable(row->arena, first->written));
    return false;
}

bool list_read_cells(struct row *row)
{
    size_t count = row->list->mapping->column_count;
    for (size_t i = 0; i < count; i++)
        if (row->readings[i].given && !read_cell(row, i))
            return false;
    for (size_t i = 0; i < count; i++)
        if (row->readings[i].given && !check_order(row, i))
            return false;
    return true;
}
