/* fuzz_timeline: any bytes at all as one line of a timeline file. A refusal must name a text and stay inside its
 * arguments; a dossier must keep every promise that the judge relies on. A broken promise stops the process. */
#include "formats/formats.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_index(const struct dossier *dossier, int32_t event)
{
    ensure(event >= 0 && (size_t)event < dossier->event_count);
}

static void check_party(const struct dossier *dossier, int32_t party)
{
    ensure(party >= 0 && (size_t)party < dossier->party_count);
}

static void check_who(const struct dossier *dossier, int32_t who)
{
    if (who >= WHO_ROLE)
        ensure(who - WHO_ROLE < vocabulary_enum_size(ENUM_ROLE));
    else
        check_party(dossier, who);
}

static void check_item(const struct dossier *dossier, const struct attribute_value *value,
                       int32_t item)
{
    switch (vocabulary_attribute_type(value->attribute)) {
    case TYPE_REF:
    case TYPE_REFS:
        check_index(dossier, item);
        break;
    case TYPE_PERSON:
    case TYPE_PERSONS:
        check_party(dossier, item);
        break;
    case TYPE_WHO:
    case TYPE_WHOS:
        check_who(dossier, item);
        break;
    case TYPE_ENUM:
    case TYPE_ENUM_LIST:
        ensure(item >= 0 &&
               item < vocabulary_enum_size(vocabulary_attribute_enum(value->attribute)));
        break;
    case TYPE_BOOL:
        ensure(item == 0 || item == 1);
        break;
    case TYPE_INT:
        ensure(item >= 0 && item <= TIMELINE_NUMBER_LIMIT);
        break;
    case TYPE_DATE:
    case TYPE_DATETIME:
        ensure(item >= DAY_FIRST && item <= DAY_LAST);
        break;
    default:
        break;
    }
}

static void check_value(const struct dossier *dossier, const struct attribute_value *value)
{
    switch (vocabulary_attribute_type(value->attribute)) {
    case TYPE_TEXT:
    case TYPE_KEY:
        ensure(value->as.text.size > 0);
        break;
    case TYPE_LAGRUM:
        ensure(value->as.lagrum.act < ACT_COUNT);
        break;
    case TYPE_WHOS:
    case TYPE_PERSONS:
    case TYPE_REFS:
    case TYPE_ENUM_LIST:
        for (size_t i = 0; i < value->count; i++)
            check_item(dossier, value, value->as.items[i]);
        break;
    default:
        check_item(dossier, value, value->as.number);
    }
}

static void check_event(const struct dossier *dossier, size_t at)
{
    const struct event *event = &dossier->events[at];
    ensure(event->kind < KIND_COUNT && event->precision <= PRECISION_YEAR &&
           event->offset_bound <= OFFSET_ABOUT);
    ensure(event->minute >= -1 && event->minute < 24 * 60);
    ensure(event->after < (int64_t)at && (event->before < 0 || event->before > (int64_t)at));
    if (event->before >= 0)
        check_index(dossier, event->before);
    for (size_t i = 0; i < event->value_count; i++) {
        ensure(vocabulary_kind_allows(event->kind, event->values[i].attribute));
        ensure(event_value(event, event->values[i].attribute) == &event->values[i]);
        check_value(dossier, &event->values[i]);
    }
}

static void check_dossier(struct dossier *dossier)
{
    ensure(dossier->id.size > 0 && dossier->event_count > 0 &&
           dossier->event_count <= TIMELINE_EVENT_LIMIT);
    for (size_t i = 0; i < dossier->party_count; i++) {
        const struct party *party = &dossier->parties[i];
        ensure(party->role >= 0 && party->role < vocabulary_enum_size(ENUM_ROLE));
        check_index(dossier, party->age_at_event);
        for (size_t j = 0; j < party->custody_count; j++)
            check_party(dossier, party->custody_of[j]);
    }
    for (size_t i = 0; i < dossier->order_row_count; i++)
        ensure(dossier->order_rows[i].kind < KIND_COUNT && dossier->order_rows[i].role >= 0);
    for (size_t i = 0; i < dossier->event_count; i++)
        check_event(dossier, i);
    dossier_place(dossier, DAY_NONE);
}

static void check_problem(struct arena *arena, const struct problem *problem)
{
    struct builder said;
    builder_init(&said, arena);
    words_add(&said, LANGUAGE_SV, problem->key, problem->arguments, problem->argument_count);
    ensure(said.size > 0 && problem->line == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena *arena = arena_open(0);
    struct dossier dossier;
    struct problem problem;
    if (timeline_parse(arena, (struct text){(const char *)bytes, size}, 1, &dossier, &problem))
        check_dossier(&dossier);
    else
        check_problem(arena, &problem);
    arena_close(arena);
    return 0;
}
