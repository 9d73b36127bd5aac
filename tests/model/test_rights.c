/* test_rights: every cell of the table, visited with a person of its role and a thing of each tie, is answered as it
 * says and no is the answer to the rest; four eyes; rows that hide who is guarded are found. What the town's cases are
 * to whom is said by hand in town.c, not asked of the program. */
#include "town.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct rights_source source;
static bool is_quiet; /* what is planted is to be wrong */
static bool visited[256][RIGHT_ROLES][TIES];

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    town_build(scene);
    source = rights_of_engine(scene->engine);
    return 0;
}

static size_t number_of(const struct right_row *row)
{
    size_t count;
    return (size_t)(row - rights_table(&count));
}

static void visit(const struct right_row *row, enum right_role role, uint8_t bits)
{
    for (int tie = 0; tie < TIES; tie++)
        if (bits >> tie & 1)
            visited[number_of(row)][role][tie] = true;
}

static bool asked(struct scene *scene, const struct right_row *row,
                  const struct known_person *known, const struct given *given, size_t count)
{
    bool may = true;
    struct text name = text_of(row->name);
    if (row->is_action)
        assert_null(rights_may_do(&source, scene->arena, known, engine_action(scene->engine, name),
                                  given, count, &may));
    else
        assert_null(rights_may_ask(&source, scene->arena, known, engine_view(scene->engine, name),
                                   given, count, &may));
    return may;
}

/* 0 = as the table and the hand say. */
static int tried(struct scene *scene, const struct right_row *row, enum right_role role,
                 const struct known_person *known, const char *input, const char *key, uint8_t bits)
{
    struct given given[] = {{text_of(input), text_of(key)},
                            {TEXT_LITERAL("person"), TEXT_LITERAL("chef")}};
    bool is_person = strcmp(input, "person") == 0 || !key[0];
    bool may = asked(scene, row, known, given, key[0] ? is_person ? 1 : 2 : 0);
    visit(row, role, bits);
    if (may == ((row->ties[role] & bits) != 0))
        return 0;
    if (!is_quiet)
        print_message("%s as %s (%.*s), %s=%s: %s\n", row->name, role_word(role),
                      (int)known->person.size, known->person.bytes, input, key,
                      may ? "may" : "may not");
    return 1;
}

/* A view of many cases that cannot be asked for one: its rows are tried in test_rights_rows.c. */
static bool is_of_rows_alone(struct scene *scene, const struct right_row *row)
{
    const struct view *view =
        row->is_action ? NULL : engine_view(scene->engine, text_of(row->name));
    if (!view || row->thing != RIGHT_CASE || !row->rows_by)
        return false;
    for (size_t i = 0; i < view->filter_count; i++)
        if (view->filters[i].of && strcmp(view->filters[i].of, "case") == 0)
            return false;
    return true;
}

/* Each person of each role, against all things that a row is about. */
static int try_person(struct scene *scene, const struct right_row *row, enum right_role role,
                      bool bound)
{
    struct known_person known;
    const char *person = town_person(scene, bound, role);
    uint8_t area = role == AS_INVESTIGATOR || bound ? 0 : 1 << TIE_AREA, none = 1 << TIE_NONE,
            house = 1 << TIE_HOUSE;
    bool is_nobody = role == AS_INVESTIGATOR && !bound, is_for_one = role == AS_INVESTIGATOR;
    int wrong = 0;
    town_know(scene, &source, person, &known);
    if (is_nobody)
        area = none = house = 0;
    if (is_of_rows_alone(scene, row)) {
        bool may = asked(scene, row, &known, NULL, 0);
        return may != (row->ties[role] != 0 && !is_nobody);
    }
    if (row->thing == RIGHT_CASE) {
        for (int i = 0; i < TOWN_CASES; i++)
            wrong += tried(scene, row, role, &known, "case", town_case((enum town_case)i),
                           town_bits(role, bound, (enum town_case)i, row->is_of_guarded));
        if (row->is_action)
            wrong += tried(scene, row, role, &known, "case", "", house);
    } else if (row->thing == RIGHT_MEETING) {
        uint8_t own = bound && !is_for_one ? 1 << TIE_MEETING : 0,
                here = is_for_one ? 0 : none | area;
        wrong += tried(scene, row, role, &known, "meeting", "SN-6", here | own);
        wrong += tried(scene, row, role, &known, "meeting", "KS-6", here);
        wrong += tried(scene, row, role, &known, "meeting", "XX-1", 0);
    } else if (row->thing == RIGHT_PERSON) {
        const char *input = row->input ? row->input : "person";
        if (!row->four_eyes)
            wrong += tried(scene, row, role, &known, input, person,
                           (uint8_t)((is_nobody ? 0 : 1 << TIE_OWN) | none | area));
        wrong += tried(scene, row, role, &known, input, "chef", none | area);
        if (!row->is_action)
            wrong += tried(scene, row, role, &known, input, "", area);
    } else if (row->thing == RIGHT_DEVIATION) {
        return 0; /* test_rights_deviations.c */
    } else if (row->thing == RIGHT_HOUSE) {
        wrong += tried(scene, row, role, &known, "case", "", house);
        wrong += tried(scene, row, role, &known, "case", "A-enhet", house);
    } else {
        const char *input = row->thing == RIGHT_AFFAIR ? "affair" : "objection";
        for (int i = 0; i < CASE_ABSENT; i++) /* a thing named as its case */
            wrong += tried(scene, row, role, &known, input, town_case((enum town_case)i),
                           town_bits(role, bound, (enum town_case)i, row->is_of_guarded));
        if (row->thing == RIGHT_AFFAIR)
            wrong += tried(scene, row, role, &known, input, "tomt", house);
    }
    return wrong;
}

