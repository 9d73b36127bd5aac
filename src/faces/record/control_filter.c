/* control_filter: of what a control found those that are asked for: without an answer, of one kind, by one rule. What
 * is shown is what is taken away. Never by person. Must not know any rule. */
#include "control.h"

#include "control_html.h"

#include <string.h>

static bool is_wanted(const struct controlling *controlling, size_t row)
{
    const struct answered *all = &controlling->findings;
    const struct text *status = &controlling->status, *rule = &controlling->rule;
    bool waits = control_wants_answer(controlling, row) && !control_answer(controlling, row).size;
    return (!controlling->only_open || waits) &&
           (!status->size || text_equal(record_named(all, row, "status"), *status)) &&
           (!rule->size || text_equal(record_named(all, row, "rule"), *rule));
}

static struct field_select_html select_of(const struct controlling *controlling, const char *name,
                                          const char *label_key,
                                          struct field_select_html_option *options, size_t count)
{
    return (struct field_select_html){.name = text_of(name),
                                      .label = say_text(controlling->visit, label_key),
                                      .first = say_text(controlling->visit, "web.control.all"),
                                      .options = {options, count}};
}

static void fill_status(struct controlling *controlling)
{
    static const char *const words[] = {"fault", "doubt", "unknown", "coming"};
    enum { WORDS = sizeof words / sizeof *words };
    struct visit *visit = controlling->visit;
    struct field_select_html_option *options =
        arena_new_many(visit->arena, WORDS, struct field_select_html_option);
    for (size_t i = 0; i < WORDS; i++)
        options[i] = (struct field_select_html_option){
            text_of(words[i]), text_is(controlling->status, words[i]),
            visit_title(visit, "status", text_of(words[i]))};
    controlling->data->status =
        select_of(controlling, "slag", "web.control.which-kind", options, WORDS);
}

/* Each rule once, in the words of its first finding, with how many it has. */
static void fill_rules(struct controlling *controlling)
{
    struct visit *visit = controlling->visit;
    const struct answered *all = &controlling->findings;
    struct field_select_html_option *options =
        arena_new_many(visit->arena, all->row_count + 1, struct field_select_html_option);
    int64_t *found = arena_new_many(visit->arena, all->row_count + 1, int64_t);
    size_t count = 0;
    for (size_t i = 0; i < all->row_count; i++) {
        struct text rule = record_named(all, i, "rule");
        size_t at = 0;
        while (at < count && !text_equal(options[at].value, rule))
            at++;
        if (at == count) {
            found[count] = 0;
            options[count++] = (struct field_select_html_option){
                rule, text_equal(rule, controlling->rule),
                sheet_quotable(visit->arena, record_named(all, i, "message"))};
        }
        found[at]++;
    }
    for (size_t i = 0; i < count; i++)
        options[i].label = say_filled(visit, "web.control.rule-count", options[i].label,
                                      number_words(visit->arena, found[i]));
    controlling->data->rule =
        select_of(controlling, "regel", "web.control.which-rule", options, count);
}

static void fill_open(struct controlling *controlling)
{
    struct field_select_html_option *options =
        arena_new_many(controlling->visit->arena, 1, struct field_select_html_option);
    options[0] =
        (struct field_select_html_option){TEXT_LITERAL("utan"), controlling->only_open,
                                          say_text(controlling->visit, "web.control.unanswered")};
    controlling->data->open =
        select_of(controlling, "svar", "web.control.which-answer", options, 1);
}

static void narrow(struct controlling *controlling)
{
    struct answered *all = &controlling->findings;
    size_t columns = all->view ? all->view->statement->give_count : 0, kept = 0;
    struct text *cells =
        arena_new_many(controlling->visit->arena, all->row_count * columns + 1, struct text);
    for (size_t i = 0; i < all->row_count; i++)
        if (is_wanted(controlling, i))
            memcpy(&cells[kept++ * columns], &all->cells[i * columns], columns * sizeof *cells);
    all->cells = cells;
    all->row_count = kept;
}

void control_filter(struct controlling *controlling)
{
    struct visit *visit = controlling->visit;
    size_t all = controlling->findings.row_count;
    fill_open(controlling);
    fill_status(controlling);
    fill_rules(controlling);
    if (!controlling->only_open && !controlling->status.size && !controlling->rule.size)
        return;
    narrow(controlling);
    controlling->data->narrowed =
        say_filled(visit, "web.control.narrowed",
                   number_words(visit->arena, (int64_t)controlling->findings.row_count),
                   number_words(visit->arena, (int64_t)all));
}

struct text control_url(const struct controlling *controlling)
{
    struct builder url = url_of(controlling->visit, "/kontroll", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("kontroll"), controlling->control);
    if (controlling->run.size)
        url_word(&url, TEXT_LITERAL("korning"), controlling->run);
    if (controlling->only_open)
        url_word(&url, TEXT_LITERAL("svar"), TEXT_LITERAL("utan"));
    if (controlling->status.size)
        url_word(&url, TEXT_LITERAL("slag"), controlling->status);
    if (controlling->rule.size)
        url_word(&url, TEXT_LITERAL("regel"), controlling->rule);
    return builder_text(&url);
}
