/* The shipped words for posts and bodies, and a municipality's own over them. */
#include "test_register.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct word {
    const char *written, *role;
};

/* Words met in real delegation orders, and the role that each means. */
static const struct word words[] = {
    {"socialsekreterare", "socialsekreterare"},
    {"Socialsekreterarna", "socialsekreterare"},
    {"handläggare", "handläggare"},
    {"biståndshandläggare", "biståndshandläggare"},
    {"biståndsbedömare", "biståndsbedömare"},
    {"Bib", "biståndsbedömare"},
    {"familjehemssekreterare", "familjehemssekreterare"},
    {"dödsboutredare", "dödsboutredare"},
    {"assistent", "assistent"},
    {"Ass", "assistent"},
    {"BAB", "bostadsanpassningshandläggare"},
    {"1:e socialsekreterare", "förste socialsekreterare"},
    {"förste socialsekreterare", "förste socialsekreterare"},
    {"gruppledare", "gruppledare"},
    {"gruppchef", "gruppchef"},
    {"GC", "gruppchef"},
    {"teamledare", "teamledare"},
    {"Samordnare", "samordnare"},
    {"enhetschef", "enhetschef"},
    {"enhetscheferna", "enhetschef"},
    {"EC", "enhetschef"},
    {"Ech", "enhetschef"},
    {"enhetschef IFO", "enhetschef IFO"},
    {"EC drift", "enhetschef drift"},
    {"sektionschef", "sektionschef"},
    {"respektive chef", "respektive chef"},
    {"närmaste personalansvarig chef", "respektive chef"},
    {"områdeschef", "områdeschef"},
    {"verksamhetschef", "verksamhetschef"},
    {"verksamhetsansvarig", "verksamhetsansvarig"},
    {"avdelningschef", "avdelningschef"},
    {"AC", "avdelningschef"},
    {"Avd.chef", "avdelningschef"},
    {"avdelningschef IFO", "avdelningschef IFO"},
    {"AC EK", "avdelningschef ekonomi"},
    {"AC HR", "avdelningschef HR"},
    {"AC Stab KOM", "avdelningschef stab och kommunikation"},
    {"IFO-chef", "IFO-chef"},
    {"tf IFO-chef", "IFO-chef"},
    {"tf. socialchef", "socialchef"},
    {"sektorschef", "sektorschef"},
    {"socialchef", "socialchef"},
    {"förvaltningschef", "förvaltningschef"},
    {"förvaltningsdirektör", "förvaltningsdirektör"},
    {"FD", "förvaltningsdirektör"},
    {"socialdirektör", "socialdirektör"},
    {"vård- och omsorgsdirektör", "vård- och omsorgsdirektör"},
    {"socialnämnden", "nämnd"},
    {"arbetsutskott", "arbetsutskott"},
    {"AU", "arbetsutskott"},
    {"SN AU", "arbetsutskott"},
    {"socialutskott", "socialutskott"},
    {"sociala utskottet", "socialutskott"},
    {"SU", "socialutskott"},
    {"individutskott", "individutskott"},
    {"myndighetsutskott", "myndighetsutskott"},
    {"sociala delegationen", "social delegation"},
    {"utskottet LoS", "utskottet LoS"},
    {"ordförande", "ordförande"},
    {"Ordföranden", "ordförande"},
    {"ordf", "ordförande"},
    {"ordf.", "ordförande"},
    {"nämndens ordförande", "ordförande"},
    {"utskottets ordförande", "utskottets ordförande"},
    {"ordförande i Kommunstyrelsens sociala utskott", "utskottets ordförande"},
    {"1:e vice ordföranden", "vice ordförande"},
    {"förste vice ordföranden", "vice ordförande"},
    {"förste vice ordföranden i socialnämnden", "vice ordförande"},
    {"2:e vice ordförande", "andre vice ordförande"},
    {"andre vice ordföranden", "andre vice ordförande"},
    {"presidium", "presidium"},
    {"ledamöter", "ledamot"},
    {"ersättare", "ersättare"},
    {"särskilt förordnande", "förordnad ledamot"},
    {"förordnad ledamot", "förordnad ledamot"},
    {"ersättare för ordförande", "förordnad ledamot"},
    {"socialjouren", "socialjour"},
    {"kommungemensam socialjour", "socialjour"},
    {"jourhavande", "socialjour"},
    {"ursprunglig beslutsfattare", "ursprunglig beslutsfattare"},
    {"delegat i ursprungsärendet", "ursprunglig beslutsfattare"},
    {"närmast högre befattningshavare", "närmast överordnade chef"},
    {"överordnad instans", "närmast överordnade chef"},
    {"närmast överordnade chef", "närmast överordnade chef"},
    {"SAS", "SAS"},
    {"MAS", "MAS"},
    {"konsulter", "konsult"},
};

