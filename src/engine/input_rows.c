/* input_rows: rows of the register that somebody has given as one input, read as the register would read them,
 * beside all that it has already: each row that it would leave out is told. Must not know what a column means. */
#include "way.h"

#include <string.h>

/* "orders/order_rows": whose rows they are, and which. */
struct rows_asked {
    struct text head, table;
    struct text key;
};

static struct rows_asked asked_of(const struct said *said, const struct input *input)
{
    struct rows_asked asked = {.table = text_of(input->of)};
    asked.head = text_cut(&asked.table, '/');
    asked.key = said[0].items[0];
    return asked;
}

/* The rows as the register would have them, were the event to hold. */
static void fold_asked(struct fold *fold, const struct said *said, size_t said_count,
                       const struct rows_asked *asked, const struct said *rows)
{
    const char *head = text_copy(fold->arena, asked->head),
               *table = text_copy(fold->arena, asked->table);
    for (size_t i = 0; i < said_count; i++)
        if (said[i].count == 1 && said[i].input != rows->input)
            fold_cells(fold, head, asked->key, &said[i].input->name, said[i].items, 1);
    fold_lines(fold, table, asked->key, NULL, rows->items[0]);
    fold_fill(fold, table, asked->key, said[0].input->name, asked->key);
}

/* Lines that are none. */
static void tell_lines(struct inputs *inputs, struct text csv)
{
    struct sheet *sheet;
    struct problem problem = {0};
    struct text cells[SHEET_COLUMNS];
    size_t count;
    int64_t row;
    if (!sheet_open(inputs->arena, csv, SHEET_CSV, &sheet, &problem)) {
        inputs_add(inputs, problem);
        return;
    }
    for (;;) {
        problem = (struct problem){0};
        if (sheet_next(sheet, cells, &count, &row, &problem))
            continue;
        if (!problem.key)
            break;
        inputs_add(inputs, problem);
    }
    sheet_close(sheet);
}

/* A row that the register would leave out, or a column that it would pass over. */
static void tell_rows(struct inputs *inputs, struct text table,
                      const struct register_problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct register_problem *problem = &problems->items[i];
        if ((problem->lost || problem->problem.line <= 1) && text_equal(problem->file, table))
            inputs_add(inputs, problem->problem);
    }
}

struct fault *way_read_rows(struct way *way, const struct said *said, size_t said_count,
                            const struct said *rows, struct register_rows *read_out)
{
    struct fold fold = {.arena = way->arena};
    const struct register_file *there, *given;
    size_t there_count, given_count, count = 0;
    struct rows_asked asked = asked_of(said, rows->input);
    tell_lines(&way->inputs, rows->items[0]);
    if (way->inputs.problem_count)
        return NULL;
    TRY(engine_register(way->engine, way->arena, &there, &there_count));
    fold_asked(&fold, said, said_count, &asked, rows);
    given = fold_write_register(&fold, &given_count);
    struct register_file *files =
        arena_new_many(way->arena, there_count + given_count, struct register_file);
    for (size_t i = 0; i < there_count; i++)
        if (!text_equal(there[i].name, asked.head) && !text_equal(there[i].name, asked.table))
            files[count++] = there[i];
    for (size_t i = 0; i < given_count; i++)
        files[count++] = given[i];
    struct register_problems problems =
        register_read(way->arena, files, count, rulebook_catalogue(way->engine->rules), read_out);
    tell_rows(&way->inputs, asked.table, &problems);
    return NULL;
}

struct fault *way_judge_rows(struct way *way)
{
    struct register_rows read;
    for (size_t i = 0; i < way->said_count; i++)
        if (way->said[i].input->type == INPUT_ROWS && way->said[i].count)
            TRY(way_read_rows(way, way->said, way->said_count, &way->said[i], &read));
    return NULL;
}
