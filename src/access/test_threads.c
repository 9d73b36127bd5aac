/* test_threads: many threads at once: each request finds its session, a code is taken by one of them, a cookie is
 * turned by one, and while passwords are tested sessions are found. For a build with -Db_sanitize=thread too. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { THREADS = 8, ROUNDS = 200 };

static struct enrolled enrolled;
static struct text code;
static struct {
    bool has_proven, has_in;
    size_t found;
} results[THREADS];

static void request(size_t number)
{
    struct arena *own = arena_open(0);
    struct session session;
    struct access_secret form;
    enum access_end how;
    for (int i = 0; i < ROUNDS; i++) {
        if (access_session(access_of, own, text_of(enrolled.in.cookie.letters), &session, &how) ||
            how != ACCESS_DONE)
            continue;
        access_form(access_of, &session, "decide", &form);
        results[number].found +=
            access_form_is(access_of, &session, "decide", text_of(form.letters));
    }
    arena_close(own);
}

static void try_code(size_t number)
{
    struct arena *own = arena_open(0);
    struct credentials credentials = {PERSON, WORD, code, NONE};
    struct access_answer answer;
    struct signed_in in;
    struct fault *fault = access_sign_in(access_of, own, &HERE, &credentials, &in, &answer);
    results[number].has_in = !fault && answer.end == ACCESS_DONE;
    arena_close(own);
}

static void try_prove(size_t number)
{
    struct arena *own = arena_open(0);
    struct access_secret new;
    struct access_answer answer;
    struct fault *fault = access_prove(access_of, own, &HERE, text_of(enrolled.in.cookie.letters),
                                       WORD, &new, &answer);
    results[number].has_proven = !fault && answer.end == ACCESS_DONE;
    arena_close(own);
}

static void work(void *context, size_t number)
{
    bool proving = *(const bool *)context;
    if (number % 2 == 0)
        request(number);
    else if (proving)
        try_prove(number);
    else
        try_code(number);
}

static void run(bool proving)
{
    struct threads *threads;
    memset(results, 0, sizeof results);
    assert_null(threads_start(arena, THREADS, work, &proving, &threads));
    threads_join(threads);
}

static void many_at_once(void **state)
{
    (void)state;
    size_t in = 0, proven = 0;
    struct text secret = enrol(PERSON, true, &enrolled);
    now += 30;
    code = code_at(secret, now);
    run(false);
    for (size_t i = 0; i < THREADS; i++) {
        in += results[i].has_in;
        if (i % 2 == 0)
            assert_int_equal(results[i].found, ROUNDS);
    }
    assert_int_equal(in, 1);
    run(true);
    for (size_t i = 0; i < THREADS; i++)
        proven += results[i].has_proven;
    assert_int_equal(proven, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(many_at_once, begin, end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
