/* act: any action as a form. What is written is shown before it is written, with what the judge says of it; what
 * could not be done stays as a draft; what is sent twice is done once. Must not know what any action means. */
#include "record.h"
#include "before.h"
#include "proof.h"

static void set_deed(struct acting *acting)
{
    int32_t seen;
    bool has_seen = text_to_number(posted(acting->visit, "sett"), &seen);
    acting->deed = (struct deed){.action = acting->action,
                                 .given = acting->typed.items,
                                 .given_count = acting->typed.count,
                                 .actor = acting->visit->session.person,
                                 .operator= TEXT_LITERAL("web"),
                                 .seen = has_seen ? seen : -1};
}

/* Asked and shown while the register that the check points to lives. */
static struct fault *consider(void *context, struct engine *engine, struct arena *arena)
{
    struct acting *acting = context;
    const struct authority_book *authority;
    struct proposal_desk desk;
    TRY(engine_consider(engine, arena, &acting->deed, &acting->answer));
    if (acting->answer.end == DEED_UNUSABLE) {
        act_show_form(acting);
    } else if (acting->answer.proposal) {
        TRY(engine_people(engine, arena, &authority));
        proposal_sheet_ask(arena, acting->visit->language, authority, acting->answer.proposal,
                           act_typed(acting, "by"), &desk);
        act_show_review(acting, &desk.sheet);
    } else {
        act_show_review(acting, NULL);
    }
    return NULL;
}

static struct fault *review(struct acting *acting)
{
    const struct reader reader = visit_reader(acting->visit);
    struct crew *crew = acting->visit->web->setup->crew;
    acting->deed.seen = -1;
    TRY(act_keep(acting));
    if (act_is_checked(acting->action))
        TRY(crew_note(crew, acting->visit->arena, "decision-check", &reader));
    TRY(act_ask_before(acting));
    return crew_read(crew, acting->visit->arena, consider, acting);
}

/* To the receipt, by an address of its own: to load it again writes nothing. */
static void go_to_receipt(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct text key = act_typed(acting, "case");
    struct builder url = url_of(visit, "/kvitto", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("nr"), text_of(acting->form_letters));
    if (key.size)
        url_key(visit, &url, TEXT_LITERAL("arende"), key);
    if (!http_redirect(visit->response, visit->arena, builder_text(&url)))
        refuse(visit, 500, (struct text){"", 0});
}

static struct fault *show_kept(struct acting *acting)
{
    TRY(act_keep(acting));
    act_show_form(acting);
    return NULL;
}

/* The same form was used for something else: what stands in it now is another one. */
static struct fault *show_used(struct acting *acting)
{
    act_new_form(acting);
    acting->notice = say_text(acting->visit, "web.act.used");
    return review(acting);
}

/* What was shown is no longer how it is: it is shown as it is. */
static struct fault *show_moved(struct acting *acting)
{
    acting->notice = say_text(acting->visit, "web.act.moved");
    return review(acting);
}

/* Too many wrong answers have ended it: what was typed waits for her. */
static struct fault *end_session(struct acting *acting)
{
    struct visit *visit = acting->visit;
    TRY(act_keep(acting));
    proof_is_over(visit, form_url(visit, text_of(acting->action->name), &acting->form, "ater"));
    return NULL;
}

static struct fault *perform(struct acting *acting)
{
    struct visit *visit = acting->visit;
    if (act_asks_proof(acting))
        TRY(act_prove(acting));
    if (acting->is_over)
        return end_session(acting);
    if (act_asks_proof(acting))
        return review(acting);
    acting->deed.draft = &acting->form;
    acting->deed.once = text_of(acting->form_letters);
    TRY(crew_perform(visit->web->setup->crew, visit->arena, &acting->deed, 1, &acting->answer));
    switch (acting->answer.end) {
    case DEED_DONE:
    case DEED_REPEATED:
        go_to_receipt(acting);
        return NULL;
    case DEED_USED:
        return show_used(acting);
    case DEED_MOVED:
        return show_moved(acting);
    case DEED_STOPPED:
        return review(acting);
    case DEED_REFUSED:
        acting->wrong = say_text(visit, "web.act.refused");
        break;
    case DEED_UNUSABLE:
        break;
    }
    return show_kept(acting);
}

