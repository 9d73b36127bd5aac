/* check_question: the options of a question read and checked, the books opened that it is asked of, and the question
 * put to them. Must not judge: the room authority does. */
#include "check_part.h"

#include "os/os.h"

#include <string.h>

size_t question_options(struct question_words *words, struct option options[QUESTION_OPTIONS])
{
    const struct option table[] = {
        {.name = "decision", .value = &words->decision},
        {.name = "at", .value = &words->at},
        {.name = "unit", .value = &words->unit},
        {.name = "urgent", .value = &words->urgent},
        {.name = "amount", .value = &words->amount},
        {.name = "outcome", .value = &words->outcome},
        {.name = "original", .value = &words->original},
        {.name = "duration", .value = &words->duration},
        {.name = "absent", .flag = &words->absent},
        {.name = "consulted", .flag = &words->consulted},
        {.name = "assigned", .flag = &words->assigned},
        {.name = "consent", .flag = &words->consent},
        {.name = "guidelines", .flag = &words->guidelines},
        {.name = "document", .flag = &words->document},
        {.name = "weighty", .flag = &words->weighty},
        {.name = "disqualified", .flag = &words->disqualified},
        {.name = "known-on", .value = &words->known_on},
        {.name = "register", .value = &words->register_path},
        {.name = "format", .value = &words->format},
        {.name = "law", .value = &words->law_folder},
    };
    size_t count = sizeof table / sizeof *table;
    memcpy(options, table, sizeof table);
    return count;
}

int question_code(enum authority_verdict verdict)
{
    return verdict == AUTHORITY_YES       ? CODE_NOTHING
           : verdict == AUTHORITY_UNKNOWN ? CODE_UNKNOWN
                                          : CODE_FOUND;
}

/* "2026-11-26", or with a time after a T or a blank; a time alone is today's. */
static bool read_moment(struct cli *cli, const char *command, const char *written,
                        struct authority_request *request)
{
    struct text text = text_trim(text_of(written));
    struct text time = {"", 0};
    if (minute_parse(text, &request->minute)) {
        request->day = clock_today();
        return true;
    }
    if (text.size > 10 && (text.bytes[10] == 'T' || text.bytes[10] == ' ')) {
        time = text_after(text, 11);
        text.size = 10;
    }
    if (!cli_day(cli, command, cli_word(cli, text), &request->day))
        return false;
    if (time.size == 0 || minute_parse(time, &request->minute))
        return true;
    cli_refuse(cli, command, "cli.time-form", written, NULL, NULL);
    return false;
}

static int digit_of(char byte)
{
    return byte >= '0' && byte <= '9' ? byte - '0' : -1;
}

/* "20000", "20 000" or "20000,50" crowns to öre; false when it is none or too large. */
static bool parse_amount(struct text text, int64_t *ore_out)
{
    int64_t ore = 0;
    int decimals = -1;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.bytes[i];
        if (byte == ' ' && decimals < 0)
            continue;
        if ((byte == ',' || byte == '.') && decimals < 0 && i) {
            decimals = 0;
            continue;
        }
        if (digit_of(byte) < 0 || ore > INT64_MAX / 1000 || decimals == 2)
            return false;
        ore = ore * 10 + digit_of(byte);
        decimals += decimals >= 0;
    }
    for (int shift = decimals < 0 ? 0 : decimals; shift < 2; shift++)
        ore *= 10;
    *ore_out = ore;
    return text.size > 0 && decimals != 0;
}

static bool read_numbers(struct cli *cli, const struct question *question,
                         struct authority_request *request)
{
    const struct question_words *words = &question->words;
    if (words->amount && !parse_amount(text_trim(text_of(words->amount)), &request->amount_ore)) {
        cli_refuse(cli, question->command, "cli.amount-form", words->amount, NULL, NULL);
        return false;
    }
    if (words->duration && !text_to_number(text_of(words->duration), &request->duration_days)) {
        cli_refuse(cli, question->command, "cli.duration-form", words->duration, NULL, NULL);
        return false;
    }
    return true;
}

static bool read_outcome(struct cli *cli, const char *command, const char *word,
                         struct authority_request *request)
{
    if (!word)
        return true;
    struct text small = small_letters(cli->arena, text_of(word));
    if (text_is(small, "bifall"))
        request->outcome = OUTCOME_APPROVED;
    else if (text_is(small, "avslag"))
        request->outcome = OUTCOME_REFUSED;
    else
        cli_refuse(cli, command, "cli.outcome-form", word, NULL, NULL);
    return request->outcome != OUTCOME_ANY;
}

