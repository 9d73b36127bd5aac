/* explain_time: how one last day was computed, in words. It repeats what the judge answered and reads the calendar only
 * to say why a day moved; it must not reach another day than the judge did. */
#include "explain_part.h"

static const char *const day_keys[DAY_KIND_COUNT] = {
    [DAY_ORDINARY] = "day.ordinary",
    [DAY_SATURDAY] = "day.saturday",
    [DAY_SUNDAY] = "day.sunday",
    [DAY_NEW_YEAR] = "day.new-year",
    [DAY_EPIPHANY] = "day.epiphany",
    [DAY_GOOD_FRIDAY] = "day.good-friday",
    [DAY_EASTER] = "day.easter",
    [DAY_EASTER_MONDAY] = "day.easter-monday",
    [DAY_MAY_FIRST] = "day.may-first",
    [DAY_ASCENSION] = "day.ascension",
    [DAY_WHITSUN] = "day.whitsun",
    [DAY_WHIT_MONDAY] = "day.whit-monday",
    [DAY_NATIONAL] = "day.national",
    [DAY_MIDSUMMER_EVE] = "day.midsummer-eve",
    [DAY_MIDSUMMER] = "day.midsummer",
    [DAY_ALL_SAINTS] = "day.all-saints",
    [DAY_CHRISTMAS_EVE] = "day.christmas-eve",
    [DAY_CHRISTMAS] = "day.christmas",
    [DAY_BOXING] = "day.boxing",
    [DAY_NEW_YEARS_EVE] = "day.new-years-eve",
};

const char *explain_day_kind(enum language language, enum day_kind kind)
{
    return words_text(language, day_keys[kind]);
}

bool explain_counts_weeks(const struct clock *clock, struct period period)
{
    bool whole_weeks = period.days > 0 && period.days % 7 == 0;
    for (struct text rest = clock->period_words; whole_weeks && rest.size;
         rest = text_after(rest, 1))
        if (text_starts(rest, "veck"))
            return true;
    return false;
}

struct text explain_period(struct arena *arena, enum language language, const struct clock *clock,
                           struct period period)
{
    bool one = period.months == clock->period.months && period.days == clock->period.days;
    if (language == LANGUAGE_SV && one && clock->period_words.size)
        return clock->period_words;
    struct builder builder;
    builder_init(&builder, arena);
    if (period.months)
        words_add_count(&builder, language, "period.months", period.months);
    if (period.months && period.days)
        builder_add_string(&builder, " + ");
    if (explain_counts_weeks(clock, period))
        words_add_count(&builder, language, "period.weeks", period.days / 7);
    else if (period.days || !period.months)
        words_add_count(&builder, language, "period.days", period.days);
    return builder_text(&builder);
}

/* What the builder holds gets another sentence after a blank. */
static void next_sentence(struct builder *builder)
{
    if (builder->size && builder->bytes[builder->size - 1] != '\n' &&
        builder->bytes[builder->size - 1] != ' ')
        builder_add_char(builder, ' ');
}

static void add_moved(struct builder *builder, enum language language, const struct due *due)
{
    bool perhaps = due->moving == MOVES_PERHAPS;
    if (due->nominal == due->latest || due->moving == MOVES_NOT)
        return;
    struct text arguments[] = {
        day_words(builder->arena, due->nominal),
        text_of(explain_day_kind(language, due->nominal_kind)),
        day_words(builder->arena, due->latest),
    };
    next_sentence(builder);
    words_add(builder, language, perhaps ? "message.perhaps-moved" : "message.moved", arguments, 3);
}

/* The day, and which event it is the day of when that event has it. */
static struct text start_text(struct arena *arena, enum language language,
                              const struct dossier *dossier, const struct reading *reading)
{
    int32_t event = reading->start_event;
    bool same = event >= 0 && dossier->events[event].date == reading->due.start &&
                dossier->events[event].precision == PRECISION_DAY;
    return same ? explain_event_text(arena, language, dossier, event)
                : day_words(arena, reading->due.start);
}

