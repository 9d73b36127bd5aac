/* order_question: what is said of a row, and the fate that follows. Must not know why it is
 * said. */
#include "order_part.h"

#include "sheet_problem.h"

/* An empty argument is shown as a dash. */
static void add(struct order_draft *draft, const char *key, const struct text *arguments,
                size_t count)
{
    struct import_row *item = draft->item;
    struct import_question question = {.key = key, .argument_count = count};
    for (size_t i = 0; i < count; i++)
        question.arguments[i] = arguments[i].size
                                    ? sheet_quotable(draft->importer->arena, arguments[i])
                                    : TEXT_LITERAL("–");
    if (item->question_count < IMPORT_QUESTIONS)
        item->questions[item->question_count++] = question;
}

void order_ask_plain(struct order_draft *draft, const char *key)
{
    draft->asked = true;
    add(draft, key, NULL, 0);
}

void order_ask(struct order_draft *draft, const char *key, struct text first)
{
    draft->asked = true;
    add(draft, key, &first, 1);
}

void order_ask_two(struct order_draft *draft, const char *key, struct text first,
                   struct text second)
{
    const struct text arguments[] = {first, second};
    draft->asked = true;
    add(draft, key, arguments, 2);
}

void order_note(struct order_draft *draft, const char *key, struct text first)
{
    add(draft, key, &first, 1);
}

void order_note_two(struct order_draft *draft, const char *key, struct text first,
                    struct text second)
{
    const struct text arguments[] = {first, second};
    add(draft, key, arguments, 2);
}

void order_refuse(struct order_draft *draft, const char *key)
{
    draft->refused = true;
    draft->item->question_count = 0; /* the reason stands first, whatever was asked before */
    add(draft, key, NULL, 0);
}
