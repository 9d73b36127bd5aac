/* register_cell: single cells of a row: keys, days, words, numbers. Must not know which file they stand in. */
#include "register_part.h"

#include "list_day.h"
#include "mapping_fold.h"

struct text register_cell(const struct register_reader *reader, size_t column)
{
    int32_t position = reader->positions[column];
    if (position < 0 || (size_t)position >= reader->cell_count)
        return (struct text){"", 0};
    return text_trim(reader->cells[position]);
}

struct text register_text(struct register_reader *reader, size_t column)
{
    return register_keep(reader, register_cell(reader, column));
}

bool register_need(struct register_reader *reader, size_t column)
{
    return register_cell(reader, column).size ||
           register_refuse(reader, column, "problem.register-empty", (struct text){"", 0});
}

void register_note_unused(struct register_reader *reader, size_t column)
{
    struct text cell = register_cell(reader, column);
    if (cell.size)
        register_note(reader, column, "problem.register-unused", cell);
}

bool register_take_day(struct register_reader *reader, size_t column, int32_t empty,
                       int32_t *day_out)
{
    struct text cell = register_cell(reader, column);
    *day_out = empty;
    return cell.size == 0 || day_parse(cell, day_out) ||
           register_refuse(reader, column, "problem.register-day", cell);
}

bool register_take_span(struct register_reader *reader, struct span *span_out)
{
    if (!register_take_day(reader, COLUMN_FROM, DAY_FIRST, &span_out->from) ||
        !register_take_day(reader, COLUMN_TO, DAY_LAST, &span_out->to) ||
        !register_take_day(reader, COLUMN_KNOWN, DAY_FIRST, &span_out->known_from))
        return false;
#ifdef PLANTED_REGISTER /* proves that the fuzzer looks: rows that end before they begin */
    return true;
#endif
    if (span_out->from <= span_out->to)
        return true;
    register_refuse(reader, COLUMN_TO, "problem.register-backwards",
                    register_cell(reader, COLUMN_TO));
    register_argue(reader, register_cell(reader, COLUMN_FROM));
    return false;
}

static struct text join_words(struct arena *arena, const char *const *words, size_t count)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&joined, i ? ", " : "");
        builder_add_string(&joined, words[i]);
    }
    return builder_text(&joined);
}

bool register_take_word(struct register_reader *reader, size_t column, const char *const *words,
                        size_t count, int32_t *word_out)
{
    struct text cell = register_cell(reader, column);
    struct folded folded = mapping_fold(cell);
    *word_out = -1;
    if (cell.size == 0)
        return true;
    for (size_t i = 0; i < count; i++)
        if (mapping_folds_to(text_of(words[i]), (struct text){folded.bytes, folded.size})) {
            *word_out = (int32_t)i;
            return true;
        }
    register_refuse(reader, column, "problem.register-word", cell);
    reader->last->arguments[reader->last->argument_count++] =
        join_words(reader->arena, words, count);
    return false;
}

bool register_take_number(struct register_reader *reader, size_t column, int32_t *number_out)
{
    struct text cell = register_cell(reader, column);
    *number_out = -1;
    return cell.size == 0 || text_to_number(cell, number_out) ||
           register_refuse(reader, column, "problem.register-number", cell);
}

bool register_take_minute(struct register_reader *reader, size_t column, int32_t *minute_out)
{
    struct text cell = register_cell(reader, column);
    *minute_out = -1;
    return cell.size == 0 || list_clock_read(cell, minute_out) ||
           register_refuse(reader, column, "problem.register-clock", cell);
}

bool register_next_piece(struct text *rest, struct text *piece_out)
{
    while (rest->size) {
        *piece_out = text_trim(text_cut(rest, '|'));
        if (piece_out->size)
            return true;
    }
    return false;
}

bool register_count_pieces(struct register_reader *reader, size_t column, size_t *count_out)
{
    struct text rest = register_cell(reader, column), cell = rest, piece;
    *count_out = 0;
    while (register_next_piece(&rest, &piece))
        ++*count_out;
    return *count_out <= REGISTER_LIST ||
           register_refuse(reader, column, "problem.register-list-long", cell);
}
