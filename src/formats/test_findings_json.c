/* A finding as a line of JSON, letter by letter. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_fault_letter_by_letter(void **state)
{
    assert_string_equal(
        said(*state, LANGUAGE_SV),
        "{\"case\":\"x\",\"code\":\"DEADLINE_SUBMIT_7D\",\"event\":0,\"date\":\"2012-08-10\","
        "\"status\":\"fault\","
        "\"rule\":\"lvu-7-underställning\",\"source\":\"LVU 7 § första stycket (lvu-1990) "
        "[verifierad]\","
        "\"message\":\"Beslutet underställdes inte inom en vecka. Räknat från "
        "\\\"beslut: omedelbart omhändertagande\\\" 2012-08-02: en vecka därefter är 2012-08-09. "
        "Registrerat: "
        "\\\"underställning skickad till rätten\\\" 2012-08-13.\","
        "\"facts\":[{\"event\":0,\"kind\":\"decision\",\"date\":\"2012-08-02\"},"
        "{\"event\":2,\"kind\":\"submitted_to_court\",\"date\":\"2012-08-13\"}],\"missing\":[]}\n");
}

static void test_two_acts(void **state)
{
    struct scene *scene = *state;
    struct finding *finding = &scene->finding;
    finding->status = STATUS_DOUBT;
    finding->reading_differs = true;
    finding->reading_count = 2;
    finding->readings[1] = finding->readings[0];
    finding->readings[1].clock = &scene->week_2027;
    finding->readings[1].late = false;
    const char *text = message(scene, LANGUAGE_SV);
    assert_says(
        text,
        "Enligt LVU (1990:52): Räknat från \"beslut: omedelbart omhändertagande\" 2012-08-02");
    assert_says(text, "Enligt den läsningen en brist. Enligt LUO (2026:1600): Räknat");
    assert_says(text, "Enligt den läsningen ingen brist.");
    assert_says(text, "en jurist bör avgöra.");
    assert_says(
        said(scene, LANGUAGE_SV),
        "\"LVU 7 § första stycket (lvu-1990) [verifierad]; LUO 9 § (luo-2026) [läst en gång]\"");
    assert_says(said(scene, LANGUAGE_EN), "[read once]");
}

static void test_missing(void **state)
{
    struct scene *scene = *state;
    scene->finding.date = DAY_NONE;
    scene->finding.status = STATUS_UNKNOWN;
    scene->finding.missing_count = 3;
    scene->finding.missing[0] =
        (struct missing_fact){.event = 0, .kind = KIND_RECEIPT_BY_COURT, .attribute = -1};
    scene->finding.missing[1] = (struct missing_fact){.event = 1, .kind = -1, .attribute = -1};
    scene->finding.missing[2] =
        (struct missing_fact){.event = 2, .kind = -1, .attribute = ATTRIBUTE_COURT};
    const char *line = said(scene, LANGUAGE_SV);
    assert_says(line, "\"date\":null,\"status\":\"unknown\"");
    assert_says(
        line,
        "\"missing\":[\"uppgift om \\\"bekräftelse från rätten på dag för mottagande\\\" till "
        "\\\"beslut: omedelbart omhändertagande\\\" 2012-08-02\",\"dagen för \\\"anteckning\\\" "
        "2012-08\","
        "\"uppgiften \\\"domstol\\\" för \\\"underställning skickad till rätten\\\" 2012-08-13\"]");
    scene->finding.missing[0].event = -1;
    assert_says(said(scene, LANGUAGE_EN),
                "information on \\\"the court's confirmation of the day of arrival\\\"\"");
}

static void test_facts_without_day(void **state)
{
    struct scene *scene = *state;
    scene->finding.facts[0] = 1;
    scene->finding.facts[1] = 3;
    assert_says(said(scene, LANGUAGE_SV),
                "\"facts\":[{\"event\":1,\"kind\":\"note\",\"date\":\"2012-08\"},"
                "{\"event\":3,\"kind\":\"enforcement\",\"date\":null}]");
}

/* What concerns the case as a whole stands at no event, and says so. */
static void test_at_no_event(void **state)
{
    struct scene *scene = *state;
    scene->finding.event = -1;
    assert_says(said(scene, LANGUAGE_SV), "\"event\":null,\"date\":\"2012-08-10\"");
}

/* Any case id goes through a JSON reader and comes back the same. */
static void test_strings_come_back(void **state)
{
    struct scene *scene = *state;
    char bytes[128 + 6] = {0};
    for (int i = 1; i < 128; i++)
        bytes[i - 1] = (char)i;
    memcpy(bytes + 127, "å€", 5);
    scene->dossier.id = text_of(bytes);
    json_t *json = json_loads(said(scene, LANGUAGE_SV), 0, NULL);
    assert_non_null(json);
    assert_string_equal(json_string_value(json_object_get(json, "case")), bytes);
    json_decref(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCENE(test_fault_letter_by_letter), SCENE(test_two_acts),    SCENE(test_missing),
        SCENE(test_facts_without_day),      SCENE(test_at_no_event), SCENE(test_strings_come_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
