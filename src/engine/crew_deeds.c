/* crew_deeds: a deed is judged by a reader and written by the writer, who judges it anew only when something has moved
 * that it was judged by. What a reader refuses is refused as of its snapshot: the writer is not asked. Must not know
 * what a deed is about. */
#include "crew_part.h"

struct judging {
    const struct deed *deeds;
    size_t count;
    struct prepared **prepared;
};

static struct fault *judge(void *context, struct engine *engine, struct arena *arena)
{
    struct judging *judging = context;
    for (size_t i = 0; i < judging->count; i++)
        TRY(deeds_prepare(engine, arena, &judging->deeds[i], judging->prepared[i]));
    return NULL;
}

static struct fault *prepare_all(struct crew *crew, struct arena *arena, const struct deed *deeds,
                                 size_t count, struct prepared ***prepared_out)
{
    struct judging judging = {deeds, count, arena_new_many(arena, count, struct prepared *)};
    for (size_t i = 0; i < count; i++)
        judging.prepared[i] = arena_new(arena, struct prepared);
    *prepared_out = judging.prepared;
    return crew_read(crew, arena, judge, &judging);
}

/* A draft goes with what was done before, too; and what it was called then is kept. */
static bool is_written(const struct prepared *prepared)
{
    const struct deed *deed = prepared->way.deed;
    bool is_there = prepared->answer.is_replayed || prepared->answer.end == DEED_REPEATED;
    return prepared->goes_on ||
           (is_there && (deed->draft || (deed->once.size && !prepared->answer.is_replayed)));
}

static struct fault *record(struct crew *crew, struct arena *arena, const struct deed *deeds,
                            size_t count, struct prepared *const *prepared,
                            struct deed_answer *answers)
{
    struct errand errand = {
        .arena = arena, .deeds = deeds, .prepared = prepared, .answers = answers, .count = count};
    if (count == 1 && !is_written(prepared[0])) {
        answers[0] = prepared[0]->answer;
        return NULL;
    }
    return crew_hand_in(&crew->record, &errand);
}

struct fault *crew_perform(struct crew *crew, struct arena *arena, const struct deed *deeds,
                           size_t count, struct deed_answer *answers)
{
    struct prepared **prepared;
    if (!count)
        return NULL;
    TRY(prepare_all(crew, arena, deeds, count, &prepared));
    return record(crew, arena, deeds, count, prepared, answers);
}

struct fault *crew_prepare(struct crew *crew, struct arena *arena, const struct deed *deed,
                           struct prepared **prepared_out, struct deed_answer *answer_out)
{
    struct prepared **prepared;
    TRY(prepare_all(crew, arena, deed, 1, &prepared));
    *prepared_out = prepared[0];
    *answer_out = prepared[0]->answer;
    return NULL;
}

struct fault *crew_record(struct crew *crew, struct arena *arena, struct prepared *prepared,
                          struct deed_answer *answer_out)
{
    return record(crew, arena, prepared->way.deed, 1, &prepared, answer_out);
}

struct considering {
    const struct deed *deed;
    struct deed_answer *answer;
};

static struct fault *consider(void *context, struct engine *engine, struct arena *arena)
{
    struct considering *considering = context;
    return engine_consider(engine, arena, considering->deed, considering->answer);
}

struct fault *crew_consider(struct crew *crew, struct arena *arena, const struct deed *deed,
                            struct deed_answer *answer_out)
{
    struct considering considering = {deed, answer_out};
    return crew_read(crew, arena, consider, &considering);
}
