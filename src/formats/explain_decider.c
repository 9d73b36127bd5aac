/* explain_decider: who decided and how far the law lets such a decision be delegated, as the judge held the one
 * against the other. Must not judge it again. */
#include "explain_part.h"

static const char *ceiling_key(const struct ceiling_span *span)
{
    bool single = span->urgent == URGENT_STATUTE || span->urgent == URGENT_MANDATE;
    switch (span->ceiling) {
    case CEILING_BOARD:
        return single ? "decider.board-urgent" : "decider.board";
    case CEILING_COMMITTEE:
        return single ? "decider.committee-urgent" : "decider.committee";
    case CEILING_EMPLOYEE:
        return "decider.employee";
    case CEILING_UNKNOWN:
        break;
    }
    return "decider.not-read";
}

static struct text provisions(struct arena *arena, enum language language,
                              const struct ceiling_span *span)
{
    struct builder builder;
    builder_init(&builder, arena);
    for (size_t i = 0; i < span->source_count; i++) {
        if (i)
            builder_add_string(&builder, "; ");
        explain_source(&builder, language, &span->sources[i]);
    }
    return builder_text(&builder);
}

static void add_ceiling(struct builder *builder, enum language language,
                        const struct decider_view *view)
{
    struct text arguments[] = {view->decision->name,
                               provisions(builder->arena, language, view->span)};
    words_add(builder, language, ceiling_key(view->span), arguments, 2);
    if (view->span->note.size == 0)
        return;
    builder_add_char(builder, ' ');
    words_add(builder, language, "decider.note", &view->span->note, 1);
    if (view->span->note.bytes[view->span->note.size - 1] != '.')
        builder_add_char(builder, '.');
}

void explain_decider(struct builder *builder, enum language language,
                     const struct decider_view *view)
{
    size_t start = builder->size;
    if (view->role >= 0) {
        struct text role = text_of(vocabulary_enum_value_name(ENUM_ROLE, view->role));
        words_add(builder, language, "decider.by", &role, 1);
    }
    if (view->decision && view->span) {
        if (builder->size > start)
            builder_add_char(builder, ' ');
        add_ceiling(builder, language, view);
    }
    if (view->by_register) {
        if (builder->size > start)
            builder_add_char(builder, ' ');
        builder_add_string(builder, words_text(language, "decider.by-register"));
    }
}
