/* witness_words: what the verbs of `reda witness` say and begin with. */
#include "witness_part.h"

struct fault *witness_hashes(struct cli *cli, struct crypt **crypt_out, struct hasher **hasher_out)
{
    TRY(crypt_open(cli->arena, crypt_out));
    return hasher_open(*crypt_out, cli->arena, hasher_out);
}

void witness_say_key(struct cli *cli, struct builder *builder, const char *key,
                     const struct verifier_key *verifier)
{
    struct builder written;
    builder_init(&written, cli->arena);
    key_write(&written, verifier);
    cli_say(cli, builder, key, builder_string(&written), NULL);
    builder_add_char(builder, '\n');
}

const char *witness_status_key(int status)
{
    static const struct {
        int status;
        const char *key;
    } rows[] = {{400, "cli.witness-400"},
                {403, "cli.witness-403"},
                {404, "cli.witness-404"},
                {409, "cli.witness-409"},
                {422, "cli.witness-422"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].status == status)
            return rows[i].key;
    return "cli.witness-status";
}
