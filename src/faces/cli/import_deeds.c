/* import_deeds: what the rows of a register ask for, done or tried, all at once. Must not know what a row means. */
#include "import_part.h"

struct fault *import_perform(struct importing *importing, bool dry_run)
{
    struct ledger_answer signing = {0};
    struct cli *cli = importing->cli;
    importing->answers = arena_new_many(cli->arena, importing->deed_count, struct deed_answer);
    if (dry_run)
        return engine_try(importing->engine, cli->arena, importing->deeds, importing->deed_count,
                          importing->answers);
    TRY(engine_perform(importing->engine, cli->arena, importing->deeds, importing->deed_count,
                       importing->answers));
    return ledger_sign_after(engine_ledger(importing->engine), cli->arena, &signing);
}
