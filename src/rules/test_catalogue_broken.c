/* test_catalogue_broken: each fault in the tables of the law is told once, with line, column and
 * what to write instead. */
#include "test_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TYPES "beslutstyper.csv"
#define AMOUNTS "basbelopp.csv"

static const char types[] =
    "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;oklart "
    "för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n"
    "flytt;Flytta;2020-01-01;2025-06-30;14 § LVU;testlag 1 §;N;;KL39;;utskott;verifierad;;ja;;"
    "flytta, byta;placering, eller beslut;En not\n"
    "flytt;;2025-07-01;;;testlag 2 §;U;;O;ordförande;;verifierad;;;;;;\n"
    "bidrag;Bidrag;;;;testlag 1 §;T;prövas;;;;verifierad;;;;;;\n";

static const char amounts[] = "år;belopp;märke\n2025;58800;minne\n2026;59200;minne\n";

/* from becomes to in the file; the first problem stands at place and holds the words. */
struct broken {
    const char *file, *from, *to, *place, *words;
};

static const struct broken rows[] = {
    // clang-format off
    /* the table */
    {TYPES, "kod;namn", "kod;nam", "1:5", "Kolumnen 'nam' känns inte igen"},
    {TYPES, "kod;namn", "kod;kod", "1:5", "Kolumnen 'kod' står två gånger"},
    {TYPES, ";not\n", "\n", "1:1", "Kolumnen 'not' saknas"},
    {TYPES, "kod;namn", "\"kod\";namn", "1:1", "Citattecken används inte"},
    {TYPES, "En not", "En \"not\"", "2:130", "Citattecken används inte"},
    {TYPES, "En not", "En; not", "2:1", "fler semikolon"},
    {TYPES, ";En not", "", "2:1", "färre semikolon"},
    /* the type */
    {TYPES, "bidrag;", "Bidrag;", "4:1", "Koden 'Bidrag' ska skrivas med små bokstäver"},
    {TYPES, "bidrag;", "åter;", "4:1", "Koden 'åter'"},
    {TYPES, "bidrag;", ";", "4:1", "Koden ''"},
    {TYPES, "bidrag;Bidrag;;;", "bidrag;Bidrag;;;;testlag 1 §;T;;;;;verifierad;;;;;;\n"
     "flytt;Flytta;2030-01-01;;", "5:1", "Raderna för 'flytt' ska stå efter varandra"},
    {TYPES, "bidrag;Bidrag", "bidrag;", "4:1", "Beslutstypen 'bidrag' saknar namn"},
    {TYPES, "flytt;;", "flytt;Byta;", "3:7", "Namnet är ett annat på typens första rad, 'Flytta'"},
    {TYPES, "flytta, byta", "flytta,, byta", "2:90", "Ett ord saknas mellan två komman"},
    {TYPES, "ordförande;;verifierad;;;;;;", "ordförande;;verifierad;;;;ord;;",
     "3:64", "Kolumnen 'söks med' skrivs bara på typens första rad"},
    {TYPES, "ordförande;;verifierad;;;;;;", "ordförande;;verifierad;;;;;placering;",
     "3:65", "Kolumnen 'tidslinje' skrivs bara"},
    {TYPES, "verifierad;;ja", "verifierad;;nej", "2:86", "Här står 'nej': skriv 'ja' eller inget"},
    /* the timeline */
    {TYPES, "placering, eller", "plasering, eller", "2:103", "'plasering' är ingen händelse"},
    {TYPES, "eller beslut", "och beslut", "2:114", "Skriv nästa led som ', eller HÄNDELSE där"},
    {TYPES, "eller beslut", "eller beslut där beslutstyp är placring", "2:145", "menas 'placering'"},
    {TYPES, "eller beslut", "eller beslut och", "2:127", "Raden fortsätter med 'och'"},
    /* the law */
    {TYPES, "2025-06-30", "2025-06-31", "2:25", "'2025-06-31' är ingen dag"},
    {TYPES, "2020-01-01", "1 jan", "2:14", "'1 jan' är ingen dag"},
    {TYPES, "2020-01-01", "2026-01-01", "2:25", "Den sista dagen ligger före den första"},
    {TYPES, "2025-07-01", "2025-06-30", "3:8", "Raden börjar gälla innan raden ovanför har slutat gälla för 'flytt'"},
    {TYPES, "14 § LVU", "§ 14 LVU", "2:36", "'§ 14 LVU' är inget lagrum"},
    {TYPES, "14 § LVU", "6 § LVU, 14 LVU", "2:45", "'14 LVU' är inget lagrum"},
    {TYPES, "testlag 2 §", "testlag 9 §", "3:21", "'testlag 9 §' finns inte bland lagrummen"},
    {TYPES, "testlag 2 §", "", "3:21", "Källan saknas"},
    {TYPES, "§;N;", "§;X;", "2:57", "'X' är inget tak: skriv N"},
    {TYPES, "§;N;", "§;;", "2:57", "'' är inget tak"},
    {TYPES, "T;prövas", "T;ja", "4:32", "Här står 'ja': skriv 'prövas' eller inget"},
    {TYPES, "T;prövas", "U;prövas", "4:32", "Större vikt prövas bara när taket är T"},
    {TYPES, "KL39", "KL 39", "2:60", "'KL 39' är ingen regel för brådska"},
    {TYPES, "T;prövas;", "T;;nej", "4:33", "'nej' hör till N och U"},
    {TYPES, "O;ordförande", "O;anställd", "3:38", "Utan delegation får bara ordförande"},
    {TYPES, "O;ordförande", "O;chef", "3:38", "'chef' är ingen beslutsfattare"},
    {TYPES, ";utskott;", ";utskott, nämnd;", "2:75", "'nämnd' är ingen beslutsfattare"},
    {TYPES, "utskott;verifierad", "utskott;säker", "2:74", "'säker' är inget märke"},
    {TYPES, "utskott;verifierad", "utskott;", "2:74", "'' är inget märke"},
    /* the amounts */
    {AMOUNTS, "år;belopp;märke", "år;kronor;märke", "1:4", "Kolumnen 'kronor' känns inte igen"},
    {AMOUNTS, "2025;", "25;", "2:1", "'25' är inget år"},
    {AMOUNTS, "58800", "58 800", "2:6", "'58 800' är inget belopp"},
    {AMOUNTS, "58800", "0", "2:6", "'0' är inget belopp"},
    {AMOUNTS, "2026;", "2025;", "3:1", "Året 2025 står redan i tabellen"},
    {AMOUNTS, "58800;minne", "58800;kanske", "2:12", "'kanske' är inget märke"},
    // clang-format on
};

