/* prove: whoever changes who may what shows once more that it is she: password or code, at most a few minutes
 * old (access settings; five until somebody has said otherwise). It is asked where the answers are shown, so that it is
 * known what it is for. Must not know what any action means. */
#include "act.h"

bool act_asks_proof(const struct acting *acting)
{
#ifdef PLANTED_PROOF
    return false;
#endif
    return rights_changes(crew_features(acting->visit->web->setup->crew), acting->action) &&
           !acting->visit->session.is_proven;
}

static void tell(struct acting *acting, const struct access_answer *answer)
{
    const struct visit *visit = acting->visit;
    if (answer->end == ACCESS_LATER)
        acting->unproven =
            say_filled(visit, "web.in.later", number_words(visit->arena, answer->wait_seconds),
                       (struct text){"", 0});
    else
        acting->unproven = say_text(visit, "web.prove.wrong");
}

/* The session goes on under a new cookie. */
struct fault *act_prove(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct sender sender = visit_sender(visit);
    struct access_answer answer = {0};
    struct access_secret fresh;
    struct text cookie = {"", 0}, secret = {"", 0};
    http_find(&visit->request->cookies, "__Host-s", &cookie);
    http_find(&visit->request->form, "losenord", &secret);
    if (!secret.size) {
        acting->unproven = say_text(visit, "web.prove.asked");
        return NULL;
    }
    TRY(access_prove(visit->web->setup->access, visit->arena, &sender, cookie, secret, &fresh,
                     &answer));
    if (answer.end == ACCESS_DONE) {
        http_set_cookie(visit->response, visit->arena, "s",
                        text_kept(visit->arena, text_of(fresh.letters)), 0);
        visit->session.is_proven = true;
    } else if (answer.end == ACCESS_ENDED) {
        acting->is_over = true;
    } else {
        tell(acting, &answer);
    }
    return NULL;
}
