/* import_order: a delegation order of the municipality's own becomes a draft in the record: its rows as the open tool
 * reads them, with the bodies that the register has. It is analysed where drafts are. Must not judge. */
#include "record.h"
#include "fields.h"
#include "import.h"
#include "names.h"
#include "table.h"

#include "import_order_html.h"

struct order_import_page {
    struct visit *visit;
    struct import_page file;
    struct record_names names;
    struct order_import import;
    struct text rows; /* as order_rows has them */
    struct text key, title, body;
    struct text wrong; /* of the file, or of what was asked; size 0 = nothing */
    const char *wrong_field;
    struct deed_answer answer;
    bool is_read;
};

/* Put on the register's bodies, since a draft names them by its keys. */
static struct fault *read_rows(void *context, struct engine *engine, struct arena *arena)
{
    struct order_import_page *page = context;
    struct visit *visit = page->visit;
    const struct catalogue *catalogue = rulebook_catalogue(visit->web->setup->rules);
    const struct register_file *files;
    struct register_rows people;
    struct builder orders, rows;
    size_t count;
    TRY(engine_register(engine, arena, &files, &count));
    register_read(arena, files, count, catalogue, &people);
    struct order_footing footing = order_footing(&people, people.roles);
    const int32_t *bodies = order_find_bodies(arena, &footing, &page->import.rows);
    builder_init(&orders, arena);
    builder_init(&rows, visit->arena);
    register_write_orders(&orders, &rows, order_join(arena, &footing, &page->import.rows, bodies),
                          catalogue);
    page->rows = text_kept(visit->arena, builder_text(&rows));
    return NULL;
}

static struct fault *read_order(struct order_import_page *page)
{
    struct visit *visit = page->visit;
    const struct import_context context = {.order_key =
                                               page->key.size ? page->key : TEXT_LITERAL("ny"),
                                           .title = page->title,
                                           .adopted = DAY_NONE,
                                           .valid_from = DAY_NONE,
                                           .valid_to = DAY_NONE};
    struct problem problem = {0};
    page->is_read = order_bytes_read(visit->arena, page->file.bytes, (struct text){"", 0}, &context,
                                     rulebook_catalogue(visit->web->setup->rules),
                                     visit->web->nobody->roles, &page->import, &problem);
    if (page->is_read)
        return crew_read(visit->web->setup->crew, visit->arena, read_rows, page);
    struct builder told;
    builder_init(&told, visit->arena);
    report_problem_line(&told, visit->language, say_key(visit, "web.order.the-table"), &problem);
    page->wrong = text_trim(builder_text(&told));
    page->wrong_field = "fil";
    return NULL;
}

static struct import_order_html_row row_of(const struct visit *visit, const struct import_row *row)
{
    struct import_order_html_question *questions =
        arena_new_many(visit->arena, row->question_count + 1, struct import_order_html_question);
    for (size_t i = 0; i < row->question_count; i++)
        questions[i].text = order_sheet_question(visit->arena, visit->language, &row->questions[i]);
    return (struct import_order_html_row){
        .place = order_sheet_place(visit->arena, visit->language, row),
        .decision = row->decision,
        .refused = row->fate == IMPORT_REFUSED ? say_text(visit, "web.order.refused")
                                               : (struct text){"", 0},
        .questions = {questions, row->question_count}};
}

static void fill_rows(const struct order_import_page *page, struct import_order_html *data)
{
    const struct order_import *import = &page->import;
    struct import_order_html_row *rows =
        arena_new_many(page->visit->arena, import->count + 1, struct import_order_html_row);
    for (size_t i = 0; i < import->count; i++)
        if (import->items[i].fate != IMPORT_TAKEN)
            rows[data->rows.count++] = row_of(page->visit, &import->items[i]);
    data->rows.items = rows;
    data->lead =
        say_filled(page->visit, "web.import-order.counts",
                   number_words(page->visit->arena, (int64_t)(import->taken + import->questioned)),
                   number_words(page->visit->arena, (int64_t)import->refused));
}

static struct field_text_html text_field(const struct visit *visit, const char *name,
                                         const char *label, const char *hint, struct text value)
{
    return (struct field_text_html){.name = text_of(name),
                                    .label = say_text(visit, label),
                                    .hint = hint ? say_text(visit, hint) : (struct text){"", 0},
                                    .width = TEXT_LITERAL("middle"),
                                    .value = value};
}

