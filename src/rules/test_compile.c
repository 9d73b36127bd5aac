/* test_compile: laws that are wrong in one place. Each row changes one piece of a sound law and says where the problem
 * is told (file:line:column) and words of its sentence. An error that nobody is told of would be a silent hole. */
#include "test_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char rule[] = "plikt    svar\n"                                            /* 1 */
                           "rubrik   \"Svar i tid\"\n"                                  /* 2 */
                           "källa    testlag 1 §\n"                                     /* 3 */
                           "gäller   från 2020-01-01 till 2030-12-31\n"                 /* 4 */
                           "styrka   brist\n"                                           /* 5 */
                           "\n"                                                         /* 6 */
                           "när      beslut där beslutstyp är placering\n"              /* 7 */
                           "   eller beslut där beslutstyp är omplacering\n"            /* 8 */
                           "bara om  utredning inledd, samma utredning, dessförinnan\n" /* 9 */
                           "inte om  beslut där skäl anges, annars tveksamt\n"          /* 10 */
                           "ska      placering, om detta\n"                             /* 11 */
                           "upphör vid ärende avslutat\n"                               /* 12 */
                           "inom     vecka\n"                                           /* 13 */
                           "annars   SVAR_SENT \"Svaret kom för sent.\"\n"              /* 14 */
                           "\n"                                                         /* 15 */
                           "exempel  brister 2026-02-02 utredning inledd; 2026-02-02 beslut där "
                           "beslutstyp är placering; " /* 16 */
                           "2026-02-16 placering som rör 2; akten komplett\n";
static const char clock[] = "frist      svarstid\n"                                 /* 1 */
                            "rubrik     \"Tid för svar\"\n"                         /* 2 */
                            "källa      testlag 1 §\n"                              /* 3 */
                            "gäller     från 2020-01-01\n"                          /* 4 */
                            "tid        4 månader och 1 dag räknat från beslutet\n" /* 5 */
                            "flyttas    till vardag\n"                              /* 6 */
                            "etikett    praxis\n"                                   /* 7 */
                            "exempel    2026-01-10 ger 2026-05-11\n";               /* 8 */
static const char names[] = "# begrepp\n"                                           /* 1 */
                            "härlett  flytt\n"                                      /* 2 */
                            "betyder  beslut där beslutstyp är placering\n"         /* 3 */
                            "   eller beslut där beslutstyp är omplacering\n"       /* 4 */
                            "\n"                                                    /* 5 */
                            "härlett  prövad flytt\n"                               /* 6 */
                            "betyder  domstolens beslut där rör flytt\n";           /* 7 */

struct broken {
    const char *file, *from, *to, *place, *words;
};

#define RULE "testlag/svar"
#define TIME "testlag/svarstid"
#define NAME "begrepp/flyttar"
#define WORD "ordlista"
#define SOURCE "testlag/sources"

