/* test_requirements: each fault in krav.csv and granskning.csv is told once, with line, column and what to write
 * instead; and which names a pattern names. */
#include "test_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ROWS "krav.csv"
#define REVIEWS "granskning.csv"
#define CODES "koder.csv"
#define SUM "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const char rows_text[] =
    "krav;område;lagrum;äldre lagrum;från 2027;vad som ska gälla;regler;utan regel;anmärkning\n"
    "prov;anmälan;TL 1 §;;;Något ska prövas;a, b-*;;\n"
    "utan;anmälan;TL 9 §;;;Något ska ske genast;;inget tal;varför\n";
static const char reviews_text[] = "regel;roll;dag;jämfört med;utfall;kontrollsumma;anmärkning\n"
                                   "a;kommunjurist;2026-12-01;lagtexten;stämmer;" SUM ";\n";

static const char codes_text[] = "kod;betyder\nLATE;för sent\nEARLY;för tidigt\n";

struct broken {
    const char *file, *from, *to, *place, *words;
};

static const struct broken broken[] = {
    // clang-format off
    {ROWS, "prov;", "Prov;", "2:1", "Kravet 'Prov' ska ha ett namn"},
    {ROWS, "utan;", "prov;", "3:1", "Kravet 'prov' står redan"},
    {ROWS, "a, b-*", "a, B-*", "2:40", "'B-*' är inget mönster"},
    {ROWS, "a, b-*;;", ";;", "2:40", "antingen regler eller ett skäl"},
    {ROWS, "a, b-*;;", "a, b-*;inget tal;", "2:40", "antingen regler eller ett skäl"},
    {ROWS, "inget tal", "ingen tid", "3:45", "'ingen tid' är inget av skälen"},
    {ROWS, ";varför", ";", "3:55", "skriv i anmärkningen varför"},
    {ROWS, "TL 1 §", "", "2:1", "saknar område, lagrum"},
    {ROWS, "krav;område", "krav;omr", "1:6", "Kolumnen 'omr' känns inte igen"},
    {REVIEWS, "\na;", "\nA;", "2:1", "'A' är inget regelnamn"},
    {REVIEWS, "kommunjurist", "", "2:3", "i vilken roll"},
    {REVIEWS, "2026-12-01", "2026-12-32", "2:16", "dag"},
    {REVIEWS, "stämmer", "ja", "2:37", "'ja' är inget utfall"},
    {REVIEWS, "stämmer;", "stämmer inte;", "2:115", "vad som inte stämmer"},
    {REVIEWS, "0123456789abcdef;", "0123456789abcdeF;", "2:45", "ingen kontrollsumma"},
    {CODES, "EARLY", "early", "3:1", "Koden 'early' ska skrivas med stora"},
    {CODES, "EARLY", "LATE", "3:1", "Koden 'LATE' står redan"},
    {CODES, "för tidigt", "", "3:7", "Koden 'EARLY' saknar betydelse"},
    // clang-format on
};

static const char *swapped(char *buffer, size_t size, const char *text, const char *from,
                           const char *to)
{
    const char *at = strstr(text, from);
    assert_non_null(at);
    size_t head = (size_t)(at - text);
    assert_true(head < size);
    memcpy(buffer, text, head);
    snprintf(buffer + head, size - head, "%s%s", to, at + strlen(from));
    return buffer;
}

static void each_fault_is_told_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct arena *arena = arena_open(0);
        struct rule_problems problems;
        char buffer[2048], place[32];
        const char *const files[] = {ROWS, REVIEWS, CODES};
        const char *const texts[] = {rows_text, reviews_text, codes_text};
        struct test_law law = law_begin();
        for (size_t file = 0; file < 3; file++)
            law_add(&law, files[file],
                    strcmp(broken[i].file, files[file]) == 0
                        ? swapped(buffer, sizeof buffer, texts[file], broken[i].from, broken[i].to)
                        : texts[file]);
        assert_null(rulebook_compile(arena, law.files, law.count, &problems));
        if (problems.count != 1 || !strstr(problems.items[0].sentence, broken[i].words))
            fail_msg("row %zu: %zu problems, %s", i, problems.count, problems.items[0].sentence);
        snprintf(place, sizeof place, "%d:%d", problems.items[0].line, problems.items[0].column);
        if (strcmp(place, broken[i].place) != 0)
            fail_msg("row %zu stands at %s, not %s", i, place, broken[i].place);
        arena_close(arena);
    }
}

static bool names(const char *pattern, const char *id)
{
    return pattern_names(text_of(pattern), text_of(id));
}

static void a_star_is_any_letters(void **state)
{
    (void)state;
    assert_true(names("lvu-7", "lvu-7") && names("lvu-*", "lvu-7") && names("lvu-7*", "lvu-7"));
    assert_true(names("*-7", "lvu-7") && names("*", "") && names("l*u-*7*", "lvu-13-7-b"));
    assert_true(names("*-samma-fraga", "sol-20-3-samma-samma-fraga"));
    assert_false(names("lvu-7", "lvu-70") || names("lvu-70", "lvu-7") || names("", "a"));
    assert_false(names("lvu-*-a", "lvu-a") || names("a*b", "abc") || names("*-7", "lvu-8"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_fault_is_told_once),
                                       cmocka_unit_test(a_star_is_any_letters)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
