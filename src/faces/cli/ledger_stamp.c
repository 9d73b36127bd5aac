/* ledger_stamp: `reda stamp`: asks a time-stamping authority about the newest checkpoint, in two steps by file or in
 * one over the network, and keeps only an answer that is found good. Must not know how a token is made. */
#include "ledger_part.h"

#include "crypt/crypt.h"
#include "net/net.h"

enum { FILE_MOST = 1024 * 1024, WAIT = 30 * 1000, REPLY_MOST = 256 * 1024, HTTP_OK = 200 };

struct errand {
    const char *path, *query, *reply, *tsa, *policy, *url;
    struct text roots; /* of the file tsa */
};

/* How an errand ended, when no fault stood in its way. no: the key of a sentence about the subject. */
struct outcome {
    struct ledger_answer answer;
    const char *no, *subject;
    uint64_t size;
    int64_t second;
};

/* What is asked: the newest checkpoint, with a nonce that nobody could know before. */
static struct fault *order_newest(struct cli *cli, const struct errand *errand,
                                  struct stamp_order *order_out, struct outcome *outcome)
{
    struct ledger *ledger;
    *order_out = (struct stamp_order){.policy = errand->policy, .roots = errand->roots};
    TRY(ledger_read(cli->arena, errand->path, cli->ground, &ledger));
    struct fault *fault =
        ledger_newest_imprint(ledger, cli->arena, &outcome->size, &order_out->imprint);
    while (order_out->nonce == 0)
        chance_fill(&order_out->nonce, sizeof order_out->nonce);
    ledger_close(ledger);
    if (outcome->size == 0)
        outcome->answer.refusal = LEDGER_NOT_SIGNED;
    return fault;
}

/* A query that is there may still be waiting for its reply. */
static struct fault *write_query(struct cli *cli, const struct errand *errand,
                                 struct outcome *outcome)
{
    struct stamp_order order;
    struct text query;
    bool is_there;
    TRY(disk_fault(cli->arena, "fault.file-create", errand->query,
                   disk_exists(&disk_of_machine, errand->query, &is_there)));
    if (is_there)
        return fault_new(cli->arena, "fault.ledger-exists", errand->query, NULL);
    TRY(order_newest(cli, errand, &order, outcome));
    if (outcome->answer.refusal != LEDGER_DONE)
        return NULL;
    TRY(stamp_query(cli->arena, &order, &query));
    return ledger_deliver(cli, errand->query, query);
}

/* The checkpoint that was asked about may be an older one by now. */
static struct fault *keep(struct cli *cli, struct ledger *ledger, const struct stamp_order *order,
                          struct text token, struct outcome *outcome)
{
    enum stamp_verdict said;
    TRY(ledger_find_imprint(ledger, cli->arena, &order->imprint, &outcome->size));
    if (outcome->size == 0) {
        outcome->no = "ledger.stamp-elsewhere";
        return NULL;
    }
    TRY(stamp_verify(cli->arena, order, token, &said, &outcome->second));
    if (said == STAMP_GOOD)
        return ledger_keep_stamp(ledger, cli->arena, outcome->size, token, &outcome->answer);
    outcome->no = stamp_verdict_key(said);
    return NULL;
}

static struct fault *take(struct cli *cli, const struct errand *errand,
                          const struct stamp_order *order, struct text reply,
                          struct outcome *outcome)
{
    struct ledger *ledger;
    struct text token;
    if (!stamp_token_of_reply(cli->arena, reply, &token)) {
        outcome->no = "ledger.stamp-none";
        return NULL;
    }
    TRY(ledger_open(cli->arena, errand->path, cli->ground, &ledger));
    struct fault *fault = keep(cli, ledger, order, token, outcome);
    ledger_close(ledger);
    return fault;
}

