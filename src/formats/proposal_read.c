/* proposal_read: the proposed decision as an event at the end of the case, and both read as any case is. Must not know
 * what the event will mean to a rule. */
#include "proposal_part.h"
#include "timeline_part.h"

/* What one attempt to write the proposal is made of. */
struct draft {
    const struct proposal_ask *ask;
    int kind;
    const struct proposal_word *words; /* of the type */
    size_t word_count;
    int32_t day, minute; /* of the event, when it has been written */
    struct text object;  /* the event, with its day */
};

static json_t *json_words(struct text value, bool is_number)
{
    int32_t number;
    if (is_number && text_to_number(value, &number))
        return json_integer(number);
    return json_stringn(value.bytes, value.size);
}

static json_t *json_list(struct text values, bool is_number)
{
    json_t *list = json_array();
    while (values.size) {
        struct text one = text_trim(text_cut(&values, ','));
        if (one.size)
            json_array_append_new(list, json_words(one, is_number));
    }
    return list;
}

static json_t *json_value(const struct proposal_word *word)
{
    switch (vocabulary_attribute_type(word->attribute)) {
    case TYPE_WHOS:
    case TYPE_PERSONS:
    case TYPE_ENUM_LIST:
        return json_list(word->value, false);
    case TYPE_REFS:
        return json_list(word->value, true);
    case TYPE_REF:
    case TYPE_INT:
        return json_words(word->value, true);
    case TYPE_BOOL:
        return json_boolean(!text_is(word->value, "nej"));
    default:
        return json_words(word->value, false);
    }
}

/* "Until" is the end of what is decided, or the new last day of what is put off. */
static int attribute_of(const json_t *event, int attribute)
{
    json_t *kind = json_object_get(event, "kind");
    int known = json_is_string(kind) ? vocabulary_kind(timeline_string(kind)) : -1;
    bool put_off = attribute == ATTRIBUTE_VALID_UNTIL && known >= 0 &&
                   !vocabulary_kind_allows(known, attribute);
    return put_off ? ATTRIBUTE_UNTIL : attribute;
}

static void set_words(json_t *event, const struct proposal_word *words, size_t count, bool replace)
{
    json_t *attributes = json_object_get(event, "attributes");
    if (!attributes) {
        attributes = json_object();
        json_object_set_new(event, "attributes", attributes);
    }
    for (size_t i = 0; i < count && json_is_object(attributes); i++) {
        const char *name = vocabulary_attribute_name(attribute_of(event, words[i].attribute));
        if (replace || !json_object_get(attributes, name))
            json_object_set_new(attributes, name, json_value(&words[i]));
    }
}

/* The day and the time are taken out of the event and set when the case has been read: a case that goes on after the
 * proposal is no mistake in its order. */
static bool take_day(json_t *event, struct draft *draft)
{
    json_t *date = json_object_get(event, "date"), *time = json_object_get(event, "time");
    int32_t day = DAY_NONE;
    draft->day = draft->ask->day;
    draft->minute = draft->ask->minute;
    if (draft->day == DAY_NONE && json_is_string(date) && day_parse(timeline_string(date), &day))
        draft->day = day;
    if (draft->minute < 0 && json_is_string(time) &&
        !minute_parse(timeline_string(time), &draft->minute))
        return false;
    json_object_del(event, "date");
    json_object_del(event, "time");
    json_object_del(event, "precision");
    return draft->day != DAY_NONE;
}

/* Whoever decides is a party of the case too, so that the register can be asked of the person. */
static void add_decider(json_t *json, const struct proposal_ask *ask)
{
    json_t *parties = json_object_get(json, "parties");
    if (!ask->decider.size || ask->decider_role < 0 || !json_is_array(parties))
        return;
    for (size_t i = 0; i < json_array_size(parties); i++) {
        json_t *ref = json_object_get(json_array_get(parties, i), "ref");
        if (json_is_string(ref) && text_equal(timeline_string(ref), ask->decider))
            return;
    }
    const char *role = vocabulary_enum_value_name(ENUM_ROLE, ask->decider_role);
    json_t *party = json_object();
    json_object_set_new(party, "ref", json_stringn(ask->decider.bytes, ask->decider.size));
    json_object_set_new(party, "role", json_string(role));
    json_array_append_new(parties, party);
}

/* The event as given, or an empty one of the kind. */
static json_t *event_of(struct timeline_reader *reader, const struct proposal_ask *ask, int kind)
{
    if (ask->event.size)
        return timeline_load(reader, ask->event);
    json_t *event = json_object();
    json_object_set_new(event, "kind", json_string(vocabulary_kind_name(kind)));
    return event;
}

static bool refuse(struct problem *problem_out, const struct proposal_ask *ask, const char *key)
{
    *problem_out = (struct problem){.line = ask->line, .key = key};
    return false;
}

/* The event by itself, to be kept. */
static struct text write_event(struct arena *arena, json_t *event, const struct draft *draft)
{
    struct builder object, day;
    builder_init(&object, arena);
    builder_init(&day, arena);
    builder_add_day(&day, draft->day);
    json_t *dated = json_copy(event);
    json_object_set_new(dated, "date", json_stringn(day.bytes, day.size));
    if (draft->minute >= 0) {
        int hour = draft->minute / 60, minute = draft->minute % 60;
        json_object_set_new(dated, "time", json_sprintf("%02d:%02d", hour, minute));
    }
    timeline_write_json(&object, dated, JSON_COMPACT);
    json_decref(dated);
    return builder_text(&object);
}

/* The whole case as one line again; nothing after refusing. */
static struct text write_case(struct arena *arena, struct draft *draft, struct problem *problem_out)
{
    const struct proposal_ask *ask = draft->ask;
    struct timeline_reader reader = {.arena = arena, .problem = problem_out, .item = -1};
    struct builder line;
    builder_init(&line, arena);
    timeline_open_memory(arena);
    json_t *json = timeline_load(&reader, ask->case_line);
    json_t *event = json ? event_of(&reader, ask, draft->kind) : NULL;
    bool dated = event && take_day(event, draft);
    if (event && !dated)
        refuse(problem_out, ask, "problem.proposal-day");
    if (dated) {
        set_words(event, draft->words, draft->word_count, false);
        set_words(event, ask->words, ask->word_count, true);
        add_decider(json, ask);
        draft->object = write_event(arena, event, draft);
    }
    if (event) /* it is the case's from here on, also when it is refused */
        json_array_append_new(json_object_get(json, "events"), event);
    if (dated)
        timeline_write_json(&line, json, JSON_COMPACT);
    timeline_close_memory(json);
    return builder_text(&line);
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
        struct draft draft = {.ask = ask, .kind = pattern->alternatives[i].kind, .words = words};
        draft.word_count = proposal_type_words(arena, &pattern->alternatives[i], span, words);
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
