/* through: the questions of rights.h put through a crew, by any thread: each in one snapshot. See rights.h. */
#include "rights.h"

struct question {
    struct text person;
    int32_t day;
    const struct view *view;
    const struct action *action;
    const struct given *given;
    size_t given_count;
    struct text case_key;
    struct answered *answered; /* rows are to be left out */
    bool may;
};

static struct fault *judge(void *context, struct engine *engine, struct arena *arena)
{
    struct question *question = context;
    struct rights_source source = rights_of_engine(engine);
    struct known_person known;
    TRY(rights_know(&source, arena, question->person, question->day, &known));
    if (question->answered)
        return rights_filter(&source, arena, &known, question->answered);
    if (question->action)
        return rights_may_do(&source, arena, &known, question->action, question->given,
                             question->given_count, &question->may);
    if (question->view)
        return rights_may_ask(&source, arena, &known, question->view, question->given,
                              question->given_count, &question->may);
    return rights_may_open(&source, arena, &known, question->case_key, &question->may);
}

struct fault *rights_through_ask(struct crew *crew, struct arena *arena, int32_t day,
                                 const struct view *view, const struct given *given,
                                 size_t given_count, const struct reader *reader,
                                 struct answered *answered_out, bool *may_out)
{
    struct question question = {.person = reader->person,
                                .day = day,
                                .view = view,
                                .given = given,
                                .given_count = given_count};
    TRY(crew_read(crew, arena, judge, &question));
    *may_out = question.may;
    *answered_out = (struct answered){.view = view};
    if (!question.may)
        return NULL;
    TRY(crew_ask(crew, arena, view, given, given_count, reader, answered_out));
    question.answered = answered_out;
    return answered_out->problem_count ? NULL : crew_read(crew, arena, judge, &question);
}

struct fault *rights_through_do(struct crew *crew, struct arena *arena, int32_t day,
                                const struct deed *deed, bool *may_out)
{
    struct question question = {.person = deed->actor,
                                .day = day,
                                .action = deed->action,
                                .given = deed->given,
                                .given_count = deed->given_count};
    TRY(crew_read(crew, arena, judge, &question));
    *may_out = question.may;
    return NULL;
}

struct fault *rights_through_open(struct crew *crew, struct arena *arena, int32_t day,
                                  struct text person, struct text case_key, bool *may_out)
{
    struct question question = {.person = person, .day = day, .case_key = case_key};
    TRY(crew_read(crew, arena, judge, &question));
    *may_out = question.may;
    return NULL;
}
