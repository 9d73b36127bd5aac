/* test_html_text: nothing from outside is obeyed by a browser. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "html_text.h"

static void what_a_browser_would_obey_is_only_shown(void **state)
{
    static const struct {
        const char *raw, *safe;
    } examples[] = {
        {"Handläggare A", "Handläggare A"},
        {"", ""},
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"a & b &amp; c", "a &amp; b &amp;amp; c"},
        {"\" onload='x", "&quot; onload=&#39;x"},
        {"rad\nbryt\tkolumn", "rad bryt kolumn"},
        {"\xE2\x80\xAE"
         "moc",
         "?moc"},
        {"\xFF<", "?&lt;"},
    };
    struct arena *arena = arena_open(0);
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct builder out;
        builder_init(&out, arena);
        html_text(&out, text_of(examples[i].raw));
        assert_string_equal(builder_string(&out), examples[i].safe);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_a_browser_would_obey_is_only_shown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
