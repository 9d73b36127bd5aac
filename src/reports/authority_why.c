/* authority_why: the question as it was understood, the verdict in its fixed words, the reason, the
 * ceiling of the law, the row as the board wrote it and the appointment. Must not say more than the
 * engine answered. */
#include "authority_part.h"

static void add_question(struct answer_pieces *out, const struct authority_view *view,
                         const struct authority_case *asked)
{
    const struct authority_request *request = &asked->request;
    const struct decision_type *type = catalogue_type(view->catalogue, request->type);
    struct builder decision = answer_piece(out), by = answer_piece(out), at = answer_piece(out);
    say_with(&decision, view->language, "authority.question.decision",
             name_type(out->arena, view->catalogue, request->type), type->code);
    answer_labelled_by(out, view->language, ANSWER_QUESTION, "authority.label.decision",
                       builder_text(&decision));
    builder_add(&by, name_asked(out->arena, view, request));
    if (request->person >= 0 && asked->answer.appointment >= 0) {
        builder_add_string(&by, ", ");
        builder_add(
            &by, name_office(out->arena, view, asked->answer.appointment, asked->answer.decider));
    }
    answer_labelled_by(out, view->language, ANSWER_QUESTION, "authority.label.by",
                       builder_text(&by));
    say_moment(&at, view->language, request->day, request->minute, DAY_NONE);
    if (view->known_on < DAY_LAST) {
        struct builder known = answer_piece(out);
        builder_add_day(&known, view->known_on);
        say_with(&at, view->language, "authority.question.known-on", builder_text(&known),
                 (struct text){"", 0});
    }
    answer_labelled_by(out, view->language, ANSWER_QUESTION, "authority.label.at",
                       builder_text(&at));
    answer_labelled_by(out, view->language, ANSWER_QUESTION, "authority.label.urgent",
                       paper_clean(out->arena, asked->urgent_reason));
}

static void add_verdict(struct answer_pieces *out, const struct authority_view *view,
                        const struct authority_case *asked)
{
    struct builder line = answer_piece(out);
    say(&line, view->language, verdict_key(asked->answer.verdict));
    builder_add_char(&line, ' ');
    say_capital(&line, authority_because(out->arena, view, &asked->request, &asked->answer));
    answer_add(out, ANSWER_BECAUSE, builder_text(&line));
}

static void add_law(struct answer_pieces *out, const struct authority_view *view,
                    int32_t span_index)
{
    struct builder line = answer_piece(out), sources = answer_piece(out);
    if (span_index < 0) {
        answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.law",
                           text_of(words_text(view->language, "authority.ceiling.unknown")));
        return;
    }
    const struct ceiling_span *span = catalogue_span(view->catalogue, span_index);
    authority_span_ceiling(&line, view->language, span);
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.law",
                       builder_text(&line));
    authority_span_sources(&sources, view->language, span);
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.source",
                       builder_text(&sources));
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.note",
                       paper_clean(out->arena, span->note));
}

static void add_row(struct answer_pieces *out, const struct authority_view *view,
                    const struct authority *answer)
{
    struct builder line = answer_piece(out), steps = answer_piece(out);
    if (answer->row < 0)
        return;
    builder_add(&line, row_place(out->arena, view, answer->row));
    builder_add_string(&line, ": ");
    builder_add(&line, row_written(out->arena, view, answer->row));
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.row",
                       builder_text(&line));
    if (answer->step == 0)
        return;
    builder_add_number(&steps, answer->step);
    struct builder deputy = answer_piece(out);
    say_with(&deputy, view->language, "authority.deputy", builder_text(&steps),
             (struct text){"", 0});
    answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.deputy",
                       builder_text(&deputy));
}

