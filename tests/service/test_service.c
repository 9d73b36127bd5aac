/* test_service: a witness behind a real server on loopback, asked by the real client: the statuses as they stand on the
 * wire, beginning again from the size that a 409 says, a cosignature that the public verification accepts; and what the
 * client makes of servers that are silent, endless, late or elsewhere. Each server is a process of its own. */
#include "http/http.h"
#include "net/net.h"
#include "witness/witness.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define LOG_NAME "kommun.example/kvalitet/ledger"
#define LOG_VKEY LOG_NAME "+0fd1a7ec+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define WITNESS_NAME "witness.example/w1"
#define FROM_4 "9YqqtGEiEC1msAxetQsT3XY7X4ABObQk/aixysrhQIo=\n"
#define TYPE "application/octet-stream"

enum { WAIT = 10000, BODY_MOST = 64 * 1024, SECONDS = 2, ROOM = 256, LARGE = 100000 };

static const struct net_limits limits = {WAIT, 10000};

static struct arena *arena;
static struct crypt *hashes;
static struct hasher *hasher;
static struct process *server;
static struct net *net;
static char above[] = "/tmp/reda-test-service.XXXXXX", folder[ROOM];
static uint16_t port;

/* What is not the witness's: a place that sends on, one that says much, one that takes its time. */
static bool answer_oddly(struct arena *own, struct text path, struct http_response *response_out)
{
    if (text_is(path, "/away"))
        response_out->status = 301;
    else if (text_is(path, "/large"))
        *response_out = (struct http_response){.status = 200,
                                               .body = {arena_allocate(own, LARGE), LARGE}};
    else if (text_is(path, "/late"))
        poll(NULL, 0, 1500);
    return !text_is(path, "/add-checkpoint") && path.size < 10;
}

static void answer(void *context, struct arena *own, const struct http_request *request,
                   struct http_response *response_out)
{
    struct witness_answer said = {500, NULL, {"", 0}};
    if (answer_oddly(own, request->path, response_out))
        return;
    struct fault *fault =
        witness_answer_request(context, own, request->method == HTTP_POST, request->path,
                               request->body, (uint64_t)clock_seconds(), &said);
    if (fault)
        said.status = 500;
    response_out->status = said.status;
    response_out->type = said.type;
    response_out->body = said.body;
}

/* In the process: a witness, and the port and key sent to the starter. */
static void serve(void *context, struct connection *starter)
{
    const struct text logs[] = {TEXT_LITERAL(LOG_VKEY)};
    struct arena *own = arena_open(0);
    struct witness *witness;
    struct http_server *http;
    struct builder hello;
    static const char *const place = "127.0.0.1:0";
    struct http_settings settings = {.places = &place,
                                     .place_count = 1,
                                     .threads = 1,
                                     .limits = http_usual_limits,
                                     .answer = answer};
    settings.limits.body_bytes = BODY_MOST;
    settings.limits.head_seconds = settings.limits.body_seconds = SECONDS;
    (void)context;
    if (witness_open(own, hashes, &disk_of_machine, folder, logs, 1, &witness))
        return;
    settings.context = witness;
    if (http_start(own, &settings, &http))
        return;
    builder_init(&hello, own);
    builder_add_number(&hello, http_port(http));
    builder_add_char(&hello, ' ');
    key_write(&hello, witness_key(witness));
    if (socket_send(starter, own, builder_text(&hello), WAIT))
        return;
    for (;;)
        http_run(http, WAIT);
}

static struct text witness_vkey;

static int begin(void **state)
{
    (void)state;
    bool ended;
    int32_t number = 0;
    arena = arena_open(0);
    if (crypt_open(arena, &hashes) || hasher_open(hashes, arena, &hasher) || !mkdtemp(above))
        return 1;
    snprintf(folder, sizeof folder, "%s/witness", above);
    if (witness_make(arena, hashes, folder, text_of(WITNESS_NAME)) ||
        process_start(arena, "test-witness", serve, NULL, &server) ||
        socket_receive(process_connection(server), arena, ROOM, WAIT, &witness_vkey, &ended) ||
        ended || !text_to_number(text_cut(&witness_vkey, ' '), &number))
        return 1;
    port = (uint16_t)number;
    return net_open(arena, &net) != NULL;
}

