/* test_scene: see test_scene.h. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <dirent.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

int scene_begin(void **state)
{
    static struct scene scene;
    struct digest policy = scene_policy(1);
    scene = (struct scene){.arena = arena_open(0), .folder = "/tmp/reda-test-ledger.XXXXXX"};
    assert_non_null(mkdtemp(scene.folder));
    snprintf(scene.path, sizeof scene.path, "%s/ledger.db", scene.folder);
    assert_null(crypt_open(scene.arena, &scene.crypt));
    assert_null(hasher_open(scene.crypt, scene.arena, &scene.hasher));
    assert_null(ledger_make(scene.arena, scene.path, NULL, TEXT_LITERAL("kommun.example/test"),
                            &policy, &scene.ledger));
    *state = &scene;
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
    ledger_close(scene->ledger);
    hasher_close(scene->hasher);
    crypt_close(scene->crypt);
    int left = nftw(scene->folder, take_away, 16, FTW_DEPTH | FTW_PHYS);
    arena_close(scene->arena);
    return left;
}

const char *scene_path(struct scene *scene, const char *name)
{
    struct builder path;
    builder_init(&path, scene->arena);
    builder_add_string(&path, scene->folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    return builder_string(&path);
}

struct leaf_id scene_id(const char *what, uint64_t number)
{
    struct leaf_id id = {{0}};
    size_t size = strlen(what) < 8 ? strlen(what) : 8;
    memcpy(id.bytes, what, size);
    for (size_t i = 0; i < 8; i++)
        id.bytes[8 + i] = (uint8_t)(number >> (56 - 8 * i));
    return id;
}

struct digest scene_policy(unsigned char fill)
{
    struct digest digest;
    memset(digest.bytes, fill, sizeof digest.bytes);
    return digest;
}

uint64_t scene_append(struct scene *scene, uint64_t stream, uint64_t unit, const char *text)
{
    struct ledger_answer answer;
    struct ledger_part part = {TEXT_LITERAL("notes"), scene_id("unit", unit), text_of(text)};
    struct ledger_event event = {.stream = scene_id("stream", stream),
                                 .kind = TEXT_LITERAL("something-happened"),
                                 .parts = &part,
                                 .part_count = 1};
    assert_null(ledger_append(scene->ledger, scene->arena, &event, 1, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(answer.size, answer.first + 1);
    return answer.first;
}

void scene_append_many(struct scene *scene, uint64_t stream, size_t count)
{
    struct ledger_answer answer;
    struct ledger_event *events = arena_new_many(scene->arena, count, struct ledger_event);
    struct ledger_part *parts = arena_new_many(scene->arena, 2 * count, struct ledger_part);
    for (size_t i = 0; i < count; i++) {
        parts[2 * i] = (struct ledger_part){.class = TEXT_LITERAL(PART_PUBLIC),
                                            .text = TEXT_LITERAL("{\"open\":1}")};
        parts[2 * i + 1] = (struct ledger_part){
            TEXT_LITERAL("notes"), scene_id("many", stream * 1000000 + i), TEXT_LITERAL("sealed")};
        events[i] = (struct ledger_event){.stream = scene_id("stream", stream),
                                          .kind = TEXT_LITERAL("something-happened"),
                                          .has_correlation = i % 2,
                                          .by_day = i % 3 == 0,
                                          .parts = &parts[2 * i],
                                          .part_count = 2};
    }
    assert_null(ledger_append(scene->ledger, scene->arena, events, count, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(answer.size, answer.first + count);
}

void scene_checkpoint(struct scene *scene)
{
    struct ledger_answer answer;
    assert_null(ledger_checkpoint(scene->ledger, scene->arena, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
}

void scene_reopen(struct scene *scene)
{
    ledger_close(scene->ledger);
    scene->ledger = NULL;
    assert_null(ledger_open(scene->arena, scene->path, NULL, &scene->ledger));
}

struct text scene_policy_text(struct scene *scene)
{
    struct builder policy;
    builder_init(&policy, scene->arena);
    ledger_policy(scene->ledger, &policy);
    return builder_text(&policy);
}

bool scene_proves(struct scene *scene, struct text policy, uint64_t number, struct text proof)
{
    struct policy trusted;
    struct flaw flaw;
    struct proof_file file;
    struct digest hash;
    struct checkpoint checkpoint;
    struct ledger_answer answer;
    struct text leaf;
    assert_null(ledger_entry(scene->ledger, scene->arena, number, &leaf, &answer));
    tree_leaf(scene->hasher, leaf, &hash);
    return policy_parse(scene->arena, scene->hasher, policy, &trusted, &flaw) &&
           proof_parse(scene->arena, proof, &file, &flaw) && file.index == number &&
           proof_verify(scene->arena, scene->hasher, &file, &hash, &trusted, &checkpoint, &flaw);
}

const char *scene_find(struct scene *scene, struct text bytes)
{
    struct text *names;
    size_t count;
    assert_null(folder_list(scene->arena, scene->folder, &names, &count));
    for (size_t i = 0; i < count; i++) {
        struct text whole;
        const char *path = scene_path(scene, text_copy(scene->arena, names[i]));
        assert_null(file_read_whole(scene->arena, path, 1 << 30, &whole));
        if (memmem(whole.bytes, whole.size, bytes.bytes, bytes.size))
            return text_copy(scene->arena, names[i]);
    }
    return NULL;
}