/* Kept, and shown again at an address of its own. */
static struct fault *save(struct acting *acting)
{
    struct visit *visit = acting->visit;
    TRY(act_keep(acting));
    if (!acting->is_kept) {
        acting->wrong = acting->unkept;
        act_show_form(acting);
        return NULL;
    }
    struct text place = form_url(visit, text_of(acting->action->name), &acting->form, "sparat");
    if (!http_redirect(visit->response, visit->arena, place))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

/* Whether it is not there or not hers to do is not told. */
static struct fault *show_nothing(struct acting *acting)
{
    acting->wrong = say_text(acting->visit, "web.act.nothing");
    acting->status = 404;
    return show_kept(acting);
}

static struct fault *act(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct text wanted = posted(visit, "som");
    bool may = false, has_facts = act_add_facts(acting);
    if (text_is(wanted, "utkast"))
        return save(acting);
    if (text_is(wanted, "andra"))
        return show_kept(acting);
    set_deed(acting);
    TRY(rights_through_do(visit->web->setup->crew, visit->arena, clock_today(), &acting->deed,
                          &may));
    if (!may)
        return show_nothing(acting);
    if (text_is(wanted, "skicka"))
        return act_send(acting);
    bool is_shown = posted(visit, "formular").size > 0 && !has_facts; /* as it is to be written */
    return text_is(wanted, "gor") && is_shown ? perform(acting) : review(acting);
}

/* Her own words, that came by a page of ours, but not of this session: she has signed in anew since. */
static struct fault *act_stale(struct acting *acting)
{
    struct visit *visit = acting->visit;
    acting->wrong = say_text(visit, "web.form.stale");
    if (token_from_here(visit) && text_equal(posted(visit, "agare"), visit->session.person))
        TRY(act_keep(acting));
    act_show_form(acting);
    return NULL;
}

static struct fault *begin(struct acting *acting, bool *found_out)
{
    struct visit *visit = acting->visit;
    bool posts = visit->request->method == HTTP_POST;
    struct known_person known;
    struct leaf_id id;
    TRY(visit_know(visit, &known));
    *found_out = may_ever(&known, acting->action->name, true);
    acting->inputs = action_inputs(acting->action, &acting->input_count);
    acting->typed = fields_typed(visit, posts ? &visit->request->form : &visit->request->query,
                                 acting->inputs, acting->input_count);
    if (form_id_read(posted(visit, "formular"), &id))
        act_set_form(acting, &id);
    else
        act_new_form(acting);
    if (*found_out && !posts && asked(visit, "utkast").size)
        return act_from_draft(acting, found_out);
    if (*found_out && !posts)
        act_begin_form(acting);
    return NULL;
}

/* What was typed is shown again whatever has failed: nothing of it is anywhere else then. */
static void show_fault(struct acting *acting, const struct fault *fault)
{
    if (acting->visit->request->method != HTTP_POST || !acting->inputs) {
        refuse_fault(acting->visit, fault);
        return;
    }
    fault_log(acting->visit, fault);
    acting->wrong = say_text(acting->visit, "web.act.unavailable");
    acting->status = 503;
    acting->answer = (struct deed_answer){0};
    act_show_form(acting);
}

void show_act(struct visit *visit)
{
    struct acting acting = {
        .visit = visit,
        .action = feature_action(crew_features(visit->web->setup->crew), visit->request->parts[1])};
    bool found = false;
    struct fault *fault = acting.action ? begin(&acting, &found) : NULL;
    if (!fault && !found) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (!fault && visit->request->method != HTTP_POST)
        act_show_form(&acting);
    else if (!fault)
        fault = token_holds(visit, "/gor") ? act(&acting) : act_stale(&acting);
    if (fault)
        show_fault(&acting, fault);
}
