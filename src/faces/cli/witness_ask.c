/* witness_ask: shows a witness the newest state of a log in a folder, and why it follows what the witness has seen; its
 * signature is believed only when it holds. Must not change the folder. */
#include "witness_part.h"

#include "net/net.h"
#include "options.h"

enum { CHECKPOINT_MOST = 1024 * 1024, WAIT = 30 * 1000, REPLY_MOST = 64 * 1024, TRIES = 3 };

struct asking {
    const char *url, *folder, *witness_word;
    struct hasher *hasher;
    struct verifier_key witness;
    struct text note; /* the log's newest state, with signatures */
    struct checkpoint checkpoint;
    struct tile_folder tiles;
    struct tree_view view;
    struct net *net;
};

static struct fault *unusable(struct cli *cli, const char *subject, const struct flaw *flaw)
{
    struct builder words;
    builder_init(&words, cli->arena);
    words_add(&words, cli->language, flaw_key(flaw->kind), NULL, 0);
    return fault_new(cli->arena, "fault.log-text", subject, builder_string(&words));
}

static const char *joined(struct cli *cli, const char *start, const char *rest)
{
    struct builder whole;
    struct text bare = text_of(start);
    while (bare.size > 1 && bare.bytes[bare.size - 1] == '/')
        bare.size--;
    builder_init(&whole, cli->arena);
    builder_add(&whole, bare);
    builder_add_string(&whole, rest);
    return builder_string(&whole);
}

/* The state, and that the folder's tiles make it: else no proof of theirs would hold. */
static struct fault *read_state(struct cli *cli, struct asking *asking)
{
    const char *path = joined(cli, asking->folder, "/checkpoint");
    struct note note;
    struct flaw flaw;
    TRY(file_read_whole(cli->arena, path, CHECKPOINT_MOST, &asking->note));
    if (!note_parse(cli->arena, asking->note, &note, &flaw) ||
        !checkpoint_parse(note.text, &asking->checkpoint, &flaw))
        return unusable(cli, path, &flaw);
    asking->tiles =
        (struct tile_folder){.cli = cli, .hasher = asking->hasher, .path = asking->folder};
    TRY(view_open(tile_folder_source(&asking->tiles), asking->hasher, asking->checkpoint.size,
                  &asking->view));
    return digest_equal(&asking->view.root, &asking->checkpoint.root)
               ? NULL
               : fault_new(cli->arena, "fault.tiles-differ", asking->folder, NULL);
}

static struct fault *prepare(struct cli *cli, struct asking *asking)
{
    struct crypt *crypt;
    struct flaw flaw;
    TRY(witness_hashes(cli, &crypt, &asking->hasher));
    if (!key_parse(asking->hasher, text_of(asking->witness_word), &asking->witness, &flaw))
        return unusable(cli, asking->witness_word, &flaw);
    if (asking->witness.type != KEY_WITNESS)
        return unusable(cli, asking->witness_word, &(struct flaw){FLAW_POLICY_WITNESS_TYPE, 1});
    TRY(read_state(cli, asking));
    return net_open(cli->arena, &asking->net);
}

static struct fault *show(struct cli *cli, struct asking *asking, uint64_t old_size,
                          struct net_reply *reply_out)
{
    struct witness_request request = {.old_size = old_size, .note = asking->note};
    struct builder body;
    TRY(view_prove_consistency(&asking->view, old_size, &request.path));
    builder_init(&body, cli->arena);
    witness_write(&body, &request);
    return net_post(asking->net, cli->arena, joined(cli, asking->url, "/add-checkpoint"),
                    "text/plain; charset=utf-8", builder_text(&body),
                    (struct net_limits){WAIT, REPLY_MOST}, reply_out);
}

/* From nothing first; a witness that has seen the log says how far, and is shown the way from there. */
static struct fault *ask(struct cli *cli, struct asking *asking, struct net_reply *reply_out)
{
    uint64_t size = 0;
    for (int i = 0; i < TRIES; i++) {
        struct checkpoint seen = {.origin = asking->checkpoint.origin};
        struct flaw flaw;
        struct builder text;
        TRY(show(cli, asking, size, reply_out));
        if (reply_out->status != 409)
            return NULL;
        builder_init(&text, cli->arena); /* its size is read as that of a checkpoint */
        builder_add(&text, asking->checkpoint.origin);
        builder_add_char(&text, '\n');
        builder_add(&text, reply_out->body);
        base64_write(&text, digest_text(&asking->checkpoint.root));
        builder_add_char(&text, '\n');
        if (!checkpoint_parse(builder_text(&text), &seen, &flaw) || seen.size == size ||
            seen.size > asking->checkpoint.size)
            return NULL;
        size = seen.size;
    }
    return NULL;
}

/* Together with the state it must be a note that the witness has signed; lines of others are passed over. */
static bool take_signature(struct cli *cli, const struct asking *asking, struct text body)
{
    struct builder whole;
    struct note note;
    struct note_standing standing;
    struct flaw flaw;
    struct text rest = body;
    builder_init(&whole, cli->arena);
    builder_add(&whole, asking->note);
    builder_add(&whole, body);
    if (!note_parse(cli->arena, builder_text(&whole), &note, &flaw) ||
        !note_verify(cli->arena, &note, &asking->witness, 1, &standing, &flaw))
        return false;
    for (struct text line = text_cut(&rest, '\n'); line.size; line = text_cut(&rest, '\n')) {
        builder_clear(&whole);
        builder_add_string(&whole, "\xE2\x80\x94 ");
        builder_add(&whole, asking->witness.name);
        builder_add_char(&whole, ' ');
        if (!text_starts(line, builder_string(&whole)))
            continue;
        builder_add(&cli->out, line);
        builder_add_char(&cli->out, '\n');
    }
    return cli->out.size > 0;
}

static int tell(struct cli *cli, const struct asking *asking, const struct net_reply *reply)
{
    struct builder told, status;
    if (reply->status == 200 && take_signature(cli, asking, reply->body))
        return CODE_NOTHING;
    builder_init(&told, cli->arena);
    builder_init(&status, cli->arena);
    builder_add_number(&status, reply->status);
    cli_say(cli, &told,
            reply->status == 200 ? "cli.witness-false" : witness_status_key(reply->status),
            asking->url, builder_string(&status));
    log_line(builder_text(&told));
    return CODE_FOUND;
}

int run_witness_ask(struct cli *cli, struct arguments arguments)
{
    struct asking *asking = arena_new(cli->arena, struct asking);
    const struct option options[] = {{.name = "witness", .value = &asking->witness_word}};
    struct arguments words;
    struct net_reply reply;
    if (!options_read(cli, "witness", options, 1, arguments, &words))
        return CODE_UNUSABLE;
    if (words.count != 2 || !asking->witness_word)
        return cli_refuse(cli, "witness", "cli.witness-ask-wants", NULL, NULL, NULL);
    asking->url = words.items[0];
    asking->folder = words.items[1];
    struct fault *fault = prepare(cli, asking);
    if (fault)
        return cli_fail(cli, fault, CODE_UNUSABLE);
    fault = ask(cli, asking, &reply);
    net_close(asking->net);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : tell(cli, asking, &reply);
}
