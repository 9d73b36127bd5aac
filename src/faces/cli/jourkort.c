/* jourkort: one printable page of who may decide tonight. Must not judge: reports/jourkort asks the
 * room authority. */
#include "check_part.h"

#include "order_part.h"

#include "os/os.h"

#include <string.h>

static const char command[] = "jourkort";

struct request {
    const char *from_word, *to_word, *known_word, *register_path, *format, *output, *law_folder;
    int32_t from, to, known_on;
    bool html;
};

static bool read_days(struct cli *cli, struct request *request)
{
    request->known_on = DAY_LAST;
    request->from = clock_today();
    if (request->from_word && !cli_day(cli, command, request->from_word, &request->from))
        return false;
    request->to = request->from;
    if (request->to_word && !cli_day(cli, command, request->to_word, &request->to))
        return false;
    if (request->known_word && !cli_day(cli, command, request->known_word, &request->known_on))
        return false;
    if (request->to < request->from)
        cli_refuse(cli, command, "cli.days-backwards", NULL, NULL, NULL);
    else if (request->to - request->from >= JOURKORT_DAYS)
        cli_refuse(cli, command, "cli.jourkort-too-long", NULL, NULL, NULL);
    else
        return true;
    return false;
}

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request)
{
    struct arguments words;
    const struct option options[] = {
        {.name = "from", .value = &request->from_word},
        {.name = "to", .value = &request->to_word},
        {.name = "known-on", .value = &request->known_word},
        {.name = "register", .value = &request->register_path},
        {.name = "format", .value = &request->format},
        {.name = "output", .value = &request->output},
        {.name = "law", .value = &request->law_folder},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    request->html = request->format && strcmp(request->format, "html") == 0;
    if (words.count)
        cli_refuse(cli, command, "cli.too-many-words", words.items[0], NULL, NULL);
    else if (!request->register_path)
        cli_refuse(cli, command, "cli.jourkort-wants", NULL, NULL, NULL);
    else if (request->format && !request->html && strcmp(request->format, "text") != 0)
        cli_refuse(cli, command, "cli.unknown-card-format", request->format, NULL, NULL);
    else
        return read_days(cli, request);
    return false;
}

int run_jourkort(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct register_opened opened;
    struct lawbook law;
    struct builder page;
    int code;
    if (!read_request(cli, arguments, &request))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, request.law_folder, &law, &code))
        return code;
    const struct catalogue *catalogue = rulebook_catalogue(law.rules);
    if (!register_open(cli, command, request.register_path, catalogue, request.known_on, &opened,
                       &code))
        return code;
    struct authority_view view = {.language = cli->language,
                                  .rows = opened.rows,
                                  .catalogue = catalogue,
                                  .has_register = true,
                                  .known_on = request.known_on,
                                  .unread = opened.unread};
    const struct authority_book *book = authority_open(cli->arena, catalogue, opened.rows);
    const struct jourkort *card =
        jourkort_make(cli->arena, &view, book, law.rules, request.from, request.to);
    builder_init(&page, cli->arena);
    if (request.html)
        jourkort_html(&page, &view, card);
    else
        jourkort_text(&page, &view, card);
    if (!order_deliver(cli, request.output, builder_text(&page)))
        return CODE_PROGRAM;
    return jourkort_has_gap(card) ? CODE_FOUND : CODE_NOTHING;
}
