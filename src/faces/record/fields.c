/* fields: the fields of an action or the filters of a view, as a form shows them: labels of their own, what was
 * typed, and what is wrong with it beside it. Must not know what any input means. */
#include "fields.h"

#include <string.h>

static bool ends_with(const char *name, const char *end)
{
    size_t size = strlen(name), tail = strlen(end);
    return size > tail && strcmp(name + size - tail, end) == 0;
}

/* Texts that are answered in sentences get room for them. */
static bool is_prose(const struct input *input)
{
    static const char *const names[] = {
        "words",   "wording",   "why",       "reason",     "purpose",           "effect",
        "dissent", "happening", "note",      "suggestion", "consequence_child", "done_at_once",
        "reading", "answers",   "exception", "conclusion", "declaration",       "measure_text"};
    bool is_one = ends_with(input->name, "_why") || ends_with(input->name, "_words");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        is_one |= strcmp(input->name, names[i]) == 0;
    return input->type == INPUT_TEXT && (is_one || input->least > 0);
}

static bool is_wide(const struct input *input)
{
    return input->many || input->type == INPUT_OBJECT || input->type == INPUT_ROWS ||
           is_prose(input);
}

/* Each line of one that may be many is a word of its own. */
static void add_typed(struct visit *visit, struct typed *typed, size_t *room,
                      const struct input *input, struct text value)
{
    while (value.size) {
        struct text word = input->many ? text_trim(text_cut(&value, '\n')) : text_trim(value);
        if (!input->many)
            value.size = 0;
        if (!word.size)
            continue;
        typed->items =
            arena_room(visit->arena, typed->items, typed->count, room, sizeof *typed->items);
        typed->items[typed->count++] = (struct given){text_of(input->name), word};
    }
}

struct typed fields_typed(struct visit *visit, const struct http_fields *fields,
                          const struct input *inputs, size_t count)
{
    struct typed typed = {0};
    size_t room = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < fields->count; j++)
            if (text_is(fields->items[j].name, inputs[i].name))
                add_typed(visit, &typed, &room, &inputs[i], fields->items[j].value);
    return typed;
}

static struct text typed_value(struct visit *visit, const struct input *input,
                               const struct typed *typed)
{
    struct builder value;
    builder_init(&value, visit->arena);
    for (size_t i = 0; i < typed->count; i++) {
        if (!text_is(typed->items[i].name, input->name))
            continue;
        builder_add_string(&value, value.size ? "\n" : "");
        builder_add(&value, typed->items[i].value);
    }
    return builder_text(&value);
}

static struct text error_at(struct visit *visit, const struct input *input,
                            const struct problem *problems, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(problems[i].place, input->name))
            return report_given_problem(visit->arena, visit->language, &problems[i]);
    return (struct text){"", 0};
}

static void add_options(struct visit *visit, struct record_field *field)
{
    size_t room = 0;
    struct text rest = text_of(field->input->of ? field->input->of : "");
    if (field->input->type == INPUT_BOOL) {
        field_add_option(visit, field, &room, TEXT_LITERAL("ja"), say_text(visit, "web.view.yes"));
        field_add_option(visit, field, &room, TEXT_LITERAL("nej"), say_text(visit, "web.view.no"));
        return;
    }
    while (rest.size) {
        struct text word = text_cut(&rest, '|');
        field_add_option(visit, field, &room, word,
                         report_codes(visit->arena, visit->language, field->input->name, word));
    }
}

static struct text hint_of(struct visit *visit, const struct input *input)
{
    static const char *const keys[] = {
        [INPUT_DAY] = "help.form-day",   [INPUT_TIME] = "help.form-time",
        [INPUT_FACT] = "help.form-fact", [INPUT_OBJECT] = "help.form-object",
        [INPUT_ROWS] = "help.form-rows", [INPUT_HASH] = "help.form-hash"};
    size_t type = (size_t)input->type;
    bool has = type < sizeof keys / sizeof *keys && keys[type];
    struct text form = has ? say_text(visit, keys[type]) : (struct text){"", 0};
    while (form.size && (form.bytes[0] == ':' || form.bytes[0] == ' ' || form.bytes[0] == ','))
        form = text_after(form, 1);
    if (input->type == INPUT_DAY || input->type == INPUT_TIME)
        form = say_filled(visit, "web.view.for-example", form, (struct text){"", 0});
    if (!input->many)
        return form;
    struct builder hint;
    builder_init(&hint, visit->arena);
    builder_add(&hint, form);
    builder_add_string(&hint, form.size ? ". " : "");
    builder_add(&hint, say_text(visit, "web.act.one-a-line"));
    return builder_text(&hint);
}

/* The same for the part of its kind. */
static void fill_parts(const struct visit *visit, struct record_field *field, bool is_form)
{
    bool may_be_all = !is_form && !field->input->required;
    struct text first = may_be_all ? say_text(visit, "web.view.all") : (struct text){"", 0};
    struct text name = text_of(field->input->name);
    bool is_optional = is_form && !field->input->required; /* of a question everything is */
    field->select = (struct field_select_html){.name = name,
                                               .label = field->label,
                                               .error = field->error,
                                               .hint = field->hint,
                                               .is_optional = is_optional,
                                               .first = first,
                                               .options = {field->options, field->option_count}};
    field->line = (struct field_text_html){.name = name,
                                           .label = field->label,
                                           .error = field->error,
                                           .hint = field->hint,
                                           .is_optional = is_optional,
                                           .value = field->value};
    field->lines = (struct field_long_html){.name = name,
                                            .label = field->label,
                                            .error = field->error,
                                            .hint = field->hint,
                                            .is_optional = is_optional,
                                            .value = field->value};
}

struct record_field *fields_make(struct visit *visit, const struct input *inputs, size_t count,
                                 const struct typed *typed, const struct problem *problems,
                                 size_t problem_count, bool is_form)
{
    struct record_field *fields = arena_new_many(visit->arena, count, struct record_field);
    for (size_t i = 0; i < count; i++) {
        const struct input *input = &inputs[i];
        bool is_word = (input->type == INPUT_WORD || input->type == INPUT_BOOL) && !input->many;
        bool is_listed = is_form && field_has_list(input), is_chosen = is_word || is_listed;
        fields[i] =
            (struct record_field){.input = input,
                                  .is_select = is_chosen,
                                  .is_long = is_form && !is_chosen && is_wide(input),
                                  .label = visit_title(visit, "input", text_of(input->name)),
                                  .hint = hint_of(visit, input),
                                  .value = typed_value(visit, input, typed),
                                  .error = error_at(visit, input, problems, problem_count)};
        if (is_listed)
            field_add_list(visit, &fields[i]);
        else if (is_word)
            add_options(visit, &fields[i]);
        fill_parts(visit, &fields[i], is_form);
    }
    return fields;
}

/* "Av vem: Uppgiften saknas." At the top a reader does not see which field it is about. */
static struct text summary_line(struct visit *visit, const struct problem *problem)
{
    struct text message = report_given_problem(visit->arena, visit->language, problem);
    if (!problem->place.size)
        return message;
    return say_filled(visit, "web.act.about-field", visit_title(visit, "input", problem->place),
                      message);
}

struct error_summary_html fields_summary(struct visit *visit, const struct problem *problems,
                                         size_t count)
{
    struct error_summary_html_error *errors =
        arena_new_many(visit->arena, count + 1, struct error_summary_html_error);
    for (size_t i = 0; i < count; i++)
        errors[i] =
            (struct error_summary_html_error){problems[i].place, summary_line(visit, &problems[i])};
    return (struct error_summary_html){{errors, count}};
}
