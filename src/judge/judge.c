/* judge: walks the events of a case and tries every duty that one of them may start. */
#include "judge.h"

#include "part.h"
#include "try.h"

#include <string.h>

enum { FIRST_FINDINGS = 4 }; /* most cases have fewer; room is zeroed for every case */

static void index_kinds(struct session *session)
{
    const struct dossier *dossier = session->dossier;
    struct kind_index *index = &session->index;
    int32_t *events = arena_new_many(session->arena, dossier->event_count, int32_t);
    memset(index->first, 0, sizeof index->first);
    for (size_t i = 0; i < dossier->event_count; i++)
        index->first[dossier->events[i].kind + 1]++;
    for (int kind = 0; kind < KIND_COUNT; kind++)
        index->first[kind + 1] += index->first[kind];
    int32_t next[KIND_COUNT];
    memcpy(next, index->first, sizeof next);
    for (size_t i = 0; i < dossier->event_count; i++)
        events[next[dossier->events[i].kind]++] = (int32_t)i;
    index->events = events;
}

/* Few events say what the record is complete about; the answers are asked for often. */
static void index_declaring(struct session *session)
{
    const struct dossier *dossier = session->dossier;
    int32_t *declaring = NULL;
    for (size_t i = 0; i < dossier->event_count; i++) {
        if (word_set_is_empty(&dossier->events[i].kinds_complete))
            continue;
        if (!declaring)
            declaring = arena_new_many(session->arena, dossier->event_count, int32_t);
        declaring[session->declaring_count++] = (int32_t)i;
    }
    session->declaring = declaring;
    session->declares_nothing = !session->declaring_count && !dossier->all_complete &&
                                word_set_is_empty(&dossier->kinds_complete);
}

void session_open(struct session *session, const struct rulebook *book,
                  const struct dossier *dossier, struct arena *arena, struct findings *findings)
{
    *findings = (struct findings){.items = arena_new_many(arena, FIRST_FINDINGS, struct finding)};
    *session = (struct session){.book = book,
                                .dossier = dossier,
                                .arena = arena,
                                .findings = findings,
                                .capacity = FIRST_FINDINGS};
    index_kinds(session);
    index_declaring(session);
}

void judge_dossier(const struct rulebook *book, const struct dossier *dossier, struct arena *arena,
                   struct findings *findings_out)
{
    judge_with_register(book, NULL, dossier, arena, findings_out);
}

static struct duty_list duties_for(const struct rulebook *book, const struct event *event)
{
    const struct attribute_value *type =
        event->kind == KIND_DECISION ? event_value(event, ATTRIBUTE_DECISION_TYPE) : NULL;
    return rulebook_duties_for(book, event->kind, type ? type->as.number : -1, event->earliest,
                               event->latest);
}

static void judge_events(struct session *session)
{
    for (size_t i = 0; i < session->dossier->event_count; i++) {
        struct duty_list duties = duties_for(session->book, &session->dossier->events[i]);
        for (size_t j = 0; j < duties.count; j++)
            try_duty(session, duties.items[j], (int32_t)i);
    }
    settle(session);
}

void judge_with_register(const struct rulebook *book, const struct authority_book *authority,
                         const struct dossier *dossier, struct arena *arena,
                         struct findings *findings_out)
{
    struct session session;
    session_open(&session, book, dossier, arena, findings_out);
    session.authority = authority;
    judge_events(&session);
}

void judge_every_outcome(const struct rulebook *book, const struct authority_book *authority,
                         const struct dossier *dossier, struct arena *arena,
                         struct findings *findings_out)
{
    struct session session;
    session_open(&session, book, dossier, arena, findings_out);
    session.authority = authority;
    session.every_outcome = true;
    judge_events(&session);
}

const char *status_name(enum status status)
{
    static const char *const names[] = {"fault", "doubt", "coming", "unknown"};
    return names[status];
}
