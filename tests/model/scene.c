/* scene: see scene.h. */
#include "scene.h"

#include "desk/embedded.h"
#include "features/features.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* The law is compiled once. */
static const struct rulebook *law(void)
{
    static const struct rulebook *rules;
    struct rule_problems problems = {0};
    if (rules)
        return rules;
    struct arena *arena = arena_open(0);
    struct rule_source *files = arena_new_many(arena, embedded_law_count, struct rule_source);
    for (size_t i = 0; i < embedded_law_count; i++)
        files[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    rules = rulebook_compile_proven(arena, files, embedded_law_count, &problems);
    assert_non_null(rules);
    return rules;
}

/* A database of its own on the server; what stands after # is where its keys are. */
static void make_on_server(struct scene *scene, const char *server)
{
    static int number;
    char command[512], name[64];
    const char *rest = strstr(server, "///postgres");
    assert_non_null(rest);
    snprintf(name, sizeof name, "model_%d_%d", (int)getpid(), ++number);
    snprintf(command, sizeof command,
             "psql -X -q '%s' -c \"create database %s template template0 encoding 'UTF8' locale "
             "'C.UTF-8'\"",
             server, name);
    assert_int_equal(system(command), 0);
    size_t size = (size_t)snprintf(scene->path, sizeof scene->path, "postgresql:///%s%s#%s/a", name,
                                   rest + strlen("///postgres"), scene->folder);
    assert_true(size < sizeof scene->path);
}

int scene_begin(void **state)
{
    const char *server = getenv("REDA_POSTGRES");
    struct scene *scene = calloc(1, sizeof *scene);
    struct ledger *ledger;
    assert_non_null(scene);
    *scene = (struct scene){.arena = arena_open(0), .folder = "/tmp/reda-test-model.XXXXXX"};
    assert_non_null(mkdtemp(scene->folder));
    snprintf(scene->path, sizeof scene->path, "%s/a.db", scene->folder);
    if (server)
        make_on_server(scene, server);
    scene->rules = law();
    struct engine_setup setup = {.path = scene->path, .features = features, .rules = scene->rules};
    struct ledger_ground ground = engine_ground(scene->arena, features);
    assert_null(ledger_make(scene->arena, scene->path, &ground, TEXT_LITERAL("kommun.example/test"),
                            &setup.policy, &ledger));
    ledger_close(ledger);
    assert_null(engine_open(scene->arena, &setup, &scene->engine));
    *state = scene;
    return 0;
}

static int take_away(const char *path, const struct stat *seen, int kind, struct FTW *place)
{
    (void)seen;
    (void)kind;
    (void)place;
    return remove(path);
}

int scene_end(void **state)
{
    struct scene *scene = *state;
    engine_close(scene->engine);
    int left = nftw(scene->folder, take_away, 16, FTW_DEPTH | FTW_PHYS);
    arena_close(scene->arena);
    free(scene);
    return left;
}

static size_t read_words(struct scene *scene, const char *const *words, struct given **given_out)
{
    size_t count = 0;
    while (words[count])
        count++;
    *given_out = arena_new_many(scene->arena, count, struct given);
    for (size_t i = 0; i < count; i++) {
        struct text value = text_of(words[i]);
        (*given_out)[i].name = text_cut(&value, '=');
        (*given_out)[i].value = value;
    }
    return count;
}

static struct deed deed_of(struct scene *scene, const char *action, const char *const *words)
{
    struct given *given;
    struct deed deed = {.action = engine_action(scene->engine, text_of(action)), .seen = -1};
    if (!deed.action)
        fail_msg("there is no action %s", action);
    deed.given_count = read_words(scene, words, &given);
    deed.given = given;
    return deed;
}

enum deed_end scene_do_as(struct scene *scene, const char *actor, int64_t seen, const char *action,
                          const char *const *words)
{
    struct deed deed = deed_of(scene, action, words);
    deed.actor = text_of(actor);
    deed.seen = seen;
    if (scene->batch) {
        scene->batch = arena_room(scene->arena, scene->batch, scene->batch_count,
                                  &scene->batch_room, sizeof deed);
        scene->batch[scene->batch_count++] = deed;
        return DEED_DONE;
    }
    assert_null(engine_perform(scene->engine, scene->arena, &deed, 1, &scene->answer));
    return scene->answer.end;
}

void scene_batch_begin(struct scene *scene)
{
    scene->batch_count = scene->batch_room = 0;
    scene->batch = arena_room(scene->arena, NULL, 0, &scene->batch_room, sizeof *scene->batch);
}

void scene_batch_end(struct scene *scene)
{
    size_t count = scene->batch_count;
    struct deed_answer *answers = arena_new_many(scene->arena, count, struct deed_answer);
    assert_null(engine_perform(scene->engine, scene->arena, scene->batch, count, answers));
    scene->batch = NULL;
    for (size_t i = 0; i < count; i++)
        if (answers[i].end != DEED_DONE)
            fail_msg("deed %zu: end %d, %s", i, answers[i].end,
                     answers[i].problem_count ? answers[i].problems[0].key : "");
}

enum deed_end scene_do(struct scene *scene, const char *action, const char *const *words)
{
    return scene_do_as(scene, "", -1, action, words);
}

enum deed_end scene_consider(struct scene *scene, const char *action, const char *const *words)
{
    struct deed deed = deed_of(scene, action, words);
    assert_null(engine_consider(scene->engine, scene->arena, &deed, &scene->answer));
    return scene->answer.end;
}

struct text scene_see(struct scene *scene, const char *name, const char *const *words)
{
    struct given *given;
    struct answered answered;
    const struct reader reader = {.operator= TEXT_LITERAL("test")};
    struct builder out;
    const struct view *view = engine_view(scene->engine, text_of(name));
    if (!view)
        fail_msg("there is no view %s", name);
    size_t count = read_words(scene, words, &given);
    assert_null(engine_ask(scene->engine, scene->arena, view, given, count, &reader, &answered));
    assert_int_equal(answered.problem_count, 0);
    builder_init(&out, scene->arena);
    size_t columns = view->statement->give_count;
    for (size_t i = 0; i < answered.row_count * columns; i++) {
        builder_add(&out, answered.cells[i]);
        builder_add_char(&out, (i + 1) % columns ? '|' : '\n');
    }
    return builder_text(&out);
}

struct text scene_case(struct scene *scene, const char *key)
{
    struct text line;
    const int32_t *number_at;
    assert_null(engine_case(scene->engine, scene->arena, text_of(key), &line, &number_at));
    return line;
}

void scene_compare(struct scene *scene)
{
    struct text difference;
    assert_null(engine_compare(scene->engine, scene->arena, &difference));
    if (difference.size)
        fail_msg("rows differ: %s", text_copy(scene->arena, difference));
}

const char *scene_word(struct scene *scene, const char *name, const char *value)
{
    struct builder word;
    builder_init(&word, scene->arena);
    builder_add_string(&word, name);
    builder_add_char(&word, '=');
    builder_add_string(&word, value);
    return builder_string(&word);
}
