/* reviews: the events that keep a recurring duty, in the order in which they can be relied on. Must not judge a
 * period. */
#include "part.h"

#include <stdlib.h>

struct gathering {
    struct session *session;
    struct review *items;
    size_t count, capacity;
};

static bool collect(void *context, int32_t event, enum answer answer)
{
    struct gathering *gathering = context;
    ensure(gathering->count < gathering->capacity);
    gathering->items[gathering->count++] =
        (struct review){event, answer, window_of(gathering->session->dossier, event)};
    return true;
}

static int compare(int32_t one, int32_t other)
{
    return one < other ? -1 : one > other;
}

static int by_event(const void *one, const void *other)
{
    const struct review *a = one, *b = other;
    return a->event != b->event ? compare(a->event, b->event) : (int)b->answer - (int)a->answer;
}

/* Certain ones first; of them the one that has happened first for certain. */
static int by_use(const void *one, const void *other)
{
    const struct review *a = one, *b = other;
    if (a->answer != b->answer)
        return (int)b->answer - (int)a->answer;
    if (a->day.latest != b->day.latest)
        return compare(a->day.latest, b->day.latest);
    return a->day.earliest != b->day.earliest ? compare(a->day.earliest, b->day.earliest)
                                              : compare(a->event, b->event);
}

/* An event that fits several lines of the duty is one review, with the surest answer. */
static size_t keep_one_each(struct review *items, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || items[kept - 1].event != items[i].event)
            items[kept++] = items[i];
    return kept;
}

/* Kept between duties: a case of many events would else ask for as much memory again at each of them. */
static struct review *space_for(struct session *session, size_t count)
{
    if (session->review_capacity < count) {
        session->review_space = arena_new_many(session->arena, count, struct review);
        session->review_capacity = count;
    }
    return session->review_space;
}

struct reviews reviews_of(const struct trial *trial)
{
    size_t most = trial->dossier->event_count * trial->duty->fulfilments.count;
    struct gathering found = {trial->session, space_for(trial->session, most), 0, most};
    for (size_t i = 0; i < trial->duty->fulfilments.count; i++)
        each_candidate(trial, &trial->duty->fulfilments.items[i], trial->trigger, collect, &found);
    if (found.count > 1)
        qsort(found.items, found.count, sizeof *found.items, by_event);
    struct reviews reviews = {found.items, 0, keep_one_each(found.items, found.count)};
    if (reviews.count > 1)
        qsort(found.items, reviews.count, sizeof *found.items, by_use);
    while (reviews.certain < reviews.count && reviews.items[reviews.certain].answer == ANSWER_YES)
        reviews.certain++;
    return reviews;
}

const struct review *review_elsewhere(const struct trial *trial, const struct limits *limits)
{
    for (size_t i = 0; i < trial->reviews.count; i++) {
        const struct review *review = &trial->reviews.items[i];
        bool met_in_order =
            review->answer == ANSWER_YES && review->day.earliest == review->day.latest;
        if (met_in_order || review->event == limits->start_event ||
            review->day.latest <= limits->start.earliest)
            continue;
        if (event_lateness(trial->dossier, review->event, limits) != LATENESS_LATE)
            return review;
    }
    return NULL;
}
