/* test_page: what a template becomes: values at their places, lists, conditions, parts, texts in both languages; the
 * same page whole and in portions; an asset by its address. */
#include "html/html.h"

#include "sample_html.h"
#include "streamed_html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static const struct sample_html_mark marks[] = {{TEXT_LITERAL("m<1")}, {TEXT_LITERAL("m2")}};
static const struct sample_html_row rows[] = {
    {.id = TEXT_LITERAL("a/1"),
     .unit = TEXT_LITERAL("å&"),
     .title = TEXT_LITERAL("Rad <1>"),
     .marks = {marks, 2}},
    {.id = TEXT_LITERAL("b"),
     .title = TEXT_LITERAL("Rad 2"),
     .source = TEXT_LITERAL("javascript:alert(1)")},
};

static const struct layout_html_link places[] = {{TEXT_LITERAL("/"), true, TEXT_LITERAL("Idag")},
                                                 {TEXT_LITERAL("/b"), false, TEXT_LITERAL("B")}};

static struct sample_html sample(void)
{
    return (struct sample_html){.page = {.token = TEXT_LITERAL("t0k\"en")},
                                .name = TEXT_LITERAL("Handläggare <A>"),
                                .total = 1,
                                .since = DAY_NONE,
                                .rows = {rows, 2}};
}

static const char *page_of(const struct sample_html *data, uint32_t language)
{
    struct builder page;
    builder_init(&page, arena);
    struct html out = html_into(&page, language);
    sample_html_write(&out, data);
    assert_null(html_end(&out));
    return builder_string(&page);
}

static void demand(const char *page, const char *part)
{
    if (!strstr(page, part))
        fail_msg("the page lacks %s:\n%s", part, page);
}

static void demand_not(const char *page, const char *part)
{
    if (strstr(page, part))
        fail_msg("the page has %s:\n%s", part, page);
}

static void test_values_stand_escaped_at_their_places(void **state)
{
    (void)state;
    struct sample_html data = sample();
    const char *page = page_of(&data, 0);
    demand(page, "<!doctype html>\n<html lang=\"sv\" dir=\"ltr\">");
    demand(page, "<title>Prov &amp; &lt;sanning&gt; – Reda</title>");
    demand(page, "<p lang=\"sv\">Hej, Handläggare &lt;A&gt;!</p>");
    demand(page, "<li id=\"row-a/1\"><a href=\"/cases/a%2F1?unit=%C3%A5%26\">Rad &lt;1&gt;</a>");
    demand(page, "[m&lt;1][m2]</li>");
    demand(page, "<a href=\"#\">javascript:alert(1)</a>");
    demand(page, "name=\"form-token\" value=\"t0k&quot;en\"");
    demand(page, "<p class=\"hint\">Handläggare &lt;A&gt; &amp; Aldrig</p>");
}

static void test_what_is_absent_is_left_out(void **state)
{
    (void)state;
    struct sample_html data = sample();
    const char *page = page_of(&data, 0);
    demand(page, "<p>Aldrig</p>");
    demand_not(page, "<time");
    demand_not(page, "class=\"errors\"");
    demand_not(page, "aria-invalid");
    demand_not(page, " checked");
    demand_not(page, "<details");
    data.since = day_from_civil((struct civil){2026, 3, 2});
    data.is_sure = true;
    data.mood = TEXT_LITERAL("glad");
    data.reason.error = TEXT_LITERAL("Skäl saknas");
    data.page.has_errors = true;
    data.page.user = TEXT_LITERAL("Handläggare A");
    data.page.navigation = (struct layout_html_navigation){places, 2};
    data.summary.errors = (struct error_summary_html_errors){
        (const struct error_summary_html_error[]){
            {TEXT_LITERAL("reason"), TEXT_LITERAL("Skäl saknas")},
            {.message = TEXT_LITERAL("Allt")}},
        2};
    page = page_of(&data, 0);
    demand(page, "<title>Fel: Prov");
    demand(page, "<p>2026-03-02 <time datetime=\"2026-03-02\">2026-03-02</time> 1</p>");
    demand_not(page, "<p>Aldrig</p>");
    demand(page, "<li><a href=\"#reason\">Skäl saknas</a></li><li>Allt</li>");
    demand(page, "class=\"glad\"");
    demand(page, "<div class=\"field wrong\">");
    demand(page, "aria-invalid=\"true\"");
    demand(page, "name=\"sure\" checked>");
    demand(page, "<a href=\"/start\">Handläggare A</a>");
    demand(page, "<a href=\"/\" aria-current=\"page\">Idag</a></li><li><a href=\"/b\">B</a>");
}

static void test_texts_follow_the_language(void **state)
{
    (void)state;
    struct sample_html data = sample();
    demand(page_of(&data, 0), "<p>1 ärende</p>");
    demand(page_of(&data, 1), "<p>1 case</p>");
    data.total = 7;
    demand(page_of(&data, 0), "<p>7 ärenden</p>");
    const char *page = page_of(&data, 1);
    demand(page, "<p>7 cases</p>");
    demand(page, "<html lang=\"en\" dir=\"ltr\">");
    demand(page, "Handläggare &lt;A&gt;, hello!");
    demand(page, "<p><span lang=\"sv\">Bara på svenska</span></p>");
    demand_not(page_of(&data, 0), "<span lang=\"sv\">");
}

