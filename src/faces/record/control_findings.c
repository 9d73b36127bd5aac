/* control_findings: what a control found, a page at a time: of each finding why it is one, what is done for the
 * individual, how it is explained, and the way to others of its kind. Must not know any rule. */
#include "control.h"

#include "control_html.h"

enum { FINDINGS_A_PAGE = 15 };

/* The words that name a finding, for the form or view that is about it. */
static struct text way_url(const struct controlling *controlling, size_t row, const char *place,
                           const char *name, const char *const *columns)
{
    struct builder url = url_of(controlling->visit, place, text_of(name));
    for (; columns[0]; columns += 2) {
        struct text value = record_named(&controlling->findings, row, columns[1]);
        if (value.size)
            url_key(controlling->visit, &url, text_of(columns[0]), value);
    }
    return builder_text(&url);
}

static struct control_html_ways ways_of(const struct controlling *controlling, size_t row)
{
    static const struct {
        const char *name, *label_key;
        bool is_action;
        const char *columns[11]; /* input, column, ...; NULL */
    } ways[] = {{"state-remedy",
                 "web.control.remedy",
                 true,
                 {"case", "case_key", "event", "event", "code", "code", NULL}},
                {"explain-finding",
                 "web.control.explain",
                 true,
                 {"case", "case_key", "event", "event", "rule", "rule", "ref", "party", "date",
                  "date", NULL}},
                {"more-like",
                 "web.control.more",
                 false,
                 {"case", "case_key", "event", "event", "rule", "rule", NULL}}};
    enum { WAYS = sizeof ways / sizeof *ways };
    struct visit *visit = controlling->visit;
    struct control_html_way *shown = arena_new_many(visit->arena, WAYS, struct control_html_way);
    size_t count = 0;
    for (size_t i = 0; i < WAYS; i++) {
        if (!control_wants_answer(controlling, row) ||
            !may_ever(&controlling->known, ways[i].name, ways[i].is_action))
            continue;
        struct text url = way_url(controlling, row, ways[i].is_action ? "/gor/" : "/vy/",
                                  ways[i].name, ways[i].columns);
        struct builder whole;
        builder_init(&whole, visit->arena);
        builder_add(&whole, url);
        if (!ways[i].is_action)
            url_word(&whole, TEXT_LITERAL("control"), controlling->control);
        shown[count++] = (struct control_html_way){.url = builder_text(&whole),
                                                   .label = say_text(visit, ways[i].label_key)};
    }
    return (struct control_html_ways){shown, count};
}

static struct text why_url(const struct controlling *controlling, size_t row)
{
    static const char *const words[] = {"arende", "case_key", "regel", "rule", "handelse",
                                        "event",  "vem",      "party", NULL};
    return way_url(controlling, row, "/varfor", "", words);
}

static struct control_html_finding finding_of(const struct controlling *controlling, size_t row)
{
    struct visit *visit = controlling->visit;
    const struct answered *findings = &controlling->findings;
    struct text status = record_named(findings, row, "status"),
                key = record_named(findings, row, "case_key");
    bool is_coloured = text_is(status, "fault") || text_is(status, "doubt");
    return (struct control_html_finding){.kind = is_coloured ? status : (struct text){"", 0},
                                         .status = visit_title(visit, "status", status),
                                         .case_url = case_url(visit, key),
                                         .case_key = key,
                                         .date = record_named(findings, row, "date"),
                                         .message = record_named(findings, row, "message"),
                                         .missing = record_named(findings, row, "missing"),
                                         .source = record_named(findings, row, "source"),
                                         .answer = control_answer(controlling, row),
                                         .why_url = why_url(controlling, row),
                                         .ways = ways_of(controlling, row)};
}

static struct text page_url(const struct controlling *controlling, size_t page)
{
    struct visit *visit = controlling->visit;
    struct builder url;
    builder_init(&url, visit->arena);
    builder_add(&url, control_url(controlling));
    url_word(&url, TEXT_LITERAL("sida"), number_words(visit->arena, (int64_t)page));
    return builder_text(&url);
}

void control_findings(struct controlling *controlling)
{
    struct visit *visit = controlling->visit;
    size_t total = controlling->findings.row_count, first = 0;
    int32_t page = 1;
    if (!text_to_number(asked(visit, "sida"), &page) || page < 1)
        page = 1;
    first = (size_t)(page - 1) * FINDINGS_A_PAGE;
    first = first < total ? first : 0;
    size_t count = total - first < FINDINGS_A_PAGE ? total - first : FINDINGS_A_PAGE;
    struct control_html_finding *findings =
        arena_new_many(visit->arena, count + 1, struct control_html_finding);
    for (size_t i = 0; i < count; i++)
        findings[i] = finding_of(controlling, first + i);
    controlling->data->findings = (struct control_html_findings){findings, count};
    controlling->data->paging = (struct paging_html){
        .first = (int64_t)(first + 1), .last = (int64_t)(first + count), .total = (int64_t)total};
    if (first)
        controlling->data->paging.previous_url = page_url(controlling, first / FINDINGS_A_PAGE);
    if (first + count < total)
        controlling->data->paging.next_url = page_url(controlling, first / FINDINGS_A_PAGE + 2);
}
