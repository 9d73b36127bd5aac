/* fuzz_rules: any bytes as one more file of the law, beside the real words, sources, names and clocks. A refusal must
 * point into that file with a sentence; a rule that is taken must keep every promise that the judge relies on. */
#include "rules/fuzz_law.h"
#include "rules/rules.h"

#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The real words, and as little else as a rule needs: all of it is read again for every input. */
static const char *const names[] = {
    "ordlista",          "begrepp/barn",      "lvu-1990/lvu-7",    "luo-2026/luo-5-4",
    "sol-2025/sol-20-2", "sol-2025/sol-20-3", "sol-2025/sol-22-4", "sol-2025/sol-20-3-kedja",
};

static const char lvu[] = "lag | LVU | lagen\n7 § | verifierad | en vecka\n";
static const char luo[] =
    "lag | LUO | lagen\n5:4 | läst en gång | en vecka\növergång 3 | tolkning | båda\n";
static const char sol[] =
    "lag | SoL | lagen\n20:2 | verifierad | 14 dagar\n20:3 | verifierad | 4 månader\n"
    "22:4 | verifierad | 2 månader\n";
static const char praxis[] =
    "lag | praxis | praxis\nJO 2411-2017 | tolkning | en ny\nJO 2565-2016 | minne | en till\n";

enum {
    NAMES = sizeof names / sizeof *names,
    SOURCES = 4,
    FILES = NAMES + SOURCES,
    FILE_BYTES = 1 << 16
};

static struct rule_source files[FILES + 1];
static struct arena *kept;

static struct text read_file(const char *name)
{
    static char path[1024], text[FILE_BYTES];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    FILE *file = fopen(path, "rb");
    ensure(file);
    size_t size = fread(text, 1, sizeof text, file);
    fclose(file);
    return text_of(text_copy(kept, (struct text){text, size}));
}

static void load_law(void)
{
    kept = arena_open(0);
    for (size_t i = 0; i < NAMES; i++)
        files[SOURCES + i] = (struct rule_source){text_of(names[i]), read_file(names[i])};
    files[0] = (struct rule_source){text_of("lvu-1990/sources"), text_of(lvu)};
    files[1] = (struct rule_source){text_of("luo-2026/sources"), text_of(luo)};
    files[2] = (struct rule_source){text_of("sol-2025/sources"), text_of(sol)};
    files[3] = (struct rule_source){text_of("praxis/sources"), text_of(praxis)};
}

/* The file is named as its first line says, so that names alone stop nobody. */
static const char *name_of(struct arena *arena, struct text text)
{
    struct text line = text_trim(text_cut(&text, '\n'));
    text_cut(&line, ' ');
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, "prov/");
    builder_add(&name, text_trim(line));
    return builder_string(&name);
}

static void check_problems(const struct rule_problems *problems, struct text name)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct rule_problem *problem = &problems->items[i];
        struct text sentence = text_of(problem->sentence);
        ensure(text_equal(problem->source, name));
        ensure(problem->line >= 1 && problem->column >= 1 && sentence.size > 0);
        ensure(text_utf8_fault(sentence) == sentence.size);
    }
}

static void check_pattern(const struct pattern *pattern)
{
    ensure(pattern->count > 0);
    for (size_t i = 0; i < pattern->count; i++) {
        ensure(pattern->alternatives[i].kind >= 0 && pattern->alternatives[i].kind < KIND_COUNT);
        for (size_t j = 0; j < pattern->alternatives[i].test_count; j++)
            ensure(pattern->alternatives[i].tests[j].attribute < ATTRIBUTE_COUNT);
    }
}

static void check_bounds(const struct bounds *bounds)
{
    for (size_t i = 0; i < bounds->count; i++) {
        check_pattern(&bounds->items[i].pattern);
        if (bounds->items[i].position == POSITION_ONGOING)
            check_pattern(&bounds->items[i].until);
    }
}

static void check_example(const struct example *example)
{
    ensure(example->verdict < VERDICT_COUNT && example->line >= 1);
    for (size_t i = 0; i < example->event_count; i++) {
        const struct example_event *event = &example->events[i];
        ensure(event->kind >= 0 && event->kind < KIND_COUNT && event->minute < 24 * 60);
        if (event->place == EXAMPLE_OFFSET)
            ensure(event->origin >= 0 && (size_t)event->origin < i);
        for (size_t j = 0; j < event->value_count; j++)
            if (event->values[j].attribute == ATTRIBUTE_CONCERNS)
                ensure(event->values[j].number >= 0 && (size_t)event->values[j].number < i);
    }
}

static void check_duty(const struct duty *duty)
{
    check_pattern(&duty->trigger);
    ensure(duty->rule.clock && duty->rule.source_count && duty->example_count &&
           duty->fulfilments.count);
    ensure(duty->rule.valid_from <= duty->rule.valid_to);
    const struct bounds *all[] = {&duty->conditions, &duty->stops,     &duty->fulfilments,
                                  &duty->evidence,   &duty->necessary, &duty->extensions};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        check_bounds(all[i]);
    for (size_t i = 0; i < duty->exception_count; i++)
        check_pattern(&duty->exceptions[i].bound.pattern);
    ensure(duty->transition.from == DAY_NONE || duty->transition.clock);
    for (size_t i = 0; i < duty->example_count; i++)
        check_example(&duty->examples[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!kept)
        load_law();
    struct arena *arena = arena_open(0);
    struct text text = {(const char *)bytes, size};
    files[FILES] = (struct rule_source){text_of(name_of(arena, text)), text};
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, files, FILES + 1, &problems);
    ensure((book == NULL) == (problems.count > 0));
    check_problems(&problems, files[FILES].name);
    for (size_t i = 0; book && i < rulebook_duty_count(book); i++)
        check_duty(rulebook_duty(book, i));
    arena_close(arena);
    return 0;
}
