/* order_law: the provisions that a row cites, and the decision types that the catalogue has
 * under them. The printed citation is the truth; columns that split it only help where it is
 * short of something. */
#include "order_type.h"

#include <string.h>

/* When an edition of an act was in force. */
static const struct {
    enum law_act act;
    uint16_t edition;
    struct civil from, to;
} editions[] = {
    {ACT_SOL, 1980, {1982, 1, 1}, {2001, 12, 31}}, {ACT_SOL, 2001, {2002, 1, 1}, {2025, 6, 30}},
    {ACT_SOL, 2025, {2025, 7, 1}, {9999, 12, 31}}, {ACT_KL, 1977, {1977, 1, 1}, {1991, 12, 31}},
    {ACT_KL, 1991, {1992, 1, 1}, {2017, 12, 31}},  {ACT_KL, 2017, {2018, 1, 1}, {9999, 12, 31}},
    {ACT_FL, 1986, {1987, 1, 1}, {2018, 6, 30}},   {ACT_FL, 2017, {2018, 7, 1}, {9999, 12, 31}},
    {ACT_SOF, 2001, {2002, 1, 1}, {2025, 6, 30}},  {ACT_SOF, 2025, {2025, 7, 1}, {9999, 12, 31}},
};

static bool is_of_edition(const struct ceiling_span *span, const struct citation *citation)
{
    for (size_t i = 0; i < sizeof editions / sizeof *editions; i++)
        if (editions[i].act == citation->provision.act && editions[i].edition == citation->edition)
            return span->valid_from <= day_from_civil(editions[i].to) &&
                   span->valid_to >= day_from_civil(editions[i].from);
    return true;
}

static bool same_section(const struct lagrum *cited, const struct lagrum *known)
{
    return (cited->section == known->section && cited->section_letter == known->section_letter) ||
           (known->second_section && cited->section == known->second_section &&
            cited->section_letter == known->second_letter);
}

static bool is_place(const struct lagrum *cited, const struct lagrum *known)
{
    if (cited->act != known->act || cited->chapter != known->chapter ||
        cited->chapter_letter != known->chapter_letter)
        return false;
    return cited->section ? same_section(cited, known) : cited->chapter != 0;
}

/* How much of stycke and point they have in common; -1 = they name different ones. One that only
 * one of them names tells nothing apart. */
static int nearness(const struct lagrum *cited, const struct lagrum *known)
{
    bool paragraph = cited->paragraph && known->paragraph, point = cited->point && known->point;
    if ((paragraph && cited->paragraph != known->paragraph) ||
        (point && cited->point != known->point))
        return -1;
    return paragraph + point;
}

/* How near the span's provisions come to the cited one, -1 = not cited. Where a type names its
 * stycke or point as well as the section, those decide. */
static int span_cites(const struct ceiling_span *span, const struct citation *citation)
{
    int best = -1;
    bool excluded = false;
    for (size_t i = 0; i < span->provision_count; i++) {
        if (!is_place(&citation->provision, &span->provisions[i]))
            continue;
        int near = nearness(&citation->provision, &span->provisions[i]);
        excluded = excluded || near < 0;
        best = near > best ? near : best;
    }
    int named = (citation->provision.paragraph != 0) + (citation->provision.point != 0);
    bool fits = best >= 0 && !(excluded && best < named);
    return fits && is_of_edition(span, citation) ? best : -1;
}

/* The types of one provision that come at least so near, under the law of a day or of any.
 * Returns the nearest. */
static int add_types(const struct importer *importer, const struct citation *citation, int32_t day,
                     int least, bool *types)
{
    int nearest = -1;
    size_t count = catalogue_count(importer->catalogue);
    for (size_t type = 0; type < count && type < ORDER_TYPES; type++) {
        const struct decision_type *known = catalogue_type(importer->catalogue, (int32_t)type);
        for (int32_t i = 0; i < known->span_count; i++) {
            const struct ceiling_span *span =
                catalogue_span(importer->catalogue, known->first_span + i);
            bool on_day = day == DAY_NONE || (span->valid_from <= day && day <= span->valid_to);
            int near = on_day ? span_cites(span, citation) : -1;
            if (near >= least)
                types[type] = true;
            nearest = near > nearest ? near : nearest;
        }
    }
    return nearest;
}