static const struct broken rows[] = {
    // clang-format off
    /* plikt: words and names */
    {RULE, "när      beslut där", "när      beslot där", "7:10", "'beslot' är ingen händelse i ordlistan"},
    {RULE, "är omplacering", "är omplaceringen",
     "8:35", "'omplaceringen' är inget värde för uppgiften: menas 'omplacering'?"},
    {RULE, "är omplacering", "är xyzzy", "8:35", "Här väntades ett värde"},
    {RULE, "beslutstyp är omplacering", "beslutstypp är omplacering",
     "8:21", "'beslutstypp' är ingen uppgift i ordlistan"},
    {RULE, "beslutstyp är omplacering", "hem är h1", "8:25", "har inga fasta värden: skriv 'anges' eller 'saknas'"},
    {RULE, "beslutstyp är omplacering", "beslutstyp omplacering",
     "8:32", "väntades 'är', 'är inte', 'innehåller', 'innehåller inte', 'anges' eller 'saknas'"},
    {RULE, "beslutstyp är omplacering", "ny sista dag anges",
     "8:39", "Händelsen 'beslut' har ingen uppgift 'ny sista dag'"},
    {RULE, "beslutstyp är omplacering", "klockan före tolv", "8:38", "klockslaget"},
    {RULE, "beslutstyp är omplacering", "lagrum i ABC", "8:30", "Lagen ska skrivas SoL, LVU"},
    {RULE, "beslutstyp är omplacering", "lagrum är paragraf sju", "8:31", "Skriv lagrummet som"},
    {RULE, "beslutstyp är omplacering", "rör prövad flytt", "8:25", "'rör' prövas bara i ett led"},
    {RULE, "beslutstyp är omplacering", "området är SKOLA", "8:32", "Här väntades ett värde"},
    {RULE, "källa    testlag 1 §", "källa    testlag 9 §", "3:21", "'9 §' finns inte i law/testlag/sources"},
    {RULE, "källa    testlag 1 §", "källa    testlag", "3:17", "Skriv källan som"},
    {RULE, "källa    testlag 1 §", "källa    testlag 1 § [säker]", "3:22", "Märket 'säker' finns inte"},
    {RULE, "från 2020-01-01", "från 2020-02-30", "4:15", "Här väntades en dag: skriv den som 2026-01-31"},
    {RULE, "från 2020-01-01", "från 1/1 2020", "4:15", "Här väntades en dag"},
    {RULE, "till 2030-12-31", "till 2019-12-31", "4:41", "Första dagen ligger efter den sista"},
    {RULE, "från 2020-01-01 till 2030-12-31", "", "4:10", "Skriv 'gäller från DAG'"},
    {RULE, "styrka   brist", "styrka   fel", "5:10", "Skriv 'styrka brist' eller"},
    {RULE, "styrka   brist", "styrka   varning", "5:17", "Skriv varför regeln bara är en varning"},
    {RULE, "inom     vecka", "inom     veckan", "13:16", "Fristen 'veckan' finns inte"},
    {RULE, "annars   SVAR_SENT \"Svaret kom för sent.\"", "annars   SVAR_SENT", "14:19", "Skriv 'annars KOD"},
    {RULE, "\"Svaret kom för sent.\"", "\"Svaret kom för sent.", "14:20", "Citattecknet stängs inte"},
    {RULE, "testlag 1 §", "testlag 1 § [tolkning", "3:22", "Klammern stängs inte"},
    {RULE, ", annars tveksamt", ", annars nej", "10:31", "Raden fortsätter med ','"},
    {RULE, ", om detta", ", om dettta", "11:19", "Raden fortsätter med ','"},
    {RULE, "ska      placering", "skal     placering", "11:1", "'skal' är ingen rad i en plikt"},
    {RULE, "styrka   brist\n", "styrka   brist\n   eller varning\n", "6:10", "den kan inte fortsättas"},
    /* plikt: the whole */
    {RULE, "plikt    svar\n", "plikt    svaret\n", "1:16", "Regeln heter 'svaret' men filen 'svar'"},
    {RULE, "källa    testlag 1 §\n", "", "1:1", "saknar källa"},
    {RULE, "när      beslut där beslutstyp är placering\n   eller beslut där beslutstyp är omplacering\n", "",
     "1:1", "saknar när"},
    {RULE, "ska      placering, om detta\n", "", "1:1", "saknar ska"},
    {RULE, "inom     vecka\n", "", "1:1", "saknar inom"},
    {RULE, "annars   SVAR_SENT \"Svaret kom för sent.\"\n", "", "1:1", "saknar annars"},
    {RULE, "exempel  brister", "# exempel  brister", "1:1", "saknar exempel: en regel utan exempel laddas inte"},
    {RULE, "inom     vecka\n", "inom     vecka\ninom     manad\n", "14:1", "Raden 'inom' står två gånger"},
    {RULE, "ska      placering, om detta\n", "ska      placering\nska inte placering\n",
     "12:10", "både 'ska' och 'ska inte'"},
    {RULE, "inom     vecka\n", "inom     vecka\nlöper över 2027-01-01 till ny\n", "14:30", "Övergången saknar källa"},
    {RULE, "inom     vecka\n", "inom     vecka\nupphör med beslutstyp\n", "14:22", "Skriv en uppgift som är en dag"},
    {RULE, "inom     vecka\n", "inom     vecka\nförlängs till dagen i beslut\n",
     "14:29", "ingen uppgift om ny sista dag"},
    {RULE, "inom     vecka\n", "inom     vecka\nfullständigt om beslut och sånt\n",
     "14:28", "Skriv händelser ur ordlistan"},
    /* exempel */
    {RULE, "brister 2026-02-02", "bryter 2026-02-02", "16:10", "Exemplet ska börja med håller, brister"},
    {RULE, "brister 2026-02-02", "brister 2026-02-31", "16:18", "Här väntades en dag"},
    {RULE, "som rör 2", "som rör 3", "16:123", "Numret ska vara en tidigare händelse"},
    {RULE, "som rör 2", "som rör två", "16:123", "Här väntades ett tal"},
    {RULE, "2026-02-16 placering", "minst 4 dagar efter 7 placering",
     "16:114", "Numret ska vara en tidigare händelse"},
    {RULE, "2026-02-16 placering", "mellan 2026-02-16 placering", "16:112", "Skriv 'mellan DAG och DAG HÄNDELSE'"},
    {RULE, "2026-02-16 placering", "mellan 2026-02-16 och 2026-02-01 placering", "16:127", "byt plats på dem"},
    {RULE, "som rör 2", "där beslutstyp är placering",
     "16:130", "Händelsen 'placering' har ingen uppgift 'beslutstyp'"},
    {RULE, "akten komplett", "akten fullständig", "16:126", "Här väntades en dag"},
    /* frist */
    {TIME, "frist      svarstid", "frist      svarstiden", "1:22", "Fristen heter 'svarstiden' men filen 'svarstid'"},
    {TIME, "4 månader", "4 månder", "5:12", "Här väntades en tid: skriv till exempel '14 dagar'"},
    {TIME, " räknat från beslutet", "", "5:31", "räknat från"},
    {TIME, "flyttas    till vardag", "flyttas    till helgdag", "6:12", "'flyttas kanske till vardag'"},
    {TIME, "flyttas    till vardag\n", "", "1:1", "saknar flyttas"},
    {TIME, "flyttas    till vardag", "flyttas    till vardag alltid", "6:24", "Raden fortsätter med 'alltid'"},
    {TIME, "etikett    praxis", "etikett    sedvana", "7:12", "Skriv 'etikett lag'"},
    {TIME, "etikett    praxis", "efterföljs av svarstid-2", "1:1", "efterföljs av 'svarstid-2', som inte finns"},
    {TIME, "ger 2026-05-11", "blir 2026-05-11", "8:23", "Skriv 'exempel 2019-04-12 ger 2019-04-23'"},
    {TIME, "exempel    2026-01-10 ger 2026-05-11\n", "", "1:1", "saknar exempel"},
    {TIME, "rubrik     \"Tid för svar\"", "rubrik     Tid för svar", "2:12", "rubriken inom citattecken"},
    {TIME, "rubrik     \"Tid för svar\"\n", "", "1:1", "saknar rubrik"},
    {TIME, "källa      testlag 1 §\n", "", "1:1", "saknar källa"},
    {TIME, "etikett    praxis", "tid        1 vecka räknat från beslutet", "7:1", "Raden 'tid' står två gånger"},
    {TIME, "etikett    praxis", "inom       vecka", "7:1", "'inom' hör inte hemma i en frist"},
    {"annan/vecka", "", "", "1:12", "Fristen 'vecka' finns redan i testlag/vecka"},
    /* härlett */
    {NAME, "betyder  domstolens beslut där rör flytt", "betyder  prövad flytt", "6:1", "förutsätter sig självt"},
    {NAME, "betyder  beslut där beslutstyp är placering\n", "", "3:4", "saknar betydelse"},
    {NAME, "   eller beslut", "   ellr beslut", "4:4", "'ellr' hör inte hemma i ett begrepp"},
    {NAME, "är omplacering", "är omplacering eller", "4:52", "Här väntades ett värde"},
    {NAME, "är omplacering", "är omplacering, beslut", "4:46", "Här väntades radens slut"},
    {NAME, "härlett  prövad flytt", "härlett  flytt", "6:15", "Begreppet 'flytt' finns redan i begrepp/flyttar"},
    {NAME, "härlett  prövad flytt", "härlett", "6:8", "Skriv namnet efter 'härlett'"},
    {NAME, "härlett  flytt", "begrepp  flytt", "2:1", "'begrepp' inleder ingen regel"},
    /* ordlista, sources */
    {WORD, "händelse  beslut = decision", "händelse  beslut = decisionn",
     "1:29", "'decisionn' finns inte bland tidslinjernas ord"},
    {WORD, "händelse  beslut = decision", "ord  beslut = decision",
     "1:1", "Raden ska börja med 'händelse' eller 'uppgift'"},
    {WORD, "händelse  placering = placement\n", "händelse  placering = placement\nhändelse  placering = placement\n",
     "12:32", "står redan i ordlistan"},
    {SOURCE, "3 § | minne", "3 § | säker", "4:1", "verifierad, läst en gång, tolkning eller minne"},
    {SOURCE, "3 § | minne", "2 § | minne", "4:1", "Lagrummet '2 §' står redan i filen"},
    {SOURCE, "lag | TL | testlagen (2000:1)\n", "", "1:1", "Först i filen ska lagen stå"},
    /* the bytes */
    {RULE, "Svaret kom", "Svar\xE5t kom", "14:25", "inte är UTF-8"},
    {RULE, "plikt    svar\n", "plikt    sv\xC3\n", "1:12", "inte är UTF-8"},
    // clang-format on
};

