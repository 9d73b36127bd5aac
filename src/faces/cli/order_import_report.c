/* order_import_report: what is said of an import: every row of the file as a table, and the summary
 * on the screen. Must write no file. */
#include "order_part.h"

enum { MOST_SHOWN = 20 };

static const char *fate_key(enum import_fate fate)
{
    return fate == IMPORT_TAKEN        ? "order.fate.taken"
           : fate == IMPORT_QUESTIONED ? "order.fate.questioned"
                                       : "order.fate.refused";
}

static void add_report_row(struct cli *cli, struct builder *out, struct text key,
                           const struct import_row *row)
{
    struct builder line, questions;
    builder_init(&line, cli->arena);
    builder_init(&questions, cli->arena);
    builder_add_number(&line, row->line);
    for (size_t i = 0; i < row->question_count; i++) {
        builder_add_string(&questions, i ? " " : "");
        builder_add(&questions,
                    order_sheet_question(cli->arena, cli->language, &row->questions[i]));
    }
    const struct text cells[] = {key,
                                 builder_text(&line),
                                 row->number,
                                 row->decision,
                                 row->law,
                                 row->who,
                                 row->deputy,
                                 row->terms,
                                 text_of(words_text(cli->language, fate_key(row->fate))),
                                 builder_text(&questions)};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        if (i)
            builder_add_char(out, ';');
        order_cell(out, ';', cells[i], i > 1);
    }
    builder_add_char(out, '\n');
}

struct text order_import_report(struct cli *cli, struct text key, const struct order_import *import)
{
    struct builder out;
    builder_init(&out, cli->arena);
    builder_add_string(&out, "order;line;number;decision;law;who;deputy;terms;fate;question\n");
    for (size_t i = 0; i < import->count; i++)
        add_report_row(cli, &out, key, &import->items[i]);
    return builder_text(&out);
}

void order_import_summary(struct cli *cli, const char *into, const struct order_import *import,
                          size_t written)
{
    struct builder digits;
    size_t shown = 0;
    builder_init(&digits, cli->arena);
    builder_add_number(&digits, (int64_t)written);
    if (written) {
        const struct text arguments[] = {builder_text(&digits), text_of(into)};
        words_add(&cli->out, cli->language, "order.written", arguments, 2);
        builder_add_char(&cli->out, '\n');
    }
    for (size_t i = 0; i < import->count; i++) {
        if (import->items[i].fate == IMPORT_TAKEN || shown++ >= MOST_SHOWN)
            continue;
        order_sheet_questions(&cli->out, cli->language, &import->items[i]);
    }
    if (shown > MOST_SHOWN) {
        words_add_count(&cli->out, cli->language, "order.more-questions",
                        (int64_t)(shown - MOST_SHOWN));
        builder_add_char(&cli->out, '\n');
    }
    if (written) {
        cli_say(cli, &cli->out, "order.next", into, NULL);
        builder_add_char(&cli->out, '\n');
    }
    const struct order_fates fates = {(int64_t)import->taken, (int64_t)import->questioned,
                                      (int64_t)import->refused};
    order_sheet_last_line(&cli->out, &fates);
}
