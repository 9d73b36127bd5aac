/* taking_told: the authority is asked of the register as it is and as it would be, while it lives; words are
 * kept. Must not judge. */
#include "taking.h"

#include "candidates.h"

#include "desk/desk.h"

#include "taking_html.h"

struct telling {
    const struct taking_page *page;
    struct taking_html *data;
    const struct register_rows *rows;
    struct taking taking;
    struct taking_told told;
    struct taken_limit *limits;
    size_t limit_count;
};

static struct taking_html_type type_words(const struct telling *telling,
                                          const struct taken_type *type)
{
    const struct visit *visit = telling->page->base.visit;
    const struct candidates before = {type->before, type->before_count},
                            after = {type->after, type->after_count},
                            urgent = {type->urgent, type->urgent_count};
    return (struct taking_html_type){
        .before = candidates_words(visit, telling->rows, &before, NULL),
        .after = candidates_words(visit, telling->rows, &after, NULL),
        .urgent = candidates_words(visit, telling->rows, &urgent, &after)};
}

/* Of which decisions a row is; the same is said of all of them. */
struct taken_types {
    struct taking_html_name *names;
    size_t count, room;
};

static bool is_same(const struct taking_html_type *one, const struct taking_html_type *other)
{
    return text_equal(one->before, other->before) && text_equal(one->after, other->after) &&
           text_equal(one->urgent, other->urgent);
}

static void add_name(struct arena *arena, struct taken_types *of, struct text name)
{
    of->names = arena_room(arena, of->names, of->count, &of->room, sizeof *of->names);
    of->names[of->count++].text = name;
}

static void tell_types(struct telling *telling)
{
    const struct visit *visit = telling->page->base.visit;
    const struct taking_told *told = &telling->told;
    const struct catalogue *catalogue = rulebook_catalogue(visit->web->setup->rules);
    struct taking_html_type *types =
        arena_new_many(visit->arena, told->type_count + 1, struct taking_html_type);
    struct taken_types *of = arena_new_many(visit->arena, told->type_count + 1, struct taken_types);
    size_t count = 0;
    for (size_t i = 0; i < told->type_count; i++) {
        struct taking_html_type one = type_words(telling, &told->types[i]);
        size_t at = 0;
        while (at < count && !is_same(&types[at], &one))
            at++;
        if (at == count)
            types[count++] = one;
        add_name(visit->arena, &of[at], catalogue_type(catalogue, told->types[i].type)->name);
    }
    for (size_t i = 0; i < count; i++)
        types[i].names = (struct taking_html_names){of[i].names, of[i].count};
    telling->data->types = (struct taking_html_types){types, count};
}

static void tell_gaps(struct telling *telling)
{
    const struct visit *visit = telling->page->base.visit;
    const struct rulebook *rules = visit->web->setup->rules;
    const struct order_item *items;
    const struct order_sheet sheet = {.view = {.language = visit->language,
                                               .rows = authority_register(telling->told.after),
                                               .catalogue = rulebook_catalogue(rules),
                                               .has_register = true,
                                               .known_on = DAY_LAST,
                                               .on_page = true},
                                      .book = rules,
                                      .file = "",
                                      .from = telling->taking.last_day,
                                      .to = DAY_LAST,
                                      .remarks = telling->told.gaps,
                                      .remark_count = telling->told.gap_count};
    size_t count = order_sheet_items(visit->arena, &sheet, &items);
    struct taking_html_gap *gaps = arena_new_many(visit->arena, count + 1, struct taking_html_gap);
    for (size_t i = 0; i < count; i++)
        gaps[i] = (struct taking_html_gap){
            .types =
                text_kept(visit->arena, items[i].subject.size ? items[i].subject : items[i].types),
            .says = text_kept(visit->arena, items[i].says),
            .remedy = text_kept(visit->arena, items[i].remedy)};
    telling->data->gaps = (struct taking_html_gaps){gaps, count};
}

static bool is_to_body(const struct order_line *row, const struct register_rows *rows,
                       struct text word)
{
    for (size_t i = 0; i < row->delegate_count; i++) {
        const struct delegate *delegate = &row->delegates[i];
        if (delegate->how == DELEGATE_BODY && delegate->body >= 0 &&
            text_equal(rows->bodies[delegate->body].key, word))
            return true;
    }
    return false;
}

