/* The words for delegates, deputies and conditions: what each means, what is said of those that mean
 * nothing, and how they are written back. */
#include "test_register.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct phrase {
    const char *column, *written;
    const char *expected; /* after the row itself */
    const char *back;     /* as it is written; NULL = the same */
};

/* how|scope|step|role|post|person|body */
static const struct phrase delegates[] = {
    {"delegates", "enhetschef", "  delegate 0|0|0|enhetschef|||\n", NULL},
    {"delegates", "Enhetscheferna", "  delegate 0|0|0|enhetschef|||\n", "enhetschef"},
    {"delegates", "EC", "  delegate 0|0|0|enhetschef|||\n", "enhetschef"},
    {"delegates", " socialsekreterare | enhetschef ",
     "  delegate 0|0|0|socialsekreterare|||\n  delegate 0|0|0|enhetschef|||\n",
     "socialsekreterare|enhetschef"},
    {"delegates", "socialsekreterare eller enhetschef",
     "  delegate 0|0|0|socialsekreterare|||\n  delegate 0|0|0|enhetschef|||\n",
     "socialsekreterare|enhetschef"},
    {"delegates", "||enhetschef|", "  delegate 0|0|0|enhetschef|||\n", "enhetschef"},
    {"delegates", "Lägst  enhetschef", "  delegate 1|0|0|enhetschef|||\n", "lägst enhetschef"},
    {"delegates", "enhetschef (egen enhet)", "  delegate 0|1|0|enhetschef|||\n", NULL},
    {"delegates", "lägst sektionschef (Eget område)", "  delegate 1|2|0|sektionschef|||\n",
     "lägst sektionschef (eget område)"},
    {"delegates", "ordförande (su)", "  delegate 0|0|0|ordförande|||1\n", NULL},
    {"delegates", "ledamot (sn) (egen enhet)", "  delegate 0|1|0|ledamot|||0\n", NULL},
    {"delegates", "ledamot (egen enhet) (sn)", "  delegate 0|1|0|ledamot|||0\n",
     "ledamot (sn) (egen enhet)"},
    {"delegates", "post:ec-1", "  delegate 2|0|0||0||\n", NULL},
    {"delegates", "post:ec (barn) (egen enhet)", "  delegate 2|1|0||1||\n", NULL},
    {"delegates", "post:ec (barn)", "  delegate 2|0|0||1||\n", NULL},
    {"delegates", "person: anna", "  delegate 3|0|0|||0|\n", "person:anna"},
    {"delegates", "organ:su", "  delegate 4|0|0||||1\n", NULL},
    {"deputies", "vice ordförande|andre vice ordförande",
     "  delegate 0|0|1|vice ordförande|||\n  delegate 0|0|2|andre vice ordförande|||\n", NULL},
    {"deputies", "vice ordförande eller socialchef|organ:sn",
     "  delegate 0|0|1|vice ordförande|||\n  delegate 0|0|1|socialchef|||\n"
     "  delegate 4|0|2||||0\n",
     NULL},
};

static const struct phrase bad_delegates[] = {
    {"delegates", "enhetschäf",
     "!order_rows 2 kolumn B register-role-near(delegates,enhetschäf,enhetschef)\n", NULL},
    {"delegates", "kommunens katt",
     "!order_rows 2 kolumn B register-role(delegates,kommunens katt,)\n", NULL},
    {"delegates", "lägst", "!order_rows 2 kolumn B register-role(delegates,,)\n", NULL},
    {"delegates", "enhetschef|socialchäf",
     "!order_rows 2 kolumn B register-role-near(delegates,socialchäf,socialchef)\n", NULL},
    {"delegates", "enhetschef (su)",
     "!order_rows 2 kolumn B register-group(delegates,enhetschef (su),su)\n", NULL},
    {"delegates", "enhetschef (egna enheten)",
     "!order_rows 2 kolumn B register-group(delegates,enhetschef (egna enheten),egna enheten)\n",
     NULL},
    {"delegates", "ordförande (sx)",
     "!order_rows 2 kolumn B register-unknown(delegates,sx,bodies,)\n", NULL},
    {"delegates", "post:ec-2",
     "!order_rows 2 kolumn B register-unknown-near(delegates,ec-2,posts,ec-1)\n", NULL},
    {"delegates", "person:", "!order_rows 2 kolumn B register-unknown(delegates,,persons,)\n",
     NULL},
    {"delegates", "organ:au", "!order_rows 2 kolumn B register-unknown(delegates,au,bodies,)\n",
     NULL},
    {"deputies", "vice ordförande|x9", "!order_rows 2 kolumn B register-role(deputies,x9,)\n",
     NULL},
};

