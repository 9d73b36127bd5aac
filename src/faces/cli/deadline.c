/* deadline: the last day of one statutory clock from one start day. The last line of output is only that day, so
 * that another program can read it. */
#include "deadline_part.h"
#include "law_words.h"
#include "lawbook.h"
#include "desk/desk.h"
#include "options.h"

enum { NEAR_CLOCKS = 3 };

static const char command[] = "deadline";

struct request {
    const char *clock, *day, *folder;
    bool list, in_full;
};

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request)
{
    struct arguments words;
    const struct option options[] = {
        {.name = "explain", .flag = &request->in_full},
        {.name = "list", .flag = &request->list},
        {.name = "law", .value = &request->folder},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    size_t wanted = request->list ? 0 : 2;
    if (words.count > wanted)
        cli_refuse(cli, command, "cli.too-many-words", words.items[wanted], NULL, NULL);
    else if (words.count < wanted)
        cli_refuse(cli, command, "cli.deadline-wants", NULL, NULL, NULL);
    if (words.count != wanted)
        return false;
    request->clock = wanted ? words.items[0] : NULL;
    request->day = wanted ? words.items[1] : NULL;
    return true;
}

static struct text clock_id(const void *list, size_t index)
{
    return rulebook_clock(list, index)->id;
}

static int refuse_clock(struct cli *cli, const struct rulebook *rules, const char *asked)
{
    struct known_words known = {clock_id, rules, rulebook_clock_count(rules)};
    const char *near = nearest_words(cli->arena, text_of(asked), known, NEAR_CLOCKS);
    return cli_refuse(cli, command, "cli.unknown-clock", asked, NULL, near);
}

static int refuse_day(struct cli *cli, const struct clock *clock, const char *day)
{
    struct builder told;
    builder_init(&told, cli->arena);
    builder_add(&told, clock->id);
    builder_add_char(&told, ' ');
    builder_add(&told,
                validity_words(cli->arena, cli->language, clock->valid_from, clock->valid_to));
    return cli_refuse(cli, command, "cli.no-clock-that-day", day, builder_string(&told), NULL);
}

static int answer(struct cli *cli, const struct rulebook *rules, const struct clock *named,
                  int32_t start, const struct request *request)
{
    const struct clock *clock = rulebook_clock_on(rules, named, start);
    if (!clock)
        return refuse_day(cli, named, request->day);
    struct due due = calendar_due(start, clock->period, clock->moving);
    if (due.latest >= DAY_LAST)
        return cli_refuse(cli, command, "cli.day-beyond", request->day, NULL, NULL);
    if (clock != named) {
        cli_say(cli, &cli->out, "deadline.other-clock", cli_word(cli, named->id),
                cli_word(cli, clock->id));
        builder_add_char(&cli->out, '\n');
    }
    deadline_explain(cli, clock, &due, request->in_full);
    builder_add_day(&cli->out, due.latest);
    builder_add_char(&cli->out, '\n');
    return CODE_NOTHING;
}

int run_deadline(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct lawbook law;
    int code;
    int32_t start = DAY_NONE;
    if (!read_request(cli, arguments, &request))
        return CODE_UNUSABLE;
    if (request.day && !cli_day(cli, command, request.day, &start))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, request.folder, &law, &code))
        return code;
    if (request.list) {
        deadline_list(cli, law.rules);
        return CODE_NOTHING;
    }
    const struct clock *named = rulebook_find_clock(law.rules, text_of(request.clock));
    if (!named)
        return refuse_clock(cli, law.rules, request.clock);
    return answer(cli, law.rules, named, start, &request);
}
