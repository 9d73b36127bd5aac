/* test_order: the real law and roles for tests of imported orders, and what an import made of a
 * row in one line of text. */
#ifndef FORMATS_TEST_ORDER_H
#define FORMATS_TEST_ORDER_H

#include "formats/formats.h"
#include "formats/test_orders.h"
#include "words/words.h"

#include <stdio.h>
#include <string.h>

/* The bytes of a file of at most a megabyte. */
struct text order_read_file(struct arena *arena, const char *path);

/* The rules of law/, compiled once and kept. */
const struct rulebook *order_law(void);

/* The decision types of law/, made once and kept. */
const struct catalogue *order_catalogue(void);

static inline const struct role_table *order_roles(void)
{
    static const struct role_table *made;
    if (!made)
        made = roles_shipped(arena_open(0));
    return made;
}

static const struct import_context order_no_context = {
    .adopted = DAY_NONE, .valid_from = DAY_NONE, .valid_to = DAY_NONE};

static inline bool order_read(struct arena *arena, struct text csv, struct text mapping,
                              const struct import_context *context, struct order_import *import_out,
                              struct problem *problem_out)
{
    struct sheet *sheet;
    if (!sheet_open(arena, csv, SHEET_CSV, &sheet, problem_out))
        return false;
    bool read = order_import_read(arena, sheet, mapping, context, order_catalogue(), order_roles(),
                                  import_out, problem_out);
    sheet_close(sheet);
    return read;
}

static inline void order_add_list(struct builder *out, const char *between, bool first)
{
    builder_add_string(out, first ? "" : between);
}

/* "1:vice ordförande" for the first deputy. */
static inline void order_add_delegates(struct builder *out, const struct register_rows *rows,
                                       const struct order_line *line)
{
    for (size_t i = 0; i < line->delegate_count; i++) {
        order_add_list(out, ", ", i == 0);
        if (line->delegates[i].step) {
            builder_add_number(out, line->delegates[i].step);
            builder_add_char(out, ':');
        }
        register_write_delegate(out, rows, &line->delegates[i]);
    }
}

static inline void order_add_conditions(struct builder *out, const struct register_rows *rows,
                                        const struct order_line *line)
{
    for (size_t i = 0; i < line->condition_count; i++) {
        order_add_list(out, ", ", i == 0);
        if (line->conditions[i].kind == CONDITION_OTHER)
            builder_add_string(out, "?");
        else
            register_write_condition(out, rows, &line->conditions[i]);
    }
}

static inline void order_add_types(struct builder *out, const struct order_line *line)
{
    enum { SHOWN = 5 };
    for (size_t i = 0; i < line->type_count && i < SHOWN; i++) {
        order_add_list(out, " ", i == 0);
        builder_add(out, catalogue_type(order_catalogue(), line->types[i])->code);
    }
    if (line->type_count > SHOWN) {
        builder_add_string(out, " +");
        builder_add_number(out, (int64_t)line->type_count - SHOWN);
    }
}

static inline void order_add_questions(struct builder *out, const struct import_row *row)
{
    struct builder said;
    builder_init(&said, out->arena);
    for (size_t i = 0; i < row->question_count; i++) {
        const struct import_question *question = &row->questions[i];
        order_add_list(out, " ", i == 0);
        builder_add_string(out, text_starts(text_of(question->key), "order.") ? question->key + 6
                                                                              : question->key);
        for (enum language language = LANGUAGE_SV; language < LANGUAGE_COUNT; language++)
            words_add(&said, language, question->key, question->arguments,
                      question->argument_count); /* stops when an argument is missing */
    }
}

/* "T 2.1 | lvu-umgange | organ:au, 1:ordförande | brådskande | second-hand": fate, number, rule
 * and types, who, conditions, questions. */
static inline void order_add_row(struct builder *out, const struct order_import *import,
                                 const struct import_row *row)
{
    static const char *const rules[] = {"",        "!brådskande", "!överordnad", "!ensam",
                                        "!vidare", "!anmäls",     "!övrigt"};
    builder_add_char(out, "TQR"[row->fate]);
    builder_add_char(out, ' ');
    builder_add(out, row->number);
    for (int32_t i = 0; i < row->line_count; i++) {
        const struct order_line *line = &import->rows.rows[row->first_line + i];
        builder_add_string(out, " | ");
        builder_add_string(out, rules[line->rule]);
        order_add_types(out, line);
        builder_add_string(out, line->outcome == OUTCOME_REFUSED    ? " avslag"
                                : line->outcome == OUTCOME_APPROVED ? " bifall"
                                                                    : "");
        builder_add_string(out, line->subdelegable ? " vidaredelegeras" : "");
        builder_add_string(out, " | ");
        order_add_delegates(out, &import->rows, line);
        builder_add_string(out, " | ");
        order_add_conditions(out, &import->rows, line);
    }
    builder_add_string(out, " | ");
    order_add_questions(out, row);
    builder_add_char(out, '\n');
}

static inline const char *order_dump(struct arena *arena, const struct order_import *import)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < import->count; i++)
        order_add_row(&out, import, &import->items[i]);
    return builder_string(&out);
}

/* The rows of a CSV text, or "!row key {argument} …" when it cannot be read. */
static inline const char *order_dump_csv(struct arena *arena, const char *csv, const char *mapping)
{
    struct order_import import;
    struct problem problem;
    if (order_read(arena, text_of(csv), text_of(mapping), &order_no_context, &import, &problem))
        return order_dump(arena, &import);
    struct builder out;
    builder_init(&out, arena);
    builder_add_char(&out, '!');
    builder_add_number(&out, problem.line);
    builder_add_char(&out, ' ');
    builder_add_string(&out, problem.key);
    for (size_t i = 0; i < problem.argument_count; i++) {
        builder_add_string(&out, " {");
        builder_add(&out, problem.arguments[i]);
        builder_add_string(&out, "}");
    }
    struct builder said;
    builder_init(&said, arena);
    for (enum language language = LANGUAGE_SV; language < LANGUAGE_COUNT; language++)
        words_add(&said, language, problem.key, problem.arguments, problem.argument_count);
    return builder_string(&out);
}

#endif
