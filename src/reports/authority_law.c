/* authority_law: what the law allows at most, in sentences, and which provisions it stands on and
 * how surely they were read. Must know no decider. */
#include "authority_part.h"

#include "formats/formats.h"

static void add_mark(struct builder *out, enum language language, enum mark mark)
{
    builder_add_string(out, " [");
    builder_add_string(out, explain_mark(language, mark));
    builder_add_char(out, ']');
}

/* What is concluded from the sources is less sure than each of them. */
static bool is_weaker(const struct ceiling_span *span)
{
    for (size_t i = 0; i < span->source_count; i++)
        if (span->sources[i].mark >= span->mark)
            return false;
    return true;
}

void authority_span_sources(struct builder *out, enum language language,
                            const struct ceiling_span *span)
{
    for (size_t i = 0; i < span->source_count; i++) {
        const struct law_source *source = &span->sources[i];
        builder_add_string(out, i ? "; " : "");
        builder_add(out, source->name.size ? source->name : source->law);
        builder_add_char(out, ' ');
        builder_add(out, source->place);
        add_mark(out, language, source->mark);
    }
    for (size_t i = 0; i < span->provision_count && span->source_count == 0; i++) {
        builder_add_string(out, i ? ", " : "");
        builder_add_lagrum(out, &span->provisions[i]);
    }
    if (span->source_count == 0 || is_weaker(span)) {
        if (span->source_count)
            say(out, language, "authority.conclusion");
        add_mark(out, language, span->mark);
    }
}

static void add_classes(struct builder *out, enum language language, const char *key, uint32_t bits)
{
    struct text names = name_classes(out->arena, language, bits);
    if (names.size == 0)
        return;
    builder_add_char(out, ' ');
    say_with(out, language, key, names, (struct text){"", 0});
}

/* A reading that stops nearly everybody is the ceiling itself. */
static void add_unsettled(struct builder *out, enum language language, uint32_t bits)
{
    const uint32_t others = 1u << CLASS_EMPLOYEE | 1u << CLASS_COMMITTEE | 1u << CLASS_CHAIR;
    if ((bits & others) != others) {
        add_classes(out, language, "authority.ceiling.unsettled", bits);
        return;
    }
    builder_add_char(out, ' ');
    say(out, language, "authority.ceiling.reading");
}

void authority_span_ceiling(struct builder *out, enum language language,
                            const struct ceiling_span *span)
{
    static const char *const ceilings[] = {
        [CEILING_BOARD] = "authority.ceiling.board",
        [CEILING_COMMITTEE] = "authority.ceiling.committee",
        [CEILING_EMPLOYEE] = "authority.ceiling.employee",
        [CEILING_UNKNOWN] = "authority.ceiling.unknown",
    };
    static const char *const urgents[] = {
        [URGENT_NONE] = NULL,
        [URGENT_STATUTE] = "authority.ceiling.statute",
        [URGENT_MANDATE] = "authority.ceiling.mandate",
        [URGENT_FORBIDDEN] = "authority.ceiling.forbidden",
    };
    say(out, language, ceilings[span->ceiling]);
    if (urgents[span->urgent]) {
        builder_add_char(out, ' ');
        say(out, language, urgents[span->urgent]);
    }
    add_classes(out, language, "authority.ceiling.by-law", span->by_law & ~(1u << CLASS_BOARD));
    if (span->weighty) {
        builder_add_char(out, ' ');
        say(out, language, "authority.ceiling.weighty");
    }
    add_unsettled(out, language, span->unsettled & ~(1u << CLASS_BOARD));
}
