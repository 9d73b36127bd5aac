/* check: may this decider take this decision on this day? Must not judge: the room authority does. */
#include "check_part.h"

#include "law_words.h"
#include "os/os.h"
#include "table.h"

static const char command[] = "check";

static bool read_request(struct cli *cli, struct arguments arguments, struct question *question,
                         struct case_words *of_case)
{
    struct option options[QUESTION_OPTIONS + CASE_OPTIONS + 2];
    struct arguments words;
    size_t count = question_options(&question->words, options);
    count += case_options(of_case, options + count);
    options[count++] = (struct option){.name = "by", .value = &question->words.by};
    options[count++] = (struct option){.name = "list", .flag = &question->words.list};
    if (!options_read(cli, command, options, count, arguments, &words))
        return false;
    question->of_case = of_case->file != NULL;
    bool enough = question->of_case
                      ? question->words.decision || of_case->proposed
                      : question->words.list || (question->words.by && question->words.decision);
    if (words.count)
        cli_refuse(cli, command, "cli.too-many-words", words.items[0], NULL, NULL);
    else if (!question->of_case && case_stray(of_case))
        cli_refuse(cli, command, "cli.case-wanted", case_stray(of_case), NULL, NULL);
    else if (!enough)
        cli_refuse(cli, command, question->of_case ? "cli.check-case-wants" : "cli.check-wants",
                   NULL, NULL, NULL);
    else
        return true;
    return false;
}

static struct text ceiling_word(enum language language, const struct ceiling_span *span)
{
    static const char *const keys[] = {[CEILING_BOARD] = "check.ceiling.board",
                                       [CEILING_COMMITTEE] = "check.ceiling.committee",
                                       [CEILING_EMPLOYEE] = "check.ceiling.employee",
                                       [CEILING_UNKNOWN] = "check.ceiling.unknown"};
    return text_of(words_text(language, span ? keys[span->ceiling] : keys[CEILING_UNKNOWN]));
}

/* Every decision with its code and how far the law lets it be delegated today. */
static int list_types(struct cli *cli, const struct question_words *words)
{
    static const char *const headings[] = {"check.list.code", "check.list.ceiling",
                                           "check.list.name"};
    struct lawbook law;
    struct table table;
    int code;
    int32_t day = clock_today();
    if (words->at && !cli_day(cli, command, words->at, &day))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, words->law_folder, &law, &code))
        return code;
    const struct catalogue *catalogue = rulebook_catalogue(law.rules);
    table_init(&table, cli->arena, sizeof headings / sizeof *headings);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_add(&table, text_of(words_text(cli->language, headings[i])));
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct decision_type *type = catalogue_type(catalogue, (int32_t)i);
        table_add(&table, type->code);
        table_add(&table, ceiling_word(cli->language, catalogue_on(catalogue, (int32_t)i, day)));
        table_add(&table, type->name);
    }
    table_write(&table, &cli->out);
    return CODE_NOTHING;
}

int run_check(struct cli *cli, struct arguments arguments)
{
    struct question question = {.command = command};
    struct case_words of_case = {.file = NULL};
    int code;
    if (!read_request(cli, arguments, &question, &of_case))
        return CODE_UNUSABLE;
    if (question.words.list)
        return list_types(cli, &question.words);
    if (!question_open(cli, &question, &code))
        return code;
    if (question.of_case)
        return check_in_case(cli, &question, &of_case);
    if (!question_by(cli, &question, question.words.by))
        return CODE_UNUSABLE;
    question_ask(cli, &question);
    if (question.json)
        authority_check_json(&cli->out, &question.view, &question.asked);
    else
        authority_check_text(&cli->out, &question.view, &question.asked);
    return question_code(question.asked.answer.verdict);
}
