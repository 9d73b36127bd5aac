/* fuzz_library: any bytes through the whole of reda.h and reda_case.h, as a careless vendor would: files divided by
 * lines "@name" ("@law/..." over the small law of the tests, "@case" cases, all else a register), then every function
 * with every number. No crash; each text is UTF-8, each number inside what it names, and asking changes nothing. */
#include "test_case_scene.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST_FILES = 24, MOST_CASES = 8, REQUESTS = 12 };

struct input {
    struct reda_file law[CASE_LAWS + MOST_FILES], people[MOST_FILES];
    struct reda_text cases[MOST_CASES];
    size_t law_count, people_count, case_count;
};

/* Of one name the last file counts, so that one of the small law can be replaced. */
static void add_law(struct input *input, struct reda_file file)
{
    for (size_t i = 0; i < input->law_count; i++)
        if (input->law[i].name.size == file.name.size &&
            memcmp(input->law[i].name.bytes, file.name.bytes, file.name.size) == 0) {
            input->law[i] = file;
            return;
        }
    if (input->law_count < CASE_LAWS + MOST_FILES)
        input->law[input->law_count++] = file;
}

static void add_file(struct input *input, struct text name, struct reda_text bytes)
{
    if (text_starts(name, "law/")) {
        name = text_after(name, 4);
        add_law(input, (struct reda_file){{name.bytes, name.size}, bytes});
    } else if (text_starts(name, "case")) {
        if (input->case_count < MOST_CASES)
            input->cases[input->case_count++] = bytes;
    } else if (input->people_count < MOST_FILES) {
        input->people[input->people_count++] = (struct reda_file){{name.bytes, name.size}, bytes};
    }
}

static void split(struct text all, struct input *input)
{
    *input = (struct input){.law_count = CASE_LAWS};
    memcpy(input->law, case_law, sizeof case_law);
    while (all.size) {
        struct text name = text_cut(&all, '\n');
        const char *first = all.bytes;
        while (all.size && all.bytes[0] != '@')
            text_cut(&all, '\n');
        size_t taken = (size_t)(all.bytes - first);
        add_file(input, text_starts(name, "@") ? text_after(name, 1) : TEXT_LITERAL("case"),
                 (struct reda_text){first, taken});
    }
}

static void check_text(struct reda_text text)
{
    struct text whole = {text.bytes, text.size};
    ensure(text.size == 0 || text.bytes);
    ensure(text_utf8_fault(whole) == whole.size);
}

static void check_number(int32_t number, int32_t count)
{
    ensure(number >= -1 && number < count);
}

static void check_source(const struct reda_source *source)
{
    const struct reda_text texts[] = {source->act,   source->law,  source->title,
                                      source->place, source->says, source->url};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_text(texts[i]);
    ensure(source->place.size > 0 && reda_mark_name(source->mark));
}

static void check_clocks(const struct reda_lawbook *lawbook)
{
    struct reda_clock clock;
    for (int32_t i = 0; reda_clock_at(lawbook, i, &clock); i++) {
        struct reda_due due;
        int32_t counted;
        ensure(clock.id.size && reda_moving_name(clock.moving) && reda_label_name(clock.label));
        check_number(clock.successor, reda_clock_count(lawbook));
        check_number(clock.predecessor, reda_clock_count(lawbook));
        check_source(&clock.source);
        for (int32_t day = 19000; day < 22000; day += 97) {
            if (!reda_clock_due(lawbook, i, day, REDA_ENGLISH, &due, &counted))
                continue;
            ensure(counted >= 0 && due.start == day && due.nominal <= due.latest);
            ensure(due.day_kind.size > 0);
        }
    }
}

static void check_rules(const struct reda_lawbook *lawbook)
{
    struct reda_rule rule;
    struct reda_source source;
    for (int32_t i = 0; reda_rule_at(lawbook, i, &rule); i++) {
        ensure(rule.id.size && rule.code.size && rule.sentence.size && rule.source_count > 0);
        ensure(rule.from <= rule.to && reda_strength_name(rule.strength) &&
               reda_sort_name(rule.sort));
        ensure((rule.strength == REDA_STRENGTH_FAULT) == (rule.reason.size == 0));
        check_text(rule.written);
        check_number(rule.clock, reda_clock_count(lawbook));
        for (size_t at = 0; reda_rule_source_at(lawbook, i, at, &source); at++)
            check_source(&source);
    }
}

static void check_answer(const struct reda_lawbook *lawbook, const struct reda_register *reg,
                         const struct reda_answer *answer)
{
    struct reda_span span;
    struct reda_order_row row;
    struct reda_appointment appointment;
    ensure(reda_verdict_name(answer->verdict) && reda_reason_name(answer->reason));
    ensure(answer->span == -1 || reda_span_at(lawbook, answer->span, &span));
    ensure(answer->row == -1 || reda_order_row_at(reg, answer->row, &row));
    ensure(answer->appointment == -1 ||
           reda_appointment_at(reg, answer->appointment, &appointment));
}

