/* row_report: the rows of a report: its facts, the days that the guideline gives it, whom it concerns, what else it
 * may be. Must not know who asked. */
#include "rows.h"
#include "deviations_sql.h"

static int32_t number_of(struct rows *rows, size_t column)
{
    return (int32_t)rows_integer(rows, column);
}

struct fault *rows_guide(struct projecting *projecting, int32_t day, struct guide *guide_out)
{
    struct rows *rows;
    bool found;
    *guide_out = (struct guide){0};
    TRY(store_ask(projecting->store, projecting->arena, &guideline_at,
                  VALUES(value_text(day_words(projecting->arena, day))), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    if (found) {
        struct text name = rows_text(rows, GUIDELINE_AT_GUIDELINE);
        *guide_out = (struct guide){
            text_kept(projecting->arena, name), number_of(rows, GUIDELINE_AT_ACKNOWLEDGE_DAYS),
            number_of(rows, GUIDELINE_AT_ANSWER_DAYS), number_of(rows, GUIDELINE_AT_RECUR_DAYS)};
    }
    rows_close(rows);
    return NULL;
}

struct value rows_day_after(struct projecting *projecting, const struct guide *guide, int32_t day,
                            int32_t days)
{
    return guide->name.size ? value_text(day_words(projecting->arena, day + days)) : value_null();
}

/* The day on which it came: of paper, that of the paper. */
static int32_t arrived_on(const struct happened *happened)
{
    int32_t day = happened_day(happened, "arrived");
    return day == DAY_NONE ? happened->recorded.day : day;
}

/* Whoever reports by herself is the one who records it; of paper only who is named. */
static struct fault *put_reporter(struct projecting *projecting, const struct happened *happened)
{
    struct text actor = {(const char *)happened->actor.bytes, sizeof happened->actor.bytes};
    if (happened_text(happened, "reporter").size)
        return RUN(reporter_put, KEPT("deviation"), KEPT("reporter"));
    return deviation_is_by_actor(happened)
               ? RUN(reporter_put_actor, KEPT("deviation"), value_blob(actor))
               : NULL;
}

struct fault *row_name_case(struct projecting *projecting, const struct happened *happened)
{
    if (!happened_text(happened, "case").size)
        return NULL;
    return RUN(deviation_case_put, KEPT("deviation"), KEPT("case"), WORD("event"), WORD("rule"));
}

struct fault *row_concern(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "concerned");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(concerned_put, KEPT("deviation"), value_text(said.items[i])));
    return said.count ? RUN(deviation_past, KEPT("deviation")) : NULL;
}

static struct fault *begin(struct projecting *projecting, const struct happened *happened)
{
    struct guide guide;
    struct arena *arena = projecting->arena;
    int32_t arrived = arrived_on(happened);
    struct text words = day_words(arena, arrived), year = words;
    TRY(rows_guide(projecting, arrived, &guide));
    TRY(RUN(deviation_put, KEPT("deviation"), value_text(text_cut(&year, '-')), KEPT("kind"),
            KEPT("unit"), value_text(words), value_text(day_words(arena, happened->recorded.day)),
            WORD("happened"), WORD("discovered"), WORD("channel"), WORD("about"),
            KEPT("about_child"), guide.name.size ? value_text(guide.name) : value_null(),
            rows_day_after(projecting, &guide, arrived, guide.acknowledge_days),
            rows_day_after(projecting, &guide, arrived, guide.answer_days)));
    TRY(RUN(deviation_consequences, WORD("consequence_body"), WORD("consequence_mind"),
            WORD("consequence_legal"), KEPT("deviation")));
    TRY(row_name_case(projecting, happened));
    if (text_is(happened_text(happened, "kind"), DEVIATION_MISCONDUCT))
        TRY(RUN(deviation_past, KEPT("deviation")));
    return NULL;
}

struct fault *row_report(struct projecting *projecting, const struct happened *happened)
{
    TRY(begin(projecting, happened));
    TRY(put_reporter(projecting, happened));
    return row_concern(projecting, happened);
}

struct fault *row_find(struct projecting *projecting, const struct happened *happened)
{
    TRY(begin(projecting, happened));
    return RUN(deviation_remedy, KEPT("remedy"), KEPT("deviation"));
}

/* Each yes is an item with the day on which the report came; a no takes away what nobody has settled. */
struct fault *row_sort(struct projecting *projecting, const struct happened *happened)
{
    static const struct {
        const char *input, *question;
    } asked[] = {{"is_concern", "orosanmälan"},
                 {"is_appeal", "överklagande"},
                 {"is_application", "ansökan"},
                 {"is_disclosure", "begäran om handlingar"},
                 {"is_damages", "skadestånd"}};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct value question = value_text(text_of(asked[i].question));
        if (text_is(happened_text(happened, asked[i].input), "ja"))
            TRY(RUN(inflow_put, KEPT("deviation"), question));
        else
            TRY(RUN(inflow_drop, KEPT("deviation"), question));
    }
    return NULL;
}

struct fault *row_settle(struct projecting *projecting, const struct happened *happened)
{
    return RUN(inflow_settle, value_text(day_words(projecting->arena, happened->recorded.day)),
               WORD("reference"), KEPT("deviation"), KEPT("question"));
}
