/* record_log: what is noted about whoever asks: what she has read, the latest first, what was read of one thing in one
 * minute together; with the way to all of it, and to what is noted and why. Must not know what was read, only which
 * view. */
#include "record_table.h"

#include "record_log_html.h"

enum { READS_SHOWN = 100, TO_MINUTE = 16 };

/* "2026-11-23 00:30" of "2026-11-23T00:30:12Z" */
static struct text minute_of(const struct visit *visit, struct text at)
{
    struct builder said;
    builder_init(&said, visit->arena);
    if (at.size < TO_MINUTE)
        return at;
    builder_add(&said, (struct text){at.bytes, 10});
    builder_add_char(&said, ' ');
    builder_add(&said, (struct text){at.bytes + 11, TO_MINUTE - 11});
    return builder_text(&said);
}

/* Of a note of the way in its first word: the others are the person's key and the sign-in's. */
static struct text what_of(const struct visit *visit, struct text view)
{
    return report_cell(visit->arena, visit->language, "view", text_cut(&view, ' '));
}

/* "ärendets beteckning: K1, dag: 2026-01-02" of "case=K1, day=2026-01-02" */
static struct text about_of(const struct visit *visit, struct text filters)
{
    struct builder said;
    builder_init(&said, visit->arena);
    while (filters.size) {
        struct text value = text_trim(text_cut(&filters, ',')), name = text_cut(&value, '=');
        builder_add_string(&said, said.size ? ", " : "");
        builder_add(&said, value.size ? visit_label(visit, "input", name) : name);
        builder_add_string(&said, value.size ? ": " : "");
        builder_add(&said, value);
    }
    return builder_text(&said);
}

/* The same thing in the same minute as the row that was told before it. */
static bool goes_on(const struct answered *answered, size_t row, size_t before)
{
    struct text at = record_named(answered, row, "at"), then = record_named(answered, before, "at");
    return at.size >= TO_MINUTE && then.size >= TO_MINUTE &&
           text_equal((struct text){at.bytes, TO_MINUTE}, (struct text){then.bytes, TO_MINUTE}) &&
           record_named(answered, row, "filters").size &&
           text_equal(record_named(answered, row, "filters"),
                      record_named(answered, before, "filters"));
}

static void add_what(const struct visit *visit, struct record_log_html_read *read, struct text what)
{
    struct builder said;
    builder_init(&said, visit->arena);
    builder_add(&said, read->what);
    builder_add_string(&said, ", ");
    builder_add(&said, what);
    read->what = builder_text(&said);
}

static struct record_log_html_reads reads_of(const struct visit *visit,
                                             const struct answered *answered)
{
    struct record_log_html_read *reads =
        arena_new_many(visit->arena, READS_SHOWN, struct record_log_html_read);
    size_t count = 0;
    for (size_t row = answered->row_count; row-- > 0;) {
        struct text what = what_of(visit, record_named(answered, row, "view"));
        if (count && goes_on(answered, row, row + 1)) {
            add_what(visit, &reads[count - 1], what);
            continue;
        }
        if (count == READS_SHOWN)
            break;
        reads[count++] = (struct record_log_html_read){
            .at = minute_of(visit, record_named(answered, row, "at")),
            .what = what,
            .about = about_of(visit, record_named(answered, row, "filters"))};
    }
    return (struct record_log_html_reads){reads, count};
}

void show_own_log(struct visit *visit)
{
    struct answered answered;
    bool may = false;
    const struct given given = {TEXT_LITERAL("reader"), visit->session.person};
    struct fault *fault = visit_ask(visit, "reads", &given, 1, &answered, &may);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    if (!may) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    struct builder page, url = url_of(visit, "/vy/", TEXT_LITERAL("reads"));
    struct html out = page_begin(visit, &page);
    url_word(&url, TEXT_LITERAL("reader"), visit->session.person);
    const struct record_log_html data = {.page = frame(visit, NULL, false),
                                         .person = visit->session.person,
                                         .reads = reads_of(visit, &answered),
                                         .total = (int64_t)answered.row_count,
                                         .all_url = builder_text(&url)};
    record_log_html_write(&out, &data);
    page_send(visit, 200, &page);
}
