/* test_keyholder: the process signs as the example says, what follows only; refuses what is older, forked, unproven or
 * of another log, also when the record was put back; wraps, rewraps, and cannot open what a destroyed epoch wrapped. */
#include "test_folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static int begin(void **state)
{
    (void)state;
    begin_folder();
    return 0;
}

static int end(void **state)
{
    (void)state;
    end_folder();
    return rmdir(folder) || rmdir(above);
}

static void folder_is_its_owners(void **state)
{
    (void)state;
    static const char *const names[] = {"log.seed", "epoch.1", "epochs", "signed", "origin"};
    struct stat seen;
    struct text *found;
    size_t count;
    assert_int_equal(stat(folder, &seen), 0);
    assert_int_equal(seen.st_mode & 07777, 0700);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(stat(in_folder(names[i]), &seen), 0);
        assert_int_equal(seen.st_mode & 07777, 0600);
    }
    assert_null(folder_list(arena, folder, &found, &count));
    assert_int_equal(count, sizeof names / sizeof *names);
    struct fault *fault = keyholder_make(arena, hashes, folder, text_of(LOG_NAME));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.folder-make");
}

static void key_is_the_example(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    struct builder written;
    builder_init(&written, arena);
    key_write(&written, keyholder_key(keyholder));
    assert_string_equal(builder_string(&written), LOG_VKEY);
    keyholder_stop(keyholder);
    keyholder_stop(keyholder); /* twice does no harm */
    keyholder_stop(NULL);
}

static void what_follows_is_signed(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    struct text line;
    struct checkpoint last;
    assert_null(keyholder_signed(keyholder, arena, &last));
    assert_int_equal(last.size, 0);
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 4, LEAVES), 0, 4, &line), ANSWER_YES);
    struct text first = line;
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 4, LEAVES), 4, 4, &line), ANSWER_YES);
    assert_true(text_equal(first, line)); /* again is the same */
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 8, LEAVES), 4, 8, &line), ANSWER_YES);
    assert_true(text_is(line, LOG_LINE));
    assert_null(keyholder_signed(keyholder, arena, &last));
    assert_int_equal(last.size, 8);
    keyholder_stop(keyholder);
}

/* Each refusal, with what was signed last at size 7; nothing is signed, and what follows still may be. */
static void what_does_not_follow_is_refused(void **state)
{
    (void)state;
    struct text line;
    struct keyholder *keyholder = started();
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 3, LEAVES), 0, 3, &line), ANSWER_YES);
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 7, LEAVES), 3, 7, &line), ANSWER_YES);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 3, LEAVES), 3, 3, &line),
                         ANSWER_OLDER);
        assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 0, LEAVES), 0, 0, &line),
                         ANSWER_OLDER);
        assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 7, 2), 7, 7, &line), ANSWER_FORK);
        assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 8, 2), 4, 8, &line),
                         ANSWER_UNPROVEN);
        assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 8, LEAVES), 0, 0, &line),
                         ANSWER_UNPROVEN);
        assert_int_equal(sign(keyholder, checkpoint_of("other.example", 8, LEAVES), 4, 8, &line),
                         ANSWER_OTHER_LOG);
        assert_int_equal(sign(keyholder, text_of(LOG_NAME "\n08\nx\n"), 0, 0, &line),
                         ANSWER_NO_CHECKPOINT);
        assert_int_equal(sign(keyholder, text_of(""), 0, 0, &line), ANSWER_NO_CHECKPOINT);
        keyholder_stop(keyholder); /* and after a new start it knows it still */
        keyholder = started();
    }
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 7, LEAVES), 7, 7, &line), ANSWER_YES);
    keyholder_stop(keyholder);
}

static void record_put_back_is_refused(void **state)
{
    (void)state;
    struct text line, old;
    struct keyholder *keyholder = started();
    assert_null(file_read_whole(arena, in_folder("signed"), 1000, &old));
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 4, LEAVES), 0, 4, &line), ANSWER_YES);
    write_file("signed", old);
    assert_int_equal(sign(keyholder, checkpoint_of(LOG_NAME, 3, LEAVES), 0, 3, &line),
                     ANSWER_RECORD_PAST);
    keyholder_stop(keyholder);
}

