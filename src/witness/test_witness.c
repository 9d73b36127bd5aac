/* test_witness: the example's cosignature byte for byte, every status with its cause, and a memory that is on disk
 * before the answer and outlives the process. */
#include "witness.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define LOG_NAME "kommun.example/kvalitet/ledger"
#define LOG_VKEY LOG_NAME "+0fd1a7ec+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define WITNESS_NAME "witness.example/w1"
#define WITNESS_VKEY WITNESS_NAME "+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
#define WITNESS_LINE                                                                            \
    "\xE2\x80\x94 " WITNESS_NAME " IDJKvgAAAABpVbkAxvVqxed2U5X6fA9mT2iX+G5Y9qgFEl1ruXfWbvw0c65" \
    "zTaqQWlbtUJUlzqUKq+PCJ3NbSEPiL0ruYZlvW9hjBg==\n"
#define FROM_3                                       \
    "/KifV8n4yOtAR6f/nTM6z54PM4SyCyVbzqsPIW3Momc=\n" \
    "92g2MlrsVpnY1x+OQunUfFwpsIBZuiljhPfKQK06QK4=\n" \
    "YKU+7Q3oepDI5ZQnxZxGJTwzp2oJUCpRgBMAknt+a9w=\n" \
    "9YqqtGEiEC1msAxetQsT3XY7X4ABObQk/aixysrhQIo=\n"

enum { SECOND = 1767225600, LEAVES = 8, ROOM = 128 };

static struct arena *arena;
static struct crypt *hashes;
static struct hasher *hasher;
static struct witness *witness;
static char above[] = "/tmp/reda-test-witness.XXXXXX";
static char folder[ROOM];

static const char *in_folder(const char *name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    return builder_string(&path);
}

static void count_up(uint8_t bytes[32], uint8_t first)
{
    for (uint8_t i = 0; i < 32; i++)
        bytes[i] = (uint8_t)(first + i);
}

static void open_on(const struct disk *disk)
{
    const struct text logs[] = {TEXT_LITERAL(LOG_VKEY)};
    assert_null(witness_open(arena, hashes, disk, folder, logs, 1, &witness));
}

static int begin(void **state)
{
    (void)state;
    char seed[32];
    struct draft *draft;
    arena = arena_open(0);
    memcpy(above + sizeof above - 7, "XXXXXX", 6);
    assert_non_null(mkdtemp(above));
    snprintf(folder, sizeof folder, "%s/witness", above);
    assert_null(crypt_open(arena, &hashes));
    assert_null(hasher_open(hashes, arena, &hasher));
    assert_null(witness_make(arena, hashes, folder, text_of(WITNESS_NAME)));
    count_up((uint8_t *)seed, 0x20);
    assert_null(draft_open(arena, in_folder("witness.seed"), &draft));
    assert_null(draft_write(draft, arena, (struct text){seed, sizeof seed}));
    assert_null(draft_keep(draft, arena));
    draft_close(draft);
    open_on(&disk_of_machine);
    return 0;
}

static int end(void **state)
{
    (void)state;
    struct text *names;
    size_t count;
    witness_close(witness);
    witness_close(witness); /* twice does no harm */
    witness_close(NULL);
    assert_null(folder_list(arena, folder, &names, &count));
    for (size_t i = 0; i < count; i++)
        assert_int_equal(unlink(in_folder(text_copy(arena, names[i]))), 0);
    hasher_close(hasher);
    crypt_close(hashes);
    arena_close(arena);
    return rmdir(folder) || rmdir(above);
}

