/* record_act: any action as a form; what cannot be used is told beside its field, and nothing that was typed is lost. A
 * decision can be checked first: then nothing is recorded. Must not know what any action means. */
#include "part.h"

#include "record_act_html.h"
#include "record_done_html.h"

struct acting {
    const struct action *action;
    const struct input *inputs;
    size_t input_count;
    struct typed typed;
    struct deed deed;
    struct deed_answer answer;
    struct text wrong; /* of the deed as a whole; size 0 = nothing */
    struct text sheet; /* of a decision that was checked */
    bool is_checked;
};

static struct text findings_words(struct visit *visit, const struct deed_answer *answer)
{
    if (!answer->faults && !answer->doubts)
        return (struct text){"", 0};
    return say_filled(visit, "web.act.would", number_words(visit->arena, (int64_t)answer->faults),
                      number_words(visit->arena, (int64_t)answer->doubts));
}

static struct text typed_word(const struct acting *acting, const char *name)
{
    for (size_t i = 0; i < acting->typed.count; i++)
        if (text_is(acting->typed.items[i].name, name))
            return acting->typed.items[i].value;
    return (struct text){"", 0};
}

/* The case that it is about, or the start. */
static struct text back_of(struct visit *visit, const struct acting *acting)
{
    struct text key = typed_word(acting, "case");
    return key.size ? case_url(visit, key) : TEXT_LITERAL("/start");
}

static struct record_act_html_fields fields_of(struct visit *visit, const struct acting *acting)
{
    struct record_field *made =
        fields_make(visit, acting->inputs, acting->input_count, &acting->typed,
                    acting->answer.problems, acting->answer.problem_count, true);
    struct record_act_html_field *fields =
        arena_new_many(visit->arena, acting->input_count + 1, struct record_act_html_field);
    for (size_t i = 0; i < acting->input_count; i++) {
        if (acting->inputs[i].type == INPUT_OBJECT && !acting->inputs[i].required)
            continue; /* for programs: people have the other fields */
        fields[i] =
            (struct record_act_html_field){.is_select = made[i].is_select,
                                           .is_long = made[i].is_long,
                                           .is_text = !made[i].is_select && !made[i].is_long,
                                           .select = made[i].select,
                                           .line = made[i].line,
                                           .lines = made[i].lines};
    }
    return (struct record_act_html_fields){fields, acting->input_count};
}

static void show_form(struct visit *visit, const struct acting *acting)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool is_wrong = acting->wrong.size > 0 || acting->answer.problem_count > 0;
    struct record_act_html data = {
        .page = frame(visit, "/gor", is_wrong),
        .title = visit_title(visit, "action", text_of(acting->action->name)),
        .path = visit->request->path,
        .back = back_of(visit, acting),
        .fields = fields_of(visit, acting),
        .findings =
            acting->is_checked ? findings_words(visit, &acting->answer) : (struct text){"", 0},
        .sheet = acting->sheet,
        .is_judged =
            acting->action->judged == JUDGED_DECIDE || acting->action->judged == JUDGED_FACT};
    data.summary = acting->wrong.size ? one_error(visit, "", acting->wrong)
                                      : fields_summary(visit, acting->answer.problems,
                                                       acting->answer.problem_count);
    record_act_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &page);
}

static void show_done(struct visit *visit, const struct acting *acting)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool is_new = acting->answer.end == DEED_DONE;
    const struct record_done_html data = {
        .page = frame(visit, NULL, false),
        .title = say_text(visit, is_new ? "web.done.title" : "web.done.repeated"),
        .what = visit_title(visit, "action", text_of(acting->action->name)),
        .entry = is_new ? number_words(visit->arena, (int64_t)acting->answer.entry)
                        : (struct text){"", 0},
        .findings = findings_words(visit, &acting->answer),
        .case_url =
            typed_word(acting, "case").size ? back_of(visit, acting) : (struct text){"", 0}};
    record_done_html_write(&out, &data);
    page_send(visit, 200, &page);
}

/* While the register that the sheet points to lives. */
static struct fault *consider(void *context, struct engine *engine, struct arena *arena)
{
    struct acting *acting = context;
    const struct authority_book *authority;
    struct proposal_desk desk;
    struct builder sheet;
    TRY(engine_consider(engine, arena, &acting->deed, &acting->answer));
    if (!acting->answer.proposal)
        return NULL;
    TRY(engine_people(engine, arena, &authority));
    proposal_sheet_ask(arena, LANGUAGE_SV, authority, acting->answer.proposal,
                       typed_word(acting, "by"), &desk);
    builder_init(&sheet, arena);
    proposal_text(&sheet, &desk.sheet);
    acting->sheet = text_trim(builder_text(&sheet));
    return NULL;
}

static struct fault *check(struct visit *visit, struct acting *acting)
{
    const struct reader reader = visit_reader(visit);
    TRY(crew_note(visit->web->setup->crew, visit->arena, "decision-check", &reader));
    TRY(crew_read(visit->web->setup->crew, visit->arena, consider, acting));
    acting->is_checked = true;
    show_form(visit, acting);
    return NULL;
}

static struct fault *perform(struct visit *visit, struct acting *acting)
{
    TRY(crew_perform(visit->web->setup->crew, visit->arena, &acting->deed, 1, &acting->answer));
    switch (acting->answer.end) {
    case DEED_DONE:
    case DEED_REPEATED:
        show_done(visit, acting);
        return NULL;
    case DEED_MOVED:
        acting->wrong = say_filled(visit, "web.act.moved",
                                   number_words(visit->arena, (int64_t)acting->answer.moved),
                                   (struct text){"", 0});
        break;
    case DEED_STOPPED:
        acting->wrong = say_text(visit, "web.act.stopped");
        break;
    case DEED_REFUSED:
        acting->wrong = say_text(visit, "web.act.refused");
        break;
    case DEED_UNUSABLE:
        break;
    }
    show_form(visit, acting);
    return NULL;
}

static struct fault *act(struct visit *visit, struct acting *acting)
{
    bool may = false;
    acting->deed = (struct deed){.action = acting->action,
                                 .given = acting->typed.items,
                                 .given_count = acting->typed.count,
                                 .actor = visit->session.person,
                                 .operator= TEXT_LITERAL("web"),
                                 .seen = -1};
    TRY(rights_through_do(visit->web->setup->crew, visit->arena, clock_today(), &acting->deed,
                          &may));
    if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else if (text_is(posted(visit, "som"), "prova"))
        return check(visit, acting);
    else
        return perform(visit, acting);
    return NULL;
}

void show_act(struct visit *visit)
{
    bool posts = visit->request->method == HTTP_POST;
    struct acting acting = {
        .action = feature_action(crew_features(visit->web->setup->crew), visit->request->parts[1])};
    struct fault *fault = NULL;
    if (!acting.action) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    acting.inputs = action_inputs(acting.action, &acting.input_count);
    acting.typed = fields_typed(visit, posts ? &visit->request->form : &visit->request->query,
                                acting.inputs, acting.input_count);
    if (posts && token_holds(visit, "/gor")) {
        fault = act(visit, &acting);
    } else {
        acting.wrong = posts ? say_text(visit, "web.form.stale") : (struct text){"", 0};
        show_form(visit, &acting);
    }
    if (fault)
        refuse_fault(visit, fault);
}
