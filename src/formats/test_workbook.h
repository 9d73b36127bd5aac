/* test_workbook: the parts of the least workbook there is; a test changes the part it is about. */
#ifndef FORMATS_TEST_WORKBOOK_H
#define FORMATS_TEST_WORKBOOK_H

#include "test_zip.h"

#define RELATION(id, type, target)                                                      \
    "<Relationship Id='" id                                                             \
    "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" type \
    "' Target='" target "'/>"

enum workbook_part {
    PART_TYPES,
    PART_ROOT,
    PART_BOOK,
    PART_RELATIONS,
    PART_SHEET,
    PART_STRINGS,
    PART_STYLES,
    PART_EXTRA,
    PARTS
};

/* Style 1 is a day, 2 a day by its own format, 3 a time, 4 a number with "d" in quotes, 5 elapsed time. */
static const struct test_part usual_parts[PARTS] = {
    [PART_TYPES] = {.name = "[Content_Types].xml", .content = TEXT_LITERAL("<Types/>")},
    [PART_ROOT] = {.name = "_rels/.rels",
                   .content = TEXT_LITERAL("<Relationships>" RELATION(
                       "r1", "officeDocument", "xl/workbook.xml") "</Relationships>")},
    [PART_BOOK] = {.name = "xl/workbook.xml",
                   .content =
                       TEXT_LITERAL("<workbook><sheets><sheet r:id='s1'/></sheets></workbook>")},
    [PART_RELATIONS] =
        {.name = "xl/_rels/workbook.xml.rels",
         .content = TEXT_LITERAL(
             "<Relationships>" RELATION("s1", "worksheet", "worksheets/sheet1.xml")
                 RELATION("s2", "worksheet", "/xl/worksheets/../worksheets/sheet2.xml")
                     RELATION("c1", "chartsheet", "charts/c.xml")
                         RELATION("a", "sharedStrings", "sharedStrings.xml")
                             RELATION("b", "styles", "./styles.xml") "</Relationships>")},
    [PART_SHEET] = {.name = "xl/worksheets/sheet1.xml", .content = TEXT_LITERAL("<worksheet/>")},
    [PART_STRINGS] =
        {.name = "xl/sharedStrings.xml",
         .content = TEXT_LITERAL(
             "<sst><si><t>ett</t></si>"
             "<si><r><t>rik </t></r><r><t>text</t></r><rPh><t>ruby</t></rPh></si></sst>")},
    [PART_STYLES] =
        {.name = "xl/styles.xml",
         .content = TEXT_LITERAL(
             "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-41D]yyyy\\-mm\\-dd;@'/>"
             "<numFmt numFmtId='165' formatCode='0.0 &quot;dagar&quot;'/>"
             "<numFmt numFmtId='166' formatCode='[h]'/></numFmts>"
             "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
             "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/>"
             "<xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>")},
    [PART_EXTRA] = {.name = "docProps/app.xml", .content = TEXT_LITERAL("<Properties/>")},
};

#endif