static const char *changed(const char *text, const struct broken *row)
{
    static char buffer[8192];
    const char *found = strstr(text, row->from);
    if (!found)
        fail_msg("'%s' does not stand in %s", row->from, row->file);
    size_t before = (size_t)(found - text), size = strlen(row->to);
    const char *after = found + strlen(row->from);
    assert_in_range(before + size + strlen(after), 0, sizeof buffer - 1);
    memcpy(buffer, text, before);
    memcpy(buffer + before, row->to, size);
    memcpy(buffer + before + size, after, strlen(after) + 1);
    return buffer;
}

static bool is_file(const struct broken *row, const char *name)
{
    return strcmp(row->file, name) == 0;
}

static struct test_law law_with(const struct broken *row)
{
    struct test_law law = law_begin();
    if (is_file(row, WORD))
        law.files[0].text = text_of(changed(test_words, row));
    if (is_file(row, SOURCE))
        law.files[1].text = text_of(changed(test_sources, row));
    law_add(&law, NAME, is_file(row, NAME) ? changed(names, row) : names);
    law_add(&law, TIME, is_file(row, TIME) ? changed(clock, row) : clock);
    law_add(&law, RULE, is_file(row, RULE) ? changed(rule, row) : rule);
    if (is_file(row, "annan/vecka"))
        law_add(&law, "annan/vecka", test_clocks[0].text);
    return law;
}

