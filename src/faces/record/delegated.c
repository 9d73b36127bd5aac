/* delegated: what others than the board have decided since its body last met, exceptions first, for the board
 * to be told of. Never by person. Must not judge: the findings are those of the record. */
#include "record.h"
#include "fields.h"
#include "names.h"
#include "table.h"

#include "delegated_html.h"

enum { ROWS_SHOWN = 200, REPORTED_AT_ONCE = 60 };

struct listing {
    struct visit *visit;
    struct record_names names;
    struct text mote, from, to;
    struct answered calendar, told, reported;
    size_t row; /* of the meeting */
    size_t *kept, kept_count;
};

static struct text meeting_cell(const struct listing *listing, size_t row, const char *column)
{
    return record_named(&listing->calendar, row, column);
}

/* The day after the body met before, until its meeting. */
static void choose_days(struct listing *listing)
{
    struct text body = meeting_cell(listing, listing->row, "body"),
                date = meeting_cell(listing, listing->row, "date"), last = {"", 0};
    for (size_t i = 0; i < listing->calendar.row_count; i++) {
        struct text other = meeting_cell(listing, i, "date");
        if (text_equal(meeting_cell(listing, i, "body"), body) && text_compare(other, date) < 0 &&
            text_compare(other, last) > 0 &&
            !text_is(meeting_cell(listing, i, "state"), "cancelled"))
            last = other;
    }
    int32_t day;
    if (!listing->from.size && day_parse(last, &day))
        listing->from = day_words(listing->visit->arena, day + 1);
    if (!listing->to.size)
        listing->to = date;
}

/* An event that is a decision by its kind, or that says which one it is. */
static bool is_decision(const struct listing *listing, size_t row)
{
    struct text what = record_named(&listing->told, row, "decision");
    size_t count = 1;
    int kind = vocabulary_kind(what);
    if (kind >= 0)
        catalogue_types_for(rulebook_catalogue(listing->visit->web->setup->rules), kind, &count);
    return count > 0;
}

static bool is_boards_own(const struct listing *listing, size_t row)
{
    struct text decider = record_named(&listing->told, row, "decider");
    const struct record_name *body = names_body(&listing->names, decider);
    return text_is(decider, "nämnd") || (body && body->is_board);
}

static void keep_delegated(struct listing *listing)
{
    listing->kept = arena_new_many(listing->visit->arena, listing->told.row_count + 1, size_t);
    for (size_t i = 0; i < listing->told.row_count; i++)
        if (is_decision(listing, i) && !is_boards_own(listing, i))
            listing->kept[listing->kept_count++] = i;
}

/* "EX-2026-0001/4" */
static struct text key_of(const struct listing *listing, size_t row)
{
    struct builder key;
    builder_init(&key, listing->visit->arena);
    builder_add(&key, record_named(&listing->told, row, "case_key"));
    builder_add_char(&key, '/');
    builder_add(&key, record_named(&listing->told, row, "event"));
    return builder_text(&key);
}

static struct text reported_words(const struct listing *listing, size_t row)
{
    struct text key = key_of(listing, row);
    for (size_t i = 0; i < listing->reported.row_count; i++) {
        struct text paragraph = record_named(&listing->reported, i, "paragraph");
        if (text_equal(record_named(&listing->reported, i, "delegated"), key))
            return paragraph.size
                       ? say_filled(listing->visit, "web.meeting.paragraph", paragraph, paragraph)
                       : say_text(listing->visit, "web.delegated.is-reported");
    }
    return (struct text){"", 0};
}

static bool is_exception(const struct listing *listing, size_t row)
{
    return !text_is(record_named(&listing->told, row, "faults"), "0") ||
           !text_is(record_named(&listing->told, row, "doubts"), "0");
}

static struct text decision_words(const struct listing *listing, size_t row)
{
    struct text what = record_named(&listing->told, row, "decision");
    return report_cell(listing->visit->arena, listing->visit->language, "kind",
                       names_decision(listing->visit, what));
}

static size_t count_exceptions(const struct listing *listing)
{
    size_t count = 0;
    for (size_t i = 0; i < listing->kept_count; i++)
        count += is_exception(listing, listing->kept[i]);
    return count;
}

