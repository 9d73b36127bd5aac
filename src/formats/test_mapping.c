/* Mapping files: those that ship, and every mistake that somebody writing one can make. */
#include "mapping.h"
#include "mapping_fold.h"
#include "test_sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                                       \
    "lista En lista\nområde SOL_CHILD\nkolumn nr\n typ text\nkolumn dag\n typ dag\nkolumn val\n " \
    "typ ord\n "                                                                                   \
    "värde barn\n"
#define REST "ärende nr\nhändelse note\n"
enum { HEAD_LINES = 9 };

struct broken {
    const char *text;
    int64_t line;
    const char *key, *about, *instead; /* NULL = not looked at */
};

static const struct broken broken_mappings[] = {
    {"", 1, "problem.mapping-lacks", "", "lista"},
    {"lista X\nkolumn nr\närende nr\nhändelse note\n", 5, "problem.mapping-lacks", "", "område"},
    {"lista X\nområde SOL_CHILD\nkolumn nr\nhändelse note\n", 5, "problem.mapping-lacks", "",
     "ärende"},
    {HEAD "ärende nr\n", HEAD_LINES + 2, "problem.mapping-lacks", "", "händelse"},
    {"lista\n", 1, "problem.mapping-empty", "lista", NULL},
    {"# bara en anmärkning\n\nrubrik X\n", 3, "problem.mapping-unknown", "rubrik", NULL},
    {"lista X\n  heter a\n", 2, "problem.mapping-misplaced", "heter", "kolumn"},
    {"lista X\n  dag a\n", 2, "problem.mapping-misplaced", "dag", "händelse"},
    {HEAD "  attribut until = dag\n", HEAD_LINES + 1, "problem.mapping-misplaced", "attribut",
     "händelse"},
    {"område SOL\n", 1, "problem.mapping-domain", "SOL", NULL},
    {"område SOL_CHILDS\n", 1, "problem.mapping-domain", "SOL_CHILDS", "SOL_CHILD"},
    {"part barn1 barnet\n", 1, "problem.mapping-role", "barnet", "barn"},
    {"part barn1\n", 1, "problem.mapping-role", "", NULL},
    {"ärende nr\n", 1, "problem.mapping-no-column", "nr", "–"},
    {HEAD "ärende nummer\n", HEAD_LINES + 1, "problem.mapping-no-column", "nummer", "nr, dag, val"},
    {HEAD "ärende dag\n", HEAD_LINES + 1, "problem.mapping-case-text", "dag", NULL},
    {HEAD "kolumn NR\n", HEAD_LINES + 1, "problem.mapping-twice", "NR", NULL},
    {HEAD "kolumn nytt\n typ datum\n", HEAD_LINES + 2, "problem.mapping-type", "datum", NULL},
    {HEAD "kolumn nytt\n krävs alltid\n", HEAD_LINES + 2, "problem.mapping-statement", "alltid",
     "krävs"},
    {HEAD "kolumn nytt\n heter a | | b\n", HEAD_LINES + 2, "problem.mapping-empty", "", NULL},
    {HEAD "kolumn nytt\n heter ---\n", HEAD_LINES + 2, "problem.mapping-empty", "---", NULL},
    {HEAD "kolumn nytt\n heter Dag\n" REST, HEAD_LINES + 5, "problem.mapping-header-twice", "dag",
     NULL},
    {HEAD "kolumn nytt\n värde a\n", HEAD_LINES + 2, "problem.mapping-value-type", "a", "typ ord"},
    {HEAD "kolumn nytt\n annars a\n", HEAD_LINES + 2, "problem.mapping-value-type", "a", "typ ord"},
    {HEAD "kolumn nytt\n tidigast nr\n", HEAD_LINES + 2, "problem.mapping-no-day", "nr", NULL},
    {HEAD "kolumn nytt\n datumformat d/m\n", HEAD_LINES + 2, "problem.mapping-day-form", "d/m",
     NULL},
    {"datumformat yyyy-mm-dd\n", 1, "problem.mapping-day-form", "yyyy-mm-dd", NULL},
    {"datumformat ååå-mm-dd\n", 1, "problem.mapping-day-form", "ååå-mm-dd", NULL},
    {"register dagar\n", 1, "problem.mapping-register", "dagar", NULL},
    {"register orders\n", 1, "problem.mapping-register", "orders", NULL},
    {"lista X\nregister meetings\n fält date\n", 3, "problem.mapping-statement", "date",
     "fält NAMN = KOLUMN"},
    {"lista X\nregister meetings\n fält date = dag\n", 3, "problem.mapping-no-column", "dag", "–"},
    {"lista X\nfält date = dag\n", 2, "problem.mapping-misplaced", "fält", "register"},
    {HEAD REST "register meetings\n fält date = dag\n", HEAD_LINES + 5, "problem.mapping-both", "",
     NULL},
    {"rad person\n", 1, "problem.mapping-statement", "person", "rad händelse"},
    {"akten full note\n", 1, "problem.mapping-statement", "full note", NULL},
    {"akten komplett notes\n", 1, "problem.mapping-kind", "notes", "note"},
    {HEAD "akten komplett note, om dag\n", HEAD_LINES + 1, "problem.mapping-condition", "dag",
     NULL},
    {HEAD "akten komplett note, om datum finns\n", HEAD_LINES + 1, "problem.mapping-no-column",
     "datum", NULL},
    {HEAD "händelse investigation_open\n", HEAD_LINES + 1, "problem.mapping-kind",
     "investigation_open", "investigation_opened"},
    {HEAD "händelse note\n om nummer\n", HEAD_LINES + 2, "problem.mapping-no-column", "nummer",
     NULL},
    {HEAD "händelse note\n dag nr\n", HEAD_LINES + 2, "problem.mapping-no-day", "nr", NULL},
    {HEAD "händelse note\n tid dag\n", HEAD_LINES + 2, "problem.mapping-clock", "dag", NULL},
    {HEAD "händelse note\n när val\n", HEAD_LINES + 2, "problem.mapping-statement", "val", NULL},
    {HEAD "händelse note\n när val = hem\n", HEAD_LINES + 2, "problem.mapping-choice", "hem",
     "värde"},
    {HEAD "händelse note\n attribut until\n", HEAD_LINES + 2, "problem.mapping-statement", "until",
     NULL},
    {HEAD "händelse investigation_extended\n attribut untill = dag\n", HEAD_LINES + 2,
     "problem.mapping-attribute", "untill", "until"},
    {HEAD "händelse note\n attribut until = dag\n", HEAD_LINES + 2, "problem.mapping-not-allowed",
     "until", "note"},
    {HEAD "händelse investigation_extended\n attribut until = val\n", HEAD_LINES + 2,
     "problem.mapping-word", "barn", NULL},
    {HEAD "händelse investigation_extended\n attribut until = nr\n", HEAD_LINES + 2,
     "problem.mapping-fit", "nr", "until"},
    {HEAD "händelse investigation_opened\n attribut investigation_type = \"barnet\"\n",
     HEAD_LINES + 2, "problem.mapping-word", "barnet", "barn"},
    {HEAD "händelse investigation_opened\n attribut investigation_type = val, annars barn\n",
     HEAD_LINES + 2, "problem.mapping-statement", NULL, NULL},
    {HEAD "händelse investigation_opened\n attribut basis = val\n", HEAD_LINES + 2,
     "problem.mapping-fit", "val", "basis"},
    {"lista X\nområde \xFF\n", 2, "problem.mapping-not-utf8", NULL, NULL},
};

