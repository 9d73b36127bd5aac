/* examples: every rule carries its own; each is built as a small case and tried. A rule that nobody has shown at work
 * is no rule. */
#include "try.h"

#include <string.h>

static enum verdict verdict_of(const struct findings *findings)
{
    static const enum verdict order[] = {VERDICT_BREAKS, VERDICT_DOUBT, VERDICT_UNKNOWN,
                                         VERDICT_RUNS};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        for (size_t j = 0; j < findings->count; j++)
            if (findings->items[j].verdict == order[i])
                return order[i];
    for (size_t i = 0; i < findings->outcome_count; i++)
        if (findings->outcomes[i].verdict == VERDICT_UNKNOWN && findings->outcomes[i].undeclared)
            return VERDICT_UNKNOWN;
    return findings->checked ? VERDICT_HOLDS : VERDICT_NOT_CONCERNED;
}

static enum verdict try_example(const struct rulebook *book, const struct duty *duty,
                                const struct example *example, struct arena *arena)
{
    struct dossier dossier = example_dossier(arena, duty, example);
    struct findings findings;
    struct session session;
    ensure(dossier_place(&dossier, DAY_NONE) ==
           -1); /* the language cannot write days that contradict */
    session_open(&session, book, &dossier, arena, &findings);
    session.every_outcome = true;
    for (size_t i = 0; i < dossier.event_count; i++)
        try_duty(&session, duty, (int32_t)i);
    settle(&session);
    return verdict_of(&findings);
}

static void report_line(struct builder *report, struct text name, int32_t line,
                        const char *expected, const char *got, struct text words)
{
    builder_add(report, name);
    builder_add_char(report, ':');
    builder_add_number(report, line);
    builder_add_string(report, ": väntat ");
    builder_add_string(report, expected);
    builder_add_string(report, ", blev ");
    builder_add_string(report, got);
    builder_add_string(report, ": ");
    builder_add(report, words);
    builder_add_char(report, '\n');
}

static size_t check_duty(const struct rulebook *book, const struct duty *duty, struct arena *arena,
                         struct builder *report)
{
    size_t failed = 0;
    for (size_t i = 0; i < duty->example_count; i++) {
        const struct example *example = &duty->examples[i];
        enum verdict got = try_example(book, duty, example, arena);
        arena_reset(arena);
        if (got == example->verdict)
            continue;
        failed++;
        report_line(report, duty->rule.id, example->line, verdict_name(example->verdict),
                    verdict_name(got), example->words);
    }
    return failed;
}

static size_t check_clock(const struct rulebook *book, size_t index, struct builder *report,
                          size_t *count_out)
{
    const struct clock *clock = rulebook_clock(book, index);
    const struct clock_example *examples = rulebook_clock_examples(book, index, count_out);
    size_t failed = 0;
    for (size_t i = 0; i < *count_out; i++) {
        struct due due = calendar_due(examples[i].start, clock->period, clock->moving);
        if (due.latest == examples[i].latest)
            continue;
        failed++;
        struct builder expected, got;
        builder_init(&expected, report->arena);
        builder_init(&got, report->arena);
        builder_add_day(&expected, examples[i].latest);
        builder_add_day(&got, due.latest);
        report_line(report, clock->id, examples[i].line, builder_string(&expected),
                    builder_string(&got), clock->period_words);
    }
    return failed;
}

bool judge_check_examples(const struct rulebook *book, struct builder *report_out,
                          size_t *passed_out, size_t *failed_out)
{
    struct arena *arena = arena_open(0);
    size_t total = 0, failed = 0, count;
    ensure(rulebook_has_examples(book));
    for (size_t i = 0; i < rulebook_clock_count(book); i++) {
        failed += check_clock(book, i, report_out, &count);
        total += count;
    }
    for (size_t i = 0; i < rulebook_duty_count(book); i++) {
        failed += check_duty(book, rulebook_duty(book, i), arena, report_out);
        total += rulebook_duty(book, i)->example_count;
    }
    arena_close(arena);
    *failed_out = failed;
    *passed_out = total - failed;
    return failed == 0;
}
