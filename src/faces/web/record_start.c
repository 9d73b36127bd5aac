/* record_start: the first page of whoever has signed in: her cases, the limits that pass next in what she may see, and
 * everything that her roles may look at and do. Must not know what any of it is about. */
#include "record_table.h"

#include "record_start_html.h"

enum { LIMITS_SHOWN = 12 };

struct starting {
    struct visit *visit;
    struct known_person known;
};

static struct fault *find_cases(struct visit *visit, struct record_start_html_cases *cases_out)
{
    struct answered answered;
    bool may = false;
    struct builder today;
    builder_init(&today, visit->arena);
    builder_add_day(&today, clock_today());
    const struct given given[] = {{TEXT_LITERAL("person"), visit->session.person},
                                  {TEXT_LITERAL("day"), builder_text(&today)}};
    TRY(visit_ask(visit, "my-cases", given, 2, &answered, &may));
    struct record_start_html_case *cases =
        arena_new_many(visit->arena, answered.row_count + 1, struct record_start_html_case);
    int key = answered.row_count ? record_column(answered.view, "case_key") : -1;
    int part = answered.row_count ? record_column(answered.view, "part") : -1;
    for (size_t i = 0; i < answered.row_count; i++) {
        struct text of = record_at(&answered, i, key);
        cases[i] = (struct record_start_html_case){
            .url = case_url(visit, of), .label = of, .note = record_at(&answered, i, part)};
    }
    *cases_out = (struct record_start_html_cases){cases, key < 0 ? 0 : answered.row_count};
    return NULL;
}

static struct fault *find_limits(struct visit *visit, struct record_start_html_limits *limits_out)
{
    struct answered answered;
    bool may = false;
    TRY(visit_ask(visit, "deadlines", NULL, 0, &answered, &may));
    size_t count = answered.row_count < LIMITS_SHOWN ? answered.row_count : LIMITS_SHOWN;
    struct record_start_html_limit *limits =
        arena_new_many(visit->arena, count + 1, struct record_start_html_limit);
    for (size_t i = 0; i < count; i++) {
        const struct view *view = answered.view;
        struct text late = record_at(&answered, i, record_column(view, "late"));
        struct text of_case = record_at(&answered, i, record_column(view, "of_case"));
        limits[i] = (struct record_start_html_limit){
            .due = record_at(&answered, i, record_column(view, "due")),
            .late =
                late.size ? say_filled(visit, "web.start.late", late, (struct text){"", 0}) : late,
            .url = case_url(visit, of_case),
            .of_case = of_case,
            .duty = record_at(&answered, i, record_column(view, "duty"))};
    }
    *limits_out = (struct record_start_html_limits){limits, count};
    return NULL;
}

static void find_doors(struct starting *starting, struct record_start_html *data)
{
    struct visit *visit = starting->visit;
    const struct feature *const *all = crew_features(visit->web->setup->crew);
    struct record_start_html_view *views = NULL;
    struct record_start_html_deed *deeds = NULL;
    size_t view_count = 0, deed_count = 0, view_room = 0, deed_room = 0;
    for (size_t i = 0; all[i]; i++) {
        for (size_t j = 0; all[i]->views[j]; j++) {
            struct text name = text_of(all[i]->views[j]->name);
            if (!may_ever(&starting->known, all[i]->views[j]->name, false))
                continue;
            struct builder url = url_of(visit, "/vy/", name);
            views = arena_room(visit->arena, views, view_count, &view_room, sizeof *views);
            views[view_count++] = (struct record_start_html_view){
                .url = builder_text(&url), .label = visit_label(visit, "view", name)};
        }
        for (size_t j = 0; all[i]->actions[j]; j++) {
            struct text name = text_of(all[i]->actions[j]->name);
            if (!may_ever(&starting->known, all[i]->actions[j]->name, true))
                continue;
            struct builder url = url_of(visit, "/gor/", name);
            deeds = arena_room(visit->arena, deeds, deed_count, &deed_room, sizeof *deeds);
            deeds[deed_count++] = (struct record_start_html_deed){
                .url = builder_text(&url), .label = visit_title(visit, "action", name)};
        }
    }
    data->views = (struct record_start_html_views){views, view_count};
    data->deeds = (struct record_start_html_deeds){deeds, deed_count};
}

static struct fault *gather(struct starting *starting, struct record_start_html *data)
{
    struct visit *visit = starting->visit;
    TRY(visit_know(visit, &starting->known));
    TRY(find_cases(visit, &data->cases));
    TRY(find_limits(visit, &data->limits));
    find_doors(starting, data);
    return NULL;
}

void show_start(struct visit *visit)
{
    struct starting starting = {.visit = visit};
    struct record_start_html data = {.page = frame(visit, NULL, false),
                                     .person = visit->session.person};
    struct fault *fault = gather(&starting, &data);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    struct builder page;
    struct html out = page_begin(visit, &page);
    record_start_html_write(&out, &data);
    page_send(visit, 200, &page);
}
