/* case: a case on one page: what passes when and what is to be looked at first, then what has happened, and the
 * rest as tables. Each view that is shown is asked by its own right and noted; the judge reads the case once. Must not
 * know any rule. */
#include "record.h"
#include "case.h"

#include "case_html.h"

static const char *const names[CASE_VIEWS] = {
    [CASE_DEADLINES] = "deadlines", [CASE_FINDINGS] = "findings",     [CASE_TIMELINE] = "timeline",
    [CASE_DECISIONS] = "decisions", [CASE_OBJECTIONS] = "objections", [CASE_DISSENTS] = "dissents",
    [CASE_DOCUMENTS] = "documents", [CASE_EXTENSIONS] = "extensions", [CASE_PARTIES] = "parties",
    [CASE_PEOPLE] = "case-people",
};

/* "Vård av unga (LVU), Exempelkommunens kommunstyrelse" */
static struct text about(const struct casing *casing)
{
    const struct visit *visit = casing->visit;
    const struct dossier *dossier = &casing->look.dossier;
    struct builder said;
    builder_init(&said, visit->arena);
    if (!casing->look.is_read)
        return builder_text(&said);
    builder_add(&said,
                visit_label(visit, "domain",
                            text_of(vocabulary_enum_value_name(ENUM_DOMAIN, dossier->domain))));
    if (dossier->authority.size) {
        builder_add_string(&said, ", ");
        builder_add(&said, dossier->authority);
    }
    return builder_text(&said);
}

/* Where what is on the page stands: of what it has. */
static struct case_html_links links_of(const struct casing *casing)
{
    const struct case_html *data = casing->data;
    const struct {
        bool is_there;
        const char *url, *key;
    } places[] = {{data->sees_limits, "#frister", "web.case.limits"},
                  {data->sees_findings, "#fynd", "web.case.findings"},
                  {data->gaps.count > 0, "#oklart", "web.case.unknown"},
                  {true, "#hant", "web.case.happened"},
                  {data->parts.count > 0, "#mer", "web.case.more"},
                  {data->doors.doors.count > 0, "#gora", "web.start.do"}};
    enum { PLACES = sizeof places / sizeof *places };
    struct case_html_link *links =
        arena_new_many(casing->visit->arena, PLACES, struct case_html_link);
    size_t count = 0;
    for (size_t i = 0; i < PLACES; i++)
        if (places[i].is_there)
            links[count++] = (struct case_html_link){text_of(places[i].url),
                                                     say_text(casing->visit, places[i].key)};
    return (struct case_html_links){links, count};
}

static void gather_rings(struct casing *casing, struct arena *arena)
{
    size_t count = casing->look.dossier.event_count;
    int8_t *rings = arena_new_many(arena, count + 1, int8_t);
    for (size_t i = 0; i < count; i++)
        rings[i] = STATUS_COUNT;
    for (size_t i = 0; casing->may[CASE_FINDINGS] && i < casing->findings.count; i++) {
        const struct finding *finding = &casing->findings.items[i];
        int8_t *ring = &rings[case_stands_at(finding)];
        if (finding_is_broken(finding) && (int)finding->status < *ring)
            *ring = (int8_t)finding->status;
    }
    casing->rings = rings;
}

/* All that is said of the case, while the register that it is judged by lives. */
static struct fault *judge(void *context, struct engine *engine, struct arena *arena)
{
    struct casing *casing = context;
    struct case_html *data = casing->data;
    struct look *look = &casing->look;
    TRY(look_at(casing->visit, engine, arena, casing->key, look));
    if (look->is_read)
        judge_with_register(casing->visit->web->setup->rules, look->authority, &look->dossier,
                            arena, &casing->findings);
    gather_rings(casing, arena);
    case_judged(casing);
    data->about = about(casing);
    data->day = look->is_read ? look->dossier.as_of : DAY_NONE;
    data->problem = look->problem;
    data->events = case_events(casing);
    data->parts = case_parts(casing);
    data->picture = case_picture(casing);
    data->has_picture = data->picture.height > 0;
    return NULL;
}

static struct fault *gather(struct casing *casing, bool *may_out)
{
    struct visit *visit = casing->visit;
    struct crew *crew = visit->web->setup->crew;
    const struct given given = {TEXT_LITERAL("case"), casing->key};
    TRY(visit_know(visit, &casing->known));
    TRY(rights_through_open(crew, visit->arena, clock_today(), visit->session.person, casing->key,
                            may_out));
    for (size_t i = 0; *may_out && i < CASE_VIEWS; i++)
        TRY(visit_ask(visit, names[i], &given, 1, &casing->views[i], &casing->may[i]));
    return *may_out ? crew_read(crew, visit->arena, judge, casing) : NULL;
}

static void show(struct casing *casing)
{
    struct visit *visit = casing->visit;
    struct case_html *data = casing->data;
    struct builder page;
    data->title = say_filled(visit, "web.case.title", casing->key, (struct text){"", 0});
    if (download_form_of(asked(visit, "som")) == DOWNLOAD_PAPER) {
        case_paper(visit, data);
        return;
    }
    data->paper_url = exports_of(visit, case_url(visit, casing->key)).pdf_url;
    data->doors = doors_make(visit, &casing->known, DOORS_OF_CASE, casing->key);
    data->links = links_of(casing);
    if (may_ever(&casing->known, "case-reads", false)) {
        struct builder url = url_of(visit, "/arende/lasare", (struct text){"", 0});
        url_key(visit, &url, TEXT_LITERAL("arende"), casing->key);
        data->reads_url = builder_text(&url);
    }
    data->page = frame(visit, NULL, false);
    struct html out = page_begin(visit, &page);
    case_html_write(&out, data);
    page_send(visit, 200, &page);
}

void show_case(struct visit *visit)
{
    struct case_html data = {0};
    struct casing casing = {.visit = visit, .key = asked(visit, "arende"), .data = &data};
    bool may = false;
    struct fault *fault = gather(&casing, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else
        show(&casing);
}
