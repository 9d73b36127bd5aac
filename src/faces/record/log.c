/* log: the log for people: what is noted about whoever asks, and who has read a case; the latest first,
 * what one person read of one thing in one minute together. Must not know what was read, only which view. */
#include "record.h"
#include "names.h"
#include "table.h"

#include "log_html.h"
#include "reads_html.h"

#include <string.h>

enum { READS_SHOWN = 100, DEEDS_SHOWN = 30, TO_MINUTE = 16 };

/* "2026-11-23 01:30" of "2026-11-23T00:30:12Z" */
static struct text minute_of(const struct visit *visit, struct text at)
{
    struct moment moment;
    if (!moment_parse(at, &moment) || moment.second == MOMENT_DAY_ALONE)
        return at;
    return time_words(visit, (int64_t)moment.day * MOMENT_SECONDS + moment.second);
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

/* What was read of one thing by one person in one minute. */
struct log_row {
    struct text at, who, what, filters;
};

static bool goes_on(const struct log_row *row, struct text at, struct text who, struct text filters)
{
    return at.size >= TO_MINUTE && row->at.size >= TO_MINUTE && filters.size &&
           text_equal((struct text){at.bytes, TO_MINUTE},
                      (struct text){row->at.bytes, TO_MINUTE}) &&
           text_equal(row->who, who) && text_equal(row->filters, filters);
}

/* Does the list say it already, as one of its pieces? */
static bool has_piece(struct text list, struct text piece)
{
    for (size_t at = 0; at + piece.size <= list.size; at++) {
        size_t end = at + piece.size;
        bool begins = at == 0 || list.bytes[at - 1] == ' ',
             ends = end == list.size || list.bytes[end] == ',';
        if (begins && ends && memcmp(list.bytes + at, piece.bytes, piece.size) == 0)
            return true;
    }
    return false;
}

static void add_what(const struct visit *visit, struct log_row *row, struct text what)
{
    struct builder said;
    if (has_piece(row->what, what))
        return;
    builder_init(&said, visit->arena);
    builder_add(&said, row->what);
    builder_add_string(&said, ", ");
    builder_add(&said, what);
    row->what = builder_text(&said);
}

/* The latest first, at most READS_SHOWN. is_falling: so the rows stand already. */
static struct log_row *gather(const struct visit *visit, const struct answered *answered,
                              bool is_falling, size_t *count_out)
{
    struct log_row *rows = arena_new_many(visit->arena, READS_SHOWN, struct log_row);
    size_t count = 0;
    for (size_t i = 0; i < answered->row_count; i++) {
        size_t row = is_falling ? i : answered->row_count - 1 - i;
        struct text at = record_named(answered, row, "at"),
                    who = record_named(answered, row, "reader"),
                    filters = record_named(answered, row, "filters"),
                    what = what_of(visit, record_named(answered, row, "view"));
        if (count && goes_on(&rows[count - 1], at, who, filters))
            add_what(visit, &rows[count - 1], what);
        else if (count == READS_SHOWN)
            break;
        else
            rows[count++] = (struct log_row){at, who, what, filters};
    }
    *count_out = count;
    return rows;
}

/* The rows of the view with that word; false after answering that there is nothing for her. */
static bool ask_log(struct visit *visit, const char *view, const struct given *given,
                    struct answered *answered_out)
{
    bool may = false;
    struct fault *fault = visit_ask(visit, view, given, 1, answered_out, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may || answered_out->problem_count)
        refuse(visit, 404, (struct text){"", 0});
    return !fault && may && !answered_out->problem_count;
}

static struct text all_url(const struct visit *visit, const char *view, const struct given *given)
{
    struct builder url = url_of(visit, "/vy/", text_of(view));
    url_key(visit, &url, given->name, given->value);
    return builder_text(&url);
}

/* Her own deeds, so many a page, the latest first; one more tells that there are older ones. */
static struct fault *add_deeds(struct visit *visit, struct log_html *data)
{
    struct answered answered;
    bool may = false;
    struct text below = asked(visit, "fore");
    const struct given given[] = {
        {TEXT_LITERAL("person"), visit->session.person},
        {TEXT_LITERAL("most"), number_words(visit->arena, DEEDS_SHOWN + 1)},
        {TEXT_LITERAL("below"), below}};
    TRY(visit_ask(visit, "my-deeds", given, below.size ? 3 : 2, &answered, &may));
    size_t rows = may ? answered.row_count : 0, count = rows < DEEDS_SHOWN ? rows : DEEDS_SHOWN;
    struct log_html_deed *deeds = arena_new_many(visit->arena, count + 1, struct log_html_deed);
    for (size_t i = 0; i < count; i++) {
        struct text key = record_named(&answered, i, "case_key"),
                    thing = record_named(&answered, i, "thing_key");
        deeds[i] = (struct log_html_deed){
            .at = minute_of(visit, record_named(&answered, i, "at")),
            .what = visit_title(visit, "deed", record_named(&answered, i, "deed")),
            .about = key.size ? key : thing,
            .url = key.size ? case_url(visit, key) : key,
            .entry = record_named(&answered, i, "entry")};
    }
    data->deeds = (struct log_html_deeds){deeds, count};
    data->deeds_url = all_url(visit, "my-deeds", given);
    if (rows > count) {
        struct builder older = url_of(visit, "/min-logg", (struct text){"", 0});
        url_word(&older, TEXT_LITERAL("fore"), deeds[count - 1].entry);
        data->older_url = builder_text(&older);
    }
    return NULL;
}

void show_own_log(struct visit *visit)
{
    struct answered answered;
    struct builder page;
    size_t count;
    const struct given given = {TEXT_LITERAL("reader"), visit->session.person};
    if (!ask_log(visit, "reads", &given, &answered))
        return;
    const struct log_row *rows = gather(visit, &answered, false, &count);
    struct log_html_read *reads = arena_new_many(visit->arena, count + 1, struct log_html_read);
    for (size_t i = 0; i < count; i++)
        reads[i] = (struct log_html_read){.at = minute_of(visit, rows[i].at),
                                          .what = rows[i].what,
                                          .about = about_of(visit, rows[i].filters)};
    struct log_html data = {.page = frame(visit, NULL, false),
                            .person = visit->session.person,
                            .reads = {reads, count},
                            .total = (int64_t)answered.row_count,
                            .all_url = all_url(visit, "reads", &given)};
    struct fault *fault = add_deeds(visit, &data);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    struct html out = page_begin(visit, &page);
    log_html_write(&out, &data);
    page_send(visit, 200, &page);
}

void show_case_reads(struct visit *visit)
{
    struct answered answered;
    struct record_names names;
    struct builder page;
    size_t count;
    const struct given given = {TEXT_LITERAL("case"), asked(visit, "arende")};
    struct fault *fault = names_for_her(visit, &names);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    if (!ask_log(visit, "case-reads", &given, &answered))
        return;
    const struct log_row *rows = gather(visit, &answered, true, &count);
    struct reads_html_read *reads = arena_new_many(visit->arena, count + 1, struct reads_html_read);
    for (size_t i = 0; i < count; i++)
        reads[i] = (struct reads_html_read){.at = minute_of(visit, rows[i].at),
                                            .who = names_person(&names, rows[i].who),
                                            .what = rows[i].what};
    struct html out = page_begin(visit, &page);
    const struct reads_html data = {
        .page = frame(visit, NULL, false),
        .over = say_filled(visit, "web.case.title", given.value, (struct text){"", 0}),
        .back = case_url(visit, given.value),
        .reads = {reads, count},
        .total = (int64_t)answered.row_count,
        .all_url = all_url(visit, "case-reads", &given)};
    reads_html_write(&out, &data);
    page_send(visit, 200, &page);
}