/* kind|role|number */
static const struct phrase conditions[] = {
    {"conditions", "högst 20000 kr", "  condition 0||2000000\n", NULL},
    {"conditions", "Högst 20 000,50 kronor", "  condition 0||2000050\n", "högst 20000,50 kr"},
    {"conditions",
     "högst 20\xC2\xA0"
     "000 kr",
     "  condition 0||2000000\n", "högst 20000 kr"},
    {"conditions", "över 20000 kr", "  condition 1||2000000\n", NULL},
    {"conditions", "högst 0,5 basbelopp", "  condition 2||500\n", NULL},
    {"conditions", "högst 1 prisbasbelopp", "  condition 2||1000\n", "högst 1 basbelopp"},
    {"conditions", "över 0,125 basbelopp", "  condition 3||125\n", NULL},
    {"conditions", "högst 30 dagar", "  condition 4||30\n", NULL},
    {"conditions", "högst 1 dag", "  condition 4||1\n", NULL},
    {"conditions", "högst 4 månader", "  condition 4||124\n", "högst 124 dagar"},
    {"conditions", "brådskande", "  condition 5||0\n", NULL},
    {"conditions", "samråd", "  condition 6||0\n", NULL},
    {"conditions", "samråd områdeschef", "  condition 6|områdeschef|0\n", NULL},
    {"conditions", "samråd med Områdeschefen", "  condition 6|områdeschef|0\n",
     "samråd områdeschef"},
    {"conditions", "tilldelat ärende", "  condition 7||0\n", NULL},
    {"conditions", "samtycke finns|inom riktlinjer|underlag finns",
     "  condition 8||0\n  condition 9||0\n  condition 10||0\n", NULL},
    {"conditions", "utanför kontorstid 08:00-17:00", "  condition 11||692220\n", NULL},
    {"conditions", "utanför kontorstid 8.30 - 16.30", "  condition 11||735390\n",
     "utanför kontorstid 08:30-16:30"},
    {"conditions", "anställd 6 månader", "  condition 12||6\n", NULL},
    {"conditions", "övrigt villkor", "  condition 13||0\n", NULL},
};

struct scene {
    struct arena *arena;
    struct register_rows rows;
    struct register_problems problems;
};

/* One row with one cell. */
static void read_phrase(struct scene *scene, const struct phrase *phrase)
{
    static const char around[] = "@persons\nperson\nanna\n@posts\npost;role\nec-1;enhetschef\n"
                                 "ec (barn);enhetschef\n@bodies\nbody;kind\nsn;nämnd\nsu;utskott\n"
                                 "@orders\norder\nd\n@order_rows\norder;";
    struct builder files;
    struct register_file split[TEST_FILES];
    scene->arena = arena_open(0);
    builder_init(&files, scene->arena);
    builder_add_string(&files, around);
    builder_add_string(&files, phrase->column);
    builder_add_string(&files, "\nd;\"");
    builder_add_string(&files, phrase->written);
    builder_add_string(&files, "\"\n");
    size_t count = split_files(builder_text(&files), split);
    scene->problems = register_read(scene->arena, split, count, test_catalogue(), &scene->rows);
}

static const char *dump_told_all(struct scene *scene)
{
    struct builder out;
    builder_init(&out, scene->arena);
    for (size_t i = 0; i < scene->problems.count; i++)
        dump_told(&out, &scene->problems.items[i]);
    return builder_string(&out);
}

/* Delegates, conditions and terms of the first row. */
static const char *dump_meaning(struct scene *scene)
{
    struct builder out;
    builder_init(&out, scene->arena);
    if (scene->rows.row_count == 0)
        return "no row\n";
    dump_line(&out, &scene->rows, &scene->rows.rows[0]);
    struct text all = builder_text(&out);
    text_cut(&all, '\n');
    return text_copy(scene->arena, all);
}

static const char *written_back(struct scene *scene, const char *column)
{
    const struct order_line *line = &scene->rows.rows[0];
    struct builder out;
    builder_init(&out, scene->arena);
    for (size_t i = 0; i < line->delegate_count; i++) {
        bool same =
            i && line->delegates[i].step && line->delegates[i].step == line->delegates[i - 1].step;
        builder_add_string(&out, i == 0 ? "" : same ? " eller " : "|");
        register_write_delegate(&out, &scene->rows, &line->delegates[i]);
    }
    for (size_t i = 0; i < line->condition_count; i++) {
        builder_add_string(&out, i ? "|" : "");
        register_write_condition(&out, &scene->rows, &line->conditions[i]);
    }
    (void)column;
    return builder_string(&out);
}

static void expect(const char *what, const char *found, const char *expected)
{
    if (strcmp(found, expected) != 0)
        fail_msg("%s: %s\nexpected %s", what, found, expected);
}

static void every_good_phrase(const struct phrase *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct scene scene;
        read_phrase(&scene, &phrases[i]);
        expect(phrases[i].written, dump_told_all(&scene), "");
        expect(phrases[i].written, dump_meaning(&scene), phrases[i].expected);
        expect(phrases[i].written, written_back(&scene, phrases[i].column),
               phrases[i].back ? phrases[i].back : phrases[i].written);
        arena_close(scene.arena);
    }
}

static void delegates_mean(void **state)
{
    (void)state;
    every_good_phrase(delegates, sizeof delegates / sizeof *delegates);
}

