/* report: the doors of reports.h; each counts what it is shown and hands it to the format's own file. */
#include "packed.h"
#include "part.h"

void report_case(struct builder *out, enum report_format format, enum language language,
                 const struct dossier *dossier, const struct findings *findings,
                 struct report_counts *counts)
{
    counts_case(counts, dossier, findings);
    if (format == REPORT_TEXT)
        text_case(out, language, dossier, findings);
    else if (format == REPORT_XLSX)
        packed_case(out, language, dossier, findings);
    else
        for (size_t index = 0; index < findings->count; index++)
            findings_json_add(out, language, dossier, &findings->items[index]);
}

void report_problem(struct builder *out, enum report_format format, enum language language,
                    const char *file, const struct problem *problem, struct report_counts *counts)
{
    counts->problems++;
    if (format == REPORT_TEXT)
        text_problem(out, language, file, problem);
    else if (format == REPORT_XLSX)
        packed_problem(out, language, file, problem);
}

void report_head_add(struct builder *out, enum report_format format, enum language language,
                     const struct report_head *head)
{
    if (format == REPORT_TEXT)
        text_head(out, language, head);
}

void report_brief_add(struct builder *out, enum report_format format, enum language language,
                      const struct report_head *head, const struct report_counts *counts)
{
    if (format == REPORT_TEXT)
        text_brief(out, language, head, counts);
}

void report_brief_later_add(struct builder *out, enum report_format format, enum language language,
                            struct text why)
{
    if (format == REPORT_TEXT)
        text_brief_later(out, language, why);
}

void report_tail_add(struct builder *out, enum report_format format, enum language language,
                     const struct report_head *head, const struct report_counts *counts)
{
    if (format == REPORT_TEXT)
        text_tail(out, language, head, counts);
}
