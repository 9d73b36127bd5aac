/* taking_limits: the limits that run, by rule and day, and how many of them have to wait for a body that no
 * meeting of the calendar lets decide in time. Cases are named to those who may see them. */
#include "taking.h"

#include "desk/desk.h"

#include "taking_html.h"

struct taken_limit *taking_limits(const struct taking_page *page, size_t *count_out)
{
    size_t count = page->rules.row_count;
    struct taken_limit *limits =
        arena_new_many(page->base.visit->arena, count + 1, struct taken_limit);
    for (size_t i = 0; i < count; i++) {
        limits[i].rule = record_named(&page->rules, i, "rule");
        day_parse(record_named(&page->rules, i, "due"), &limits[i].due);
    }
    *count_out = count;
    return limits;
}

/* Of the limits of the row, those in cases that the reader sees. */
static void add_falls(const struct taking_page *page, size_t row, int64_t all,
                      struct taking_html_loss *loss)
{
    struct visit *visit = page->base.visit;
    size_t count = 0;
    struct taking_html_fall *falls =
        arena_new_many(visit->arena, page->limits.row_count + 1, struct taking_html_fall);
    for (size_t i = 0; i < page->limits.row_count; i++) {
        struct text key = record_named(&page->limits, i, "of_case");
        if (text_equal(record_named(&page->limits, i, "due"),
                       record_named(&page->rules, row, "due")) &&
            text_equal(record_named(&page->limits, i, "duty"),
                       record_named(&page->rules, row, "duty")))
            falls[count++] = (struct taking_html_fall){case_url(visit, key), key};
    }
    loss->falls = (struct taking_html_falls){falls, count};
    if ((int64_t)count < all)
        loss->others =
            say_filled(visit, count ? "web.taking.others" : "web.taking.not-shown",
                       number_words(visit->arena, all - (int64_t)count), (struct text){"", 0});
}

static struct text meeting_words(const struct taking_page *page, const struct register_rows *rows,
                                 const char *key, int32_t body, int32_t meeting)
{
    struct builder day;
    builder_init(&day, page->base.visit->arena);
    if (meeting >= 0) {
        body = rows->meetings[meeting].body;
        authority_day(&day, page->base.visit->language, rows->meetings[meeting].day);
    }
    struct text name = body < 0                       ? (struct text){"", 0}
                       : rows->bodies[body].name.size ? rows->bodies[body].name
                                                      : rows->bodies[body].key;
    return say_filled(page->base.visit, key, name, builder_text(&day));
}

static struct text decides_words(const struct taking_page *page, const struct register_rows *rows,
                                 const struct taken_limit *limit)
{
    if (limit->meeting >= 0)
        return meeting_words(page, rows, "web.taking.meets", limit->body, limit->meeting);
    return meeting_words(page, rows,
                         limit->next >= 0 ? "web.taking.meets-late" : "web.taking.meets-not",
                         limit->body, limit->next);
}

static int64_t number_of(const struct taking_page *page, size_t row)
{
    int32_t number = 0;
    text_to_number(record_named(&page->rules, row, "limits"), &number);
    return number;
}

/* Those that no meeting met before either are told too: they do not come of this. */
void taking_tell_limits(const struct taking_page *page, const struct register_rows *rows,
                        const struct taken_limit *limits, size_t count, struct taking_html *data)
{
    struct visit *visit = page->base.visit;
    struct taking_html_loss *losses =
        arena_new_many(visit->arena, count + 1, struct taking_html_loss);
    struct taking_html_meet *meets =
        arena_new_many(visit->arena, count + 1, struct taking_html_meet);
    size_t loss_count = 0, meet_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (!limits[i].waits)
            continue;
        struct text due = names_day(visit, record_named(&page->rules, i, "due")),
                    duty = record_named(&page->rules, i, "duty"),
                    source = record_named(&page->rules, i, "source"),
                    number = record_named(&page->rules, i, "limits"),
                    decides = decides_words(page, rows, &limits[i]);
        if (limits[i].meeting >= 0) {
            meets[meet_count++] = (struct taking_html_meet){
                .due = due, .duty = duty, .source = source, .limits = number, .decides = decides};
            continue;
        }
        struct taking_html_loss *loss = &losses[loss_count++];
        *loss = (struct taking_html_loss){
            .due = due, .duty = duty, .source = source, .limits = number, .decides = decides};
        add_falls(page, i, number_of(page, i), loss);
        if (!taken_limit_is_lost(&limits[i]))
            loss->others = say_text(visit, "web.taking.lost-already");
    }
    data->losses = (struct taking_html_losses){losses, loss_count};
    data->meets = (struct taking_html_meets){meets, meet_count};
}