static int end(void **state)
{
    (void)state;
    struct text *names;
    size_t count;
    net_close(net);
    net_close(net); /* twice does no harm */
    process_stop(server, 0);
    if (folder_list(arena, folder, &names, &count))
        return 1;
    for (size_t i = 0; i < count; i++) {
        struct builder path;
        builder_init(&path, arena);
        builder_add_string(&path, folder);
        builder_add_char(&path, '/');
        builder_add(&path, names[i]);
        unlink(builder_string(&path));
    }
    hasher_close(hasher);
    crypt_close(hashes);
    arena_close(arena);
    return rmdir(folder) || rmdir(above);
}

static const char *url_of(const char *path)
{
    struct builder url;
    builder_init(&url, arena);
    builder_add_string(&url, "http://127.0.0.1:");
    builder_add_number(&url, port);
    builder_add_string(&url, path);
    return builder_string(&url);
}

/* The first leaves of leaf-0 ... signed by the log. */
static struct text note_of(size_t size)
{
    struct checkpoint checkpoint = {.origin = TEXT_LITERAL(LOG_NAME), .size = size};
    struct frontier frontier = {0};
    struct builder text, note;
    struct sign_seed seed;
    struct sign_pair pair;
    struct verifier_key key;
    for (size_t i = 0; i < size; i++) {
        char entry[] = "leaf-0";
        struct digest leaf;
        entry[5] = (char)('0' + (int)i);
        tree_leaf(hasher, text_of(entry), &leaf);
        frontier_append(&frontier, hasher, &leaf);
    }
    frontier_root(&frontier, hasher, &checkpoint.root);
    for (uint8_t i = 0; i < sizeof seed.bytes; i++)
        seed.bytes[i] = i;
    sign_pair_from_seed(&seed, &pair);
    assert_true(key_make(hasher, checkpoint.origin, KEY_LOG, &pair.public_key, &key));
    builder_init(&text, arena);
    builder_init(&note, arena);
    checkpoint_write(&text, &checkpoint);
    note_begin(&note, builder_text(&text));
    note_sign(&note, &key, &pair, builder_text(&text));
    return builder_text(&note);
}

static struct net_reply ask(const char *head, struct text note)
{
    struct net_reply reply;
    struct builder body;
    builder_init(&body, arena);
    builder_add_string(&body, head);
    builder_add_char(&body, '\n');
    builder_add(&body, note);
    assert_null(
        net_post(net, arena, url_of("/add-checkpoint"), TYPE, builder_text(&body), limits, &reply));
    return reply;
}

/* The note with the line that was answered is one that log and witness have signed, now. */
static void cosigned_by_witness(struct text signed_note, struct text line)
{
    struct builder whole;
    struct note note;
    struct flaw flaw;
    struct verifier_key keys[2];
    struct note_standing standings[2];
    builder_init(&whole, arena);
    builder_add(&whole, signed_note);
    builder_add(&whole, line);
    assert_true(note_parse(arena, builder_text(&whole), &note, &flaw));
    assert_true(key_parse(hasher, text_of(LOG_VKEY), &keys[0], &flaw));
    assert_true(key_parse(hasher, witness_vkey, &keys[1], &flaw));
    assert_true(note_verify(arena, &note, keys, 2, standings, &flaw));
    assert_true(standings[0].good && standings[1].good);
    assert_in_range((int64_t)standings[1].second, clock_seconds() - 60, clock_seconds() + 60);
}

/* The statuses one after another, as a log meets them. */
static void witness_is_asked_over_the_network(void **state)
{
    (void)state;
    struct net_reply reply;
    char *false_note = text_copy(arena, note_of(4));
    false_note[strlen(LOG_NAME) + 1] = '5';
    assert_int_equal(ask("old x\n", note_of(4)).status, 400);
    assert_int_equal(ask("old 0\n", text_of(false_note)).status, 403);
    assert_int_equal(
        ask("old 0\n", text_of("other.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
                               "\xE2\x80\x94 other.example AAAAAAAA\n"))
            .status,
        404);
    reply = ask("old 0\n", note_of(4));
    assert_int_equal(reply.status, 200);
    cosigned_by_witness(note_of(4), reply.body);
    assert_int_equal(ask("old 4\n", note_of(8)).status, 422);
    reply = ask("old 0\n", note_of(8));
    assert_int_equal(reply.status, 409);
    assert_true(text_is(reply.type, "text/x.tlog.size"));
    char head[ROOM]; /* and again from there */
    snprintf(head, sizeof head, "old %s" FROM_4, text_copy(arena, reply.body));
    reply = ask(head, note_of(8));
    assert_int_equal(reply.status, 200);
    cosigned_by_witness(note_of(8), reply.body);
}

