/* explanation_days: how late something was, and why a last day became the one it is. Repeats what the judge computed
 * and reads the calendar only to name the days between. */
#include "explanation_part.h"

/* "4 dagar", "minst 1 dag och högst 16 dagar" */
static struct text days_between(struct arena *arena, enum language language, int32_t least,
                                int32_t most)
{
    struct builder out, parts[2];
    builder_init(&out, arena);
    builder_init(&parts[0], arena);
    builder_init(&parts[1], arena);
    words_add_count(&parts[0], language, "period.days", least);
    words_add_count(&parts[1], language, "period.days", most);
    if (least == most)
        return builder_text(&parts[0]);
    say_with(&out, language,
             most >= DAY_LAST / 2 ? "explanation.days.at-least" : "explanation.days.between",
             builder_text(&parts[0]), builder_text(&parts[1]));
    return builder_text(&out);
}

static bool is_forbidden(const struct finding *finding)
{
    return finding->act >= 0 && finding->event == finding->act;
}

/* Late is counted from the last day that everyone agrees on. */
static int32_t last_day(const struct finding *finding)
{
    int32_t last = DAY_NONE;
    for (size_t i = 0; i < finding->reading_count; i++) {
        const struct due *due = &finding->readings[i].due;
        bool known = due->start != DAY_NONE || finding->readings[i].extension >= 0;
        if (known && due->latest > DAY_FIRST && due->latest < DAY_LAST && due->latest > last)
            last = due->latest;
    }
    return last;
}

static void add_late_act(struct builder *out, enum language language, const struct dossier *dossier,
                         const struct finding *finding, int32_t last)
{
    const struct event *act = &dossier->events[finding->act];
    struct builder what = say_piece(out);
    explain_what(&what, language, act);
    if (act->earliest <= last)
        return;
    struct text arguments[] = {
        builder_text(&what), explanation_when(out->arena, language, dossier, finding->act),
        day_words(out->arena, last),
        days_between(out->arena, language, act->earliest - last,
                     act->latest >= DAY_LAST ? DAY_LAST : act->latest - last)};
    words_add(out, language, "explanation.late.act", arguments, 4);
}

/* Two acts: how late under each. */
static void add_late_readings(struct builder *out, enum language language,
                              const struct dossier *dossier, const struct finding *finding)
{
    bool has_act = finding->act >= 0;
    int32_t day = has_act ? dossier->events[finding->act].earliest : dossier->as_of;
    for (size_t i = 0; i < finding->reading_count; i++) {
        const struct reading *reading = &finding->readings[i];
        struct builder act = say_piece(out);
        if (!reading->clock || reading->due.start == DAY_NONE || day == DAY_NONE)
            continue;
        explain_act(&act, &reading->clock->source);
        int32_t late = day - reading->due.latest;
        struct text arguments[] = {builder_text(&act), day_words(out->arena, reading->due.latest),
                                   days_between(out->arena, language, late, late)};
        if (out->size)
            builder_add_char(out, ' ');
        words_add(out, language,
                  late <= 0 ? "explanation.late.reading-kept"
                  : has_act ? "explanation.late.reading"
                            : "explanation.late.reading-nothing",
                  arguments, 3);
    }
}

struct text explanation_late(struct arena *arena, enum language language,
                             const struct dossier *dossier, const struct finding *finding)
{
    struct builder out;
    int32_t last = last_day(finding), as_of = dossier->as_of;
    builder_init(&out, arena);
    if (last == DAY_NONE || is_forbidden(finding) || finding->decider)
        return builder_text(&out);
    bool broken = finding_is_broken(finding);
    if (broken && finding->reading_count > 1)
        add_late_readings(&out, language, dossier, finding);
    else if (broken && finding->act >= 0) {
        add_late_act(&out, language, dossier, finding, last);
    } else if (as_of != DAY_NONE && finding->status != STATUS_UNKNOWN) {
        bool passed = as_of > last;
        struct text arguments[] = {day_words(arena, last), day_words(arena, as_of),
                                   days_between(arena, language,
                                                passed ? as_of - last : last - as_of,
                                                passed ? as_of - last : last - as_of)};
        words_add(&out, language, passed ? "explanation.late.nothing" : "explanation.late.left",
                  arguments, 3);
    }
    return builder_text(&out);
}

/* "lördag 2019-04-20, påskdagen 2019-04-21": every day that is no weekday, up to the one that counts. */
static struct text passed_days(struct builder *out, enum language language, const struct due *due)
{
    struct builder days = say_piece(out);
    for (int32_t day = due->nominal; day < due->latest; day++) {
        if (days.size)
            builder_add_string(&days, ", ");
        builder_add_string(&days, explain_day_kind(language, calendar_day_kind(day)));
        builder_add_char(&days, ' ');
        builder_add_day(&days, day);
    }
    return builder_text(&days);
}

static void next_line(struct builder *out)
{
    if (out->size)
        builder_add_char(out, '\n');
}

static void add_moved(struct builder *out, enum language language, const struct reading *reading)
{
    const struct due *due = &reading->due;
    bool known = due->start != DAY_NONE || reading->extension >= 0;
    if (!known || due->latest >= DAY_LAST)
        return;
    if (due->moving != MOVES_NOT && due->nominal != due->latest) {
        struct builder day = say_piece(out);
        say_day(&day, language, due->latest, due->latest);
        next_line(out);
        say_with(out, language, "explanation.passed-over", passed_days(out, language, due),
                 builder_text(&day));
    } else if (due->moving == MOVES_NOT && due->nominal_kind != DAY_ORDINARY && reading->clock) {
        next_line(out);
        say_with(out, language, "deadline.never-moves-although",
                 day_words(out->arena, due->nominal),
                 text_of(explain_day_kind(language, due->nominal_kind)));
    }
}

/* The last day as it was before the decision that put it off. */
static void add_before_extension(struct builder *out, enum language language,
                                 const struct explanation *explanation,
                                 const struct finding *finding, const struct reading *reading)
{
    const struct duty *duty = rulebook_duty_of(explanation->book, finding->rule);
    const struct event *start = &explanation->dossier->events[finding->facts[0]];
    if (reading->extension < 0 || !reading->clock || !duty || duty->anchor.pattern.count ||
        start->earliest != start->latest)
        return;
    struct due due = calendar_due(start->earliest, reading->clock->period, reading->clock->moving);
    struct text arguments[] = {
        explain_period(out->arena, language, reading->clock, reading->clock->period),
        day_words(out->arena, start->earliest), day_words(out->arena, due.latest)};
    next_line(out);
    words_add(out, language, "explanation.without-extension", arguments, 3);
}

struct text explanation_days(struct arena *arena, enum language language,
                             const struct explanation *explanation, const struct finding *finding)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < finding->reading_count; i++) {
        add_before_extension(&out, language, explanation, finding, &finding->readings[i]);
        bool same = i > 0 && finding->readings[i].due.nominal == finding->readings[0].due.nominal;
        if (!same)
            add_moved(&out, language, &finding->readings[i]);
    }
    return builder_text(&out);
}