static struct fault *show(struct order_import_page *page, unsigned status)
{
    struct visit *visit = page->visit;
    struct builder told;
    bool is_wrong = page->wrong.size || page->answer.problem_count;
    struct import_order_html data = {
        .page = frame(visit, IMPORT_ORDER_PATH, is_wrong),
        .name = page->file.name,
        .summary = page->wrong.size
                       ? one_error(visit, page->wrong_field, page->wrong)
                       : fields_summary(visit, page->answer.problems, page->answer.problem_count),
        .key = text_field(visit, "order", "web.order-draft.key", "web.order-draft.key-hint",
                          page->key),
        .called = text_field(visit, "title", "web.order-draft.name", NULL, page->title),
        .body = names_body_field(visit, &page->names, "body", page->body)};
    if (page->is_read) {
        fill_rows(page, &data);
        data.content = import_letters(&page->file);
    }
    struct html out = page_begin(visit, &told);
    import_order_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : status, &told);
    return NULL;
}

static void refuse_field(struct order_import_page *page, const char *field, const char *key)
{
    page->wrong = say_text(page->visit, key);
    page->wrong_field = field;
}

/* A draft that is there is not written over from here. */
static struct fault *find_key(const struct order_import_page *page, bool *found_out)
{
    struct answered orders;
    bool may;
    *found_out = false;
    TRY(visit_ask(page->visit, "orders", NULL, 0, &orders, &may));
    for (size_t i = 0; may && i < orders.row_count; i++)
        *found_out |= text_equal(record_named(&orders, i, "order_key"), page->key);
    return NULL;
}

/* Kept as a draft, and shown where drafts are analysed. */
static struct fault *keep(struct order_import_page *page)
{
    struct visit *visit = page->visit;
    struct crew *crew = visit->web->setup->crew;
    const struct given given[] = {{TEXT_LITERAL("order"), page->key},
                                  {TEXT_LITERAL("body"), page->body},
                                  {TEXT_LITERAL("rows"), page->rows},
                                  {TEXT_LITERAL("title"), page->title}};
    const struct deed deed = {.action =
                                  feature_action(crew_features(crew), TEXT_LITERAL("draft-order")),
                              .given = given,
                              .given_count = page->title.size ? 4 : 3,
                              .actor = visit->session.person,
                              .operator= TEXT_LITERAL("web"),
                              .seen = -1};
    struct builder url = url_of(visit, "/delegationsordning/utkast", (struct text){"", 0});
    bool is_taken;
    TRY(find_key(page, &is_taken));
    if (!page->key.size)
        refuse_field(page, "order", "web.order-draft.no-key");
    else if (is_taken)
        refuse_field(page, "order", "web.order-draft.key-taken");
    else if (!page->body.size)
        refuse_field(page, "body", "web.import-order.no-body");
    if (page->wrong.size)
        return show(page, 422);
    TRY(crew_perform(crew, visit->arena, &deed, 1, &page->answer));
    if (page->answer.end != DEED_DONE && page->answer.end != DEED_REPEATED) {
        if (!page->answer.problem_count)
            refuse_field(page, "order", "web.act.refused");
        return show(page, 422);
    }
    url_word(&url, TEXT_LITERAL("order"), page->key);
    if (!http_redirect(visit->response, visit->arena, builder_text(&url)))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

static struct fault *answer_post(struct order_import_page *page)
{
    struct visit *visit = page->visit;
    page->key = posted(visit, "order");
    page->title = posted(visit, "title");
    page->body = posted(visit, "body");
    if (!token_holds(visit, IMPORT_ORDER_PATH)) {
        refuse_field(page, "fil", "web.form.stale-file");
        return show(page, 403);
    }
    TRY(import_read_file(&page->file));
    if (!text_trim(page->file.bytes).size) {
        refuse_field(page, "fil", "web.order.nothing");
        return show(page, 400);
    }
    TRY(read_order(page));
    return page->is_read && text_is(posted(visit, "som"), "gor") ? keep(page) : show(page, 200);
}

static struct fault *answer(struct order_import_page *page, bool *may_out)
{
    struct known_person known;
    TRY(visit_know(page->visit, &known));
    *may_out = may_ever(&known, "draft-order", true);
    if (!*may_out)
        return NULL;
    TRY(names_know(page->visit, &page->names));
    return page->visit->request->method == HTTP_POST ? answer_post(page) : show(page, 200);
}

void show_import_order(struct visit *visit)
{
    struct order_import_page page = {.visit = visit, .file = {.visit = visit}};
    bool may = false;
    struct fault *fault = answer(&page, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
}