static void keys_are_wrapped_and_opened(void **state)
{
    (void)state;
    enum { COUNT = 20000 }; /* more than two messages */
    struct keyholder *keyholder = started();
    struct unit_key *keys = arena_new_many(arena, COUNT, struct unit_key),
                    *opened = arena_new_many(arena, COUNT, struct unit_key);
    struct wrapped_key *wrapped = arena_new_many(arena, COUNT, struct wrapped_key);
    enum keyholder_answer *answers = arena_new_many(arena, COUNT, enum keyholder_answer);
    chance_fill(keys, COUNT * sizeof *keys);
    assert_null(keyholder_wrap(keyholder, arena, keys, COUNT, wrapped));
    memcpy(wrapped[1].unit, wrapped[0].unit, UNIT_SIZE);
    wrapped[2].bytes[30] ^= 1;
    wrapped[3].epoch = 2;
    assert_null(keyholder_unwrap(keyholder, arena, wrapped, COUNT, opened, answers));
    for (size_t i = 0; i < COUNT; i++) {
        static const enum keyholder_answer wanted[] = {ANSWER_YES, ANSWER_ALTERED, ANSWER_ALTERED,
                                                       ANSWER_NO_EPOCH};
        struct seal_key zeroes = {{0}};
        assert_int_equal(answers[i], i < 4 ? wanted[i] : ANSWER_YES);
        if (answers[i] == ANSWER_YES)
            assert_memory_equal(&opened[i], &keys[i], sizeof *keys);
        else
            assert_memory_equal(&opened[i].key, &zeroes, sizeof zeroes);
    }
    keyholder_stop(keyholder);
}

static void epochs_are(struct keyholder *keyholder, size_t wanted_count, uint32_t first,
                       uint32_t last)
{
    uint32_t *numbers;
    size_t count;
    assert_null(keyholder_epochs(keyholder, arena, &numbers, &count));
    assert_int_equal(count, wanted_count);
    assert_int_equal(numbers[0], first);
    assert_int_equal(numbers[count - 1], last);
}

static void destroy(struct keyholder *keyholder, uint32_t number, enum keyholder_answer wanted)
{
    enum keyholder_answer answer;
    assert_null(keyholder_destroy_epoch(keyholder, arena, number, &answer));
    assert_int_equal(answer, wanted);
}

/* What is wrapped anew lives, what is not dies with its epoch, also for the next start. */
static void destroyed_epoch_opens_nothing(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    struct unit_key keys[2], opened[2];
    struct wrapped_key wrapped[2];
    enum keyholder_answer answer, answers[2];
    uint32_t number;
    chance_fill(keys, sizeof keys);
    assert_null(keyholder_wrap(keyholder, arena, keys, 2, wrapped));
    destroy(keyholder, 1, ANSWER_NEWEST_EPOCH);
    assert_null(keyholder_begin_epoch(keyholder, arena, &answer, &number));
    assert_int_equal(answer, ANSWER_YES);
    assert_int_equal(number, 2);
    epochs_are(keyholder, 2, 1, 2);
    assert_null(keyholder_rewrap(keyholder, arena, wrapped, 1, answers));
    assert_int_equal(answers[0], ANSWER_YES);
    assert_int_equal(wrapped[0].epoch, 2);
    destroy(keyholder, 1, ANSWER_YES);
    destroy(keyholder, 1, ANSWER_YES);
    destroy(keyholder, 3, ANSWER_NO_EPOCH);
    destroy(keyholder, 0, ANSWER_NO_EPOCH);
    for (int round = 0; round < 2; round++) {
        epochs_are(keyholder, 1, 2, 2);
        assert_null(keyholder_unwrap(keyholder, arena, wrapped, 2, opened, answers));
        assert_int_equal(answers[0], ANSWER_YES);
        assert_memory_equal(&opened[0], &keys[0], sizeof *keys);
        assert_int_equal(answers[1], ANSWER_NO_EPOCH);
        keyholder_stop(keyholder);
        keyholder = started();
    }
    assert_int_equal(access(in_folder("epoch.1"), F_OK), -1);
    assert_int_equal(access(in_folder("epoch.1.gone"), F_OK), -1);
    keyholder_stop(keyholder);
}

static void epochs_have_an_end(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    enum keyholder_answer answer = ANSWER_YES;
    uint32_t number = 0, begun = 0;
    while (answer == ANSWER_YES) {
        assert_null(keyholder_begin_epoch(keyholder, arena, &answer, &number));
        begun += answer == ANSWER_YES;
    }
    assert_int_equal(answer, ANSWER_EPOCHS_FULL);
    assert_int_equal(begun, 63);
    destroy(keyholder, 30, ANSWER_YES);
    assert_null(keyholder_begin_epoch(keyholder, arena, &answer, &number));
    assert_int_equal(number, 65);
    keyholder_stop(keyholder);
    keyholder = started();
    epochs_are(keyholder, 64, 1, 65);
    keyholder_stop(keyholder);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(folder_is_its_owners),          IN_FOLDER(key_is_the_example),
        IN_FOLDER(what_follows_is_signed),        IN_FOLDER(what_does_not_follow_is_refused),
        IN_FOLDER(record_put_back_is_refused),    IN_FOLDER(keys_are_wrapped_and_opened),
        IN_FOLDER(destroyed_epoch_opens_nothing), IN_FOLDER(epochs_have_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