static const char *changed(const char *text, const struct broken *row)
{
    static char buffer[8192];
    const char *found = strstr(text, row->from);
    if (!found)
        fail_msg("'%s' does not stand in %s", row->from, row->file);
    snprintf(buffer, sizeof buffer, "%.*s%s%s", (int)(found - text), text, row->to,
             found + strlen(row->from));
    return buffer;
}

/* true when the one problem is the one expected. */
static bool tells(const struct broken *row)
{
    struct arena *arena = arena_open(0);
    struct test_law law = law_begin();
    bool is_types = strcmp(row->file, TYPES) == 0;
    law_add(&law, row->file, changed(is_types ? types : amounts, row));
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, law.files, law.count, &problems);
    struct rule_problem silence = {text_of(row->file), 0, 0, "no problem"};
    const struct rule_problem *problem = problems.count ? &problems.items[0] : &silence;
    char place[32];
    snprintf(place, sizeof place, "%d:%d", problem->line, problem->column);
    bool told = !book && problems.count == 1 && text_is(problem->source, row->file) &&
                strcmp(place, row->place) == 0 && strstr(problem->sentence, row->words);
    if (!told)
        print_message("%s: '%s': expected %s: %s, got %zu, %s: %s\n", row->file, row->to,
                      row->place, row->words, problems.count, place, problem->sentence);
    arena_close(arena);
    return told;
}

static void each_fault_is_told_once_with_its_place(void **state)
{
    (void)state;
    size_t untold = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        untold += !tells(&rows[i]);
    assert_int_equal(untold, 0);
}

static const char *problem_of(struct arena *arena, const char *name, const char *text)
{
    struct test_law law = law_begin();
    law_add(&law, name, text);
    struct rule_problems problems;
    rulebook_compile(arena, law.files, law.count, &problems);
    return problems.count ? problems.items[0].sentence : "";
}

static void unknown_and_empty_tables_are_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    assert_non_null(strstr(problem_of(arena, "roller.csv", "a;b\n"), "'roller.csv' känns inte"));
    assert_non_null(strstr(problem_of(arena, TYPES, ""), "Tabellen är tom"));
    assert_non_null(strstr(problem_of(arena, TYPES, "# bara en anmärkning\n"), "Tabellen är tom"));
    assert_string_equal(problem_of(arena, TYPES, types), "");
    arena_close(arena);
}

/* Writes the same row again and again under other codes; * becomes the number. */
static const char *many_rows(struct arena *arena, size_t count, const char *row)
{
    struct builder text;
    builder_init(&text, arena);
    builder_add(&text, (struct text){types, (size_t)(strchr(types, '\n') - types) + 1});
    for (size_t i = 0; i < count; i++)
        for (const char *c = row; *c; c++)
            if (*c == '*')
                builder_add_number(&text, (int64_t)(1000 + i));
            else
                builder_add_char(&text, *c);
    return builder_string(&text);
}

static void more_than_the_book_holds_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    static const char type[] = "t-*;Typ;;;;testlag 1 §;N;;;;;verifierad;;;;;;\n";
    static const char span[] = "t;Typ;*-01-01;*-12-31;;testlag 1 §;N;;;;;verifierad;;;;;;\n";
    assert_string_equal(problem_of(arena, TYPES, many_rows(arena, 400, type)), "");
    assert_non_null(
        strstr(problem_of(arena, TYPES, many_rows(arena, 401, type)), "programmet rymmer"));
    assert_string_equal(problem_of(arena, TYPES, many_rows(arena, 1600, span)), "");
    assert_non_null(
        strstr(problem_of(arena, TYPES, many_rows(arena, 1601, span)), "programmet rymmer"));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_told_once_with_its_place),
        cmocka_unit_test(unknown_and_empty_tables_are_refused),
        cmocka_unit_test(more_than_the_book_holds_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
