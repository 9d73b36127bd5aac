/* decide_form: the question as fields, filled with what was asked; a fact that was answered stays. */
#include "decide_part.h"

#include "decide_answer_html.h"

/* Whom people at a social services office are; those of a register come before them. */
static const char *const usual_roles[] = {"socialsekreterare",
                                          "förste socialsekreterare",
                                          "gruppledare",
                                          "enhetschef",
                                          "avdelningschef",
                                          "socialchef",
                                          "socialjour",
                                          "konsult",
                                          "ordförande",
                                          "vice ordförande",
                                          "förordnad ledamot",
                                          "utskott",
                                          "nämnd"};
enum { USUAL = sizeof usual_roles / sizeof *usual_roles };

struct options {
    struct field_select_html_option *items;
    size_t count;
};

static void add_option(const struct decide *decide, struct options *options, struct text value,
                       struct text label)
{
    for (size_t i = 0; i < options->count; i++)
        if (text_equal(options->items[i].value, value))
            return;
    bool chosen = text_equal(value, decide->who);
    options->items[options->count++] = (struct field_select_html_option){value, chosen, label};
}

static void add_posts(const struct decide *decide, struct options *options)
{
    const struct register_rows *rows = decide->view.rows;
    for (size_t i = 0; i < rows->body_count; i++)
        add_option(decide, options, rows->bodies[i].key,
                   rows->bodies[i].name.size ? rows->bodies[i].name : rows->bodies[i].key);
    for (size_t i = 0; i < rows->post_count; i++)
        if (rows->posts[i].role >= 0) {
            struct text key = rows->roles->items[rows->posts[i].role].key;
            add_option(decide, options, key, key);
        }
}

static struct field_select_html who_field(const struct decide *decide)
{
    const struct register_rows *rows = decide->view.rows;
    struct options options = {arena_new_many(decide->visit->arena,
                                             rows->body_count + rows->post_count + USUAL + 1,
                                             struct field_select_html_option),
                              0};
    add_posts(decide, &options);
    for (size_t i = 0; i < USUAL; i++)
        add_option(decide, &options, text_of(usual_roles[i]), text_of(usual_roles[i]));
    bool known = decide->asked.request.role >= 0 || decide->asked.request.body >= 0;
    if (known)
        add_option(decide, &options, decide->who, decide->who);
    return (struct field_select_html){.options = {options.items, options.count}};
}

static struct text error_of(const struct decide *decide, const char *field)
{
    for (size_t i = 0; i < decide->error_count; i++)
        if (text_is(text_of(decide->errors[i].field), field))
            return decide->errors[i].message;
    return (struct text){"", 0};
}

static struct text day_typed(const struct decide *decide)
{
    return error_of(decide, "dag").size
               ? decide->day_words
               : day_words(decide->visit->arena, decide->asked.request.day);
}

static struct text minute_words(const struct decide *decide)
{
    struct builder minute;
    builder_init(&minute, decide->visit->arena);
    if (decide->asked.request.minute >= 0)
        builder_add_minute(&minute, decide->asked.request.minute);
    return error_of(decide, "tid").size ? decide->minute_words : builder_text(&minute);
}

static struct field_choice_html urgent_field(const struct decide *decide)
{
    uint8_t urgent = decide->asked.request.facts[FACT_URGENT];
    struct field_choice_html_option *options =
        arena_new_many(decide->visit->arena, 2, struct field_choice_html_option);
    options[0] = (struct field_choice_html_option){TEXT_LITERAL("ja"),
                                                   urgent == KNOWN_YES,
                                                   say_text(decide->visit, "web.decide.urgent-yes"),
                                                   {"", 0}};
    options[1] = (struct field_choice_html_option){TEXT_LITERAL("nej"),
                                                   urgent == KNOWN_NO,
                                                   say_text(decide->visit, "web.decide.urgent-no"),
                                                   {"", 0}};
    return (struct field_choice_html){.options = {options, 2}};
}

static struct field_choice_html order_field(const struct decide *decide)
{
    static const char *const names[][2] = {{"egen", "web.decide.order-own"},
                                           {"lag", "web.decide.order-law"},
                                           {"exempel", "web.decide.order-sample"}};
    size_t first = decide->visit->web->setup->rows ? 0 : 1, count = 0;
    struct field_choice_html_option *options =
        arena_new_many(decide->visit->arena, 3, struct field_choice_html_option);
    for (size_t i = first; i < 3; i++)
        options[count++] =
            (struct field_choice_html_option){text_of(names[i][0]),
                                              text_is(decide->order_words, names[i][0]),
                                              say_text(decide->visit, names[i][1]),
                                              {"", 0}};
    return (struct field_choice_html){.options = {options, count}};
}

/* Facts that have been answered but have no field. */
static void keep_facts(const struct decide *decide, struct decide_answer_html *data)
{
    struct decide_answer_html_kept *kept =
        arena_new_many(decide->visit->arena, decide_fact_count, struct decide_answer_html_kept);
    for (size_t i = 0; i < decide_fact_count; i++) {
        uint8_t known = decide->asked.request.facts[decide_facts[i].fact];
        if (decide_facts[i].fact == FACT_URGENT || known == NOT_KNOWN)
            continue;
        kept[data->keeps.count++] = (struct decide_answer_html_kept){
            text_of(decide_facts[i].name), text_of(known == KNOWN_YES ? "ja" : "nej")};
    }
    data->keeps.items = kept;
}

static void add_errors(const struct decide *decide, struct decide_answer_html *data)
{
    struct error_summary_html_error *errors = arena_new_many(
        decide->visit->arena, decide->error_count + 1, struct error_summary_html_error);
    for (size_t i = 0; i < decide->error_count; i++)
        errors[i] = (struct error_summary_html_error){text_of(decide->errors[i].field),
                                                      decide->errors[i].message};
    data->summary.errors.items = errors;
    data->summary.errors.count = decide->error_count;
}

void decide_form(const struct decide *decide, struct decide_answer_html *data)
{
    data->who_field = who_field(decide);
    data->who_field.error = error_of(decide, "vem");
    data->day_field.value = day_typed(decide);
    data->day_field.error = error_of(decide, "dag");
    data->time_field.value = minute_words(decide);
    data->time_field.error = error_of(decide, "tid");
    data->urgent_field = urgent_field(decide);
    data->order_field = order_field(decide);
    keep_facts(decide, data);
    add_errors(decide, data);
}
