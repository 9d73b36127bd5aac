/* ledger_verify: `reda verify`: a database or an exported folder against itself, a policy, and what was seen before.
 * Says each thing that is not as it should be, where, and how it ends (docs/ledger.md). Must not judge itself. */
#include "ledger_part.h"

#include "proving/proving.h"
#include "verifier/verifier.h"

#include <errno.h>

enum { FILE_MOST = 1024 * 1024, CODE_PROJECTION = 13 };

struct request {
    const char *path, *policy, *seen, *tsa, *tsa_policy;
    bool tries_keys;
};

/* What is trusted: the policy of --policy, the checkpoint of --seen, and the certificates of --tsa. */
struct trusted {
    struct text policy, roots;
    struct ledger_note seen;
};

static struct fault *read_trusted(struct cli *cli, const struct request *request,
                                  struct trusted *trusted)
{
    if (request->policy)
        TRY(file_read_whole(cli->arena, request->policy, FILE_MOST, &trusted->policy));
    if (request->seen)
        TRY(file_read_whole(cli->arena, request->seen, FILE_MOST, &trusted->seen.note));
    trusted->seen.name = text_of(request->seen ? request->seen : "");
    return ledger_read_tsa(cli, request->tsa, &trusted->roots);
}

static struct fault *judge(struct cli *cli, const struct request *request,
                           const struct ledger_source *source, struct verdict *verdict_out)
{
    struct trusted trusted = {0};
    struct crypt *crypt;
    TRY(read_trusted(cli, request, &trusted));
    TRY(crypt_open(cli->arena, &crypt));
    struct verifier_order order = {*source,       request->policy ? &trusted.policy : NULL,
                                   &trusted.seen, request->seen ? 1 : 0,
                                   trusted.roots, request->tsa_policy};
    struct fault *fault = verifier_run(cli->arena, crypt, &order, verdict_out);
    crypt_close(crypt);
    return fault;
}

static void add_field(struct builder *line, const char *word, struct text value)
{
    if (value.size == 0)
        return;
    builder_add_string(line, word);
    builder_add(line, value);
}

/* "path, entry 5, parts 2 hash: sentence (why)". */
static void tell_remark(struct cli *cli, const struct remark *remark)
{
    struct builder *out = &cli->out;
    bool has_entry = remark->entry != REMARK_NO_ENTRY;
    struct builder place;
    builder_init(&place, cli->arena);
    add_field(&place, "", remark->path);
    if (has_entry) {
        builder_add_string(&place, place.size ? ", " : "");
        cli_say(cli, &place, "ledger.at-entry", ledger_number(cli, remark->entry), NULL);
    }
    if (remark->part) {
        builder_add_string(&place, place.size ? ", " : "");
        cli_say(cli, &place, "ledger.at-part", ledger_number(cli, remark->part), NULL);
    }
    add_field(&place, place.size ? ", " : "", text_of(remark->field ? remark->field : ""));
    builder_add(out, builder_text(&place));
    builder_add_string(out, place.size ? ": " : "");
    cli_say(cli, out, remark_key(remark->kind), cli_word(cli, remark->expected),
            cli_word(cli, remark->found));
    if (remark->why) {
        builder_add_char(out, ' ');
        cli_say(cli, out, remark->why, NULL, NULL);
    }
    builder_add_char(out, '\n');
}

/* Without a certificate to trust nothing is said of what a stamp says. */
static void tell_stamps(struct cli *cli, const struct request *request,
                        const struct verdict *verdict)
{
    const char *count = ledger_number(cli, verdict->stamps);
    if (!request->tsa) {
        if (verdict->stamps > 0)
            ledger_say(cli, "ledger.stamps-unchecked", count, NULL);
        return;
    }
    ledger_say(cli, "ledger.stamps-checked", ledger_number(cli, verdict->stamps_good), count);
    if (verdict->stamps_good > 0)
        ledger_say(cli, "ledger.stamp-newest", ledger_number(cli, verdict->stamped_size),
                   ledger_time(cli, verdict->stamped_second));
}

static int tell_verdict(struct cli *cli, const struct request *request,
                        const struct verdict *verdict)
{
    static const char *const ends[] = {[VERDICT_INTACT] = "ledger.verdict-intact",
                                       [VERDICT_ERASURES] = "ledger.verdict-erasures",
                                       [VERDICT_INCONSISTENT] = "ledger.verdict-inconsistent",
                                       [VERDICT_ALTERED] = "ledger.verdict-altered",
                                       [VERDICT_UNDECIDED] = "ledger.verdict-undecided"};
    enum verdict_code code = verdict_code(verdict);
    for (size_t i = 0; i < verdict->count; i++)
        tell_remark(cli, &verdict->remarks[i]);
    if (verdict->left_out)
        ledger_say(cli, "ledger.left-out", ledger_number(cli, verdict->left_out), NULL);
    if (verdict->origin.size)
        ledger_say(cli, "ledger.verified", cli_word(cli, verdict->origin),
                   ledger_number(cli, verdict->size));
    tell_stamps(cli, request, verdict);
    ledger_say(cli, ends[code], ledger_number(cli, verdict->erased), NULL);
    return (int)code;
}

