/* send: the draft to somebody who may take the decision. Nobody gets one of a case that they may not open: then
 * it stays. Must not know what any action means. */
#include "act.h"

#include "sent_html.h"

static struct fault *hand_over(struct acting *acting, struct text receiver,
                               enum drafts_end *end_out)
{
    struct visit *visit = acting->visit;
    struct crew *crew = visit->web->setup->crew;
    struct deed theirs = acting->deed;
    bool may = false;
    *end_out = DRAFTS_ABSENT;
    theirs.actor = receiver;
    TRY(rights_through_do(crew, visit->arena, clock_today(), &theirs, &may));
    return may ? crew_send_draft(crew, visit->arena, visit->session.person, &acting->form, receiver,
                                 end_out)
               : NULL;
}

static void show_sent(struct acting *acting, struct text receiver)
{
    struct visit *visit = acting->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct sent_html data = {
        .page = frame(visit, NULL, false),
        .title = say_filled(visit, "web.sent.title", receiver, (struct text){"", 0}),
        .back = act_back(acting)};
    sent_html_write(&out, &data);
    page_send(visit, 200, &page);
}

struct fault *act_send(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct text receiver = posted(visit, "mottagare");
    enum drafts_end end = DRAFTS_ABSENT;
    TRY(act_keep(acting));
    if (receiver.size && acting->is_kept)
        TRY(hand_over(acting, receiver, &end));
    if (end == DRAFTS_DONE) {
        show_sent(acting, receiver);
        return NULL;
    }
    acting->wrong = !receiver.size
                        ? say_text(visit, "web.sent.nobody")
                        : say_filled(visit, "web.sent.not", receiver, (struct text){"", 0});
    act_show_form(acting);
    return NULL;
}
