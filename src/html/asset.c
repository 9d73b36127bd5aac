/* asset: finds a file by its address. Must not know what asks for it. */
#include "asset.h"

const struct asset *html_asset(struct text address)
{
    for (size_t i = 0; i < html_asset_count; i++)
        if (text_equal(html_assets[i].address, address))
            return &html_assets[i];
    return NULL;
}
