/* meeting_voices: what people have said of an item: objections before it, which stand whatever is decided, and
 * what was decided, by how many votes, and who did not agree. Must not know what is lacking. */
#include "meeting.h"

#include "meeting_html.h"

static struct text title_of(const struct meeting_page *page, const struct answered *told,
                            size_t row)
{
    return say_filled(page->visit, "web.meeting.objection-by",
                      names_person(&page->names, record_named(told, row, "by")),
                      names_day(page->visit, record_named(told, row, "raised")));
}

/* Of an objection as many rows as it has answers; first: the first of them. */
static struct meeting_html_replies
replies_of(const struct meeting_page *page, const struct answered *told, size_t first, size_t count)
{
    size_t made = 0;
    struct meeting_html_reply *replies =
        arena_new_many(page->visit->arena, count + 1, struct meeting_html_reply);
    for (size_t i = first; i < first + count; i++)
        if (record_named(told, i, "answered").size)
            replies[made++] = (struct meeting_html_reply){
                .day = names_day(page->visit, record_named(told, i, "answered")),
                .words = record_named(told, i, "answer")};
    return (struct meeting_html_replies){replies, made};
}

static size_t rows_of_one(const struct answered *told, size_t first)
{
    size_t count = 1;
    while (first + count < told->row_count &&
           text_equal(record_named(told, first, "objection"),
                      record_named(told, first + count, "objection")))
        count++;
    return count;
}

static struct fault *answer_url(const struct meeting_page *page, struct text key,
                                struct text *url_out)
{
    struct visit *visit = page->visit;
    struct crew *crew = visit->web->setup->crew;
    const struct given given = {TEXT_LITERAL("objection"), key};
    const struct deed deed = {
        .action = feature_action(crew_features(crew), TEXT_LITERAL("answer-objection")),
        .given = &given,
        .given_count = 1,
        .actor = visit->session.person};
    bool may = false;
    TRY(rights_through_do(crew, visit->arena, clock_today(), &deed, &may));
    struct builder url = url_of(visit, "/gor/answer-objection", (struct text){"", 0});
    url_key(visit, &url, given.name, key);
    *url_out = may ? builder_text(&url) : (struct text){"", 0};
    return NULL;
}

struct fault *meeting_objections(const struct meeting_page *page, struct text case_key,
                                 struct meeting_html_matter *told)
{
    const struct given given = {TEXT_LITERAL("case"), case_key};
    struct answered objections;
    bool may = false;
    size_t count = 0;
    TRY(visit_ask(page->visit, "objections", &given, 1, &objections, &may));
    if (!may || objections.problem_count)
        return NULL;
    struct meeting_html_objection *made =
        arena_new_many(page->visit->arena, objections.row_count + 1, struct meeting_html_objection);
    for (size_t i = 0, rows; i < objections.row_count; i += rows) {
        struct meeting_html_objection *one = &made[count++];
        rows = rows_of_one(&objections, i);
        one->title = title_of(page, &objections, i);
        one->words = record_named(&objections, i, "words");
        one->replies = replies_of(page, &objections, i, rows);
        if (!one->replies.count)
            TRY(answer_url(page, record_named(&objections, i, "objection"), &one->answer_url));
    }
    told->objections = (struct meeting_html_objections){made, count};
    return NULL;
}

enum { VOICES = 4 };

static void add_voice(const struct meeting_page *page, struct meeting_html_voice *voices,
                      size_t *count, const char *key, struct text persons)
{
    if (persons.size)
        voices[(*count)++].text =
            say_filled(page->visit, key, names_persons(page->visit, &page->names, persons),
                       (struct text){"", 0});
}

void meeting_decided(const struct meeting_page *page, struct text item,
                     struct meeting_html_matter *told)
{
    const struct answered *minutes = &page->minutes;
    struct visit *visit = page->visit;
    struct meeting_html_voice *voices =
        arena_new_many(visit->arena, VOICES, struct meeting_html_voice);
    size_t count = 0;
    for (size_t i = 0; i < minutes->row_count; i++) {
        if (!text_equal(record_named(minutes, i, "item"), item))
            continue;
        struct text paragraph = record_named(minutes, i, "paragraph"),
                    votes = record_named(minutes, i, "votes_for");
        told->outcome = say_filled(visit, "web.meeting.decided",
                                   record_named(minutes, i, "outcome"), (struct text){"", 0});
        if (paragraph.size)
            told->paragraph =
                say_filled(visit, "web.meeting.paragraph", paragraph, (struct text){"", 0});
        if (votes.size)
            voices[count++].text = say_filled(visit, "web.meeting.votes", votes,
                                              record_named(minutes, i, "votes_against"));
        add_voice(page, voices, &count, "web.meeting.reservation",
                  record_named(minutes, i, "reservation"));
        add_voice(page, voices, &count, "web.meeting.dissent", record_named(minutes, i, "dissent"));
        add_voice(page, voices, &count, "web.meeting.disqualified",
                  record_named(minutes, i, "disqualified"));
    }
    told->voices = (struct meeting_html_voices){voices, count};
}
