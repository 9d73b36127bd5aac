/* authority_who: everybody who may take a decision, in the order in which to turn to them; when
 * nobody may, that and who came nearest. Must not judge. */
#include "authority_part.h"

static const char *heading_key(enum group_when when)
{
    static const char *const keys[] = {
        [WHEN_NOW] = "authority.who.now",
        [WHEN_URGENT] = "authority.who.urgent",
        [WHEN_ABSENT] = "authority.who.absent",
        [WHEN_URGENT_ABSENT] = "authority.who.urgent-absent",
        [WHEN_ASKED] = "authority.who.asked",
    };
    return keys[when];
}

static void add_title(struct answer_pieces *out, const struct authority_view *view,
                      const struct authority_case *asked)
{
    struct builder line = answer_piece(out), when = answer_piece(out);
    say_moment(&when, view->language, asked->request.day, asked->request.minute, DAY_NONE);
    say_with(&line, view->language, "authority.who.title",
             name_type(out->arena, view->catalogue, asked->request.type), builder_text(&when));
    answer_add(out, ANSWER_TITLE, builder_text(&line));
    answer_gap(out);
}

/* The body's next meeting. */
static void add_meeting(struct builder *line, const struct authority_view *view, int32_t meeting,
                        int32_t near)
{
    struct builder when = say_piece(line);
    builder_add_char(line, ' ');
    if (meeting < 0) {
        say(line, view->language, "authority.who.no-meeting");
        return;
    }
    const struct meeting *next = &view->rows->meetings[meeting];
    say_moment(&when, view->language, next->day, next->minute, near);
    say_with(line, view->language, "authority.meeting.next", builder_text(&when),
             (struct text){"", 0});
}

/* "Chef A, enhetschef, Barn och unga (t.o.m. 2026-12-31)." and by which way. */
static void add_person(struct builder *line, const struct authority_view *view,
                       const struct authority_candidate *candidate)
{
    const struct authority *answer = &candidate->answer;
    builder_add(line, name_person(line->arena, view->rows, candidate->person));
    builder_add_string(line, ", ");
    builder_add(line, name_office(line->arena, view, answer->appointment, answer->decider));
    if (answer->appointment >= 0) {
        const struct appointment *held = &view->rows->appointments[answer->appointment];
        if (held->post >= 0 && view->rows->posts[held->post].unit >= 0) {
            builder_add_string(line, ", ");
            builder_add(line,
                        name_unit(line->arena, view->rows, view->rows->posts[held->post].unit));
        }
        if (held->span.to < DAY_LAST) {
            struct builder last = say_piece(line);
            builder_add_day(&last, held->span.to);
            say_with(line, view->language, "authority.who.until", builder_text(&last),
                     (struct text){"", 0});
        }
    }
    builder_add_char(line, '.');
}

static void add_way(struct builder *line, const struct authority_view *view,
                    const struct authority *answer)
{
    builder_add_char(line, ' ');
    if (answer->row >= 0)
        builder_add(line, row_place(line->arena, view, answer->row));
    else
        say(line, view->language,
            answer->reason == REASON_MANDATE ? "authority.who.by-mandate" : "authority.who.by-law");
    if (answer->step) {
        struct builder step = say_piece(line);
        builder_add_number(&step, answer->step);
        say_with(line, view->language, "authority.who.step", builder_text(&step),
                 (struct text){"", 0});
    }
    builder_add_char(line, '.');
}

static void add_candidate(struct answer_pieces *out, const struct authority_view *view,
                          const struct authority_case *asked,
                          const struct authority_candidate *candidate, size_t number)
{
    struct builder line = answer_piece(out), digits = answer_piece(out);
    builder_add_number(&digits, (int64_t)number);
    if (candidate->body >= 0) {
        say_capital(&line, name_body(out->arena, view->rows, candidate->body));
        builder_add_char(&line, '.');
    } else {
        add_person(&line, view, candidate);
    }
    add_way(&line, view, &candidate->answer);
    if (candidate->body >= 0)
        add_meeting(&line, view, candidate->next_meeting, asked->request.day);
    answer_labelled(out, ANSWER_DECIDER, builder_text(&digits), builder_text(&line));
}

