/* fuzz_judge: bytes become a case that a reader of timelines could have made, judged by the real law. No crash, no
 * hang, every number of a finding inside the case; and what less knowledge may never do: make a fault. */
#include "judge/fuzz_law.h"
#include "judge/judge.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum {
    FILES = 400,
    FILE_BYTES = 1 << 18,
    EVENTS = 24,
    VALUES = 6,
    PARTIES = 4,
    FIRST_DAY = 19500 /* 2023-05-23 */
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct rulebook *book;
static struct rule_source files[FILES];
static size_t file_count;

static void load_file(struct arena *kept, const char *name)
{
    static char path[1024], text[FILE_BYTES];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    ensure(file_count < FILES);
    if (size)
        files[file_count++] =
            (struct rule_source){text_of(text_copy(kept, text_of(name))),
                                 text_of(text_copy(kept, (struct text){text, size}))};
}

static void load_folder(struct arena *kept, const char *name)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    DIR *folder = opendir(path);
    for (struct dirent *entry = folder ? readdir(folder) : NULL; entry; entry = readdir(folder)) {
        snprintf(path, sizeof path, "%s/%s", name, entry->d_name);
        if (entry->d_name[0] != '.' && !strstr(entry->d_name, ".md"))
            load_file(kept, path);
    }
    if (folder)
        closedir(folder);
    else if (!strstr(name, ".md"))
        load_file(kept, name);
}

static void load_law(void)
{
    struct arena *kept = arena_open(0);
    struct rule_problems problems;
    DIR *law = opendir(LAW_FOLDER);
    ensure(law);
    for (struct dirent *entry = readdir(law); entry; entry = readdir(law))
        if (entry->d_name[0] != '.')
            load_folder(kept, entry->d_name);
    closedir(law);
    book = rulebook_compile(kept, files, file_count, &problems);
    ensure(book);
}

/* The bytes, one after the other; when they end there are only zeros. */
struct stream {
    const uint8_t *bytes;
    size_t size, at;
};

static int32_t take(struct stream *stream, int32_t below)
{
    int32_t byte = stream->at < stream->size ? stream->bytes[stream->at] : 0;
    stream->at++;
    return byte % below;
}

/* Only kinds that some rule speaks of; the others change nothing. */
static int32_t take_kind(struct stream *stream)
{
    static int32_t kinds[KIND_COUNT];
    static int32_t count;
    for (int32_t kind = 0; count == 0 || (kind && kind < KIND_COUNT); kind++) {
        if (rulebook_duties_for(book, kind, -1, DAY_FIRST, DAY_LAST).count ||
            kind == KIND_RECEIPT_BY_COURT || kind == KIND_CONSIDERATION || kind == KIND_CASE_CLOSED)
            kinds[count++] = kind;
    }
    return kinds[take(stream, count)];
}

static void take_item(struct stream *stream, struct value *value, enum value_type type,
                      int32_t event)
{
    switch (type) {
    case VALUE_REF:
        value->as.number = take(stream, event ? event : 1);
        break;
    case VALUE_PERSON:
    case VALUE_WHO:
        value->as.number = take(stream, 2)
                               ? take(stream, PARTIES)
                               : WHO_ROLE + take(stream, vocabulary_enum_size(ENUM_ROLE));
        break;
    case VALUE_ENUM:
        value->as.number =
            take(stream, vocabulary_enum_size(vocabulary_attribute_enum(value->attribute)));
        break;
    case VALUE_BOOL:
        value->as.number = take(stream, 2);
        break;
    case VALUE_DATE:
    case VALUE_DATETIME:
        value->as.number = FIRST_DAY + take(stream, 256) * 8;
        break;
    default:
        value->as.number = take(stream, 100);
    }
}