/* The way to the case, for whoever may open it. */
static struct fault *way_to(const struct listing *listing, size_t row, struct text *url_out)
{
    struct visit *visit = listing->visit;
    struct text key = record_named(&listing->told, row, "case_key");
    bool may = false;
    TRY(rights_through_open(visit->web->setup->crew, visit->arena, clock_today(),
                            visit->session.person, key, &may));
    *url_out = may ? case_url(visit, key) : (struct text){"", 0};
    return NULL;
}

static void tell_left(const struct listing *listing, size_t left, struct delegated_html *data)
{
    if (left)
        data->left =
            say_filled(listing->visit, "web.delegated.left",
                       number_words(listing->visit->arena, (int64_t)left), (struct text){"", 0});
}

static struct fault *fill_exceptions(const struct listing *listing, struct delegated_html *data)
{
    struct visit *visit = listing->visit;
    struct delegated_html_exception *made =
        arena_new_many(visit->arena, listing->kept_count + 1, struct delegated_html_exception);
    size_t count = 0;
    for (size_t i = 0; i < listing->kept_count; i++) {
        size_t row = listing->kept[i];
        struct text faults = record_named(&listing->told, row, "faults"),
                    key = record_named(&listing->told, row, "case_key");
        bool is_fault = !text_is(faults, "0");
        if (!is_exception(listing, row))
            continue;
        if (count == ROWS_SHOWN)
            continue;
        struct text url;
        TRY(way_to(listing, row, &url));
        made[count++] = (struct delegated_html_exception){
            .day = record_named(&listing->told, row, "date"),
            .decision = decision_words(listing, row),
            .kind = text_of(is_fault ? "fault" : "doubt"),
            .status = say_text(visit, is_fault ? "web.delegated.fault" : "web.delegated.doubt"),
            .url = url,
            .label = key,
            .decider = names_decider(&listing->names, record_named(&listing->told, row, "decider")),
            .reported = reported_words(listing, row),
            .found = record_named(&listing->told, row, "found")};
    }
    data->exceptions = (struct delegated_html_exceptions){made, count};
    return NULL;
}

static struct fault *fill_rows(const struct listing *listing, struct delegated_html *data)
{
    struct visit *visit = listing->visit;
    struct delegated_html_row *made =
        arena_new_many(visit->arena, listing->kept_count + 1, struct delegated_html_row);
    size_t count = 0, left = 0;
    for (size_t i = 0; i < listing->kept_count; i++) {
        size_t row = listing->kept[i];
        struct text key = record_named(&listing->told, row, "case_key");
        if (is_exception(listing, row))
            continue;
        left += count == ROWS_SHOWN;
        if (count == ROWS_SHOWN)
            continue;
        struct text url;
        TRY(way_to(listing, row, &url));
        made[count++] = (struct delegated_html_row){
            .day = record_named(&listing->told, row, "date"),
            .url = url,
            .label = key,
            .decision = decision_words(listing, row),
            .decider = names_decider(&listing->names, record_named(&listing->told, row, "decider")),
            .reported = reported_words(listing, row)};
    }
    data->rows = (struct delegated_html_rows){made, count};
    tell_left(listing, left + count_exceptions(listing) - data->exceptions.count, data);
    return NULL;
}

/* Those that are not reported yet, as words of the form. */
static struct text report_url(const struct listing *listing, const struct known_person *known)
{
    struct builder url = url_of(listing->visit, "/gor/report-delegated", (struct text){"", 0});
    size_t count = 0;
    url_word(&url, TEXT_LITERAL("meeting"), listing->mote);
    for (size_t i = 0; i < listing->kept_count && count < REPORTED_AT_ONCE; i++)
        if (!reported_words(listing, listing->kept[i]).size) {
            url_key(listing->visit, &url, TEXT_LITERAL("delegated"),
                    key_of(listing, listing->kept[i]));
            count++;
        }
    return count && may_ever(known, "report-delegated", true) ? builder_text(&url)
                                                              : (struct text){"", 0};
}