static void check_argument(const struct broken *broken, const struct problem *problem, size_t index,
                           const char *expected)
{
    if (expected && !text_is(problem->arguments[index], expected))
        fail_msg("%s\nargument %zu is \"%.*s\", expected \"%s\"", broken->text, index + 1,
                 (int)problem->arguments[index].size, problem->arguments[index].bytes, expected);
}

static void every_mistake_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof broken_mappings / sizeof *broken_mappings; i++) {
        const struct broken *broken = &broken_mappings[i];
        struct arena *arena = arena_open(0);
        const struct mapping *mapping;
        struct problem problem;
        if (mapping_parse(arena, text_of(broken->text), &mapping, &problem))
            fail_msg("%s\nwas taken", broken->text);
        if (strcmp(problem.key, broken->key) != 0 || problem.line != broken->line)
            fail_msg("%s\n%s at %d, expected %s at %d", broken->text, problem.key,
                     (int)problem.line, broken->key, (int)broken->line);
        say_problem(arena, &problem);
        check_argument(broken, &problem, 0, broken->about);
        check_argument(broken, &problem, 1, broken->instead);
        arena_close(arena);
    }
}

static void the_shipped_ones_are_read(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    size_t count;
    const struct mapping_source *sources = mapping_shipped(&count);
    assert_int_equal(count, 4);
    assert_true(text_is(sources[0].name, "utredningar"));
    for (size_t i = 0; i < count; i++) {
        const struct mapping *mapping;
        struct problem problem;
        if (!mapping_parse(arena, sources[i].text, &mapping, &problem))
            fail_msg("%s:%d: %s \"%.*s\"", sources[i].name.bytes, (int)problem.line, problem.key,
                     (int)problem.arguments[0].size, problem.arguments[0].bytes);
        assert_true(mapping_title(mapping).size > 0);
    }
    arena_close(arena);
}

