/* order_check: what is wrong with a delegation order, as a sheet that a board can read. Must not
 * judge: the room authority analyses, reports/order_sheet writes. */
#include "order_part.h"

#include "os/os.h"

#include <string.h>

static const char command[] = "order";

struct request {
    const char *file, *against, *register_path, *from_word, *to_word, *known_word, *format, *output;
    const char *mapping, *law_folder;
    int32_t from, to, known_on;
    bool json;
};

/* One year from today unless other days are asked for. */
static bool read_days(struct cli *cli, struct request *request)
{
    request->known_on = DAY_LAST;
    request->from = clock_today();
    if (request->from_word && !cli_day(cli, command, request->from_word, &request->from))
        return false;
    request->to = day_add(request->from, (struct period){12, -1}, NULL);
    if (request->to_word && !cli_day(cli, command, request->to_word, &request->to))
        return false;
    if (request->known_word && !cli_day(cli, command, request->known_word, &request->known_on))
        return false;
    if (request->to >= request->from)
        return true;
    cli_refuse(cli, command, "cli.days-backwards", NULL, NULL, NULL);
    return false;
}

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request)
{
    struct arguments words;
    const struct option options[] = {
        {.name = "against", .value = &request->against},
        {.name = "register", .value = &request->register_path},
        {.name = "from", .value = &request->from_word},
        {.name = "to", .value = &request->to_word},
        {.name = "known-on", .value = &request->known_word},
        {.name = "format", .value = &request->format},
        {.name = "output", .value = &request->output},
        {.name = "mapping", .value = &request->mapping},
        {.name = "law", .value = &request->law_folder},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    request->file = words.count ? words.items[0] : NULL;
    request->json = request->format && strcmp(request->format, "json") == 0;
    if (words.count != 1)
        cli_refuse(cli, command, words.count ? "cli.too-many-words" : "cli.order-check-wants",
                   words.count ? words.items[1] : NULL, NULL, NULL);
    else if (request->format && !request->json && strcmp(request->format, "text") != 0)
        cli_refuse(cli, command, "cli.unknown-answer-format", request->format, NULL, NULL);
    else if (request->output && strcmp(request->output, request->file) == 0)
        cli_refuse(cli, command, "cli.overwrites", request->output, NULL, NULL);
    else
        return read_days(cli, request);
    return false;
}

/* Everything the sheet stands on. */
struct checking {
    const struct request *request;
    const struct catalogue *catalogue;
    struct lawbook law;
    struct register_opened people; /* path NULL = none */
    struct order_import import, older;
    struct order_sheet sheet;
};

static bool open_people(struct cli *cli, struct checking *checking, int *code_out)
{
    const struct request *request = checking->request;
    bool is_folder = register_is_folder(cli, request->file);
    const char *path = is_folder ? request->file : request->register_path;
    if (is_folder && request->register_path) {
        *code_out = cli_refuse(cli, command, "cli.order-register-twice", request->file, NULL, NULL);
        return false;
    }
    return !path || register_open(cli, command, path, checking->catalogue, request->known_on,
                                  &checking->people, code_out);
}

static bool read_file(struct cli *cli, const struct checking *checking, const char *path,
                      const char *key, struct order_import *import_out)
{
    const struct import_context context = {
        .order_key = text_of(key),
        .title = {"", 0},
        .board = {"", 0},
        .adopted = DAY_NONE,
        .valid_from = DAY_NONE,
        .valid_to = DAY_NONE,
    };
    const struct role_table *roles =
        checking->people.path ? checking->people.rows->roles : roles_shipped(cli->arena);
    return order_read(cli, command, path, checking->request->mapping, &context, checking->catalogue,
                      roles, import_out);
}

/* A row of the file is a row of the register, read in full or but for a cell, or it was left out.
 * */
static struct order_fates fates_of_register(const struct register_opened *opened)
{
    int64_t read = (int64_t)opened->all->row_count;
    return (struct order_fates){read - opened->rows_questioned, opened->rows_questioned,
                                opened->row_lines - read};
}

/* The register with the bodies that only an older order names: both must number them alike. */
static const struct register_rows *with_bodies(struct cli *cli, const struct register_rows *people,
                                               const struct order_footing *footing)
{
    struct register_rows *rows = arena_new(cli->arena, struct register_rows);
    *rows = *people;
    rows->bodies = footing->rows.bodies;
    rows->body_count = footing->rows.body_count;
    return rows;
}

/* The rows that are asked, and those of the older order on the same footing. */
static bool take_orders(struct cli *cli, struct checking *checking)
{
    const struct request *request = checking->request;
    struct order_sheet *sheet = &checking->sheet;
    bool is_folder = checking->people.path == request->file;
    struct order_footing footing;
    const int32_t *places = NULL, *older_places = NULL;
    if (!is_folder && !read_file(cli, checking, request->file, "ny", &checking->import))
        return false;
    if (request->against && !read_file(cli, checking, request->against, "äldre", &checking->older))
        return false;
    const struct register_rows *people = checking->people.path ? checking->people.rows : NULL;
    const struct role_table *roles = people ? people->roles : checking->import.rows.roles;
    footing = order_footing(people, roles);
    if (!is_folder)
        places = order_find_bodies(cli->arena, &footing, &checking->import.rows);
    if (request->against)
        older_places = order_find_bodies(cli->arena, &footing, &checking->older.rows);
    sheet->view.rows = is_folder ? with_bodies(cli, people, &footing)
                                 : order_join(cli->arena, &footing, &checking->import.rows, places);
    if (request->against)
        sheet->older = order_join(cli->arena, &footing, &checking->older.rows, older_places);
    if (is_folder) {
        sheet->fates = fates_of_register(&checking->people);
        return true;
    }
    sheet->import = &checking->import;
    sheet->fates = order_fates_of(&checking->import);
    return true;
}

static void analyse(struct cli *cli, struct checking *checking)
{
    struct order_sheet *sheet = &checking->sheet;
    order_sheet_fill(cli->arena, sheet);
    if (checking->people.path)
        sheet->register_remark_count =
            register_remarks(cli->arena, checking->people.all, &sheet->register_remarks);
}

static int code_of(const struct order_sheet *sheet)
{
    if (order_sheet_has_finding(sheet))
        return CODE_FOUND;
    return sheet->fates.questioned + sheet->fates.refused ? CODE_UNUSABLE : CODE_NOTHING;
}

static int write_sheet(struct cli *cli, const struct checking *checking)
{
    struct builder page;
    builder_init(&page, cli->arena);
    if (checking->request->json)
        order_sheet_json(&page, &checking->sheet);
    else
        order_sheet_text(&page, &checking->sheet);
    return order_deliver(cli, checking->request->output, builder_text(&page))
               ? code_of(&checking->sheet)
               : CODE_PROGRAM;
}

/* A register of orders alone says nothing of who holds what. */
static bool has_people(const struct checking *checking)
{
    const struct register_rows *rows = checking->people.rows;
    return checking->people.path && rows->appointment_count + rows->meeting_count > 0;
}

int run_order_check(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct checking checking = {.request = &request};
    int code = CODE_UNUSABLE;
    if (!read_request(cli, arguments, &request))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, request.law_folder, &checking.law, &code))
        return code;
    checking.catalogue = rulebook_catalogue(checking.law.rules);
    if (!open_people(cli, &checking, &code))
        return code;
    checking.sheet = (struct order_sheet){
        .view = {.language = cli->language,
                 .catalogue = checking.catalogue,
                 .has_register = has_people(&checking),
                 .known_on = request.known_on,
                 .unread = checking.people.unread},
        .book = checking.law.rules,
        .file = request.file,
        .from = request.from,
        .to = request.to,
        .problems = checking.people.problems.items,
        .problem_count = checking.people.problems.count,
        .against = request.against,
    };
    if (!take_orders(cli, &checking))
        return CODE_UNUSABLE;
    analyse(cli, &checking);
    return write_sheet(cli, &checking);
}
