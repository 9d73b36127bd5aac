/* sheet: what a page has room for, and in which style a block stands on it. Must not know what comes before it. */
#include "part.h"

double press_breadth(const struct press *press)
{
    return press->width - 2 * PAGE_SIDE;
}

double press_end(const struct press *press)
{
    return press->height - PAGE_BOTTOM;
}

enum style block_style(const struct pdf_block *block)
{
    static const enum style headings[] = {STYLE_HEAD_1, STYLE_HEAD_2, STYLE_HEAD_3};
    if (block->kind == PDF_HEADING)
        return headings[block->level <= 1 ? 0 : block->level >= 3 ? 2 : 1];
    return block->kind == PDF_QUIET   ? STYLE_QUIET
           : block->kind == PDF_TABLE ? STYLE_CELL
                                      : STYLE_TEXT;
}

double block_left(const struct pdf_block *block)
{
    return PAGE_SIDE + (block->kind == PDF_ITEM ? ITEM_LEFT : 0);
}

bool in_contents(const struct pdf_block *block)
{
    return block->kind == PDF_HEADING && block->level <= 2;
}
