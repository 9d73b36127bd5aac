/* my_authenticator: a new authenticator, by its own person: she shows that it is she, gets a key for the app, and the
 * code that the app shows makes it hers. Her other sign-ins end. Must not know how a code is tested. */
#include "record.h"
#include "proof.h"

#include "my_authenticator_html.h"

#define AUTHENTICATOR_PATH "/mina-inloggningar/kodapp"

/* What the page asks for now, and what was wrong with what was asked before. */
struct renewing {
    struct visit *visit;
    bool asks_code;
    struct text secret, wrong, unproven;
    struct access_code recovery[RECOVERY_CODES];
    size_t recovery_count;
};

static struct fault *show(struct renewing *renewing)
{
    struct visit *visit = renewing->visit;
    struct builder page;
    struct my_authenticator_html_code codes[RECOVERY_CODES];
    bool has = false, is_wrong = renewing->wrong.size || renewing->unproven.size;
    TRY(access_has_authenticator(visit->web->setup->access, visit->arena, visit->session.person,
                                 &has));
    for (size_t i = 0; i < renewing->recovery_count; i++)
        codes[i].letters = text_of(renewing->recovery[i].letters);
    struct html out = page_begin(visit, &page);
    const struct my_authenticator_html data = {
        .page = frame(visit, AUTHENTICATOR_PATH, is_wrong),
        .title = say_text(visit, has ? "web.authenticator.change" : "web.authenticator.add"),
        .summary = renewing->wrong.size ? one_error(visit, "kod", renewing->wrong)
                                        : one_error(visit, "losenord", renewing->unproven),
        .asks_proof = !renewing->asks_code && !renewing->recovery_count,
        .asks_code = renewing->asks_code,
        .secret = renewing->secret,
        .wrong = renewing->wrong,
        .unproven = renewing->unproven,
        .codes = {codes, renewing->recovery_count}};
    my_authenticator_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &page);
    return NULL;
}

static struct fault *draw(struct renewing *renewing)
{
    struct visit *visit = renewing->visit;
    struct authenticator authenticator = {{"", 0}, {"", 0}};
    struct access_answer answer = {0};
    struct proof proof = {0};
    TRY(proof_take(visit, say_text(visit, "web.authenticator.asked"), &proof));
    renewing->unproven = proof.unproven;
    if (!proof.is_over && !proof.unproven.size)
        TRY(access_draw_authenticator(visit->web->setup->access, visit->arena, &visit->session,
                                      &authenticator, &answer));
    if (proof.is_over || answer.end == ACCESS_ENDED) {
        proof_is_over(visit, TEXT_LITERAL(AUTHENTICATOR_PATH));
        return NULL;
    }
    renewing->secret = authenticator.secret;
    renewing->asks_code = authenticator.secret.size > 0;
    return show(renewing);
}

static struct fault *take(struct renewing *renewing)
{
    struct visit *visit = renewing->visit;
    struct access_answer answer = {0};
    TRY(access_take_authenticator(visit->web->setup->access, visit->arena, &visit->session,
                                  posted(visit, "kod"), renewing->recovery, &answer));
    if (answer.end == ACCESS_ENDED) {
        proof_is_over(visit, TEXT_LITERAL(AUTHENTICATOR_PATH));
        return NULL;
    }
    renewing->wrong = proof_wrong(visit, &answer, "web.authenticator.wrong");
    renewing->asks_code = answer.end != ACCESS_DONE;
    renewing->recovery_count = answer.end == ACCESS_DONE ? RECOVERY_CODES : 0;
    return show(renewing);
}

void show_authenticator(struct visit *visit)
{
    struct renewing renewing = {.visit = visit};
    bool posts = visit->request->method == HTTP_POST,
         holds = posts && token_holds(visit, AUTHENTICATOR_PATH);
    if (posts && !holds)
        renewing.unproven = say_text(visit, "web.form.stale");
    struct fault *fault = !holds                                 ? show(&renewing)
                          : text_is(posted(visit, "som"), "byt") ? take(&renewing)
                                                                 : draw(&renewing);
    if (fault)
        refuse_fault(visit, fault);
}
