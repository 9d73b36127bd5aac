/* test_drafts: what is begun and not done is kept byte by byte beside the ledger, is its writer's alone, goes with the
 * deed that is done, with time and with what is erased, and survives whoever kept it. */
#include "scene.h"

#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* The clock is put in place by the linker, so that days can pass. */
static int64_t later;
int64_t __real_clock_seconds(void);
int64_t __wrap_clock_seconds(void);
int64_t __wrap_clock_seconds(void)
{
    return __real_clock_seconds() + later;
}

#define ODD "Kanariefågel\0\377\376\001"
static const struct given typed[] = {
    {{"case", 4}, {" B-1 ", 5}}, {{"role", 4}, {ODD, sizeof ODD - 1}}, {{"\377", 1}, {"", 0}}};

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    later = 0;
    DO(scene, "register-person", "person=ha", "name=Handläggare A");
    DO(scene, "register-person", "person=hb", "name=Handläggare B");
    DO(scene, "open-case", "case=B-1", "domain=SOL_CHILD");
    return 0;
}

static struct drafted said_by(const char *person, const char *action)
{
    return (struct drafted){.person = text_of(person),
                            .action = text_of(action),
                            .given = typed,
                            .given_count = sizeof typed / sizeof *typed};
}

static enum drafts_end save(struct scene *scene, const struct leaf_id *id, const char *person,
                            struct leaf_id *id_out)
{
    enum drafts_end end;
    struct drafted said = said_by(person, "add-party");
    assert_null(drafts_save(scene->engine, scene->arena, id, &said, id_out, &end));
    return end;
}

static enum drafts_end look(struct scene *scene, const char *person, const struct leaf_id *id,
                            struct drafted *drafted_out)
{
    enum drafts_end end;
    assert_null(drafts_read(scene->engine, scene->arena, text_of(person), id, drafted_out, &end));
    return end;
}

static size_t count_of(struct scene *scene, const char *person)
{
    struct drafted *items;
    size_t count;
    assert_null(drafts_list(scene->engine, scene->arena, text_of(person), &items, &count));
    return count;
}

static void kept_as_it_was_typed(void **state)
{
    struct scene *scene = *state;
    struct drafted drafted, *items;
    struct leaf_id id, other;
    size_t count;
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    later = 60;
    assert_int_equal(save(scene, NULL, "ha", &other), DRAFTS_DONE);
    assert_false(leaf_id_equal(&id, &other));
    assert_int_equal(look(scene, "ha", &id, &drafted), DRAFTS_DONE);
    assert_int_equal(drafted.given_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(text_equal(drafted.given[i].name, typed[i].name));
        assert_true(text_equal(drafted.given[i].value, typed[i].value));
    }
    assert_true(text_is(drafted.thing, "case") && text_is(drafted.key, "B-1"));
    assert_null(drafts_list(scene->engine, scene->arena, text_of("ha"), &items, &count));
    assert_int_equal(count, 2);
    assert_true(leaf_id_equal(&items[0].id, &other)); /* the one that was changed last */
    assert_int_equal(items[0].changed - items[1].changed, 60);
    assert_int_equal(items[1].given_count, 3);
    scene_compare(scene); /* and no row is made of it */
}

static void its_writers_alone(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id, ignored;
    struct drafted drafted;
    enum drafts_end end;
    assert_int_equal(save(scene, NULL, "hx", &id), DRAFTS_NOBODY);
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_int_equal(look(scene, "hb", &id, &drafted), DRAFTS_ABSENT);
    assert_int_equal(save(scene, &id, "hb", &ignored), DRAFTS_ABSENT);
    assert_null(drafts_drop(scene->engine, scene->arena, text_of("hb"), &id, &end));
    assert_int_equal(end, DRAFTS_ABSENT);
    assert_int_equal(count_of(scene, "hb"), 0);
    assert_int_equal(look(scene, "ha", &id, &drafted), DRAFTS_DONE);
    assert_int_equal(drafted.given_count, 3);
    assert_null(drafts_drop(scene->engine, scene->arena, text_of("ha"), &id, &end));
    assert_int_equal(end, DRAFTS_DONE);
    assert_int_equal(save(scene, &id, "ha", &ignored), DRAFTS_ABSENT); /* nothing comes back */
}

