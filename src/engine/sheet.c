/* sheet: see sheet.h. A decision that waits is considered as somebody would consider it who is about to take it, on its
 * day and by its decider. Must not know where it waits, and writes nothing. */
#include "sheet.h"
#include "engine_sql.h"

enum { GIVEN_MOST = 64, LIMITS_MOST = 16 };

static const struct input of_waiting[] = {
    {.name = "case", .type = INPUT_THING, .of = THING_CASE, .required = true},
    {.name = "decision", .type = INPUT_TEXT, .required = true},
    {.name = "by", .type = INPUT_KEY, .required = true},
    {.name = "date", .type = INPUT_DAY, .required = true},
    {.name = "fact", .type = INPUT_FACT, .many = true}};
static const struct event_kind waiting = {.name = "decision-waiting", /* never written */
                                          .thing = THING_CASE,
                                          .class = "case",
                                          .fields = of_waiting,
                                          .field_count = sizeof of_waiting / sizeof *of_waiting};
static const struct action consider = {
    .name = "consider-waiting", .event = &waiting, .judged = JUDGED_DECIDE};

/* The row as the words of a deed, on a day that may be another than its own. */
static struct fault *ask(const struct sheet *sheet, struct text date, struct deed_answer *answer)
{
    struct given given[GIVEN_MOST] = {{TEXT_LITERAL("case"), sheet_cell(sheet, "case_key")},
                                      {TEXT_LITERAL("decision"), sheet_cell(sheet, "decision")},
                                      {TEXT_LITERAL("by"), sheet_cell(sheet, "decider")},
                                      {TEXT_LITERAL("date"), date}};
    struct deed deed = {.action = &consider, .given = given, .given_count = 4, .seen = -1};
    struct text facts = sheet_cell(sheet, "facts");
    while (facts.size && deed.given_count < GIVEN_MOST)
        given[deed.given_count++] = (struct given){TEXT_LITERAL("fact"), text_cut(&facts, '\n')};
    return engine_consider(sheet->engine, sheet->arena, &deed, answer);
}

/* What cannot be judged is said in the words in which a deed would be refused. */
static void add_problem(struct sheet *sheet, const struct problem *problem)
{
    struct builder what;
    builder_init(&what, sheet->arena);
    builder_add(&what, problem->place);
    builder_add_string(&what, problem->place.size ? ": " : "");
    words_add(&what, sheet->language, problem->key, problem->arguments, problem->argument_count);
    sheet_add(sheet, &(struct sheet_row){.part = "item",
                                         .verdict = "unknown",
                                         .what = builder_text(&what),
                                         .day = DAY_NONE});
}

/* Limits of the case whose last day is before the day of the row. */
static struct fault *limits_before(const struct sheet *sheet, struct text *days, size_t *count_out)
{
    struct rows *rows;
    struct thing thing;
    bool more;
    *count_out = 0;
    TRY(thing_get(sheet->engine->store, sheet->arena, TEXT_LITERAL(THING_CASE),
                  sheet_cell(sheet, "case_key"), &thing));
    TRY(store_ask(sheet->engine->store, sheet->arena, &deadline_before,
                  VALUES(value_blob(id_text(&thing.stream)), value_text(sheet_cell(sheet, "date"))),
                  &rows));
    TRY(rows_next(rows, sheet->arena, &more));
    while (more && *count_out < LIMITS_MOST) {
        struct text day = rows_text(rows, DEADLINE_BEFORE_DUE);
        days[(*count_out)++] = text_kept(sheet->arena, day);
        TRY(rows_next(rows, sheet->arena, &more));
    }
    rows_close(rows);
    return NULL;
}

/* A limit that the decision would have kept on the limit's last day: whoever decides meets too late for it. */
static void add_late(struct sheet *sheet, const struct proposal *proposal, int32_t day)
{
    for (size_t i = 0; proposal && i < proposal->change_count; i++) {
        const struct finding *before = proposal->changes[i].before;
        if (proposal->changes[i].kind == CHANGE_MENDED && before->status == STATUS_COMING &&
            before->date == day) {
            struct sheet_row row = sheet_duty(sheet, proposal, before->rule, before->party);
            row.part = "limit";
            row.verdict = "late";
            row.day = day;
            sheet_add(sheet, &row);
        }
    }
}

static struct fault *add_all_late(struct sheet *sheet)
{
    struct text days[LIMITS_MOST];
    struct deed_answer answer;
    size_t count;
    int32_t day;
    TRY(limits_before(sheet, days, &count));
    for (size_t i = 0; i < count; i++) {
        TRY(ask(sheet, days[i], &answer));
        if (day_parse(days[i], &day))
            add_late(sheet, answer.proposal, day);
    }
    return NULL;
}

static struct fault *judge_row(struct sheet *sheet)
{
    struct deed_answer answer;
    TRY(ask(sheet, sheet_cell(sheet, "date"), &answer));
    for (size_t i = 0; i < answer.problem_count; i++)
        add_problem(sheet, &answer.problems[i]);
    if (!answer.proposal)
        return NULL;
    sheet_add_lines(sheet, answer.proposal);
    if (answer.end == DEED_STOPPED)
        sheet_add(sheet,
                  &(struct sheet_row){.part = "gate",
                                      .verdict = "stops",
                                      .what = text_of(words_text(sheet->language, "sheet.gate")),
                                      .day = DAY_NONE});
    TRY(add_all_late(sheet));
    sheet_add_times(sheet, answer.proposal);
    sheet_add_who(sheet, answer.proposal);
    return NULL;
}

struct fault *sheet_judge(struct engine *engine, struct arena *arena, enum language language,
                          struct answered *answered)
{
    size_t columns = answered->view->statement->give_count, count = answered->row_count;
    const struct text *cells = answered->cells;
    struct sheet sheet = {.engine = engine, .arena = arena, .language = language, .told = answered};
    answered->cells = NULL;
    answered->row_count = 0;
    TRY(engine_people(engine, arena, &sheet.authority));
    for (size_t i = 0; i < count; i++) {
        sheet.asked = &cells[i * columns];
        TRY(judge_row(&sheet));
    }
    return NULL;
}
