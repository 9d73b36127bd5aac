/* text_tail: the end of the text report, first half: what cannot be determined, grouped by the fact that is missing.
 * Counts only; a case or a person is never named here. The totals stand in the brief. */
#include "part.h"

/* "97 frister i 90 ärenden: uppgift om "beslut om förlängning" saknas" */
static struct text lack(struct arena *arena, enum language language,
                        const struct report_counts *counts, size_t group)
{
    struct builder line;

    builder_init(&line, arena);
    words_add_count(&line, language, "report.tail.unknown-findings",
                    counts->missing[group].findings);
    builder_add_char(&line, ' ');
    words_add_count(&line, language, "report.tail.unknown-cases", counts->missing[group].cases);
    builder_add_string(&line, ": ");
    builder_add(&line, phrase_group(arena, language, group));
    return builder_text(&line);
}

size_t report_lacks(struct arena *arena, enum language language, const struct report_counts *counts,
                    const struct text **items_out)
{
    size_t groups[REPORT_GROUPS];
    size_t count = order_groups(counts, groups);
    struct text *items = arena_new_many(arena, count + 1, struct text);

    for (size_t index = 0; index < count; index++)
        items[index] = lack(arena, language, counts, groups[index]);
    *items_out = items;
    return count;
}

static void add_unknown(struct builder *out, enum language language,
                        const struct report_counts *counts)
{
    const struct text *items;
    size_t count = report_lacks(out->arena, language, counts, &items);
    struct builder line;

    paper_heading(out, text_of(words_text(language, "report.tail.unknown")), '=');
    builder_init(&line, out->arena);
    if (count) {
        words_add_count(&line, language, "report.tail.unknown-sum",
                        counts->statuses[STATUS_UNKNOWN]);
        builder_add_char(&line, ' ');
        builder_add_string(&line, words_text(language, "report.tail.unknown-several"));
        builder_add_char(&line, ' ');
        builder_add_string(&line, words_text(language, "report.tail.unknown-where"));
    } else {
        builder_add_string(&line,
                           words_text(language, counts->checked ? "report.tail.unknown-none"
                                                                : "report.tail.unknown-nothing"));
    }
    paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
    for (size_t index = 0; index < count; index++)
        paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, items[index]);
    builder_add_char(out, '\n');
}

void text_tail(struct builder *out, enum language language, const struct report_head *head,
               const struct report_counts *counts)
{
    add_unknown(out, language, counts);
    text_checked(out, language, head, counts);
    text_unchecked(out, language, head, counts);
    text_sources(out, language, head);
}
