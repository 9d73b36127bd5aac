/* order_import: an order of the municipality's own written into a register as a version of its own,
 * with a report that has every row of the file. Never changes a row that stands there. Must not
 * judge the order. */
#include "check_part.h"
#include "order_part.h"

#include "os/os.h"

static const char command[] = "order";

enum { TABLE_BYTES = 256 * 1024 * 1024 };

struct request {
    const char *file, *mapping, *into, *key, *title, *board, *adopted, *from, *to, *replaces;
    const char *law_folder;
};

static bool read_day(struct cli *cli, const char *word, int32_t *day)
{
    *day = DAY_NONE;
    return !word || cli_day(cli, command, word, day);
}

/* "delegationsordning-2026" of "a/delegationsordning-2026.csv": the key of an order that is given
 * none. */
static struct text stem_of(const char *path)
{
    struct text rest = text_of(path), last = rest;
    while (rest.size)
        last = text_cut(&rest, '/');
    for (size_t i = last.size; i > 1; i--)
        if (last.bytes[i - 1] == '.')
            return (struct text){last.bytes, i - 1};
    return last;
}

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request,
                         struct import_context *context)
{
    struct arguments words;
    const struct option options[] = {
        {.name = "mapping", .value = &request->mapping},
        {.name = "into", .value = &request->into},
        {.name = "order", .value = &request->key},
        {.name = "title", .value = &request->title},
        {.name = "board", .value = &request->board},
        {.name = "adopted", .value = &request->adopted},
        {.name = "from", .value = &request->from},
        {.name = "to", .value = &request->to},
        {.name = "replaces", .value = &request->replaces},
        {.name = "law", .value = &request->law_folder},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    if (words.count != 1 || !request->into) {
        cli_refuse(cli, command, words.count > 1 ? "cli.too-many-words" : "cli.order-import-wants",
                   words.count > 1 ? words.items[1] : NULL, NULL, NULL);
        return false;
    }
    request->file = words.items[0];
    *context = (struct import_context){.order_key = request->key ? text_of(request->key)
                                                                 : stem_of(request->file),
                                       .title = text_of(request->title ? request->title : ""),
                                       .board = text_of(request->board ? request->board : "")};
    return read_day(cli, request->adopted, &context->adopted) &&
           read_day(cli, request->from, &context->valid_from) &&
           read_day(cli, request->to, &context->valid_to);
}

struct target {
    const char *path;
    struct text there; /* what stands in it; size 0 = nothing */
    struct builder whole;
};

static bool open_target(struct cli *cli, const struct request *request, const char *name,
                        struct target *target)
{
    struct builder path;
    struct text *names;
    size_t count;
    *target = (struct target){.there = {"", 0}};
    builder_init(&target->whole, cli->arena);
    builder_init(&path, cli->arena);
    builder_add_string(&path, request->into);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    target->path = builder_string(&path);
    struct fault *fault = folder_list(cli->arena, request->into, &names, &count);
    for (size_t i = 0; !fault && i < count; i++)
        if (text_is(names[i], name))
            fault = file_read_whole(cli->arena, target->path, TABLE_BYTES, &target->there);
    if (fault)
        cli_fail(cli, fault, CODE_UNUSABLE);
    return !fault;
}

/* The new table with the made lines at its end. */
static bool append(struct cli *cli, struct target *target, struct text made)
{
    struct order_refusal refusal;
    if (order_append(cli->arena, target->there, made, &target->whole, &refusal))
        return true;
    cli_refuse(cli, command, refusal.key, target->path, cli_word(cli, refusal.about), NULL);
    return false;
}

/* What the folder holds already: people whose bodies the order is joined to, and keys that are
 * taken. */
static bool open_there(struct cli *cli, const struct request *request,
                       const struct catalogue *catalogue, struct register_opened *opened)
{
    struct text *names;
    size_t count, name_count;
    int code;
    register_file_names(&name_count);
    *opened = (struct register_opened){.path = NULL};
    struct fault *fault = folder_list(cli->arena, request->into, &names, &count);
    if (fault) {
        cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        if (names[i].size > 4 && text_is(text_after(names[i], names[i].size - 4), ".csv") &&
            !text_is(names[i], "import-report.csv"))
            return register_open(cli, command, request->into, catalogue, DAY_LAST, opened, &code);
    return true;
}

static bool check_keys(struct cli *cli, const struct request *request, struct text key,
                       const struct register_opened *there)
{
    if (there->path && register_order(there->all, key) >= 0)
        cli_refuse(cli, command, "cli.order-key-there", cli_word(cli, key), request->into, NULL);
    else if (request->replaces &&
             (!there->path || register_order(there->all, text_of(request->replaces)) < 0))
        cli_refuse(cli, command, "cli.order-replaces-unknown", request->replaces, request->into,
                   NULL);
    else
        return true;
    return false;
}

struct made {
    const char *name;
    struct text text;
    struct target target;
};

/* All three are made before the first is written; the report is written last. */
static bool write_all(struct cli *cli, const struct request *request, struct made *made,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!open_target(cli, request, made[i].name, &made[i].target) ||
            !append(cli, &made[i].target, made[i].text))
            return false;
    for (size_t i = 0; i < count; i++) {
        struct fault *fault =
            draft_put(cli->arena, made[i].target.path, builder_text(&made[i].target.whole));
        if (fault) {
            cli_fail(cli, fault, CODE_PROGRAM);
            return false;
        }
    }
    return true;
}

/* Another order of the same board goes on: both would hold. */
static void ask_about_others(struct cli *cli, const struct request *request,
                             const struct register_rows *joined,
                             const struct register_opened *there)
{
    if (request->replaces || !there->path || joined->order_count == 0)
        return;
    const struct order *order = &joined->orders[0];
    for (size_t i = 0; i < there->all->order_count; i++) {
        const struct order *other = &there->all->orders[i];
        if (other->body != order->body || other->valid_to < order->valid_from)
            continue;
        cli_say(cli, &cli->out, "order.both-hold", cli_word(cli, other->key),
                cli_word(cli, order->key));
        builder_add_char(&cli->out, '\n');
    }
}

static int write_import(struct cli *cli, const struct request *request,
                        const struct import_context *context, const struct catalogue *catalogue,
                        const struct order_import *import, const struct register_opened *there)
{
    const struct register_rows *people = there->path ? there->all : NULL;
    struct order_footing footing = order_footing(people, import->rows.roles);
    const int32_t *bodies = order_find_bodies(cli->arena, &footing, &import->rows);
    const struct register_rows *joined = order_join(cli->arena, &footing, &import->rows, bodies);
    struct builder orders, rows;
    builder_init(&orders, cli->arena);
    builder_init(&rows, cli->arena);
    register_write_orders(&orders, &rows, joined, catalogue);
    struct made made[] = {{.name = "orders.csv",
                           .text = request->replaces
                                       ? order_with(cli->arena, builder_text(&orders), "replaces",
                                                    text_of(request->replaces))
                                       : builder_text(&orders)},
                          {.name = "order_rows.csv", .text = builder_text(&rows)},
                          {.name = "import-report.csv",
                           .text = order_import_report(cli, context->order_key, import)}};
    if (import->rows.row_count == 0) {
        order_import_summary(cli, request->into, import, 0);
        return CODE_UNUSABLE;
    }
    if (!write_all(cli, request, made, sizeof made / sizeof *made))
        return CODE_UNUSABLE;
    ask_about_others(cli, request, joined, there);
    order_import_summary(cli, request->into, import, import->rows.row_count);
    return import->questioned + import->refused ? CODE_FOUND : CODE_NOTHING;
}

int run_order_import(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct import_context context;
    struct register_opened there;
    struct order_import import;
    struct lawbook law;
    int code;
    if (!read_request(cli, arguments, &request, &context))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, request.law_folder, &law, &code))
        return code;
    const struct catalogue *catalogue = rulebook_catalogue(law.rules);
    if (!open_there(cli, &request, catalogue, &there) ||
        !check_keys(cli, &request, context.order_key, &there))
        return CODE_UNUSABLE;
    const struct role_table *roles = there.path ? there.all->roles : roles_shipped(cli->arena);
    if (!order_read(cli, command, request.file, request.mapping, &context, catalogue, roles,
                    &import))
        return CODE_UNUSABLE;
    return write_import(cli, &request, &context, catalogue, &import, &there);
}