/* The first leaves of leaf-0 ... as a checkpoint; changed is the number of one that is another, or LEAVES. */
static struct text checkpoint_of(const char *origin, size_t size, size_t changed)
{
    struct checkpoint checkpoint = {.origin = text_of(origin), .size = size};
    struct frontier frontier = {0};
    struct builder text;
    for (size_t i = 0; i < size; i++) {
        char entry[] = "leaf-0";
        struct digest leaf;
        entry[5] = (char)((i == changed ? 'a' : '0') + (int)i);
        tree_leaf(hasher, text_of(entry), &leaf);
        frontier_append(&frontier, hasher, &leaf);
    }
    frontier_root(&frontier, hasher, &checkpoint.root);
    builder_init(&text, arena);
    checkpoint_write(&text, &checkpoint);
    return builder_text(&text);
}

/* A note signed under the name by the key of a seed that begins with first. */
static struct text signed_by(struct text text, const char *name, uint8_t first)
{
    struct sign_seed seed;
    struct sign_pair pair;
    struct verifier_key key;
    struct builder note;
    count_up(seed.bytes, first);
    sign_pair_from_seed(&seed, &pair);
    assert_true(key_make(hasher, text_of(name), KEY_LOG, &pair.public_key, &key));
    builder_init(&note, arena);
    note_begin(&note, text);
    note_sign(&note, &key, &pair, text);
    return builder_text(&note);
}

static struct witness_answer answer_to(const char *head, struct text note)
{
    struct witness_answer answer;
    struct builder body;
    builder_init(&body, arena);
    builder_add_string(&body, head);
    builder_add_char(&body, '\n');
    builder_add(&body, note);
    assert_null(witness_add_checkpoint(witness, arena, builder_text(&body), SECOND, &answer));
    return answer;
}

static void status_is(unsigned wanted, const char *head, struct text note)
{
    struct witness_answer answer = answer_to(head, note);
    assert_int_equal(answer.status, wanted);
    assert_true((wanted == 200 || wanted == 409) == (answer.body.size > 0));
}

static void conflict_at(const char *size, const char *head, struct text note)
{
    struct witness_answer answer = answer_to(head, note);
    assert_int_equal(answer.status, 409);
    assert_string_equal(answer.type, "text/x.tlog.size");
    assert_string_equal(text_copy(arena, answer.body), size);
}

static struct text good(size_t size)
{
    return signed_by(checkpoint_of(LOG_NAME, size, LEAVES), LOG_NAME, 0);
}

static void example_is_signed(void **state)
{
    (void)state;
    struct builder written;
    builder_init(&written, arena);
    key_write(&written, witness_key(witness));
    assert_string_equal(builder_string(&written), WITNESS_VKEY);
    status_is(200, "old 0\n", good(3));
    struct witness_answer answer = answer_to("old 3\n" FROM_3, good(8));
    assert_int_equal(answer.status, 200);
    assert_string_equal(text_copy(arena, answer.body), WITNESS_LINE);
    answer = answer_to("old 8\n", good(8)); /* again is the same */
    assert_string_equal(text_copy(arena, answer.body), WITNESS_LINE);
}

/* Whoever holds both keys accepts what it keeps and shows. */
static void newest_state_is_shown(void **state)
{
    (void)state;
    static const char path[] =
        "f6d7c4b2c8a2c2f1a4b5b4a59a3b3b4f0c0d4a2a6f1e3f8f4c1c2d9f2b7e9a10/checkpoint";
    struct witness_answer answer;
    struct digest digest;
    struct text origin = TEXT_LITERAL(LOG_NAME);
    char place[sizeof path];
    hasher_sha256(hasher, &origin, 1, &digest);
    memcpy(place, path, sizeof path);
    hex_letters(digest_text(&digest), place);
    assert_null(witness_checkpoint(witness, arena, text_of(place), &answer));
    assert_int_equal(answer.status, 404);
    struct text note = signed_by(checkpoint_of(LOG_NAME, 3, LEAVES), LOG_NAME, 0);
    struct builder with_stranger;
    builder_init(&with_stranger, arena);
    builder_add(&with_stranger, note);
    builder_add_string(&with_stranger, "\xE2\x80\x94 stranger.example AAAAAAAA\n");
    status_is(200, "old 0\n", builder_text(&with_stranger));
    assert_null(witness_checkpoint(witness, arena, text_of(place), &answer));
    assert_int_equal(answer.status, 200);
    struct note shown;
    struct flaw flaw;
    struct verifier_key keys[2];
    struct note_standing standings[2];
    assert_true(note_parse(arena, answer.body, &shown, &flaw));
    assert_int_equal(shown.count, 2);
    assert_true(key_parse(hasher, text_of(LOG_VKEY), &keys[0], &flaw));
    assert_true(key_parse(hasher, text_of(WITNESS_VKEY), &keys[1], &flaw));
    assert_true(note_verify(arena, &shown, keys, 2, standings, &flaw));
    assert_true(standings[0].good && standings[1].good);
    assert_int_equal(standings[1].second, SECOND);
    assert_null(witness_checkpoint(witness, arena, text_of(path), &answer));
    assert_int_equal(answer.status, 404);
}

