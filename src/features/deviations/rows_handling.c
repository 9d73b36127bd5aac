/* rows_handling: the rows of what is judged, done and answered. Must not know who asked. */
#include "rows.h"
#include "deviations_sql.h"

static struct value recorded_day(struct projecting *projecting, const struct happened *happened)
{
    return value_text(day_words(projecting->arena, happened->recorded.day));
}

struct fault *row_acknowledge(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_acknowledge, recorded_day(projecting, happened), KEPT("deviation"));
}

struct fault *row_move(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_move, KEPT("unit"), KEPT("deviation"));
}

struct fault *row_assess(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(deviation_assess, KEPT("severity"), WORD("likelihood"), WORD("kind"),
            KEPT("deviation")));
    if (text_is(happened_text(happened, "kind"), DEVIATION_MISCONDUCT))
        TRY(RUN(deviation_past, KEPT("deviation")));
    return NULL;
}

/* What was seconded was the judgement before. */
struct fault *row_judge(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_judge, KEPT("lexsarah"), KEPT("by"), KEPT("deviation"));
}

struct fault *row_second(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_second, KEPT("agrees"), KEPT("deviation"));
}

struct fault *row_assign(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_assign, WORD("person"), WORD("post"), WORD("team"), KEPT("deviation"));
}

struct fault *row_park(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_park, KEPT("until"), KEPT("deviation"));
}

struct fault *row_link(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(deviation_link_put, KEPT("deviation"), KEPT("other"), KEPT("link")));
    return RUN(deviation_link_put, KEPT("other"), KEPT("deviation"), KEPT("link"));
}

struct fault *row_group(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_group, KEPT("series"), KEPT("deviation"));
}

struct fault *row_join(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_affair_put, KEPT("affair"), KEPT("deviation"));
}

struct fault *row_factor(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_factor_put, KEPT("deviation"), KEPT("factor"));
}

struct fault *row_reply(struct projecting *projecting, const struct happened *happened)
{
    return RUN(concerned_reply, KEPT("reply"), KEPT("deviation"), KEPT("person"));
}

struct fault *row_refrain(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_refrain, KEPT("deviation"));
}

struct fault *row_feedback(struct projecting *projecting, const struct happened *happened)
{
    return text_is(happened_text(happened, "stage"), "slut")
               ? RUN(deviation_answer, KEPT("date"), KEPT("deviation"))
               : RUN(deviation_acknowledge, KEPT("date"), KEPT("deviation"));
}

/* Days from arrival to the end; the statement takes the day of arrival from its own row. */
static struct fault *days_open(struct projecting *projecting, const struct happened *happened,
                               struct value *days_out)
{
    struct rows *rows;
    bool found;
    int32_t arrived = DAY_NONE, closed = happened_day(happened, "date");
    TRY(store_ask(projecting->store, projecting->arena, &deviation_arrived,
                  VALUES(KEPT("deviation")), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    bool read = found && day_parse(rows_text(rows, DEVIATION_ARRIVED_ARRIVED), &arrived);
    rows_close(rows);
    *days_out = value_integer(read ? closed - arrived : 0);
    return NULL;
}

struct fault *row_close(struct projecting *projecting, const struct happened *happened)
{
    struct value days;
    TRY(days_open(projecting, happened, &days));
    return RUN(deviation_close, KEPT("date"), days, KEPT("routine"), WORD("routine_version"),
               WORD("exception"), KEPT("deviation"));
}

struct fault *row_reopen(struct projecting *projecting, const struct happened *happened)
{
    return RUN(deviation_open_again, KEPT("deviation"));
}
