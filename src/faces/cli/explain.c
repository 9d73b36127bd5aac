/* explain: one rule in full: its sentence, where it comes from, how sure it is, when it holds, and the rule itself as
 * written with its examples. With --case a finding of a case (explain_case). */
#include "explain_part.h"
#include "law_words.h"
#include "lawbook.h"
#include "desk/desk.h"
#include "options.h"
#include "table.h"

enum { NEAR_RULES = 3 };

static const char command[] = "explain";

static void line(struct cli *cli, const char *label_key, struct text text)
{
    if (text.size)
        table_line(&cli->out, words_text(cli->language, label_key), text);
}

static void add_sources(struct cli *cli, const struct rule *rule)
{
    for (size_t i = 0; i < rule->source_count; i++) {
        const struct law_source *source = &rule->sources[i];
        const struct text arguments[] = {
            source_words(cli->arena, source),
            source->title.size ? source->title : source->law,
            text_of(explain_mark(cli->language, source->mark)),
        };
        struct builder text;
        builder_init(&text, cli->arena);
        words_add(&text, cli->language, "explain.source", arguments, 3);
        line(cli, "explain.label.source", builder_text(&text));
        line(cli, "explain.label.says", source->says);
        line(cli, "explain.label.url", source->url);
    }
}

static void add_strength(struct cli *cli, const struct rule *rule)
{
    struct builder text;
    builder_init(&text, cli->arena);
    builder_add_string(&text, strength_words(cli->language, rule->strength));
    if (rule->strength_reason.size) {
        builder_add_string(&text, ": ");
        builder_add(&text, rule->strength_reason);
    }
    line(cli, "explain.label.strength", builder_text(&text));
}

static void add_clock(struct cli *cli, const struct clock *clock)
{
    const struct text arguments[] = {
        clock->id, explain_period(cli->arena, cli->language, clock, clock->period), clock->from,
        text_of(moving_words(cli->language, clock->moving)),
        text_of(label_words(cli->language, clock->label))};
    struct builder text;
    builder_init(&text, cli->arena);
    words_add(&text, cli->language, "explain.clock", arguments, 5);
    line(cli, "explain.label.clock", builder_text(&text));
}

static void add_rule(struct cli *cli, const struct rule *rule)
{
    builder_add(&cli->out, rule->sentence);
    builder_add_char(&cli->out, '\n');
    line(cli, "explain.label.rule", rule->id);
    line(cli, "explain.label.title", rule->title);
    line(cli, "explain.label.code", rule->code);
    add_sources(cli, rule);
    add_strength(cli, rule);
    line(cli, "explain.label.valid",
         validity_words(cli->arena, cli->language, rule->valid_from, rule->valid_to));
    if (rule->clock)
        add_clock(cli, rule->clock);
    builder_add_char(&cli->out, '\n');
    cli_say(cli, &cli->out, "explain.as-written", NULL, NULL);
    builder_add_string(&cli->out, "\n\n");
    builder_add(&cli->out, text_trim(rule->text));
    builder_add_char(&cli->out, '\n');
}

static struct text rule_id(const void *list, size_t index)
{
    return rulebook_rule(list, index)->id;
}

static int refuse_rule(struct cli *cli, const struct rulebook *rules, const char *asked)
{
    struct known_words known = {rule_id, rules, rulebook_rule_count(rules)};
    const char *near = nearest_words(cli->arena, text_of(asked), known, NEAR_RULES);
    return cli_refuse(cli, command, "cli.unknown-rule", asked, NULL, near);
}

static bool belongs_to(const struct rule *rule, struct text word)
{
    return text_equal(rule->code, word) || (rule->clock && text_equal(rule->clock->id, word));
}

/* All rules of one code, as it stands in a finding, or of one clock; how many. */
static size_t add_rules_of(struct cli *cli, const struct rulebook *rules, struct text word)
{
    size_t found = 0;
    for (size_t i = 0; i < rulebook_rule_count(rules); i++) {
        if (!belongs_to(rulebook_rule(rules, i), word))
            continue;
        if (found++)
            builder_add_string(&cli->out, "\n\n");
        add_rule(cli, rulebook_rule(rules, i));
    }
    return found;
}

static int explain_rule(struct cli *cli, const char *folder, struct arguments words)
{
    struct lawbook law;
    int code;
    if (words.count != 1)
        return cli_refuse(cli, command, words.count ? "cli.too-many-words" : "cli.explain-wants",
                          words.count ? words.items[1] : NULL, NULL, NULL);
    if (!lawbook_open(cli, folder, &law, &code))
        return code;
    const struct rule *rule = rulebook_find_rule(law.rules, text_of(words.items[0]));
    if (rule)
        add_rule(cli, rule);
    else if (add_rules_of(cli, law.rules, text_of(words.items[0])) == 0)
        return refuse_rule(cli, law.rules, words.items[0]);
    return CODE_NOTHING;
}

struct case_words {
    const char *as_of, *event, *format;
};

/* false after refusing. */
static bool read_case_words(struct cli *cli, const struct case_words *words,
                            struct explain_request *request)
{
    request->as_of = DAY_NONE;
    request->event = -1;
    if (words->as_of && !cli_day(cli, command, words->as_of, &request->as_of))
        return false;
    if (words->event && !text_to_number(text_of(words->event), &request->event)) {
        cli_refuse(cli, command, "cli.event-form", words->event, NULL, NULL);
        return false;
    }
    request->json = words->format && text_is(text_of(words->format), "json");
    if (words->format && !request->json && !text_is(text_of(words->format), "text")) {
        cli_refuse(cli, command, "cli.explain-format", words->format, NULL, NULL);
        return false;
    }
    return true;
}

/* An option that only a case has, given without --case; NULL = none. */
static const char *only_of_case(const struct explain_request *request,
                                const struct case_words *words)
{
    return request->code              ? "--code"
           : words->event             ? "--event"
           : words->as_of             ? "--as-of"
           : words->format            ? "--format"
           : request->register_folder ? "--register"
           : request->mapping         ? "--mapping"
                                      : NULL;
}

int run_explain(struct cli *cli, struct arguments arguments)
{
    struct explain_request request = {0};
    struct case_words given = {0};
    struct arguments words;
    const struct option options[] = {
        {.name = "case", .value = &request.id},
        {.name = "code", .value = &request.code},
        {.name = "event", .value = &given.event},
        {.name = "as-of", .value = &given.as_of},
        {.name = "register", .value = &request.register_folder},
        {.name = "mapping", .value = &request.mapping},
        {.name = "format", .value = &given.format},
        {.name = "law", .value = &request.law_folder},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return CODE_UNUSABLE;
    const char *stray = request.id ? NULL : only_of_case(&request, &given);
    if (stray)
        return cli_refuse(cli, command, "cli.option-wants-case", stray, NULL, NULL);
    if (!request.id)
        return explain_rule(cli, request.law_folder, words);
    if (words.count != 1)
        return cli_refuse(cli, command,
                          words.count ? "cli.too-many-words" : "cli.explain-wants-file",
                          words.count ? words.items[1] : NULL, NULL, NULL);
    request.file = words.items[0];
    return read_case_words(cli, &given, &request) ? explain_case(cli, &request) : CODE_UNUSABLE;
}
