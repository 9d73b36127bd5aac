/* record: what the pages of the record share: who asks, labels, questions, faults. Must not know any page. */
#include "page.h"

struct reader visit_reader(const struct visit *visit)
{
    return (struct reader){visit->session.person, TEXT_LITERAL("web"), visit->language};
}

void fault_log(const struct visit *visit, const struct fault *fault)
{
    struct builder told;
    builder_init(&told, visit->arena);
    fault_say(&told, LANGUAGE_SV, fault);
    log_line(builder_text(&told));
}

void refuse_fault(struct visit *visit, const struct fault *fault)
{
    fault_log(visit, fault);
    refuse(visit, 503, (struct text){"", 0});
}

struct text visit_label(const struct visit *visit, const char *kind, struct text name)
{
    return text_of(report_label(visit->arena, visit->language, kind, name));
}

struct text visit_title(const struct visit *visit, const char *kind, struct text name)
{
    struct text label = visit_label(visit, kind, name);
    char *title = text_copy(visit->arena, label);
    bool latin = label.size > 1 && (unsigned char)title[0] == 0xC3;
    char *first = title + latin;
    unsigned char letter = (unsigned char)*first;
    if (latin ? letter >= 0xA0 && letter <= 0xBE && letter != 0xB7 : letter >= 'a' && letter <= 'z')
        *first = (char)(letter - 0x20);
    return (struct text){title, label.size};
}

struct fault *visit_ask_some(const struct visit *visit, const char *name, const struct given *given,
                             size_t count, struct rows_wanted wanted, struct answered *answered_out,
                             bool *may_out)
{
    const struct web_setup *setup = visit->web->setup;
    const struct reader reader = visit_reader(visit);
    const struct view *view = feature_view(crew_features(setup->crew), text_of(name));
    *answered_out = (struct answered){0};
    *may_out = false;
    if (!view)
        return NULL;
    return rights_through_some(setup->crew, visit->arena, clock_today(), view, given, count,
                               &reader, wanted, visit->notes, answered_out, may_out);
}

struct fault *visit_ask(const struct visit *visit, const char *name, const struct given *given,
                        size_t count, struct answered *answered_out, bool *may_out)
{
    return visit_ask_some(visit, name, given, count, (struct rows_wanted){0}, answered_out,
                          may_out);
}

bool visit_may_import(const struct visit *visit)
{
    struct known_person known;
    return visit->is_signed && !visit_know(visit, &known) &&
           may_ever(&known, "note-list-read", true) && may_ever(&known, "note-listed", true);
}

struct text view_url(const struct visit *visit, struct text name)
{
    static const char *const own[][2] = {{"deadlines", "/frister"},
                                         {"controls", "/kontroll"},
                                         {"meetings", "/sammantraden"},
                                         {"lists", "/importera"},
                                         {"ledger-states", "/liggaren"}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (text_is(name, own[i][0]))
            return text_of(own[i][1]);
    struct builder url = url_of(visit, "/vy/", name);
    return builder_text(&url);
}
