/* control_answer: what somebody has said of a finding: what is done for the individual, or why it is one. Must not know
 * any rule. */
#include "control.h"

bool control_wants_answer(const struct controlling *controlling, size_t row)
{
    return !text_is(record_named(&controlling->findings, row, "status"), "coming");
}

struct text control_answer(const struct controlling *controlling, size_t row)
{
    struct visit *visit = controlling->visit;
    struct text remedy = record_named(&controlling->findings, row, "remedy");
    struct text cell = report_cell(visit->arena, visit->language, "remedy", remedy);
    return remedy.size ? say_filled(visit, "web.control.remedied", cell,
                                    record_named(&controlling->findings, row, "owner"))
                       : record_named(&controlling->findings, row, "explained");
}
