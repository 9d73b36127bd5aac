/* test_gatekeeper: a password is its own account's, by this folder's pepper, and costs what it should; a code is taken
 * once, within half a minute, and of its own account; what is no request ends the process; the memory is its own. */
#include "test_folder.h"

#include "ask.h"
#include "gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <unistd.h>

#include <cmocka.h>

static const uint8_t who[GATE_WHO_SIZE] = "konto nummer ett",
                     other[GATE_WHO_SIZE] = "konto nummer tva";
static const struct text word = {"grön kastrull över bäcken", 28};
static char place[ROOM + 8];

static struct gatekeeper *open_gate(const char *name)
{
    struct gatekeeper *gatekeeper;
    snprintf(place, sizeof place, "%s/%s", above, name);
    assert_null(gatekeeper_make(arena, place));
    assert_null(gatekeeper_start(arena, hashes, place, &gatekeeper));
    return gatekeeper;
}

static void end_gate(struct gatekeeper *gatekeeper)
{
    static const char *const names[] = {"pepper", "codes", "name"};
    gatekeeper_stop(gatekeeper);
    gatekeeper_stop(gatekeeper); /* twice does no harm */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct builder path;
        builder_init(&path, arena);
        builder_add_string(&path, place);
        builder_add_char(&path, '/');
        builder_add_string(&path, names[i]);
        assert_int_equal(disk_remove(&disk_of_machine, builder_string(&path)), 0);
    }
    assert_int_equal(rmdir(place), 0);
}

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

static bool same(struct gatekeeper *gatekeeper, const uint8_t *whose, struct text said,
                 const struct gate_password *made)
{
    bool is_same;
    assert_null(gatekeeper_password_test(gatekeeper, arena, whose, said, made, &is_same));
    return is_same;
}

static void passwords(void **state)
{
    (void)state;
    struct gatekeeper *gatekeeper = open_gate("gate");
    struct gate_password made, again;
    assert_null(gatekeeper_password_make(gatekeeper, arena, who, word, &made));
    assert_int_equal(made.cost.passes, 3);
    assert_int_equal(made.cost.kibibytes, 64 * 1024);
    assert_null(gatekeeper_password_make(gatekeeper, arena, who, word, &again));
    assert_memory_not_equal(made.salt, again.salt, sizeof made.salt);
    assert_memory_not_equal(made.hash, again.hash, sizeof made.hash);
    assert_true(same(gatekeeper, who, word, &made));
    assert_false(same(gatekeeper, who, TEXT_LITERAL("grön kastrull över backen"), &made));
    assert_false(same(gatekeeper, other, word, &made)); /* moved to another account */
    assert_false(same(gatekeeper, who, TEXT_LITERAL(""), &made));
    made.hash[31] ^= 1;
    assert_false(same(gatekeeper, who, word, &made));
    end_gate(gatekeeper);
}

/* The same of a folder each time, of another use or folder another. */
static void keys_of_uses(void **state)
{
    (void)state;
    struct gatekeeper *gatekeeper = open_gate("gate");
    struct seal_key first, again, second;
    assert_null(gatekeeper_key(gatekeeper, arena, "addresses", &first));
    gatekeeper_stop(gatekeeper);
    assert_null(gatekeeper_start(arena, hashes, place, &gatekeeper));
    assert_null(gatekeeper_key(gatekeeper, arena, "addresses", &again));
    assert_memory_equal(first.bytes, again.bytes, sizeof first.bytes);
    assert_null(gatekeeper_key(gatekeeper, arena, "address", &second));
    assert_memory_not_equal(first.bytes, second.bytes, sizeof first.bytes);
    end_gate(gatekeeper);
    gatekeeper = open_gate("gate");
    assert_null(gatekeeper_key(gatekeeper, arena, "addresses", &again));
    assert_memory_not_equal(first.bytes, again.bytes, sizeof first.bytes);
    end_gate(gatekeeper);
}

/* A stolen row says nothing without the folder. */
static void pepper_is_the_folders(void **state)
{
    (void)state;
    struct gate_password made;
    struct gatekeeper *gatekeeper = open_gate("one");
    assert_null(gatekeeper_password_make(gatekeeper, arena, who, word, &made));
    end_gate(gatekeeper);
    gatekeeper = open_gate("two");
    assert_false(same(gatekeeper, who, word, &made));
    end_gate(gatekeeper);
}

static struct text code_of(const struct gate_secret *secret, int64_t step)
{
    char *digits = arena_allocate(arena, 16);
    struct text key = {(const char *)secret->bytes, sizeof secret->bytes};
    snprintf(digits, 16, "%06u", (unsigned)totp_code(key, (uint64_t)step, TOTP_DIGITS));
    return text_of(digits);
}

