/* judgement: one case from its bytes to what was found in it, in memory that the next case uses again. Decides nothing:
 * formats reads the case, dossier places its days, judge judges. */
#include "part.h"

struct reda_judgement *reda_judgement_open(const struct reda_lawbook *lawbook,
                                           const struct reda_authority *authority)
{
    if (!reda_lawbook_usable(lawbook) || (authority && authority->lawbook != lawbook))
        return NULL;
    /* Beside the arena, which is emptied: the judgement itself must stay. */
    struct arena *kept = arena_open(sizeof(struct reda_judgement));
    struct reda_judgement *judgement = arena_new(kept, struct reda_judgement);
    judgement->kept = kept;
    judgement->arena = arena_open(0);
    judgement->lawbook = lawbook;
    judgement->authority = authority ? authority->book : NULL;
    return judgement;
}

void reda_judgement_close(struct reda_judgement *judgement)
{
    if (!judgement)
        return;
    arena_close(judgement->arena);
    arena_close(judgement->kept);
}

static void forget(struct reda_judgement *judgement)
{
    arena_reset(judgement->arena);
    judgement->has_case = judgement->has_problem = false;
    judgement->findings = (struct findings){0};
    judgement->said = NULL;
}

/* Reads and places; false with the problem. */
static bool take_case(struct reda_judgement *judgement, struct text bytes, int32_t as_of)
{
    if (!timeline_parse(judgement->arena, bytes, 0, &judgement->dossier, &judgement->problem))
        return false;
    int contradictory = dossier_place(&judgement->dossier, as_of);
    if (contradictory >= 0)
        judgement->problem =
            timeline_contradiction(judgement->arena, &judgement->dossier, contradictory, 0);
    return contradictory < 0;
}

bool reda_judge(struct reda_judgement *judgement, struct reda_text case_bytes, int32_t as_of)
{
    if (!judgement)
        return false;
    forget(judgement);
    if (as_of != DAY_NONE && (as_of < DAY_FIRST || as_of > DAY_LAST))
        return false;
    judgement->has_case = take_case(judgement, taken(case_bytes), as_of);
    judgement->has_problem = !judgement->has_case;
    if (judgement->has_problem)
        return false;
    judge_with_register(judgement->lawbook->book, judgement->authority, &judgement->dossier,
                        judgement->arena, &judgement->findings);
    judgement->said = library_nothing_said(judgement->arena, judgement->findings.count);
    return true;
}

size_t reda_judgement_problem_count(const struct reda_judgement *judgement)
{
    return judgement && judgement->has_problem ? 1 : 0;
}

bool reda_judgement_problem_at(struct reda_judgement *judgement, size_t index,
                               enum reda_language language, struct reda_problem *problem_out)
{
    if (index >= reda_judgement_problem_count(judgement) || !is_language(language))
        return false;
    const struct problem *problem = &judgement->problem;
    *problem_out =
        (struct reda_problem){.line = problem->line,
                              .place = handed(problem->place),
                              .sentence = library_worded(judgement->arena, language, problem),
                              .lost = true};
    return true;
}

bool reda_judgement_case(const struct reda_judgement *judgement, struct reda_case *case_out)
{
    if (!judgement || !judgement->has_case)
        return false;
    const struct dossier *dossier = &judgement->dossier;
    *case_out = (struct reda_case){.id = handed(dossier->id),
                                   .authority = handed(dossier->authority),
                                   .as_of = dossier->as_of,
                                   .event_count = dossier->event_count,
                                   .checked = judgement->findings.checked,
                                   .held = judgement->findings.held};
    return true;
}