static void add_appointment(struct answer_pieces *out, const struct authority_view *view,
                            int32_t appointment, const char *label)
{
    const struct appointment *held = &view->rows->appointments[appointment];
    struct builder line = answer_piece(out), span = answer_piece(out);
    say_capital(&line, name_office(out->arena, view, appointment, CLASS_EMPLOYEE));
    if (held->post >= 0 && view->rows->posts[held->post].unit >= 0) {
        builder_add_string(&line, ", ");
        builder_add(&line, name_unit(out->arena, view->rows, view->rows->posts[held->post].unit));
    }
    say_span(&span, view->language, held->span.from, held->span.to);
    builder_add_string(&line, span.size ? ", " : "");
    builder_add(&line, builder_text(&span));
    builder_add_string(&line, held->paragraph.size ? ", " : "");
    builder_add(&line, paper_clean(out->arena, held->paragraph));
    answer_labelled_by(out, view->language, ANSWER_GROUND, label, builder_text(&line));
}

static const char *label_of(const struct authority_view *view, int32_t appointment)
{
    return view->rows->appointments[appointment].kind <= APPOINTED_SUBSTITUTE
               ? "authority.label.post"
               : "authority.label.seat";
}

static int32_t days_away(struct span span, int32_t day)
{
    return day < span.from ? span.from - day : day - span.to;
}

/* Of a refused person the appointment that came nearest in time without holding: perhaps it has
 * just run out. */
static void add_other_time(struct answer_pieces *out, const struct authority_view *view,
                           const struct authority_case *asked)
{
    const struct register_rows *rows = view->rows;
    int32_t nearest = -1;
    for (size_t i = 0; i < rows->appointment_count; i++) {
        struct span span = rows->appointments[i].span;
        bool other = rows->appointments[i].person == asked->request.person &&
                     (int32_t)i != asked->answer.appointment && span.from <= span.to &&
                     !span_holds(span, asked->request.day);
        if (other &&
            (nearest < 0 || days_away(span, asked->request.day) <
                                days_away(rows->appointments[nearest].span, asked->request.day)))
            nearest = (int32_t)i;
    }
    if (asked->answer.verdict == AUTHORITY_NO && asked->request.person >= 0 && nearest >= 0)
        add_appointment(out, view, nearest, "authority.label.other-time");
}

static void add_degree(struct answer_pieces *out, const struct authority_view *view,
                       const struct authority_case *asked)
{
    bool needed = catalogue_type(view->catalogue, asked->request.type)->needs_degree;
    if (needed && asked->request.person >= 0 && asked->answer.decider == CLASS_EMPLOYEE &&
        asked->answer.degree != NOT_KNOWN)
        answer_labelled_by(out, view->language, ANSWER_GROUND, "authority.label.degree",
                           text_of(words_text(view->language, asked->answer.degree == KNOWN_YES
                                                                  ? "authority.degree.yes"
                                                                  : "authority.degree.no")));
}

void authority_missing(struct answer_pieces *out, const struct authority_view *view,
                       uint32_t missing)
{
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        if (!(missing >> fact & 1))
            continue;
        answer_labelled(out, ANSWER_MISSING, text_of(fact_word((enum authority_fact)fact)),
                        fact_question(out->arena, view->language, (enum authority_fact)fact));
        out->items[out->count - 1].fact = (enum authority_fact)fact;
    }
}

void authority_why(struct answer_pieces *out, const struct authority_view *view,
                   const struct authority_case *asked)
{
    const struct authority *answer = &asked->answer;
    add_question(out, view, asked);
    answer_gap(out);
    add_verdict(out, view, asked);
    if (answer->verdict == AUTHORITY_UNKNOWN && answer->missing) {
        answer_add(out, ANSWER_MISSING_TITLE,
                   text_of(words_text(view->language, "authority.missing.title")));
        authority_missing(out, view, answer->missing);
    }
    answer_gap(out);
    add_row(out, view, answer);
    if (answer->appointment >= 0)
        add_appointment(out, view, answer->appointment, label_of(view, answer->appointment));
    add_other_time(out, view, asked);
    add_law(out, view, answer->span);
    add_degree(out, view, asked);
    answer_gap(out);
}
