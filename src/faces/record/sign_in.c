/* sign_in: the way in and out. Nobody is told whether a name, a password or a code was wrong. Must not know what
 * whoever comes in may do. */
#include "record.h"
#include "import.h"
#include "lost_form.h"
#include "proof.h"

#include "first_done_html.h"
#include "first_in_html.h"
#include "sign_in_html.h"

enum { DEVICE_SECONDS = 730 * 24 * 60 * 60 };

static bool asks_code(const struct visit *visit)
{
    struct access_settings settings;
    struct fault *fault = access_settings_read(visit->web->setup->access, visit->arena, &settings);
    return fault || settings.asks_code;
}

static struct text wrong_words(const struct visit *visit, const struct access_answer *answer)
{
    return proof_wrong(visit, answer, "web.in.wrong");
}

static void keep_cookies(const struct visit *visit, const struct signed_in *in)
{
    http_set_cookie(visit->response, visit->arena, "s", text_of(in->cookie.letters), 0);
    http_set_cookie(visit->response, visit->arena, "enhet", text_of(in->device.letters),
                    DEVICE_SECONDS);
}

static void show_page(struct visit *visit, struct text wrong, const struct sign_in_html_kepts *lost,
                      unsigned status)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool is_here = text_is(visit->request->path, "/logga-in");
    bool posts = visit->request->method == HTTP_POST;
    struct sign_in_html data = {.page = frame(visit, "/logga-in", wrong.size > 0),
                                .till = !is_here ? visit->request->path
                                        : posts  ? posted(visit, "till")
                                                 : asked(visit, "till"),
                                .name = posted(visit, is_here ? "namn" : "agare"),
                                .kepts = *lost,
                                .wrong = wrong,
                                .asks_code = asks_code(visit),
                                .summary = one_error(visit, "namn", wrong)};
    sign_in_html_write(&out, &data);
    page_send(visit, status, &page);
}

static void show_form(struct visit *visit, struct text wrong)
{
    struct sign_in_html_kepts lost;
    lost_form_again(visit, &lost);
    show_page(visit, wrong, &lost, wrong.size ? 422 : 200);
}

void show_lost_form(struct visit *visit)
{
    struct sign_in_html_kepts lost;
    lost_form_first(visit, &lost);
    show_page(visit, (struct text){"", 0}, &lost, 403);
}

static void go_to(struct visit *visit, struct text place)
{
    if (place.size < 2 || !http_redirect(visit->response, visit->arena, place))
        if (!http_redirect(visit->response, visit->arena, TEXT_LITERAL("/start")))
            refuse(visit, 500, (struct text){"", 0});
}

/* To what was written when the sign-in ended, or where she was going. */
static void go_on(struct visit *visit, const struct signed_in *in)
{
    struct text place;
    struct fault *fault = lost_form_keep(visit, in->session.person, &place);
    if (fault)
        refuse_fault(visit, fault);
    else if (!import_pass_on(visit, &in->session))
        go_to(visit, place.size ? place : posted(visit, "till"));
}

void show_sign_in(struct visit *visit)
{
    struct signed_in in;
    struct access_answer answer = {0};
    struct sender sender = visit_sender(visit);
    struct credentials credentials = {.person = posted(visit, "namn"),
                                      .code = posted(visit, "kod")};
    if (visit->request->method != HTTP_POST) {
        show_form(visit, (struct text){"", 0});
        return;
    }
    if (!token_holds(visit, "/logga-in")) {
        show_form(visit, say_text(visit, "web.form.stale"));
        return;
    }
    http_find(&visit->request->form, "losenord", &credentials.password);
    http_find(&visit->request->cookies, "__Host-s", &credentials.previous);
    struct fault *fault = access_sign_in(visit->web->setup->access, visit->arena, &sender,
                                         &credentials, &in, &answer);
    if (fault) {
        refuse_fault(visit, fault);
    } else if (answer.end == ACCESS_DONE) {
        keep_cookies(visit, &in);
        go_on(visit, &in);
    } else {
        show_form(visit, wrong_words(visit, &answer));
    }
}

struct first {
    struct text wrong, weak;
    struct authenticator authenticator;
    bool asks_code, wants_password;
};

