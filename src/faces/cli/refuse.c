/* refuse: how the face says that something cannot be used: what, why, what to write instead, where help stands. */
#include "part.h"

#include "os/os.h"
#include "reports/reports.h"

void cli_say(struct cli *cli, struct builder *builder, const char *key, const char *first,
             const char *second)
{
    struct text arguments[] = {text_of(first ? first : ""), text_of(second ? second : "")};
    words_add(builder, cli->language, key, arguments, 2);
}

int cli_refuse(struct cli *cli, const char *command, const char *key, const char *first,
               const char *second, const char *near)
{
    struct builder told;
    builder_init(&told, cli->arena);
    builder_add_string(&told, "reda: ");
    cli_say(cli, &told, key, first, second);
    builder_add_char(&told, '\n');
    if (near) {
        cli_say(cli, &told, "cli.near", near, NULL);
        builder_add_char(&told, '\n');
    }
    cli_say(cli, &told, command ? "cli.see-help-of" : "cli.see-help", command, NULL);
    builder_add_char(&told, '\n');
    output_write_error(builder_text(&told));
    return CODE_UNUSABLE;
}

struct text cli_fault_sentence(struct cli *cli, const struct fault *fault)
{
    struct builder told;
    builder_init(&told, cli->arena);
    fault_say(&told, cli->language, fault);
    return builder_text(&told);
}

int cli_fail(struct cli *cli, const struct fault *fault, int code)
{
    log_line(cli_fault_sentence(cli, fault));
    return code;
}

bool cli_problem(struct cli *cli, const char *file, const struct problem *problem)
{
    struct builder told;
    builder_init(&told, cli->arena);
    report_problem_line(&told, cli->language, file, problem);
    output_write_error(builder_text(&told));
    return false;
}

/* "2026-02-30": a day by its form, but the month is shorter. */
static bool looks_like_day(struct text written)
{
    static const char form[] = "dddd-dd-dd";
    if (written.size != sizeof form - 1)
        return false;
    for (size_t i = 0; i < written.size; i++) {
        bool digit = written.bytes[i] >= '0' && written.bytes[i] <= '9';
        if (form[i] == 'd' ? !digit : written.bytes[i] != '-')
            return false;
    }
    return true;
}

bool cli_day(struct cli *cli, const char *command, const char *written, int32_t *day_out)
{
    struct text text = text_of(written);
    if (day_parse(text, day_out))
        return true;
    cli_refuse(cli, command, looks_like_day(text) ? "cli.day-does-not-exist" : "cli.day-form",
               written, NULL, NULL);
    return false;
}

const char *cli_word(struct cli *cli, struct text text)
{
    return text_copy(cli->arena, text);
}