/* true when the first problem is the one expected. */
static bool tells(const struct broken *row)
{
    struct test_law law = law_with(row);
    struct arena *arena = arena_open(0);
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, law.files, law.count, &problems);
    struct rule_problem silence = {text_of(row->file), 0, 0, "no problem"};
    const struct rule_problem *problem = problems.count ? &problems.items[0] : &silence;
    char place[32];
    snprintf(place, sizeof place, "%d:%d", problem->line, problem->column);
    bool told = !book && text_is(problem->source, row->file) && strcmp(place, row->place) == 0 &&
                strstr(problem->sentence, row->words);
    if (!told)
        print_message("%s: '%s': expected %s: %s, got %.*s:%s: %s\n", row->file, row->to,
                      row->place, row->words, (int)problem->source.size, problem->source.bytes,
                      place, problem->sentence);
    arena_close(arena);
    return told;
}

static void each_fault_is_told_with_its_place(void **state)
{
    (void)state;
    size_t untold = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        untold += !tells(&rows[i]);
    assert_int_equal(untold, 0);
}

static size_t problems_of(const char *name, const char *text)
{
    struct test_law law = law_begin();
    law_add(&law, NAME, names);
    law_add(&law, name, text);
    struct arena *arena = arena_open(0);
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, law.files, law.count, &problems);
    size_t count = problems.count;
    if (count)
        printf("%s:%d:%d: %s\n", name, problems.items[0].line, problems.items[0].column,
               problems.items[0].sentence);
    assert_true((book == NULL) == (count > 0));
    arena_close(arena);
    return count;
}