/* The start is one known day. */
static void add_known_start(struct builder *builder, enum language language,
                            const struct dossier *dossier, const struct reading *reading)
{
    const struct due *due = &reading->due;
    struct text arguments[] = {
        start_text(builder->arena, language, dossier, reading),
        explain_period(builder->arena, language, reading->clock, due->period),
        day_words(builder->arena, due->nominal),
    };
    words_add(builder, language, "message.counted", arguments, 3);
    if (due->rounded) {
        next_sentence(builder);
        builder_add_string(builder, words_text(language, "message.rounded"));
    }
    add_moved(builder, language, due);
}

/* The start is some day within limits: which limits, and what follows from the latest of them. An event whose own
 * day is known cannot be it: then what this act counts from is not in the record. */
static void add_unknown_start(struct builder *builder, enum language language,
                              const struct dossier *dossier, const struct finding *finding,
                              const struct reading *reading)
{
    struct arena *arena = builder->arena;
    const struct event *event =
        reading->start_event >= 0 ? &dossier->events[reading->start_event] : NULL;
    if (!event || event->earliest == event->latest) {
        builder_add_string(builder, words_text(language, "message.start-unknown"));
        return;
    }
    struct text arguments[] = {
        explain_event_text(arena, language, dossier, reading->start_event),
        explain_period(arena, language, reading->clock, reading->clock->period),
    };
    words_add(builder, language, "message.counted-unknown", arguments, 2);
    const struct event *act = finding->act >= 0 ? &dossier->events[finding->act] : NULL;
    bool act_unknown = act && act->earliest != act->latest;
    if (event->latest >= DAY_LAST || event->latest < DAY_FIRST || act_unknown)
        return;
    struct due due = calendar_due(event->latest, reading->clock->period, reading->clock->moving);
    struct text days[] = {day_words(arena, event->latest), day_words(arena, due.latest)};
    next_sentence(builder);
    words_add(builder, language, "message.at-the-latest", days, 2);
}

/* The last day is the one that a decision has set. */
static void add_extension(struct builder *builder, enum language language,
                          const struct dossier *dossier, const struct reading *reading)
{
    const struct attribute_value *until =
        event_value(&dossier->events[reading->extension], ATTRIBUTE_UNTIL);
    struct text arguments[] = {
        explain_event_text(builder->arena, language, dossier, reading->extension),
        day_words(builder->arena, until ? until->as.number : reading->due.nominal),
    };
    words_add(builder, language, "message.extended", arguments, 2);
    add_moved(builder, language, &reading->due);
}

void explain_act(struct builder *builder, const struct law_source *source)
{
    struct text title = source->title, inside = {0};
    text_cut(&title, '(');
    inside = text_cut(&title, ')');
    builder_add(builder, source->name.size ? source->name : source->law);
    if (!source->name.size || !inside.size)
        return;
    builder_add_string(builder, " (");
    builder_add(builder, inside);
    builder_add_char(builder, ')');
}

/* Two readings are told apart by their acts, and each says what follows from it. */
static void add_act(struct builder *builder, enum language language, const struct reading *reading)
{
    struct builder act;
    builder_init(&act, builder->arena);
    explain_act(&act, &reading->clock->source);
    struct text name = builder_text(&act);
    words_add(builder, language, "message.under-act", &name, 1);
    builder_add_char(builder, ' ');
}

void explain_reading(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct finding *finding, const struct reading *reading)
{
    bool several = finding->reading_count > 1;
    if (!reading->clock)
        return;
    if (several)
        add_act(builder, language, reading);
    if (reading->extension >= 0)
        add_extension(builder, language, dossier, reading);
    else if (reading->due.start != DAY_NONE)
        add_known_start(builder, language, dossier, reading);
    else
        add_unknown_start(builder, language, dossier, finding, reading);
    if (several && finding->status != STATUS_UNKNOWN) {
        next_sentence(builder);
        builder_add_string(builder, words_text(language, reading->late ? "message.broken-here"
                                                                       : "message.kept-here"));
    }
}
