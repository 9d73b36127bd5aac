/* order: "Granska delegationsordning": an order comes in, pasted or as a file, the sheet goes out, nothing is kept.
 * Must not judge: the desk does, as for `reda order check`. */
#include "open.h"
#include "order.h"
#include "samples.h"

/* A file, if one was chosen; else what was pasted. */
static struct fault *read_sent(const struct visit *visit, struct order_sent *sent_out)
{
    struct upload upload;
    TRY(upload_read(visit, &upload));
    *sent_out = (struct order_sent){.name = upload.name, .bytes = upload.bytes};
    if (!sent_out->name.size)
        sent_out->name = say_text(visit, "web.order.pasted");
    return NULL;
}

/* The order alone against the law, one year from today. */
static bool analyse(struct visit *visit, const struct order_sent *sent, struct order_import *import,
                    struct order_sheet *sheet, struct problem *problem_out)
{
    static const struct import_context context = {.order_key = {"ny", 2},
                                                  .title = {"", 0},
                                                  .board = {"", 0},
                                                  .adopted = DAY_NONE,
                                                  .valid_from = DAY_NONE,
                                                  .valid_to = DAY_NONE};
    const struct rulebook *rules = visit->web->setup->rules;
    const struct catalogue *catalogue = rulebook_catalogue(rules);
    const struct role_table *roles = visit->web->nobody->roles;
    struct arena *arena = visit->arena;
    if (!order_bytes_read(arena, sent->bytes, (struct text){"", 0}, &context, catalogue, roles,
                          import, problem_out))
        return false;
    struct order_footing footing = order_footing(NULL, roles);
    const int32_t *bodies = order_find_bodies(arena, &footing, &import->rows);
    int32_t from = clock_today();
    *sheet =
        (struct order_sheet){.view = {.language = visit->language,
                                      .rows = order_join(arena, &footing, &import->rows, bodies),
                                      .catalogue = catalogue,
                                      .known_on = DAY_LAST,
                                      .on_page = true},
                             .book = rules,
                             .file = text_copy(arena, sent->name),
                             .from = from,
                             .to = day_add(from, (struct period){12, -1}, NULL),
                             .fates = order_fates_of(import),
                             .import = import};
    order_sheet_fill(arena, sheet);
    return true;
}

static struct text problem_words(const struct visit *visit, const struct problem *problem)
{
    struct builder told;
    builder_init(&told, visit->arena);
    report_problem_line(&told, visit->language, say_key(visit, "web.order.the-table"), problem);
    return text_trim(builder_text(&told));
}

static void answer_order(struct visit *visit, const struct order_sent *sent)
{
    struct order_import *import = arena_new(visit->arena, struct order_import);
    struct order_sheet sheet;
    struct problem problem = {0};
    enum download_form form = download_form_of(posted(visit, "som"));
    if (!analyse(visit, sent, import, &sheet, &problem))
        order_form(visit, 400, problem_words(visit, &problem));
    else if (form)
        order_take_away(visit, &sheet, form);
    else
        order_show(visit, sent, &sheet);
}

void show_order(struct visit *visit)
{
    struct order_sent sent;
    if (visit->request->method != HTTP_POST)
        order_form(visit, 200, (struct text){"", 0});
    else if (!token_holds(visit, ORDER_PATH))
        order_form(visit, 403, say_text(visit, "web.form.stale"));
    else if (read_sent(visit, &sent))
        refuse(visit, 500, (struct text){"", 0});
    else if (!text_trim(sent.bytes).size)
        order_form(visit, 400, say_text(visit, "web.order.nothing"));
    else if (sent.bytes.size > UPLOAD_BYTES_MOST)
        order_form(visit, 413, say_text(visit, "web.list.too-large"));
    else
        answer_order(visit, &sent);
}

void show_order_sample(struct visit *visit)
{
    const struct order_sent sent = {
        TEXT_LITERAL("kungsor.csv"), sample_file("kungsor"),
        "https://docplayer.se/6803346-Kungsors-kommuns-forfattningssamling-nr-b-05.html"};
    answer_order(visit, &sent);
}
