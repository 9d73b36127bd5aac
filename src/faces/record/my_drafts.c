/* my_drafts: what whoever has signed in has begun to write and not done, also what somebody has handed over to her.
 * Must not know what any action means. */
#include "record.h"
#include "act.h"

#include "my_drafts_drop_html.h"
#include "my_drafts_html.h"

enum { DAY_SECONDS = 24 * 60 * 60 };

static struct text letters_of(const struct visit *visit, const struct leaf_id *id)
{
    return hex_words(visit->arena, (struct text){(const char *)id->bytes, sizeof id->bytes});
}

static struct my_drafts_html_draft row_of(struct visit *visit, const struct drafted *drafted,
                                          int32_t days)
{
    struct builder drop = url_of(visit, "/mina-utkast", (struct text){"", 0});
    struct text nothing = {"", 0};
    url_word(&drop, TEXT_LITERAL("kasta"), letters_of(visit, &drafted->id));
    return (struct my_drafts_html_draft){
        .url = form_url(visit, drafted->action, &drafted->id, NULL),
        .title = visit_title(visit, "action", drafted->action),
        .about = drafted->key,
        .sender = drafted->sender.size
                      ? say_filled(visit, "web.draft.from", drafted->sender, nothing)
                      : nothing,
        .changed = day_words(visit->arena, clock_day(drafted->changed)),
        .until = day_words(visit->arena, clock_day(drafted->changed + (int64_t)days * DAY_SECONDS)),
        .drop_url = builder_text(&drop)};
}

static struct fault *read_days(void *context, struct engine *engine, struct arena *arena)
{
    return drafts_days(engine, arena, context);
}

static struct fault *show_list_of(struct visit *visit)
{
    struct crew *crew = visit->web->setup->crew;
    struct drafted *items;
    size_t count;
    int32_t days;
    struct builder page;
    TRY(crew_list_drafts(crew, visit->arena, visit->session.person, &items, &count));
    TRY(crew_read(crew, visit->arena, read_days, &days));
    struct my_drafts_html_draft *drafts =
        arena_new_many(visit->arena, count + 1, struct my_drafts_html_draft);
    for (size_t i = 0; i < count; i++)
        drafts[i] = row_of(visit, &items[i], days);
    struct html out = page_begin(visit, &page);
    const struct my_drafts_html data = {.page = frame(visit, NULL, false),
                                        .is_dropped = asked(visit, "kastat").size > 0,
                                        .drafts = {drafts, count}};
    my_drafts_html_write(&out, &data);
    page_send(visit, 200, &page);
    return NULL;
}

static struct answers_html answers_of(struct visit *visit, const struct drafted *drafted)
{
    struct answers_html_answer *answers =
        arena_new_many(visit->arena, drafted->given_count + 1, struct answers_html_answer);
    for (size_t i = 0; i < drafted->given_count; i++)
        answers[i] = (struct answers_html_answer){
            .question = visit_title(visit, "input", drafted->given[i].name),
            .text = drafted->given[i].value};
    return (struct answers_html){.answers = {answers, drafted->given_count}};
}

/* What it says, before it is gone. */
static struct fault *show_drop(struct visit *visit, const struct leaf_id *id)
{
    struct drafted drafted = {0};
    enum drafts_end end;
    struct builder page;
    TRY(crew_read_draft(visit->web->setup->crew, visit->arena, visit->session.person, id, &drafted,
                        &end));
    if (end != DRAFTS_DONE) {
        refuse(visit, 404, (struct text){"", 0});
        return NULL;
    }
    struct html out = page_begin(visit, &page);
    const struct my_drafts_drop_html data = {.page = frame(visit, "/mina-utkast", false),
                                             .title = visit_title(visit, "action", drafted.action),
                                             .answers = answers_of(visit, &drafted),
                                             .id = letters_of(visit, id),
                                             .url = form_url(visit, drafted.action, id, NULL)};
    my_drafts_drop_html_write(&out, &data);
    page_send(visit, 200, &page);
    return NULL;
}

/* One that is gone already is gone. */
static struct fault *drop(struct visit *visit)
{
    struct leaf_id id;
    enum drafts_end end;
    if (!token_holds(visit, "/mina-utkast") || !form_id_read(posted(visit, "kasta"), &id)) {
        refuse(visit, 403, (struct text){"", 0});
        return NULL;
    }
    TRY(crew_drop_draft(visit->web->setup->crew, visit->arena, visit->session.person, &id, &end));
    if (!http_redirect(visit->response, visit->arena, TEXT_LITERAL("/mina-utkast?kastat=1")))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

void show_drafts(struct visit *visit)
{
    struct leaf_id id;
    struct fault *fault;
    if (visit->request->method == HTTP_POST)
        fault = drop(visit);
    else if (form_id_read(asked(visit, "kasta"), &id))
        fault = show_drop(visit, &id);
    else
        fault = show_list_of(visit);
    if (fault)
        refuse_fault(visit, fault);
}
