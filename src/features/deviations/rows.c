/* rows: events to rows: what was told, in words, on the shelf of those who may read it; then each kind's own rows.
 * Must not know who asked. */
#include "rows.h"
#include "deviations_sql.h"

/* Words of an event: which input, on which shelf, under which name. */
struct kept {
    const struct event_kind *kind;
    const char *input, *shelf, *part;
};

#define REPORT "report"
#define MESSAGES "messages"
#define HANDLING "handling"
#define NOTES "notes"
static const struct kept kept[] = {{&deviation_reported, "happening", REPORT, "happening"},
                                   {&deviation_reported, "done_at_once", REPORT, "done-at-once"},
                                   {&deviation_reported, "consequence_child", REPORT, "for-child"},
                                   {&deviation_reported, "suggestion", REPORT, "suggestion"},
                                   {&deviation_reported, "late_why", REPORT, "late"},
                                   {&deviation_found, "happening", REPORT, "happening"},
                                   {&deviation_found, "remedy_words", REPORT, "remedy"},
                                   {&deviation_found, "consequence_child", REPORT, "for-child"},
                                   {&report_added, "words", REPORT, "addition"},
                                   {&deviation_acknowledged, "words", MESSAGES, "acknowledged"},
                                   {&message_told, "words", MESSAGES, "told"},
                                   {&feedback_given, "words", MESSAGES, "feedback"},
                                   {&deviation_sorted, "reading", HANDLING, "reading"},
                                   {&item_settled, "words", HANDLING, "settled"},
                                   {&deviation_moved, "why", HANDLING, "moved"},
                                   {&deviation_assessed, "departs_why", HANDLING, "departs"},
                                   {&lexsarah_judged, "why", HANDLING, "lexsarah"},
                                   {&lexsarah_seconded, "why", HANDLING, "seconded"},
                                   {&lexsarah_seconded, "alone", HANDLING, "alone"},
                                   {&deviation_assigned, "note", HANDLING, "assigned"},
                                   {&deviation_parked, "why", HANDLING, "parked"},
                                   {&deviation_remedied, "words", HANDLING, "remedied"},
                                   {&reply_invited, "words", HANDLING, "invited"},
                                   {&reply_recorded, "words", HANDLING, "replied"},
                                   {&measure_refrained, "why", HANDLING, "refrained"},
                                   {&factor_found, "factor_words", HANDLING, "factor"},
                                   {&deviation_closed, "conclusion", HANDLING, "conclusion"},
                                   {&deviation_closed, "exception", HANDLING, "exception"},
                                   {&deviation_reopened, "why", HANDLING, "reopened"},
                                   {&deviation_noted, "words", NOTES, "note"}};

/* What the words are of: who said it, from where, in which direction. */
static struct value beside(const struct happened *happened)
{
    static const char *const inputs[] = {"source",   "direction", "stage",    "reply",
                                         "severity", "lexsarah",  "question", "agrees"};
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        if (happened_text(happened, inputs[i]).size)
            return KEPT(inputs[i]);
    return value_null();
}

static struct fault *keep_words(struct projecting *projecting, const struct happened *happened)
{
    struct text recorded = happened_recorded(projecting->arena, happened);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (kept[i].kind != happened->kind || !happened_text(happened, kept[i].input).size)
            continue;
        TRY(RUN(deviation_text_put, KEPT("deviation"), value_integer((int64_t)happened->place),
                value_integer((int64_t)i), value_text(text_of(kept[i].shelf)),
                value_text(text_of(kept[i].part)), value_text(recorded), WORD("date"), WORD("says"),
                beside(happened), KEPT(kept[i].input)));
    }
    return NULL;
}

static struct fault *put_guideline(struct projecting *projecting, const struct happened *happened)
{
    return RUN(guideline_put, KEPT("guideline"), KEPT("valid_from"), WORD("adopted"),
               WORD("paragraph"), KEPT("acknowledge_days"), KEPT("answer_days"), KEPT("recur_days"),
               KEPT("second_from"), WORD("assessor_post"), WORD("lexsarah_post"));
}

static struct fault *put_factor(struct projecting *projecting, const struct happened *happened)
{
    return RUN(factor_put, KEPT("factor"), KEPT("name"), WORD("group"), WORD("valid_from"),
               WORD("valid_to"));
}

static struct fault *apply_own(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {{&deviation_reported, row_report},
                                              {&deviation_found, row_find},
                                              {&case_named, row_name_case},
                                              {&deviation_concerned, row_concern},
                                              {&deviation_sorted, row_sort},
                                              {&item_settled, row_settle},
                                              {&deviation_acknowledged, row_acknowledge},
                                              {&deviation_moved, row_move},
                                              {&deviation_assessed, row_assess},
                                              {&lexsarah_judged, row_judge},
                                              {&lexsarah_seconded, row_second},
                                              {&deviation_assigned, row_assign},
                                              {&deviation_parked, row_park},
                                              {&deviation_linked, row_link},
                                              {&deviation_in_series, row_group},
                                              {&deviation_in_affair, row_join},
                                              {&factor_found, row_factor},
                                              {&reply_recorded, row_reply},
                                              {&measure_refrained, row_refrain},
                                              {&feedback_given, row_feedback},
                                              {&deviation_closed, row_close},
                                              {&deviation_reopened, row_reopen},
                                              {&guideline_adopted, put_guideline},
                                              {&factor_registered, put_factor}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    TRY(apply_own(projecting, happened));
    TRY(rows_of_measures(projecting, happened));
    if (!text_is(TEXT_LITERAL("deviation"), happened->kind->thing))
        return NULL;
    if (happened->kind->state)
        TRY(RUN(deviation_state, value_text(text_of(happened->kind->state)), KEPT("deviation")));
    return keep_words(projecting, happened);
}

const struct projection deviations_rows = {"deviations_1", apply};