static void read_facts(struct cli *cli, struct question *question)
{
    const struct question_words *words = &question->words;
    const bool said[REQUEST_FACTS] = {
        [FACT_ABSENT] = words->absent,         [FACT_CONSULTED] = words->consulted,
        [FACT_ASSIGNED] = words->assigned,     [FACT_CONSENT] = words->consent,
        [FACT_GUIDELINES] = words->guidelines, [FACT_DOCUMENT] = words->document,
        [FACT_WEIGHTY] = words->weighty,       [FACT_DISQUALIFIED] = words->disqualified,
    };
    uint8_t *facts = question->asked.request.facts;
    for (size_t i = 0; i < REQUEST_FACTS; i++)
        if (said[i])
            facts[i] = KNOWN_YES;
    if (!words->urgent)
        return;
    struct text reason = text_trim(text_of(words->urgent));
    struct text small = small_letters(cli->arena, reason);
    bool can_wait = text_is(small, "nej") || text_is(small, "no");
    facts[FACT_URGENT] = can_wait ? KNOWN_NO : KNOWN_YES;
    question->asked.urgent_reason = reason;
}

static bool read_format(struct cli *cli, struct question *question)
{
    const char *word = question->words.format;
    question->json = word && strcmp(word, "json") == 0;
    if (!word || question->json || strcmp(word, "text") == 0)
        return true;
    cli_refuse(cli, question->command, "cli.unknown-answer-format", word, NULL, NULL);
    return false;
}

static bool read_names(struct cli *cli, struct question *question)
{
    struct authority_request *request = &question->asked.request;
    const struct question_words *words = &question->words;
    if (words->unit) {
        request->unit = question_unit(cli, question, words->unit);
        if (request->unit < 0)
            return false;
    }
    if (words->original) {
        request->original = question_person(cli, question, words->original);
        if (request->original < 0)
            return false;
    }
    return true;
}

/* What can be read without law and register. */
static bool read_plain(struct cli *cli, struct question *question, int32_t *known_on_out)
{
    const struct question_words *words = &question->words;
    struct authority_request *request = &question->asked.request;
    *request = authority_ask(-1, DAY_NONE);
    *known_on_out = DAY_LAST;
    if (!words->decision && !question->of_case) {
        cli_refuse(cli, question->command, "cli.decision-wanted", NULL, NULL, NULL);
        return false;
    }
    if (words->at && !read_moment(cli, question->command, words->at, request))
        return false;
    if (!words->at)
        request->day = clock_today();
    if (words->known_on && !cli_day(cli, question->command, words->known_on, known_on_out))
        return false;
    read_facts(cli, question);
    return read_format(cli, question) && read_numbers(cli, question, request) &&
           read_outcome(cli, question->command, words->outcome, request);
}

bool question_open(struct cli *cli, struct question *question, int *code_out)
{
    const struct question_words *words = &question->words;
    struct authority_request *request = &question->asked.request;
    int32_t known_on;
    *code_out = CODE_UNUSABLE;
    if (!read_plain(cli, question, &known_on) ||
        !lawbook_open(cli, words->law_folder, &question->law, code_out))
        return false;
    question->catalogue = rulebook_catalogue(question->law.rules);
    if (!question->of_case)
        request->type = question_type(cli, question->command, question->catalogue, words->decision);
    else if (words->decision)
        request->type = question_known_type(cli, question->catalogue, words->decision);
    if (request->type < 0 && !question->of_case)
        return false;
    if (words->register_path &&
        !register_open(cli, question->command, words->register_path, question->catalogue, known_on,
                       &question->opened, code_out))
        return false;
    question->view = (struct authority_view){
        .language = cli->language,
        .rows = words->register_path ? question->opened.rows : register_none(cli->arena),
        .catalogue = question->catalogue,
        .has_register = words->register_path != NULL,
        .known_on = known_on,
        .unread = question->opened.unread,
    };
    question->book = authority_open(cli->arena, question->catalogue, question->view.rows);
    return read_names(cli, question);
}

void question_ask(struct cli *cli, struct question *question)
{
    struct authority_case *asked = &question->asked;
    asked->answer = authority_check(question->book, &asked->request);
    asked->candidate_count =
        authority_around(cli->arena, question->book, &asked->request, &asked->candidates);
}
