/* kept: a form as a draft of whoever has signed in (engine/drafts.h), so that nothing that was typed and
 * answered with a page is lost, whatever ends in between. The draft has the form's own id, which it keeps until it is
 * done. Must not know what any action means. */
#include "act.h"

bool form_id_read(struct text letters, struct leaf_id *id_out)
{
    return hex_read_exactly(letters, sizeof id_out->bytes, id_out->bytes);
}

struct text form_url(const struct visit *visit, struct text action, const struct leaf_id *id,
                     const char *word)
{
    char letters[FORM_LETTERS + 1];
    struct builder url = url_of(visit, "/gor/", action);
    hex_letters((struct text){(const char *)id->bytes, sizeof id->bytes}, letters);
    letters[FORM_LETTERS] = '\0';
    url_word(&url, TEXT_LITERAL("utkast"), text_of(letters));
    if (word)
        url_word(&url, text_of(word), TEXT_LITERAL("1"));
    return builder_text(&url);
}

static struct fault *save(struct acting *acting, enum drafts_end *end_out)
{
    struct visit *visit = acting->visit;
    struct leaf_id id;
    const struct drafted said = {.id = acting->form,
                                 .person = visit->session.person,
                                 .action = text_of(acting->action->name),
                                 .given = acting->typed.items,
                                 .given_count = acting->typed.count};
    return crew_save_draft(visit->web->setup->crew, visit->arena, NULL, &said, &id, end_out);
}

/* A form whose draft has been handed over since goes on as another. */
struct fault *act_keep(struct acting *acting)
{
    static const char *const keys[] = {[DRAFTS_ABSENT] = "web.draft.unkept",
                                       [DRAFTS_NOBODY] = "web.draft.unkept",
                                       [DRAFTS_FULL] = "web.draft.full",
                                       [DRAFTS_LARGE] = "web.draft.large"};
    enum drafts_end end;
    TRY(save(acting, &end));
    if (end == DRAFTS_ABSENT) {
        act_new_form(acting);
        TRY(save(acting, &end));
    }
    acting->is_kept = end == DRAFTS_DONE;
    acting->unkept = acting->is_kept ? (struct text){"", 0} : say_text(acting->visit, keys[end]);
    return NULL;
}

/* Only words that the action asks for. */
static void take_words(struct acting *acting, const struct drafted *drafted)
{
    acting->typed.items =
        arena_new_many(acting->visit->arena, drafted->given_count + 1, struct given);
    acting->typed.count = 0;
    for (size_t i = 0; i < drafted->given_count; i++)
        for (size_t j = 0; j < acting->input_count; j++)
            if (text_is(drafted->given[i].name, acting->inputs[j].name))
                acting->typed.items[acting->typed.count++] = drafted->given[i];
}

struct fault *act_from_draft(struct acting *acting, bool *found_out)
{
    struct visit *visit = acting->visit;
    struct leaf_id id;
    struct drafted drafted = {0};
    enum drafts_end end = DRAFTS_ABSENT;
    if (form_id_read(asked(visit, "utkast"), &id))
        TRY(crew_read_draft(visit->web->setup->crew, visit->arena, visit->session.person, &id,
                            &drafted, &end));
    *found_out = end == DRAFTS_DONE && text_is(drafted.action, acting->action->name);
    if (!*found_out)
        return NULL;
    take_words(acting, &drafted);
    act_set_form(acting, &id);
    if (drafted.sender.size)
        acting->notice = say_filled(visit, "web.draft.from", drafted.sender, (struct text){"", 0});
    return NULL;
}
