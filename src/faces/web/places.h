/* places: the one table of them, and the pages that belong to no tool and no record. Inside the room. */
#ifndef WEB_PLACES_H
#define WEB_PLACES_H

#include "web.h"

page_show show_home, show_health, show_accessibility, show_logged;

/* Pages find it in their web. */
const struct route *routes_all(size_t *count_out);

#endif
