/* authority_answer_json: the answers of check and who as one object a call. Must not judge. */
#include "authority_json.h"

#include "formats/formats.h"

static void add_missing(struct builder *out, const struct authority_view *view, uint32_t missing)
{
    json_list(out, "missing");
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        if (!(missing >> fact & 1))
            continue;
        const char *option = fact == FACT_ORDER && !view->has_register
                                 ? "--register"
                                 : fact_option((enum authority_fact)fact);
        json_item(out);
        json_text(out, "fact", text_of(fact_word((enum authority_fact)fact)));
        json_text(out, "question",
                  fact_question(out->arena, view->language, (enum authority_fact)fact));
        json_text_or_null(out, "option", text_of(option ? option : ""));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

static void add_answer(struct builder *out, const struct authority_view *view,
                       const struct authority_request *request, const struct authority *answer)
{
    struct text because = authority_because(out->arena, view, request, answer);
    json_text(out, "verdict", text_of(verdict_word(answer->verdict)));
    json_text(out, "reason", text_of(reason_word(answer->reason)));
    json_text(out, "because", because);
    json_text(out, "decider", text_of(class_word(answer->decider)));
    json_text(out, "office", name_office(out->arena, view, answer->appointment, answer->decider));
    json_name(out, "row");
    json_row(out, view->rows, answer->row);
    json_add_number(out, "step", answer->step);
    add_missing(out, view, answer->verdict == AUTHORITY_UNKNOWN ? answer->missing : 0);
}

static void add_moment(struct builder *out, const char *name, int32_t day, int32_t minute)
{
    struct builder written = say_piece(out);
    builder_add_day(&written, day);
    if (minute >= 0) {
        builder_add_char(&written, 'T');
        builder_add_minute(&written, minute);
    }
    json_text(out, name, builder_text(&written));
}

static void add_candidate(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked,
                          const struct authority_candidate *candidate)
{
    const struct register_rows *rows = view->rows;
    struct authority_request request = asked->request;
    request.person = candidate->person;
    request.body = candidate->body;
    json_item(out);
    json_text_or_null(out, "person",
                      candidate->person >= 0 ? rows->persons[candidate->person].key
                                             : (struct text){"", 0});
    json_text_or_null(out, "body",
                      candidate->body >= 0 ? rows->bodies[candidate->body].key
                                           : (struct text){"", 0});
    json_text(out, "name", name_asked(out->arena, view, &request));
    if (candidate->body >= 0 && candidate->next_meeting >= 0)
        add_moment(out, "next_meeting", rows->meetings[candidate->next_meeting].day,
                   rows->meetings[candidate->next_meeting].minute);
    add_answer(out, view, &request, &candidate->answer);
    builder_add_char(out, '}');
}

static void add_candidates(struct builder *out, const struct authority_view *view,
                           const struct authority_case *asked, const char *name,
                           const struct authority_candidate *items, size_t count)
{
    json_list(out, name);
    for (size_t i = 0; i < count; i++)
        add_candidate(out, view, asked, &items[i]);
    builder_add_char(out, ']');
}

static void add_question(struct builder *out, const struct authority_view *view,
                         const struct authority_case *asked)
{
    json_name(out, "decision");
    json_type(out, view->catalogue, asked->request.type);
    add_moment(out, "at", asked->request.day, asked->request.minute);
    json_bool(out, "register", view->has_register);
    json_day(out, "known_on", view->known_on);
    json_add_number(out, "unread_rows", view->unread);
    json_name(out, "ceiling");
    json_ceiling(out, view->language,
                 catalogue_on(view->catalogue, asked->request.type, asked->request.day));
}

static void add_unchecked(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked)
{
    const struct text *items;
    size_t count = authority_unchecked(out->arena, view, asked, &items);
    json_texts(out, "not_checked", items, count);
}

void authority_check_json(struct builder *out, const struct authority_view *view,
                          const struct authority_case *asked)
{
    builder_add_char(out, '{');
    add_question(out, view, asked);
    json_text(out, "by", name_asked(out->arena, view, &asked->request));
    add_answer(out, view, &asked->request, &asked->answer);
    add_candidates(out, view, asked, "instead", asked->candidates, asked->candidate_count);
    add_unchecked(out, view, asked);
    builder_add_string(out, "}\n");
}

void authority_who_json(struct builder *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    builder_add_char(out, '{');
    add_question(out, view, asked);
    add_candidates(out, view, asked, "candidates", asked->candidates, asked->candidate_count);
    add_candidates(out, view, asked, "nearest", asked->nearest, asked->nearest_count);
    add_unchecked(out, view, asked);
    builder_add_string(out, "}\n");
}
