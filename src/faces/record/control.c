/* control: the retrospective control: one run of it, how much was looked at and what was found, those without an
 * answer first. Never by person. Must not know any rule. */
#include "record.h"
#include "control.h"

#include "control_html.h"

enum { RULEBOOK_LETTERS = 12 };

/* "control" and, when it was asked for, "run". */
static size_t given_of(const struct controlling *controlling, struct given given[2])
{
    given[0] = (struct given){TEXT_LITERAL("control"), controlling->control};
    given[1] = (struct given){TEXT_LITERAL("run"), controlling->run};
    return controlling->run.size ? 2 : 1;
}

static struct text taken_url(const struct controlling *controlling, const char *view)
{
    struct given given[2];
    size_t count = given_of(controlling, given);
    struct builder url = url_of(controlling->visit, "/vy/", text_of(view));
    for (size_t i = 0; i < count; i++)
        url_key(controlling->visit, &url, given[i].name, given[i].value);
    return builder_text(&url);
}

/* The row of the run; the newest comes first. */
static bool find_run(const struct controlling *controlling, size_t *row_out)
{
    for (size_t i = 0; i < controlling->runs.row_count; i++) {
        struct text run = record_named(&controlling->runs, i, "run");
        if (controlling->run.size && !text_equal(run, controlling->run))
            continue;
        *row_out = i;
        return true;
    }
    return false;
}

static struct text cut(struct text words, size_t most)
{
    return (struct text){words.bytes, words.size < most ? words.size : most};
}

static void fill_figures(struct controlling *controlling, size_t row)
{
    static const char *const columns[] = {"cases", "decisions", "faults", "doubts", "unclear"};
    enum { FIGURES = sizeof columns / sizeof *columns };
    struct visit *visit = controlling->visit;
    struct control_html_figure *figures =
        arena_new_many(visit->arena, FIGURES, struct control_html_figure);
    for (size_t i = 0; i < FIGURES; i++)
        figures[i] = (struct control_html_figure){
            .number = record_named(&controlling->runs, row, columns[i]),
            .title = visit_label(visit, "column", text_of(columns[i]))};
    controlling->data->figures = (struct control_html_figures){figures, FIGURES};
}

static void fill_head(struct controlling *controlling, size_t row)
{
    struct visit *visit = controlling->visit;
    const struct answered *runs = &controlling->runs;
    const struct text told[] = {record_named(runs, row, "from_day"),
                                record_named(runs, row, "to_day"), record_named(runs, row, "as_of"),
                                cut(record_named(runs, row, "rulebook"), RULEBOOK_LETTERS)};
    struct builder summary;
    struct text unread = record_named(runs, row, "unread");
    builder_init(&summary, visit->arena);
    words_add(&summary, visit->language, "web.control.summary", told, 4);
    controlling->data->title =
        say_filled(visit, "web.control.of", controlling->control, (struct text){"", 0});
    controlling->data->summary = builder_text(&summary);
    controlling->data->unchecked = text_is(unread, "0") ? say_text(visit, "web.control.unchecked")
                                                        : say_filled(visit, "web.control.unread",
                                                                     unread, (struct text){"", 0});
}

/* How many nobody has answered is the first thing to know. */
static void fill_lead(struct controlling *controlling, bool may)
{
    struct visit *visit = controlling->visit;
    size_t open = 0, total = 0;
    for (size_t i = 0; i < controlling->findings.row_count; i++) {
        bool wants = control_wants_answer(controlling, i);
        total += wants;
        open += wants && control_answer(controlling, i).size == 0;
    }
    controlling->data->kind = open ? TEXT_LITERAL("fault") : TEXT_LITERAL("");
    controlling->data->lead =
        !may    ? say_text(visit, "web.control.counts-alone")
        : total ? say_filled(visit, "web.control.open", number_words(visit->arena, (int64_t)open),
                             number_words(visit->arena, (int64_t)total))
                : say_text(visit, "web.control.nothing");
}

static struct fault *find_news(struct controlling *controlling)
{
    struct given given[2];
    struct answered news;
    struct visit *visit = controlling->visit;
    bool may;
    int64_t arrived = 0;
    TRY(visit_ask(visit, "control-diff", given, given_of(controlling, given), &news, &may));
    if (!may || !news.row_count)
        return NULL;
    for (size_t i = 0; i < news.row_count; i++)
        arrived += text_is(record_named(&news, i, "change"), "new");
    controlling->data->news =
        say_filled(visit, "web.control.news", number_words(visit->arena, arrived),
                   number_words(visit->arena, (int64_t)news.row_count - arrived));
    controlling->data->news_url = taken_url(controlling, "control-diff");
    return NULL;
}

static struct fault *gather(struct controlling *controlling, size_t row)
{
    struct given given[2];
    bool may;
    TRY(visit_ask(controlling->visit, "control-findings", given, given_of(controlling, given),
                  &controlling->findings, &may));
    if (!may)
        controlling->findings.row_count = 0;
    fill_head(controlling, row);
    fill_figures(controlling, row);
    fill_lead(controlling, may);
    if (row + 1 < controlling->runs.row_count) /* there is one before it */
        TRY(find_news(controlling));
    controlling->data->has_findings = controlling->findings.row_count > 0;
    controlling->data->control = controlling->control;
    controlling->data->run = controlling->run;
    control_filter(controlling);
    control_findings(controlling);
    controlling->data->exports = exports_of(controlling->visit, control_url(controlling));
    return NULL;
}

static void show_one(struct controlling *controlling)
{
    size_t row;
    struct builder page;
    struct visit *visit = controlling->visit;
    if (!find_run(controlling, &row)) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    struct fault *fault = gather(controlling, row);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    enum download_form form = download_form_of(asked(visit, "som"));
    if (form != DOWNLOAD_NOT && controlling->findings.view) {
        const struct download download = {"kontroll", controlling->data->title,
                                          record_whole(visit, &controlling->findings)};
        download_send(visit, &download, form);
        return;
    }
    struct html out = page_begin(visit, &page);
    control_html_write(&out, controlling->data);
    page_send(visit, 200, &page);
}

void show_control(struct visit *visit)
{
    struct control_html data = {.page = frame(visit, NULL, false)};
    struct controlling controlling = {.visit = visit,
                                      .control = asked(visit, "kontroll"),
                                      .run = asked(visit, "korning"),
                                      .status = asked(visit, "slag"),
                                      .rule = asked(visit, "regel"),
                                      .only_open = text_is(asked(visit, "svar"), "utan"),
                                      .data = &data};
    const struct given given = {TEXT_LITERAL("control"), controlling.control};
    bool may = false;
    struct fault *fault = visit_know(visit, &controlling.known);
    if (!fault)
        fault = visit_ask(visit, "controls", &given, controlling.control.size ? 1 : 0,
                          &controlling.runs, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may || controlling.runs.problem_count)
        refuse(visit, 404, (struct text){"", 0});
    else if (controlling.control.size)
        show_one(&controlling);
    else
        controls_show(&controlling);
}
