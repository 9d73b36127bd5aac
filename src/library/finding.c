/* finding: what was found, handed out in the words of formats. Each finding is put into words once for each language,
 * when it is asked for. Must not judge or word anything itself. */
#include "part.h"

/* One finding in one language; NULL and empty until somebody asks. */
struct said {
    const struct reda_finding *finding;
    struct reda_text json;
};

struct said *library_nothing_said(struct arena *arena, size_t finding_count)
{
    return arena_new_many(arena, finding_count * REDA_LANGUAGES, struct said);
}

size_t reda_finding_count(const struct reda_judgement *judgement)
{
    return judgement ? judgement->findings.count : 0;
}

static struct said *said_at(const struct reda_judgement *judgement, size_t index,
                            enum reda_language language)
{
    bool known = index < reda_finding_count(judgement) && is_language(language);
    return known ? &judgement->said[index * REDA_LANGUAGES + (size_t)language] : NULL;
}

struct wording {
    const struct reda_judgement *judgement;
    const struct finding *finding;
    struct arena *arena;
    enum language language;
};

static struct reda_reading shown_reading(const struct wording *wording,
                                         const struct reading *reading)
{
    const struct reda_lawbook *lawbook = wording->judgement->lawbook;
    struct reda_reading shown = {
        .rule = library_rule_number(lawbook, reading->rule),
        .clock = library_clock_number(lawbook, reading->clock),
        .start_event = reading->start_event,
        .extension = reading->extension,
        .due = library_due(&reading->due, (enum reda_language)wording->language),
        .late = reading->late};
    if (reading->due.start == DAY_NONE) { /* what was reckoned with is no day of the case */
        shown.due.nominal = shown.due.latest = DAY_NONE;
        shown.due.day_kind = (struct reda_text){0};
    }
    return shown;
}

static void add_readings(const struct wording *wording, struct reda_finding *to)
{
    struct reda_reading *readings =
        arena_new_many(wording->arena, wording->finding->reading_count, struct reda_reading);
    to->reading_count = wording->finding->reading_count;
    for (size_t i = 0; i < to->reading_count; i++)
        readings[i] = shown_reading(wording, &wording->finding->readings[i]);
    to->readings = readings;
}

static void add_sources(const struct wording *wording, struct reda_finding *to)
{
    struct explain_source_list list = explain_source_list(wording->finding);
    struct reda_source *sources = arena_new_many(wording->arena, list.count, struct reda_source);
    to->source_count = list.count;
    for (size_t i = 0; i < list.count; i++)
        sources[i] = library_source(list.items[i]);
    to->sources = sources;
}

static void add_missing(const struct wording *wording, struct reda_finding *to)
{
    const struct finding *finding = wording->finding;
    struct reda_text *missing =
        arena_new_many(wording->arena, finding->missing_count, struct reda_text);
    to->missing_count = finding->missing_count;
    for (size_t i = 0; i < to->missing_count; i++) {
        struct builder said;
        builder_init(&said, wording->arena);
        explain_missing(&said, wording->language, &wording->judgement->dossier,
                        &finding->missing[i]);
        missing[i] = handed(builder_text(&said));
    }
    to->missing = missing;
}

static void add_answer(const struct wording *wording, struct reda_finding *to)
{
    const struct decider_view *decider = wording->finding->decider;
    if (!decider || !decider->by_register)
        return;
    struct reda_answer *answer = arena_new(wording->arena, struct reda_answer);
    *answer = library_answer(&decider->answer);
    to->answer = answer;
}

static void add_texts(const struct wording *wording, struct reda_finding *to)
{
    struct builder said[4];
    for (size_t i = 0; i < 4; i++)
        builder_init(&said[i], wording->arena);
    explain_sentence(&said[0], wording->language, wording->finding);
    explain_finding(&said[1], wording->language, &wording->judgement->dossier, wording->finding);
    explain_doubt(&said[2], wording->language, &wording->judgement->dossier, wording->finding);
    explain_sources(&said[3], wording->language, wording->finding);
    to->sentence = handed(builder_text(&said[0]));
    to->computed = handed(builder_text(&said[1]));
    to->doubt = handed(builder_text(&said[2]));
    to->cited = handed(builder_text(&said[3]));
}

static struct reda_text party_of(const struct wording *wording)
{
    int32_t party = wording->finding->party;
    return party >= 0 ? handed(wording->judgement->dossier.parties[party].ref)
                      : (struct reda_text){0};
}

static const struct reda_finding *put_into_words(const struct wording *wording)
{
    const struct finding *finding = wording->finding;
    struct reda_finding *to = arena_new(wording->arena, struct reda_finding);
    *to = (struct reda_finding){.status = (enum reda_status)finding->status,
                                .rule =
                                    library_rule_number(wording->judgement->lawbook, finding->rule),
                                .rule_id = handed(finding->rule->id),
                                .code = handed(finding->rule->code),
                                .family = handed(finding->rule->family),
                                .party = party_of(wording),
                                .event = finding->event,
                                .act = finding->act,
                                .date = finding->date,
                                .fact_count = finding->fact_count,
                                .facts = finding->facts};
    add_texts(wording, to);
    add_readings(wording, to);
    add_sources(wording, to);
    add_missing(wording, to);
    add_answer(wording, to);
    return to;
}

bool reda_finding_at(struct reda_judgement *judgement, size_t index, enum reda_language language,
                     struct reda_finding *finding_out)
{
    struct said *said = said_at(judgement, index, language);
    if (!said)
        return false;
    if (!said->finding)
        said->finding =
            put_into_words(&(struct wording){judgement, &judgement->findings.items[index],
                                             judgement->arena, (enum language)language});
    *finding_out = *said->finding;
    return true;
}

struct reda_text reda_finding_json(struct reda_judgement *judgement, size_t index,
                                   enum reda_language language)
{
    struct said *said = said_at(judgement, index, language);
    if (!said)
        return (struct reda_text){0};
    if (!said->json.bytes) {
        struct builder line;
        builder_init(&line, judgement->arena);
        findings_json_add(&line, (enum language)language, &judgement->dossier,
                          &judgement->findings.items[index]);
        said->json = handed(text_trim(builder_text(&line)));
    }
    return said->json;
}
