/* engine_words: how the commands over the engine open it, read their words and tell problems. Must not know any
 * subject. */
#include "engine_part.h"

#include "help_features.h"

#include "formats/formats.h"
#include "reports/reports.h"

#include <string.h>

bool engine_begin(struct cli *cli, const char *path, struct engine **engine_out, int *code_out)
{
    struct lawbook law;
    return lawbook_open(cli, NULL, &law, code_out) &&
           engine_begin_under(cli, path, &law, engine_out, code_out);
}

bool engine_begin_under(struct cli *cli, const char *path, const struct lawbook *law,
                        struct engine **engine_out, int *code_out)
{
    struct engine_setup setup = {.path = path, .features = cli->features, .rules = law->rules};
    ensure(hex_read_exactly(text_of(law->hash), sizeof setup.policy.bytes, setup.policy.bytes));
    struct fault *fault = engine_open(cli->arena, &setup, engine_out);
    if (fault)
        *code_out = cli_fail(cli, fault, CODE_PROGRAM);
    return !fault;
}

bool engine_given(struct cli *cli, const char *command, struct arguments words,
                  struct given *given_out)
{
    for (size_t i = 0; i < words.count; i++) {
        struct text value = text_of(words.items[i]);
        struct text name = text_cut(&value, '=');
        if (name.size == strlen(words.items[i])) {
            cli_refuse(cli, command, "engine.wants-value", words.items[i], NULL, NULL);
            return false;
        }
        given_out[i] = (struct given){name, value};
    }
    return true;
}

struct problem engine_problem(struct cli *cli, const struct problem *problem)
{
    return report_problem_said(cli->arena, cli->language, problem);
}

int engine_problems(struct cli *cli, const struct problem *problems, size_t count)
{
    struct builder told;
    builder_init(&told, cli->arena);
    for (size_t i = 0; i < count; i++) {
        struct problem problem = engine_problem(cli, &problems[i]);
        report_problem_line(&told, cli->language, "reda", &problem);
    }
    output_write_error(builder_text(&told));
    return CODE_UNUSABLE;
}

bool engine_is_done(const struct deed_answer *answer)
{
    return answer->end == DEED_DONE || answer->end == DEED_REPEATED;
}

/* What was not done is said where refusals are. */
int engine_undone(struct cli *cli, const struct deed_answer *answer)
{
    struct builder told;
    builder_init(&told, cli->arena);
    if (answer->end == DEED_UNUSABLE)
        return engine_problems(cli, answer->problems, answer->problem_count);
    if (answer->end == DEED_REFUSED)
        return ledger_refused(cli, &answer->ledger);
    cli_say(cli, &told, answer->end == DEED_MOVED ? "engine.moved" : "engine.stopped",
            ledger_number(cli, answer->moved), NULL);
    log_line(builder_text(&told));
    return CODE_UNUSABLE;
}
