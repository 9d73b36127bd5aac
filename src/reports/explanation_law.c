/* explanation_law: how surely the law behind a finding was read, and how strong the finding therefore is. */
#include "explanation_part.h"

struct text explanation_mark(struct arena *arena, enum language language, enum mark mark)
{
    static const char *const keys[] = {
        [MARK_VERIFIED] = "explanation.mark.verified",
        [MARK_VERIFIED_ONCE] = "explanation.mark.verified-once",
        [MARK_INTERPRETATION] = "explanation.mark.interpretation",
        [MARK_MEMORY] = "explanation.mark.memory",
    };
    struct builder out;
    builder_init(&out, arena);
    builder_add_string(&out, explain_mark(language, mark));
    builder_add_string(&out, ": ");
    say(&out, language, keys[mark]);
    return builder_text(&out);
}

struct text explanation_strength(struct arena *arena, enum language language,
                                 const struct dossier *dossier, const struct finding *finding)
{
    static const char *const keys[STATUS_COUNT] = {
        [STATUS_FAULT] = "explanation.strength.fault",
        [STATUS_DOUBT] = "explanation.strength.doubt",
        [STATUS_COMING] = "explanation.strength.coming",
        [STATUS_UNKNOWN] = "explanation.strength.unknown",
    };
    struct builder out;
    builder_init(&out, arena);
    say(&out, language, keys[finding->status]);
    if (finding->status == STATUS_DOUBT) {
        builder_add_char(&out, ' ');
        builder_add(&out, phrase_doubt_reason(arena, language, dossier, finding));
    }
    return builder_text(&out);
}