static void ask_all(const struct scene *scene)
{
    for (int32_t i = 0; i < REQUESTS; i++) {
        struct reda_request request = reda_ask(i % 3, 19400 + 37 * i);
        struct reda_answer answer;
        request.person = i % 4 - 1;
        request.role = i % 4 ? -1 : i / 4;
        if (reda_check(scene->authority, &request, &answer))
            check_answer(scene->lawbook, scene->reg, &answer);
    }
}

static void check_readings(const struct reda_lawbook *lawbook, const struct reda_case *about,
                           const struct reda_finding *finding)
{
    for (size_t i = 0; i < finding->reading_count; i++) {
        const struct reda_reading *reading = &finding->readings[i];
        check_number(reading->rule, reda_rule_count(lawbook));
        check_number(reading->clock, reda_clock_count(lawbook));
        check_number(reading->start_event, (int32_t)about->event_count);
        check_number(reading->extension, (int32_t)about->event_count);
        ensure((reading->due.start == REDA_DAY_NONE) == (reading->due.latest == REDA_DAY_NONE));
        ensure(reading->due.nominal <= reading->due.latest);
    }
}

static void check_finding(const struct scene *scene, const struct reda_case *about,
                          const struct reda_finding *finding)
{
    const struct reda_text texts[] = {finding->sentence, finding->computed, finding->doubt,
                                      finding->cited, finding->party};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_text(texts[i]);
    ensure(finding->rule == reda_rule_find(scene->lawbook, finding->rule_id));
    ensure(finding->sentence.size && finding->source_count && reda_status_name(finding->status));
    ensure((finding->status == REDA_STATUS_DOUBT) == (finding->doubt.size > 0));
    check_number(finding->event, (int32_t)about->event_count);
    check_number(finding->act, (int32_t)about->event_count);
    check_readings(scene->lawbook, about, finding);
    for (size_t i = 0; i < finding->source_count; i++)
        check_source(&finding->sources[i]);
    for (size_t i = 0; i < finding->fact_count; i++)
        ensure(finding->facts[i] >= 0 && (size_t)finding->facts[i] < about->event_count);
    for (size_t i = 0; i < finding->missing_count; i++)
        check_text(finding->missing[i]);
    if (finding->answer)
        check_answer(scene->lawbook, scene->reg, finding->answer);
}

static void check_findings(const struct scene *scene, struct reda_judgement *judgement)
{
    struct reda_case about;
    struct reda_finding finding;
    ensure(reda_judgement_case(judgement, &about) && about.held <= about.checked);
    check_text(about.id);
    for (size_t i = 0; i < reda_finding_count(judgement); i++)
        for (int language = 0; language < REDA_LANGUAGES; language++) {
            ensure(reda_finding_at(judgement, i, (enum reda_language)language, &finding));
            check_finding(scene, &about, &finding);
            struct reda_text line = reda_finding_json(judgement, i, (enum reda_language)language);
            check_text(line);
            ensure(line.bytes[0] == '{' && line.bytes[line.size - 1] == '}');
        }
}

static void check_problems(struct reda_judgement *judgement)
{
    struct reda_problem problem;
    ensure(reda_judgement_problem_count(judgement) == 1 && reda_finding_count(judgement) == 0);
    for (int language = 0; language < REDA_LANGUAGES; language++) {
        ensure(reda_judgement_problem_at(judgement, 0, (enum reda_language)language, &problem));
        ensure(problem.sentence.size);
        check_text(problem.sentence);
        check_text(problem.place);
    }
}

/* Twice over one judgement: what one case leaves behind must not reach the next. */
static void judge_all(const struct scene *scene, const struct input *input)
{
    struct reda_judgement *judgement = reda_judgement_open(scene->lawbook, scene->authority);
    for (size_t i = 0; i < 2 * input->case_count; i++) {
        if (reda_judge(judgement, input->cases[i / 2], i % 2 ? 19600 : REDA_DAY_NONE))
            check_findings(scene, judgement);
        else
            check_problems(judgement);
    }
    reda_judgement_close(judgement);
}

static void check_law_problems(const struct reda_lawbook *lawbook)
{
    struct reda_problem problem;
    for (size_t i = 0; reda_lawbook_problem_at(lawbook, i, &problem); i++) {
        ensure(problem.sentence.size && problem.line >= 1);
        check_text(problem.sentence);
    }
    ensure(reda_lawbook_usable(lawbook) == (reda_lawbook_problem_count(lawbook) == 0));
}

static void check_register_problems(const struct reda_register *reg)
{
    struct reda_problem problem;
    for (size_t i = 0; reda_register_problem_at(reg, i, REDA_SWEDISH, &problem); i++)
        check_text(problem.sentence);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input;
    split((struct text){(const char *)data, size}, &input);
    struct scene scene = {.lawbook = reda_lawbook_open(input.law, input.law_count)};
    check_law_problems(scene.lawbook);
    scene.reg = reda_register_open(scene.lawbook, input.people, input.people_count);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, REDA_DAY_NOW);
    if (reda_lawbook_usable(scene.lawbook)) {
        check_clocks(scene.lawbook);
        check_rules(scene.lawbook);
        check_register_problems(scene.reg);
        ask_all(&scene);
        judge_all(&scene, &input);
    }
    scene_close(&scene);
    return 0;
}
