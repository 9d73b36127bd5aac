/* proposal_read: the proposed decision as an event at the end of the case, and both read as any case is. Must not know
 * what the event will mean to a rule. */
#include "proposal_part.h"
#include "timeline_part.h"

/* What one attempt to write the proposal is made of. */
struct draft {
    const struct proposal_ask *ask;
    int kind;
    struct proposal_words words; /* of the type */
    int32_t day, minute;         /* of the event, when it has been written */
    struct text object;          /* the event, with its day */
};

/* The case may go on after the proposal, which is no mistake in its order: so the event is read without its day. */
static bool take_day(struct json_node *event, struct draft *draft)
{
    struct json_node *date = json_member(event, "date"), *time = json_member(event, "time");
    int32_t day = DAY_NONE;
    draft->day = draft->ask->day;
    draft->minute = draft->ask->minute;
    if (draft->day == DAY_NONE && day_parse(json_word(date), &day))
        draft->day = day;
    if (draft->minute < 0 && json_is(time, JSON_KIND_STRING) &&
        !minute_parse(json_word(time), &draft->minute))
        return false;
    return draft->day != DAY_NONE;
}

/* Whoever decides is a party of the case too, so that the register can be asked of the person. Nothing when there
 * already. */
static struct text decider_party(struct arena *arena, struct json_node *parties,
                                 const struct proposal_ask *ask)
{
    struct builder party;
    if (!ask->decider.size || ask->decider_role < 0)
        return (struct text){0};
    JSON_EACH(there, parties)
    {
        if (text_equal(json_word(json_member(there, "ref")), ask->decider))
            return (struct text){0};
    }
    builder_init(&party, arena);
    builder_add_string(&party, "{\"ref\":");
    json_add_string(&party, ask->decider);
    builder_add_string(&party, ",\"role\":");
    json_add_string(&party, text_of(vocabulary_enum_value_name(ENUM_ROLE, ask->decider_role)));
    builder_add_char(&party, '}');
    return builder_text(&party);
}

/* The event as given, or an empty one of the kind. */
static struct json_node *event_of(struct timeline_reader *reader, const struct proposal_ask *ask,
                                  int kind)
{
    struct builder empty;
    if (ask->event.size)
        return timeline_load(reader, ask->event);
    builder_init(&empty, reader->arena);
    builder_add_string(&empty, "{\"kind\":");
    json_add_string(&empty, text_of(vocabulary_kind_name(kind)));
    builder_add_char(&empty, '}');
    return timeline_load(reader, builder_text(&empty));
}

static bool refuse(struct problem *problem_out, const struct proposal_ask *ask, const char *key)
{
    *problem_out = (struct problem){.line = ask->line, .key = key};
    return false;
}

/* The event by itself, to be kept. */
static struct text write_event(struct arena *arena, struct text members, const struct draft *draft)
{
    struct builder object;
    builder_init(&object, arena);
    builder_add_char(&object, '{');
    builder_add(&object, members);
    builder_add_string(&object, ",\"date\":\"");
    builder_add_day(&object, draft->day);
    if (draft->minute >= 0) {
        builder_add_string(&object, "\",\"time\":\"");
        builder_add_minute(&object, draft->minute);
    }
    builder_add_string(&object, "\"}");
    return builder_text(&object);
}

/* A list with one more value; what is no list, as it stands. */
static void add_list(struct builder *line, struct json_node *list, struct text more)
{
    if (!json_is(list, JSON_KIND_LIST)) {
        json_write(line, list, JSON_ORDER_KEPT);
        return;
    }
    builder_add_char(line, '[');
    JSON_EACH(value, list)
    {
        json_add_comma(line);
        json_write(line, value, JSON_ORDER_KEPT);
    }
    if (more.size)
        json_add_comma(line);
    builder_add(line, more);
    builder_add_char(line, ']');
}

static struct text write_line(struct arena *arena, struct json_node *json, struct text event,
                              const struct proposal_ask *ask)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add_char(&line, '{');
    JSON_EACH(member, json)
    {
        json_add_name(&line, member->name);
        struct text more = text_is(member->name, "events")    ? event
                           : text_is(member->name, "parties") ? decider_party(arena, member, ask)
                                                              : (struct text){0};
        add_list(&line, member, more);
    }
    builder_add_char(&line, '}');
    return builder_text(&line);
}

static struct text in_braces(struct arena *arena, struct text members)
{
    struct builder record;
    builder_init(&record, arena);
    builder_add_char(&record, '{');
    builder_add(&record, members);
    builder_add_char(&record, '}');
    return builder_text(&record);
}