static void every_refusal_has_its_status(void **state)
{
    (void)state;
    struct text other = signed_by(checkpoint_of("other.example", 3, LEAVES), "other.example", 0);
    for (int round = 0; round < 2; round++) { /* with nothing signed, and with size 3 */
        status_is(400, "old x\n", good(3));
        status_is(400, "old 4\n", good(3));
        status_is(400, "old 0\n", text_of("no note\n"));
        status_is(400, "old 0\nAAAA\n", good(3));
        status_is(400, "old 0\n", signed_by(text_of(LOG_NAME "\n03\nx\n"), LOG_NAME, 0));
        status_is(404, "old 0\n", other);
        status_is(403, "old 0\n",
                  signed_by(checkpoint_of(LOG_NAME, 3, LEAVES), "other.example", 0));
        status_is(403, "old 0\n", signed_by(checkpoint_of(LOG_NAME, 3, LEAVES), LOG_NAME, 1));
        char *false_note = text_copy(arena, good(3));
        false_note[strlen(LOG_NAME) + 1] = '4'; /* what was signed had size 3 */
        status_is(403, "old 0\n", text_of(false_note));
        if (round == 0)
            status_is(200, "old 0\n", good(3));
    }
    conflict_at("3\n", "old 0\n", good(3));
    conflict_at("3\n", "old 2\n" FROM_3, good(8));
    conflict_at("3\n", "old 3\n",
                signed_by(checkpoint_of(LOG_NAME, 3, 1), LOG_NAME, 0)); /* a fork */
    status_is(422, "old 3\n", good(8));
    status_is(422, "old 3\n" FROM_3, signed_by(checkpoint_of(LOG_NAME, 8, 1), LOG_NAME, 0));
    status_is(422, "old 3\n" FROM_3, good(3));
    status_is(200, "old 3\n" FROM_3, good(8));
    conflict_at("8\n", "old 3\n", good(3)); /* a log that goes back */
}

static void empty_tree_has_one_root(void **state)
{
    (void)state;
    struct checkpoint wrong = {.origin = TEXT_LITERAL(LOG_NAME), .root = {{1}}};
    struct builder text;
    builder_init(&text, arena);
    checkpoint_write(&text, &wrong);
    status_is(422, "old 0\n", signed_by(builder_text(&text), LOG_NAME, 0));
    status_is(200, "old 0\n", good(0));
    status_is(422, "old 0\n" FROM_3, good(8)); /* nothing is proven from nothing */
    status_is(200, "old 0\n", good(3));
}

