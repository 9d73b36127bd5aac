/* authority_first: what the reader sees first: may it be done, by whom instead, when the body
 * meets, and the next safe step. Must not give reasons: they follow. */
#include "authority_part.h"

/* Somebody with the role that was asked about. */
static bool has_role(const struct authority_view *view, int32_t role,
                     const struct authority_candidate *candidate)
{
    int32_t held = candidate->answer.appointment;
    if (role < 0 || candidate->body >= 0 || held < 0)
        return false;
    enum role_kind kind = view->rows->roles->items[role].kind;
    int32_t post = view->rows->appointments[held].post;
    if (role_is_official(&view->rows->roles->items[role]))
        return post >= 0 && view->rows->posts[post].role == role;
    return (kind == ROLE_CHAIR && candidate->answer.decider == CLASS_CHAIR) ||
           (kind == ROLE_APPOINTED_MEMBER && candidate->answer.decider == CLASS_APPOINTED_MEMBER);
}

static bool is_asked(const struct authority_view *view, const struct authority_request *request,
                     const struct authority_candidate *candidate)
{
    return (request->person >= 0 && candidate->person == request->person) ||
           (request->body >= 0 && candidate->body == request->body) ||
           has_role(view, request->role, candidate);
}

/* The question without whoever asked; a body that only does not meet that day stays, for when it
 * does. */
static struct authority_case without_asked(struct arena *arena, const struct authority_view *view,
                                           const struct authority_case *asked)
{
    bool other_day = asked->answer.reason == REASON_NO_MEETING;
    struct authority_case rest = *asked;
    struct authority_candidate *kept =
        arena_new_many(arena, asked->candidate_count + 1, struct authority_candidate);
    rest.candidate_count = 0;
    for (size_t i = 0; i < asked->candidate_count; i++)
        if (other_day || !is_asked(view, &asked->request, &asked->candidates[i]))
            kept[rest.candidate_count++] = asked->candidates[i];
    rest.candidates = kept;
    return rest;
}

static void keep(const struct decider_group **list, size_t *count, const struct decider_group *one)
{
    if (*count < MOST_NAMED)
        list[(*count)++] = one;
}

/* The board may always, but to be sent to the whole board is no help while somebody nearer may. */
static struct others pick(const struct decider_group *groups, size_t count)
{
    struct others others = {.now_count = 0};
    for (size_t i = 0; i < count; i++) {
        const struct decider_group *group = &groups[i];
        if (group->when == WHEN_NOW && (group->decider != CLASS_BOARD || others.now_count == 0))
            keep(others.now, &others.now_count, group);
        else if (group->when == WHEN_URGENT)
            keep(others.urgent, &others.urgent_count, group);
        else if (group->when == WHEN_ABSENT)
            keep(others.absent, &others.absent_count, group);
    }
    bool official = others.now_count && others.now[0]->decider == CLASS_EMPLOYEE;
    if (official) /* nobody need be called at home for what an official on duty may */
        others.urgent_count = 0;
    return others;
}

/* "A, B eller C" */
static struct text any_of(struct arena *arena, enum language language,
                          const struct decider_group *const *groups, size_t count)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        if (i)
            say(&out, language, i + 1 == count ? "authority.or" : "authority.comma");
        builder_add(&out, group_label(arena, language, groups[i]));
    }
    return builder_text(&out);
}

/* "Socialutskottet, eller ordföranden (Ledamot A) om det inte kan vänta." */
static struct text others_sentence(struct arena *arena, enum language language,
                                   const struct others *others)
{
    const struct text none = {"", 0};
    struct text now = any_of(arena, language, others->now, others->now_count);
    struct text urgent = any_of(arena, language, others->urgent, others->urgent_count);
    struct text absent = any_of(arena, language, others->absent, others->absent_count);
    struct builder out, sentence;
    builder_init(&out, arena);
    builder_init(&sentence, arena);
    if (now.size && urgent.size)
        say_with(&sentence, language, "authority.others.now-or-urgent", now, urgent);
    else if (now.size)
        say_with(&sentence, language, "authority.others.now", now, none);
    else if (urgent.size)
        say_with(&sentence, language, "authority.others.urgent", urgent, none);
    else if (absent.size)
        say_with(&sentence, language, "authority.others.absent", absent, none);
    say_capital(&out, builder_text(&sentence));
    return builder_text(&out);
}