static void every_word_means_its_role(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct role_table *roles = roles_shipped(arena);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        int32_t role = role_find(roles, text_of(words[i].written));
        if (role < 0 || !text_is(roles->items[role].key, words[i].role))
            fail_msg("%s is not %s", words[i].written, words[i].role);
    }
    assert_int_equal(role_find(roles, TEXT_LITERAL("kommunens katt")), -1);
    arena_close(arena);
}

/* A word that two roles share would mean the first of them. */
static void no_word_means_two_roles(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct role_table *roles = roles_shipped(arena);
    size_t count = 0;
    for (size_t i = 0; i < roles->count; i++) {
        const struct role *role = &roles->items[i];
        assert_int_equal(role_find(roles, role->key), i);
        for (size_t j = 0; j < role->synonym_count; j++, count++)
            assert_int_equal(role_find(roles, role->synonyms[j]), i);
    }
    assert_true(roles->count >= 70 && count >= 800);
    arena_close(arena);
}

static const struct role *role_called(const struct role_table *roles, const char *word)
{
    int32_t found = role_find(roles, text_of(word));
    if (found < 0)
        fail_msg("no role is called %s", word);
    return &roles->items[found];
}

static void shipped_roles_are_what_they_are(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct role_table *roles = roles_shipped(arena);
    const struct role *head = role_called(roles, "socialchef");
    assert_int_equal(head->kind, ROLE_HEAD);
    assert_int_equal(head->rank, 50);
    assert_int_equal(head->timeline, vocabulary_enum_value(ENUM_ROLE, TEXT_LITERAL("socialchef")));
    assert_false(head->out_of_hours);
    assert_true(role_called(roles, "socialjour")->out_of_hours);
    assert_int_equal(role_called(roles, "socialjour")->rank, 0);
    assert_int_equal(role_called(roles, "presidium")->timeline, -1);
    static const struct {
        const char *word;
        enum role_kind kind;
    } kinds[] = {{"enhetschef", ROLE_OFFICIAL},
                 {"nämnd", ROLE_BOARD},
                 {"au", ROLE_COMMITTEE},
                 {"presidium", ROLE_PRESIDIUM},
                 {"ordförande", ROLE_CHAIR},
                 {"vice ordförande", ROLE_VICE_CHAIR},
                 {"2:e vice ordförande", ROLE_SECOND_VICE_CHAIR},
                 {"ledamot", ROLE_MEMBER},
                 {"ersättare", ROLE_SUBSTITUTE_MEMBER},
                 {"förordnad ledamot", ROLE_APPOINTED_MEMBER},
                 {"utskottets ordförande", ROLE_COMMITTEE_CHAIR},
                 {"ursprunglig beslutsfattare", ROLE_ORIGINAL},
                 {"närmaste chef", ROLE_SUPERIOR},
                 {"konsult", ROLE_CONTRACTOR}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        assert_int_equal(role_called(roles, kinds[i].word)->kind, kinds[i].kind);
    arena_close(arena);
}

/* Every role that case timelines use for somebody who decides has one of ours that is called so. */
static void timeline_roles_are_there(void **state)
{
    (void)state;
    static const char *const deciding[] = {
        "nämnd",       "utskott",         "ordförande",        "vice ordförande",
        "ledamot",     "ersättare",       "socialchef",        "avdelningschef",
        "enhetschef",  "sektionschef",    "teamledare",        "biträdande enhetschef",
        "handläggare", "LSS-handläggare", "tjänsteman",        "familjerättssekreterare",
        "konsult",     "socialjour",      "förordnad ledamot", "socialsekreterare"};
    struct arena *arena = arena_open(0);
    const struct role_table *roles = roles_shipped(arena);
    for (size_t i = 0; i < sizeof deciding / sizeof *deciding; i++)
        assert_int_equal(role_called(roles, deciding[i])->timeline,
                         vocabulary_enum_value(ENUM_ROLE, text_of(deciding[i])));
    arena_close(arena);
}

struct own_roles {
    const char *file, *told;
};

static const struct own_roles own_roles[] = {
    {"role;kind;rank;synonyms\nlagledare;tjänsteman;20;LL|lagledarna\n", ""},
    {"role\nenhetschef\n", ""},
    {"role;kind\nlagledare;\n", "!roles 2 kolumn B register-empty(kind,)\n"},
    {"role;kind\nlagledare;hjälte\n",
     "!roles 2 kolumn B register-word(kind,hjälte,tjänsteman, förvaltningschef, nämnd, utskott, "
     "presidium, ordförande, vice ordförande, andre vice ordförande, ledamot, ersättare, "
     "förordnad ledamot, utskottsordförande, ursprunglig beslutsfattare, överordnad, konsult)\n"},
    {"role;kind;rank\nlagledare;tjänsteman;hög\n", "!roles 2 kolumn C register-number(rank,hög)\n"},
    {"role;kind;timeline\nlagledare;tjänsteman;teamledar\n",
     "!roles 2 kolumn C register-timeline-near(timeline,teamledar,teamledare)\n"},
    {"role;kind;timeline\nlagledare;tjänsteman;qqqqq\n",
     "!roles 2 kolumn C register-timeline(timeline,qqqqq,)\n"},
    {"role;kind;jour\nlagledare;tjänsteman;nästan\n",
     "!roles 2 kolumn C register-word(jour,nästan,nej, ja)\n"},
    {"role;kind\nlagledare (barn);tjänsteman\n",
     "!roles 2 kolumn A register-role-key(role,lagledare (barn))\n"},
    {"role;kind\nLägst chef;tjänsteman\n",
     "!roles 2 kolumn A register-role-key(role,Lägst chef)\n"},
    {"role;kind\npost:x;tjänsteman\n", "!roles 2 kolumn A register-role-key(role,post:x)\n"},
    {"role;kind\na eller b;tjänsteman\n", "!roles 2 kolumn A register-role-key(role,a eller b)\n"},
    {"role;kind\n;tjänsteman\n", "!roles 2 kolumn A register-empty(role,)\n"},
    {"role;kind;synonyms\nlagledare;tjänsteman;enhetschef\n",
     "!roles 2 kolumn C register-role-word(synonyms,enhetschef,enhetschef)\n"},
    {"role;kind;synonyms\nlagledare;tjänsteman;LL\nlinjeledare;tjänsteman;ll\n",
     "!roles 3 kolumn C register-role-word(synonyms,ll,lagledare)\n"},
    {"role;kind\nlagledare;tjänsteman\nLagledare;tjänsteman\n",
     "!roles 3 kolumn A register-role-word(role,lagledare,lagledare)\n"},
    {"role;kind\nenhetschef;tjänsteman\nenhetschef;tjänsteman\n",
     "!roles 3 kolumn A register-role-word(role,enhetschef,enhetschef)\n"},
};

static const struct role_table *read_roles(struct arena *arena, const char *bytes,
                                           struct register_problems *problems_out)
{
    struct register_rows *rows = arena_new(arena, struct register_rows);
    struct register_file file = {TEXT_LITERAL("roles"), text_of(bytes)};
    *problems_out = register_read(arena, &file, 1, test_catalogue(), rows);
    return rows->roles;
}

static void own_roles_are_checked(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof own_roles / sizeof *own_roles; i++) {
        struct arena *arena = arena_open(0);
        struct register_problems problems;
        struct builder told;
        builder_init(&told, arena);
        read_roles(arena, own_roles[i].file, &problems);
        for (size_t j = 0; j < problems.count; j++)
            dump_told(&told, &problems.items[j]);
        assert_string_equal(builder_string(&told), own_roles[i].told);
        arena_close(arena);
    }
}

