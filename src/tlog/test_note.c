/* test_note: keys, notes and cosignatures: the examples byte for byte, and each way of being wrong with its reason
 * and line. */
#include "test_vectors.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct verifier_key keys[2];
static struct sign_pair log_pair, witness_pair;

static int begin(void **state)
{
    struct flaw flaw;
    open_all(state);
    assert_true(key_parse(hasher, text_of(LOG_VKEY), &keys[0], &flaw));
    assert_true(key_parse(hasher, text_of(WITNESS_VKEY), &keys[1], &flaw));
    pair_from(0x00, &log_pair);
    pair_from(0x20, &witness_pair);
    return 0;
}

static void key_is(size_t at, struct sign_pair *pair, const char *public_hex, const char *written)
{
    struct verifier_key made;
    struct builder text;
    char hex[65] = {0};
    assert_true(key_make(hasher, keys[at].name, keys[at].type, &pair->public_key, &made));
    assert_memory_equal(made.id, keys[at].id, KEY_ID_SIZE);
    hex_letters((struct text){(const char *)pair->public_key.bytes, 32}, hex);
    assert_string_equal(hex, public_hex);
    builder_init(&text, arena);
    key_write(&text, &made);
    assert_string_equal(builder_string(&text), written);
}

static void keys_are_as_specified(void **state)
{
    (void)state;
    key_is(0, &log_pair, "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8",
           LOG_VKEY);
    key_is(1, &witness_pair, "29acbae141bccaf0b22e1a94d34d0bc7361e526d0bfe12c89794bc9322966dd7",
           WITNESS_VKEY);
    assert_int_equal(keys[0].type, KEY_LOG);
    assert_int_equal(keys[1].type, KEY_WITNESS);
}

static void broken_keys_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to;
        enum flaw_kind kind;
    } rows[] = {{"+0fd1a7ec", "+0fd1a7ed", FLAW_KEY_ID},
                {"kommun", "komnun", FLAW_KEY_ID},
                {"+0fd1a7ec", "+0FD1A7EC", FLAW_KEY_TEXT},
                {"+0fd1a7ec", "+fd1a7ec", FLAW_KEY_TEXT},
                {"+0fd1a7ec", "", FLAW_KEY_TEXT},
                {"VTG4", "VTG", FLAW_KEY_TEXT},
                {"VTG4", "VTG4AAAA", FLAW_KEY_TEXT},
                {"VTG4", "VTG4\n", FLAW_KEY_TEXT},
                {"+AQOh", "+BgOh", FLAW_KEY_TYPE},
                {"+AQOh", "+AgOh", FLAW_KEY_TYPE},
                {LOG_NAME, "", FLAW_KEY_NAME},
                {"kommun", "kom mun", FLAW_KEY_NAME},
                {"kommun", "kom\xC2\xA0mun", FLAW_KEY_NAME},
                {"kommun", "kom\xE2\x80\x89mun", FLAW_KEY_NAME},
                {"kommun", "kom\xFFmun", FLAW_KEY_NAME},
                {"+AQOh", "+", FLAW_KEY_TYPE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct flaw flaw = {0};
        struct verifier_key key;
        struct text written = changed(text_of(LOG_VKEY), rows[i].from, rows[i].to);
        assert_false(key_parse(hasher, written, &key, &flaw));
        assert_int_equal(flaw.kind, rows[i].kind);
    }
}

static void a_note_is_made_as_specified(void **state)
{
    (void)state;
    struct builder note;
    struct digest sum;
    struct text text = text_of(CHECKPOINT_TEXT);
    hasher_sha256(hasher, &text, 1, &sum);
    assert_digest(&sum, "de5c410505356e0e624eb93f70c35cd61cb0fa435d2d7fce5ed3c2170004727b");
    builder_init(&note, arena);
    note_begin(&note, text);
    note_sign(&note, &keys[0], &log_pair, text);
    note_cosign(&note, &keys[1], &witness_pair, text, COSIGNED_SECOND);
    assert_string_equal(builder_string(&note), CHECKPOINT_NOTE);
}

/* FLAW_NONE when the note is accepted. */
static struct flaw judge(struct text whole, size_t key_count, struct note_standing *standings)
{
    struct flaw flaw = {0};
    struct note note;
    if (note_parse(arena, whole, &note, &flaw))
        note_verify(arena, &note, keys, key_count, standings, &flaw);
    return flaw;
}

