/* lateness: by how much a limit was passed, and in which of a few ways: what a reader of many findings groups them by.
 * Must not judge: the finding says that the limit was passed. */
#include "part.h"

static bool is_late(const struct finding *finding)
{
    return finding_is_broken(finding) && finding_latest(finding) != DAY_NONE &&
           finding->readings[0].late;
}

struct text phrase_days_over(struct arena *arena, const struct dossier *dossier,
                             const struct finding *finding)
{
    struct builder out;
    int32_t latest = finding_latest(finding), done = dossier->as_of;

    builder_init(&out, arena);
    if (!is_late(finding))
        return builder_text(&out);
    if (finding->act >= 0) {
        const struct event *act = &dossier->events[finding->act];
        done = act->precision == PRECISION_DAY ? act->date : DAY_NONE;
    }
    if (done != DAY_NONE && done > latest)
        builder_add_number(&out, done - latest);
    return builder_text(&out);
}

/* An extension that was decided when the time had already passed moves no limit. */
static bool extended_too_late(const struct dossier *dossier, const struct finding *finding)
{
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        if (event->kind == KIND_INVESTIGATION_EXTENDED && !event->cut &&
            event->earliest > finding->readings[0].due.latest)
            return true;
    }
    return false;
}

static const char *investigation_key(const struct dossier *dossier, const struct finding *finding)
{
    bool is_extended = finding->readings[0].extension >= 0;
    if (!is_extended && extended_too_late(dossier, finding))
        return "report.lateness.extended-late";
    if (finding->act < 0)
        return is_extended ? "report.lateness.open-extended" : "report.lateness.open";
    return is_extended ? "report.lateness.closed-extended" : "report.lateness.closed";
}

struct text phrase_lateness(enum language language, const struct dossier *dossier,
                            const struct finding *finding)
{
    if (!is_late(finding))
        return (struct text){"", 0};
    if (dossier->events[finding->event].kind == KIND_INVESTIGATION_OPENED)
        return text_of(words_text(language, investigation_key(dossier, finding)));
    return text_of(
        words_text(language, finding->act < 0 ? "report.lateness.never" : "report.lateness.done"));
}
