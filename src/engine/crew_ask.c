/* crew_ask: views, and the reads that are noted. The note is handed in before the rows are read, and waited for before
 * they are answered. Must not know what a view is about. */
#include "ask.h"
#include "crew_part.h"
#include "reads.h"

enum { NOTE_BYTES = 4 * 1024 };

/* A read that is to be noted, in memory of its own, since it is noted while the rows are read. */
struct noting {
    struct desk *desk;
    struct noting *next; /* of the same page */
    struct arena *arena; /* NULL = not handed in */
    struct deed deed;
    struct deed_answer answer;
    struct errand errand;
};

static void hand_in(struct noting *note, struct crew *crew, const char *what,
                    const struct given *given, size_t given_count, const struct reader *reader)
{
    if (note->arena)
        return;
    note->desk = &crew->log;
    note->arena = arena_open(NOTE_BYTES);
    note->deed = reads_deed(note->arena, what, given, given_count, reader);
    note->errand = (struct errand){
        .arena = note->arena, .deeds = &note->deed, .answers = &note->answer, .count = 1};
    desk_hand_in(note->desk, &note->errand);
}

/* It is waited for, whatever has become of the rows. */
static struct fault *wait_for(struct noting *note, struct arena *arena)
{
    if (!note->arena)
        return NULL;
    struct fault *fault = desk_wait(note->desk, &note->errand);
    if (!fault)
        fault = reads_judge(arena, note->desk->engine, &note->answer);
    fault = fault_copy(arena, fault);
    arena_close(note->arena);
    return fault;
}

struct fault *crew_noted(struct crew_notes *notes, struct arena *arena)
{
    struct fault *first = NULL;
    for (struct noting *note = notes->first; note; note = note->next) {
        struct fault *fault = wait_for(note, arena);
        first = first ? first : fault;
    }
    notes->first = NULL;
    return first;
}

struct fault *crew_note(struct crew *crew, struct arena *arena, const char *what,
                        const struct reader *reader)
{
    return crew_note_of(crew, arena, what, NULL, 0, reader);
}

struct fault *crew_note_of(struct crew *crew, struct arena *arena, const char *what,
                           const struct given *given, size_t given_count,
                           const struct reader *reader)
{
    struct noting note = {0};
    hand_in(&note, crew, what, given, given_count, reader);
    return wait_for(&note, arena);
}

struct asking {
    struct crew *crew;
    const struct view *view;
    const struct given *given;
    size_t given_count;
    const struct reader *reader;
    const struct crew_gate *gate; /* NULL = none */
    struct answered *answered;
    struct question question;
    bool is_stale, may;
    struct noting *note; /* of a personal view */
};

/* Rows of limits are the writer's: without them there is no answer yet. */
static struct fault *judge_rows(struct asking *asking, struct engine *engine, struct arena *arena)
{
    bool is_ready = true;
    if (deadlines_in(asking->view) || asking->view->waits)
        TRY(deadlines_ready(engine, arena, &is_ready));
    asking->is_stale = !is_ready;
    return NULL;
}

/* Is there anything to answer yet? */
static struct fault *prepare(struct asking *asking, struct engine *engine, struct arena *arena)
{
    const struct crew_gate *gate = asking->gate;
    const struct case_keys *only = NULL;
    asking->may = true;
    if (gate)
        TRY(gate->before(gate->context, engine, arena, &asking->may, &only));
    if (!asking->may)
        return NULL;
    TRY(ask_question(engine, arena, asking->view, asking->given, asking->given_count, only,
                     &asking->question, asking->answered));
    return asking->answered->problem_count ? NULL : judge_rows(asking, engine, arena);
}

static struct fault *ask(void *context, struct engine *engine, struct arena *arena)
{
    struct asking *asking = context;
    asking->is_stale = false;
    TRY(prepare(asking, engine, arena));
    if (!asking->may || asking->answered->problem_count || asking->is_stale)
        return NULL;
    if (asking->view->personal)
        hand_in(asking->note, asking->crew, asking->view->name, asking->given, asking->given_count,
                asking->reader);
    return ask_rows(engine, arena, &asking->question, asking->gate, asking->answered);
}

/* The desk writes them, with others' deeds between. */
static struct fault *wait_for_limits(struct crew *crew, struct arena *arena)
{
    struct errand errand = {.arena = arena, .wants_limits = true};
    return crew_hand_in(&crew->record, &errand);
}

static struct fault *ask_until(struct asking *asking, struct arena *arena)
{
    do {
        TRY(crew_read(asking->crew, arena, ask, asking));
        if (asking->is_stale)
            TRY(wait_for_limits(asking->crew, arena));
    } while (asking->is_stale);
    return NULL;
}

struct fault *crew_ask(struct crew *crew, struct arena *arena, const struct view *view,
                       const struct given *given, size_t given_count, const struct reader *reader,
                       struct answered *answered_out)
{
    bool may;
    return crew_ask_through(crew, arena, NULL, view, given, given_count, reader, NULL, answered_out,
                            &may);
}

struct fault *crew_ask_through(struct crew *crew, struct arena *arena, const struct crew_gate *gate,
                               const struct view *view, const struct given *given,
                               size_t given_count, const struct reader *reader,
                               struct crew_notes *notes, struct answered *answered_out,
                               bool *may_out)
{
    struct asking asking = {.crew = crew,
                            .view = view,
                            .given = given,
                            .given_count = given_count,
                            .reader = reader,
                            .question.language = reader->language,
                            .gate = gate,
                            .answered = answered_out,
                            .note = arena_new(arena, struct noting)};
    *answered_out = (struct answered){.view = view};
    struct fault *fault = ask_until(&asking, arena);
    struct fault *unnoted = NULL;
    if (notes && asking.note->arena) {
        asking.note->next = notes->first;
        notes->first = asking.note;
    } else {
        unnoted = wait_for(asking.note, arena);
    }
    *may_out = asking.may;
    if (fault || unnoted)
        *answered_out = (struct answered){.view = view};
    return unnoted ? unnoted : fault;
}