static void conditions_mean(void **state)
{
    (void)state;
    every_good_phrase(conditions, sizeof conditions / sizeof *conditions);
}

static void bad_delegates_leave_the_row_out(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad_delegates / sizeof *bad_delegates; i++) {
        struct scene scene;
        read_phrase(&scene, &bad_delegates[i]);
        expect(bad_delegates[i].written, dump_told_all(&scene), bad_delegates[i].expected);
        expect(bad_delegates[i].written, dump_meaning(&scene), "no row\n");
        arena_close(scene.arena);
    }
}

/* A condition in words that are not ours, with what is told of it: it stays, for a person, with its words. */
static const struct phrase unread[] = {
    {"conditions", "efter samtal med läkare", "", NULL},
    {"conditions", "högst 2000O kr",
     "?order_rows 2 kolumn B register-condition(conditions,högst 2000O kr)\n", NULL},
    {"conditions", "högst 0,1234 basbelopp",
     "?order_rows 2 kolumn B register-condition(conditions,högst 0,1234 basbelopp)\n", NULL},
    {"conditions", "högst , kr",
     "?order_rows 2 kolumn B register-condition(conditions,högst , kr)\n", NULL},
    {"conditions", "högst 5, kr",
     "?order_rows 2 kolumn B register-condition(conditions,högst 5, kr)\n", NULL},
    {"conditions", "högst 20.000 kr",
     "?order_rows 2 kolumn B register-condition(conditions,högst 20.000 kr)\n", NULL},
    {"conditions", "högst 9999999999999999 kr",
     "?order_rows 2 kolumn B register-condition(conditions,högst 9999999999999999 kr)\n", NULL},
    {"conditions", "över 30 dagar",
     "?order_rows 2 kolumn B register-condition(conditions,över 30 dagar)\n", NULL},
    {"conditions", "högst fyra månader",
     "?order_rows 2 kolumn B register-condition(conditions,högst fyra månader)\n", NULL},
    {"conditions", "samråd enhetschäf",
     "?order_rows 2 kolumn B register-role-near(conditions,enhetschäf,enhetschef)\n", NULL},
    {"conditions", "utanför kontorstid 17:00-08:00",
     "?order_rows 2 kolumn B register-condition(conditions,utanför kontorstid 17:00-08:00)\n",
     NULL},
    {"conditions", "utanför tätort", "", NULL},
    {"conditions", "anställd 6 år",
     "?order_rows 2 kolumn B register-condition(conditions,anställd 6 år)\n", NULL},
};

static void unread_conditions_are_kept(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof unread / sizeof *unread; i++) {
        struct scene scene;
        read_phrase(&scene, &unread[i]);
        expect(unread[i].written, dump_told_all(&scene), unread[i].expected);
        expect(unread[i].written, dump_meaning(&scene), "  condition 13||0\n");
        assert_true(text_is(scene.rows.rows[0].terms, unread[i].written));
        expect(unread[i].written, written_back(&scene, "conditions"), "övrigt villkor");
        arena_close(scene.arena);
    }
}

/* More than one, beside terms of the row: each once. */
static void words_stand_with_the_terms(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct register_file files[TEST_FILES];
    struct register_rows rows;
    size_t count =
        split_files(TEXT_LITERAL("@orders\norder\nd\n@order_rows\norder;conditions;terms\n"
                                 "d;högst 30 dagar|efter prövning|i lugn och ro;Sker i "
                                 "lugn och ro\n"),
                    files);
    assert_int_equal(register_read(arena, files, count, test_catalogue(), &rows).count, 0);
    assert_int_equal(rows.rows[0].condition_count, 3);
    expect("terms", text_copy(arena, rows.rows[0].terms), "Sker i lugn och ro; efter prövning");
    arena_close(arena);
}

/* Persons, units and bodies of an order alone are made as bare rows; posts need a file, as they need a role. */
static void an_order_alone(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct register_file files[TEST_FILES];
    struct register_rows rows;
    size_t count =
        split_files(TEXT_LITERAL("@orders\norder;body\nd;sn\n@order_rows\norder;delegates\n"
                                 "d;ordförande (sn)|organ:su|person:bo\nd;post:ec\n"),
                    files);
    struct register_problems problems = register_read(arena, files, count, test_catalogue(), &rows);
    expect("alone", dump_register(arena, problems, &rows),
           "!order_rows 3 kolumn B register-no-file(delegates,ec,posts,)\nperson bo|bo\n"
           "body sn|sn|0|||\nbody su|su|1||0|\norder d||0|||\nrow 0||0||0||0|||||\n"
           "  delegate 0|0|0|ordförande|||0\n  delegate 4|0|0||||1\n  delegate 3|0|0|||0|\n");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delegates_mean),
        cmocka_unit_test(bad_delegates_leave_the_row_out),
        cmocka_unit_test(conditions_mean),
        cmocka_unit_test(unread_conditions_are_kept),
        cmocka_unit_test(words_stand_with_the_terms),
        cmocka_unit_test(an_order_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
