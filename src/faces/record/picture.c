/* picture: a case's time as a picture: what has happened on one line, limits as bars below it with their last
 * day, a ring around what is to be looked at. All of it stands in words in the tables of the page. Must not judge, nor
 * know where anything stands: record_line does. */
#include "case.h"
#include "line.h"

#include "case_html.h"

enum {
    TOP = 34,      /* of the word for today */
    LANE = 18,     /* between two lanes of marks */
    UNDER = 34,    /* the line, the names of months */
    BAR = 40,      /* a bar and its words */
    BAR_WORDS = 48 /* letters that find room beside a bar where the picture is narrowest */
};

struct drawing {
    struct casing *casing;
    struct line line;
    const struct finding **bar_of; /* by number of the bar */
    int32_t axis;
};

static bool is_known(int32_t day)
{
    return day > DAY_FIRST && day < DAY_LAST;
}

static void gather_marks(struct drawing *drawing)
{
    const struct dossier *dossier = &drawing->casing->look.dossier;
    struct line *line = &drawing->line;
    line->marks =
        arena_new_many(drawing->casing->visit->arena, dossier->event_count + 1, struct line_mark);
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        if (!event->cut && is_known(event->earliest) && is_known(event->latest))
            line->marks[line->mark_count++] =
                (struct line_mark){.first = event->earliest,
                                   .last = event->latest,
                                   .number = (int32_t)i,
                                   .is_near = event->kind == KIND_DECISION ||
                                              drawing->casing->rings[i] != STATUS_COUNT};
    }
}

/* Of several persons' limits of one duty and the same days one is drawn. */
static bool is_drawn(const struct drawing *drawing, const struct finding *finding,
                     const struct due *due)
{
    bool is_there = false;
    for (size_t i = 0; i < drawing->line.bar_count; i++)
        is_there |= drawing->bar_of[i]->rule == finding->rule &&
                    drawing->line.bars[i].first == due->start &&
                    drawing->line.bars[i].last == due->latest;
    return is_there;
}

/* One bar for each limit that runs or was broken, as far as its days are known. */
static void gather_bars(struct drawing *drawing, bool are_running)
{
    const struct findings *findings = &drawing->casing->findings;
    struct line *line = &drawing->line;
    for (size_t i = 0; i < findings->count && line->bar_count < LINE_BARS; i++) {
        const struct finding *finding = &findings->items[i];
        if (!finding->reading_count || finding->status == STATUS_UNKNOWN ||
            (finding->status == STATUS_COMING) != are_running)
            continue;
        const struct due *due = &finding->readings[finding->reading_count - 1].due;
        if (due->start == DAY_NONE || !is_known(due->latest) || due->latest < due->start ||
            is_drawn(drawing, finding, due))
            continue;
        drawing->bar_of[line->bar_count] = finding;
        line->bars[line->bar_count] = (struct line_bar){
            .first = due->start, .last = due->latest, .number = (int32_t)line->bar_count};
        line->bar_count++;
    }
}

static struct timeline_html_ticks ticks_of(const struct drawing *drawing)
{
    struct arena *arena = drawing->casing->visit->arena;
    struct timeline_html_tick *ticks = arena_new_many(arena, LINE_TICKS, struct timeline_html_tick);
    for (size_t i = 0; i < drawing->line.tick_count; i++) {
        ticks[i] = (struct timeline_html_tick){
            .at = line_percent(arena, drawing->line.ticks[i].at),
            .minor = i % 2 == 1,
            .label = {day_words(arena, drawing->line.ticks[i].day).bytes, 7}}; /* year and month */
    }
    return (struct timeline_html_ticks){ticks, drawing->line.tick_count};
}

static struct text mark_words(const struct drawing *drawing, const struct line_mark *mark)
{
    const struct visit *visit = drawing->casing->visit;
    const struct dossier *dossier = &drawing->casing->look.dossier;
    struct builder words;
    builder_init(&words, visit->arena);
    explain_event(&words, visit->language, dossier, mark->number);
    return builder_text(&words);
}

static struct timeline_html_marks marks_of(const struct drawing *drawing)
{
    const struct casing *casing = drawing->casing;
    struct arena *arena = casing->visit->arena;
    const struct line *line = &drawing->line;
    struct timeline_html_mark *marks =
        arena_new_many(arena, line->mark_count + 1, struct timeline_html_mark);
    for (size_t i = 0; i < line->mark_count; i++) {
        const struct line_mark *mark = &line->marks[i];
        int8_t ring = casing->rings[mark->number];
        bool decides = casing->look.dossier.events[mark->number].kind == KIND_DECISION;
        marks[i] = (struct timeline_html_mark){
            .at = line_percent(arena, mark->at),
            .y = drawing->axis - LANE - mark->lane * LANE,
            .from =
                mark->first == mark->last ? (struct text){"", 0} : line_percent(arena, mark->from),
            .to = line_percent(arena, mark->to),
            .is_decision = decides,
            .is_other = !decides,
            .ring = ring == STATUS_COUNT ? (struct text){"", 0}
                                         : text_of(status_name((enum status)ring)),
            .says = mark_words(drawing, mark)};
    }
    return (struct timeline_html_marks){marks, line->mark_count};
}

