/* why: why a finding of a case is one: what was found, how it was counted, on which facts, what is missing, what
 * would have changed it, the law; of one finding, or of all that are broken. Who asks is noted before anything is
 * judged. Must not know any rule: desk explains, reports has the words. */
#include "record.h"
#include "look.h"

#include "why_html.h"

struct whying {
    struct visit *visit;
    struct text key, rule, ref;
    int32_t number; /* of the event in the record; -1 = any */
    bool may;
    struct text as;   /* "text", "json"; size 0 = a page */
    struct text file; /* what is taken away */
    struct look look;
    struct why_html data;
};

static struct fault *judge_right(void *context, struct engine *engine, struct arena *arena)
{
    struct whying *whying = context;
    const struct visit *visit = whying->visit;
    struct rights_source source = rights_of_engine(engine);
    const struct view *findings =
        feature_view(crew_features(visit->web->setup->crew), TEXT_LITERAL("findings"));
    const struct given given = {TEXT_LITERAL("case"), whying->key};
    struct known_person known;
    if (!findings || !whying->key.size)
        return NULL;
    TRY(rights_know(&source, arena, visit->session.person, clock_today(), &known));
    return rights_may_ask(&source, arena, &known, findings, &given, 1, &whying->may);
}

static struct lines_html lines_of(struct arena *arena, const struct text *texts, size_t count)
{
    struct lines_html_line *lines = arena_new_many(arena, count, struct lines_html_line);
    for (size_t i = 0; i < count; i++)
        lines[i].text = texts[i];
    return (struct lines_html){{lines, count}};
}

static struct why_html_facts facts_of(struct whying *whying, const struct explanation_sheet *sheet)
{
    struct arena *arena = whying->visit->arena;
    struct why_html_fact *facts = arena_new_many(arena, sheet->fact_count, struct why_html_fact);
    for (size_t i = 0; i < sheet->fact_count; i++) {
        const struct explained_fact *fact = &sheet->facts[i];
        struct builder url;
        builder_init(&url, arena);
        builder_add(&url, case_url(whying->visit, whying->key));
        builder_add_string(&url, "#handelse-");
        builder_add_number(&url, whying->look.number_at[fact->event]);
        facts[i] = (struct why_html_fact){
            .when = fact->when, .what = fact->what, .part = fact->part, .url = builder_text(&url)};
    }
    return (struct why_html_facts){facts, sheet->fact_count};
}

/* Changes of the same outcome stand under one heading. */
static struct why_html_outcomes outcomes_of(struct arena *arena,
                                            const struct explanation_sheet *sheet)
{
    struct why_html_outcome *outcomes =
        arena_new_many(arena, sheet->change_count, struct why_html_outcome);
    struct why_html_change *changes =
        arena_new_many(arena, sheet->change_count, struct why_html_change);
    size_t count = 0;
    for (size_t i = 0; i < sheet->change_count; i++) {
        const struct explained_change *change = &sheet->changes[i];
        changes[i].text = change->clause;
        if (change->heading)
            outcomes[count++] =
                (struct why_html_outcome){text_of(change->heading), {&changes[i], 0}};
        outcomes[count - 1].changes.count++;
    }
    return (struct why_html_outcomes){outcomes, count};
}

static struct why_html_sources sources_of(struct arena *arena,
                                          const struct explanation_sheet *sheet)
{
    struct why_html_source *sources =
        arena_new_many(arena, sheet->source_count, struct why_html_source);
    for (size_t i = 0; i < sheet->source_count; i++) {
        const struct explained_source *source = &sheet->sources[i];
        sources[i] = (struct why_html_source){
            .place = source->place, .says = source->says, .url = source->url, .mark = source->mark};
    }
    return (struct why_html_sources){sources, sheet->source_count};
}

static struct why_html_finding finding_of(struct whying *whying,
                                          const struct explanation_sheet *sheet)
{
    static const char *const kinds[STATUS_COUNT] = {[STATUS_FAULT] = "fault",
                                                    [STATUS_DOUBT] = "doubt",
                                                    [STATUS_COMING] = "",
                                                    [STATUS_UNKNOWN] = ""};
    const struct visit *visit = whying->visit;
    const struct finding *finding = sheet->finding;
    struct arena *arena = visit->arena;
    return (struct why_html_finding){
        .duty = explain_duty(arena, visit->language, finding->rule),
        .kind = text_of(kinds[finding->status]),
        .status = look_status(visit, finding->status),
        .sentence = sheet->sentence,
        .person = sheet->person,
        .late = sheet->late,
        .computed = text_of(sheet->computed_heading ? sheet->computed_heading : ""),
        .counted = lines_of(arena, sheet->computed, sheet->computed_count),
        .facts = facts_of(whying, sheet),
        .lacks = sheet->missing_count > 0,
        .missing = lines_of(arena, sheet->missing, sheet->missing_count),
        .changing = text_of(sheet->changes_heading),
        .outcomes = outcomes_of(arena, sheet),
        .basis = sheet->basis,
        .sources = sources_of(arena, sheet),
        .strength = lines_of(arena, sheet->strength, sheet->strength_count),
        .rule = finding->rule->id,
        .says = text_trim(finding->rule->text)};
}