static void test_a_text_that_begins_with_a_new_line_keeps_it(void **state)
{
    (void)state;
    struct sample_html data = sample();
    data.fields = (struct sample_html_fields){
        (const struct field_long_html[]){
            {.name = TEXT_LITERAL("a"),
             .label = TEXT_LITERAL("A"),
             .value = TEXT_LITERAL("\n två  blanka")},
            {.name = TEXT_LITERAL("b"), .label = TEXT_LITERAL("B"), .hint = TEXT_LITERAL("hjälp")}},
        2};
    const char *page = page_of(&data, 0);
    demand(page, ">\n\n två  blanka</textarea>");
    demand(page, "<label for=\"b\">B ");
    demand(page, "<p class=\"hint\">hjälp</p>");
}

struct received {
    struct builder all;
    size_t portions, largest, fails_at;
};

static struct fault *receive(void *receiver, struct text portion)
{
    struct received *received = receiver;
    builder_add(&received->all, portion);
    received->largest = portion.size > received->largest ? portion.size : received->largest;
    return ++received->portions == received->fails_at ? fault_new(arena, "fault.test", "", "")
                                                      : NULL;
}

static struct fault *stream(struct received *received, const struct streamed_html *data)
{
    struct builder waiting;
    builder_init(&waiting, arena);
    builder_init(&received->all, arena);
    struct html out = html_through(&waiting, 0, receive, received);
    streamed_html_write(&out, data);
    return html_end(&out);
}

static void test_a_long_page_is_handed_over_in_portions(void **state)
{
    (void)state;
    enum { ROWS = 20000 };
    struct streamed_html_row *many = arena_new_many(arena, ROWS, struct streamed_html_row);
    for (int i = 0; i < ROWS; i++)
        many[i] =
            (struct streamed_html_row){.number = i, .title = TEXT_LITERAL("en rad & \"två\"")};
    struct streamed_html data = {.rows = {many, ROWS}};
    struct builder whole;
    builder_init(&whole, arena);
    struct html out = html_into(&whole, 0);
    streamed_html_write(&out, &data);
    assert_null(html_end(&out));
    struct received received = {.portions = 0};
    assert_null(stream(&received, &data));
    assert_true(text_equal(builder_text(&received.all), builder_text(&whole)));
    assert_true(received.portions > 20);
    assert_true(received.largest < HTML_PORTION + 1024);
    struct received broken = {.fails_at = 3};
    assert_non_null(stream(&broken, &data));
    assert_int_equal(broken.portions, 3);
}

static struct fault *drop(void *receiver, struct text portion)
{
    *(size_t *)receiver += portion.size;
    return NULL;
}

static void test_a_long_page_needs_the_memory_of_a_portion(void **state)
{
    (void)state;
    enum { ROWS = 5000 };
    struct streamed_html_row *many = arena_new_many(arena, ROWS, struct streamed_html_row);
    for (int i = 0; i < ROWS; i++)
        many[i] = (struct streamed_html_row){.number = 1000000 + i, .title = TEXT_LITERAL("rad")};
    size_t before = arena_used(arena), sent = 0;
    struct builder waiting;
    builder_init(&waiting, arena);
    struct html out = html_through(&waiting, 0, drop, &sent);
    streamed_html_write(&out, &(struct streamed_html){.rows = {many, ROWS}});
    assert_null(html_end(&out));
    assert_true(sent > 100000);
    assert_true(arena_used(arena) - before < 8 * HTML_PORTION);
}

static void test_an_asset_is_found_by_its_address_alone(void **state)
{
    (void)state;
    struct sample_html data = sample();
    const char *address = strstr(page_of(&data, 0), "/assets/reda.");
    assert_non_null(address);
    const struct asset *asset = html_asset((struct text){address, strcspn(address, "\"")});
    assert_non_null(asset);
    assert_true(text_is(asset->type, "text/css; charset=utf-8"));
    assert_true(asset->bytes.size > 1000 && asset->bytes.size <= 20 * 1024);
    assert_true(asset->packed.size < 6 * 1024);
    assert_memory_equal(asset->packed.bytes, "\x1F\x8B", 2);
    assert_null(html_asset(TEXT_LITERAL("/assets/reda.css")));
}

static int open_arena(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_stand_escaped_at_their_places),
        cmocka_unit_test(test_what_is_absent_is_left_out),
        cmocka_unit_test(test_texts_follow_the_language),
        cmocka_unit_test(test_a_text_that_begins_with_a_new_line_keeps_it),
        cmocka_unit_test(test_a_long_page_is_handed_over_in_portions),
        cmocka_unit_test(test_a_long_page_needs_the_memory_of_a_portion),
        cmocka_unit_test(test_an_asset_is_found_by_its_address_alone),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
