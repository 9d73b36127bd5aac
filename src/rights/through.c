/* through: the questions of rights.h put through a crew, by any thread: each in one snapshot. See rights.h. */
#include "reach.h"

struct question {
    struct text person;
    int32_t day;
    const struct view *view;
    const struct action *action;
    const struct given *given;
    size_t given_count;
    struct text case_key;
    struct known_person known;
    struct reach reach; /* of a view whose rows are judged by their case */
    bool has_reach, may;
};

static struct fault *judge(void *context, struct engine *engine, struct arena *arena)
{
    struct question *question = context;
    struct rights_source source = rights_of_engine(engine);
    TRY(rights_know(&source, arena, question->person, question->day, &question->known));
    if (question->action)
        return rights_may_do(&source, arena, &question->known, question->action, question->given,
                             question->given_count, &question->may);
    if (question->view)
        return rights_may_ask(&source, arena, &question->known, question->view, question->given,
                              question->given_count, &question->may);
    return rights_may_open(&source, arena, &question->known, question->case_key, &question->may);
}

/* The case that was asked for and judged; size 0 = none. */
static struct text case_named(const struct question *question)
{
    const struct view *view = question->view;
    for (size_t i = 0; i < view->filter_count; i++)
        for (size_t j = 0; view->filters[i].of && j < question->given_count; j++)
            if (text_is(text_of(view->filters[i].of), "case") &&
                text_is(question->given[j].name, view->filters[i].name))
                return text_trim(question->given[j].value);
    return (struct text){"", 0};
}

static struct fault *before(void *context, struct engine *engine, struct arena *arena,
                            bool *may_out, const struct case_keys **only_out)
{
    struct question *question = context;
    struct rights_source source = rights_of_engine(engine);
    TRY(judge(question, engine, arena));
    *may_out = question->may;
    question->case_key = case_named(question);
    if (!question->may || question->case_key.size || !question->view->of_cases)
        return NULL;
    TRY(reach_read(&source, arena, &question->known, question->view, &question->reach));
    question->has_reach = true;
    *only_out = reach_cases(&question->reach, arena);
    return NULL;
}

/* A portion of the rows. What was asked for some cases alone is held against them all the same; rows of the one that
 * was named have been judged. */
static struct fault *after(void *context, struct engine *engine, struct arena *arena,
                           struct answered *answered)
{
    struct question *question = context;
    struct rights_source source = rights_of_engine(engine);
    if (!reach_wanted(answered->view) || reach_is_of(answered, question->case_key))
        return NULL;
    if (!question->has_reach)
        TRY(reach_read(&source, arena, &question->known, question->view, &question->reach));
    question->has_reach = true;
    return reach_leave(&source, arena, &question->reach, answered);
}

struct fault *rights_through_some(struct crew *crew, struct arena *arena, int32_t day,
                                  const struct view *view, const struct given *given,
                                  size_t given_count, const struct reader *reader,
                                  struct rows_wanted wanted, struct crew_notes *notes,
                                  struct answered *answered_out, bool *may_out)
{
    struct question question = {.person = reader->person,
                                .day = day,
                                .view = view,
                                .given = given,
                                .given_count = given_count};
    const struct crew_gate gate = {&question, before, after, wanted};
    return crew_ask_through(crew, arena, &gate, view, given, given_count, reader, notes,
                            answered_out, may_out);
}

struct fault *rights_through_look(struct crew *crew, struct arena *arena, int32_t day,
                                  const struct view *view, const struct given *given,
                                  size_t given_count, const struct reader *reader,
                                  struct crew_notes *notes, struct answered *answered_out,
                                  bool *may_out)
{
    return rights_through_some(crew, arena, day, view, given, given_count, reader,
                               (struct rows_wanted){0}, notes, answered_out, may_out);
}

struct fault *rights_through_ask(struct crew *crew, struct arena *arena, int32_t day,
                                 const struct view *view, const struct given *given,
                                 size_t given_count, const struct reader *reader,
                                 struct answered *answered_out, bool *may_out)
{
    return rights_through_look(crew, arena, day, view, given, given_count, reader, NULL,
                               answered_out, may_out);
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
