/* recorded: see recorded.h. */
#include "recorded.h"

#include "os/os.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WORDS_MOST = 200 };

json_t *recorded_read(const char *path)
{
    static char line[1 << 18];
    json_t *cases = json_array();
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        json_t *record = json_loads(line, 0, NULL);
        assert_non_null(record);
        json_array_append_new(cases, record);
    }
    fclose(file);
    return cases;
}

/* The members of an object as words, each item of a list by itself. */
static size_t add_words(struct scene *scene, json_t *object, const char **words, size_t count)
{
    const char *name;
    json_t *value;
    json_object_foreach(object, name, value)
    {
        char number[32] = "";
        if (json_is_integer(value))
            snprintf(number, sizeof number, "%d", (int)json_integer_value(value));
        const char *word = json_is_string(value)    ? json_string_value(value)
                           : json_is_boolean(value) ? (json_is_true(value) ? "ja" : "nej")
                                                    : number;
        if (!json_is_array(value))
            words[count++] = scene_word(scene, name, word);
        for (size_t i = 0; i < json_array_size(value); i++)
            words[count++] = scene_word(scene, name, json_string_value(json_array_get(value, i)));
        assert_true(count < WORDS_MOST);
    }
    words[count] = NULL;
    return count;
}

static const char *string_of(const json_t *record, const char *name)
{
    return json_string_value(json_object_get(record, name));
}

static const char *case_word(struct scene *scene, const json_t *record)
{
    return scene_word(scene, "case", string_of(record, "id"));
}

static void must(struct scene *scene, const char *action, const char *const *words)
{
    if (scene_do(scene, action, words) != DEED_DONE)
        fail_msg("%s %s: end %d, %s %s", action, words[0], scene->answer.end,
                 scene->answer.problem_count ? scene->answer.problems[0].key : "",
                 scene->answer.problem_count
                     ? text_copy(scene->arena, scene->answer.problems[0].place)
                     : "");
}

/* Each object of a list through an action. */
static void each(struct scene *scene, const json_t *record, const char *list, const char *action)
{
    const char *words[WORDS_MOST + 1] = {case_word(scene, record)};
    const json_t *items = json_object_get(record, list);
    for (size_t i = 0; i < json_array_size(items); i++) {
        add_words(scene, json_array_get(items, i), words, 1);
        must(scene, action, words);
    }
}

void recorded_open(struct scene *scene, const json_t *record)
{
    const char *words[WORDS_MOST + 1] = {case_word(scene, record)};
    const json_t *complete = json_object_get(record, "record_complete");
    must(scene, "open-case",
         WORDS(words[0], scene_word(scene, "domain", string_of(record, "domain")),
               scene_word(scene, "authority", string_of(record, "authority"))));
    each(scene, record, "parties", "add-party");
    each(scene, record, "delegation_order", "add-order-row");
    for (size_t i = 0; i < json_array_size(complete); i++) {
        words[i + 1] =
            scene_word(scene, "complete", json_string_value(json_array_get(complete, i)));
        words[i + 2] = NULL;
    }
    if (json_array_size(complete))
        must(scene, "declare-complete", words);
}

void recorded_event(struct scene *scene, const json_t *record, size_t index)
{
    json_t *event = json_array_get(json_object_get(record, "events"), index);
    char *object = json_dumps(event, JSON_COMPACT);
    must(scene, "register-event",
         WORDS(case_word(scene, record), scene_word(scene, "object", object)));
    free(object);
}

void recorded_whole(struct scene *scene, const json_t *record)
{
    scene_batch_begin(scene);
    recorded_open(scene, record);
    for (size_t i = 0; i < json_array_size(json_object_get(record, "events")); i++)
        recorded_event(scene, record, i);
    scene_batch_end(scene);
}
