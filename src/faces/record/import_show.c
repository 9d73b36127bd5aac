/* import_show: the pages of an import: the form with the lists that have been read, and its answer. Must not know what
 * an event is. */
#include "import.h"

#include "import_html.h"
#include "import_report_html.h"

enum { DAY_LETTERS = 10 };

static struct text title_of(const struct visit *visit, const struct import_choice *saved)
{
    const struct mapping *mapping;
    struct problem problem;
    return mapping_parse(visit->arena, saved->text, &mapping, &problem) ? mapping_title(mapping)
                                                                        : text_of(saved->name);
}

static struct fault *fill_lists(struct visit *visit, struct import_html *data)
{
    struct answered lists;
    struct import_saved saved;
    bool may;
    const struct import_record record = {.crew = visit->web->setup->crew,
                                         .notes = visit->notes,
                                         .arena = visit->arena,
                                         .today = clock_today(),
                                         .reader = visit_reader(visit)};
    TRY(visit_ask(visit, "lists", NULL, 0, &lists, &may));
    TRY(import_saved_lists(&record, visit->arena, &saved));
    struct import_html_list *rows =
        arena_new_many(visit->arena, lists.row_count + 1, struct import_html_list);
    for (size_t i = 0; may && i < lists.row_count && i < saved.count; i++) {
        const struct text *cells = &lists.cells[i * lists.view->statement->give_count];
        struct text day = cells[4];
        day.size = day.size > DAY_LETTERS ? DAY_LETTERS : day.size;
        rows[data->lists.count++] =
            (struct import_html_list){.title = title_of(visit, &saved.items[i]),
                                      .read = day,
                                      .added = cells[5],
                                      .grown = cells[6],
                                      .differing = cells[8],
                                      .refused = cells[9],
                                      .gone = cells[10]};
    }
    data->lists.items = rows;
    return NULL;
}

struct fault *import_show_form(struct visit *visit, unsigned status, struct text error)
{
    struct builder page;
    struct import_html data = {.page = frame(visit, IMPORT_PATH, error.size > 0),
                               .summary = one_error(visit, "fil", error),
                               .may = visit_may_import(visit),
                               .file = {.error = error}};
    TRY(fill_lists(visit, &data));
    struct html out = page_begin(visit, &page);
    import_html_write(&out, &data);
    page_send(visit, status, &page);
    return NULL;
}

/* "Kolumner som inte läses: a, b." */
static struct text ignored_words(const struct import_page *page)
{
    struct builder names;
    builder_init(&names, page->visit->arena);
    for (size_t i = 0; i < page->cases.ignored_count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add(&names, page->cases.ignored[i]);
    }
    return names.size ? say_filled(page->visit, "import.ignored", builder_text(&names),
                                   (struct text){"", 0})
                      : (struct text){"", 0};
}

struct fault *import_show_answer(struct import_page *page)
{
    struct visit *visit = page->visit;
    struct builder told;
    bool is_read = page->end == IMPORT_READ;
    struct import_report_html data = {.page = frame(visit, IMPORT_PATH, false),
                                      .name = text_of(page->cases.file),
                                      .content = import_letters(page),
                                      .sum = import_sum(visit, page->bytes),
                                      .is_done = is_read && page->does,
                                      .reason =
                                          text_of(page->cases.correct ? page->cases.correct : ""),
                                      .ignored = ignored_words(page)};
    import_fill_meaning(page, &data);
    if (is_read)
        import_fill_counts(page, &data);
    else
        import_fill_refused(page, &data);
    struct html out = page_begin(visit, &told);
    import_report_html_write(&out, &data);
    page_send(visit, is_read ? 200 : 422, &told);
    return NULL;
}
