/* test_policy: what a policy file may say, and who must have signed by it. */
#include "test_vectors.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { WITNESSES = 6 };

static struct sign_pair log_pair;
static struct sign_pair pairs[WITNESSES];
static struct verifier_key log_key;
static struct verifier_key keys[WITNESSES];

static int begin(void **state)
{
    struct flaw flaw;
    open_all(state);
    pair_from(0, &log_pair);
    assert_true(key_parse(hasher, text_of(LOG_VKEY), &log_key, &flaw));
    for (size_t i = 0; i < WITNESSES; i++) {
        pair_from((uint8_t)(0x40 + i), &pairs[i]);
        assert_true(key_make(hasher, text_of("witness.example/one"), KEY_WITNESS,
                             &pairs[i].public_key, &keys[i]));
    }
    return 0;
}

/* "log KEY", "witness a KEY" ... "witness f KEY", then the lines. */
static struct text policy_of(const char *lines)
{
    struct builder text;
    builder_init(&text, arena);
    builder_add_string(&text, "# whom we trust\n\n \tlog\t" LOG_VKEY "  https://kommun.example/\n");
    for (size_t i = 0; i < WITNESSES; i++) {
        builder_add_string(&text, "witness ");
        builder_add_char(&text, (char)('a' + i));
        builder_add_char(&text, ' ');
        key_write(&text, &keys[i]);
        builder_add_char(&text, '\n');
    }
    builder_add_string(&text, lines);
    return builder_text(&text);
}

static struct flaw read_flaw(struct text whole)
{
    struct flaw flaw = {0};
    struct policy policy;
    policy_parse(arena, hasher, whole, &policy, &flaw);
    return flaw;
}

/* A checkpoint by the log and by the witnesses named in the letters. */
static enum flaw_kind accepts(const char *lines, const char *witnesses)
{
    struct flaw flaw = {0};
    struct policy policy;
    struct builder whole;
    struct note note;
    struct checkpoint checkpoint;
    struct text text = text_of(CHECKPOINT_TEXT);
    assert_true(policy_parse(arena, hasher, policy_of(lines), &policy, &flaw));
    builder_init(&whole, arena);
    note_begin(&whole, text);
    note_sign(&whole, &log_key, &log_pair, text);
    for (; *witnesses; witnesses++)
        note_cosign(&whole, &keys[*witnesses - 'a'], &pairs[*witnesses - 'a'], text, 1);
    assert_true(note_parse(arena, builder_text(&whole), &note, &flaw));
    policy_accepts(arena, &policy, &note, &checkpoint, &flaw);
    return flaw.kind;
}

