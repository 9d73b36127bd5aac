/* review: every answer before it is written, what the judge says of it, who may take the decision instead, and
 * what else may be done with the same words. Must not know what any action means. */
#include "act.h"

#include "before.h"
#include "check_sheet.h"
#include "facts.h"
#include "review_html.h"

/* An answer as its field shows it: words of the program's own in the reader's. */
static struct text answer_words(const struct record_field *field)
{
    for (size_t i = 0; i < field->option_count; i++)
        if (field->options[i].is_chosen)
            return field->options[i].label;
    return field->value;
}

static struct text change_url(const struct acting *acting, const char *name)
{
    struct builder url;
    if (!acting->is_kept)
        return (struct text){"", 0};
    builder_init(&url, acting->visit->arena);
    builder_add(&url, form_url(acting->visit, text_of(acting->action->name), &acting->form, NULL));
    builder_add_char(&url, '#');
    builder_add_string(&url, name);
    return builder_text(&url);
}

static bool is_asked(const struct input *input)
{
    return input->type != INPUT_OBJECT || input->required;
}

/* What nobody has answered is told in one line. */
static struct answers_html answers_of(const struct acting *acting, struct text *unanswered_out)
{
    struct visit *visit = acting->visit;
    struct record_field *fields =
        fields_make(visit, acting->inputs, acting->input_count, &acting->typed, NULL, 0, true);
    struct answers_html_answer *answers =
        arena_new_many(visit->arena, acting->input_count + 1, struct answers_html_answer);
    size_t count = 0;
    struct builder silent;
    builder_init(&silent, visit->arena);
    for (size_t i = 0; i < acting->input_count; i++) {
        struct text said = answer_words(&fields[i]);
        if (said.size) {
            answers[count++] = (struct answers_html_answer){
                fields[i].label, said, change_url(acting, acting->inputs[i].name)};
        } else if (is_asked(&acting->inputs[i])) {
            builder_add_string(&silent, silent.size ? ", " : "");
            builder_add(&silent, visit_label(visit, "input", text_of(acting->inputs[i].name)));
        }
    }
    *unanswered_out = builder_text(&silent);
    return (struct answers_html){.answers = {answers, count}};
}

static struct review_html_words words_of(const struct acting *acting)
{
    struct review_html_word *words =
        arena_new_many(acting->visit->arena, acting->typed.count + 1, struct review_html_word);
    for (size_t i = 0; i < acting->typed.count; i++)
        words[i] =
            (struct review_html_word){acting->typed.items[i].name, acting->typed.items[i].value};
    return (struct review_html_words){words, acting->typed.count};
}

/* The same words may be what has already happened: an action that asks for exactly the same, and is judged too. */
static const struct action *sibling_of(const struct acting *acting)
{
    const struct feature *const *all = crew_features(acting->visit->web->setup->crew);
    for (size_t i = 0; acting->action->judged == JUDGED_DECIDE && all[i]; i++)
        for (size_t j = 0; all[i]->actions[j]; j++) {
            const struct action *other = all[i]->actions[j];
            if (other != acting->action && other->inputs && other->inputs == acting->inputs &&
                other->judged == JUDGED_FACT)
                return other;
        }
    return NULL;
}

static struct text action_url(const struct acting *acting, const char *name)
{
    struct text key = act_typed(acting, "case");
    struct builder url = url_of(acting->visit, "/gor/", text_of(name));
    if (key.size)
        url_key(acting->visit, &url, TEXT_LITERAL("case"), key);
    return builder_text(&url);
}

/* A body takes it up when it meets; a person gets the draft. */
static void add_others(const struct acting *acting, const struct proposal_pieces *pieces,
                       struct review_html *data)
{
    struct visit *visit = acting->visit;
    struct field_select_html_option *options =
        arena_new_many(visit->arena, pieces->other_count + 1, struct field_select_html_option);
    size_t count = 0;
    for (size_t i = 0; i < pieces->other_count; i++) {
        bool is_there = false;
        for (size_t j = 0; j < count; j++)
            is_there |= text_equal(options[j].value, pieces->others[i].key);
        if (!is_there)
            options[count++] = (struct field_select_html_option){.value = pieces->others[i].key,
                                                                 .label = pieces->others[i].name};
    }
    data->send = (struct field_select_html){.name = TEXT_LITERAL("mottagare"),
                                            .label = say_text(visit, "web.review.to"),
                                            .options = {options, count}};
    data->has_others = count > 0;
    if (pieces->has_body)
        data->agenda_url = action_url(acting, "add-item");
}

