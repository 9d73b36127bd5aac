/* rows_sent: the rows of what was sent and told. Must not know who asked. */
#include "part.h"
#include "lexsarah_sql.h"

#define PLACE value_integer((int64_t)happened->place)

static struct fault *put_documents(struct projecting *projecting, const struct happened *happened,
                                   const char *shelf)
{
    struct said documents = happened_all(happened, "document");
    for (size_t i = 0; i < documents.count; i++) {
        struct text hash = documents.items[i];
        struct text name = text_cut(&hash, '=');
        TRY(RUN(lexsarah_document_put, CASE, PLACE, value_text(text_of(shelf)), value_text(name),
                value_text(hash)));
    }
    return NULL;
}

/* Days from the insight; the law's "snarast" has no number. */
static struct fault *days_since(struct projecting *projecting, const struct happened *happened,
                                struct value *days_out)
{
    struct rows *rows;
    bool found;
    int32_t insight = DAY_NONE;
    TRY(store_ask(projecting->store, projecting->arena, &lexsarah_insight, VALUES(CASE), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    bool read = found && day_parse(rows_text(rows, LEXSARAH_INSIGHT_INSIGHT), &insight);
    rows_close(rows);
    *days_out = read ? value_integer(happened_day(happened, "date") - insight) : value_null();
    return NULL;
}

static struct fault *notify(struct projecting *projecting, const struct happened *happened)
{
    struct value days;
    TRY(days_since(projecting, happened, &days));
    TRY(RUN(lexsarah_notice_put, CASE, KEPT("notice"), value_integer((int64_t)happened->entry),
            KEPT("date"), days, WORD("receipt"), KEPT("answers")));
    return put_documents(projecting, happened, "anmälan");
}

static struct fault *complete(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(lexsarah_completion_put, CASE, PLACE, KEPT("notice"), KEPT("date"), WORD("receipt"),
            KEPT("words")));
    return put_documents(projecting, happened, "komplettering");
}

static struct fault *tell(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_told_put, CASE, PLACE, KEPT("date"), KEPT("told"), KEPT("informed"),
               WORD("regret"), KEPT("words"));
}

static struct fault *offer(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_support_put, CASE, PLACE, KEPT("date"), KEPT("offered_to"), KEPT("offer"),
               WORD("support_by"), WORD("offer_why"));
}

static struct fault *inform(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(lexsarah_board_put, CASE, PLACE, KEPT("meeting"), WORD("paragraph"), KEPT("outcome"),
            WORD("assignment"), WORD("report_back")));
    return put_documents(projecting, happened, "till nämnden");
}

struct fault *rows_of_sent(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {{&ivo_notified, notify},
                                              {&ivo_completed, complete},
                                              {&lexsarah_told, tell},
                                              {&support_offered, offer},
                                              {&board_informed, inform}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}
