/* xlsx_workbook: the sheets of a workbook, the first visible one, and the parts they need. Macro workbooks are
 * refused here. Must not read cells. */
#include "xlsx_workbook.h"

#include "xlsx_relations.h"
#include "xlsx_xml.h"

#include <string.h>

struct reading {
    struct arena *arena;
    const struct relations *relations;
    struct workbook *workbook;
};

struct type_reading {
    bool macro;
};

static void on_type(void *state, const char *name, const char **attributes)
{
    struct type_reading *reading = state;
    (void)name;
    const char *type = xml_attribute(attributes, "ContentType");
    if (type && strcasestr(type, "macroEnabled"))
        reading->macro = true;
}

/* A part that is a sheet of cells, by the id the workbook knows it by; NULL for charts and the like. */
static const char *sheet_part(const struct relations *relations, const char *id)
{
    for (size_t i = 0; id && i < relations->count; i++) {
        const struct relation *relation = &relations->items[i];
        if (strcmp(relation->id, id) == 0 && strcmp(relation->type, "worksheet") == 0)
            return relation->target;
    }
    return NULL;
}

static bool is_true(const char *written)
{
    return written && (strcmp(written, "1") == 0 || strcmp(written, "true") == 0);
}

/* There are no more sheets than relations, so that is the room for them. */
static void add_tab(struct reading *reading, const char **attributes)
{
    struct workbook *workbook = reading->workbook;
    const char *part = sheet_part(reading->relations, xml_attribute(attributes, "id"));
    if (!part || workbook->tab_count == reading->relations->count)
        return;
    const char *visibility = xml_attribute(attributes, "state");
    const char *name = xml_attribute(attributes, "name");
    struct text shown = text_of(name ? name : "");
    bool visible = !visibility || strcmp(visibility, "visible") == 0;
    workbook->tabs[workbook->tab_count++] =
        (struct workbook_tab){text_kept(reading->arena, shown), visible, part};
    if (visible && !workbook->sheet)
        workbook->sheet = part;
}

static void on_workbook(void *state, const char *name, const char **attributes)
{
    struct reading *reading = state;
    if (strcmp(name, "workbookPr") == 0)
        reading->workbook->from_1904 = is_true(xml_attribute(attributes, "date1904"));
    if (strcmp(name, "sheet") == 0)
        add_tab(reading, attributes);
}

static const char *refuse_macros(struct arena *arena, struct zip *zip)
{
    static const struct xml_handlers handlers = {.start = on_type};
    struct type_reading reading = {false};
    const char *wrong = xml_read_all(arena, zip, "[Content_Types].xml", &handlers, &reading);
    return !wrong && reading.macro ? "problem.workbook-macro" : wrong;
}

static const char *read_workbook(struct arena *arena, struct zip *zip, const char *part,
                                 const struct relations *relations, struct workbook *workbook_out)
{
    static const struct xml_handlers handlers = {.start = on_workbook};
    struct reading reading = {arena, relations, workbook_out};
    workbook_out->tabs = arena_new_many(arena, relations->count, struct workbook_tab);
    const char *wrong = xml_read_all(arena, zip, part, &handlers, &reading);
    return !wrong && !workbook_out->sheet ? "problem.workbook-no-sheet" : wrong;
}

static const char *present(struct zip *zip, const char *part)
{
    return part && zip_has(zip, part) ? part : NULL;
}

const char *workbook_find(struct arena *arena, struct zip *zip, struct workbook *workbook_out)
{
    *workbook_out = (struct workbook){0};
    if (!zip_has(zip, "[Content_Types].xml"))
        return "problem.workbook-kind"; /* another kind of archive, for example OpenDocument */
    struct relations relations;
    const char *wrong = refuse_macros(arena, zip);
    if (!wrong)
        wrong = relations_read(arena, zip, "", &relations);
    if (wrong)
        return wrong;
    const char *part = relations_find(&relations, "officeDocument");
    if (!part)
        return "problem.workbook-kind";
    wrong = relations_read(arena, zip, part, &relations);
    if (!wrong)
        wrong = read_workbook(arena, zip, part, &relations, workbook_out);
    workbook_out->strings = present(zip, relations_find(&relations, "sharedStrings"));
    workbook_out->styles = present(zip, relations_find(&relations, "styles"));
    return wrong;
}