static void memory_outlives_the_process(void **state)
{
    (void)state;
    struct stat seen;
    struct witness *second = NULL;
    const struct text logs[] = {TEXT_LITERAL(LOG_VKEY)};
    status_is(200, "old 0\n", good(3));
    struct fault *fault = witness_open(arena, hashes, &disk_of_machine, folder, logs, 1, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.witness-locked");
    witness_close(witness);
    open_on(&disk_of_machine);
    conflict_at("3\n", "old 0\n", good(8));
    status_is(200, "old 3\n" FROM_3, good(8));
    assert_int_equal(stat(in_folder("witness.seed"), &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0600);
    assert_int_equal(stat(folder, &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0700);
}

/* Which call of the disk fails; the others are the machine's. */
static int fails(void *self, int64_t handle)
{
    (void)self;
    (void)handle;
    return EIO;
}

static int fails_to_rename(void *self, const char *from, const char *to)
{
    (void)self;
    (void)from;
    (void)to;
    return ENOSPC;
}

static bool folder_fails;

static int fails_on_folder(void *self, const char *path)
{
    (void)self;
    (void)path;
    return folder_fails ? EIO : 0;
}

/* What is not on disk is not answered, and the old state stands. */
static void nothing_is_signed_that_is_not_on_disk(void **state)
{
    (void)state;
    struct disk disks[] = {disk_of_machine, disk_of_machine, disk_of_machine};
    struct witness_answer answer = {0};
    struct builder body;
    disks[0].sync = fails;
    disks[1].rename = fails_to_rename;
    disks[2].sync_folder = fails_on_folder;
    status_is(200, "old 0\n", good(3));
    builder_init(&body, arena);
    builder_add_string(&body, "old 3\n" FROM_3 "\n");
    builder_add(&body, good(8));
    for (size_t i = 0; i < sizeof disks / sizeof *disks; i++) {
        witness_close(witness);
        folder_fails = false;
        open_on(&disks[i]);
        folder_fails = true;
        struct fault *fault =
            witness_add_checkpoint(witness, arena, builder_text(&body), SECOND, &answer);
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.file-write");
        assert_int_equal(answer.body.size, 0);
        if (i == 2) /* nobody knows whether it is there: nothing is said of it */
            assert_non_null(
                witness_add_checkpoint(witness, arena, builder_text(&body), SECOND, &answer));
        witness_close(witness);
        open_on(&disk_of_machine);
        conflict_at(i < 2 ? "3\n" : "8\n", "old 0\n",
                    good(8)); /* renamed: seen, though not for certain */
    }
}

static void requests_find_their_way(void **state)
{
    (void)state;
    static const struct {
        bool is_post;
        const char *path;
        unsigned status;
    } rows[] = {{true, "/add-checkpoint", 400},
                {false, "/add-checkpoint", 405},
                {true, "/", 404},
                {false, "/", 404},
                {false, "", 404},
                {true, "/add-checkpoint/", 404},
                {false, "/abc/checkpoint", 404},
                {true, "/x/checkpoint", 404}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct witness_answer answer;
        assert_null(witness_answer_request(witness, arena, rows[i].is_post, text_of(rows[i].path),
                                           text_of("x"), SECOND, &answer));
        assert_int_equal(answer.status, rows[i].status);
    }
}

static void what_is_no_log_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {"", "x", WITNESS_VKEY, LOG_NAME "+00000000+AQOh"};
    witness_close(witness);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct text logs[] = {TEXT_LITERAL(LOG_VKEY), text_of(rows[i])};
        struct fault *fault =
            witness_open(arena, hashes, &disk_of_machine, folder, logs, 2, &witness);
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.witness-log");
    }
    struct fault *fault = witness_make(arena, hashes, folder, text_of("w"));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.folder-make");
    fault = witness_make(arena, hashes, "nowhere", text_of("two words"));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.witness-name");
    open_on(&disk_of_machine);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(example_is_signed),
        IN_FOLDER(newest_state_is_shown),
        IN_FOLDER(every_refusal_has_its_status),
        IN_FOLDER(empty_tree_has_one_root),
        IN_FOLDER(memory_outlives_the_process),
        IN_FOLDER(nothing_is_signed_that_is_not_on_disk),
        IN_FOLDER(requests_find_their_way),
        IN_FOLDER(what_is_no_log_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
