/* timeline: one line of case-timeline/1 to a dossier: the case itself. What is answer key or only for show is skipped
 * here, by name, so that it can never influence a finding. */
#include "timeline_part.h"

/* The lists wait until the whole case is seen: an event may name a party that stands after it. */
struct lists {
    struct json_node *parties, *order_rows, *events, *complete;
};

struct draft {
    struct dossier dossier;
    struct lists lists;
};

static bool read_format(struct timeline_reader *reader, struct json_node *json, void *slot,
                        int parameter)
{
    (void)slot;
    (void)parameter;
    if (json_is(json, JSON_KIND_STRING) && text_is(json_word(json), "case-timeline/1"))
        return true;
    return timeline_refuse_about(reader, "problem.format", TEXT_LITERAL("case-timeline/1"),
                                 (struct text){0});
}

enum case_field {
    CASE_FORMAT,
    CASE_ID,
    CASE_AUTHORITY,
    CASE_DOMAIN,
    CASE_PARTIES,
    CASE_ORDER,
    CASE_EVENTS,
    CASE_COMPLETE,
    CASE_AS_OF
};

#define SKIPPED(name)                           \
    {                                           \
        TEXT_LITERAL(name), timeline_skip, 0, 0 \
    }

static const struct field case_fields[] = {
    [CASE_FORMAT] = {TEXT_LITERAL("format"), read_format, 0, 0},
    [CASE_ID] = FIELD("id", timeline_text, draft, dossier.id, 0),
    [CASE_AUTHORITY] = FIELD("authority", timeline_text, draft, dossier.authority, 0),
    [CASE_DOMAIN] = FIELD("domain", timeline_enum, draft, dossier.domain, ENUM_DOMAIN),
    [CASE_PARTIES] = FIELD("parties", timeline_keep, draft, lists.parties, 0),
    [CASE_ORDER] = FIELD("delegation_order", timeline_keep, draft, lists.order_rows, 0),
    [CASE_EVENTS] = FIELD("events", timeline_keep, draft, lists.events, 0),
    [CASE_COMPLETE] = FIELD("record_complete", timeline_keep, draft, lists.complete, 0),
    [CASE_AS_OF] = FIELD("evaluate_as_of", timeline_date, draft, dossier.evaluate_as_of, 0),
    /* Only for show, or the answer key of test cases. */
    SKIPPED("law_version"),
    SKIPPED("title"),
    SKIPPED("url"),
    SKIPPED("faults"),
    SKIPPED("no_fault"),
    SKIPPED("severity"),
    SKIPPED("scored"),
    SKIPPED("text_read"),
    SKIPPED("confidence"),
    SKIPPED("confidence_note"),
    SKIPPED("detectable_by_software"),
    SKIPPED("detectable_why"),
    SKIPPED("not_assessed"),
    SKIPPED("evaluate_only"),
    SKIPPED("expected_under_current_case_law"),
    SKIPPED("source_type"),
    SKIPPED("jo_reason"),
    SKIPPED("mutant_of"),
    SKIPPED("mutation"),
};
enum { CASE_FIELD_COUNT = sizeof case_fields / sizeof *case_fields };

/* A word of the case's record_complete: a kind of event, or what is complete as a whole. */
static bool read_complete(struct timeline_reader *reader, struct json_node *json, void *slot,
                          int parameter)
{
    (void)parameter;
    struct dossier *dossier = slot;
    struct text word = json_word(json);
    int kind = vocabulary_kind(word);
    if (kind >= 0)
        word_set_add(&dossier->kinds_complete, kind);
    else if (text_is(word, "*"))
        dossier->all_complete = true;
    else if (text_is(word, "parties"))
        dossier->parties_complete = true;
    else if (text_is(word, "delegation_order"))
        dossier->order_complete = true;
    else
        return timeline_refuse_word(reader, "problem.unknown-complete",
                                    "problem.unknown-complete-far", word,
                                    vocabulary_nearest_kind(word), (struct text){0});
    return true;
}

static bool read_completes(struct timeline_reader *reader, struct json_node *list,
                           struct dossier *dossier)
{
    reader->field = case_fields[CASE_COMPLETE].name;
    if (!timeline_is_list(reader, list, TIMELINE_LIST_LIMIT))
        return false;
    JSON_EACH(word, list)
    {
        reader->item++;
        if (!read_complete(reader, word, dossier, 0))
            return false;
    }
    reader->item = -1;
    return true;
}

static bool read_lists(struct timeline_reader *reader, const struct lists *lists,
                       struct dossier *dossier)
{
    reader->event_count = json_count(lists->events);
    if (!timeline_parties(reader, lists->parties, dossier))
        return false;
    if (lists->order_rows && !timeline_order_rows(reader, lists->order_rows, dossier))
        return false;
    if (lists->complete && !read_completes(reader, lists->complete, dossier))
        return false;
    return timeline_events(reader, lists->events, dossier);
}

static bool read_case(struct timeline_reader *reader, struct json_node *json,
                      struct dossier *dossier_out)
{
    static const int required[] = {CASE_FORMAT, CASE_ID, CASE_DOMAIN, CASE_PARTIES, CASE_EVENTS};
    struct draft draft = {.dossier = {.evaluate_as_of = DAY_NONE, .as_of = DAY_NONE}};
    uint32_t seen;
    if (!timeline_fields(reader, json, case_fields, CASE_FIELD_COUNT, &draft, &seen))
        return false;
    for (size_t i = 0; i < sizeof required / sizeof *required; i++)
        if (!(seen & SEEN(required[i])))
            return timeline_refuse_missing(reader, &case_fields[required[i]]);
    if (!read_lists(reader, &draft.lists, &draft.dossier))
        return false;
    *dossier_out = draft.dossier;
    return true;
}

bool timeline_parse(struct arena *arena, struct text line_bytes, int64_t line,
                    struct dossier *dossier_out, struct problem *problem_out)
{
    *problem_out = (struct problem){.line = line};
    struct timeline_reader reader = {.arena = arena, .problem = problem_out, .item = -1};
    struct json_node *json = timeline_load(&reader, line_bytes);
    return json && read_case(&reader, json, dossier_out);
}