/* The receiver has it, whoever sent it no longer; a form's own id is the draft's from the first time on. */
static void handed_over(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id, ignored;
    struct drafted drafted, said = said_by("ha", "add-party");
    enum drafts_end end;
    chance_fill(&said.id, sizeof said.id);
    for (int times = 0; times < 2; times++) {
        assert_null(drafts_save(scene->engine, scene->arena, NULL, &said, &id, &end));
        assert_int_equal(end, DRAFTS_DONE);
        assert_true(leaf_id_equal(&id, &said.id));
        assert_int_equal(count_of(scene, "ha"), 1);
    }
    assert_null(drafts_send(scene->engine, scene->arena, text_of("hb"), &id, text_of("ha"), &end));
    assert_int_equal(end, DRAFTS_ABSENT); /* not hers to send */
    assert_null(drafts_send(scene->engine, scene->arena, text_of("ha"), &id, text_of("hx"), &end));
    assert_int_equal(end, DRAFTS_NOBODY);
    assert_null(drafts_send(scene->engine, scene->arena, text_of("ha"), &id, text_of("hb"), &end));
    assert_int_equal(end, DRAFTS_DONE);
    assert_int_equal(count_of(scene, "ha"), 0);
    assert_int_equal(look(scene, "hb", &id, &drafted), DRAFTS_DONE);
    assert_true(text_is(drafted.sender, "ha"));
    assert_int_equal(drafted.given_count, 3);
    assert_null(drafts_save(scene->engine, scene->arena, NULL, &said, &ignored, &end));
    assert_int_equal(end, DRAFTS_ABSENT); /* the form's id is another's draft now */
}

/* A deed of the person's that came of the draft. */
static enum deed_end do_draft(struct scene *scene, const char *person, const struct leaf_id *id,
                              const char *form, bool tries)
{
    const struct given given[] = {{TEXT_LITERAL("person"), TEXT_LITERAL("ha")},
                                  {TEXT_LITERAL("form"), text_of(form)}};
    const struct deed deed = {.action = engine_action(scene->engine, TEXT_LITERAL("employ")),
                              .given = given,
                              .given_count = 2,
                              .actor = text_of(person),
                              .seen = -1,
                              .draft = id};
    assert_null((tries ? engine_try : engine_perform)(scene->engine, scene->arena, &deed, 1,
                                                      &scene->answer));
    return scene->answer.end;
}

static void gone_when_it_is_done(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id;
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_int_equal(do_draft(scene, "ha", &id, "ingen", false), DEED_UNUSABLE);
    assert_int_equal(do_draft(scene, "ha", &id, "konsult", true), DEED_DONE); /* and undone */
    assert_int_equal(count_of(scene, "ha"), 1);
    assert_int_equal(do_draft(scene, "hb", &id, "konsult", false), DEED_DONE);
    assert_int_equal(count_of(scene, "ha"), 1); /* not theirs to throw away */
    assert_int_equal(do_draft(scene, "ha", &id, "anställd", false), DEED_DONE);
    assert_int_equal(count_of(scene, "ha"), 0);
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_int_equal(do_draft(scene, "ha", &id, "anställd", false), DEED_REPEATED);
    assert_int_equal(count_of(scene, "ha"), 0); /* what it wanted is there */
}

static void gone_with_time(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id, other;
    int32_t days;
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_int_equal(save(scene, NULL, "ha", &other), DRAFTS_DONE);
    later = 29 * 86400;
    assert_int_equal(save(scene, &id, "ha", &id), DRAFTS_DONE); /* counted anew from here */
    later = 31 * 86400;
    assert_int_equal(count_of(scene, "ha"), 1);
    assert_null(drafts_keep(scene->engine, scene->arena, 3));
    assert_null(drafts_days(scene->engine, scene->arena, &days));
    assert_int_equal(days, 3);
    assert_int_equal(count_of(scene, "ha"), 1);
    later = 33 * 86400;
    assert_int_equal(count_of(scene, "ha"), 0);
}

static void no_more_than_there_is_room_for(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id, ignored;
    enum drafts_end end;
    struct drafted said = said_by("ha", "add-party");
    char *bytes = malloc(DRAFT_BYTES_MOST);
    assert_non_null(bytes);
    memset(bytes, 'a', DRAFT_BYTES_MOST);
    struct given large = {TEXT_LITERAL("r"), {bytes, DRAFT_BYTES_MOST}};
    said.given = &large;
    said.given_count = 1;
    assert_null(drafts_save(scene->engine, scene->arena, NULL, &said, &id, &end));
    assert_int_equal(end, DRAFTS_LARGE);
    large.value.size--;
    assert_null(drafts_save(scene->engine, scene->arena, NULL, &said, &id, &end));
    assert_int_equal(end, DRAFTS_DONE);
    free(bytes);
    for (size_t i = 1; i < DRAFTS_MOST; i++)
        assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_int_equal(save(scene, NULL, "ha", &ignored), DRAFTS_FULL);
    assert_int_equal(save(scene, &id, "ha", &ignored), DRAFTS_DONE); /* one that is there */
    assert_int_equal(save(scene, NULL, "hb", &ignored), DRAFTS_DONE);
}