/* Of the kept rows alone, as they are seen. */
static void take_away(const struct listing *listing, enum download_form form)
{
    struct answered kept = listing->told;
    size_t columns = kept.view->statement->give_count;
    kept.cells =
        arena_new_many(listing->visit->arena, listing->kept_count * columns + 1, struct text);
    for (size_t i = 0; i < listing->kept_count; i++)
        for (size_t j = 0; j < columns; j++)
            kept.cells[i * columns + j] = record_at(&listing->told, listing->kept[i], (int)j);
    kept.row_count = listing->kept_count;
    const struct download download = {
        "delegationsbeslut", visit_label(listing->visit, "view", TEXT_LITERAL("delegated")),
        record_whole(listing->visit, &kept)};
    download_send(listing->visit, &download, form);
}

static struct text again(const struct listing *listing)
{
    struct builder url = url_of(listing->visit, "/sammantraden/anmalan", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("mote"), listing->mote);
    url_word(&url, TEXT_LITERAL("from"), listing->from);
    url_word(&url, TEXT_LITERAL("to"), listing->to);
    return builder_text(&url);
}

static struct text meeting_words(const struct listing *listing)
{
    return say_filled(listing->visit, "web.meeting.title",
                      names_body_name(&listing->names, meeting_cell(listing, listing->row, "body")),
                      names_day(listing->visit, meeting_cell(listing, listing->row, "date")));
}

static struct fault *show(const struct listing *listing, const struct known_person *known)
{
    struct visit *visit = listing->visit;
    struct builder told;
    struct html out = page_begin(visit, &told);
    const struct record_field *fields =
        fields_make(visit, listing->told.view->filters, listing->told.view->filter_count,
                    &(struct typed){(struct given[]){{TEXT_LITERAL("from"), listing->from},
                                                     {TEXT_LITERAL("to"), listing->to}},
                                    2},
                    listing->told.problems, listing->told.problem_count, false);
    struct delegated_html data = {
        .page = frame(visit, NULL, listing->told.problem_count > 0),
        .back = meeting_url(visit, listing->mote),
        .summary = fields_summary(visit, listing->told.problems, listing->told.problem_count),
        .meeting = meeting_words(listing),
        .mote = listing->mote,
        .from = fields[0].line,
        .to = fields[1].line,
        .is_empty = listing->kept_count == 0,
        .exports = exports_of(visit, again(listing)),
        .report_url = report_url(listing, known)};
    TRY(fill_exceptions(listing, &data));
    TRY(fill_rows(listing, &data));
    data.counted = say_filled(visit, "web.delegated.counted",
                              number_words(visit->arena, (int64_t)listing->kept_count),
                              number_words(visit->arena, (int64_t)count_exceptions(listing)));
    delegated_html_write(&out, &data);
    page_send(visit, listing->told.problem_count ? 422 : 200, &told);
    return NULL;
}

static struct fault *gather(struct listing *listing, bool *may_out)
{
    struct visit *visit = listing->visit;
    const struct given of = {TEXT_LITERAL("meeting"), listing->mote};
    bool may = false;
    TRY(names_know(visit, &listing->names));
    TRY(visit_ask(visit, "meetings", NULL, 0, &listing->calendar, may_out));
    while (listing->row < listing->calendar.row_count &&
           !text_equal(meeting_cell(listing, listing->row, "meeting"), listing->mote))
        listing->row++;
    *may_out = *may_out && listing->row < listing->calendar.row_count;
    if (!*may_out)
        return NULL;
    choose_days(listing);
    const struct given days[] = {{TEXT_LITERAL("from"), listing->from},
                                 {TEXT_LITERAL("to"), listing->to}};
    TRY(visit_ask(visit, "reported", &of, 1, &listing->reported, may_out));
    if (*may_out)
        TRY(visit_ask(visit, "delegated", days, 2, &listing->told, &may));
    *may_out = *may_out && may;
    keep_delegated(listing);
    return NULL;
}

void show_delegated(struct visit *visit)
{
    struct listing listing = {.visit = visit,
                              .mote = asked(visit, "mote"),
                              .from = asked(visit, "from"),
                              .to = asked(visit, "to")};
    struct known_person known;
    enum download_form form = download_form_of(asked(visit, "som"));
    bool may = false;
    struct fault *fault = visit_know(visit, &known);
    if (!fault)
        fault = gather(&listing, &may);
    if (!fault && may && form && !listing.told.problem_count)
        take_away(&listing, form);
    else if (!fault && may)
        fault = show(&listing, &known);
    else if (!fault)
        refuse(visit, 404, (struct text){"", 0});
    if (fault)
        refuse_fault(visit, fault);
}