static int64_t tried(struct gatekeeper *gatekeeper, const uint8_t *whose,
                     const struct gate_sealed *sealed, struct text code, int64_t step, int64_t used)
{
    int64_t found;
    assert_null(gatekeeper_code_test(gatekeeper, arena, whose, sealed, code, step, used, &found));
    return found;
}

static void codes(void **state)
{
    (void)state;
    enum { STEP = 59000000 };
    struct gatekeeper *gatekeeper = open_gate("gate");
    struct gate_secret secret;
    struct gate_sealed sealed;
    assert_null(gatekeeper_secret_draw(gatekeeper, arena, who, &secret, &sealed));
    for (int64_t drift = -3; drift <= 3; drift++) {
        int64_t found = tried(gatekeeper, who, &sealed, code_of(&secret, STEP + drift), STEP, -1);
        assert_int_equal(found, drift >= -1 && drift <= 1 ? STEP + drift : -1);
    }
    struct text code = code_of(&secret, STEP);
    assert_int_equal(tried(gatekeeper, who, &sealed, code, STEP, STEP), -1);     /* used */
    assert_int_equal(tried(gatekeeper, who, &sealed, code, STEP + 1, STEP), -1); /* and still */
    assert_int_equal(tried(gatekeeper, who, &sealed, code_of(&secret, STEP - 1), STEP, STEP), -1);
    assert_int_equal(tried(gatekeeper, who, &sealed, code_of(&secret, STEP + 1), STEP, STEP),
                     STEP + 1);
    assert_int_equal(tried(gatekeeper, other, &sealed, code, STEP, -1), -1); /* another's */
    assert_int_equal(tried(gatekeeper, who, &sealed, TEXT_LITERAL("12345"), STEP, -1), -1);
    assert_int_equal(tried(gatekeeper, who, &sealed, TEXT_LITERAL("abcdef"), STEP, -1), -1);
    assert_int_equal(tried(gatekeeper, who, &sealed, TEXT_LITERAL(""), STEP, -1), -1);
    sealed.bytes[40] ^= 1;
    assert_int_equal(tried(gatekeeper, who, &sealed, code, STEP, -1), -1);
    end_gate(gatekeeper);
}

static int64_t line_of(int32_t process, const char *name)
{
    char path[64], line[256];
    int64_t kibibytes = -1;
    snprintf(path, sizeof path, "/proc/%d/status", process);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file))
        if (strncmp(line, name, strlen(name)) == 0)
            kibibytes = strtoll(line + strlen(name), NULL, 10);
    fclose(file);
    return kibibytes;
}

/* What hashing takes it takes there, and gives back; whoever asks stays small. */
static void memory_is_its_own(void **state)
{
    (void)state;
    struct gatekeeper *gatekeeper = open_gate("gate");
    struct gate_password made;
    assert_null(gatekeeper_password_make(gatekeeper, arena, who, word, &made));
    int32_t process = gatekeeper_process(gatekeeper);
    assert_true(line_of(process, "VmHWM:") > 64 * 1024);
    assert_true(line_of(process, "VmRSS:") < 32 * 1024);
    assert_true(line_of(getpid(), "VmHWM:") < 48 * 1024);
    end_gate(gatekeeper);
}

static void folder_is_held_and_whole(void **state)
{
    (void)state;
    struct gatekeeper *gatekeeper = open_gate("gate"), *second;
    struct fault *fault = gatekeeper_start(arena, hashes, place, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.keyholder-locked");
    fault = gatekeeper_start(arena, hashes, folder, &second); /* the keyholder's folder */
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.keyholder-unfinished");
    end_gate(gatekeeper);
}

/* A request that is none ends the process; the next one says so. */
static void what_is_no_request_ends_it(void **state)
{
    (void)state;
    struct gatekeeper *gatekeeper = open_gate("gate");
    struct keyholder *asking = (struct keyholder *)gatekeeper; /* its first member */
    struct gate_password made;
    struct message reply, request = message_new(asking->passing, CALL_SIGN, 40);
    struct fault *fault = ask(asking, arena, &request, &reply);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.keyholder-gone");
    fault = gatekeeper_password_make(gatekeeper, arena, who, word, &made);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.keyholder-gone");
    end_gate(gatekeeper);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(passwords, begin, end),
        cmocka_unit_test_setup_teardown(keys_of_uses, begin, end),
        cmocka_unit_test_setup_teardown(pepper_is_the_folders, begin, end),
        cmocka_unit_test_setup_teardown(codes, begin, end),
        cmocka_unit_test_setup_teardown(memory_is_its_own, begin, end),
        cmocka_unit_test_setup_teardown(folder_is_held_and_whole, begin, end),
        cmocka_unit_test_setup_teardown(what_is_no_request_ends_it, begin, end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
