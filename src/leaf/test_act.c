/* test_act: the ledger's own entries, each kind written, read back and spoilt. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define ID_A "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf"
#define DIGEST_C "c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"

static const char *const forms[ACT_KIND_COUNT] = {
    [ACT_LEDGER_BEGUN] =
        "{\"actor\":\"" ID_A "\",\"capacity\":\"system\",\"policy\":\"" DIGEST_C "\"}",
    [ACT_POLICY_ADOPTED] = "{\"policy\":\"" DIGEST_C "\"}",
    [ACT_ROLE_GIVEN] = "{\"actor\":\"" ID_A "\",\"capacity\":\"system\",\"from\":\"2026-01-15\"}",
    [ACT_ROLE_ENDED] = "{\"actor\":\"" ID_A "\",\"capacity\":\"system\",\"until\":\"2026-01-15\"}",
    [ACT_ERASURE_PERFORMED] = "{\"decision\":\"SN 2026:7\",\"ground\":\"10 § lagen\",\"units\":"
                              "[\"" ID_A "\",\"" ID_A "\"]}",
    [ACT_HOLD_PLACED] = "{\"ground\":\"10 § lagen\",\"units\":[\"" ID_A "\",\"" ID_A "\"]}",
    [ACT_HOLD_LIFTED] = "{\"ground\":\"10 § lagen\",\"units\":[\"" ID_A "\",\"" ID_A "\"]}",
    [ACT_EPOCH_BEGUN] = "{\"epoch\":9}",
    [ACT_AUDIT_RECORDED] =
        "{\"cases\":1,\"coming\":2,\"doubts\":3,\"faults\":4,\"file\":\"" DIGEST_C
        "\",\"unknown\":5}",
};

static struct act sample_act(enum act_kind kind)
{
    static struct leaf_id units[2];
    units[0] = units[1] = sample_id(0xA0);
    return (struct act){.kind = kind,
                        .actor = sample_id(0xA0),
                        .capacity = TEXT_LITERAL("system"),
                        .policy = sample_digest(0xC0),
                        .day = 20468,
                        .units = units,
                        .unit_count = 2,
                        .ground = TEXT_LITERAL("10 § lagen"),
                        .decision = TEXT_LITERAL("SN 2026:7"),
                        .epoch = 9,
                        .file = sample_digest(0xC0),
                        .cases = 1,
                        .coming = 2,
                        .doubts = 3,
                        .faults = 4,
                        .unknown = 5};
}

static struct text written_of(const struct act *act)
{
    struct builder builder;
    builder_init(&builder, arena);
    act_write(&builder, act);
    return builder_text(&builder);
}

static void each_kind_has_one_form(void **state)
{
    (void)state;
    for (int i = ACT_NONE + 1; i < ACT_KIND_COUNT; i++) {
        enum act_kind kind = (enum act_kind)i;
        struct act act = sample_act(kind), read;
        struct refusal refusal;
        assert_true(text_is(written_of(&act), forms[i]));
        assert_true(act_parse(arena, kind, text_of(forms[i]), &read, &refusal));
        assert_int_equal(read.kind, kind);
        assert_true(text_is(written_of(&read), forms[i]));
        assert_int_equal(act_kind_of(text_of(act_kind_name(kind))), kind);
    }
    assert_int_equal(act_kind_of(TEXT_LITERAL("beslut")), ACT_NONE);
    assert_int_equal(act_kind_of(TEXT_LITERAL("")), ACT_NONE);
}

static void every_bit_counts(void **state)
{
    (void)state;
    for (int i = ACT_NONE + 1; i < ACT_KIND_COUNT; i++) {
        struct text whole = text_of(forms[i]);
        char *bytes = text_copy(arena, whole);
        for (size_t bit = 0; bit < whole.size * 8; bit++) {
            struct act read;
            struct refusal refusal;
            bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
            if (act_parse(arena, (enum act_kind)i, (struct text){bytes, whole.size}, &read,
                          &refusal))
                assert_memory_equal(written_of(&read).bytes, bytes, whole.size);
            bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
        }
    }
}

static void refused(enum act_kind kind, const char *json, enum refusal_kind why, const char *field)
{
    struct act act;
    struct refusal refusal;
    assert_false(act_parse(arena, kind, text_of(json), &act, &refusal));
    assert_int_equal(refusal.kind, why);
    assert_string_equal(refusal.field, field);
}

static void what_is_spoilt_is_refused(void **state)
{
    (void)state;
    refused(ACT_EPOCH_BEGUN, "", REFUSAL_FIELD, "epoch");
    refused(ACT_EPOCH_BEGUN, "{\"epoch\":9}\n", REFUSAL_END, "");
    refused(ACT_EPOCH_BEGUN, "{\"epoch\":9,\"more\":1}", REFUSAL_END, "");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"x\",\"units\":[]}", REFUSAL_LIST, "units");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"x\",\"units\":[\"" ID_A "\",]}", REFUSAL_LIST, "units");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"x\",\"units\":[\"" ID_A "\"", REFUSAL_LIST, "units");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"\",\"units\":[\"" ID_A "\"]}", REFUSAL_SENTENCE,
            "ground");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"\\\"\",\"units\":[\"" ID_A "\"]}", REFUSAL_SENTENCE,
            "ground");
    refused(ACT_HOLD_PLACED, "{\"ground\":\"\xC3\",\"units\":[\"" ID_A "\"]}", REFUSAL_SENTENCE,
            "ground");
    refused(ACT_ROLE_GIVEN, "{\"actor\":\"" ID_A "\",\"capacity\":\"a\",\"until\":\"2026-01-15\"}",
            REFUSAL_FIELD, "from");
    refused(ACT_ROLE_GIVEN,
            "{\"actor\":\"" ID_A "\",\"capacity\":\"a\",\"from\":\"2026-01-15T09:00:00Z\"}",
            REFUSAL_DAY, "from");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_one_form),
        cmocka_unit_test(every_bit_counts),
        cmocka_unit_test(what_is_spoilt_is_refused),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