/* In a group of the list: one body, or the persons of one office. */
static bool in_group(const struct decider_group *group, const struct decider_group *own)
{
    return group->when == own->when && group->body == own->body && group->missing == own->missing &&
           text_equal(group->office, own->office);
}

static bool same_heading(const struct decider_group *a, const struct decider_group *b)
{
    return a->when == b->when && (a->when != WHEN_ASKED || a->missing == b->missing);
}

static void add_heading(struct answer_pieces *out, const struct authority_view *view,
                        const struct decider_group *group)
{
    answer_add(out, ANSWER_HEADING, text_of(words_text(view->language, heading_key(group->when))));
    if (group->when == WHEN_ASKED)
        authority_missing(out, view, group->missing);
}

/* The group that a candidate alone would make. */
static struct decider_group group_alone(struct arena *arena, const struct authority_view *view,
                                        const struct authority_case *asked,
                                        const struct authority_candidate *candidate)
{
    struct authority_case one = *asked;
    struct decider_group *group;
    one.candidates = candidate;
    one.candidate_count = 1;
    decider_groups(arena, view, &one, &group);
    return *group;
}

static void add_group(struct answer_pieces *out, const struct authority_view *view,
                      const struct authority_case *asked, const struct decider_group *group,
                      size_t *number)
{
    for (size_t i = 0; i < asked->candidate_count; i++) {
        struct decider_group own = group_alone(out->arena, view, asked, &asked->candidates[i]);
        if (in_group(group, &own))
            add_candidate(out, view, asked, &asked->candidates[i], ++*number);
    }
}

static void add_nearest(struct answer_pieces *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    answer_add(out, ANSWER_HEADING, text_of(words_text(view->language, "authority.who.nobody")));
    if (asked->nearest_count)
        answer_add(out, ANSWER_HEADING,
                   text_of(words_text(view->language, "authority.who.nearest")));
    for (size_t i = 0; i < asked->nearest_count; i++) {
        const struct authority_candidate *near = &asked->nearest[i];
        struct authority_request request = asked->request;
        struct builder line = answer_piece(out);
        request.person = near->person;
        request.body = near->body;
        say_capital(&line, name_asked(out->arena, view, &request));
        builder_add_string(&line, ": ");
        say(&line, view->language, verdict_key(near->answer.verdict));
        builder_add_char(&line, ' ');
        say_capital(&line, authority_because(out->arena, view, &request, &near->answer));
        answer_add(out, ANSWER_NEAREST, builder_text(&line));
    }
}

static void add_ceiling(struct answer_pieces *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    const struct ceiling_span *span =
        catalogue_on(view->catalogue, asked->request.type, asked->request.day);
    struct builder line = answer_piece(out), sources = answer_piece(out);
    if (!span) {
        answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.law",
                           text_of(words_text(view->language, "authority.ceiling.unknown")));
        return;
    }
    authority_span_ceiling(&line, view->language, span);
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.law",
                       builder_text(&line));
    authority_span_sources(&sources, view->language, span);
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.source",
                       builder_text(&sources));
}

void authority_who_pieces(struct answer_pieces *out, const struct authority_view *view,
                          const struct authority_case *asked)
{
    struct decider_group *groups;
    size_t count = decider_groups(out->arena, view, asked, &groups), number = 0;
    add_title(out, view, asked);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !same_heading(&groups[i], &groups[i - 1])) {
            if (i)
                answer_gap(out);
            add_heading(out, view, &groups[i]);
        }
        add_group(out, view, asked, &groups[i], &number);
    }
    if (count == 0)
        add_nearest(out, view, asked);
    answer_gap(out);
    add_ceiling(out, view, asked);
    answer_gap(out);
    authority_checked(out, view, asked);
}

void authority_who_text(struct builder *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    struct answer_pieces pieces = answer_begin(out->arena);
    authority_who_pieces(&pieces, view, asked);
    answer_text(out, view, &pieces);
}