static size_t count_types(const bool *types)
{
    size_t count = 0;
    for (size_t type = 0; type < ORDER_TYPES; type++)
        count += types[type];
    return count;
}

/* The day of the order tells editions apart where none is written, unless nothing was in force
 * then. */
static void add_cited(const struct importer *importer, const struct citation *citation, int32_t day,
                      bool nearest, bool *types)
{
    bool ignored[ORDER_TYPES];
    int32_t asked = citation->edition ? DAY_NONE : day;
    int near = add_types(importer, citation, asked, 0, ignored);
    if (near < 0) {
        asked = DAY_NONE;
        near = add_types(importer, citation, asked, 0, ignored);
    }
    if (near >= 0)
        add_types(importer, citation, asked, nearest ? near : 0, types);
}

size_t order_law_types(const struct order_draft *draft, int32_t day, bool nearest, bool *types_out)
{
    memset(types_out, 0, ORDER_TYPES * sizeof *types_out);
    for (size_t i = 0; i < draft->citation_count; i++) {
        const struct lagrum *provision = &draft->citations[i].provision;
        if (provision->section || provision->chapter)
            add_cited(draft->importer, &draft->citations[i], day, nearest, types_out);
    }
    return count_types(types_out);
}

bool order_law_each(const struct order_draft *draft, int32_t day)
{
    for (size_t i = 0; i < draft->citation_count; i++) {
        bool types[ORDER_TYPES] = {false};
        add_cited(draft->importer, &draft->citations[i], day, true, types);
        if (count_types(types) != 1)
            return false;
    }
    return true;
}

/* The row's words chose some of what it cites; a section none of whose types was chosen is taken too when it has but
 * one type, and asked about. */
size_t order_law_uncovered(struct order_draft *draft, int32_t day, struct builder *sections)
{
    size_t uncovered = 0;
    for (size_t i = 0; i < draft->citation_count; i++) {
        bool types[ORDER_TYPES] = {false}, chosen = false;
        add_cited(draft->importer, &draft->citations[i], day, false, types);
        for (size_t type = 0; type < ORDER_TYPES; type++)
            chosen |= types[type] && draft->types[type];
        size_t count = count_types(types);
        if (chosen || count == 0)
            continue;
        for (size_t type = 0; count == 1 && type < ORDER_TYPES; type++)
            draft->types[type] |= types[type];
        builder_add_string(sections, uncovered++ ? ", " : "");
        builder_add_lagrum(sections, &draft->citations[i].provision);
    }
    return uncovered;
}

static bool type_has_act(const struct importer *importer, const struct decision_type *type,
                         const struct citation *citation)
{
    for (int32_t i = 0; i < type->span_count; i++) {
        const struct ceiling_span *span = catalogue_span(importer->catalogue, type->first_span + i);
        for (size_t j = 0; j < span->provision_count; j++)
            if (span->provisions[j].act == citation->provision.act && is_of_edition(span, citation))
                return true;
    }
    return false;
}

size_t order_law_whole(const struct order_draft *draft, bool *types_out)
{
    const struct catalogue *catalogue = draft->importer->catalogue;
    memset(types_out, 0, ORDER_TYPES * sizeof *types_out);
    for (size_t i = 0; i < draft->citation_count; i++) {
        const struct citation *citation = &draft->citations[i];
        if (citation->provision.section || citation->provision.chapter)
            continue;
        for (size_t type = 0; type < catalogue_count(catalogue) && type < ORDER_TYPES; type++)
            if (type_has_act(draft->importer, catalogue_type(catalogue, (int32_t)type), citation))
                types_out[type] = true;
    }
    return count_types(types_out);
}
