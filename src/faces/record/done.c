/* done: the receipt of a form, at an address of its own: it tells what was written, and writes nothing. It is
 * whoever did it alone who can read it. Must not know what any action means. */
#include "record.h"
#include "act.h"

#include "done_html.h"

/* Times are of the case: they are told, and the read is noted, when she may see its limits. */
static struct fault *may_see_times(struct visit *visit, struct text key, bool *may_out)
{
    const struct given given = {TEXT_LITERAL("of_case"), key};
    struct answered answered;
    *may_out = false;
    return key.size ? visit_ask(visit, "deadlines", &given, 1, &answered, may_out) : NULL;
}

static struct done_html_times times_of(struct visit *visit, const struct done_once *done)
{
    struct done_html_time *times =
        arena_new_many(visit->arena, done->started_count + 1, struct done_html_time);
    for (size_t i = 0; i < done->started_count; i++)
        times[i] = (struct done_html_time){.due = done->started[i].due,
                                           .duty = done->started[i].duty,
                                           .concerns = done->started[i].concerns,
                                           .source = done->started[i].source,
                                           .label = done->started[i].label};
    return (struct done_html_times){times, done->started_count};
}

static void show(struct visit *visit, const struct done_once *done, struct text key, bool tells)
{
    struct builder page, again = url_of(visit, "/gor/", done->action);
    struct html out = page_begin(visit, &page);
    const struct action *action =
        feature_action(crew_features(visit->web->setup->crew), done->action);
    if (key.size)
        url_key(visit, &again, TEXT_LITERAL("case"), key);
    struct done_html data = {
        .page = frame(visit, NULL, false),
        .title = say_text(visit, done->is_new ? "web.done.title" : "web.done.repeated"),
        .what = visit_title(visit, "action", done->action),
        .entry =
            done->is_new ? number_words(visit->arena, (int64_t)done->entry) : (struct text){"", 0},
        .findings = act_findings(visit, done->faults, done->doubts),
        .case_url = key.size ? case_url(visit, key) : key,
        .again_url = builder_text(&again),
        .again = say_filled(visit, "web.done.again", visit_label(visit, "action", done->action),
                            (struct text){"", 0}),
        .no_times =
            tells && done->is_new && action && act_is_checked(action) && !done->started_count};
    if (tells)
        data.times = times_of(visit, done);
    done_html_write(&out, &data);
    page_send(visit, 200, &page);
}

void show_receipt(struct visit *visit)
{
    struct done_once done = {0};
    struct leaf_id id;
    struct text letters = asked(visit, "nr"), key = asked(visit, "arende");
    bool tells = false;
    struct fault *fault = form_id_read(letters, &id)
                              ? crew_done_once(visit->web->setup->crew, visit->arena,
                                               visit->session.person, letters, &done)
                              : NULL;
    if (!fault && done.found)
        fault = may_see_times(visit, key, &tells);
    if (fault)
        refuse_fault(visit, fault);
    else if (!done.found)
        refuse(visit, 404, (struct text){"", 0});
    else
        show(visit, &done, key, tells);
}
