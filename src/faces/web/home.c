/* home: the first page, and the pages about the pages: what is kept, who can use them, is it well. Must know no
 * subject. */
#include "places.h"

#include "accessibility_html.h"
#include "health_html.h"
#include "home_html.h"
#include "logged_html.h"

void show_home(struct visit *visit)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct home_html data = {
        .page = frame(visit, NULL, false),
        .is_record = visit->web->setup->crew != NULL,
        .way_in = text_of(visit->is_signed ? "/start" : "/logga-in"),
        .way_label = say_text(visit, visit->is_signed ? "web.start.title" : "web.in.title")};
    home_html_write(&out, &data);
    page_send(visit, 200, &page);
}

void show_logged(struct visit *visit)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct logged_html data = {.page = frame(visit, NULL, false),
                                     .is_record = visit->web->setup->crew != NULL,
                                     .own_url = own_log_url(visit)};
    logged_html_write(&out, &data);
    page_send(visit, 200, &page);
}

void show_accessibility(struct visit *visit)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct accessibility_html data = {.page = frame(visit, NULL, false)};
    accessibility_html_write(&out, &data);
    page_send(visit, 200, &page);
}

enum { MINUTE = 60 };

void show_health(struct visit *visit)
{
    const struct web_setup *setup = visit->web->setup;
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct health_html data = {
        .page = frame(visit, NULL, false),
        .version = text_of(setup->version),
        .rulebook = text_of(setup->rulebook_hash),
        .rules = (int64_t)rulebook_rule_count(setup->rules),
        .minutes = (clock_seconds() - visit->web->started) / MINUTE,
        .threads = (int64_t)setup->threads,
        .has_register = setup->rows != NULL,
        .rows = setup->rows ? (int64_t)setup->rows->row_count : 0,
        .files_level = __atomic_load_n(&visit->web->files_level, __ATOMIC_RELAXED),
        .has_files = __atomic_load_n(&visit->web->files_level, __ATOMIC_RELAXED) > 0,
        .has_calls = __atomic_load_n(&visit->web->calls_are_confined, __ATOMIC_RELAXED),
        .unread = setup->unread};
    health_html_write(&out, &data);
    page_send(visit, 200, &page);
}
