/* test_scene: see scene.h. */
#include "scene.h"
#include "test_sql.h"

#include <dirent.h>
#include <libpq-fe.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct step *const steps[] = {&test_tables, &test_parts};
const struct schema scene_schema = {1414091603, steps, 2, 0};

bool scene_on_server(void)
{
    return getenv("REDA_POSTGRES") != NULL;
}

static void make_places(void)
{
    PGconn *connection = PQconnectdb(getenv("REDA_POSTGRES"));
    PGresult *result = PQexec(connection, test_make_places.postgresql);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        fail_msg("%s", PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
}

int scene_begin(void **state)
{
    static struct scene scene;
    scene = (struct scene){.arena = arena_open(0), .folder = "/tmp/reda-test-store.XXXXXX"};
    assert_non_null(mkdtemp(scene.folder));
    if (scene_on_server())
        make_places();
    snprintf(scene.path, sizeof scene.path, "%s",
             scene_path(&scene, scene_on_server() ? "scene" : "file with %?#.db"));
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
    builder_add_string(&path, scene_on_server() ? getenv("REDA_POSTGRES") : scene->folder);
    builder_add_string(&path, scene_on_server() ? "&options=-csearch_path%3D" : "/");
    builder_add_string(&path, name);
    return builder_string(&path);
}