static int tell_difference(struct cli *cli, const struct ledger_difference *difference)
{
    builder_add_string(&cli->out, difference->table);
    builder_add_char(&cli->out, '.');
    builder_add_string(&cli->out, difference->column);
    builder_add_char(&cli->out, ' ');
    builder_add(&cli->out, difference->row);
    builder_add_string(&cli->out, ": ");
    ledger_say(cli, difference->is_missing ? "ledger.row-missing" : "ledger.verdict-projection",
               NULL, NULL);
    return CODE_PROJECTION;
}

static struct fault *verify_database(struct cli *cli, const struct request *request,
                                     const struct ledger *ledger, int *code_out)
{
    struct ledger_source source;
    struct verdict verdict;
    struct text policy = {0};
    struct ledger_difference difference = {0};
    bool has_policy;
    const char *path = ledger_policy_path(cli, request->path);
    TRY(disk_fault(cli->arena, "fault.file-open", path,
                   disk_exists(&disk_of_machine, path, &has_policy)));
    if (has_policy)
        TRY(file_read_whole(cli->arena, path, FILE_MOST, &policy));
    proving_source(cli->arena, ledger, policy, &source);
    TRY(judge(cli, request, &source, &verdict));
    if (verdict_code(&verdict) == VERDICT_INTACT || verdict_code(&verdict) == VERDICT_ERASURES)
        TRY(ledger_inspect(ledger, cli->arena, &difference));
    *code_out =
        difference.table ? tell_difference(cli, &difference) : tell_verdict(cli, request, &verdict);
    return NULL;
}

static struct fault *verify_without_keys(struct cli *cli, const struct request *request,
                                         int *code_out)
{
    struct ledger *ledger;
    TRY(ledger_read(cli->arena, request->path, cli->ground, &ledger));
    struct fault *fault = ledger_snapshot(ledger, cli->arena);
    if (!fault) {
        fault = verify_database(cli, request, ledger, code_out);
        ledger_snapshot_end(ledger);
    }
    ledger_close(ledger);
    return fault;
}

/* A writer refuses a ledger that somebody has altered before it can be told where: a reader tells. */
static struct fault *verify_with_keys(struct cli *cli, const struct request *request, int *code_out)
{
    struct ledger *ledger;
    struct fault *refused = ledger_open(cli->arena, request->path, cli->ground, &ledger);
    if (refused) {
        size_t said = cli->out.size;
        struct fault *fault = verify_without_keys(cli, request, code_out);
        if (!fault && *code_out != VERDICT_INTACT && *code_out != VERDICT_ERASURES)
            return NULL;
        cli->out.size = said;
        return refused;
    }
    struct fault *fault = verify_database(cli, request, ledger, code_out);
    ledger_close(ledger);
    return fault;
}

static struct fault *verify(struct cli *cli, const struct request *request, bool is_folder,
                            int *code_out)
{
    struct ledger_source source;
    struct verdict verdict;
    if (!is_folder)
        return request->tries_keys ? verify_with_keys(cli, request, code_out)
                                   : verify_without_keys(cli, request, code_out);
    ledger_folder(cli->arena, request->path, &source);
    TRY(judge(cli, request, &source, &verdict));
    *code_out = tell_verdict(cli, request, &verdict);
    return NULL;
}

/* A folder cannot be opened as a file. */
static bool is_folder(struct cli *cli, const char *path)
{
    struct file *file;
    const struct fault *fault = file_open(cli->arena, path, &file);
    if (!fault)
        file_close(file);
    return fault && text_is(text_of(fault->key), "fault.file-is-folder");
}

int run_verify(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct arguments words;
    int code = CODE_NOTHING;
    const struct option options[] = {{.name = "policy", .value = &request.policy},
                                     {.name = "seen", .value = &request.seen},
                                     {.name = "tsa", .value = &request.tsa},
                                     {.name = "tsa-policy", .value = &request.tsa_policy},
                                     {.name = "keys", .flag = &request.tries_keys}};
    if (!ledger_words(cli, "verify", options, 5, arguments, 1, 1, &words))
        return CODE_UNUSABLE;
    if (request.tsa_policy && !request.tsa)
        return cli_refuse(cli, "verify", "ledger.tsa-policy-alone", NULL, NULL, NULL);
    request.path = words.items[0];
    struct fault *fault = verify(cli, &request, is_folder(cli, request.path), &code);
    return fault ? cli_fail(cli, fault, VERDICT_UNDECIDED) : code;
}