static const struct mapping *shipped(struct arena *arena, size_t index)
{
    size_t count;
    const struct mapping *mapping;
    struct problem problem;
    assert_true(mapping_parse(arena, mapping_shipped(&count)[index].text, &mapping, &problem));
    return mapping;
}

static void a_mapping_is_chosen_by_its_header(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct mapping *investigations = shipped(arena, 0), *reports = shipped(arena, 1);
    struct text plain[] = {TEXT_LITERAL("Ärendenummer"), TEXT_LITERAL("Inledd"),
                           TEXT_LITERAL("Avslutad")};
    struct text other[] = {TEXT_LITERAL("avslutad:"), TEXT_LITERAL("Dnr."),
                           TEXT_LITERAL("UTREDNING\nINLEDD"), TEXT_LITERAL("Förlängd t.o.m"),
                           TEXT_LITERAL("Namn")};
    struct text report[] = {TEXT_LITERAL("Dnr"), TEXT_LITERAL("Inkommen"), TEXT_LITERAL("Beslut")};
    assert_int_equal(mapping_fits(investigations, plain, 3), 3);
    assert_int_equal(mapping_fits(investigations, other, 5), 4);
    assert_int_equal(mapping_fits(investigations, plain, 2), -1);
    assert_int_equal(mapping_fits(reports, plain, 3), -1);
    assert_int_equal(mapping_fits(reports, report, 3), 3);
    arena_close(arena);
}

static void names_are_compared_as_people_write_them(void **state)
{
    (void)state;
    static const struct {
        const char *written, *folded;
    } names[] = {
        {"Inledd (datum)", "inledddatum"},
        {"FÖRLÄNGD\xC2\xA0TILL", "förlängdtill"},
        {"fr.o.m.", "from"},
        {"Éva – 2", "éva2"},
        {"", ""},
        {"---", ""},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_true(mapping_folds_to(text_of(names[i].written), text_of(names[i].folded)));
    assert_false(mapping_folds_to(TEXT_LITERAL("avslutad"), TEXT_LITERAL("avslutat")));
}

/* A name longer than is compared must not be cut inside a letter. */
static void long_names_are_cut_between_letters(void **state)
{
    (void)state;
    char name[2 * FOLDED_BYTES + 1] = "x";
    for (size_t i = 1; i + 1 < sizeof name; i += 2)
        memcpy(name + i, "\xC3\xA5", 2);
    struct folded folded = mapping_fold((struct text){name, sizeof name - 2});
    assert_int_equal(folded.size, FOLDED_BYTES - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mistake_is_told),
        cmocka_unit_test(the_shipped_ones_are_read),
        cmocka_unit_test(a_mapping_is_chosen_by_its_header),
        cmocka_unit_test(names_are_compared_as_people_write_them),
        cmocka_unit_test(long_names_are_cut_between_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