static void take_list(struct arena *arena, struct stream *stream, struct value *value,
                      enum value_type type, int32_t event)
{
    static const enum value_type single[] = {[VALUE_WHOS] = VALUE_WHO,
                                             [VALUE_PERSONS] = VALUE_PERSON,
                                             [VALUE_REFS] = VALUE_REF,
                                             [VALUE_ENUM_LIST] = VALUE_ENUM};
    value->count = (uint16_t)(1 + take(stream, 2));
    int32_t *items = arena_new_many(arena, value->count, int32_t);
    for (size_t i = 0; i < value->count; i++) {
        struct value item = {.attribute = value->attribute};
        take_item(stream, &item, single[type], event);
        items[i] = item.as.number;
    }
    value->as.items = items;
}

static void take_value(struct arena *arena, struct stream *stream, struct event *event,
                       struct value *values, int32_t index)
{
    int32_t attribute = take(stream, ATTRIBUTE_COUNT);
    if (!vocabulary_kind_allows(event->kind, attribute) || word_set_has(&event->present, attribute))
        return;
    struct value *value = &values[event->value_count++];
    enum value_type type = vocabulary_attribute_type(attribute);
    *value = (struct value){.attribute = (uint8_t)attribute};
    word_set_add(&event->present, attribute);
    if (type == VALUE_WHOS || type == VALUE_PERSONS || type == VALUE_REFS ||
        type == VALUE_ENUM_LIST)
        take_list(arena, stream, value, type, index);
    else if (type == VALUE_TEXT || type == VALUE_KEY)
        value->as.text = take(stream, 2) ? TEXT_LITERAL("k1") : TEXT_LITERAL("k2");
    else if (type == VALUE_LAGRUM)
        value->as.lagrum = (struct lagrum){.act = (uint8_t)take(stream, ACT_COUNT),
                                           .section = (uint16_t)take(stream, 40)};
    else
        take_item(stream, value, type, index);
}

/* Where in time: a day, within limits, after another, or nowhere. */
static void take_place(struct stream *stream, struct event *event, int32_t index, int32_t *day)
{
    *day += take(stream, 64);
    switch (take(stream, 6)) {
    case 0:
        event->not_before = *day - take(stream, 64);
        event->not_after = *day + take(stream, 64);
        break;
    case 1:
        if (index == 0)
            break;
        event->after = take(stream, index);
        event->has_offset = true;
        event->offset = (struct period){take(stream, 8), take(stream, 32)};
        event->offset_bound = (uint8_t)take(stream, 4);
        break;
    case 2:
        break;
    default:
        event->date = *day;
        event->minute = (int16_t)(take(stream, 2) ? take(stream, 24) * 60 : -1);
    }
}

