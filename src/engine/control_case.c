/* control_case: a case under control: what of its findings and decisions belongs to the period, as lines. A finding has
 * no decider; a decision has, with the row of the order that it was held against, so that others of the same row can
 * be found. What has no known day cannot be left out. Must not know any rule. */
#include "control.h"

#include <string.h>

static bool is_within(const struct control *control, int32_t earliest, int32_t latest)
{
    return earliest <= control->to && latest >= control->from;
}

static bool is_of_type(const struct control *control, const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *word =
        event_value(&dossier->events[event], ATTRIBUTE_DECISION_TYPE);
    if (control->type >= 0)
        return judge_decision_type(control->rules, dossier, event) == control->type;
    return control->word < 0 || (word && word->as.number == control->word);
}

static bool is_of_period(const struct control *control, const struct dossier *dossier,
                         int32_t event)
{
    const struct event *told = &dossier->events[event];
    return !told->cut && is_within(control, told->earliest, told->latest);
}

/* By the event that starts the duty, by the act, or by the day on which it is certain. */
static bool belongs(const struct control *control, const struct dossier *dossier,
                    const struct finding *finding)
{
    const int32_t events[] = {finding->event, finding->act};
    bool within = finding->date != DAY_NONE && is_within(control, finding->date, finding->date);
    bool typed = false;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (events[i] >= 0) {
            within |= is_of_period(control, dossier, events[i]);
            typed |= is_of_type(control, dossier, events[i]);
        }
    return within && typed;
}

static void count(struct control *control, const struct finding *finding)
{
    for (size_t i = 0; i < control->count; i++) {
        struct control_count *kept = &control->counts[i];
        if (kept->rule == finding->rule && kept->status == finding->status) {
            kept->count++;
            return;
        }
    }
    control->counts = arena_room(control->arena, control->counts, control->count, &control->room,
                                 sizeof *control->counts);
    control->counts[control->count++] = (struct control_count){finding->rule, finding->status, 1};
}

static void add_member(struct builder *line, const char *name, struct text value)
{
    builder_add_char(line, ',');
    json_add_string(line, text_of(name));
    builder_add_char(line, ':');
    json_add_string(line, value);
}

/* Somebody of the case, who has the key that the register knows; else the role. */
static struct text decider_of(const struct dossier *dossier, const struct event *event)
{
    const struct attribute_value *decider = event_value(event, ATTRIBUTE_DECIDER);
    const struct attribute_value *role = event_value(event, ATTRIBUTE_DECIDED_BY);
    if (decider && decider->as.number < WHO_ROLE)
        return dossier->parties[decider->as.number].ref;
    if (!role)
        return (struct text){0};
    return text_of(vocabulary_enum_value_name(ENUM_ROLE, role->as.number));
}

/* What the register says of whoever decided, and by which row of which order. */
static void add_right(const struct control *control, struct builder *line,
                      const struct decider_view *view)
{
    static const char *const verdicts[] = {[AUTHORITY_NO] = "no",
                                           [AUTHORITY_UNSETTLED] = "unsettled",
                                           [AUTHORITY_UNKNOWN] = "unknown",
                                           [AUTHORITY_YES] = "yes"};
    const struct register_rows *rows = authority_register(control->authority);
    add_member(line, "right", text_of(verdicts[view->answer.verdict]));
    if (view->answer.row < 0)
        return;
    const struct order_line *row = &rows->rows[view->answer.row];
    add_member(line, "order", rows->orders[row->order].key);
    add_member(line, "row", row->key);
}

static void add_decision(struct control *control, struct arena *scratch,
                         const struct dossier *dossier, int32_t event, int32_t number)
{
    struct builder *line = &control->verdict, day;
    struct decider_view view;
    const struct event *told = &dossier->events[event];
    int32_t type = judge_decision_type(control->rules, dossier, event);
    builder_init(&day, scratch);
    explain_day(&day, told);
    builder_add_string(line, "{\"case\":");
    json_add_string(line, dossier->id);
    builder_add_string(line, ",\"decided\":");
    builder_add_number(line, number);
    add_member(line, "date", builder_text(&day));
    if (type >= 0)
        add_member(line, "decision",
                   catalogue_type(rulebook_catalogue(control->rules), type)->code);
    add_member(line, "decider", decider_of(dossier, told));
    if (control->authority &&
        judge_decider(control->rules, control->authority, dossier, scratch, event, &view))
        add_right(control, line, &view);
    builder_add_string(line, "}\n");
}

static bool is_decision(const struct control *control, const struct dossier *dossier, int32_t event)
{
    const struct event *told = &dossier->events[event];
    return event_value(told, ATTRIBUTE_DECIDED_BY) || event_value(told, ATTRIBUTE_DECIDER) ||
           judge_decision_type(control->rules, dossier, event) >= 0;
}

static void add_events(struct control *control, struct arena *scratch,
                       const struct dossier *dossier, const struct folded_case *folded)
{
    for (int32_t i = 0; i < (int32_t)dossier->event_count; i++) {
        if (!is_of_period(control, dossier, i) || !is_of_type(control, dossier, i))
            continue;
        control->events++;
        if (!is_decision(control, dossier, i))
            continue;
        control->decisions++;
        add_decision(control, scratch, dossier, i, folded->number_at[i]);
    }
}

/* A finding that is told under a coarser code too is kept once, under its own. */
static bool is_told_again(struct text line)
{
    static const char mark[] =
        ",\"specific\":"; /* no text of JSON can hold it: its quotes are escaped */
    return memmem(line.bytes, line.size, mark, sizeof mark - 1);
}

static void add_findings(struct control *control, struct arena *scratch,
                         const struct dossier *dossier, const struct folded_case *folded)
{
    struct findings findings = {0};
    struct builder lines;
    builder_init(&lines, scratch);
    judge_with_register(control->rules, control->authority, dossier, scratch, &findings);
    control->checked += findings.checked;
    for (size_t i = 0; i < findings.count; i++)
        if (belongs(control, dossier, &findings.items[i])) {
            count(control, &findings.items[i]);
            findings_json_add(&lines, LANGUAGE_SV, dossier, &findings.items[i]);
        }
    struct text rest =
        fold_move_findings(scratch, builder_text(&lines), folded->number_at, folded->event_count);
    while (rest.size) {
        struct text line = text_cut(&rest, '\n');
        if (is_told_again(line))
            continue;
        builder_add(&control->verdict, line);
        builder_add_char(&control->verdict, '\n');
    }
}

void control_case(struct control *control, struct arena *scratch, const struct folded_case *folded)
{
    struct dossier dossier = {0};
    struct problem problem = {0};
    if (!folded->event_count)
        return;
    if (!timeline_parse(scratch, text_trim(folded->line), 1, &dossier, &problem) ||
        dossier_place(&dossier, control->as_of) >= 0) {
        control->unread++;
        return;
    }
    control->cases++;
    add_findings(control, scratch, &dossier, folded);
    add_events(control, scratch, &dossier, folded);
}