static int try_all(struct scene *scene)
{
    size_t count;
    const struct right_row *rows = rights_table(&count);
    int wrong = 0;
    for (size_t i = 0; i < count; i++)
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++)
                wrong += try_person(scene, &rows[i], (enum right_role)role, bound);
    return wrong;
}

/* An objection and an affair named as each case, about it. */
static void build_things(struct scene *scene)
{
    scene_batch_begin(scene);
    DO(scene, "open-affair", "affair=tomt");
    for (int i = 0; i < CASE_ABSENT; i++) {
        const char *key = town_case((enum town_case)i), *in = scene_word(scene, "case", key);
        DO(scene, "object-before", scene_word(scene, "objection", key), in,
           "words=Underlaget räcker inte till.", "by=chef");
        DO(scene, "open-affair", scene_word(scene, "affair", key));
        DO(scene, "join-affair", scene_word(scene, "affair", key), in);
    }
    scene_batch_end(scene);
}

/* Which ties a person of the town can have to a thing of that kind. */
static bool can_be(const struct right_row *row, enum right_role role, int tie)
{
    static const char *const of[] = {
        [RIGHT_CASE] = "euomxl",      [RIGHT_MEETING] = "omx",    [RIGHT_PERSON] = "eox",
        [RIGHT_OBJECTION] = "euomxl", [RIGHT_AFFAIR] = "euomxlh", [RIGHT_HOUSE] = "h"};
    char letter = "euomxlhr"[tie];
    if (row->thing == RIGHT_DEVIATION)
        return false;
    if (row->thing == RIGHT_CASE && row->is_action && letter == 'h')
        return true;
    if (role == AS_INVESTIGATOR && (row->thing == RIGHT_MEETING || strchr("uoml", letter)))
        return false;
    if (row->thing == RIGHT_PERSON && row->four_eyes && letter == 'e')
        return false;
    return strchr(of[row->thing], letter) != NULL;
}

static void every_cell(void **state)
{
    struct scene *scene = *state;
    size_t count, cells = 0;
    const struct right_row *rows = rights_table(&count);
    build_things(scene);
    memset(visited, 0, sizeof visited);
    assert_int_equal(try_all(scene), 0);
    for (size_t i = 0; i < count; i++)
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int tie = 0; tie < TIES; tie++) {
                if (!is_of_rows_alone(scene, &rows[i]) &&
                    can_be(&rows[i], (enum right_role)role, tie) != visited[i][role][tie])
                    fail_msg("%s, %s, tie %d is %svisited", rows[i].name,
                             role_word((enum right_role)role), tie,
                             visited[i][role][tie] ? "" : "not ");
                cells += visited[i][role][tie];
            }
    assert_true(cells > 3000);
    print_message("%zu rows, %zu cells visited\n", count, cells);
}

/* Rows that hide something: the oracle notices. */
static const char *hidden_view, *hidden_tie;
static struct fault *lie(void *context, struct arena *arena, const char *view,
                         const struct given *given, size_t given_count,
                         struct answered *answered_out)
{
    const struct rights_source *honest = context;
    struct fault *fault =
        honest->ask(honest->context, arena, view, given, given_count, answered_out);
    if (fault || strcmp(view, hidden_view) != 0)
        return fault;
    size_t columns = answered_out->view->statement->give_count, kept = 0;
    for (size_t i = 0; i < answered_out->row_count; i++)
        if (!text_is(answered_out->cells[i * columns], hidden_tie))
            memmove(answered_out->cells + kept++ * columns, answered_out->cells + i * columns,
                    columns * sizeof(struct text));
    answered_out->row_count = kept;
    return NULL;
}

static void planted_answers_are_found(void **state)
{
    struct scene *scene = *state;
    static const char *const ties[] = {"guarded", "own", "unit", "body", "loose", "there"};
    struct rights_source honest = source;
    const struct right_row *row = rights_row("timeline", false),
                           *distribute = rights_row("assign-case", true);
    for (size_t i = 0; i < sizeof ties / sizeof *ties; i++) {
        int wrong = 0;
        hidden_view = "case-ties";
        hidden_tie = ties[i];
        source = (struct rights_source){&honest, lie};
        is_quiet = true;
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++)
                wrong += try_person(scene, strcmp(ties[i], "loose") == 0 ? distribute : row,
                                    (enum right_role)role, bound);
        source = honest;
        is_quiet = false;
        if (!wrong)
            fail_msg("nobody notices that %s is hidden", ties[i]);
    }
}

