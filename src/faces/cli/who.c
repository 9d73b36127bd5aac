/* who: everybody who may take a decision, in the order in which to turn to them, and when nobody
 * may who came nearest. Must not judge: the room authority does. */
#include "check_part.h"

static const char command[] = "who";

enum { NEAREST = 5 };

static bool read_request(struct cli *cli, struct arguments arguments, struct question *question)
{
    struct option options[QUESTION_OPTIONS];
    struct arguments words;
    size_t count = question_options(&question->words, options);
    if (!options_read(cli, command, options, count, arguments, &words))
        return false;
    if (words.count)
        cli_refuse(cli, command, "cli.too-many-words", words.items[0], NULL, NULL);
    else if (!question->words.decision || !question->words.register_path)
        cli_refuse(cli, command, "cli.who-wants", NULL, NULL, NULL);
    else
        return true;
    return false;
}

static bool is_near(const struct authority *answer)
{
    return answer->verdict == AUTHORITY_UNSETTLED ||
           (answer->verdict == AUTHORITY_NO && answer->row >= 0);
}

/* Those whom a row names but who lack something, and those whom a reading of the law stops. */
static void find_nearest(struct cli *cli, struct question *question)
{
    const struct register_rows *rows = question->view.rows;
    struct authority_candidate *found =
        arena_new_many(cli->arena, NEAREST, struct authority_candidate);
    struct authority_case *asked = &question->asked;
    for (size_t i = 0; i < rows->body_count + rows->person_count && asked->nearest_count < NEAREST;
         i++) {
        struct authority_request request = asked->request;
        request.body = i < rows->body_count ? (int32_t)i : -1;
        request.person = i < rows->body_count ? -1 : (int32_t)(i - rows->body_count);
        struct authority answer = authority_check(question->book, &request);
        if (is_near(&answer))
            found[asked->nearest_count++] =
                (struct authority_candidate){request.person, request.body, answer, -1};
    }
    asked->nearest = found;
}

/* Somebody certainly may; else somebody perhaps may; else nobody. */
static int code_of(const struct authority_case *asked)
{
    for (size_t i = 0; i < asked->candidate_count; i++)
        if (asked->candidates[i].answer.verdict == AUTHORITY_YES)
            return CODE_NOTHING;
    return asked->candidate_count ? CODE_UNKNOWN : CODE_FOUND;
}

int run_who(struct cli *cli, struct arguments arguments)
{
    struct question question = {.command = command};
    int code;
    if (!read_request(cli, arguments, &question))
        return CODE_UNUSABLE;
    if (!question_open(cli, &question, &code))
        return code;
    struct authority_case *asked = &question.asked;
    asked->candidate_count =
        authority_around(cli->arena, question.book, &asked->request, &asked->candidates);
    if (asked->candidate_count == 0)
        find_nearest(cli, &question);
    if (question.json)
        authority_who_json(&cli->out, &question.view, asked);
    else
        authority_who_text(&cli->out, &question.view, asked);
    return code_of(asked);
}
