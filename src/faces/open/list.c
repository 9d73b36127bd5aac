/* list: "Utredningstider": a list comes in, the report goes out, nothing is kept. Must not judge: the desk does, as for
 * `reda audit`. */
#include "open.h"
#include "list.h"
#include "samples.h"

/* The file of the field; else the list that an earlier page gave back. */
static struct fault *read_sent(const struct visit *visit, struct list_sent *sent_out)
{
    struct upload upload;
    TRY(upload_read(visit, &upload));
    *sent_out = (struct list_sent){upload.name, upload.bytes, !upload.is_file};
    return NULL;
}

static void answer_list(struct visit *visit, const struct list_sent *sent)
{
    struct list_sent chosen = *sent;
    struct list_answer *answer = arena_new(visit->arena, struct list_answer);
    enum download_form form = download_form_of(posted(visit, "som"));
    if (list_columns_chosen(visit, sent, &chosen.bytes))
        chosen.again = true;
    enum list_fate fate = list_answer(visit, &chosen, answer);
    if (fate == LIST_TOO_LONG)
        list_form(visit, 413, say_text(visit, "web.list.too-many"));
    else if (fate == LIST_UNREAD)
        list_columns_ask(visit, sent, answer->count ? answer->rows[0].says : (struct text){"", 0});
    else if (form)
        list_take_away(visit, answer, form);
    else
        list_show(visit, sent, answer, false);
}

void show_list(struct visit *visit)
{
    struct list_sent sent;
    if (visit->request->method != HTTP_POST) {
        list_form(visit, 200, (struct text){"", 0});
        return;
    }
    if (!token_holds(visit, LIST_PATH)) {
        list_form(visit, 403, say_text(visit, "web.form.stale-file"));
        return;
    }
    if (read_sent(visit, &sent))
        refuse(visit, 500, (struct text){"", 0});
    else if (!text_trim(sent.bytes).size)
        list_form(visit, 400, say_text(visit, "web.list.no-file"));
    else if (sent.bytes.size > UPLOAD_BYTES_MOST)
        list_form(visit, 413, say_text(visit, "web.list.too-large"));
    else
        answer_list(visit, &sent);
}

void show_list_sample(struct visit *visit)
{
    const struct list_sent sent = {TEXT_LITERAL("utredningar.csv"), sample_file("utredningar"),
                                   false};
    struct list_answer *answer = arena_new(visit->arena, struct list_answer);
    enum list_fate fate = list_answer(visit, &sent, answer);
    ensure(fate == LIST_ANSWERED); /* ours */
    list_show(visit, &sent, answer, true);
}