/* What has happened is not put to the judge as a proposal: what he finds in the case by it is told line by line. */
static void add_found(const struct acting *acting, struct review_html *data)
{
    struct visit *visit = acting->visit;
    struct review_html_one *found = NULL;
    size_t count = 0, room = 0;
    for (struct text rest = acting->answer.verdict; rest.size;) {
        struct json_node *line = object_read(visit->arena, text_cut(&rest, '\n'));
        struct text message = object_member(visit->arena, line, "message");
        struct text status = object_member(visit->arena, line, "status");
        if (!message.size || (count && text_equal(found[count - 1].message, message)))
            continue; /* the same finding under a coarser code */
        found = arena_room(visit->arena, found, count, &room, sizeof *found);
        found[count++] =
            (struct review_html_one){.kind = text_of(text_is(status, "fault") ? "fault" : "doubt"),
                                     .label = visit_label(visit, "status", status),
                                     .message = message,
                                     .source = object_member(visit->arena, line, "source")};
    }
    data->found = (struct review_html_found){found, count};
}

static void add_check(struct acting *acting, const struct proposal_sheet *sheet,
                      struct review_html *data)
{
    struct proposal_pieces pieces;
    const struct action *objection;
    if (!sheet)
        return;
    proposal_pieces(acting->visit->arena, sheet, &pieces);
    data->has_sheet = true;
    check_sheet_fill(acting->visit, &pieces, &data->sheet);
    facts_wanted(acting->visit, &pieces, &data->wants);
    if (acting->action->judged != JUDGED_DECIDE)
        return;
    add_others(acting, &pieces, data);
    objection = feature_action(crew_features(acting->visit->web->setup->crew),
                               TEXT_LITERAL("object-before"));
    if (objection) {
        data->objection_url = action_url(acting, objection->name);
        data->objection = visit_title(acting->visit, "action", text_of(objection->name));
    }
}

/* The municipality's own gate asks why: never of a protective decision, nor of what has happened (engine/gate.c). */
static void add_stop(const struct acting *acting, struct review_html *data)
{
    if (acting->answer.end != DEED_STOPPED)
        return;
    data->asks_reason = true;
    data->stopped = say_text(acting->visit, "web.act.stopped");
    data->summary = one_error(acting->visit, "reason", data->stopped);
    data->page.has_errors = true;
}

/* Whoever changes who may what is asked once more who she is. */
static void add_proof(const struct acting *acting, struct review_html *data)
{
    data->asks_proof = act_asks_proof(acting);
    data->unproven = acting->unproven;
    if (!acting->unproven.size)
        return;
    data->summary = one_error(acting->visit, "losenord", acting->unproven);
    data->page.has_errors = true;
}

static void add_sibling(const struct acting *acting, struct review_html *data)
{
    const struct action *other = sibling_of(acting);
    if (!other)
        return;
    struct builder url = url_of(acting->visit, "/gor/", text_of(other->name));
    data->other_url = builder_text(&url);
    data->other = visit_title(acting->visit, "action", text_of(other->name));
}

void act_show_review(struct acting *acting, const struct proposal_sheet *sheet)
{
    struct visit *visit = acting->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct text title = visit_title(visit, "action", text_of(acting->action->name));
    bool repeats = acting->answer.end == DEED_REPEATED;
    struct text unanswered;
    struct review_html data = {
        .page = frame(visit, "/gor", false),
        .heading = say_filled(visit, "web.review.title", title, (struct text){"", 0}),
        .title = title,
        .path = visit->request->path,
        .back = act_back(acting),
        .notice = repeats ? say_text(visit, "web.review.repeats") : acting->notice,
        .answers = answers_of(acting, &unanswered),
        .findings = act_findings(visit, acting->answer.faults, acting->answer.doubts),
        .form = text_of(acting->form_letters),
        .owner = visit->session.person,
        .words = words_of(acting),
        .kept = acting->is_kept ? say_text(visit, "web.draft.kept") : acting->unkept};
    if (act_is_checked(acting->action))
        data.seen = number_words(visit->arena, (int64_t)acting->answer.moved);
    data.unanswered = unanswered;
    data.before = act_show_before(acting);
    if (!sheet)
        add_found(acting, &data);
    add_check(acting, sheet, &data);
    add_sibling(acting, &data);
    add_stop(acting, &data);
    add_proof(acting, &data);
    review_html_write(&out, &data);
    page_send(visit, data.page.has_errors ? 422 : 200, &page);
}