static struct text bar_words(struct arena *arena, struct text duty, int32_t last)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_day(&words, last);
    builder_add_char(&words, ' ');
    builder_add(&words, duty);
    return builder_text(&words);
}

/* As many letters as there is room for, never half of one. */
static struct text shortened(struct arena *arena, struct text words)
{
    struct builder out;
    size_t letters = 0, at = 0;
    while (at < words.size && letters < BAR_WORDS) {
        at++;
        while (at < words.size && ((unsigned char)words.bytes[at] & 0xC0) == 0x80)
            at++;
        letters++;
    }
    if (at == words.size)
        return words;
    builder_init(&out, arena);
    builder_add(&out, (struct text){words.bytes, at});
    builder_add_string(&out, "…");
    return builder_text(&out);
}

static struct timeline_html_bars bars_of(const struct drawing *drawing)
{
    struct arena *arena = drawing->casing->visit->arena;
    const struct line *line = &drawing->line;
    struct timeline_html_bar *bars =
        arena_new_many(arena, line->bar_count + 1, struct timeline_html_bar);
    for (size_t i = 0; i < line->bar_count; i++) {
        const struct line_bar *bar = &line->bars[i];
        const struct finding *finding = drawing->bar_of[bar->number];
        bool ends_right = bar->to > LINE_WIDTH * 6 / 10;
        struct text duty = explain_duty(arena, drawing->casing->visit->language, finding->rule);
        struct text words = bar_words(arena, duty, bar->last);
        int32_t y = drawing->axis + UNDER + (int32_t)i * BAR;
        bars[i] = (struct timeline_html_bar){
            .from = line_percent(arena, bar->from),
            .to = line_percent(arena, bar->to),
            .width = line_percent(arena, bar->to - bar->from),
            .y = y + 20,
            .last_y = y + 24,
            .words_y = y + 13,
            .words_at = line_percent(arena, ends_right ? bar->to : bar->from),
            .ends = !bar->goes_on,
            .anchor = ends_right ? TEXT_LITERAL("end") : TEXT_LITERAL("start"),
            .kind = finding->status == STATUS_COMING ? TEXT_LITERAL("coming")
                                                     : text_of(status_name(finding->status)),
            .says = words,
            .day = bar->last,
            .label = shortened(arena, duty)};
    }
    return (struct timeline_html_bars){bars, line->bar_count};
}

static struct text told(const struct drawing *drawing)
{
    const struct visit *visit = drawing->casing->visit;
    const struct line *line = &drawing->line;
    struct builder said;
    builder_init(&said, visit->arena);
    const struct text arguments[] = {
        number_words(visit->arena, (int64_t)line->mark_count), day_words(visit->arena, line->first),
        day_words(visit->arena, line->last), number_words(visit->arena, (int64_t)line->bar_count)};
    words_add(&said, visit->language, "timeline.told", arguments, 4);
    return builder_text(&said);
}

/* A word near an end of the picture stays inside it. */
static struct text today_anchor(const struct line *line)
{
    return line->today_at < LINE_WIDTH / 10       ? TEXT_LITERAL("start")
           : line->today_at > LINE_WIDTH * 9 / 10 ? TEXT_LITERAL("end")
                                                  : TEXT_LITERAL("middle");
}

struct timeline_html case_picture(struct casing *casing)
{
    struct arena *arena = casing->visit->arena;
    struct drawing drawing = {.casing = casing, .line = {.today = casing->look.dossier.as_of}};
    struct line *line = &drawing.line;
    if (!casing->look.is_read || line->today == DAY_NONE)
        return (struct timeline_html){0};
    line->bars = arena_new_many(arena, LINE_BARS, struct line_bar);
    drawing.bar_of = arena_new_many(arena, LINE_BARS, const struct finding *);
    gather_marks(&drawing);
    if (casing->data->sees_limits)
        gather_bars(&drawing, true);
    if (casing->data->sees_findings)
        gather_bars(&drawing, false);
    if (!line->mark_count && !line->bar_count)
        return (struct timeline_html){0};
    line_lay(line);
    drawing.axis = TOP + (line->lanes + 1) * LANE;
    int32_t height = drawing.axis + UNDER + (int32_t)line->bar_count * BAR;
    return (struct timeline_html){.height = height,
                                  .axis = drawing.axis,
                                  .under = drawing.axis + 6,
                                  .month_y = drawing.axis + 22,
                                  .today = line_percent(arena, line->today_at),
                                  .today_anchor = today_anchor(line),
                                  .told = told(&drawing),
                                  .ticks = ticks_of(&drawing),
                                  .marks = marks_of(&drawing),
                                  .bars = bars_of(&drawing)};
}