static void a_note_is_verified(void **state)
{
    (void)state;
    struct note_standing standings[2];
    assert_int_equal(judge(text_of(CHECKPOINT_NOTE), 2, standings).kind, FLAW_NONE);
    assert_true(standings[0].good && standings[1].good);
    assert_int_equal(standings[1].second, COSIGNED_SECOND);

    /* The witness's line says nothing to who does not know the witness. */
    struct text other = changed(text_of(CHECKPOINT_NOTE), "IDJKvgAAAABp", "IDJKvgAAAABq");
    assert_int_equal(judge(other, 1, standings).kind, FLAW_NONE);
    /* One name with two keys is two; the unknown one is passed over. */
    other = changed(text_of(CHECKPOINT_NOTE), WITNESS_LINE, "\xE2\x80\x94 " LOG_NAME " D9Gn7T0v\n");
    assert_int_equal(judge(other, 2, standings).kind, FLAW_NONE);
    assert_false(standings[1].good);
}

/* One thing changed, and what is said of it; FLAW_NONE: accepted all the same. */
static const struct {
    const char *from, *to;
    enum flaw_kind kind;
    size_t line;
} rows[] = {
    {LOG_NAME, "kommun.example/annan", FLAW_SIGNATURE_FALSE, 5},
    {"\n8\n", "\n9\n", FLAW_SIGNATURE_FALSE, 5},
    {"\n8\n", "\n08\n", FLAW_SIGNATURE_FALSE, 5},
    {"Dc8=\n", "Dc8=\n\n", FLAW_SIGNATURE_FALSE, 6},
    {"D9Gn7D0v", "D9Gn7D0w", FLAW_SIGNATURE_FALSE, 5},
    {"D9Gn7D0v", "D9Gn7T0v", FLAW_NONE, 0}, /* an id that nobody has: the witness is left */
    {"IDJKvgAAAABpVbkA", "IDJKvgAAAABpVbkB", FLAW_SIGNATURE_FALSE, 6}, /* one second later */
    {"IDJKvgAAAABpVbkA", "IDJKvoAAAABpVbkA", FLAW_SIGNATURE_FALSE, 6}, /* beyond any time */
    {WITNESS_LINE, "\xE2\x80\x94 witness.example/w1 IDJKvgAAAABp\n", FLAW_SIGNATURE_FALSE, 6},
    {"jBg==", "jBg=", FLAW_SIGNATURE_LINE, 6},
    {"\n\n", "\n", FLAW_NO_SIGNATURES, 0},
    {LOG_LINE WITNESS_LINE, "", FLAW_NO_SIGNATURES, 0},
    {"6wY=\n", "6wY\n", FLAW_SIGNATURE_LINE, 5},
    {"6wY=\n", "6wY= \n", FLAW_SIGNATURE_LINE, 5},
    {"6wY=\n", "6wZ=\n", FLAW_SIGNATURE_LINE, 5},
    {"6wY=\n", "6wY=\n\n", FLAW_SIGNATURE_FALSE,
     7}, /* the log's line is text now; the witness did not sign that */
    {"6wY=\n", "6wY=\nx\n", FLAW_SIGNATURE_LINE, 6},
    {"\xE2\x80\x94 ", "-- ", FLAW_SIGNATURE_LINE, 5},
    {"\xE2\x80\x94 ", "\xE2\x80\x94", FLAW_SIGNATURE_LINE, 5},
    {"\xE2\x80\x94 kommun", "\xE2\x80\x94 kom+mun", FLAW_SIGNATURE_LINE, 5},
    {"\xE2\x80\x94 " LOG_NAME, "\xE2\x80\x94 ", FLAW_SIGNATURE_LINE, 5},
    {"D9Gn7D0v", "D9Gn\n", FLAW_SIGNATURE_LINE, 5},
    {"\n8\n", "\r\n8\r\n", FLAW_LETTERS, 1},
    {"\n8\n", "\n8\t\n", FLAW_LETTERS, 2},
    {"\n8\n", "\n8\xC3\n", FLAW_LETTERS, 2},
};

