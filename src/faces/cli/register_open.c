/* register_open: see register_open.h. */
#include "register_open.h"

#include "os/os.h"
#include "reports/reports.h"

enum { REGISTER_BYTES = 256 * 1024 * 1024, MOST_TOLD = 20 };

bool register_is_folder(struct cli *cli, const char *path)
{
    struct text *names;
    size_t count;
    return folder_list(cli->arena, path, &names, &count) == NULL;
}

static const char *joined(struct cli *cli, const char *folder, const char *name)
{
    struct builder path;
    builder_init(&path, cli->arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    builder_add_string(&path, ".csv");
    return builder_string(&path);
}

static bool is_there(struct cli *cli, const struct text *names, size_t count, const char *name)
{
    struct builder file;
    builder_init(&file, cli->arena);
    builder_add_string(&file, name);
    builder_add_string(&file, ".csv");
    for (size_t i = 0; i < count; i++)
        if (text_equal(names[i], builder_text(&file)))
            return true;
    return false;
}

/* The files of the folder that a register has; the others are none of ours. */
static struct fault *read_folder(struct cli *cli, const char *path, struct register_file *files,
                                 size_t *count_out)
{
    struct text *there;
    size_t there_count, name_count;
    const char *const *names = register_file_names(&name_count);
    *count_out = 0;
    TRY(folder_list(cli->arena, path, &there, &there_count));
    for (size_t i = 0; i < name_count; i++) {
        if (!is_there(cli, there, there_count, names[i]))
            continue;
        struct register_file *file = &files[(*count_out)++];
        file->name = text_of(names[i]);
        TRY(file_read_whole(cli->arena, joined(cli, path, names[i]), REGISTER_BYTES, &file->bytes));
    }
    return NULL;
}

static bool has_file(const struct register_file *files, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(files[i].name, name))
            return true;
    return false;
}

static struct text sheet_lines(struct cli *cli, struct sheet *sheet)
{
    struct builder csv;
    struct text cells[SHEET_COLUMNS];
    size_t count;
    int64_t row, last = 1;
    struct problem problem = {0};
    builder_init(&csv, cli->arena);
    for (; sheet_next(sheet, cells, &count, &row, &problem) || problem.key;
         problem = (struct problem){0}) {
        if (problem.key)
            continue;
        for (; last < row; last++)
            builder_add_char(&csv, '\n');
        for (size_t i = 0; i < count; i++)
            sheet_add_cell(&csv, cells[i]);
    }
    builder_add_char(&csv, '\n');
    return builder_text(&csv);
}

/* The sheets that have the names of a register's files, the first shown of each. */
static const struct register_file *read_sheets(struct cli *cli, struct text bytes,
                                               size_t *count_out)
{
    struct sheet *sheet;
    struct problem problem;
    struct text name;
    size_t name_count;
    bool visible;
    const char *const *names = register_file_names(&name_count);
    struct register_file *files = arena_new_many(cli->arena, name_count, struct register_file);
    *count_out = 0;
    bool opened = sheet_open(cli->arena, bytes, SHEET_XLSX, &sheet, &problem);
    for (size_t i = 0; opened && sheet_name(sheet, i, &name, &visible); i++)
        for (size_t j = 0; j < name_count; j++)
            if (visible && text_is(name, names[j]) && !has_file(files, *count_out, names[j]) &&
                sheet_select(sheet, i, &problem))
                files[(*count_out)++] =
                    (struct register_file){text_of(names[j]), sheet_lines(cli, sheet)};
    sheet_close(sheet);
    return files;
}

const struct register_file *register_files(struct cli *cli, const struct register_opened *opened,
                                           size_t *count_out)
{
    if (opened->workbook.size)
        return read_sheets(cli, opened->workbook, count_out);
    *count_out = opened->file_count;
    return opened->files;
}

const char *register_place(struct cli *cli, const struct register_opened *opened, struct text file)
{
    struct builder name;
    builder_init(&name, cli->arena);
    builder_add_string(&name, opened->path);
    if (opened->is_listed)
        return builder_string(&name);
    builder_add_char(&name, '/');
    builder_add(&name, file);
    builder_add_string(&name, opened->workbook.size || file.size == 0 ? "" : ".csv");
    return builder_string(&name);
}

/* The first ones in full, how many there are more. */
static void tell_problems(struct cli *cli, const struct register_opened *opened)
{
    struct builder told;
    builder_init(&told, cli->arena);
    for (size_t i = 0; i < opened->problems.count && i < MOST_TOLD; i++) {
        const struct register_problem *problem = &opened->problems.items[i];
        report_problem_line(&told, cli->language, register_place(cli, opened, problem->file),
                            &problem->problem);
    }
    if (opened->problems.count > MOST_TOLD) {
        words_add_count(&told, cli->language, "cli.register-more",
                        (int64_t)(opened->problems.count - MOST_TOLD));
        builder_add_char(&told, '\n');
    }
    output_write_error(builder_text(&told));
}

