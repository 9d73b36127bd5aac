/* my_sessions: where whoever has signed in is signed in, and the end of it elsewhere, at once. Must not know what a
 * session may do. */
#include "record.h"

#include "my_sessions_html.h"

#include <string.h>

enum { ID_BYTES = 16 };

static bool is_this(const struct visit *visit, const struct session *session)
{
    return memcmp(session->id, visit->session.id, ID_BYTES) == 0;
}

static struct fault *show(struct visit *visit)
{
    struct session *items;
    size_t count;
    struct builder page;
    TRY(access_sessions(visit->web->setup->access, visit->arena, visit->session.person, &items,
                        &count));
    struct my_sessions_html_session *sessions =
        arena_new_many(visit->arena, count + 1, struct my_sessions_html_session);
    for (size_t i = 0; i < count; i++) {
        struct text id = {(const char *)items[i].id, ID_BYTES};
        sessions[i] = (struct my_sessions_html_session){.id = hex_words(visit->arena, id),
                                                        .is_this = is_this(visit, &items[i]),
                                                        .began = time_words(visit, items[i].began),
                                                        .seen = time_words(visit, items[i].seen),
                                                        .ends = time_words(visit, items[i].ends)};
    }
    struct html out = page_begin(visit, &page);
    const struct my_sessions_html data = {.page = frame(visit, "/mina-inloggningar", false),
                                          .is_ended = asked(visit, "avslutat").size > 0,
                                          .is_changed = asked(visit, "bytt").size > 0,
                                          .sessions = {sessions, count},
                                          .has_others = count > 1};
    my_sessions_html_write(&out, &data);
    page_send(visit, 200, &page);
    return NULL;
}

/* One that has ended already has ended. */
static struct fault *end_one(struct visit *visit)
{
    struct access *access = visit->web->setup->access;
    struct text which = posted(visit, "avsluta");
    uint8_t id[ID_BYTES];
    enum access_end end;
    bool may = token_holds(visit, "/mina-inloggningar");
    if (may && text_is(which, "alla")) {
        TRY(access_sign_out_all(access, visit->arena, visit->session.person, &visit->session));
    } else if (may && hex_read_exactly(which, ID_BYTES, id)) {
        TRY(access_sign_out_one(access, visit->arena, visit->session.person, id, &end));
    } else {
        refuse(visit, 403, (struct text){"", 0});
        return NULL;
    }
    if (!http_redirect(visit->response, visit->arena,
                       TEXT_LITERAL("/mina-inloggningar?avslutat=1")))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

void show_sessions(struct visit *visit)
{
    struct fault *fault = visit->request->method == HTTP_POST ? end_one(visit) : show(visit);
    if (fault)
        refuse_fault(visit, fault);
}
