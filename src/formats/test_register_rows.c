/* Rows of every file of a register, good and bad: what is read, and what is said of the rest. */
#include "test_register.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct file_example {
    const char *name, *files, *expected;
};

#define ANNA "@persons\nperson\nanna\n"
#define SN "@bodies\nbody;kind\nsn;nämnd\n"
#define EC "@posts\npost;role\nec;enhetschef\n"
#define ANNA_SAID "person anna|\n"
#define SN_SAID "body sn||0|||\n"
#define EC_SAID "post ec|enhetschef||\n"
#define ORDER_FILE "@orders\norder\nd1\n"
#define ORDER_SAID "order d1|||||\n"

static const struct file_example people[] = {
    {"nothing", "", ""},
    {"an empty file", "@persons\n", ""},
    {"a header alone", "@persons\nperson;name\n", ""},
    {"a person", "@persons\nperson;name\nanna;Anna Å\n", "person anna|Anna Å\n"},
    {"columns in any order, other capitals, blanks around",
     "@persons\n Name ;PERSON\n Anna ; anna \n", "person anna|Anna\n"},
    {"commas", "@persons\nperson,name\nanna,Anna\n", "person anna|Anna\n"},
    {"empty rows", "@persons\n\nperson;name\n;\n\nanna;\n", "person anna|\n"},
    {"days",
     "@persons\nperson;valid_from;valid_to;known_from\na;2026-01-01;2026-12-31;2026-02-01\n"
     "b;2026-01-01;;\nc;2026-01-01;2026-01-01;\n",
     "person a| 2026-01-01..2026-12-31 known 2026-02-01\nperson b| 2026-01-01..9999-12-31\n"
     "person c| 2026-01-01..2026-01-01\n"},
    {"a bad day, the rest is read", "@persons\nperson;valid_from\na;2026-02-30\nb;1/2 2026\nc;\n",
     "!persons 2 kolumn B register-day(valid_from,2026-02-30)\n"
     "!persons 3 kolumn B register-day(valid_from,1/2 2026)\nperson c|\n"},
    {"backwards", "@persons\nperson;valid_from;valid_to\na;2026-02-01;2026-01-31\n",
     "!persons 2 kolumn C register-backwards(valid_to,2026-01-31,2026-02-01)\n"},
    {"no key", "@persons\nperson;name\n;Anna\n", "!persons 2 kolumn A register-empty(person,)\n"},
    {"a key twice", "@persons\nperson;name\na;1\nb;\na;2\n",
     "!persons 4 kolumn A register-twice(person,a,2)\nperson a|1\nperson b|\n"},
    {"a key of a row that was left out may come again", "@persons\nperson;valid_from\na;x\na;\n",
     "!persons 2 kolumn B register-day(valid_from,x)\nperson a|\n"},
    {"what cannot be a key",
     "@persons\nperson;name\na|b;\na eller b;\n(a;\nEgen enhet;\na) (b;\na (b);\neller;\n",
     "!persons 2 kolumn A register-key(person,a|b)\n"
     "!persons 3 kolumn A register-key(person,a eller b)\n"
     "!persons 4 kolumn A register-key(person,(a)\n"
     "!persons 5 kolumn A register-key(person,Egen enhet)\n"
     "!persons 6 kolumn A register-key(person,a) (b)\n"
     "!persons 8 kolumn A register-key(person,eller)\nperson a (b)|\n"},
    {"a key of a row left out is not proposed",
     "@persons\nperson;valid_from\nannabritta;x\nb;\n@employments\nperson;form\nannabritte;\n",
     "!persons 2 kolumn B register-day(valid_from,x)\n"
     "!employments 2 kolumn A register-unknown(person,annabritte,persons,)\nperson b|\n"},
    {"no key column", "@persons\nnamn;name\na;b\n",
     "!persons 1 register-column-missing(person,namn, name)\n"},
    {"two columns alike", "@persons\nperson;Person\na;b\n",
     "!persons 1 register-column-twice(Person)\n"},
    {"a column nobody knows", "@persons\nperson;telefon\na;1\n",
     "?persons 1 register-column-unknown(telefon,)\nperson a|\n"},
    {"a column misspelt", "@persons\nperson;valid_form\na;2026-01-01\n",
     "?persons 1 register-column-near(valid_form,valid_from)\nperson a|\n"},
    {"a separator inside a text", "@persons\nperson;name\na;b;c\nd;\n",
     "!persons 2 list-extra-cell(c)\nperson d|\n"},
    {"a broken row", "@persons\nperson;name\n\"a\"x;b\nc;\n",
     "!persons 2 kolumn A csv-after-quote\nperson c|\n"},
    {"no text at all",
     "@persons\n\xFF\xFE"
     "a\n",
     "!persons 1 csv-utf16\n"},
    {"a file nobody knows", "@personer\nperson\na\n",
     "!personer 0 register-file-unknown(personer)\n"},
    {"a file twice", "@persons\nperson\na\n@persons\nperson\nb\n",
     "!persons 0 register-file-twice(persons)\nperson a|\n"},
    {"employment",
     ANNA "@agreements\nagreement;party;deciding;types\ng;Grannby;ja;alla\n@employments\n"
          "person;form;agreement\nanna;anställd;\nanna;Anställd i annan kommun;g\n"
          "anna;förtroendevald;\nanna;konsult;\nanna;;\n",
     ANNA_SAID "employment 0|1|\nemployment 0|2|0\nemployment 0|3|\nemployment 0|4|\n"
               "employment 0|0|\nagreement g|Grannby|1|\n"},
    {"employment of nobody", ANNA "@employments\nperson;form\nanne;anställd\n;anställd\n",
     "!employments 2 kolumn A register-unknown-near(person,anne,persons,anna)\n"
     "!employments 3 kolumn A register-empty(person,)\n" ANNA_SAID},
    {"without persons", "@employments\nperson;form\nanna;anställd\n",
     "!employments 2 kolumn A register-no-file(person,anna,persons,)\n"},
    {"a form nobody knows", ANNA "@employments\nperson;form\nanna;timavlönad\n",
     "!employments 2 kolumn B register-word(form,timavlönad,anställd, anställd i annan kommun, "
     "förtroendevald, konsult)\n" ANNA_SAID},
    {"an agreement where none belongs",
     ANNA "@employments\nperson;form;agreement\nanna;anställd;g\n",
     "?employments 2 kolumn C register-unused(agreement,g)\n" ANNA_SAID "employment 0|1|\n"},
    {"an agreement that is not there",
     ANNA "@employments\nperson;form;agreement\nanna;anställd i annan kommun;g\n",
     "!employments 2 kolumn C register-no-file(agreement,g,agreements,)\n" ANNA_SAID},
    {"qualifications",
     ANNA "@qualifications\nperson;qualification\nanna;socionomexamen\nanna;annan relevant "
          "examen\nanna;utländsk examen\nanna;saknas\nanna;\nanna;doktor\n",
     "!qualifications 6 kolumn B register-empty(qualification,)\n"
     "!qualifications 7 kolumn B register-word(qualification,doktor,socionomexamen, annan relevant "
     "examen, utländsk examen, saknas)\n" ANNA_SAID "qualification 0|0\nqualification 0|1\n"
     "qualification 0|2\nqualification 0|3\n"},
    {"appointments to a post",
     ANNA EC "@appointments\nperson;kind;post\nanna;tjänst;ec\n"
             "anna;tf.;ec\nanna;Vikarie;ec\n",
     ANNA_SAID "appointment 0|0|0||||\nappointment 0|1|0||||\nappointment 0|2|0||||\n" EC_SAID},
    {"appointments in a body",
     ANNA SN "@appointments\nperson;kind;body;types;decided;paragraph\n"
             "anna;ordförande;sn;;;\nanna;vice ordförande;sn;;;\nanna;andre vice ordförande;sn;;;\n"
             "anna;ledamot;sn;;;\nanna;ersättare;;;;\n"
             "anna;förordnad ledamot;sn;lvu-omhandertagande|lvu-ansokan-vard;2026-01-15;§ 4\n"
             "anna;förordnad tjänsteman;;alla;;\n",
     ANNA_SAID "appointment 0|3||0|||\nappointment 0|4||0|||\nappointment 0|5||0|||\n"
               "appointment 0|6||0|||\nappointment 0|7|||||\n"
               "appointment 0|8||0|lvu-omhandertagande,lvu-ansokan-vard|2026-01-15|§ 4\n"
               "appointment 0|9|||||\n" SN_SAID},
    {"a post without its key, and one that is not there",
     ANNA EC "@appointments\nperson;kind;post\nanna;tjänst;\nanna;tf;enhet9\n",
     "!appointments 2 kolumn C register-empty(post,)\n"
     "!appointments 3 kolumn C register-unknown(post,enhet9,posts,)\n" ANNA_SAID EC_SAID},
    {"a row that names a row left out",
     ANNA "@posts\npost;role\nec;enhäääätschäf\n@appointments\nperson;kind;post\nanna;tjänst;ec\n",
     "!posts 2 kolumn B register-role(role,enhäääätschäf,)\n"
     "!appointments 2 kolumn C register-unknown-refused(post,ec,posts,2)\n" ANNA_SAID},
    {"what belongs to another kind",
     ANNA EC SN "@appointments\nperson;kind;post;body\nanna;tjänst;ec;sn\nanna;ledamot;ec;sn\n",
     "?appointments 2 kolumn D register-unused(body,sn)\n"
     "?appointments 3 kolumn C register-unused(post,ec)\n" ANNA_SAID
     "appointment 0|0|0||||\nappointment 0|6||0|||\n" EC_SAID SN_SAID},
    {"a kind nobody knows", ANNA "@appointments\nperson;kind;post\nanna;tjanst;ec\n",
     "!appointments 2 kolumn B register-word(kind,tjanst,tjänst, tf, vikarie, ordförande, vice "
     "ordförande, andre vice ordförande, ledamot, ersättare, förordnad ledamot, förordnad "
     "tjänsteman)\n" ANNA_SAID},
    {"a type nobody knows, and one misspelt",
     ANNA SN "@appointments\nperson;kind;body;types\nanna;förordnad ledamot;sn;sol-aterkrav|qqq\n"
             "anna;förordnad ledamot;sn;lvu-omhandertagand\n",
     "!appointments 2 kolumn D register-type(types,qqq,)\n"
     "!appointments 3 kolumn D "
     "register-type-near(types,lvu-omhandertagand,lvu-omhandertagande)\n" ANNA_SAID SN_SAID},
    {"a bad day of the decision",
     ANNA SN "@appointments\nperson;kind;body;decided\nanna;ledamot;sn;i går\n",
     "!appointments 2 kolumn D register-day(decided,i går)\n" ANNA_SAID SN_SAID},
};

