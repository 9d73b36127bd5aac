/* import_cases: `reda import-cases`: each case of a file through the actions that a person would use. A case
 * that is there gets the events that are new; what differs is told, never changed. Must not know what an event
 * means. */
#include "import_part.h"

#include "reports/reports.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

struct cases {
    struct cli *cli;
    struct engine *engine;
    const struct import_errand *errand;
    struct text operator;
    int64_t line, begun, added, same, unusable;
};

/* The deeds of one case. */
struct telling {
    struct arena *arena;
    const struct cases *cases;
    struct text key;
    struct deed *deeds;
    size_t count, room;
};

static void add_deed(struct telling *telling, const char *action, const struct told_word *words,
                     size_t count)
{
    struct given *given = arena_new_many(telling->arena, 1 + count, struct given);
    const struct cases *cases = telling->cases;
    given[0] = (struct given){TEXT_LITERAL("case"), telling->key};
    for (size_t i = 0; i < count; i++)
        given[1 + i] = (struct given){words[i].name, words[i].value};
    telling->deeds = arena_room(telling->arena, telling->deeds, telling->count, &telling->room,
                                sizeof *telling->deeds);
    telling->deeds[telling->count++] =
        (struct deed){.action = engine_action(cases->engine, text_of(action)),
                      .given = given,
                      .given_count = 1 + count,
                      .actor = text_of(cases->errand->as ? cases->errand->as : ""),
                      .operator= cases->operator,
                      .seen = - 1 };
}

static void add_opening(struct telling *telling, const struct told_case *told)
{
    const struct told_word head[] = {{TEXT_LITERAL("domain"), told->domain},
                                     {TEXT_LITERAL("authority"), told->authority}};
    struct told_word *complete =
        arena_new_many(telling->arena, told->complete_count, struct told_word);
    add_deed(telling, "open-case", head, 2);
    for (size_t i = 0; i < told->party_count; i++)
        add_deed(telling, "add-party", told->parties[i].words, told->parties[i].count);
    for (size_t i = 0; i < told->order_count; i++)
        add_deed(telling, "add-order-row", told->order[i].words, told->order[i].count);
    for (size_t i = 0; i < told->complete_count; i++)
        complete[i] = (struct told_word){TEXT_LITERAL("complete"), told->complete[i]};
    if (told->complete_count)
        add_deed(telling, "declare-complete", complete, told->complete_count);
}

static void add_events(struct telling *telling, const struct told_case *told, size_t from)
{
    for (size_t i = from; i < told->event_count; i++) {
        struct told_word *word = arena_new(telling->arena, struct told_word);
        *word = (struct told_word){TEXT_LITERAL("object"), told->events[i]};
        add_deed(telling, "register-event", word, 1);
    }
}

static void tell(struct cases *cases, struct problem problem)
{
    struct builder told;
    builder_init(&told, cases->cli->arena);
    problem.line = cases->line;
    report_problem_line(&told, cases->cli->language, cases->errand->path, &problem);
    output_write_error(builder_text(&told));
    cases->unusable++;
}

/* How many of the events are there already; -1 when one is there in other words. */
static int64_t known_events(const struct told_case *told, const struct told_case *there)
{
    if (there->event_count > told->event_count)
        return -1;
    for (size_t i = 0; i < there->event_count; i++)
        if (!text_equal(there->events[i], told->events[i]))
            return -1;
    return (int64_t)there->event_count;
}

static struct fault *perform(struct cases *cases, struct telling *telling)
{
    struct deed_answer *answers =
        arena_new_many(telling->arena, telling->count, struct deed_answer);
    TRY((cases->errand->dry_run ? engine_try : engine_perform)(
        cases->engine, telling->arena, telling->deeds, telling->count, answers));
    for (size_t i = 0; i < telling->count; i++)
        if (answers[i].end != DEED_DONE && answers[i].problem_count) {
            tell(cases, answers[i].problems[0]);
            return NULL;
        }
    return NULL;
}

/* What is to be done about one case; nothing when it is there as it is. */
static struct fault *take(struct cases *cases, struct arena *scratch, struct text line)
{
    struct told_case told, there;
    struct problem problem = {0};
    struct text before;
    int64_t known = 0;
    if (!case_tell(scratch, line, cases->line, &told, &problem)) {
        tell(cases, problem);
        return NULL;
    }
    struct telling telling = {.arena = scratch, .cases = cases, .key = told.id};
    const int32_t *numbers;
    TRY(engine_case(cases->engine, scratch, told.id, &before, &numbers));
    if (!before.size)
        add_opening(&telling, &told);
    else if (case_tell(scratch, text_trim(before), 1, &there, &problem))
        known = known_events(&told, &there);
    if (known < 0) {
        tell(cases, (struct problem){.key = "problem.import-case-differs", .place = told.id});
        return NULL;
    }
    add_events(&telling, &told, (size_t)known);
    cases->begun += !before.size;
    cases->added += before.size && telling.count > 0;
    cases->same += telling.count == 0;
    return telling.count ? perform(cases, &telling) : NULL;
}

static struct fault *take_all(struct cases *cases, struct text whole)
{
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    while (whole.size && !fault) {
        struct text line = text_trim(text_cut(&whole, '\n'));
        cases->line++;
        if (line.size)
            fault = fault_copy(cases->cli->arena, take(cases, scratch, line));
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static int import_all(struct cli *cli, struct engine *engine, const struct import_errand *errand)
{
    struct text whole;
    struct ledger_answer signing = {0};
    struct cases cases = {.cli = cli,
                          .engine = engine,
                          .errand = errand,
                          .operator= text_of(machine_user(cli->arena))};
    struct fault *fault = file_read_whole(cli->arena, errand->path, FILE_MOST, &whole);
    if (!fault)
        fault = take_all(&cases, whole);
    if (!fault && !errand->dry_run)
        fault = ledger_sign_after(engine_ledger(engine), cli->arena, &signing);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    ledger_say(cli, errand->dry_run ? "import.cases-tried" : "import.cases-done",
               ledger_number(cli, (uint64_t)cases.begun),
               ledger_number(cli, (uint64_t)cases.added));
    ledger_say(cli, "import.cases-same", ledger_number(cli, (uint64_t)cases.same),
               ledger_number(cli, (uint64_t)cases.unusable));
    return cases.unusable ? CODE_FOUND : CODE_NOTHING;
}

int run_import_cases(struct cli *cli, struct arguments arguments)
{
    struct import_errand errand = {0};
    struct arguments words;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.as},
                                     {.name = "dry-run", .flag = &errand.dry_run}};
    if (!ledger_words(cli, "import-cases", options, 2, arguments, 2, 2, &words))
        return CODE_UNUSABLE;
    errand.database = words.items[0];
    errand.path = words.items[1];
    if (!engine_begin(cli, errand.database, &engine, &code))
        return code;
    code = import_all(cli, engine, &errand);
    engine_close(engine);
    return code;
}
