/* test_scene: see scene.h. */
#include "scene.h"
#include "test_sql.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct step *const steps[] = {&test_tables, &test_parts};
const struct schema scene_schema = {1414091603, steps, 2, 0};

int scene_begin(void **state)
{
    static struct scene scene;
    scene = (struct scene){.arena = arena_open(0), .folder = "/tmp/reda-test-store.XXXXXX"};
    assert_non_null(mkdtemp(scene.folder));
    snprintf(scene.path, sizeof scene.path, "%s/file with %%?#.db", scene.folder);
    assert_null(store_open(scene.arena, scene.path, NULL, &scene_schema, &scene.store));
    *state = &scene;
    return 0;
}

int scene_end(void **state)
{
    struct scene *scene = *state;
    store_close(scene->store);
    DIR *listing = opendir(scene->folder);
    for (struct dirent *entry = readdir(listing); entry; entry = readdir(listing))
        if (entry->d_name[0] != '.')
            unlinkat(dirfd(listing), entry->d_name, 0);
    closedir(listing);
    int left = rmdir(scene->folder);
    arena_close(scene->arena);
    return left;
}

void scene_put(struct scene *scene, int64_t number, const char *name)
{
    assert_null(store_run(
        scene->store, scene->arena, &item_put,
        VALUES(value_integer(number), value_text(text_of(name)), value_null(), value_null())));
}

int64_t scene_count(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    assert_null(store_ask(store, arena, &item_count, NO_VALUES, &rows));
    assert_null(rows_next(rows, arena, &more));
    int64_t count = rows_integer(rows, ITEM_COUNT_COUNT);
    rows_close(rows);
    return count;
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
