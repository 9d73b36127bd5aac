/* order_citation: the citation of a row. Columns for act, chapter and section help to read what
 * is printed: they name the act that is missing, or the section of an act that is cited as a
 * whole. They never stand against it. */
#include "order_type.h"

/* "6; 7" and "37; 5": the n-th of each; the last one goes on. */
static struct text nth(struct text list, size_t index)
{
    struct text piece = text_trim(text_cut(&list, ';'));
    for (; index && list.size; index--)
        piece = text_trim(text_cut(&list, ';'));
    return piece;
}

static size_t count_pieces(struct text list)
{
    size_t count = list.size > 0;
    for (size_t i = 0; i < list.size; i++)
        count += list.bytes[i] == ';';
    return count;
}

/* "14", "6 a": a section without its sign, and nothing more. */
static bool is_bare(struct text section)
{
    for (size_t i = 0; i < section.size; i++) {
        char byte = section.bytes[i];
        bool letter = byte >= 'a' && byte <= 'z' && i + 1 == section.size;
        if (!letter && byte != ' ' && !(byte >= '0' && byte <= '9'))
            return false;
    }
    return section.size > 0;
}

/* The columns put together as they would be printed: "6 kap. 37 § KL (2017:725); 7 kap. 5 § KL
 * (2017:725)". */
static struct text join_columns(struct order_draft *draft)
{
    struct text law = draft->fields[FIELD_LAW], chapter = draft->fields[FIELD_CHAPTER],
                section = draft->fields[FIELD_SECTION];
    size_t count =
        count_pieces(section) > count_pieces(law) ? count_pieces(section) : count_pieces(law);
    struct builder joined;
    builder_init(&joined, draft->importer->arena);
    for (size_t i = 0; i < count && law.size; i++) {
        bool chaptered = chapter.size && i < count_pieces(chapter);
        builder_add_string(&joined, i ? "; " : "");
        builder_add(&joined, chaptered ? nth(chapter, i) : (struct text){"", 0});
        builder_add_string(&joined, chaptered ? " kap. " : "");
        builder_add(&joined, nth(section, i));
        builder_add_string(&joined, is_bare(nth(section, i)) ? " § " : " ");
        builder_add(&joined, nth(law, i));
    }
    return builder_text(&joined);
}

static bool covers(const struct lagrum *wide, const struct lagrum *narrow)
{
    if (wide->act != narrow->act)
        return false;
    if (!wide->chapter && !wide->section)
        return true;
    return wide->chapter == narrow->chapter && wide->chapter_letter == narrow->chapter_letter &&
           wide->section == narrow->section && wide->section_letter == narrow->section_letter;
}

/* Is every provision of the columns among those printed? */
static bool is_within(const struct order_draft *draft, const struct citation *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t j = 0; j < draft->citation_count; j++)
            found = found || covers(&draft->citations[j].provision, &columns[i].provision);
        if (!found)
            return false;
    }
    return count > 0;
}

static void take_columns(struct order_draft *draft, const struct citation *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct citation citation = columns[i];
        for (size_t j = 0; j < draft->citation_count && !citation.edition; j++)
            if (draft->citations[j].provision.act == citation.provision.act)
                citation.edition = draft->citations[j].edition;
        draft->citations[i] = citation;
    }
    draft->citation_count = count;
}

/* An act alone is printed and the columns know the section. */
static bool adds_section(const struct order_draft *draft, const struct citation *columns,
                         size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (columns[i].provision.section == 0)
            return false;
    for (size_t i = 0; i < draft->citation_count; i++)
        if (draft->citations[i].provision.section == 0)
            return true;
    return false;
}

/* The columns tell which of the printed provisions the row is about, or that they mean something
 * else. */
static void compare(struct order_draft *draft)
{
    struct citation columns[CITATION_PROVISIONS];
    struct text rest, joined = join_columns(draft);
    size_t count = citation_parse(draft->importer->arena, joined, columns, &rest);
    if (count == 0 || rest.size)
        return;
    if (!is_within(draft, columns, count)) {
        order_ask_two(draft, "order.law-columns", draft->fields[FIELD_CITATION], joined);
        return;
    }
    if (adds_section(draft, columns, count))
        order_ask_two(draft, "order.law-section", draft->fields[FIELD_CITATION], joined);
    take_columns(draft, columns, count);
}

/* The act that the columns, or else the latest heading of the table, name for a printed section. */
static struct text act_beside(struct order_draft *draft)
{
    struct citation citation[CITATION_PROVISIONS];
    struct text rest, act = nth(draft->fields[FIELD_LAW], 0);
    if (act.size || draft->importer->heading.size == 0)
        return act;
    size_t count =
        citation_parse(draft->importer->arena, draft->importer->heading, citation, &rest);
    bool whole = count == 1 && !citation[0].provision.section && !citation[0].provision.chapter;
    return whole ? text_of(act_name((enum law_act)citation[0].provision.act))
                 : (struct text){"", 0};
}

/* "11 kap. 4a" with the act beside it. */
static bool read_with_act(struct order_draft *draft, struct text act, struct text *rest)
{
    struct builder printed;
    struct citation citations[CITATION_PROVISIONS];
    builder_init(&printed, draft->importer->arena);
    builder_add(&printed, draft->fields[FIELD_CITATION]);
    builder_add_string(&printed, " ");
    builder_add(&printed, act);
    size_t count = citation_parse(draft->importer->arena, builder_text(&printed), citations, rest);
    if (rest->size || count == 0 || !citations[0].provision.section)
        return false;
    for (size_t i = 0; i < count; i++)
        draft->citations[i] = citations[i];
    draft->citation_count = count;
    return true;
}

void order_law_read(struct order_draft *draft)
{
    struct text printed = draft->fields[FIELD_CITATION], rest;
    if (printed.size == 0) {
        draft->fields[FIELD_CITATION] = printed = join_columns(draft);
        draft->fields[FIELD_LAW] = (struct text){"", 0};
    }
    draft->item->law = printed;
    draft->citation_count =
        citation_parse(draft->importer->arena, printed, draft->citations, &rest);
    struct text act = act_beside(draft);
    if (rest.size && draft->citation_count == 0 && act.size) {
        struct text left;
        if (read_with_act(draft, act, &left)) {
            if (draft->fields[FIELD_LAW].size)
                order_ask_two(draft, "order.law-act", printed, act);
            else
                order_note_two(draft, "order.law-heading", printed, act);
            rest = left;
        }
    }
    if (rest.size)
        order_ask(draft, "order.law-rest", rest);
    if (draft->fields[FIELD_LAW].size && draft->citation_count)
        compare(draft);
}