static bool may_do(struct scene *scene, const char *person, const char *action,
                   const char *const *words)
{
    struct known_person known;
    struct given given[8];
    size_t count = 0;
    bool may;
    town_know(scene, &source, person, &known);
    for (; words[count]; count++) {
        struct text value = text_of(words[count]);
        given[count].name = text_cut(&value, '=');
        given[count].value = value;
    }
    assert_null(rights_may_do(&source, scene->arena, &known,
                              engine_action(scene->engine, text_of(action)), given, count, &may));
    return may;
}

static void four_eyes(void **state)
{
    struct scene *scene = *state;
    const char *admin = town_person(scene, false, AS_ADMINISTRATOR),
               *head = town_person(scene, true, AS_HEAD);
    const char *self = scene_word(scene, "person", admin),
               *head_self = scene_word(scene, "person", head);
    assert_true(may_do(scene, admin, "give-role", WORDS("person=chef", "right_role=handläggare")));
    assert_false(may_do(scene, admin, "give-role", WORDS(self, "right_role=handläggare")));
    assert_true(may_do(scene, admin, "give-role", WORDS("person=chef", "asked_by=b-0")));
    assert_false(may_do(scene, admin, "give-role",
                        WORDS("person=chef", scene_word(scene, "asked_by", admin))));
    assert_false(
        may_do(scene, admin, "give-role", WORDS("person=chef", "asked_by=b-0", "asked_by=b-1")));
    assert_true(may_do(scene, head, "entrust-case", WORDS("case=A-enhet", "person=chef")));
    assert_false(may_do(scene, head, "entrust-case", WORDS("case=A-enhet", head_self)));
    assert_true(may_do(scene, head, "entrust-case",
                       WORDS("case=KANARIE-1", "person=chef"))); /* blindly: it shows nothing */
    assert_false(may_do(scene, head, "register-event", WORDS("case=KANARIE-1")));
    DO(scene, "object-before", "objection=P-1", "case=A-enhet",
       "words=Barnet har inte hörts om det här.", scene_word(scene, "by", head));
    DO(scene, "object-before", "objection=P-2", "case=A-enhet",
       "words=Barnet har inte hörts om det här.", "by=chef");
    assert_false(may_do(scene, head, "answer-objection", WORDS("objection=P-1")));
    assert_true(may_do(scene, head, "answer-objection", WORDS("objection=P-2")));
    assert_false(
        may_do(scene, head, "answer-objection", WORDS("objection=P-3"))); /* there is none */
}

/* A person's own blanks and letters around a key reach nothing else than the key. */
static void keys_are_read_as_the_engine_reads_them(void **state)
{
    struct scene *scene = *state;
    const char *worker = town_person(scene, true, AS_CASEWORKER);
    assert_true(may_do(scene, worker, "register-event", WORDS("case= A-enhet ")));
    assert_false(may_do(scene, worker, "register-event", WORDS("case=A-enhet|KANARIE-1")));
    assert_false(may_do(scene, worker, "register-event", WORDS("case=a-enhet")));
    assert_false(may_do(scene, worker, "register-event", WORDS("case=")));
    assert_false(may_do(scene, worker, "register-event", WORDS("case=A-ovrigt", "case=A-enhet")));
    assert_false(may_do(scene, worker, "register-event", WORDS("case=A-enhet", "case=A-ovrigt")));
}

static void roles_end(void **state)
{
    struct scene *scene = *state;
    const char *worker = town_person(scene, true, AS_CASEWORKER),
               *auditor = town_person(scene, false, AS_AUDITOR);
    struct known_person known;
    assert_true(may_do(scene, worker, "register-event", WORDS("case=A-enhet")));
    DO(scene, "take-role", scene_word(scene, "person", worker), "right_role=handläggare",
       "unit=barn", "body=SN", "last_day=2026-06-14");
    assert_false(may_do(scene, worker, "register-event", WORDS("case=A-enhet")));
    town_know(scene, &source, auditor, &known);
    assert_int_equal(known.role_count, 1);
    DO(scene, "leave", scene_word(scene, "person", auditor), "last_day=2026-06-14");
    town_know(scene, &source, auditor, &known);
    assert_int_equal(known.role_count, 0);
    town_know(scene, &source, "finns-inte", &known);
    assert_int_equal(known.role_count, 0);
    scene_compare(scene);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, scene_end)
    const struct CMUnitTest tests[] = {
        TRIED(every_cell), TRIED(planted_answers_are_found), TRIED(four_eyes),
        TRIED(keys_are_read_as_the_engine_reads_them), TRIED(roles_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
