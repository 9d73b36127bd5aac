/* verdicts: judges cases and says of every rule and every event that starts it what was found: kept, broken, unknown.
 * A line for each: number of the case in the file, rule, event, party (-1 = nobody in particular), verdict, with tabs
 * between. For each case also the day of judging ("as_of"). With --examples instead: the examples of all rules, as
 * cases. Must not weigh what it shows. */
#include "verdicts.h"

#include "desk/embedded.h"

#include <stdio.h>
#include <string.h>

static const struct rulebook *compiled(struct arena *arena)
{
    struct rule_source *sources = arena_new_many(arena, embedded_law_count, struct rule_source);
    struct rule_problems problems;
    for (size_t i = 0; i < embedded_law_count; i++)
        sources[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    const struct rulebook *book = rulebook_compile(arena, sources, embedded_law_count, &problems);
    ensure(book);
    return book;
}

static void write_text(struct text text)
{
    fwrite(text.bytes, 1, text.size, stdout);
}

/* What one duty said of one event, once for each person it was tried for. A rule in force on some of the possible days
 * only (delvis) is certain of nothing alone. */
static void write_outcomes(size_t number, const struct session *session, size_t first, bool partly)
{
    const struct findings *findings = session->findings;
    for (size_t i = first; i < findings->outcome_count; i++) {
        const struct trial_outcome *outcome = &findings->outcomes[i];
        printf("%zu\t", number);
        write_text(outcome->rule->id);
        printf("\t%d\t%d\t%s\n", outcome->event, outcome->party,
               partly ? "delvis" : verdict_name(outcome->verdict));
    }
}

static void judge_all(const struct rulebook *book, struct arena *arena,
                      const struct dossier *dossier, size_t number)
{
    struct findings findings;
    struct session session;
    session_open(&session, book, dossier, arena, &findings);
    session.every_outcome = true;
    for (size_t i = 0; i < dossier->event_count; i++) {
        struct duty_list duties =
            rulebook_duties_for(book, dossier->events[i].kind, -1, DAY_FIRST, DAY_LAST);
        for (size_t j = 0; j < duties.count; j++) {
            size_t outcomes = findings.outcome_count, partials = session.partial_count;
            try_duty(&session, duties.items[j], (int32_t)i);
            write_outcomes(number, &session, outcomes, session.partial_count > partials);
        }
    }
}

/* A case that cannot be read, or whose days contradict each other, says so in the place of its verdicts. */
static void judge_line(const struct rulebook *book, struct arena *arena, struct text line,
                       size_t number)
{
    struct dossier dossier;
    struct problem problem;
    struct builder day;
    if (!timeline_parse(arena, line, (int64_t)number + 1, &dossier, &problem)) {
        printf("%zu\tproblem\t%s\t%.*s\n", number, problem.key, (int)problem.place.size,
               problem.place.bytes ? problem.place.bytes : "");
        return;
    }
    if (dossier_place(&dossier, DAY_NONE) >= 0) {
        printf("%zu\tcontradiction\n", number);
        return;
    }
    builder_init(&day, arena);
    if (dossier.as_of != DAY_NONE)
        builder_add_day(&day, dossier.as_of);
    printf("%zu\tas_of\t%s\n", number, builder_string(&day));
    judge_all(book, arena, &dossier, number);
}

static void judge_file(const struct rulebook *book, FILE *file)
{
    static char line[TIMELINE_LINE_LIMIT];
    struct arena *arena = arena_open(0);
    for (size_t number = 0; fgets(line, sizeof line, file); number++) {
        judge_line(book, arena, (struct text){line, strlen(line)}, number);
        arena_reset(arena);
    }
    arena_close(arena);
}

/* The case, and before it the rule and what it says of it. The id of the case is the place: rule and line. */
static void write_examples(const struct rulebook *book)
{
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < rulebook_duty_count(book); i++) {
        const struct duty *duty = rulebook_duty(book, i);
        for (size_t j = 0; j < duty->example_count; j++) {
            const struct example *example = &duty->examples[j];
            struct dossier dossier = example_dossier(arena, duty, example);
            struct builder id;
            builder_init(&id, arena);
            builder_add(&id, duty->rule.id);
            builder_add_char(&id, ':');
            builder_add_number(&id, example->line);
            write_text(duty->rule.id);
            printf("\t%s\t", verdict_name(example->verdict));
            write_text(case_json(arena, &dossier, builder_text(&id)));
            putchar('\n');
            arena_reset(arena);
        }
    }
    arena_close(arena);
}

int main(int count, char **words)
{
    if (count != 2) {
        fprintf(stderr, "usage: law-verdicts CASES.jsonl | --examples\n");
        return 2;
    }
    struct arena *arena = arena_open(0);
    const struct rulebook *book = compiled(arena);
    FILE *file = NULL;
    if (strcmp(words[1], "--examples") == 0) {
        write_examples(book);
    } else if ((file = fopen(words[1], "rb"))) {
        judge_file(book, file);
        fclose(file);
    } else {
        perror(words[1]);
        return 1;
    }
    arena_close(arena);
    return ferror(stdout) != 0;
}