static void broken_notes_are_refused(void **state)
{
    (void)state;
    struct note_standing standings[2];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text whole = changed(text_of(CHECKPOINT_NOTE), rows[i].from, rows[i].to);
        struct flaw flaw = judge(whole, 2, standings);
        assert_int_equal(flaw.kind, rows[i].kind);
        assert_int_equal(flaw.line, rows[i].line);
    }
    struct text whole = text_of(CHECKPOINT_NOTE);
    for (size_t size = 0; size < whole.size; size++)
        assert_int_equal(judge((struct text){whole.bytes, size}, 2, standings).kind == FLAW_NONE,
                         size == whole.size -
                                     strlen(WITNESS_LINE)); /* the log's line alone is a note */
    assert_int_equal(judge((struct text){whole.bytes, whole.size - 1}, 2, standings).kind,
                     FLAW_NO_END);
}

static void a_key_that_is_not_known_is_not_enough(void **state)
{
    (void)state;
    struct note_standing standings[1];
    assert_int_equal(judge(text_of(CHECKPOINT_NOTE), 0, standings).kind, FLAW_SIGNATURE_UNKNOWN);
}

/* The id is right, but what was signed had line ends of two characters. */
static void a_signature_over_other_line_ends_is_false(void **state)
{
    (void)state;
    struct note_standing standings[2];
    struct builder signed_other, note;
    struct text text = text_of(CHECKPOINT_TEXT), other = changed(text, "\n8\n", "\r\n8\r\n");
    builder_init(&signed_other, arena);
    builder_init(&note, arena);
    note_sign(&signed_other, &keys[0], &log_pair, other);
    note_begin(&note, text);
    builder_add(&note, builder_text(&signed_other));
    assert_int_equal(judge(builder_text(&note), 2, standings).kind, FLAW_SIGNATURE_FALSE);
}

/* A known signature that holds does not save one that does not. */
static void one_false_signature_spoils_the_note(void **state)
{
    (void)state;
    struct note_standing standings[2];
    struct text twice = changed(text_of(CHECKPOINT_NOTE), WITNESS_LINE, LOG_LINE);
    assert_int_equal(judge(twice, 2, standings).kind, FLAW_NONE);
    struct builder note;
    builder_init(&note, arena);
    builder_add(&note, twice);
    builder_add(&note, changed(text_of(LOG_LINE), "6wY=", "6wA="));
    struct flaw flaw = judge(builder_text(&note), 2, standings);
    assert_int_equal(flaw.kind, FLAW_SIGNATURE_FALSE);
    assert_int_equal(flaw.line, 7);
}

static void many_signatures_are_read(void **state)
{
    (void)state;
    struct note_standing standings[2];
    struct builder note;
    builder_init(&note, arena);
    note_begin(&note, text_of(CHECKPOINT_TEXT));
    for (int i = 0; i < NOTE_SIGNATURES_MOST; i++)
        builder_add_string(&note, LOG_LINE);
    assert_int_equal(judge(builder_text(&note), 2, standings).kind, FLAW_NONE);
    builder_add_string(&note, LOG_LINE);
    assert_int_equal(judge(builder_text(&note), 2, standings).kind, FLAW_SIGNATURE_COUNT);
    char *large = arena_allocate(arena, (1 << 20) + 1);
    memset(large, 'a', (1 << 20) + 1);
    assert_int_equal(judge((struct text){large, (1 << 20) + 1}, 2, standings).kind, FLAW_TOO_LARGE);
}

static void text_may_have_empty_lines(void **state)
{
    (void)state;
    struct builder note;
    struct note read;
    struct flaw flaw;
    builder_init(&note, arena);
    note_begin(&note, text_of("en\n\ntv\xC3\xA5\n"));
    builder_add_string(&note, LOG_LINE);
    assert_true(note_parse(arena, builder_text(&note), &read, &flaw));
    assert_true(text_is(read.text, "en\n\ntv\xC3\xA5\n"));
    assert_int_equal(read.signatures[0].line, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_as_specified),
        cmocka_unit_test(broken_keys_are_refused),
        cmocka_unit_test(a_note_is_made_as_specified),
        cmocka_unit_test(a_note_is_verified),
        cmocka_unit_test(broken_notes_are_refused),
        cmocka_unit_test(a_key_that_is_not_known_is_not_enough),
        cmocka_unit_test(a_signature_over_other_line_ends_is_false),
        cmocka_unit_test(one_false_signature_spoils_the_note),
        cmocka_unit_test(many_signatures_are_read),
        cmocka_unit_test(text_may_have_empty_lines),
    };
    return cmocka_run_group_tests(tests, begin, close_all);
}
