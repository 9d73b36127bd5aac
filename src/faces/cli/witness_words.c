/* witness_words: what the verbs of `reda witness` say and begin with. */
#include "witness_part.h"

struct fault *hashes_open(struct cli *cli, struct hashes *hashes_out)
{
    *hashes_out = (struct hashes){0};
    TRY(crypt_open(cli->arena, &hashes_out->crypt));
    return hasher_open(hashes_out->crypt, cli->arena, &hashes_out->hasher);
}

void hashes_close(struct hashes *hashes)
{
    hasher_close(hashes->hasher);
    crypt_close(hashes->crypt);
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