/* In how many files of the database the word stands, while it is open. */
static size_t written(const struct scene *scene, const char *word)
{
    glob_t files;
    char pattern[128];
    size_t count = 0;
    snprintf(pattern, sizeof pattern, "%s/*", scene->folder);
    assert_int_equal(glob(pattern, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct arena *arena = arena_open(0);
        struct text whole;
        if (!file_read_whole(arena, files.gl_pathv[i], 64 * 1024 * 1024, &whole))
            count += memmem(whole.bytes, whole.size, word, strlen(word)) != NULL;
        arena_close(arena);
    }
    globfree(&files);
    return count;
}

static struct leaf_id unit_of(struct scene *scene, uint64_t entry)
{
    struct text bytes;
    struct ledger_answer answer;
    struct leaf leaf;
    struct refusal refusal;
    assert_null(ledger_entry(engine_ledger(scene->engine), scene->arena, entry, &bytes, &answer));
    assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
    return leaf.parts[0].unit;
}

static void gone_with_what_is_erased(void **state)
{
    struct scene *scene = *state;
    struct leaf_id id, other;
    struct erased erased;
    const struct text why = TEXT_LITERAL("dnr 7");
    DO(scene, "open-case", "case=B-2", "domain=SOL_CHILD");
    struct leaf_id unit = unit_of(scene, scene->answer.entry);
    assert_int_equal(save(scene, NULL, "ha", &id), DRAFTS_DONE);
    assert_true(written(scene, "Kanariefågel") > 0);
    assert_null(engine_erase(scene->engine, scene->arena, &unit, 1, why, why, &erased));
    assert_int_equal(erased.ledger.refusal, LEDGER_DONE);
    assert_int_equal(erased.drafts, 0); /* of another case */
    assert_int_equal(count_of(scene, "ha"), 1);
    DO(scene, "add-party", "case=B-1", "ref=barn1", "role=barn");
    unit = unit_of(scene, scene->answer.entry);
    assert_null(
        ledger_hold(engine_ledger(scene->engine), scene->arena, &unit, 1, why, &erased.ledger));
    assert_null(engine_erase(scene->engine, scene->arena, &unit, 1, why, why, &erased));
    assert_int_equal(erased.ledger.refusal, LEDGER_HELD);
    assert_int_equal(count_of(scene, "ha"), 1); /* what is not erased loses nothing */
    assert_null(
        ledger_lift(engine_ledger(scene->engine), scene->arena, &unit, 1, why, &erased.ledger));
    assert_int_equal(save(scene, NULL, "hb", &other), DRAFTS_DONE);
    assert_null(engine_erase(scene->engine, scene->arena, &unit, 1, why, why, &erased));
    assert_int_equal(erased.ledger.refusal, LEDGER_DONE);
    assert_int_equal(erased.drafts, 2);
    assert_int_equal(count_of(scene, "ha") + count_of(scene, "hb"), 0);
    assert_int_equal(written(scene, "Kanariefågel"), 0);
    scene_compare(scene);
}

/* In the child: opens, saves, says which it was, and waits to be killed. */
static void save_and_wait(struct scene *scene, const struct engine_setup *setup, int said)
{
    struct leaf_id id;
    if (engine_open(scene->arena, setup, &scene->engine) ||
        save(scene, NULL, "ha", &id) != DRAFTS_DONE || write(said, &id, sizeof id) != sizeof id)
        _exit(1);
    for (;;)
        pause();
}

/* The keyholder of whoever was killed needs a moment to see that it is alone. */
static struct fault *open_after(struct scene *scene, const struct engine_setup *setup)
{
    struct fault *fault = NULL;
    for (int tries = 0; tries < 200; tries++) {
        fault = engine_open(scene->arena, setup, &scene->engine);
        if (!fault)
            return NULL;
        poll(NULL, 0, 50);
    }
    return fault;
}

static void kept_when_its_keeper_is_killed(void **state)
{
    struct scene *scene = *state;
    const struct engine_setup setup = {
        .path = scene->path, .features = engine_features(scene->engine), .rules = scene->rules};
    struct leaf_id id;
    struct drafted drafted;
    int ends[2], status;
    engine_close(scene->engine);
    scene->engine = NULL;
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid_t child = fork();
    if (child == 0)
        save_and_wait(scene, &setup, ends[1]);
    close(ends[1]);
    assert_int_equal(read(ends[0], &id, sizeof id), sizeof id);
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, &status, 0), child);
    close(ends[0]);
    assert_null(open_after(scene, &setup));
    assert_int_equal(look(scene, "ha", &id, &drafted), DRAFTS_DONE);
    assert_int_equal(drafted.given_count, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(kept_as_it_was_typed, begin, scene_end),
        cmocka_unit_test_setup_teardown(its_writers_alone, begin, scene_end),
        cmocka_unit_test_setup_teardown(handed_over, begin, scene_end),
        cmocka_unit_test_setup_teardown(gone_when_it_is_done, begin, scene_end),
        cmocka_unit_test_setup_teardown(gone_with_time, begin, scene_end),
        cmocka_unit_test_setup_teardown(no_more_than_there_is_room_for, begin, scene_end),
        cmocka_unit_test_setup_teardown(gone_with_what_is_erased, begin, scene_end),
        cmocka_unit_test_setup_teardown(kept_when_its_keeper_is_killed, begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