static const struct file_example places[] = {
    {"units, a parent further down", "@units\nunit;name;parent\na;Barn;b\nb;Alla;\n",
     "unit a|Barn|1\nunit b|Alla|\n"},
    {"a parent that is not there", "@units\nunit;parent\nbarn1;barn2\nc;c\n",
     "?units 2 kolumn B register-unknown-near(parent,barn2,units,barn1)\n"
     "unit barn1||\nunit c||1\n"},
    {"posts",
     "@units\nunit\nu\n@posts\npost;role;unit;title\nec;EC;u;Chef\nss;socialsekreteraren;;\n",
     "unit u||\npost ec|enhetschef|0|Chef\npost ss|socialsekreterare||\n"},
    {"a role misspelt", "@posts\npost;role\nec;enhetschäf\n",
     "!posts 2 kolumn B register-role-near(role,enhetschäf,enhetschef)\n"},
    {"no role", "@posts\npost;role\nec;\n", "!posts 2 kolumn B register-empty(role,)\n"},
    {"no column for it", "@posts\npost;unit\nec;\n",
     "!posts 1 register-column-missing(role,post, unit)\n"},
    {"an unknown unit", "@units\nunit\nu1\n@posts\npost;role;unit\nec;enhetschef;z\n",
     "!posts 2 kolumn C register-unknown(unit,z,units,)\nunit u1||\n"},
    {"agreements",
     "@agreements\nagreement;party;deciding;types\na;X;ja;\nb;Y;nej;sol-aterkrav\nc;Z;;alla\n"
     "d;W;kanske;\n",
     "!agreements 5 kolumn C register-word(deciding,kanske,nej, ja)\n"
     "agreement a|X|1|\nagreement b|Y|0|sol-aterkrav\nagreement c|Z||\n"},
    {"bodies",
     "@bodies\nbody;name;kind;capacity;parent;seats\nsu;Utskott;utskott;;sn;5\n"
     "sn;Nämnd;nämnd;kommunstyrelsen som socialnämnd;;11\np;;Presidium;;sn;\n",
     "body su|Utskott|1||1|5\nbody sn|Nämnd|0|kommunstyrelsen som socialnämnd||11\nbody "
     "p||2||1|\n"},
    {"a body of no kind", "@bodies\nbody;kind\na;\nb;råd\n",
     "!bodies 2 kolumn B register-empty(kind,)\n"
     "!bodies 3 kolumn B register-word(kind,råd,nämnd, utskott, presidium)\n"},
    {"seats that are no number", "@bodies\nbody;kind;seats\na;nämnd;elva\nb;nämnd;-3\n",
     "!bodies 2 kolumn C register-number(seats,elva)\n!bodies 3 kolumn C "
     "register-number(seats,-3)\n"},
    {"a parent that was left out", "@bodies\nbody;kind;parent\nsu;utskott;sn\nsn;råd;\n",
     "!bodies 3 kolumn B register-word(kind,råd,nämnd, utskott, presidium)\n"
     "?bodies 2 kolumn C register-unknown-refused(parent,sn,bodies,3)\nbody su||1|||\n"},
    {"meetings",
     SN "@meetings\nbody;date;time;present;first_paragraph;last_paragraph;known_from\n"
        "sn;2026-03-01;13:30;9;12;40;2026-02-01\nsn;2026-04-01;;;;;\n",
     SN_SAID "meeting 0|2026-03-01|810|9|12|40 known 2026-02-01\nmeeting 0|2026-04-01||||\n"},
    {"meetings that cannot be",
     SN "@meetings\nbody;date;time\nsn;;\nsn;2026-02-29;\nsn;2026-02-28;25:00\nsu;2026-02-28;\n"
        ";2026-02-28;\n",
     "!meetings 2 kolumn B register-empty(date,)\n"
     "!meetings 3 kolumn B register-day(date,2026-02-29)\n"
     "!meetings 4 kolumn C register-clock(time,25:00)\n"
     "!meetings 5 kolumn A register-unknown(body,su,bodies,)\n"
     "!meetings 6 kolumn A register-empty(body,)\n" SN_SAID},
    {"a meeting holds on its day", SN "@meetings\nbody;date;valid_from\nsn;2026-03-01;2026-01-01\n",
     "?meetings 2 kolumn C register-unused(valid_from,2026-01-01)\n" SN_SAID
     "meeting 0|2026-03-01||||\n"},
};

