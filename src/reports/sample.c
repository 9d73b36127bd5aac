/* sample: see sample.h. */
#include "sample.h"

#include <string.h>

static const struct law_source sol_source[] = {
    {.law = {"sol-2025", 8}, .name = {"SoL", 3}, .place = {"20:3", 4}, .mark = MARK_VERIFIED}};
static const struct law_source luo_source[] = {
    {.law = {"luo-2026", 8}, .name = {"LUO", 3}, .place = {"5:5", 3}, .mark = MARK_VERIFIED_ONCE}};

static const struct rule rules[] = {
    {.id = {"utredning-fyra-manader", 22},
     .code = {"DEADLINE_INVESTIGATION_4M", 25},
     .sentence = TEXT_LITERAL("Utredningen har tagit längre tid än fyra månader."),
     .sources = sol_source,
     .source_count = 1,
     .strength = STRENGTH_FAULT},
    {.id = {"ansokan-fyra-veckor", 19},
     .code = {"DEADLINE_APPLY_4W", 17},
     .sentence = TEXT_LITERAL("Ansökan om vård kom inte in inom fyra veckor."),
     .sources = luo_source,
     .source_count = 1,
     .strength = STRENGTH_WARNING,
     .strength_reason = TEXT_LITERAL("lagtexten är läst en gång")},
    {.id = {"overvaga-sex-manader", 20},
     .code = {"NOT_RECONSIDERED_6M", 19},
     .sentence = TEXT_LITERAL("Vården har inte övervägts på sex månader."),
     .sources = sol_source,
     .source_count = 1},
    {.id = {"forhandsbedomning", 17},
     .code = {"DEADLINE_PRELIMINARY_14D", 24},
     .sentence = TEXT_LITERAL("Förhandsbedömningen har tagit längre tid än 14 dagar."),
     .sources = sol_source,
     .source_count = 1},
};

static const struct clock period = {.id = {"sol-20-3", 8}, .period = {4, 0}, .label = LABEL_LAW};

int32_t sample_day(const char *written)
{
    int32_t day = DAY_NONE;

    ensure(day_parse(text_of(written), &day));
    return day;
}

static struct event event_on(int kind, const char *written)
{
    int32_t day = sample_day(written);

    return (struct event){.kind = (uint8_t)kind,
                          .minute = -1,
                          .date = day,
                          .not_before = DAY_NONE,
                          .not_after = DAY_NONE,
                          .after = -1,
                          .before = -1,
                          .earliest = day,
                          .latest = day};
}

static struct reading reading_of(const struct rule *rule, int32_t start_event, const char *start,
                                 const char *latest, bool late)
{
    struct due due = {
        .start = sample_day(start), .nominal = sample_day(latest), .latest = sample_day(latest)};

    return (struct reading){.rule = rule,
                            .clock = &period,
                            .start_event = start_event,
                            .due = due,
                            .extension = -1,
                            .late = late};
}

static struct finding finding_of(enum status status, int32_t event, int32_t date)
{
    return (struct finding){.rule = &rules[status],
                            .status = status,
                            .event = event,
                            .act = -1,
                            .party = -1,
                            .date = date,
                            .facts = {event},
                            .fact_count = 1};
}

static void make_findings(struct sample *sample)
{
    struct finding *findings = sample->findings;

    findings[0] = finding_of(STATUS_FAULT, 0, sample_day("2026-05-12"));
    findings[0].readings[0] = reading_of(&rules[0], 0, "2026-01-10", "2026-05-11", true);
    findings[0].reading_count = 1;
    findings[1] = finding_of(STATUS_DOUBT, 2, sample_day("2026-03-03"));
    findings[1].reading_differs = true;
    findings[1].readings[0] = reading_of(&rules[1], 2, "2026-02-02", "2026-03-02", true);
    findings[1].readings[1] = reading_of(&rules[0], 1, "2026-02-04", "2026-03-04", false);
    findings[1].reading_count = 2;
    findings[2] = finding_of(STATUS_COMING, 1, sample_day("2026-07-06"));
    findings[2].readings[0] = reading_of(&rules[2], 1, "2026-01-06", "2026-07-06", false);
    findings[2].reading_count = 1;
    findings[3] = finding_of(STATUS_UNKNOWN, 3, DAY_NONE);
    findings[3].missing[0] =
        (struct missing_fact){.event = -1, .kind = KIND_INVESTIGATION_NOT_OPENED, .attribute = -1};
    findings[3].missing_count = 1;
}

void sample_init(struct sample *sample, struct arena *arena)
{
    memset(sample, 0, sizeof *sample);
    sample->arena = arena;
    sample->events[0] = event_on(KIND_INVESTIGATION_OPENED, "2026-01-10");
    sample->events[1] = event_on(KIND_PLACEMENT, "2026-01-06");
    sample->events[2] = event_on(KIND_ENFORCEMENT, "2026-02-02");
    sample->events[3] = event_on(KIND_REPORT_RECEIVED, "2026-01-02");
    sample->dossier = (struct dossier){.id = TEXT_LITERAL("2026-0031"),
                                       .authority = TEXT_LITERAL("Exempelnämnden"),
                                       .events = sample->events,
                                       .event_count = 4,
                                       .evaluate_as_of = DAY_NONE,
                                       .as_of = sample_day("2026-06-01")};
    make_findings(sample);
    sample->all = (struct findings){.items = sample->findings, .count = 4, .checked = 9, .held = 5};
}

struct findings sample_only(struct sample *sample, const char *statuses)
{
    struct finding *items = arena_new_many(sample->arena, 4, struct finding);
    struct findings some = {
        .items = items, .checked = sample->all.checked, .held = sample->all.held};

    for (size_t index = 0; index < sample->all.count; index++)
        if (strchr(statuses, "fdcu"[sample->findings[index].status]))
            items[some.count++] = sample->findings[index];
    some.checked = some.count + some.held;
    return some;
}

void sample_name(struct sample *sample, const char *id)
{
    sample->dossier.id = text_of(id);
}
