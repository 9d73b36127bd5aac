/* my_password: a new password, by its own person, who gives the old one; her other sign-ins end. What is typed is never
 * shown again. Must not know how a password is tested. */
#include "record.h"
#include "proof.h"

#include "my_password_html.h"

#define PASSWORD_PATH "/mina-inloggningar/losenord"

/* Which of the fields is wrong, and how; the first of them is told above too. */
struct changing {
    struct text wrong, weak, unlike;
};

static void show(struct visit *visit, const struct changing *changing)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    const char *field = changing->wrong.size  ? "losenord"
                        : changing->weak.size ? "losenord-nytt"
                                              : "losenord-igen";
    struct text first = changing->wrong.size  ? changing->wrong
                        : changing->weak.size ? changing->weak
                                              : changing->unlike;
    const struct my_password_html data = {.page = frame(visit, PASSWORD_PATH, first.size > 0),
                                          .summary = one_error(visit, field, first),
                                          .wrong = changing->wrong,
                                          .weak = changing->weak,
                                          .unlike = changing->unlike};
    my_password_html_write(&out, &data);
    page_send(visit, first.size ? 422 : 200, &page);
}

static void tell(struct visit *visit, const struct access_answer *answer)
{
    struct changing changing = {.wrong = proof_wrong(visit, answer, "web.password.wrong")};
    if (answer->end == ACCESS_WEAK)
        changing.weak = say_text(visit, weakness_key(answer->weakness));
    show(visit, &changing);
}

static struct fault *change(struct visit *visit)
{
    struct text old = {"", 0}, new = {"", 0}, again = {"", 0};
    struct access_answer answer = {0};
    http_find(&visit->request->form, "losenord", &old);
    http_find(&visit->request->form, "losenord-nytt", &new);
    http_find(&visit->request->form, "losenord-igen", &again);
    if (!text_equal(new, again)) {
        show(visit, &(struct changing){.unlike = say_text(visit, "web.password.unlike")});
        return NULL;
    }
    TRY(access_change_password(visit->web->setup->access, visit->arena, &visit->session, old, new,
                               &answer));
    if (answer.end == ACCESS_ENDED)
        proof_is_over(visit, TEXT_LITERAL("/start"));
    else if (answer.end != ACCESS_DONE)
        tell(visit, &answer);
    else if (!http_redirect(visit->response, visit->arena,
                            TEXT_LITERAL("/mina-inloggningar?bytt=1")))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

void show_password(struct visit *visit)
{
    struct changing changing = {0};
    struct fault *fault = NULL;
    bool posts = visit->request->method == HTTP_POST, holds = token_holds(visit, PASSWORD_PATH);
    if (posts && !holds)
        changing.wrong = say_text(visit, "web.form.stale");
    if (posts && holds)
        fault = change(visit);
    else
        show(visit, &changing);
    if (fault)
        refuse_fault(visit, fault);
}