static void add_meeting(struct builder *out, const struct authority_view *view,
                        const struct decider_group *group, int32_t day, bool only)
{
    if (group->body < 0)
        return;
    builder_add_char(out, ' ');
    if (group->meeting < 0) {
        say_with(out, view->language, "authority.meeting.none", group->office,
                 (struct text){"", 0});
        return;
    }
    const struct meeting *meeting = &view->rows->meetings[group->meeting];
    struct builder when = say_piece(out);
    say_moment(&when, view->language, meeting->day, meeting->minute, day);
    say_with(out, view->language, only ? "authority.meeting.next" : "authority.meeting.of",
             builder_text(&when), group->office);
}

static void add_meetings(struct builder *out, const struct authority_view *view,
                         const struct others *others, int32_t day)
{
    size_t bodies = 0;
    for (size_t i = 0; i < others->now_count; i++)
        bodies += others->now[i]->body >= 0;
    for (size_t i = 0; i < others->now_count; i++)
        add_meeting(out, view, others->now[i], day, bodies == 1 && others->now_count == 1);
}

/* Of a yes: who it is, and when a body meets. */
static void add_yes(struct builder *out, const struct authority_view *view,
                    const struct authority_case *asked)
{
    struct text office =
        name_office(out->arena, view, asked->answer.appointment, asked->answer.decider);
    struct text name = name_asked(out->arena, view, &asked->request);
    bool person = asked->request.person >= 0;
    say_with(out, view->language, person ? "authority.first.yes-person" : "authority.first.yes",
             name, office);
}

/* What would settle it when only one thing is missing. */
static const char *only_missing(const struct authority *answer, bool alone)
{
    if (answer->verdict != AUTHORITY_UNKNOWN)
        return NULL;
    if (answer->missing == 1u << FACT_URGENT)
        return alone ? "authority.first.if-urgent-alone" : "authority.first.if-urgent";
    if (answer->missing == 1u << FACT_ABSENT)
        return alone ? "authority.first.if-absent-alone" : "authority.first.if-absent";
    return NULL;
}

/* With somebody else to turn to, or alone. */
static const char *first_key(const struct authority *answer, bool alone)
{
    const char *key = only_missing(answer, alone);
    if (key)
        return key;
    if (answer->verdict == AUTHORITY_NO)
        return alone ? "authority.first.no-alone" : "authority.first.no";
    if (answer->verdict == AUTHORITY_UNSETTLED)
        return alone ? "authority.first.unsettled-alone" : "authority.first.unsettled";
    return alone ? "authority.first.unknown-alone" : "authority.first.unknown";
}

/* Without a register: what the law says of any such decider. */
static void add_by_law(struct builder *first, const struct authority_view *view,
                       const struct authority_case *asked)
{
    const struct authority *answer = &asked->answer;
    struct builder ceiling = say_piece(first);
    const char *key = only_missing(answer, true);
    if (answer->span >= 0)
        authority_span_ceiling(&ceiling, view->language,
                               catalogue_span(view->catalogue, answer->span));
    if (!key)
        key = answer->verdict == AUTHORITY_NO     ? "authority.first.law-no"
              : answer->reason == REASON_NO_ORDER ? "authority.first.law-lets"
                                                  : first_key(answer, true);
    say_with(first, view->language, key, builder_text(&ceiling), (struct text){"", 0});
}

static void add_first(struct builder *first, const struct authority_view *view,
                      const struct authority_case *asked, const struct others *others)
{
    struct text sentence = others_sentence(first->arena, view->language, others);
    if (asked->answer.verdict == AUTHORITY_YES) {
        add_yes(first, view, asked);
    } else if (!view->has_register) {
        add_by_law(first, view, asked);
    } else {
        say_with(first, view->language, first_key(&asked->answer, sentence.size == 0), sentence,
                 (struct text){"", 0});
        add_meetings(first, view, others, asked->request.day);
    }
}

void authority_first(struct answer_pieces *out, const struct authority_view *view,
                     const struct authority_case *asked)
{
    struct authority_case rest = without_asked(out->arena, view, asked);
    struct decider_group *groups;
    size_t count = decider_groups(out->arena, view, &rest, &groups);
    struct others others = pick(groups, count);
    struct builder first = answer_piece(out);
    add_first(&first, view, asked, &others);
    answer_add(out, ANSWER_FIRST, builder_text(&first));
    authority_step(out, view, asked, &others);
    if (asked->answer.verdict != AUTHORITY_YES &&
        catalogue_type(view->catalogue, asked->request.type)->protective)
        answer_add(out, ANSWER_DANGER, text_of(words_text(view->language, "authority.danger")));
    answer_gap(out);
}
