/* audit_database: see audit_database.h. */
#include "audit_database.h"

#include "engine_part.h"

struct audit_database {
    struct engine *engine;
    const struct authority_book *authority;
    struct builder lines;
};

static struct fault *add_line(void *context, struct arena *arena, struct text line)
{
    struct audit_database *database = context;
    (void)arena;
    builder_add(&database->lines, line);
    return NULL;
}

static struct fault *read_all(struct cli *cli, struct audit_database *database)
{
    struct reader reader = {.operator= text_of(machine_user(cli->arena))};
    TRY(engine_note(database->engine, cli->arena, "audit", &reader));
    TRY(engine_cases(database->engine, cli->arena, add_line, database));
    return engine_people(database->engine, cli->arena, &database->authority);
}

bool audit_database_open(struct cli *cli, const char *path, const struct lawbook *law,
                         struct audit_database **database_out, int *code_out)
{
    struct audit_database *database = *database_out = arena_new(cli->arena, struct audit_database);
    builder_init(&database->lines, cli->arena);
    if (!engine_begin_under(cli, path, law, &database->engine, code_out))
        return false;
    struct fault *fault = read_all(cli, database);
    if (!fault)
        return true;
    engine_close(database->engine);
    *code_out = cli_fail(cli, fault, CODE_PROGRAM);
    return false;
}

struct text audit_database_lines(const struct audit_database *database)
{
    return builder_text(&database->lines);
}

const struct authority_book *audit_database_authority(const struct audit_database *database)
{
    return people_for_judge(database->authority);
}

void audit_database_close(struct audit_database *database)
{
    if (database)
        engine_close(database->engine);
}