static const struct file_example orders[] = {
    {"orders",
     SN "@orders\norder;title;body;adopted;paragraph;replaces;valid_from\n"
        "d2;Ny;sn;2026-01-20;§ 7;d1;2026-02-01\nd1;Äldre;;;;;\n",
     SN_SAID "order d2|Ny|0|2026-01-20|§ 7|1 2026-02-01..9999-12-31\norder d1|Äldre||||\n"},
    {"an order replaces one that is not there", "@orders\norder;replaces\nd2;x\n",
     "?orders 2 kolumn B register-unknown(replaces,x,orders,)\norder d2|||||\n"},
    {"the board of an order alone", "@orders\norder;body\nd1;sn\nd2;sn\n",
     "body sn|sn|0|||\norder d1||0|||\norder d2||0|||\n"},
    {"but not beside a file of bodies", "@orders\norder;body\nd1;sx\n" SN,
     "!orders 2 kolumn B register-unknown(body,sx,bodies,)\n" SN_SAID},
    {"a row with everything",
     "@units\nunit\nu\n" ORDER_FILE "@order_rows\norder;row;types;outcome;unit;subdelegable;"
     "decision;law;who;deputy;terms;valid_to\n"
     "d1;3.1;sol-aterkrav;avslag;u;ja;Återkrav;9 kap. SoL;EC;AC;snabbt;2026-12-31\n",
     "unit u||\n" ORDER_SAID
     "row 0|3.1|0|sol-aterkrav|2|0|1|Återkrav|9 kap. SoL|EC|AC|snabbt 0001-01-01..2026-12-31\n"},
    {"the least row", ORDER_FILE "@order_rows\norder\nd1\n", ORDER_SAID "row 0||0||0||0|||||\n"},
    {"every type",
     ORDER_FILE "@order_rows\norder;types;rule\nd1;alla;\nd1;Alla;brådskande\nd1;;brådskande\n",
     ORDER_SAID "row 0||0|*|0||0|||||\nrow 0||1||0||0|||||\nrow 0||1||0||0|||||\n"},
    {"rules",
     ORDER_FILE
     "@order_rows\norder;rule\nd1;brådskande\nd1;överordnad ersätter\nd1;ensam funktion\n"
     "d1;vidaredelegation\nd1;anmäls nästa sammanträde\nd1;övrigt\nd1;annat\n",
     "!order_rows 8 kolumn B register-word(rule,annat,brådskande, överordnad ersätter, ensam "
     "funktion, vidaredelegation, anmäls nästa sammanträde, övrigt)\n" ORDER_SAID
     "row 0||1||0||0|||||\nrow 0||2||0||0|||||\nrow 0||3||0||0|||||\nrow 0||4||0||0|||||\n"
     "row 0||5||0||0|||||\nrow 0||6||0||0|||||\n"},
    {"a row of no order", ORDER_FILE "@order_rows\norder;row\nd9;1\n;2\n",
     "!order_rows 2 kolumn A register-unknown(order,d9,orders,)\n"
     "!order_rows 3 kolumn A register-empty(order,)\n" ORDER_SAID},
    {"words nobody knows",
     ORDER_FILE "@order_rows\norder;outcome;subdelegable\nd1;delvis;\nd1;;kanske\n",
     "!order_rows 2 kolumn B register-word(outcome,delvis,bifall, avslag)\n"
     "!order_rows 3 kolumn C register-word(subdelegable,kanske,nej, ja)\n" ORDER_SAID},
    {"a unit of an order alone", ORDER_FILE "@order_rows\norder;unit\nd1;u1\n",
     "unit u1|u1|\n" ORDER_SAID "row 0||0||0|0|0|||||\n"},
    {"passed on",
     ANNA EC ORDER_FILE "@order_rows\norder;row\nd1;1\nd1;2\nd1;1\n@subdelegations\n"
                        "order;row;from;to;valid_from\nd1;1;socialchef;enhetschef;\n"
                        "d1;2;SOCIALCHEFEN;post:ec;2026-01-01\nd1;2;socialchef;person:anna;\n",
     ANNA_SAID EC_SAID ORDER_SAID
     "row 0|1|0||0||0|||||\nrow 0|2|0||0||0|||||\nrow 0|1|0||0||0|||||\n"
     "subdelegation 0|socialchef|enhetschef||\nsubdelegation 2|socialchef|enhetschef||\n"
     "subdelegation 1|socialchef||0| 2026-01-01..9999-12-31\nsubdelegation 1|socialchef|||0\n"},
    {"passed on from nowhere, by nobody, to nobody",
     SN ORDER_FILE "@order_rows\norder;row\nd1;1\n@subdelegations\norder;row;from;to\nd1;9;"
                   "socialchef;enhetschef\n"
                   "d2;1;socialchef;enhetschef\nd1;1;;enhetschef\nd1;1;socialchef;\n"
                   "d1;1;socialchef;lägst enhetschef\nd1;1;socialchef;organ:sn\n"
                   "d1;1;socialchef;enhetschef (egen enhet)\nd1;1;soxialchef;enhetschef\n",
     "!subdelegations 2 kolumn B register-no-row(row,9)\n"
     "!subdelegations 3 kolumn A register-unknown(order,d2,orders,)\n"
     "!subdelegations 4 kolumn C register-empty(from,)\n"
     "!subdelegations 5 kolumn D register-empty(to,)\n"
     "!subdelegations 6 kolumn D register-receiver(to,lägst enhetschef)\n"
     "!subdelegations 7 kolumn D register-receiver(to,organ:sn)\n"
     "!subdelegations 8 kolumn D register-receiver(to,enhetschef (egen enhet))\n"
     "!subdelegations 9 kolumn C register-role-near(from,soxialchef,socialchef)\n" SN_SAID
         ORDER_SAID "row 0|1|0||0||0|||||\n"},
};

