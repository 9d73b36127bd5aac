/* test_scene: a small law, one duty of the test's own, and a case written as an example of it. */
#ifndef JUDGE_TEST_SCENE_H
#define JUDGE_TEST_SCENE_H

#include "try.h"

enum { SCENE_RULES = 4, SCENE_CLOCKS = 7 };

static const char scene_words[] =
    "händelse  beslut = decision\nhändelse  underställning skickad = submitted_to_court\n"
    "händelse  ansökan skickad = application_to_court\nhändelse  inkommet till domstol = "
    "receipt_by_court\n"
    "händelse  domstolens beslut = court_decision\nhändelse  verkställighet = enforcement\n"
    "händelse  vården påbörjad = care_started\nhändelse  utredning inledd = investigation_opened\n"
    "händelse  utredning förlängd = investigation_extended\nhändelse  utredning avslutad = "
    "investigation_closed\n"
    "händelse  placering = placement\nhändelse  placering avslutad = placement_ended\nhändelse  "
    "övervägande = "
    "consideration\n"
    "händelse  omprövning = reconsideration\nhändelse  återkoppling begärd = feedback_requested\n"
    "händelse  återkoppling lämnad = feedback_given\nhändelse  orosanmälan inkommen = "
    "report_received\n"
    "händelse  ärende avslutat = case_closed\nhändelse  journalanteckning = note\n"
    "uppgift   beslutstyp = decision_type\nuppgift   lagrum = lagrum\nuppgift   åtgärd = "
    "measure\nuppgift   "
    "bedömt = assessed\n"
    "uppgift   skäl = reasons\nuppgift   hem = home\nuppgift   fråga = question_id\nuppgift   "
    "utredning = "
    "investigation\n"
    "uppgift   ny sista dag = until\nuppgift   gäller till = valid_until\nuppgift   domslut = "
    "court_outcome\n"
    "uppgift   från = from\nuppgift   till = to\nuppgift   barn = child\nuppgift   rör = concerns\n"
    "händelse  jävsförhållande = conflict_relation\nuppgift   person = person\nuppgift   "
    "beslutande = "
    "decider\n"
    "uppgift   anmälningspliktig = mandatory\nuppgift   tidsbegränsat = time_limited\nuppgift   av "
    "= decided_by\n";

static const char scene_sources[] =
    "lag | TL | testlagen (2000:1)\n1 § | verifierad | ett skall | x\n"
    "2 § | läst en gång | ett annat skall | x\n";

#define SCENE_CLOCK(id, source, validity, time, moving, rest, example)                 \
    "frist " id "\nrubrik \"En tid\"\nkälla testlag " source "\n" validity "tid " time \
    " räknat från x\nflyttas " moving "\n" rest "exempel " example "\n"

/* vecka moves to a weekday, kanske may, stilla and kvartal never; gammal (a week) ends with the
 * year 2026 and ny (two weeks, of a weaker mark) takes over. */
#define PIECE(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }
#define SCENE_FILE(id, source, validity, time, moving, rest, example)             \
    {                                                                             \
        PIECE("testlag/" id),                                                     \
            PIECE(SCENE_CLOCK(id, source, validity, time, moving, rest, example)) \
    }

// clang-format off
static const struct rule_source scene_clocks[SCENE_CLOCKS] = {
    SCENE_FILE("vecka", "1 §", "", "1 vecka", "till vardag", "", "2026-02-02 ger 2026-02-09"),
    SCENE_FILE("kanske", "1 §", "", "14 dagar", "kanske till vardag", "", "2026-01-24 ger 2026-02-09"),
    SCENE_FILE("stilla", "1 §", "", "10 dagar", "inte", "", "2026-02-05 ger 2026-02-15"),
    SCENE_FILE("manad", "1 §", "", "1 månad", "till vardag", "", "2026-01-31 ger 2026-03-02"),
    SCENE_FILE("kvartal", "1 §", "", "3 månader", "inte", "", "2026-01-31 ger 2026-04-30"),
    SCENE_FILE("gammal", "1 §", "gäller till 2026-12-31\n", "1 vecka", "till vardag", "efterföljs av "
    "ny\n", "2026-02-02 ger 2026-02-09"),
    SCENE_FILE("ny", "2 §", "gäller från 2027-01-01\n", "2 veckor", "till vardag", "", "2027-02-01 ger 2027-02-15"),
};
// clang-format on

struct scene {
    struct arena *arena;
    const struct rulebook *book; /* NULL: trouble says why */
    const char *trouble;
    const struct duty *duty; /* the first one */
    struct dossier dossier;
    struct findings findings;
};

/* The first problem of a broken law, for the test that wrote it. */
static inline const char *scene_trouble(struct arena *arena, const struct rule_problem *problem)
{
    struct builder told;
    builder_init(&told, arena);
    builder_add(&told, problem->source);
    builder_add_char(&told, ':');
    builder_add_number(&told, problem->line);
    builder_add_string(&told, ": ");
    builder_add_string(&told, problem->sentence);
    return builder_string(&told);
}

/* Compiles the test's rules, each "plikt NAME\n...", to which "källa" is added; NULL ends the list. */
static inline struct scene scene_open(const char *const *rules)
{
    struct scene scene = {.arena = arena_open(0)};
    struct rule_source files[2 + SCENE_CLOCKS + SCENE_RULES];
    size_t count = 0;
    files[count++] = (struct rule_source){TEXT_LITERAL("ordlista"), text_of(scene_words)};
    files[count++] = (struct rule_source){TEXT_LITERAL("testlag/sources"), text_of(scene_sources)};
    for (size_t i = 0; i < SCENE_CLOCKS; i++)
        files[count++] = scene_clocks[i];
    for (size_t i = 0; i < SCENE_RULES && rules[i]; i++) {
        struct text text = text_of(rules[i]), first = text_cut(&text, '\n');
        struct builder name, whole;
        builder_init(&name, scene.arena);
        builder_init(&whole, scene.arena);
        builder_add_string(&name, "testlag/");
        builder_add(&name, text_after(first, sizeof "plikt"));
        builder_add(&whole, first);
        builder_add_string(&whole, "\nkälla testlag 1 §\n");
        builder_add(&whole, text);
        files[count++] = (struct rule_source){builder_text(&name), builder_text(&whole)};
    }
    struct rule_problems problems;
    scene.book = rulebook_compile(scene.arena, files, count, &problems);
    if (scene.book)
        scene.duty = rulebook_duty(scene.book, 0);
    else
        scene.trouble = scene_trouble(scene.arena, &problems.items[0]);
    return scene;
}

/* The first duty's example with that number (from 0) as a placed case. */
static inline void scene_case(struct scene *scene, size_t example)
{
    ensure(example < scene->duty->example_count);
    scene->dossier = example_dossier(scene->arena, scene->duty, &scene->duty->examples[example]);
    ensure(dossier_place(&scene->dossier, DAY_NONE) == -1);
}

static inline void scene_judge(struct scene *scene)
{
    judge_dossier(scene->book, &scene->dossier, scene->arena, &scene->findings);
}

static inline void scene_close(struct scene *scene)
{
    arena_close(scene->arena);
}

#endif
