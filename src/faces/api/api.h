/* api: the record for programs: questions of every view, the decision check, and deeds, as JSON; described by a
 * document of OpenAPI that is made of the same tables. Whoever asks has a bearer token (access) of a person whose
 * rights count (rights). Must know no subject, and no page. */
#ifndef API_API_H
#define API_API_H

#include "access/access.h"
#include "engine/engine.h"
#include "http/http.h"

/* All of it must live as long as it is asked. */
struct api {
    struct crew *crew;
    struct access *access;
    const char *version; /* of the program */
};

/* Does the request belong here? Its path begins with /v1/. */
bool api_has(const struct http_request *request);

/* Answers it; on any thread. */
void api_answer(const struct api *api, struct arena *arena, const struct http_request *request,
                struct http_response *response_out);

#endif
