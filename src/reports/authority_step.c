/* authority_step: the next safe step after an answer: what to write, to whom to hand over, what to
 * find out. Must not give reasons. */
#include "authority_part.h"

/* When the board meets next, for decisions that are reported to it. */
static struct text report_day(struct arena *arena, const struct authority_view *view,
                              const struct authority_case *asked)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < asked->candidate_count; i++) {
        const struct authority_candidate *candidate = &asked->candidates[i];
        if (candidate->body < 0 || candidate->answer.decider != CLASS_BOARD ||
            candidate->next_meeting < 0)
            continue;
        const struct meeting *meeting = &view->rows->meetings[candidate->next_meeting];
        say_day(&out, view->language, meeting->day, asked->request.day);
        break;
    }
    return builder_text(&out);
}

/* By a rule for what cannot wait, and not because the statute lets that decider do it at any time.
 * */
static bool is_hurried(const struct authority_view *view, const struct authority *answer)
{
    if (answer->reason != REASON_STATUTE || answer->span < 0)
        return answer->reason == REASON_MANDATE;
    return !(catalogue_span(view->catalogue, answer->span)->by_law >> answer->decider & 1);
}

static void add_step_of_yes(struct builder *out, const struct authority_view *view,
                            const struct authority_case *asked)
{
    struct text day = report_day(out->arena, view, asked);
    if (is_hurried(view, &asked->answer))
        say_with(out, view->language,
                 day.size ? "authority.step.hurried-on" : "authority.step.hurried", day,
                 (struct text){"", 0});
    else if (asked->request.body >= 0)
        say(out, view->language, "authority.step.body");
    else
        say(out, view->language, "authority.step.delegate");
}

static bool lacks_only(const struct authority *answer, enum authority_fact fact)
{
    return answer->verdict == AUTHORITY_UNKNOWN && answer->missing == 1u << fact;
}

/* Of a no: to whom; in a hurry rather to somebody elected than to a body that has to meet. */
static const char *key_of_no(const struct others *others)
{
    bool either = others->now_count && others->now[0]->body >= 0 && others->urgent_count;
    if (either)
        return "authority.step.either";
    return others->now_count + others->urgent_count ? "authority.step.pass-on"
                                                    : "authority.step.nobody";
}

static const char *key_of(const struct authority_view *view, const struct authority *answer,
                          const struct others *others, bool has_day)
{
    const uint32_t outside = 1u << FACT_LAW | 1u << FACT_ORDER;
    if (lacks_only(answer, FACT_URGENT))
        return has_day ? "authority.step.if-hurried-on" : "authority.step.if-hurried";
    if (!view->has_register)
        return "authority.step.no-register";
    if (answer->verdict == AUTHORITY_NO)
        return key_of_no(others);
    if (answer->verdict == AUTHORITY_UNKNOWN && answer->missing & ~outside)
        return others->now_count ? "authority.step.answer-or" : "authority.step.answer";
    return others->now_count ? "authority.step.safer" : "authority.step.lawyer";
}

/* {1} whom to turn to, {2} whom in a hurry, {3} when the board meets. */
static void add_step(struct builder *out, const struct authority_view *view,
                     const struct authority_case *asked, const struct others *others)
{
    const struct text none = {"", 0};
    struct text urgent =
        others->urgent_count ? group_label(out->arena, view->language, others->urgent[0]) : none;
    struct text now =
        others->now_count ? group_label(out->arena, view->language, others->now[0]) : urgent;
    struct text day = report_day(out->arena, view, asked);
    const struct text arguments[] = {now, urgent, day};
    words_add(out, view->language,
              face_key(out->arena, view, key_of(view, &asked->answer, others, day.size > 0)),
              arguments, 3);
}

void authority_step(struct answer_pieces *out, const struct authority_view *view,
                    const struct authority_case *asked, const struct others *others)
{
    struct builder step = answer_piece(out);
    if (asked->answer.verdict == AUTHORITY_YES)
        add_step_of_yes(&step, view, asked);
    else
        add_step(&step, view, asked, others);
    answer_add(out, ANSWER_STEP, builder_text(&step));
}
