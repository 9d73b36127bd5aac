/* weigh_fact: a case with what is about to be recorded in it, held against the case without. It must be one that can be
 * read; which findings are new in it is the verdict of the event. Must not know any rule, and keeps no fact out for
 * what a rule says. */
#include "way.h"

/* The case is told the event too. Is it then a case like any other? */
static bool fold_event_of(struct way *way, struct folded_case *after)
{
    const struct event_kind *kind = way->deed->action->event;
    struct happened happened = {.kind = kind,
                                .key = way->said[0].items[0],
                                .said = way->fields,
                                .said_count = kind->field_count};
    if (kind->fold)
        kind->fold(&way->fold, &happened);
    if (way->fold.lost)
        inputs_refuse(&way->inputs, "problem.input-event", NULL, TEXT_LITERAL("event"),
                      (struct text){0});
    bool is_like_others = way->fold.event_count > 0;
    if (!is_like_others) /* one that is empty can be read no less */
        fold_event(&way->fold, TEXT_LITERAL("{\"kind\":\"note\"}"));
    fold_write_case(&way->fold, after);
    return is_like_others;
}

static bool read_after(struct way *way, struct judged_case *after)
{
    struct problem problem = {0};
    if (!timeline_parse(way->arena, after->folded.line, 0, &after->dossier, &problem)) {
        inputs_add(&way->inputs, problem);
        return false;
    }
    int contradictory = dossier_place(&after->dossier, DAY_NONE);
    if (contradictory >= 0)
        inputs_add(&way->inputs,
                   timeline_contradiction(way->arena, &after->dossier, contradictory, 0));
    return contradictory < 0;
}

/* The case without the event is read as of the same day: what only time has brought is not the event's. */
static void judge_before(struct way *way, const struct authority_book *authority,
                         struct judged_case *before, int32_t as_of)
{
    struct problem problem;
    if (before->folded.event_count &&
        timeline_parse(way->arena, before->folded.line, 0, &before->dossier, &problem) &&
        dossier_place(&before->dossier, as_of) < 0)
        judge_with_register(way->engine->rules, authority, &before->dossier, way->arena,
                            &before->findings);
}

static int32_t number_of(const struct judged_case *side, int32_t place)
{
    bool there = place >= 0 && (size_t)place < side->folded.event_count;
    return there ? side->folded.number_at[place] : -1;
}

static struct text ref_of(const struct judged_case *side, int32_t party)
{
    return party < 0 ? (struct text){0} : side->dossier.parties[party].ref;
}

/* There before, of the same act and no better. */
static bool was_there(const struct judged_case *before, const struct judged_case *after,
                      const struct finding *finding)
{
    for (size_t i = 0; i < before->findings.count; i++) {
        const struct finding *was = &before->findings.items[i];
        if (was->rule == finding->rule && was->status <= finding->status &&
            number_of(before, was->facts[0]) == number_of(after, finding->facts[0]) &&
            number_of(before, was->act) == number_of(after, finding->act) &&
            text_equal(ref_of(before, was->party), ref_of(after, finding->party)))
            return true;
    }
    return false;
}

/* A line for each finding that is new. */
static void write_verdict(struct way *way, const struct judged_case *before,
                          const struct judged_case *after)
{
    struct builder verdict;
    builder_init(&verdict, way->arena);
    for (size_t i = 0; i < after->findings.count; i++) {
        const struct finding *finding = &after->findings.items[i];
        if (finding_is_broken(finding) && !was_there(before, after, finding))
            way_finds(way, &verdict, &after->dossier, finding);
    }
    way->weighed.verdict = fold_move_findings(way->arena, builder_text(&verdict),
                                              after->folded.number_at, after->folded.event_count);
}

/* Whoever judges for the writer judges the case as it will be, so that the writer need not. */
struct fault *weigh_fact(struct way *way, bool judges)
{
    struct judged_case before = {.folded = way->folded};
    struct judged_case *after = arena_new(way->arena, struct judged_case);
    const struct authority_book *authority;
    bool is_like_others = fold_event_of(way, &after->folded);
    if (way->inputs.problem_count || !read_after(way, after) || !(judges || way->engine->noted))
        return NULL;
    TRY(engine_people(way->engine, way->arena, &authority));
    authority = people_for_judge(authority);
    judge_with_register(way->engine->rules, authority, &after->dossier, way->arena,
                        &after->findings);
    way->after = is_like_others ? after : NULL;
    if (!judges)
        return NULL;
    judge_before(way, authority, &before, after->dossier.as_of);
    write_verdict(way, &before, after);
    return NULL;
}
