/* import: "Läs in en lista": a list of another system into the record, tried before it is written, with the same
 * answers as `reda import-cases`. Must not know what a column means, nor what an event is. */
#include "record.h"
#include "import.h"

static void begin(struct import_page *page)
{
    struct visit *visit = page->visit;
    page->record = (struct import_record){.crew = visit->web->setup->crew,
                                          .notes = visit->notes,
                                          .arena = visit->arena,
                                          .today = clock_today(),
                                          .reader = visit_reader(visit)};
    page->cases = (struct import_cases){.arena = visit->arena,
                                        .language = visit->language,
                                        .record = &page->record,
                                        .file = text_copy(visit->arena, page->name),
                                        .dry_run = !page->does};
}

static void take_away(struct import_page *page, enum download_form form)
{
    struct visit *visit = page->visit;
    const struct download download = {
        .name = "inlasning",
        .title = say_text(visit, "web.import.title"),
        .table = outcomes_table(visit->arena, visit->language, &page->cases.outcomes)};
    download_send(visit, &download, form);
}

static struct fault *answer(struct import_page *page)
{
    struct visit *visit = page->visit;
    struct text as = posted(visit, "som"), sum = posted(visit, "summa");
    page->does = text_is(as, "gor");
    page->is_other = page->does && sum.size && !text_equal(sum, import_sum(visit, page->bytes));
    page->does &= !page->is_other;
    begin(page);
    TRY(import_take_meaning(page));
    TRY(import_list(&page->cases, page->bytes, &page->end));
    import_say(page);
    if (page->end == IMPORT_READ && download_form_of(as) != DOWNLOAD_NOT) {
        take_away(page, download_form_of(as));
        return NULL;
    }
    return import_show_answer(page);
}

static struct fault *answer_post(struct visit *visit)
{
    struct import_page page = {.visit = visit};
    if (!token_holds(visit, IMPORT_PATH))
        return import_show_form(visit, 403, say_text(visit, "web.form.stale-file"));
    TRY(import_read_file(&page));
    if (!text_trim(page.bytes).size)
        return import_show_form(visit, 400, say_text(visit, "web.import.no-file"));
    if (page.bytes.size > UPLOAD_BYTES_MOST)
        return import_show_form(visit, 413, say_text(visit, "web.list.too-large"));
    return answer(&page);
}

void show_import(struct visit *visit)
{
    struct known_person known;
    struct fault *fault = visit_know(visit, &known);
    bool posts = visit->request->method == HTTP_POST;
    if (!fault && !(posts ? visit_may_import(visit) : may_ever(&known, "lists", false))) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (!fault)
        fault = posts ? answer_post(visit) : import_show_form(visit, 200, (struct text){"", 0});
    if (fault)
        refuse_fault(visit, fault);
}
