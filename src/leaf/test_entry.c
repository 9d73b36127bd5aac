/* test_entry: an entry has one form. Written and read by hand, spoilt in each way, every bit turned. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define ID_A "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf"
#define ID_B "b0b1b2b3b4b5b6b7b8b9babbbcbdbebf"
#define ID_D "d0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
#define ZEROES_16 "00000000000000000000000000000000"
#define ZEROES_32 ZEROES_16 ZEROES_16
#define HEAD "{\"actor\":\"" ID_A "\",\"capacity\":\"handlaggare\","
#define CAUSE "\"cause\":17,"
#define CORRELATION "\"correlation\":\"" ID_B "\","
#define EFFECTIVE "\"effective\":\"2026-01-15\","
#define KIND "\"kind\":\"beslut\","
#define PARTS "\"parts\":[],"
#define POLICY "\"policy\":\"" ZEROES_32 "\","
#define RECORDED "\"recorded\":\"2026-01-15T09:00:00Z\","
#define STREAM "\"stream\":\"" ID_D "\","
#define TENANT "\"tenant\":\"kommun.example/kvalitet/ledger\","
#define TAIL "\"sequence\":3," STREAM TENANT "\"version\":1}"
#define ONE_PART                                                                                  \
    "{\"bucket\":256,\"class\":\"public\",\"commitment\":\"" ZEROES_32 "\",\"hash\":\"" ZEROES_32 \
    "\",\"unit\":\"" ZEROES_16 "\"}"

static struct text written_of(const struct leaf *leaf)
{
    struct builder builder;
    builder_init(&builder, arena);
    assert_true(leaf_write(&builder, leaf));
    return builder_text(&builder);
}

static void is_written_as_the_contract_says(void **state)
{
    (void)state;
    struct leaf leaf = sample_leaf();
    leaf.part_count = 0;
    memset(leaf.policy.bytes, 0, DIGEST_SIZE);
    assert_true(text_is(written_of(&leaf),
                        HEAD CAUSE CORRELATION EFFECTIVE KIND PARTS POLICY RECORDED TAIL));
    leaf.has_cause = leaf.has_correlation = false;
    assert_true(text_is(written_of(&leaf), HEAD EFFECTIVE KIND PARTS POLICY RECORDED TAIL));
    struct leaf_part part = {.bucket = 256, .class = TEXT_LITERAL("public")};
    leaf.parts = &part;
    leaf.part_count = 1;
    assert_true(text_is(written_of(&leaf),
                        HEAD EFFECTIVE KIND "\"parts\":[" ONE_PART "]," POLICY RECORDED TAIL));
}

static void is_read_as_it_was_written(void **state)
{
    (void)state;
    struct leaf leaf = sample_leaf(), read;
    struct refusal refusal;
    struct text written = written_of(&leaf);
    assert_true(leaf_parse(arena, written, &read, &refusal));
    assert_int_equal(refusal.kind, REFUSAL_NONE);
    assert_true(leaf_id_equal(&read.actor, &leaf.actor));
    assert_true(read.has_cause && read.cause == 17 && read.sequence == 3);
    assert_int_equal(read.effective.second, MOMENT_DAY_ALONE);
    assert_int_equal(read.recorded.second, 9 * 3600);
    assert_int_equal(read.part_count, 2);
    assert_int_equal(read.parts[1].bucket, 4096);
    assert_true(text_is(read.parts[1].class, "rapport"));
    assert_true(text_equal(written_of(&read), written));
}

struct spoilt {
    const char *json, *field;
    enum refusal_kind kind;
    size_t part;
};

#define REST EFFECTIVE KIND PARTS POLICY RECORDED TAIL
static const struct spoilt all_spoilt[] = {
    {"", "actor", REFUSAL_FIELD, 0},
    {"{}", "actor", REFUSAL_FIELD, 0},
    {" " HEAD REST, "actor", REFUSAL_FIELD, 0},
    {HEAD REST " ", "", REFUSAL_END, 0},
    {HEAD REST "\n", "", REFUSAL_END, 0},
    {"{ \"actor\":\"" ID_A "\"}", "actor", REFUSAL_FIELD, 0},
    {"{\"actor\": \"" ID_A "\"}", "actor", REFUSAL_HEX, 0},
    {"{\"actor\":\"" ID_A "0\"}", "actor", REFUSAL_HEX, 0},
    {"{\"actor\":\"A0a1a2a3a4a5a6a7a8a9aaabacadaeaf\"}", "actor", REFUSAL_HEX, 0},
    {"{\"actor\":\"" ID_A "\",\"actor\":\"" ID_A "\"}", "capacity", REFUSAL_FIELD, 0},
    {"{\"capacity\":\"x\",\"actor\":\"" ID_A "\"}", "actor", REFUSAL_FIELD, 0},
    {"{\"actor\":\"" ID_A "\",\"capacity\":\"\"}", "capacity", REFUSAL_NAME, 0},
    {"{\"actor\":\"" ID_A "\",\"capacity\":\"Chef\"}", "capacity", REFUSAL_NAME, 0},
    {"{\"actor\":\"" ID_A "\",\"capacity\":\"che\\u0066\"}", "capacity", REFUSAL_NAME, 0},
    {HEAD "\"added\":1," REST, "effective", REFUSAL_FIELD, 0},
    {HEAD CORRELATION CAUSE REST, "effective", REFUSAL_FIELD, 0},
    {HEAD "\"cause\":017," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"cause\":-1," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"cause\":1.0," REST, "effective", REFUSAL_FIELD, 0},
    {HEAD "\"cause\":1e3," REST, "effective", REFUSAL_FIELD, 0},
    {HEAD "\"cause\":\"1\"," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"cause\":null," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"cause\":9007199254740992," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"cause\":18446744073709551617," REST, "cause", REFUSAL_NUMBER, 0},
    {HEAD "\"effective\":\"2026-02-29\"," KIND PARTS, "effective", REFUSAL_MOMENT, 0},
    {HEAD "\"effective\":\"2026-1-15\"," KIND PARTS, "effective", REFUSAL_MOMENT, 0},
    {HEAD "\"effective\":\"2026-01-15T24:00:00Z\"," KIND, "effective", REFUSAL_MOMENT, 0},
    {HEAD "\"effective\":\"2026-01-15T23:59:60Z\"," KIND, "effective", REFUSAL_MOMENT, 0},
    {HEAD "\"effective\":\"2026-01-15T09:00:00\"," KIND, "effective", REFUSAL_MOMENT, 0},
    {HEAD "\"effective\":\"2026-01-15t09:00:00z\"," KIND, "effective", REFUSAL_MOMENT, 0},
    {HEAD EFFECTIVE KIND "\"parts\":[{}]," POLICY, "parts", REFUSAL_LIST, 0},
    {HEAD EFFECTIVE KIND "\"parts\":[" ONE_PART ",]," POLICY RECORDED TAIL, "parts", REFUSAL_LIST,
     0},
    {HEAD EFFECTIVE KIND "\"parts\":[" ONE_PART "{}]," POLICY RECORDED TAIL, "parts", REFUSAL_LIST,
     0},
    {HEAD EFFECTIVE KIND "\"parts\":{}," POLICY RECORDED TAIL, "parts", REFUSAL_FIELD, 0},
    {HEAD EFFECTIVE KIND "\"parts\":[" ONE_PART
                         ",{\"bucket\":512,\"class\":\"" ZEROES_32 ZEROES_32 ZEROES_32 ZEROES_32
                         "\"}]," POLICY RECORDED TAIL,
     "bucket", REFUSAL_BUCKET, 2},
    {HEAD EFFECTIVE KIND PARTS "\"policy\":\"" ZEROES_16 "\"," RECORDED TAIL, "policy", REFUSAL_HEX,
     0},
    {HEAD EFFECTIVE KIND PARTS POLICY TAIL, "recorded", REFUSAL_FIELD, 0},
    {HEAD EFFECTIVE KIND PARTS POLICY RECORDED "\"sequence\":9007199254740992," STREAM, "sequence",
     REFUSAL_NUMBER, 0},
    {HEAD EFFECTIVE KIND PARTS POLICY RECORDED "\"sequence\":3," STREAM "\"tenant\":\"a b\"",
     "tenant", REFUSAL_ORIGIN, 0},
    {HEAD EFFECTIVE KIND PARTS POLICY RECORDED "\"sequence\":3," STREAM TENANT "\"version\":2}",
     "version", REFUSAL_VERSION, 0},
    {HEAD EFFECTIVE KIND PARTS POLICY RECORDED "\"sequence\":3," STREAM TENANT "\"version\":11}",
     "", REFUSAL_END, 0},
};

static void what_is_spoilt_is_refused_by_its_field(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof all_spoilt / sizeof *all_spoilt; i++) {
        struct leaf leaf;
        struct refusal refusal;
        const struct spoilt *spoilt = &all_spoilt[i];
        bool accepted = leaf_parse(arena, text_of(spoilt->json), &leaf, &refusal);
        if (accepted || strcmp(refusal.field, spoilt->field) != 0 || refusal.kind != spoilt->kind ||
            refusal.part != spoilt->part)
            fail_msg("%s: %d %s %d %zu", spoilt->json, accepted, accepted ? "" : refusal.field,
                     (int)refusal.kind, refusal.part);
    }
}

static void the_largest_number_is_accepted(void **state)
{
    (void)state;
    struct leaf leaf = sample_leaf(), read;
    struct refusal refusal;
    leaf.sequence = leaf.cause = LEAF_NUMBER_END - 1;
    assert_true(leaf_parse(arena, written_of(&leaf), &read, &refusal));
    assert_true(read.sequence == UINT64_C(9007199254740991) && read.cause == read.sequence);
}

/* Cut off anywhere it is refused; with any bit turned it is refused, or says something else and is written so. */
static void every_bit_counts(void **state)
{
    (void)state;
    struct leaf leaf = sample_leaf(), read;
    struct refusal refusal;
    struct text written = written_of(&leaf);
    size_t refused = 0, other = 0;
    char *bytes = text_copy(arena, written);
    for (size_t size = 0; size < written.size; size++)
        assert_false(leaf_parse(arena, (struct text){bytes, size}, &read, &refusal));
    for (size_t bit = 0; bit < written.size * 8; bit++) {
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
        if (leaf_parse(arena, (struct text){bytes, written.size}, &read, &refusal)) {
            struct text again = written_of(&read);
            assert_false(text_equal(again, written));
            assert_memory_equal(again.bytes, bytes, written.size);
            other++;
        } else {
            refused++;
            /* after it when it became the end of a value, or a value goes on to the next key */
            if (refusal.at > bit / 8 + sizeof ",\"")
                fail_msg("bit %zu: %s at %zu", bit, refusal.field, refusal.at);
        }
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
    }
    assert_int_equal(refused + other, written.size * 8);
    assert_true(refused > other && other > 0);
}

static void too_many_parts_are_not_written(void **state)
{
    (void)state;
    struct leaf leaf = sample_leaf(), read;
    struct refusal refusal;
    struct builder builder;
    builder_init(&builder, arena);
    struct leaf_part *parts = arena_new_many(arena, 300, struct leaf_part);
    for (size_t i = 0; i < 300; i++)
        parts[i] = leaf.parts[0];
    leaf.parts = parts;
    leaf.part_count = 300;
    builder_add_char(&builder, 'x');
    assert_false(leaf_write(&builder, &leaf));
    assert_true(text_is(builder_text(&builder), "x"));
    leaf.part_count = 250;
    assert_true(leaf_parse(arena, written_of(&leaf), &read, &refusal));
    assert_int_equal(read.part_count, 250);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_written_as_the_contract_says),
        cmocka_unit_test(is_read_as_it_was_written),
        cmocka_unit_test(what_is_spoilt_is_refused_by_its_field),
        cmocka_unit_test(the_largest_number_is_accepted),
        cmocka_unit_test(every_bit_counts),
        cmocka_unit_test(too_many_parts_are_not_written),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