static void take_event(struct arena *arena, struct stream *stream, struct event *event,
                       int32_t index, int32_t *day)
{
    *event = (struct event){.kind = (uint8_t)take_kind(stream),
                            .minute = -1,
                            .date = DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    take_place(stream, event, index, day);
    struct value *values = arena_new_many(arena, VALUES, struct value);
    event->values = values;
    for (int32_t left = take(stream, VALUES + 1); left > 0; left--)
        take_value(arena, stream, event, values, index);
    for (int32_t left = take(stream, 4); left > 1; left--)
        word_set_add(&event->kinds_complete, take_kind(stream));
}

static struct dossier take_case(struct arena *arena, struct stream *stream)
{
    struct dossier dossier = {.id = TEXT_LITERAL("prov"),
                              .domain = take(stream, vocabulary_enum_size(ENUM_DOMAIN)),
                              .evaluate_as_of = DAY_NONE};
    int32_t day = FIRST_DAY + take(stream, 256) * 8;
    dossier.all_complete = take(stream, 2);
    dossier.parties = arena_new_many(arena, PARTIES, struct party);
    dossier.party_count = PARTIES;
    for (size_t i = 0; i < PARTIES; i++)
        dossier.parties[i].role = take(stream, vocabulary_enum_size(ENUM_ROLE));
    dossier.events = arena_new_many(arena, EVENTS, struct event);
    while (dossier.event_count < EVENTS && stream->at < stream->size) {
        take_event(arena, stream, &dossier.events[dossier.event_count],
                   (int32_t)dossier.event_count, &day);
        dossier.event_count++;
    }
    dossier.evaluate_as_of = day + take(stream, 256);
    return dossier;
}

static void check_index(const struct dossier *dossier, int32_t event)
{
    ensure(event >= -1 && event < (int32_t)dossier->event_count);
}

static void check_finding(const struct dossier *dossier, const struct finding *finding)
{
    ensure(finding->rule && finding->status < STATUS_COUNT && finding->event >= 0);
    check_index(dossier, finding->event);
    check_index(dossier, finding->act);
    ensure(finding->reading_count >= 1 && finding->reading_count <= FINDING_READINGS);
    ensure(finding->missing_count <= FINDING_MISSING && finding->fact_count >= 1 &&
           finding->fact_count <= FINDING_FACTS);
    for (size_t i = 0; i < finding->fact_count; i++)
        check_index(dossier, finding->facts[i]);
    for (size_t i = 0; i < finding->missing_count; i++)
        check_index(dossier, finding->missing[i].event);
    for (size_t i = 0; i < finding->reading_count; i++)
        ensure(finding->readings[i].clock || !finding->rule->clock);
    /* of a decider it may be the law that has not been read */
    ensure(finding->status != STATUS_UNKNOWN || finding->missing_count > 0 || finding->decider);
    ensure(!dossier->events[finding->event].cut);
}

static struct findings judged(const struct dossier *dossier, struct arena *arena)
{
    struct findings findings;
    judge_dossier(book, dossier, arena, &findings);
    ensure(findings.held <= findings.checked + findings.count);
    for (size_t i = 0; i < findings.count; i++) {
        check_finding(dossier, &findings.items[i]);
        ensure(i == 0 || findings.items[i - 1].event <= findings.items[i].event);
    }
    return findings;
}

static bool has_fault(const struct findings *findings, const struct finding *asked)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].status == STATUS_FAULT && findings->items[i].event == asked->event &&
            text_equal(findings->items[i].rule->code, asked->rule->code))
            return true;
    return false;
}

static void no_more_faults(const struct findings *known, const struct findings *less)
{
    for (size_t i = 0; i < less->count; i++)
        ensure(less->items[i].status != STATUS_FAULT || has_fault(known, &less->items[i]));
}

/* The record says no longer what it is complete about. */
static void forget_completeness(struct dossier *dossier)
{
    dossier->all_complete = false;
    for (size_t i = 0; i < dossier->event_count; i++)
        dossier->events[i].kinds_complete = (struct word_set){{0, 0}};
}

/* The list is in time order as far as the days say: where they do not, the judge goes by the list. */
static bool is_in_order(const struct dossier *dossier)
{
    int32_t reached = DAY_FIRST;
    for (size_t i = 0; i < dossier->event_count; i++) {
        if (dossier->events[i].latest < reached)
            return false;
        if (dossier->events[i].earliest > reached)
            reached = dossier->events[i].earliest;
    }
    return true;
}

/* The day of one event is known only within limits around it. false when it had no day. */
static bool make_uncertain(struct dossier *dossier, struct stream *stream)
{
    struct event *event = &dossier->events[take(stream, (int32_t)dossier->event_count)];
    if (event->date == DAY_NONE || !is_in_order(dossier))
        return false;
    event->not_before = event->date - take(stream, 100);
    event->not_after = event->date + take(stream, 100);
    event->date = DAY_NONE;
    event->minute = -1;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!book)
        load_law();
    struct arena *arena = arena_open(0);
    struct stream stream = {bytes, size, 0};
    struct dossier dossier = take_case(arena, &stream);
    if (dossier.event_count && dossier_place(&dossier, DAY_NONE) == -1) {
        struct findings known = judged(&dossier, arena);
        stream.at = 0; /* the same bytes say what is forgotten */
        bool uncertain =
            make_uncertain(&dossier, &stream) && dossier_place(&dossier, DAY_NONE) == -1;
        struct findings dim = uncertain ? judged(&dossier, arena) : known;
        no_more_faults(&known, &dim);
        forget_completeness(&dossier);
        struct findings less = judged(&dossier, arena);
        no_more_faults(&dim, &less);
    }
    arena_close(arena);
    return 0;
}
