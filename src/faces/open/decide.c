/* decide: "Får jag besluta?" as an address: reads its words and hands them to the page that is next. Nothing of it is
 * kept, and no person is in it: deciders are roles and bodies. Must not judge: the room authority does. */
#include "open.h"
#include "decide.h"

static void wrong(struct decide *decide, const char *field, const char *key, struct text written)
{
    if (decide->error_count < DECIDE_ERRORS)
        decide->errors[decide->error_count++] = (struct decide_error){
            field, say_filled(decide->visit, key, written, (struct text){"", 0})};
}

/* The municipality's own register, the sample, or nobody: then the limits of the law alone are asked. */
static void read_register(struct decide *decide)
{
    const struct web *web = decide->visit->web;
    bool own = web->setup->rows && !text_is(decide->order_words, "exempel") &&
               !text_is(decide->order_words, "lag");
    bool sample = text_is(decide->order_words, "exempel");
    decide->order_words = own      ? TEXT_LITERAL("egen")
                          : sample ? TEXT_LITERAL("exempel")
                                   : TEXT_LITERAL("lag");
    decide->book = own ? web->own_book : sample ? web->sample_book : web->nobody_book;
    decide->view = (struct authority_view){.language = decide->visit->language,
                                           .rows = own      ? web->setup->rows
                                                   : sample ? web->sample
                                                            : web->nobody,
                                           .catalogue = decide->catalogue,
                                           .has_register = own || sample,
                                           .known_on = DAY_LAST,
                                           .unread = own ? web->setup->unread : 0,
                                           .on_page = true};
}

static void read_moment(struct decide *decide)
{
    struct authority_request *request = &decide->asked.request;
    int64_t now = clock_seconds();
    bool is_asked = decide->day_words.size || decide->minute_words.size;
    request->day = clock_day(now);
    request->minute = is_asked ? -1 : clock_minute(now);
    if (decide->day_words.size && !day_parse(decide->day_words, &request->day)) {
        request->day = clock_day(now);
        wrong(decide, "dag", "web.decide.wrong-day", decide->day_words);
    }
    if (decide->minute_words.size && !minute_parse(decide->minute_words, &request->minute))
        wrong(decide, "tid", "web.decide.wrong-time", decide->minute_words);
}

static void read_facts(struct decide *decide)
{
    for (size_t i = 0; i < decide_fact_count; i++) {
        struct text said = asked(decide->visit, decide_facts[i].name);
        uint8_t known = text_is(said, "ja")    ? KNOWN_YES
                        : text_is(said, "nej") ? KNOWN_NO
                                               : NOT_KNOWN;
        decide->asked.request.facts[decide_facts[i].fact] = known;
    }
}

/* A role or a body; a person's name does not belong in an address. */
static void read_decider(struct decide *decide)
{
    const struct register_rows *rows = decide->view.rows;
    struct authority_request *request = &decide->asked.request;
    bool is_sent = decide->day_words.size || decide->minute_words.size;
    if (!decide->who.size && is_sent)
        wrong(decide, "vem", "web.decide.no-who", decide->who);
    if (!decide->who.size)
        return;
    request->body = body_written(decide->visit->arena, rows, decide->who);
    if (request->body < 0)
        request->role = role_find(rows->roles, decide->who);
    if (request->body < 0 && request->role < 0)
        wrong(decide, "vem", "web.decide.wrong-who", decide->who);
}

void decide_read(struct visit *visit, struct decide *decide_out)
{
    *decide_out = (struct decide){.visit = visit,
                                  .catalogue = rulebook_catalogue(visit->web->setup->rules),
                                  .type_words = asked(visit, "beslut"),
                                  .who = asked(visit, "vem"),
                                  .day_words = asked(visit, "dag"),
                                  .minute_words = asked(visit, "tid"),
                                  .order_words = asked(visit, "ordning")};
    decide_out->asked.request = authority_ask(-1, DAY_NONE);
    read_register(decide_out);
    read_moment(decide_out);
    read_facts(decide_out);
    read_decider(decide_out);
    if (decide_out->type_words.size)
        decide_out->asked.request.type =
            type_written(visit->arena, decide_out->catalogue, decide_out->type_words);
}

void show_decide(struct visit *visit)
{
    struct decide decide;
    decide_read(visit, &decide);
    if (decide.asked.request.type < 0)
        decide_pick(&decide);
    else
        decide_answer(&decide);
}