static void newest_state_is_fetched(void **state)
{
    (void)state;
    struct net_reply reply;
    struct text origin = TEXT_LITERAL(LOG_NAME), rest;
    struct digest digest;
    struct builder path;
    hasher_sha256(hasher, &origin, 1, &digest);
    builder_init(&path, arena);
    builder_add_char(&path, '/');
    hex_write(&path, digest_text(&digest));
    builder_add_string(&path, "/checkpoint");
    assert_null(net_get(net, arena, url_of(builder_string(&path)), limits, &reply));
    assert_int_equal(reply.status, 200);
    rest = reply.body;
    text_cut(&rest, '\n');
    assert_true(text_is(text_cut(&rest, '\n'), "8"));
    cosigned_by_witness(reply.body, (struct text){"", 0});
    assert_null(net_get(net, arena, url_of("/add-checkpoint"), limits, &reply));
    assert_int_equal(reply.status, 405);
    char *large = arena_allocate(arena, LARGE);
    assert_null(net_post(net, arena, url_of("/add-checkpoint"), TYPE, (struct text){large, LARGE},
                         limits, &reply));
    assert_int_equal(reply.status, 413);
}

static void fault_is(const struct fault *fault, const char *key, const char *subject)
{
    assert_non_null(fault);
    assert_string_equal(fault->key, key);
    assert_string_equal(fault->subject, subject);
}

static void client_keeps_its_limits(void **state)
{
    (void)state;
    struct net_reply reply = {0};
    int64_t start = clock_milliseconds();
    assert_null(net_get(net, arena, url_of("/away"), limits, &reply));
    assert_int_equal(reply.status, 301); /* and goes nowhere */
    fault_is(net_get(net, arena, url_of("/large"), limits, &reply), "fault.net-too-large",
             url_of("/large"));
    assert_null(net_get(net, arena, url_of("/large"), (struct net_limits){WAIT, LARGE}, &reply));
    assert_int_equal(reply.body.size, LARGE);
    fault_is(net_get(net, arena, url_of("/large"), (struct net_limits){WAIT, LARGE - 1}, &reply),
             "fault.net-too-large", url_of("/large"));
    fault_is(net_post(net, arena, url_of("/late"), TYPE, TEXT_LITERAL("x"),
                      (struct net_limits){200, 100}, &reply),
             "fault.net-failed", url_of("/late"));
    assert_in_range(clock_milliseconds() - start, 150, 5000);
}

static void other_places_are_not_gone_to(void **state)
{
    (void)state;
    static const char *const urls[] = {"file:///etc/hostname", "ftp://127.0.0.1/",
                                       "gopher://127.0.0.1/",  "http://127.0.0.1:1/",
                                       "no address",           ""};
    struct net_reply reply = {0};
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        fault_is(net_get(net, arena, urls[i], limits, &reply), "fault.net-failed", urls[i]);
        fault_is(net_post(net, arena, urls[i], TYPE, TEXT_LITERAL("x"), limits, &reply),
                 "fault.net-failed", urls[i]);
    }
    assert_int_equal(reply.status, 0);
}

/* A connection that is refused, and one that no certificate stands behind. */
static void https_is_not_believed_without_a_certificate(void **state)
{
    (void)state;
    struct net_reply reply = {0};
    char url[ROOM];
    snprintf(url, sizeof url, "https://127.0.0.1:%u/", port); /* it does not speak TLS */
    fault_is(net_get(net, arena, url, limits, &reply), "fault.net-failed", url);
    assert_int_equal(reply.status, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(witness_is_asked_over_the_network),
        cmocka_unit_test(newest_state_is_fetched),
        cmocka_unit_test(client_keeps_its_limits),
        cmocka_unit_test(other_places_are_not_gone_to),
        cmocka_unit_test(https_is_not_believed_without_a_certificate),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
