/* lost_form: see lost_form.h. Nobody who has not signed in makes the server keep anything; nothing that another site
 * sent is carried on; and it becomes nobody's but whose it says that it is. Must not know what any action means. */
#include "act.h"

#include "lost_form.h"
#include "sign_in_html.h"

#include <string.h>

#define LOST "skrivet-"

static struct text prefixed(const struct visit *visit, struct text name)
{
    struct builder out;
    builder_init(&out, visit->arena);
    builder_add_string(&out, LOST);
    builder_add(&out, name);
    return builder_text(&out);
}

static bool is_carried(struct text name)
{
    return !text_is(name, "form-token") && !text_is(name, "som") && !text_is(name, "sett") &&
           !text_starts(name, "losenord") && !text_is(name, "kod");
}

static struct sign_in_html_kepts carry(const struct visit *visit, bool is_again)
{
    const struct http_fields *form = &visit->request->form;
    struct sign_in_html_kept *items =
        arena_new_many(visit->arena, form->count + 1, struct sign_in_html_kept);
    size_t count = 0;
    for (size_t i = 0; i < form->count; i++) {
        struct text name = form->items[i].name, value = form->items[i].value;
        if (is_again ? text_starts(name, LOST) : is_carried(name) && value.size)
            items[count++] =
                (struct sign_in_html_kept){is_again ? name : prefixed(visit, name), value};
    }
    return (struct sign_in_html_kepts){items, count};
}

void lost_form_again(const struct visit *visit, struct sign_in_html_kepts *kepts_out)
{
    *kepts_out = carry(visit, true);
}

void lost_form_first(const struct visit *visit, struct sign_in_html_kepts *kepts_out)
{
    *kepts_out = (struct sign_in_html_kepts){NULL, 0};
    if (token_from_here(visit))
        *kepts_out = carry(visit, false);
}

struct http_fields lost_form_fields(const struct visit *visit)
{
    const struct http_fields *form = &visit->request->form;
    struct http_field *items = arena_new_many(visit->arena, form->count + 1, struct http_field);
    size_t count = 0;
    for (size_t i = 0; i < form->count; i++)
        if (text_starts(form->items[i].name, LOST))
            items[count++] = (struct http_field){text_after(form->items[i].name, strlen(LOST)),
                                                 form->items[i].value};
    return (struct http_fields){items, count};
}

static struct text word_of(const struct http_fields *fields, const char *name)
{
    struct text word = {"", 0};
    http_find(fields, name, &word);
    return word;
}

static const struct action *action_of(const struct visit *visit)
{
    struct text place = posted(visit, "till");
    if (!text_starts(place, "/gor/"))
        return NULL;
    return feature_action(crew_features(visit->web->setup->crew),
                          text_after(place, strlen("/gor/")));
}

struct fault *lost_form_keep(const struct visit *visit, struct text person, struct text *place_out)
{
    struct http_fields fields = lost_form_fields(visit);
    struct visit hers = *visit;
    struct acting acting = {.visit = &hers, .action = action_of(visit)};
    *place_out = (struct text){"", 0};
    if (!fields.count || !acting.action || !text_equal(word_of(&fields, "agare"), person))
        return NULL;
    hers.session.person = person;
    acting.inputs = action_inputs(acting.action, &acting.input_count);
    acting.typed = fields_typed(&hers, &fields, acting.inputs, acting.input_count);
    if (!form_id_read(word_of(&fields, "formular"), &acting.form))
        act_new_form(&acting);
    TRY(act_keep(&acting));
    if (acting.is_kept)
        *place_out = form_url(visit, text_of(acting.action->name), &acting.form, "ater");
    return NULL;
}
