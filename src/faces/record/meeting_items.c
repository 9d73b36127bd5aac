/* meeting_items: the agenda of a meeting, an item at a time. Must not judge. */
#include "meeting.h"

#include "meeting_html.h"

static struct text item_title(const struct meeting_page *page, size_t row)
{
    struct text title = record_named(&page->agenda, row, "title"),
                decision = record_named(&page->agenda, row, "decision");
    if (title.size)
        return title;
    return decision.size ? names_decision(page->visit, decision)
                         : say_text(page->visit, "web.meeting.untitled");
}

/* What can be done with an item: noting what was decided of it, or changing it while it waits. */
static struct fault *add_deeds(const struct meeting_page *page, size_t row,
                               struct meeting_html_matter *item)
{
    static const char *const names[] = {"decide-item", "add-item"};
    enum { DEEDS = sizeof names / sizeof *names, WORDS = 6 };
    static const char *const kept[WORDS] = {"item",     "title",     "case_key",
                                            "decision", "presenter", "extra"};
    struct meeting_html_deed *deeds =
        arena_new_many(page->visit->arena, DEEDS, struct meeting_html_deed);
    struct given words[WORDS];
    size_t count = 0, word_count = 0;
    for (size_t i = 0; i < WORDS; i++) {
        struct text value = record_named(&page->agenda, row, kept[i]);
        if (value.size)
            words[word_count++] = (struct given){
                text_of(text_is(text_of(kept[i]), "case_key") ? "case" : kept[i]), value};
    }
    for (size_t i = 0; i < DEEDS; i++) {
        struct text url;
        TRY(meeting_deed(page, names[i], words, i == 0 ? 1 : word_count, &url));
        if (url.size)
            deeds[count++] = (struct meeting_html_deed){
                .url = url,
                .label = say_text(page->visit, i == 0 ? "web.meeting.note-decision"
                                                      : "web.meeting.change-item")};
    }
    item->deeds = (struct meeting_html_deeds){deeds, count};
    return NULL;
}

static struct fault *add_item(struct meeting_page *page, size_t row)
{
    struct visit *visit = page->visit;
    const struct answered *agenda = &page->agenda;
    struct meeting_html_matter *item = &page->items[row];
    struct text case_key = record_named(agenda, row, "case_key"),
                presenter = record_named(agenda, row, "presenter");
    *item = (struct meeting_html_matter){
        .key = record_named(agenda, row, "item"),
        .number = number_words(visit->arena, (int64_t)row + 1),
        .title = item_title(page, row),
        .case_key = case_key,
        .decision = names_decision(visit, record_named(agenda, row, "decision")),
        .presenter = presenter.size ? names_person(&page->names, presenter) : presenter,
        .is_extra = text_is(record_named(agenda, row, "extra"), "ja"),
        .noted = record_named(agenda, row, "noted")};
    if (!record_named(agenda, row, "title").size)
        item->decision = (struct text){"", 0}; /* it is the title */
    if (case_key.size) {
        bool may = false;
        TRY(rights_through_open(visit->web->setup->crew, visit->arena, clock_today(),
                                visit->session.person, case_key, &may));
        item->case_url = may ? case_url(visit, case_key) : (struct text){"", 0};
        TRY(meeting_objections(page, case_key, item));
    }
    if (record_named(agenda, row, "outcome").size)
        meeting_decided(page, item->key, item);
    else
        meeting_sheet(page, item->key, item);
    return add_deeds(page, row, item);
}

struct fault *meeting_items(struct meeting_page *page)
{
    page->items =
        arena_new_many(page->visit->arena, page->agenda.row_count + 1, struct meeting_html_matter);
    for (size_t i = 0; i < page->agenda.row_count; i++)
        TRY(add_item(page, i));
    return NULL;
}

static size_t unanswered(const struct meeting_html_matter *item)
{
    size_t count = 0;
    for (size_t i = 0; i < item->objections.count; i++)
        count += item->objections.items[i].replies.count == 0;
    return count;
}

static void add_count(const struct meeting_page *page, struct builder *says, const char *one,
                      const char *many, size_t count)
{
    if (!count)
        return;
    builder_add_string(says, says->size ? ", " : "");
    builder_add(says,
                say_filled(page->visit, count == 1 ? one : many,
                           number_words(page->visit->arena, (int64_t)count), (struct text){"", 0}));
}

static struct text point_words(const struct meeting_page *page,
                               const struct meeting_html_matter *item)
{
    struct builder says;
    size_t doubtful = 0;
    for (size_t i = 0; i < item->lacks.count; i++)
        doubtful += item->lacks.items[i].is_doubtful;
    builder_init(&says, page->visit->arena);
    add_count(page, &says, "web.meeting.point-late.one", "web.meeting.point-late.many",
              item->lates.count);
    add_count(page, &says, "web.meeting.point-lacks.one", "web.meeting.point-lacks.many",
              item->lacks.count - doubtful);
    add_count(page, &says, "web.meeting.point-doubts.one", "web.meeting.point-doubts.many",
              doubtful);
    add_count(page, &says, "web.meeting.point-objections.one", "web.meeting.point-objections.many",
              unanswered(item));
    return builder_text(&says);
}

void meeting_points(struct meeting_page *page, struct meeting_html *data)
{
    size_t count = 0;
    struct meeting_html_point *points =
        arena_new_many(page->visit->arena, page->agenda.row_count + 1, struct meeting_html_point);
    for (size_t i = 0; i < page->agenda.row_count; i++) {
        const struct meeting_html_matter *item = &page->items[i];
        struct text says = point_words(page, item);
        if (!says.size)
            continue;
        struct builder url = url_of(page->visit, "#punkt-", item->number);
        points[count++] = (struct meeting_html_point){builder_text(&url), item->title, says};
        page->lacking_items += item->lacks.count + item->lates.count > 0;
        for (size_t j = 0; j < item->lacks.count; j++)
            if (!item->lacks.items[j].is_doubtful) {
                page->certain_items++;
                break;
            }
    }
    data->points = (struct meeting_html_points){points, count};
}