/* The whole case as one line again; nothing after refusing. */
static struct text write_case(struct arena *arena, struct draft *draft, struct problem *problem_out)
{
    const struct proposal_ask *ask = draft->ask;
    struct timeline_reader reader = {.arena = arena, .problem = problem_out, .item = -1};
    struct json_node *json = timeline_load(&reader, ask->case_line);
    struct json_node *event = json ? event_of(&reader, ask, draft->kind) : NULL;
    if (!event)
        return (struct text){0};
    if (!take_day(event, draft)) {
        refuse(problem_out, ask, "problem.proposal-day");
        return (struct text){0};
    }
    struct proposal_words said = {ask->words, ask->word_count};
    struct text members = proposal_event(arena, event, draft->words, said);
    draft->object = write_event(arena, members, draft);
    return write_line(arena, json, in_braces(arena, members), ask);
}

/* What the proposal does not say, it does not say. Whom and what it is about is read from the case. */
static void complete_event(struct event *event)
{
    static const int open[] = {ATTRIBUTE_BY,      ATTRIBUTE_CHILD,     ATTRIBUTE_CONCERNS,
                               ATTRIBUTE_LAGRUM,  ATTRIBUTE_BASIS,     ATTRIBUTE_NEXT_MEETING,
                               ATTRIBUTE_DECIDER, ATTRIBUTE_DECIDED_BY};
    for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++)
        if (vocabulary_kind_allows(event->kind, attribute))
            word_set_add(&event->attributes_complete, attribute);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        word_set_drop(&event->attributes_complete, open[i]);
}

static bool place(struct arena *arena, const struct draft *draft, struct dossier *dossier,
                  struct problem *problem_out)
{
    struct event *event = &dossier->events[dossier->event_count - 1];
    event->date = draft->day;
    event->minute = (int16_t)draft->minute;
    complete_event(event);
    int contradictory = dossier_place(dossier, event->date);
    if (contradictory >= 0)
        *problem_out = timeline_contradiction(arena, dossier, contradictory, draft->ask->line);
    return contradictory < 0;
}

static bool try_draft(struct arena *arena, const struct rulebook *book, struct draft *draft,
                      struct proposed *proposed_out, struct problem *problem_out)
{
    struct dossier *dossier = arena_new(arena, struct dossier);
    *problem_out = (struct problem){.line = draft->ask->line};
    struct text line = write_case(arena, draft, problem_out);
    if (!line.size || !timeline_parse(arena, line, draft->ask->line, dossier, problem_out))
        return false;
    if (dossier->event_count == 0 || !place(arena, draft, dossier, problem_out))
        return false;
    int32_t event = (int32_t)dossier->event_count - 1;
    *proposed_out =
        (struct proposed){dossier, event, judge_decision_type(book, dossier, event), draft->object};
    return true;
}

/* Such decisions are written in several ways: the first that is certainly one of them. */
static bool read_type(struct arena *arena, const struct rulebook *book,
                      const struct proposal_ask *ask, struct proposed *proposed_out,
                      struct problem *problem_out)
{
    const struct catalogue *catalogue = rulebook_catalogue(book);
    const struct pattern *pattern = catalogue_type(catalogue, ask->type)->pattern;
    const struct ceiling_span *span = catalogue_on(catalogue, ask->type, ask->day);
    bool read = false;
    for (size_t i = 0; pattern && i < pattern->count; i++) {
        struct proposal_word words[PROPOSAL_WORDS];
        size_t count = proposal_type_words(arena, &pattern->alternatives[i], span, words);
        struct draft draft = {
            .ask = ask, .kind = pattern->alternatives[i].kind, .words = {words, count}};
        struct problem problem;
        struct proposed proposed;
        bool tried = try_draft(arena, book, &draft, &proposed, &problem);
        bool is_certain = tried && proposed.type == ask->type;
        if (is_certain || (tried && !read))
            *proposed_out = proposed;
        if (is_certain)
            return true;
        if (!tried && !read)
            *problem_out = problem;
        read |= tried;
    }
    if (read && ask->happened)
        return true;
    return pattern && !read ? false : refuse(problem_out, ask, "problem.proposal-type");
}

bool proposal_read(struct arena *arena, const struct rulebook *book, const struct proposal_ask *ask,
                   struct proposed *proposed_out, struct problem *problem_out)
{
    struct draft draft = {.ask = ask, .kind = ask->kind};
    if (!ask->event.size && ask->kind < 0)
        return read_type(arena, book, ask, proposed_out, problem_out);
    return try_draft(arena, book, &draft, proposed_out, problem_out);
}