static void quorums_are_counted(void **state)
{
    (void)state;
    static const char nested[] =
        "group X 2 a b c\ngroup Y any d e f\ngroup X-and-Y all X Y\nquorum X-and-Y\n";
    static const struct {
        const char *lines, *witnesses;
        bool accepted;
    } rows[] = {
        {"quorum none\n", "", true},
        {"quorum a\n", "a", true},
        {"quorum a\n", "b", false},
        {"quorum a\n", "", false},
        {"group g 2 a b c\nquorum g\n", "ac", true},
        {"group g 2 a b c\nquorum g\n", "c", false},
        {"group g 2 a b c\nquorum g\n", "cc", false},
        {"group g 2 a b c\nquorum g\n", "def", false},
        {"group g any a b c\nquorum g\n", "c", true},
        {"group g all a b c\nquorum g\n", "ab", false},
        {"group g all a b c\nquorum g\n", "cab", true},
        {nested, "abd", true},
        {nested, "abcdef", true},
        {nested, "abc", false},
        {nested, "adef", false},
        {"quorum a\ngroup g 1 b\n", "a", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(accepts(rows[i].lines, rows[i].witnesses),
                         rows[i].accepted ? FLAW_NONE : FLAW_QUORUM);
}

static void broken_policies_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *lines;
        enum flaw_kind kind;
        size_t line; /* after those of policy_of */
    } rows[] = {
        {"", FLAW_POLICY_NO_QUORUM, 0},
        {"quorum g\n", FLAW_POLICY_QUORUM_NAME, 1},
        {"quorum a b\n", FLAW_POLICY_LINE, 1},
        {"quorum\n", FLAW_POLICY_LINE, 1},
        {"quorum a\nquorum a\n", FLAW_POLICY_QUORUM_TWICE, 2},
        {"quorum none\nquorum none\n", FLAW_POLICY_QUORUM_TWICE, 2},
        {"quorum g\ngroup g 1 a\n", FLAW_POLICY_QUORUM_NAME, 1},
        {"group g 1\n", FLAW_POLICY_LINE, 1},
        {"group g 0 a\n", FLAW_POLICY_THRESHOLD, 1},
        {"group g 2 a\n", FLAW_POLICY_THRESHOLD, 1},
        {"group g 01 a\n", FLAW_POLICY_THRESHOLD, 1},
        {"group g some a\n", FLAW_POLICY_THRESHOLD, 1},
        {"group g 1 a a\n", FLAW_POLICY_MEMBER_TWICE, 1},
        {"group g 1 a\ngroup h 1 a\n", FLAW_POLICY_MEMBER_TWICE, 2},
        {"group g 1 h\ngroup h 1 a\n", FLAW_POLICY_MEMBER, 1},
        {"group g 1 g\n", FLAW_POLICY_MEMBER, 1},
        {"group g 1 none\n", FLAW_POLICY_MEMBER, 1},
        {"group a 1 b\n", FLAW_POLICY_NAME, 1},
        {"group none 1 b\n", FLAW_POLICY_NAME, 1},
        {"witness g\n", FLAW_POLICY_LINE, 1},
        {"witness g x y z\n", FLAW_POLICY_LINE, 1},
        {"witness g x\n", FLAW_KEY_TEXT, 1},
        {"witness a " WITNESS_VKEY "\n", FLAW_POLICY_NAME, 1},
        {"witness g " LOG_VKEY "\n", FLAW_POLICY_WITNESS_TYPE, 1},
        {"witness g " WITNESS_VKEY " https://w.example\nwitness h " WITNESS_VKEY "\n",
         FLAW_POLICY_KEY_TWICE, 2},
        {"log " LOG_VKEY "\n", FLAW_POLICY_KEY_TWICE, 1},
        {"log " WITNESS_VKEY "\n", FLAW_POLICY_LOG_TYPE, 1},
        {"log\n", FLAW_POLICY_LINE, 1},
        {"log a b c\n", FLAW_POLICY_LINE, 1},
        {"Quorum a\n", FLAW_POLICY_WORD, 1},
        {"quorum\xC2\xA0"
         "a\n",
         FLAW_POLICY_WORD, 1},
        {"quorum a", FLAW_NO_END, 1},
        {"quorum a\r\n", FLAW_LETTERS, 1},
        {"# \x7F\n", FLAW_LETTERS, 1},
    };
    enum { BEFORE = 9 };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct flaw flaw = read_flaw(policy_of(rows[i].lines));
        assert_int_equal(flaw.kind, rows[i].kind);
        assert_int_equal(flaw.line, rows[i].line ? BEFORE + rows[i].line : 0);
    }
    assert_int_equal(read_flaw(text_of("")).kind, FLAW_POLICY_NO_QUORUM);
    assert_int_equal(read_flaw(policy_of(" # comment \xFF\n\t\nquorum\t none \n")).kind, FLAW_NONE);
}

/* Two keys that differ in name alone are one key. */
static void a_key_under_another_name_is_the_same_key(void **state)
{
    (void)state;
    struct verifier_key other;
    struct builder lines;
    builder_init(&lines, arena);
    assert_true(
        key_make(hasher, text_of("other.example"), KEY_WITNESS, &pairs[2].public_key, &other));
    builder_add_string(&lines, "witness g ");
    key_write(&lines, &other);
    builder_add_string(&lines, "\n");
    assert_int_equal(read_flaw(policy_of(builder_string(&lines))).kind, FLAW_POLICY_KEY_TWICE);
}

static void a_log_must_be_known(void **state)
{
    (void)state;
    struct flaw flaw = {0};
    struct policy policy;
    struct note note;
    struct checkpoint checkpoint;
    assert_true(policy_parse(arena, hasher, text_of("quorum none\n"), &policy, &flaw));
    assert_true(note_parse(arena, text_of(CHECKPOINT_NOTE), &note, &flaw));
    assert_false(policy_accepts(arena, &policy, &note, &checkpoint, &flaw));
    assert_int_equal(flaw.kind, FLAW_POLICY_NO_LOG);
}

/* Many words, many lines: refused or read, and soon. */
static void large_policies_end(void **state)
{
    (void)state;
    struct builder text;
    builder_init(&text, arena);
    builder_add_string(&text, "group g 1");
    for (int i = 0; i < 600; i++)
        builder_add_string(&text, " a");
    builder_add_string(&text, "\n");
    assert_int_equal(read_flaw(policy_of(builder_string(&text))).kind, FLAW_POLICY_LINE);
    for (int i = 0; i < 40000; i++)
        builder_add_string(&text, "# line\n");
    assert_int_equal(read_flaw(builder_text(&text)).kind, FLAW_TOO_LARGE);
}

static void every_flaw_has_a_key(void **state)
{
    (void)state;
    for (int kind = FLAW_NONE + 1; kind < FLAW_KIND_COUNT; kind++)
        assert_true(text_starts(text_of(flaw_key((enum flaw_kind)kind)), "tlog."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quorums_are_counted),
        cmocka_unit_test(broken_policies_are_refused),
        cmocka_unit_test(a_key_under_another_name_is_the_same_key),
        cmocka_unit_test(a_log_must_be_known),
        cmocka_unit_test(large_policies_end),
        cmocka_unit_test(every_flaw_has_a_key),
    };
    return cmocka_run_group_tests(tests, begin, close_all);
}