static void every_example(const struct file_example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena *arena = arena_open(0);
        struct register_file files[TEST_FILES];
        struct register_rows rows;
        size_t file_count = split_files(text_of(examples[i].files), files);
        struct register_problems problems =
            register_read(arena, files, file_count, test_catalogue(), &rows);
        const char *found = dump_register(arena, problems, &rows);
        if (strcmp(found, examples[i].expected) != 0)
            fail_msg("%s:\n%sexpected\n%s", examples[i].name, found, examples[i].expected);
        arena_close(arena);
    }
}

static void rows_about_people(void **state)
{
    (void)state;
    every_example(people, sizeof people / sizeof *people);
}

static void rows_about_places(void **state)
{
    (void)state;
    every_example(places, sizeof places / sizeof *places);
}

static void rows_of_orders(void **state)
{
    (void)state;
    every_example(orders, sizeof orders / sizeof *orders);
}

/* Every file has a table, and every table is one of the files. */
static void file_names(void **state)
{
    (void)state;
    size_t count;
    const char *const *names = register_file_names(&count);
    assert_int_equal(count, 13);
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < count; i++) {
        struct register_file file = {text_of(names[i]), TEXT_LITERAL("")};
        struct register_rows rows;
        assert_int_equal(register_read(arena, &file, 1, test_catalogue(), &rows).count, 0);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_about_people),
        cmocka_unit_test(rows_about_places),
        cmocka_unit_test(rows_of_orders),
        cmocka_unit_test(file_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
