/* asset: files that pages ask for besides themselves (the look), inside the program. Their address has their content's
 * hash in it: it may be kept for ever. tools/make-assets makes the table from assets/. */
#ifndef HTML_ASSET_H
#define HTML_ASSET_H

#include "base/base.h"

struct asset {
    struct text address; /* "/assets/reda.0123456789abcdef.css" */
    struct text type;    /* Content-Type */
    struct text bytes;
    struct text packed; /* the same for Content-Encoding: gzip */
};

extern const struct asset html_assets[];
extern const size_t html_asset_count;

/* NULL when there is none of that address. */
const struct asset *html_asset(struct text address);

#endif
