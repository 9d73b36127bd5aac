/* rows: events to rows, up to the decision. Must not know who asked. */
#include "part.h"
#include "lexsarah_sql.h"

#include "features/deviations/deviations.h"

#define PLACE value_integer((int64_t)happened->place)

static struct fault *receive(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "deviation");
    TRY(RUN(lexsarah_put, CASE, KEPT("date"), WORD("provider"), KEPT("statute"), KEPT("insight"),
            KEPT("happening")));
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(lexsarah_deviation_put, CASE, value_text(said.items[i])));
    return NULL;
}

static struct fault *remedy(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_remedy_put, CASE, PLACE, KEPT("date"), KEPT("remedied"), KEPT("words"));
}

static struct fault *appoint(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_investigator, KEPT("person"), WORD("firm"), KEPT("declaration"), CASE);
}

static struct fault *write_part(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_part_put, CASE, PLACE, KEPT("investigated"), KEPT("says"), KEPT("words"),
               KEPT("source"));
}

static struct fault *conclude(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_conclude, KEPT("date"), KEPT("assessment"), KEPT("why"), CASE);
}

static struct fault *decide(struct projecting *projecting, const struct happened *happened)
{
    bool is_serious = happened->kind == &lexsarah_decided;
    return RUN(lexsarah_decide, KEPT("date"), value_text(text_of(is_serious ? "ja" : "nej")),
               KEPT("why"), CASE);
}

static struct fault *finish(struct projecting *projecting, const struct happened *happened)
{
    return RUN(lexsarah_finish, KEPT("date"), CASE);
}

/* Whom a deviation concerns does not investigate it. */
static struct fault *concern(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "concerned");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(lexsarah_concerned_put, KEPT("deviation"), value_text(said.items[i])));
    return NULL;
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&lexsarah_received, receive},      {&lexsarah_remedied, remedy},
        {&investigator_appointed, appoint}, {&investigation_written, write_part},
        {&lexsarah_concluded, conclude},    {&lexsarah_decided, decide},
        {&lexsarah_settled, decide},        {&lexsarah_closed, finish},
        {&deviation_reported, concern},     {&deviation_concerned, concern}};
    TRY(rows_make(makers, sizeof makers / sizeof *makers, projecting, happened));
    return rows_of_sent(projecting, happened);
}

const struct projection lexsarah_rows = {"lexsarah_1", apply};
