/* test_reader: lines, words, columns, days and periods. */
#include "reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct desk {
    struct arena *arena;
    struct rule_problems problems;
    struct reader reader;
};

static int set_desk(void **state)
{
    static struct desk desk;
    desk = (struct desk){.arena = arena_open(0)};
    *state = &desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static struct reader *reading(struct desk *desk, const char *text)
{
    struct rule_source source = {TEXT_LITERAL("prov"), text_of(text)};
    reader_init(&desk->reader, desk->arena, &source, &desk->problems);
    return &desk->reader;
}

static const struct rule_problem *last_problem(const struct desk *desk)
{
    return &desk->problems.items[desk->problems.count - 1];
}

/* What has no closing mark loses none of its letters. */
static void an_unclosed_text_is_kept_whole(void **state)
{
    struct desk *desk = *state;
    struct reader *reader = reading(desk, "plikt \"3 §\n[tolkningå\n\"");
    assert_true(reader_line(reader));
    reader_next(reader);
    assert_true(text_is(reader_next(reader)->text, "3 §"));
    assert_true(reader_line(reader));
    assert_true(text_is(reader_next(reader)->text, "tolkningå"));
    assert_true(reader_line(reader));
    assert_int_equal(reader_next(reader)->text.size, 0);
    assert_int_equal(desk->problems.count, 3);
}

static void lines_are_counted_and_comments_left_out(void **state)
{
    struct reader *reader =
        reading(*state, "# först\n\n  ett två # tre\r\n\t\n\"fyra # fem\"\nsex");
    assert_true(reader_line(reader));
    assert_int_equal(reader->line, 3);
    assert_int_equal(reader->count, 2);
    assert_true(reader->indented);
    assert_true(reader_line(reader));
    assert_int_equal(reader->line, 5);
    assert_true(text_is(reader_next(reader)->text, "fyra # fem"));
    assert_false(reader->indented);
    assert_true(reader_line(reader));
    assert_int_equal(reader->line, 6);
    assert_false(reader_line(reader));
    assert_null(reader_peek(reader));
    assert_null(reader_next(reader));
}

static void words_marks_and_quotes(void **state)
{
    static const char kinds[] = "www,w;w\"[w";
    struct reader *reader =
        reading(*state, "när beslut fattas,genast ; eller \"en lång text\" [tolkning] slut\"ord");
    assert_true(reader_line(reader));
    assert_int_equal(reader->count, sizeof kinds - 1);
    for (size_t i = 0; i < reader->count; i++)
        assert_int_equal(reader->tokens[i].kind, kinds[i]);
    assert_true(text_is(reader->tokens[7].text, "en lång text"));
    assert_true(text_is(reader->tokens[8].text, "tolkning"));
    assert_int_equal(((struct desk *)*state)->problems.count, 0);
}

static void all_the_words_or_none(void **state)
{
    struct reader *reader = reading(*state, "ska inte placering");
    assert_true(reader_line(reader));
    assert_false(reader_accept(reader, "ska ofta"));
    assert_false(reader_accept(reader, "ska inte placering nu"));
    assert_int_equal(reader->at, 0);
    assert_int_equal(reader_covers(reader, TEXT_LITERAL("ska inte")), 2);
    assert_true(reader_accept(reader, "ska inte"));
    assert_true(text_is(reader_remainder(reader), "placering"));
    assert_true(reader_at_end(reader));
    assert_int_equal(reader_remainder(reader).size, 0);
}

/* Columns are counted in letters, not bytes; a quoted word is pointed at by its quote. */
static void columns_are_letters(void **state)
{
    struct desk *desk = *state;
    struct reader *reader = reading(desk, "åäö \"märke\" slut");
    assert_true(reader_line(reader));
    reader_next(reader);
    reader_problem(reader, "fel", (struct text){0}, (struct text){0});
    assert_int_equal(last_problem(desk)->column, 5);
    reader->failed = false;
    reader_next(reader);
    reader_problem(reader, "fel", (struct text){0}, (struct text){0});
    assert_int_equal(last_problem(desk)->column, 13);
    reader->failed = false;
    reader_next(reader);
    reader_problem(reader, "fel", (struct text){0}, (struct text){0});
    assert_int_equal(last_problem(desk)->column, 17);
}

static void one_problem_a_line(void **state)
{
    struct desk *desk = *state;
    struct reader *reader = reading(desk, "ett\ntvå\n");
    assert_true(reader_line(reader));
    reader_problem(reader, "{1} före {2}, {3}", TEXT_LITERAL("a"), TEXT_LITERAL("b"));
    reader_problem(reader, "till", (struct text){0}, (struct text){0});
    assert_int_equal(desk->problems.count, 1);
    assert_string_equal(last_problem(desk)->sentence, "a före b, {3}");
    assert_true(reader_line(reader));
    reader_problem(reader, "till", (struct text){0}, (struct text){0});
    assert_int_equal(desk->problems.count, 2);
    assert_int_equal(last_problem(desk)->line, 2);
    reader = reading(desk, "ett\ntvå\n"); /* the same file read again says nothing new */
    reader_line(reader);
    reader_line(reader);
    reader_problem(reader, "till", (struct text){0}, (struct text){0});
    assert_int_equal(desk->problems.count, 2);
    assert_true(reader->failed);
}

static void problems_have_an_end(void **state)
{
    struct desk *desk = *state;
    static char text[4096];
    memset(text, '\n', sizeof text - 1);
    for (size_t i = 0; i < sizeof text - 1; i += 2)
        text[i] = 'x';
    struct reader *reader = reading(desk, text);
    while (reader_line(reader))
        reader_problem(reader, "fel", (struct text){0}, (struct text){0});
    assert_int_equal(desk->problems.count, 200);
}

static void days(void **state)
{
    struct desk *desk = *state;
    struct reader *reader = reading(desk, "2026-01-31 2026-02-29");
    int32_t day = 0;
    assert_true(reader_line(reader));
    assert_true(reader_day(reader, &day));
    assert_int_equal(day, day_from_civil((struct civil){2026, 1, 31}));
    assert_false(reader_day(reader, &day));
    assert_int_equal(last_problem(desk)->column, 12);
}

static void periods(void **state)
{
    static const struct {
        const char *written;
        struct period period;
        const char *rest;
    } rows[] = {
        {"14 dagar", {0, 14}, ""},
        {"1 dag efter", {0, 1}, "efter"},
        {"1 vecka räknat", {0, 7}, "räknat"},
        {"6 veckor", {0, 42}, ""},
        {"4 månader och 1 dag", {4, 1}, ""},
        {"1 månad och sedan", {1, 0}, "och sedan"},
        {"2 år och 3 månader", {27, 0}, ""},
        {"0 dagar", {0, 0}, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reader *reader = reading(*state, rows[i].written);
        struct period period;
        assert_true(reader_line(reader));
        assert_true(reader_period(reader, &period));
        assert_int_equal(period.months, rows[i].period.months);
        assert_int_equal(period.days, rows[i].period.days);
        assert_true(text_is(reader_remainder(reader), rows[i].rest));
    }
}

static void broken_periods(void **state)
{
    static const char *const rows[] = {"månader",    "4",        "fyra månader", "4 månder",
                                       "1001 dagar", "-1 dagar", "4månader",     "1 vecka och 2"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reader *reader = reading(*state, rows[i]);
        struct period period;
        assert_true(reader_line(reader));
        if (reader_period(reader, &period))
            fail_msg("'%s' was taken for a period", rows[i]);
    }
}

static void empty_texts_end_at_once(void **state)
{
    assert_false(reader_line(reading(*state, "")));
    assert_false(reader_line(reading(*state, "\n\n \t\r\n#\n")));
    assert_false(reader_line(reading(*state, "\xEF\xBB\xBF")));
    assert_true(reader_line(reading(*state, "\xEF\xBB\xBFplikt")));
    assert_true(text_is(reader_peek(&((struct desk *)*state)->reader)->text, "plikt"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_unclosed_text_is_kept_whole, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(lines_are_counted_and_comments_left_out, set_desk,
                                        clear_desk),
        cmocka_unit_test_setup_teardown(words_marks_and_quotes, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(all_the_words_or_none, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(columns_are_letters, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(one_problem_a_line, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(problems_have_an_end, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(days, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(periods, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(broken_periods, set_desk, clear_desk),
        cmocka_unit_test_setup_teardown(empty_texts_end_at_once, set_desk, clear_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