static void write_page(struct whying *whying, const struct explanation *explanation)
{
    struct arena *arena = whying->visit->arena;
    struct why_html_finding *findings =
        arena_new_many(arena, explanation->count, struct why_html_finding);
    for (size_t i = 0; i < explanation->count; i++) {
        struct explanation_sheet sheet;
        explanation_sheet(arena, whying->visit->language, explanation, &explanation->items[i],
                          &sheet);
        findings[i] = finding_of(whying, &sheet);
    }
    whying->data.findings = (struct why_html_findings){findings, explanation->count};
}

static void write_file(struct whying *whying, const struct explanation *explanation)
{
    struct builder file;
    builder_init(&file, whying->visit->arena);
    if (text_is(whying->as, "json"))
        explanation_json(&file, whying->visit->language, explanation);
    else
        explanation_text(&file, whying->visit->language, explanation);
    whying->file = builder_text(&file);
}

static struct fault *explain(void *context, struct engine *engine, struct arena *arena)
{
    struct whying *whying = context;
    struct look *look = &whying->look;
    struct explanation explanation;
    TRY(look_at(whying->visit, engine, arena, whying->key, look));
    if (!look->is_read)
        return NULL;
    const struct why_question question = {
        .rules = whying->visit->web->setup->rules,
        .authority = look->authority,
        .dossier = &look->dossier,
        .rule = whying->rule,
        .ref = whying->ref,
        .event = whying->number < 0 ? -1 : look_event(look, whying->number),
        .broken = !whying->rule.size};
    if (whying->number >= 0 && question.event < 0)
        return NULL;
    why_find(arena, &question, &explanation);
    if (whying->as.size)
        write_file(whying, &explanation);
    else
        write_page(whying, &explanation);
    whying->data.day = look->dossier.as_of;
    return NULL;
}

static struct text taken_url(const struct whying *whying, struct text as)
{
    const struct visit *visit = whying->visit;
    const struct http_fields *query = &visit->request->query;
    struct builder url = url_of(visit, "/varfor", (struct text){"", 0});
    for (size_t i = 0; i < query->count; i++)
        if (!text_is(query->items[i].name, "som"))
            url_key(visit, &url, query->items[i].name, query->items[i].value);
    url_word(&url, TEXT_LITERAL("som"), as);
    return builder_text(&url);
}

static void send_page(struct whying *whying)
{
    struct visit *visit = whying->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct why_html *data = &whying->data;
    data->page = frame(visit, NULL, false);
    data->over = say_filled(visit, "web.case.title", whying->key, (struct text){"", 0});
    data->back = case_url(visit, whying->key);
    data->problem = whying->look.problem;
    data->text_url = taken_url(whying, TEXT_LITERAL("text"));
    data->json_url = taken_url(whying, TEXT_LITERAL("json"));
    why_html_write(&out, data);
    page_send(visit, 200, &page);
}

static void send_file(struct whying *whying)
{
    struct http_response *response = whying->visit->response;
    bool is_json = text_is(whying->as, "json");
    response->status = 200;
    response->type = is_json ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
    response->body = whying->file;
    response->file_name = is_json ? "varfor.json" : "varfor.txt";
}

static struct fault *answer(struct whying *whying)
{
    const struct visit *visit = whying->visit;
    struct crew *crew = visit->web->setup->crew;
    const struct reader reader = visit_reader(visit);
    const struct given given[] = {{TEXT_LITERAL("case"), whying->key},
                                  {TEXT_LITERAL("rule"), whying->rule}};
    TRY(crew_read(crew, visit->arena, judge_right, whying));
    if (!whying->may)
        return NULL;
    TRY(crew_note_of(crew, visit->arena, "why", given, whying->rule.size ? 2 : 1, &reader));
    return crew_read(crew, visit->arena, explain, whying);
}

void show_why(struct visit *visit)
{
    struct whying whying = {.visit = visit,
                            .key = asked(visit, "arende"),
                            .rule = asked(visit, "regel"),
                            .ref = asked(visit, "vem"),
                            .as = asked(visit, "som"),
                            .number = -1};
    struct text number = asked(visit, "handelse");
    bool is_asked = !number.size || text_to_number(number, &whying.number);
    struct fault *fault = is_asked ? answer(&whying) : NULL;
    if (fault)
        refuse_fault(visit, fault);
    else if (!whying.may)
        refuse(visit, 404, (struct text){"", 0});
    else if (whying.file.size)
        send_file(&whying);
    else
        send_page(&whying);
}
