/* api_scene: the API asked in the test's own process. Over crew_scene: ha is handläggare of the unit barn and has the case K1;
 * there is a case K2 that nobody has. */
#ifndef MODEL_API_SCENE_H
#define MODEL_API_SCENE_H

#include "crew_scene.h"

#include "faces/api/api.h"
#include "json/json.h"

struct stand {
    struct place *place;
    struct arena *arena;
    struct access *access;
    struct api api;
    struct text reads, acts; /* tokens of ha: to read, and to act too */
};

struct asked {
    enum http_method method;
    const char *path, *body, *query; /* query: "name=value" or NULL */
    struct text token;
    const char *seen; /* If-Match */
    const char *once; /* Idempotency-Key */
    struct http_response response;
    struct json_node *answer;
};

extern int64_t api_later; /* seconds that the clock of accounts has gone on */

int api_begin(void **state);
int api_end(void **state);
/* Of ha, for the words of the scope. */
struct text token_of(struct stand *stand, const char *scope);

/* The status; what was answered is read. */
unsigned api_ask(struct stand *stand, struct asked *asked);
bool api_says(const struct asked *asked, const char *member, const char *word);
bool api_holds(const struct asked *asked, const char *piece);

#endif