/* The policy that was asked for stands in the query; one on the line counts too. */
static struct fault *take_file(struct cli *cli, const struct errand *errand,
                               struct outcome *outcome)
{
    struct stamp_order order;
    struct text query, reply;
    TRY(file_read_whole(cli->arena, errand->query, FILE_MOST, &query));
    TRY(file_read_whole(cli->arena, errand->reply, FILE_MOST, &reply));
    outcome->subject = errand->query;
    if (!stamp_query_read(cli->arena, query, &order)) {
        outcome->no = "ledger.stamp-no-query";
        return NULL;
    }
    order.roots = errand->roots;
    if (errand->policy)
        order.policy = errand->policy;
    outcome->subject = errand->reply;
    return take(cli, errand, &order, reply, outcome);
}

static struct fault *post(struct cli *cli, const struct errand *errand, struct text query,
                          struct net_reply *reply_out)
{
    struct net *net;
    TRY(net_open(cli->arena, &net));
    struct fault *fault = net_post(net, cli->arena, errand->url, "application/timestamp-query",
                                   query, (struct net_limits){WAIT, REPLY_MOST}, reply_out);
    net_close(net);
    return fault;
}

/* The ledger is not held while the network is waited for. */
static struct fault *take_over_network(struct cli *cli, const struct errand *errand,
                                       struct outcome *outcome)
{
    struct stamp_order order;
    struct text query;
    struct net_reply reply;
    outcome->subject = errand->url;
    TRY(order_newest(cli, errand, &order, outcome));
    if (outcome->answer.refusal != LEDGER_DONE)
        return NULL;
    TRY(stamp_query(cli->arena, &order, &query));
    TRY(post(cli, errand, query, &reply));
    if (reply.status == HTTP_OK)
        return take(cli, errand, &order, reply.body, outcome);
    outcome->no = "ledger.stamp-none";
    return NULL;
}

static int end(struct cli *cli, struct fault *fault, const struct errand *errand,
               const struct outcome *outcome)
{
    struct builder told;
    if (!fault && outcome->no) {
        builder_init(&told, cli->arena);
        builder_add_string(&told, outcome->subject);
        builder_add_string(&told, ": ");
        cli_say(cli, &told, outcome->no, NULL, NULL);
        log_line(builder_text(&told));
        return CODE_UNUSABLE;
    }
    bool is_asked = !errand->reply && !errand->url;
    return ledger_end(cli, fault, &outcome->answer,
                      is_asked ? "ledger.stamp-asked" : "ledger.stamp-kept",
                      ledger_number(cli, outcome->size),
                      is_asked ? errand->query : ledger_time(cli, outcome->second));
}

/* A query alone is written; with a reply it is what the reply is held against. */
static bool is_usable(const struct errand *errand)
{
    if (errand->url)
        return errand->tsa && !errand->query && !errand->reply;
    return errand->query && !errand->reply == !errand->tsa;
}

int run_stamp(struct cli *cli, struct arguments arguments)
{
    struct errand errand = {0};
    struct outcome outcome = {0};
    struct arguments words;
    const struct option options[] = {
        {.name = "query", .value = &errand.query}, {.name = "reply", .value = &errand.reply},
        {.name = "tsa", .value = &errand.tsa},     {.name = "tsa-policy", .value = &errand.policy},
        {.name = "url", .value = &errand.url},
    };
    if (!ledger_words(cli, "stamp", options, sizeof options / sizeof *options, arguments, 1, 1,
                      &words))
        return CODE_UNUSABLE;
    if (!is_usable(&errand))
        return cli_refuse(cli, "stamp", "ledger.stamp-wants", NULL, NULL, NULL);
    errand.path = words.items[0];
    struct fault *fault = ledger_read_tsa(cli, errand.tsa, &errand.roots);
    if (!fault)
        fault = errand.url     ? take_over_network(cli, &errand, &outcome)
                : errand.reply ? take_file(cli, &errand, &outcome)
                               : write_query(cli, &errand, &outcome);
    return end(cli, fault, &errand, &outcome);
}