/* AC is a områdeschef here, and the shipped avdelningschef loses the word; a shipped role gets further
 * words and a rank. */
static void own_words_are_stronger(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct register_problems problems;
    const struct role_table *roles = read_roles(
        arena,
        "role;kind;rank;synonyms;jour\nområdeschef;;45;AC;\nGruppledare;;;Gruppen|GL;ja\n"
        "tf EC;tjänsteman;29;;\n",
        &problems);
    assert_int_equal(problems.count, 0);
    assert_true(text_is(role_called(roles, "AC")->key, "områdeschef"));
    assert_int_equal(role_called(roles, "ac")->rank, 45);
    assert_int_equal(role_called(roles, "AC")->kind, ROLE_OFFICIAL);
    assert_true(text_is(role_called(roles, "avd.chef")->key, "avdelningschef"));
    assert_true(text_is(role_called(roles, "gl")->key, "gruppledare"));
    assert_int_equal(role_called(roles, "gl")->rank, 20);
    assert_true(role_called(roles, "gruppledare")->out_of_hours);
    assert_true(text_is(role_called(roles, "tf ec")->key, "tf EC"));
    assert_int_equal(role_called(roles, "tf ec")->rank, 29);
    assert_int_equal(role_called(roles, "ec")->rank, 30);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_means_its_role),
        cmocka_unit_test(no_word_means_two_roles),
        cmocka_unit_test(shipped_roles_are_what_they_are),
        cmocka_unit_test(timeline_roles_are_there),
        cmocka_unit_test(own_roles_are_checked),
        cmocka_unit_test(own_words_are_stronger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
