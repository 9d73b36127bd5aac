/* text_brief: the first screen of the text report: how many cases, faults, unknowns and coming limits, what could not
 * be read, and in the same breath what was not checked (principle P4). Totals only; must know no single case. */
#include "part.h"

enum { MOST_GROUPS = 3 }; /* missing facts named here; the tail names all */

static struct text number_text(struct arena *arena, int64_t number)
{
    struct builder digits;

    builder_init(&digits, arena);
    builder_add_number(&digits, number);
    return builder_text(&digits);
}

static void next_sentence(struct builder *line)
{
    if (line->size)
        builder_add_char(line, ' ');
}

static void add_counted(struct builder *line, enum language language, const char *key,
                        int64_t number)
{
    if (!number)
        return;
    next_sentence(line);
    words_add_count(line, language, key, number);
}

static void add_said(struct builder *line, enum language language, const char *key)
{
    next_sentence(line);
    builder_add_string(line, words_text(language, key));
}

/* The sentences of the brief, a paragraph each; those about single duties last. */
static void end_line(struct report_brief *out, struct builder *line)
{
    ensure(out->count < REPORT_BRIEF_LINES);
    if (line->size)
        out->lines[out->count++] = text_kept(line->arena, builder_text(line));
    builder_clear(line);
}

static void add_cases(struct builder *line, enum language language,
                      const struct report_counts *counts)
{
    words_add_count(line, language, "report.brief.cases", counts->cases);
    add_counted(line, language, "report.brief.with-fault", counts->cases_with_fault);
    add_counted(line, language, "report.brief.with-doubt", counts->cases_with_doubt);
    if (counts->checked && !counts->cases_with_fault && !counts->cases_with_doubt)
        add_said(line, language, "report.brief.no-fault");
    if (!counts->checked)
        add_said(line, language, "report.tail.nothing-checked");
}

/* "dagen för "utredning förlängd" saknas (7), ... och 4 andra uppgifter" */
static void add_groups(struct builder *line, enum language language,
                       const struct report_counts *counts)
{
    size_t groups[REPORT_GROUPS];
    size_t count = order_groups(counts, groups);
    int64_t named = 0;

    for (size_t index = 0; index < count; index++)
        named += counts->missing[groups[index]].findings;
    for (size_t index = 0; index < count && index < MOST_GROUPS; index++) {
        builder_add_string(line, index ? ", " : " ");
        builder_add(line, phrase_group(line->arena, language, groups[index]));
        builder_add_string(line, " (");
        builder_add_number(line, counts->missing[groups[index]].findings);
        builder_add_char(line, ')');
    }
    if (count > MOST_GROUPS) {
        builder_add_string(line, ", ");
        words_add_count(line, language, "report.brief.more-facts", (int64_t)(count - MOST_GROUPS));
    }
    builder_add_char(line, '.');
    if (named > counts->statuses[STATUS_UNKNOWN])
        add_said(line, language, "report.brief.several-facts");
}

static void add_days(struct builder *line, enum language language, const char *key, int64_t number,
                     int64_t days)
{
    struct text arguments[2] = {number_text(line->arena, number), number_text(line->arena, days)};

    next_sentence(line);
    words_add(line, language, key, arguments, 2);
}

static void add_coming(struct builder *line, enum language language, const struct report_head *head,
                       const struct report_counts *counts)
{
    bool own_day = head->as_of == DAY_NONE;
    const char *soon = own_day ? "report.brief.soon-own" : "report.brief.soon";
    const char *none = own_day ? "report.brief.soon-own-none" : "report.brief.soon-none";

    add_counted(line, language, "report.brief.coming", counts->statuses[STATUS_COMING]);
    if (!line->size)
        return;
    add_days(line, language, counts->coming_soon ? soon : none, counts->coming_soon,
             REPORT_SOON_DAYS);
    if (counts->coming_far)
        add_days(line, language, head->on_page ? "report.brief.far.page" : "report.brief.far",
                 counts->coming_far, REPORT_LISTED_DAYS);
}

/* Checked and not checked stand together, neither larger than the other. */
static void add_checked(struct report_brief *out, struct arena *arena, enum language language,
                        const struct report_counts *counts)
{
    int32_t permille = counts_coverage_permille(counts);
    struct text arguments[2] = {number_text(arena, counts->checked),
                                phrase_coverage(arena, language, permille < 0 ? 0 : permille)};
    struct builder line;

    builder_init(&line, arena);
    if (permille >= 0)
        words_add(&line, language, "report.brief.checked", arguments, 2);
    end_line(out, &line);
    add_said(&line, language, "report.brief.unchecked");
    end_line(out, &line);
}

/* "2 brister, 1 oklart rättsläge: Utredning slutförd inom fyra månader" */
static void add_code(struct report_brief *out, struct arena *arena, enum language language,
                     const struct report_code *row)
{
    int64_t faults = row->statuses[STATUS_FAULT], doubts = row->statuses[STATUS_DOUBT];
    struct builder line;

    if ((!faults && !doubts) || out->count == REPORT_BRIEF_LINES)
        return;
    builder_init(&line, arena);
    if (faults)
        words_add_count(&line, language, "report.brief.faults", faults);
    if (faults && doubts)
        builder_add_string(&line, ", ");
    if (doubts)
        words_add_count(&line, language, "report.brief.doubts", doubts);
    builder_add_string(&line, ": ");
    builder_add(&line, phrase_code(arena, language, row->code));
    end_line(out, &line);
}

static void add_codes(struct report_brief *out, struct arena *arena, enum language language,
                      const struct report_counts *counts)
{
    size_t rows[REPORT_CODES];
    size_t count = order_codes(counts, rows);

    for (size_t index = 0; index < count; index++)
        add_code(out, arena, language, &counts->codes[rows[index]]);
}

void report_brief(struct arena *arena, enum language language, const struct report_head *head,
                  const struct report_counts *counts, struct report_brief *brief_out)
{
    struct builder line;

    brief_out->count = 0;
    builder_init(&line, arena);
    add_cases(&line, language, counts);
    end_line(brief_out, &line);
    add_counted(&line, language, "report.brief.unknown", counts->statuses[STATUS_UNKNOWN]);
    if (line.size)
        add_groups(&line, language, counts);
    end_line(brief_out, &line);
    add_coming(&line, language, head, counts);
    end_line(brief_out, &line);
    add_counted(&line, language, "report.brief.problems", counts->problems);
    end_line(brief_out, &line);
    add_checked(brief_out, arena, language, counts);
    brief_out->code_begin = brief_out->count;
    add_codes(brief_out, arena, language, counts);
}

void text_brief(struct builder *out, enum language language, const struct report_head *head,
                const struct report_counts *counts)
{
    struct report_brief brief;

    report_brief(out->arena, language, head, counts, &brief);
    paper_heading(out, text_of(words_text(language, "report.brief.title")), '=');
    for (size_t index = 0; index < brief.count; index++) {
        if (index == brief.code_begin)
            builder_add_char(out, '\n');
        paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, brief.lines[index]);
    }
    builder_add_char(out, '\n');
}

void text_brief_later(struct builder *out, enum language language, struct text why)
{
    struct text reason = paper_clean(out->arena, why);
    struct builder line;

    builder_init(&line, out->arena);
    words_add(&line, language, "report.brief.later", &reason, 1);
    paper_paragraph(out, TEXT_LITERAL(""), 0, builder_text(&line));
    builder_add_char(out, '\n');
}
