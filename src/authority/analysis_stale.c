/* analysis_stale: rows that cite law as it was: the citation fits an earlier version of the
 * decision's law and not the one of the day. Read loosely, as orders are written ("11 kap. 1 SoL, 2
 * SoL", "14 § LVU", "6 kap 33"): every number counts as chapter and as section, so that a row is
 * never called stale for its spelling. */
#include "analysis_part.h"

#include <ctype.h>

enum { NUMBERS = 64, ACT_NUMBERS = 4 };

/* What a row's law column says. */
struct citation {
    uint32_t acts;                     /* bit per enum law_act that is named */
    struct text editions[ACT_NUMBERS]; /* "2001:453" */
    size_t edition_count;
    uint16_t numbers[NUMBERS];
    size_t number_count;
    bool overfull;
};

static size_t digits_at(struct text text, size_t at)
{
    size_t count = 0;
    while (is_digit_at(text, at + count))
        count++;
    return count;
}

/* "2001:453": a year, a colon, a number. Answers its size, 0 when it is none. */
static size_t edition_at(struct text text, size_t at)
{
    if (digits_at(text, at) != 4 || text.bytes[at] > '2' || at + 4 >= text.size ||
        text.bytes[at + 4] != ':')
        return 0;
    size_t digits = digits_at(text, at + 5);
    return digits ? 5 + digits : 0;
}

static void read_number(struct citation *citation, struct text digits)
{
    int32_t number;
    if (!text_to_number(digits, &number) || number > UINT16_MAX)
        return;
    if (citation->number_count == NUMBERS)
        citation->overfull = true;
    else
        citation->numbers[citation->number_count++] = (uint16_t)number;
}

/* Names end with a letter that is none of a longer word: "SoL" is not in "SoLA", but in "SoL." */
static bool name_at(struct text text, size_t at, const char *name)
{
    size_t size = text_of(name).size;
    if (!text_starts(text_after(text, at), name))
        return false;
    bool begins = at == 0 || !isalpha((unsigned char)text.bytes[at - 1]);
    return begins && (at + size == text.size || !isalpha((unsigned char)text.bytes[at + size]));
}

static void read_names(struct citation *citation, struct text law, size_t at)
{
    static const struct {
        const char *words;
        enum law_act act;
    } written_out[] = {
        {"ocialtjänstlag", ACT_SOL},
        {"ommunallag", ACT_KL},
        {"öräldrabalk", ACT_FB},
        {"örvaltningslag", ACT_FL},
        {"ocialtjänstförordning", ACT_SOF},
    };
    for (int act = 0; act < ACT_COUNT; act++)
        if (name_at(law, at, act_name((enum law_act)act)))
            citation->acts |= UINT32_C(1) << act;
    for (size_t i = 0; i < sizeof written_out / sizeof *written_out; i++)
        if (text_starts(text_after(law, at), written_out[i].words))
            citation->acts |= UINT32_C(1) << written_out[i].act;
}

static struct citation citation_read(struct text law)
{
    struct citation citation = {0};
    for (size_t at = 0; at < law.size;) {
        size_t edition = edition_at(law, at), digits = digits_at(law, at);
        if (edition && citation.edition_count < ACT_NUMBERS)
            citation.editions[citation.edition_count++] = (struct text){law.bytes + at, edition};
        else if (!edition && digits)
            read_number(&citation, (struct text){law.bytes + at, digits});
        else if (!digits)
            read_names(&citation, law, at);
        at += edition ? edition : digits ? digits : 1;
    }
    return citation;
}

static bool has_number(const struct citation *citation, uint16_t number)
{
    if (!number || !citation->number_count || citation->overfull)
        return true;
    for (size_t i = 0; i < citation->number_count; i++)
        if (citation->numbers[i] == number)
            return true;
    return false;
}

/* A range "9-11 §§" has the numbers between; a letter is let pass. */
static bool has_section(const struct citation *citation, uint16_t section)
{
    for (size_t i = 0; i + 1 < citation->number_count; i++)
        if (citation->numbers[i] < section && section < citation->numbers[i + 1])
            return true;
    return has_number(citation, section);
}

static bool text_holds(struct text whole, struct text piece)
{
    for (size_t at = 0; at + piece.size <= whole.size; at++)
        if (text_equal((struct text){whole.bytes + at, piece.size}, piece))
            return true;
    return false;
}

static bool edition_fits(const struct citation *citation, const struct ceiling_span *span)
{
    for (size_t i = 0; i < citation->edition_count; i++)
        for (size_t j = 0; j < span->source_count; j++)
            if (text_holds(span->sources[j].title, citation->editions[i]))
                return true;
    return !citation->edition_count;
}

static bool provision_fits(const struct citation *citation, const struct lagrum *provision)
{
    if (citation->acts && !(citation->acts >> provision->act & 1))
        return false;
    return has_number(citation, provision->chapter) && has_section(citation, provision->section);
}

static bool citation_fits(const struct citation *citation, const struct ceiling_span *span)
{
    if (!edition_fits(citation, span))
        return false;
    for (size_t i = 0; i < span->provision_count; i++)
        if (provision_fits(citation, &span->provisions[i]))
            return true;
    return !span->provision_count;
}

/* Is some act that the earlier version stands in, by its number and not only its name, one of the
 * later version's? Then only sections tell them apart, and those we read loosely. */
static bool is_other_act(const struct ceiling_span *now, const struct ceiling_span *then)
{
    const char *name = act_name((enum law_act)then->provisions[0].act);
    for (size_t i = 0; i < then->source_count; i++)
        for (size_t j = 0; text_is(then->sources[i].name, name) && j < now->source_count; j++)
            if (text_equal(now->sources[j].law, then->sources[i].law))
                return false;
    return true;
}

static void judge_type(struct analysis *analysis, int32_t row, int32_t type,
                       const struct citation *citation)
{
    const struct decision_type *decision = catalogue_type(analysis->catalogue, type);
    const struct ceiling_span *fitting = NULL;
    for (int32_t i = 0; i < decision->span_count; i++) {
        int32_t index = decision->first_span + i;
        const struct ceiling_span *span = catalogue_span(analysis->catalogue, index);
        if (!span->provision_count)
            continue; /* nothing to compare with */
        if (citation_fits(citation, span)) {
            fitting = span;
            continue;
        }
        if (!fitting)
            continue;
        struct order_remark remark = remark_of(ORDER_LAW_STALE);
        remark.row = row;
        remark.type = type;
        remark.span = index;
        remark.certain = is_other_act(span, fitting);
        analysis_remark(
            analysis, remark,
            days_both(analysis->row_days[row], (struct days){span->valid_from, span->valid_to}));
    }
}

void analyse_stale(struct analysis *analysis)
{
    for (size_t row = 0; row < analysis->rows->row_count; row++) {
        const struct order_line *line = &analysis->rows->rows[row];
        if (!row_in_scope(analysis, row) || !line->law.size)
            continue;
        struct citation citation = citation_read(line->law);
        if (!citation.acts && !citation.edition_count && !citation.number_count)
            continue;
        for (size_t i = 0; i < line->type_count; i++)
            judge_type(analysis, (int32_t)row, line->types[i], &citation);
    }
}