/* Two texts may be held at a time. */
static const char *with_each(const char *text, const char *from, const char *to)
{
    static char buffers[2][16384];
    static int turn;
    char *buffer = buffers[turn++ % 2];
    size_t size = 0;
    while (*text) {
        bool here = strncmp(text, from, strlen(from)) == 0;
        const char *piece = here ? to : text;
        size_t length = here ? strlen(to) : 1;
        assert_in_range(size + length, 0, sizeof buffers[0] - 1);
        memcpy(buffer + size, piece, length);
        size += length;
        text += here ? strlen(from) : 1;
    }
    buffer[size] = '\0';
    return buffer;
}

/* What an editor may do to a file without changing its meaning. */
static void other_white_space_is_no_fault(void **state)
{
    (void)state;
    assert_int_equal(problems_of(RULE, rule), 0);
    assert_int_equal(problems_of(TIME, clock), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "\n", "\r\n")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "   eller", "\teller")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "    ", "\t")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "\n", "   \n")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "\n", "   # en # till\n")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "plikt ", "\xEF\xBB\xBFplikt ")), 0);
    assert_int_equal(problems_of(RULE, with_each(rule, "kom för", "kom # för")),
                     0); /* a # inside quotes is no comment */
}

/* A line of more words than the reader holds is refused, also when it would have been right. */
static void a_line_too_long_is_told(void **state)
{
    (void)state;
    static char text[16384];
    size_t size = (size_t)snprintf(text, sizeof text, "%s", rule);
    size += (size_t)snprintf(text + size, sizeof text - size,
                             "exempel  brister 2026-02-02 utredning inledd");
    for (int i = 0; i < 60; i++)
        size += (size_t)snprintf(text + size, sizeof text - size, "; 2026-02-02 beslut");
    snprintf(text + size, sizeof text - size, "\n");
    assert_int_equal(problems_of(RULE, text), 1);
}

/* Every fault of a file is told at once, each line once, and other files too. */
static void all_problems_are_told(void **state)
{
    (void)state;
    const char *worse = with_each(with_each(rule, "placering", "placerring"), "vecka", "veckan");
    assert_in_range(problems_of(RULE, worse), 4, 6);
    struct test_law law = law_begin();
    law_add(&law, RULE, worse);
    law_add(&law, TIME, "frist svarstid\n");
    law_add(&law, NAME, "härlett tomt\n");
    struct arena *arena = arena_open(0);
    struct rule_problems problems;
    assert_null(rulebook_compile(arena, law.files, law.count, &problems));
    size_t files[3] = {0, 0, 0};
    for (size_t i = 0; i < problems.count; i++)
        for (size_t j = 0; j < 3; j++)
            files[j] += text_is(problems.items[i].source, (const char *[]){RULE, TIME, NAME}[j]);
    assert_true(files[0] && files[1] && files[2]);
    arena_close(arena);
}

/* More of something than the book holds is a problem, never the end of the process. */
static void too_much_law_is_told(void **state)
{
    (void)state;
    static char text[1 << 20];
    size_t size = 0;
    for (int i = 0; i < 1000; i++)
        size += (size_t)snprintf(text + size, sizeof text - size,
                                 "härlett namn%d\nbetyder beslut\n", i);
    assert_in_range(problems_of("begrepp/alla", text), 1, 400);
}

static void the_same_rule_twice_is_told(void **state)
{
    (void)state;
    struct test_law law = law_begin();
    law_add(&law, RULE, rule);
    law_add(&law, "annan/svar", rule);
    struct arena *arena = arena_open(0);
    struct rule_problems problems;
    assert_null(rulebook_compile(arena, law.files, law.count, &problems));
    assert_int_equal(problems.count, 1);
    assert_true(text_is(problems.items[0].source, "annan/svar"));
    assert_non_null(strstr(problems.items[0].sentence, "finns redan"));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_told_with_its_place),
        cmocka_unit_test(other_white_space_is_no_fault),
        cmocka_unit_test(a_line_too_long_is_told),
        cmocka_unit_test(all_problems_are_told),
        cmocka_unit_test(too_much_law_is_told),
        cmocka_unit_test(the_same_rule_twice_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
