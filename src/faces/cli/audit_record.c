/* audit_record: see audit_record.h. */
#include "audit_record.h"
#include "ledger_part.h"

#include "crypt/crypt.h"

#include <string.h>

enum { RECORD_FILE_MOST = 1 << 30 };

struct audit_record {
    struct ledger *ledger;
    struct arena *arena; /* of the findings */
    struct builder findings;
    const char *path;
    struct digest file, policy;
};

static struct fault *hash_file(struct arena *arena, const char *path, struct digest *digest_out)
{
    struct crypt *crypt;
    struct text whole;
    char hex[SHA256_HEX_SIZE];
    struct arena *scratch = arena_open(0);
    struct fault *fault = crypt_open(arena, &crypt);
    if (!fault) {
        fault = file_read_whole(scratch, path, RECORD_FILE_MOST, &whole);
        if (!fault)
            fault = crypt_sha256_hex(crypt, arena, &whole, 1, hex);
        crypt_close(crypt);
    }
    if (!fault)
        ensure(hex_read_exactly(text_of(hex), DIGEST_SIZE, digest_out->bytes));
    fault = fault_copy(arena, fault); /* its words may stand in the scratch */
    arena_close(scratch);
    return fault;
}

struct fault *audit_record_open(struct cli *cli, const char *ledger, const char *file,
                                const char *law_hash, struct audit_record **record_out)
{
    struct audit_record *record = *record_out = arena_new(cli->arena, struct audit_record);
    ensure(hex_read_exactly(text_of(law_hash), DIGEST_SIZE, record->policy.bytes));
    TRY(hash_file(cli->arena, file, &record->file));
    TRY(ledger_open(cli->arena, ledger, cli->ground, &record->ledger));
    record->path = file;
    record->arena = arena_open(0);
    builder_init(&record->findings, record->arena);
    return NULL;
}

void audit_record_close(struct audit_record *record)
{
    if (!record)
        return;
    ledger_close(record->ledger);
    arena_close(record->arena);
}

void audit_record_add(struct audit_record *record, struct text findings)
{
    builder_add(&record->findings, findings);
}

static struct text said(const struct audit_record *record, const struct audit_counts *counts)
{
    struct act act = {.kind = ACT_AUDIT_RECORDED,
                      .file = record->file,
                      .cases = (uint64_t)counts->cases,
                      .faults = (uint64_t)counts->faults,
                      .doubts = (uint64_t)counts->doubts,
                      .coming = (uint64_t)counts->coming,
                      .unknown = (uint64_t)counts->unknown};
    struct builder written;
    builder_init(&written, record->arena);
    act_write(&written, &act);
    return builder_text(&written);
}

/* Two entries of one matter, so that who ran it can be erased without what was found. */
static struct fault *append(struct audit_record *record, struct arena *arena,
                            const struct audit_counts *counts, struct ledger_answer *answer)
{
    struct leaf_id stream, matter, units[2];
    chance_fill(&stream, sizeof stream);
    chance_fill(&matter, sizeof matter);
    chance_fill(units, sizeof units);
    const struct ledger_part parts[] = {
        {.class = TEXT_LITERAL("public"), .text = said(record, counts)},
        {TEXT_LITERAL("findings"), units[0], builder_text(&record->findings)},
        {TEXT_LITERAL("operator"), units[1], text_of(machine_user(record->arena))}};
    const struct ledger_event events[] = {{.stream = stream,
                                           .kind = text_of(act_kind_name(ACT_AUDIT_RECORDED)),
                                           .has_correlation = true,
                                           .correlation = matter,
                                           .policy = &record->policy,
                                           .parts = parts,
                                           .part_count = 2},
                                          {.stream = stream,
                                           .kind = TEXT_LITERAL("operator-noted"),
                                           .has_correlation = true,
                                           .correlation = matter,
                                           .policy = &record->policy,
                                           .parts = &parts[2],
                                           .part_count = 1}};
    TRY(ledger_append(record->ledger, arena, events, 2, answer));
    return ledger_sign_after(record->ledger, arena, answer);
}

static struct fault *keep(struct audit_record *record, struct arena *arena,
                          const struct audit_counts *counts, struct ledger_answer *answer)
{
    struct digest now;
    TRY(hash_file(arena, record->path, &now));
    if (!digest_equal(&now, &record->file))
        return fault_new(arena, "fault.audit-changed", record->path, NULL);
    return append(record, arena, counts, answer);
}

int audit_record_keep(struct cli *cli, struct audit_record *record,
                      const struct audit_counts *counts)
{
    struct ledger_answer answer = {0};
    struct fault *fault = keep(record, cli->arena, counts, &answer);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answer.refusal != LEDGER_DONE)
        return ledger_refused(cli, &answer);
    struct builder told;
    builder_init(&told, cli->arena);
    cli_say(cli, &told, "ledger.audit-recorded", ledger_number(cli, answer.size - 2), NULL);
    log_line(builder_text(&told));
    return CODE_NOTHING;
}
