/* proof: see proof.h. Must not know what it is for. */
#include "proof.h"

struct text proof_wrong(const struct visit *visit, const struct access_answer *answer,
                        const char *key)
{
    if (answer->end == ACCESS_LATER)
        return say_filled(visit, "web.in.later", number_words(visit->arena, answer->wait_seconds),
                          (struct text){"", 0});
    return answer->end == ACCESS_WRONG ? say_text(visit, key) : (struct text){"", 0};
}

struct fault *proof_take(struct visit *visit, struct text when_missing, struct proof *proof_out)
{
    struct sender sender = visit_sender(visit);
    struct access_answer answer = {0};
    struct access_secret fresh;
    struct text cookie = {"", 0}, secret = {"", 0};
    *proof_out = (struct proof){.unproven = when_missing};
    http_find(&visit->request->cookies, "__Host-s", &cookie);
    http_find(&visit->request->form, "losenord", &secret);
    if (!secret.size)
        return NULL;
    TRY(access_prove(visit->web->setup->access, visit->arena, &sender, cookie, secret, &fresh,
                     &answer));
    *proof_out = (struct proof){.unproven = proof_wrong(visit, &answer, "web.prove.wrong"),
                                .is_over = answer.end == ACCESS_ENDED};
    if (answer.end == ACCESS_DONE) {
        http_set_cookie(visit->response, visit->arena, "s",
                        text_kept(visit->arena, text_of(fresh.letters)), 0);
        visit->session.is_proven = true;
    }
    return NULL;
}

void proof_is_over(struct visit *visit, struct text back)
{
    struct builder url = url_of(visit, "/logga-in", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("till"), back);
    if (!http_redirect(visit->response, visit->arena, builder_text(&url)))
        refuse(visit, 500, (struct text){"", 0});
}
