/* order_read: an order of the municipality's own from a file, and pages to a file. Must not judge. */
#include "order_part.h"

#include "os/os.h"

enum { ORDER_BYTES = 64 * 1024 * 1024, MAPPING_FILE_BYTES = 1024 * 1024 };

bool order_deliver(struct cli *cli, const char *path, struct text text)
{
    if (!path) {
        builder_add(&cli->out, text);
        return true;
    }
    struct fault *fault = draft_put(cli->arena, path, text);
    if (fault)
        cli_fail(cli, fault, CODE_PROGRAM);
    return !fault;
}

bool order_read(struct cli *cli, const char *command, const char *path, const char *mapping,
                const struct import_context *context, const struct catalogue *catalogue,
                const struct role_table *roles, struct order_import *import_out)
{
    struct text bytes, mapping_text = {"", 0};
    struct problem problem = {0};
    struct fault *fault = file_read_whole(cli->arena, path, ORDER_BYTES, &bytes);
    if (!fault && mapping)
        fault = file_read_whole(cli->arena, mapping, MAPPING_FILE_BYTES, &mapping_text);
    if (fault) {
        cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    if (text_trim(bytes).size == 0) {
        cli_refuse(cli, command, "cli.order-empty", path, NULL, NULL);
        return false;
    }
    return order_bytes_read(cli->arena, bytes, mapping_text, context, catalogue, roles, import_out,
                            &problem) ||
           cli_problem(cli, path, &problem);
}