static bool is_taken(const struct telling *telling, const struct order_line *row)
{
    struct text word = telling->page->row, body = word;
    if (row->order < 0 || !text_equal(telling->rows->orders[row->order].key, telling->page->order))
        return false;
    bool is_body = text_equal(text_cut(&body, ':'), TEXT_LITERAL("organ"));
    return text_is(word, TAKING_WHOLE) || text_equal(row->key, word) ||
           (is_body && is_to_body(row, telling->rows, body));
}

static void find_rows(struct telling *telling, struct arena *arena)
{
    int32_t *rows = arena_new_many(arena, telling->rows->row_count + 1, int32_t);
    for (size_t i = 0; i < telling->rows->row_count; i++)
        if (is_taken(telling, &telling->rows->rows[i]))
            rows[telling->taking.row_count++] = (int32_t)i;
    telling->taking.rows = rows;
}

/* Before the first day on which something is lost, and at which body. */
static void add_meeting(struct telling *telling, struct taking_html_remedy *remedies, size_t *count)
{
    const struct visit *visit = telling->page->base.visit;
    const struct taken_limit *first = NULL;
    for (size_t i = 0; i < telling->limit_count; i++)
        if (telling->limits[i].waits && telling->limits[i].meeting < 0 &&
            telling->limits[i].body >= 0 && (!first || telling->limits[i].due < first->due))
            first = &telling->limits[i];
    if (!first)
        return;
    struct builder day, url = url_of(visit, "/gor/plan-meeting", (struct text){"", 0});
    const struct body *body = &telling->rows->bodies[first->body];
    builder_init(&day, visit->arena);
    authority_day(&day, visit->language, first->due);
    url_word(&url, TEXT_LITERAL("body"), body->key);
    url_word(&url, TEXT_LITERAL("date"), day_words(visit->arena, first->due));
    remedies[*count].url = may_ever(&telling->page->base.known, "plan-meeting", true)
                               ? builder_text(&url)
                               : (struct text){"", 0};
    remedies[(*count)++].text =
        say_filled(visit, "web.taking.extra-meeting", body->name.size ? body->name : body->key,
                   builder_text(&day));
}

static void tell_remedies(struct telling *telling)
{
    enum { REMEDIES = 3 };
    const struct visit *visit = telling->page->base.visit;
    struct taking_html_remedy *remedies =
        arena_new_many(visit->arena, REMEDIES, struct taking_html_remedy);
    size_t count = 0;
    if (telling->data->losses.count) {
        add_meeting(telling, remedies, &count);
        remedies[count++].text = say_text(visit, "web.taking.urgent-way");
        remedies[count++].text = say_text(visit, "web.taking.later-day");
    }
    telling->data->remedies = (struct taking_html_remedies){remedies, count};
}

static void tell_notice(struct telling *telling)
{
    const struct visit *visit = telling->page->base.visit;
    struct taking_html *data = telling->data;
    int32_t lost = 0;
    for (size_t i = 0; i < data->losses.count; i++) {
        int32_t number = 0;
        text_to_number(data->losses.items[i].limits, &number);
        lost += number;
    }
    struct builder day;
    builder_init(&day, visit->arena);
    authority_day(&day, visit->language, telling->taking.last_day + 1);
    data->day_after = builder_text(&day);
    data->notice_kind = text_of(lost ? "fault" : "");
    data->notice =
        lost ? say_filled(visit, lost == 1 ? "web.taking.one-lost" : "web.taking.many-lost",
                          number_words(visit->arena, lost), (struct text){"", 0})
        : data->meets.count ? say_text(visit, "web.taking.all-kept")
                            : say_text(visit, "web.taking.none-wait");
}

/* Everything is said while the register lives; what is text of it is kept. */
static struct fault *tell(void *context, struct engine *engine, struct arena *arena)
{
    struct telling *telling = context;
    const struct taking_page *page = telling->page;
    const struct authority_book *book;
    TRY(engine_people(engine, arena, &book));
    telling->rows = authority_register(book);
    telling->taking.today = page->base.today;
    telling->taking.last_day = page->last_day;
    find_rows(telling, arena);
    telling->limits = taking_limits(page, &telling->limit_count);
    taking_back(arena, page->base.visit->web->setup->rules, book, &telling->taking, telling->limits,
                telling->limit_count, &telling->told);
    taking_tell_limits(page, telling->rows, telling->limits, telling->limit_count, telling->data);
    tell_types(telling);
    tell_gaps(telling);
    tell_remedies(telling);
    tell_notice(telling);
    return NULL;
}

struct fault *taking_tell(const struct taking_page *page, struct taking_html *data)
{
    struct telling telling = {.page = page, .data = data};
    return crew_read(page->base.visit->web->setup->crew, page->base.visit->arena, tell, &telling);
}