static void show_first(struct visit *visit, const struct first *first)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool is_wrong = first->wrong.size || first->weak.size;
    struct first_in_html data = {.page = frame(visit, "/logga-in/forsta", is_wrong),
                                 .name = posted(visit, "namn"),
                                 .code = posted(visit, "engangskod"),
                                 .wrong = first->wrong,
                                 .weak = first->weak,
                                 .asks_code = first->asks_code,
                                 .secret = first->authenticator.secret,
                                 .wants_password = first->wants_password,
                                 .summary = first->wrong.size
                                                ? one_error(visit, "namn", first->wrong)
                                                : one_error(visit, "losenord", first->weak)};
    first_in_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &page);
}

static void show_recovery(struct visit *visit, const struct enrolled *enrolled)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct first_done_html_code codes[RECOVERY_CODES];
    for (size_t i = 0; i < enrolled->recovery_count; i++)
        codes[i].letters = text_of(enrolled->recovery[i].letters);
    keep_cookies(visit, &enrolled->in);
    const struct first_done_html data = {.page = frame(visit, NULL, false),
                                         .codes = {codes, enrolled->recovery_count}};
    first_done_html_write(&out, &data);
    page_send(visit, 200, &page);
}

/* With an authenticator the secret is drawn first and shown; then password and code come together. */
static struct fault *look_first(struct visit *visit, struct first *first)
{
    struct access_answer answer = {0};
    struct sender sender = visit_sender(visit);
    TRY(access_first(visit->web->setup->access, visit->arena, &sender, posted(visit, "namn"),
                     posted(visit, "engangskod"), &first->authenticator, &answer));
    first->wrong = wrong_words(visit, &answer);
    first->wants_password = answer.end == ACCESS_DONE;
    show_first(visit, first);
    return NULL;
}

static struct fault *enrol(struct visit *visit, struct first *first, struct text password)
{
    struct access_answer answer = {0};
    struct enrolled enrolled = {0};
    struct sender sender = visit_sender(visit);
    const struct enrolment enrolment = {posted(visit, "namn"), posted(visit, "engangskod"),
                                        password, posted(visit, "kod")};
    TRY(access_enrol(visit->web->setup->access, visit->arena, &sender, &enrolment, &enrolled,
                     &answer));
    if (answer.end == ACCESS_DONE) {
        show_recovery(visit, &enrolled);
        return NULL;
    }
    first->wants_password = true;
    first->wrong = wrong_words(visit, &answer);
    if (answer.end == ACCESS_WEAK)
        first->weak = say_text(visit, weakness_key(answer.weakness));
    show_first(visit, first);
    return NULL;
}

void show_first_in(struct visit *visit)
{
    struct text password = {"", 0};
    struct first first = {.asks_code = asks_code(visit)};
    first.wants_password = !first.asks_code;
    if (visit->request->method != HTTP_POST) {
        show_first(visit, &first);
        return;
    }
    http_find(&visit->request->form, "losenord", &password);
    if (!token_holds(visit, "/logga-in/forsta")) {
        first.wrong = say_text(visit, "web.form.stale");
        show_first(visit, &first);
        return;
    }
    struct fault *fault = first.asks_code && !password.size ? look_first(visit, &first)
                                                            : enrol(visit, &first, password);
    if (fault)
        refuse_fault(visit, fault);
}

void show_sign_out(struct visit *visit)
{
    struct text cookie;
    struct fault *fault = NULL;
    bool posts = visit->request->method == HTTP_POST && visit->is_signed;
    if (posts && token_holds(visit, "/logga-ut") &&
        http_find(&visit->request->cookies, "__Host-s", &cookie)) {
        fault = access_sign_out(visit->web->setup->access, visit->arena, cookie);
        http_set_cookie(visit->response, visit->arena, "s", TEXT_LITERAL(""), -1);
        http_add_header(visit->response, visit->arena, "Clear-Site-Data",
                        TEXT_LITERAL("\"cache\", \"storage\""));
    }
    if (fault)
        refuse_fault(visit, fault);
    else if (!http_redirect(visit->response, visit->arena, TEXT_LITERAL("/")))
        refuse(visit, 500, (struct text){"", 0});
}
