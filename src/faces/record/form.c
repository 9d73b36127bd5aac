/* form: the page of a form: its fields, what is wrong with them, and what was typed stays. Must not know what
 * any action means. */
#include "act.h"

#include "act_html.h"

#include <string.h>

/* Of a decision, or what has happened: those that few have something to say in stand folded, unless something does. */
static bool is_seldom(const struct input *input)
{
    static const char *const names[] = {"fact", "reason", "document", "delivered", "dissent"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is(text_of(input->name), names[i]))
            return true;
    return false;
}

/* For programs; or what the kind of decision says by itself. */
static bool is_hidden(const struct acting *acting, const struct record_field *field)
{
    const struct input *input = field->input;
    bool decides = action_decides(acting->action);
    if (input->type == INPUT_OBJECT && !input->required)
        return true;
    return decides && text_is(text_of(input->name), "kind") && !field->value.size &&
           !field->error.size;
}

/* The engine lets a program say these as an object: whoever fills in a form says them in their fields. */
static void ask_for(const struct acting *acting, struct record_field *field)
{
    struct text name = text_of(field->input->name);
    bool is_needed = text_is(name, "date") || text_is(name, "decision") || text_is(name, "by") ||
                     text_is(name, "kind");
    if (!is_needed || !act_is_checked(acting->action) ||
        (text_is(name, "decision") && !action_decides(acting->action)) ||
        (text_is(name, "by") && !action_decides(acting->action)))
        return;
    field->select.is_optional = field->line.is_optional = false;
}

struct placed {
    struct act_html_field *often, *seldom;
    size_t often_count, seldom_count;
};

static struct placed fields_of(const struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct record_field *made =
        fields_make(visit, acting->inputs, acting->input_count, &acting->typed,
                    acting->answer.problems, acting->answer.problem_count, true);
    size_t most = acting->input_count + 1;
    struct placed placed = {arena_new_many(visit->arena, most, struct act_html_field),
                            arena_new_many(visit->arena, most, struct act_html_field), 0, 0};
    for (size_t i = 0; i < acting->input_count; i++) {
        bool is_folded = act_is_checked(acting->action) && is_seldom(made[i].input) &&
                         !made[i].value.size && !made[i].error.size;
        if (is_hidden(acting, &made[i]))
            continue;
        ask_for(acting, &made[i]);
        *(is_folded ? &placed.seldom[placed.seldom_count++] : &placed.often[placed.often_count++]) =
            (struct act_html_field){.is_select = made[i].is_select,
                                    .is_long = made[i].is_long,
                                    .is_text = !made[i].is_select && !made[i].is_long,
                                    .select = made[i].select,
                                    .line = made[i].line,
                                    .lines = made[i].lines};
    }
    return placed;
}

/* What the address says of how she came here. */
static struct text notice_of(const struct acting *acting)
{
    const struct visit *visit = acting->visit;
    if (acting->notice.size)
        return acting->notice;
    if (asked(visit, "sparat").size)
        return say_text(visit, "web.draft.saved");
    return asked(visit, "ater").size ? say_text(visit, "web.draft.back") : (struct text){"", 0};
}

static void begin_with(struct acting *acting, const char *name, struct text value)
{
    if (!act_typed(acting, name).size)
        acting->typed.items[acting->typed.count++] = (struct given){text_of(name), value};
}

/* Whoever says something, as a person and in one name, is most often herself. */
static bool speaks_herself(const struct acting *acting)
{
    for (size_t i = 0; i < acting->input_count; i++) {
        const struct input *input = &acting->inputs[i];
        if (strcmp(input->name, "by") == 0 && input->type == INPUT_THING && !input->many)
            return strcmp(input->of, "person") == 0;
    }
    return false;
}

/* Whoever is about to decide is most often herself, today. What has been decided is nobody's guess. */
void act_begin_form(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct given *items = arena_new_many(visit->arena, acting->typed.count + 2, struct given);
    bool decides = acting->action->judged == JUDGED_DECIDE;
    if (!decides && !speaks_herself(acting))
        return;
    for (size_t i = 0; i < acting->typed.count; i++)
        items[i] = acting->typed.items[i];
    acting->typed.items = items;
    if (decides)
        begin_with(acting, "date", day_words(visit->arena, clock_today()));
    begin_with(acting, "by", visit->session.person);
}

void act_show_form(struct acting *acting)
{
    struct visit *visit = acting->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool is_wrong = acting->wrong.size > 0 || acting->answer.problem_count > 0;
    struct placed placed = fields_of(acting);
    struct act_html data = {.page = frame(visit, "/gor", is_wrong),
                            .title = visit_title(visit, "action", text_of(acting->action->name)),
                            .path = visit->request->path,
                            .back = act_back(acting),
                            .fields = {placed.often, placed.often_count},
                            .more = {(const void *)placed.seldom, placed.seldom_count},
                            .form = text_of(acting->form_letters),
                            .owner = visit->session.person,
                            .notice = notice_of(acting),
                            .kept = acting->is_kept ? say_text(visit, "web.draft.kept")
                                                    : acting->unkept,
                            .is_judged = act_is_checked(acting->action),
                            .is_plain = !act_is_checked(acting->action)};
    data.summary = acting->wrong.size ? one_error(visit, "", acting->wrong)
                                      : fields_summary(visit, acting->answer.problems,
                                                       acting->answer.problem_count);
    act_html_write(&out, &data);
    page_send(visit, acting->status ? acting->status : is_wrong ? 422 : 200, &page);
}