static int64_t count_lines(struct cli *cli, const struct register_file *files, size_t count)
{
    struct sheet *sheet;
    struct problem problem;
    struct text cells[SHEET_COLUMNS];
    size_t cell_count, at = 0;
    int64_t row, lines = 0;
    while (at < count && !text_is(files[at].name, "order_rows"))
        at++;
    if (at == count || !sheet_open(cli->arena, files[at].bytes, SHEET_CSV, &sheet, &problem))
        return 0;
    for (;;) {
        problem = (struct problem){0};
        if (!sheet_next(sheet, cells, &cell_count, &row, &problem) && !problem.key)
            break;
        lines++;
    }
    sheet_close(sheet);
    return lines ? lines - 1 : 0; /* the first one has the headings */
}

/* Problems stand in the order of the file's rows: how many rows of order_rows have one that loses
 * the row, or does not. */
static int64_t count_rows(const struct register_problems *problems, bool lost)
{
    int64_t last = 0, count = 0;
    for (size_t i = 0; i < problems->count; i++) {
        const struct register_problem *problem = &problems->items[i];
        if (!text_is(problem->file, "order_rows") || problem->problem.line <= 1 ||
            problem->lost != lost || problem->problem.line == last)
            continue;
        last = problem->problem.line;
        count++;
    }
    return count;
}

static void finish(struct cli *cli, struct register_rows *rows, int32_t known_on,
                   struct register_opened *opened)
{
    opened->all = rows;
    opened->rows = register_known(cli->arena, rows, known_on);
    opened->unread = (int64_t)opened->problems.count;
    opened->rows_questioned = count_rows(&opened->problems, false);
    if (opened->workbook.size)
        opened->row_lines = (int64_t)rows->row_count + count_rows(&opened->problems, true);
    tell_problems(cli, opened);
}

static bool open_workbook(struct cli *cli, const char *command, const char *path,
                          const struct catalogue *catalogue, int32_t known_on,
                          struct register_opened *opened, int *code_out)
{
    struct register_rows *rows = arena_new(cli->arena, struct register_rows);
    struct text bytes;
    struct problem problem = {0};
    struct fault *fault = file_read_whole(cli->arena, path, REGISTER_BYTES, &bytes);
    if (fault) {
        *code_out = cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    *code_out = CODE_UNUSABLE;
    if (!sheet_is_workbook(bytes)) {
        cli_refuse(cli, command, "cli.register-what", path, NULL, NULL);
        return false;
    }
    if (!register_read_workbook(cli->arena, bytes, catalogue, rows, &opened->problems, &problem))
        return cli_problem(cli, path, &problem);
    opened->workbook = bytes;
    finish(cli, rows, known_on, opened);
    return true;
}

bool register_open(struct cli *cli, const char *command, const char *path,
                   const struct catalogue *catalogue, int32_t known_on,
                   struct register_opened *opened_out, int *code_out)
{
    size_t name_count, count;
    register_file_names(&name_count);
    struct register_file *files = arena_new_many(cli->arena, name_count, struct register_file);
    struct register_rows *rows = arena_new(cli->arena, struct register_rows);
    *opened_out = (struct register_opened){.path = path, .files = files};
    if (!register_is_folder(cli, path))
        return open_workbook(cli, command, path, catalogue, known_on, opened_out, code_out);
    struct fault *fault = read_folder(cli, path, files, &count);
    if (fault) {
        *code_out = cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    if (count == 0) {
        *code_out = cli_refuse(cli, command, "cli.register-empty", path, NULL, NULL);
        return false;
    }
    opened_out->file_count = count;
    opened_out->problems = register_read(cli->arena, files, count, catalogue, rows);
    opened_out->row_lines = count_lines(cli, files, count);
    finish(cli, rows, known_on, opened_out);
    return true;
}

bool register_open_authority(struct cli *cli, const char *command, const char *path,
                             const struct rulebook *rules,
                             const struct authority_book **authority_out, int *code_out)
{
    struct register_opened opened;
    const struct catalogue *catalogue = rulebook_catalogue(rules);
    *authority_out = NULL;
    if (!path)
        return true;
    if (!register_open(cli, command, path, catalogue, DAY_LAST, &opened, code_out))
        return false;
    *authority_out = authority_open(cli->arena, catalogue, opened.rows);
    return true;
}
