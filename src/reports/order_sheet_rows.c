/* order_sheet_rows: what a person has to answer about single rows, with place and remedy, and what
 * the sheet says nothing about. Must not know the analysis. */
#include "order_sheet_part.h"

#include "part.h"

struct text order_sheet_question(struct arena *arena, enum language language,
                                 const struct import_question *question)
{
    struct text arguments[3] = {{0}};
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < question->argument_count; i++)
        arguments[i] = paper_clean(arena, question->arguments[i]);
    if (words_has(question->key))
        words_add(&out, language, question->key, arguments, question->argument_count);
    else
        builder_add_string(&out, question->key);
    return builder_text(&out);
}

struct text order_sheet_place(struct arena *arena, enum language language,
                              const struct import_row *row)
{
    struct builder out, line;
    builder_init(&out, arena);
    builder_init(&line, arena);
    builder_add_number(&line, row->line);
    say_with(&out, language, row->number.size ? "sheet.place-numbered" : "sheet.place",
             builder_text(&line), paper_clean(arena, row->number));
    return builder_text(&out);
}

void order_sheet_questions(struct builder *out, enum language language,
                           const struct import_row *row)
{
    struct builder head = say_piece(out);
    builder_add(&head, order_sheet_place(out->arena, language, row));
    if (row->decision.size) {
        builder_add_string(&head, " \"");
        builder_add(&head, paper_clean(out->arena, row->decision));
        builder_add_char(&head, '"');
    }
    if (row->fate == IMPORT_REFUSED) {
        builder_add_char(&head, ' ');
        say(&head, language, "sheet.refused");
    }
    sheet_paragraph(out, "  ", 4, builder_text(&head));
    for (size_t i = 0; i < row->question_count; i++)
        sheet_paragraph(out, "    ", 4,
                        order_sheet_question(out->arena, language, &row->questions[i]));
}

static void add_problem(struct builder *out, enum language language,
                        const struct register_problem *problem)
{
    struct builder line = say_piece(out), file = say_piece(out);
    builder_add(&file, problem->file);
    report_problem_line(&line, language, builder_string(&file), &problem->problem);
    sheet_paragraph(out, "  ", 4, builder_text(&line));
}

static void add_register_remark(struct builder *out, const struct order_sheet *sheet,
                                const struct register_remark *remark)
{
    const struct text arguments[] = {paper_clean(out->arena, remark->first),
                                     paper_clean(out->arena, remark->second)};
    struct builder line = say_piece(out);
    builder_add_string(&line, remark->file);
    builder_add_string(&line, ": ");
    if (words_has(remark->key))
        words_add(&line, sheet->view.language, remark->key, arguments, 2);
    else
        builder_add_string(&line, remark->key);
    sheet_paragraph(out, "  ", 4, builder_text(&line));
}

static void add_register(struct builder *out, const struct order_sheet *sheet)
{
    if (sheet->problem_count + sheet->register_remark_count == 0)
        return;
    sheet_heading(out, sheet->view.language, "sheet.title.register");
    for (size_t i = 0; i < sheet->problem_count; i++)
        add_problem(out, sheet->view.language, &sheet->problems[i]);
    for (size_t i = 0; i < sheet->register_remark_count; i++)
        add_register_remark(out, sheet, &sheet->register_remarks[i]);
}

void sheet_questions(struct builder *out, const struct order_sheet *sheet)
{
    bool begun = false;
    for (size_t i = 0; sheet->import && i < sheet->import->count; i++) {
        const struct import_row *row = &sheet->import->items[i];
        if (row->fate == IMPORT_TAKEN)
            continue;
        if (!begun)
            sheet_heading(out, sheet->view.language, "sheet.title.questions");
        begun = true;
        order_sheet_questions(out, sheet->view.language, row);
    }
    add_register(out, sheet);
}

const char *sheet_unchecked_key(const struct order_sheet *sheet, size_t index)
{
    static const char *const without[] = {
        "sheet.unchecked.people",  "sheet.unchecked.regulations", "sheet.unchecked.guidelines",
        "sheet.unchecked.adopted", "sheet.unchecked.reporting",   NULL};
    return without[index + (sheet->view.has_register ? 1 : 0)];
}

struct text order_sheet_checked(const struct order_sheet *sheet)
{
    return text_of(words_text(sheet->view.language, sheet->view.has_register
                                                        ? "sheet.checked.register"
                                                        : "sheet.checked.order"));
}

size_t order_sheet_unchecked(struct arena *arena, const struct order_sheet *sheet,
                             const struct text **items_out)
{
    enum { OWN = 8 };
    size_t ignored = sheet->import ? sheet->import->ignored_column_count : 0, count = 0;
    struct text *items = arena_new_many(arena, OWN + ignored, struct text);
    for (; sheet_unchecked_key(sheet, count); count++)
        items[count] =
            text_of(words_text(sheet->view.language,
                               face_key(arena, &sheet->view, sheet_unchecked_key(sheet, count))));
    for (size_t i = 0; i < ignored; i++) {
        struct builder line;
        builder_init(&line, arena);
        say_with(&line, sheet->view.language, "sheet.unchecked.column",
                 paper_clean(arena, sheet->import->ignored_columns[i]), (struct text){"", 0});
        items[count++] = builder_text(&line);
    }
    *items_out = items;
    return count;
}

void sheet_unchecked(struct builder *out, const struct order_sheet *sheet)
{
    const struct text *items;
    size_t count = order_sheet_unchecked(out->arena, sheet, &items);
    sheet_heading(out, sheet->view.language, "sheet.title.checked");
    sheet_paragraph(out, "  ", 2, order_sheet_checked(sheet));
    sheet_heading(out, sheet->view.language, "sheet.title.unchecked");
    for (size_t i = 0; i < count; i++)
        sheet_paragraph(out, "  - ", 4, items[i]);
    builder_add_char(out, '\n');
}
